"""Problems as JSON, schema 1. Other programs rely on its keys and values."""

from __future__ import annotations

from collections.abc import Iterable

from vpr_roadmap.rendering.json.encoder import Value, encode_json
from vpr_roadmap.rendering.json.shared_values import SCHEMA
from vpr_roadmap.rendering.problems.rendered import RenderedProblem


def json_report(problems: Iterable[RenderedProblem], files: int) -> str:
    """The problems in a number of files as an indented JSON text."""
    return encode_json(
        {
            "schema": SCHEMA,
            "command": "check",
            "problems": [_problem(problem) for problem in problems],
            "files": files,
        }
    )


def _problem(problem: RenderedProblem) -> Value:
    return {
        "path": problem.path,
        "line": problem.position.line,
        "column": problem.position.column,
        "severity": problem.severity.value,
        "code": problem.code,
        "message": problem.message,
        "hint": problem.hint,
    }
