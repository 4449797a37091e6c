"""The columns of a plan's table."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Role(StrEnum):
    """What a column of the table contains."""

    NUMBER = "number"
    TITLE = "title"
    SECTION = "section"
    """Titles of sections, merged down beside their activities."""
    DEADLINE = "deadline"
    END = "end"
    """The last day, if the column of the deadline has the first."""
    QUARTER = "quarter"
    MONTH = "month"
    YEAR = "year"
    PART = "part"
    """A half-year, school term or school year that the heading names."""
    RESPONSIBLE = "responsible"
    COEXECUTORS = "coexecutors"
    POST = "post"
    """The posts of those who are responsible."""
    RESULT = "result"
    OTHER = "other"


MARKED = (Role.QUARTER, Role.MONTH, Role.YEAR, Role.PART)
"""The roles of columns in which a mark says that the activity has this deadline."""


class Column(NamedTuple):
    """Графа. It covers the columns `start` to `end` (exclusive) of the grid.

    `unit` is the number of the quarter or month in the heading, `year` the year in it, `words` are
    those that name another part of the plan. A column of marks without any of them stands among the
    others and was not understood. `is_made_up` if the heading is not printed. `is_joint` if the
    printed column has deadlines and responsible parties: it is a column for each, and a third one
    for cells that cannot be split.
    """

    role: Role
    heading: str
    start: int
    end: int
    unit: int | None = None
    year: int | None = None
    words: str = ""
    is_made_up: bool = False
    is_joint: bool = False

    @property
    def is_understood(self) -> bool:
        """Whether a mark in this column has a meaning."""
        return self.role is Role.YEAR or self.unit is not None or bool(self.words)


class Heading(NamedTuple):
    """The printed heading of the columns `start` to `end` (exclusive) of the grid."""

    text: str
    start: int
    end: int
