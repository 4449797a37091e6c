"""A page for a terminal: aligned, wrapped to its width, coloured where it can be."""

from __future__ import annotations

import io
import re
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass
from typing import assert_never

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from vpr_roadmap.writers.literal import literal, unmarked
from vpr_roadmap.writers.page import Block, Cell, Column, Facts, Heading, Page, Paragraph, Table

GAP = 2
WIDEST = 160
# A surname of ten letters with its initials.
NARROWEST = 16
# No line ends between a number and its noun, № and its number, a surname and its initials.
_GLUED = re.compile(
    r"(?<=№) (?=\d)|(?<=\d) (?=[а-яё])"
    r"|(?<=[А-ЯЁ]) (?=№)|(?<=[А-ЯЁ]\.) (?=[А-ЯЁ][а-яё])|(?<=[а-яё]) (?=[А-ЯЁ]\. ?[А-ЯЁ]\.)"
)
_GLUE = "\N{NO-BREAK SPACE}"
_STYLES = {1: "bold cyan", 2: "bold"}


@dataclass(frozen=True, slots=True)
class Screen:
    """What a terminal can do. `colours` is rich's name of a colour system, None for none."""

    width: int
    colours: str | None
    unicode: bool = True


PAPER = Screen(100, None)
"""A file to be read by people."""


def terminal(page: Page, screen: Screen) -> str:
    """The page as it looks on `screen`."""
    width = min(screen.width, WIDEST)
    fitted = _fitted(page, width)
    # A table that cannot be narrower is shown whole: the terminal wraps it, nothing is lost.
    widest = max([width, *(sum(own) + GAP * (len(own) - 1) for own in fitted.values())])
    canvas = console(screen, widest)
    headed: set[tuple[Column, ...]] = set()
    previous: Block | None = None
    with canvas.capture() as captured:
        for block in page:
            if previous is not None and _apart(previous, block):
                canvas.print()
            canvas.print(_rendered(block, width, fitted, screen, headed))
            previous = block
    lines = captured.get().replace(_GLUE, " ").split("\n")[:-1]
    return "".join(unmarked(line.rstrip()) + "\n" for line in lines)


def console(screen: Screen, width: int) -> Console:
    """What makes texts look as they do on `screen`. It writes nowhere: capture what it prints."""
    return Console(
        file=io.StringIO(),
        width=width,
        color_system=screen.colours,  # type: ignore[arg-type]  # rich checks the name itself
        force_terminal=screen.colours is not None,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
        _environ={},
    )


def _apart(previous: Block, block: Block) -> bool:
    """Is there an empty line between two blocks: not under a heading, nor between paragraphs."""
    if isinstance(previous, Heading):
        return False
    return not (isinstance(previous, Paragraph) and isinstance(block, Paragraph))


def _rendered(
    block: Block,
    width: int,
    fitted: dict[tuple[Column, ...], list[int]],
    screen: Screen,
    headed: set[tuple[Column, ...]],
) -> Text | Grid:
    """A block; of the tables with the same columns only the first has a head."""
    match block:
        case Heading(text, level):
            return Text(_wrapped(text, width), style=_STYLES.get(level, "italic"))
        case Paragraph(text):
            return Text(_wrapped(text, width))
        case Facts(facts):
            return _facts(facts, width)
        case Table(columns):
            head = columns not in headed
            headed.add(columns)
            return _grid(block, fitted[columns], screen, head=head)
        case _:
            assert_never(block)


def _grid(table: Table, widths: list[int], screen: Screen, *, head: bool) -> Grid:
    grid = Grid.grid(padding=(0, GAP, 0, 0))
    for width in widths:
        grid.add_column(width=width, overflow="fold")
    if head:
        line = "─" if screen.unicode else "-"
        grid.add_row(*(Text(column.heading, style="dim") for column in table.columns))
        grid.add_row(*(Text(line * width, style="dim") for width in widths))
    for row in table.rows:
        cells = zip(row, widths, strict=True)
        grid.add_row(*(Text(_wrapped(cell, width)) for cell, width in cells))
    return grid


def _facts(facts: tuple[tuple[str, Cell], ...], width: int) -> Grid:
    first = min(max(cell_len(name) for name, _ in facts), 26)
    second = max(width - first - GAP, 12)
    grid = Grid.grid(padding=(0, GAP, 0, 0))
    grid.add_column(style="dim", width=first, overflow="fold")
    grid.add_column(width=second, overflow="fold")
    for name, value in facts:
        grid.add_row(Text(_wrapped(name, first)), Text(_wrapped(value, second)))
    return grid


def _lines(cell: Cell) -> list[str]:
    """The texts of a cell, glued where no line may end."""
    texts = (cell,) if isinstance(cell, str) else cell
    return [_GLUED.sub(_GLUE, literal(text)) for text in texts]


def _wrapped(cell: Cell, width: int) -> str:
    """A cell in lines no wider than `width`, but for words that are; those are left to rich."""
    return "\n".join(piece for line in _lines(cell) for piece in _pieces(line, width) or [""])


def _pieces(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, break_long_words=False)


def _fitted(page: Page, width: int) -> dict[tuple[Column, ...], list[int]]:
    """The widths of the columns, the same in all tables of the page that have the same columns."""
    texts: dict[tuple[Column, ...], list[list[str]]] = {}
    for block in page:
        if isinstance(block, Table):
            own = texts.setdefault(block.columns, [[each.heading] for each in block.columns])
            for row in block.rows:
                for lines, cell in zip(own, row, strict=True):
                    lines += _lines(cell)
    return {columns: _widths(columns, own, width) for columns, own in texts.items()}


def _widths(columns: tuple[Column, ...], texts: list[list[str]], width: int) -> list[int]:
    """Each column as wide as its text, the long ones wrapped; the growing one takes the rest.

    None is narrower than its longest word, so that no number, day, name or word is broken;
    but where there is no room for monsters, these are.
    """
    least = [_longest(piece for text in own for piece in _pieces(text, 1)) for own in texts]
    natural = [_longest(own) for own in texts]
    share = max(10, width // 5)
    widths = [
        least[index] if column.grows else max(least[index], min(natural[index], share))
        for index, column in enumerate(columns)
    ]
    room = width - sum(widths) - GAP * (len(columns) - 1)
    for index, column in enumerate(columns):
        if column.grows and room > 0:
            widths[index] = min(widths[index] + room, natural[index])
    for floor in (least, [NARROWEST] * len(columns)):
        for index in sorted(range(len(columns)), key=lambda index: -widths[index]):
            given = min(widths[index] - floor[index], -room)
            if given > 0:
                widths[index] -= given
                room += given
    return widths


def _longest(texts: Iterable[str]) -> int:
    return max((cell_len(text) for text in texts), default=0)
