"""The states of a plan's control points on a day, derived from the records."""

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
    """The control points of each activity by its number, in the plan's order.

    Those of an unscheduled activity are the dates given to it, by deadline, and last `N@-`. They
    are kept: lists by school ask for them once a school.
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
            _without_closed(at, closed) if closed else at
            for at in _states(activity, by_point, listed, as_of.day)
        )
        for activity in plan.activities
    }


def _without_closed(at: PointState, closed: Mapping[SchoolKey, date]) -> PointState:
    """The same without the schools that were closed before their deadline, and had not done it.

    A point of which no other school is left stays as it is: somebody has to cancel it.
    """
    parts = tuple(part for part in at.parts if not _is_closed(part, closed))
    return at if not parts or parts == at.parts else at.with_parts(parts)


def _is_closed(part: SchoolState, closed: Mapping[SchoolKey, date]) -> bool:
    since = closed.get(part.school) if part.school is not None else None
    late = since is not None and (part.deadline is None or part.deadline >= since)
    return late and part.state not in CLOSED


def _states(
    activity: Activity,
    by_point: Mapping[str, Sequence[LogEntry]],
    listed: Sequence[SchoolKey],
    day: date,
) -> Iterator[PointState]:
    schools = activity.concerned(listed) if activity.each_school else ()
    given = _given(activity, by_point.get(activity.unscheduled_point, ()))
    points: tuple[ControlPoint | None, ...] = (*activity.points, *given)
    for point in (*points, None) if activity.unscheduled else points:
        id = point.id if point else activity.unscheduled_point
        history = tuple(by_point.get(id, ()))
        counting = [entry for entry in history if entry.counts]
        deadline = point.deadline if point else None
        state = _state(point, deadline, None, None, day)
        at = PointState(
            activity,
            id,
            point,
            given=point in given,
            undated=point is None and not given,
            state=state,
            status=None,
            deadline=deadline,
            parts=tuple([SchoolState(each, state, deadline, None) for each in schools or (None,)]),
            history=history,
        )
        if counting:
            parts = tuple(_part(point, counting, school, day) for school in schools or (None,))
            at = at.with_parts(parts)
        yield at


def _given(activity: Activity, history: Sequence[LogEntry]) -> list[ControlPoint]:
    """The dates given to an unscheduled activity, by deadline."""
    periods = {
        f"{activity.number}@{until.written_end}": until
        for entry in history
        if entry.counts and entry.record.status is Status.SCHEDULED
        if (until := entry.record.until)
    }
    points = (ControlPoint(id, until) for id, until in periods.items())
    return sorted(points, key=lambda point: (point.deadline, point.id))


def _part(
    point: ControlPoint | None, counting: Sequence[LogEntry], school: SchoolKey | None, day: date
) -> SchoolState:
    """How a point stands in a school, by the records of it and of all schools."""
    own = [entry for entry in counting if entry.record.school in (None, school)]
    moves = [entry for entry in own if entry.record.status is Status.POSTPONED]
    last, moved = (found[-1] if found else None for found in (own, moves))
    until = moved.record.until if moved else None
    deadline = until.deadline if until else point.deadline if point else None
    return SchoolState(school, _state(point, deadline, last, moved, day), deadline, last, moved)


def _state(
    point: ControlPoint | None,
    deadline: date | None,
    last: LogEntry | None,
    moved: LogEntry | None,
    day: date,
) -> State:
    if last and last.record.status is Status.CANCELLED:
        return State.CANCELLED
    if last and last.record.status is Status.DONE:
        late = deadline is not None and last.record.date > deadline
        return State.DONE_LATE if late else State.DONE
    if point is None or deadline is None:
        return State.UNSCHEDULED
    if day > deadline:
        return State.OVERDUE
    if moved:
        return State.POSTPONED
    return State.UPCOMING if day < point.start else State.ACTIVE
