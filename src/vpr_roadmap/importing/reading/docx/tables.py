"""The grid of a table: in which columns cells begin, and how many columns and rows they cover."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from vpr_roadmap.importing.blocks import Cell, Place, Row
from vpr_roadmap.importing.reading.docx.markup import descend, find, is_on, value
from vpr_roadmap.importing.reading.xml_elements import whole_number

_MOST_COLUMNS = 64


class CellElement(NamedTuple):
    """A cell of a row (`w:tc`). `continues_left` and `continues_up` are parts of merged cells."""

    element: Element
    start: int
    columns: int
    begins_merge: bool
    continues_up: bool
    continues_left: bool


def cell_elements(row: Element) -> Iterator[CellElement]:
    """The cells of a row (`w:tr`) with their columns, without cells deleted by a change."""
    start = whole_number(value(row, "w:trPr/w:gridBefore"), 0, _MOST_COLUMNS)
    for element in descend(row, ("w:tc",)):
        properties = element.find("w:tcPr")
        if find(properties, "w:cellDel") is not None:
            continue
        columns = max(1, whole_number(value(properties, "w:gridSpan"), 1, _MOST_COLUMNS))
        down, right = _merge(properties, "w:vMerge"), _merge(properties, "w:hMerge")
        yield CellElement(
            element, start, columns, down == "restart", down == "continue", right == "continue"
        )
        start += columns


def is_heading_row(row: Element) -> bool:
    return bool(is_on(row, "w:trPr/w:tblHeader"))


class Grid:
    """Collects the rows of a table, from the first to the last."""

    def __init__(self) -> None:
        self._rows: list[Row] = []
        self._open: dict[int, tuple[int, int]] = {}
        """The row and position of cells that may go on in the next row, by their column."""

    def add(self, cells: list[tuple[CellElement, Cell]], place: Place, is_header: bool) -> None:
        """Add a row. The text of a cell that continues another one is not used."""
        own: list[Cell] = []
        starts: list[int] = []
        still_open: dict[int, tuple[int, int]] = {}
        for shape, cell in cells:
            above = self._open.get(shape.start) if shape.continues_up else None
            if above is not None:
                self._extend_down(above)
                still_open[shape.start] = above
            elif shape.continues_left and own:
                own[-1] = own[-1]._replace(columns=own[-1].columns + shape.columns)
            else:
                if shape.begins_merge:
                    still_open[shape.start] = (len(self._rows), len(own))
                own.append(cell)
                starts.append(shape.start)
        self._open = still_open
        self._rows.append(Row(tuple(own), tuple(starts), place, is_header))

    def continues(self, shape: CellElement) -> bool:
        """Whether a cell is a part of the cell above or on its left, so its text is not shown."""
        return shape.continues_left or (shape.continues_up and shape.start in self._open)

    def rows(self) -> tuple[Row, ...]:
        return tuple(self._rows)

    def _extend_down(self, above: tuple[int, int]) -> None:
        row, position = above
        cells = list(self._rows[row].cells)
        cells[position] = cells[position]._replace(rows=cells[position].rows + 1)
        self._rows[row] = self._rows[row]._replace(cells=tuple(cells))


def _merge(properties: Element | None, name: str) -> str:
    """`restart` or `continue`; "" for a cell that is not merged."""
    found = find(properties, name)
    return "" if found is None else found.get("w:val", "continue")
