"""Find the plans that paths name, or the plans of the current folder."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
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
from vpr_roadmap.workspace.discovery.misnamed_lookup import misnamed_in, unnamed_plans_in
from vpr_roadmap.workspace.discovery.plan_file import PlanFile
from vpr_roadmap.workspace.discovery.plan_folder import PlanFolder, open_folder
from vpr_roadmap.workspace.disk.paths import read_bytes


def find_plans(
    paths: Sequence[Path], here: Path, misnamed: list[Misnamed] | None = None
) -> tuple[PlanFile, ...]:
    """The plans at `paths` or, without paths, of the nearest folder from `here` upward.

    Adds what is not read because of its name or place to `misnamed`. Raises FileError if there are
    no plans.
    """
    beside = [] if misnamed is None else misnamed
    if not paths:
        return plan_files(_plans_upward(here, beside))
    found = [plan for path in paths for plan in plans_at(path, beside)]
    return plan_files(found, may_repeat=len(paths) > 1)


def language_of_plans(paths: Sequence[Path], here: Path) -> Language | None:
    """The language that the first plan declares; None if it declares none or cannot be read.

    Errors are reported in this language, so it is looked up in the first bytes of the file, before
    reading the plan can fail.
    """
    try:
        found = plans_at(paths[0], []) if paths else _plans_upward(here, [])
        first = next(iter(found), None)
        beginning = read_bytes(first.path, BEGINNING) if first else b""
    except (FileError, OSError):
        return None
    declared = re.search(LINE_BEGINS + rb"language: *[\"']?(ru|en)\b", beginning)
    return Language(declared[1].decode()) if declared else None


class FoundPlan(NamedTuple):
    """The path and name of a plan, and whether it was reached through a link."""

    path: str
    name: str
    is_linked: bool


def plan_alone(path: Path) -> FoundPlan:
    """A plan that was found by its own path, and is named after its file."""
    return FoundPlan(str(path), path.stem, False)


def plan_files(found: Sequence[FoundPlan], *, may_repeat: bool = False) -> tuple[PlanFile, ...]:
    """The plans, sorted by name, each once.

    `may_repeat` says that a plan may be among them twice; a plan reached through a link always may.
    """
    if may_repeat or any(plan.is_linked for plan in found):
        found = list({os.path.realpath(plan.path): plan for plan in reversed(found)}.values())
    files = [PlanFile(Path(plan.path), plan.name) for plan in found]
    return _distinct(sorted(files, key=lambda file: (file.name, str(file.path))))


def _distinct(files: Sequence[PlanFile]) -> tuple[PlanFile, ...]:
    """Put the folder before names that are not unique; if that is not enough, the whole path."""
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
    """The plan in a file, or the plans of a folder or, if it has none, of the folders in it."""
    refuse_stdin(path)
    if not path.is_dir():
        if not os.path.lexists(path):
            from vpr_roadmap.workspace.discovery.no_plan import no_such_path

            raise no_such_path(path)
        yield plan_alone(path)
        return
    plan = None
    for plan in _plans_under(str(path), misnamed):
        yield plan
    if plan is None:
        from vpr_roadmap.workspace.discovery.no_plan import no_plan_in

        raise no_plan_in(path, misnamed, error_texts.NO_PLAN_IN_FOLDER)


def refuse_stdin(path: Path) -> None:
    """Raises UsageError for `-`: what belongs to a plan is found by the name of its file."""
    if path == Path("-"):
        raise UsageError(error_texts.STDIN_NOT_READ)


def _plans_under(folder: str, misnamed: list[Misnamed]) -> Iterator[FoundPlan]:
    """The plans of a folder or, if it has none, of the folders in it.

    Adds what is not read because of its name or place to `misnamed`.
    """
    orphans: list[Misnamed] = []
    record_folders: list[os.DirEntry[str]] = []
    plans: list[os.DirEntry[str]] = []
    for path, opened in _walk(folder):
        if isinstance(opened, FileError):
            # Reading this plan reports the error.
            name = path[len(os.path.join(folder, "")) :]
            yield FoundPlan(str(opened.values["path"]), name, False)
            continue
        misnamed += opened.misnamed()
        if opened.plans:
            plans += opened.plans
            yield from _found_in(opened.plans, path, folder)
            continue
        misnamed += unnamed_plans_in(opened.beside)
        record_folders += (each for each in opened.beside if each.name.startswith(PROGRESS))
        if path != folder:
            orphans += _folder_without_plan(path, opened.beside)
    misnamed += _folders_without_plans(orphans, plans, misnamed)
    if record_folders:
        from vpr_roadmap.workspace.discovery.misplaced import records_above

        misnamed += records_above(record_folders, plans)


def _walk(top: str) -> Iterator[tuple[str, PlanFolder | FileError]]:
    """Open a folder and, as long as a folder has no plans, the folders in it, by name.

    Skips hidden folders and links. Yields pairs of a path and the folder, or the error if a folder
    below `top` cannot be read. Raises FileError if `top` cannot be read.
    """
    paths = [top]
    while paths:
        path = paths.pop()
        try:
            opened = open_folder(path)
        except FileError as error:
            if path == top:
                raise
            yield path, error
            continue
        yield path, opened
        if not opened.plans:
            paths += (
                each.path
                for each in sorted(opened.beside, key=lambda each: each.name, reverse=True)
                if not each.name.startswith(".") and each.is_dir(follow_symlinks=False)
            )


def _found_in(plans: Sequence[os.DirEntry[str]], path: str, top: str) -> Iterator[FoundPlan]:
    """The plans found in the folder `path`, named by their path under `top` without `data`."""
    place = os.path.dirname(plans[0].path)
    is_linked = place != path and os.path.islink(place)
    start = len(os.path.join(top, ""))
    for each in plans:
        parts = each.path[start : -len(YAML)].split(os.sep)
        name = "/".join(part for part in parts if part != DATA)
        yield FoundPlan(each.path, name, is_linked or each.is_symlink())


def _folders_without_plans(
    orphans: Sequence[Misnamed], plans: Sequence[os.DirEntry[str]], misnamed: Iterable[Misnamed]
) -> list[Misnamed]:
    """The orphans that hold no plan at any depth, not even a misnamed one."""
    folders = [os.path.dirname(plan.path) for plan in plans]
    folders += (each.folder for each in misnamed if each.is_plan)
    places = {os.path.join(folder, "") for folder in folders}
    insides = ((each, os.path.join(each.path, "")) for each in orphans)
    return [
        each for each, inside in insides if not any(place.startswith(inside) for place in places)
    ]


def _folder_without_plan(folder: str, found: Sequence[os.DirEntry[str]]) -> list[Misnamed]:
    if not found:
        return []
    from vpr_roadmap.workspace.discovery.misplaced import folder_without_plan

    orphan = folder_without_plan(folder, found)
    return [orphan] if orphan else []


def _plans_upward(here: Path, misnamed: list[Misnamed]) -> list[FoundPlan]:
    """The plans of the nearest folder with plans, from `here` upward.

    Raises FileError if there are none.
    """
    for folder in (here, *here.parents):
        opened = open_folder(str(folder))
        misnamed += opened.misnamed()
        if plans := opened.plans:
            return [FoundPlan(each.path, each.name.removesuffix(YAML), True) for each in plans]
        if folder == here:
            misnamed += unnamed_plans_in(opened.beside)
        misnamed += (each for each in misnamed_in(scan(str(folder / DATA))) if each.is_plan)
    misnamed += unnamed_plans_in(scan(str(here / DATA)))
    from vpr_roadmap.workspace.discovery.no_plan import no_plan_in

    raise no_plan_in(here, misnamed, error_texts.NO_PLAN_FOUND)
