"""What the grammar of deadlines makes of a printed text."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from vpr_roadmap.periods import Period, Term


class DeadlineContext(NamedTuple):
    """What the document says about the years of its deadlines.

    `plan` is the period of the plan, None while it is unknown. `year` is a year that a heading or a
    cell around the deadline states; it applies to texts without a year of their own. Without it
    such texts are in `within`, or in the plan if that is None.
    """

    plan: Period | None = None
    terms: tuple[Term, ...] = ()
    year: int | None = None
    within: Period | None = None


class DeadlineDoubt(StrEnum):
    """Why a person should look at a deadline that was read."""

    REPEATED = "deadline-repeated"
    """A month or day stands twice: «Август 2022 года, август 2022 года»."""
    OUTSIDE_PLAN = "deadline-outside-plan"
    WEEKDAY = "deadline-weekday"
    """The printed day of the week is not that of the date."""


class Deadline(NamedTuple):
    """Срок. `period` is the YAML value of the key `period`: `2020-07`, `{schedule: ИРО}`.

    `dated` are the periods of the text, empty if it has no date of its own. `is_undated` is true
    for `schedule` and `undated`.
    """

    period: str
    dated: tuple[Period, ...] = ()
    is_undated: bool = False
    doubts: tuple[DeadlineDoubt, ...] = ()
