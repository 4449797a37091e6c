"""How the deadlines of a row get years that they do not state."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from vpr_roadmap.input.deadlines.values import DeadlineContext
from vpr_roadmap.periods import Period


class Dating(NamedTuple):
    """How a deadline gets a year that it does not state.

    `plan` is the period of the plan, None if it is unknown. `windows` are the months in which it is
    looked for, one period after another; by default the plan. `possible` are those in which it may
    be too, and `example` is the period of a plan that would tell.
    """

    plan: Period | None
    windows: tuple[Period, ...] = ()
    possible: tuple[Period, ...] = ()
    example: str = ""

    def contexts(self, year: int | None) -> Iterator[DeadlineContext]:
        """The contexts in which a deadline is read until one gives it a year."""
        for within in self.windows or (None,):
            yield DeadlineContext(self.plan, year=year, within=within)
