"""Split paragraphs that hold several parts of an order, such as «приказываю: 1. Утвердить …»."""

from __future__ import annotations

from collections.abc import Iterable

from vpr_roadmap.importing.around_table.landmarks import (
    enacting_end,
    enacting_kind,
    kind_of_line,
    opens_approval,
    opens_order_title,
    opens_title,
)
from vpr_roadmap.importing.around_table.pieces import Piece


def split_parts(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """The pieces; one that holds several parts of an order becomes a piece for each line.

    A line that goes on after «приказываю:» is divided there, but not in a stamp.
    """
    divided = (
        piece
        if opens_approval(piece.lines[0])
        else piece._replace(lines=tuple(part for line in piece.lines for part in _divided(line)))
        for piece in pieces
    )
    return tuple(
        part
        for piece in divided
        for part in (_lines(piece) if _has_several_parts(piece) else (piece,))
    )


def _divided(line: str) -> tuple[str, ...]:
    end = enacting_end(line)
    return (line[:end], line[end:].strip()) if end else (line,)


def _lines(piece: Piece) -> tuple[Piece, ...]:
    return tuple(piece._replace(lines=(line,)) for line in piece.lines)


def _has_several_parts(piece: Piece) -> bool:
    first, *others = piece.lines
    if not others or piece.heading is not None:
        return False
    if any(enacting_kind(line) for line in piece.lines[:-1]):
        return True
    if opens_approval(first):
        return any(opens_title(line) for line in others)
    has_kind = any(kind_of_line(line) for line in piece.lines)
    return has_kind and any(opens_order_title(line) for line in others)
