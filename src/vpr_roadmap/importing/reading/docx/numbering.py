"""Automatic numbers: they are not in the text of a document, Word counts them when it prints."""

from __future__ import annotations

import re
from typing import NamedTuple
from xml.etree.ElementTree import Element

from vpr_roadmap.importing.reading.docx.markup import is_on, value
from vpr_roadmap.importing.reading.docx.styles import Look, Styles
from vpr_roadmap.importing.reading.docx.symbols import is_plain
from vpr_roadmap.importing.reading.list_numbers import BULLET, word_number
from vpr_roadmap.importing.reading.xml_elements import whole_number

_LEVELS = 9
_LONGEST_TEXT = 128
_PLACE_OF_NUMBER = re.compile(r"%([1-9])")
_NO_LIST = "0"


class Level(NamedTuple):
    """A level of a list. `text` is a template such as `%1.%2.`.

    `restart` is the level, from 1, after which this one starts again: 0 is never, None is any
    level above. `is_legal`: numbers of the levels above are decimal. `style` is the paragraph
    style that puts paragraphs on this level.
    """

    start: int = 1
    format: str = "decimal"
    text: str = ""
    restart: int | None = None
    is_legal: bool = False
    style: str | None = None


class NumberedList(NamedTuple):
    """A list (`w:num`). Lists with the same `counter` continue each other's numbers.

    `starts` are the numbers at which levels start again where the list begins.
    """

    counter: str
    levels: dict[int, Level]
    starts: dict[int, int]


class Numbering:
    """The lists of a document by identifier."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._lists: dict[str, NumberedList] = {}
        if root is None:
            return
        kinds = {each.get("w:abstractNumId", ""): each for each in root.iter("w:abstractNum")}
        kind_of_list = {
            each.get("w:numId", ""): value(each, "w:abstractNumId") or ""
            for each in root.iter("w:num")
        }
        for element in root.iter("w:num"):
            identifier = element.get("w:numId", "")
            kind = kind_of_list[identifier]
            linked = value(kinds.get(kind), "w:numStyleLink")
            defined = kind_of_list.get(styles.run(linked).number or "", "") if linked else kind
            self._lists[identifier] = _list(element, kind, kinds.get(defined))

    def place(self, look: Look) -> tuple[NumberedList, str, int] | None:
        """The list of a paragraph, its identifier and the level; None for unnumbered ones."""
        if look.number is None or look.number == _NO_LIST or look.number not in self._lists:
            return None
        found = self._lists[look.number]
        by_style = (
            depth for depth, each in found.levels.items() if each.style and each.style in look.names
        )
        depth = look.depth if look.depth is not None else next(by_style, 0)
        return found, look.number, depth


class Counters:
    """Counts the numbered paragraphs of one text: the body, or one text box."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._counts: dict[tuple[str, int], int] = {}
        self._begun: set[tuple[str, int]] = set()

    def next_number(self, look: Look) -> str:
        """The number or bullet before the next paragraph; "" if it has none."""
        placed = self._numbering.place(look)
        if placed is None:
            return ""
        found, identifier, depth = placed
        self._count(found, identifier, depth)
        level = found.levels.get(depth, Level())
        if level.format == "bullet":
            return level.text.strip() if is_plain(level.text) else BULLET
        return _PLACE_OF_NUMBER.sub(
            lambda place: self._formatted(found, int(place[1]) - 1, depth), level.text
        )

    def _count(self, found: NumberedList, identifier: str, depth: int) -> None:
        key = (found.counter, depth)
        for above in range(depth):
            self._counts.setdefault((found.counter, above), _start(found, above))
        if depth in found.starts and (identifier, depth) not in self._begun:
            self._counts[key] = found.starts[depth]
        else:
            self._counts[key] = self._counts.get(key, _start(found, depth) - 1) + 1
        self._begun.add((identifier, depth))
        for below in range(depth + 1, _LEVELS):
            restart = found.levels.get(below, Level()).restart
            if depth < (below if restart is None else restart):
                self._counts.pop((found.counter, below), None)

    def _formatted(self, found: NumberedList, depth: int, own_depth: int) -> str:
        level = found.levels.get(depth, Level())
        count = self._counts.get((found.counter, depth), level.start)
        is_decimal = depth < own_depth and found.levels[own_depth].is_legal
        return word_number(count, "decimal" if is_decimal else level.format)


def _start(found: NumberedList, depth: int) -> int:
    return found.starts.get(depth, found.levels.get(depth, Level()).start)


def _list(element: Element, counter: str, kind: Element | None) -> NumberedList:
    levels = {} if kind is None else dict(map(_level, kind.findall("w:lvl")))
    starts: dict[int, int] = {}
    for override in element.findall("w:lvlOverride"):
        depth = whole_number(override.get("w:ilvl"), 0, _LEVELS - 1)
        levels.update(map(_level, override.findall("w:lvl")))
        if (start := value(override, "w:startOverride")) is not None:
            starts[depth] = whole_number(start, 1)
    return NumberedList(counter, levels, starts)


def _level(element: Element) -> tuple[int, Level]:
    restart = value(element, "w:lvlRestart")
    return whole_number(element.get("w:ilvl"), 0, _LEVELS - 1), Level(
        start=whole_number(value(element, "w:start"), 0),
        format=value(element, "w:numFmt") or "decimal",
        text=(value(element, "w:lvlText") or "")[:_LONGEST_TEXT],
        restart=None if restart is None else whole_number(restart, 0, _LEVELS),
        is_legal=bool(is_on(element, "w:isLgl")),
        style=value(element, "w:pStyle"),
    )
