"""What is shown, before it is decided how: headings, sentences, tables and facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum, auto
from typing import NamedTuple, TypeAlias

BETWEEN_FACTS = "; "
RULE = "_" * 15
"""A line to write on."""

Cell: TypeAlias = str | tuple[str, ...]
"""A text, or several that belong in one cell (people, schools)."""


class Sentences(tuple[str, ...]):
    """Several texts of a cell each of which says something: none is a word of a list."""

    __slots__ = ()


class Column(NamedTuple):
    """A column; one that `grows` takes the room that the others leave and is wrapped there.

    What is `numeric` stands at its right edge.
    """

    heading: str
    grows: bool = False
    numeric: bool = False


class Heading(NamedTuple):
    text: str
    level: int = 1


class Paragraph(NamedTuple):
    text: str


class Items(NamedTuple):
    """Sentences one below the other; `numbered` where they are spoken of by their numbers."""

    texts: tuple[str, ...]
    numbered: bool = False


class Place(Enum):
    """Where on the sheet lines stand."""

    ADDRESSEE = auto()
    TITLE = auto()
    FOOT = auto()


class Lines(NamedTuple):
    """Lines that are not run together, in one place of the sheet."""

    texts: tuple[str, ...]
    place: Place


class Signature(NamedTuple):
    """A line to sign on: the lines of the post, the name, what stands over and under it."""

    post: tuple[str, ...]
    name: str
    over: tuple[str, ...] = ()
    under: tuple[str, ...] = ()

    @property
    def lines(self) -> tuple[str, ...]:
        """The same one below the other."""
        return (*self.over, *self.post, f"{RULE} {self.name}", *self.under)


class UserMarkdown(NamedTuple):
    """What a person has written, in Markdown; its headings are below `level`."""

    markdown: str
    level: int = 2


class WritingSpace(NamedTuple):
    """Room for what somebody is to write by hand, and what to write there."""

    note: str


class RowKind(Enum):
    """What a row of a table is: a row, the sum of those above, a heading, the columns' numbers."""

    ROW = auto()
    SUM = auto()
    BAND = auto()
    NUMBERS = auto()


class Table(NamedTuple):
    """Rows under columns.

    `messages` are the same rows as a number and a sentence each, to be sent to somebody. Without
    the headings nobody would understand one that is `headed`. `bands` are headings among the rows,
    each before the row of that index. The columns may be `numbered`, the last row may be a `sum`. A
    `wide` one wants a sheet on its side; one to be told `by_row` is, on a narrow screen, a row
    below the other.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    messages: tuple[tuple[str, str], ...] = ()
    headed: bool = False
    caption: str = ""
    bands: tuple[tuple[int, str], ...] = ()
    numbered: bool = False
    sum: bool = False
    wide: bool = False
    by_row: bool = False

    @property
    def all_rows(self) -> Iterator[tuple[RowKind, tuple[Cell, ...]]]:
        """The rows with what is among them as rows: the columns' numbers, and the bands."""
        if self.numbered:
            yield RowKind.NUMBERS, tuple(map(str, range(1, len(self.columns) + 1)))
        bands = dict(self.bands)
        for index, row in enumerate(self.rows):
            if index in bands:
                yield RowKind.BAND, ("", bands[index], *("" for _ in self.columns[2:]))
            last = index == len(self.rows) - 1
            yield RowKind.SUM if self.sum and last else RowKind.ROW, row


class Rows(NamedTuple):
    """Rows under columns that are made one by one, and once: for files of very many."""

    columns: tuple[Column, ...]
    rows: Iterable[tuple[Cell, ...]]


class Facts(NamedTuple):
    """Names and what is to be said of them."""

    rows: tuple[tuple[str, Cell], ...]


Block: TypeAlias = (
    Heading | Paragraph | Items | Lines | Signature | UserMarkdown | WritingSpace | Table | Facts
)
Page: TypeAlias = tuple[Block, ...]


def join_cell(cell: Cell, between: str = ", ") -> str:
    """A cell in one line; after a full stop sentences follow one another without a mark."""
    if isinstance(cell, str):
        return cell
    if not isinstance(cell, Sentences):
        return between.join(cell)
    ends = ("" if text.rstrip().endswith((".", "!", "?", "…")) else ";" for text in cell[:-1])
    return " ".join((*(text + end for text, end in zip(cell, ends, strict=False)), *cell[-1:]))
