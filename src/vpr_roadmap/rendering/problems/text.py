"""Findings as lines, for pipes, editors and files."""

from __future__ import annotations

from collections.abc import Iterable

from vpr_roadmap.language.texts import message_texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.problems import Severity
from vpr_roadmap.rendering.escaping import literal, unmarked
from vpr_roadmap.rendering.problems.rendered import Finding


def problem_lines(findings: Iterable[Finding], words: Words) -> str:
    """One line a finding: `path:line:column: message; hint [code]`; a warning is called so."""
    return "".join(unmarked(literal(_line(finding, words))) + "\n" for finding in findings)


def marking(finding: Finding, words: Words) -> str:
    """What stands before the message of a warning; errors are not marked."""
    return f"{words.say(message_texts.WARNING)}: " if finding.severity is Severity.WARNING else ""


def _line(finding: Finding, words: Words) -> str:
    said = f"{marking(finding, words)}{finding.sentence}"
    return f"{finding.place}: {said} [{finding.code}]"
