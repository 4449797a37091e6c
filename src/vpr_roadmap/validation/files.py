"""Files that were read, and how they belong together."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple


class File(NamedTuple):
    """A file that was read: its name as shown to people, and its bytes."""

    path: str
    content: bytes


class UnreadableFile(NamedTuple):
    """A file that cannot be read, by its name as shown to people, and why, in words."""

    path: str
    reason: object


class PlanFiles(NamedTuple):
    """The files that belong together: a plan called `name`, if there is one, and what is beside.

    `missing` is what is known of the plan that records without one say to belong to. `unread` is
    what is called a file of records, but cannot be read.
    """

    name: str = ""
    plan: File | None = None
    schools: File | None = None
    progress: tuple[File, ...] = ()
    missing: tuple[tuple[str, str], ...] = ()
    unread: tuple[UnreadableFile, ...] = ()

    def all(self) -> list[File]:
        return [file for file in (self.plan, self.schools, *self.progress) if file]


class FileLocation(Enum):
    """Where a file that a record names lies, seen from the plan's folder."""

    BESIDE = auto()
    OUTSIDE = auto()
    NOWHERE = auto()
