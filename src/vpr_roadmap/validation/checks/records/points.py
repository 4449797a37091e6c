"""The control points that may be reported on."""

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
"""By its id, whose a control point is, and when it is due."""


def reportable_points(
    context: CheckContext, records: Iterable[PlacedRecord] | None = None
) -> Points:
    """The points that may be reported on, whose they are, and when they are due.

    With the dates that `records` give, without those the records that were not taken back.
    """
    dated_by = context.records_not_withdrawn() if records is None else records
    return points_with_dates(context.plan, (placed.record for placed in dated_by))


def points_with_dates(plan: Plan, records: Iterable[Record]) -> Points:
    """The control points of a plan, its unscheduled activities, and the dates given to these."""
    points: Points = {}
    for activity in plan.activities:
        points |= {point.id: (activity, point.period) for point in activity.points}
        if activity.unscheduled:
            points[activity.unscheduled_point] = (activity, None)
    for record in records:
        owner, _ = points.get(record.point, (None, None))
        if owner and record.status is Status.SCHEDULED and record.until:
            points[f"{owner.number}@{record.until.written_end}"] = (owner, record.until)
    return points
