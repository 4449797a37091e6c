"""The values of cells as Excel shows them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple, TypeVar
from xml.etree.ElementTree import Element

from vpr_roadmap.importing.blocks import Cell
from vpr_roadmap.importing.reading.number_formats import format_number, is_date_format
from vpr_roadmap.importing.reading.sheet_cells import Bounds
from vpr_roadmap.importing.reading.xlsx.elements import child, is_on
from vpr_roadmap.importing.reading.xlsx.styles import PLAIN, Style
from vpr_roadmap.importing.reading.xml_elements import local_name, whole_number

_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_REFERENCE = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})", re.ASCII)
_LOGICAL = {"1": "ИСТИНА", "0": "ЛОЖЬ"}
_SURROGATES = range(0xD800, 0xE000)
_Item = TypeVar("_Item")


class RichText(NamedTuple):
    """`is_bold` is None if the style of the cell decides."""

    text: str
    is_bold: bool | None = None


class Workbook(NamedTuple):
    """What the cells of all sheets refer to."""

    strings: Sequence[RichText]
    styles: Sequence[Style]
    from_1904: bool


def read_rich_text(element: Element) -> RichText:
    """The text of a string: one text or several runs; not how Japanese text is pronounced."""
    plain: list[str] = []
    runs: list[tuple[str, bool]] = []
    for part in element:
        match local_name(part):
            case "t":
                plain.append(part.text or "")
            case "r":
                text = "".join(piece.text or "" for piece in part if local_name(piece) == "t")
                runs.append((text, is_on(child(child(part, "rPr"), "b"))))
    filled = [is_bold for text, is_bold in runs if text.strip()]
    text = "".join((*plain, *(text for text, _ in runs)))
    return RichText(unescape(text), all(filled) if filled and any(filled) else None)


def unescape(text: str) -> str:
    """The text with the characters that XML cannot contain; every line end is `\\n`."""
    if "_x" in text:
        text = _ESCAPED.sub(lambda found: _character(int(found.group(1), 16)), text)
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\xad", "")


def read_cell(element: Element, workbook: Workbook) -> Cell:
    """The cell with its text as shown. Damaged references to strings or styles give no text."""
    style = _at(workbook.styles, element.get("s")) or PLAIN
    parts = {local_name(part): part for part in element}
    value = (parts["v"].text or "").strip("\n\r\t ") if "v" in parts else ""
    match element.get("t", "n"):
        case "s":
            shared = _at(workbook.strings, value) or RichText("")
            return _text_cell(shared, style)
        case "inlineStr":
            inline = read_rich_text(parts["is"]) if "is" in parts else RichText("")
            return _text_cell(inline, style)
        case "str":
            return _text_cell(
                RichText(unescape(parts["v"].text or "") if "v" in parts else ""), style
            )
        case "b":
            return Cell(_LOGICAL.get(value, value), is_bold=style.is_bold)
        case "e":
            return Cell(value, is_bold=style.is_bold)
        case "d":
            return Cell(_iso_date(value), is_bold=style.is_bold)
    return _number_cell(value, style, workbook.from_1904)


def formula_without_value(element: Element) -> str | None:
    """The formula of a cell whose result is not in the file."""
    parts = {local_name(part): part for part in element}
    if (
        "f" not in parts
        or ("v" in parts and parts["v"].text is not None)
        or element.get("t") == "str"
    ):
        return None
    return f"={parts['f'].text or ''}"


def read_reference(text: str) -> tuple[int, int] | None:
    """The row, from 1, and the column, from 0, of a reference: «C2» is (2, 2)."""
    found = _REFERENCE.fullmatch(text)
    if not found:
        return None
    column = 0
    for letter in found.group(1).upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found.group(2)), column - 1


def read_range(text: str) -> Bounds | None:
    """The bounds of a range such as «A1:C2»."""
    ends = [read_reference(part) for part in text.split(":")]
    known = [end for end in ends if end]
    if len(known) != len(ends) or not 1 <= len(known) <= 2:
        return None
    (top, left), (bottom, right) = known[0], known[-1]
    return Bounds(min(top, bottom), min(left, right), max(top, bottom), max(left, right))


def _text_cell(text: RichText, style: Style) -> Cell:
    is_bold = style.is_bold if text.is_bold is None else text.is_bold
    return Cell(text.text, is_bold=is_bold)


def _number_cell(value: str, style: Style, from_1904: bool) -> Cell:
    if not value:
        return Cell("", is_bold=style.is_bold)
    try:
        number = float(value)
    except ValueError:
        return Cell(value, is_bold=style.is_bold)
    code = style.number_format
    text = format_number(number, code, from_1904=from_1904)
    return Cell(text, is_bold=style.is_bold, is_number=not is_date_format(code))


def _iso_date(value: str) -> str:
    found = re.match(r"(\d{4})-(\d\d)-(\d\d)", value, re.ASCII)
    return ".".join(reversed(found.groups())) if found else value


def _character(code: int) -> str:
    return "" if code in _SURROGATES else chr(code)


def _at(items: Sequence[_Item], index: str | None) -> _Item | None:
    """The item with this number, if there is one."""
    number = whole_number(index, default=len(items))
    return items[number] if number < len(items) else None
