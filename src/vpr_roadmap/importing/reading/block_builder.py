"""Collect the paragraphs and tables of a document while a reader walks through it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from vpr_roadmap.errors import DocumentError
from vpr_roadmap.importing.blocks import (
    Block,
    Cell,
    Document,
    Finding,
    FindingKind,
    Paragraph,
    Place,
    Table,
)
from vpr_roadmap.importing.reading.findings import quote
from vpr_roadmap.importing.reading.layout import (
    RowOfCells,
    check_number_of_cells,
    check_number_of_columns,
    lay_out,
)
from vpr_roadmap.language.texts import document_texts

_BLANKS = re.compile("[ \t\n\r\f]+")
_BLANKS_AT_LINE_END = re.compile("(?<![ \t])[ \t]+\n")
_SOFT_HYPHEN = "\xad"
_MOST_NESTED = 100


@dataclass(slots=True)
class _Text:
    """The text of one paragraph."""

    pieces: list[str] = field(default_factory=list)
    has_bold: bool = False
    has_plain: bool = False

    def add(self, text: str, is_bold: bool | None) -> None:
        text = text.replace(_SOFT_HYPHEN, "")
        if text:
            self.pieces.append(text)
        if text.strip() and is_bold is not None:
            self.has_bold |= is_bold
            self.has_plain |= not is_bold

    @property
    def ends_with_blank(self) -> bool:
        return not self.pieces or self.pieces[-1][-1] in " \n\t"


@dataclass(slots=True)
class _OpenCell:
    columns: int
    rows: int
    lines: list[str] = field(default_factory=list)
    is_bold: bool = True


@dataclass(slots=True)
class _OpenTable:
    number: int
    rows: list[RowOfCells] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)
    nested: list[Table] = field(default_factory=list)
    cell: _OpenCell | None = None
    is_header: bool = False
    has_plain_cells: bool = False


@dataclass(slots=True)
class _Frame:
    """The body of the document or a text box in it."""

    blocks: list[Block] = field(default_factory=list)
    tables: list[_OpenTable] = field(default_factory=list)
    text: _Text = field(default_factory=_Text)


class BlockBuilder:
    """Makes a `Document` of text and of the starts and ends of paragraphs, tables and text boxes.

    Paragraphs in a cell become its lines. The paragraphs of a text box follow the block in which
    the box is anchored. Paragraphs without text are left out.
    """

    def __init__(self) -> None:
        self._frames = [_Frame()]
        self._boxed: list[Block] = []
        self._findings: list[Finding] = []
        self._paragraphs = 0
        self._tables = 0
        self._cells = 0

    # Text

    def add(self, text: str, *, is_bold: bool = False) -> None:
        """Add text in which a run of blanks and line ends counts as one blank."""
        text = _BLANKS.sub(" ", text)
        if text.startswith(" ") and self._text.ends_with_blank:
            text = text[1:]
        self._text.add(text, is_bold)

    def add_exactly(self, text: str, *, is_bold: bool | None = False) -> None:
        """Add text with all its blanks and line breaks; if `is_bold` is None, a list number."""
        self._text.add(text, is_bold)

    def end_paragraph(self, *, is_centered: bool = False, level: int = 0) -> None:
        frame = self._frames[-1]
        text = _BLANKS_AT_LINE_END.sub("\n", "".join(frame.text.pieces)).strip(" \t\n\r\f")
        is_bold = frame.text.has_bold and not frame.text.has_plain
        frame.text = _Text()
        cell = frame.tables[-1].cell if frame.tables else None
        if text and cell:
            cell.lines.append(text)
            cell.is_bold &= is_bold
        elif text:
            self._paragraphs += 1
            place = Place(paragraph=self._paragraphs)
            frame.blocks.append(Paragraph(text, place, is_bold, is_centered, level))
        self._place_boxes()

    # Tables

    def start_table(self) -> None:
        self.end_paragraph()
        if len(self._frames[-1].tables) >= _MOST_NESTED:
            raise DocumentError(document_texts.TOO_DEEP)
        self._tables += 1
        self._frames[-1].tables.append(_OpenTable(self._tables))

    def start_row(self, *, is_header: bool = False) -> None:
        self.end_row()
        if table := self._table:
            table.is_header, table.has_plain_cells = is_header, False

    def start_cell(self, columns: int = 1, rows: int = 1, *, is_header: bool = False) -> None:
        """A cell that covers so many columns and rows; `rows` may be `layout.TO_THE_END`.

        Raises DocumentError: the document has too many cells, or the row too many columns.
        """
        self.end_cell()
        if table := self._table:
            self._cells += 1
            check_number_of_cells(self._cells)
            check_number_of_columns(len(table.cells) + 1)
            table.cell = _OpenCell(columns, rows)
            table.has_plain_cells |= not is_header

    def end_cell(self) -> None:
        self.end_paragraph()
        if (table := self._table) and (cell := table.cell):
            text = "\n".join(cell.lines)
            is_bold = cell.is_bold and bool(text)
            table.cells.append(Cell(text, cell.columns, cell.rows, is_bold))
            table.cell = None

    def end_row(self) -> None:
        """End the row, if any. A row of header cells is a header."""
        self.end_cell()
        if (table := self._table) and table.cells:
            is_header = table.is_header or not table.has_plain_cells
            table.rows.append(RowOfCells(tuple(table.cells), self.place, is_header))
            table.cells = []

    def end_table(self) -> None:
        self.end_row()
        if not self._frames[-1].tables:
            return
        closed = self._frames[-1].tables.pop()
        tables = [Table(lay_out(closed.rows), Place(table=closed.number)), *closed.nested]
        if outer := self._table:
            self.find(FindingKind.NESTED_TABLE)
            outer.nested += tables
        else:
            self._frames[-1].blocks += [table for table in tables if table.rows]
        self._place_boxes()

    @property
    def is_in_table(self) -> bool:
        return bool(self._frames[-1].tables)

    # Text boxes and findings

    def start_box(self) -> None:
        self.find(FindingKind.TEXT_BOX)
        self._frames.append(_Frame())

    def end_box(self) -> None:
        if len(self._frames) > 1:
            self._end_tables()
            self._boxed += self._frames.pop().blocks

    def find(self, kind: FindingKind, text: str = "") -> None:
        """Note a finding at the current place."""
        self._findings.append(Finding(kind, self.place, quote(text)))

    @property
    def place(self) -> Place:
        """The row or the paragraph that is being collected."""
        if table := self._table:
            return Place(table=table.number, row=len(table.rows) + 1)
        return Place(paragraph=self._paragraphs + 1)

    def document(self) -> Document:
        """All blocks and findings; numbers of paragraphs and tables are in the order of blocks."""
        while len(self._frames) > 1:
            self.end_box()
        self._end_tables()
        return _renumbered(Document(tuple(self._frames[0].blocks), tuple(self._findings)))

    @property
    def _text(self) -> _Text:
        return self._frames[-1].text

    @property
    def _table(self) -> _OpenTable | None:
        tables = self._frames[-1].tables
        return tables[-1] if tables else None

    def _end_tables(self) -> None:
        while self._frames[-1].tables:
            self.end_table()
        self.end_paragraph()

    def _place_boxes(self) -> None:
        if self._boxed and not self._frames[-1].tables:
            self._frames[-1].blocks += self._boxed
            self._boxed = []


def _renumbered(document: Document) -> Document:
    """The document with the numbers of paragraphs and tables in the order of its blocks."""
    paragraphs = _numbers([block.place.paragraph for block in document.paragraphs])
    tables = _numbers([block.place.table for block in document.tables])

    def place(old: Place) -> Place:
        if old.table is not None:
            return old._replace(table=tables.get(old.table, old.table))
        last = max(len(paragraphs), 1)
        return old._replace(paragraph=paragraphs.get(old.paragraph or 0, last))

    blocks: list[Block] = []
    for block in document.blocks:
        if isinstance(block, Table):
            rows = tuple(row._replace(place=place(row.place)) for row in block.rows)
            blocks.append(Table(rows, place(block.place)))
        else:
            blocks.append(block._replace(place=place(block.place)))
    findings = tuple(found._replace(place=place(found.place)) for found in document.findings)
    return Document(tuple(blocks), findings)


def _numbers(old: list[int | None]) -> dict[int, int]:
    return {number: index for index, number in enumerate(old, start=1) if number is not None}
