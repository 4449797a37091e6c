"""План-график: the activities by month."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import NamedTuple

from vpr_roadmap.periods import Period, around, month_with, months
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.states import AsOf, PointState
from vpr_roadmap.queries.list import Listing, ListItem, by_section
from vpr_roadmap.queries.sublists import Sublist


class Chart(NamedTuple):
    """The chart of one plan: its activities by section, and the months shown."""

    plan: Plan
    months: tuple[Period, ...]
    as_of: AsOf
    sublists: tuple[Sublist[ListItem], ...]

    @property
    def today(self) -> Period | None:
        """The month of the day of the answer, None if the chart does not show it."""
        return next((month for month in self.months if self.as_of.day in month), None)


class Gantt(NamedTuple):
    """The answer: a chart for each plan that has activities in the listing."""

    listing: Listing
    charts: tuple[Chart, ...]


class MonthCell(NamedTuple):
    """One activity in one month; `runs` is true if a point due in a later month has begun."""

    due: tuple[PointState, ...]
    runs: bool


def gantt(answer: Listing) -> Gantt:
    """The charts of the listed activities, for the listing's period or for the whole plan.

    A chart of the whole plan also shows the months of deadlines moved out of the plan's period.
    """
    charts: list[Chart] = []
    for plan, sublists in groupby(by_section(answer), key=lambda sublist: sublist.plan):
        of_plan = tuple(sublists)
        charts.append(Chart(plan, _months(plan, of_plan, answer.period), answer.as_of, of_plan))
    return Gantt(answer, tuple(charts))


def month_cells(item: ListItem, months: Sequence[Period]) -> Iterator[MonthCell]:
    """One cell for each month. `months` must be sorted."""
    due: dict[Period, list[PointState]] = {}
    running: set[Period] = set()
    for point in item.points:
        if span := point.span:
            due.setdefault(month_with(span.deadline), []).append(point)
            before = span._replace(deadline=_end_of_month_before(span.deadline))
            running.update(months_touched(months, before))
    for month in months:
        yield MonthCell(tuple(due.get(month, ())), month in running)


def months_touched(months: Sequence[Period], period: Period) -> Sequence[Period]:
    """The months that the period touches. `months` must be sorted."""
    first = bisect_left(months, period.start, key=lambda month: month.deadline)
    last = bisect_right(months, period.deadline, key=lambda month: month.start)
    return months[first:last]


def _end_of_month_before(day: date) -> date:
    first = day.replace(day=1)
    return first - timedelta(1) if first > date.min else first


def _months(
    plan: Plan, sublists: Sequence[Sublist[ListItem]], period: Period | None
) -> tuple[Period, ...]:
    if period:
        return tuple(months(_clip(period, around(plan.period))))
    items = (item for sublist in sublists for item in sublist.items)
    spans = [point.span for item in items for point in item.points if point.span]
    start = min([plan.period.start, *(span.start for span in spans)])
    end = max([plan.period.deadline, *(span.deadline for span in spans)])
    return tuple(months(Period(start, end, "")))


def _clip(period: Period, years: Period) -> Period:
    """The part of the period that is in `years`, or its first year if there is no such part."""
    start, end = max(period.start, years.start), min(period.deadline, years.deadline)
    if start > end:
        start, end = period.start, min(period.deadline, period.start.replace(month=12, day=31))
    return Period(start, end, "")
