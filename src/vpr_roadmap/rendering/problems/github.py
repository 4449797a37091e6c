"""Problems as workflow commands, which GitHub shows beside the lines of a change.

https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
"""

from __future__ import annotations

from collections.abc import Iterable

from vpr_roadmap.rendering.escaping import escape_build_command, escape_line
from vpr_roadmap.rendering.problems.rendered import RenderedProblem


def github(problems: Iterable[RenderedProblem]) -> str:
    """One command per problem. Paths must be relative to the root of the repository."""
    return "".join(_command(problem) + "\n" for problem in problems)


def _command(problem: RenderedProblem) -> str:
    properties = {
        "file": problem.path,
        "line": str(problem.position.line),
        "col": str(problem.position.column),
        "title": f"roadmap ({problem.code})",
    }
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    # The severities have the names of the commands. GitHub's log shows only the message, so it
    # begins with the place.
    message = f"{problem.place}: {problem.sentence}"
    return f"::{problem.severity.value} {listed}::{_message(message)}"


def _message(text: str) -> str:
    """As `escapeData` of @actions/core; line breaks are spaces by then."""
    return escape_build_command(escape_line(text)).replace("%", "%25")


def _property(text: str) -> str:
    """As `escapeProperty` of @actions/core."""
    return _message(text).replace(":", "%3A").replace(",", "%2C")
