"""Сводная таблица: the state in every school of what schools report separately."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from vpr_roadmap.periods import Period
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.progress import Status
from vpr_roadmap.plan.schools import School, SchoolKey
from vpr_roadmap.plan.states import FULFILLED, AsOf, PointState, SchoolState, State
from vpr_roadmap.queries.selection import (
    Responsibility,
    Selection,
    selected_points,
    selected_schools,
)


class MatrixPoint(NamedTuple):
    """A control point with its states by school, and who is responsible for it."""

    point: PointState
    responsibilities: tuple[Responsibility, ...] = ()

    def state_in(self, school: SchoolKey) -> SchoolState | None:
        """The state in a school, None if the school has none."""
        return next((part for part in self.point.parts if part.school == school), None)

    @property
    def not_reported(self) -> tuple[SchoolKey, ...]:
        """The schools that have not reported.

        A record for all schools reports for all of them, unless it only says that the work is in
        progress.
        """
        with_record = {entry.record.school for entry in self.point.history if entry.counts}
        return tuple(
            part.school
            for part in self.point.parts
            if part.status in (None, Status.IN_PROGRESS)
            if part.school is not None and part.school not in with_record
        )

    @property
    def awaits_reports(self) -> bool:
        """Whether the point has begun and some school has not reported."""
        return bool(self.not_reported) and self.point.state is not State.UPCOMING


class MatrixRow(NamedTuple):
    """A school, the number of points that concern it (`of`) and how many of them are `done`."""

    school: School
    done: int
    of: int


class PlanMatrix(NamedTuple):
    """The points and schools of one plan, in the plan's order.

    `closed` lists the schools that some point leaves out because they no longer exist.
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
    """The selected points that schools report separately; with a period, those within it."""
    tables = tuple(_table(plan, period, selection, as_of) for plan in plans)
    return Matrix(tuple(plans), period, as_of, tables)


def _table(plan: Plan, period: Period | None, selection: Selection, as_of: AsOf) -> PlanMatrix:
    points = tuple(
        MatrixPoint(selected.point, selected.responsibilities)
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
    """Whether the span of the point or a deadline of one of its schools is in the period."""
    deadlines = (part.deadline for part in point.parts if part.deadline)
    return bool(point.span and point.span.touches(period)) or any(
        deadline in period for deadline in deadlines
    )


def _rows(points: Sequence[MatrixPoint], schools: Iterable[School]) -> Iterator[MatrixRow]:
    for school in schools:
        states = [part.state for each in points if (part := each.state_in(school.key))]
        yield MatrixRow(school, sum(state in FULFILLED for state in states), len(states))
