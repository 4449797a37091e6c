"""Tables that are drawn with bars: pipe tables of Markdown, frames of `+---+` and of box lines."""

from __future__ import annotations

import re
from itertools import groupby

from vpr_roadmap.importing.reading.tables_in_text.rows import Found, TextRow

_TO_BAR = str.maketrans("│┃║", "|||")
_SEPARATOR = re.compile(r"[\s|+=:\-─━═┄┈┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬┏┓┗┛┣┫┳┻╋╟╢╞╡╤╧╪╥╨╫╓╖╙╜╒╕╘╛]{3,}")
_LINE = re.compile(r"[-=─━═┄┈]{2}")
_BAR = re.compile(r"(?<!\\)\|")


def find(lines: list[str], start: int) -> Found | None:
    """The table that begins in the line `start`, if any.

    If lines are drawn between the rows, the text between two lines is a row. Otherwise, every line
    of the text is a row, and a drawn line ends the header.
    """
    if not _is_part(lines[start]) or (start and _is_part(lines[start - 1])):
        return None
    end = start
    while end < len(lines) and _is_part(lines[end]):
        end += 1
    groups = [
        [_cells(line) for line in group]
        for is_separator, group in groupby(lines[start:end], _is_separator)
        if not is_separator
    ]
    if not groups or max(len(cells) for group in groups for cells in group) < 2:
        return None
    rows = _rows(groups)
    return (rows, end) if len(rows) > 1 else None


def _rows(groups: list[list[list[str]]]) -> list[TextRow]:
    if len(groups) == 2:
        header, body = groups
        return [_joined(header, is_header=True), *(TextRow(tuple(cells)) for cells in body)]
    if len(groups) > 2:
        return [_joined(group, is_header=False) for group in groups]
    return [TextRow(tuple(cells)) for cells in groups[0]]


def _joined(lines: list[list[str]], is_header: bool) -> TextRow:
    """One row of several lines of text."""
    width = max(map(len, lines))
    columns = zip(*([*cells, *[""] * (width - len(cells))] for cells in lines), strict=True)
    return TextRow(tuple("\n".join(filter(None, column)) for column in columns), is_header)


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


def _cells(line: str) -> list[str]:
    text = line.translate(_TO_BAR).strip()
    text = text.removeprefix("|")
    if text.endswith("|") and not text.endswith("\\|"):
        text = text[:-1]
    return [cell.replace("\\|", "|").strip() for cell in _BAR.split(text)]
