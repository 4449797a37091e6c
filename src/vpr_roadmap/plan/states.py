"""How control points stand as of a day: derived from the records, never stored."""

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
        schools: dict[tuple[Period, str | None], list[SchoolKey | None]] = {}
        for part in self.parts:
            if part.move and part.moved:
                schools.setdefault((part.moved, part.move.record.basis), []).append(part.school)
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
        """That it is done in part, or not done, where that is what counts of all that is open."""
        statuses = {part.status for part in self.parts if part.state not in CLOSED}
        status = statuses.pop() if len(statuses) == 1 else None
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
        partial = any(part.status is Status.PARTIAL for part in self.parts)
        return self.state not in CLOSED and (partial or self.done > 0)

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
        keys = tuple(
            part.school
            for part in self.parts
            if part.deadline and part.deadline in period and part.state not in CLOSED
            if part.school is not None
        )
        return self.of_schools(keys)._replace(only_schools=keys) if keys else None

    def concerns(self, keys: Collection[SchoolKey]) -> bool:
        """Is it still counted in one of the schools, where it is counted school by school."""
        return not self.by_school or any(part.school in keys for part in self.parts)

    def of_schools(self, keys: Collection[SchoolKey]) -> PointState:
        """The same of these schools alone, where it is counted school by school."""
        parts = tuple(part for part in self.parts if part.school in keys)
        if not parts or parts == self.parts:
            return self
        history = tuple(entry for entry in self.history if entry.record.school in (None, *keys))
        return self._replace(history=history).with_parts(parts)

    def with_parts(self, parts: tuple[SchoolState, ...]) -> PointState:
        """A point by its schools."""
        entries = [part.entry for part in parts if part.entry]
        last = max(entries, key=self.history.index) if entries else None
        return self._replace(
            state=min((part.state for part in parts), key=_RANKS.__getitem__),
            status=last.record.status if last else None,
            deadline=_deadline(parts),
            parts=parts,
        )


def _deadline(parts: Sequence[SchoolState]) -> date | None:
    """The next deadline that somebody still has to keep, else the last that was kept.

    So a point has come due if, and only if, it is overdue or closed.
    """
    open_deadlines = [part.deadline for part in parts if part.state not in CLOSED and part.deadline]
    if open_deadlines:
        return min(open_deadlines)
    fulfilled = [part.deadline for part in parts if part.state in FULFILLED and part.deadline]
    return max(fulfilled or [part.deadline for part in parts if part.deadline], default=None)
