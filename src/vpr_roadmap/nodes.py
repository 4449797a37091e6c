"""A YAML document as a tree of nodes with their positions in the file.

All scalars are text; `validation.documents` decides what they mean.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator
from functools import cached_property
from itertools import chain
from typing import NamedTuple, TypeAlias

Route: TypeAlias = tuple[str | int, ...]
"""The path from the root of a tree to a node: keys, and indices from 0."""

Data: TypeAlias = "str | list[Data] | dict[str, Data] | None"
"""A tree without positions; `None` is an empty value."""


class Position(NamedTuple):
    """A position in a text. Lines and columns count from 1, columns in characters."""

    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.line}:{self.column}"


START = Position(1, 1)
_LINE_ENDS = re.compile("\r\n|[\n\r]")


def lines(text: str) -> list[str]:
    """The lines of a text without their ends, as editors and `Position` count them.

    Do not use `str.splitlines`: like YAML 1.1, it also ends lines at other characters.
    """
    return _LINE_ENDS.split(text)


def position_after(text: str) -> Position:
    """The position directly after `text`."""
    before = lines(text)
    return Position(len(before), len(before[-1]) + 1)


def index_of(text: str, position: Position) -> int:
    """The index of a position in `text`; the inverse of `position_after`."""
    before = 0
    for _, line_end in zip(range(position.line - 1), _LINE_ENDS.finditer(text), strict=False):
        before = line_end.end()
    return before + position.column - 1


class Scalar(NamedTuple):
    """A single value; `plain` if it has no quotes and is no block text."""

    text: str
    plain: bool
    start: Position


_ESCAPE = r"\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|.)"
_NAMED_ESCAPES = dict(zip("0abtnvfreN_LP", "\0\a\b\t\n\v\f\r\x1b\x85\xa0\u2028\u2029", strict=True))


class SourceText:
    """The text of a file; finds the positions of single characters of its scalars."""

    def __init__(self, text: str) -> None:
        self.text = text

    def places(self, scalar: Scalar, indices: Collection[int]) -> Iterator[Position]:
        """The positions in the file of the characters at `indices` of the scalar's text, in order.

        A character that cannot be found in the file gets the position of the scalar.
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
        """The characters that match a pattern, from the scalar on, with their indices."""
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
    """The character that `written` means in double quotes: itself or an escape sequence."""
    if len(written) > 2:
        return chr(int(written[2:], 16))
    return _NAMED_ESCAPES.get(written[-1], written[-1]) if len(written) == 2 else written


class Sequence(NamedTuple):
    """A list in brackets (`flow`) or in lines with dashes.

    `end` is directly after the closing bracket or after the last value; after a block text (`|` or
    `>`) it is the beginning of a later line. It is only set for a tree that was read from a file.
    """

    items: tuple[Node, ...]
    start: Position
    flow: bool = False
    end: Position = START


class Mapping(NamedTuple):
    """A mapping in braces (`flow`) or in lines.

    `entries` map the text of a key, which is unique, to the key and its value. `end` is as for
    `Sequence`.
    """

    entries: Entries
    start: Position
    flow: bool = False
    end: Position = START


Node: TypeAlias = "Scalar | Sequence | Mapping"
Entries: TypeAlias = dict[str, tuple[Scalar, Node]]

STAND_IN = "\0"
"""Replaces a value that could not be read, to go on with the rest. No file contains it."""

EMPTY = frozenset({"", "~", "null", "Null", "NULL"})
"""Plain scalars that are null in YAML 1.2."""


def is_empty(node: Node) -> bool:
    """Whether the node is an empty value (null)."""
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
"""Changes of a tree by the first step of their routes.

A value is the new node, None to remove the node, or the changes below it.
"""


def branches(changes: Iterable[tuple[Route, Node | None]]) -> Branch:
    """Arrange changes by their routes. A change inside another changed node is ignored."""
    root: Branch = {}
    for route, node in sorted(changes, key=lambda change: len(change[0])):
        branch: Branch | Node | None = root
        for step in route[:-1]:
            branch = branch.setdefault(step, {}) if isinstance(branch, dict) else None
        if isinstance(branch, dict):
            branch.setdefault(route[-1], node)
    return root


def changed(node: Node, changes: Branch) -> Node:
    """The tree with the changes applied. A new key gets the position of its mapping."""
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
    """The node at `route`; None if there is none."""
    node: Node | None = root
    for step in route:
        _, node = _step(node, step)
    return node


def scalars(root: Node) -> Iterator[Scalar]:
    """All scalars of a tree: keys and values."""
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
    """The position of the value at `route`, or with `key` of its key.

    If the tree ends earlier, the position of the last node on the route.
    """
    named, value = None, root
    for step in route:
        name, node = _step(value, step)
        if node is None:
            break
        named, value = name, node
    return (named if key and named is not None else value).start


def _step(node: Node | None, step: str | int) -> tuple[Scalar | None, Node | None]:
    """The key and the value one step below a node; None for what does not exist."""
    if isinstance(node, Mapping) and isinstance(step, str) and step in node.entries:
        return node.entries[step]
    if isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
        return None, node.items[step]
    return None, None
