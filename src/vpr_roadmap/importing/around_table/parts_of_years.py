"""The months that the title of a plan names: «на сентябрь – декабрь 2024 года»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vpr_roadmap.importing.around_table.years import Years, years_of
from vpr_roadmap.input.deadlines.reading import explicit_periods
from vpr_roadmap.language.grammar.russian import MONTHS, MONTHS_OF
from vpr_roadmap.matching.folding import fold
from vpr_roadmap.periods import Period, month_of, month_with, span_of

_ORDINAL = r"(?:i{1,3}|iv|[1-4]|перв\w+|втор\w+|трет\w+|четверт\w+)(?:-[а-я]{1,2})?"
_START = re.compile(
    rf"(?:^|(?:на|в|с|со) |\()(?=(?:{'|'.join(map(fold, (*MONTHS, *MONTHS_OF)))})(?![а-я])"
    rf"|{_ORDINAL}(?:(?:,| и|-) ?{_ORDINAL})* (?:квартал|кв\.|полугоди))"
)
_END = re.compile(r"20\d\d(?![\d/-])(?: ?(?:года?|гг?\.)(?![а-я]))?")
_LONGEST = 80
_HALF = re.compile(
    r"(?:(?P<first>i|1|перв\w+)|(?:ii|2|втор\w+))(?:-[а-я]{1,2})? полугоди[ея]"
    r" (20\d\d) ?[-/] ?(?:20)?\d\d ?(?:уч|год(?!ы|ов))"
)
_UNCLEAR = re.compile(
    r"(?:осень|зим[ау]|весн[ау]|лето|(?:осенн|зимн|весенн|летн)\w+ (?:период|каникулы)|каникулы"
    r"|четверт[ьи]|триместр\w*|семестр\w*)(?: в)? 20\d\d"
)
_EXAMS = re.compile(
    r"(?:(?<![а-я])(?:гиа|егэ|огэ|гвэ|впр)(?![а-я])|итогов\w+ аттестаци)(?:(?! на )[^;.]){0,80}"
    r" в 20\d\d год"
)
_IN_GENERAL = re.compile(
    r"(?:на|в) (?:[а-я]+ )?(?:учебный год )?20\d\d.{0,8}(?:уч|г(?:од|\.|г))|20\d\d.{0,8}уч"
    r"|\((?:20\d\d[-/])?20\d\d год"
)


def years_of_plan(title: str) -> Years:
    """The years that a title states, with the months that it names."""
    text = fold(title)
    years = years_of(title)
    if part := _part(text):
        return Years(tuple(sorted({part.start.year, part.deadline.year})), part=part)
    return years._replace(
        is_part_unclear=bool(years.years and _UNCLEAR.search(text)),
        is_of_exams=bool(years.years and _EXAMS.search(text)),
    )


def years_of_paragraph(text: str) -> Years:
    """The years of a paragraph that says «на … год» or «2024-2025 учебный год»."""
    return years_of_plan(text) if _IN_GENERAL.search(fold(text)) else Years()


def _part(text: str) -> Period | None:
    if half := _HALF.search(text):
        year = int(half[2])
        if half["first"]:
            return span_of(month_of(year, 9), month_of(year, 12))
        return span_of(month_of(year + 1, 1), month_of(year + 1, 5))
    parts = set(_parts(text))
    return parts.pop() if len(parts) == 1 else None


def _parts(text: str) -> Iterator[Period]:
    """The spans of months in a text; of those that begin together the longest one."""
    for start in _START.finditer(text):
        ends = [found.end() for found in _END.finditer(text, start.end(), start.end() + _LONGEST)]
        since = "с " if start[0].startswith("с") else ""
        for end in reversed(ends):
            if found := explicit_periods(since + text[start.end() : end]):
                first = month_with(min(each.start for each in found))
                yield span_of(first, month_with(max(each.deadline for each in found)))
                break
