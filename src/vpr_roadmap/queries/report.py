"""Отчёт о реализации: a plan, or a part of one, as of a day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from vpr_roadmap.periods import Period
from vpr_roadmap.plan.activities import Activity, Section
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.progress import Record, Status
from vpr_roadmap.plan.states import CLOSED, AsOf, PointState, State
from vpr_roadmap.queries.counts import Counts
from vpr_roadmap.queries.due import Phase
from vpr_roadmap.queries.execution import Execution, execution
from vpr_roadmap.queries.figures import Figures, falls_in, figures
from vpr_roadmap.queries.matrix import PlanMatrix
from vpr_roadmap.queries.selection import Responsibility, Selection, selected_schools


class Kind(StrEnum):
    """What is written: the status report, that of the year's end, or the council's agenda."""

    STATUS = "status"
    YEAR = "year"
    AGENDA = "agenda"


class ReportItem(NamedTuple):
    """A control point, or an unscheduled activity as such, and who is in charge of it."""

    plan: Plan
    activity: Activity
    point: PointState
    responsibilities: tuple[Responsibility, ...]

    @property
    def reported(self) -> tuple[Record, ...]:
        """The records that count, but for those that only gave a date."""
        counting = (entry.record for entry in self.point.history if entry.counts)
        return tuple(record for record in counting if record.status is not Status.SCHEDULED)


class Tally(NamedTuple):
    """Figures of a period, or of all, and by their names the control points that make them up."""

    period: Period | None
    figures: Figures
    points_by_figure: Mapping[str, Sequence[PointState]]

    @property
    def counts_activities(self) -> bool:
        """Has no activity two deadlines that fell due: then they are counted as activities."""
        names = ("in_time", "late", "unfulfilled")
        fell_due = [
            point.activity.number for name in names for point in self.points_by_figure.get(name, ())
        ]
        return len(set(fell_due)) == len(fell_due)


class NextPeriod(NamedTuple):
    """What comes in the next period, by phase, and what has no date yet."""

    period: Period
    phases: Mapping[Phase, tuple[ReportItem, ...]]
    undated: tuple[ReportItem, ...]


class Report(NamedTuple):
    """The answer; all of it is of what was selected, the `items` in the plan's order.

    `total` are the figures since the beginning, also by section and by responsible; `within` those
    of the period and `previous` those of the one before, None where there is none. `of_no_school`
    are left out because schools were asked for and they state none.
    """

    kind: Kind
    plan: Plan
    period: Period | None
    as_of: AsOf
    selection: Selection
    items: tuple[ReportItem, ...]
    total: Tally
    within: Tally | None
    previous: Tally | None
    sections: tuple[tuple[Section, Figures], ...]
    parties: tuple[tuple[Responsibility | None, Figures], ...]
    matrix: PlanMatrix
    following: NextPeriod | None
    of_no_school: tuple[Activity, ...]

    @property
    def is_part(self) -> bool:
        """Is it of less than the whole plan."""
        selection = self.selection
        return bool(selection.parties or selection.schools or selection.sections)

    def execution_of(self, item: ReportItem) -> Execution:
        """What was reported of a point; of schools asked for only theirs."""
        return execution(item.point, selected_schools(self.plan, self.selection))

    @property
    def activities(self) -> tuple[Activity, ...]:
        return tuple({item.activity.number: item.activity for item in self.items}.values())

    @property
    def counts(self) -> Counts:
        """How many activities and control points there are, and how many without dates."""
        return Counts(
            len(self.sections),
            len(self.activities),
            sum(item.point.planned is not None and not item.point.given for item in self.items),
            sum(activity.unscheduled is not None for activity in self.activities),
        )

    @property
    def through(self) -> date:
        """The last day of which it tells: «по состоянию на» a day is its beginning."""
        day = self.as_of.day
        return day if day == date.min else day - timedelta(1)

    @property
    def table_items(self) -> tuple[ReportItem, ...]:
        """What the main table tells of."""
        return tuple(item for item in self.items if _is_in_table(item, self))

    @property
    def overdue(self) -> tuple[ReportItem, ...]:
        """What is not fulfilled though its deadline, in the period or before it, is over."""
        return tuple(item for item in self.items if _is_overdue(item, until=self._end))

    @property
    def overdue_later(self) -> tuple[ReportItem, ...]:
        """The same of deadlines after the period."""
        return tuple(item for item in self.items if _is_overdue(item, after=self._end))

    @property
    def _end(self) -> date:
        return self.period.deadline if self.period else date.max

    @property
    def made_good(self) -> tuple[ReportItem, ...]:
        """What was done in the period, too late: its deadline was before."""
        return tuple(
            item
            for item in self.items
            if self.period
            and item.point.state is State.DONE_LATE
            and item.point.deadline
            and item.point.deadline < self.period.start
            and item.point.closed
            and item.point.closed in self.period
        )

    @property
    def silent(self) -> tuple[ReportItem, ...]:
        """What goes on and nobody has said anything of."""
        return tuple(
            item
            for item in self.items
            if item.point.state is State.ACTIVE and item.point.span and not item.reported
            if self.period is None or item.point.span.touches(self.period)
        )

    @property
    def coming(self) -> tuple[ReportItem, ...]:
        """What is still to be done in the period."""
        return tuple(
            item
            for item in self.items
            if is_ahead(item.point)
            and item.point.deadline
            and falls_in(item.point.deadline, self.period)
        )

    @property
    def open(self) -> tuple[ReportItem, ...]:
        """All that is neither fulfilled nor cancelled."""
        return tuple(
            item
            for item in self.items
            if item.point.state not in CLOSED and (item.point.planned or item.point.undated)
        )

    @property
    def moved(self) -> tuple[ReportItem, ...]:
        """What had its deadline moved."""
        return tuple(item for item in self.items if any(part.move for part in item.point.parts))

    @property
    def moved_since(self) -> tuple[ReportItem, ...]:
        """Of these, and still open, what was moved since the period began."""
        since = self.period.start if self.period else date.min
        return tuple(
            item
            for item in self.moved
            if item.point.state not in CLOSED
            and any(part.move.record.date >= since for part in item.point.parts if part.move)
        )

    @property
    def cancelled(self) -> tuple[ReportItem, ...]:
        """What was taken out of the plan, dates given aside."""
        return tuple(
            item
            for item in self.items
            if item.point.state is State.CANCELLED and not item.point.given
        )

    @property
    def given(self) -> tuple[ReportItem, ...]:
        """The dates given to unscheduled activities."""
        return tuple(item for item in self.items if item.point.given)

    @property
    def of_each_school(self) -> Figures | None:
        """Of schools asked for, the figures of what each of them does; None where none were."""
        if not self.selection.schools:
            return None
        return figures((item.point for item in self.items if item.point.by_school), self.as_of.day)


def _is_in_table(item: ReportItem, answer: Report) -> bool:
    """Whether the main table has the item.

    With a period, these are: items with a deadline, planned or in force, in the period; items
    overdue from before; items with a record dated in the period; and open items with a record
    whose span touches the period.
    """
    point, period, reported = item.point, answer.period, item.reported
    if answer.kind is Kind.YEAR:
        return point.planned is not None or point.undated or bool(reported)
    if point.planned is None or point.deadline is None or point.span is None:
        return any(falls_in(record.date, period) for record in reported)
    if period is None:
        return point.deadline < answer.as_of.day or bool(reported)
    overdue = point.state is State.OVERDUE and point.deadline < period.start
    return (
        (answer.plan.is_reported and overdue)
        or point.deadline in period
        or point.planned.deadline in period
        or any(record.date in period for record in reported)
        or (bool(reported) and point.state not in CLOSED and point.span.touches(period))
    )


def _is_overdue(item: ReportItem, *, until: date = date.max, after: date = date.min) -> bool:
    deadline = item.point.deadline
    return item.point.state is State.OVERDUE and deadline is not None and after < deadline <= until


def is_ahead(point: PointState) -> bool:
    """Is it still to be done, and not late."""
    return point.state not in CLOSED and point.state is not State.OVERDUE
