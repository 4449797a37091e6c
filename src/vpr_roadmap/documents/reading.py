"""Nodes → a valid document, and what is wrong with them in our own codes.

A faulty value does not keep the rest from being read: it is reported and then left out, or where
it may not be missing, a stand-in takes its place. So everything else is checked in the same run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from vpr_roadmap.documents.fields import TAG, Document
from vpr_roadmap.documents.shapes import Shapes, fields_of, is_text, shapes_in, stand_in
from vpr_roadmap.nearest import nearest
from vpr_roadmap.nodes import (
    EMPTY,
    STAND_IN,
    Mapping,
    Node,
    Route,
    Scalar,
    Sequence,
    branches,
    changed,
    data,
    position_at,
)
from vpr_roadmap.problems import Problem, Source

D = TypeVar("D", bound=Document)

_KINDS = {
    "string_type": "text",
    "list_type": "list",
    "model_type": "mapping",
    "model_attributes_type": "mapping",
    "dict_type": "mapping",
    "int_type": "number",
    "bool_type": "flag",
    "date_type": "day",
    "datetime_type": "stamp",
}

# What a reader of YAML 1.1 or 1.2 takes for something else than text.
_NUMBER = re.compile(r"[-+]?(0[xo][0-9a-fA-F]+|[0-9][0-9_]*(\.[0-9_]*)?([eE][-+]?[0-9]+)?)")
_FLAG = re.compile(r"true|True|TRUE|false|False|FALSE")

ROUNDS = 5
"""What is mended may show what was wrong behind it: so often it is looked at again."""


@dataclass(frozen=True, slots=True)
class Reading(Generic[D]):
    """A file as a document. `document` is None where nothing of it can be used.

    `source` is the tree the document was made from: without what could not be used.
    """

    document: D | None
    source: Source
    problems: tuple[Problem, ...]


def read_document(source: Source, shape: type[D]) -> Reading[D]:
    """The document that a file holds, and every way in which it has not the shape of one."""
    if not isinstance(source.root, Mapping):
        problem = source.problem("wrong-type", expected="mapping")
        return Reading(None, source, (problem,))
    mending = _Mending(source, shape)
    document = mending.document()
    whole = replace(mending.source, lost=source.lost | mending.lost)
    return Reading(document, whole, tuple(mending.problems))


class _Mending(Generic[D]):
    """One file on its way to a document."""

    def __init__(self, source: Source, shape: type[D]) -> None:
        self.source = source
        self.shape = shape
        self.problems: list[Problem] = []
        self.lost: set[Route] = set()
        # What is wrong at these routes and within has been said.
        self.said: set[Route] = set()

    def document(self) -> D | None:
        self._look_at(self._known(self.source.root, (self.shape,), ()))
        for _ in range(ROUNDS):
            try:
                return self.shape.model_validate(data(self.source.root))
            except ValidationError as error:
                self._mend(error)
        return None

    def _look_at(self, root: Node) -> None:
        self.source = replace(self.source, root=root)

    # Before pydantic: keys that are unknown, values that are empty, numbers that want quotes.

    def _known(self, node: Node, shapes: Shapes, route: Route) -> Node:
        """The node with known keys only, and without empty values."""
        match node:
            case Mapping(entries, start) if shapes:
                return Mapping(dict(self._entries(entries, shapes, route)), start)
            case Sequence(items, start):
                filled = [item for item in items if not self._is_empty(item, (*route, 0))]
                if items and not filled:
                    self.said.add(route)
                kept = (self._known(item, shapes, (*route, at)) for at, item in enumerate(filled))
                return Sequence(tuple(kept), start)
            case _:
                return node

    def _entries(
        self, entries: dict[str, tuple[Scalar, Node]], shapes: Shapes, route: Route
    ) -> Iterator[tuple[str, tuple[Scalar, Node]]]:
        fields = fields_of(shapes)
        for key, (named, value) in entries.items():
            name = key if key in fields else self._meant(named, entries, shapes, route)
            if name is None:
                continue
            place = (*route, name)
            if self._is_empty(value, place):
                field = fields[name]
                if field.is_required() and (other := stand_in(field, value.start)):
                    yield name, (named, other)
            else:
                if is_text(shapes, name):
                    self._numbers(value)
                yield name, (named, self._known(value, shapes_in(shapes, name), place))

    def _meant(
        self,
        key: Scalar,
        entries: dict[str, tuple[Scalar, Node]],
        shapes: Shapes,
        route: Route,
    ) -> str | None:
        """The key that an unknown one was meant to be, if it is near one that is not there."""
        known = tuple(fields_of(shapes))
        values = (("found", key.text), ("known", known))
        self.problems.append(Problem(self.source.path, key.start, "unknown-key", values))
        near = nearest(key.text, known, most=1)
        if near and near[0] not in entries:
            self.said.add((*route, near[0]))
            return near[0]
        # It may have been any of them.
        self.lost |= {(*route, name) for name in known if not route or name not in entries}
        return None

    def _is_empty(self, node: Node, route: Route) -> bool:
        empty = isinstance(node, Scalar) and node.plain and node.text in EMPTY
        if empty:
            self._report_at(node, "empty-value")
            self.lost.add(route)
        return empty

    def _numbers(self, node: Node) -> None:
        for item in node.items if isinstance(node, Sequence) else (node,):
            if isinstance(item, Scalar) and item.plain:
                for kind, pattern in (("number", _NUMBER), ("flag", _FLAG)):
                    if pattern.fullmatch(item.text):
                        self._report_at(item, "unquoted-number", found=item.text, other=kind)

    def _report_at(self, node: Node, code: str, **values: object) -> None:
        self.problems.append(Problem(self.source.path, node.start, code, tuple(values.items())))

    # With pydantic: what it minds is reported and mended.

    def _mend(self, error: ValidationError) -> None:
        changes: list[tuple[Route, Node | None]] = []
        for detail in error.errors(include_url=False):
            route = _route(detail)
            said = any(route[:length] in self.said for length in range(len(route) + 1))
            if not said and detail["input"] != STAND_IN:
                self.problems.append(_problem(self.source, route, detail))
            self.lost.add(route)
            changes.append(self._change(route))
        self.said |= {route[:-1] for route, _ in changes if isinstance(route[-1], int)}
        self._look_at(changed(self.source.root, branches(changes)))

    def _change(self, route: Route) -> tuple[Route, Node | None]:
        """What to do about a faulty value: leave it out, or put something in its place."""
        *to_mapping, key = route
        if isinstance(key, int):
            return route, None
        field = fields_of(self._shapes_at(tuple(to_mapping)))[key]
        if not field.is_required():
            return route, None
        start = position_at(self.source.root, route)
        other = stand_in(field, start)
        return (route, other) if other else (tuple(to_mapping), None)

    def _shapes_at(self, route: Route) -> Shapes:
        shapes: Shapes = (self.shape,)
        for step in route:
            if isinstance(step, str):
                shapes = shapes_in(shapes, step)
        return shapes


def _route(detail: ErrorDetails) -> Route:
    """pydantic names the member of a union inside the route; ours begin with a mark."""
    return tuple(step for step in detail["loc"] if not str(step).startswith(TAG))


def _problem(source: Source, route: Route, detail: ErrorDetails) -> Problem:
    kind, found = detail["type"], detail["input"]
    if kind == "missing":
        return source.problem("missing-key", route[:-1], name=str(route[-1]))
    if kind in _KINDS:
        return source.problem("wrong-type", route, expected=_KINDS[kind])
    if kind == "literal_error" and not isinstance(found, str):
        return source.problem("wrong-type", route, expected="text")
    if kind == "literal_error":
        expected = detail.get("ctx", {}).get("expected", "")
        known = tuple(str(expected).replace("'", "").replace(" or ", ", ").split(", "))
        return source.problem("unknown-value", route, found=found, known=known)
    if kind == "too_short":
        return source.problem("empty-value", route)
    return source.problem(kind, route, found=found if isinstance(found, str) else "")
