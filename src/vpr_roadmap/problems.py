"""What is wrong with the data, and where.

A problem is a code and the values found: `language.faults` puts it into words.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from vpr_roadmap.nodes import Node, Position, Route, node_at, position_at


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"


MAX_PROBLEMS = 500
"""So many problems of a file are told; nobody mends more at a time."""

WARNINGS = frozenset(
    {
        "decomposed-letter",
        "done-before-start",
        "duplicate-school-name",
        "invisible-character",
        "misnamed-file",
        "municipality-twice",
        "mixed-alphabet",
        "number-disorder",
        "number-gap",
        "plan-below",
        "postponed-back",
        "postponed-late",
        "record-in-future",
        "record-unlike-activity",
        "records-out-of-order",
        "result-missing",
        "text-behind-hash",
        "too-many-warnings",
        "unquoted-number",
        "unused-person",
        "wording-differs",
    }
)
"""The codes of what may be meant so: a plan that has nothing worse is answered."""


def severity_of(code: str) -> Severity:
    return Severity.WARNING if code in WARNINGS else Severity.ERROR


class Problem(NamedTuple):
    """One slip in one file."""

    path: str
    position: Position
    code: str
    values: tuple[tuple[str, object], ...] = ()

    @property
    def severity(self) -> Severity:
        return severity_of(self.code)

    @property
    def sort_key(self) -> tuple[object, ...]:
        """Sorts by file, line, column."""
        return self[:3]

    @property
    def is_error(self) -> bool:
        return self.code not in WARNINGS


class Place(NamedTuple):
    """A place in a file, `path:line:column`."""

    path: str
    position: Position

    def __str__(self) -> str:
        return f"{self.path}:{self.position}"


class Source(NamedTuple):
    """A file that was read: its name as shown to people, and its tree.

    `lost` are the routes where something could not be used and was left out, or stands in. `text`
    is that of the file, where it is known. `refused` are the places where an error has been found
    already.
    """

    path: str
    root: Node
    lost: frozenset[Route] = frozenset()
    text: str = ""
    refused: frozenset[Position] = frozenset()

    def has(self, route: Route) -> bool:
        """Is there a value at `route`, if only one that could not be used."""
        return route in self.lost or node_at(self.root, route) is not None

    def lost_under(self, *keys: str) -> bool:
        """Was something lost under one of the file's own keys."""
        return any(route[0] in keys for route in self.lost)

    def problem(self, code: str, route: Route = (), **values: object) -> Problem:
        """The problem `code` with the value at `route`."""
        return Problem(self.path, position_at(self.root, route), code, tuple(values.items()))

    def place(self, route: Route) -> Place:
        """Where a node is, for a message about another one."""
        return Place(self.path, position_at(self.root, route))
