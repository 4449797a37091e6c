"""Give the parts of a deadline their years: from the text, the document, or the plan."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date, timedelta
from typing import NamedTuple

from vpr_roadmap.input.deadlines.parts import Item, Part
from vpr_roadmap.input.deadlines.tokens import Kind
from vpr_roadmap.periods import (
    Period,
    day_of,
    half_of,
    month_of,
    month_with,
    quarter_of,
    span_of,
)


class Years(NamedTuple):
    """What gives a year to parts without one.

    `plan` is the period of the plan; `year` is the year that the document states around the text;
    `school` is the school year that the text states, September to August; `within` are the months
    that parts without a year are in, if they are others than those of the plan.
    """

    plan: Period | None = None
    year: int | None = None
    school: Period | None = None
    within: Period | None = None

    @property
    def searched(self) -> Period | None:
        """The months that parts without a year are in."""
        return self.within or self.plan


def date_items(items: Sequence[Item], years: Years) -> list[Period | None]:
    """The periods of the items, None where the year is unclear or the period does not exist.

    A year applies to the items before it that have none: «Август, ноябрь 2020». If they would then
    be in the wrong order, the plan decides: «ноябрь, февраль 2021».
    """
    found: list[Period | None] = []
    following: Period | None = None
    for item in reversed(items):
        if item.has_year:
            following = period = _with_own_year(item)
        elif following:
            following = period = _before(item, following, years.plan)
        else:
            period = _by_document(item, years)
        found.insert(0, period)
    return found


def occurrences(item: Item, within: Period) -> list[Period]:
    """The periods of an item without a year, one for each year, that are in `within`.

    A quarter may begin before `within` or end after it. Empty for «до 1 января» within a calendar
    year: it may be the day after its end too.
    """
    touching = item.last.kind is Kind.QUARTER
    fits: Callable[[Period], bool] = within.touches if touching else within.covers
    range_of_years = range(within.start.year, within.deadline.year + 1)
    built = (_built(item, year) for year in range_of_years)
    found = [period for period in built if period and fits(period)]
    return [] if any(_may_be_next_year(item, period, within) for period in found) else found


def calendar_year(year: int) -> Period:
    """January to December."""
    return span_of(month_of(year, 1), month_of(year, 12))


def school_year(first: int) -> Period:
    """September of the year `first` to August of the next one."""
    return span_of(month_of(first, 9), month_of(first + 1, 8))


def has_other_weekday(item: Item, period: Period) -> bool:
    """Whether the printed day of the week is not that of the date."""
    days = ((item.first, period.start), (item.last, period.deadline))
    named = ((part.weekday, day) for part, day in days if part and part.weekday is not None)
    return any(weekday != day.weekday() for weekday, day in named)


def _with_own_year(item: Item) -> Period | None:
    """The period of an item with at least one year.

    «Октябрь 2020 – апрель» ends in the first such month after its start.
    """
    if item.last.year:
        return _built(item, item.last.year)
    start = (item.first and item.first.year) or 0
    return _built(item, start) or _built(item, start + 1)


def _before(item: Item, following: Period, plan: Period | None) -> Period | None:
    """The period of an item that gets its year from the item after it."""
    year = following.start.year
    same_year = _built(item, year)
    if same_year and (same_year.deadline < following.start or _same_days(same_year, following)):
        return same_year
    year_before = _built(item, year - 1)
    if not (plan and year_before and plan.covers(year_before)):
        return None
    return None if same_year and plan.covers(same_year) else year_before


def _by_document(item: Item, years: Years) -> Period | None:
    """The period of an item to which no year in the text applies."""
    if item.last.kind is Kind.HALF:
        return _half(item, years)
    if years.school and item.last.kind is Kind.QUARTER:
        return None
    within = years.school or (calendar_year(years.year) if years.year else years.searched)
    return _only(occurrences(item, within)) if within else None


def _may_be_next_year(item: Item, period: Period, within: Period) -> bool:
    day_after = within.deadline + timedelta(1)
    is_of_whole_years = (day_after.month, day_after.day) == (within.start.month, within.start.day)
    return item.is_limit and is_of_whole_years and period.deadline == within.start


def _half(item: Item, years: Years) -> Period | None:
    """The period of half-years: of a school year only if the text says so.

    None for «I полугодие» in a plan for a school year: it may be half of a calendar year too.
    """
    if years.school:
        return None if item.first else _school_half(item.last.number, years.school, years.plan)
    plan = years.searched
    calendar_year = plan.start.year if plan and plan.start.year == plan.deadline.year else None
    year = years.year or calendar_year
    return _built(item, year) if year else None


def _school_half(half: int, school: Period, plan: Period | None) -> Period | None:
    """September to December, or January to the last month of the school year in the plan."""
    first, second = school.start.year, school.deadline.year
    if half == 1:
        return span_of(month_of(first, 9), month_of(first, 12))
    if half != 2 or not plan or plan.deadline < date(second, 1, 31):
        return None
    last = min(plan.deadline, school.deadline)
    return span_of(month_of(second, 1), month_with(last))


def _only(found: Sequence[Period]) -> Period | None:
    return found[0] if len(found) == 1 else None


def _same_days(one: Period, other: Period) -> bool:
    return one[:2] == other[:2]


def _built(item: Item, year: int) -> Period | None:
    """The period of an item that ends in `year`; None if it does not exist.

    A start without a year is in the same year or, if it would be later than the end, in the year
    before.
    """
    with suppress(ValueError):
        last = _unit(item.last, year)
        if item.is_limit:
            end = day_of(last.deadline) if last.start < last.deadline else last
            return Period(end.start, end.deadline, f"../{end.written}")
        if item.first is None:
            return last
        first = _unit(item.first, item.first.year or year)
        if first.start > last.deadline and not item.first.year:
            first = _unit(item.first, year - 1)
        return _span(first, last)
    return None


def _span(first: Period, last: Period) -> Period:
    """From the start of `first` to the end of `last`, in months or days. Raises PeriodError."""
    if first != last:
        return span_of(_in_months(first), _in_months(last))
    return first


def _in_months(period: Period) -> Period:
    """The same period written with its months if it is a quarter or half-year."""
    if period.written[5] not in "QH":
        return period
    return span_of(month_with(period.start), month_with(period.deadline))


def _unit(part: Part, year: int) -> Period:
    """A part in a year. Raises ValueError if it does not exist."""
    match part.kind:
        case Kind.DAY:
            return day_of(date(year, part.number, part.day or 0))
        case Kind.MONTH:
            return month_of(year, part.number)
        case Kind.QUARTER:
            return quarter_of(year, part.number)
        case Kind.HALF:
            return half_of(year, part.number)
        case Kind.TEN_DAYS:
            return _ten_days(year, part.number, part.day or 0)
        case _:
            return calendar_year(part.number)


def _ten_days(year: int, month: int, which: int) -> Period:
    """The first, second or last ten days of a month. Raises ValueError."""
    if not 1 <= which <= 3:
        raise ValueError(which)
    first = date(year, month, 10 * which - 9)
    last = month_of(year, month).deadline if which == 3 else date(year, month, 10 * which)
    return span_of(day_of(first), day_of(last))
