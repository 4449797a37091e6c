"""Parse periods relative to today and school years: «эта неделя», `2023/24`."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import TypeVar

from vpr_roadmap.errors import UsageError
from vpr_roadmap.language.texts import error_texts
from vpr_roadmap.periods import (
    Period,
    day_of,
    half_with,
    month_of,
    month_with,
    quarter_with,
    span_of,
)

P = TypeVar("P", Period, Period | None)

DAYS = {
    **{"позавчера": -2, "вчера": -1, "сегодня": 0, "завтра": 1, "послезавтра": 2},
    **{"yesterday": -1, "today": 0, "tomorrow": 1},
}
"""Words for days, with the number of days after today."""

_WHICH = {
    0: r"эт(?:от|ого|ому|им|ом|а|у|ой|о)|текущ[а-я]{2,3}|нынешн[а-я]{2,3}|this|current",
    1: r"следующ[а-я]{2,3}|будущ[а-я]{2,3}|next",
    -1: r"(?:прошл|минувш|истекш|предыдущ)[а-я]{2,3}|last|previous",
}
_SCHOOL_YEAR = (
    r"(?:уч(?:еб(?:н[а-я]{2,3})?)?\.?\s*(?:год(?:а|у|ом|е)?|г\.?)"
    r"|(?:the )?(?:school|academic) year)"
)
_SCHOOL_YEARS = (
    r"(?:уч(?:еб(?:н[а-я]{2,3})?)?\.?\s*(?:год(?:ы|ов|ах)|гг\.?)|(?:school|academic) years)"
)
_YEARS = r"([0-9]{4})\s*(/|-)\s*([0-9]{4}|[0-9]{2})"

_YEAR = r"год(?:а|у|ом|е)?|year"
_SINCE_BEGINNING = r"(?:с начала|(?:since|from) the (?:beginning|start) of(?: the)?) (.+)"
_PAST = {
    **{"месяц": "прошлый месяц", "недел": "прошлая неделя", "квартал": "прошлый квартал"},
    "полугоди": "прошлое полугодие",
}

RELATIVE_PERIODS = (
    *DAYS,
    *("эта неделя", "следующая неделя", "прошлая неделя"),
    *("этот месяц", "следующий месяц", "прошлый месяц"),
    *("этот квартал", "следующий квартал", "прошлый квартал"),
    *("полугодие", "учебный год", "прошлый учебный год", "следующий учебный год"),
    *("this week", "next week", "last week", "this month", "next month", "last month"),
    "school year",
)
"""Common names of relative periods, to suggest one for a misspelt name."""


def parse_relative_period(
    text: str, plans: tuple[Period, ...], today: date | None
) -> Period | None:
    """Parse a relative period or school year in lower case; None if the text is neither.

    Words such as «завтра» need `today`. Raises UsageError if the text is ambiguous, and ValueError
    if the period does not exist.
    """
    if match := re.fullmatch(rf"(?:(?:{_SCHOOL_YEAR}|ay)\s+)?{_YEARS}(\s*{_SCHOOL_YEAR})?", text):
        return _school_years(match, plans)
    if match := re.fullmatch(rf"([0-9]{{4}})\s*[/-]\s*([0-9]{{4}})\s*{_SCHOOL_YEARS}", text):
        return _several_school_years(int(match[1]), int(match[2]), plans)
    if re.fullmatch(_SCHOOL_YEAR, text) and plans:
        return _of_plans(text, plans)
    if re.fullmatch(r"с начала (?:реализации|плана)|since the beginning", text) and plans:
        return _so_far(_together(list(plans)), today)
    if re.fullmatch(r"весь период(?: плана)?|all|(?:the )?whole period", text) and plans:
        return _together(list(plans))
    if today is None:
        return None
    if match := re.fullmatch(_SINCE_BEGINNING, text):
        read = partial(parse_relative_period, match[1], plans, today)
        return map_period(read, lambda found: found and _so_far(found, today))
    if re.fullmatch(_SCHOOL_YEAR, text):
        return school_year(_first_year(today, plans))
    if text in DAYS:
        return day_of(today + timedelta(DAYS[text]))
    return _by_today(text, plans, today)


def _so_far(whole: Period, today: date | None) -> Period:
    """The period from its start to today; the whole period if today is not in it."""
    return span_of(day_of(whole.start), day_of(today)) if today and today in whole else whole


def map_period(read: Callable[[], P], change: Callable[[P], P]) -> P:
    """Apply `change` to what `read` returns, or to the possible meanings in its UsageError."""
    try:
        return change(read())
    except UsageError as refusal:
        if isinstance(meant := refusal.values.get("meant"), tuple):
            refusal.values["meant"] = tuple(change(each) for each in meant)
        raise


def _school_years(match: re.Match[str], plans: tuple[Period, ...]) -> Period | None:
    """The school year `2023/2024`; None for `2023-12`, a month, and for `2020/2023`."""
    first, last = int(match[1]), int(match[3])
    last = last if last > 99 else first + 1 if last == (first + 1) % 100 else 0
    is_named = any(word in match[0] for word in ("уч", "year", "ay"))
    is_month = match[2] == "-" and len(match[3]) == 2 and int(match[3]) <= 12
    return school_year(first, plans) if last == first + 1 and (is_named or not is_month) else None


def school_year(first: int, plans: tuple[Period, ...] = ()) -> Period:
    """The school year that begins in the calendar year `first`.

    The period of the plans that begin in this year and end in the next; without such plans,
    September to August.
    """
    school_years = [
        each for each in plans if (each.start.year, each.deadline.year) == (first, first + 1)
    ]
    return (
        _together(school_years)
        if school_years
        else span_of(month_of(first, 9), month_of(first + 1, 8))
    )


def _several_school_years(first: int, last: int, plans: tuple[Period, ...]) -> Period | None:
    """«2026–2028 учебные годы»: the period of such a plan, otherwise September to August."""
    if last <= first:
        return None
    same = [each for each in plans if (each.start.year, each.deadline.year) == (first, last)]
    return _together(same) if same else span_of(month_of(first, 9), month_of(last, 8))


def _first_year(day: date, plans: tuple[Period, ...]) -> int:
    """The calendar year in which the school year of this day begins."""
    for plan in plans:
        if day in plan and plan.deadline.year == plan.start.year + 1:
            return plan.start.year
    return day.year if day.month >= 9 else day.year - 1


def _of_plans(text: str, plans: tuple[Period, ...]) -> Period:
    """The period of the plans. Raises UsageError if they cover different years."""
    years = sorted({(each.start.year, each.deadline.year) for each in plans})
    meant = [
        _together([each for each in plans if (each.start.year, each.deadline.year) == year])
        for year in years
    ]
    if len(meant) > 1:
        raise UsageError(
            error_texts.PERIOD_OF_SEVERAL_YEARS,
            typed=text,
            meant=tuple(meant),
            of=error_texts.IN_PLANS,
        )
    return meant[0]


def _together(periods: list[Period]) -> Period:
    first = min(periods, key=lambda each: each.start)
    last = max(periods, key=lambda each: each.deadline)
    return first if first.covers(last) else span_of(first, last)


def _by_today(text: str, plans: tuple[Period, ...], today: date) -> Period | None:
    """Parse «следующий месяц», «прошлая неделя»; «месяц» alone is the current month."""
    for by, which in _WHICH.items():
        for unit, period_with in _UNITS:
            pattern = rf"(?:the\s+)?(?:{which})\s+(?:{unit})"
            if re.fullmatch(pattern if by else rf"{pattern}|(?:{unit})", text):
                return _neighbour(period_with(today), by, period_with)
        if re.fullmatch(rf"(?:the\s+)?(?:{which})\s+(?:{_SCHOOL_YEAR})", text):
            return school_year(_first_year(today, plans) + by, plans)
        if re.fullmatch(
            rf"(?:the\s+)?(?:{which})\s+(?:{_YEAR})" + ("" if by else f"|{_YEAR}"), text
        ):
            return _year_by_today(text, by, plans, today)
    return None


def _year_by_today(text: str, by: int, plans: tuple[Period, ...], today: date) -> Period:
    """The calendar year, if all plans are for one. Raises UsageError otherwise."""
    calendar = span_of(month_of(today.year + by, 1), month_of(today.year + by, 12))
    if plans and all(each.start.year == each.deadline.year for each in plans):
        return calendar
    of_school = school_year(_first_year(today, plans) + by, plans)
    raise UsageError(error_texts.PERIOD_AMBIGUOUS, typed=text, meant=(calendar, of_school))


def _neighbour(period: Period, by: int, period_with: Callable[[date], Period]) -> Period:
    """The period itself, or the next (`by` > 0) or previous (`by` < 0) one of its kind."""
    if not by:
        return period
    return period_with(period.deadline + timedelta(1) if by > 0 else period.start - timedelta(1))


def as_past(text: str) -> str | None:
    """«прошлый месяц» for «последний месяц», which may also mean the last month of the plan."""
    match = re.fullmatch(r"последн[а-я]{2,3} (месяц|недел|квартал|полугоди)[а-я]*", text)
    return _PAST[match[1]] if match else None


def _week_with(day: date) -> Period:
    """The week that contains `day`, Monday to Sunday."""
    monday = day - timedelta(day.weekday())
    return span_of(day_of(monday), day_of(monday + timedelta(6)))


_UNITS: tuple[tuple[str, Callable[[date], Period]], ...] = (
    (r"недел[яюеи]|week", _week_with),
    (r"месяц(?:а|е|у|ем)?|month", month_with),
    (r"квартал(?:а|е|у|ом)?|quarter", quarter_with),
    (r"полугоди(?:е|я|ю|и|ем)|half(?:[- ]year)?", half_with),
)
