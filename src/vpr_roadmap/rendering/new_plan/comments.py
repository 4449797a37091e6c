"""Comments in the files of a new plan that explain keys and values, one a line."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Row(NamedTuple):
    """A key with a value, or a value, as YAML; and what it means."""

    example: str
    meaning: str


def comments(rows: Iterable[Row], key: str = "") -> str:
    """The rows as aligned comments; `key` stands before each example, if all have the same."""
    rows = tuple(rows)
    width = max(len(row.example) for row in rows)
    return "\n".join(f"#   {key}{row.example:{width}}   {row.meaning}" for row in rows)
