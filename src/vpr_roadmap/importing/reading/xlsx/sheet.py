"""The cells of one sheet."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import TypeAlias
from xml.etree.ElementTree import Element

from vpr_roadmap.errors import DocumentError
from vpr_roadmap.importing.blocks import Cell, Finding, FindingKind, Place
from vpr_roadmap.importing.reading.layout import check_number_of_cells
from vpr_roadmap.importing.reading.xlsx.cells import (
    Workbook,
    formula_without_value,
    read_cell,
    read_range,
    read_reference,
)
from vpr_roadmap.importing.reading.xlsx.parts import child, children, is_true
from vpr_roadmap.language.texts import document_texts

_Cells: TypeAlias = dict[int, dict[int, Cell]]
_MOST_MERGED_ROWS = 2_000_000


def read_sheet(root: Element, sheet: str, workbook: Workbook) -> tuple[_Cells, list[Finding]]:
    """The cells that have text, by row and column, and what to report about them.

    Rows that are hidden, by a filter for example, are read. Columns that are hidden are not.
    Raises DocumentError.
    """
    cells, findings = _filled_cells(root, sheet, workbook)
    findings += _leave_out_hidden_columns(cells, root, sheet)
    findings += _merge(cells, root, sheet)
    return cells, findings


def _filled_cells(root: Element, sheet: str, workbook: Workbook) -> tuple[_Cells, list[Finding]]:
    cells: _Cells = {}
    findings: list[Finding] = []
    number = total = 0
    for row in children(child(root, "sheetData"), "row"):
        number = _row_number(row, number + 1)
        place = Place(sheet=sheet, row=number)
        filled = cells.setdefault(number, {})
        column = -1
        for element in children(row, "c"):
            column = _column(element, column + 1)
            cell = read_cell(element, workbook)
            if cell.text.strip():
                filled[column] = cell
            elif formula := formula_without_value(element):
                findings.append(Finding(FindingKind.FORMULA_WITHOUT_VALUE, place, formula))
        total += len(filled)
        check_number_of_cells(total)
        if filled and is_true(row.get("hidden")):
            text = " ".join(cell.text for cell in filled.values())
            findings.append(Finding(FindingKind.HIDDEN_ROW, place, text))
    return cells, findings


def _row_number(row: Element, following: int) -> int:
    text = row.get("r", "")
    return int(text) if text.isascii() and text.isdigit() and 0 < len(text) < 8 else following


def _column(element: Element, following: int) -> int:
    reference = read_reference(element.get("r", ""))
    return reference[1] if reference else following


def _leave_out_hidden_columns(cells: _Cells, root: Element, sheet: str) -> Iterator[Finding]:
    hidden = [
        range(_column_number(column.get("min")) - 1, _column_number(column.get("max")))
        for column in children(child(root, "cols"), "col")
        if is_true(column.get("hidden"))
    ]
    for number in sorted(cells) if hidden else ():
        row = cells[number]
        left_out = [column for column in row if any(column in columns for columns in hidden)]
        if left_out:
            text = " ".join(row.pop(column).text for column in left_out)
            yield Finding(FindingKind.HIDDEN, Place(sheet=sheet, row=number), text)


def _column_number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 6 else 0


def _merge(cells: _Cells, root: Element, sheet: str) -> Iterator[Finding]:
    """Widen the merged cells and remove those under them."""
    rows = sorted(cells)
    visited = 0
    for element in children(child(root, "mergeCells"), "mergeCell"):
        bounds = read_range(element.get("ref", ""))
        if not bounds:
            continue
        top, left, bottom, right = bounds
        covered = rows[bisect_left(rows, top) : bisect_right(rows, bottom)]
        visited += len(covered)
        if visited > _MOST_MERGED_ROWS:
            raise DocumentError(document_texts.DAMAGED)
        for number in covered:
            row = cells[number]
            for column in [column for column in row if left <= column <= right]:
                if (number, column) == (top, left):
                    row[column] = row[column]._replace(
                        columns=right - left + 1, rows=bottom - top + 1
                    )
                else:
                    text = row.pop(column).text
                    yield Finding(FindingKind.HIDDEN, Place(sheet=sheet, row=number), text)
