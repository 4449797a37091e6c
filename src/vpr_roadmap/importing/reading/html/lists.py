"""The numbers and bullets of list items."""

from __future__ import annotations

import re
from collections.abc import Mapping

from vpr_roadmap.importing.reading.html.attributes import leading_number
from vpr_roadmap.importing.reading.list_numbers import BULLET, html_number

_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([\w-]+)", re.IGNORECASE)


class List:
    """An open list, which numbers its items."""

    def __init__(self, tag: str, attributes: Mapping[str, str]) -> None:
        style = _STYLE.search(attributes.get("style", ""))
        self._type = style.group(1).lower() if style else attributes.get("type", "1")
        self._is_numbered = tag == "ol"
        self._next = leading_number(attributes.get("start"), 1)

    def next_mark(self, value: str | None) -> str:
        """The mark of the next item, with a blank after it; `value` is its own number, if any."""
        if self._type == "none":
            return ""
        if not self._is_numbered:
            return f"{BULLET} "
        number = leading_number(value, self._next)
        self._next = number + 1
        return f"{html_number(number, self._type)}. "
