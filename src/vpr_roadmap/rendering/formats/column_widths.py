"""How wide the columns of a table are on a terminal."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from rich.cells import cell_len

from vpr_roadmap.rendering.formats.wrapping import cell_texts, wrap_text
from vpr_roadmap.rendering.page import Block, Cell, Column, Table
from vpr_roadmap.rendering.typography import min_hyphenated_width

GAP = 2
NARROW_GAP = 1
# A surname of ten letters with its initials.
MIN_WIDTH = 16


class ColumnWidths(NamedTuple):
    """How wide the columns of a table are, and the gap between them."""

    columns: list[int]
    gap: int

    @property
    def width(self) -> int:
        return sum(self.columns) + self.gap * (len(self.columns) - 1)


def fit_tables(page: Iterable[Block], width: int) -> dict[tuple[Column, ...], ColumnWidths]:
    """The widths of the columns, the same in all tables of the page that have the same columns."""
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
    """How wide the texts of a column are, and how wide is their longest word."""

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
    """What a column needs: the width of its longest word, in the cells and in the head.

    `hyphenated` is that of the head when its words are hyphenated, `natural` of its longest text.
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
    """As much room as there is; where it is too little, smaller gaps and hyphens in the head."""
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
    """Each column as wide as its text, up to its `share`; the growing ones take the rest.

    None is narrower than `least` says, so that no number, day, name or word is broken; but where
    there is no room for monsters, these are.
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
