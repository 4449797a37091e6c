"""A page for a terminal: aligned, wrapped to its width, coloured where it can be."""

from __future__ import annotations

import io
import textwrap
from collections.abc import Iterable, Iterator
from typing import NamedTuple, assert_never

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from vpr_roadmap.writers.literal import literal, unmarked
from vpr_roadmap.writers.page import (
    Blank,
    Block,
    Cell,
    Column,
    Facts,
    Heading,
    Items,
    Lines,
    Page,
    Paragraph,
    Place,
    Signature,
    Table,
    Written,
    joined,
)
from vpr_roadmap.writers.typography import GLUE, glued

GAP = 2
WIDEST = 160
# A surname of ten letters with its initials.
NARROWEST = 16
_STYLES = {1: "bold cyan", 2: "bold"}


class Screen(NamedTuple):
    """What a terminal can do. `colours` is rich's name of a colour system, None for none."""

    width: int
    colours: str | None
    unicode: bool = True


PAPER = Screen(100, None)
"""A file to be read by people."""


def terminal(page: Page, screen: Screen) -> str:
    """The page as it looks on `screen`."""
    width = min(screen.width, WIDEST)
    page = tuple(each for block in page for each in _on_screen(block, width))
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
    lines = captured.get().replace(GLUE, " ").split("\n")[:-1]
    return "".join(unmarked(line.rstrip()) + "\n" for line in lines)


def _on_screen(block: Block, width: int) -> Iterator[Block]:
    """A table with its caption over it; one too wide for the screen row by row, each as facts."""
    if not isinstance(block, Table):
        yield block
        return
    if block.caption:
        yield Heading(block.caption, 3)
    if not (block.by_row and width < WIDEST):
        yield block._replace(caption="")
        return
    bands = dict(block.bands)
    names = [column.heading for column in block.columns[2:]]
    for index, (number, title, *rest) in enumerate(block.rows):
        if index in bands:
            yield Heading(bands[index], 2)
        yield Heading(f"{joined(number)} {joined(title)}", 3)
        told = tuple((name, cell) for name, cell in zip(names, rest, strict=True) if cell)
        yield from [Facts(told)] if told else []


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
        case Paragraph(text) | Blank(text):
            return Text(_wrapped(text, width))
        case Items(texts):
            marks = [f"{number}." for number in range(1, len(texts) + 1)]
            return Text(
                "\n".join(
                    map(
                        _item,
                        marks if block.numbered else ["–"] * len(texts),
                        texts,
                        [width] * len(texts),
                    )
                )
            )
        case Lines(texts, place):
            lines = (_wrapped(text, width) for text in texts)
            return Text("\n".join(lines), justify="center" if place is Place.TITLE else None)
        case Signature():
            return Text("\n".join(_wrapped(text, width) for text in block.lines))
        case Written(text):
            return Text("\n".join(_wrapped(line, width) for line in text.splitlines()))
        case Facts(facts):
            return _facts(facts, width)
        case Table(columns):
            head = columns not in headed
            headed.add(columns)
            return _grid(block, fitted[columns], screen, head=head)
        case _:
            assert_never(block)


def _item(mark: str, text: str, width: int) -> str:
    """A sentence of a list, its further lines under the first."""
    indent = cell_len(mark) + 1
    return f"{mark} " + _wrapped(text, max(1, width - indent)).replace("\n", "\n" + " " * indent)


def _grid(table: Table, widths: list[int], screen: Screen, *, head: bool) -> Grid:
    grid = Grid.grid(padding=(0, GAP, 0, 0))
    for width in widths:
        grid.add_column(width=width, overflow="fold")
    if head:
        line = "─" if screen.unicode else "-"
        heads = zip(table.columns, widths, strict=True)
        grid.add_row(*(Text(_wrapped(each.heading, w), style="dim") for each, w in heads))
        grid.add_row(*(Text(line * width, style="dim") for width in widths))
    for _, row in table.all_rows:
        cells = zip(row, widths, table.columns, strict=True)
        grid.add_row(
            *(
                Text(_wrapped(cell, width), justify="right" if column.numeric else None)
                for cell, width, column in cells
            )
        )
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
    return [glued(literal(text)) for text in texts]


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
            for _, row in block.all_rows:
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
