"""The formats of cells."""

from __future__ import annotations

from typing import NamedTuple
from xml.etree.ElementTree import Element

from vpr_roadmap.importing.reading.number_formats import BUILT_IN_FORMATS, GENERAL
from vpr_roadmap.importing.reading.xlsx.parts import child, children, is_on


class Style(NamedTuple):
    number_format: str = GENERAL
    is_bold: bool = False


PLAIN = Style()


def read_styles(root: Element) -> tuple[Style, ...]:
    """The styles of cells, in the order of their numbers."""
    codes = dict(BUILT_IN_FORMATS)
    for element in children(child(root, "numFmts"), "numFmt"):
        codes[_whole(element.get("numFmtId"))] = element.get("formatCode", GENERAL)
    bold = [is_on(child(font, "b")) for font in children(child(root, "fonts"), "font")]
    styles = []
    for element in children(child(root, "cellXfs"), "xf"):
        font = _whole(element.get("fontId"))
        code = codes.get(_whole(element.get("numFmtId")), GENERAL)
        styles.append(Style(code, font < len(bold) and bold[font]))
    return tuple(styles)


def _whole(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else 0
