"""The cells of one sheet while a workbook is read."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Set
from typing import NamedTuple

from vpr_roadmap.errors import DocumentError
from vpr_roadmap.importing.blocks import Cell, Finding, FindingKind, Place
from vpr_roadmap.importing.reading.findings import quote
from vpr_roadmap.importing.reading.layout import check_number_of_cells
from vpr_roadmap.language.texts import document_texts

_MOST_MERGED_ROWS = 2_000_000


class Bounds(NamedTuple):
    """The first and last row and column of merged cells; rows from 1, columns from 0."""

    top: int
    left: int
    bottom: int
    right: int


class SheetReading:
    """Collects the cells of a sheet that have text, and what to report about them.

    Rows that are hidden, by a filter for example, are read. Columns that are hidden are not.
    """

    def __init__(self, sheet: str) -> None:
        self.sheet = sheet
        self.cells: dict[int, dict[int, Cell]] = {}
        self.findings: list[Finding] = []
        self._total = 0

    def add_row(self, number: int, cells: dict[int, Cell], *, is_hidden: bool = False) -> None:
        """Add the filled cells of a row by their columns. Raises DocumentError."""
        if not cells:
            return
        self._total += len(cells)
        check_number_of_cells(self._total)
        self.cells[number] = {**self.cells.get(number, {}), **cells}
        if is_hidden:
            self.find(FindingKind.HIDDEN_ROW, number, _texts(cells.values()))

    def leave_out(self, columns: Set[int]) -> None:
        """Remove hidden columns."""
        if not columns:
            return
        for number, row in sorted(self.cells.items()):
            hidden = [row.pop(column) for column in list(row) if column in columns]
            if hidden:
                self.find(FindingKind.HIDDEN, number, _texts(hidden))

    def merge(self, merged: Iterable[Bounds]) -> None:
        """Widen merged cells and remove those under them. Raises DocumentError."""
        rows = sorted(self.cells)
        visited = 0
        for bounds in merged:
            first, last = bisect_left(rows, bounds.top), bisect_right(rows, bounds.bottom)
            visited += last - first
            if visited > _MOST_MERGED_ROWS:
                raise DocumentError(document_texts.DAMAGED)
            for number in rows[first:last]:
                self._merge_row(number, bounds)

    def find(self, kind: FindingKind, row: int, text: str) -> None:
        self.findings.append(Finding(kind, Place(sheet=self.sheet, row=row), quote(text)))

    def _merge_row(self, number: int, bounds: Bounds) -> None:
        row = self.cells[number]
        for column in [column for column in row if bounds.left <= column <= bounds.right]:
            if (number, column) == (bounds.top, bounds.left):
                columns = bounds.right - bounds.left + 1
                rows = bounds.bottom - bounds.top + 1
                row[column] = row[column]._replace(columns=columns, rows=rows)
            else:
                self.find(FindingKind.HIDDEN, number, row.pop(column).text)


def _texts(cells: Iterable[Cell]) -> str:
    return " ".join(cell.text for cell in cells)
