"""The number of a table of a document, as users type it."""

from __future__ import annotations

import re

from vpr_roadmap.errors import UsageError
from vpr_roadmap.language.texts import compare_texts


def parse_table_number(typed: str) -> int:
    """The number, which counts from 1. Raises UsageError."""
    if not re.fullmatch(r"[1-9][0-9]{0,8}", typed.strip()):
        raise UsageError(compare_texts.NO_TABLE_NUMBER, typed=typed)
    return int(typed)
