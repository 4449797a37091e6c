"""Write text or bytes to stdout or to a file."""

from __future__ import annotations

import errno
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from vpr_roadmap.cli.streams import silence
from vpr_roadmap.errors import FileError, system_error_text
from vpr_roadmap.language.texts import error_texts

if TYPE_CHECKING:
    from vpr_roadmap.rendering.formats.terminal import TextLayout

STDOUT = Path("-")
"""What users type instead of a file name for standard output."""


def output_file(typed: Path | None) -> Path | None:
    """The file of an answer, or None for stdout. Raises UsageError if a person wrote the file."""
    if typed is None or typed == STDOUT:
        return None
    refuse_to_overwrite(typed)
    return typed


def refuse_to_overwrite(target: Path | None, files: Iterable[Path] = ()) -> None:
    """Raises UsageError if the target is one of `files` or another file that a person wrote."""
    if target is not None:
        from vpr_roadmap.workspace import overwrite_guard

        overwrite_guard.refuse_to_overwrite(target, files)


PartsFactory: TypeAlias = "Callable[[], Iterable[str] | Iterable[bytes]]"
"""A function that makes the parts of an answer, from the first part in every call."""


def write_output(content: str | PartsFactory, file: Path | None) -> None:
    """Write an answer to a file, or to stdout if `file` is None.

    Raises FileError if the file cannot be written; then it is unchanged.
    """
    parts = (lambda: [content]) if isinstance(content, str) else content
    if file is not None:
        _write_file(file, parts)
    else:
        _write_stdout(parts())


def write_json(text: str, file: Path | None) -> None:
    """Write JSON; escape the characters that stdout cannot encode."""
    write_output(lambda: [text] if file else encodable_json([text]), file)


def terminal_layout() -> TextLayout:
    """The layout for the terminal; respects NO_COLOR, FORCE_COLOR and COLUMNS."""
    import shutil

    from rich.console import Console

    from vpr_roadmap.rendering.formats.terminal import TextLayout

    # rich fails on COLUMNS=² and takes COLUMNS=0 for a width, so it does not see the variable.
    width = shutil.get_terminal_size().columns
    sizes = ("COLUMNS", "LINES")
    environment = {name: value for name, value in os.environ.items() if name not in sizes}
    console = Console(width=width, height=25, _environ=environment)
    plain = os.environ.get("NO_COLOR") or console.legacy_windows
    return TextLayout(width, None if plain else console.color_system, unicode=_can_encode("─"))


def encodable_json(parts: Iterable[str]) -> Iterable[str]:
    """The JSON as it is if stdout is UTF-8, otherwise in ASCII with escaped characters.

    ASCII is also valid UTF-8. On a terminal with another encoding, nothing is escaped if that
    encoding has all the characters.
    """
    if (sys.stdout.encoding or "").lower().replace("_", "-") in ("utf-8", "utf8"):
        return parts
    if sys.stdout.isatty():
        parts = list(parts)
        if all(map(_can_encode, parts)):
            return parts
    import json

    def escaped(character: re.Match[str]) -> str:
        return json.dumps(character[0])[1:-1]

    return (re.sub(r"[^\x00-\x7f]", escaped, part) for part in parts)


def _can_encode(text: str) -> bool:
    try:
        text.encode(sys.stdout.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


BUFFER_SIZE = 1 << 16
"""How many characters or bytes are written at once."""


def _write_stdout(parts: Iterable[str] | Iterable[bytes]) -> None:
    """Write to stdout; stop without an error if its reader has closed it."""
    try:
        for part in _in_chunks(parts):
            if isinstance(part, str):
                sys.stdout.write(part)
            elif hasattr(sys.stdout, "buffer"):
                sys.stdout.buffer.write(part)
            else:
                sys.stdout.write(part.decode("utf-8"))  # stdout in a notebook takes only text
        sys.stdout.flush()
    except BrokenPipeError:
        silence(sys.stdout)


def _in_chunks(parts: Iterable[str] | Iterable[bytes]) -> Iterator[str | bytes]:
    """Join small parts to chunks of BUFFER_SIZE and more."""
    chunk: list[Any] = []
    size = 0
    for part in parts:
        chunk.append(part)
        size += len(part)
        if size >= BUFFER_SIZE:
            yield part[:0].join(chunk)
            chunk, size = [], 0
    if chunk:
        yield chunk[0][:0].join(chunk)


def _write_file(path: Path, parts: PartsFactory) -> None:
    from vpr_roadmap.workspace.disk.saving import save

    def data() -> Iterator[bytes]:
        for part in _in_chunks(parts()):
            yield part if isinstance(part, bytes) else part.encode("utf-8", "backslashreplace")

    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if path.exists() and not path.is_file():
            with path.open("wb") as device:  # or a named pipe
                device.writelines(data())
        elif not Path(os.path.realpath(path)).parent.is_dir():
            raise FileError(
                error_texts.NO_FOLDER_FOR_OUTPUT, path=str(path), folder=str(path.parent)
            )
        else:
            save(path, data)
    except OSError as error:
        raise FileError(
            error_texts.UNWRITABLE, path=str(path), reason=system_error_text(error)
        ) from error
