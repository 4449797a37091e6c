"""Which pieces are the heading, the title, the clauses and the signature of an order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from vpr_roadmap.importing.around_table.landmarks import (
    enacting_kind,
    is_agreement,
    kind_of_line,
    opens_acquaintance,
    opens_appendix,
    opens_approval,
    opens_drafted_by,
    opens_order_title,
    opens_preamble,
    opens_stamp,
)
from vpr_roadmap.importing.around_table.numbered import number_of
from vpr_roadmap.importing.around_table.parts import Key, Parts
from vpr_roadmap.importing.around_table.pieces import Piece
from vpr_roadmap.importing.around_table.registration import read_registration
from vpr_roadmap.importing.around_table.signatures import (
    drafted_by_end,
    signature_end,
    signatures_end,
)
from vpr_roadmap.importing.around_table.title import is_title_line
from vpr_roadmap.importing.blocks import Place
from vpr_roadmap.plan.order import OrderKind

_LONG = 150
"""A paragraph of this many characters is not one of the lines of a title."""


class OrderFound(NamedTuple):
    """The kind of the order, and how many of the pieces belong to it."""

    kind: OrderKind
    end: int


def find_order(pieces: Sequence[Piece], parts: Parts) -> OrderFound | None:
    """Label the parts of the order with which a document begins; None if it has none.

    An order has «приказываю» or a title «О …» after its kind; a reference to an order has neither.
    Clauses above the first number become part of the preamble, because a clause has a number.
    """
    limit = _first(pieces, 0, len(pieces), lambda piece: opens_approval(piece.lines[0]))
    kind, kind_at = _find_kind(pieces[:limit], _kind_of)
    verb, enacted_at = _find_kind(pieces[:limit], lambda piece: enacting_kind(piece.text))
    kind = kind or verb
    if kind is None:
        return None
    body = enacted_at + 1 or _first_clause(pieces, kind_at + 1, limit)
    title = _first(pieces, kind_at + 1, body, lambda piece: opens_order_title(piece.text))
    if verb is None and title == body:
        return None
    _label_heading(pieces, parts, kind_at, title, body, is_enacted=verb is not None)
    stop = end_of_order(pieces, body)
    clause = _first_clause(pieces, body, stop)
    parts.add(Key.PREAMBLE, pieces[body:clause])
    return OrderFound(kind, label_body(pieces, parts, clause, stop))


def _find_kind(
    pieces: Sequence[Piece], kind_of: Callable[[Piece], OrderKind | None]
) -> tuple[OrderKind | None, int]:
    """The first kind that a piece has, and its index; None and -1 if there is none."""
    kinds = ((kind_of(piece), index) for index, piece in enumerate(pieces))
    return next(((kind, index) for kind, index in kinds if kind), (None, -1))


def _kind_of(piece: Piece) -> OrderKind | None:
    return next((kind for line in piece.lines if (kind := kind_of_line(line))), None)


def _first_clause(pieces: Sequence[Piece], start: int, stop: int) -> int:
    """The index of the first number, of the signature or of what ends an order."""
    ends = (
        index
        for index in range(start, stop)
        if number_of(pieces[index].text)
        or signature_end(pieces, index, stop)
        or _ends_clauses(pieces[index])
    )
    return next(ends, stop)


def _label_heading(
    pieces: Sequence[Piece],
    parts: Parts,
    kind_at: int,
    title: int,
    body: int,
    *,
    is_enacted: bool,
) -> None:
    """Label the heading, the title and the preamble; the first clause is at `body`."""
    preamble = _preamble(pieces, title, kind_at, body, is_enacted=is_enacted)
    before = min(title, preamble)
    registered = [i for i in range(kind_at + 1, before) if _is_registration(pieces[i])]
    parts.add(Key.ORDER_HEADING, pieces[: max([kind_at, *registered]) + 1])
    below = [piece for piece in pieces[title:preamble] if _is_registration(piece)]
    parts.add(Key.ORDER_HEADING, below)
    parts.add(Key.ORDER_TITLE, (each for each in pieces[title:preamble] if each not in below))
    parts.add(Key.PREAMBLE, pieces[preamble:body])


def _is_registration(piece: Piece) -> bool:
    """Whether each line has the date, the number or the place of an order."""
    return all(read_registration(line) is not None for line in piece.lines)


def _preamble(
    pieces: Sequence[Piece], title: int, kind_at: int, body: int, *, is_enacted: bool
) -> int:
    """The index of the first paragraph of the preamble; `body` if there is none."""
    start = title + 1 if title < body else kind_at + 1
    last = max(body - is_enacted, start)
    opened = _first(pieces, start, last, lambda piece: opens_preamble(piece.text))
    if title >= body:
        return opened
    is_style_known = opened == last and pieces[title].is_prominent
    return _first(
        pieces, start, opened, lambda piece: _is_preamble(piece, is_style_known=is_style_known)
    )


def _is_preamble(piece: Piece, *, is_style_known: bool) -> bool:
    """Whether a piece below the first line of a title is a sentence, or not in its style."""
    if _is_registration(piece):
        return False
    is_sentence = piece.text[:1].isupper() and piece.text.endswith(".")
    return is_sentence or len(piece.text) > _LONG or (is_style_known and not piece.is_prominent)


def end_of_order(pieces: Sequence[Piece], start: int) -> int:
    """The index at which the appendix begins."""

    def opens(piece: Piece) -> bool:
        line = piece.lines[0]
        return opens_appendix(line) or (opens_stamp(line) and not is_agreement(line))

    return _first(pieces, start, len(pieces), opens)


def label_body(pieces: Sequence[Piece], parts: Parts, start: int, stop: int) -> int:
    """Label the clauses, the signature and who drafted the order. Returns the index after them."""
    index, end, is_signed = start, start, False
    while index < stop:
        piece = pieces[index]
        line = piece.lines[0]
        following = index + 1
        if not is_signed and (signed := signatures_end(pieces, index, stop)):
            parts.add(Key.ORDER_SIGNATURE, pieces[index:signed])
            is_signed, following, end = True, signed, signed
        elif is_signed and opens_drafted_by(line):
            following = end = drafted_by_end(pieces, index, stop)
            parts.add(Key.DRAFTED_BY, pieces[index:following])
        elif not is_signed and _ends_clauses(piece):
            break
        elif not is_signed and (number_of(piece.text) or Key.CLAUSE in parts):
            parts.add(Key.CLAUSE, [piece])
            end = following
        index = following
    return stop if stop < len(pieces) else end


def _ends_clauses(piece: Piece) -> bool:
    line = piece.lines[0]
    if number_of(line):
        return False
    is_title = is_title_line(piece.text) and not piece.text.endswith((",", ";", ":"))
    return is_title or opens_acquaintance(line) or is_agreement(line) or opens_drafted_by(line)


def place_of(text: str, parts: Parts) -> Place:
    """Where the clauses, the preamble or the signature first say `text`; otherwise the order."""
    keys = (Key.CLAUSE, Key.PREAMBLE, Key.ORDER_SIGNATURE, Key.ORDER_HEADING)
    pieces = [piece for key in keys for piece in parts.pieces(key)]
    return next((piece.place for piece in pieces if text in piece.text), pieces[0].place)


def _first(pieces: Sequence[Piece], start: int, stop: int, holds: Callable[[Piece], bool]) -> int:
    """The index of the first piece for which `holds` is true; `stop` if there is none."""
    return next((index for index in range(start, stop) if holds(pieces[index])), stop)
