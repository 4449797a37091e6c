"""A value as JSON text that is shown and does nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from vpr_roadmap.rendering.escaping import COMMAND_MARK

Value: TypeAlias = (
    "bool | int | float | str | Sequence[Value] | Mapping[str, Value] | Iterator[Value] | None"
)
"""An iterator is a list whose items are made one by one; it stands at the top only."""


_ENCODER = json.JSONEncoder(ensure_ascii=False)


def encode_json(value: Value) -> str:
    """Indented JSON that reads back as `value`, its letters as they are.

    What is no visible character, and what build servers take for a command, is escaped.
    """
    return "".join(encode_json_parts(value))


def encode_json_parts(value: Value) -> Iterator[str]:
    """The same in parts: an iterator that is a value of the object itself, item by item."""
    if not isinstance(value, Mapping):
        yield _text(value, "\n") + "\n"
        return
    opening = "{\n  "
    for key, inner in value.items():
        yield f"{opening}{_string(key)}: "
        opening = ",\n  "
        if isinstance(inner, Iterator):
            yield from _list_parts(inner)
        else:
            yield _text(inner, "\n  ")
    yield "{}\n" if opening[0] == "{" else "\n}\n"


def _list_parts(items: Iterator[Value]) -> Iterator[str]:
    opening = "[\n    "
    for item in items:
        yield opening + _text(item, "\n    ")
        opening = ",\n    "
    yield "[]" if opening[0] == "[" else "\n  ]"


def _text(value: Value, line: str) -> str:
    """A value as JSON; `line` is the break and the indent of the line on which it begins.

    `json` would indent it too, but leaves circles behind that nobody collects.
    """
    match value:
        case str():
            return _string(value)
        case None | bool() | int() | float():
            return json.dumps(value)
        case Mapping():
            own = [f"{_string(key)}: {_text(inner, line + '  ')}" for key, inner in value.items()]
            return _between("{", own, "}", line)
        case _:
            return _between("[", [_text(inner, line + "  ") for inner in value], "]", line)


def _between(opening: str, parts: Sequence[str], closing: str, line: str) -> str:
    if not parts:
        return opening + closing
    return f"{opening}{line}  {f',{line}  '.join(parts)}{line}{closing}"


def _string(text: str) -> str:
    said = _ENCODER.encode(text)
    if "##" in said:
        said = COMMAND_MARK.sub(r"\\u0023\\u0023", said)
    return said if said.isprintable() else _escaped(said)


def _escaped(said: str) -> str:
    return "".join(each if each.isprintable() else json.dumps(each)[1:-1] for each in said)
