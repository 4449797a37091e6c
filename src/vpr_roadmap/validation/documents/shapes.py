"""What a shape says of the values it takes: their keys, and what may stand in for one."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache
from types import NoneType
from typing import Annotated, Any, Literal, NamedTuple, get_args, get_origin

from pydantic.fields import FieldInfo

from vpr_roadmap.nodes import STAND_IN, Mapping, Node, Position, Scalar, Sequence
from vpr_roadmap.validation.documents.fields import Document
from vpr_roadmap.validation.documents.plan import ScheduleDocument

Models = tuple[type[Document], ...]

# What to call a value that may not be text, by its type; first come those that say more.
_TYPE_NAMES = {str: "text", int: "number", bool: "flag", date: "day", datetime: "stamp"}


class ValueShape(NamedTuple):
    """What a value may be: a scalar of these types or words, a mapping of these shapes, a list."""

    scalars: tuple[Any, ...] = ()
    shapes: Models = ()
    items: ValueShape | None = None

    def fits(self, node: Node) -> bool:
        """Is a node a scalar, a mapping or a list where it may be."""
        match node:
            case Scalar():
                return bool(self.scalars)
            case Mapping():
                return bool(self.shapes)
            case Sequence():
                return self.items is not None

    @property
    def is_text(self) -> bool:
        """Is a scalar always text: neither a number nor a day nor one of a few words."""
        return str in self.scalars and int not in self.scalars

    @property
    def expected(self) -> str:
        """What to call it, where something else was found."""
        if self.scalars:
            return next((_TYPE_NAMES[each] for each in _TYPE_NAMES if each in self.scalars), "text")
        return "list" if self.items else "mapping"

    def stand_in(self, start: Position) -> Node | None:
        """A value that may stand where a required one cannot be used; None where none may.

        Of a few words it is the first: the one that demands nothing else.
        """
        if ScheduleDocument in self.shapes:
            key = Scalar("schedule", True, start)
            return Mapping({"schedule": (key, Scalar(STAND_IN, False, start))}, start)
        if {str, date, datetime}.intersection(self.scalars):
            return Scalar(STAND_IN, False, start)
        if words := [each for each in self.scalars if isinstance(each, str)]:
            return Scalar(words[0], False, start)
        return Sequence((), start) if self.items else None


def value_shape(shape: type[Document]) -> ValueShape:
    return ValueShape(shapes=(shape,))


@cache
def fields_of(shapes: Models) -> dict[str, FieldInfo]:
    """The keys that a mapping of one of these shapes may have."""
    return {
        field.alias or name: field for shape in shapes for name, field in shape.model_fields.items()
    }


@cache
def value_shape_at(shapes: Models, key: str) -> ValueShape:
    """What the value of `key` may be in a mapping of one of these shapes."""
    return _value_shape_of(fields_of(shapes)[key].annotation)


def _value_shape_of(annotation: Any) -> ValueShape:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is list:
        return ValueShape(items=_value_shape_of(arguments[0]))
    if origin is Literal:
        return ValueShape(arguments)
    if origin is Annotated:
        return _value_shape_of(arguments[0])
    if not arguments:
        return _value_shape_of_type(annotation)
    members = [_value_shape_of(argument) for argument in arguments]
    return ValueShape(
        tuple(kind for each in members for kind in each.scalars),
        tuple(shape for each in members for shape in each.shapes),
        next((each.items for each in members if each.items), None),
    )


def _value_shape_of_type(kind: Any) -> ValueShape:
    if kind is NoneType:
        return ValueShape()
    return ValueShape(shapes=(kind,)) if issubclass(kind, Document) else ValueShape((kind,))
