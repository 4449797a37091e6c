"""Журнал: the records in the order in which they were made."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from vpr_roadmap.input.points import PointReference
from vpr_roadmap.periods import Period
from vpr_roadmap.plan.activities import Activity
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.progress import LogEntry, log_entries
from vpr_roadmap.plan.schools import SchoolKey
from vpr_roadmap.plan.states import AsOf
from vpr_roadmap.queries.selection import (
    Selection,
    in_sections,
    is_of_parties,
    selected_responsibilities,
    selected_schools,
)


class LogItem(NamedTuple):
    """A record with its plan and activity."""

    plan: Plan
    activity: Activity
    entry: LogEntry


class Log(NamedTuple):
    """The answer: the records of all plans, oldest first."""

    plans: tuple[Plan, ...]
    as_of: AsOf
    items: tuple[LogItem, ...]


class LogFilter(NamedTuple):
    """Which records to show. An empty condition matches every record.

    `points` are activities or control points of activities. `period` applies to the `date` of a
    record. The states of `selection` are ignored.
    """

    points: frozenset[PointReference]
    reporters: Collection[str]
    selection: Selection
    period: Period | None


def log(plans: Sequence[Plan], wanted: LogFilter, as_of: AsOf) -> Log:
    """The records that match the filter `wanted`, as known on the day, oldest first."""
    items = [item for plan in plans for item in log_items(plan, as_of) if _matches(item, wanted)]
    items.sort(key=lambda item: item.entry.record.recorded)
    return Log(tuple(plans), as_of, tuple(items))


def log_items(plan: Plan, as_of: AsOf) -> Iterator[LogItem]:
    """All records of a plan as of the day, oldest first."""
    activities = {activity.number: activity for activity in plan.activities}
    for entry in log_entries(plan.progress, as_of.day, as_of.known):
        yield LogItem(plan, activities[entry.record.point.partition("@")[0]], entry)


def _matches(item: LogItem, wanted: LogFilter) -> bool:
    record, selection = item.entry.record, wanted.selection
    plan, activity = item.plan, item.activity
    return (
        (not wanted.points or _is_of_points(item, wanted.points))
        and (not wanted.reporters or item.entry.reporter in wanted.reporters)
        and (not selection.sections or in_sections(activity, selection))
        and (not selection.schools or _is_of_schools(item, selected_schools(plan, selection)))
        and (not selection.parties or _is_of_parties(item, selection))
        and (wanted.period is None or record.date in wanted.period)
    )


def _is_of_points(item: LogItem, points: frozenset[PointReference]) -> bool:
    number, _, end = item.entry.record.point.partition("@")
    return not points.isdisjoint({(item.plan.name, number, None), (item.plan.name, number, end)})


def _is_of_parties(item: LogItem, selection: Selection) -> bool:
    plan, activity, day = item.plan, item.activity, item.entry.record.date
    found = selected_responsibilities(plan, activity, selection, day)
    return is_of_parties(plan, activity, found, selection, day)


def _is_of_schools(item: LogItem, schools: Collection[SchoolKey]) -> bool:
    """Whether the record is about one of the schools, by name or as a record for all schools."""
    school, activity = item.entry.record.school, item.activity
    if school is not None:
        return school in schools
    return activity.each_school and any(activity.concerns(key) for key in schools)
