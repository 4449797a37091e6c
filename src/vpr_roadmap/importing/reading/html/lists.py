"""The numbers and bullets of list items."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from vpr_roadmap.importing.reading.html.attributes import leading_number
from vpr_roadmap.importing.reading.list_numbers import BULLET, html_number

_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([\w-]+)", re.IGNORECASE)
_GOOGLE_RULE = re.compile(r"\.(lst-[\w-]+)\s*>\s*li:before\s*\{\s*content:([^{}]*)\}", re.ASCII)
_GOOGLE_PART = re.compile(r'"([^"]*)"|counter\(lst-ctr-([\w-]+),\s*([\w-]+)\)', re.ASCII)


class List:
    """An open list, which numbers its items."""

    def __init__(self, tag: str, attributes: Mapping[str, str]) -> None:
        style = _STYLE.search(attributes.get("style", ""))
        self._type = style.group(1).lower() if style else attributes.get("type", "1")
        self._is_numbered = tag == "ol"
        self._next = leading_number(attributes.get("start"), 1)
        self.classes = attributes.get("class", "").split()

    def next_number(self, value: str | None) -> int:
        """The number of the next item; `value` is its own number, if any."""
        number = leading_number(value, self._next)
        self._next = number + 1
        return number

    def mark(self, number: int) -> str:
        """The mark of an item with a number, with a blank after it."""
        if self._type == "none":
            return ""
        return f"{html_number(number, self._type)}. " if self._is_numbered else f"{BULLET} "


class Lists:
    """The open lists of a page.

    Pages of Google Docs say in their style sheet how the numbers of several levels are joined,
    such as `counter(lst-ctr-kix_a-0,decimal) "." counter(lst-ctr-kix_a-1,decimal) ". "`.
    """

    def __init__(self) -> None:
        self._open: list[List] = []
        self._patterns: dict[str, str] = {}
        self._numbers: dict[str, int] = {}

    def read_styles(self, sheet: str) -> None:
        """Read how a style sheet writes the numbers of lists."""
        self._patterns |= {
            found.group(1): found.group(2)
            for found in _GOOGLE_RULE.finditer(sheet)
            if "counter(" in found.group(2)
        }

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._open.append(List(tag, attributes))

    def end(self) -> None:
        if self._open:
            self._open.pop()

    def next_mark(self, value: str | None) -> str:
        """The mark of the next item of the innermost list, with a blank after it.

        `value` is the item's own number, if any.
        """
        if not self._open:
            return ""
        innermost = self._open[-1]
        number = innermost.next_number(value)
        for name in innermost.classes:
            if name in self._patterns:
                self._numbers[name.removeprefix("lst-")] = number
                return "".join(self._written(self._patterns[name])).strip() + " "
        return innermost.mark(number)

    def _written(self, pattern: str) -> Iterator[str]:
        for text, counter, number_format in _GOOGLE_PART.findall(pattern):
            yield html_number(self._numbers.get(counter, 1), number_format) if counter else text
