"""The number of sections, activities and control points of a plan or of a part of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from vpr_roadmap.plan.activities import Activity, Section, outer_sections


class Counts(NamedTuple):
    """Numbers as approved in the plan; `unscheduled` counts activities without dates.

    `sections` does not count the subsections.
    """

    sections: int
    activities: int
    points: int
    unscheduled: int
    subsections: int = 0


def counts(activities: Sequence[Activity], sections: Sequence[Section]) -> Counts:
    """The counts of these activities and sections, with all control points of the activities."""
    outer = len(outer_sections(sections))
    return Counts(
        outer,
        len(activities),
        sum(len(activity.points) for activity in activities),
        sum(activity.has_no_dates for activity in activities),
        len(sections) - outer,
    )
