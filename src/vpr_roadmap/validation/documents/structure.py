"""Check the structure of a file: its keys, and whether values are texts, lists or mappings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vpr_roadmap.matching.suggestions import suggest
from vpr_roadmap.nodes import (
    STAND_IN,
    Entries,
    Mapping,
    Node,
    Position,
    Route,
    Scalar,
    Sequence,
    is_empty,
    lines,
)
from vpr_roadmap.validation.documents.fields import Document
from vpr_roadmap.validation.documents.listed_periods import listed_mapping, remedy_for_list
from vpr_roadmap.validation.documents.plain_data import FLAGS, NUMBER
from vpr_roadmap.validation.documents.reading_problems import ReadingProblems
from vpr_roadmap.validation.documents.shapes import (
    Models,
    ValueShape,
    fields_of,
    value_shape,
    value_shape_at,
)
from vpr_roadmap.yaml_scalars import flow_list

MAX_ITEM = 80
"""The longest text that a hint repeats in a list."""


def usable_tree(root: Node, shape: type[Document], problems: ReadingProblems) -> Node | None:
    """The tree without unusable values, which are reported; None if nothing is usable."""
    return _Structure(shape, problems).usable(root, value_shape(shape), ())


class _Structure:
    """Checks the structure of one file."""

    def __init__(self, shape: type[Document], problems: ReadingProblems) -> None:
        self.shape = shape
        self.problems = problems

    def usable(self, node: Node, expected: ValueShape, route: Route) -> Node | None:
        """The node without unusable values; None if nothing of it is usable."""
        if is_empty(node):
            self.problems.report(node.start, "empty-value")
        elif not expected.fits(node):
            if node != Scalar(STAND_IN, False, node.start):
                self.problems.report(node.start, "wrong-type", **_wrong_type(node, expected, route))
        elif isinstance(node, Sequence) and (mapping := listed_mapping(node, expected)):
            remedy = remedy_for_list(node.items)
            self.problems.report(mapping.start, "wrong-type", expected="text", **remedy)
        else:
            match node:
                case Mapping(entries, start) if expected.values:
                    return Mapping(dict(self._free_entries(entries, expected.values, route)), start)
                case Mapping(entries, start):
                    return Mapping(
                        dict(self._entries(entries, start, expected.shapes, route)), start
                    )
                case Sequence(items, start) if expected.items:
                    return Sequence(tuple(self._items(items, expected.items, route)), start)
                case Scalar() if expected.is_text and node.plain:
                    self._warn_if_number(node)
            return node
        self.problems.lost.add(route)
        return None

    def _items(self, items: tuple[Node, ...], expected: ValueShape, route: Route) -> Iterator[Node]:
        kept = 0
        for item in items:
            usable = self.usable(item, expected, (*route, kept))
            if usable is not None:
                kept += 1
                yield usable
        if items and not kept:
            self.problems.reported.add(route)  # do not report that the list is empty now

    def _free_entries(
        self, entries: Entries, expected: ValueShape, route: Route
    ) -> Iterator[tuple[str, tuple[Scalar, Node]]]:
        """The usable entries of a mapping that may have any keys."""
        for key, (key_node, value) in entries.items():
            if not key.strip():
                self.problems.report(key_node.start, "empty-value")
            elif is_empty(value):
                self.problems.report(key_node.start, "empty-value", variant="comma", found=key)
                self.problems.lost.add((*route, key))
            elif (usable := self.usable(value, expected, (*route, key))) is not None:
                yield key, (key_node, usable)

    def _entries(
        self, entries: Entries, start: Position, shapes: Models, route: Route
    ) -> Iterator[tuple[str, tuple[Scalar, Node]]]:
        fields = fields_of(shapes)
        found: set[str] = set()
        unknown = 0
        for key, (key_node, value) in entries.items():
            name: str | None = key
            if key not in fields:
                name = self._intended_key(key_node, value, entries, shapes, route)
            if name is None:
                unknown += 1
                continue
            found.add(name)
            expected = value_shape_at(shapes, name)
            # Do not report an unknown key a second time for its missing value.
            empty = name != key and is_empty(value)
            usable = None if empty else self.usable(value, expected, (*route, name))
            if usable is None and fields[name].is_required():
                usable = expected.stand_in(value.start)
                if usable is None:
                    self.problems.reported.add(route)
            if usable is not None:
                yield name, (key_node, usable)
        missing = [name for name in _required(shapes, found) if name not in found]
        # An unknown key may be a misspelt required one.
        for name in missing[unknown:]:
            self.problems.report(start, "missing-key", name=name)
        yield from self._stand_ins(missing, start, shapes, route)

    def _stand_ins(
        self, missing: list[str], start: Position, shapes: Models, route: Route
    ) -> Iterator[tuple[str, tuple[Scalar, Node]]]:
        """Entries in place of missing ones."""
        for name in missing:
            self.problems.lost.add((*route, name))
            if stand_in := value_shape_at(shapes, name).stand_in(start):
                yield name, (Scalar(name, True, start), stand_in)
            else:
                self.problems.reported.add(route)

    def _intended_key(
        self, key: Scalar, value: Node, entries: Entries, shapes: Models, route: Route
    ) -> str | None:
        """The similar absent key that an unknown key probably means, None if there is none."""
        known = tuple(fields_of(shapes))
        self.problems.report(key.start, "unknown-key", found=key.text, known=known)
        similar = suggest(key.text, known, most=1)
        if similar and similar[0] not in entries:
            self.problems.reported.add((*route, similar[0]))
            return similar[0]
        if key.text in fields_of((self.shape,)):  # a top-level key with a wrong indent
            self.problems.lost.add((key.text,))
        # It may be any absent key whose value can look like this one.
        absent = (name for name in known if name not in entries)
        self.problems.lost |= {
            (*route, name) for name in absent if _may_be_value_of(value, name, shapes)
        }
        return None

    def _warn_if_number(self, scalar: Scalar) -> None:
        kind = "flag" if scalar.text in FLAGS else "number"
        if kind == "flag" or NUMBER.fullmatch(scalar.text):
            self.problems.report(scalar.start, "unquoted-number", found=scalar.text, other=kind)


def _may_be_value_of(value: Node, name: str, shapes: Models) -> bool:
    """Whether a value may belong to a key: it fits the key, or is a single item of its list.

    A single text never counts as an item of `spellings`, because these are names.
    """
    expected = value_shape_at(shapes, name)
    listed = name != "spellings" and expected.items is not None and expected.items.fits(value)
    return listed or expected.fits(value)


def _wrong_type(node: Node, expected: ValueShape, route: Route) -> dict[str, object]:
    """The expected type, and the usual cause, such as a list instead of a text."""
    values: dict[str, object] = {"expected": expected.expected}
    if isinstance(node, Scalar) and expected.items and expected.items.fits(node):
        short = len(node.text) <= MAX_ITEM and len(lines(node.text)) == 1
        if short and expected.items.is_text:
            names = route[-1] in ("responsible", "coexecutors")
            items = re.split(r"\s*[,;]\s*", node.text) if names else [node.text]
            return {"expected": "listed", "variant": "in-list", "list": flow_list(items)}
    if expected.scalars and not isinstance(node, Scalar):
        values["variant"] = "brackets" if isinstance(node, Sequence) else "braces"
    return values


def _required(shapes: Models, found: set[str]) -> list[str]:
    """The required keys of the model that has most of the keys found, above all required ones."""

    def likelihood(shape: type[Document]) -> tuple[int, int]:
        return len(found.intersection(_required_of(shape))), len(found & fields_of((shape,)).keys())

    return _required_of(max(shapes, key=likelihood))


def _required_of(shape: type[Document]) -> list[str]:
    return [name for name, field in fields_of((shape,)).items() if field.is_required()]
