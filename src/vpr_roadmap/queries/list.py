"""The activities of the plans, by section or by month."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from vpr_roadmap.periods import Period, month_with
from vpr_roadmap.plan.activities import Activity, parents_of
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.schools import SchoolKey
from vpr_roadmap.plan.states import AsOf, PointState
from vpr_roadmap.queries.figures import Figures, figures
from vpr_roadmap.queries.selection import (
    Responsibility,
    SelectedPoint,
    Selection,
    selected_points,
    without_schools,
)
from vpr_roadmap.queries.sublists import Rest, Sublist, by_plan, sublist_of


class ListItem(NamedTuple):
    """An activity with its selected control points.

    If `is_line` is true, it is a line of the calendar and has one control point.
    """

    plan: Plan
    activity: Activity
    responsibilities: tuple[Responsibility, ...]
    points: tuple[PointState, ...]
    is_line: bool = False

    def within(self, period: Period | None) -> tuple[PointState, ...]:
        """The control points within a period; without a period, all that have dates."""
        if period is None:
            return tuple(point for point in self.points if point.span)
        return tuple(part for point in self.points if (part := point.within(period)))

    @property
    def undated(self) -> bool:
        """Whether it is unscheduled and has no date yet."""
        return any(point.undated for point in self.points)

    @property
    def awaits_date(self) -> bool:
        """Whether it is undated and still open."""
        return any(point.awaits_date for point in self.points)


class Listing(NamedTuple):
    """The answer: `items` are the selected activities in the period, in the order of the plans.

    `selected` has all selected activities, in the period or not. Two groups are not in `items`:
    `undated` activities, because the question names a period and they have no date; and activities
    `of_no_school`, because the question names schools and they do not.
    """

    plans: tuple[Plan, ...]
    period: Period | None
    as_of: AsOf
    items: tuple[ListItem, ...]
    selected: tuple[ListItem, ...] = ()
    undated: tuple[ListItem, ...] = ()
    of_no_school: tuple[Activity, ...] = ()


def figures_of(answer: Listing) -> Figures | None:
    """The figures of the selected control points, None if none of their plans has records."""
    reported = [item for item in answer.selected if item.plan.is_reported]
    points = (point for item in reported for point in item.points)
    return figures(points, answer.as_of.day, answer.period) if reported else None


def list_item(plan: Plan, activity: Activity, as_of: AsOf) -> ListItem:
    """An activity with all its control points."""
    points = selected_points(plan, Selection(), as_of)
    return next(_items(plan, (point for point in points if point.activity is activity)))


def listing(
    plans: Sequence[Plan], period: Period | None, selection: Selection, as_of: AsOf
) -> Listing:
    """The selected activities; with a period, those with a control point within it."""
    items = [
        item for plan in plans for item in _items(plan, selected_points(plan, selection, as_of))
    ]
    of_no_school = tuple(
        item.activity
        for plan in plans
        for item in _items(plan, without_schools(plan, selection, as_of))
        if item.within(period) or period is None
    )
    if period is None:
        return Listing(tuple(plans), None, as_of, tuple(items), tuple(items), (), of_no_school)
    in_period = tuple(item for item in items if item.within(period))
    undated = tuple(item for item in items if item.awaits_date and item.plan.period.touches(period))
    return Listing(tuple(plans), period, as_of, in_period, tuple(items), undated, of_no_school)


def list_items_of_school(
    plan: Plan, school: SchoolKey, answer: Listing, selection: Selection
) -> Iterator[ListItem]:
    """The items of one plan if the same question names this school only."""
    points = selected_points(plan, selection._replace(schools=(school,)), answer.as_of)
    for item in _items(plan, points):
        if answer.period is None or item.within(answer.period):
            yield item


def by_section(answer: Listing) -> Iterator[Sublist[ListItem]]:
    """The activities of each section, then those of no section.

    A section without activities of its own has a sublist if its subsections have activities.
    """
    items_by_plan = by_plan(answer.items)
    for plan in answer.plans:
        items = items_by_plan.get(plan, [])
        own, below = defaultdict(list), defaultdict(list)
        for item in items:
            if section := item.activity.section:
                own[section.key].append(item)
                for parent in parents_of(section.key):
                    below[parent].append(item)
        for section in plan.sections:
            if section.key in own or section.key in below:
                yield Sublist(section, tuple(own[section.key]), plan, tuple(below[section.key]))
        of_no_section = (item for item in items if item.activity.section is None)
        yield from sublist_of(Rest.NO_SECTION, of_no_section, plan)


def by_month(answer: Listing) -> Iterator[Sublist[ListItem]]:
    """The calendar: each control point in the month of its deadline, then undated activities."""
    items_by_plan = by_plan(answer.items)
    for plan in answer.plans:
        items = items_by_plan.get(plan, [])
        lines = sorted(_lines(items, answer.period), key=lambda line: line[0])
        for month, of_month in groupby(lines, key=lambda line: month_with(line[0])):
            yield from sublist_of(month, (item for _, item in of_month), plan)
        undated = (item for item in items if item.undated)
        yield from sublist_of(Rest.NO_DATE, undated, plan)


def _items(plan: Plan, points: Iterable[SelectedPoint]) -> Iterator[ListItem]:
    """An item per activity; the points of an activity must be consecutive.

    The item takes the responsibilities of an open point, otherwise of the point closed last.
    """
    for _, of_activity in groupby(points, key=lambda selected: selected.activity.number):
        group = list(of_activity)
        last = max(group, key=lambda selected: selected.point.closed_on or date.max)
        states = tuple(selected.point for selected in group)
        yield ListItem(plan, last.activity, last.responsibilities, states)


def _lines(items: Iterable[ListItem], period: Period | None) -> Iterator[tuple[date, ListItem]]:
    """The lines of the calendar with their deadlines."""
    for item in items:
        for point in item.within(period):
            if point.span:
                yield point.span.deadline, item._replace(points=(point,), is_line=True)
