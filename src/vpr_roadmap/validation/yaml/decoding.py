"""Turn the bytes of a file into text: UTF-8, with or without a byte order mark, up to MAX_BYTES."""

from __future__ import annotations

from vpr_roadmap.nodes import Position, position_after
from vpr_roadmap.problems import Problem
from vpr_roadmap.validation.files import File

MAX_BYTES = 8 * 1024 * 1024
_DOCUMENTS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF-", b"{\\rtf")
"""The first bytes of Word, Excel, PDF and RTF files, whatever their names."""


def read_text(file: File) -> str | Problem:
    """The text of a file without its byte order mark, or the problem that makes it unreadable."""
    path, content = file.path, file.content
    if len(content) > MAX_BYTES:
        return Problem(path, Position(1, 1), "too-large", (("most", MAX_BYTES // 1024 // 1024),))
    if content.startswith(_DOCUMENTS):
        return Problem(path, Position(1, 1), "not-utf8", (("variant", "document"),))
    try:
        return content.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8").removeprefix("\ufeff")
        return Problem(path, position_after(before), "not-utf8")
