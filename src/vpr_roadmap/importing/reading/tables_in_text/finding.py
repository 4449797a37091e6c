"""Find tables in plain text."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from vpr_roadmap.importing.reading.block_builder import BlockBuilder
from vpr_roadmap.importing.reading.tables_in_text import bars, columns, grid, tabs
from vpr_roadmap.importing.reading.tables_in_text.lines import LineTables
from vpr_roadmap.importing.reading.tables_in_text.rows import CORNERS, Found, TextRow

_TABLE = re.compile(rf"[\t|+│┃║{CORNERS}]|--|^\s*(?:№|N)", re.IGNORECASE)
"""What the first line of a table has, if no ruler of pandoc is below it."""
_Find: TypeAlias = Callable[[list[str], int], Found | None]


class TextTable(NamedTuple):
    rows: tuple[TextRow, ...]

    def add_to(self, builder: BlockBuilder, add_text: Callable[[str], None]) -> None:
        """Add the table to a builder; `add_text` adds the text of a cell to the same builder."""
        builder.start_table()
        for row in self.rows:
            builder.start_row(is_header=row.is_header)
            for cell in row.cells:
                builder.start_cell(cell.columns, cell.rows)
                add_text(cell.text)
                builder.end_cell()
            builder.end_row()
        builder.end_table()


TextBetween: TypeAlias = list[str]
"""The lines between two tables."""


def split_text(
    lines: list[str], not_tables: Container[int] = ()
) -> Iterator[TextTable | TextBetween]:
    """The tables of a text and the lines between them, in order.

    No table begins in the lines with the indices `not_tables`. Raises DocumentError.
    """
    finders = (tabs.find, grid.find, bars.find, columns.find, LineTables().find)
    between: TextBetween = []
    index = 0
    while index < len(lines):
        found = None if index in not_tables else _find(finders, lines, index)
        if found:
            rows, index = found
            yield between
            yield TextTable(tuple(rows))
            between = []
        else:
            between.append(lines[index])
            index += 1
    yield between


def _find(finders: Sequence[_Find], lines: list[str], start: int) -> Found | None:
    if not _TABLE.search(lines[start]) and "--" not in "".join(lines[start + 1 : start + 2]):
        return None
    return next(filter(None, (find(lines, start) for find in finders)), None)
