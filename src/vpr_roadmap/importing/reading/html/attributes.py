"""Values of attributes."""

from __future__ import annotations

import re


def whole_number(text: str | None, default: int) -> int:
    """A whole number of at most six digits; `default` if the text does not begin with one."""
    found = re.match(r"\s*(\d{1,6})(?!\d)", text or "", re.ASCII)
    return int(found.group(1)) if found else default
