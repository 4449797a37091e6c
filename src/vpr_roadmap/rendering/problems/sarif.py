"""Problems in SARIF 2.1.0, which code hosts and editors read.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import quote

from vpr_roadmap import __version__
from vpr_roadmap.problems import Severity
from vpr_roadmap.rendering.json.encoder import Value, encode_json
from vpr_roadmap.rendering.problems.rendered import RenderedProblem, fingerprints

SCHEMA_URL = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
FINGERPRINT = "roadmap/v1"


def sarif(problems: Sequence[RenderedProblem], descriptions: Mapping[str, str]) -> str:
    """A log with one run. Paths must be relative to the root of the repository, with `/`.

    `descriptions` explains each code in a sentence; a code without one is its own description.
    """
    severities = {problem.code: problem.severity for problem in problems}
    codes = sorted(severities)
    rules = [_rule(code, severities[code], descriptions.get(code, code)) for code in codes]
    results = [
        _result(problem, codes.index(problem.code), fingerprint)
        for problem, fingerprint in zip(problems, fingerprints(problems), strict=True)
    ]
    driver: Value = {"name": "roadmap", "version": __version__, "rules": rules}
    run: Value = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    return encode_json({"$schema": SCHEMA_URL, "version": "2.1.0", "runs": [run]})


def _rule(code: str, severity: Severity, description: str) -> Value:
    return {
        "id": code,
        "shortDescription": _message(description),
        "defaultConfiguration": {"level": severity.value},
    }


def _result(problem: RenderedProblem, rule: int, fingerprint: str) -> Value:
    return {
        "ruleId": problem.code,
        "ruleIndex": rule,
        # The severities have the names of the levels (3.27.10).
        "level": problem.severity.value,
        "message": _message(problem.sentence),
        "locations": [{"physicalLocation": _location(problem)}],
        "partialFingerprints": {FINGERPRINT: fingerprint},
    }


def _message(text: str) -> Value:
    """A message; single braces would be placeholders (3.11.5), so they are doubled."""
    return {"text": text.replace("{", "{{").replace("}", "}}")}


def _location(problem: RenderedProblem) -> Value:
    return {
        # A file name may contain bytes that are not text; percent encoding keeps them distinct.
        "artifactLocation": {"uri": quote(problem.path, errors="surrogatepass")},
        "region": {"startLine": problem.position.line, "startColumn": problem.position.column},
    }
