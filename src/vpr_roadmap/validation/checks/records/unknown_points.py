"""Records of control points that the plan does not have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from vpr_roadmap.matching.suggestions import suggest_days
from vpr_roadmap.nodes import STAND_IN, Mapping, Node, Route, Scalar, node_at
from vpr_roadmap.periods import PeriodError, read_period
from vpr_roadmap.plan.activities import Activity
from vpr_roadmap.plan.progress import Status
from vpr_roadmap.problems import Problem
from vpr_roadmap.validation.checks.context import CheckContext
from vpr_roadmap.validation.checks.numbers import number_distance, numbers_begin_with_their_section
from vpr_roadmap.validation.checks.records.placed_records import PlacedRecord
from vpr_roadmap.validation.checks.records.points import Points, reportable_points
from vpr_roadmap.validation.checks.records.renamed import renumbered_activity


def records_refer_to_known_points(context: CheckContext) -> Iterator[Problem]:
    """Every record refers to a control point, an unscheduled activity or a date set for one.

    The unknown points of one activity are one problem: usually somebody changed its number or its
    deadline.
    """
    points = reportable_points(context)
    activities = {activity.number: (route, activity) for route, activity in context.activities()}
    routes = [route for route, _ in context.activities()]
    activities_lost = context.source.lost_under("sections", "activities")
    formerly_unclear = any(context.has_error((*route, "formerly")) for route in routes)
    numbers_unclear = activities_lost or formerly_unclear or _numbers_are_wrong(context)
    dates_lost = _dates_were_lost(context)
    by_number: dict[str, list[PlacedRecord]] = {}
    for placed in _records_of_no_point(context, points):
        if placed.activity_number in activities:
            route, activity = activities[placed.activity_number]
            period_unclear = _period_is_unclear(context, route)
            unclear = formerly_unclear or period_unclear or (activity.has_no_dates and dates_lost)
        else:
            unclear = numbers_unclear
        if not unclear:
            by_number.setdefault(placed.activity_number, []).append(placed)
    for number, records in by_number.items():
        _, owner = activities.get(number, (None, None))
        alone = len(by_number) == 1 and len(records) == 1
        problem = _unknown_point(number, records, owner, points, alone=alone)
        yield _with_renumbered(problem, renumbered_activity(context, number, records), records)


def _with_renumbered(
    problem: Problem, renumbered: Activity | None, records: Iterable[PlacedRecord]
) -> Problem:
    """The problem with the activity that probably had the number before, if it is clear."""
    values = dict(problem.values)
    if "case" not in values or renumbered is None:
        return problem
    case = str(values["case"]).removesuffix("-near")
    values |= {"case": f"{case}-renumbered", "present": renumbered.number}
    points = dict.fromkeys(placed.record.point for placed in records)
    ends = (point.partition("@")[2] for point in points)
    values["candidates"] = tuple(f"{renumbered.number}@{end}" for end in ends)
    return problem._replace(values=tuple(values.items()))


def _records_of_no_point(context: CheckContext, points: Iterable[str]) -> Iterator[PlacedRecord]:
    """The records of control points that do not exist."""
    all_points = reportable_points(context, tuple(context.records()))
    not_withdrawn = {placed.key for placed in context.records_not_withdrawn()}
    for placed in context.records():
        record = placed.record
        if record.point in points or record.point == STAND_IN:
            continue
        withdrawal = record.status is Status.WITHDRAWN
        if record.point in all_points and (withdrawal or placed.key not in not_withdrawn):
            continue  # withdrawn together with the date that it refers to
        yield placed


def _period_is_unclear(context: CheckContext, route: Route) -> bool:
    """Whether the period of the activity at `route` has an error, or the terms that it names."""
    unclear = not context.plan.terms or context.has_error(("terms",))
    if unclear and _names_terms(node_at(context.source.root, (*route, "period"))):
        return True
    return context.has_error((*route, "period"))


def _names_terms(period: Node | None) -> bool:
    """Whether a period is stated as `term: …` or `every: term`."""
    if not isinstance(period, Mapping):
        return False
    _, every = period.entries.get("every", (None, None))
    return "term" in period.entries or (isinstance(every, Scalar) and every.text == "term")


def _numbers_are_wrong(context: CheckContext) -> bool:
    """Whether the number of an activity has an error."""
    return any(context.has_error((*route, "number")) for route, _ in context.activities()) or any(
        numbers_begin_with_their_section(context)
    )


def _dates_were_lost(context: CheckContext) -> bool:
    """Whether a date set for an unscheduled activity may have been lost."""
    return any(
        record.until is not None and record.until.written == STAND_IN
        for record in (placed.record for placed in context.records())
    ) or any(reporter.lost_records() for reporter in context.reporters)


def _unknown_point(
    number: str,
    records: list[PlacedRecord],
    activity: Activity | None,
    points: Points,
    *,
    alone: bool,
) -> Problem:
    """The problem of the records that refer to no control point of an activity.

    `alone` is true for the only record with an unknown point: if its activity exists, the point is
    probably misspelt. Otherwise somebody probably changed the number or deadline of the activity.
    """
    first = records[0]
    values: dict[str, object] = {
        "found": tuple(dict.fromkeys(each.written_point for each in records)),
        **_suggested_points(first.record.point, activity, points),
        "candidates": _points_with_the_same_deadline(first.record.point, points),
        "number": number,
        "n": len(records),
        "also": tuple(each.place("point") for each in records),
    }
    if activity is None or not alone:
        what = "activity-gone" if activity is None else "points-gone"
        once = "-once" if len(records) == 1 else ""
        near = "-near" if values["candidates"] else ""
        values["case"] = f"{what}{once}{near}"
    return first.problem("unknown-point", "point", **values)


def _suggested_points(point: str, activity: Activity | None, points: Points) -> dict[str, object]:
    """The control points of an activity that are nearest in time to an unknown one."""
    days = {
        id: period.deadline if period else None
        for id, (owner, period) in points.items()
        if owner is activity
    }
    near, others = suggest_days(_deadline_in_id(point), days)
    return {"points": near, "others": others}


def _deadline_in_id(point: str) -> date | None:
    """The last day of the period in a control point id, None if it cannot be read."""
    try:
        return read_period(point.partition("@")[2]).deadline
    except PeriodError:
        return None


MAX_SUGGESTED = 3
"""The maximum number of control points suggested."""


def _points_with_the_same_deadline(point: str, points: Points) -> tuple[str, ...]:
    """Up to MAX_SUGGESTED control points of other activities with the same deadline.

    Those with the nearest numbers come first.
    """
    number, _, deadline = point.partition("@")
    same = [
        id
        for id, (activity, _) in points.items()
        if id.partition("@")[2] == deadline and activity.number != number
    ]
    return tuple(
        sorted(same, key=lambda id: number_distance(number, id.partition("@")[0]))[:MAX_SUGGESTED]
    )
