"""Read the bytes of the files of one plan."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from vpr_roadmap.errors import FileError
from vpr_roadmap.validation.files import File, FileLocation, PlanFiles, UnreadableFile
from vpr_roadmap.workspace.discovery.layout import SCHOOLS, records_of
from vpr_roadmap.workspace.discovery.plan_file import PlanFile, yaml_names
from vpr_roadmap.workspace.disk.paths import no_folder, on_disk, read_bytes, shown


def files_of(file: PlanFile, here: Path) -> PlanFiles:
    """Read the file of a plan and the files beside it that belong to it. Raises FileError.

    Records that cannot be read are listed in `unread` instead.
    """
    folder, name = os.path.split(file.path)
    listed = os.path.lexists(os.path.join(folder, SCHOOLS))
    plan, *schools = _files_in(folder, [name, SCHOOLS] if listed else [name], here)
    # There may be thousands of plans, so avoid building a Path if a name has only one spelling.
    at = os.path.join(folder, records_of(name))
    records = at if name.isascii() else str(file.records)
    progress, unread = _records_in(records, here)
    own_schools = schools[0] if schools else None
    return PlanFiles(file.name, plan, own_schools, progress, unread=unread)


def _files_in(folder: str, names: Sequence[str], here: Path) -> list[File]:
    """Read the files of a folder with these names. Raises FileError."""
    place, as_shown = os.path.join(folder, ""), _shown_folder(folder, names, here)
    return [File(as_shown + name, read_bytes(place + name)) for name in names]


def _records_in(folder: str, here: Path) -> tuple[tuple[File, ...], tuple[UnreadableFile, ...]]:
    """Read the files of records; also return what cannot be read, which may be the folder."""
    try:
        names = yaml_names(folder)
        if not names and (refusal := no_folder(folder)):
            raise refusal
    except FileError as refusal:
        return (), (UnreadableFile(shown(folder, here), refusal.values["reason"]),)
    place, as_shown = os.path.join(folder, ""), _shown_folder(folder, names, here)
    files: list[File] = []
    unread: list[UnreadableFile] = []
    for name in names:
        try:
            files.append(File(as_shown + name, read_bytes(place + name)))
        except FileError as refusal:
            unread.append(UnreadableFile(as_shown + name, refusal.values["reason"]))
    return tuple(files), tuple(unread)


def _shown_folder(folder: str, names: Sequence[str], here: Path) -> str:
    """What comes before the names when the paths of these files are shown."""
    return shown(os.path.join(folder, names[0]), here).removesuffix(names[0]) if names else ""


def file_locator(folder: Path) -> Callable[[str], FileLocation]:
    """A function that returns where the file of a path relative to `folder` is."""

    def locate(where: str) -> FileLocation:
        inside = os.path.realpath(folder)
        target = os.path.realpath(on_disk(folder / where))
        if not Path(target).is_relative_to(inside):
            return FileLocation.OUTSIDE
        return FileLocation.BESIDE if os.path.isfile(target) else FileLocation.NOWHERE

    return locate
