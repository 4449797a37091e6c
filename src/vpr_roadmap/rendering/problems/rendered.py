"""What a check found, in words and with the line of the file: all formats are made from it."""

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
"""So many characters of a line tell it from others; some files are a single line."""


class RenderedProblem(NamedTuple):
    """A problem in words.

    `source_line` is the line of the file it is in, without its end, or empty where there is none.
    `identity` is the same as long as the path, the code and the line's text are, wherever the
    line stands.
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
        return f"{self.path}:{self.position}"

    @property
    def sentence(self) -> str:
        """What is wrong and what to do about it."""
        return f"{self.message}; {self.hint}" if self.hint else self.message


def render_problems(
    problems: Sequence[Problem], lines_of: LinesOf, words: Words
) -> tuple[RenderedProblem, ...]:
    """The problems in words, in their order.

    `lines_of` gives the lines of the file that a problem's path names, none where there are none;
    it is asked once for each file.
    """
    lines = cache(lines_of)
    return tuple(_render(problem, lines(problem.path), words) for problem in problems)


def fingerprints(problems: Iterable[RenderedProblem]) -> tuple[str, ...]:
    """A digest of each problem's identity; those that have the same are numbered in their order."""
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
