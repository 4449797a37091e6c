"""The rows of a table as texts by the columns of its grid."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from vpr_roadmap.importing.blocks import Row, Table
from vpr_roadmap.importing.plan_table.cell_texts import clean

MAX_COLUMNS = 200
"""A wider table is no plan."""


class Piece(NamedTuple):
    """A cell seen in a row: `is_own` if it begins in this row, otherwise it is merged down."""

    text: str
    start: int
    end: int
    is_own: bool
    is_bold: bool
    is_number: bool
    rows: int


class Line(NamedTuple):
    """A row of the table: its pieces with a text, or that are merged."""

    row: Row
    pieces: tuple[Piece, ...]

    @property
    def filled(self) -> tuple[Piece, ...]:
        """The cells with a text that begin in this row."""
        return tuple(each for each in self.pieces if each.is_own and each.text)

    def text(self, start: int, end: int, *, own: bool = True) -> str:
        """The text of the cells that begin in these columns; with `own` only those of this row."""
        texts = [
            each.text
            for each in self.pieces
            if start <= each.start < end and each.text and (each.is_own or not own)
        ]
        return "\n".join(texts)


def lines_of(table: Table) -> tuple[Line, ...]:
    """The rows of the table; none if it is too wide for a plan."""
    return tuple(_lines(table)) if table.width <= MAX_COLUMNS else ()


def _lines(table: Table) -> Iterator[Line]:
    above: Sequence[Piece] = ()
    for row in table.rows:
        own = [
            Piece(
                clean(cell.text),
                start,
                start + max(cell.columns, 1),
                True,
                cell.is_bold,
                cell.is_number,
                cell.rows,
            )
            for cell, start in zip(row.cells, row.starts, strict=True)
        ]
        taken = {column for each in own for column in range(each.start, each.end)}
        merged = [
            each._replace(is_own=False, rows=each.rows - 1)
            for each in above
            if each.rows > 1 and taken.isdisjoint(range(each.start, each.end))
        ]
        above = sorted([*own, *merged], key=lambda each: each.start)
        yield Line(row, tuple(above))
