"""What is due in a period, and from whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from vpr_roadmap.periods import Period
from vpr_roadmap.plan.activities import Activity, ControlPoint, number_key
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.queries.selection import Charge, Selection, activities, charges, of_no_school


class Phase(StrEnum):
    """How a control point stands to the period asked about, in the order of reading."""

    DUE = "due"
    STARTS = "starts"
    CONTINUES = "continues"
    UNSCHEDULED = "unscheduled"


@dataclass(frozen=True, slots=True)
class DueItem:
    """A control point that touches the period; `point` is None for an unscheduled activity."""

    plan: Plan
    activity: Activity
    phase: Phase
    point: ControlPoint | None
    charges: tuple[Charge, ...]


@dataclass(frozen=True, slots=True)
class Due:
    """The answer: the items by phase, within a phase by deadline, then number.

    `of_no_school` are left out because schools were asked for and they state none.
    """

    period: Period
    today: date
    plans: tuple[Plan, ...]
    items: tuple[DueItem, ...]
    of_no_school: tuple[Activity, ...] = ()


def due(plans: Sequence[Plan], period: Period, selection: Selection, today: date) -> Due:
    """Every selected control point that touches `period`, with its phase.

    Unscheduled activities are in every period that their plan touches.
    """
    items = [item for plan in plans for item in _items(plan, period, selection, today)]
    items.sort(key=_sort_key)
    apart = tuple(
        activity
        for plan in plans
        for activity in of_no_school(plan, selection, today)
        if activity.touches(period) or (activity.unscheduled and plan.period.touches(period))
    )
    return Due(period, today, tuple(plans), tuple(items), apart)


def phase_in(period: Period, point: ControlPoint) -> Phase | None:
    """How a control point stands to a period; None where they share no day."""
    if not point.period.touches(period):
        return None
    if point.deadline <= period.deadline:
        return Phase.DUE
    return Phase.STARTS if point.start >= period.start else Phase.CONTINUES


def _items(plan: Plan, period: Period, selection: Selection, today: date) -> Iterator[DueItem]:
    for activity in activities(plan, selection, today):
        in_charge = charges(plan, activity, today)
        for point in activity.points:
            if phase := phase_in(period, point):
                yield DueItem(plan, activity, phase, point, in_charge)
        if activity.unscheduled and plan.period.touches(period):
            yield DueItem(plan, activity, Phase.UNSCHEDULED, None, in_charge)


def _sort_key(item: DueItem) -> tuple[object, ...]:
    deadline = item.point.deadline if item.point else date.max
    return (
        list(Phase).index(item.phase),
        deadline,
        item.plan.name,
        number_key(item.activity.number),
    )
