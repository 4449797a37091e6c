"""Workbooks: openpyxl and XlsxWriter (.xlsx), xlwt (.xls)."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import openpyxl
import xlsxwriter
import xlwt
from openpyxl.styles import Font

from tests.corpus.blocks import Block, Para, PrintedCell

DAY = re.compile(r"(\d\d)\.(\d\d)\.(\d{4})")


MONTHS = ("янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
MONTH = re.compile(r"([а-я]{3})\.(\d\d)")
"""Excel makes a day of «Сентябрь 2022», the first of the month, and shows «сен.22»."""


class SheetOptions(NamedTuple):
    """How a workbook is made.

    `cover` are the lines of a first sheet, `reference` of a last one. `schools` is the number of
    sheets with a table of a school. With `stores_values`, days, months and numbers are stored as
    such, months by openpyxl only. XlsxWriter only: texts stand in the sheet itself with
    `has_inline_strings`; with `has_formulas` numbers are formulas with values, titles rich texts.
    `hidden_rows` are rows of the sheet, from 1.
    """

    cover: tuple[str, ...] = ()
    reference: tuple[str, ...] = ()
    stores_values: bool = False
    has_inline_strings: bool = False
    has_formulas: bool = False
    hidden_rows: tuple[int, ...] = ()
    first_column: int = 0
    sheet: str = "План"
    schools: int = 0


class _Placed(NamedTuple):
    row: int
    column: int
    cell: PrintedCell


def write_openpyxl(blocks: Iterable[Block], path: Path, options: SheetOptions) -> None:
    book = openpyxl.Workbook()
    book.remove(book.active)
    if options.cover:
        _lines(book.create_sheet("Титул"), options.cover)
    sheet = book.create_sheet(options.sheet)
    for row, column, cell in _placed(blocks, options.first_column):
        at = sheet.cell(row + 1, column + 1, _value(cell.text, options))
        at.font = Font(bold=cell.is_bold)
        if isinstance(at.value, datetime.date):
            at.number_format = "mmm-yy" if MONTH.fullmatch(cell.text) else "DD.MM.YYYY"
        if cell.columns > 1 or cell.rows > 1:
            sheet.merge_cells(
                start_row=row + 1,
                end_row=row + cell.rows,
                start_column=column + 1,
                end_column=column + cell.columns,
            )
    for row in options.hidden_rows:
        sheet.row_dimensions[row].hidden = True
    if options.reference:
        _lines(book.create_sheet("Справочник"), options.reference)
    for school in range(1, options.schools + 1):
        sheet = book.create_sheet(f"СОШ № {school}")
        for line in (("Класс", "Учеников", "Участников"), ("8", 25, 4), ("9", 21 + school, 3)):
            sheet.append(line)
    book.save(path)


def write_formulas(path: Path) -> None:
    """A workbook that no program has calculated: formulas have no values."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(("План работы на 2023-2024 учебный год",))
    sheet.append(("№", "Мероприятие", "Срок", "Ответственный"))
    sheet.append(("1", "Совещание руководителей школ", "Октябрь 2023", "Дымова С.А."))
    sheet.append(("2", "Семинар заместителей директоров", '="Ноябрь "&"2023"', "Рогов Б.Б."))
    sheet.append(("3", '=B3&" по итогам года"', "Май 2024", "Дымова С.А."))
    book.save(path)


def write_stored_numbers(path: Path) -> None:
    """Numbers of rows typed as numbers: 2.10 is stored as 2.1."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(("План работы на 2023-2024 учебный год",))
    sheet.append(("№", "Мероприятие", "Срок", "Ответственный"))
    sheet.append((2, "Методическая работа", None, None))
    for last in range(1, 12):
        number = float(f"2.{last}")
        sheet.append((number, f"Семинар {last}", "Октябрь 2023", "Дымова С.А."))
    book.save(path)


def write_xlsxwriter(blocks: Iterable[Block], path: Path, options: SheetOptions) -> None:
    book = xlsxwriter.Workbook(path, {"constant_memory": options.has_inline_strings})
    bold, plain = book.add_format({"bold": True, "text_wrap": True}), book.add_format()
    day = book.add_format({"num_format": "dd.mm.yyyy"})
    if options.cover:
        cover = book.add_worksheet("Титул")
        for at, line in enumerate(options.cover):
            cover.write_string(at, 0, line)
    sheet = book.add_worksheet(options.sheet)
    for row, column, cell in _placed(blocks, options.first_column):
        value = _value(cell.text, options)
        style = bold if cell.is_bold else day if isinstance(value, datetime.date) else plain
        if cell.columns > 1 or cell.rows > 1:
            last = (row + cell.rows - 1, column + cell.columns - 1)
            sheet.merge_range(row, column, *last, value, style)
        elif options.has_formulas and re.fullmatch(r"\d+", cell.text):
            sheet.write_formula(row, column, f"={int(cell.text) - 1}+1", style, int(cell.text))
        elif options.has_formulas and len(cell.text) > 30:
            words = cell.text.split(" ", 1)
            sheet.write_rich_string(row, column, bold, words[0] + " ", plain, words[1])
        elif isinstance(value, datetime.date):
            sheet.write_datetime(row, column, value, style)
        elif isinstance(value, str):
            sheet.write_string(row, column, value, style)
        else:
            sheet.write_number(row, column, value, style)
    book.close()


def write_xlwt(blocks: Iterable[Block], path: Path, options: SheetOptions) -> None:
    """The format of Excel 97–2003."""
    book = xlwt.Workbook(encoding="cp1251")
    if options.cover:
        cover = book.add_sheet("Титул")
        for at, line in enumerate(options.cover):
            cover.write(at, 0, line)
    sheet = book.add_sheet(options.sheet)
    day = xlwt.easyxf(num_format_str="DD.MM.YYYY")
    for row, column, cell in _placed(blocks, options.first_column):
        value = _value(cell.text, options)
        style = day if isinstance(value, datetime.date) else xlwt.Style.default_style
        if cell.columns > 1 or cell.rows > 1:
            last_row, last_column = row + cell.rows - 1, column + cell.columns - 1
            sheet.write_merge(row, last_row, column, last_column, value, style)
        else:
            sheet.write(row, column, value, style)
    book.save(str(path))


def _placed(blocks: Iterable[Block], first_column: int) -> Iterator[_Placed]:
    """The filled cells of a sheet, from 0; an empty row stands before a table."""
    top = 0
    for block in blocks:
        if isinstance(block, Para):
            yield _Placed(top, first_column, PrintedCell(block.text, is_bold=block.is_bold))
            top += 1
            continue
        top += 1
        left = [0] * block.width
        for row in block.rows:
            cells = iter(row.cells)
            column = 0
            while column < block.width:
                if left[column]:
                    left[column] -= 1
                    column += 1
                    continue
                cell = next(cells)
                if cell.text:
                    yield _Placed(top, first_column + column, cell)
                left[column : column + cell.columns] = [cell.rows - 1] * cell.columns
                column += cell.columns
            top += 1


def _value(text: str, options: SheetOptions) -> str | int | float | datetime.datetime:
    if options.stores_values and (month := MONTH.fullmatch(text)):
        return datetime.datetime(2000 + int(month[2]), MONTHS.index(month[1]) + 1, 1)
    if options.stores_values and (day := DAY.fullmatch(text)):
        return datetime.datetime(int(day[3]), int(day[2]), int(day[1]))
    if options.stores_values and re.fullmatch(r"\d+", text):
        return int(text)
    if options.stores_values and re.fullmatch(r"\d+\.\d+", text):
        return float(text)
    return text


def _lines(sheet: openpyxl.worksheet.worksheet.Worksheet, lines: tuple[str, ...]) -> None:
    for at, line in enumerate(lines, start=1):
        sheet.cell(at, 1, line)
