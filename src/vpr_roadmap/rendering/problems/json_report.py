"""Findings as JSON, schema 1: a promise to whoever reads it with a program."""

from __future__ import annotations

from collections.abc import Iterable

from vpr_roadmap.rendering.json.encoder import Value, encode_json
from vpr_roadmap.rendering.json.values import SCHEMA
from vpr_roadmap.rendering.problems.rendered import RenderedProblem


def json_report(findings: Iterable[RenderedProblem], files: int) -> str:
    """The findings in so many files as an indented JSON text, its letters as they are."""
    return encode_json(
        {
            "schema": SCHEMA,
            "command": "check",
            "problems": [_problem(finding) for finding in findings],
            "files": files,
        }
    )


def _problem(finding: RenderedProblem) -> Value:
    return {
        "path": finding.path,
        "line": finding.position.line,
        "column": finding.position.column,
        "severity": finding.severity.value,
        "code": finding.code,
        "message": finding.message,
        "hint": finding.hint,
    }
