"""Create several files, all or none of them."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeAlias

from vpr_roadmap.errors import FileError, system_error_text
from vpr_roadmap.language.texts import error_texts
from vpr_roadmap.workspace.disk.attributes import share_with_group
from vpr_roadmap.workspace.disk.locking import locked

Undo: TypeAlias = "list[Callable[[], None]]"
"""What removes the files and folders that were created, in the order of their creation."""


def create_files(
    folder: Path, texts: Mapping[str, str], refuse: Callable[[Path], None]
) -> tuple[str, ...]:
    """Create the files with these paths in a folder that may not exist; return their paths.

    Files that exist stay as they are and are not returned. If something fails or the user
    interrupts, all that was created is removed again. `refuse` is called while the folder is
    locked; it raises an error if nothing may be created there. Raises FileError.
    """
    with _removed_on_failure() as made:
        with _unwritable(folder / next(iter(texts), "")):
            _make_folders(folder, made)
        with locked(folder), _removed_on_failure() as undo:
            refuse(folder)
            missing = missing_paths(folder, texts)
            for path in missing:
                target = folder / path
                with _unwritable(target):
                    _make_folders(target.parent, undo)
                    _create(target, texts[path].encode("utf-8"), undo)
    return missing


def missing_paths(folder: Path, paths: Iterable[str]) -> tuple[str, ...]:
    """The paths at which the folder has nothing, not even a link that leads nowhere."""
    return tuple(path for path in paths if not os.path.lexists(folder / path))


@contextmanager
def _removed_on_failure() -> Iterator[Undo]:
    undo: Undo = []
    try:
        yield undo
    except BaseException:
        for remove in reversed(undo):
            with suppress(OSError):
                remove()
        raise


@contextmanager
def _unwritable(path: Path) -> Iterator[None]:
    """Turn a system error into the FileError that the path cannot be written."""
    try:
        yield
    except OSError as error:
        reason = system_error_text(error)
        raise FileError(error_texts.UNWRITABLE, path=str(path), reason=reason) from error


def _make_folders(folder: Path, undo: Undo) -> None:
    """Create a folder and those above it that do not exist. Raises OSError."""
    if folder.is_dir():
        return
    if os.path.lexists(folder):
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR))
    _make_folders(folder.parent, undo)
    with suppress(FileExistsError):  # another process may have just created it
        folder.mkdir()
        undo.append(folder.rmdir)
        share_with_group(folder)


def _create(file: Path, content: bytes, undo: Undo) -> None:
    """Create a file and flush it to the disk. Raises OSError, also if the file exists."""
    with file.open("xb") as new:
        undo.append(file.unlink)
        new.write(content)
        new.flush()
        os.fsync(new.fileno())
    share_with_group(file)
