"""Findings as workflow commands, which GitHub shows beside the lines of a change.

https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
"""

from __future__ import annotations

from collections.abc import Iterable

from vpr_roadmap.rendering.escaping import escape_build_command, escape_line
from vpr_roadmap.rendering.problems.rendered import RenderedProblem


def github(findings: Iterable[RenderedProblem]) -> str:
    """One command a finding. Paths are to be those from the repository's root."""
    return "".join(_command(finding) + "\n" for finding in findings)


def _command(finding: RenderedProblem) -> str:
    properties = {
        "file": finding.path,
        "line": str(finding.position.line),
        "col": str(finding.position.column),
        "title": f"roadmap ({finding.code})",
    }
    named = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    # The severities are called as the commands are.
    # The log shows the message alone.
    said = f"{finding.place}: {finding.sentence}"
    return f"::{finding.severity.value} {named}::{_message(said)}"


def _message(text: str) -> str:
    """As `escapeData` of @actions/core does it; its line breaks are blanks already."""
    return escape_build_command(escape_line(text)).replace("%", "%25")


def _property(text: str) -> str:
    """As `escapeProperty` of @actions/core does it."""
    return _message(text).replace(":", "%3A").replace(",", "%2C")
