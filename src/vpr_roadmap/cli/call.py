"""A call of a command: its language, time and folder; loading plans and writing the answer."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import NoReturn

from vpr_roadmap.cli.messages import (
    print_error,
    print_message,
    print_note,
    print_problems,
    shorten_list,
)
from vpr_roadmap.cli.options import Dates, Sources
from vpr_roadmap.cli.output import Output, Renderers
from vpr_roadmap.cli.parameters import Exit
from vpr_roadmap.cli.progress_bar import progress_bar
from vpr_roadmap.cli.writer import refuse_to_overwrite
from vpr_roadmap.errors import RoadmapError
from vpr_roadmap.input.periods.parsing import parse_day
from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts import message_texts, record_texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.matching.folding import distinct
from vpr_roadmap.plan.left_out import Extent
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.states import AsOf
from vpr_roadmap.workspace.cache import location
from vpr_roadmap.workspace.cache.store import Store
from vpr_roadmap.workspace.discovery.search import find_plans
from vpr_roadmap.workspace.disk.paths import on_disk
from vpr_roadmap.workspace.loading import CheckResult, LoadedPlans, check, load

PLANS_VARIABLE = "ROADMAP_PLAN"


class Call:
    """A call of a command: its language, time and folder, and its exit code so far.

    `language_named` tells whether the call names the language itself, with `--lang`.
    """

    def __init__(
        self, words: Words, now: datetime, here: Path, *, language_named: bool = False
    ) -> None:
        self.words = words
        self.now = now
        self.today = now.date()
        self.here = here
        self.language_named = language_named
        self.exit_code = 0

    @cached_property
    def store(self) -> Store | None:
        """The cache; prints a note if ROADMAP_CACHE is not a path and therefore has no effect."""
        if typed := location.invalid_setting():
            remark = self.words.say(record_texts.CACHE_NOT_A_PATH, typed=typed)
            print_note(self.words, record_texts.REMARK, remark=remark)
        return location.open_store(self.here)

    def day(self, typed: str | None) -> date:
        """The day the answer describes, by default today. Raises UsageError."""
        return parse_day(typed) if typed is not None else self.today

    def as_of(self, dates: Dates) -> AsOf:
        """The day the answer describes, and the day by which records count. Raises UsageError."""
        day = self.day(dates.today)
        return AsOf(day, parse_day(dates.known, day) if dates.known is not None else None)

    def load(self, sources: Sources) -> LoadedPlans:
        """Read the plans; print the problems of their files, which make the exit code 1.

        Raises Exit if every plan that could be read has errors, FileError if none could be read,
        and UsageError.
        """
        paths, municipalities = plan_paths(sources.plan), tuple(sources.municipality or ())
        with progress_bar(self.words) as on_progress:
            workspace = load(paths, self.here, self.store, on_progress, municipalities)
        self._print_unreadable(workspace.unreadable)
        for typed, places in workspace.named:
            if len(names := distinct(places)) > 1:
                shown_names = shorten_list(self.words, names)
                print_note(
                    self.words, message_texts.MUNICIPALITIES_MEANT, typed=typed, names=shown_names
                )
        print_problems(self.words, workspace.remarks)
        if workspace.problems:
            self.exit_code = self.exit_code or 1
            print_problems(self.words, workspace.problems)
            print_note(self.words, _consequence(workspace), errors=len(workspace.problems))
        if not workspace.plans:
            raise Exit(self.exit_code)
        self.name_terms(workspace.plans)
        return workspace

    def name_terms(self, plans: Iterable[Plan]) -> None:
        """Let the words of the answer use the names of the terms of these plans."""
        self.words = self.words.with_terms(term for plan in plans for term in plan.terms)

    def plan_files(self, paths: Sequence[Path] = ()) -> Iterator[Path]:
        """The files of the plans in this folder and at `paths`; nothing if there are none."""
        for searched in {(), plan_paths(paths)}:
            with suppress(RoadmapError):
                yield from (file.path for file in find_plans(searched, self.here))

    def check(
        self, paths: Sequence[Path], municipality: Sequence[str] | None, day: date
    ) -> CheckResult:
        """Check files. Raises FileError.

        `paths` may name files or folders. For a file of a plan, check all files of that plan.
        """
        typed = tuple(municipality or ())
        with progress_bar(self.words) as on_progress:
            checked = check(plan_paths(paths), self.here, day, self.store, on_progress, typed)
        self._print_unreadable(checked.unreadable)
        return checked

    def _print_unreadable(self, errors: Sequence[RoadmapError]) -> None:
        """Report the plans that could not be read, and go on with the rest."""
        for error in errors:
            print_error(self.words, error)
            self.exit_code = error.exit_code

    def answer(
        self,
        output: Output,
        renderers: Renderers,
        workspace: LoadedPlans,
        hint: str = "",
        words: Words | None = None,
    ) -> NoReturn:
        """Write the answer, print the hint if there is one, and end the call by raising Exit.

        In every format but CSV, the answer names what `workspace` left out. `words` is the language
        of the answer, by default that of the call. Raises UsageError if it would overwrite a file
        that a person wrote; FileError if writing fails.
        """
        if output.file:
            refuse_to_overwrite(output.file, [*workspace.files(), *self.plan_files()])
        output.write(renderers._replace(left_out=workspace.left_out), words or self.words)
        if output.file and sys.stderr.isatty():
            print_note(self.words, record_texts.SAVED, path=str(output.file))
        for line in filter(None, hint.split("\n")):
            print_message(line)
        raise Exit(self.exit_code)


def _consequence(workspace: LoadedPlans) -> Text:
    """What the problems in the files mean for the answer."""
    if any(part.extent is Extent.PLAN for part in workspace.left_out):
        return message_texts.NOT_ANSWERED
    return message_texts.NOT_COUNTED if workspace.left_out else message_texts.ALL_COUNTED


def plan_paths(paths: Sequence[Path] | None) -> tuple[Path, ...]:
    """The paths in the call, by default those in ROADMAP_PLAN; names of plans become paths."""
    variable = os.environ.get(PLANS_VARIABLE, "")
    from_variable = tuple(on_disk(Path(part)) for part in variable.split(os.pathsep) if part)
    if not paths:
        return from_variable
    typed = tuple(map(on_disk, paths))
    if all(map(os.path.lexists, typed)):
        return typed
    from vpr_roadmap.workspace.discovery.plan_names import plans_named

    return plans_named(typed, from_variable, Path.cwd())
