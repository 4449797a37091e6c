"""The body of a document as blocks, and what was found besides its text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple
from xml.etree.ElementTree import Element

from vpr_roadmap.errors import DocumentError
from vpr_roadmap.importing.blocks import (
    Block,
    Cell,
    Finding,
    FindingKind,
    Paragraph,
    Place,
    Table,
)
from vpr_roadmap.importing.reading.docx.markup import descend, find, is_on, plain_text, value
from vpr_roadmap.importing.reading.docx.numbering import Counters, Numbering
from vpr_roadmap.importing.reading.docx.pieces import PRINTED, Piece, PieceReader
from vpr_roadmap.importing.reading.docx.styles import Look, Styles, look_of
from vpr_roadmap.importing.reading.docx.table_styles import bold_parts
from vpr_roadmap.importing.reading.docx.tables import (
    CellElement,
    Grid,
    cell_elements,
    is_heading_row,
)
from vpr_roadmap.importing.reading.findings import quote
from vpr_roadmap.language.texts import document_texts

_BLOCKS = ("w:p", "w:tbl", "w:altChunk")
_BETWEEN_TEXTS = " … "


class Line(NamedTuple):
    """The printed text of a paragraph, wherever it stands: number and text, or one of them."""

    text: str
    is_bold: bool = False
    is_centered: bool = False
    level: int = 0


class BodyReader:
    """Reads blocks in order and keeps the findings."""

    def __init__(self, styles: Styles, numbering: Numbering, pieces: PieceReader) -> None:
        self._styles = styles
        self._numbering = numbering
        self._pieces = pieces
        self._paragraphs = 0
        self._tables = 0
        self._findings: dict[tuple[FindingKind, Place], list[str]] = {}

    def blocks(self, body: Element) -> Iterator[Block]:
        """The blocks of the body. Raises DocumentError: a part in another format is inserted."""
        for found in self._contents(body, None, Counters(self._numbering)):
            if isinstance(found, Line):
                self._paragraphs += 1
                yield Paragraph(
                    found.text,
                    Place(paragraph=self._paragraphs),
                    found.is_bold,
                    found.is_centered,
                    found.level,
                )
            else:
                yield from self._read_table(*found)

    def findings(self) -> Iterator[Finding]:
        """What was found in the blocks read so far: one of each kind for a place."""
        for (kind, place), texts in self._findings.items():
            yield Finding(kind, place, _BETWEEN_TEXTS.join(texts))

    def _contents(
        self, container: Element, place: Place | None, counters: Counters, *, is_bold: bool = False
    ) -> Iterator[Line | tuple[Element, Counters]]:
        """Non-empty lines, and tables, in order. Without `place` each line has a place of its own.

        A paragraph whose mark is deleted or hidden is joined with the next. `is_bold`: text is bold
        unless a style says something else.
        """
        carried: list[Piece] = []
        for element in descend(container, _BLOCKS):
            if element.tag == "w:altChunk":
                raise DocumentError(document_texts.INSERTED_DOCUMENT)
            if element.tag == "w:tbl":
                yield from self._lines(carried, Look(), "", place)
                carried = []
                yield element, counters
                continue
            properties = element.find("w:pPr")
            look = self._paragraph_look(properties, is_bold=is_bold)
            pieces = [*carried, *self._pieces.read(element, look)]
            if _has_no_mark(properties, look):
                carried = pieces
                continue
            carried = []
            yield from self._lines(pieces, look, counters.next_number(look), place)
        yield from self._lines(carried, Look(), "", place)

    def _lines(
        self, pieces: list[Piece], look: Look, number: str, place: Place | None
    ) -> Iterator[Line | tuple[Element, Counters]]:
        """The line of a paragraph, then those of its text boxes."""
        here = place or Place(paragraph=self._paragraphs + 1)
        self._note_findings(pieces, here)
        printed = [piece for piece in pieces if piece.kind in PRINTED]
        text = "".join(piece.text for piece in printed).strip()
        if number or text:
            is_bold = all(piece.is_bold for piece in printed if piece.text.strip()) and bool(text)
            line = f"{number} {text}".strip()
            yield Line(line, is_bold, bool(look.is_centered), look.level or 0)
        for box in (piece.box for piece in pieces if piece.box is not None):
            inside = list(self._contents(box, here, Counters(self._numbering)))
            texts = [line.text for line in inside if isinstance(line, Line)]
            if texts:
                self._note(FindingKind.TEXT_BOX, here, "\n".join(texts))
            yield from inside

    def _read_table(self, element: Element, counters: Counters) -> Iterator[Table]:
        """The table, then the tables in its cells; nothing if no row is printed."""
        self._tables += 1
        own_place = Place(table=self._tables)
        grid = Grid()
        bold = bold_parts(element, self._styles)
        nested: list[Table] = []
        printed = 0
        for row in descend(element, ("w:tr",)):
            place = own_place._replace(row=printed + 1)
            if kind := _why_not_printed(row):
                self._note(kind, place, plain_text(row))
                continue
            cells: list[tuple[CellElement, Cell]] = []
            for shape in cell_elements(row):
                if grid.continues(shape):
                    self._note_covered(shape, place)
                    cells.append((shape, Cell("")))
                else:
                    is_bold = bold.has_cell(printed, shape.start)
                    cells.append((shape, self._read_cell(shape, place, counters, nested, is_bold)))
            printed += 1
            grid.add(cells, place, is_heading_row(row))
            if find(row, "w:trPr/w:ins") is not None:
                self._note_inserted_row(row, place)
        if printed:
            yield Table(grid.rows(), own_place)
        else:
            self._tables -= 1
        yield from nested

    def _read_cell(
        self,
        shape: CellElement,
        place: Place,
        counters: Counters,
        nested: list[Table],
        is_bold: bool,
    ) -> Cell:
        """The cell; tables in it are added to `nested`."""
        lines: list[Line] = []
        for found in self._contents(shape.element, place, counters, is_bold=is_bold):
            if isinstance(found, Line):
                lines.append(found)
            else:
                self._note(FindingKind.NESTED_TABLE, place)
                nested.extend(self._read_table(*found))
        return Cell(
            "\n".join(line.text for line in lines),
            columns=shape.columns,
            is_bold=bool(lines) and all(line.is_bold for line in lines),
        )

    def _note_covered(self, shape: CellElement, place: Place) -> None:
        """Note the text of a cell that is a part of the cell above or on its left."""
        if text := plain_text(shape.element):
            self._note(FindingKind.HIDDEN, place, text)

    def _paragraph_look(self, properties: Element | None, *, is_bold: bool) -> Look:
        style = self._styles.paragraph(value(properties, "w:pStyle"))
        if is_bold and style.is_bold is None:
            style = style._replace(is_bold=True)
        return style if properties is None else look_of(properties, None).over(style)

    def _note_inserted_row(self, row: Element, place: Place) -> None:
        """One finding with the whole row, instead of those of its pieces."""
        self._findings.pop((FindingKind.INSERTED, place), None)
        self._note(FindingKind.INSERTED, place, plain_text(row))

    def _note_findings(self, pieces: Iterable[Piece], place: Place) -> None:
        for kind, group in groupby(pieces, lambda piece: piece.kind):
            if kind in (FindingKind.COMMENT, FindingKind.FOOTNOTE):
                for piece in group:
                    self._note(kind, place, piece.text)
            elif kind is not None and kind is not FindingKind.TEXT_BOX:
                text = "".join(piece.text for piece in group).strip()
                if text or kind is FindingKind.PICTURE:
                    self._note(kind, place, text)

    def _note(self, kind: FindingKind, place: Place, text: str = "") -> None:
        texts = self._findings.setdefault((kind, place), [])
        if text:
            texts.append(quote(text))


def _has_no_mark(properties: Element | None, look: Look) -> bool:
    """Whether the end of a paragraph is deleted or hidden."""
    mark = find(properties, "w:rPr")
    is_deleted = any(find(mark, change) is not None for change in ("w:del", "w:moveFrom"))
    is_hidden = is_on(mark, "w:vanish")
    return is_deleted or bool(look.is_hidden if is_hidden is None else is_hidden)


def _why_not_printed(row: Element) -> FindingKind | None:
    if find(row, "w:trPr/w:del") is not None:
        return FindingKind.DELETED
    return FindingKind.HIDDEN_ROW if is_on(row, "w:trPr/w:hidden") else None
