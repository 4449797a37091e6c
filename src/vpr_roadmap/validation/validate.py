"""The bytes of a plan's files → the plan, what was reported of it, and all that is wrong.

What is wrong in one place does not hide what is wrong in another, nor is it said twice.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from vpr_roadmap.nodes import START, Mapping, Node, Position, Route
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.schools import NO_SCHOOLS, Schools
from vpr_roadmap.problems import MAX_PROBLEMS, Problem, Source
from vpr_roadmap.validation.checks import errors
from vpr_roadmap.validation.checks.context import CheckContext
from vpr_roadmap.validation.documents.fields import Document
from vpr_roadmap.validation.documents.plan import PlanDocument
from vpr_roadmap.validation.documents.reader import DocumentReading, read_document
from vpr_roadmap.validation.documents.schools import SchoolsDocument
from vpr_roadmap.validation.files import File, FileLocation, PlanFiles
from vpr_roadmap.validation.resolving.plan import resolve_plan
from vpr_roadmap.validation.resolving.schools import resolve_schools
from vpr_roadmap.validation.yaml.decoding import read_text
from vpr_roadmap.validation.yaml.reader import read_yaml

if TYPE_CHECKING:
    from vpr_roadmap.validation.checks.records.placed_records import ProgressFile, ReporterRecords

D = TypeVar("D", bound=Document)
C = TypeVar("C")


class ValidationResult(NamedTuple):
    """What the files hold, as far as it can be used, and their problems in the order of the files.

    `plan` is None where it cannot be used at all; it has the records that have no error, and what
    was left out. `days` are those of all records. `municipality` is what the list of schools says,
    whatever the plan does.
    """

    plan: Plan | None
    days: tuple[date, ...]
    problems: tuple[Problem, ...]
    municipality: str | None


def validate(
    files: PlanFiles,
    today: date,
    file_locations: Callable[[str], FileLocation],
    *,
    warnings: bool = True,
) -> ValidationResult:
    """Everything about the files of one plan, as of a day.

    `file_locations` tells where a file is that a record names by a path beginning with `./`.
    Without `warnings` only errors are looked for, though some of what is only unusual may be told.
    """
    examining = _Examining()
    examining.problems += (
        Problem(path, START, "unreadable-file", (("reason", reason),))
        for path, reason in files.unread
    )
    schools = examining.schools(files.schools)
    records = tuple(examining.records(files, schools.schools))
    plan = context = None
    if files.plan and (reading := examining.read(files.plan, PlanDocument)):
        plan, found = resolve_plan(
            files.name, reading, schools.schools, schools_known=schools.known
        )
        examining.problems += found
        context = CheckContext(
            plan=plan,
            source=reading.source,
            schools_known=schools.known,
            reporters=_by_reporter(records, plan),
            error_positions=examining.refused(reading.source.path),
            today=today,
            file_locations=file_locations,
        )
        examining.look_at(context)
    if warnings:
        examining.look_for_oddities(context)
    problems = tuple(_slips(examining.problems))
    if plan and context and (files.progress or files.unread):
        plan = _with_progress(plan, context, files, problems)
    days = tuple(_days(records))
    return ValidationResult(plan, days, tuple(_told(problems)), schools.schools.municipality)


def _by_reporter(records: Sequence[ProgressFile], plan: Plan) -> tuple[ReporterRecords, ...]:
    if not records:
        return ()
    from vpr_roadmap.validation.checks.records.placed_records import group_by_reporter

    return group_by_reporter(records, plan.reporters)


def _with_progress(
    plan: Plan, context: CheckContext, files: PlanFiles, problems: Sequence[Problem]
) -> Plan:
    """The plan with the records that have no error."""
    from vpr_roadmap.validation.checks.records.usable import usable_records

    paths = [file.path for file in files.progress] + [path for path, _ in files.unread]
    progress, left_out = usable_records(plan, context.reporters, paths, problems)
    return plan._replace(progress=progress, left_out=left_out)


def _days(records: Sequence[ProgressFile]) -> Iterator[date]:
    for file in records:
        for record in file.progress.records:
            yield from (record.date, record.recorded.date())


class _Schools(NamedTuple):
    """The schools beside a plan. What is not among them exists all the same, unless `known`."""

    schools: Schools
    known: bool


class _Examining:
    """The files of one plan being read."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.sources: list[Source] = []
        self.listed: list[tuple[Source, Schools]] = []

    def read(self, file: File, shape: type[D]) -> DocumentReading[D] | None:
        """The document of a file, None where it cannot be used at all."""
        text = read_text(file)
        if isinstance(text, Problem):
            self.problems.append(text)
            return None
        root, found = read_yaml(file.path, text)
        self.problems += found
        if root is None:
            return None
        self.sources.append(Source(file.path, root, text=text))
        reading = read_document(Source(file.path, root, _uncertain(root, found)), shape)
        merged = any(problem.code == "merge-key" for problem in found)
        # What a merge key would have brought in is not missing.
        self.problems += (
            each for each in reading.problems if not (merged and each.code == "missing-key")
        )
        return reading if reading.document else None

    def schools(self, file: File | None) -> _Schools:
        if file is None:
            return _Schools(NO_SCHOOLS, known=True)
        reading = self.read(file, SchoolsDocument)
        if reading is None:
            return _Schools(Schools(), known=False)
        schools, found = resolve_schools(reading)
        self.problems += found
        for check in errors.SCHOOL_CHECKS:
            self.problems += check(reading.source, schools)
        self.listed.append((reading.source, schools))
        lost = reading.source.lost_under("schools", "groups")
        return _Schools(schools, known=not lost and not found)

    def records(self, files: PlanFiles, schools: Schools) -> Iterator[ProgressFile]:
        """What stands in each file of records that can be used; they are of `schools`."""
        if not files.progress:
            return
        from vpr_roadmap.validation.checks.records.placed_records import ProgressFile
        from vpr_roadmap.validation.documents.progress import ProgressDocument
        from vpr_roadmap.validation.resolving.progress import resolve_progress

        for file in files.progress:
            if not (reading := self.read(file, ProgressDocument)):
                continue
            progress, found = resolve_progress(reading, schools)
            self.problems += found
            if files.missing:
                place = reading.source.problem("progress-without-plan")
                self.problems.append(place._replace(values=files.missing))
            root = self.sources[-1].root
            yield ProgressFile(root, reading.source, progress)

    def refused(self, path: str) -> frozenset[Position]:
        """The places in a file where an error has been found."""
        of_file = (each for each in self.problems if each.path == path)
        return frozenset(each.position for each in of_file if each.is_error)

    def look_at(self, context: CheckContext) -> None:
        """What a plan, and what was reported of it, are refused for."""
        self._check(context, errors.PLAN_CHECKS)
        if context.reporters:
            from vpr_roadmap.validation.checks.progress import PROGRESS_CHECKS

            # All of them: whether a record may count is found out here.
            self.problems += (each for check in PROGRESS_CHECKS for each in check(context))

    def look_for_oddities(self, context: CheckContext | None) -> None:
        """What may be meant so, but rarely is."""
        from vpr_roadmap.validation.checks import warnings

        errors: defaultdict[str, set[Position]] = defaultdict(set)
        for each in self.problems:
            if each.is_error:
                errors[each.path].add(each.position)
        for source in self.sources:
            refused = frozenset(errors[source.path])
            self._check(source._replace(refused=refused), warnings.FILE_CHECKS)
        for source, schools in self.listed:
            for check in warnings.SCHOOL_CHECKS:
                self.problems += check(source, schools)
        if context:
            self._check(context, warnings.PLAN_CHECKS)

    def _check(self, what: C, checks: Iterable[Callable[[C], Iterator[Problem]]]) -> None:
        for check in checks:
            self.problems += islice(check(what), MAX_PROBLEMS + 1)


def _uncertain(root: Node, problems: Iterable[Problem]) -> frozenset[Route]:
    """What may have been lost while the text was read: anything, if something was left out."""
    if not isinstance(root, Mapping) or not any(problem.is_error for problem in problems):
        return frozenset()
    return frozenset((key,) for key in root.entries)


def _slips(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Each slip once, in the order of the files; no warning of a value that is an error."""
    ordered = sorted(dict.fromkeys(problems), key=lambda problem: problem.where)
    errors = {(problem.path, problem.position) for problem in ordered if problem.is_error}
    for problem in ordered:
        if problem.is_error or (problem.path, problem.position) not in errors:
            yield problem


def _told(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Of each file so many as somebody may want to mend, and that there are more."""
    told: Counter[tuple[str, bool]] = Counter()
    for problem in problems:
        # Warnings are counted apart: however many, they do not keep a plan from being answered.
        kind = (problem.path, problem.is_error)
        told[kind] += 1
        if told[kind] <= MAX_PROBLEMS:
            yield problem
        elif told[kind] == MAX_PROBLEMS + 1:
            code = "too-many-problems" if problem.is_error else "too-many-warnings"
            yield Problem(problem.path, problem.position, code, (("most", MAX_PROBLEMS),))
