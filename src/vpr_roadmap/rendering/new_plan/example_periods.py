"""Examples of every way to write a period, all within the period of a new plan."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import NamedTuple

from vpr_roadmap.periods import Period, day_of, half_with, months, quarter_with, span_of
from vpr_roadmap.rendering.new_plan.comments import Row

MIN_MONTHS = 4
"""With fewer whole months, the examples are days."""
REPEATED_DAY = 25


class ExamplePeriods(NamedTuple):
    """Months in the order of time, or days of a short plan, and one day."""

    units: tuple[Period, Period, Period, Period]
    day: Period
    are_months: bool

    @property
    def terms(self) -> tuple[Period, Period]:
        """Two spans of days, one after the other."""
        first, second, third, fourth = self.units
        return (
            span_of(day_of(first.start), day_of(second.deadline)),
            span_of(day_of(third.start), day_of(fourth.deadline)),
        )


def example_periods(plan: Period) -> ExamplePeriods:
    """The first four whole months of the plan.

    If it does not have so many, its first, third, fifth and seventh day.
    """
    whole = [month for month in months(plan) if plan.covers(month)][:MIN_MONTHS]
    if len(whole) == MIN_MONTHS:
        first, second, third, fourth = whole
        day = day_of(second.start + timedelta(REPEATED_DAY - 1))
        return ExamplePeriods((first, second, third, fourth), day, True)
    days = [day_of(plan.start + timedelta(after)) for after in (0, 2, 4, 6)]
    first, second, third, fourth = days
    return ExamplePeriods((first, second, third, fourth), second, False)


def period_rows(plan: Period) -> Iterator[Row]:
    """An example and its meaning for each way to write a period."""
    (first, second, third, _), day, are_months = example_periods(plan)
    if are_months:
        yield Row(first.written, "месяц: исполнить до его последнего дня")
    yield Row(day.written, "день")
    span = "с месяца по месяц" if are_months else "со дня по день"
    yield Row(f"{first.written}/{third.written}", span)
    yield Row(f"../{day.written}", "не позднее этого дня")
    yield Row("all", "весь период плана: «в течение года», «постоянно»")
    yield Row(f"[{first.written}, {third.written}]", "несколько сроков")
    quarter, half = quarter_with(third.start), half_with(third.start)
    yield Row(quarter.written, f"квартал; {half.written} — полугодие")
    if are_months:
        yield Row(f"{{every: month, day: {REPEATED_DAY}}}", f"ежемесячно, до {REPEATED_DAY} числа")
        within = f"{second.written}/{third.written}"
        yield Row(f"{{every: month, within: {within}}}", "ежемесячно, но только в эти месяцы")
    yield Row("{every: quarter}", "ежеквартально; half — полугодие, term — четверть")
    yield Row("{schedule: ИРО}", "по графику другой организации: даты ещё не известны")
    yield Row("{undated: по мере необходимости}", "без даты: программа покажет эти слова")
    yield Row("{term: I четверть}", "учебный период: они перечислены в terms, ниже")
    yield Row("{term: [I четверть, II четверть]}", "несколько учебных периодов")
