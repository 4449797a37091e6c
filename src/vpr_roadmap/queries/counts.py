"""The number of sections, activities and control points of a plan or of a part of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from vpr_roadmap.plan.activities import Activity


class Counts(NamedTuple):
    """Numbers as approved in the plan; `unscheduled` counts activities without dates."""

    sections: int
    activities: int
    points: int
    unscheduled: int


def counts(activities: Sequence[Activity], sections: int = 0) -> Counts:
    return Counts(
        sections,
        len(activities),
        sum(len(activity.points) for activity in activities),
        sum(activity.unscheduled is not None for activity in activities),
    )
