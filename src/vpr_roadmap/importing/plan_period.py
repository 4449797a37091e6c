"""The period of a plan, from the years in its title and its deadlines."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from vpr_roadmap.errors import DocumentError
from vpr_roadmap.importing.around_table.years import Years
from vpr_roadmap.language.texts import document_texts
from vpr_roadmap.periods import MAX_YEARS, Period, month_of, month_with, span_of

FIRST_MONTH, LAST_MONTH = 9, 5
"""The months in which a school year begins and ends."""
MONTHS_AWAY = 3
"""How long before and after the months of its title a plan may have deadlines."""
MONTHS_BETWEEN = 2
"""How many months later the next deadline goes on from the one before."""
MIN_FAR = 3
"""So many deadlines in other years are no misprints."""


class PlanPeriod(NamedTuple):
    """Период плана. `stated` are the months that the title names; None if it does not count.

    `is_guessed` if no year is known, only the date of the order.
    """

    period: Period
    stated: Period | None = None
    is_guessed: bool = False


def plan_period(years: Years, dated: Sequence[Period], order_date: date | None) -> PlanPeriod:
    """The months that the plan covers: those of its title and of its dated deadlines.

    Deadlines far from all others do not count: their years are probably misprints. Without years in
    the title these are the months of the deadlines, or the school year of the order. Raises
    DocumentError if there is neither.
    """
    stated = stated_period(years)
    if not stated and not dated:
        if order_date is None:
            raise DocumentError(document_texts.YEAR_UNKNOWN)
        return PlanPeriod(school_year(first_year(order_date)), is_guessed=True)
    if not stated:
        return PlanPeriod(_hull(dated, is_whole=True))
    near = near_months(years, stated)
    covered = _gone_on(_hull([stated, *filter(near.covers, dated)]), dated)
    far = [each for each in dated if not covered.covers(each)]
    if len(far) >= MIN_FAR and 2 * len(far) > len(dated):
        return PlanPeriod(_hull([stated, *dated]))
    return PlanPeriod(covered, stated)


def _gone_on(covered: Period, dated: Sequence[Period]) -> Period:
    """The months with the deadlines that go on from them, each at most `MONTHS_BETWEEN` away."""
    for each in sorted(dated, key=lambda period: period.start, reverse=True):
        if each.start >= _months_after(covered.start, -MONTHS_BETWEEN).start:
            covered = _hull([covered, each._replace(deadline=min(each.deadline, covered.deadline))])
    for each in sorted(dated, key=lambda period: period.deadline):
        if each.deadline <= _months_after(covered.deadline, MONTHS_BETWEEN).deadline:
            covered = _hull([covered, each._replace(start=max(each.start, covered.start))])
    return covered


def stated_period(years: Years) -> Period | None:
    """The months that a title names, from September to May for school years."""
    if years.part or not years.years:
        return years.part
    first, last = min(years.years), max(years.years)
    if years.is_school_year:
        return span_of(month_of(first, FIRST_MONTH), month_of(last, LAST_MONTH))
    return span_of(month_of(first, 1), month_of(last, 12))


def near_months(years: Years, stated: Period) -> Period:
    """The months in which a plan with these years may have deadlines."""
    if years.part:
        return span_of(
            _months_after(stated.start, -MONTHS_AWAY), _months_after(stated.deadline, MONTHS_AWAY)
        )
    first, last = first_year(stated.start), first_year(stated.deadline) + 1
    return span_of(
        month_of(first, FIRST_MONTH - MONTHS_AWAY), month_of(last, LAST_MONTH + MONTHS_AWAY)
    )


def first_year(day: date) -> int:
    """The year in which the school year begins that a plan of this day is for."""
    return day.year if day.month > LAST_MONTH else day.year - 1


def school_year(first: int) -> Period:
    """From September to May."""
    return span_of(month_of(first, FIRST_MONTH), month_of(first + 1, LAST_MONTH))


def widened(period: Period, dated: Sequence[Period]) -> Period:
    """The period with the months of these deadlines."""
    return _hull([period, *dated])


def _months_after(day: date, count: int) -> Period:
    months = 12 * day.year + day.month - 1 + count
    return month_of(months // 12, months % 12 + 1)


def _hull(periods: Sequence[Period], *, is_whole: bool = False) -> Period:
    """The months of all periods; `is_whole` completes a school year.

    Raises DocumentError if these are too many for a plan.
    """
    first = min(each.deadline if each.is_until else each.start for each in periods)
    last = max(each.deadline for each in periods)
    if last.year - first.year > MAX_YEARS:
        raise DocumentError(document_texts.PERIOD_TOO_LONG, first=first.year, last=last.year)
    if is_whole:
        first, last = _whole_school_year(first, last)
    return span_of(month_with(first), month_with(last))


def _whole_school_year(first: date, last: date) -> tuple[date, date]:
    """The days of the school year if both are in it, on both sides of the New Year."""
    if last.year != first.year + 1 or first.month <= LAST_MONTH or last.month >= FIRST_MONTH:
        return first, last
    year = school_year(first.year)
    return min(first, year.start), max(last, year.deadline)
