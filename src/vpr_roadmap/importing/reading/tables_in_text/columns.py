"""Tables of pandoc without bars: a ruler, a line of dashes, shows where the columns begin."""

from __future__ import annotations

import re
from itertools import groupby

from vpr_roadmap.importing.reading.tables_in_text.rows import (
    Found,
    LineOfCells,
    TextRow,
    join_lines,
    text_row,
)

_BORDER = re.compile(r" *-{3,} *")
_RULER = re.compile(r"(?=.*---) *-+(?: +-+)+ *")
_MOST_LINES_IN_HEADER = 20


def find(lines: list[str], start: int) -> Found | None:
    """The table that begins in the line `start`, if any.

    Blank lines separate the rows; if there are none, every line is a row.
    """
    ruler = None if start and lines[start - 1].strip() else _find_ruler(lines, start)
    end = None if ruler is None else _find_end(lines, start, ruler)
    if ruler is None or end is None:
        return None
    starts = [found.start() for found in re.finditer("-+", lines[ruler])]
    has_border = bool(_BORDER.fullmatch(lines[start]))
    header = _cells(lines[start + has_border : ruler], starts)
    body = _cells(lines[ruler + 1 : end], starts)
    if header is None or body is None:
        return None
    headers = [text_row(join_lines(header), len(starts), is_header=True)] if header else []
    rows = [*headers, *_rows(body, len(starts))]
    has_last_line = end < len(lines) and lines[end].strip()
    return (rows, end + 1 if has_last_line else end) if len(rows) > 1 else None


def _find_ruler(lines: list[str], start: int) -> int | None:
    """The index of the ruler of a table that begins in the line `start`."""
    if _RULER.fullmatch(lines[start]):
        return start
    most = _MOST_LINES_IN_HEADER if _BORDER.fullmatch(lines[start]) else 1
    for index in range(start + 1, min(start + most + 1, len(lines))):
        if _RULER.fullmatch(lines[index]):
            return index
        if not lines[index].strip() or _BORDER.fullmatch(lines[index]):
            break
    return None


def _find_end(lines: list[str], start: int, ruler: int) -> int | None:
    """The index of the line that ends a table: a border, a ruler, or a blank line."""
    has_border = bool(_BORDER.fullmatch(lines[start]))
    for index in range(ruler + 1, len(lines)):
        if has_border:
            is_end = bool(_BORDER.fullmatch(lines[index]))
        elif ruler == start:
            is_end = lines[index].split() == lines[ruler].split()
        else:
            is_end = not lines[index].strip() or bool(_RULER.fullmatch(lines[index]))
        if is_end:
            return index
    return len(lines) if ruler > start and not has_border else None


def _cells(lines: list[str], starts: list[int]) -> list[LineOfCells] | None:
    """The texts of the lines by column; None if a text is not within its column."""
    if any(line[start - 1 : start].strip() for line in lines for start in starts[1:]):
        return None
    if any("\t" in line for line in lines):
        return None
    ends = [*starts[1:], None]
    return [
        [line[start:end].strip() for start, end in zip([0, *starts[1:]], ends, strict=True)]
        for line in lines
    ]


def _rows(lines: list[LineOfCells], width: int) -> list[TextRow]:
    if all(map(any, lines)):
        return [text_row(cells, width) for cells in lines]
    return [
        text_row(join_lines(list(group)), width) for filled, group in groupby(lines, any) if filled
    ]
