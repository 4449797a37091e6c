"""What a shape says of the values it takes: its keys, and what may stand in for a value."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache
from typing import Any, Literal, NamedTuple, get_args, get_origin

from pydantic.fields import FieldInfo

from vpr_roadmap.documents.fields import Document
from vpr_roadmap.documents.plan import Schedule
from vpr_roadmap.nodes import STAND_IN, Mapping, Node, Position, Scalar, Sequence

Shapes = tuple[type[Document], ...]


@cache
def fields_of(shapes: Shapes) -> dict[str, FieldInfo]:
    """The keys that a mapping of one of these shapes may have."""
    return {
        field.alias or name: field for shape in shapes for name, field in shape.model_fields.items()
    }


@cache
def shapes_at(shapes: Shapes, key: str) -> tuple[Shapes, Shapes]:
    """The shapes of the mapping that the value of `key` may be, and of those in its list."""
    kinds = _kinds(fields_of(shapes)[key].annotation)
    return _shapes(kinds.itself), _shapes(kinds.in_list)


@cache
def is_text(shapes: Shapes, key: str) -> bool:
    """Is a scalar at `key` always text: neither a number nor a day nor one of a few words."""
    kinds = _kinds(fields_of(shapes)[key].annotation)
    return str in kinds.itself | kinds.in_list and int not in kinds.itself | kinds.in_list


def stand_in(field: FieldInfo, start: Position) -> Node | None:
    """A value that may stand where a required one cannot be used; None where none may."""
    kinds = _kinds(field.annotation).itself
    if Schedule in kinds:
        key = Scalar("schedule", True, start)
        return Mapping({"schedule": (key, Scalar(STAND_IN, False, start))}, start)
    if kinds & {str, date, datetime}:
        return Scalar(STAND_IN, False, start)
    if words := [kind for kind in kinds if isinstance(kind, str)]:
        return Scalar(min(words), False, start)
    return Sequence((), start) if list in kinds else None


class _Kinds(NamedTuple):
    """The types, and of a Literal the words, of a value and of the items where it is a list."""

    itself: frozenset[Any]
    in_list: frozenset[Any] = frozenset()


def _kinds(annotation: Any) -> _Kinds:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        return _Kinds(frozenset(arguments))
    if not arguments:
        return _Kinds(frozenset({annotation}))
    inner = [_kinds(argument) for argument in arguments]
    itself = frozenset().union(*(each.itself for each in inner))
    in_list = frozenset().union(*(each.in_list for each in inner))
    if origin is list:
        return _Kinds(frozenset({list}), itself | in_list)
    return _Kinds(itself, in_list)


def _shapes(kinds: frozenset[Any]) -> Shapes:
    found = (kind for kind in kinds if isinstance(kind, type) and issubclass(kind, Document))
    return tuple(sorted(found, key=lambda shape: shape.__name__))
