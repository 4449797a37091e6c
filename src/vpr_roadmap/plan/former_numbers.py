"""Which activity a number means that activities have now or had formerly."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from vpr_roadmap.plan.activities import Activity


class FormerNumbers:
    """The activities of a plan by the numbers that they had before, for records and questions."""

    def __init__(self, activities: Iterable[Activity]) -> None:
        self.present: dict[str, Activity] = {}
        self.former: defaultdict[str, list[tuple[date, Activity]]] = defaultdict(list)
        for activity in activities:
            self.present.setdefault(activity.number, activity)
            for number, until in activity.formerly:
                self.former[number].append((until or date.max, activity))

    def last_holder(self, number: str) -> Activity | None:
        """The activity that had this number last, None if nobody had it or an activity has it."""
        if number in self.present:
            return None
        holders = self.former.get(number)
        return max(holders, key=lambda each: each[0])[1] if holders else None

    def present_point(self, point: str, recorded: date) -> str:
        """The id that a control point has now, for a record made on this day.

        A record made until the last day of a former number is about the activity that had it. If
        a former number has no last day, the activity that has the number now counts if it has such
        a control point, otherwise the activity that had it.
        """
        number, at, end = point.partition("@")
        if not at or number not in self.former:
            return point
        activity = self._holder_on(number, recorded, end) or self.last_holder(number)
        return f"{activity.number}@{end}" if activity else point

    def _holder_on(self, number: str, day: date, end: str) -> Activity | None:
        """The activity that had the number on a day; None if no former number covers the day."""
        holders = [each for each in self.former[number] if each[0] >= day]
        if not holders:
            return None
        until, activity = min(holders, key=lambda each: each[0])
        present = self.present.get(number) if until == date.max else None
        if present and (may_have_point(present, end) or not may_have_point(activity, end)):
            return present
        return activity


def may_have_point(activity: Activity, end: str) -> bool:
    """Whether an activity has a control point with this end, or records may set one."""
    if activity.has_no_dates:
        return True
    return any(point.id.partition("@")[2] == end for point in activity.points)


def share_points(one: Activity, other: Activity) -> bool:
    """Whether a record may belong to both activities if they have the same number."""
    if one.has_no_dates or other.has_no_dates:
        return True
    return any(may_have_point(other, point.id.partition("@")[2]) for point in one.points)
