"""The JSON values that several answers share."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import Enum
from typing import Any

from vpr_roadmap.periods import Period
from vpr_roadmap.plan.activities import Activity
from vpr_roadmap.plan.order import Order
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.schools import SchoolKey, Scope
from vpr_roadmap.plan.states import AsOf, PointState, SchoolState
from vpr_roadmap.queries.counts import Counts
from vpr_roadmap.queries.matrix import MatrixPoint, MatrixRow
from vpr_roadmap.queries.selection import Selection
from vpr_roadmap.rendering.json.encoder import Value

SCHEMA = 1


def selection_value(selection: Selection) -> Value:
    return {
        "responsible": sorted(selection.parties),
        "schools": selection.schools,
        "sections": sorted(selection.sections),
    }


def as_of_values(as_of: AsOf) -> dict[str, Value]:
    return {"today": as_of.day.isoformat(), "known": to_value(as_of.known)}


def matrix_point(plan: Plan, point: MatrixPoint) -> Value:
    activity, state = point.point.activity, point.point
    return {
        "point": state.id,
        "activity": activity.number,
        "plan": plan.name,
        "section": activity.section.number if activity.section else None,
        "title": activity.title,
        **date_values(state),
        **state_values(plan, state),
        "not_reported": point.not_reported,
        "school_states": [school_state(plan, part) for part in state.parts],
    }


def school_state(plan: Plan, part: SchoolState) -> dict[str, Value]:
    is_reported = plan.is_reported
    return {
        "school": part.school,
        "deadline": to_value(part.deadline),
        "state": part.state.value if is_reported else None,
        "status": to_value(part.status),
        "date": part.entry.record.date.isoformat() if part.entry else None,
        "reporter": part.entry.reporter if part.entry else None,
    }


def matrix_row(plan: Plan, row: MatrixRow) -> Value:
    return {
        "school": row.school.key,
        "name": row.school.name,
        "plan": plan.name,
        "done": row.done if plan.is_reported else None,
        "of": row.of,
    }


def date_values(point: PointState) -> dict[str, Value]:
    return {
        "start": point.planned.start.isoformat() if point.planned else None,
        "deadline": to_value(point.deadline),
        "postponed_from": to_value(point.postponed_from),
    }


def responsible_values(activity: Activity) -> dict[str, Value]:
    return {
        "responsible": [responsible.as_written for responsible in activity.responsible],
        "schools": scope_value(activity.schools),
        "each_school": activity.each_school,
    }


def coexecutor_values(activity: Activity) -> dict[str, Value]:
    """The co-executors, and the printed cell of the responsible parties."""
    return {
        "coexecutors": [coexecutor.as_written for coexecutor in activity.coexecutors],
        "responsible_wording": activity.responsible_wording,
    }


def order_values(order: Order) -> dict[str, Value]:
    return {"number": order.number, "date": to_value(order.date), "kind": order.kind.value}


def counts_value(counts: Counts) -> dict[str, Value]:
    """The counts, with that of subsections only if there are any."""
    names = (name for name in counts._fields if name != "subsections" or counts.subsections)
    return {name: getattr(counts, name) for name in names}


def state_values(plan: Plan, point: PointState) -> dict[str, Value]:
    """The state of a point; all null if the plan has no records.

    `only_schools` is present only if deadline and state are those of some of the schools.
    """
    if not plan.is_reported:
        return {"state": None, "status": None, "schools_done": None, "schools_of": None}
    return {
        "state": point.state.value,
        "status": to_value(point.status),
        "schools_done": point.done_count if point.by_school else None,
        "schools_of": len(point.parts) if point.by_school else None,
        **({"only_schools": point.only_schools} if point.only_schools else {}),
    }


def scope_value(scope: Scope | None) -> str | Sequence[SchoolKey] | None:
    if scope is None:
        return None
    return "all" if scope.every else scope.keys


def _field(name: str, value: Any) -> Value:
    """A field of a named tuple.

    Printed blocks, headings and cells are pairs, so they become objects.
    """
    match name:
        case "printed":
            return {block.name: block.lines for block in value}
        case "headings" | "cells":
            return dict(value)
        case _:
            return to_value(value)


def to_value(value: object) -> Value:
    """A value of the plan as JSON. Raises TypeError for other types.

    `json` would write a named tuple as a list; here it is an object with the names of its fields.
    """
    match value:
        case Enum():
            return str(value.value)
        case None | bool() | int() | str():
            return value
        case date():
            return value.isoformat()
        case Period():
            return value.written
        case tuple():
            if names := getattr(value, "_fields", None):
                return {name: _field(name, inner) for name, inner in zip(names, value, strict=True)}
            return [to_value(item) for item in value]
    raise TypeError(type(value).__name__)
