"""Nodes → a valid document, or what is wrong with them in our own codes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from vpr_roadmap.documents.fields import TAG, Document
from vpr_roadmap.nodes import Data, Mapping, Route, data
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


def read_document(source: Source, shape: type[D]) -> D | list[Problem]:
    """The document that a file holds, or every way in which it has not the shape of one."""
    if not isinstance(source.root, Mapping):
        return [source.problem("wrong-type", expected="mapping")]
    content = data(source.root)
    empty = list(_empty(content))
    problems = [source.problem("empty-value", route) for route in empty]
    try:
        document = shape.model_validate(content)
    except ValidationError as error:
        # What is empty has been said: pydantic says it again where it minds.
        found = [_problem(source, shape, detail) for detail in _fresh(error, empty)]
        return problems + found
    return problems or document


def _fresh(error: ValidationError, empty: list[Route]) -> list[ErrorDetails]:
    """What is wrong besides empty values: neither they nor the mappings that lack them."""
    lacking = {route[:-1] for route in empty}
    return [
        each
        for each in error.errors(include_url=False)
        if each["input"] is not None
        and not (isinstance(each["input"], dict) and _route(each) in lacking)
    ]


def _route(detail: ErrorDetails) -> Route:
    """pydantic names the member of a union inside the route; ours begin with a mark."""
    return tuple(step for step in detail["loc"] if not str(step).startswith(TAG))


def _empty(content: Data, route: Route = ()) -> Iterator[Route]:
    """The ways to the values that were left empty."""
    match content:
        case None:
            yield route
        case list():
            for at, item in enumerate(content):
                yield from _empty(item, (*route, at))
        case dict():
            for key, value in content.items():
                yield from _empty(value, (*route, key))


def _problem(source: Source, shape: type[Document], detail: ErrorDetails) -> Problem:
    route = _route(detail)
    kind, found = detail["type"], detail["input"]
    if kind == "extra_forbidden":
        known = _keys_at(shape, route[:-1])
        return source.problem_at_key("unknown-key", route, found=str(route[-1]), known=known)
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


def _keys_at(shape: type[Document], route: Route) -> tuple[str, ...]:
    """The keys that a mapping at `route` may have."""
    shapes = [shape]
    for step in route:
        if isinstance(step, str):
            shapes = [
                inner
                for outer in shapes
                if step in outer.model_fields
                for inner in _shapes_in(outer.model_fields[step].annotation)
            ]
    return tuple(
        field.alias or name for outer in shapes for name, field in outer.model_fields.items()
    )


def _shapes_in(annotation: Any) -> list[type[Document]]:
    if isinstance(annotation, type) and issubclass(annotation, Document):
        return [annotation]
    return [shape for part in get_args(annotation) for shape in _shapes_in(part)]
