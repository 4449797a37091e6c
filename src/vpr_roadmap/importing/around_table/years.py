"""The years of a plan: those in its title or in its passport."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from vpr_roadmap.language.grammar.russian import MONTHS, MONTHS_OF
from vpr_roadmap.matching.folding import fold
from vpr_roadmap.periods import MAX_YEARS, Period
from vpr_roadmap.plan.order import PassportRow

_NAMES = (*MONTHS, *MONTHS_OF)
_YEAR = r"(?<![\d.])(20\d\d)"
_NOT_OF_EXAM = r"(?<![а-яa-z]-)(?<![а-яa-z] -)(?<![а-яa-z]- )(?<![а-яa-z] - )"
_SPAN = re.compile(
    rf"{_NOT_OF_EXAM}{_YEAR}\s*(?:г(?:ода|\.)?\s*)?(?:([-/\\])|по|до)\s*(20\d\d|\d\d)(?![\d.])"
    rf"(?! (?:{'|'.join(MONTHS_OF)}))"
    r"\s*(?P<unit>учебн|уч\.|уч |год(?:ы|ов|ах)|год|гг|г\.)?"
)
_LIST = re.compile(rf"{_NOT_OF_EXAM}{_YEAR}(?:,| и)\s*(20\d\d)\s*(?P<unit>учебн|уч|год|гг)")
_ONE = re.compile(rf"{_NOT_OF_EXAM}{_YEAR}\s*(?:г(?:од(?:а|у)?)?(?![а-я])|календарн)")
_NOT_OF_PLAN = re.compile(
    r"(?:по|учетом|основе) (?:итогам|итогов|результатам|результатов|данным|данных|анализа)"
    r" (?:(?! на )[^,()]){0,80}$"
    r"|(?:выявленн|проведенн|полученн|состоявш)\w* (?:(?! на )[^,()]){0,80}$"
    r"|(?:^|[^а-я])(?:за|до|от|не позднее) (?:конца )?$"
    rf"|(?:{'|'.join(MONTHS_OF)}) $"
)
"""What stands before years of other things: «по итогам ВПР 2023 года», «выявленных в 2023 году»,
«от 1 июня 2023 года»."""
_BARE = re.compile(rf"(?:на|в) {_YEAR}\s*$")
_MONTH = rf"(?:(\d\d)\.|({'|'.join(_NAMES)}) )(20\d\d)(?!\d)"
_MONTHS = re.compile(rf"{_MONTH} ?(?:г(?:ода|\.)? ?)?(?:-|по|до) ?(?:\d\d?[ .])?{_MONTH}")
_AUGUST = 8
_TERMS = re.compile(r"(?<![а-я])сроки?(?![а-я])")


class Years(NamedTuple):
    """The years in a title: (2020, 2021), and whether they are a school year.

    `part` are the months if the title names some: «на сентябрь – декабрь 2024 года»;
    `is_part_unclear` if it is for a part of the years without months: «на осень 2024 года».
    `is_of_exams` if the plan is for exams in these years.
    """

    years: tuple[int, ...] = ()
    is_school_year: bool = False
    part: Period | None = None
    is_part_unclear: bool = False
    is_of_exams: bool = False


def years_of(title: str) -> Years:
    """The years of «на 2020-2021 учебный год», «2020/21», «на 2022 год», «2022-2024 годы».

    «Сентябрь 2023 г. – май 2024 г.» is a school year.
    """
    text = fold(title)
    if months := _MONTHS.search(text):
        return _of_months(months)
    spans = {_span(found) for found in _matches(_SPAN, text)} - {None}
    if len(spans) == 1:
        return spans.pop() or Years()
    if spans:
        return _of_school_years([span for span in spans if span])
    if listed := next(_matches(_LIST, text), None):
        first, last = int(listed[1]), int(listed[2])
        return Years((first, last)) if 0 < last - first <= MAX_YEARS else Years()
    found = {int(year[1]) for one in (_ONE, _BARE) for year in _matches(one, text)}
    return Years((found.pop(),)) if len(found) == 1 else Years()


def _matches(years: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The years in a text, besides those of results and of last days."""
    for found in years.finditer(text):
        if not _NOT_OF_PLAN.search(text, max(found.start() - 120, 0), found.start()):
            yield found


def years_of_terms(rows: Iterable[PassportRow]) -> Years:
    """The years in the first row of a passport for terms: «Сроки реализации | 2023–2025 годы»."""
    texts = (row.text for row in rows if _TERMS.search(fold(row.heading)))
    return next((found for text in texts if (found := years_of(text)).years), Years())


def _of_months(found: re.Match[str]) -> Years:
    """The years of two months; none of two days in one year, as of an inspection."""
    month, name, year, last_month, last_name, last_year = found.groups()
    first, last = int(year), int(last_year)
    if not 0 <= last - first <= MAX_YEARS or (month and first == last):
        return Years()
    begins, ends = _month(month, name), _month(last_month, last_name)
    is_school_year = last == first + 1 and begins >= _AUGUST >= ends
    return Years((first, last) if last > first else (first,), is_school_year)


def _month(number: str | None, name: str) -> int:
    return int(number) if number else _NAMES.index(name) % 12 + 1


def _of_school_years(spans: Sequence[Years]) -> Years:
    """School years that follow each other as one; otherwise the only one that is a school year."""
    school = sorted(span.years for span in spans if span.is_school_year)
    if len(school) == 1:
        return Years(school[0], True)
    follow = all(one[1] == other[0] for one, other in pairwise(school))
    return Years((school[0][0], school[-1][1]), True) if school and follow else Years()


def _span(found: re.Match[str]) -> Years | None:
    first = int(found[1])
    last = int(found[1][: 4 - len(found[3])] + found[3])
    if not 0 < last - first <= MAX_YEARS:
        return None
    unit = found["unit"] or ""
    is_school = last == first + 1 and (unit.startswith("уч") or found[2] in ("/", "\\"))
    is_school = is_school or (last == first + 1 and not unit and found[2] == "-")
    is_school = is_school or (last == first + 1 and unit == "год")
    return Years((first, last), is_school)
