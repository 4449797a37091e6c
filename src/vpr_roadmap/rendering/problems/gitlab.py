"""Problems as a Code Quality report, which GitLab shows in merge requests.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

from collections.abc import Sequence

from vpr_roadmap.problems import Severity
from vpr_roadmap.rendering.json.encoder import Value, encode_json
from vpr_roadmap.rendering.problems.rendered import RenderedProblem, fingerprints

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor"}


def gitlab(problems: Sequence[RenderedProblem]) -> str:
    """A JSON array of the problems. Paths must be relative to the root of the repository."""
    prints = fingerprints(problems)
    return encode_json([_issue(*pair) for pair in zip(problems, prints, strict=True)])


def _issue(problem: RenderedProblem, fingerprint: str) -> Value:
    return {
        "description": problem.sentence,
        "check_name": problem.code,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[problem.severity],
        "location": {"path": problem.path, "lines": {"begin": problem.position.line}},
    }
