"""Read bytes from paths, and show paths to people."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from vpr_roadmap.errors import FileError, system_error_text
from vpr_roadmap.language.texts import error_texts
from vpr_roadmap.matching.folding import find_same
from vpr_roadmap.validation.files import File
from vpr_roadmap.validation.yaml.decoding import MAX_BYTES

# Opening a pipe that nobody writes to would block, so do not wait.
_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)


def read_file(path: Path, here: Path) -> File:
    """Read a file, or enough of a file that is too large to notice it. Raises FileError."""
    return File(shown(path, here), read_bytes(path))


def shown(path: Path | str, here: Path) -> str:
    """The path to show to people: relative to `here` if it is there, with slashes."""
    inside, absolute = os.path.join(here, ""), os.path.join(here, path)
    seen = absolute.removeprefix(inside) if absolute.startswith(inside) else os.fspath(path)
    return seen.replace(os.sep, "/")


def read_bytes(path: Path | str, most: int = MAX_BYTES + 1) -> bytes:
    """The first `most` bytes of a file. Raises FileError.

    Pipes and devices are refused, because they may never end.
    """
    try:
        file = os.open(path, _READ)
        try:
            about = os.fstat(file)
            if not stat.S_ISREG(about.st_mode):
                raise _no_file(path)
            return _read_up_to(file, min(most, about.st_size))
        finally:
            os.close(file)
    except OSError as error:
        # Systems have different errors for a path that is not a file.
        shut = os.path.isdir(path) and not os.access(path, os.R_OK)
        if os.path.exists(path) and not os.path.isfile(path) and not shut:
            raise _no_file(path) from error
        raise unreadable(path, error) from error


def on_disk(path: Path) -> Path:
    """The path with its names spelled as on the disk; unchanged if there is no such path.

    A Mac and some programs write the й of a name as two characters, so an equal name may have other
    bytes.
    """
    if os.path.exists(path):
        return path
    folder = on_disk(path.parent) if path.parent != path else path
    try:
        name = find_same(path.name, os.listdir(folder))
    except OSError:
        name = None
    return path if name is None else folder / name


def _read_up_to(file: int, most: int) -> bytes:
    """Read up to `most` bytes: one call of `os.read` may return fewer than there are."""
    content = os.read(file, most)
    while len(content) < most and (more := os.read(file, most - len(content))):
        content += more
    return content


@contextmanager
def readable() -> Iterator[None]:
    """Turn an OSError into the FileError for a path that cannot be read."""
    try:
        yield
    except OSError as error:
        raise unreadable(str(error.filename or "."), error) from error


def unreadable(path: Path | str, error: OSError) -> FileError:
    """The error for a path that cannot be read, with the reason."""
    dangling = error.errno == errno.ENOENT and os.path.islink(path)
    why = error_texts.DANGLING if dangling else system_error_text(error)
    return FileError(error_texts.UNREADABLE, path=str(path), reason=why)


def no_folder(path: Path | str) -> FileError | None:
    """The error for a path that should be a folder; None if it is one or does not exist."""
    if not os.path.lexists(path) or os.path.isdir(path):
        return None
    try:
        os.stat(path)
    except OSError as error:
        refusal = unreadable(path, error)
        if refusal.values["reason"] is error_texts.DANGLING:
            return FileError(
                error_texts.UNREADABLE, path=str(path), reason=error_texts.DANGLING_FOLDER
            )
        return refusal
    return FileError(error_texts.UNREADABLE, path=str(path), reason=error_texts.NO_FOLDER)


def _no_file(path: Path | str) -> FileError:
    why = error_texts.A_FOLDER if os.path.isdir(path) else error_texts.NOT_A_FILE
    return FileError(error_texts.UNREADABLE, path=str(path), reason=why)
