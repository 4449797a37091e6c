"""Nodes → a valid document, and what is wrong with them in our own codes.

A faulty value does not keep the rest from being read: it is reported and then left out, or where
it may not be missing, a stand-in takes its place. So everything else is checked in the same run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Generic, NamedTuple, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from vpr_roadmap.matching.suggestions import suggest
from vpr_roadmap.nodes import (
    EMPTY,
    STAND_IN,
    Data,
    Entries,
    Mapping,
    Node,
    Position,
    Route,
    Scalar,
    Sequence,
    branches,
    changed,
    data,
    is_empty,
    position_at,
)
from vpr_roadmap.problems import MAX_PROBLEMS, Problem, Source
from vpr_roadmap.validation.documents.fields import TAG, Document
from vpr_roadmap.validation.documents.lost_keys import with_lost_keys
from vpr_roadmap.validation.documents.shapes import (
    Models,
    ValueShape,
    fields_of,
    value_shape,
    value_shape_at,
)

D = TypeVar("D", bound=Document)

# What a reader of YAML 1.1 or 1.2 takes for something else than text.
_NUMBER = re.compile(r"[-+]?(0[xo][0-9a-fA-F]+|[0-9][0-9_]*(\.[0-9_]*)?([eE][-+]?[0-9]+)?)")
_FLAGS = frozenset({"true", "True", "TRUE", "false", "False", "FALSE"})

ROUNDS = 5
"""What is mended may show what was wrong behind it: so often it is looked at again."""


class DocumentReading(NamedTuple, Generic[D]):
    """A file as a document. `document` is None where nothing of it can be used.

    `source` is the tree the document was made from: without what could not be used.
    """

    document: D | None
    source: Source
    problems: tuple[Problem, ...]


def read_document(source: Source, shape: type[D]) -> DocumentReading[D]:
    """The document that a file holds, and every way in which it has not the shape of one."""
    mending = _Mending(source, shape)
    try:
        document = mending.document()
    except _TooMany:
        document = None
    whole = mending.source._replace(lost=source.lost | mending.lost)
    return DocumentReading(document, whole, tuple(mending.problems))


class _TooMany(Exception):
    """More is wrong than anybody mends at a time."""


class _Doubtful(Exception):
    """A value is empty, or looks like a number where it is text: that is to be said."""


def _plain(node: Node, numbers: frozenset[str], key: str = "") -> Data:
    """The tree as `data`. Raises _Doubtful where there is something to say of a value.

    Digits alone are nothing odd in values of the keys `numbers`, or in lists of those with `[]`.
    """
    if isinstance(node, Scalar):
        text = node.text
        if node.plain and (
            text in EMPTY or (key not in numbers and (_NUMBER.fullmatch(text) or text in _FLAGS))
        ):
            raise _Doubtful
        return text
    if isinstance(node, Sequence):
        return [_plain(item, numbers, f"{key}[]") for item in node.items]
    return {name: _plain(value, numbers, name) for name, (_, value) in node.entries.items()}


@cache
def _numbers_at(shape: type[Document]) -> frozenset[str]:
    """The keys, and those of lists with `[]`, that nowhere in a document have text as a value."""
    text: set[str] = set()
    other: set[str] = set()
    met: set[Models] = set()
    shapes: list[Models] = [(shape,)]
    while shapes:
        own = shapes.pop()
        if own in met:
            continue
        met.add(own)
        for name in fields_of(own):
            takes: ValueShape | None = value_shape_at(own, name)
            while takes:
                (text if takes.is_text else other).add(name)
                shapes += [takes.shapes] if takes.shapes else []
                name, takes = f"{name}[]", takes.items
    return frozenset(other - text)


class _Mending(Generic[D]):
    """One file on its way to a document."""

    def __init__(self, source: Source, shape: type[D]) -> None:
        self.source = source
        self.shape = shape
        self.problems: list[Problem] = []
        self.errors = 0
        self.lost: set[Route] = set()
        # What is wrong at these routes and within has been said.
        self.said: set[Route] = set()

    def document(self) -> D | None:
        if faultless := self._faultless():
            return faultless
        whole, lost_keys = with_lost_keys(self.source.root, self.shape)
        for each in lost_keys:
            self._report(each.start, "list-without-key", name=each.name)
        root = self._usable(whole, value_shape(self.shape), ())
        if root is None:
            return None
        self.source = self.source._replace(root=root)
        for _ in range(ROUNDS):
            try:
                return self.shape.model_validate(data(self.source.root))
            except ValidationError as error:
                self._mend(error)
        return None

    def _faultless(self) -> D | None:
        """The document of a file in which nothing is wrong, as most are; None where it may be."""
        if self.source.lost:
            return None
        try:
            plain = _plain(self.source.root, _numbers_at(self.shape))
            return self.shape.model_validate(plain)
        except (_Doubtful, ValidationError):
            return None

    def _report(self, position: Position, code: str, **values: object) -> None:
        problem = Problem(self.source.path, position, code, tuple(values.items()))
        self.problems.append(problem)
        self.errors += problem.is_error
        if self.errors > MAX_PROBLEMS:
            raise _TooMany

    # First the structure: keys, and whether values are texts, lists or mappings where they should.

    def _usable(self, node: Node, takes: ValueShape, route: Route) -> Node | None:
        """The node without what cannot be used; None where nothing of it can."""
        if is_empty(node):
            self._report(node.start, "empty-value")
        elif not takes.fits(node):
            if node != Scalar(STAND_IN, False, node.start):
                self._report(node.start, "wrong-type", **_wrong_type(node, takes))
        else:
            match node:
                case Mapping(entries, start):
                    return Mapping(dict(self._entries(entries, start, takes.shapes, route)), start)
                case Sequence(items, start) if takes.items:
                    return Sequence(tuple(self._items(items, takes.items, route)), start)
                case Scalar() if takes.is_text and node.plain:
                    self._look_like_numbers(node)
            return node
        self.lost.add(route)
        return None

    def _items(self, items: tuple[Node, ...], takes: ValueShape, route: Route) -> Iterator[Node]:
        kept = 0
        for item in items:
            usable = self._usable(item, takes, (*route, kept))
            if usable is not None:
                kept += 1
                yield usable
        if items and not kept:
            self.said.add(route)  # that the list is empty now is no fault of its own

    def _entries(
        self, entries: Entries, start: Position, shapes: Models, route: Route
    ) -> Iterator[tuple[str, tuple[Scalar, Node]]]:
        fields = fields_of(shapes)
        found: set[str] = set()
        unknown = 0
        for key, (named, value) in entries.items():
            name = key if key in fields else self._meant(named, value, entries, shapes, route)
            if name is None:
                unknown += 1
                continue
            found.add(name)
            takes = value_shape_at(shapes, name)
            # That an unknown key has no value is no second slip.
            empty = name != key and is_empty(value)
            usable = None if empty else self._usable(value, takes, (*route, name))
            if usable is None and fields[name].is_required():
                usable = takes.stand_in(value.start)
                if usable is None:
                    self.said.add(route)
            if usable is not None:
                yield name, (named, usable)
        missing = [name for name in _required(shapes, found) if name not in found]
        for at, name in enumerate(missing):
            if at >= unknown:  # an unknown key may have been meant for one that is missing
                self._report(start, "missing-key", name=name)
            self.lost.add((*route, name))
            if other := value_shape_at(shapes, name).stand_in(start):
                yield name, (Scalar(name, True, start), other)
            else:
                self.said.add(route)

    def _meant(
        self, key: Scalar, value: Node, entries: Entries, shapes: Models, route: Route
    ) -> str | None:
        """The key that an unknown one was meant to be, if it is near one that is not there."""
        known = tuple(fields_of(shapes))
        self._report(key.start, "unknown-key", found=key.text, known=known)
        near = suggest(key.text, known, most=1)
        if near and near[0] not in entries:
            self.said.add((*route, near[0]))
            return near[0]
        if key.text in fields_of((self.shape,)):  # of the file itself, but shifted into this one
            self.lost.add((key.text,))
        # It may have been any that is not there and takes such a value.
        absent = (name for name in known if name not in entries)
        self.lost |= {(*route, name) for name in absent if _may_be(value, name, shapes)}
        return None

    def _look_like_numbers(self, scalar: Scalar) -> None:
        kind = "flag" if scalar.text in _FLAGS else "number"
        if kind == "flag" or _NUMBER.fullmatch(scalar.text):
            self._report(scalar.start, "unquoted-number", found=scalar.text, other=kind)

    # Then the values, with pydantic: what it minds is reported and mended.

    def _mend(self, error: ValidationError) -> None:
        changes: list[tuple[Route, Node | None]] = []
        for detail in error.errors(include_url=False):
            route = _route(detail)
            said = any(route[:length] in self.said for length in range(len(route) + 1))
            if not said and detail["input"] != STAND_IN:
                self._report_detail(route, detail)
            self.lost.add(route)
            changes.append(self._change(route))
        self.said |= {route[:-1] for route, _ in changes if isinstance(route[-1], int)}
        root = changed(self.source.root, branches(changes))
        self.source = self.source._replace(root=root)

    def _report_detail(self, route: Route, detail: ErrorDetails) -> None:
        position = position_at(self.source.root, route)
        kind, found = detail["type"], detail["input"]
        if kind == "literal_error":
            known = value_shape_at(self._shapes_at(route[:-1]), str(route[-1])).scalars
            self._report(position, "unknown-value", found=found, known=known)
        elif kind == "too_short":
            self._report(position, "empty-value")
        elif kind == "extra_forbidden":  # a key of another form of the same mapping
            at_key = position_at(self.source.root, route, key=True)
            forms = (fields_of((shape,)) for shape in self._shapes_at(route[:-1]))
            known = next((tuple(keys) for keys in forms if route[-1] not in keys), ())
            self._report(at_key, "unknown-key", found=str(route[-1]), known=known)
        else:
            self._report(position, kind, found=str(found), **_likely(kind, str(found)))

    def _change(self, route: Route) -> tuple[Route, Node | None]:
        """What to do about a faulty value: leave it out, or put something in its place."""
        *to_mapping, key = route
        if isinstance(key, int):
            return route, None
        shapes = self._shapes_at(tuple(to_mapping))
        if not fields_of(shapes)[key].is_required():
            return route, None
        other = value_shape_at(shapes, key).stand_in(position_at(self.source.root, route))
        return (route, other) if other else (tuple(to_mapping), None)

    def _shapes_at(self, route: Route) -> Models:
        takes = value_shape(self.shape)
        for step in route:
            takes = (
                value_shape_at(takes.shapes, step)
                if isinstance(step, str)
                else takes.items or takes
            )
        return takes.shapes


def _may_be(value: Node, name: str, shapes: Models) -> bool:
    """May a value have been meant for a key. Spellings are never guessed: they are names."""
    takes = value_shape_at(shapes, name)
    listed = name != "spellings" and takes.items is not None and takes.items.fits(value)
    return listed or takes.fits(value)


def _wrong_type(node: Node, takes: ValueShape) -> dict[str, object]:
    """What was expected, and where a list or mapping stands for a text, how that comes about."""
    expected: dict[str, object] = {"expected": takes.expected}
    if takes.scalars and not isinstance(node, Scalar):
        expected["variant"] = "brackets" if isinstance(node, Sequence) else "braces"
    return expected


def _required(shapes: Models, found: set[str]) -> Iterator[str]:
    """The keys that must be there, of the shape that most of those found are of."""
    likely = max(shapes, key=lambda shape: len(fields_of((shape,)).keys() & found))
    return (name for name, field in fields_of((likely,)).items() if field.is_required())


def _likely(kind: str, found: str) -> dict[str, object]:
    """What a day written otherwise was probably meant to be, as a value of the problem."""
    from vpr_roadmap.input.periods.parsing import suggest_day

    day = suggest_day(found) if kind == "not-a-day" else None
    return {"near": day} if day else {}


def _route(detail: ErrorDetails) -> Route:
    """pydantic names the member of a union inside the route; ours begin with a mark."""
    return tuple(step for step in detail["loc"] if not str(step).startswith(TAG))
