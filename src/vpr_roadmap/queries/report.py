"""Отчёт о реализации: the report on a plan or a part of it, as of a day."""

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
from vpr_roadmap.queries.counts import Counts, counts
from vpr_roadmap.queries.due import Phase
from vpr_roadmap.queries.execution import Execution, execution
from vpr_roadmap.queries.figures import Figures, falls_in, figures
from vpr_roadmap.queries.matrix import PlanMatrix
from vpr_roadmap.queries.selection import Responsibility, Selection, selected_schools


class ReportKind(StrEnum):
    """The status report, the report at the end of the year, or the agenda of the council."""

    STATUS = "status"
    YEAR = "year"
    AGENDA = "agenda"


class ReportItem(NamedTuple):
    """A control point, or an unscheduled activity without a date, with its responsibilities."""

    plan: Plan
    activity: Activity
    point: PointState
    responsibilities: tuple[Responsibility, ...]

    @property
    def counted_records(self) -> tuple[Record, ...]:
        """The records that count, without those that only set a date."""
        counting = (entry.record for entry in self.point.history if entry.counts)
        return tuple(record for record in counting if record.status is not Status.SCHEDULED)


class Tally(NamedTuple):
    """The figures of a period or of the whole plan, with the control points that they count."""

    period: Period | None
    figures: Figures
    points_by_figure: Mapping[str, Sequence[PointState]]

    @property
    def counts_activities(self) -> bool:
        """True if every activity fell due at most once.

        Then the number of deadlines is the number of activities, and the texts count activities.
        """
        names = ("in_time", "late", "unfulfilled")
        fell_due = [
            point.activity.number for name in names for point in self.points_by_figure.get(name, ())
        ]
        return len(set(fell_due)) == len(fell_due)


class NextPeriod(NamedTuple):
    """The items of the next period by phase, and the items that have no date yet."""

    period: Period
    phases: Mapping[Phase, tuple[ReportItem, ...]]
    undated: tuple[ReportItem, ...]


class Report(NamedTuple):
    """The answer: a report on the selected part of a plan. `items` are in the plan's order.

    `total` has the figures since the beginning; `sections` and `parties` divide them by section and
    by responsible party. The figures of a section include those of its subsections. `within` has
    the figures of the period, None without a period. `previous` has those of the period before,
    None if the plan has nothing in it. `of_no_school` lists the activities left out by `--school`
    because they name no schools.
    """

    kind: ReportKind
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
        """Whether the report is about a part of the plan only."""
        selection = self.selection
        return bool(selection.parties or selection.schools or selection.sections)

    @property
    def coexecuted(self) -> tuple[Activity, ...]:
        """The activities that a selected party co-executes."""
        return tuple(
            item.activity
            for item in self.items
            if any(each.coexecutes for each in item.responsibilities)
        )

    def execution_of(self, item: ReportItem) -> Execution:
        """What the records say about an item, limited to the schools selected."""
        return execution(item.point, selected_schools(self.plan, self.selection))

    @property
    def activities(self) -> tuple[Activity, ...]:
        return tuple({item.activity.number: item.activity for item in self.items}.values())

    @property
    def counts(self) -> Counts:
        """The number of sections, activities and control points in the report."""
        whole = counts(self.activities, [section for section, _ in self.sections])
        planned = (item.point.planned and not item.point.given for item in self.items)
        return whole._replace(points=sum(map(bool, planned)))

    @property
    def last_day(self) -> date:
        """The last whole day before the report: «по состоянию на» a day means its beginning.

        Records dated on the day of the report count too.
        """
        day = self.as_of.day
        return day if day == date.min else day - timedelta(1)

    @property
    def table_items(self) -> tuple[ReportItem, ...]:
        """The items of the main table."""
        return tuple(item for item in self.items if _is_in_table(item, self))

    @property
    def overdue(self) -> tuple[ReportItem, ...]:
        """The overdue items with a deadline in the period or before it."""
        return tuple(item for item in self.items if _is_overdue(item, until=self._end))

    @property
    def overdue_later(self) -> tuple[ReportItem, ...]:
        """The overdue items with a deadline after the period."""
        return tuple(item for item in self.items if _is_overdue(item, after=self._end))

    @property
    def _end(self) -> date:
        return self.period.deadline if self.period else date.max

    @property
    def done_late_from_before(self) -> tuple[ReportItem, ...]:
        """The items that were due before the period and were done late, within it."""
        return tuple(
            item
            for item in self.items
            if self.period
            and item.point.state is State.DONE_LATE
            and item.point.deadline
            and item.point.deadline < self.period.start
            and item.point.closed_on
            and item.point.closed_on in self.period
        )

    @property
    def active_without_records(self) -> tuple[ReportItem, ...]:
        """The active items of the period without a record."""
        return tuple(
            item
            for item in self.items
            if item.point.state is State.ACTIVE and item.point.span and not item.counted_records
            if self.period is None or item.point.span.touches(self.period)
        )

    @property
    def coming(self) -> tuple[ReportItem, ...]:
        """The items with a deadline in the period that are open and not overdue."""
        return tuple(
            item
            for item in self.items
            if is_open_in_time(item.point)
            and item.point.deadline
            and falls_in(item.point.deadline, self.period)
        )

    @property
    def open(self) -> tuple[ReportItem, ...]:
        """The items that are neither done nor cancelled.

        An unscheduled activity that already has a date is left out; its dates are items.
        """
        return tuple(
            item
            for item in self.items
            if item.point.state not in CLOSED and (item.point.planned or item.point.undated)
        )

    @property
    def moved(self) -> tuple[ReportItem, ...]:
        """The items with a moved deadline in at least one school."""
        return tuple(item for item in self.items if any(part.move for part in item.point.parts))

    @property
    def moved_since(self) -> tuple[ReportItem, ...]:
        """The open items that were moved since the period began."""
        since = self.period.start if self.period else date.min
        return tuple(
            item
            for item in self.moved
            if item.point.state not in CLOSED
            and any(part.move.record.date >= since for part in item.point.parts if part.move)
        )

    @property
    def cancelled(self) -> tuple[ReportItem, ...]:
        """The cancelled items, except dates given to unscheduled activities."""
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
    def figures_by_school(self) -> Figures | None:
        """Figures of the points that schools report separately; None without `--school`."""
        if not self.selection.schools:
            return None
        return figures((item.point for item in self.items if item.point.by_school), self.as_of.day)


def _is_in_table(item: ReportItem, answer: Report) -> bool:
    """Whether the main table has the item.

    A record means one of `counted_records`. The table has these items:

    - In a report of the year, all items; an unscheduled activity that already has a date, only if
      it has a record.
    - In other reports, an item without a date if it has a record dated in the period. Without a
      period, any record will do.
    - Without a period, items with a deadline before the day of the report, or with a record.
    - With a period, items with a deadline, planned or in force, in the period; items overdue from
      before, if the plan has records; items with a record dated in the period; and open items with
      a record whose span touches the period.
    """
    point, period, reported = item.point, answer.period, item.counted_records
    if answer.kind is ReportKind.YEAR:
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


def is_open_in_time(point: PointState) -> bool:
    """Whether the point is open and not overdue."""
    return point.state not in CLOSED and point.state is not State.OVERDUE
