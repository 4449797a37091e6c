"""One after another: a lock on a folder, which ends with its process, whatever ends that."""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from vpr_roadmap.errors import FileError, system_error_text
from vpr_roadmap.language.texts import error_texts

TIMEOUT = 30.0
"""So many seconds others are waited for."""

RETRY_DELAY = 0.02
REMOVING = 1.0
"""No removal of a file takes as many seconds."""

FILE = ".roadmap.lock"
"""Is locked, and removed then, where a folder cannot be."""

_HELD = {errno.EACCES, errno.EAGAIN, errno.EDEADLK}
_NO_LOCKS = {
    getattr(errno, name)
    for name in ("EBADF", "EINVAL", "ENOLCK", "ENOSYS", "ENOTSUP", "EOPNOTSUPP")
    if hasattr(errno, name)
}
"""What systems say where they have no such lock: for a folder that lies in a network, mostly."""


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Within, no other process is within the lock of the same folder.

    Where a system has no locks at all, nothing is locked. Raises FileError where others keep the
    folder for half a minute, or nothing can be written there.
    """
    try:
        lock = _wait_for_lock(Path(os.path.realpath(folder)))
    except OSError as error:
        raise FileError(
            error_texts.UNWRITABLE, path=str(folder), reason=system_error_text(error)
        ) from error
    if lock is None:
        raise FileError(error_texts.FOLDER_BUSY, path=str(folder))
    try:
        yield
    finally:
        lock.release()


class Lock(NamedTuple):
    """An open file or folder that is locked, until it is closed; without a handle, nothing is."""

    handle: int | None = None
    file: Path | None = None

    def release(self) -> None:
        # On Windows an open file cannot be removed, and one that another has opened stays for him;
        # elsewhere it is removed while it is ours, so that no two have a lock of that name.
        if self.file and sys.platform != "win32":
            _remove(self.file)
        if self.handle is not None:
            os.close(self.handle)
        if self.file and sys.platform == "win32":
            _remove(self.file)


def _wait_for_lock(folder: Path) -> Lock | None:
    """The lock of a folder, None where others keep it too long. It is tried once at least."""
    begun, waited = time.monotonic(), 0.0
    while waited < TIMEOUT:
        try:
            if lock := _try_lock(folder):
                return lock
        except PermissionError:
            # On Windows also that of a file which is just being removed.
            if sys.platform != "win32" or waited > REMOVING:
                raise
        time.sleep(RETRY_DELAY)
        waited = time.monotonic() - begun
    return None


def _try_lock(folder: Path) -> Lock | None:
    """The lock in the best way that the system knows, None while another has it."""
    ways = (by_folder, by_file) if sys.platform != "win32" else (by_file,)
    for way in ways:
        try:
            return way(folder)
        except OSError as error:
            if error.errno not in _NO_LOCKS:
                raise
    return Lock()


def by_folder(folder: Path) -> Lock | None:
    handle = os.open(folder, os.O_RDONLY)
    return Lock(handle) if _locked_or_closed(handle) else None


def by_file(folder: Path) -> Lock | None:
    file = folder / FILE
    handle = _open_lock_file(file)
    try:
        if not _locked_or_closed(handle):
            return None
    except OSError:
        _remove(file)
        raise
    # Who had it before may have removed it after we opened it.
    if sys.platform != "win32" and not _is_same_file(handle, file):
        os.close(handle)
        return None
    return Lock(handle, file)


def _open_lock_file(file: Path) -> int:
    """Open the lock file, creating it if needed.

    It is writable for everybody, so that one left by a killed process can still be locked.
    """
    for _ in range(9):
        with suppress(FileExistsError):
            handle = os.open(file, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o666)
            if sys.platform != "win32":
                os.fchmod(handle, 0o666)
            return handle
        with suppress(FileNotFoundError):
            return os.open(file, os.O_RDWR)
    return os.open(file, os.O_RDWR | os.O_CREAT, 0o666)


def _locked_or_closed(handle: int) -> bool:
    """Whether an open file is locked now: by us, until it is closed. It is closed if not."""
    try:
        _lock(handle)
    except OSError as error:
        os.close(handle)
        if error.errno in _HELD:
            return False
        raise
    return True


def _lock(handle: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _is_same_file(handle: int, file: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), os.stat(file))
    except FileNotFoundError:
        return False


def _remove(file: Path) -> None:
    with suppress(OSError):
        file.unlink()
