"""Tables whose cells are separated by bars: pipe tables of Markdown, and frames."""

from __future__ import annotations

import re
from itertools import groupby

from vpr_roadmap.importing.reading.tables_in_text.rows import (
    CORNERS,
    Found,
    LineOfCells,
    TextRow,
    join_lines,
    split_rows,
    text_row,
)

_TO_BAR = str.maketrans("│┃║", "|||")
_SEPARATOR = re.compile(rf"[\s|+=:\-─━═┄┈{CORNERS}]{{3,}}")
_LINE = re.compile(r"[-=─━═┄┈]{2}")
_LINE_AFTER_CORNER = re.compile(rf"[+{CORNERS}][-=─━═┄┈]{{2}}")
_BAR = re.compile(r"(?<!\\)\|")


def find(lines: list[str], start: int) -> Found | None:
    """The table that begins in the line `start`, if any.

    If lines are drawn between the rows, the text between two lines is a row. Otherwise, every line
    of the text is a row, and a drawn line ends the header. Cells that are merged down are not
    understood.
    """
    if not _is_part(lines[start]) or (start and _is_part(lines[start - 1])):
        return None
    end = start
    while end < len(lines) and _is_part(lines[end]):
        end += 1
    groups: list[list[LineOfCells]] = [
        [_cells(line) for line in group]
        for is_separator, group in groupby(lines[start:end], _is_separator)
        if not is_separator
    ]
    if any(map(_is_drawn_in_part, lines[start:end])):
        return None
    width = max((len(cells) for group in groups for cells in group), default=0)
    rows = _rows(groups, width) if width > 1 else []
    return (rows, end) if len(rows) > 1 else None


def _rows(groups: list[list[LineOfCells]], width: int) -> list[TextRow]:
    if len(groups) > 2:
        rows = [row for group in groups for row in split_rows(group, are_lines_rows=False)]
        return [text_row(join_lines(row), width) for row in rows]
    header, body = groups if len(groups) == 2 else ([], *groups)
    headers = [text_row(join_lines(header), width, is_header=True)] if header else []
    return [*headers, *(text_row(cells, width) for cells in body)]


def _is_part(line: str) -> bool:
    if _is_separator(line):
        return True
    text = line.translate(_TO_BAR).strip()
    bars = len(_BAR.findall(text))
    return bars > 1 or (bars == 1 and text.startswith("|"))


def _is_separator(line: str) -> bool:
    return bool(
        _SEPARATOR.fullmatch(line) and _LINE.search(line) and re.search("[|+┌-╬]", line.strip())
    )


def _is_drawn_in_part(line: str) -> bool:
    """Whether a line is drawn under some of the cells only, as above cells that are merged."""
    return bool(_LINE_AFTER_CORNER.search(line)) and (
        not _is_separator(line) or " " in line.strip()
    )


def _cells(line: str) -> list[str]:
    text = line.translate(_TO_BAR).strip()
    text = text.removeprefix("|")
    if text.endswith("|") and not text.endswith("\\|"):
        text = text[:-1]
    return [cell.replace("\\|", "|").strip() for cell in _BAR.split(text)]
