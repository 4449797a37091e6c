"""The problems of one file, and the values that were lost in it."""

from __future__ import annotations

from vpr_roadmap.nodes import Position, Route
from vpr_roadmap.problems import MAX_PROBLEMS, Problem


class TooManyProblems(Exception):
    """There are more errors than anybody corrects at a time."""


class ReadingProblems:
    """Collects the problems of one file while it is read."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self.errors = 0
        self.lost: set[Route] = set()
        # Routes whose problems are reported. Report nothing more at them or below.
        self.reported: set[Route] = set()

    def report(self, position: Position, code: str, **values: object) -> None:
        """Add a problem. Raises TooManyProblems after MAX_PROBLEMS errors."""
        problem = Problem(self.path, position, code, tuple(values.items()))
        self.problems.append(problem)
        self.errors += problem.is_error
        if self.errors > MAX_PROBLEMS:
            raise TooManyProblems
