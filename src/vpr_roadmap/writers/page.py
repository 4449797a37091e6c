"""What is shown, before it is decided how: headings, sentences, tables and facts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

BETWEEN_FACTS = "; "

Cell: TypeAlias = str | tuple[str, ...]
"""A text, or several that belong in one cell (people, schools)."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column; one that `grows` takes the room that the others leave and is wrapped there."""

    heading: str
    grows: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under columns.

    `messages` are the same rows as a number and a sentence each, to be sent to somebody. Without
    the headings nobody would understand one that is `headed`.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    messages: tuple[tuple[str, str], ...] = ()
    headed: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """Names and what is to be said of them."""

    rows: tuple[tuple[str, Cell], ...]


Block: TypeAlias = Heading | Paragraph | Table | Facts
Page: TypeAlias = tuple[Block, ...]


def joined(cell: Cell, between: str = ", ") -> str:
    """A cell in one line."""
    return cell if isinstance(cell, str) else between.join(cell)
