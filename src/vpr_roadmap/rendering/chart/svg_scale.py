"""The horizontal scale of a chart: x coordinates of months, days and signs, in pixels."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import NamedTuple

from vpr_roadmap.periods import Period
from vpr_roadmap.plan.states import PointState
from vpr_roadmap.queries.list import ListItem

WIDTH, LABELS, EDGE, NARROWEST_MONTH = 1120, 320, 10, 18
SIGN_WIDTH = 18


class PlacedSign(NamedTuple):
    """A control point, the days it lasts, and the left edge and width of its sign."""

    point: PointState
    lasts: Period
    left: float
    width: float


class MonthScale(NamedTuple):
    """The months of a chart side by side, all of one width, to the right of the labels."""

    months: tuple[Period, ...]
    month_width: float

    @classmethod
    def of(cls, months: tuple[Period, ...]) -> MonthScale:
        """The scale for these months.

        They share the usual width of a picture; if they are too many for that, the picture is
        wider.
        """
        room = WIDTH - LABELS - EDGE
        return cls(months, max(room / len(months), NARROWEST_MONTH))

    @property
    def width(self) -> int:
        """The width of the whole picture."""
        return round(LABELS + EDGE + self.month_width * len(self.months))

    @property
    def shown(self) -> Period:
        """From the first day shown to the last."""
        return Period(self.months[0].start, self.months[-1].deadline, "")

    def x_of_month(self, index: int) -> float:
        return LABELS + index * self.month_width

    def start_of(self, day: date) -> float:
        """Where a day begins; the days of a month share its width equally."""
        return self._x(day, 0)

    def end_of(self, day: date) -> float:
        """Where a day ends."""
        return self._x(day, 1)

    def placed(self, item: ListItem) -> Iterator[PlacedSign]:
        """The control points that are shown, by deadline, with the places of their signs.

        A sign ends at its deadline if there is room, and stays in the column of its month. The
        signs of one month share the column and become narrower if they have to.
        """
        shown = self.shown
        dated = [
            (point, point.span) for point in item.points if point.span and point.span.touches(shown)
        ]
        dated.sort(key=lambda pair: pair[1].deadline)
        for month, pairs in groupby(dated, key=lambda pair: self._month_index(pair[1].deadline)):
            signs = list(pairs)
            share = self.month_width / len(signs)
            gap = min(1, share / 4)
            width = min(SIGN_WIDTH, share - gap)
            free = self.x_of_month(month)
            for before, (point, lasts) in enumerate(signs):
                room = self.x_of_month(month + 1) - (len(signs) - before) * (width + gap)
                start, end = self.start_of(lasts.start), self.end_of(lasts.deadline)
                left = min(max(end - width - gap, start, free), room)
                yield PlacedSign(point, lasts, left, width)
                free = left + width + gap

    def _x(self, day: date, days_more: int) -> float:
        index = self._month_index(day)
        if not 0 <= index < len(self.months):
            return self.x_of_month(min(max(index, 0), len(self.months)))
        month = self.months[index]
        days = (month.deadline - month.start).days + 1
        return LABELS + self.month_width * (index + ((day - month.start).days + days_more) / days)

    def _month_index(self, day: date) -> int:
        """The index of a day's month among the months shown; it may be outside of them."""
        first = self.months[0].start
        return 12 * (day.year - first.year) + day.month - first.month
