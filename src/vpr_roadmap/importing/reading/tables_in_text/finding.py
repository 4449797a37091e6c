"""Find tables in plain text: pasted with tabs, drawn with bars, or with every cell on a line."""

from __future__ import annotations

from typing import NamedTuple

from vpr_roadmap.importing.reading.tables_in_text import bars, lines, tabs
from vpr_roadmap.importing.reading.tables_in_text.rows import TextRow


class TextTable(NamedTuple):
    """`end` is the index of the line after the table."""

    rows: tuple[TextRow, ...]
    end: int


def find_text_table(text_lines: list[str], start: int) -> TextTable | None:
    """The table that begins in the line `start`, if any."""
    for find in (tabs.find, bars.find, lines.find):
        if found := find(text_lines, start):
            rows, end = found
            return TextTable(tuple(rows), end)
    return None
