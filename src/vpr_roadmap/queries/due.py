"""The control points that are due in a period, and who is responsible for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from vpr_roadmap.periods import Period
from vpr_roadmap.plan.activities import Activity, number_key
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.schools import SchoolKey
from vpr_roadmap.plan.states import AsOf, PointState, State
from vpr_roadmap.queries.selection import (
    Responsibility,
    SelectedPoint,
    Selection,
    selected_points,
    without_schools,
)


class Phase(StrEnum):
    """How a control point relates to the period asked about, in the order of the answer."""

    OVERDUE = "overdue"
    DUE = "due"
    STARTS = "starts"
    CONTINUES = "continues"
    UNSCHEDULED = "unscheduled"


_RANKS = {phase: rank for rank, phase in enumerate(Phase)}


class DueItem(NamedTuple):
    """A control point that touches the period, or is overdue."""

    plan: Plan
    activity: Activity
    phase: Phase
    point: PointState
    responsibilities: tuple[Responsibility, ...]


class Due(NamedTuple):
    """The answer: the items by phase, then deadline, then plan, then activity number.

    `of_no_school` lists the activities left out because the question names schools and they do not.
    """

    period: Period
    as_of: AsOf
    plans: tuple[Plan, ...]
    items: tuple[DueItem, ...]
    of_no_school: tuple[Activity, ...] = ()


def due(plans: Sequence[Plan], period: Period, selection: Selection, as_of: AsOf) -> Due:
    """The selected control points that touch `period`, and those that are overdue.

    An unscheduled activity without a date is in every period that its plan touches. A moved
    deadline counts on its new date.
    """
    items = [item for plan in plans for item in _items(plan, period, selection, as_of)]
    items.sort(key=_sort_key)
    of_no_school = (
        selected.activity
        for plan in plans
        for selected in without_schools(plan, selection, as_of)
        if _phase(plan, selected.point, period)
    )
    return Due(period, as_of, tuple(plans), tuple(items), tuple(dict.fromkeys(of_no_school)))


def due_items_of_school(
    plan: Plan, school: SchoolKey, answer: Due, selection: Selection
) -> list[DueItem]:
    """The items of one plan if the same question names this school only."""
    one_school = selection._replace(schools=(school,))
    return sorted(_items(plan, answer.period, one_school, answer.as_of), key=_sort_key)


def phase_in(period: Period, span: Period) -> Phase | None:
    """DUE, STARTS or CONTINUES for a control point with this span, None if they share no day."""
    if not span.touches(period):
        return None
    if span.deadline <= period.deadline:
        return Phase.DUE
    return Phase.STARTS if span.start >= period.start else Phase.CONTINUES


def _items(plan: Plan, period: Period, selection: Selection, as_of: AsOf) -> Iterator[DueItem]:
    for selected in selected_points(plan, selection, as_of):
        if item := _item(plan, selected, period):
            yield item


def _item(plan: Plan, selected: SelectedPoint, period: Period) -> DueItem | None:
    """The point with its phase.

    If the point has no phase, some of its schools may have a moved deadline in the period.
    """
    for point in (selected.point, selected.point.within(period)):
        if point and (phase := _phase(plan, point, period)):
            return DueItem(plan, selected.activity, phase, point, selected.responsibilities)
    return None


def _phase(plan: Plan, point: PointState, period: Period) -> Phase | None:
    span = point.span
    if span is None:
        undated = point.undated and plan.period.touches(period)
        return Phase.UNSCHEDULED if undated else None
    if phase := phase_in(period, span):
        return phase
    overdue = point.state is State.OVERDUE and span.deadline < period.start and plan.is_reported
    return Phase.OVERDUE if overdue else None


def _sort_key(item: DueItem) -> tuple[object, ...]:
    return (
        _RANKS[item.phase],
        item.point.deadline or date.max,
        item.plan.name,
        number_key(item.activity.number),
    )
