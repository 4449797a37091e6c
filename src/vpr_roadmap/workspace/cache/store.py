"""Store the entries of the cache as files.

The folder may be read-only, full, damaged or gone at any time. Then an entry is not found or not
written, but nothing fails.
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path
from zlib import crc32

FORMAT = "1"
"""The name of the folder for entries of this format."""

MAX_BYTES = 256 * 1024 * 1024
SHARDS = 256
"""The number of folders, named by the first digits of keys. Each has a share of `MAX_BYTES`."""

MARK = b'{"entry":"%s","sum":%10d,"holds":'
UNFINISHED = ".tmp"
LEFT_OVER_SECONDS = 3600.0
"""An unfinished file that is this many seconds older than the newest entry is abandoned."""

_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
_WRITE = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
_WRITE |= getattr(os, "O_NOFOLLOW", 0)


class Store:
    """The entries in `folder`, which are JSON texts.

    Other users could put false entries there, so it reads only files of the user, and writes only
    into folders of the user.
    """

    def __init__(self, folder: Path, max_bytes: int = MAX_BYTES) -> None:
        self.folder = folder
        self._root = os.path.join(folder, FORMAT)
        self._max_shard_bytes = max_bytes // SHARDS
        self._writable: bool | None = None
        # How many bytes may be written to each shard before the next look at its size.
        self._room: dict[str, int] = {}

    def read(self, key: str) -> bytes | None:
        """The JSON text of a key; None if there is none, or if it is damaged."""
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
        """Store a JSON text if possible. Two processes may write the same entry at once."""
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
            # The disk is full, read-only or gone, so the next entry would fail too.
            self._writable = False

    def _path(self, key: str) -> str:
        return f"{self._root}{os.sep}{key[:2]}{os.sep}{key}.json"

    def _begin(self) -> bool:
        """Create the folder if needed; return whether entries may be written to it."""
        try:
            os.makedirs(self._root, mode=0o700, exist_ok=True)
            return all(_is_own(os.stat(each)) for each in (self.folder, self._root))
        except OSError:
            return False

    def _sweep(self, shard: str) -> int:
        """Delete the oldest entries and abandoned files; return how many bytes may be written.

        Keeps at most half of what a shard may hold, so this is not needed again soon.
        """
        found = []
        for each in os.scandir(shard):
            # Another process may rename or delete the file after it was listed.
            with suppress(FileNotFoundError):
                found.append((each, each.stat(follow_symlinks=False)))
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
    """The content of the file: the text with its key and checksum."""
    return b"".join((MARK % (key.encode(), crc32(text)), text, b"}"))


def _is_own(about: os.stat_result) -> bool:
    """Whether it belongs to the user, and not everybody may change it."""
    if not hasattr(os, "getuid"):
        return True
    return about.st_uid == os.getuid() and not about.st_mode & stat.S_IWOTH
