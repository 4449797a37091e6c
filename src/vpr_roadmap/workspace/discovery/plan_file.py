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
    """Where a plan lies, and what it is called."""

    path: Path
    name: str

    @property
    def schools(self) -> Path:
        """Where its schools are listed, if they are."""
        return self.path.parent / SCHOOLS

    @property
    def records(self) -> Path:
        """The folder of what was reported of it, if anything was."""
        return sibling(self.path, records_of(self.path.name))

    @property
    def reports(self) -> Path:
        """The folder of what people wrote for its reports, if they did."""
        return sibling(self.path, reports_of(self.path.name))

    def progress(self) -> tuple[Path, ...]:
        """The files of what was reported of it, by name; none where one may not look."""
        with suppress(FileError):
            return tuple(self.records / name for name in yaml_names(str(self.records)))
        return ()

    def texts(self) -> tuple[Path, ...]:
        """What lies in the folder of texts for its reports; nothing where one may not look."""
        with suppress(FileError):
            return tuple(entries(self.reports))
        return ()


def sibling(path: Path, name: str) -> Path:
    """What is called so beside a path; a name of ASCII is never spelled otherwise."""
    other = path.parent / name
    return other if name.isascii() else on_disk(other)


def yaml_names(folder: str) -> list[str]:
    """The names of the YAML files of a folder that are read. Raises FileError."""
    return sorted(each.name for each in scan(folder) if is_records_name(each.name))


def entries(folder: Path) -> list[Path]:
    """What lies in a folder; nothing where there is none. Raises FileError."""
    return [Path(each.path) for each in scan(str(folder))]
