"""Problems as workflow commands, which GitHub shows beside the lines of a change.

https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
"""

from __future__ import annotations

from collections.abc import Iterable

from vpr_roadmap.rendering.escaping import escape_build_command, escape_line
from vpr_roadmap.rendering.problems.rendered import RenderedProblem


def github(problems: Iterable[RenderedProblem]) -> str:
    """One command a problem. Paths are to be those from the repository's root."""
    return "".join(_command(problem) + "\n" for problem in problems)


def _command(problem: RenderedProblem) -> str:
    properties = {
        "file": problem.path,
        "line": str(problem.position.line),
        "col": str(problem.position.column),
        "title": f"roadmap ({problem.code})",
    }
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    # The severities are called as the commands are.
    # The log shows the message alone.
    message = f"{problem.place}: {problem.sentence}"
    return f"::{problem.severity.value} {listed}::{_message(message)}"


def _message(text: str) -> str:
    """As `escapeData` of @actions/core does it; its line breaks are blanks already."""
    return escape_build_command(escape_line(text)).replace("%", "%25")


def _property(text: str) -> str:
    """As `escapeProperty` of @actions/core does it."""
    return _message(text).replace(":", "%3A").replace(",", "%2C")
