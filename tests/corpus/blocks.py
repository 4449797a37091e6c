"""What stands on paper: paragraphs and tables, before a writer makes a file of them."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias


class Para(NamedTuple):
    """Абзац. `level` is that of a heading, 0 for other paragraphs."""

    text: str
    is_bold: bool = False
    is_centered: bool = False
    level: int = 0
    is_right: bool = False


class PrintedCell(NamedTuple):
    """Ячейка. `auto` is the level (from 0) of an automatic number; `text` is that number then."""

    text: str
    columns: int = 1
    rows: int = 1
    is_bold: bool = False
    auto: int | None = None


class PrintedRow(NamedTuple):
    cells: tuple[PrintedCell, ...]
    is_header: bool = False

    @property
    def text(self) -> str:
        return " ".join(cell.text for cell in self.cells)


class PrintedTable(NamedTuple):
    """Таблица. A cell that is merged down stands only in its first row."""

    rows: tuple[PrintedRow, ...]

    @property
    def width(self) -> int:
        return sum(cell.columns for cell in self.rows[0].cells)


Block: TypeAlias = Para | PrintedTable


def plain_table(rows: tuple[tuple[str, ...], ...]) -> PrintedTable:
    return PrintedTable(tuple(PrintedRow(tuple(map(PrintedCell, row))) for row in rows))
