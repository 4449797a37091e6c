"""The blocks that a page is made of, whatever format it is written in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum, auto
from typing import NamedTuple, TypeAlias

from vpr_roadmap.matching.word_changes import Change, Run

BETWEEN_FACTS = "; "
RULE = "_" * 15
"""The line that people sign on."""

Cell: TypeAlias = str | tuple[str, ...]
"""A text, or several texts of one cell, such as people or schools."""


class Sentences(tuple[str, ...]):
    """Texts of one cell that are whole sentences, not words of a list."""

    __slots__ = ()


class Column(NamedTuple):
    """A column of a table.

    One that `grows` takes the room that the others leave, and its text is wrapped. A `numeric` one
    is aligned to the right.
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
    """A list of sentences; `numbered` if people refer to them by their numbers."""

    texts: tuple[str, ...]
    numbered: bool = False


class Place(Enum):
    """The part of the sheet in which lines stand."""

    ADDRESSEE = auto()
    TITLE = auto()
    FOOT = auto()


class Lines(NamedTuple):
    """Lines in one part of the sheet; each stays a line of its own."""

    texts: tuple[str, ...]
    place: Place


class Signature(NamedTuple):
    """A line to sign on: the lines of the post, the name, and the lines above and below."""

    post: tuple[str, ...]
    name: str
    over: tuple[str, ...] = ()
    under: tuple[str, ...] = ()

    @property
    def lines(self) -> tuple[str, ...]:
        """All lines from top to bottom."""
        return (*self.over, *self.post, f"{RULE} {self.name}", *self.under)


class UserMarkdown(NamedTuple):
    """Markdown that a person has written; its highest heading gets the level `level`."""

    markdown: str
    level: int = 2


class WritingSpace(NamedTuple):
    """Room in which somebody is to write, with a note that says what."""

    note: str


class RowKind(Enum):
    """What a row is: data, the sum, a heading between rows, or the numbers of the columns."""

    ROW = auto()
    SUM = auto()
    BAND = auto()
    NUMBERS = auto()


class Table(NamedTuple):
    """Rows under columns.

    `messages` has the rows as pairs of a number and a sentence, to be sent to somebody. `headed`
    means that nobody would understand the table without its headings. `bands` are headings between
    the rows, as pairs of the index of the next row and a text; nested ones have the same index.
    `numbered` adds a row with the numbers of the columns. `sum` says that the last row is the sum.
    A `wide` table needs a sheet in landscape. `by_row` says that a narrow terminal shows each row
    as a list of facts.
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
    def bands_by_row(self) -> dict[int, list[str]]:
        """The headings before each row that has any."""
        by_row: dict[int, list[str]] = {}
        for index, text in self.bands:
            by_row.setdefault(index, []).append(text)
        return by_row

    @property
    def all_rows(self) -> Iterator[tuple[RowKind, tuple[Cell, ...]]]:
        """The rows in order, with the row of column numbers and the bands among them."""
        if self.numbered:
            yield RowKind.NUMBERS, tuple(map(str, range(1, len(self.columns) + 1)))
        bands = self.bands_by_row
        for index, row in enumerate(self.rows):
            for text in bands.get(index, ()):
                yield RowKind.BAND, ("", text, *("" for _ in self.columns[2:]))
            last = index == len(self.rows) - 1
            yield RowKind.SUM if self.sum and last else RowKind.ROW, row


class Rows(NamedTuple):
    """Like a table, but its rows are made while they are read, and only once: for huge files."""

    columns: tuple[Column, ...]
    rows: Iterable[tuple[Cell, ...]]


class Facts(NamedTuple):
    """Names with their values."""

    rows: tuple[tuple[str, Cell], ...]


_MARKS = {Change.SAME: ("", ""), Change.REMOVED: ("[-", "-]"), Change.ADDED: ("{+", "+}")}


class ChangedTexts(NamedTuple):
    """Names with a text each, whose runs say which words were removed or added."""

    rows: tuple[tuple[str, tuple[Run, ...]], ...]

    @property
    def marked(self) -> Facts:
        """The texts without colours, with the marks of git: «[-ноябрь-]{+декабрь+} 2020»."""
        return Facts(tuple((name, _marked(runs)) for name, runs in self.rows))


def _marked(runs: Iterable[Run]) -> str:
    texts = (run.text.join(_MARKS[run.change]) + " " * run.is_spaced for run in runs)
    return "".join(texts)


Block: TypeAlias = (
    Heading
    | Paragraph
    | Items
    | Lines
    | Signature
    | UserMarkdown
    | WritingSpace
    | Table
    | Facts
    | ChangedTexts
)
Page: TypeAlias = tuple[Block, ...]


def join_cell(cell: Cell, between: str = ", ") -> str:
    """The texts of a cell in one line, with `between` between them.

    Sentences follow one another after a full stop or the like, otherwise after a semicolon.
    """
    if isinstance(cell, str):
        return cell
    if not isinstance(cell, Sentences):
        return between.join(cell)
    ends = ("" if text.rstrip().endswith((".", "!", "?", "…")) else ";" for text in cell[:-1])
    return " ".join((*(text + end for text, end in zip(cell, ends, strict=False)), *cell[-1:]))
