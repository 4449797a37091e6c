"""The one door to the files: paths → plans and problems."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from vpr_roadmap.files import File, PlanFiles, Whereabouts
from vpr_roadmap.nodes import START
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.problems import Problem
from vpr_roadmap.workspace.paths import read_file, readable, shown
from vpr_roadmap.workspace.searching import (
    Found,
    PlanFile,
    entries,
    find_for_check,
    find_plans,
    plan_missing,
)

if TYPE_CHECKING:
    from vpr_roadmap.plan.progress import Progress


class Workspace(NamedTuple):
    """What was read: the plans that could be resolved, all problems, and the files.

    `whole` where no plan was left out for its problems.
    """

    plans: tuple[Plan, ...]
    problems: tuple[Problem, ...]
    files: tuple[Path, ...]
    whole: bool


class Checked(NamedTuple):
    """The problems of the files that were checked, in their order, and the files."""

    problems: tuple[Problem, ...]
    files: tuple[File, ...]


class Opened(NamedTuple):
    """A plan's files as they were read, and what they hold.

    `plan` is None where its own file, or its list of schools, is faulty; of what was reported it
    has what stands in files without a fault. `problems` are the faults.
    """

    file: PlanFile
    files: PlanFiles
    plan: Plan | None
    problems: tuple[Problem, ...]


@readable()
def load(paths: Sequence[Path], here: Path, today: date) -> Workspace:
    """The plans at `paths`, or without any those found from `here` upward.

    A plan whose own file, or list of schools, is faulty is left out; of what was reported, what
    stands in a faulty file. Raises CouldNotRun where there is no plan or a file cannot be read.
    """
    plans: list[Plan] = []
    problems: list[Problem] = []
    read: list[Path] = []
    found = find_plans(paths, here)
    for file in found:
        opened = open_plan(file, here, today)
        plans += [opened.plan] if opened.plan else []
        problems += opened.problems
        read += (file.path, file.schools, *file.progress(), *entries(file.reports))
    whole = len(plans) == len(found)
    return Workspace(tuple(plans), _in_order(problems), tuple(read), whole)


@readable()
def open_plan(file: PlanFile, here: Path, today: date) -> Opened:
    """A plan with what is beside it. Raises CouldNotRun where a file cannot be read."""
    return _opened(file, _with_progress(file, here), today)


def opened_with(opened: Opened, changed: File, today: date) -> Opened:
    """The same, were a file of records as `changed`."""
    others = [file for file in opened.files.progress if file.path != changed.path]
    progress = tuple(sorted((*others, changed), key=lambda file: file.path))
    return _opened(opened.file, opened.files._replace(progress=progress), today)


def _opened(file: PlanFile, files: PlanFiles, today: date) -> Opened:
    # Reading a plan takes pydantic and yaml; a plan that was read before will not need them.
    from vpr_roadmap.examining import examine

    examined = examine(files, today, whereabouts(file.path.parent), warnings=False)
    errors = tuple(problem for problem in examined.problems if problem.is_error)
    faulty = {problem.path for problem in errors}
    plan = examined.plan
    if plan is None or faulty & {each.path for each in (files.plan, files.schools) if each}:
        return Opened(file, files, None, errors)
    usable = [each for path, each in examined.progress if path not in faulty]
    return Opened(file, files, _with_reports(plan, usable), errors)


def _with_reports(plan: Plan, progress: Sequence[Progress]) -> Plan:
    """The plan with what was reported of it, each reporter by his one name."""
    names = plan.reporters if progress else {}
    named = (replace(each, reporter=names.get(each.reporter, each.reporter)) for each in progress)
    return replace(plan, progress=tuple(named))


@readable()
def check(paths: Sequence[Path], here: Path, today: date) -> Checked:
    """What is wrong with the files that `paths` are, hold or belong to, as of a day.

    Raises CouldNotRun where there is nothing to check or a file cannot be read.
    """
    from vpr_roadmap.examining import examine

    found = find_for_check(paths, here)
    problems: list[Problem] = []
    files: dict[str, File] = {}
    for each, folder in _to_check(found, here):
        problems += examine(each, today, whereabouts(folder)).problems
        files |= {file.path: file for file in each.all()}
    problems += (Problem(shown(path, here), START, "misnamed-file") for path in found.misnamed)
    return Checked(_in_order(problems), tuple(files.values()))


def _to_check(found: Found, here: Path) -> Iterator[tuple[PlanFiles, Path]]:
    """The files that belong together, and the folder that they lie in."""
    for file in found.plans:
        yield _with_progress(file, here), file.path.parent
    for path in found.schools:
        yield PlanFiles(schools=read_file(path, here)), path.parent
    for path in found.records:
        alone = PlanFiles(progress=(read_file(path, here),), missing=plan_missing(path))
        yield alone, path.parent


def _with_progress(file: PlanFile, here: Path) -> PlanFiles:
    """A plan's file, and those beside it that belong to it."""
    listed = file.schools.exists() or file.schools.is_symlink()
    schools = read_file(file.schools, here) if listed else None
    progress = tuple(read_file(path, here) for path in file.progress())
    return PlanFiles(file.name, read_file(file.path, here), schools, progress)


def _in_order(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Problems in the order of the files; those of a file that plans share, once."""
    unique = {(problem, problem.values): problem for problem in problems}
    return tuple(sorted(unique.values()))


def whereabouts(folder: Path) -> Callable[[str], Whereabouts]:
    """Tells where a file is that is named from `folder`."""

    def of(where: str) -> Whereabouts:
        inside = os.path.realpath(folder)
        target = os.path.realpath(folder / where)
        if not Path(target).is_relative_to(inside):
            return Whereabouts.OUTSIDE
        return Whereabouts.BESIDE if os.path.isfile(target) else Whereabouts.NOWHERE

    return of
