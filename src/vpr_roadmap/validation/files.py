"""The files of one plan, with their contents."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple


class File(NamedTuple):
    """A file: its path as users see it, and its bytes."""

    path: str
    content: bytes


class UnreadableFile(NamedTuple):
    """A file that cannot be read: its path as users see it, and the reason in words."""

    path: str
    reason: object


class PlanFiles(NamedTuple):
    """The files of the plan called `name`: the plan, the schools and the files of records.

    If there are records without a plan, `missing` holds what is known of that plan, as values of a
    problem. `unread` are the files of records that cannot be read.
    """

    name: str = ""
    plan: File | None = None
    schools: File | None = None
    progress: tuple[File, ...] = ()
    missing: tuple[tuple[str, str], ...] = ()
    unread: tuple[UnreadableFile, ...] = ()

    def all(self) -> list[File]:
        """All files that were read: the plan, the schools, then the records."""
        return [file for file in (self.plan, self.schools, *self.progress) if file]


class FileLocation(Enum):
    """Where a file named by a record is: in the plan's folder, outside it, or nowhere."""

    BESIDE = auto()
    OUTSIDE = auto()
    NOWHERE = auto()
