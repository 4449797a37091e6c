"""Problems in words, each with its line of the file; all formats start from them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from hashlib import sha256
from typing import NamedTuple

from vpr_roadmap.language.problem_messages import hint, message
from vpr_roadmap.language.words import Words
from vpr_roadmap.nodes import Position
from vpr_roadmap.problems import Problem, Severity

LinesOf = Callable[[str], Sequence[str]]

MAX_FINGERPRINTED = 1000
"""The number of characters by which a line is identified; some files are a single line."""


class RenderedProblem(NamedTuple):
    """A problem in words.

    `source_line` is its line of the file without the line end, empty if there is none. `identity`
    stays the same while the path, the code and the text of the line do, wherever the line moves.
    """

    path: str
    position: Position
    severity: Severity
    code: str
    message: str
    hint: str | None
    source_line: str
    identity: str

    @property
    def place(self) -> str:
        """`path:line:column`."""
        return f"{self.path}:{self.position}"

    @property
    def sentence(self) -> str:
        """The message and, if there is one, the hint."""
        return f"{self.message}; {self.hint}" if self.hint else self.message


def render_problems(
    problems: Sequence[Problem], lines_of: LinesOf, words: Words
) -> tuple[RenderedProblem, ...]:
    """The problems in words, in the same order.

    `lines_of` returns the lines of a file by its path, none if it has none. It is called once per
    file.
    """
    lines = cache(lines_of)
    return tuple(_render(problem, lines(problem.path), words) for problem in problems)


def fingerprints(problems: Iterable[RenderedProblem]) -> tuple[str, ...]:
    """A hash of each problem's identity; a repeated identity is numbered to make it differ."""
    earlier: Counter[str] = Counter()
    digests = []
    for problem in problems:
        repeat = earlier[problem.identity]
        earlier[problem.identity] += 1
        numbered = f"{problem.identity}\n{repeat}" if repeat else problem.identity
        digests.append(sha256(numbered.encode("utf-8", "surrogatepass")).hexdigest())
    return tuple(digests)


def _render(problem: Problem, lines: Sequence[str], words: Words) -> RenderedProblem:
    number = problem.position.line
    line = lines[number - 1].rstrip("\r\n") if number <= len(lines) else ""
    return RenderedProblem(
        problem.path,
        problem.position,
        problem.severity,
        problem.code,
        message(problem, words),
        hint(problem, words),
        line,
        _identity(problem, line),
    )


def _identity(problem: Problem, line: str) -> str:
    return json.dumps([problem.path, problem.code, line[:MAX_FINGERPRINTED].strip()])
