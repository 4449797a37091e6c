"""Who can read and write a file: its owner, group, mode and extended attributes.

Extended attributes also hold access lists.
"""

from __future__ import annotations

import os
import stat
import sys
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple


class Attributes(NamedTuple):
    """What a file has besides its bytes. `extended` are pairs of name and value, sorted by name."""

    owner: int
    group: int
    mode: int
    extended: tuple[tuple[str, bytes], ...]


def attributes_of(file: Path) -> Attributes:
    """The attributes of a file. Raises OSError."""
    about = os.stat(file)
    return Attributes(
        about.st_uid, about.st_gid, stat.S_IMODE(about.st_mode), _extended_attributes(file)
    )


def set_attributes(file: Path, wanted: Attributes) -> bool:
    """Set as many attributes of a file as the system allows; return whether it has them all.

    With another owner or group, the mode would give rights to others, so it is set last and only
    if these are as wanted.
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
    """Set owner and group if possible: only root can change the owner, others only the group."""
    now = attributes_of(file)
    if sys.platform != "win32" and now[:2] != wanted[:2]:
        owner = wanted.owner if now.owner != wanted.owner else -1
        with suppress(OSError):
            os.chown(file, owner, wanted.group)


def share_with_group(new: Path) -> None:
    """Give a new file or folder the group of the folder around it, and that group's rights.

    Otherwise only its creator could write it, even in a folder that a group shares. Does nothing if
    the user is not in the group.
    """
    around, own = new.parent.stat(), new.stat()
    rights = stat.S_IRWXG if new.is_dir() else stat.S_IRGRP | stat.S_IWGRP
    with suppress(OSError):
        if around.st_gid != own.st_gid:
            os.chown(new, -1, around.st_gid)
        new.chmod(stat.S_IMODE(new.stat().st_mode) | (around.st_mode & rights))


def _extended_attributes(file: Path) -> tuple[tuple[str, bytes], ...]:
    """The extended attributes that the system shows; none if it has none."""
    if sys.platform != "linux":
        return ()
    try:
        return tuple((name, os.getxattr(file, name)) for name in sorted(os.listxattr(file)))
    except OSError:
        return ()
