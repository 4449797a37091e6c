"""Save a file whole or not at all, and keep who can read and write it.

Libraries for atomic writes rename a new file over the old one. That alone would lose the owner,
the access list and the other names (hard links) of the file, so this module copies the attributes
first, and writes in place what it must not replace.
"""

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
"""The name of the unfinished file in a locked folder. One left by a killed process is removed."""

BACKUP_SUFFIX = ".before"
"""The end of the name of the copy that exists while the file itself is written in place."""

Data: TypeAlias = bytes | Callable[[], Iterable[bytes]]
"""The content of a file, or a function that returns a fresh iterator over its parts."""


def save(target: Path, data: Data) -> None:
    """Save the whole file or nothing: write a new file beside it, then rename that.

    A link stays; the file that it leads to is replaced. A file is written in place if it has other
    names, or if the new file could not get its attributes.

    Raises OSError. The file is then unchanged, unless it was written in place and its old content
    could not be restored: then a copy of the old content stays beside it. Raises FileError if a
    killed process left such a copy.
    """
    _save(Path(os.path.realpath(target)), data, _random_name())


def save_if_unchanged(target: Path, before: bytes | None, data: bytes) -> None:
    """Save only if the file still contains `before` (None: it must not exist).

    Creates the folder of the file if needed. Call this inside `locked`, since others may save the
    same file. Raises FileError if the file has changed or cannot be written. As with `save`, the
    file is then unchanged, unless its old content could not be restored.
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


def has_hard_links(file: Path) -> bool:
    """Whether a regular file has more than one name in the file system."""
    return file.is_file() and os.stat(file).st_nlink > 1


def _content_to_compare(file: Path, before: bytes | None) -> bytes | None:
    """The bytes of a file as far as they show whether it has changed; None if it does not exist."""
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
    """Remove an old unfinished file and return its name; a random name if we may not remove it."""
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
    if has_hard_links(real) or not _replace(real, data, real.parent / name, there=there):
        _write_in_place(real, data)


def _replace(real: Path, data: Data, beside: Path, *, there: bool) -> bool:
    """Replace the file by one with the same attributes; False if that cannot be done."""
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
    """Create a file and flush it to the disk. Raises OSError, also if the file exists."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(file, flags, mode), "wb") as new:
        _write(new, data)
        new.flush()
        os.fsync(new.fileno())


_NOT_TO_REPLACE = {errno.EPERM, errno.EACCES, errno.EBUSY}
"""The errors for a file that may be written but not replaced: the file of another user in a folder
with the sticky bit, or a file that is a mount point."""


def _try_rename(beside: Path, real: Path) -> bool:
    """Rename the new file; False if the system does not let us replace the file."""
    try:
        _rename(beside, real)
    except OSError as error:
        if sys.platform == "win32" or error.errno not in _NOT_TO_REPLACE:
            raise
        beside.unlink()
        return False
    return True


def _rename(beside: Path, real: Path) -> None:
    """Replace a file. Windows refuses while another program, like a virus scanner, has it open."""
    for pause in (0.1, 0.2, 0.4, 0.8) if sys.platform == "win32" else ():
        with suppress(PermissionError):
            return os.replace(beside, real)
        time.sleep(pause)
    os.replace(beside, real)


def _write_in_place(real: Path, data: Data) -> None:
    """Write into the file itself, with a copy of the old content beside it until that is done.

    Raises FileError if there already is such a copy: a process was killed while it wrote, and only
    a person can tell which of the two files is right.
    """
    held = real.read_bytes()
    kept = real.with_name(real.name + BACKUP_SUFFIX)
    try:
        _create(kept, held, 0o600)
    except FileExistsError:
        raise FileError(error_texts.COPY_LEFT, path=str(real), copy=str(kept)) from None
    except BaseException:
        # The copy is incomplete, and nobody needs it: the file itself is unchanged.
        with suppress(OSError):
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
