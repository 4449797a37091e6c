"""Problems in the data: codes with their places in the files.

`language.problem_messages` turns them into text.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from vpr_roadmap.nodes import Node, Position, Route, node_at, position_at


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"


MAX_PROBLEMS = 500
"""The maximum number of errors, and of warnings, reported for a file.

Nobody fixes more at a time. A note follows if there are more.
"""

WARNINGS = frozenset(
    {
        "cell-of-key",
        "decomposed-letter",
        "done-before-start",
        "duplicate-school-name",
        "each-school-without-schools",
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
        "section-without-parent",
        "split-column",
        "split-evidence",
        "term-of-holidays",
        "text-behind-hash",
        "too-many-warnings",
        "unquoted-number",
        "unused-person",
        "wording-differs",
    }
)
"""The codes of problems that may be intended. They do not prevent an answer."""


def severity_of(code: str) -> Severity:
    return Severity.WARNING if code in WARNINGS else Severity.ERROR


class Problem(NamedTuple):
    """Ошибка в данных. One mistake in one file; `values` fill its message."""

    path: str
    position: Position
    code: str
    values: tuple[tuple[str, object], ...] = ()

    @property
    def severity(self) -> Severity:
        return severity_of(self.code)

    @property
    def sort_key(self) -> tuple[object, ...]:
        """The file, the line and column, and the code."""
        return self[:3]

    @property
    def is_error(self) -> bool:
        return self.code not in WARNINGS


class Place(NamedTuple):
    """A position in a file; as text `path:line:column`."""

    path: str
    position: Position

    def __str__(self) -> str:
        return f"{self.path}:{self.position}"


class Source(NamedTuple):
    """A file that was read: its path as users see it, its tree, and its text if it is known.

    `lost` are the routes of values that could not be used and were left out or replaced. `refused`
    are the positions of errors that are already reported.
    """

    path: str
    root: Node
    lost: frozenset[Route] = frozenset()
    text: str = ""
    refused: frozenset[Position] = frozenset()

    def has(self, route: Route) -> bool:
        """Whether the file has a value at `route`, even if it could not be used."""
        return route in self.lost or node_at(self.root, route) is not None

    def lost_under(self, *keys: str) -> bool:
        """Whether a value under one of these top-level keys could not be used."""
        return any(route[0] in keys for route in self.lost)

    def problem(self, code: str, route: Route = (), **values: object) -> Problem:
        """A problem with the value at `route`."""
        return Problem(self.path, position_at(self.root, route), code, tuple(values.items()))

    def key_problem(self, code: str, route: Route, **values: object) -> Problem:
        """A problem with the key at the end of `route`."""
        position = position_at(self.root, route, key=True)
        return Problem(self.path, position, code, tuple(values.items()))

    def place(self, route: Route) -> Place:
        """The place of a node, for a message about another node."""
        return Place(self.path, position_at(self.root, route))
