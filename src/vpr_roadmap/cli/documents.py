"""Read the plan in a document that a user named."""

from __future__ import annotations

import sys
from pathlib import Path

from vpr_roadmap.cli.writer import STDOUT
from vpr_roadmap.errors import DocumentError, UsageError
from vpr_roadmap.importing.importing import Imported, import_document
from vpr_roadmap.importing.reading.reader import read_document
from vpr_roadmap.language.texts import import_texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.periods import Period
from vpr_roadmap.workspace.disk.paths import read_bytes

MAX_MEBIBYTES = 64
"""The largest document. The longest known plan with pictures has less than 20 MiB."""
_MAX_BYTES = MAX_MEBIBYTES * 1024 * 1024


def import_file(
    typed: Path, words: Words, *, table: int | None = None, period: Period | None = None
) -> Imported:
    """The plan in a document, and the account; `-` is stdin. Raises DocumentError, FileError."""
    try:
        document = read_document(typed.name, _content(typed))
        return import_document(document, table=table, period=period)
    except DocumentError as error:
        reason = words.say(error.text, **error.values)
        raise DocumentError(
            import_texts.UNREADABLE_DOCUMENT, file=str(typed), reason=reason
        ) from error


def parse_table_number(typed: str | None) -> int | None:
    """The number of a table in the document. Raises UsageError."""
    if typed is None:
        return None
    if not (typed.isascii() and typed.isdecimal() and len(typed) < 10 and int(typed)):
        raise UsageError(import_texts.NO_TABLE_NUMBER, typed=typed)
    return int(typed)


def _content(typed: Path) -> bytes:
    """The bytes of the document. Raises FileError, and DocumentError if it is too large."""
    most = _MAX_BYTES + 1
    content = sys.stdin.buffer.read(most) if typed == STDOUT else read_bytes(typed, most)
    if len(content) > _MAX_BYTES:
        raise DocumentError(import_texts.DOCUMENT_TOO_LARGE, most=MAX_MEBIBYTES)
    return content
