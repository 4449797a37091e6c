"""The number of sections, activities and control points of a plan or of a part of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from vpr_roadmap.plan.activities import Activity, Section


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
    outer = len(outer_sections(sections))
    return Counts(
        outer,
        len(activities),
        sum(len(activity.points) for activity in activities),
        sum(activity.has_no_dates for activity in activities),
        len(sections) - outer,
    )


def outer_sections(sections: Sequence[Section]) -> list[Section]:
    """The sections that no other one contains."""
    return [each for each in sections if not any(other.contains(each) for other in sections)]
