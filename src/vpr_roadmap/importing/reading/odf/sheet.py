"""The cells of one sheet of an `.ods` file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from vpr_roadmap.importing.blocks import Cell, FindingKind, Paragraph, Place
from vpr_roadmap.importing.reading.number_formats import GENERAL, format_number
from vpr_roadmap.importing.reading.odf.elements import SHAPES, number, printed_text
from vpr_roadmap.importing.reading.odf.notes import comment_text
from vpr_roadmap.importing.reading.odf.styles import Styles
from vpr_roadmap.importing.reading.sheet_cells import Bounds, SheetReading
from vpr_roadmap.importing.reading.xml_elements import attribute, local_name

_MOST_COLUMNS = 16_384
_MOST_ROWS = 1_048_576
_GROUPS = frozenset(
    f"table-{name}"
    for name in ("row-group", "rows", "header-rows", "column-group", "columns", "header-columns")
)
_HIDDEN = frozenset(("collapse", "filter"))
_NUMBERS = frozenset(("float", "percentage", "currency"))
_LOGICAL = {"true": "ИСТИНА", "false": "ЛОЖЬ"}


class Sheet(NamedTuple):
    """`boxes` are the texts of shapes that lie on the sheet."""

    reading: SheetReading
    boxes: tuple[Paragraph, ...]


def read_sheet(table: Element, styles: Styles) -> Sheet:
    """The cells that have text, by row and column. Raises DocumentError."""
    reader = _SheetReader(attribute(table, "name") or "", styles)
    reader.read(table)
    return Sheet(reader.reading, tuple(reader.boxes))


class _SheetReader:
    def __init__(self, sheet: str, styles: Styles) -> None:
        self._styles = styles
        self._merged: list[Bounds] = []
        self._hidden: set[int] = set()
        self.reading = SheetReading(sheet)
        self.boxes: list[Paragraph] = []

    def read(self, table: Element) -> None:
        row = column = 0
        for element in _parts(table):
            match local_name(element):
                case "table-row":
                    row += self._read_row(element, row + 1)
                case "table-column":
                    first = column
                    repeated = number(element, "number-columns-repeated")
                    column = min(column + repeated, _MOST_COLUMNS)
                    if attribute(element, "visibility") in _HIDDEN:
                        self._hidden.update(range(first, column))
                case "shapes":
                    self._read_shapes(element, 1)
        self.reading.leave_out(self._hidden)
        self.reading.merge(self._merged)

    def _read_row(self, row: Element, first: int) -> int:
        """Read a row, which may stand for several; the result is their number."""
        repeated = min(number(row, "number-rows-repeated"), _MOST_ROWS)
        cells = dict(self._cells(row, first))
        if cells:
            is_hidden = attribute(row, "visibility") in _HIDDEN
            for current in range(first, first + repeated):
                self.reading.add_row(current, cells, is_hidden=is_hidden)
        return repeated

    def _cells(self, row: Element, current: int) -> Iterator[tuple[int, Cell]]:
        column = 0
        for element in row:
            if local_name(element) not in ("table-cell", "covered-table-cell"):
                continue
            repeated = min(number(element, "number-columns-repeated"), _MOST_COLUMNS - column)
            cell = self._cell(element, current)
            columns = number(element, "number-columns-spanned")
            rows = number(element, "number-rows-spanned")
            if columns > 1 or rows > 1:
                self._merged.append(
                    Bounds(current, column, current + rows - 1, column + columns - 1)
                )
            if cell.text.strip():
                yield from ((column + index, cell) for index in range(repeated))
            column += repeated

    def _cell(self, element: Element, row: int) -> Cell:
        self._read_notes(element, row)
        style = self._styles.style("table-cell", attribute(element, "style-name"))
        kind = attribute(element, "value-type") or ""
        text = printed_text(element) or _value(element, kind)
        if not text and attribute(element, "formula"):
            formula = attribute(element, "formula") or ""
            self.reading.find(FindingKind.FORMULA_WITHOUT_VALUE, row, formula)
        return Cell(text, is_bold=bool(style.is_bold), is_number=kind in _NUMBERS)

    def _read_notes(self, element: Element, row: int) -> None:
        for part in element:
            if local_name(part) == "annotation":
                self.reading.find(FindingKind.COMMENT, row, comment_text(part))
            elif local_name(part) != "p":
                self._read_shapes(part, row)

    def _read_shapes(self, element: Element, row: int) -> None:
        for part in element.iter():
            name = local_name(part)
            if name == "image":
                self.reading.find(FindingKind.PICTURE, row, "")
            elif name in SHAPES and (text := printed_text(part)):
                self.reading.find(FindingKind.TEXT_BOX, row, text)
                self.boxes.append(Paragraph(text, Place(sheet=self.reading.sheet, row=row)))


def _parts(table: Element) -> Iterator[Element]:
    """The rows, columns and shapes of a sheet, out of the groups in which they stand."""
    stack = [iter(table)]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
        elif local_name(element) in _GROUPS:
            stack.append(iter(element))
        else:
            yield element


def _value(element: Element, kind: str) -> str:
    """The value of a cell if the program that wrote the file left out its text."""
    if kind in _NUMBERS:
        try:
            return format_number(float(attribute(element, "value") or ""), GENERAL)
        except ValueError:
            return ""
    if kind == "date":
        found = re.match(r"(\d{4})-(\d\d)-(\d\d)", attribute(element, "date-value") or "")
        return ".".join(reversed(found.groups())) if found else ""
    if kind == "boolean":
        return _LOGICAL.get(attribute(element, "boolean-value") or "", "")
    return attribute(element, "string-value") or ""
