"""Numbered paragraphs: clauses of an order, tasks, directions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from vpr_roadmap.importing.around_table.pieces import Piece
from vpr_roadmap.plan.order import Numbered

_NUMBERED = re.compile(
    r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,4})"
    r"(?:[.)]\s+(?!\d{1,2}\.)|[.)](?=[^\d\s])|(?<=\.\d)\s+|(?<=\.\d\d)\s+(?!\d))(?=\S)"
)
_NEXT_NUMBER = re.compile(r"(?<=[.;]) (\d{1,2})[.)] (?=[А-ЯЁа-яё])")
_LIST_MARK = re.compile(r"[-–—•*·▪]\s|[а-яё]\)\s")


def number_of(text: str) -> str | None:
    """The number with which a paragraph begins: `1` for «1.» and «1)», `1.1` for «1.1»."""
    found = _NUMBERED.match(text)
    return found["number"] if found else None


def numbered_texts(pieces: Iterable[Piece]) -> tuple[Numbered, ...] | None:
    """The texts with their numbers; paragraphs without a number continue the text above.

    None if the first has no number.
    """
    texts: list[tuple[str, list[str]]] = []
    for line in (line for piece in pieces for line in split_at_numbers(piece)):
        if found := _NUMBERED.match(line):
            texts.append((found["number"], [line[found.end() :]]))
        elif not texts:
            return None
        else:
            texts[-1][1].append(line)
    return tuple(Numbered(number, joined(lines)) for number, lines in texts)


def joined(lines: Iterable[str]) -> str:
    """The lines as one text; a line that begins with a number or a mark of a list stays a line."""
    text: list[str] = []
    for line in lines:
        is_item = _LIST_MARK.match(line) or number_of(line)
        text += ["\n" if is_item else " ", line] if text else [line]
    return "".join(text)


def split_at_numbers(piece: Piece) -> tuple[str, ...]:
    """The text of a piece, divided before each line or sentence that begins with a number."""
    parts: list[list[str]] = []
    for line in (part for printed in piece.lines for part in _sentences(printed)):
        if not parts or number_of(line) is not None:
            parts.append([])
        parts[-1].append(line)
    return tuple(joined(part) for part in parts)


def _sentences(line: str) -> Iterator[str]:
    """«1. Изучить. 2. Обобщить.» as two texts; a number inside a line is one more than before."""
    number = number_of(line)
    if number is None or not number.isdecimal():
        yield line
        return
    start, following = 0, int(number) + 1
    for found in _NEXT_NUMBER.finditer(line):
        if int(found[1]) == following:
            yield line[start : found.start()]
            start, following = found.start(1), following + 1
    yield line[start:]
