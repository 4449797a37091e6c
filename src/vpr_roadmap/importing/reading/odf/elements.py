"""The elements of OpenDocument and the text in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple
from xml.etree.ElementTree import Element

from vpr_roadmap.importing.reading.xml_elements import attribute, local_name, whole_number

_BLANKS = re.compile("[ \t\n\r]+")
NOT_PRINTED = frozenset(
    ("ruby-text", "script", "title", "desc", "event-listeners", "forms", "binary-data")
)
_NOT_IN_TEXT = NOT_PRINTED | {"annotation", "note", "tracked-changes"}
_MOST_BLANKS = 200
SHAPES = frozenset(
    (
        "text-box",
        "custom-shape",
        "rect",
        "ellipse",
        "circle",
        "caption",
        "polygon",
        "path",
        "regular-polygon",
    )
)
"""The elements that have a text of their own, apart from the text around them."""
CHARACTERS = {"tab": "\t", "line-break": "\n"}


class Event(Enum):
    START = "start"
    END = "end"
    TEXT = "text"


class Step(NamedTuple):
    """A step through a tree: the start or end of an element, or text in it."""

    event: Event
    element: Element
    text: str = ""


class Walk:
    """Iterates over the steps through a tree, without recursion."""

    def __init__(self, root: Element) -> None:
        self._root = root
        self._skips = False

    def skip(self) -> None:
        """Leave out what is in the element that has just started, and its end."""
        self._skips = True

    def __iter__(self) -> Iterator[Step]:
        yield Step(Event.START, self._root)
        stack = [(self._root, iter(self._root))]
        yield from _texts(self._root, self._root.text)
        while stack:
            parent, rest = stack[-1]
            element = next(rest, None)
            if element is None:
                stack.pop()
                yield Step(Event.END, parent)
                if stack:
                    yield from _texts(stack[-1][0], parent.tail)
                continue
            self._skips = False
            yield Step(Event.START, element)
            if self._skips:
                self._skips = False
                yield from _texts(parent, element.tail)
            else:
                yield from _texts(element, element.text)
                stack.append((element, iter(element)))


def _texts(element: Element, text: str | None) -> Iterator[Step]:
    if text:
        yield Step(Event.TEXT, element, text)


def number(element: Element, name: str, default: int = 1) -> int:
    """An attribute that is a whole number."""
    return whole_number(attribute(element, name), default)


def blanks(element: Element) -> str:
    """The blanks that `text:s` stands for."""
    return " " * min(number(element, "c"), _MOST_BLANKS)


def printed_text(root: Element) -> str:
    """The text of the paragraphs in an element, each on a line, without comments and notes."""
    lines: list[str] = []
    line: list[str] = []
    depth = 0
    walk = Walk(root)
    for step in walk:
        name = local_name(step.element)
        is_paragraph = name in ("p", "h")
        match step.event:
            case Event.START if name in _NOT_IN_TEXT and step.element is not root:
                walk.skip()
            case Event.START if name in SHAPES and step.element is not root:
                walk.skip()
            case Event.START if is_paragraph:
                depth += 1
            case Event.START if depth:
                line.append(blanks(step.element) if name == "s" else CHARACTERS.get(name, ""))
            case Event.TEXT if depth:
                text = _BLANKS.sub(" ", step.text)
                line.append(text[1:] if text[0] == " " and _ends_with_blank(line) else text)
            case Event.END if is_paragraph:
                depth -= 1
                lines.append("".join(line).strip())
                line = []
    return "\n".join(lines).strip("\n").replace("\xad", "")


def _ends_with_blank(line: list[str]) -> bool:
    last = next((piece for piece in reversed(line) if piece), " ")
    return last[-1] in " \t\n"
