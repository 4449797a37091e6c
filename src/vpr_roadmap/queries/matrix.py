"""Сводная таблица: how each school stands in what is reported school by school."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from vpr_roadmap.periods import Period
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.schools import School, SchoolKey
from vpr_roadmap.queries.selection import Selection, asked, listed
from vpr_roadmap.queries.states import CLOSED, FULFILLED, AsOf, PointState, SchoolState, State


@dataclass(frozen=True, slots=True)
class MatrixPoint:
    """A control point, and how it stands in each of its schools."""

    at: PointState

    def of(self, school: SchoolKey) -> SchoolState | None:
        """How it stands in a school; None where it does not concern it."""
        return next((part for part in self.at.parts if part.school == school), None)

    @property
    def silent(self) -> tuple[SchoolKey, ...]:
        """The schools that are not done, and of which no record speaks, but of all schools."""
        told = {entry.record.school for entry in self.at.history if entry.counts}
        still = (part.school for part in self.at.parts if part.state not in CLOSED)
        return tuple(school for school in still if school is not None and school not in told)

    @property
    def awaits(self) -> bool:
        """Has it begun, and some school not reported."""
        return bool(self.silent) and self.at.state is not State.UPCOMING


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A school; it has `done` so many of the `of` points that concern it and were not cancelled."""

    school: School
    done: int
    of: int


@dataclass(frozen=True, slots=True)
class PlanMatrix:
    """One plan's points and schools, each in the plan's order."""

    plan: Plan
    points: tuple[MatrixPoint, ...]
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
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
        MatrixPoint(each.at)
        for each in asked(plan, selection, as_of)
        if each.at.by_school and each.at.lasts
        if period is None or each.at.lasts.touches(period)
    )
    keys = {part.school for point in points for part in point.at.parts}
    wanted = listed(plan, selection) or keys
    schools = (each for each in plan.schools.listed if each.key in keys and each.key in wanted)
    return PlanMatrix(plan, points, tuple(_rows(points, schools)))


def _rows(points: Sequence[MatrixPoint], schools: Iterable[School]) -> Iterator[MatrixRow]:
    for school in schools:
        states = [part.state for point in points if (part := point.of(school.key))]
        counted = [state for state in states if state is not State.CANCELLED]
        yield MatrixRow(school, sum(state in FULFILLED for state in counted), len(counted))
