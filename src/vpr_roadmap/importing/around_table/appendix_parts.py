"""Which pieces are the approval, the title and the signature of an appendix."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vpr_roadmap.importing.around_table.landmarks import (
    opens_appendix,
    opens_approval,
    opens_post,
    opens_title,
    passport_key,
)
from vpr_roadmap.importing.around_table.names import name_at_end
from vpr_roadmap.importing.around_table.numbered import number_of
from vpr_roadmap.importing.around_table.parts import Key, Parts
from vpr_roadmap.importing.around_table.pieces import Piece
from vpr_roadmap.importing.around_table.registration import find_registration, read_registration
from vpr_roadmap.importing.around_table.signatures import signatures_end
from vpr_roadmap.importing.around_table.title import find_table_title, find_title

_DOCUMENT = re.compile(
    r"к (?:приказу|постановлению|распоряжению|решению)|приказ|постановлени|распоряжени|решени"
    r"|протокол|\(в ред|м\. ?п\.|на (?:заседании|педагогическом|педсовете)",
    re.IGNORECASE,
)
_LONGEST_APPROVAL = 200


def find_appendix(pieces: Sequence[Piece], parts: Parts) -> tuple[Piece, ...]:
    """Label the approval, the title and the title of the table. Returns the other pieces."""
    start = _appendix_start(pieces)
    approved = _approval_end(pieces, start) if start < len(pieces) else 0
    parts.add(Key.APPROVAL, pieces[start:approved])
    title, titled = find_title(pieces, approved)
    table_title, end = find_table_title(pieces, titled)
    if title == titled:
        parts.add(Key.TITLE, pieces[table_title:end])
    else:
        parts.add(Key.TITLE, pieces[title:titled])
        parts.add(Key.TABLE_TITLE, pieces[table_title:end])
    return (*pieces[approved:title], *pieces[titled:table_title])


def _appendix_start(pieces: Sequence[Piece]) -> int:
    """The index of the last «Приложение», otherwise of the first stamp, otherwise the length."""
    appendices = [i for i, piece in enumerate(pieces) if opens_appendix(piece.lines[0])]
    stamps = (i for i, piece in enumerate(pieces) if opens_approval(piece.lines[0]))
    return appendices[-1] if appendices else next(stamps, len(pieces))


def _approval_end(pieces: Sequence[Piece], start: int) -> int:
    """The index after the lines of the approval that begin at `start`.

    After a name, a date or «Приложение» only lines that can belong to an approval follow.
    """
    index, is_complete = start, False
    while index < len(pieces):
        piece = pieces[index]
        is_opener = opens_approval(piece.lines[0])
        above = pieces[index - 1] if index > start else piece
        if not is_opener and not _continues_approval(piece, above, is_complete=is_complete):
            break
        is_complete = (is_complete and not is_opener) or _completes(piece)
        index += 1
    return index


def _completes(piece: Piece) -> bool:
    line = piece.lines[-1]
    return bool(opens_appendix(line) or name_at_end(line) or any(find_registration(line)))


def _continues_approval(piece: Piece, above: Piece, *, is_complete: bool) -> bool:
    if piece.heading is not None or len(piece.text) > _LONGEST_APPROVAL or number_of(piece.text):
        return False
    if opens_title(piece.text) or passport_key(piece.text):
        return False
    same_table = piece.place.table is not None and piece.place.table == above.place.table
    is_other_line = not is_complete and not piece.is_prominent
    goes_on = piece.text[:1].islower() and (above.is_bold or not piece.is_bold)
    return same_table or is_other_line or goes_on or _is_of_approval(piece)


def _is_of_approval(piece: Piece) -> bool:
    """Whether a piece is a post, a name, a date or a document."""
    line = piece.lines[-1]
    return bool(
        opens_post(piece.lines[0])
        or name_at_end(line)
        or read_registration(line)
        or _DOCUMENT.match(piece.text)
        or "__" in line
    )


def find_signature(pieces: Sequence[Piece], parts: Parts) -> None:
    """Label the signature after the table, if no other appendix begins before it."""
    for index, piece in enumerate(pieces):
        if opens_approval(piece.lines[0]):
            return
        if end := signatures_end(pieces, index, len(pieces)):
            parts.add(Key.SIGNATURE, pieces[index:end])
            return
