"""A text without the characters that are not seen and keep it from being read."""

from __future__ import annotations

import re
from collections import defaultdict

from vpr_roadmap.lookalikes import ODD, invisible_character
from vpr_roadmap.nodes import Entries, Mapping, Node, Position, Scalar, Sequence
from vpr_roadmap.problems import Place, Problem

_LINE_END = re.compile("(\r\n|[\r\n])")
_LEADING = re.compile(rf"[ \t\-]*({ODD.pattern}+)")


class Cuts:
    """What was taken out of a text, by its lines: the columns that it had there."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._lines = _LINE_END.split(text)
        self._columns: defaultdict[int, list[int]] = defaultdict(list)

    def take_out(self, place: Position) -> None:
        """Take out the character at a place, and all that are not seen where lines begin."""
        self._cut(place.line, place.column - 1, place.column)
        for at in range(0, len(self._lines), 2):
            if found := _LEADING.match(self._lines[at]):
                self._cut(at // 2 + 1, *found.span(1))
        self.text = "".join(self._lines)

    def _cut(self, line: int, start: int, end: int) -> None:
        text = self._lines[2 * line - 2]
        taken = [self.before(Position(line, column + 1)).column for column in range(start, end)]
        self._columns[line] = sorted([*self._columns[line], *taken])
        # CR and LF with nothing between them would be one end of a line.
        self._lines[2 * line - 2] = text[:start] + text[end:] or " "

    def before(self, position: Position) -> Position:
        """Where a place of the text was before anything was taken out."""
        line, column = position
        for taken in self._columns.get(line, ()):
            if taken <= column:
                column += 1
        return Position(line, column)

    def problems(self, path: str, original: str) -> list[Problem]:
        """What was taken out, of each line the first."""
        lines = _LINE_END.split(original)[::2]
        return [
            _problem(path, lines[line - 1], Position(line, columns[0]))
            for line, columns in sorted(self._columns.items())
        ]

    def moved(self, node: Node) -> Node:
        """The tree with its places before anything was taken out."""
        match node:
            case Scalar(text, plain, start):
                return Scalar(text, plain, self.before(start))
            case Sequence(items, start, flow, end):
                own = tuple(map(self.moved, items))
                return Sequence(own, self.before(start), flow, self.before(end))
            case Mapping(entries, start, flow, end):
                return Mapping(self._entries(entries), self.before(start), flow, self.before(end))

    def _entries(self, entries: Entries) -> Entries:
        return {
            name: (key._replace(start=self.before(key.start)), self.moved(value))
            for name, (key, value) in entries.items()
        }

    def moved_problem(self, problem: Problem) -> Problem:
        values = tuple(
            (name, Place(value.path, self.before(value.position)))
            if isinstance(value, Place)
            else (name, value)
            for name, value in problem.values
        )
        return problem._replace(position=self.before(problem.position), values=values)


def _problem(path: str, line: str, place: Position) -> Problem:
    values = invisible_character(line, place.column - 1)
    return Problem(path, place, "invisible-character", tuple(values.items()))
