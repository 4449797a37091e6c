"""The styles of a document: what a paragraph or a run gets from its style and its bases."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from vpr_roadmap.importing.reading.docx.markup import find, is_on, value
from vpr_roadmap.importing.reading.xml_elements import whole_number

_HEADING_NAME = re.compile(r"(?:heading|заголовок)\s*([1-9])", re.IGNORECASE)
_BODY_TEXT_LEVEL = 9
_MOST_BASES = 32


class Look(NamedTuple):
    """How a style shows text. `None`: the style does not say.

    `number` is the list (`w:numId`) and `depth` the level in it, from 0. `level` is that of a
    heading, from 1. `names` are the identifiers of the style and its bases.
    """

    is_bold: bool | None = None
    is_hidden: bool | None = None
    is_centered: bool | None = None
    level: int | None = None
    number: str | None = None
    depth: int | None = None
    names: tuple[str, ...] = ()
    is_struck: bool | None = None

    def over(self, base: Look) -> Look:
        """This look, and what it does not say from `base`."""
        return Look(
            base.is_bold if self.is_bold is None else self.is_bold,
            base.is_hidden if self.is_hidden is None else self.is_hidden,
            base.is_centered if self.is_centered is None else self.is_centered,
            base.level if self.level is None else self.level,
            base.number if self.number is None else self.number,
            base.depth if self.depth is None else self.depth,
            self.names + base.names,
            base.is_struck if self.is_struck is None else self.is_struck,
        )


class Styles:
    """The styles of a document by identifier."""

    def __init__(self, root: Element | None = None) -> None:
        self._elements: dict[str, Element] = {}
        self._looks: dict[str, Look] = {}
        self._own_looks: dict[str, Look] = {}
        self._paragraph_looks: dict[str, Look] = {}
        self._default = ""
        self._document = Look()
        for style in root if root is not None else ():
            if style.tag == "w:style":
                self._add(style)
            elif style.tag == "w:docDefaults":
                self._document = look_of(find(style, "w:pPrDefault/w:pPr"), None).over(
                    look_of(None, find(style, "w:rPrDefault/w:rPr"))
                )

    def paragraph(self, style: str | None) -> Look:
        """The look of a paragraph's style; without one, of the default style."""
        known = style if style and style in self._elements else self._default
        if known not in self._paragraph_looks:
            self._paragraph_looks[known] = self.run(known).over(self._document)
        return self._paragraph_looks[known]

    def run(self, style: str | None) -> Look:
        """The look of a style of any kind, without the defaults of the document."""
        if not style:
            return Look()
        if style not in self._looks:
            look = Look()
            for element in self.with_bases(style):
                look = look.over(self._own_look(element))
            self._looks[style] = look
        return self._looks[style]

    def with_bases(self, style: str) -> Iterator[Element]:
        """The element of a style, of its base, and so on."""
        following: str | None = style
        for _ in range(_MOST_BASES):
            if not following or following not in self._elements:
                return
            yield self._elements[following]
            following = value(self._elements[following], "w:basedOn")

    def _own_look(self, style: Element) -> Look:
        """The look of a style without its bases."""
        identifier = style.get("w:styleId", "")
        if identifier not in self._own_looks:
            look = look_of(style.find("w:pPr"), style.find("w:rPr"))
            level = look.level or _level_by_name(value(style, "w:name"))
            self._own_looks[identifier] = look._replace(level=level, names=(identifier,))
        return self._own_looks[identifier]

    def _add(self, style: Element) -> None:
        identifier = style.get("w:styleId", "")
        self._elements[identifier] = style
        is_default = style.get("w:default") in ("1", "true", "on")
        if is_default and style.get("w:type", "paragraph") == "paragraph":
            self._default = identifier


def look_of(paragraph: Element | None, run: Element | None) -> Look:
    """What the properties of a paragraph (`w:pPr`) and of a run (`w:rPr`) say."""
    alignment = value(paragraph, "w:jc")
    outline = value(paragraph, "w:outlineLvl")
    numbered = find(paragraph, "w:numPr")
    depth = value(numbered, "w:ilvl")
    return Look(
        is_bold=is_on(run, "w:b"),
        is_hidden=is_on(run, "w:vanish"),
        is_centered=None if alignment is None else alignment == "center",
        level=None if outline is None else _level(whole_number(outline, _BODY_TEXT_LEVEL)),
        number=value(numbered, "w:numId"),
        depth=None if depth is None else whole_number(depth, 0, 8),
        is_struck=is_struck(run),
    )


def is_struck(run: Element | None) -> bool | None:
    """Whether the properties of a run strike it out, None if they do not say."""
    single, double = is_on(run, "w:strike"), is_on(run, "w:dstrike")
    return double if single is None else single or bool(double)


def _level(outline: int) -> int:
    return outline + 1 if outline < _BODY_TEXT_LEVEL else 0


def _level_by_name(name: str | None) -> int | None:
    found = _HEADING_NAME.fullmatch(name or "")
    return int(found[1]) if found else None
