"""Find the plans that paths name, or the plans of the current folder."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from vpr_roadmap.errors import FileError, UsageError
from vpr_roadmap.language.text import Language
from vpr_roadmap.language.texts import error_texts
from vpr_roadmap.workspace.discovery.layout import (
    BEGINNING,
    DATA,
    LINE_BEGINS,
    PROGRESS,
    YAML,
    scan,
)
from vpr_roadmap.workspace.discovery.misnamed import Misnamed
from vpr_roadmap.workspace.discovery.misnamed_lookup import (
    misnamed_in,
    plans_or_beside_plans,
    unnamed_plans_in,
)
from vpr_roadmap.workspace.discovery.no_plan import no_plan_in, no_such_path
from vpr_roadmap.workspace.discovery.plan_file import PlanFile
from vpr_roadmap.workspace.discovery.plan_folder import open_folder
from vpr_roadmap.workspace.disk.paths import read_bytes


def find_plans(
    paths: Sequence[Path], here: Path, misnamed: list[Misnamed] | None = None
) -> tuple[PlanFile, ...]:
    """The files of the plans that were asked for. Raises FileError where there are none.

    What lies where they were looked for, but is not read for its name, is added to `misnamed`.
    """
    beside = [] if misnamed is None else misnamed
    if not paths:
        return plan_files(_plans_upward(here, beside))
    found = [plan for path in paths for plan in plans_at(path, beside)]
    return plan_files(found, twice=len(paths) > 1)


def language_of_plans(paths: Sequence[Path], here: Path) -> Language | None:
    """The language that the first of the plans says it is in, without reading the plan itself.

    It is wanted before anything can go wrong, so that what goes wrong is said in it.
    """
    try:
        found = plans_at(paths[0], []) if paths else _plans_upward(here, [])
        first = next(iter(found), None)
        beginning = read_bytes(first.path, BEGINNING) if first else b""
    except (FileError, OSError):
        return None
    said = re.search(LINE_BEGINS + rb"language: *[\"']?(ru|en)\b", beginning)
    return Language(said[1].decode()) if said else None


class FoundPlan(NamedTuple):
    """A plan that was met: its path, its name, and whether a link led to it."""

    path: str
    name: str
    is_linked: bool


def plan_alone(path: Path) -> FoundPlan:
    return FoundPlan(str(path), path.stem, False)


def plan_files(found: Sequence[FoundPlan], *, twice: bool = False) -> tuple[PlanFile, ...]:
    """The plans that were met, each once, by their names; `twice` where one may be among them."""
    if twice or any(plan.is_linked for plan in found):
        found = list({os.path.realpath(plan.path): plan for plan in reversed(found)}.values())
    files = [PlanFile(Path(plan.path), plan.name) for plan in found]
    return _distinct(sorted(files, key=lambda file: (file.name, str(file.path))))


def _distinct(files: Sequence[PlanFile]) -> tuple[PlanFile, ...]:
    """Files of the same name get the folder before it, or where that is the same, the path."""
    names = [file.name for file in files]
    if len(set(names)) < len(names):
        by_folder = [f"{file.path.absolute().parent.name}/{file.path.stem}" for file in files]
        for longer in (by_folder, [file.path.with_suffix("").as_posix() for file in files]):
            taken = Counter(names)
            names = [
                other if taken[name] > 1 else name
                for name, other in zip(names, longer, strict=True)
            ]
    return tuple(file._replace(name=name) for file, name in zip(files, names, strict=True))


def plans_at(path: Path, misnamed: list[Misnamed]) -> Iterator[FoundPlan]:
    """The plan of a file; of a folder its plans, else those of the folders in it."""
    refuse_stdin(path)
    if not path.is_dir():
        if not os.path.lexists(path):
            raise no_such_path(path)
        yield plan_alone(path)
        return
    plan = None
    for plan in _plans_under(str(path), misnamed):
        yield plan
    if plan is None:
        raise no_plan_in(path, misnamed, error_texts.NO_PLAN_IN_FOLDER)


def refuse_stdin(path: Path) -> None:
    """A plan is a file among others, by whose names it is known what belongs to it."""
    if path == Path("-"):
        raise UsageError(error_texts.STDIN_NOT_READ)


def _plans_under(folder: str, misnamed: list[Misnamed]) -> Iterator[FoundPlan]:
    """The plans of a folder, or where it has none, of each in it; hidden ones are passed over.

    What is not read for its name is added to `misnamed`.
    """
    begun = len(os.path.join(folder, ""))
    lacking: list[Misnamed] = []
    above: list[os.DirEntry[str]] = []
    met: list[os.DirEntry[str]] = []
    places: list[str] = []
    folders = [folder]
    while folders:
        here = folders.pop()
        try:
            looked = open_folder(here)
        except FileError as refusal:
            if here == folder:
                raise
            # That it cannot be read is said of it, as of a plan, when it is read.
            yield FoundPlan(str(refusal.values["path"]), here[begun:], False)
            continue
        plans, beside = looked.plans, looked.beside
        misnamed += looked.misnamed()
        if plans:
            place = os.path.dirname(plans[0].path)
            places.append(place)
            met += plans
            linked = place != here and os.path.islink(place)
            for each in plans:
                parts = each.path[begun : -len(YAML)].split(os.sep)
                name = "/".join(part for part in parts if part != DATA)
                yield FoundPlan(each.path, name, linked or each.is_symlink())
        else:
            misnamed += unnamed_plans_in(beside)
            above += (each for each in beside if each.name.startswith(PROGRESS))
            if here != folder:
                lacking += _without_its_plan(here, beside)
            folders += (
                each.path
                for each in sorted(beside, key=lambda each: each.name, reverse=True)
                if not each.name.startswith(".") and each.is_dir(follow_symlinks=False)
            )
    places += (each.folder for each in misnamed if each.is_plan)
    for one in lacking:
        inside = os.path.join(one.path, "")
        if not any(os.path.join(place, "").startswith(inside) for place in places):
            misnamed.append(one)
    if above:
        from vpr_roadmap.workspace.discovery.misplaced import records_above

        misnamed += records_above(above, met)


def _without_its_plan(folder: str, found: Sequence[os.DirEntry[str]]) -> list[Misnamed]:
    if not found:
        return []
    from vpr_roadmap.workspace.discovery.misplaced import without_its_plan

    lacking = without_its_plan(folder, found)
    return [lacking] if lacking else []


def _plans_upward(here: Path, misnamed: list[Misnamed]) -> list[FoundPlan]:
    """The plans of the nearest folder, from `here` upward, that has any."""
    for folder in (here, *here.parents):
        looked = open_folder(str(folder))
        plans, beside = looked.plans, looked.beside
        misnamed += looked.misnamed()
        if plans:
            return [FoundPlan(each.path, each.name.removesuffix(YAML), True) for each in plans]
        if folder == here:
            misnamed += unnamed_plans_in(beside)
        misnamed += plans_or_beside_plans(misnamed_in(scan(str(folder / DATA))), plans)
    misnamed += unnamed_plans_in(scan(str(here / DATA)))
    raise no_plan_in(here, misnamed, error_texts.NO_PLAN_FOUND)
