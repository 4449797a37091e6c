"""A table as CSV that Excel opens as a table, without taking any cell for a formula."""

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
# Signs that begin a formula, with their wide, small and raised forms. Excel in another country
# splits cells at another separator, and quotation marks inside a cell do not stop it.
_SIGNS = "=+\\-@＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋−"
_FORMULA = re.compile(rf"(^|[,;\t])(?=[\s\"]*[{_SIGNS}])")


def csv_lines(table: Table | Rows, language: Language) -> Iterator[bytes]:
    """The lines of the table in UTF-8; the first begins with the byte order mark that Excel needs.

    The separator is the one that Excel expects in the language: a semicolon in Russian, where the
    decimal sign is a comma. Whatever Excel might take for a formula gets an apostrophe before it,
    at the start of a cell or after a separator inside it.
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
