"""Answers as JSON, schema 1. Other programs rely on its keys and values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias, assert_never

from vpr_roadmap.periods import Term
from vpr_roadmap.plan.activities import Activity
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.states import PointState
from vpr_roadmap.queries.due import Due, DueItem
from vpr_roadmap.queries.gantt import Chart, Gantt
from vpr_roadmap.queries.list import Listing, ListItem
from vpr_roadmap.queries.log import Log, LogItem
from vpr_roadmap.queries.matrix import Matrix
from vpr_roadmap.queries.show import ShownActivity, ShownParty, ShownPlan
from vpr_roadmap.rendering.json.encoder import Value
from vpr_roadmap.rendering.json.shared_values import (
    SCHEMA,
    as_of_values,
    coexecutor_values,
    counts_value,
    date_values,
    matrix_point,
    matrix_row,
    order_values,
    responsible_values,
    school_state,
    scope_value,
    state_values,
    to_value,
)

Answer: TypeAlias = Due | Gantt | Listing | ShownActivity | ShownPlan | Log | Matrix


def json_value(answer: Answer) -> dict[str, Value]:
    """The answer as a JSON object; long lists are iterators."""
    return {"schema": SCHEMA, **_answer(answer)}


def _answer(answer: Answer) -> dict[str, Value]:
    match answer:
        case Due():
            return {
                "command": "due",
                "period": answer.period.written,
                "today": answer.as_of.day.isoformat(),
                "items": map(_due_item, answer.items),
            }
        case Listing():
            return {"command": "list", "items": map(_list_item, answer.items)}
        case Gantt():
            return {
                "command": "gantt",
                **as_of_values(answer.listing.as_of),
                "charts": map(_chart, answer.charts),
            }
        case ShownActivity():
            return {"command": "show", "items": [_shown_activity(answer)]}
        case ShownPlan():
            return {"command": "show", **_shown_plan(answer)}
        case Log():
            return {
                "command": "log",
                **as_of_values(answer.as_of),
                "items": map(_log_item, answer.items),
            }
        case Matrix():
            return {"command": "matrix", **_matrix(answer)}
        case _:
            assert_never(answer)


def _matrix(answer: Matrix) -> dict[str, Value]:
    return {
        "period": to_value(answer.period),
        **as_of_values(answer.as_of),
        "items": (
            matrix_point(table.plan, point) for table in answer.tables for point in table.points
        ),
        "rows": (matrix_row(table.plan, row) for table in answer.tables for row in table.rows),
    }


def _chart(chart: Chart) -> Value:
    return {
        "plan": chart.plan.name,
        "months": [month.written for month in chart.months],
        "items": [_list_item(item) for sublist in chart.sublists for item in sublist.items],
    }


def _log_item(item: LogItem) -> Value:
    record = item.entry.record
    return {
        "point": record.point,
        "activity": item.activity.number,
        "plan": item.plan.name,
        "school": record.school,
        "status": record.status.value,
        "date": record.date.isoformat(),
        "until": to_value(record.until),
        "basis": record.basis,
        "result": record.result,
        "evidence": [to_value(evidence) for evidence in record.evidence],
        "note": record.note,
        "recorded": record.recorded.isoformat(timespec="seconds"),
        "reporter": item.entry.reporter,
        "taken_back": item.entry.taken_back,
    }


def _shown_activity(answer: ShownActivity) -> Value:
    """The activity: an item as in `list`, and what only `show` has."""
    activity, order = answer.item.activity, answer.item.plan.order
    details: dict[str, Value] = {
        "note": activity.note,
        "expected_result": activity.expected_result,
        "parties": _parties(answer.parties),
        "school_names": [school.name for school in answer.schools],
        "order": {"status": order.status.value, **order_values(order)} if order else None,
        "school_states": [
            {"point": point.id, **school_state(answer.item.plan, part)}
            for point in answer.item.points
            if point.by_school and (point.planned or point.undated) and answer.item.plan.is_reported
            for part in point.parts
        ],
        "records": [_log_item(item) for item in answer.records],
        "coexecutor_parties": _parties(answer.coexecutors),
    }
    item = answer.item
    return {**_list_values(item), **details, **_last_values(item.activity)}


def _parties(parties: Sequence[ShownParty]) -> Value:
    return [
        {
            "name": party.name,
            "post": party.post,
            "instead_of": party.instead_of,
            "until": to_value(party.until),
            "formerly": party.formerly,
        }
        for party in parties
    ]


def _shown_plan(answer: ShownPlan) -> dict[str, Value]:
    """The order, the passport and the counts."""
    plan = answer.plan
    return {
        "plan": plan.name,
        "title": plan.title,
        "language": to_value(plan.language),
        "period": plan.period.written,
        "schools": scope_value(plan.scope),
        "order": to_value(plan.order),
        "appendix": to_value(plan.appendix),
        "sections": [to_value(section) for section in plan.sections],
        "counts": counts_value(answer.counts),
        "terms": [_term(term) for term in plan.terms],
    }


def _term(term: Term) -> Value:
    return {
        "name": term.name,
        "start": to_value(term.period.start),
        "deadline": to_value(term.period.deadline),
    }


def _due_item(item: DueItem) -> Value:
    activity, point = item.activity, item.point
    return {
        "point": point.id,
        "activity": activity.number,
        "plan": item.plan.name,
        "section": activity.section.number if activity.section else None,
        "title": activity.title,
        "phase": item.phase.value,
        **date_values(point),
        "wording": activity.wording,
        **responsible_values(activity),
        **state_values(item.plan, point),
        **coexecutor_values(activity),
    }


def _list_item(item: ListItem) -> dict[str, Value]:
    return {**_list_values(item), **_last_values(item.activity)}


def _list_values(item: ListItem) -> dict[str, Value]:
    activity = item.activity
    return {
        "activity": activity.number,
        "plan": item.plan.name,
        "section": activity.section.number if activity.section else None,
        "section_title": activity.section.title if activity.section else None,
        "title": activity.title,
        "wording": activity.wording,
        "printed": activity.printed,
        "points": [_point(item.plan, point) for point in item.points if point.planned],
        "unscheduled": activity.unscheduled,
        "undated": activity.undated,
        **responsible_values(activity),
    }


def _last_values(activity: Activity) -> dict[str, Value]:
    """The keys that come last, in `list` and in `show`."""
    return {
        **coexecutor_values(activity),
        "cells": dict(activity.cells),
        "formerly": [former.number for former in activity.formerly],
    }


def _point(plan: Plan, point: PointState) -> Value:
    return {"point": point.id, **date_values(point), **state_values(plan, point)}
