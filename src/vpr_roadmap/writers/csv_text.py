"""A table as CSV that Excel opens as a table and not as formulas."""

from __future__ import annotations

import csv
import io

from vpr_roadmap.language.text import Language
from vpr_roadmap.writers.literal import literal, unmarked
from vpr_roadmap.writers.page import Cell, Table, joined

BYTE_ORDER_MARK = "\ufeff"
_SEPARATORS = {Language.RUSSIAN: ";", Language.ENGLISH: ","}


def csv_text(table: Table, language: Language) -> bytes:
    """The table in UTF-8 with a byte order mark, by which Excel knows the encoding.

    Cells are parted by what Excel expects in the language: a semicolon in Russian, where the comma
    is the decimal sign. A cell that Excel would take for a formula begins with an apostrophe.
    """
    target = io.StringIO()
    writer = csv.writer(target, delimiter=_SEPARATORS[language], lineterminator="\r\n")
    writer.writerow(column.heading for column in table.columns)
    writer.writerows([_harmless(cell) for cell in row] for row in table.rows)
    return (BYTE_ORDER_MARK + target.getvalue()).encode("utf-8")


def _harmless(cell: Cell) -> str:
    text = unmarked(literal(joined(cell)))
    return f"'{text}" if text.lstrip().startswith(("=", "+", "-", "@")) else text
