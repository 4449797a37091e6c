"""A YAML text as a tree that knows its lines.

Every scalar is text: what it means is for the documents to say.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator
from functools import cached_property
from itertools import chain
from typing import NamedTuple, TypeAlias

Route: TypeAlias = tuple[str | int, ...]
"""The way from a tree's root to one of its nodes: keys and indices (from 0)."""

Data: TypeAlias = "str | list[Data] | dict[str, Data] | None"
"""A tree without its lines; `None` is a value that was left empty."""


class Position(NamedTuple):
    """A place in a text. Lines and columns are counted from 1, columns in characters."""

    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.line}:{self.column}"


START = Position(1, 1)
_LINE_ENDS = re.compile("\r\n|[\n\r]")


def lines(text: str) -> list[str]:
    """The lines of a text without their ends, as positions and editors count them.

    YAML 1.1 and `str.splitlines` end lines at other characters too.
    """
    return _LINE_ENDS.split(text)


def position_after(text: str) -> Position:
    """The place of what comes after `text`."""
    before = lines(text)
    return Position(len(before), len(before[-1]) + 1)


def index_of(text: str, position: Position) -> int:
    """Where a place is in `text`, of which it is a place: what `position_after` was given."""
    before = 0
    for _, line_end in zip(range(position.line - 1), _LINE_ENDS.finditer(text), strict=False):
        before = line_end.end()
    return before + position.column - 1


class Scalar(NamedTuple):
    text: str
    plain: bool
    start: Position


_ESCAPE = r"\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|.)"
_NAMED_ESCAPES = dict(zip("0abtnvfreN_LP", "\0\a\b\t\n\v\f\r\x1b\x85\xa0\u2028\u2029", strict=True))


class SourceText:
    """The text of a file, used to find where the characters of its scalars are written."""

    def __init__(self, text: str) -> None:
        self.text = text

    def places(self, scalar: Scalar, indices: Collection[int]) -> Iterator[Position]:
        """The place of each of these characters of a scalar's text, in their order.

        A character that cannot be found in the file is placed where the scalar begins.
        """
        if not indices:
            return
        wanted = set(indices)
        pattern = f"[{re.escape(''.join({scalar.text[index] for index in wanted}))}]"
        written = self._written(scalar, pattern)
        for found in re.compile(pattern).finditer(scalar.text, 0, max(wanted) + 1):
            index = next((index for character, index in written if character == found[0]), None)
            if found.start() in wanted:
                yield scalar.start if index is None else self._position(index)

    def _written(self, scalar: Scalar, characters: str) -> Iterator[tuple[str, int]]:
        """The `characters` (a pattern) from a scalar on, and their indices in the file."""
        start = self._line_starts[scalar.start.line - 1] + scalar.start.column - 1
        style = "" if scalar.plain else self.text[start : start + 1]
        if style and style in "|>":
            start = self._line_starts[scalar.start.line]
        pattern = re.compile(f"{_ESCAPE}|{characters}" if style == '"' else characters)
        for found in pattern.finditer(self.text, start):
            yield _unescaped(found[0]), found.start()

    def _position(self, index: int) -> Position:
        line = bisect_right(self._line_starts, index)
        return Position(line, index - self._line_starts[line - 1] + 1)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(line_end.end() for line_end in _LINE_ENDS.finditer(self.text))]


def _unescaped(written: str) -> str:
    """The character that stands in double quotes as one, or as an escape."""
    if len(written) > 2:
        return chr(int(written[2:], 16))
    return _NAMED_ESCAPES.get(written[-1], written[-1]) if len(written) == 2 else written


class Sequence(NamedTuple):
    """A list in brackets (`flow`), or one of lines with dashes.

    As it was read, `end` is behind its bracket, or where the last value of its lines ends; that of
    a literal or folded text is the beginning of a line below it.
    """

    items: tuple[Node, ...]
    start: Position
    flow: bool = False
    end: Position = START


class Mapping(NamedTuple):
    """Its `entries` are each key's text with the key and its value; no key stands twice.

    `flow` is in braces; `end` as of a list.
    """

    entries: Entries
    start: Position
    flow: bool = False
    end: Position = START


Node: TypeAlias = "Scalar | Sequence | Mapping"
Entries: TypeAlias = dict[str, tuple[Scalar, Node]]

STAND_IN = "\0"
"""Stands where nothing could be read, so that the rest can be. No text of a file holds it."""

EMPTY = frozenset({"", "~", "null", "Null", "NULL"})
"""Plain scalars that YAML 1.2 reads as no value at all."""


def is_empty(node: Node) -> bool:
    """Is a node a value that was left out."""
    return isinstance(node, Scalar) and node.plain and node.text in EMPTY


def data(node: Node) -> Data:
    """The tree as plain lists, dicts and text."""
    match node:
        case Scalar(text):
            return None if is_empty(node) else text
        case Sequence(items):
            return [data(item) for item in items]
        case Mapping(entries):
            return {key: data(value) for key, (_, value) in entries.items()}


Branch: TypeAlias = "dict[str | int, Branch | Node | None]"
"""Changes by the first step to them: what stands there instead (None for nothing), or further
steps."""


def branches(changes: Iterable[tuple[Route, Node | None]]) -> Branch:
    """Changes by their routes; where one lies within another, the outer one counts."""
    root: Branch = {}
    for route, node in sorted(changes, key=lambda change: len(change[0])):
        branch: Branch | Node | None = root
        for step in route[:-1]:
            branch = branch.setdefault(step, {}) if isinstance(branch, dict) else None
        if isinstance(branch, dict):
            branch.setdefault(route[-1], node)
    return root


def changed(node: Node, changes: Branch) -> Node:
    """The tree with other nodes in it. A key that is not there yet stands where its mapping is."""
    match node:
        case Mapping(entries, start):
            kept = dict(entries)
            for step, change in changes.items():
                key, value = entries.get(str(step)) or (Scalar(str(step), True, start), node)
                new = changed(value, change) if isinstance(change, dict) else change
                if new is None:
                    kept.pop(str(step), None)
                else:
                    kept[str(step)] = (key, new)
            return Mapping(kept, start)
        case Sequence(items, start):
            new_items = list(_changed_items(items, changes))
            return Sequence(tuple(new_items), start)
        case Scalar():
            return node


def _changed_items(items: tuple[Node, ...], changes: Branch) -> Iterator[Node]:
    for index, item in enumerate(items):
        change = changes.get(index, item)
        new = changed(item, change) if isinstance(change, dict) else change
        if new is not None:
            yield new


def node_at(root: Node, route: Route) -> Node | None:
    """The node at `route`, None where there is none."""
    node: Node | None = root
    for step in route:
        _, node = _step(node, step)
    return node


def scalars(root: Node) -> Iterator[Scalar]:
    """Every key and value of a tree."""
    nodes = [root]
    while nodes:
        match nodes.pop():
            case Scalar() as scalar:
                yield scalar
            case Sequence(items):
                nodes += items
            case Mapping(entries):
                nodes += chain.from_iterable(entries.values())


def position_at(root: Node, route: Route, *, key: bool = False) -> Position:
    """Where the value at `route` begins, or with `key` the key that names it.

    A route that leads further than the tree ends at the last node it reaches.
    """
    named, value = None, root
    for step in route:
        name, node = _step(value, step)
        if node is None:
            break
        named, value = name, node
    return (named if key and named is not None else value).start


def _step(node: Node | None, step: str | int) -> tuple[Scalar | None, Node | None]:
    """What stands in a node at one step, and the key that names it; None where nothing does."""
    if isinstance(node, Mapping) and isinstance(step, str) and step in node.entries:
        return node.entries[step]
    if isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
        return None, node.items[step]
    return None, None
