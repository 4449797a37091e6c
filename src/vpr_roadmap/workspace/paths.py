"""Paths → bytes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from vpr_roadmap.files import File
from vpr_roadmap.language import texts
from vpr_roadmap.readers.text import MOST_BYTES
from vpr_roadmap.refusals import CouldNotRun, reason


def read_file(path: Path, here: Path) -> File:
    """A file; of one too large only so much that it is seen to be. Raises CouldNotRun."""
    return File(shown(path, here), read_bytes(path, MOST_BYTES + 1))


def shown(path: Path, here: Path) -> str:
    """A path as people see it: from the current folder where it lies in it."""
    absolute = path.absolute()
    return (absolute.relative_to(here) if absolute.is_relative_to(here) else path).as_posix()


def read_bytes(path: Path, most: int) -> bytes:
    """The first `most` bytes of a file; not of a pipe or a device, which may never end."""
    try:
        if path.exists() and not path.is_file():
            raise CouldNotRun(texts.UNREADABLE, path=str(path), reason=texts.NOT_A_FILE)
        with path.open("rb") as file:
            return file.read(most)
    except OSError as error:
        raise unreadable(path, error) from error


@contextmanager
def readable() -> Iterator[None]:
    """Within, what the system does not let us look at is a file that cannot be read."""
    try:
        yield
    except OSError as error:
        raise unreadable(Path(str(error.filename or ".")), error) from error


def unreadable(path: Path, error: OSError) -> CouldNotRun:
    return CouldNotRun(texts.UNREADABLE, path=str(path), reason=reason(error))
