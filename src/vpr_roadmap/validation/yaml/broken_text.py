"""A text that is not YAML, by its lines, and the place where the parser stopped."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from vpr_roadmap.nodes import Position

Diagnosis: TypeAlias = tuple[str, Position]
"""A key of `language.texts.problems.broken_yaml.BROKEN_YAML` and the place of the mistake."""

QUOTES, OPENING, CLOSING = ("'", '"'), ("[", "{"), ("]", "}")


class ParsedScalar(NamedTuple):
    """A scalar that the parser has read, from `start` up to `end`."""

    start: Position
    end: Position
    quoted: bool


class ParseFailure(NamedTuple):
    """Where and why the parser stopped, in its own words, and what it had read."""

    context: str
    problem: str
    context_start: Position | None
    """Where the value that it was reading begins."""
    stop: Position
    last_scalar: ParsedScalar | None
    """The last scalar it read that is not empty."""
    open_collections: tuple[Position, ...]
    """The starts of the lists and mappings that have not ended, the outermost first."""


class BrokenText(NamedTuple):
    """The lines of the text, and where the parser stopped."""

    lines: list[str]
    failure: ParseFailure

    def line(self, number: int) -> str:
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def before(self, position: Position) -> str:
        return self.line(position.line)[: position.column - 1]

    def after(self, position: Position) -> str:
        return self.line(position.line)[position.column - 1 :]

    def indented(self, number: int) -> Position:
        """Where the text of a line begins, after its indent."""
        line = self.line(number)
        return Position(number, len(line) - len(line.lstrip(" ")) + 1)

    def parser_says(self, *words: str) -> bool:
        """Whether the parser's message contains one of these."""
        words_of_parser = f"{self.failure.context}: {self.failure.problem}"
        return any(word in words_of_parser for word in words)

    @property
    def bracket(self) -> Position | None:
        """The last bracket that was opened and not closed."""
        if self.parser_says("while parsing a flow sequence", "while parsing a flow mapping"):
            return self.failure.context_start
        innermost = self.failure.open_collections[-1] if self.failure.open_collections else None
        return innermost if innermost and self.after(innermost).startswith(OPENING) else None


def text_starts(broken: BrokenText, numbers: range) -> Iterator[Position]:
    """Where the text of each of these lines begins. Empty lines and comments are skipped."""
    for number in numbers:
        text = broken.line(number).lstrip(" ")
        if text and not text.startswith("#"):
            yield Position(number, len(broken.line(number)) - len(text) + 1)


def after_dash(broken: BrokenText, start: Position) -> Position:
    """Where the value of a list item begins; `start` if the line is not a list item."""
    text = broken.after(start)
    return Position(start.line, start.column + len(text) - len(text.lstrip("- ")))
