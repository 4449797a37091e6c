"""The formats of cells."""

from __future__ import annotations

from typing import NamedTuple
from xml.etree.ElementTree import Element

from vpr_roadmap.importing.reading.number_formats import BUILT_IN_FORMATS, GENERAL
from vpr_roadmap.importing.reading.xlsx.elements import child, children, is_on
from vpr_roadmap.importing.reading.xml_elements import whole_number


class Style(NamedTuple):
    number_format: str = GENERAL
    is_bold: bool = False


PLAIN = Style()


def read_styles(root: Element) -> tuple[Style, ...]:
    """The styles of cells, in the order of their numbers."""
    codes = dict(BUILT_IN_FORMATS)
    for element in children(child(root, "numFmts"), "numFmt"):
        codes[whole_number(element.get("numFmtId"), default=-1)] = element.get(
            "formatCode", GENERAL
        )
    bold = [is_on(child(font, "b")) for font in children(child(root, "fonts"), "font")]
    styles = []
    for element in children(child(root, "cellXfs"), "xf"):
        font = whole_number(element.get("fontId"))
        code = codes.get(whole_number(element.get("numFmtId")), GENERAL)
        styles.append(Style(code, font < len(bold) and bold[font]))
    return tuple(styles)
