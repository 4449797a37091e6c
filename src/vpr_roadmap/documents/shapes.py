"""What a shape says of the values it takes: its keys, and what may stand in for a value."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache
from typing import Any, Literal, get_args, get_origin

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
def shapes_in(shapes: Shapes, key: str) -> Shapes:
    """The shapes of the mappings that the value of `key` may be or hold."""
    kinds = _kinds(fields_of(shapes)[key].annotation)
    return tuple(kind for kind in kinds if isinstance(kind, type) and issubclass(kind, Document))


@cache
def is_text(shapes: Shapes, key: str) -> bool:
    """Is a scalar at `key` always text: neither a number nor a day nor one of a few words."""
    kinds = _kinds(fields_of(shapes)[key].annotation)
    return str in kinds and int not in kinds


def stand_in(field: FieldInfo, start: Position) -> Node | None:
    """A value that may stand where a required one cannot be used; None where none may.

    Of a few words it is the first: the one that demands nothing else.
    """
    kinds = _kinds(field.annotation)
    if Schedule in kinds:
        key = Scalar("schedule", True, start)
        return Mapping({"schedule": (key, Scalar(STAND_IN, False, start))}, start)
    if {str, date, datetime}.intersection(kinds):
        return Scalar(STAND_IN, False, start)
    if words := [kind for kind in kinds if isinstance(kind, str)]:
        return Scalar(words[0], False, start)
    return Sequence((), start) if list in kinds else None


def _kinds(annotation: Any) -> tuple[Any, ...]:
    """The types, and of a Literal the words, that an annotation is made of, as they stand there."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        return arguments
    inner = tuple(kind for argument in arguments for kind in _kinds(argument))
    if origin is list:
        return (*inner, list)
    return inner if arguments else (annotation,)
