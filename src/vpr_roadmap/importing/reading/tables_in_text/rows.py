"""Rows of tables in plain text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeAlias

from vpr_roadmap.importing.blocks import Cell

CORNERS = "┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬┏┓┗┛┣┫┳┻╋╟╢╞╡╤╧╪╥╨╫╓╖╙╜╒╕╘╛"
"""Characters that are drawn where lines meet."""
NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3})*[.)]?")
"""The number of a row of a plan, alone in its cell: «1», «1.2.»."""
_BEGINS_WITH_NUMBER = re.compile(
    r"[\s*]*(?:</?(?:b|strong)>)*\s*(?:\d{1,3}(?:[.)]|\s|\b)|[IVXХ]{1,5}[.)]|раздел\b)",
    re.IGNORECASE,
)


class TextRow(NamedTuple):
    cells: tuple[Cell, ...]
    is_header: bool = False


Found: TypeAlias = tuple[list[TextRow], int]
"""The rows of a table and the index of the line after it."""
LineOfCells: TypeAlias = Sequence[str]
"""The texts of a line by column: a row, or a part of a row with several lines."""


def text_row(texts: Sequence[str], width: int, *, is_header: bool = False) -> TextRow:
    """A row of a table with `width` columns; the last cell covers the columns that are left.

    A row that was copied out of Word has fewer cells if some were merged.
    """
    cells = [Cell(text) for text in texts]
    cells[-1] = cells[-1]._replace(columns=max(width - len(cells) + 1, 1))
    return TextRow(tuple(cells), is_header)


def join_lines(lines: Sequence[LineOfCells]) -> list[str]:
    """The cells of a row that has several lines."""
    width = max(map(len, lines))
    columns = zip(*([*cells, *[""] * (width - len(cells))] for cells in lines), strict=True)
    return [join_texts(column) for column in columns]


def join_texts(texts: Iterable[str]) -> str:
    """The text of a cell that has several lines."""
    return "\n".join(filter(None, (text.strip() for text in texts)))


def split_rows(
    lines: Sequence[LineOfCells], *, are_lines_rows: bool
) -> list[Sequence[LineOfCells]]:
    """The rows in lines without anything drawn between them.

    If several lines have a number in the first column, each text there begins a row. Otherwise,
    every line is a row if `are_lines_rows`, or else all lines are one row.
    """
    numbered = sum(bool(NUMBER.fullmatch(cells[0].strip())) for cells in lines)
    if numbered < 2:
        return [[cells] for cells in lines] if are_lines_rows else [lines]
    starts = [index for index, cells in enumerate(lines) if cells[0].strip() or index == 0]
    return [lines[start:end] for start, end in zip(starts, [*starts[1:], None], strict=True)]


def begins_with_number(text: str) -> bool:
    """Whether a text begins like a row of a plan: «1.», «1.1. Создание», «IV.», «Раздел 2»."""
    return bool(_BEGINS_WITH_NUMBER.match(text))
