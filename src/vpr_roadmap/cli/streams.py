"""The encoding of stdout and stderr, and what to do if they cannot be written."""

from __future__ import annotations

import io
import os
import sys
from contextlib import suppress
from typing import TextIO


def prepare_streams() -> None:
    """Make stdout and stderr ready for any text.

    Never fail on a character that the console cannot encode; write UTF-8 to pipes and files.
    """
    sys.stdout = _prepared(sys.stdout)
    sys.stderr = _prepared(sys.stderr)


def _prepared(stream: TextIO | None) -> TextIO:
    if stream is None:  # closed before the program started
        return open(os.devnull, "w", encoding="utf-8")
    if not isinstance(stream, io.TextIOWrapper):
        return stream
    if isinstance(stream.buffer, io.RawIOBase):
        stream = _buffered(stream)
    piped = not stream.isatty() and "PYTHONIOENCODING" not in os.environ
    if piped:
        stream.reconfigure(encoding="utf-8", newline="\n", errors="replace")
    else:
        stream.reconfigure(errors="replace")
    return stream


def _buffered(stream: io.TextIOWrapper) -> io.TextIOWrapper:
    """The stream with the buffer that `python -u` and PYTHONUNBUFFERED remove.

    Without a buffer, Python raises no error if the system takes only a part of a text, as on a
    full disk.
    """
    return io.TextIOWrapper(
        open(stream.fileno(), "wb", closefd=False),
        encoding=stream.encoding,
        errors=stream.errors,
        line_buffering=True,
    )


def discard_unwritten() -> None:
    """Flush stdout and stderr, and drop what they cannot write.

    Otherwise Python tries again at exit, fails again and exits with 120.
    """
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            silence(stream)


def silence(stream: TextIO) -> None:
    """Send all unwritten and all further output of a stream to the null device."""
    with suppress(OSError, ValueError), open(os.devnull, "wb") as null:
        os.dup2(null.fileno(), stream.fileno())
