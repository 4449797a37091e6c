"""Examples of every way to write a period, all within the period of a new plan."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import NamedTuple

from vpr_roadmap.periods import Period, day_of, months, quarter_with

MIN_MONTHS = 4
"""With fewer whole months, the examples are days."""
REPEATED_DAY = 25


class ExamplePeriods(NamedTuple):
    """Months in the order of time, or days of a short plan, and one day."""

    units: tuple[Period, Period, Period, Period]
    day: Period
    are_months: bool


def example_periods(plan: Period) -> ExamplePeriods:
    """The first four whole months of the plan; the first, third, fifth and seventh day of a plan
    without so many."""
    whole = [month for month in months(plan) if plan.covers(month)][:MIN_MONTHS]
    if len(whole) == MIN_MONTHS:
        first, second, third, fourth = whole
        day = day_of(second.start + timedelta(REPEATED_DAY - 1))
        return ExamplePeriods((first, second, third, fourth), day, True)
    days = [day_of(plan.start + timedelta(after)) for after in (0, 2, 4, 6)]
    first, second, third, fourth = days
    return ExamplePeriods((first, second, third, fourth), second, False)


def period_lines(plan: Period) -> str:
    """A comment for each way to write a period: an example and its meaning."""
    rows = [*_rows(plan)]
    width = max(len(example) for example, _ in rows)
    return "\n".join(f"#   period: {example:{width}}   {meaning}" for example, meaning in rows)


def _rows(plan: Period) -> Iterator[tuple[str, str]]:
    (first, second, third, _), day, are_months = example_periods(plan)
    if are_months:
        yield first.written, "месяц: исполнить до его последнего дня"
    yield day.written, "день"
    yield f"{first.written}/{third.written}", _span_meaning(are_months)
    yield f"../{day.written}", "не позднее этого дня"
    if quarter := _quarter(plan):
        yield quarter.written, "квартал"
    yield "all", "весь период плана: «в течение года», «постоянно»"
    yield f"[{first.written}, {third.written}]", "несколько сроков"
    if are_months:
        yield f"{{every: month, day: {REPEATED_DAY}}}", f"ежемесячно, до {REPEATED_DAY} числа"
        within = f"{second.written}/{third.written}"
        yield f"{{every: month, within: {within}}}", "ежемесячно, но только в эти месяцы"
    yield "{every: quarter}", "ежеквартально"
    yield "{schedule: ИРО}", "по графику другой организации: даты ещё не известны"


def _span_meaning(are_months: bool) -> str:
    return "с месяца по месяц" if are_months else "со дня по день"


def _quarter(plan: Period) -> Period | None:
    """The first quarter that the plan covers."""
    quarters = map(quarter_with, (month.start for month in months(plan)))
    return next((quarter for quarter in quarters if plan.covers(quarter)), None)
