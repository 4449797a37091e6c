"""Find tables in plain text: pasted with tabs, drawn with bars, or with every cell on a line."""

from __future__ import annotations

from typing import NamedTuple

from vpr_roadmap.importing.reading import bar_tables, line_tables, tab_tables
from vpr_roadmap.importing.reading.text_rows import TextRow


class TextTable(NamedTuple):
    """`end` is the index of the line after the table."""

    rows: tuple[TextRow, ...]
    end: int


def find_text_table(lines: list[str], start: int) -> TextTable | None:
    """The table that begins in the line `start`, if any."""
    for find in (tab_tables.find, bar_tables.find, line_tables.find):
        if found := find(lines, start):
            rows, end = found
            return TextTable(tuple(rows), end)
    return None
