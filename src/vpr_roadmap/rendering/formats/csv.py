"""A table as CSV that Excel opens as a table and not as formulas."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from itertools import chain

from vpr_roadmap.language.text import Language
from vpr_roadmap.rendering.escaping import escape_build_command, escape_line
from vpr_roadmap.rendering.page import Cell, Rows, Table, join_cell

BYTE_ORDER_MARK = "\ufeff"
_SEPARATORS = {Language.RUSSIAN: ";", Language.ENGLISH: ","}
# What begins a formula, also as a wide, small or raised letter. In another country Excel parts
# cells by another separator, and quotation marks inside a cell do not hold it together.
_SIGNS = "=+\\-@＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋−"
_FORMULA = re.compile(rf"(^|[,;\t])(?=[\s\"]*[{_SIGNS}])")


def csv_lines(table: Table | Rows, language: Language) -> Iterator[bytes]:
    """The lines of the table in UTF-8, the first with a byte order mark, by which Excel knows that.

    Cells are separated by what Excel expects in the language: a semicolon in Russian, where the
    comma is the decimal sign. An apostrophe stands before whatever Excel would take for a formula,
    be it the whole cell or what follows a separator in it.
    """
    target = io.StringIO(BYTE_ORDER_MARK)
    target.seek(0, io.SEEK_END)
    writer = csv.writer(target, delimiter=_SEPARATORS[language], lineterminator="\r\n")
    heads = [column.heading for column in table.columns]
    for row in chain([heads], table.rows):
        writer.writerow([_harmless(cell) for cell in row])
        yield target.getvalue().encode("utf-8")
        target.seek(0)
        target.truncate()


def _harmless(cell: Cell) -> str:
    return _FORMULA.sub(r"\1'", escape_build_command(escape_line(join_cell(cell))))
