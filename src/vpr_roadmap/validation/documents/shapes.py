"""The values that a document model accepts: their types, keys and stand-ins."""

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

# The names of types in problems. If a value may have several types, the first one here counts.
_TYPE_NAMES = {str: "text", int: "number", bool: "flag", date: "day", datetime: "stamp"}


class ValueShape(NamedTuple):
    """The possible values: scalars of these types or words, mappings of these models, a list.

    `values` are those of a mapping that may have any keys.
    """

    scalars: tuple[Any, ...] = ()
    shapes: Models = ()
    items: ValueShape | None = None
    values: ValueShape | None = None

    def fits(self, node: Node) -> bool:
        """Whether a node has an allowed kind: scalar, mapping or list."""
        match node:
            case Scalar():
                return bool(self.scalars)
            case Mapping():
                return bool(self.shapes) or self.values is not None
            case Sequence():
                return self.items is not None

    @property
    def is_text(self) -> bool:
        """Whether a scalar is always text, never a number, a date or one of a few words."""
        return str in self.scalars and int not in self.scalars

    @property
    def expected(self) -> str:
        """The name of the expected type, for a problem."""
        if self.scalars:
            return next((_TYPE_NAMES[each] for each in _TYPE_NAMES if each in self.scalars), "text")
        return "list" if self.items else "mapping"

    def stand_in(self, start: Position) -> Node | None:
        """A value to put in place of an unusable required one, None if there is no such value.

        If only a few words are allowed, it is the first one, which requires no other keys.
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
    """A mapping of one model."""
    return ValueShape(shapes=(shape,))


@cache
def fields_of(shapes: Models) -> dict[str, FieldInfo]:
    """The keys of these models, with their fields."""
    return {
        field.alias or name: field for shape in shapes for name, field in shape.model_fields.items()
    }


@cache
def value_shape_at(shapes: Models, key: str) -> ValueShape:
    """The possible values of `key` in a mapping of one of these models."""
    return _value_shape_of(fields_of(shapes)[key].annotation)


def _value_shape_of(annotation: Any) -> ValueShape:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is list:
        return ValueShape(items=_value_shape_of(arguments[0]))
    if origin is dict:
        return ValueShape(values=_value_shape_of(arguments[1]))
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
        next((each.values for each in members if each.values), None),
    )


def _value_shape_of_type(kind: Any) -> ValueShape:
    if kind is NoneType:
        return ValueShape()
    return ValueShape(shapes=(kind,)) if issubclass(kind, Document) else ValueShape((kind,))
