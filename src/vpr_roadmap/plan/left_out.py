"""What an answer leaves out because of an error in a file."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from vpr_roadmap.nodes import Position
from vpr_roadmap.plan.schools import SchoolKey
from vpr_roadmap.problems import Problem


class Extent(StrEnum):
    """How much an error removes from an answer."""

    RECORD = "record"
    FILE = "file"
    PLAN = "plan"


class LeftOut(NamedTuple):
    """Не учтённое из-за ошибки: a record, all records of a file, or a plan.

    `plan` is the plan's name, `path` and `position` locate what is left out, `problem` is the
    error. `records` is the number of records left out, None if it is unknown. `reporter`, `point`
    and `school` describe a single record, as far as they are known.
    """

    extent: Extent
    plan: str
    path: str
    position: Position
    problem: Problem
    records: int | None = None
    reporter: str | None = None
    point: str | None = None
    school: SchoolKey | None = None
