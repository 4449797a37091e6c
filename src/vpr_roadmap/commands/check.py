"""`roadmap check`: list the problems of the files, with their places and what to type instead."""

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
    terminal_layout,
    write_json,
    write_output,
)
from vpr_roadmap.errors import UsageError
from vpr_roadmap.language.texts import message_texts
from vpr_roadmap.language.words import Words
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
BUILD_SERVER_FORMATS = (CheckFormat.GITHUB, CheckFormat.GITLAB, CheckFormat.SARIF)
"""The formats whose paths start at the root of the repository."""
ROOT_VARIABLES = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")
"""The variables in which build servers give the root of the repository."""


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
    file, all_paths = output_file(output), [*(paths or ()), *(sources.plan or ())]
    if explain is not None:
        refuse_to_overwrite(file, call.plan_files(all_paths))
        return write_output(_explanation(explain, call), file)
    chosen_format, day = _format(format, file), call.day(today)
    checked = call.check(all_paths, sources.municipality, day)
    checked_files = (call.here / path for path in checked.paths)
    refuse_to_overwrite(file, [*checked_files, *call.plan_files(all_paths)])
    _write_report(checked, chosen_format, file, call)
    failed = any(problem.is_error or strict for problem in checked.problems)
    raise Exit(max(int(failed), call.exit_code))


def _explanation(typed: str, call: Call) -> str:
    """The catalogue's explanation of a code. Raises UsageError if there is no such code."""
    from vpr_roadmap.language.texts.problems.by_code import PROBLEM_TEXTS
    from vpr_roadmap.rendering.formats.terminal import MAX_WIDTH
    from vpr_roadmap.rendering.problems.explanation import explanation
    from vpr_roadmap.validation.catalogue import catalogue_entry

    code = fold_to_latin(typed.strip(" []"))
    if code not in PROBLEM_TEXTS:
        near = suggest(code, PROBLEM_TEXTS)
        raise UsageError(message_texts.NO_SUCH_CODE, typed=typed, near=near)
    width = min(terminal_layout().width, MAX_WIDTH) if sys.stdout.isatty() else None
    return explanation(catalogue_entry(code), call.words, width)


def _format(typed: CheckFormat | None, file: Path | None) -> CheckFormat:
    """The typed format, otherwise that of the file's extension, of GitHub Actions, or text.

    Raises UsageError if no format has the extension.
    """
    if typed:
        return typed
    if file is not None:
        if by_extension := _EXTENSIONS.get(file.suffix.lower()):
            return by_extension
        raise UsageError(message_texts.CHECK_EXTENSION, path=str(file))
    on_github = os.environ.get("GITHUB_ACTIONS") == "true"
    return CheckFormat.GITHUB if on_github else CheckFormat.TEXT


def _write_report(checked: CheckResult, format: CheckFormat, file: Path | None, call: Call) -> None:
    if format is CheckFormat.TEXT and not checked.problems:
        return write_output("", file)  # without the imports that problems need
    if format in BUILD_SERVER_FORMATS:
        checked = _from_root(checked, call.here)
    problems = _rendered(checked, call.words)
    match format:
        case CheckFormat.TEXT:
            write_output(_text(problems, file, call.words), file)
            _print_counts(checked, call.words)
        case CheckFormat.JSON:
            from vpr_roadmap.rendering.problems.json_report import json_report

            write_json(json_report(problems, len(checked.paths)), file)
        case CheckFormat.GITHUB:
            from vpr_roadmap.rendering.problems.github import github

            write_output(github(problems), file)
        case CheckFormat.GITLAB:
            from vpr_roadmap.rendering.problems.gitlab import gitlab

            write_json(gitlab(problems), file)
        case CheckFormat.SARIF:
            from vpr_roadmap.rendering.problems.sarif import sarif

            write_json(sarif(problems, _code_meanings(problems, call.words)), file)
        case _:
            assert_never(format)


def _rendered(checked: CheckResult, words: Words) -> tuple[RenderedProblem, ...]:
    from vpr_roadmap.rendering.problems.rendered import render_problems

    def lines_of(path: str) -> list[str]:
        text = checked.contents.get(path, b"").decode("utf-8", "replace")
        return lines(text.removeprefix("\ufeff"))

    return render_problems(checked.problems, lines_of, words)


def _text(problems: Sequence[RenderedProblem], file: Path | None, words: Words) -> str:
    """The problems with excerpts of the files for a terminal, otherwise one line per problem."""
    if file is None and sys.stdout.isatty():
        from vpr_roadmap.rendering.problems.terminal import problems_with_excerpts

        return problems_with_excerpts(problems, terminal_layout(), words)
    from vpr_roadmap.rendering.problems.text import problem_lines

    return problem_lines(problems, words)


def _code_meanings(problems: Sequence[RenderedProblem], words: Words) -> dict[str, str]:
    """A sentence about each code."""
    from vpr_roadmap.language.texts.problems.by_code import PROBLEM_TEXTS

    return {
        problem.code: words.say(PROBLEM_TEXTS[problem.code].explanation) for problem in problems
    }


def _from_root(checked: CheckResult, here: Path) -> CheckResult:
    """The result with paths from the root of the repository if a build server names the root."""
    variable = next((os.environ[name] for name in ROOT_VARIABLES if os.environ.get(name)), "")
    root = Path(os.path.normpath(here / variable))

    def from_root(path: str) -> str:
        whole = Path(os.path.normpath(here / path))
        return whole.relative_to(root).as_posix() if whole.is_relative_to(root) else path

    def moved_value(value: object) -> object:
        return value._replace(path=from_root(value.path)) if isinstance(value, Place) else value

    def moved(problem: Problem) -> Problem:
        values = tuple((name, moved_value(value)) for name, value in problem.values)
        return problem._replace(path=from_root(problem.path), values=values)

    return checked._replace(
        problems=tuple(map(moved, checked.problems)),
        paths=tuple(map(from_root, checked.paths)),
        contents={from_root(path): content for path, content in checked.contents.items()},
    )


def _print_counts(checked: CheckResult, words: Words) -> None:
    if sys.stdout.isatty():
        print_message("")
    errors = sum(problem.is_error for problem in checked.problems)
    warnings = len(checked.problems) - errors
    counts = ((message_texts.COUNTED_ERRORS, errors), (message_texts.COUNTED_WARNINGS, warnings))
    print_message(", ".join(words.say(text, n=number) for text, number in counts if number))
