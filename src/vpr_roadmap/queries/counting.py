"""How much there is in a plan, or in a part of one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from vpr_roadmap.periods import Period
from vpr_roadmap.plan.activities import Activity


@dataclass(frozen=True, slots=True)
class Counts:
    sections: int
    activities: int
    points: int
    unscheduled: int


def counts(
    activities: Sequence[Activity], sections: int = 0, period: Period | None = None
) -> Counts:
    """How many activities and control points there are, and how many activities have no dates.

    With a period, of the control points those that touch it.
    """
    return Counts(
        sections,
        len(activities),
        sum(
            period is None or point.period.touches(period)
            for activity in activities
            for point in activity.points
        ),
        sum(activity.unscheduled is not None for activity in activities),
    )
