"""The one door to the files: paths → plans and problems."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from vpr_roadmap.errors import FileError
from vpr_roadmap.language.texts import error_texts
from vpr_roadmap.matching.folding import composed
from vpr_roadmap.nodes import START
from vpr_roadmap.plan.identity import Identity, identity_of
from vpr_roadmap.plan.left_out import Extent, LeftOut
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.problems import Problem
from vpr_roadmap.validation.files import File, PlanFiles
from vpr_roadmap.workspace.cache.entries import CacheEntry, Purpose
from vpr_roadmap.workspace.cache.store import Store
from vpr_roadmap.workspace.discovery.check_files import (
    Strays,
    find_for_check,
    find_strays,
    plan_missing,
)
from vpr_roadmap.workspace.discovery.copies import Copy, copies, municipalities_twice
from vpr_roadmap.workspace.discovery.layout import DATA, YAML
from vpr_roadmap.workspace.discovery.misnamed_lookup import misnamed_among
from vpr_roadmap.workspace.discovery.municipalities import (
    PlanLocation,
    candidates,
    matching_locations,
    municipality_in_text,
    no_such_municipality,
)
from vpr_roadmap.workspace.discovery.plan_file import PlanFile
from vpr_roadmap.workspace.discovery.search import find_plans
from vpr_roadmap.workspace.disk.paths import read_file, readable, shown
from vpr_roadmap.workspace.plan_reading.plan_bytes import file_locator, files_of
from vpr_roadmap.workspace.plan_reading.reading import OnProgress, read_plans
from vpr_roadmap.workspace.plan_reading.results import PlanRead, ReadTask, entry_for

if TYPE_CHECKING:
    from vpr_roadmap.workspace.discovery.misnamed import Misnamed


class Workspace(NamedTuple):
    """What was read: the plans that could be resolved, all problems, and where the plans lie.

    `left_out` is what answers are made without: whole plans, files of records, single records.
    `unreadable` are those of several plans that the system does not let us read. `named` are the
    municipalities that each name typed for one means, `remarks` are of what is not read for its
    name, `copies` are plans that are there twice.
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
        """The files that were read, and those that people write beside them."""
        for file in (*self.found, *self.copies):
            yield from (file.path, file.schools, *file.progress(), *file.texts())
        folders = {file.name: file.path.parent for file in self.found}
        for plan in self.plans:
            for each in plan.evidence:
                if each.is_beside:
                    yield folders[plan.name] / str(each.where)


class CheckResult(NamedTuple):
    """The problems of the files that were checked, in their order, and the files.

    `contents` are the bytes of those that have problems.
    """

    problems: tuple[Problem, ...]
    paths: tuple[str, ...]
    contents: dict[str, bytes]
    unreadable: tuple[FileError, ...] = ()


class OpenedPlan(NamedTuple):
    """A plan's files as they were read, and what they hold.

    `plan` is None where its own file, or its list of schools, is faulty; it has the records that
    are not. `problems` are the faults.
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
    told: OnProgress | None = None,
    municipality: Sequence[str] = (),
) -> Workspace:
    """The plans at `paths`, or without any those found from `here` upward.

    A plan whose own file, or list of schools, is faulty is left out; of what was reported, each
    record that is. Raises FileError where there is no plan or none can be read.
    """
    task = _to_answer(here, store)
    misnamed: list[Misnamed] = []
    searched = find_plans(paths, here, misnamed)
    found, named = _read_chosen(searched, municipality, task, told, misnamed)
    reads, unreadable = _parted(list(found.values()))
    misnamed = _settled(misnamed, reads, task)
    twice = {each.file: each.problem(here) for each in _copies(reads)}
    reads = [read for read in reads if read.file not in twice]
    plans = tuple(read.entry.plan for read in reads if read.entry.plan)
    problems = [problem for read in reads for problem in read.entry.problems]
    misnamed += (each for read in reads for each in misnamed_among(str(read.file.records)))
    unread = [(each, each.problem(here)) for each in misnamed]
    lost = [(each, problem) for each, problem in unread if each.extent]
    problems += (*twice.values(), *(problem for _, problem in lost))
    counted = {file: read for file, read in found.items() if file not in twice}
    left_out = [*_left_out(counted, here)]
    left_out += (_left_out_for(Extent.PLAN, file.name, each) for file, each in twice.items())
    left_out += (
        _left_out_for(each.extent, _plan_of(each, found, paths), problem)
        for each, problem in lost
        if each.extent
    )
    return Workspace(
        plans,
        _in_order(problems),
        tuple(counted),
        tuple(left_out),
        unreadable,
        named,
        _in_order([problem for each, problem in unread if not each.extent]),
        tuple(twice),
    )


def _left_out_for(extent: Extent, plan: str, problem: Problem) -> LeftOut:
    return LeftOut(extent, plan, problem.path, problem.position, problem)


def _plan_of(misnamed: Misnamed, found: Iterable[PlanFile], paths: Sequence[Path]) -> str:
    """The name of the plan to which records belong, or that a misnamed plan would have."""
    file = Path(misnamed.folder, misnamed.meant)
    if not misnamed.is_plan:
        right = file.absolute()
        beside = [each for each in found if each.path.parent.absolute() in right.parents]
        folders = [composed(str(each)) for each in (right, right.parent)]
        own = [each for each in beside if composed(str(each.records.absolute())) in folders]
        for plan in own or beside:
            return plan.name
    asked = next((each for each in paths if file.is_relative_to(each)), file.parent)
    parts = file.relative_to(asked).parts
    return "/".join(part for part in parts if part != DATA).removesuffix(YAML)


def _left_out(found: Mapping[PlanFile, PlanRead | FileError], here: Path) -> Iterator[LeftOut]:
    """What answers are made without, plan by plan."""
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


def _settled(
    misnamed: Iterable[Misnamed], reads: Sequence[PlanRead], task: ReadTask
) -> list[Misnamed]:
    """The same; without a misnamed copy of a plan that was read, answers are whole."""
    return [
        each._replace(extent=None) if each.is_plan and _is_there(each, reads, task) else each
        for each in misnamed
    ]


def _is_there(misnamed: Misnamed, reads: Sequence[PlanRead], task: ReadTask) -> bool:
    """Was the same plan read in the folder of a misnamed one."""
    folder = Path(misnamed.folder)
    beside = [read for read in reads if read.file.path.parent == folder]
    if not beside:
        return False
    file = PlanFile(Path(misnamed.path), "")
    return any(_copies([read, *_readable([file], task)]) for read in beside)


def _readable(files: Sequence[PlanFile], task: ReadTask) -> list[PlanRead]:
    return [each for each in read_plans(files, task) if isinstance(each, PlanRead)]


def _copies(reads: Sequence[PlanRead]) -> list[Copy]:
    """The plans that were read and are there twice."""
    known = {read.file: read.entry for read in reads if read.entry.plan or read.entry.identity}
    municipalities = {file: entry.municipality for file, entry in known.items()}
    return copies(municipalities, lambda file: _identity(known[file]))


def _identity(entry: CacheEntry) -> Identity:
    if entry.identity:
        return entry.identity
    assert entry.plan
    return identity_of(entry.plan)


def _twice(reads: Sequence[PlanRead], here: Path) -> Iterator[Problem]:
    """Copies of plans, and municipalities that lie in two folders."""
    found = _copies(reads)
    yield from (each.problem(here) for each in found)
    copied = {each.file for each in found}
    known = {
        read.file: read.entry for read in reads if read.entry.identity and read.file not in copied
    }
    municipalities = {file: entry.municipality for file, entry in known.items()}
    yield from municipalities_twice(municipalities, lambda file: _identity(known[file]), here)


@readable()
def select_municipalities(
    files: tuple[PlanFile, ...], here: Path, municipality: Sequence[str], store: Store | None
) -> tuple[PlanFile, ...]:
    """The plans of the municipalities that were asked for; all, where none was.

    Raises UsageError, with those there are, where there is no such one.
    """
    if not municipality:
        return files
    return tuple(_read_chosen(files, municipality, _to_answer(here, store), None, [])[0])


def _read_chosen(
    files: tuple[PlanFile, ...],
    municipality: Sequence[str],
    task: ReadTask,
    told: OnProgress | None,
    misnamed: list[Misnamed],
) -> tuple[dict[PlanFile, PlanRead | FileError], tuple[tuple[str, tuple[str, ...]], ...]]:
    """The same with what was found in them, and the municipalities that each name means.

    Of `misnamed`, what was not asked for is removed.
    """
    if not municipality:
        return dict(zip(files, read_plans(files, task, told), strict=True)), ()
    for likely in (candidates(municipality, files), files):
        reads = read_plans(likely, task, told)
        places = [
            PlanLocation(
                file,
                (isinstance(read, PlanRead) and read.entry.municipality)
                or municipality_in_text(file),
            )
            for file, read in zip(likely, reads, strict=True)
        ]
        of_each = {each: matching_locations([each], places) for each in dict.fromkeys(municipality)}
        lacking = [each for each, found in of_each.items() if not found]
        if not lacking:
            wanted = {place.file for found in of_each.values() for place in found}
            folders = {os.path.dirname(file.path) for file in wanted}
            misnamed[:] = [each for each in misnamed if {each.folder, each.data} & folders]
            pairs = zip(likely, reads, strict=True)
            named = (
                (each, tuple(dict.fromkeys(place.name for place in found)))
                for each, found in of_each.items()
            )
            return {file: read for file, read in pairs if file in wanted}, tuple(named)
    raise _misnamed_is_meant(lacking, misnamed) or no_such_municipality(lacking, places)


def _misnamed_is_meant(typed: Sequence[str], misnamed: Sequence[Misnamed]) -> FileError | None:
    """That a municipality is there, but its plan is not read for its name."""
    files = {PlanFile(Path(each.path), ""): each for each in misnamed if each.is_plan}
    places = [PlanLocation(file, municipality_in_text(file)) for file in files]
    found = [files[place.file] for place in matching_locations(typed, places)]
    if not found:
        return None
    folder = os.path.dirname(found[0].path)
    return FileError(error_texts.NO_PLAN_SO_CALLED, path=folder, names=tuple(map(str, found)))


@readable()
def open_plan(file: PlanFile, here: Path, store: Store | None = None) -> OpenedPlan:
    """A plan with what is beside it. Raises FileError where a file cannot be read."""
    return _opened(file, files_of(file, here), here, store)


def opened_with(opened: OpenedPlan, changed: File, here: Path) -> OpenedPlan:
    """The same, were a file of records as `changed`."""
    others = [file for file in opened.files.progress if file.path != changed.path]
    progress = tuple(sorted((*others, changed), key=lambda file: file.path))
    return _opened(opened.file, opened.files._replace(progress=progress), here, None)


def _opened(file: PlanFile, files: PlanFiles, here: Path, store: Store | None) -> OpenedPlan:
    entry = entry_for(files, file, _to_answer(here, store))
    return OpenedPlan(file, files, entry.plan, entry.problems)


def _to_answer(here: Path, store: Store | None) -> ReadTask:
    return ReadTask(Purpose.PLAN, here, date.min, store)


def _parted(
    reads: Sequence[PlanRead | FileError],
) -> tuple[list[PlanRead], tuple[FileError, ...]]:
    """What was read, and why the rest was not. Raises FileError where nothing was read."""
    refused = tuple(each for each in reads if isinstance(each, FileError))
    if refused and len(refused) == len(reads):
        raise refused[0]
    return [each for each in reads if isinstance(each, PlanRead)], refused


@readable()
def check(
    paths: Sequence[Path],
    here: Path,
    today: date,
    store: Store | None = None,
    told: OnProgress | None = None,
    municipality: Sequence[str] = (),
) -> CheckResult:
    """What is wrong with the files that `paths` are, hold or belong to, as of a day.

    Raises FileError where there is nothing to check or nothing can be read.
    """
    found = find_for_check(paths, here)
    plans = select_municipalities(found.plans, here, municipality, store)
    task = ReadTask(Purpose.CHECK, here, today, store)
    reads, unreadable = _parted(read_plans(plans, task, told))
    problems = [problem for read in reads for problem in read.entry.problems]
    problems += _twice(reads, here)
    problems += _of_texts(plans, here)
    read_paths = [path for read in reads for path in read.paths]
    contents = {path: content for read in reads for path, content in read.contents.items()}
    beside = find_strays(plans) if found.whole else Strays((), ())
    loose = (*found.schools, *dict.fromkeys((*found.records, *beside.records)))
    for path in () if municipality else loose:
        # Belonging to no plan, it is not kept.
        from vpr_roadmap.validation.validate import validate

        alone = _alone(path, of_schools=path in found.schools, here=here)
        problems += validate(alone, today, file_locator(path.parent)).problems
        read_paths += (file.path for file in alone.all())
        contents |= {file.path: file.content for file in alone.all()}
    if not municipality:
        told_of_each_file = [
            each for each in found.misnamed if each.code != "progress-without-plan"
        ]
        misnamed = _settled((*told_of_each_file, *beside.misnamed), reads, task)
        problems += (each.problem(here) for each in misnamed)
        problems += (_not_read(path, here) for path in found.below)
    return CheckResult(_in_order(problems), tuple(dict.fromkeys(read_paths)), contents, unreadable)


def _of_texts(plans: Sequence[PlanFile], here: Path) -> Iterator[Problem]:
    """The problems of what people wrote for reports: mostly nobody has yet."""
    for plan in plans:
        if os.path.lexists(plan.reports):
            from vpr_roadmap.workspace.report_texts import text_problems

            yield from text_problems(plan, here)


def _not_read(plan: Path, here: Path) -> Problem:
    path = shown(plan, here)
    return Problem(path, START, "plan-below", (("found", path),))


def _alone(path: Path, *, of_schools: bool, here: Path) -> PlanFiles:
    """A file that belongs to no plan."""
    if of_schools:
        return PlanFiles(schools=read_file(path, here))
    return PlanFiles(progress=(read_file(path, here),), missing=plan_missing(path))


def _in_order(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Problems in the order of the files; those of a file that plans share, once."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda problem: problem.where))
