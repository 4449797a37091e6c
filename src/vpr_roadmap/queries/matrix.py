"""Сводная таблица: how each school stands in what is reported school by school."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from vpr_roadmap.periods import Period
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.progress import Status
from vpr_roadmap.plan.schools import School, SchoolKey
from vpr_roadmap.plan.states import FULFILLED, AsOf, PointState, SchoolState, State
from vpr_roadmap.queries.selection import Selection, selected_points, selected_schools


class MatrixPoint(NamedTuple):
    """A control point, and how it stands in each of its schools."""

    point: PointState

    def state_in(self, school: SchoolKey) -> SchoolState | None:
        """How it stands in a school; None where it does not concern it."""
        return next((part for part in self.point.parts if part.school == school), None)

    @property
    def not_reported(self) -> tuple[SchoolKey, ...]:
        """The schools of which no record speaks, but at most that it is in progress in all."""
        with_record = {entry.record.school for entry in self.point.history if entry.counts}
        return tuple(
            part.school
            for part in self.point.parts
            if part.status in (None, Status.IN_PROGRESS)
            if part.school is not None and part.school not in with_record
        )

    @property
    def awaits_reports(self) -> bool:
        """Has it begun, and some school not reported."""
        return bool(self.not_reported) and self.point.state is not State.UPCOMING


class MatrixRow(NamedTuple):
    """A school; it has `done` so many of the `of` points that concern it."""

    school: School
    done: int
    of: int


class PlanMatrix(NamedTuple):
    """One plan's points and schools, each in the plan's order.

    `closed` are the schools that are left out of some point because there are none any more.
    """

    plan: Plan
    points: tuple[MatrixPoint, ...]
    rows: tuple[MatrixRow, ...]
    closed: tuple[School, ...] = ()


class Matrix(NamedTuple):
    """The answer: a table for each plan."""

    plans: tuple[Plan, ...]
    period: Period | None
    as_of: AsOf
    tables: tuple[PlanMatrix, ...]


def matrix(
    plans: Sequence[Plan], period: Period | None, selection: Selection, as_of: AsOf
) -> Matrix:
    """The selected points that are reported school by school; with a period, those touching it."""
    tables = tuple(_table(plan, period, selection, as_of) for plan in plans)
    return Matrix(tuple(plans), period, as_of, tables)


def _table(plan: Plan, period: Period | None, selection: Selection, as_of: AsOf) -> PlanMatrix:
    points = tuple(
        MatrixPoint(selected.point)
        for selected in selected_points(plan, selection, as_of)
        if selected.point.by_school and selected.point.span
        if period is None or _touches(selected.point, period)
    )
    keys = {part.school for each in points for part in each.point.parts}
    wanted = selected_schools(plan, selection) or keys
    schools = (each for each in plan.schools.listed if each.key in keys and each.key in wanted)
    rows = tuple(_rows(points, schools))
    return PlanMatrix(plan, points, rows, tuple(_closed_schools(plan, points, selection)))


def _closed_schools(
    plan: Plan, points: Sequence[MatrixPoint], selection: Selection
) -> Iterator[School]:
    for school in plan.schools.listed:
        selected = not selection.schools or school.key in selection.schools
        left_out = (
            each.point.activity.concerns(school.key) and each.state_in(school.key) is None
            for each in points
        )
        if school.closed and selected and any(left_out):
            yield school


def _touches(point: PointState, period: Period) -> bool:
    """Has a period a share in it, or the deadline of one of its schools."""
    deadlines = (part.deadline for part in point.parts if part.deadline)
    return bool(point.span and point.span.touches(period)) or any(
        deadline in period for deadline in deadlines
    )


def _rows(points: Sequence[MatrixPoint], schools: Iterable[School]) -> Iterator[MatrixRow]:
    for school in schools:
        states = [part.state for each in points if (part := each.state_in(school.key))]
        yield MatrixRow(school, sum(state in FULFILLED for state in states), len(states))
