"""The automatic numbers of lists and headings."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from vpr_roadmap.importing.reading.list_numbers import BULLET, open_document_number
from vpr_roadmap.importing.reading.odf.elements import number
from vpr_roadmap.importing.reading.odf.styles import ListLevel, ListStyle, Styles
from vpr_roadmap.importing.reading.xml_elements import attribute, local_name

_LEVEL_IN_PATTERN = re.compile(r"%(\d{1,2})%")


@dataclass(slots=True)
class Counters:
    """The last number of each level of a list."""

    numbers: dict[int, int] = field(default_factory=dict)

    def next_mark(self, style: ListStyle, level: int, start: int | None = None) -> str:
        """The mark of the next item, with a blank after it; empty if the level has no mark."""
        shape = style.get(level)
        if shape is None:
            return ""
        if start is not None:
            self.numbers[level] = start
        elif level in self.numbers:
            self.numbers[level] += 1
        else:
            self.numbers[level] = shape.start
        self.numbers = {key: value for key, value in self.numbers.items() if key <= level}
        mark = self._mark(style, level, shape)
        return f"{mark} " if mark else ""

    def _mark(self, style: ListStyle, level: int, shape: ListLevel) -> str:
        if shape.number_format is None:
            return BULLET
        if not shape.number_format:
            return ""
        if shape.pattern:
            return _LEVEL_IN_PATTERN.sub(
                lambda found: self._number(style, int(found.group(1))), shape.pattern
            ).strip()
        first = max(level - shape.shown_levels + 1, 1)
        shown = [self._number(style, upper) for upper in range(first, level + 1)]
        return f"{shape.prefix}{'.'.join(filter(None, shown))}{shape.suffix}".strip()

    def _number(self, style: ListStyle, level: int) -> str:
        shape = style.get(level, ListLevel())
        number = self.numbers.get(level, shape.start)
        return open_document_number(
            number, shape.number_format or "", is_repeated=shape.are_letters_repeated
        )


@dataclass(slots=True)
class _OpenList:
    """A list that is being read; `waits` until the paragraph of its item gets the number."""

    style: str | None
    counters: Counters
    start: int | None = None
    waits: bool = False


class ListNumbers:
    """Follows the lists of a text and numbers their items."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._open: list[_OpenList] = []
        self._outside: list[list[_OpenList]] = []
        self._by_id: dict[str, Counters] = {}
        self._by_style: dict[str | None, Counters] = {}
        self._outline = Counters()

    def start_list(self, element: Element) -> None:
        style = attribute(element, "style-name")
        if self._open:
            outer = self._open[-1]
            self._open.append(_OpenList(style or outer.style, outer.counters))
            return
        counters = Counters()
        if continued := attribute(element, "continue-list"):
            counters = self._by_id.get(continued, counters)
        elif attribute(element, "continue-numbering") == "true":
            counters = self._by_style.get(style, counters)
        self._by_style[style] = counters
        if id := attribute(element, "id"):
            self._by_id[id] = counters
        self._open.append(_OpenList(style, counters))

    def end_list(self) -> None:
        if self._open:
            self._open.pop()

    def start_item(self, element: Element) -> None:
        if self._open:
            start = number(element, "start-value", -1)
            self._open[-1].start = None if start < 0 else start
            self._open[-1].waits = local_name(element) == "list-item"

    def next_mark(self, paragraph_list_style: str | None) -> str:
        """The mark of a paragraph if it is the first one of a list item."""
        if not self._open or not self._open[-1].waits:
            return ""
        item = self._open[-1]
        item.waits = False
        lists = self._styles.lists
        style = lists.get(item.style or "") or lists.get(paragraph_list_style or "", {})
        return item.counters.next_mark(style, len(self._open), item.start)

    def heading_mark(self, level: int) -> str:
        return self._outline.next_mark(self._styles.outline, level)

    def enter(self) -> None:
        """Enter a table or text box, whose paragraphs do not belong to the lists around it."""
        self._outside.append(self._open)
        self._open = []

    def leave(self) -> None:
        if self._outside:
            self._open = self._outside.pop()
