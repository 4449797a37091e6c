"""Tables of months by directions of work (циклограммы), which are no lists of activities."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vpr_roadmap.importing.plan_table.columns import Column, Role
from vpr_roadmap.importing.plan_table.header import Header
from vpr_roadmap.importing.plan_table.lines import Line
from vpr_roadmap.importing.plan_table.shape import MIN_TITLE, looks_like_deadline
from vpr_roadmap.language.grammar.russian import MONTHS
from vpr_roadmap.matching.folding import fold

MIN_MONTHS = 3
"""The rows or columns with the name of a month that make a matrix, at least."""

_MONTH = re.compile(rf"(?:{'|'.join(map(fold, MONTHS))})(?: 20\d\d)?(?: ?г(?:од|\.)?)?\.?")
_ACTIVITIES = re.compile(
    "меропр|содержан|вопрос|наименован|назван|тем[аы]|дела|действи|событи|что "
)
_DETAILS = re.compile(
    r"цел[ьи]|вид|метод|форм|класс|групп|возраст|итог|выход|объект|где|мест|результат|подведен"
    r"|примечан|отметк|участник|категор|документ|показател|аудитор|количеств|финанс|задач|тип"
)


def is_matrix(header: Header, body: Sequence[Line]) -> bool:
    """Whether the cells are activities, each for the month and the direction of work beside it."""
    return _has_months_down(header, body) or _has_texts_below_months(header, body)


def has_months(lines: Sequence[Line]) -> bool:
    """Whether a table without a column of activities has months in its rows or columns."""
    beginnings = sum(len(line.filled) > 2 and _is_month(line.filled[0].text) for line in lines)
    across = max((sum(_is_month(each.text) for each in line.filled) for line in lines), default=0)
    return max(beginnings, across) >= MIN_MONTHS


def _has_months_down(header: Header, body: Sequence[Line]) -> bool:
    deadline, title = header.column(Role.DEADLINE), header.column(Role.TITLE)
    if not header.last:
        return _has_heading_of_months(body)
    if not deadline or not title or _ACTIVITIES.search(fold(title.heading)):
        return False
    deadlines = _texts(deadline, body)
    others = (each for each in header.columns if each.role is Role.OTHER)
    return (
        len(deadlines) >= MIN_MONTHS
        and all(map(_is_month, deadlines))
        and any(_is_direction(each, body) for each in others)
    )


def _has_heading_of_months(lines: Sequence[Line]) -> bool:
    """Whether a table without headings of a plan begins with «Месяц»."""
    first = next((each.filled[0].text for each in lines if each.filled), "")
    return fold(first).rstrip(".:ы ") == "месяц"


def _is_direction(column: Column, body: Sequence[Line]) -> bool:
    """Whether a column has activities of one direction of work, not details of activities."""
    found = _texts(column, body)
    is_long = bool(found) and sum(map(len, found)) >= MIN_TITLE * len(found)
    return is_long and bool(column.heading) and not _DETAILS.match(fold(column.heading))


def _has_texts_below_months(header: Header, body: Sequence[Line]) -> bool:
    months = [each for each in header.columns if each.role is Role.MONTH]
    found = [text for each in months for text in _texts(each, body)]
    activities = [
        text for text in found if len(text) >= MIN_TITLE and not looks_like_deadline(text)
    ]
    return len(months) >= MIN_MONTHS and 2 * len(activities) > len(found)


def _texts(column: Column, body: Sequence[Line]) -> list[str]:
    return [text for line in body if (text := line.text(column.start, column.end))]


def _is_month(text: str) -> bool:
    return bool(_MONTH.fullmatch(fold(text)))
