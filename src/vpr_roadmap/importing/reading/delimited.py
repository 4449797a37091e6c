"""Read CSV and TSV: text files whose cells are separated by semicolons, commas, tabs or bars."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from vpr_roadmap.errors import DocumentError
from vpr_roadmap.importing.blocks import Cell, Document
from vpr_roadmap.importing.reading.layout import check_number_of_cells
from vpr_roadmap.importing.reading.sheets import sheet_blocks
from vpr_roadmap.importing.reading.text_encoding import decode
from vpr_roadmap.language.texts import document_texts

_SEPARATORS = "\t;,|"
_ROWS_TO_JUDGE = 200
_NAMED_SEPARATOR = re.compile(r'"?sep=(.)"?\n', re.IGNORECASE)
"""A first line of Excel's own."""


def read(data: bytes) -> Document:
    """The rows of the file as those of a sheet without a name. Raises DocumentError."""
    decoded = decode(data)
    text, first = decoded.text, 1
    if named := _NAMED_SEPARATOR.match(text):
        text, first = text[named.end() :], 2
    separator = named.group(1) if named else _likeliest_separator(text)
    rows: dict[int, dict[int, Cell]] = {}
    number_of_cells = 0
    try:
        for number, row in enumerate(_rows(text, separator), start=first):
            rows[number] = _cells(row)
            number_of_cells += len(rows[number])
            check_number_of_cells(number_of_cells)
    except csv.Error:
        raise DocumentError(document_texts.DAMAGED) from None
    return Document(sheet_blocks(rows), decoded.findings)


def _cells(row: list[str]) -> dict[int, Cell]:
    return {
        column: Cell(text.replace("\xad", "")) for column, text in enumerate(row) if text.strip()
    }


def _rows(text: str, separator: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=separator)


def _likeliest_separator(text: str) -> str:
    """The separator that makes the most rows of one width, of those the one with most columns."""

    def score(separator: str) -> tuple[int, int]:
        try:
            rows = list(islice(_rows(text, separator), _ROWS_TO_JUDGE))
        except csv.Error:
            return 0, 0
        widths = Counter(len(row) for row in rows if len(row) > 1)
        return max(((count, width) for width, count in widths.items()), default=(0, 0))

    return max(_SEPARATORS, key=score)
