"""Read workbooks of Excel 97–2003, `.xls`, with xlrd."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from vpr_roadmap.errors import DocumentError
from vpr_roadmap.importing.blocks import Block, Cell, Document, Finding, FindingKind, Place
from vpr_roadmap.importing.reading.number_formats import (
    BUILT_IN_FORMATS,
    GENERAL,
    format_number,
    is_date_format,
)
from vpr_roadmap.importing.reading.sheet_cells import Bounds, SheetReading
from vpr_roadmap.importing.reading.sheets import sheet_blocks
from vpr_roadmap.language.texts import document_texts

if TYPE_CHECKING:
    from xlrd.book import Book
    from xlrd.sheet import Sheet

_TEXT, _NUMBER, _DATE, _LOGICAL, _ERROR = range(1, 6)
_BOLD = 700
_ERRORS = {
    0: "#NULL!",
    7: "#DIV/0!",
    15: "#VALUE!",
    23: "#REF!",
    29: "#NAME?",
    36: "#NUM!",
    42: "#N/A",
}


def read(data: bytes) -> Document:
    """Raises DocumentError: xlrd is not installed, or the file is damaged or has a password."""
    book = _open(data)
    try:
        return _read_book(book)
    except DocumentError:
        raise
    except Exception:  # a damaged file gives values of any kind
        raise DocumentError(document_texts.DAMAGED) from None


def _read_book(book: Book) -> Document:
    blocks, findings = list[Block](), list[Finding]()
    for sheet in book.sheets():
        if sheet.visibility:
            findings.append(Finding(FindingKind.HIDDEN_SHEET, Place(sheet=sheet.name)))
            continue
        reading = _read_sheet(book, sheet)
        blocks += sheet_blocks(reading.cells, sheet.name)
        findings += reading.findings
    return Document(tuple(blocks), tuple(findings))


def _open(data: bytes) -> Book:
    try:
        import xlrd
    except ImportError:
        raise DocumentError(document_texts.NO_XLRD) from None
    for with_formats in (True, False):
        try:
            return xlrd.open_workbook(
                file_contents=data, logfile=io.StringIO(), formatting_info=with_formats
            )
        except Exception as error:  # xlrd raises errors of any kind for damaged files
            if "encrypted" in str(error):
                raise DocumentError(document_texts.PASSWORD) from None
    raise DocumentError(document_texts.DAMAGED)


def _read_sheet(book: Book, sheet: Sheet) -> SheetReading:
    reading = SheetReading(sheet.name)
    for row in range(sheet.nrows):
        cells = {
            column: cell
            for column in range(sheet.row_len(row))
            if (cell := _cell(book, sheet, row, column)).text.strip()
        }
        info = sheet.rowinfo_map.get(row)
        reading.add_row(row + 1, cells, is_hidden=bool(info and info.hidden))
    reading.leave_out({column for column, info in sheet.colinfo_map.items() if info.hidden})
    reading.merge(
        Bounds(top + 1, left, bottom, right - 1) for top, bottom, left, right in sheet.merged_cells
    )
    for (row, _), note in sorted(sheet.cell_note_map.items()):
        reading.find(FindingKind.COMMENT, row + 1, note.text.strip())
    return reading


def _cell(book: Book, sheet: Sheet, row: int, column: int) -> Cell:
    value, kind = sheet.cell_value(row, column), sheet.cell_type(row, column)
    code, is_bold = _format(book, sheet, row, column, kind)
    if kind == _TEXT:
        text = value.replace("\r\n", "\n").replace("\r", "\n").replace("\xad", "")
        return Cell(text, is_bold=is_bold)
    if kind in (_NUMBER, _DATE):
        text = format_number(value, code, from_1904=bool(book.datemode))
        return Cell(text, is_bold=is_bold, is_number=not is_date_format(code))
    if kind == _LOGICAL:
        return Cell("ИСТИНА" if value else "ЛОЖЬ", is_bold=is_bold)
    return Cell(_ERRORS.get(value, "#") if kind == _ERROR else "", is_bold=is_bold)


def _format(book: Book, sheet: Sheet, row: int, column: int, kind: int) -> tuple[str, bool]:
    """The number format of a cell and whether it is bold, as far as the file could be read."""
    index = sheet.cell_xf_index(row, column) if book.formatting_info else None
    if index is None:
        return (BUILT_IN_FORMATS[14] if kind == _DATE else GENERAL), False
    style = book.xf_list[index]
    found = book.format_map.get(style.format_key)
    code = BUILT_IN_FORMATS.get(style.format_key) or (found.format_str if found else GENERAL)
    return code, book.font_list[style.font_index].weight >= _BOLD
