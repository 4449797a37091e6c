"""Tables that are drawn as a frame: `+---+` of pandoc and others, or box-drawing characters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from vpr_roadmap.errors import DocumentError
from vpr_roadmap.importing.blocks import Cell
from vpr_roadmap.importing.reading.tables_in_text.rows import (
    CORNERS,
    Found,
    LineOfCells,
    TextRow,
    join_texts,
    split_rows,
)
from vpr_roadmap.language.texts import document_texts

_TO_ASCII = str.maketrans(
    {
        **dict.fromkeys("│┃║", "|"),
        **dict.fromkeys("─━┄┈", "-"),
        "═": "=",
        **dict.fromkeys(CORNERS, "+"),
    }
)
_STARTS = ("+", *CORNERS)
_BORDER = re.compile(r"\+(?:[-=:]{2,}\+)+")
_CORNER = re.compile(r"\+(?=[-=:]{2,}\+)|(?<=[-=:]{2})\+")
_LINE = re.compile(r"[-=:+]{2,}")
_BLANKS_AROUND_TEXT = 2


class _Span(NamedTuple):
    """The positions of the borders of a cell, and the number of columns between them."""

    left: int
    right: int
    columns: int


class _Band(NamedTuple):
    """What stands between two drawn lines: cells, the lines of their texts; the line below."""

    spans: list[_Span]
    lines: list[list[str]]
    below: str

    def is_open(self, span: _Span) -> bool:
        """Whether no line is drawn below the cell, so that it goes on in the next band."""
        return not _LINE.fullmatch(self.below, span.left + 1, span.right)


@dataclass(slots=True)
class _DrawnCell:
    span: _Span
    lines: list[str] = field(default_factory=list)
    rows: int = 0


def find(lines: list[str], start: int) -> Found | None:
    """The table that begins in the line `start`, if any, with its merged cells.

    Raises DocumentError: the columns are so narrow that words in them may be broken.
    """
    if not lines[start].lstrip().startswith(_STARTS) or (start and _is_part(lines[start - 1])):
        return None
    if not _BORDER.fullmatch(_ascii(lines[start])):
        return None
    end = start
    while end < len(lines) and _is_part(lines[end]):
        end += 1
    bands = _bands([_ascii(line) for line in lines[start:end]])
    rows = _rows(bands) if bands else None
    return (rows, end) if rows and len(rows) > 1 else None


def _ascii(line: str) -> str:
    return line.translate(_TO_ASCII).strip()


def _is_part(line: str) -> bool:
    return _ascii(line)[:1] in ("|", "+")


def _bands(frame: list[str]) -> list[_Band] | None:
    """The bands of a frame; None if bars do not stand under corners."""
    corners = sorted({found.start() for line in frame for found in _CORNER.finditer(line)})
    bands = list[_Band]()
    texts = list[str]()
    for line in frame[1:]:
        if not any(_LINE.fullmatch(line, left + 1, right) for left, right in pairwise(corners)):
            texts.append(line)
            continue
        if texts:
            spans = _spans(texts, corners)
            cells = [[text[span.left + 1 : span.right] for span in spans] for text in texts]
            if not spans or any("|" in text for texts_of_line in cells for text in texts_of_line):
                return None
            bands.append(_Band(spans, cells, line))
        texts = []
    return None if texts else bands


def _spans(texts: list[str], corners: list[int]) -> list[_Span]:
    """The cells between the corners under which every line has a bar; none without borders."""
    bars = [
        (index, corner)
        for index, corner in enumerate(corners)
        if all(text[corner : corner + 1] == "|" for text in texts)
    ]
    if len(bars) < 2 or bars[0][0] != 0 or bars[-1][0] != len(corners) - 1:
        return []
    return [_Span(left, right, last - first) for (first, left), (last, right) in pairwise(bars)]


def _rows(bands: list[_Band]) -> list[TextRow] | None:
    """The rows; None if a cell goes on below with other borders."""
    rows: list[tuple[list[_DrawnCell], bool]] = []
    open_cells: dict[_Span, _DrawnCell] = {}
    for band, lines, is_header in _lines_of_rows(bands):
        row, still_open = list[_DrawnCell](), dict[_Span, _DrawnCell]()
        for span, texts in zip(band.spans, zip(*lines, strict=True), strict=True):
            cell = open_cells.pop(span, None)
            if cell is None:
                cell = _DrawnCell(span)
                row.append(cell)
            cell.lines += texts
            cell.rows += 1
            if band.is_open(span):
                cell.lines.append(band.below[span.left + 1 : span.right])
                still_open[span] = cell
        if open_cells or not row:
            return None
        open_cells = still_open
        rows.append((row, is_header))
    is_pandoc = any("=" in band.below for band in bands[:-1])
    return [
        TextRow(tuple(_cell(cell, is_pandoc=is_pandoc) for cell in row), is_header)
        for row, is_header in rows
    ]


def _lines_of_rows(bands: list[_Band]) -> Iterator[tuple[_Band, Sequence[LineOfCells], bool]]:
    """The lines of each row, with their band and whether they are a header."""
    ends = [number for number, band in enumerate(bands[:-1], start=1) if "=" in band.below]
    headers = ends[-1] if ends else int(len(bands) == 2)
    is_merged_down = any(band.is_open(span) for band in bands for span in band.spans)
    for index, band in enumerate(bands):
        if is_merged_down or index < headers:
            yield band, band.lines, index < headers
        else:
            are_lines_rows = len(bands) < 3 and not ends
            for lines in split_rows(band.lines, are_lines_rows=are_lines_rows):
                yield band, lines, False


def _cell(cell: _DrawnCell, *, is_pandoc: bool) -> Cell:
    """Raises DocumentError: words in the cell may be broken."""
    lines = [line.strip() for line in cell.lines]
    width = cell.span.right - cell.span.left - 1 - _BLANKS_AROUND_TEXT
    if _may_have_broken_word(lines, width, is_pandoc=is_pandoc):
        raise DocumentError(document_texts.BROKEN_WORDS)
    return Cell(join_texts(lines), cell.span.columns, cell.rows)


def _may_have_broken_word(lines: list[str], width: int, *, is_pandoc: bool) -> bool:
    """Whether a word may be broken: pandoc puts its start on a line, and its end fills the next.

    In a table that is not of pandoc, this may be a word that just fits. If the start had room in
    the line above, it is no word: nobody begins a new line early.
    """
    for above, start, end in zip(["", *lines], lines, lines[1:], strict=False):
        if start and " " not in start and " " not in end and len(end) == width:
            had_room = bool(above) and len(above) + 1 + len(start) <= width
            if is_pandoc or had_room:
                return True
    return False
