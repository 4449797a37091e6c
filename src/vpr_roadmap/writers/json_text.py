"""Answers as JSON, schema 1: a promise to whoever reads it with a program."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any, TypeAlias, assert_never

from vpr_roadmap.periods import Period
from vpr_roadmap.plan.activities import Activity
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.schools import SchoolKey, Scope
from vpr_roadmap.queries.due import Due, DueItem
from vpr_roadmap.queries.listing import Listing, ListItem
from vpr_roadmap.queries.log import Log, LogItem
from vpr_roadmap.queries.matrix import Matrix, MatrixPoint, MatrixRow
from vpr_roadmap.queries.showing import ShownActivity, ShownPlan
from vpr_roadmap.queries.states import AsOf, PointState, SchoolState
from vpr_roadmap.writers.literal_json import Value, literal_json

SCHEMA = 1

Answer: TypeAlias = Due | Listing | ShownActivity | ShownPlan | Log | Matrix


def json_text(answer: Answer) -> str:
    """The answer as an indented JSON text, its letters as they are."""
    return literal_json({"schema": SCHEMA, **_answer(answer)})


def _answer(answer: Answer) -> dict[str, Value]:
    match answer:
        case Due():
            return {
                "command": "due",
                "period": answer.period.written,
                "today": answer.as_of.day.isoformat(),
                "items": [_due_item(item) for item in answer.items],
            }
        case Listing():
            return {"command": "list", "items": [_list_item(item) for item in answer.items]}
        case ShownActivity():
            return {"command": "show", "items": [_shown_activity(answer)]}
        case ShownPlan():
            return {"command": "show", **_shown_plan(answer)}
        case Log():
            return {
                "command": "log",
                **_as_of(answer.as_of),
                "items": [_log_item(item) for item in answer.items],
            }
        case Matrix():
            return {
                "command": "matrix",
                "period": _plain(answer.period),
                **_as_of(answer.as_of),
                "items": [
                    _matrix_item(table.plan, point)
                    for table in answer.tables
                    for point in table.points
                ],
                "rows": [
                    _matrix_row(table.plan, row) for table in answer.tables for row in table.rows
                ],
            }
        case _:
            assert_never(answer)


def _as_of(as_of: AsOf) -> dict[str, Value]:
    return {"today": as_of.day.isoformat(), "known": _plain(as_of.known)}


def _log_item(item: LogItem) -> Value:
    record = item.entry.record
    return {
        "point": record.point,
        "activity": item.activity.number,
        "plan": item.plan.name,
        "school": record.school,
        "status": record.status.value,
        "date": record.date.isoformat(),
        "until": _plain(record.until),
        "basis": record.basis,
        "result": record.result,
        "evidence": [_plain(each) for each in record.evidence],
        "note": record.note,
        "recorded": record.recorded.isoformat(timespec="seconds"),
        "reporter": item.entry.reporter,
        "taken_back": item.entry.taken_back,
    }


def _matrix_item(plan: Plan, point: MatrixPoint) -> Value:
    activity, at = point.at.activity, point.at
    return {
        "point": at.id,
        "activity": activity.number,
        "plan": plan.name,
        "section": activity.section.number if activity.section else None,
        "title": activity.title,
        **_dates(at),
        **_state(plan, at),
        "not_reported": point.not_reported,
        "school_states": [_school_state(plan, part) for part in at.parts],
    }


def _school_state(plan: Plan, part: SchoolState) -> dict[str, Value]:
    said = plan.is_reported
    return {
        "school": part.school,
        "deadline": _plain(part.deadline),
        "state": part.state.value if said else None,
        "status": _plain(part.status),
        "date": part.entry.record.date.isoformat() if part.entry else None,
        "reporter": part.entry.reporter if part.entry else None,
    }


def _matrix_row(plan: Plan, row: MatrixRow) -> Value:
    return {
        "school": row.school.key,
        "name": row.school.name,
        "plan": plan.name,
        "done": row.done if plan.is_reported else None,
        "of": row.of,
    }


def _shown_activity(answer: ShownActivity) -> Value:
    """One activity: an item as in `list`, and what only `show` says of it."""
    activity, order = answer.item.activity, answer.item.plan.order
    details: dict[str, Value] = {
        "note": activity.note,
        "expected_result": activity.expected_result,
        "parties": [
            {"name": post.name, "post": post.post, "instead_of": post.instead_of}
            for post in answer.posts
        ],
        "school_names": [school.name for school in answer.schools],
        "order": {"status": order.status.value, "number": order.number, "date": _plain(order.date)}
        if order
        else None,
        "school_states": [
            {"point": at.id, **_school_state(answer.item.plan, part)}
            for at in answer.item.points
            if at.by_school and (at.point or at.undated) and answer.item.plan.is_reported
            for part in at.parts
        ],
        "records": [_log_item(item) for item in answer.records],
    }
    return {**_list_item(answer.item), **details}


def _shown_plan(answer: ShownPlan) -> dict[str, Value]:
    """The order, the passport and the counts."""
    plan = answer.plan
    return {
        "plan": plan.name,
        "title": plan.title,
        "language": _plain(plan.language),
        "period": plan.period.written,
        "schools": _scope(plan.scope),
        "order": _plain(plan.order),
        "appendix": _plain(plan.appendix),
        "sections": [_plain(section) for section in plan.sections],
        "counts": _plain(answer.counts),
    }


def _due_item(item: DueItem) -> Value:
    activity, at = item.activity, item.at
    return {
        "point": at.id,
        "activity": activity.number,
        "plan": item.plan.name,
        "section": activity.section.number if activity.section else None,
        "title": activity.title,
        "phase": item.phase.value,
        **_dates(at),
        "wording": activity.wording,
        **_whom(activity),
        **_state(item.plan, at),
    }


def _list_item(item: ListItem) -> dict[str, Value]:
    activity = item.activity
    return {
        "activity": activity.number,
        "plan": item.plan.name,
        "section": activity.section.number if activity.section else None,
        "section_title": activity.section.title if activity.section else None,
        "title": activity.title,
        "wording": activity.wording,
        "printed": activity.printed,
        "points": [_point(item.plan, at) for at in item.points if at.point],
        "unscheduled": activity.unscheduled,
        **_whom(activity),
    }


def _point(plan: Plan, at: PointState) -> Value:
    return {"point": at.id, **_dates(at), **_state(plan, at)}


def _dates(at: PointState) -> dict[str, Value]:
    return {
        "start": at.point.start.isoformat() if at.point else None,
        "deadline": _plain(at.deadline),
        "postponed_from": _plain(at.postponed_from),
    }


def _whom(activity: Activity) -> dict[str, Value]:
    return {
        "responsible": [each.as_written for each in activity.responsible],
        "schools": _scope(activity.schools),
        "each_school": activity.each_school,
    }


def _state(plan: Plan, at: PointState) -> dict[str, Value]:
    """States come from records; a plan that has none has none of these."""
    if not plan.is_reported:
        return {"state": None, "status": None, "schools_done": None, "schools_of": None}
    return {
        "state": at.state.value,
        "status": _plain(at.status),
        "schools_done": at.done if at.by_school else None,
        "schools_of": len(at.parts) if at.by_school else None,
    }


def _scope(scope: Scope | None) -> str | Sequence[SchoolKey] | None:
    if scope is None:
        return None
    return "all" if scope.every else scope.keys


def _field(name: str, value: Any) -> Value:
    """Printed blocks and headings are objects, keyed by what they are."""
    match name:
        case "printed":
            return {block.name: block.lines for block in value}
        case "headings":
            return dict(value)
        case _:
            return _plain(value)


def _plain(value: object) -> Value:
    """A frozen value as JSON: dataclasses by their fields, printed blocks by their names."""
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
            return [_plain(item) for item in value]
        case _ if is_dataclass(value):
            named = ((field.name, getattr(value, field.name)) for field in fields(value))
            return {name: _field(name, inner) for name, inner in named}
    raise TypeError(type(value).__name__)
