"""Whether a new plan can be written to a folder, and which plan is above it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from vpr_roadmap.errors import FileError, UsageError
from vpr_roadmap.language.texts import error_texts, init_texts
from vpr_roadmap.workspace.discovery.layout import DATA, scan
from vpr_roadmap.workspace.discovery.misnamed import Misnamed
from vpr_roadmap.workspace.discovery.misnamed_lookup import misnamed_in
from vpr_roadmap.workspace.discovery.plan_folder import open_folder


def refuse_folder_with_plan(folder: Path) -> None:
    """Raises UsageError if the folder has a plan or a misnamed one, or a folder in it has a plan.

    A plan of a folder hides the plans of the folders in it. Raises FileError if it is no folder.
    """
    if not folder.is_dir():
        if os.path.lexists(folder):
            raise FileError(error_texts.UNWRITABLE, path=str(folder), reason=error_texts.NO_FOLDER)
        return
    if plans := open_folder(str(folder)).plans:
        known = tuple(_relative(plan.path, folder) for plan in plans)
        raise UsageError(init_texts.PLAN_EXISTS, folder=str(folder), known=known)
    if misnamed := tuple(map(str, _misnamed_plans(folder))):
        raise UsageError(init_texts.PLAN_MISNAMED, folder=str(folder), names=misnamed)
    if below := tuple(_plans_below(folder)):
        raise UsageError(init_texts.PLANS_BELOW, folder=str(folder), known=below)


def plan_above(folder: Path) -> Path | None:
    """The nearest plan in the folders above; None if there is none or they cannot be read."""
    for above in Path(os.path.abspath(folder)).parents:
        try:
            if plans := open_folder(str(above)).plans:
                return Path(plans[0].path)
        except FileError:
            return None
    return None


def repository_above(folder: Path) -> Path | None:
    """The root of the git repository that the folder is in; None if it is the root, or in none."""
    place = Path(os.path.abspath(folder))
    roots = (each for each in (place, *place.parents) if os.path.lexists(each / ".git"))
    root = next(roots, place)
    return root if root != place else None


def _misnamed_plans(folder: Path) -> Iterator[Misnamed]:
    for place in (folder, folder / DATA):
        yield from (each for each in misnamed_in(scan(str(place))) if each.is_plan)


def _plans_below(folder: Path) -> Iterator[str]:
    """The plans of the folders in a folder, without hidden folders and links."""
    for each in sorted(scan(str(folder)), key=lambda each: each.name):
        if each.is_dir(follow_symlinks=False) and not each.name.startswith("."):
            try:
                plans = open_folder(each.path).plans
            except FileError:
                continue
            yield from (_relative(plan.path, folder) for plan in plans)


def _relative(path: str, folder: Path) -> str:
    return Path(path).relative_to(folder).as_posix()
