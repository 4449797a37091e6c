"""Bold text that a cell gets from the style of its table."""

from __future__ import annotations

from typing import NamedTuple
from xml.etree.ElementTree import Element

from vpr_roadmap.importing.reading.docx.markup import find, is_on, value
from vpr_roadmap.importing.reading.docx.styles import Styles

_FIRST_ROW, _FIRST_COLUMN = 0x0020, 0x0080


class BoldParts(NamedTuple):
    """The parts of a table that are bold by its style."""

    is_whole: bool = False
    is_first_row: bool = False
    is_first_column: bool = False

    def has_cell(self, row: int, column: int) -> bool:
        """Whether a cell is in a bold part; rows and columns count from 0."""
        return (
            self.is_whole
            or (self.is_first_row and row == 0)
            or (self.is_first_column and column == 0)
        )


def bold_parts(table: Element, styles: Styles) -> BoldParts:
    """The bold parts of a table (`w:tbl`)."""
    style = value(table, "w:tblPr/w:tblStyle")
    elements = list(styles.with_bases(style)) if style else []
    if not elements:
        return BoldParts()
    look = find(table, "w:tblPr/w:tblLook")
    return BoldParts(
        _is_bold(elements),
        _is_used(look, "w:firstRow", _FIRST_ROW) and _is_bold(_parts(elements, "firstRow")),
        _is_used(look, "w:firstColumn", _FIRST_COLUMN) and _is_bold(_parts(elements, "firstCol")),
    )


def _parts(styles: list[Element], kind: str) -> list[Element]:
    """What the styles say about a part of the table."""
    parts = (part for style in styles for part in style.findall("w:tblStylePr"))
    return [part for part in parts if part.get("w:type") == kind]


def _is_bold(elements: list[Element]) -> bool:
    """Whether the first element that says something about bold text switches it on."""
    said = (is_on(element, "w:rPr/w:b") for element in elements)
    return next((is_bold for is_bold in said if is_bold is not None), False)


def _is_used(look: Element | None, flag: str, bit: int) -> bool:
    """Whether the table shows a part in its own way; older files have bits instead of flags."""
    if look is None:
        return False
    if (given := look.get(flag)) is not None:
        return given in ("1", "true", "on")
    try:
        return bool(int(look.get("w:val", "0"), 16) & bit)
    except ValueError:
        return False
