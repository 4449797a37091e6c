"""The one door to the files: paths → files → plans and problems. The only place with file names."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from pathlib import Path

from vpr_roadmap.language import texts
from vpr_roadmap.language.text import Language
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.schools import NO_SCHOOLS, Schools
from vpr_roadmap.problems import Problem, Source
from vpr_roadmap.refusals import CouldNotRun, reason

DATA = "data"
PLANS = "plan_*.yaml"
SCHOOLS = "schools.yaml"

LANGUAGE_WITHIN = 64 * 1024
"""A plan says its language in its first bytes."""


@dataclass(frozen=True, slots=True)
class Workspace:
    """What was read: the plans that could be resolved, the problems of the others, the files."""

    plans: tuple[Plan, ...]
    problems: tuple[Problem, ...]
    files: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class PlanFile:
    """Where a plan lies, and what it is called."""

    path: Path
    name: str


def load(paths: Sequence[Path], here: Path) -> Workspace:
    """The plans at `paths`, or without any those found from `here` upward.

    Raises CouldNotRun where there is no plan or a file cannot be read.
    """
    plans: list[Plan] = []
    problems: list[Problem] = []
    files = find_plans(paths, here)
    for file in files:
        plan, found = _load_plan(file, here)
        problems += found
        if plan and not found:
            plans.append(plan)
    # A schools file that several plans share is said to be faulty once.
    unique = {(problem, problem.values): problem for problem in problems}
    read = tuple(path for file in files for path in (file.path, file.path.parent / SCHOOLS))
    return Workspace(tuple(plans), tuple(sorted(unique.values())), read)


def find_plans(paths: Sequence[Path], here: Path) -> tuple[PlanFile, ...]:
    """The files of the plans that were asked for. Raises CouldNotRun where there are none."""
    found = [file for path in paths for file in _plans_at(path)]
    if not paths:
        found = list(_plans_upward(here))
    unique = {os.path.realpath(file.path): file for file in reversed(found)}
    return _distinct(sorted(unique.values(), key=lambda file: (file.name, str(file.path))))


def language_of_plans(paths: Sequence[Path], here: Path) -> Language | None:
    """The language that the first of the plans says it is in, without reading the plan itself.

    It is wanted before anything can go wrong, so that what goes wrong is said in it.
    """
    try:
        first = _read(find_plans(paths, here)[0].path, LANGUAGE_WITHIN)
    except CouldNotRun:
        return None
    said = re.search(rb"^language: *[\"']?(ru|en)\b", first, re.MULTILINE)
    return Language(said[1].decode()) if said else None


def _distinct(files: Sequence[PlanFile]) -> tuple[PlanFile, ...]:
    """Files of the same name get the folder before it, or where that is the same, the path."""
    by_folder = [f"{file.path.absolute().parent.name}/{file.path.stem}" for file in files]
    names = [file.name for file in files]
    for longer in (by_folder, [file.path.with_suffix("").as_posix() for file in files]):
        taken = Counter(names)
        names = [
            other if taken[name] > 1 else name for name, other in zip(names, longer, strict=True)
        ]
    return tuple(replace(file, name=name) for file, name in zip(files, names, strict=True))


def _plans_at(path: Path) -> tuple[PlanFile, ...]:
    """The plan of a file; of a folder its plans, else those of the folders in it."""
    if path.is_file():
        return (PlanFile(path, path.stem),)
    if not path.is_dir():
        raise CouldNotRun(texts.NO_SUCH_PATH, path=str(path))
    files = tuple(PlanFile(file, _name(file, path)) for file in _plans_under(path))
    if not files:
        raise CouldNotRun(texts.NO_PLAN_IN_FOLDER, path=str(path))
    return files


def _plans_in(folder: Path) -> list[Path]:
    """The plans of a folder: its own, else those of its `data`."""
    for place in (folder, folder / DATA):
        if found := [each for each in _entries(place) if fnmatchcase(each.name, PLANS)]:
            return found
    return []


def _plans_under(folder: Path) -> Iterator[Path]:
    """The plans of a folder, or where it has none, of each in it; hidden ones are passed over."""
    folders = [folder]
    while folders:
        here = folders.pop()
        if found := _plans_in(here):
            yield from found
            continue
        folders += (
            each
            for each in _entries(here)
            if each.is_dir() and not each.is_symlink() and not each.name.startswith(".")
        )


def _entries(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir()) if folder.is_dir() else []
    except OSError as error:
        raise _unreadable(folder, error) from error


def _name(file: Path, folder: Path) -> str:
    parts = file.relative_to(folder).with_suffix("").parts
    return "/".join(part for part in parts if part != DATA)


def _plans_upward(here: Path) -> tuple[PlanFile, ...]:
    """The plans of the nearest folder, from `here` upward, that has any."""
    for folder in (here, *here.parents):
        if found := _plans_in(folder):
            return tuple(PlanFile(file, file.stem) for file in found)
    raise CouldNotRun(texts.NO_PLAN_FOUND, path=str(here))


def _load_plan(file: PlanFile, here: Path) -> tuple[Plan | None, list[Problem]]:
    # Reading a plan takes pydantic and yaml; a plan that was read before will not need them.
    from vpr_roadmap.documents.plan import PlanDocument
    from vpr_roadmap.documents.reading import read_document
    from vpr_roadmap.resolving.plan import resolve_plan

    schools, problems = _load_schools(file.path.parent / SCHOOLS, here)
    source = _source(file.path, here)
    if not isinstance(source, Source):
        return None, problems + source
    document = read_document(source, PlanDocument)
    if not isinstance(document, PlanDocument):
        return None, problems + document
    if schools is None:
        return None, problems
    plan, found = resolve_plan(file.name, source, document, schools)
    return plan, problems + found


def _load_schools(path: Path, here: Path) -> tuple[Schools | None, list[Problem]]:
    """The schools beside a plan: none where there is no such file, None where it is faulty."""
    from vpr_roadmap.documents.reading import read_document
    from vpr_roadmap.documents.schools import SchoolsDocument
    from vpr_roadmap.resolving.schools import resolve_schools

    if not path.exists():
        return NO_SCHOOLS, []
    source = _source(path, here)
    if not isinstance(source, Source):
        return None, source
    document = read_document(source, SchoolsDocument)
    if not isinstance(document, SchoolsDocument):
        return None, document
    schools, problems = resolve_schools(source, document)
    return None if problems else schools, problems


def _source(path: Path, here: Path) -> Source | list[Problem]:
    from vpr_roadmap.readers.text import MOST_BYTES, read_text
    from vpr_roadmap.readers.yaml_text import read_yaml

    shown = _shown(path, here)
    text = read_text(shown, _read(path, MOST_BYTES + 1))
    if isinstance(text, Problem):
        return [text]
    root = read_yaml(shown, text)
    return root if isinstance(root, list) else Source(shown, root)


def _shown(path: Path, here: Path) -> str:
    """A path as people see it: from the current folder where it lies in it."""
    absolute = path.absolute()
    return (absolute.relative_to(here) if absolute.is_relative_to(here) else path).as_posix()


def _read(path: Path, most: int) -> bytes:
    """The first `most` bytes of a file; not of a pipe or a device, which may never end."""
    try:
        if path.exists() and not path.is_file():
            raise CouldNotRun(texts.UNREADABLE, path=str(path), reason=texts.NOT_A_FILE)
        with path.open("rb") as file:
            return file.read(most)
    except OSError as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: OSError) -> CouldNotRun:
    return CouldNotRun(texts.UNREADABLE, path=str(path), reason=reason(error))
