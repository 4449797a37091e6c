"""The widths of table columns on a terminal.

rich.table is not used because on a narrow screen it cuts numbers, days and names («30.…»).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from rich.cells import cell_len

from vpr_roadmap.rendering.formats.wrapping import cell_texts, wrap_text
from vpr_roadmap.rendering.page import Block, Cell, Column, Table
from vpr_roadmap.rendering.typography import min_hyphenated_width

GAP = 2
NARROW_GAP = 1
# Enough for a surname of ten letters with initials.
MIN_WIDTH = 16


class ColumnWidths(NamedTuple):
    """The widths of a table's columns, and of the gap between them."""

    columns: list[int]
    gap: int

    @property
    def width(self) -> int:
        """The width of the whole table."""
        return sum(self.columns) + self.gap * (len(self.columns) - 1)


def fit_tables(page: Iterable[Block], width: int) -> dict[tuple[Column, ...], ColumnWidths]:
    """The widths for a page of `width` columns, by the columns of its tables.

    Tables with equal columns get equal widths.
    """
    measured: dict[tuple[Column, ...], list[_Measured]] = {}
    for block in page:
        if isinstance(block, Table):
            columns = measured.setdefault(block.columns, [_Measured() for _ in block.columns])
            for _, row in block.all_rows:
                for column, cell in zip(columns, row, strict=True):
                    column.add(cell)
    return {
        columns: _fit([_Needs.of(*pair) for pair in zip(columns, cells, strict=True)], width)
        for columns, cells in measured.items()
    }


class _Measured:
    """The width of the longest text in a column (`natural`) and of its longest word (`least`)."""

    def __init__(self) -> None:
        self.natural = 0
        self.least = 0
        self.seen: set[Cell] = set()

    def add(self, cell: Cell) -> None:
        if cell in self.seen:
            return
        self.seen.add(cell)
        for line in cell_texts(cell):
            self.natural = max(self.natural, cell_len(line))
            for word in line.split(" "):
                if cell_len(word) > self.least:
                    self.least = max([self.least, *map(cell_len, wrap_text(word, 1))])


class _Needs(NamedTuple):
    """The widths of the longest word in a column's cells and in its heading.

    `hyphenated` is the width of the heading with hyphens, `natural` that of the longest text.
    """

    grows: bool
    cells: int
    head: int
    hyphenated: int
    natural: int

    @classmethod
    def of(cls, column: Column, cells: _Measured) -> _Needs:
        head = cell_texts(column.heading)
        words = [word for line in head for word in wrap_text(line, 1)]
        return cls(
            grows=column.grows,
            cells=cells.least,
            head=_longest(words),
            hyphenated=max(map(min_hyphenated_width, words), default=0),
            natural=max(cells.natural, _longest(head)),
        )


def _fit(columns: list[_Needs], width: int) -> ColumnWidths:
    """Widths that fill the room.

    If it is too narrow, first the gaps become smaller, then the headings get hyphens.
    """
    whole = [max(column.cells, column.head) for column in columns]
    hyphenated = [max(column.cells, column.hyphenated) for column in columns]
    share = max(10, width // 5)
    for gap, least, most in (
        (GAP, whole, share),
        (NARROW_GAP, whole, share),
        (NARROW_GAP, hyphenated, 0),
    ):
        room = width - gap * (len(columns) - 1)
        fit = ColumnWidths(_widths(columns, least, most, room), gap)
        if fit.width <= width:
            break
    return fit


def _widths(columns: list[_Needs], least: list[int], share: int, width: int) -> list[int]:
    """Each column as wide as its text, but at most `share`; growing columns take the rest.

    A column is at least as wide as `least` says, so numbers, days, names and words stay whole. If
    there is no room even for that, the widest columns shrink.
    """
    widths = [
        floor if column.grows else max(floor, min(column.natural, share))
        for column, floor in zip(columns, least, strict=True)
    ]
    room = width - sum(widths)
    growing = [index for index, column in enumerate(columns) if column.grows]
    for left, index in zip(range(len(growing), 0, -1), growing, strict=True):
        given = max(0, min(room // left, columns[index].natural - widths[index]))
        widths[index] += given
        room -= given
    for floors in (least, [MIN_WIDTH] * len(columns)):
        for index in sorted(range(len(columns)), key=lambda index: -widths[index]):
            given = min(widths[index] - floors[index], -room)
            if given > 0:
                widths[index] -= given
                room += given
    return widths


def _longest(texts: Iterable[str]) -> int:
    return max((cell_len(text) for text in texts), default=0)
