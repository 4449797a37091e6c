"""The elements of HTML that are open, and how they show their text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping
from typing import NamedTuple

from vpr_roadmap.errors import DocumentError
from vpr_roadmap.importing.blocks import FindingKind
from vpr_roadmap.importing.reading.html import tags
from vpr_roadmap.language.texts import document_texts

_BOLD = re.compile(r"font-weight\s*:\s*(bold|[6-9]00)", re.IGNORECASE)
_NOT_BOLD = re.compile(r"font-weight\s*:\s*(normal|[1-5]00)", re.IGNORECASE)
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE
)
_STRUCK = re.compile(r"text-decoration[-a-z]*\s*:[^;]*line-through", re.IGNORECASE)
_CENTERED = re.compile(r"text-align\s*:\s*center", re.IGNORECASE)
_MOST_OPEN = 512


class Element(NamedTuple):
    """An open element, with what it has inherited.

    `left_out` is why its text is not read, `kept` why text that is read is reported.
    """

    tag: str
    is_bold: bool = False
    is_centered: bool = False
    is_preformatted: bool = False
    is_printed: bool = True
    level: int = 0
    left_out: FindingKind | None = None
    kept: FindingKind | None = None


_OUTERMOST = Element("")


class OpenElements:
    """The elements that have begun and not ended, from the outermost to the innermost."""

    def __init__(self) -> None:
        self._elements: list[Element] = []
        self._numbers = Counter[str]()

    def __bool__(self) -> bool:
        return bool(self._elements)

    @property
    def innermost(self) -> Element:
        """The innermost element; outside of all, one without a tag."""
        return self._elements[-1] if self._elements else _OUTERMOST

    def start(self, tag: str, attributes: Mapping[str, str], bold_classes: Collection[str]) -> None:
        """Raises DocumentError: too many elements are open."""
        if len(self._elements) >= _MOST_OPEN:
            raise DocumentError(document_texts.TOO_DEEP)
        self._elements.append(_inherit(self.innermost, tag, attributes, bold_classes))
        self._numbers[tag] += 1

    def end(self) -> None:
        """End the innermost element."""
        self._numbers[self._elements.pop().tag] -= 1

    def ended_by_start(self, tag: str) -> str | None:
        """The tag of the element that this start tag ends, if any: `<p>` ends a paragraph."""
        ended, stop = tags.CLOSES.get(tag, (frozenset(), frozenset()))
        for element in reversed(self._elements) if ended else ():
            if element.tag in ended:
                return element.tag
            if element.tag in stop:
                break
        return None

    def is_ended_by(self, tag: str) -> bool:
        """Whether an end tag ends an open element; not one around the table or cell it is in."""
        for element in reversed(self._elements) if self._numbers[tag] else ():
            if element.tag == tag:
                return True
            is_cell = element.tag in ("td", "th", "caption") and tag not in tags.TABLE_PARTS
            if element.tag == "table" or is_cell:
                break
        return False

    def is_in_head(self) -> bool:
        """Whether the innermost table is in its `<thead>`."""
        for element in reversed(self._elements):
            if element.tag in ("thead", "table"):
                return element.tag == "thead"
        return False


def _inherit(
    outer: Element, tag: str, attributes: Mapping[str, str], bold_classes: Collection[str]
) -> Element:
    style = attributes.get("style", "")
    is_bold = (
        tag in tags.BOLD
        or bool(_BOLD.search(style))
        or any(name in bold_classes for name in attributes.get("class", "").split())
    )
    return Element(
        tag,
        is_bold=is_bold or (outer.is_bold and not _NOT_BOLD.search(style)),
        is_centered=_is_centered(outer, tag, attributes),
        is_preformatted=outer.is_preformatted or tag == "pre",
        is_printed=outer.is_printed and tag not in tags.NOT_PRINTED,
        level=tags.HEADINGS.get(tag, 0 if tag in tags.TABLE_PARTS else outer.level),
        left_out=outer.left_out or _left_out(tag, attributes),
        kept=outer.kept or (FindingKind.INSERTED if tag == "ins" else None),
    )


def _is_centered(outer: Element, tag: str, attributes: Mapping[str, str]) -> bool:
    style, align = attributes.get("style", ""), attributes.get("align", "")
    if align or "text-align" in style:
        return align.lower() == "center" or bool(_CENTERED.search(style))
    return tag == "center" or (outer.is_centered and tag not in tags.TABLE_PARTS)


def _left_out(tag: str, attributes: Mapping[str, str]) -> FindingKind | None:
    if tag == "del":
        return FindingKind.DELETED
    if "hidden" in attributes or _HIDDEN.search(attributes.get("style", "")):
        return FindingKind.HIDDEN
    if tag in ("s", "strike") or _STRUCK.search(attributes.get("style", "")):
        return FindingKind.STRUCK
    return None
