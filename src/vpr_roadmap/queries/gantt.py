"""План-график: the year's activities by month."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import NamedTuple

from vpr_roadmap.periods import Period, around, month_with, months
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.states import AsOf, PointState
from vpr_roadmap.queries.list import Listing, ListItem, by_section
from vpr_roadmap.queries.sublists import Sublist


class Chart(NamedTuple):
    """The chart of one plan: activities under their sections, and the months that it shows."""

    plan: Plan
    months: tuple[Period, ...]
    as_of: AsOf
    sublists: tuple[Sublist[ListItem], ...]

    @property
    def today(self) -> Period | None:
        """The month in which the day lies, None where it is not shown."""
        return next((each for each in self.months if self.as_of.day in each), None)


class Gantt(NamedTuple):
    """The answer: a chart of each plan that has any of the activities asked for."""

    listing: Listing
    charts: tuple[Chart, ...]


class MonthCell(NamedTuple):
    """One activity in one month: the points due in it, and whether something `runs` on."""

    due: tuple[PointState, ...]
    runs: bool


def gantt(answer: Listing) -> Gantt:
    """The charts of what was listed: of the period asked for, else of the whole plan.

    The whole plan's reaches on to deadlines that were moved out of it.
    """
    charts = (
        (plan, tuple(own)) for plan, own in groupby(by_section(answer), key=lambda each: each.plan)
    )
    return Gantt(
        answer,
        tuple(
            Chart(plan, _months(plan, own, answer.period), answer.as_of, own)
            for plan, own in charts
        ),
    )


def month_cells(item: ListItem, months: Sequence[Period]) -> Iterator[MonthCell]:
    """One activity in each of the months, which stand in their order."""
    due: dict[Period, list[PointState]] = {}
    running: set[Period] = set()
    for at in item.points:
        if lasts := at.span:
            due.setdefault(month_with(lasts.deadline), []).append(at)
            running.update(months_touched(months, lasts._replace(deadline=_eve(lasts.deadline))))
    for month in months:
        yield MonthCell(tuple(due.get(month, ())), month in running)


def months_touched(months: Sequence[Period], lasts: Period) -> Sequence[Period]:
    """Those of some months, which stand in their order, that a period touches."""
    first = bisect_left(months, lasts.start, key=lambda month: month.deadline)
    last = bisect_right(months, lasts.deadline, key=lambda month: month.start)
    return months[first:last]


def _eve(deadline: date) -> date:
    """The last day of the month before that of a deadline: until then it runs on."""
    first = deadline.replace(day=1)
    return first - timedelta(1) if first > date.min else first


def _months(
    plan: Plan, sublists: Sequence[Sublist[ListItem]], asked: Period | None
) -> tuple[Period, ...]:
    if asked:
        return tuple(months(_cut(asked, around(plan.period))))
    lasting = [at.span for item in _items(sublists) for at in item.points if at.span]
    start = min([plan.period.start, *(each.start for each in lasting)])
    end = max([plan.period.deadline, *(each.deadline for each in lasting)])
    return tuple(months(Period(start, end, "")))


def _cut(asked: Period, reach: Period) -> Period:
    """Of what was asked for the years in which a plan has deadlines; else its first year."""
    start, end = max(asked.start, reach.start), min(asked.deadline, reach.deadline)
    if start > end:
        start, end = asked.start, min(asked.deadline, asked.start.replace(month=12, day=31))
    return Period(start, end, "")


def _items(sublists: Sequence[Sublist[ListItem]]) -> Iterable[ListItem]:
    return (item for sublist in sublists for item in sublist.items)
