"""Remove the invisible characters and special spaces that make a text invalid YAML."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import islice

from vpr_roadmap.matching.invisible import BLANK, BLANKS, MAYBE_INVISIBLE, invisible_character
from vpr_roadmap.nodes import Entries, Mapping, Node, Position, Scalar, Sequence
from vpr_roadmap.problems import Place, Problem

MAX_PER_LINE = 1000
"""The maximum number of spaces replaced in a line or a value."""

_LINE_END = re.compile("(\r\n|[\r\n])")
_LEADING = re.compile(rf"[ \t\-]*({MAYBE_INVISIBLE.pattern}+)")

_ANY_BLANKS = rf"[{BLANKS}\s]*"
_KEY = rf"[\"']?[a-z_]+[\"']?{_ANY_BLANKS}:[{BLANKS}]{_ANY_BLANKS}"
# At the end and before a comment. Special spaces are allowed everywhere else in a text.
_AT_END = rf"(?<![{BLANKS}\s])[{BLANKS}\s]+(?:$|(?=#(?:\s|$)))"
_IN_VALUE = re.compile(rf"^{_ANY_BLANKS}|{_AT_END}")
_IN_BRACKETS = re.compile(rf"^{_ANY_BLANKS}(?:{_KEY})?|{_AT_END}")
_AT_HEAD = re.compile(rf"^{_ANY_BLANKS}(?:-[{BLANKS}]{_ANY_BLANKS})*(?:{_KEY})?|{_AT_END}")
_IN_LINE = re.compile(rf"^[{BLANKS}\s\-]*(?:{_KEY})?|[{{,]{_ANY_BLANKS}{_KEY}|{_AT_END}")


def blanks_of_value(text: str, before: str) -> list[int]:
    """The indices of special spaces in an unquoted text where YAML needs ordinary spaces.

    `before` is the part of the line before the text.
    """
    if not before.strip(" \t-"):
        return _blanks(_AT_HEAD, text)
    return _blanks(_IN_BRACKETS if before.rstrip().endswith(("{", "[", ",")) else _IN_VALUE, text)


def blanks_of_line(line: str) -> list[int]:
    """Like `blanks_of_value`, but for a whole line of a file that cannot be parsed."""
    return _blanks(_IN_LINE, line)


def _blanks(pattern: re.Pattern[str], text: str) -> list[int]:
    spans = (found.span() for found in pattern.finditer(text))
    found = (at for start, end in spans for at in range(start, end) if BLANK.match(text, at))
    return list(islice(found, MAX_PER_LINE))


class RemovedCharacters:
    """A text without some of its characters; knows the columns that these had, line by line.

    Special spaces are replaced by ordinary spaces.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._lines = _LINE_END.split(text)
        self._removed: defaultdict[int, list[int]] = defaultdict(list)
        self._replaced: defaultdict[int, list[int]] = defaultdict(list)

    def remove(self, places: list[Position]) -> None:
        """Remove the characters at these places.

        If one of them is invisible, also remove the invisible characters at the start of all lines.
        """
        indices_by_line: defaultdict[int, set[int]] = defaultdict(set)
        for line, column in places:
            indices_by_line[line].add(column - 1)
        if not all(BLANK.match(self._line(line), column - 1) for line, column in places):
            for line in range(1, len(self._lines) // 2 + 2):
                if found := _LEADING.match(self._line(line)):
                    indices_by_line[line].update(range(*found.span(1)))
        for line, indices in indices_by_line.items():
            self._remove_from_line(line, sorted(indices))
        self.text = "".join(self._lines)

    def _line(self, number: int) -> str:
        return self._lines[2 * number - 2]

    def _remove_from_line(self, line: int, indices: list[int]) -> None:
        characters = list(self._line(line))
        places = [self.original(Position(line, at + 1)) for at in indices]
        for at, (_, column) in zip(indices, places, strict=True):
            is_blank = BLANK.match(characters[at])
            characters[at] = " " if is_blank else ""
            (self._replaced if is_blank else self._removed)[line].append(column)
        self._removed[line].sort()
        # An empty line between CR and LF would join them into one line end.
        self._lines[2 * line - 2] = "".join(characters) or " "

    def original(self, position: Position) -> Position:
        """The position in the original text of a position in the present one."""
        line, column = position
        for removed in self._removed.get(line, ()):
            if removed <= column:
                column += 1
        return Position(line, column)

    def problems(self, path: str, original_text: str, **more: str) -> list[Problem]:
        """A problem for each removed character, once per line, with the values `more`."""
        lines = _LINE_END.split(original_text)[::2]
        found = []
        for line in sorted({*self._removed, *self._replaced}):
            text = lines[line - 1]
            columns: defaultdict[str, list[int]] = defaultdict(list)
            for column in sorted((*self._removed[line], *self._replaced[line])):
                columns[text[column - 1]].append(column)
            for first, *others in columns.values():
                values = invisible_character(text, first - 1, 1 + len(others)) | more
                place = Position(line, first)
                found.append(Problem(path, place, "invisible-character", tuple(values.items())))
        return found

    def with_original_positions(self, node: Node) -> Node:
        """The tree with positions in the original text."""
        match node:
            case Scalar(text, plain, start):
                return Scalar(text, plain, self.original(start))
            case Sequence(items, start, flow, end):
                moved_items = tuple(map(self.with_original_positions, items))
                return Sequence(moved_items, self.original(start), flow, self.original(end))
            case Mapping(entries, start, flow, end):
                moved = self._entries(entries)
                return Mapping(moved, self.original(start), flow, self.original(end))

    def _entries(self, entries: Entries) -> Entries:
        return {
            name: (
                key._replace(start=self.original(key.start)),
                self.with_original_positions(value),
            )
            for name, (key, value) in entries.items()
        }

    def problem_in_original(self, problem: Problem) -> Problem:
        """The problem with positions in the original text."""
        values = tuple(
            (name, Place(value.path, self.original(value.position)))
            if isinstance(value, Place)
            else (name, value)
            for name, value in problem.values
        )
        return problem._replace(position=self.original(problem.position), values=values)
