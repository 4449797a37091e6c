"""Findings as lines, for pipes, editors and files."""

from __future__ import annotations

from collections.abc import Iterable

from vpr_roadmap.language.texts import message_texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.problems import Severity
from vpr_roadmap.rendering.escaping import escape_build_command, escape_line
from vpr_roadmap.rendering.problems.rendered import RenderedProblem


def problem_lines(findings: Iterable[RenderedProblem], words: Words) -> str:
    """One line a finding: `path:line:column: message; hint [code]`; a warning is called so."""
    return "".join(
        escape_build_command(escape_line(_line(finding, words))) + "\n" for finding in findings
    )


def severity_prefix(finding: RenderedProblem, words: Words) -> str:
    """What stands before the message of a warning; errors are not marked."""
    return f"{words.say(message_texts.WARNING)}: " if finding.severity is Severity.WARNING else ""


def _line(finding: RenderedProblem, words: Words) -> str:
    said = f"{severity_prefix(finding, words)}{finding.sentence}"
    return f"{finding.place}: {said} [{finding.code}]"
