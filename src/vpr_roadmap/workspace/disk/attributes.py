"""Who may read and write a file: its owner, group, mode and extended attributes (ACLs too)."""

from __future__ import annotations

import os
import stat
import sys
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple


class Attributes(NamedTuple):
    """What a file has besides its bytes. `extended` are names and values, in order of name."""

    owner: int
    group: int
    mode: int
    extended: tuple[tuple[str, bytes], ...]


def attributes_of(file: Path) -> Attributes:
    """Raises OSError."""
    about = os.stat(file)
    return Attributes(
        about.st_uid, about.st_gid, stat.S_IMODE(about.st_mode), _extended_attributes(file)
    )


def set_attributes(file: Path, wanted: Attributes) -> bool:
    """Give a file these attributes, as far as the system lets us. Returns whether it has them all.

    The mode comes last, and only where owner and group are right: others would get the rights.
    """
    _give_owner(file, wanted)
    now = attributes_of(file)
    if now[:2] != wanted[:2]:
        return False
    if sys.platform == "linux":
        with suppress(OSError):
            for name in {name for name, _ in now.extended} - {name for name, _ in wanted.extended}:
                os.removexattr(file, name)
            for name, value in wanted.extended:
                os.setxattr(file, name, value)
    with suppress(OSError):
        os.chmod(file, wanted.mode)
    return attributes_of(file) == wanted


def _give_owner(file: Path, wanted: Attributes) -> None:
    """Only root gives files away; the group may be any of our own."""
    now = attributes_of(file)
    if sys.platform != "win32" and now[:2] != wanted[:2]:
        owner = wanted.owner if now.owner != wanted.owner else -1
        with suppress(OSError):
            os.chown(file, owner, wanted.group)


def share_with_group(new: Path) -> None:
    """Let the group that uses the folder around a new file or folder use that too, if we are in it.

    Otherwise nobody but who made it could read it or write there, whatever the office has agreed
    on.
    """
    around, own = new.parent.stat(), new.stat()
    rights = stat.S_IRWXG if new.is_dir() else stat.S_IRGRP | stat.S_IWGRP
    with suppress(OSError):
        if around.st_gid != own.st_gid:
            os.chown(new, -1, around.st_gid)
        new.chmod(stat.S_IMODE(new.stat().st_mode) | (around.st_mode & rights))


def _extended_attributes(file: Path) -> tuple[tuple[str, bytes], ...]:
    """Those that the system shows to us; none where it has none."""
    if sys.platform != "linux":
        return ()
    try:
        return tuple((name, os.getxattr(file, name)) for name in sorted(os.listxattr(file)))
    except OSError:
        return ()
