"""Load and check plans: every command gets its plans and their problems here."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from vpr_roadmap.errors import FileError
from vpr_roadmap.matching.folding import composed
from vpr_roadmap.nodes import START
from vpr_roadmap.plan.left_out import Extent, LeftOut
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.problems import Problem
from vpr_roadmap.validation.files import File, PlanFiles
from vpr_roadmap.workspace.cache.entries import Purpose
from vpr_roadmap.workspace.cache.store import Store
from vpr_roadmap.workspace.discovery.layout import DATA, YAML
from vpr_roadmap.workspace.discovery.misnamed import Misnamed
from vpr_roadmap.workspace.discovery.misnamed_lookup import misnamed_records_in
from vpr_roadmap.workspace.discovery.plan_file import PlanFile
from vpr_roadmap.workspace.discovery.search import find_plans
from vpr_roadmap.workspace.disk.paths import read_file, readable, shown
from vpr_roadmap.workspace.plan_reading.municipality_choice import (
    read_chosen,
    select_municipalities,
)
from vpr_roadmap.workspace.plan_reading.plan_bytes import file_locator, files_of
from vpr_roadmap.workspace.plan_reading.reading import OnProgress, read_plans
from vpr_roadmap.workspace.plan_reading.results import PlanRead, ReadTask, entry_for, task_to_answer


class LoadedPlans(NamedTuple):
    """The plans without errors of their own, and all problems.

    `found` are the files of all plans except `copies`. `left_out` is what answers leave out: plans,
    files of records, single records. `unreadable` are the errors of plans that cannot be read, if
    others can. `named` are pairs of a typed name and the municipalities that it means. `remarks`
    are the problems of misnamed files that answers do not need.
    """

    plans: tuple[Plan, ...]
    problems: tuple[Problem, ...]
    found: tuple[PlanFile, ...]
    left_out: tuple[LeftOut, ...] = ()
    unreadable: tuple[FileError, ...] = ()
    named: tuple[tuple[str, tuple[str, ...]], ...] = ()
    remarks: tuple[Problem, ...] = ()
    copies: tuple[PlanFile, ...] = ()

    def files(self) -> Iterator[Path]:
        """The files that were read, and the texts and evidence that people keep beside them."""
        for file in (*self.found, *self.copies):
            yield from (file.path, file.schools, *file.progress(), *file.texts())
        folders = {file.name: file.path.parent for file in self.found}
        for plan in self.plans:
            for each in plan.evidence:
                if each.is_beside:
                    yield folders[plan.name] / str(each.where)


class CheckResult(NamedTuple):
    """The problems of the files that were checked, in the order of the files.

    `paths` are the files that were checked, except texts for reports. `contents` are the bytes of
    the files with problems and of all files without a plan.
    """

    problems: tuple[Problem, ...]
    paths: tuple[str, ...]
    contents: dict[str, bytes]
    unreadable: tuple[FileError, ...] = ()


class OpenedPlan(NamedTuple):
    """The files of one plan, and the plan that they hold.

    `plan` is None if its own file or its list of schools has errors. Records with errors are left
    out of it. `problems` are the errors.
    """

    file: PlanFile
    files: PlanFiles
    plan: Plan | None
    problems: tuple[Problem, ...]


@readable()
def load(
    paths: Sequence[Path],
    here: Path,
    store: Store | None = None,
    on_progress: OnProgress | None = None,
    municipality: Sequence[str] = (),
) -> LoadedPlans:
    """Load the plans at `paths` or, without paths, of the nearest folder from `here` upward.

    Leaves out plans with errors in their own file or list of schools, and records with errors.
    Raises FileError if there is no plan, or if no plan can be read.
    """
    task = task_to_answer(here, store)
    misnamed: list[Misnamed] = []
    searched = find_plans(paths, here, misnamed)
    found, named = read_chosen(searched, municipality, task, on_progress, misnamed)
    reads, unreadable = _split_reads(list(found.values()))
    copies = _copies(reads, here)
    counted = {file: read for file, read in found.items() if file not in copies}
    entries = [read.entry for read in reads if read.file not in copies]
    misnamed = _clear_extent_of_copies(misnamed, reads, task)
    for file, read in counted.items():
        if isinstance(read, PlanRead):
            misnamed += misnamed_records_in(str(file.records))
    left_out = [
        *(_left_out_with(Extent.PLAN, file.name, problem) for file, problem in copies.items()),
        *_left_out_by_name(misnamed, found, paths, here),
    ]
    problems = [problem for entry in entries for problem in entry.problems]
    return LoadedPlans(
        tuple(entry.plan for entry in entries if entry.plan),
        _in_order([*problems, *(each.problem for each in left_out)]),
        tuple(counted),
        (*_left_out_of(counted, here), *left_out),
        unreadable,
        named,
        _in_order([each.problem(here) for each in misnamed if not each.extent]),
        tuple(copies),
    )


def _copies(reads: Sequence[PlanRead], here: Path) -> dict[PlanFile, Problem]:
    """The plans that are copies of others. Most calls read one plan and need no comparison."""
    if len(reads) < 2:
        return {}
    from vpr_roadmap.workspace.plan_reading.duplicates import copies_among

    return {each.file: each.problem(here) for each in copies_among(reads)}


def _clear_extent_of_copies(
    misnamed: list[Misnamed], reads: Sequence[PlanRead], task: ReadTask
) -> list[Misnamed]:
    """Clear the `extent` of misnamed copies of plans that were read."""
    if not misnamed:
        return misnamed
    from vpr_roadmap.workspace.plan_reading.duplicates import clear_extent_of_copies

    return clear_extent_of_copies(misnamed, reads, task)


def _duplicate_problems(reads: Sequence[PlanRead], here: Path) -> Iterable[Problem]:
    if len(reads) < 2:
        return ()
    from vpr_roadmap.workspace.plan_reading.duplicates import duplicate_problems

    return duplicate_problems(reads, here)


def _left_out_with(extent: Extent, plan: str, problem: Problem) -> LeftOut:
    return LeftOut(extent, plan, problem.path, problem.position, problem)


def _left_out_by_name(
    misnamed: Iterable[Misnamed], found: Iterable[PlanFile], paths: Sequence[Path], here: Path
) -> Iterator[LeftOut]:
    for each in misnamed:
        if each.extent:
            plan = _plan_of(each, found, paths)
            yield _left_out_with(each.extent, plan, each.problem(here))


def _plan_of(misnamed: Misnamed, found: Iterable[PlanFile], paths: Sequence[Path]) -> str:
    """The name of the plan to which misnamed records belong, or that a misnamed plan would have."""
    file = Path(misnamed.folder, misnamed.right_name)
    if not misnamed.is_plan:
        right = file.absolute()
        beside = [each for each in found if each.path.parent.absolute() in right.parents]
        folders = [composed(str(each)) for each in (right, right.parent)]
        own = [each for each in beside if composed(str(each.records.absolute())) in folders]
        for plan in own or beside:
            return plan.name
    folder = next((each for each in paths if file.is_relative_to(each)), file.parent)
    parts = file.relative_to(folder).parts
    return "/".join(part for part in parts if part != DATA).removesuffix(YAML)


def _left_out_of(found: Mapping[PlanFile, PlanRead | FileError], here: Path) -> Iterator[LeftOut]:
    """What answers leave out of each plan, or because of it."""
    for file, read in found.items():
        if isinstance(read, FileError):
            path = shown(str(read.values.get("path", file.path)), here)
            reason = ("reason", read.values.get("reason", ""))
            problem = Problem(path, START, "unreadable-file", (reason,))
            yield LeftOut(Extent.PLAN, file.name, path, START, problem)
        elif read.entry.plan:
            yield from read.entry.plan.left_out
        else:
            first, *_ = read.entry.problems
            yield LeftOut(Extent.PLAN, file.name, first.path, first.position, first)


@readable()
def open_plan(file: PlanFile, here: Path, store: Store | None = None) -> OpenedPlan:
    """Open one plan with the files beside it.

    Raises FileError if the plan or its list of schools cannot be read. Files of records that cannot
    be read become problems.
    """
    return _opened(file, files_of(file, here), here, store)


def with_changed_records(opened: OpenedPlan, changed: File, here: Path) -> OpenedPlan:
    """The plan as it would be with a new or changed file of records."""
    others = [file for file in opened.files.progress if file.path != changed.path]
    progress = tuple(sorted((*others, changed), key=lambda file: file.path))
    return _opened(opened.file, opened.files._replace(progress=progress), here, None)


def _opened(file: PlanFile, files: PlanFiles, here: Path, store: Store | None) -> OpenedPlan:
    entry = entry_for(files, file, task_to_answer(here, store))
    return OpenedPlan(file, files, entry.plan, entry.problems)


def _split_reads(
    reads: Sequence[PlanRead | FileError],
) -> tuple[list[PlanRead], tuple[FileError, ...]]:
    """Separate results from errors. Raises FileError if there are only errors."""
    read_errors = tuple(each for each in reads if isinstance(each, FileError))
    if read_errors and len(read_errors) == len(reads):
        raise read_errors[0]
    return [each for each in reads if isinstance(each, PlanRead)], read_errors


@readable()
def check(
    paths: Sequence[Path],
    here: Path,
    today: date,
    store: Store | None = None,
    on_progress: OnProgress | None = None,
    municipality: Sequence[str] = (),
) -> CheckResult:
    """Check plans and the files beside them.

    `paths` may name files or folders. For a file of a plan, check all files of that plan.
    Raises FileError if there is nothing to check, or if nothing can be read.
    """
    # Only this command needs these modules.
    from vpr_roadmap.workspace.discovery.check_files import Strays, find_for_check, find_strays

    found = find_for_check(paths, here)
    plans = select_municipalities(found.plans, here, municipality, store)
    task = ReadTask(Purpose.CHECK, here, today, store)
    reads, unreadable = _split_reads(read_plans(plans, task, on_progress))
    problems = [problem for read in reads for problem in read.entry.problems]
    problems += _duplicate_problems(reads, here)
    problems += _text_problems(plans, here)
    read_paths = [path for read in reads for path in read.paths]
    contents = {path: content for read in reads for path, content in read.contents.items()}
    if not municipality:
        strays = find_strays(plans) if found.whole else Strays((), ())
        for path in (*found.schools, *dict.fromkeys((*found.records, *strays.records))):
            files = _file_without_plan(path, of_schools=path in found.schools, here=here)
            problems += _validated(files, path.parent, today)
            read_paths += (file.path for file in files.all())
            contents |= {file.path: file.content for file in files.all()}
        # The problem of a folder of records without a plan is reported for each of its files.
        misnamed = [each for each in found.misnamed if each.code != "progress-without-plan"]
        misnamed = _clear_extent_of_copies([*misnamed, *strays.misnamed], reads, task)
        problems += (each.problem(here) for each in misnamed)
        problems += (_not_read(path, here) for path in found.below)
    return CheckResult(_in_order(problems), tuple(dict.fromkeys(read_paths)), contents, unreadable)


def _validated(files: PlanFiles, folder: Path, today: date) -> tuple[Problem, ...]:
    # Only the files of plans are cached.
    from vpr_roadmap.validation.validate import validate

    return validate(files, today, file_locator(folder)).problems


def _text_problems(plans: Sequence[PlanFile], here: Path) -> Iterator[Problem]:
    """The problems of texts for reports. Most plans have none, so the import is lazy."""
    for plan in plans:
        if os.path.lexists(plan.reports):
            from vpr_roadmap.workspace.report_text_files import text_problems

            yield from text_problems(plan, here)


def _not_read(plan: Path, here: Path) -> Problem:
    path = shown(plan, here)
    return Problem(path, START, "plan-below", (("found", path),))


def _file_without_plan(path: Path, *, of_schools: bool, here: Path) -> PlanFiles:
    """Read a file that belongs to no plan. Raises FileError."""
    from vpr_roadmap.workspace.discovery.check_files import missing_plan_of

    if of_schools:
        return PlanFiles(schools=read_file(path, here))
    return PlanFiles(progress=(read_file(path, here),), missing=missing_plan_of(path))


def _in_order(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Sort the problems by file and position; a problem in a file that plans share counts once."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda problem: problem.sort_key))
