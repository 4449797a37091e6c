"""Lock a folder, so that processes change its files one after another.

The lock is the system's own (`flock` of the folder itself), so it leaves no file and ends
with its process, however that ends. filelock leaves its lock file after every use on POSIX, and
takes about 100 ms to import.
"""

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
"""How many seconds to wait for another process."""

RETRY_DELAY = 0.02
REMOVING = 1.0
"""Removing a file never takes as many seconds."""

FILE = ".roadmap.lock"
"""The file that is locked, and removed while it is locked, if a folder cannot be locked."""

_HELD = {errno.EACCES, errno.EAGAIN, errno.EDEADLK}
_NO_LOCKS = {
    getattr(errno, name)
    for name in ("EBADF", "EINVAL", "ENOLCK", "ENOSYS", "ENOTSUP", "EOPNOTSUPP")
    if hasattr(errno, name)
}
"""The errors of systems without such locks, mostly for a folder in a network."""


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the lock of a folder: no other process holds it at the same time.

    On a system without locks, nothing is locked. Raises FileError if others hold the lock for
    `TIMEOUT` seconds, or if the folder cannot be written to.
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
    """An open file or folder that is locked until it is closed.

    `handle` is None on a system without locks. `file` is the lock file, if there is one.
    """

    handle: int | None = None
    file: Path | None = None

    def release(self) -> None:
        """Unlock, and remove the lock file if there is one."""
        # Elsewhere than on Windows, removing the file after unlocking it might remove a file that
        # another process has just locked, and a third could lock a new one; so remove it while it
        # is locked. Windows cannot remove an open file; one that others have open stays for them.
        if self.file and sys.platform != "win32":
            _remove(self.file)
        if self.handle is not None:
            os.close(self.handle)
        if self.file and sys.platform == "win32":
            _remove(self.file)


def _wait_for_lock(folder: Path) -> Lock | None:
    """Wait for the lock of a folder; None after `TIMEOUT` seconds. Tries at least once."""
    begun, waited = time.monotonic(), 0.0
    while waited < TIMEOUT:
        try:
            if lock := _try_lock(folder):
                return lock
        except PermissionError:
            # Windows also raises this for a file that is just being removed.
            if sys.platform != "win32" or waited > REMOVING:
                raise
        time.sleep(RETRY_DELAY)
        waited = time.monotonic() - begun
    return None


def _try_lock(folder: Path) -> Lock | None:
    """Lock the folder itself or, if the system cannot, a file in it; None if another holds it."""
    ways = (by_folder, by_file) if sys.platform != "win32" else (by_file,)
    for way in ways:
        try:
            return way(folder)
        except OSError as error:
            if error.errno not in _NO_LOCKS:
                raise
    return Lock()


def by_folder(folder: Path) -> Lock | None:
    """Lock the folder itself; None if another process holds the lock. Raises OSError."""
    handle = os.open(folder, os.O_RDONLY)
    return Lock(handle) if _locked_or_closed(handle) else None


def by_file(folder: Path) -> Lock | None:
    """Lock a hidden file in the folder; None if another process holds the lock. Raises OSError."""
    file = folder / FILE
    handle = _open_lock_file(file)
    try:
        if not _locked_or_closed(handle):
            return None
    except OSError:
        _remove(file)
        raise
    # The process that held the lock may have removed the file after we opened it: then our lock
    # is of a file that nobody else can open.
    if sys.platform != "win32" and not _is_same_file(handle, file):
        os.close(handle)
        return None
    return Lock(handle, file)


def _open_lock_file(file: Path) -> int:
    """Open the lock file, creating it if needed. Raises OSError.

    A killed process leaves the file, so it is writable for everybody: others can lock it.
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
    """Lock an open file; if another process holds the lock, close the file and return False."""
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
