"""Bytes → files: the whole file or none of it, and whoever could read and write it still can."""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import IO, TypeAlias

from vpr_roadmap.errors import FileError, system_error_text
from vpr_roadmap.language.texts import error_texts
from vpr_roadmap.workspace.disk.attributes import attributes_of, set_attributes, share_with_group
from vpr_roadmap.workspace.disk.paths import read_bytes

UNFINISHED = ".roadmap.tmp"
"""What is being written where nobody else writes. Of one who died while writing, it is removed."""

BEFORE = ".before"
"""The end of a copy's name: it is kept while the file itself is being written."""


Data: TypeAlias = bytes | Callable[[], Iterable[bytes]]
"""What a file is to hold, or what makes it, part by part, each time that it is called."""


def save(target: Path, data: Data) -> None:
    """The whole file or none of it: written beside its place, then renamed into it.

    A link stays, and the file it leads to is replaced. A file that has other names, or that
    somebody could not use any more if it were replaced, is written in place. Raises OSError; then
    the file is as it was. Raises FileError where a copy of it was left by one who died.
    """
    _save(Path(os.path.realpath(target)), data, _random_name())


def save_over(target: Path, before: bytes | None, data: bytes) -> None:
    """The same where the file still is as it was read, `before`: None where it was not there.

    Its folder is made where it is missing. For who may write there at the same time, see `locked`.
    Raises FileError where the file has changed or cannot be written; then it is as it was.
    """
    real = Path(os.path.realpath(target))
    if _content_to_compare(real, before) != before:
        raise FileError(error_texts.CHANGED_MEANWHILE, path=str(target))
    try:
        _save_in_folder(real, data)
    except OSError as error:
        raise FileError(
            error_texts.UNWRITABLE, path=str(target), reason=system_error_text(error)
        ) from error


def has_other_names(file: Path) -> bool:
    """Whether a regular file has more than one name in the file system (hard links)."""
    return file.is_file() and os.stat(file).st_nlink > 1


def _content_to_compare(file: Path, before: bytes | None) -> bytes | None:
    """As much of a file as tells whether it is what it was."""
    return read_bytes(file, len(before or b"") + 1) if file.exists() else None


def _save_in_folder(real: Path, data: bytes) -> None:
    folder, new = real.parent, not real.exists()
    made = not folder.exists()
    if made:
        folder.mkdir()
        share_with_group(folder)
    try:
        _save(real, data, _free_name(folder))
        if new:
            share_with_group(real)
    except BaseException:
        if made:
            with suppress(OSError):
                folder.rmdir()
        raise


def _free_name(folder: Path) -> str:
    """The name for what is unfinished; another where we may not remove what has that name."""
    try:
        (folder / UNFINISHED).unlink(missing_ok=True)
    except PermissionError:
        return _random_name() if os.access(folder, os.W_OK) else UNFINISHED
    return UNFINISHED


def _random_name() -> str:
    return f".roadmap-{os.urandom(4).hex()}.tmp"


def _save(real: Path, data: Data, name: str) -> None:
    there = real.exists()
    if there and not os.access(real, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    if has_other_names(real) or not _replace(real, data, real.parent / name, there=there):
        _write_in_place(real, data)


def _replace(real: Path, data: Data, beside: Path, *, there: bool) -> bool:
    """Whether the file was replaced by another with the same attributes: else it is as it was."""
    try:
        _create(beside, data, 0o600 if there else 0o666)
        if there and not set_attributes(beside, attributes_of(real)):
            beside.unlink()
            return False
        return _try_rename(beside, real)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise


def _create(file: Path, data: Data, mode: int) -> None:
    """A new file with these bytes, on the disk. Raises OSError, also where there is one."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(file, flags, mode), "wb") as new:
        _write(new, data)
        new.flush()
        os.fsync(new.fileno())


_NOT_TO_REPLACE = {errno.EPERM, errno.EACCES, errno.EBUSY}
"""What systems say of a file that one may write but not replace: of another in a folder where
everybody removes his own files only, or one that is mounted by itself."""


def _try_rename(beside: Path, real: Path) -> bool:
    """Whether the system let us replace the file."""
    try:
        _rename(beside, real)
    except OSError as error:
        if sys.platform == "win32" or error.errno not in _NOT_TO_REPLACE:
            raise
        beside.unlink()
        return False
    return True


def _rename(beside: Path, real: Path) -> None:
    """Windows does not replace a file while somebody, as a virus scanner, looks into it."""
    for pause in (0.1, 0.2, 0.4, 0.8) if sys.platform == "win32" else ():
        with suppress(PermissionError):
            return os.replace(beside, real)
        time.sleep(pause)
    os.replace(beside, real)


def _write_in_place(real: Path, data: Data) -> None:
    """Write into the file itself; what it held is kept beside it until that is done.

    Raises FileError where such a copy is there: somebody died who was writing, and what of the
    two is right only a person can tell.
    """
    held = real.read_bytes()
    kept = real.with_name(real.name + BEFORE)
    try:
        _create(kept, held, 0o600)
    except FileExistsError:
        raise FileError(error_texts.COPY_LEFT, path=str(real), copy=str(kept)) from None
    except BaseException:
        with suppress(OSError):  # a part of a copy, which nobody needs: the file is untouched
            kept.unlink()
        raise
    if not set_attributes(kept, attributes_of(real)):
        share_with_group(kept)
    try:
        _overwrite(real, data)
    except BaseException:
        with suppress(OSError):
            if real.read_bytes() != held:
                _overwrite(real, held)
            kept.unlink()
        raise
    kept.unlink()


def _write(file: IO[bytes], data: Data) -> None:
    file.writelines([data] if isinstance(data, bytes) else data())


def _overwrite(file: Path, data: Data) -> None:
    with file.open("r+b") as opened:
        _write(opened, data)
        opened.truncate()
        opened.flush()
        os.fsync(opened.fileno())
