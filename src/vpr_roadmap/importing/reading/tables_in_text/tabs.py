"""Tables that were pasted as text: a row is a line, tabs separate its cells."""

from __future__ import annotations

from collections import Counter

from vpr_roadmap.importing.reading.tables_in_text.rows import Found, begins_with_number, text_row

_FEWEST_COLUMNS = 3
_BARS = ("|", "│", "┃", "║")
_ROWS_TO_JUDGE = 20
_MOST_LINES_IN_CELL = 20


def find(lines: list[str], start: int) -> Found | None:
    """The table that begins in the line `start`, if any.

    Blank lines between rows are dropped. A row with line breaks in its cells is several lines.
    """
    line = lines[start].strip()
    if line.count("\t") < _FEWEST_COLUMNS - 1 or line.startswith(_BARS):
        return None
    width = _width(lines, start)
    if width < _FEWEST_COLUMNS:
        return None
    rows: list[list[str]] = []
    index = start
    while index < len(lines):
        if lines[index].strip(" "):
            _add_line(rows, lines[index], width)
            index += 1
        elif (following := _next_row(lines, index, width, rows)) is not None:
            index = following
        else:
            break
        if (
            index < len(lines)
            and "\t" not in lines[index]
            and not _continues(lines, index, rows, width)
        ):
            break
    columns = max(map(len, rows))
    return ([text_row(cells, columns) for cells in rows], index) if len(rows) > 1 else None


def _width(lines: list[str], start: int) -> int:
    """The number of columns: that of the first line if another line has it, or the most usual."""
    widths = [
        line.count("\t") + 1 for line in lines[start : start + _ROWS_TO_JUDGE] if "\t" in line
    ]
    counts = Counter(widths)
    if counts[widths[0]] > 1:
        return widths[0]
    return max(counts, key=lambda width: (counts[width], width))


def _add_line(rows: list[list[str]], line: str, width: int) -> None:
    """Add a line: a row, or the rest of a row whose cells have line breaks."""
    cells = [cell.strip(" ") for cell in line.split("\t")]
    last = rows[-1] if rows else []
    is_rest = (
        bool(rows)
        and not begins_with_number(line)
        and (len(cells) == 1 or (len(last) < width and len(last) + len(cells) - 1 <= width))
    )
    if is_rest:
        last[-1] = f"{last[-1]}\n{cells[0]}".strip("\n")
        last += cells[1:]
    else:
        rows.append(cells)


def _next_row(lines: list[str], blank: int, width: int, rows: list[list[str]]) -> int | None:
    """The line after blank ones if it is the next row of the table, not a signature."""
    index = blank
    while index < len(lines) and not lines[index].strip():
        index += 1
    if index == len(lines) or lines[index].count("\t") + 1 != width:
        return None
    judged = rows[:_ROWS_TO_JUDGE]
    numbered = sum(begins_with_number(row[0]) for row in judged)
    first = lines[index].split("\t")[0]
    if first.strip() and numbered * 2 > len(judged) and not begins_with_number(first):
        return None
    return index


def _continues(lines: list[str], index: int, rows: list[list[str]], width: int) -> bool:
    """Whether the table goes on: after a line without tabs, a row with tabs has to follow."""
    if index == len(lines) or "\t" in lines[index]:
        return index < len(lines)
    if not lines[index].strip():
        return _next_row(lines, index, width, rows) is not None
    for line in lines[index : index + _MOST_LINES_IN_CELL]:
        if "\t" in line:
            return True
        if not line.strip():
            return False
    return False
