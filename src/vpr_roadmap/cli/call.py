"""What every command needs to know of the call it serves."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime
from functools import cached_property
from itertools import accumulate
from pathlib import Path
from typing import NoReturn

from vpr_roadmap.cli.options import Dates, Filters, Sources
from vpr_roadmap.cli.output import Output, Renderers, refuse_to_overwrite
from vpr_roadmap.cli.parameters import Exit
from vpr_roadmap.cli.progress_bar import progress_bar
from vpr_roadmap.errors import RoadmapError
from vpr_roadmap.input.names import (
    SchoolMatches,
    find_parties,
    find_reporters,
    find_sections,
    match_schools,
    split_list,
)
from vpr_roadmap.input.periods.parsing import parse_day, parse_period
from vpr_roadmap.input.statuses import parse_states
from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts import message_texts, record_texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.matching.folding import distinct
from vpr_roadmap.periods import Period
from vpr_roadmap.plan.left_out import Extent, LeftOut
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.states import AsOf
from vpr_roadmap.problems import Problem
from vpr_roadmap.queries.selection import Selection
from vpr_roadmap.rendering.escaping import escape_build_command, escape_line
from vpr_roadmap.workspace.cache import location
from vpr_roadmap.workspace.cache.store import Store
from vpr_roadmap.workspace.discovery.plan_file import PlanFile
from vpr_roadmap.workspace.discovery.search import find_plans
from vpr_roadmap.workspace.disk.paths import on_disk
from vpr_roadmap.workspace.loading import CheckResult, Workspace, check, load

PLANS_VARIABLE = "ROADMAP_PLAN"
MAX_NAMES_LENGTH = 500
"""So long a list of names is told: of thousands of plans it may be very long."""


class Call:
    """The language, the day and the folder of a call, and how it is to end."""

    def __init__(self, words: Words, now: datetime, here: Path, debug: bool = False) -> None:
        self.words = words
        self.now = now
        self.today = now.date()
        self.here = here
        self.debug = debug
        self.language_named = False
        self.exit_code = 0
        self.of_several = False
        self.found: tuple[PlanFile, ...] = ()
        self.input_files: list[Callable[[], Iterable[Path]]] = []
        self.left_out: tuple[LeftOut, ...] = ()

    @cached_property
    def store(self) -> Store | None:
        """The cache; reports a setting that is not a path, since it has no effect."""
        if typed := location.invalid_setting():
            self.print_note(
                record_texts.REMARK,
                remark=self.words.say(record_texts.CACHE_NOT_A_PATH, typed=typed),
            )
        return location.open_store(self.here)

    @property
    def of_one_folder(self) -> bool:
        """Do the plans that were asked for lie in one folder, as those of one office do."""
        return len({os.path.dirname(os.path.abspath(file.path)) for file in self.found}) == 1

    def day(self, typed: str | None) -> date:
        """The day that the answer is as of. Raises UsageError."""
        return parse_day(typed) if typed is not None else self.today

    def as_of(self, dates: Dates) -> AsOf:
        """The same day, with what was known by another. Raises UsageError."""
        day = self.day(dates.today)
        return AsOf(day, parse_day(dates.known, day) if dates.known is not None else None)

    def period(self, typed: str | None, plans: Sequence[Plan], as_of: AsOf) -> Period | None:
        """The period asked about; None where none was. Raises UsageError."""
        if typed is None:
            return None
        return parse_period(typed, [plan.period for plan in plans], as_of.day)

    def words_of(self, plan: Plan) -> Words:
        """A report speaks the plan's language, unless one was named in the call."""
        language = None if self.language_named else plan.language
        return Words(language) if language else self.words

    def words_of_all(self, plans: Sequence[Plan]) -> Words:
        """A report of several plans speaks their language, where it is one."""
        spoken = {plan.language: plan for plan in plans if plan.language}
        return self.words_of(*spoken.values()) if len(spoken) == 1 else self.words

    def load(self, sources: Sources) -> tuple[Plan, ...]:
        """The plans asked for; the problems of others are said, and make the call end with 1.

        Where no plan is left to answer from, the call ends here.
        """
        paths, municipalities = plan_paths(sources.plan), tuple(sources.municipality or ())
        with progress_bar(self.words) as on_progress:
            workspace = load(paths, self.here, self.store, on_progress, municipalities)
        self.input_files.append(workspace.files)
        self.of_several = len(workspace.found) > 1
        self.found = workspace.found
        self.left_out = workspace.left_out
        self._print_unreadable(workspace.unreadable)
        for each, meant in workspace.named:
            if len(places := distinct(meant)) > 1:
                self.print_note(
                    message_texts.MUNICIPALITIES_MEANT, typed=each, names=self.shorten_list(places)
                )
        self.print_problems(workspace.remarks)
        if workspace.problems:
            self.exit_code = self.exit_code or 1
            self.print_problems(workspace.problems)
            self.print_note(_consequence(workspace), errors=len(workspace.problems))
        if not workspace.plans:
            raise Exit(self.exit_code)
        return workspace.plans

    def plan_files(self, paths: Sequence[Path] = ()) -> Iterator[Path]:
        """The files of the plans of this folder, and of those at `paths`; none where none are."""
        for each in {(), plan_paths(paths)}:
            with suppress(RoadmapError):
                yield from (file.path for file in find_plans(each, self.here))

    def check(
        self, paths: Sequence[Path], municipality: Sequence[str] | None, day: date
    ) -> CheckResult:
        """What is wrong with the files that paths are, hold or belong to."""
        typed = tuple(municipality or ())
        with progress_bar(self.words) as on_progress:
            checked = check(plan_paths(paths), self.here, day, self.store, on_progress, typed)
        self._print_unreadable(checked.unreadable)
        return checked

    def _print_unreadable(self, errors: Sequence[RoadmapError]) -> None:
        """One plan that cannot be read does not hide the others."""
        for error in errors:
            self.print_error(error)
            self.exit_code = error.exit_code

    def select(
        self,
        plans: Sequence[Plan],
        filters: Filters,
        state: Sequence[str] | None = None,
        *,
        by_place: bool = False,
    ) -> Selection:
        """What was asked for; when a name is that of several, says so. Raises UsageError.

        An answer `by_place` says itself which municipality a school is of.
        """
        named = {typed: find_parties(typed, plans) for typed in filters.responsible or ()}
        meant = match_schools(filters.school or (), plans)
        schools = [(plan.place, school.key) for each in meant for plan, school in each.found]
        selection = Selection(
            frozenset(name for names in named.values() for name in names),
            tuple(dict.fromkeys(key for _, key in schools)),
            find_sections(filters.section or (), plans),
            parse_states(state or ()),
            frozenset(schools) if schools else None,
        )
        for typed, names in named.items():
            self._note_if_several(typed, names)
        for each in meant:
            self._note_schools(each, plans, by_place=by_place)
        return selection

    def _note_schools(self, meant: SchoolMatches, plans: Sequence[Plan], *, by_place: bool) -> None:
        """Which schools were taken: where they are several, or of one of several municipalities."""
        if by_place and len(distinct(school.name for _, school in meant.found)) == 1:
            return
        of_several = len(distinct(plan.place for plan in plans)) > 1
        names = distinct(
            self.words.say(
                message_texts.SCHOOL_OF, school=school.name, municipality=plan.place or plan.name
            )
            if of_several
            else school.name
            for plan, school in meant.found
        )
        if len(names) > 1:
            self.print_note(
                message_texts.SCHOOLS_MEANT, typed=meant.typed, names=self.shorten_list(names)
            )
        elif of_several:
            self.print_note(
                message_texts.SCHOOL_MEANT, typed=meant.typed, names=self.shorten_list(names)
            )

    def reporters(self, typed: str | None, plans: Sequence[Plan]) -> tuple[str, ...]:
        """Who may be meant as having reported; says so when they are several. Raises UsageError."""
        names = find_reporters(typed, plans) if typed is not None else ()
        self._note_if_several(typed or "", names)
        return names

    def _note_if_several(self, typed: str, names: Sequence[str]) -> None:
        """Says which names were taken, where they are more than were typed."""
        if len(several := distinct(names)) > len(split_list(typed)):
            self.print_note(
                message_texts.SEVERAL_MEANT, typed=typed, names=self.shorten_list(several)
            )

    def answer(
        self, output: Output, shapes: Renderers, hint: str = "", words: Words | None = None
    ) -> NoReturn:
        """Write the answer, then a hint if there is one, and end the call.

        It says what it was made without. `words` are those of the answer, where it speaks another
        language than the call.
        """
        if output.file:
            read = (file for files in self.input_files for file in files())
            refuse_to_overwrite(output.file, [*read, *self.plan_files()])
        output.write(shapes._replace(left_out=self.left_out), words or self.words)
        if output.file and sys.stderr.isatty():
            self.print_note(record_texts.SAVED, path=str(output.file))
        if hint:
            self.print_message(hint)
        raise Exit(self.exit_code)

    def recording_hint(self, plans: Sequence[Plan], as_of: AsOf, *, asked: bool) -> str:
        """That nothing is recorded yet: where states were `asked` for, else to who looks on.

        It says how to begin, once a deadline is over.
        """
        if any(plan.is_reported for plan in plans):
            return ""
        over = [
            (point.deadline, activity.number, plan.name)
            for plan in plans
            for activity in plan.activities
            for point in activity.points
            if point.deadline < as_of.day
        ]
        if over and (asked or sys.stderr.isatty()):
            _, number, plan = min(over)
            where = f' --plan "{plan}"' if len(plans) > 1 else ""
            return self.words.say(
                message_texts.NO_RECORDS_OVERDUE, n=len(over), number=number, where=where
            )
        return self.words.say(message_texts.NO_RECORDS) if asked else ""

    def print_problems(self, problems: Sequence[Problem]) -> None:
        if not problems:
            return
        # What each may say is a long table, and mostly there are none.
        from vpr_roadmap.language.problem_messages import line

        for problem in problems:
            self.print_message(line(problem, self.words))

    def shorten_list(self, names: Iterable[object]) -> tuple[object, ...]:
        """So many names as somebody may read; of more, that there are."""
        every = tuple(names)
        ends = accumulate(len(str(each)) for each in every)
        said = every[: sum(end <= MAX_NAMES_LENGTH for end in ends) or 1]
        if len(said) == len(every):
            return every
        return (*said, self.words.say(message_texts.AND_MORE, number=len(every) - len(said)))

    def print_error(self, error: RoadmapError) -> None:
        """Why something could not be done."""
        values = {
            name: self.shorten_list(value) if type(value) is tuple else value
            for name, value in error.values.items()
        }
        if isinstance(near := values.get("near"), tuple):
            values["near"] = self.words.say(message_texts.PERHAPS, near=near) if near else ""
        self.print_note(message_texts.ERROR, message=self.words.say(error.text, **values))

    def print_note(self, text: Text, **values: object) -> None:
        self.print_message(self.words.say(text, **values))

    def print_message(self, sentence: str) -> None:
        """Talk, which is no part of the answer."""
        with suppress(OSError):  # nobody listens: the exit code still says it
            print(escape_build_command(escape_line(sentence)), file=sys.stderr, flush=True)


def _consequence(workspace: Workspace) -> Text:
    """What errors in the files mean for the answer."""
    if any(each.extent is Extent.PLAN for each in workspace.left_out):
        return message_texts.NOT_ANSWERED
    return message_texts.NOT_COUNTED if workspace.left_out else message_texts.ALL_COUNTED


def plan_paths(paths: Sequence[Path] | None) -> tuple[Path, ...]:
    """The paths given, also as names of plans, else those that the environment names."""
    variable = os.environ.get(PLANS_VARIABLE, "")
    named = tuple(on_disk(Path(part)) for part in variable.split(os.pathsep) if part)
    if not paths:
        return named
    there = tuple(map(on_disk, paths))
    if all(map(os.path.lexists, there)):
        return there
    from vpr_roadmap.workspace.discovery.plan_names import plans_named

    return plans_named(there, named, Path.cwd())
