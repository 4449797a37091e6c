"""The values that describe the state of a control point on a given day.

`point_states` derives them from the records; no file stores them. They are part of `plan`, not of
`queries`, because `input` needs them too: it looks for the control point that a new record is
about among those that are still open, and `input` must not import `queries`.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from vpr_roadmap.periods import Period
from vpr_roadmap.plan.activities import Activity, ControlPoint
from vpr_roadmap.plan.progress import LogEntry, Status
from vpr_roadmap.plan.schools import SchoolKey


class State(StrEnum):
    """Состояние на дату, in order of precedence.

    A control point has the first of these states that any of its schools has.
    """

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


DAYS_EARLY = 31
"""This many days before a deadline of a single day, work is not yet unusually early."""


def is_early(done_on: date, period: Period) -> bool:
    """Досрочно: whether work was done before its period began.

    A deadline of one day is usually the last possible day, so work may be done in the month before.
    """
    is_one_day = period.start == period.deadline
    return (period.start - done_on).days > (DAYS_EARLY if is_one_day else 0)


class AsOf(NamedTuple):
    """По состоянию на: the day an answer describes. Records dated after it do not count.

    Records made after the day `known` do not count either; None sets no such limit.
    """

    day: date
    known: date | None = None


class SchoolState(NamedTuple):
    """Состояние контрольного срока в одной школе.

    `school` is None for a point that is not counted by school. `deadline` is the deadline in force,
    None if there is no date. `entry` is the record that counts, None if there is none. `move` is
    the record that moved the deadline.
    """

    school: SchoolKey | None
    state: State
    deadline: date | None
    entry: LogEntry | None
    move: LogEntry | None = None

    @property
    def moved_to(self) -> Period | None:
        """The new period if the deadline was moved, otherwise None."""
        return self.move.record.until if self.move else None

    @property
    def status(self) -> Status | None:
        return self.entry.record.status if self.entry else None

    @property
    def closed_on(self) -> date | None:
        """The day on which it was done or cancelled, None while it is open."""
        return self.entry.record.date if self.entry and self.state in CLOSED else None


class Move(NamedTuple):
    """Перенос срока: the new period, its basis, and the schools; no schools means all of them."""

    until: Period
    basis: str | None
    schools: tuple[SchoolKey, ...]


class PointState(NamedTuple):
    """Состояние контрольного срока.

    `planned` is the control point in the plan, None for an unscheduled activity (`N@-`). `given` is
    true for a date that a record set for an unscheduled activity; then `planned` is made from that
    record. The activity itself is `undated` until there is such a date. `deadline` is the deadline
    in force; if schools have different ones, the earliest of the open schools. `status` is the last
    one reported. `parts` has an entry per school of an `each_school` activity, otherwise one entry
    without a school. `history` has all records in time order, including those taken back.
    `only_schools` lists the schools to which `within` narrowed the point.
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
        """Whether every school does it separately and has a state of its own."""
        return self.parts[0].school is not None

    @property
    def awaits_date(self) -> bool:
        """Whether it is undated and still open."""
        return self.undated and self.state not in CLOSED

    @property
    def done_count(self) -> int:
        """The number of schools that have done it; if it is not done by school, 1 or 0."""
        return sum(part.state in FULFILLED for part in self.parts)

    @property
    def postponed_from(self) -> date | None:
        """The deadline of `planned` if the one in force differs, otherwise None."""
        moved = self.planned and self.planned.deadline != self.deadline
        return self.planned.deadline if self.planned and moved else None

    @property
    def moved_to(self) -> Period | None:
        """The period that a move set as the deadline in force, None if it was not moved."""
        return next((part.moved_to for part in self.parts if part.deadline == self.deadline), None)

    @property
    def moves(self) -> tuple[Move, ...]:
        """The moves of the deadline. Schools with the same new period and basis share a move."""
        schools: dict[tuple[Period, str | None], list[SchoolKey | None]] = {}
        for part in self.parts:
            if part.move and part.moved_to:
                schools.setdefault((part.moved_to, part.move.record.basis), []).append(part.school)
        return tuple(
            Move(
                until,
                basis,
                tuple(key for key in keys if key is not None and len(keys) < len(self.parts)),
            )
            for (until, basis), keys in schools.items()
        )

    @property
    def open_status(self) -> Status | None:
        """PARTIAL or NOT_DONE, if that is the status of all open schools; otherwise None."""
        statuses = {part.status for part in self.parts if part.state not in CLOSED}
        status = statuses.pop() if len(statuses) == 1 else None
        return status if status in (Status.PARTIAL, Status.NOT_DONE) else None

    @property
    def closed_on(self) -> date | None:
        """The day on which the last school did or cancelled it, None while it is open."""
        if self.state not in CLOSED:
            return None
        return max(part.closed_on for part in self.parts if part.closed_on)

    @property
    def partly(self) -> bool:
        """Whether it is open, but some school has done it or reported that it is partly done."""
        partial = any(part.status is Status.PARTIAL for part in self.parts)
        return self.state not in CLOSED and (partial or self.done_count > 0)

    @property
    def span(self) -> Period | None:
        """The days from its start to the deadline in force, None if it has no date."""
        if self.planned is None or self.deadline is None:
            return None
        return Period(min(self.planned.start, self.deadline), self.deadline, self.planned.id)

    def within(self, period: Period) -> PointState | None:
        """The point itself if its span touches the period.

        Otherwise the point narrowed to the open schools whose deadline is in the period, None if
        there are no such schools.
        """
        if self.span and self.span.touches(period):
            return self
        keys = tuple(
            part.school
            for part in self.parts
            if part.deadline and part.deadline in period and part.state not in CLOSED
            if part.school is not None
        )
        return self.of_schools(keys)._replace(only_schools=keys) if keys else None

    def concerns(self, keys: Collection[SchoolKey]) -> bool:
        """Whether one of the schools has a state; always true if states are not by school."""
        return not self.by_school or any(part.school in keys for part in self.parts)

    def of_schools(self, keys: Collection[SchoolKey]) -> PointState:
        """The point narrowed to these schools; unchanged if it has no states of these schools."""
        parts = tuple(part for part in self.parts if part.school in keys)
        if not parts or parts == self.parts:
            return self
        history = tuple(entry for entry in self.history if entry.record.school in (None, *keys))
        return self._replace(history=history).with_parts(parts)

    def with_parts(self, parts: tuple[SchoolState, ...]) -> PointState:
        """A copy with these school states; its state, status and deadline follow from them."""
        entries = [part.entry for part in parts if part.entry]
        last = max(entries, key=self.history.index) if entries else None
        return self._replace(
            state=min((part.state for part in parts), key=_RANKS.__getitem__),
            status=last.record.status if last else None,
            deadline=_deadline(parts),
            parts=parts,
        )


def _deadline(parts: Sequence[SchoolState]) -> date | None:
    """The earliest deadline of the open schools, otherwise the last one of those that did it.

    If all schools cancelled it, the last one of all. So a point whose deadline is over is either
    overdue or closed.
    """
    open_deadlines = [part.deadline for part in parts if part.state not in CLOSED and part.deadline]
    if open_deadlines:
        return min(open_deadlines)
    fulfilled = [part.deadline for part in parts if part.state in FULFILLED and part.deadline]
    return max(fulfilled or [part.deadline for part in parts if part.deadline], default=None)
