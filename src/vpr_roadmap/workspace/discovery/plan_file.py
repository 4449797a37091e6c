"""The file of a plan, and the files and folders beside it that belong to the plan."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from vpr_roadmap.errors import FileError
from vpr_roadmap.workspace.discovery.layout import (
    SCHOOLS,
    is_records_name,
    records_of,
    reports_of,
    scan,
)
from vpr_roadmap.workspace.disk.paths import on_disk


class PlanFile(NamedTuple):
    """The path of a plan's file, and the plan's name in answers."""

    path: Path
    name: str

    @property
    def schools(self) -> Path:
        """The path of the list of schools, which need not exist."""
        return self.path.parent / SCHOOLS

    @property
    def records(self) -> Path:
        """The path of the folder of records, which need not exist."""
        return sibling(self.path, records_of(self.path.name))

    @property
    def reports(self) -> Path:
        """The path of the folder of texts for reports, which need not exist."""
        return sibling(self.path, reports_of(self.path.name))

    def progress(self) -> tuple[Path, ...]:
        """The files of records, by name; none if the folder cannot be read."""
        with suppress(FileError):
            return tuple(self.records / name for name in yaml_names(str(self.records)))
        return ()

    def texts(self) -> tuple[Path, ...]:
        """The contents of the folder of texts for reports; nothing if it cannot be read."""
        with suppress(FileError):
            return tuple(entries(self.reports))
        return ()


def sibling(path: Path, name: str) -> Path:
    """The path of that name in the same folder, spelled as on the disk.

    A name in ASCII has one spelling only, so it costs no look at the disk.
    """
    other = path.parent / name
    return other if name.isascii() else on_disk(other)


def yaml_names(folder: str) -> list[str]:
    """The names of the files of records in a folder, sorted. Raises FileError."""
    return sorted(each.name for each in scan(folder) if is_records_name(each.name))


def entries(folder: Path) -> list[Path]:
    """The contents of a folder; nothing if it does not exist. Raises FileError."""
    return [Path(each.path) for each in scan(str(folder))]
