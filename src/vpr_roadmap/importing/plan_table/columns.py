"""The columns of a plan's table."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Role(StrEnum):
    """What a column of the table contains."""

    NUMBER = "number"
    TITLE = "title"
    DEADLINE = "deadline"
    END = "end"
    """The last day, if the column of the deadline has the first."""
    QUARTER = "quarter"
    MONTH = "month"
    YEAR = "year"
    RESPONSIBLE = "responsible"
    COEXECUTORS = "coexecutors"
    RESULT = "result"
    OTHER = "other"


MARKED = (Role.QUARTER, Role.MONTH, Role.YEAR)
"""The roles of columns in which a mark says that the activity has this deadline."""


class Column(NamedTuple):
    """Графа. It covers the columns `start` to `end` (exclusive) of the grid.

    `unit` is the number of the quarter or month in the heading, `year` the year in it. `is_made_up`
    if the heading is not printed.
    """

    role: Role
    heading: str
    start: int
    end: int
    unit: int | None = None
    year: int | None = None
    is_made_up: bool = False


class Heading(NamedTuple):
    """The printed heading of the columns `start` to `end` (exclusive) of the grid."""

    text: str
    start: int
    end: int
