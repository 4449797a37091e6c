"""What a reader makes of a document, whatever its format: paragraphs and tables, in order."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple, TypeAlias


class Place(NamedTuple):
    """Место в документе: «абзац 12», «таблица 2, строка 14», «лист «План», строка 5».

    All numbers count from 1. `table` and `paragraph` count through the whole document, or through
    the sheet if there is one. The row of a sheet has the number that Excel shows.
    """

    paragraph: int | None = None
    table: int | None = None
    row: int | None = None
    sheet: str | None = None


class Paragraph(NamedTuple):
    """Абзац. `text` is as printed: automatic numbers are in it, line breaks are `\\n`.

    `level` is the level of a heading, 0 for other paragraphs.
    """

    text: str
    place: Place
    is_bold: bool = False
    is_centered: bool = False
    level: int = 0


class Cell(NamedTuple):
    """Ячейка. `text` is as printed; a new paragraph and a line break are both `\\n`.

    `columns` and `rows` are the numbers of columns and rows that the cell covers.
    """

    text: str
    columns: int = 1
    rows: int = 1
    is_bold: bool = False
    is_number: bool = False
    """Whether a workbook stores a number: 2.10 and 2.1 are then the same."""


class Row(NamedTuple):
    """Строка таблицы. A cell that is merged down stands only in its first row.

    `starts` are the columns, from 0, in which the cells begin.
    """

    cells: tuple[Cell, ...]
    starts: tuple[int, ...]
    place: Place
    is_header: bool = False
    """Whether the document marks the row as a heading (`w:tblHeader`, `<th>`)."""

    @property
    def texts(self) -> tuple[str, ...]:
        return tuple(cell.text for cell in self.cells)


class GridCell(NamedTuple):
    """A cell as seen in one column of one row; `is_first` in its first column and row only."""

    cell: Cell
    is_first_column: bool = True
    is_first_row: bool = True

    @property
    def is_first(self) -> bool:
        return self.is_first_column and self.is_first_row


EMPTY_CELL = Cell("")


class Table(NamedTuple):
    """Таблица, or the filled part of a sheet."""

    rows: tuple[Row, ...]
    place: Place

    @property
    def width(self) -> int:
        """The number of columns."""
        return max((end for row in self.rows for end in _ends(row)), default=0)

    def grid(self) -> Iterator[tuple[GridCell, ...]]:
        """Every row as `width` cells: a merged cell stands in all its columns and rows."""
        width = self.width
        above: list[tuple[GridCell, int]] = [(GridCell(EMPTY_CELL), 0)] * width
        for row in self.rows:
            line = [
                (GridCell(seen.cell, seen.is_first_column, is_first_row=False), left - 1)
                if left
                else (GridCell(EMPTY_CELL), 0)
                for seen, left in above
            ]
            for cell, start in zip(row.cells, row.starts, strict=True):
                for column in range(start, min(start + cell.columns, width)):
                    line[column] = (GridCell(cell, column == start), cell.rows - 1)
            yield tuple(seen for seen, _ in line)
            above = line


Block: TypeAlias = Paragraph | Table


class FindingKind(StrEnum):
    """What a reader found in a document besides its text, or had to decide."""

    INSERTED = "tracked-insertion"
    DELETED = "tracked-deletion"
    COMMENT = "comment"
    FOOTNOTE = "footnote"
    HIDDEN = "hidden-text"
    STRUCK = "struck-text"
    HEADER_OR_FOOTER = "header-or-footer"
    PICTURE = "picture"
    TEXT_BOX = "text-box"
    NESTED_TABLE = "nested-table"
    FORMULA_WITHOUT_VALUE = "formula-without-value"
    HIDDEN_ROW = "hidden-row"
    HIDDEN_SHEET = "hidden-sheet"
    REPLACED_CHARACTERS = "replaced-characters"


class Finding(NamedTuple):
    """Something to tell the user about: what, where, and its text as printed."""

    kind: FindingKind
    place: Place
    text: str = ""


class Document(NamedTuple):
    """Документ: what a reader gives. A nested table follows the table in which it stands."""

    blocks: tuple[Block, ...]
    findings: tuple[Finding, ...] = ()

    @property
    def tables(self) -> tuple[Table, ...]:
        return tuple(block for block in self.blocks if isinstance(block, Table))

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        return tuple(block for block in self.blocks if isinstance(block, Paragraph))


def _ends(row: Row) -> Iterator[int]:
    return (start + cell.columns for cell, start in zip(row.cells, row.starts, strict=True))
