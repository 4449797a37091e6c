"""The one door to the files: paths → plans and problems."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from vpr_roadmap.cache.entries import Wanted
from vpr_roadmap.cache.store import Store
from vpr_roadmap.files import File, PlanFiles
from vpr_roadmap.nodes import START
from vpr_roadmap.plan.left_out import Extent, LeftOut
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.problems import Problem
from vpr_roadmap.refusals import CouldNotRun
from vpr_roadmap.workspace.municipalities import (
    Place,
    may_be_meant,
    meant,
    nobody_is_meant,
    written_name,
)
from vpr_roadmap.workspace.paths import read_file, readable, shown
from vpr_roadmap.workspace.reading import (
    Read,
    Task,
    Told,
    entry_for,
    files_of,
    read_plans,
    whereabouts,
)
from vpr_roadmap.workspace.searching import (
    PlanFile,
    Strays,
    entries,
    find_for_check,
    find_plans,
    plan_missing,
    strays,
)


class Workspace(NamedTuple):
    """What was read: the plans that could be resolved, all problems, and where the plans lie.

    `left_out` is what answers are made without: whole plans, files of records, single records.
    `unreadable` are those of several plans that the system does not let us read.
    """

    plans: tuple[Plan, ...]
    problems: tuple[Problem, ...]
    found: tuple[PlanFile, ...]
    left_out: tuple[LeftOut, ...] = ()
    unreadable: tuple[CouldNotRun, ...] = ()

    def files(self) -> Iterator[Path]:
        """The files that were read, and those that people write beside them."""
        for file in self.found:
            yield from (file.path, file.schools, *file.progress(), *entries(file.reports))


class Checked(NamedTuple):
    """The problems of the files that were checked, in their order, and the files.

    `contents` are the bytes of those that have problems.
    """

    problems: tuple[Problem, ...]
    paths: tuple[str, ...]
    contents: dict[str, bytes]
    unreadable: tuple[CouldNotRun, ...] = ()


class Opened(NamedTuple):
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
    told: Told | None = None,
    municipality: Sequence[str] = (),
) -> Workspace:
    """The plans at `paths`, or without any those found from `here` upward.

    A plan whose own file, or list of schools, is faulty is left out; of what was reported, each
    record that is. Raises CouldNotRun where there is no plan or none can be read.
    """
    task = _to_answer(here, store)
    found = _read_chosen(find_plans(paths, here), municipality, task, told)
    reads, unreadable = _parted(list(found.values()))
    plans = tuple(read.entry.plan for read in reads if read.entry.plan)
    problems = [problem for read in reads for problem in read.entry.problems]
    left_out = tuple(_left_out(found, here))
    return Workspace(plans, _in_order(problems), tuple(found), left_out, unreadable)


def _left_out(found: Mapping[PlanFile, Read | CouldNotRun], here: Path) -> Iterator[LeftOut]:
    """What answers are made without, plan by plan."""
    for file, read in found.items():
        if isinstance(read, CouldNotRun):
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
def chosen(
    files: tuple[PlanFile, ...], here: Path, municipality: Sequence[str], store: Store | None
) -> tuple[PlanFile, ...]:
    """The plans of the municipalities that were asked for; all, where none was.

    Raises WrongCall, with those there are, where there is no such one.
    """
    if not municipality:
        return files
    return tuple(_read_chosen(files, municipality, _to_answer(here, store), None))


def _read_chosen(
    files: tuple[PlanFile, ...], municipality: Sequence[str], task: Task, told: Told | None
) -> dict[PlanFile, Read | CouldNotRun]:
    """The same with what was found in them."""
    if not municipality:
        return dict(zip(files, read_plans(files, task, told), strict=True))
    for likely in (may_be_meant(municipality, files), files):
        reads = read_plans(likely, task, told)
        places = [
            Place(file, (isinstance(read, Read) and read.entry.municipality) or written_name(file))
            for file, read in zip(likely, reads, strict=True)
        ]
        lacking = [each for each in municipality if not meant([each], places)]
        if not lacking:
            wanted = {place.file for place in meant(municipality, places)}
            pairs = zip(likely, reads, strict=True)
            return {file: read for file, read in pairs if file in wanted}
    raise nobody_is_meant(lacking, places)


@readable()
def open_plan(file: PlanFile, here: Path, store: Store | None = None) -> Opened:
    """A plan with what is beside it. Raises CouldNotRun where a file cannot be read."""
    return _opened(file, files_of(file, here), here, store)


def opened_with(opened: Opened, changed: File, here: Path) -> Opened:
    """The same, were a file of records as `changed`."""
    others = [file for file in opened.files.progress if file.path != changed.path]
    progress = tuple(sorted((*others, changed), key=lambda file: file.path))
    return _opened(opened.file, opened.files._replace(progress=progress), here, None)


def _opened(file: PlanFile, files: PlanFiles, here: Path, store: Store | None) -> Opened:
    entry = entry_for(files, file, _to_answer(here, store))
    return Opened(file, files, entry.plan, entry.problems)


def _to_answer(here: Path, store: Store | None) -> Task:
    return Task(Wanted.PLAN, here, date.min, store)


def _parted(
    reads: Sequence[Read | CouldNotRun],
) -> tuple[list[Read], tuple[CouldNotRun, ...]]:
    """What was read, and why the rest was not. Raises CouldNotRun where nothing was read."""
    refused = tuple(each for each in reads if isinstance(each, CouldNotRun))
    if refused and len(refused) == len(reads):
        raise refused[0]
    return [each for each in reads if isinstance(each, Read)], refused


@readable()
def check(
    paths: Sequence[Path],
    here: Path,
    today: date,
    store: Store | None = None,
    told: Told | None = None,
    municipality: Sequence[str] = (),
) -> Checked:
    """What is wrong with the files that `paths` are, hold or belong to, as of a day.

    Raises CouldNotRun where there is nothing to check or nothing can be read.
    """
    found = find_for_check(paths, here)
    plans = chosen(found.plans, here, municipality, store)
    task = Task(Wanted.CHECK, here, today, store)
    reads, unreadable = _parted(read_plans(plans, task, told))
    problems = [problem for read in reads for problem in read.entry.problems]
    read_paths = [path for read in reads for path in read.paths]
    contents = {path: content for read in reads for path, content in read.contents.items()}
    beside = strays(plans) if found.whole else Strays((), ())
    loose = (*found.schools, *dict.fromkeys((*found.records, *beside.records)))
    for path in () if municipality else loose:
        # Belonging to no plan, it is not kept.
        from vpr_roadmap.examining import examine

        alone = _alone(path, of_schools=path in found.schools, here=here)
        problems += examine(alone, today, whereabouts(path.parent)).problems
        read_paths += (file.path for file in alone.all())
        contents |= {file.path: file.content for file in alone.all()}
    misnamed = (shown(path, here) for path in beside.misnamed)
    problems += (Problem(path, START, "misnamed-file") for path in misnamed)
    return Checked(_in_order(problems), tuple(dict.fromkeys(read_paths)), contents, unreadable)


def _alone(path: Path, *, of_schools: bool, here: Path) -> PlanFiles:
    """A file that belongs to no plan."""
    if of_schools:
        return PlanFiles(schools=read_file(path, here))
    return PlanFiles(progress=(read_file(path, here),), missing=plan_missing(path))


def _in_order(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Problems in the order of the files; those of a file that plans share, once."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda problem: problem.where))
