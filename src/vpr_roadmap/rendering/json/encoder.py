"""JSON text: indented, with readable text and invisible characters escaped.

`json` from the standard library does the work. It is called once for a whole answer, because each
call with an indent leaves reference cycles, and the process never collects garbage.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import TypeAlias

from vpr_roadmap.rendering.escaping import COMMAND_MARK

Value: TypeAlias = (
    "bool | int | float | str | Sequence[Value] | Mapping[str, Value] | Iterator[Value] | None"
)
"""A JSON value. An iterator is written as a list and may stand only in the outermost object."""

_ENCODER = json.JSONEncoder(ensure_ascii=False, indent=2, check_circular=False)
_TOKENS_PER_PART = 100


def encode_json(value: Value) -> str:
    """Indented JSON that reads back as `value` and ends with a line break.

    Visible characters stay as they are. Characters that cannot be seen are escaped, and so are
    marks that build servers would read as a command.
    """
    return "".join(encode_json_parts(value))


def encode_json_parts(value: Value) -> Iterator[str]:
    """Like `encode_json`, but yields parts and reads the iterators in `value` item by item."""
    if isinstance(value, Mapping):
        value = {
            key: _LazyList(inner) if isinstance(inner, Iterator) else inner
            for key, inner in value.items()
        }
    tokens = _ENCODER.iterencode(value)
    while part := "".join(islice(tokens, _TOKENS_PER_PART)):
        yield _escaped(part)
    yield "\n"


class _LazyList(list["Value"]):
    """A list that `json` reads item by item; it holds only the first, to tell if it is empty."""

    def __init__(self, items: Iterator[Value]) -> None:
        super().__init__(islice(items, 1))
        self._rest = items

    def __iter__(self) -> Iterator[Value]:
        yield from super().__iter__()
        yield from self._rest


def _escaped(part: str) -> str:
    """A part of the text with escapes; line breaks are never inside a string, so they may stay."""
    if "##" in part:
        part = COMMAND_MARK.sub(r"\\u0023\\u0023", part)
    if part.replace("\n", "").isprintable():
        return part
    return "".join(
        character if character.isprintable() or character == "\n" else json.dumps(character)[1:-1]
        for character in part
    )
