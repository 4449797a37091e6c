"""Values of attributes as browsers read them."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"\s*(\d{1,6})(?!\d)", re.ASCII)


def leading_number(text: str | None, default: int) -> int:
    """The whole number at the start of an attribute, of at most six digits, or `default`."""
    found = _NUMBER.match(text or "")
    return int(found.group(1)) if found else default
