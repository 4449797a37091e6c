"""Periods in the format of the files: ISO 8601 days and months, quarters, half-years, and spans."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal, NamedTuple, TypeAlias


class Period(NamedTuple):
    """Срок. The days from `start` to `deadline`, inclusive; `written` is the ISO 8601 text."""

    start: date
    deadline: date
    written: str

    @property
    def written_start(self) -> str:
        """The first part of `written`: `2020-12` of `2020-12/2021-01`; all of it for a unit."""
        return self.written.partition("/")[0]

    @property
    def written_end(self) -> str:
        """The last part of `written`: `2021-01` of `2020-12/2021-01`; all of it for a unit."""
        return self.written.rpartition("/")[2]

    @property
    def is_until(self) -> bool:
        """Whether only the last day is written: `../2026-12-25`."""
        return self.written_start == ".."

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.start <= day <= self.deadline

    def touches(self, other: Period) -> bool:
        return self.start <= other.deadline and other.start <= self.deadline

    def covers(self, other: Period) -> bool:
        return self.start <= other.start and other.deadline <= self.deadline


class Term(NamedTuple):
    """Учебный период плана: «I четверть», «II триместр»."""

    name: str
    period: Period


NO_DAY = date.min
"""Replaces a day that could not be read."""

FIRST_YEAR, LAST_YEAR = 1900, 2199
"""The years accepted in plans, orders and records; any other year is a typo."""
MAX_YEARS = 20
"""The largest difference between the first and the last year of a plan."""
MAX_YEARS_AWAY = 10
"""The maximum distance in years of a moved or newly set deadline from its plan's period."""


def is_likely(day: date) -> bool:
    """Whether the year of a day is between `FIRST_YEAR` and `LAST_YEAR`."""
    return FIRST_YEAR <= day.year <= LAST_YEAR


def around(plan: Period) -> Period:
    """The period of a plan, extended by `MAX_YEARS_AWAY` to whole years; `written` is empty."""
    first, last = plan.start.year - MAX_YEARS_AWAY, plan.deadline.year + MAX_YEARS_AWAY
    return Period(date(max(first, 1), 1, 1), date(min(last, 9999), 12, 31), "")


PeriodCode: TypeAlias = Literal["period-unreadable", "period-impossible", "period-reversed"]


class PeriodError(ValueError):
    """A text is not a period. `code` is the code of the problem, `values` fill its message."""

    def __init__(self, code: PeriodCode, **values: object) -> None:
        super().__init__(code)
        self.code: PeriodCode = code
        self.values = values


WHOLE = "all"
"""The text for the whole period of the plan."""

_UNIT = re.compile(r"([0-9]{4})-(?:Q([0-9])|H([0-9])|([0-9]{2})(?:-([0-9]{2}))?)")


def read_period(text: str, plan: Period | None = None) -> Period:
    """Parse a day, a month, a quarter, a half-year, a span, `../END` or `all`.

    `all` is the period of the plan, and `../END` starts with it; without `plan` these two are
    unreadable. Raises PeriodError.
    """
    if text == WHOLE and plan:
        return plan
    first, slash, last = text.partition("/")
    if not slash:
        return read_unit(text)
    try:
        end = read_unit(last)
        start = min(plan.start, end.start) if first == ".." and plan else read_unit(first).start
    except PeriodError as error:
        if error.code == "period-unreadable":
            error.values["period"] = text
        raise
    if start > end.deadline:
        raise PeriodError("period-reversed", start=first, end=last)
    return Period(start, end.deadline, text)


@lru_cache(maxsize=4096)
def read_unit(text: str) -> Period:
    """Parse a day, month, quarter or half-year. Raises PeriodError."""
    match = _UNIT.fullmatch(text)
    if not match:
        raise PeriodError("period-unreadable", period=text)
    year, quarter, half, month, day = (int(group) if group else None for group in match.groups())
    assert year is not None
    try:
        if quarter is not None:
            return quarter_of(year, quarter)
        if half is not None:
            return half_of(year, half)
        assert month is not None
        return month_of(year, month) if day is None else day_of(date(year, month, day))
    except ValueError:
        raise PeriodError("period-impossible", period=text) from None


def day_of(day: date) -> Period:
    return Period(day, day, day.isoformat())


@lru_cache(maxsize=4096)
def month_of(year: int, month: int) -> Period:
    """A calendar month. Raises ValueError if it does not exist."""
    first = date(year, month, 1)
    last = date(year, month + 1, 1) - timedelta(days=1) if month < 12 else date(year, 12, 31)
    return Period(first, last, f"{year:04}-{month:02}")


def month_with(day: date) -> Period:
    """The calendar month that contains `day`."""
    return month_of(day.year, day.month)


def quarter_of(year: int, quarter: int) -> Period:
    """A calendar quarter, 1 to 4. Raises ValueError if it does not exist."""
    first, last = month_of(year, 3 * quarter - 2), month_of(year, 3 * quarter)
    return Period(first.start, last.deadline, f"{year:04}-Q{quarter}")


def quarter_with(day: date) -> Period:
    """The calendar quarter that contains `day`."""
    return quarter_of(day.year, (day.month + 2) // 3)


def half_of(year: int, half: int) -> Period:
    """A half-year of a calendar year, 1 or 2. Raises ValueError if it does not exist."""
    first, last = month_of(year, 6 * half - 5), month_of(year, 6 * half)
    return Period(first.start, last.deadline, f"{year:04}-H{half}")


def half_with(day: date) -> Period:
    """The half-year that contains `day`."""
    return half_of(day.year, (day.month + 5) // 6)


def period_before(period: Period) -> Period | None:
    """The period of the same length directly before this one; None before the year 1.

    The length of whole months is counted in months: before the fourth quarter comes the third
    quarter, not the 92 days before 1 October.
    """
    if not _is_of_months(period):
        length = period.deadline - period.start
        if period.start - date.min <= length:
            return None
        last = period.start - timedelta(1)
        return span_of(day_of(last - length), day_of(last))
    return _shifted(period, -_count_of_months(period))


def period_after(period: Period) -> Period | None:
    """The period of the same length directly after this one; None after the year 9999.

    The length of whole months is counted in months.
    """
    if not _is_of_months(period):
        length = period.deadline - period.start
        if date.max - period.deadline <= length:
            return None
        first = period.deadline + timedelta(1)
        return span_of(day_of(first), day_of(first + length))
    return _shifted(period, _count_of_months(period))


def _is_of_months(period: Period) -> bool:
    return period.start.day == 1 and period.deadline == month_with(period.deadline).deadline


def _count_of_months(period: Period) -> int:
    start, end = period.start, period.deadline
    return 12 * (end.year - start.year) + end.month - start.month + 1


def _shifted(period: Period, by: int) -> Period | None:
    """Move a period of whole months by `by` months. Quarters and half-years stay what they are.

    None outside the years 1 to 9999.
    """
    first_month = 12 * period.start.year + period.start.month - 1 + by
    last_month = first_month + _count_of_months(period) - 1
    if first_month < 12 or last_month >= 12 * 10000:
        return None
    first = month_of(first_month // 12, first_month % 12 + 1)
    shifted = span_of(first, month_of(last_month // 12, last_month % 12 + 1))
    units = (quarter_with(first.start), half_with(first.start))
    days = (shifted.start, shifted.deadline)
    return next((unit for unit in units if (unit.start, unit.deadline) == days), shifted)


def span_of(first: Period, last: Period) -> Period:
    """From the start of `first` to the end of `last`. Raises PeriodError if this is reversed."""
    if first.start > last.deadline:
        raise PeriodError("period-reversed", start=first.written, end=last.written)
    if first == last:
        return first
    return Period(first.start, last.deadline, f"{first.written_start}/{last.written_end}")


def months(within: Period) -> Iterator[Period]:
    """The calendar months that have a day in `within`, in order."""
    year, month = within.start.year, within.start.month
    while (year, month) <= (within.deadline.year, within.deadline.month):
        yield month_of(year, month)
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)


def every_month(within: Period) -> Iterator[Period]:
    """The months of `within`; the first and the last are cut to it."""
    return (cut_period(month, within) for month in months(within))


def every_quarter(within: Period) -> Iterator[Period]:
    """The quarters of `within`; the first and the last are cut to it."""
    quarters = dict.fromkeys(quarter_with(month.start) for month in months(within))
    return (cut_period(quarter, within) for quarter in quarters)


def every_half(within: Period) -> Iterator[Period]:
    """The half-years of `within`; the first and the last are cut to it."""
    halves = dict.fromkeys(half_with(month.start) for month in months(within))
    return (cut_period(half, within) for half in halves)


def every_month_by(day: int, within: Period) -> Iterator[Period]:
    """For each month of `within`, its days up to `day` or up to its last day.

    Leaves out a month whose deadline is outside `within`.
    """
    for month in months(within):
        deadline = month.start.replace(day=min(day, month.deadline.day))
        if within.start <= deadline <= within.deadline:
            yield Period(max(month.start, within.start), deadline, deadline.isoformat())


def is_long_unit(written: str) -> bool:
    """Whether a period is written as a quarter or a half-year."""
    return bool(re.fullmatch(r"[0-9]{4}-[QH][0-9]", written))


def cut_period(period: Period, within: Period) -> Period:
    """The days of a period that are in `within`; there must be one."""
    start, deadline = max(period.start, within.start), min(period.deadline, within.deadline)
    return Period(start, deadline, period.written)
