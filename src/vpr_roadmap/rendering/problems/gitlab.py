"""Findings as a Code Quality report, which GitLab shows in merge requests.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

from collections.abc import Sequence

from vpr_roadmap.problems import Severity
from vpr_roadmap.rendering.json.encoder import Value, encode_json
from vpr_roadmap.rendering.problems.rendered import RenderedProblem, fingerprints

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor"}


def gitlab(findings: Sequence[RenderedProblem]) -> str:
    """A JSON array of the findings. Paths are to be those from the repository's root."""
    prints = fingerprints(findings)
    return encode_json([_issue(*pair) for pair in zip(findings, prints, strict=True)])


def _issue(finding: RenderedProblem, fingerprint: str) -> Value:
    return {
        "description": finding.sentence,
        "check_name": finding.code,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": finding.path, "lines": {"begin": finding.position.line}},
    }
