"""The cells of one sheet."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from vpr_roadmap.importing.blocks import Cell, FindingKind
from vpr_roadmap.importing.reading.sheet_cells import Bounds, SheetReading
from vpr_roadmap.importing.reading.xlsx.cells import (
    Workbook,
    formula_without_value,
    read_cell,
    read_range,
    read_reference,
)
from vpr_roadmap.importing.reading.xlsx.elements import child, children, is_true
from vpr_roadmap.importing.reading.xml_elements import whole_number

_MOST_COLUMNS = 16_384


def read_sheet(root: Element, sheet: str, workbook: Workbook) -> SheetReading:
    """The cells that have text, by row and column. Raises DocumentError."""
    reading = SheetReading(sheet)
    number = 0
    for row in children(child(root, "sheetData"), "row"):
        number = whole_number(row.get("r")) or number + 1
        cells = _filled_cells(row, number, reading, workbook)
        reading.add_row(number, cells, is_hidden=is_true(row.get("hidden")))
    reading.leave_out(_hidden_columns(root))
    reading.merge(_merged(root))
    return reading


def _filled_cells(
    row: Element, number: int, reading: SheetReading, workbook: Workbook
) -> dict[int, Cell]:
    filled = {}
    column = -1
    for element in children(row, "c"):
        reference = read_reference(element.get("r", ""))
        column = reference[1] if reference else column + 1
        cell = read_cell(element, workbook)
        if cell.text.strip():
            filled[column] = cell
        elif formula := formula_without_value(element):
            reading.find(FindingKind.FORMULA_WITHOUT_VALUE, number, formula)
    return filled


def _hidden_columns(root: Element) -> set[int]:
    hidden = set[int]()
    for column in children(child(root, "cols"), "col"):
        if is_true(column.get("hidden")) and len(hidden) < _MOST_COLUMNS:
            last = min(whole_number(column.get("max")), _MOST_COLUMNS)
            hidden.update(range(whole_number(column.get("min")) - 1, last))
    return hidden


def _merged(root: Element) -> Iterator[Bounds]:
    for element in children(child(root, "mergeCells"), "mergeCell"):
        if bounds := read_range(element.get("ref", "")):
            yield bounds
