"""Turn the bytes of a plan's files into a plan, its records and a list of problems.

An error in one place neither hides the errors elsewhere nor is reported twice.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from vpr_roadmap.matching.folding import find_value
from vpr_roadmap.nodes import START, Mapping, Node, Position, Route
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.schools import NO_SCHOOLS, Schools
from vpr_roadmap.problems import MAX_PROBLEMS, Problem, Source
from vpr_roadmap.validation.checks import errors
from vpr_roadmap.validation.checks.context import CheckContext
from vpr_roadmap.validation.documents.document_reader import DocumentReading, read_document
from vpr_roadmap.validation.documents.fields import Document
from vpr_roadmap.validation.documents.plan import PlanDocument
from vpr_roadmap.validation.documents.schools import SchoolsDocument
from vpr_roadmap.validation.files import File, FileLocation, PlanFiles, UnreadableFile
from vpr_roadmap.validation.resolving.plan import resolve_plan
from vpr_roadmap.validation.resolving.schools import resolve_schools
from vpr_roadmap.validation.yaml.decoding import read_text
from vpr_roadmap.validation.yaml.reader import read_yaml

if TYPE_CHECKING:
    from vpr_roadmap.validation.checks.records.placed_records import ProgressFile, ReporterRecords

D = TypeVar("D", bound=Document)
C = TypeVar("C")


class ValidationResult(NamedTuple):
    """The contents of the files, as far as they can be used, and the problems in file order.

    `plan` is None if the plan cannot be used at all. It has only the records without errors and a
    list of what was left out. `days` are the dates of all records: when something happened and when
    it was recorded. `municipality` comes from the list of schools and does not depend on the plan.
    """

    plan: Plan | None
    days: tuple[date, ...]
    problems: tuple[Problem, ...]
    municipality: str | None


def validate(
    files: PlanFiles,
    today: date,
    locate_file: Callable[[str], FileLocation],
    *,
    warnings: bool = True,
) -> ValidationResult:
    """Read and check the files of one plan, as of `today`.

    `locate_file` returns the location of a file that a record names by a path beginning with
    `./`. Without `warnings` the checks in `checks.warnings` do not run; the result may still have
    warnings found by the others.
    """
    reader = _FileReader(files.unread)
    listed = reader.schools(files.schools)
    progress_files = tuple(reader.progress_files(files, listed.schools))
    plan = context = None
    if files.plan and (reading := reader.read(files.plan, PlanDocument)):
        plan, problems = resolve_plan(
            files.name, reading, listed.schools, schools_known=listed.complete
        )
        reader.problems += problems
        context = CheckContext(
            plan=plan,
            source=reading.source,
            schools_known=listed.complete,
            reporters=_by_reporter(progress_files, plan),
            error_positions=frozenset(_error_positions(reader.problems)[reading.source.path]),
            today=today,
            locate_file=locate_file,
        )
        reader.problems += _run_error_checks(context)
    if warnings:
        reader.problems += _run_warning_checks(reader, context)
    sorted_problems = tuple(_sorted_without_duplicates(reader.problems))
    if plan and context and (files.progress or files.unread):
        plan = _with_progress(plan, context, files, sorted_problems)
    return ValidationResult(
        plan,
        tuple(_days(progress_files)),
        tuple(_limited(sorted_problems)),
        listed.schools.municipality,
    )


def main_progress_file(files: PlanFiles, plan: Plan, reporter: str) -> str | None:
    """The path of the file with most of the records of a reporter; None if there is no file."""
    progress_files = tuple(_FileReader(()).progress_files(files, plan.schools))
    names = plan.reporters
    groups = _by_reporter(progress_files, plan)
    found = next((each for each in groups if find_value(each.name, names) == reporter), None)
    return found.files[0].source.path if found else None


class _SchoolList(NamedTuple):
    """The schools of the plan's folder.

    `complete` if their list was read without loss and resolved without problems, or does not exist.
    """

    schools: Schools
    complete: bool


class _FileReader:
    """Reads the files of one plan. Collects their problems, trees and lists of schools."""

    def __init__(self, unread: Iterable[UnreadableFile]) -> None:
        self.problems = [
            Problem(path, START, "unreadable-file", (("reason", reason),))
            for path, reason in unread
        ]
        self.sources: list[Source] = []
        self.school_lists: list[tuple[Source, Schools]] = []

    def read(self, file: File, shape: type[D]) -> DocumentReading[D] | None:
        """The document of a file, None if it cannot be used at all."""
        text = read_text(file)
        if isinstance(text, Problem):
            self.problems.append(text)
            return None
        root, yaml_problems = read_yaml(file.path, text)
        self.problems += yaml_problems
        if root is None:
            return None
        self.sources.append(Source(file.path, root, text=text))
        source = Source(file.path, root, _possibly_lost(root, yaml_problems))
        reading = read_document(source, shape)
        # A merge key may bring in the keys that seem to be missing.
        merged = any(problem.code == "merge-key" for problem in yaml_problems)
        self.problems += (
            problem
            for problem in reading.problems
            if not (merged and problem.code == "missing-key")
        )
        return reading if reading.document else None

    def schools(self, file: File | None) -> _SchoolList:
        """The schools listed in a file."""
        if file is None:
            return _SchoolList(NO_SCHOOLS, complete=True)
        reading = self.read(file, SchoolsDocument)
        if reading is None:
            return _SchoolList(Schools(), complete=False)
        schools, problems = resolve_schools(reading)
        self.problems += problems
        for check in errors.SCHOOL_CHECKS:
            self.problems += check(reading.source, schools)
        self.school_lists.append((reading.source, schools))
        lost = reading.source.lost_under("schools", "groups")
        return _SchoolList(schools, complete=not lost and not problems)

    def progress_files(self, files: PlanFiles, schools: Schools) -> Iterator[ProgressFile]:
        """The files of records that can be used. `schools` are the schools of the list."""
        if not files.progress:
            return
        from vpr_roadmap.validation.checks.records.placed_records import ProgressFile
        from vpr_roadmap.validation.documents.progress import ProgressDocument
        from vpr_roadmap.validation.resolving.progress import resolve_progress

        for file in files.progress:
            if not (reading := self.read(file, ProgressDocument)):
                continue
            progress, problems = resolve_progress(reading, schools)
            self.problems += problems
            if files.missing:
                problem = reading.source.problem("progress-without-plan")
                self.problems.append(problem._replace(values=files.missing))
            root = self.sources[-1].root
            yield ProgressFile(root, reading.source, progress)


def _possibly_lost(root: Node, problems: Iterable[Problem]) -> frozenset[Route]:
    """The keys under which something may be missing: all, if the parser found an error."""
    if not isinstance(root, Mapping) or not any(problem.is_error for problem in problems):
        return frozenset()
    return frozenset((key,) for key in root.entries)


def _with_present_names(files: Sequence[ProgressFile], plan: Plan) -> Sequence[ProgressFile]:
    """The files with the numbers and names that activities and reporting schools have now."""
    renumbered = any(activity.formerly for activity in plan.activities)
    if not renumbered and not any(school.formerly for school in plan.schools.listed):
        return files
    from vpr_roadmap.plan.former_numbers import FormerNumbers
    from vpr_roadmap.validation.resolving.progress import with_present_names

    former, names = FormerNumbers(plan.activities), plan.reporters
    return [
        file._replace(progress=with_present_names(file.progress, former, names, plan.schools))
        for file in files
    ]


def _by_reporter(files: Sequence[ProgressFile], plan: Plan) -> tuple[ReporterRecords, ...]:
    if not files:
        return ()
    from vpr_roadmap.validation.checks.records.placed_records import group_by_reporter

    return group_by_reporter(_with_present_names(files, plan), plan.reporters)


def _run_error_checks(context: CheckContext) -> Iterator[Problem]:
    yield from _run(errors.PLAN_CHECKS, context)
    if context.reporters:
        from vpr_roadmap.validation.checks.progress import PROGRESS_CHECKS

        # These have no limit: every record with an error must be found, to leave it out.
        yield from (problem for check in PROGRESS_CHECKS for problem in check(context))


def _run_warning_checks(reader: _FileReader, context: CheckContext | None) -> Iterator[Problem]:
    from vpr_roadmap.validation.checks import warnings

    error_positions = _error_positions(reader.problems)
    for source in reader.sources:
        refused = frozenset(error_positions[source.path])
        yield from _run(warnings.FILE_CHECKS, source._replace(refused=refused))
    for source, schools in reader.school_lists:
        for check in warnings.SCHOOL_CHECKS:
            yield from check(source, schools)
    if context:
        yield from _run(warnings.PLAN_CHECKS, context)


def _run(checks: Iterable[Callable[[C], Iterator[Problem]]], checked: C) -> Iterator[Problem]:
    """Run the checks.

    Take at most MAX_PROBLEMS + 1 problems from each, so that `_limited` sees that there are more.
    """
    for check in checks:
        yield from islice(check(checked), MAX_PROBLEMS + 1)


def _error_positions(problems: Iterable[Problem]) -> defaultdict[str, set[Position]]:
    """The positions of the errors in each file, by its path."""
    positions: defaultdict[str, set[Position]] = defaultdict(set)
    for problem in problems:
        if problem.is_error:
            positions[problem.path].add(problem.position)
    return positions


def _with_progress(
    plan: Plan, context: CheckContext, files: PlanFiles, problems: Sequence[Problem]
) -> Plan:
    """The plan with the records that have no error."""
    from vpr_roadmap.validation.checks.records.usable import usable_records

    paths = [file.path for file in files.progress] + [path for path, _ in files.unread]
    progress, left_out = usable_records(plan, context.reporters, paths, problems)
    return plan._replace(progress=progress, left_out=left_out)


def _days(files: Iterable[ProgressFile]) -> Iterator[date]:
    for file in files:
        for record in file.progress.records:
            yield from (record.date, record.recorded.date())


def _sorted_without_duplicates(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems in file order, without repetitions and without warnings about wrong values."""
    ordered = sorted(dict.fromkeys(problems), key=lambda problem: problem.sort_key)
    errors = {(problem.path, problem.position) for problem in ordered if problem.is_error}
    for problem in ordered:
        if problem.is_error or (problem.path, problem.position) not in errors:
            yield problem


def _limited(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The first MAX_PROBLEMS errors and warnings of each file, then a note that there are more.

    Errors and warnings are counted separately: a plan with any number of warnings can be used.
    """
    counts: Counter[tuple[str, bool]] = Counter()
    for problem in problems:
        kind = (problem.path, problem.is_error)
        counts[kind] += 1
        if counts[kind] <= MAX_PROBLEMS:
            yield problem
        elif counts[kind] == MAX_PROBLEMS + 1:
            code = "too-many-problems" if problem.is_error else "too-many-warnings"
            yield Problem(problem.path, problem.position, code, (("most", MAX_PROBLEMS),))
