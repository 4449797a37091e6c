"""Sheets of workbooks, and text files like them, as paragraphs and a table."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Mapping, Sequence
from typing import TypeAlias

from vpr_roadmap.importing.blocks import EMPTY_CELL, Block, Cell, Paragraph, Place, Row, Table
from vpr_roadmap.importing.reading.layout import check_number_of_cells, check_number_of_columns

SheetCells: TypeAlias = Mapping[int, Mapping[int, Cell]]
"""Cells by the number of their row, from 1, and by their column, from 0."""
_FilledRow: TypeAlias = tuple[int, Mapping[int, Cell]]
"""The number of a row and its filled cells by their columns."""


def sheet_blocks(cells: SheetCells, sheet: str | None = None) -> tuple[Block, ...]:
    """The filled part of a sheet: its table, and the lines above and below it as paragraphs.

    Lines are the first and last rows that have one filled cell. Empty rows and columns are left
    out. Raises DocumentError if there are too many cells or columns.
    """
    filled = {
        number: {column: cell for column, cell in row.items() if cell.text.strip()}
        for number, row in cells.items()
    }
    rows = [(number, filled[number]) for number in sorted(filled) if filled[number]]
    merged = _merged_rows(rows)
    first = _lines_at_start(rows, merged)
    last = len(rows) - _lines_at_start(rows[first:][::-1], merged)
    table = _rows(rows[first:last], sheet)
    place = Place(sheet=sheet) if sheet else Place(table=1)
    return (
        *(_line(row, sheet) for row in rows[:first]),
        *([Table(table, place)] if table else ()),
        *(_line(row, sheet) for row in rows[last:]),
    )


def _merged_rows(rows: Sequence[_FilledRow]) -> set[int]:
    """The numbers of the rows that a cell joins with other filled rows."""
    numbers = [number for number, _ in rows]
    joined = set[int]()
    for index, (number, row) in enumerate(rows):
        high = max(_covered(numbers, number, cell.rows) for cell in row.values())
        if high > 1:
            joined.update(numbers[index : index + high])
    return joined


def _lines_at_start(rows: Sequence[_FilledRow], merged: Container[int]) -> int:
    """The number of rows before the first one that has several cells or is merged with others."""
    for index, (number, row) in enumerate(rows):
        if len(row) > 1 or number in merged:
            return index
    return len(rows)


def _line(filled: _FilledRow, sheet: str | None) -> Paragraph:
    number, row = filled
    (cell,) = row.values()
    return Paragraph(cell.text.strip(), Place(row=number, sheet=sheet), cell.is_bold)


def _rows(filled: Sequence[_FilledRow], sheet: str | None) -> tuple[Row, ...]:
    """The rows with an empty cell where there is none, but not under a merged cell."""
    numbers = [number for number, _ in filled]
    columns = sorted({column for _, row in filled for column in row})
    check_number_of_columns(len(columns))
    check_number_of_cells(len(numbers) * len(columns))
    rows, covered = [], [0] * len(columns)
    for number, row in filled:
        cells, starts, column = list[Cell](), list[int](), 0
        while column < len(columns):
            cell = row.get(columns[column], EMPTY_CELL)
            if covered[column] and cell is EMPTY_CELL:
                column += 1
                continue
            high = _covered(numbers, number, cell.rows)
            wide = _covered(columns, columns[column], cell.columns)
            cells.append(cell._replace(columns=wide, rows=high))
            starts.append(column)
            covered[column : column + wide] = [high] * wide
            column += wide
        covered = [max(left - 1, 0) for left in covered]
        rows.append(Row(tuple(cells), tuple(starts), Place(row=number, sheet=sheet)))
    return tuple(rows)


def _covered(kept: list[int], start: int, length: int) -> int:
    """How many of the kept rows or columns a merged cell covers."""
    if length == 1:
        return 1
    return bisect_left(kept, start + length) - bisect_left(kept, start)
