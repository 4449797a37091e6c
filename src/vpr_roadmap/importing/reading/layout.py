"""Put the cells of a table, given row by row, into columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from vpr_roadmap.errors import DocumentError
from vpr_roadmap.importing.blocks import Cell, Place, Row
from vpr_roadmap.language.texts import document_texts

MAX_CELLS = 200_000
MAX_COLUMNS = 1_000
TO_THE_END = 0
"""As `Cell.rows`: the cell is merged down to the last row."""


class RowOfCells(NamedTuple):
    """The cells of a row without their columns, as HTML and OpenDocument write them."""

    cells: tuple[Cell, ...]
    place: Place
    is_header: bool = False


def lay_out(rows: Sequence[RowOfCells]) -> tuple[Row, ...]:
    """The rows with the columns of their cells: a cell begins in the first column that is free.

    Cells that are merged beyond the last row or over other cells are cut. Raises DocumentError if
    there are too many cells.
    """
    check_number_of_cells(sum(len(row.cells) for row in rows))
    laid_out, occupied = [], dict[int, int]()
    for index, row in enumerate(rows):
        cells, starts, column = list[Cell](), list[int](), 0
        for cell in row.cells:
            while occupied.get(column, 0):
                column += 1
            left = len(rows) - index
            high = left if cell.rows == TO_THE_END else max(1, min(cell.rows, left))
            wide = _free_columns(occupied, column, cell.columns)
            cells.append(cell._replace(columns=wide, rows=high))
            starts.append(column)
            for covered in range(column, column + wide):
                occupied[covered] = high
            column += wide
        laid_out.append(Row(tuple(cells), tuple(starts), row.place, row.is_header))
        occupied = {column: high - 1 for column, high in occupied.items() if high > 1}
    return tuple(laid_out)


def check_number_of_cells(number: int) -> None:
    """Raises DocumentError if a table has more cells than any plan."""
    if number > MAX_CELLS:
        raise DocumentError(document_texts.TOO_MANY_CELLS, most=MAX_CELLS)


def check_number_of_columns(number: int) -> None:
    """Raises DocumentError if a table has more columns than any plan."""
    if number > MAX_COLUMNS:
        raise DocumentError(document_texts.TOO_MANY_COLUMNS, most=MAX_COLUMNS)


def _free_columns(occupied: dict[int, int], column: int, wanted: int) -> int:
    """How many of the wanted columns are free."""
    check_number_of_columns(column + 1)
    wanted = min(wanted, MAX_COLUMNS - column)
    wide = 1
    while wide < wanted and not occupied.get(column + wide, 0):
        wide += 1
    return wide
