"""Tables that were copied out of another program so that every cell is on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from vpr_roadmap.importing.reading.tables_in_text.rows import (
    NUMBER,
    Found,
    begins_with_number,
    text_row,
)

_NUMBER_HEADING = re.compile(r"(?:№|N|No)\.?\s*(?:п\s*[/\\.]?\s*п\.?)?", re.IGNORECASE)
_HEADING = re.compile(
    r"(?:мероприят|наименован|содержан|срок|дата|период|ответствен|исполнит|результат|ожидаем|итог"
    r"|документ|отметк|форма|место|категори|участник|направлен)",
    re.IGNORECASE,
)
_FEWEST_COLUMNS, _MOST_COLUMNS = 3, 10
_FEWEST_KNOWN_HEADINGS = 2
_FEWEST_ROWS = 2


class LineTables:
    """Finds the tables of one text."""

    def __init__(self) -> None:
        self._failed: set[tuple[str, ...]] = set()
        """Headings without a table. They may be repeated, and the text below is read only once."""

    def find(self, lines: list[str], start: int) -> Found | None:
        """The table that begins in the line `start`, if any.

        The headings tell how many lines make a row. A row begins with its number. If rows have
        other numbers of lines, it cannot be known which cells they are, so there is no table.
        """
        if not _NUMBER_HEADING.fullmatch(lines[start].strip()):
            return None
        filled = _filled(lines, start)
        headings: list[str] = []
        for index, line in filled:
            if begins_with_number(line):
                if tuple(headings) in self._failed or not _are_headings(headings):
                    return None
                found = _rows(headings, [(index, line)], filled)
                if found is None:
                    self._failed.add(tuple(headings))
                return found
            headings.append(line)
            if len(headings) > _MOST_COLUMNS:
                return None
        return None


def _are_headings(lines: list[str]) -> bool:
    known = sum(bool(_HEADING.search(line)) for line in lines)
    return len(lines) >= _FEWEST_COLUMNS and known >= _FEWEST_KNOWN_HEADINGS


def _filled(lines: list[str], start: int) -> Iterator[tuple[int, str]]:
    return (
        (index, lines[index].strip()) for index in range(start, len(lines)) if lines[index].strip()
    )


def _rows(
    headings: list[str], read: list[tuple[int, str]], rest: Iterator[tuple[int, str]]
) -> Found | None:
    """The rows of a table, if each has as many lines as the headings, or is a section."""
    width = len(headings)
    rows = [text_row(headings, width, is_header=True)]
    pending, end = read, 0
    while True:
        pending += islice(rest, len(headings) + 1 - len(pending))
        texts = [text for _, text in pending]
        taken = _lines_of_row(texts, headings)
        if not taken:
            break
        rows.append(text_row(texts[:taken], width, is_header=texts[:taken] == headings))
        end = pending[taken - 1][0] + 1
        del pending[:taken]
    if len(rows) <= _FEWEST_ROWS or any(NUMBER.fullmatch(text) for _, text in pending):
        return None
    return rows, end


def _lines_of_row(lines: list[str], headings: list[str]) -> int:
    """How many of the lines are the next row; 0 if they are none."""
    width = len(headings)
    if lines[:width] in (headings, [str(number) for number in range(1, width + 1)]):
        return width
    if not lines or not begins_with_number(lines[0]):
        return 0
    if not NUMBER.fullmatch(lines[0]):
        return 1
    if len(lines) > 2 and begins_with_number(lines[2]) and _is_section(lines):
        return 2
    cells = lines[1:width]
    is_row = len(cells) == width - 1 and not any(map(NUMBER.fullmatch, cells))
    return width if is_row else 0


def _is_section(texts: list[str]) -> bool:
    """Whether a number and one text are a section, before the number of its first activity."""
    number = texts[0].rstrip(".)")
    return texts[2].startswith(f"{number}.") or "." not in number
