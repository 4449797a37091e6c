"""A folder of entries by their keys, which may be read-only, full, damaged or gone at any time.

Whatever is wrong with it, an entry is not there, or is not kept; never is it an error.
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path
from zlib import crc32

FORMAT = "1"
"""Entries of another format lie in another folder."""

MAX_BYTES = 256 * 1024 * 1024
SHARDS = 256
"""Entries lie in so many folders, by the first digits of their keys; the limit is shared out."""

MARK = b'{"entry":"%s","sum":%10d,"holds":'
UNFINISHED = ".tmp"
LEFT_OVER_SECONDS = 3600.0
"""So many seconds older than the newest entry, what is unfinished is nobody's any more."""

_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
_WRITE = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
_WRITE |= getattr(os, "O_NOFOLLOW", 0)


class Store:
    """The entries in `folder`: JSON texts, each whole or not there.

    Only what is our own is read, and only into a folder of our own is written: others could
    have put there what they like.
    """

    def __init__(self, folder: Path, max_bytes: int = MAX_BYTES) -> None:
        self.folder = folder
        self._root = os.path.join(folder, FORMAT)
        self._max_shard_bytes = max_bytes // SHARDS
        self._writable: bool | None = None
        # How much may still be written to each shard before it is looked through again.
        self._room: dict[str, int] = {}

    def read(self, key: str) -> bytes | None:
        """The JSON text kept by `key`; None where there is none, or it is not as it was written."""
        try:
            file = os.open(self._path(key), _READ)
        except OSError:
            return None
        try:
            about = os.fstat(file)
            if not (stat.S_ISREG(about.st_mode) and _is_own(about)):
                return None
            content = os.read(file, about.st_size + 1)
        except OSError:
            return None
        finally:
            os.close(file)
        mark = len(MARK % (key.encode(), 0))
        text = content[mark:-1]
        return text if content == _framed(key, text) else None

    def write(self, key: str, text: bytes) -> None:
        """Keep a JSON text, if that can be done. Two that write the same do no harm."""
        if self._writable is None:
            self._writable = self._begin()
        if not self._writable or len(text) > self._max_shard_bytes:
            return
        shard = os.path.join(self._root, key[:2])
        unfinished = os.path.join(shard, f"{key}-{os.getpid()}{UNFINISHED}")
        try:
            os.makedirs(shard, mode=0o700, exist_ok=True)
            if self._room.get(shard, 0) < len(text):
                self._room[shard] = self._sweep(shard)
            self._room[shard] -= len(text)
            file = os.open(unfinished, _WRITE, 0o600)
            try:
                with open(file, "wb") as stream:
                    stream.write(_framed(key, text))
                os.replace(unfinished, self._path(key))
            except BaseException:
                with suppress(OSError):
                    os.unlink(unfinished)
                raise
        except OSError:
            # Full, read-only, gone: what fails once will fail again.
            self._writable = False

    def _path(self, key: str) -> str:
        return f"{self._root}{os.sep}{key[:2]}{os.sep}{key}.json"

    def _begin(self) -> bool:
        """May entries be kept in the folder, which is made if it is not there."""
        try:
            os.makedirs(self._root, mode=0o700, exist_ok=True)
            return all(_is_own(os.stat(each)) for each in (self.folder, self._root))
        except OSError:
            return False

    def _sweep(self, shard: str) -> int:
        """Make room, and say how much: what was written first goes first, and what was left over.

        So that it is not done at every turn, room is made for half of what a shard may hold.
        """
        found = [(each, each.stat(follow_symlinks=False)) for each in os.scandir(shard)]
        newest = max((about.st_mtime for _, about in found), default=0.0)
        taken = 0
        for each, about in sorted(found, key=lambda pair: pair[1].st_mtime, reverse=True):
            left_over = (
                each.name.endswith(UNFINISHED) and about.st_mtime < newest - LEFT_OVER_SECONDS
            )
            if left_over or taken + about.st_size > self._max_shard_bytes // 2:
                with suppress(OSError):
                    os.unlink(each.path)
            else:
                taken += about.st_size
        return self._max_shard_bytes - taken


def _framed(key: str, text: bytes) -> bytes:
    return b"".join((MARK % (key.encode(), crc32(text)), text, b"}"))


def _is_own(about: os.stat_result) -> bool:
    """Does it belong to who calls, and may not anybody change it."""
    if not hasattr(os, "getuid"):
        return True
    return about.st_uid == os.getuid() and not about.st_mode & stat.S_IWOTH
