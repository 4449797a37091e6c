"""Problems as lines, for pipes, editors and files."""

from __future__ import annotations

from collections.abc import Iterable

from vpr_roadmap.language.texts import message_texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.problems import Severity
from vpr_roadmap.rendering.escaping import escape_build_command, escape_line
from vpr_roadmap.rendering.problems.rendered import RenderedProblem


def problem_lines(problems: Iterable[RenderedProblem], words: Words) -> str:
    """One line per problem: `path:line:column: message; hint [code]`.

    A warning has the word before its message.
    """
    return "".join(
        escape_build_command(escape_line(_line(problem, words))) + "\n" for problem in problems
    )


def severity_prefix(problem: RenderedProblem, words: Words) -> str:
    """The word before the message of a warning; empty for an error."""
    return f"{words.say(message_texts.WARNING)}: " if problem.severity is Severity.WARNING else ""


def _line(problem: RenderedProblem, words: Words) -> str:
    message = f"{severity_prefix(problem, words)}{problem.sentence}"
    return f"{problem.place}: {message} [{problem.code}]"
