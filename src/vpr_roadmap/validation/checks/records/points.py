"""The control points to which records may refer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from vpr_roadmap.periods import Period
from vpr_roadmap.plan.activities import Activity
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.progress import Record, Status
from vpr_roadmap.validation.checks.context import CheckContext
from vpr_roadmap.validation.checks.records.placed_records import PlacedRecord

Points: TypeAlias = dict[str, tuple[Activity, Period | None]]
"""Control point id → its activity and its period, None if unscheduled."""


def reportable_points(
    context: CheckContext, records: Iterable[PlacedRecord] | None = None
) -> Points:
    """The control points to which records may refer.

    `records` set the dates of unscheduled activities; by default these are all records that are not
    withdrawn.
    """
    dated_by = context.records_not_withdrawn() if records is None else records
    return points_with_dates(context.plan, (placed.record for placed in dated_by))


def points_with_dates(plan: Plan, records: Iterable[Record]) -> Points:
    """The control points of a plan, its unscheduled activities, and dates that `records` set."""
    points: Points = {}
    for activity in plan.activities:
        points |= {point.id: (activity, point.period) for point in activity.points}
        if activity.has_no_dates:
            points[activity.unscheduled_point] = (activity, None)
    for record in records:
        owner, _ = points.get(record.point, (None, None))
        if owner and record.status is Status.SCHEDULED and record.until:
            points[f"{owner.number}@{record.until.written_end}"] = (owner, record.until)
    return points
