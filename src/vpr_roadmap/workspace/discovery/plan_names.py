"""Replace names of plans, as answers show them, by paths: `plan_2020_2021`, `region/plan_x`."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path

from vpr_roadmap.workspace.discovery.layout import DATA, SCHOOLS, YAML, is_folder
from vpr_roadmap.workspace.disk.paths import on_disk


def plans_named(typed: Sequence[Path], folders: Sequence[Path], here: Path) -> tuple[Path, ...]:
    """Replace plan names by the plans' files.

    Looks for a plan in the folders among `typed` (such a folder then means that plan only), in
    `folders`, in `here` and its parents, and in the folders inside `here`. `plan_x.yaml:8:13` means
    the file. Returns anything else unchanged.
    """
    typed_paths = [_file_of(each) for each in typed]
    paths = [path for path in typed_paths if os.path.lexists(path)]
    found: list[Path] = []
    for name in typed_paths:
        if os.path.lexists(name):
            continue
        own = {path: file for path in paths if (file := _plan_in(path, name))}
        found += own.values() or [_find_elsewhere(name, folders, here) or name]
        paths = [path for path in paths if path not in own]
    return (*paths, *found)


def _file_of(place: Path) -> Path:
    """The path without the line and column that `check` puts after it."""
    bare = re.sub(r":[0-9]+(:[0-9]+)?:?$", "", str(place))
    return place if os.path.lexists(place) or not os.path.lexists(bare) else Path(bare)


def _find_elsewhere(name: Path, folders: Sequence[Path], here: Path) -> Path | None:
    for folder in (Path(), *folders, *here.parents):
        if found := _plan_in(folder, name):
            return found
    inside = [found for folder in _folders_in(here) if (found := _plan_in(folder, name))]
    return inside[0] if len(inside) == 1 else None


def _plan_in(folder: Path, typed: Path) -> Path | None:
    """The path of the plan of that name seen from a folder; names leave out `data` and `.yaml`."""
    file = f"{typed.name.removesuffix(YAML)}{YAML}"
    before = typed.parent
    for place in (before, before / DATA, DATA / before) if file != SCHOOLS else ():
        if os.path.isfile(path := on_disk(folder / place / file)):
            return path
    return None


def _folders_in(here: Path) -> list[Path]:
    try:
        with os.scandir(here) as found:
            names = sorted(each.name for each in found if is_folder(each))
    except OSError:  # a folder that cannot be read holds no plan to name
        return []
    return [Path(name) for name in names if not name.startswith(".")]
