"""`roadmap check`: what is wrong with the files, where, and what to type instead."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, assert_never

from vpr_roadmap.cli import options
from vpr_roadmap.cli.call import Call
from vpr_roadmap.cli.messages import print_message
from vpr_roadmap.cli.parameters import Argument, Exit, option
from vpr_roadmap.cli.writer import (
    output_file,
    refuse_to_overwrite,
    terminal_screen,
    write_json,
    write_output,
)
from vpr_roadmap.errors import UsageError
from vpr_roadmap.language.texts import message_texts
from vpr_roadmap.matching.folding import fold_to_latin
from vpr_roadmap.matching.suggestions import suggest
from vpr_roadmap.nodes import lines
from vpr_roadmap.problems import Place, Problem
from vpr_roadmap.workspace.loading import CheckResult

if TYPE_CHECKING:
    from vpr_roadmap.rendering.problems.rendered import RenderedProblem


class CheckFormat(StrEnum):
    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    GITLAB = "gitlab"
    SARIF = "sarif"


_EXTENSIONS = {
    ".txt": CheckFormat.TEXT,
    ".json": CheckFormat.JSON,
    ".sarif": CheckFormat.SARIF,
}
ROOTS = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")
"""Where build servers say that the repository lies."""


def command(
    call: Call,
    *,
    paths: Annotated[list[Path] | None, Argument()] = None,
    sources: options.Sources,
    strict: Annotated[bool, option("--strict")] = False,
    explain: Annotated[str | None, option("--explain")] = None,
    today: options.Today = None,
    format: Annotated[CheckFormat | None, option("--format", "-f")] = None,
    output: options.OutputFile = None,
) -> None:
    output, asked = output_file(output), [*(paths or ()), *(sources.plan or ())]
    if explain is not None:
        refuse_to_overwrite(output, call.plan_files(asked))
        return write_output(_explanation(explain, call), output)
    target, day = _format(format, output), call.day(today)
    checked = call.check(asked, sources.municipality, day)
    read = (call.here / path for path in checked.paths)
    refuse_to_overwrite(output, [*read, *call.plan_files(asked)])
    _deliver(checked, target, output, call)
    wrong = any(problem.is_error or strict for problem in checked.problems)
    raise Exit(max(int(wrong), call.exit_code))


def _explanation(code: str, call: Call) -> str:
    """What the catalogue says of a code. Raises UsageError for one that it does not have."""
    from vpr_roadmap.language.texts.explanations import EXPLANATIONS
    from vpr_roadmap.rendering.formats.terminal import MAX_WIDTH
    from vpr_roadmap.rendering.problems.explanation import explanation
    from vpr_roadmap.validation.catalogue import catalogue_entry

    named = fold_to_latin(code.strip(" []"))
    if named not in EXPLANATIONS:
        raise UsageError(message_texts.NO_SUCH_CODE, typed=code, near=suggest(named, EXPLANATIONS))
    width = min(terminal_screen().width, MAX_WIDTH) if sys.stdout.isatty() else None
    return explanation(catalogue_entry(named), call.words, width)


def _format(named: CheckFormat | None, file: Path | None) -> CheckFormat:
    """The format named, else the one that the file's extension tells, else what suits the place.

    Raises UsageError for an extension that tells none.
    """
    if named:
        return named
    if file is not None:
        if by_extension := _EXTENSIONS.get(file.suffix.lower()):
            return by_extension
        raise UsageError(message_texts.CHECK_EXTENSION, path=str(file))
    on_github = os.environ.get("GITHUB_ACTIONS") == "true"
    return CheckFormat.GITHUB if on_github else CheckFormat.TEXT


def _deliver(checked: CheckResult, format: CheckFormat, file: Path | None, call: Call) -> None:
    match format:
        case CheckFormat.TEXT if not checked.problems:
            write_output("", file)  # nothing of what would say it is imported
        case CheckFormat.TEXT:
            write_output(_text(_findings(checked, call), file, call), file)
            _sum_up(checked, call)
        case CheckFormat.JSON:
            from vpr_roadmap.rendering.problems.json_report import json_report

            write_json(json_report(_findings(checked, call), len(checked.paths)), file)
        case CheckFormat.GITHUB:
            from vpr_roadmap.rendering.problems.github import github

            write_output(github(_findings(_from_root(checked, call.here), call)), file)
        case CheckFormat.GITLAB:
            from vpr_roadmap.rendering.problems.gitlab import gitlab

            write_json(gitlab(_findings(_from_root(checked, call.here), call)), file)
        case CheckFormat.SARIF:
            from vpr_roadmap.rendering.problems.sarif import sarif

            found = _findings(_from_root(checked, call.here), call)
            write_json(sarif(found, _meanings(found, call)), file)
        case _:
            assert_never(format)


def _meanings(found: Sequence[RenderedProblem], call: Call) -> dict[str, str]:
    """What the codes mean, in a sentence."""
    from vpr_roadmap.language.texts.explanations import EXPLANATIONS

    return {each.code: call.words.say(EXPLANATIONS[each.code]) for each in found}


def _text(found: Sequence[RenderedProblem], file: Path | None, call: Call) -> str:
    """With excerpts for a terminal, else one line a problem."""
    if file is None and sys.stdout.isatty():
        from vpr_roadmap.rendering.problems.terminal import problems_with_excerpts

        return problems_with_excerpts(found, terminal_screen(), call.words)
    from vpr_roadmap.rendering.problems.text import problem_lines

    return problem_lines(found, call.words)


def _findings(checked: CheckResult, call: Call) -> tuple[RenderedProblem, ...]:
    from vpr_roadmap.rendering.problems.rendered import render_problems

    def lines_of(path: str) -> list[str]:
        text = checked.contents.get(path, b"").decode("utf-8", "replace")
        return lines(text.removeprefix("\ufeff"))

    return render_problems(checked.problems, lines_of, call.words)


def _from_root(checked: CheckResult, here: Path) -> CheckResult:
    """The same with paths from the repository's root, where a build server says which it is."""
    named = next((os.environ[name] for name in ROOTS if os.environ.get(name)), "")
    root = Path(os.path.normpath(here / named))

    def path(shown: str) -> str:
        whole = Path(os.path.normpath(here / shown))
        return whole.relative_to(root).as_posix() if whole.is_relative_to(root) else shown

    def moved(problem: Problem) -> Problem:
        values = tuple(
            (name, value._replace(path=path(value.path)) if isinstance(value, Place) else value)
            for name, value in problem.values
        )
        return problem._replace(path=path(problem.path), values=values)

    return checked._replace(
        problems=tuple(moved(each) for each in checked.problems),
        paths=tuple(map(path, checked.paths)),
        contents={path(each): content for each, content in checked.contents.items()},
    )


def _sum_up(checked: CheckResult, call: Call) -> None:
    if sys.stdout.isatty():
        print_message("")
    errors = sum(problem.is_error for problem in checked.problems)
    warnings = len(checked.problems) - errors
    counts = ((message_texts.COUNTED_ERRORS, errors), (message_texts.COUNTED_WARNINGS, warnings))
    print_message(", ".join(call.words.say(text, n=number) for text, number in counts if number))
