"""The heading rows of a table, and what its columns are."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from vpr_roadmap.importing.plan_table.cell_texts import heading_text
from vpr_roadmap.importing.plan_table.column_headings import (
    columns_of,
    is_number_heading,
    may_be_title,
)
from vpr_roadmap.importing.plan_table.columns import MARKED, Column, Heading, Role
from vpr_roadmap.importing.plan_table.lines import Line, Piece
from vpr_roadmap.importing.plan_table.printed_numbers import read_number
from vpr_roadmap.matching.folding import fold

MAX_ROWS_BEFORE = 60
MAX_HEADING = 120
"""The maximum length of a heading."""
MAX_HEADER_ROWS = 3
MAX_SUBHEADING = 40

_SUBHEADING = re.compile(
    r".*(?:начал|оконч|конец|завершен|план|факт|кв|полугод|четверт|дата|фио|должност|срок).*|с|по"
    r"|(?:янв|фев|мар|апр|ма|июн|июл|авг|сен|окт|ноя|дек)[а-я]*.{0,6}|20\d\d.*"
)
_NUMBER = re.compile(r"[ivх]{1,4}|\d{1,2}")
_ENUMERATED = re.compile(r"\d+(?:\.\d+)+\.?|\d+[.)]")


class Header(NamedTuple):
    """Заголовки таблицы in the rows `first` to `last` (exclusive).

    A table without headings has no rows of them: both are 0.
    """

    first: int
    last: int
    columns: tuple[Column, ...]

    def column(self, role: Role) -> Column | None:
        return next((each for each in self.columns if each.role is role), None)

    def with_headings(self, made_up: Mapping[int, str]) -> Header:
        """The header with these headings, by index, of columns that have none."""
        columns = (
            column._replace(heading=made_up.get(at, column.heading), is_made_up=at in made_up)
            for at, column in enumerate(self.columns)
        )
        return self._replace(columns=tuple(columns))

    @property
    def marked(self) -> tuple[Column, ...]:
        """The columns of quarters, months or years."""
        return tuple(each for each in self.columns if each.role in MARKED)

    @property
    def is_of_plan(self) -> bool:
        """Whether the table has activities, and their deadlines or who is responsible."""
        roles = {each.role for each in self.columns}
        return Role.TITLE in roles and bool(
            roles & {Role.DEADLINE, Role.RESPONSIBLE, Role.QUARTER, Role.MONTH, Role.PART}
            or (Role.YEAR in roles and self._names_activities)
        )

    @property
    def is_complete(self) -> bool:
        """Whether the table has activities, their deadlines and who is responsible."""
        roles = {each.role for each in self.columns}
        return {Role.TITLE, Role.RESPONSIBLE} <= roles and bool(roles & {Role.DEADLINE, *MARKED})

    @property
    def is_certain(self) -> bool:
        """Whether it has activities, called so, and their deadlines."""
        roles = {each.role for each in self.columns}
        return self._names_activities and bool(roles & {Role.DEADLINE, *MARKED})

    @property
    def _names_activities(self) -> bool:
        title = self.column(Role.TITLE)
        return title is not None and "меропр" in fold(title.heading)


def find_header(lines: Sequence[Line]) -> Header | None:
    """The first rows that are the headings of a plan; None if there are none."""
    for at in range(min(len(lines), MAX_ROWS_BEFORE)):
        if _may_be_heading(lines[at]):
            header = _header(lines, at)
            if header.is_of_plan:
                return header
    return None


def same_headings(one: Line, other: Line) -> bool:
    """Whether two rows have the same texts: a heading row that is repeated on the next page."""
    pairs = zip(one.filled, other.filled, strict=False)
    return len(one.filled) == len(other.filled) and all(
        fold(heading_text(each.text)) == fold(heading_text(same.text)) for each, same in pairs
    )


def is_other_heading(line: Line, header: Header) -> bool:
    """Whether another table begins in this row: its column of numbers has a heading."""
    column = header.column(Role.NUMBER)
    text = line.text(column.start, column.end) if column else ""
    return len(line.filled) > 1 and is_number_heading(heading_text(text))


def has_column_numbers(line: Line) -> bool:
    """Whether the row has the numbers of the columns: 1, 2, 3, 4."""
    texts = [each.text.strip(". ") for each in line.filled]
    return len(texts) > 2 and texts == [str(at) for at in range(1, len(texts) + 1)]


def _may_be_heading(line: Line) -> bool:
    filled = line.filled
    return len(filled) > 1 and not any(
        len(each.text) > MAX_HEADING or _ENUMERATED.fullmatch(each.text) for each in filled
    )


def _header(lines: Sequence[Line], first: int) -> Header:
    last = _end_of_header(lines, first)
    rows = lines[first:last]
    starts = sorted({each.start for line in rows for each in line.pieces if each.is_own})
    width = max((each.end for line in lines[first:] for each in line.pieces), default=0)
    ends = [*starts[1:], max(width, starts[-1] + 1)]
    headings = [
        Heading(_text_above(rows, start), start, end)
        for start, end in zip(starts, ends, strict=True)
    ]
    columns = _with_number(columns_of(_merged(headings)), lines[last:])
    columns = _with_whole_title(columns, lines[last:])
    return Header(first, last, _with_title(columns))


def _text_above(rows: Sequence[Line], column: int) -> str:
    """The texts of all heading rows over a column: «Сроки начало»."""
    texts = []
    for line in rows:
        piece = _covering(line, column)
        if piece and piece.is_own and piece.text:
            texts.append(heading_text(piece.text))
    return " ".join(texts)


def _covering(line: Line, column: int) -> Piece | None:
    return next((each for each in line.pieces if each.start <= column < each.end), None)


def _end_of_header(lines: Sequence[Line], first: int) -> int:
    rows = max((each.rows for each in lines[first].pieces if each.is_own), default=1)
    last = first + min(rows, MAX_HEADER_ROWS)
    while (
        last < len(lines)
        and last < first + MAX_HEADER_ROWS
        and _are_subheadings(lines[last], lines[last - 1])
    ):
        last += 1
    return min(last, len(lines))


def _are_subheadings(line: Line, above: Line) -> bool:
    """Whether a row carries on the headings above it; numbers only if they share one of them."""
    texts = [fold(heading_text(each.text)) for each in line.filled]
    if len(texts) < 2 or line.filled[0].start == 0 or max(map(len, texts)) >= MAX_SUBHEADING:
        return False
    if all(_NUMBER.fullmatch(text) for text in texts):
        return len({_covering(above, each.start) for each in line.filled}) == 1
    return all(_SUBHEADING.fullmatch(text) or _NUMBER.fullmatch(text) for text in texts)


def _merged(headings: Sequence[Heading]) -> list[Heading]:
    """The headings, each printed text once: repeated ones get « (2)»."""
    seen: dict[str, int] = {}
    found = []
    for each in headings:
        if each.text:
            seen[fold(each.text)] = times = seen.get(fold(each.text), 0) + 1
            each = each._replace(text=f"{each.text} ({times})" if times > 1 else each.text)
        found.append(each)
    return found


def _with_title(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """The columns; if none is called activities, the one after the numbers contains them."""
    roles = {each.role for each in columns}
    is_dated = not roles.isdisjoint((Role.DEADLINE, *MARKED))
    if Role.TITLE in roles or not (is_dated and {Role.NUMBER, Role.RESPONSIBLE} <= roles):
        return columns
    number = next(at for at, each in enumerate(columns) if each.role is Role.NUMBER)
    for at, each in enumerate(columns[number + 1 :], number + 1):
        if each.role is not Role.OTHER or each.is_joint:
            break
        if may_be_title(each.heading):
            return (*columns[:at], each._replace(role=Role.TITLE), *columns[at + 1 :])
    return columns


def _with_whole_title(columns: tuple[Column, ...], body: Sequence[Line]) -> tuple[Column, ...]:
    """The columns; one without a heading after the titles belongs to them if a cell covers both."""
    at = next((at for at, each in enumerate(columns) if each.role is Role.TITLE), len(columns))
    pair = columns[at : at + 2]
    if len(pair) < 2 or pair[1].heading or pair[1].role is not Role.OTHER:
        return columns
    title, bare = pair
    covers = any(
        each.start == title.start and each.end == bare.end and each.text and each.is_own
        for line in body
        for each in line.pieces
    )
    is_split = any(line.text(bare.start, bare.end) for line in body)
    if not covers or not is_split:
        return columns
    return (*columns[:at], title._replace(end=bare.end), *columns[at + 2 :])


def _with_number(columns: tuple[Column, ...], body: Sequence[Line]) -> tuple[Column, ...]:
    """The columns; if none is called numbers, a first one without a heading may contain them."""
    first, *others = columns
    if first.heading or any(each.role is Role.NUMBER for each in columns):
        return columns
    texts = [text for line in body if (text := line.text(first.start, first.end))]
    own = [text for text in texts if read_number(text)]
    are_numbers = bool(own) and 2 * len(own) >= len(texts)
    return (first._replace(role=Role.NUMBER), *others) if are_numbers else columns
