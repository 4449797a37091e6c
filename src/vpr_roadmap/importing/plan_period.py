"""The period of a plan, from the years in its title and its deadlines."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from vpr_roadmap.errors import DocumentError
from vpr_roadmap.language.texts import document_texts
from vpr_roadmap.periods import MAX_YEARS, Period, month_of, month_with, span_of

FIRST_MONTH, LAST_MONTH, LAST_WORKING_MONTH = 9, 5, 6
"""The months in which a school year begins and ends, and in which teachers end it."""
MONTHS_AWAY = 3
"""How long before and after the school years of its title a plan may have deadlines."""
MIN_FAR = 3
"""So many deadlines in other years are no misprints."""


class PlanPeriod(NamedTuple):
    """Период плана. `is_guessed` if no year is known, only the date of the order."""

    period: Period
    is_guessed: bool = False


def plan_period(
    years: Sequence[int], dated: Sequence[Period], order_date: date | None, *, is_school_year: bool
) -> PlanPeriod:
    """The months that the plan covers: those of its title's years and of its dated deadlines.

    Deadlines far from these years do not count: their years are probably misprints. Without years
    these are the months of the deadlines, or the school year of the order. Raises DocumentError if
    there is neither.
    """
    stated = _stated(years, is_school_year=is_school_year)
    if not stated and not dated:
        if order_date is None:
            raise DocumentError(document_texts.YEAR_UNKNOWN)
        return PlanPeriod(_school_year(_first_year(order_date)), is_guessed=True)
    periods = [*_near(dated, stated), stated] if stated else dated
    first = min(each.start for each in periods)
    last = max(each.deadline for each in periods)
    if last.year - first.year > MAX_YEARS:
        raise DocumentError(document_texts.PERIOD_TOO_LONG, first=first.year, last=last.year)
    if not stated:
        first, last = _whole_school_year(first, last)
    return PlanPeriod(span_of(month_with(first), month_with(last)))


def _near(dated: Sequence[Period], stated: Period) -> Sequence[Period]:
    """The deadlines near the years of the title; all if most show that the plan has other years."""
    first, last = _first_year(stated.start), _first_year(stated.deadline) + 1
    within = span_of(
        month_of(first, FIRST_MONTH - MONTHS_AWAY), month_of(last, LAST_MONTH + MONTHS_AWAY)
    )
    far = [each for each in dated if not within.covers(each)]
    are_right = len(far) >= MIN_FAR and 2 * len(far) > len(dated)
    return dated if are_right else [each for each in dated if each not in far]


def _stated(years: Sequence[int], *, is_school_year: bool) -> Period | None:
    if not years:
        return None
    if is_school_year:
        return _school_year(min(years))
    return span_of(month_of(min(years), 1), month_of(max(years), 12))


def _first_year(day: date) -> int:
    """The year in which the school year begins that a plan of this day is for."""
    return day.year if day.month > LAST_MONTH else day.year - 1


def _school_year(first: int) -> Period:
    return span_of(month_of(first, FIRST_MONTH), month_of(first + 1, LAST_MONTH))


def with_june(plan: Period) -> Period:
    """The period of a plan for a school year, extended to June."""
    june = month_of(plan.deadline.year, LAST_WORKING_MONTH)
    return span_of(month_with(plan.start), max(june, month_with(plan.deadline)))


def _whole_school_year(first: date, last: date) -> tuple[date, date]:
    """The days of the school year if both are in it, on both sides of the New Year."""
    if last.year != first.year + 1 or first.month <= LAST_MONTH or last.month >= FIRST_MONTH:
        return first, last
    year = _school_year(first.year)
    return min(first, year.start), max(last, year.deadline)
