"""The plans' activities."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from vpr_roadmap.periods import Period, month_with
from vpr_roadmap.plan.activities import Activity, ControlPoint
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.queries.grouping import Rest, Sublist, sublist_of
from vpr_roadmap.queries.selection import Charge, Selection, activities, charges, of_no_school


@dataclass(frozen=True, slots=True)
class ListItem:
    """An activity, or with `point` one line of it in a calendar."""

    plan: Plan
    activity: Activity
    charges: tuple[Charge, ...]
    point: ControlPoint | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """The answer: activities in their plans' order.

    Left out are the `undated` because a period was asked for and nobody has set their dates, and
    those `of_no_school` because schools were asked for and they state none.
    """

    plans: tuple[Plan, ...]
    period: Period | None
    items: tuple[ListItem, ...]
    undated: tuple[ListItem, ...] = ()
    of_no_school: tuple[Activity, ...] = ()


def listing(
    plans: Sequence[Plan], period: Period | None, selection: Selection, today: date
) -> Listing:
    """The selected activities; with a period, those that have a control point touching it."""
    selected = [
        ListItem(plan, activity, charges(plan, activity, today))
        for plan in plans
        for activity in activities(plan, selection, today)
    ]
    apart = tuple(
        activity
        for plan in plans
        for activity in of_no_school(plan, selection, today)
        if period is None or activity.touches(period)
    )
    if period is None:
        return Listing(tuple(plans), None, tuple(selected), of_no_school=apart)
    touching = tuple(item for item in selected if item.activity.touches(period))
    undated = tuple(
        item for item in selected if item.activity.unscheduled and item.plan.period.touches(period)
    )
    return Listing(tuple(plans), period, touching, undated, apart)


def by_section(answer: Listing) -> tuple[Sublist[ListItem], ...]:
    """The activities under their sections."""
    found: list[Sublist[ListItem]] = []
    for plan in answer.plans:
        here = [item for item in answer.items if item.plan is plan]
        for section in plan.sections:
            own = (item for item in here if item.activity.section == section)
            found += sublist_of(section, own, plan)
        none = (item for item in here if item.activity.section is None)
        found += sublist_of(Rest.NO_SECTION, none, plan)
    return tuple(found)


def by_month(answer: Listing) -> tuple[Sublist[ListItem], ...]:
    """The calendar: each control point in the month of its deadline, then what has no dates."""
    found: list[Sublist[ListItem]] = []
    for plan in answer.plans:
        here = [item for item in answer.items if item.plan is plan]
        lines = [line for item in here for line in _lines(item, answer.period)]
        for month in sorted({month for month, _ in lines}, key=lambda month: month.start):
            inside = [item for own, item in lines if own == month]
            inside.sort(key=lambda item: item.point.deadline if item.point else date.max)
            found += sublist_of(month, inside, plan)
        undated = (item for item in here if item.activity.unscheduled)
        found += sublist_of(Rest.NO_DATE, undated, plan)
    return tuple(found)


def _lines(item: ListItem, period: Period | None) -> Iterator[tuple[Period, ListItem]]:
    for point in item.activity.points:
        if period is None or point.period.touches(period):
            yield month_with(point.deadline), replace(item, point=point)
