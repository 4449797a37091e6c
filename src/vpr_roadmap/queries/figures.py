"""How many control points fell due, and how many of them were done: figures that add up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from vpr_roadmap.periods import Period
from vpr_roadmap.plan.states import FULFILLED, PointState, State


class Figures(NamedTuple):
    """Исполнение в цифрах: the control points on a day, counted by the deadline in force.

    The points that fell due are `in_time`, `late` or `unfulfilled`; `partly` counts the unfulfilled
    ones that are partly done. `ahead` counts points done whose deadline has not come yet. `active`,
    `upcoming` and `postponed` points are open. Not in the total: `cancelled`, `moved_out` (to a
    deadline outside the period), `given` (dates set for unscheduled activities) and `given_done`
    (those of them that are done).
    """

    in_time: int = 0
    late: int = 0
    unfulfilled: int = 0
    partly: int = 0
    ahead: int = 0
    active: int = 0
    upcoming: int = 0
    postponed: int = 0
    cancelled: int = 0
    moved_out: int = 0
    given: int = 0
    given_done: int = 0

    @property
    def fell_due(self) -> int:
        return self.in_time + self.late + self.unfulfilled

    @property
    def fulfilled(self) -> int:
        return self.in_time + self.late

    @property
    def total(self) -> int:
        """The number of points in the period; no point counts twice."""
        still_open = self.active + self.upcoming + self.postponed
        return self.fell_due + self.ahead + still_open

    @property
    def share(self) -> float | None:
        """Доля исполненных: per cent of what fell due, to one decimal; None if nothing fell due."""
        return self._share_of(self.fulfilled)

    @property
    def share_in_time(self) -> float | None:
        """Доля исполненных в срок, computed like `share`."""
        return self._share_of(self.in_time)

    def _share_of(self, number: int) -> float | None:
        """Per cent, rounded half up as people do: 81.25 is 81.3."""
        if not self.fell_due:
            return None
        return (2000 * number + self.fell_due) // (2 * self.fell_due) / 10


def figures(points: Iterable[PointState], day: date, period: Period | None = None) -> Figures:
    """The figures of the control points on `day`; with a period, of the deadlines in it.

    A point belongs to the period that contains its deadline in force. It fell due if that deadline
    is before `day`: «по состоянию на 01.01.2021» means the beginning of that day.
    """
    return count_figures(points_by_figure(points, day, period))


def count_figures(grouped: Mapping[str, Sequence[PointState]]) -> Figures:
    """The figures of what `points_by_figure` returned."""
    result = Figures(**{name: len(points) for name, points in grouped.items()})
    in_total = {
        id(point)
        for name, points in grouped.items()
        if name not in _OUTSIDE_TOTAL
        for point in points
    }
    assert result.total == len(in_total), "figures that do not add up"
    return result


def total_figures(all_figures: Iterable[Figures]) -> Figures:
    """The sums of figures that count different points."""
    total: Counter[str] = Counter()
    for figures in all_figures:
        total.update(figures._asdict())
    return Figures(**total)


def points_by_figure(
    points: Iterable[PointState], day: date, period: Period | None = None
) -> Mapping[str, Sequence[PointState]]:
    """Map the name of a figure to the control points that it counts."""
    grouped: dict[str, list[PointState]] = {}
    for point in points:
        if point.planned and point.deadline:
            for name in _figure_names(point, day, period):
                grouped.setdefault(name, []).append(point)
    return grouped


_OUTSIDE_TOTAL = {"partly", "cancelled", "moved_out", "given", "given_done"}


def _figure_names(point: PointState, day: date, period: Period | None) -> Iterator[str]:
    """The names of the figures that count a point with a deadline."""
    assert point.planned and point.deadline
    in_period = falls_in(point.deadline, period)
    if point.given:
        if in_period and point.state is not State.CANCELLED:
            yield "given"
            if point.state in FULFILLED:
                yield "given_done"
    elif point.state is State.CANCELLED:
        if in_period:
            yield "cancelled"
    elif in_period:
        yield _figure_in_total(point, day)
        if point.state is State.OVERDUE and point.partly:
            yield "partly"
    elif falls_in(point.planned.deadline, period):
        yield "moved_out"


def falls_in(day: date, period: Period | None) -> bool:
    """Whether the day is in the period; always true without a period."""
    return period is None or day in period


def _figure_in_total(point: PointState, day: date) -> str:
    assert point.deadline
    match point.state:
        case State.OVERDUE:
            return "unfulfilled"
        case State.DONE if point.deadline >= day:
            return "ahead"
        case State.DONE:
            return "in_time"
        case State.DONE_LATE:
            return "late"
    return point.state.value
