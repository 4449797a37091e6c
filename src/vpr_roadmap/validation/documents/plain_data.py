"""Turn the tree of a file without errors into plain data."""

from __future__ import annotations

import re
from functools import cache

from vpr_roadmap.nodes import EMPTY, Data, Node, Scalar, Sequence
from vpr_roadmap.validation.documents.fields import Document
from vpr_roadmap.validation.documents.shapes import Models, ValueShape, fields_of, value_shape_at

# Plain scalars that YAML 1.1 or 1.2 reads as numbers or flags, not as text.
NUMBER = re.compile(r"[-+]?(0[xo][0-9a-fA-F]+|[0-9][0-9_]*(\.[0-9_]*)?([eE][-+]?[0-9]+)?)")
FLAGS = frozenset({"true", "True", "TRUE", "false", "False", "FALSE"})


def plain_data(root: Node, shape: type[Document]) -> Data:
    """The tree as `data`. Raises DoubtfulValue if a value needs a closer look."""
    return _plain(root, _keys_without_text(shape))


class DoubtfulValue(Exception):
    """A value that is empty, or a text that looks like a number: a problem to report."""


def _plain(node: Node, keys_without_text: frozenset[str], key: str = "") -> Data:
    """The node as `data`. Raises DoubtfulValue if a value needs a closer look.

    Numbers are expected as values of `keys_without_text`, and in the lists of keys with `[]`.
    """
    if isinstance(node, Scalar):
        text = node.text
        if node.plain and (
            text in EMPTY
            or (key not in keys_without_text and (NUMBER.fullmatch(text) or text in FLAGS))
        ):
            raise DoubtfulValue
        return text
    if isinstance(node, Sequence):
        return [_plain(item, keys_without_text, f"{key}[]") for item in node.items]
    return {
        name: _plain(value, keys_without_text, name) for name, (_, value) in node.entries.items()
    }


@cache
def _keys_without_text(shape: type[Document]) -> frozenset[str]:
    """The keys whose values are never text. The items of a list are named by its key with `[]`."""
    text: set[str] = set()
    other: set[str] = set()
    seen: set[Models] = set()
    shapes: list[Models] = [(shape,)]
    while shapes:
        models = shapes.pop()
        if models in seen:
            continue
        seen.add(models)
        for name in fields_of(models):
            expected: ValueShape | None = value_shape_at(models, name)
            while expected:
                (text if expected.is_text else other).add(name)
                shapes += [expected.shapes] if expected.shapes else []
                name, expected = f"{name}[]", expected.items
    return frozenset(other - text)
