"""How control points stand as of a day: derived from the records, never stored."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from vpr_roadmap.periods import Period
from vpr_roadmap.plan.activities import Activity, ControlPoint
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.progress import LogEntry, Status, log_entries
from vpr_roadmap.plan.schools import SchoolKey


class State(StrEnum):
    """Состояние на дату. Of several schools' states the first of these is that of the point."""

    OVERDUE = "overdue"
    ACTIVE = "active"
    UPCOMING = "upcoming"
    POSTPONED = "postponed"
    UNSCHEDULED = "unscheduled"
    DONE_LATE = "done-late"
    DONE = "done"
    CANCELLED = "cancelled"


_RANKS = {state: rank for rank, state in enumerate(State)}
FULFILLED = frozenset({State.DONE, State.DONE_LATE})
CLOSED = FULFILLED | {State.CANCELLED}


class AsOf(NamedTuple):
    """По состоянию на день, by the records dated until then; of these, what was `known` by a day.

    Without `known` records count whenever they were made.
    """

    day: date
    known: date | None = None


class SchoolState(NamedTuple):
    """Состояние контрольного срока в одной школе, or of a point not counted by school.

    `deadline` is the one in force, None where no date was ever set; `entry` is the record that
    counts, None where there is none; `move` the one that moved the deadline.
    """

    school: SchoolKey | None
    state: State
    deadline: date | None
    entry: LogEntry | None
    move: LogEntry | None = None

    @property
    def moved(self) -> Period | None:
        """What the deadline was moved to, None where it was not."""
        return self.move.record.until if self.move else None

    @property
    def status(self) -> Status | None:
        return self.entry.record.status if self.entry else None

    @property
    def closed(self) -> date | None:
        """The day on which it was done or cancelled."""
        return self.entry.record.date if self.entry and self.state in CLOSED else None


class Move(NamedTuple):
    """Перенос срока: to when, why, and in which schools; in none where it is of all."""

    until: Period
    basis: str | None
    schools: tuple[SchoolKey, ...]


class PointState(NamedTuple):
    """Состояние контрольного срока.

    `planned` is the control point in the plan, None for an unscheduled activity (`N@-`). `given` is
    true for a date that a record set for an unscheduled activity; the activity itself is `undated`
    until there is one. `deadline` is the deadline in force; if schools have different ones, the
    next that is still open. `status` is the last one reported. `parts` has an entry per school of
    an `each_school` activity, otherwise one entry without a school. `history` has all records in
    time order, withdrawn ones included. `only_schools` lists the schools to which a question about
    a period narrowed the point.
    """

    activity: Activity
    id: str
    planned: ControlPoint | None
    given: bool
    undated: bool
    state: State
    status: Status | None
    deadline: date | None
    parts: tuple[SchoolState, ...]
    history: tuple[LogEntry, ...]
    only_schools: tuple[SchoolKey, ...] = ()

    @property
    def by_school(self) -> bool:
        """Is it done, and counted, school by school."""
        return self.parts[0].school is not None

    @property
    def awaits_date(self) -> bool:
        """Is it undated, and still to be done."""
        return self.undated and self.state not in CLOSED

    @property
    def done(self) -> int:
        """In how many of its schools it is done."""
        return sum(part.state in FULFILLED for part in self.parts)

    @property
    def postponed_from(self) -> date | None:
        """The deadline before it was moved, None where it was not."""
        moved = self.planned and self.planned.deadline != self.deadline
        return self.planned.deadline if self.planned and moved else None

    @property
    def moved(self) -> Period | None:
        """What the deadline in force was moved to, None where it was not."""
        return next((part.moved for part in self.parts if part.deadline == self.deadline), None)

    @property
    def moves(self) -> tuple[Move, ...]:
        """To what the deadline was moved, those of several schools at once told once."""
        found: dict[tuple[Period, str | None], list[SchoolKey | None]] = {}
        for part in self.parts:
            if part.move and part.moved:
                found.setdefault((part.moved, part.move.record.basis), []).append(part.school)
        return tuple(
            Move(
                until,
                basis,
                tuple(key for key in keys if key is not None and len(keys) < len(self.parts)),
            )
            for (until, basis), keys in found.items()
        )

    @property
    def open_status(self) -> Status | None:
        """That it is done in part, or not done, where that is what counts of all that is open."""
        said = {part.status for part in self.parts if part.state not in CLOSED}
        status = said.pop() if len(said) == 1 else None
        return status if status in (Status.PARTIAL, Status.NOT_DONE) else None

    @property
    def closed(self) -> date | None:
        """The day on which the last of it was done or cancelled, None while it is open."""
        if self.state not in CLOSED:
            return None
        return max(part.closed for part in self.parts if part.closed)

    @property
    def partly(self) -> bool:
        """Is it not fulfilled, but said to be in part, or fulfilled in some of its schools."""
        told = any(part.status is Status.PARTIAL for part in self.parts)
        return self.state not in CLOSED and (told or self.done > 0)

    @property
    def span(self) -> Period | None:
        """From its start to the deadline in force."""
        if self.planned is None or self.deadline is None:
            return None
        return Period(min(self.planned.start, self.deadline), self.deadline, self.planned.id)

    def within(self, period: Period) -> PointState | None:
        """The same if its days touch a period, else of the schools alone with a deadline in it.

        None where there are no such schools either.
        """
        if self.span and self.span.touches(period):
            return self
        later = (
            part.school
            for part in self.parts
            if part.deadline and part.deadline in period and part.state not in CLOSED
        )
        keys = tuple(key for key in later if key is not None)
        return self.of_schools(keys)._replace(only_schools=keys) if keys else None

    def concerns(self, keys: Collection[SchoolKey]) -> bool:
        """Is it still counted in one of the schools, where it is counted school by school."""
        return not self.by_school or any(part.school in keys for part in self.parts)

    def of_schools(self, keys: Collection[SchoolKey]) -> PointState:
        """The same of these schools alone, where it is counted school by school."""
        parts = tuple(part for part in self.parts if part.school in keys)
        if not parts or parts == self.parts:
            return self
        history = tuple(each for each in self.history if each.record.school in (None, *keys))
        return _summed(self._replace(parts=parts, history=history))


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
    return at if not parts or parts == at.parts else _summed(at._replace(parts=parts))


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
            at = _summed(at._replace(parts=parts))
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


def _summed(at: PointState) -> PointState:
    """A point by its schools."""
    told = [part.entry for part in at.parts if part.entry]
    last = max(told, key=at.history.index) if told else None
    return at._replace(
        state=min((part.state for part in at.parts), key=_RANKS.__getitem__),
        status=last.record.status if last else None,
        deadline=_deadline(at.parts),
    )


def _deadline(parts: Sequence[SchoolState]) -> date | None:
    """The next deadline that somebody still has to keep, else the last that was kept.

    So a point has come due if, and only if, it is overdue or closed.
    """
    still = [part.deadline for part in parts if part.state not in CLOSED and part.deadline]
    if still:
        return min(still)
    kept = [part.deadline for part in parts if part.state in FULFILLED and part.deadline]
    return max(kept or [part.deadline for part in parts if part.deadline], default=None)


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
