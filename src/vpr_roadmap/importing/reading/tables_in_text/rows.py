"""Rows of tables in plain text."""

from __future__ import annotations

import re
from typing import NamedTuple, TypeAlias

_BEGINS_WITH_NUMBER = re.compile(
    r"[\s*]*(?:</?(?:b|strong)>)*\s*(?:\d{1,3}(?:[.)]|\s|\b)|[IVXХ]{1,5}[.)]|раздел\b)",
    re.IGNORECASE,
)


class TextRow(NamedTuple):
    """`cells` may be fewer than the columns if the last one covers several."""

    cells: tuple[str, ...]
    is_header: bool = False


Found: TypeAlias = tuple[list[TextRow], int]
"""The rows of a table and the index of the line after it."""


def begins_with_number(text: str) -> bool:
    """Whether a text begins like a row of a plan: «1.», «1.1. Создание», «IV.», «Раздел 2»."""
    return bool(_BEGINS_WITH_NUMBER.match(text))
