"""The paragraphs and cells around the tables of a plan, as printed lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from vpr_roadmap.importing.around_table.landmarks import (
    opens_approval,
    opens_title,
    passport_key,
)
from vpr_roadmap.importing.blocks import Cell, Document, Paragraph, Place, Row, Table
from vpr_roadmap.matching.folding import fold

_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u2060\ufeff]")
_LINE_BREAKS = re.compile("[\n\r\v\f\x85\u2028\u2029]")
_HEADER_ROWS = 5
_ACTIVITY_HEADING = re.compile(r"мероприяти[яей]$|^содержание")
_OTHER_HEADING = re.compile(r"срок|дата|ответствен|исполнител")
_NUMBER_CELL = re.compile(r"[0-9IVX.)]*")


class Piece(NamedTuple):
    """A paragraph, or a cell of a table that is not the plan's; `lines` are its printed lines.

    `heading` is the cell to the left in a table of headings and texts, such as a passport.
    """

    lines: tuple[str, ...]
    place: Place
    is_bold: bool = False
    is_centered: bool = False
    level: int = 0
    heading: str | None = None

    @property
    def text(self) -> str:
        """All lines joined by blanks."""
        return " ".join(self.lines)

    @property
    def is_prominent(self) -> bool:
        """Whether it looks like a title: bold, centred or a heading."""
        return self.is_bold or self.is_centered or self.level > 0


class Surroundings(NamedTuple):
    """What stands before the first and after the last table of the plan.

    `directly_before` are the pieces of `before` that follow the last table of another plan.
    """

    before: tuple[Piece, ...]
    directly_before: tuple[Piece, ...]
    after: tuple[Piece, ...]


def surroundings(
    document: Document, tables: Sequence[Table], other_plans: Sequence[Table] = ()
) -> Surroundings:
    """The pieces around `tables`. Other sheets of a workbook are left out."""
    known = {table.place for table in other_plans}
    places = {table.place for table in tables}
    sheets = {table.place.sheet for table in tables}
    at = [index for index, block in enumerate(document.blocks) if block.place in places]
    blocks = [
        tuple(_pieces(block))
        if block.place not in places and (not tables or block.place.sheet in sheets)
        else ()
        for block in document.blocks
    ]
    first, last = (at[0], at[-1] + 1) if at else (len(blocks), len(blocks))
    others = [
        index
        for index, block in enumerate(document.blocks[:first])
        if isinstance(block, Table) and (block.place in known or _is_plan(block))
    ]
    title, end = _title_rows(tables[0]) if at else (), _last_rows(tables[-1]) if at else ()
    return Surroundings(
        (*chain.from_iterable(blocks[:first]), *title),
        (*chain.from_iterable(blocks[others[-1] + 1 if others else 0 : first]), *title),
        (*end, *chain.from_iterable(blocks[last:])),
    )


def _is_plan(block: Table) -> bool:
    """Whether one of the first rows of a table has headings of columns like those of a plan."""
    rows = ([fold(cell.text[:100]) for cell in row.cells] for row in block.rows[:_HEADER_ROWS])
    return any(
        any(map(_ACTIVITY_HEADING.search, texts)) and any(map(_OTHER_HEADING.match, texts))
        for texts in rows
    )


def _title_rows(table: Table) -> tuple[Piece, ...]:
    """The rows with one text at the beginning of the plan's table, if one begins like a title."""
    rows = tuple(_rows_with_one_text(table.rows))
    has_title = any(opens_title(piece.text) or opens_approval(piece.lines[0]) for piece in rows)
    return rows if has_title else ()


def _last_rows(table: Table) -> tuple[Piece, ...]:
    """The rows with one text at the end of the plan's table: perhaps a signature."""
    return tuple(_rows_with_one_text(table.rows[::-1]))[::-1]


def _rows_with_one_text(rows: Iterable[Row]) -> Iterator[Piece]:
    """A piece for each row that has one filled cell, up to the first that has several."""
    for row in rows:
        filled = [cell for cell in row.cells if printed_lines(cell.text)]
        if len(filled) > 1:
            return
        yield from (_of_cell(cell, row.place) for cell in filled)


def printed_lines(text: str) -> tuple[str, ...]:
    """The lines of a text without empty ones; blanks are folded, invisible characters removed."""
    lines = _LINE_BREAKS.split(_INVISIBLE.sub("", text))
    return tuple(" ".join(line.split()) for line in lines if line.split())


def _pieces(block: Paragraph | Table) -> Iterator[Piece]:
    if isinstance(block, Paragraph):
        if lines := printed_lines(block.text):
            yield Piece(lines, block.place, block.is_bold, block.is_centered, block.level)
    elif _has_headings(block):
        yield from _heading_rows(block)
    else:
        yield from _layout_cells(block)


def _has_headings(table: Table) -> bool:
    """Whether a table has headings of a passport in one column and texts in the next."""
    pairs = list(_pairs(table))
    return sum(bool(passport_key(heading)) for heading, _, _ in pairs if heading) >= 2


def _heading_rows(table: Table) -> Iterator[Piece]:
    """Each row with its heading; a row without one continues the row above."""
    above = None
    pairs = {place: (heading, cell) for heading, cell, place in _pairs(table)}
    for row in table.rows:
        heading, cell = pairs.get(row.place, ("", None))
        if cell is None:
            yield from (_of_cell(each, row.place) for each in row.cells if printed_lines(each.text))
            continue
        above = heading or above
        if lines := printed_lines(cell.text):
            yield Piece(lines, row.place, cell.is_bold, heading=above)


def _pairs(table: Table) -> Iterator[tuple[str, Cell, Place]]:
    """Heading and text of the rows with two columns, besides a column of numbers."""
    for row in table.rows:
        cells = row.cells
        first = " ".join(printed_lines(cells[0].text)) if cells else ""
        if len(cells) == 3 and _NUMBER_CELL.fullmatch(first):
            cells = cells[1:]
        if len(cells) == 2:
            yield " ".join(printed_lines(cells[0].text)), cells[1], row.place
        elif len(cells) == 1 and row.starts[0] > 0:
            yield "", cells[0], row.place


def _layout_cells(table: Table) -> Iterator[Piece]:
    """The cells by rows; by columns if stamps stand side by side."""
    cells = [
        (start, index, cell, row.place)
        for index, row in enumerate(table.rows)
        for start, cell in zip(row.starts, row.cells, strict=True)
        if printed_lines(cell.text)
    ]
    if any(opens_approval(printed_lines(cell.text)[0]) for _, _, cell, _ in cells):
        cells.sort(key=lambda each: each[:2])
    yield from (_of_cell(cell, place) for _, _, cell, place in cells)


def _of_cell(cell: Cell, place: Place) -> Piece:
    return Piece(printed_lines(cell.text), place, cell.is_bold)
