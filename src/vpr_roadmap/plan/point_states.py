"""The states of a plan's control points on a given day, derived from the records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache

from vpr_roadmap.plan.activities import Activity, ControlPoint
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.progress import LogEntry, Status, log_entries
from vpr_roadmap.plan.schools import SchoolKey
from vpr_roadmap.plan.states import CLOSED, AsOf, PointState, SchoolState, State


@lru_cache(maxsize=4)
def point_states(plan: Plan, as_of: AsOf) -> Mapping[str, tuple[PointState, ...]]:
    """The control points of each activity, by activity number, in the plan's order.

    An unscheduled activity has the dates given to it, by deadline, and then `N@-`. The result is
    cached because lists by school need it once per school.
    """
    by_point: dict[str, list[LogEntry]] = {}
    for entry in log_entries(plan.progress, as_of.day, as_of.known):
        by_point.setdefault(entry.record.point, []).append(entry)
    listed = tuple(school.key for school in plan.schools.listed)
    closed = {
        school.key: school.closed
        for school in plan.schools.listed
        if school.closed and school.closed <= as_of.day
    }
    return {
        activity.number: tuple(
            _without_closed(point, closed) if closed else point
            for point in _states(activity, by_point, listed, as_of.day)
        )
        for activity in plan.activities
    }


def _without_closed(point: PointState, closed: Mapping[SchoolKey, date]) -> PointState:
    """The point without the schools that had not done it when they were closed.

    A school that was closed after its deadline stays. A point that would have no school left stays
    as it is, because somebody has to cancel it.
    """
    parts = tuple(part for part in point.parts if not _is_excused(part, closed))
    return point if not parts or parts == point.parts else point.with_parts(parts)


def _is_excused(part: SchoolState, closed: Mapping[SchoolKey, date]) -> bool:
    """Whether the school was closed by its deadline and had not done it."""
    since = closed.get(part.school) if part.school is not None else None
    closed_in_time = since is not None and (part.deadline is None or part.deadline >= since)
    return closed_in_time and part.state not in CLOSED


def _states(
    activity: Activity,
    by_point: Mapping[str, Sequence[LogEntry]],
    listed: Sequence[SchoolKey],
    day: date,
) -> Iterator[PointState]:
    schools = (activity.concerned(listed) if activity.each_school else ()) or (None,)
    given = _given_dates(activity, by_point.get(activity.unscheduled_point, ()))
    points: tuple[ControlPoint | None, ...] = (*activity.points, *given)
    for planned in (*points, None) if activity.has_no_dates else points:
        id = planned.id if planned else activity.unscheduled_point
        history = tuple(by_point.get(id, ()))
        counting = [entry for entry in history if entry.counts]
        deadline = planned.deadline if planned else None
        state = _state(planned, deadline, None, None, day)
        point = PointState(
            activity,
            id,
            planned,
            given=planned in given,
            undated=planned is None and not given,
            state=state,
            status=None,
            deadline=deadline,
            parts=tuple([SchoolState(school, state, deadline, None) for school in schools]),
            history=history,
        )
        if counting:
            parts = tuple(_school_state(planned, counting, school, day) for school in schools)
            point = point.with_parts(parts)
        yield point


def _given_dates(activity: Activity, history: Sequence[LogEntry]) -> list[ControlPoint]:
    """The dates that records gave to an unscheduled activity, by deadline."""
    periods = {
        f"{activity.number}@{until.written_end}": until
        for entry in history
        if entry.counts and entry.record.status is Status.SCHEDULED
        if (until := entry.record.until)
    }
    points = (ControlPoint(id, until) for id, until in periods.items())
    return sorted(points, key=lambda point: (point.deadline, point.id))


def _school_state(
    planned: ControlPoint | None, counting: Sequence[LogEntry], school: SchoolKey | None, day: date
) -> SchoolState:
    """The state in one school, from its own records and those without a school."""
    entries = [entry for entry in counting if entry.record.school in (None, school)]
    moves = [entry for entry in entries if entry.record.status is Status.POSTPONED]
    last = entries[-1] if entries else None
    move = moves[-1] if moves else None
    until = move.record.until if move else None
    deadline = until.deadline if until else planned.deadline if planned else None
    return SchoolState(school, _state(planned, deadline, last, move, day), deadline, last, move)


def _state(
    planned: ControlPoint | None,
    deadline: date | None,
    last: LogEntry | None,
    move: LogEntry | None,
    day: date,
) -> State:
    if last and last.record.status is Status.CANCELLED:
        return State.CANCELLED
    if last and last.record.status is Status.DONE:
        late = deadline is not None and last.record.date > deadline
        return State.DONE_LATE if late else State.DONE
    if planned is None or deadline is None:
        return State.UNSCHEDULED
    if day > deadline:
        return State.OVERDUE
    if move:
        return State.POSTPONED
    return State.UPCOMING if day < planned.start else State.ACTIVE
