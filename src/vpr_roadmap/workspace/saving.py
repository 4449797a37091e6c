"""Bytes → files: the whole file or none of it."""

from __future__ import annotations

import errno
import os
import sys
import time
from contextlib import suppress
from pathlib import Path

from vpr_roadmap.language import texts
from vpr_roadmap.refusals import CouldNotRun, reason
from vpr_roadmap.workspace.paths import read_bytes

UNFINISHED = ".roadmap.tmp"
"""What is being written where nobody else writes. Of one who died while writing, it is removed."""


def save(target: Path, data: bytes) -> None:
    """The whole file or none of it: written beside its place, then renamed into it.

    A link stays, and the file it leads to is replaced. Raises OSError; then the file is as it was.
    """
    _save(Path(os.path.realpath(target)), data, f".roadmap-{os.urandom(4).hex()}.tmp")


def save_over(target: Path, before: bytes | None, data: bytes) -> None:
    """The same where the file still is as it was read, `before`: None where it was not there.

    Its folder is made where it is missing. For who may write there at the same time, see `locked`.
    Raises CouldNotRun where the file has changed or cannot be written; then it is as it was.
    """
    real = Path(os.path.realpath(target))
    if _beginning(real, before) != before:
        raise CouldNotRun(texts.CHANGED_MEANWHILE, path=str(target))
    try:
        _save_in_folder(real, data)
    except OSError as error:
        raise CouldNotRun(texts.UNWRITABLE, path=str(target), reason=reason(error)) from error


def _beginning(file: Path, before: bytes | None) -> bytes | None:
    """As much of a file as tells whether it is what it was."""
    return read_bytes(file, len(before or b"") + 1) if file.exists() else None


def _save_in_folder(real: Path, data: bytes) -> None:
    folder = real.parent
    made = not folder.exists()
    if made:
        folder.mkdir()
    try:
        (folder / UNFINISHED).unlink(missing_ok=True)
        _save(real, data, UNFINISHED)
    except BaseException:
        if made:
            with suppress(OSError):
                folder.rmdir()
        raise


def _save(real: Path, data: bytes, name: str) -> None:
    mode = real.stat().st_mode & 0o777 if real.exists() else None
    if mode is not None and not os.access(real, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    beside = real.parent / name
    create = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    handle = os.open(beside, create, 0o666 if mode is None else mode)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            os.chmod(beside, mode)
        _rename(beside, real)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise


def _rename(beside: Path, real: Path) -> None:
    """Windows does not replace a file while somebody, as a virus scanner, looks into it."""
    for pause in (0.1, 0.2, 0.4, 0.8) if sys.platform == "win32" else ():
        with suppress(PermissionError):
            return os.replace(beside, real)
        time.sleep(pause)
    os.replace(beside, real)
