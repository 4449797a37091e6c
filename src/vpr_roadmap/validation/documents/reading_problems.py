"""What is wrong with one file, and what of it was lost."""

from __future__ import annotations

from vpr_roadmap.nodes import Position, Route
from vpr_roadmap.problems import MAX_PROBLEMS, Problem


class TooManyProblems(Exception):
    """More is wrong than anybody mends at a time."""


class ReadingProblems:
    """The problems of one file while it is read."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self.errors = 0
        self.lost: set[Route] = set()
        # What is wrong at these routes and within has been said.
        self.reported: set[Route] = set()

    def report(self, position: Position, code: str, **values: object) -> None:
        """Add a problem. Raises TooManyProblems where they are too many errors."""
        problem = Problem(self.path, position, code, tuple(values.items()))
        self.problems.append(problem)
        self.errors += problem.is_error
        if self.errors > MAX_PROBLEMS:
            raise TooManyProblems
