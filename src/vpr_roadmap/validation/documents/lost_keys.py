"""Restore lists whose key was lost: their items follow the items of the list above."""

from __future__ import annotations

from itertools import dropwhile
from typing import NamedTuple

from vpr_roadmap.nodes import Entries, Mapping, Node, Position, Scalar, Sequence
from vpr_roadmap.validation.documents.fields import Document
from vpr_roadmap.validation.documents.shapes import Models, fields_of, value_shape_at


class LostKey(NamedTuple):
    """A missing key, and the place of the first item of its list."""

    name: str
    start: Position


def with_lost_keys(root: Node, shape: type[Document]) -> tuple[Node, tuple[LostKey, ...]]:
    """The tree with every item under its own key, and the keys that were missing."""
    lists = _lists(shape)
    if not isinstance(root, Mapping):
        return root, ()
    entries, lost = dict(root.entries), list[LostKey]()
    for key in lists:
        while found := _misplaced_items(key, entries, lists):
            name, items = found
            key_node, value = entries[key]
            assert isinstance(value, Sequence)
            start = items[0].start
            entries[key] = key_node, value._replace(items=value.items[: -len(items)])
            entries[name] = Scalar(name, True, start), Sequence(items, start)
            lost.append(LostKey(name, start))
    return (root._replace(entries=entries), tuple(lost)) if lost else (root, ())


def _lists(shape: type[Document]) -> dict[str, Models]:
    """The top-level keys that hold lists of mappings, in order, with the models of their items."""
    fields = ((name, value_shape_at((shape,), name).items) for name in fields_of((shape,)))
    return {name: items.shapes for name, items in fields if items and items.shapes}


def _misplaced_items(
    key: str, entries: Entries, lists: dict[str, Models]
) -> tuple[str, tuple[Node, ...]] | None:
    """The last items of a list if they belong to a list whose key is missing, with that key."""
    _, value = entries.get(key, (None, None))
    misplaced = _from_first_misplaced(value, lists[key])
    missing = {name: shapes for name, shapes in lists.items() if name not in entries}
    owners = [
        [name for name, shapes in missing.items() if _has_keys_of(item, shapes)]
        for item in misplaced
    ]
    return (owners[0][0], misplaced) if owners and all(owners) else None


def _from_first_misplaced(value: Node | None, shapes: Models) -> tuple[Node, ...]:
    """The items from the first one that has a key unknown in this list."""
    items = value.items if isinstance(value, Sequence) else ()
    return tuple(dropwhile(lambda item: _has_keys_of(item, shapes), items))


def _has_keys_of(item: Node, shapes: Models) -> bool:
    return isinstance(item, Mapping) and item.entries.keys() <= fields_of(shapes).keys()
