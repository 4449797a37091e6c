"""A page for a terminal: aligned, wrapped to its width, coloured where it can be."""

from __future__ import annotations

import io
import re
import textwrap
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple, assert_never

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from vpr_roadmap.nodes import lines as lines_of
from vpr_roadmap.rendering.escaping import escape_build_command, escape_line
from vpr_roadmap.rendering.page import (
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
    UserMarkdown,
    WritingSpace,
    join_cell,
)
from vpr_roadmap.rendering.typography import GLUE, hyphenate, min_hyphenated_width, no_break

GAP = 2
NARROW_GAP = 1
MAX_WIDTH = 160
# A surname of ten letters with its initials.
MIN_WIDTH = 16
# Letters, digits and marks that take one column each.
_NARROW = re.compile(r"[\n -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u2010-\u2027\u2116]*")
_STYLES = {1: "bold cyan", 2: "bold"}


class Fit(NamedTuple):
    """How wide the columns of a table are, and the gap between them."""

    columns: list[int]
    gap: int

    @property
    def width(self) -> int:
        return sum(self.columns) + self.gap * (len(self.columns) - 1)


class Screen(NamedTuple):
    """What a terminal can do. `colours` is rich's name of a colour system, None for none."""

    width: int
    colours: str | None
    unicode: bool = True


PAPER = Screen(100, None)
"""A file to be read by people."""


def terminal(page: Page, screen: Screen) -> str:
    """The page as it looks on `screen`."""
    return "".join(terminal_lines(lambda: page, screen))


def terminal_lines(page: Callable[[], Iterable[Block]], screen: Screen) -> Iterator[str]:
    """The same line by line. The page is made twice: to measure its tables, and to show it."""
    width = min(screen.width, MAX_WIDTH)
    fitted = _fitted(_on_screen(page(), width), width)
    # A table that cannot be narrower is shown whole: the terminal wraps it, nothing is lost.
    widest = max([width, *(fit.width for fit in fitted.values())])
    canvas = console(screen, widest)
    headed: set[tuple[Column, ...]] = set()
    previous: Block | None = None
    for block in _on_screen(page(), width):
        if previous is not None and _apart(previous, block):
            yield "\n"
        for line in _block_lines(block, width, fitted, canvas, screen, headed):
            yield escape_build_command(line.replace(GLUE, " ").rstrip()) + "\n"
        previous = block


def _on_screen(page: Iterable[Block], width: int) -> Iterator[Block]:
    for block in page:
        yield from _shown(block, width)


def _shown(block: Block, width: int) -> Iterator[Block]:
    """A table with its caption over it; one too wide for the screen row by row, each as facts."""
    if not isinstance(block, Table):
        yield block
        return
    if block.caption:
        yield Heading(block.caption, 3)
    if not (block.by_row and width < MAX_WIDTH):
        yield block._replace(caption="")
        return
    bands = dict(block.bands)
    names = [column.heading for column in block.columns[2:]]
    for index, (number, title, *rest) in enumerate(block.rows):
        if index in bands:
            yield Heading(bands[index], 2)
        yield Heading(f"{join_cell(number)} {join_cell(title)}", 3)
        facts = tuple((name, cell) for name, cell in zip(names, rest, strict=True) if cell)
        yield from [Facts(facts)] if facts else []


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


def _block_lines(
    block: Block,
    width: int,
    fitted: dict[tuple[Column, ...], Fit],
    canvas: Console,
    screen: Screen,
    headed: set[tuple[Column, ...]],
) -> Iterator[str]:
    """A block in lines; of the tables with the same columns only the first has a head."""
    if not isinstance(block, Table):
        lines = None if screen.colours else _uncoloured(block, width)
        yield from _printed(_rendered(block, width), canvas) if lines is None else lines
        return
    fit = fitted[block.columns]
    if block.columns not in headed:
        headed.add(block.columns)
        yield from _printed(_heads(block, fit, screen), canvas)
    numeric = [column.numeric for column in block.columns]
    for _, row in block.all_rows:
        yield from _row_lines(row, fit, numeric)


def _uncoloured(block: Block, width: int) -> list[str] | None:
    """A block without colours in lines; None of one that only rich can lay out."""
    if isinstance(block, Facts):
        fit = Fit(_widths_of_facts(block.rows, width), GAP)
        if fit.width > width:
            return None
        return [line for row in block.rows for line in _row_lines(row, fit, [False, False])]
    if not isinstance(block, Heading | Paragraph):
        return None
    text = _wrapped(block.text, width)
    lines = text.split("\n")
    simple = _NARROW.fullmatch(text) and max(map(len, lines)) <= width
    return lines if simple else None


def _widths_of_facts(facts: tuple[tuple[str, Cell], ...], width: int) -> list[int]:
    first = min(max(cell_len(name) for name, _ in facts), 26)
    return [first, max(width - first - GAP, 12)]


def _printed(shown: Text | Grid, canvas: Console) -> list[str]:
    with canvas.capture() as captured:
        canvas.print(shown)
    return captured.get().split("\n")[:-1]


def _rendered(block: Block, width: int) -> Text | Grid:
    """A block that is no table."""
    match block:
        case Heading(text, level):
            return Text(_wrapped(text, width), style=_STYLES.get(level, "italic"))
        case Paragraph(text) | WritingSpace(text):
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
        case UserMarkdown(text):
            return Text("\n".join(_wrapped(line, width) for line in lines_of(text)))
        case Facts(facts):
            return _facts(facts, width)
        case Table():
            raise TypeError(block)
        case _:
            assert_never(block)


def _item(mark: str, text: str, width: int) -> str:
    """A sentence of a list, its further lines under the first."""
    indent = cell_len(mark) + 1
    return f"{mark} " + _wrapped(text, max(1, width - indent)).replace("\n", "\n" + " " * indent)


def _heads(table: Table, fit: Fit, screen: Screen) -> Grid:
    grid = Grid.grid(padding=(0, fit.gap, 0, 0))
    for width in fit.columns:
        grid.add_column(width=width, overflow="fold")
    line = "─" if screen.unicode else "-"
    heads = zip(table.columns, fit.columns, strict=True)
    grid.add_row(*(Text(_head(column.heading, width), style="dim") for column, width in heads))
    grid.add_row(*(Text(line * width, style="dim") for width in fit.columns))
    return grid


def _row_lines(row: tuple[Cell, ...], fit: Fit, numeric: list[bool]) -> Iterator[str]:
    """A row in lines, its cells beside one another: rich takes twenty times as long."""
    cells = [_cell_lines(*cell) for cell in zip(row, fit.columns, numeric, strict=True)]
    for index in range(max(map(len, cells))):
        lines = [
            cell[index] if index < len(cell) else " " * width
            for cell, width in zip(cells, fit.columns, strict=True)
        ]
        yield (" " * fit.gap).join(lines)


@lru_cache(maxsize=4096)
def _cell_lines(cell: Cell, width: int, right: bool) -> tuple[str, ...]:
    """A cell in lines of exactly `width`, at the right edge or the left."""
    text = _wrapped(cell, width)
    lines = text.split("\n")
    if not _NARROW.fullmatch(text) or max(map(len, lines)) > width:
        return _cell_lines_by_rich(text, width, right)
    return tuple(line.rstrip().rjust(width) if right else line.ljust(width) for line in lines)


def _cell_lines_by_rich(text: str, width: int, right: bool) -> tuple[str, ...]:
    """The same where letters are wider than one column, or words wider than the cell."""
    shown = Text(text, justify="right" if right else None, overflow="fold")
    canvas = console(PAPER, width)
    lines = canvas.render_lines(shown, canvas.options.update(width=width))
    return tuple("".join(segment.text for segment in line) for line in lines)


def _facts(facts: tuple[tuple[str, Cell], ...], width: int) -> Grid:
    first, second = _widths_of_facts(facts, width)
    grid = Grid.grid(padding=(0, GAP, 0, 0))
    grid.add_column(style="dim", width=first, overflow="fold")
    grid.add_column(width=second, overflow="fold")
    for name, value in facts:
        grid.add_row(Text(_wrapped(name, first)), Text(_wrapped(value, second)))
    return grid


def _lines(cell: Cell) -> list[str]:
    """The texts of a cell, glued where no line may end."""
    texts = (cell,) if isinstance(cell, str) else cell
    return [no_break(escape_line(text)) for text in texts]


def _wrapped(cell: Cell, width: int) -> str:
    """A cell in lines no wider than `width`, but for words that are; those are left to rich."""
    return "\n".join(piece for line in _lines(cell) for piece in _pieces(line, width) or [""])


def _head(heading: str, width: int) -> str:
    """A heading in lines; words that are wider than its column are hyphenated."""
    words = _wrapped(heading, width).split("\n")
    return "\n".join(part for word in words for part in hyphenate(word, width))


def _pieces(text: str, width: int) -> list[str]:
    if len(text) <= width and text == text.strip():
        return [text] if text else []
    return textwrap.wrap(text, max(1, width), break_long_words=False)


class _Measured:
    """How wide the texts of a column are, and how wide is their longest word."""

    def __init__(self) -> None:
        self.natural = 0
        self.least = 0
        self.seen: set[Cell] = set()

    def add(self, cell: Cell) -> None:
        if cell in self.seen:
            return
        self.seen.add(cell)
        for line in _lines(cell):
            self.natural = max(self.natural, cell_len(line))
            for word in line.split(" "):
                if cell_len(word) > self.least:
                    self.least = max([self.least, *map(cell_len, _pieces(word, 1))])


def _fitted(page: Iterable[Block], width: int) -> dict[tuple[Column, ...], Fit]:
    """The widths of the columns, the same in all tables of the page that have the same columns."""
    measured: dict[tuple[Column, ...], list[_Measured]] = {}
    for block in page:
        if isinstance(block, Table):
            columns = measured.setdefault(block.columns, [_Measured() for _ in block.columns])
            for _, row in block.all_rows:
                for column, cell in zip(columns, row, strict=True):
                    column.add(cell)
    return {
        columns: _fit([_Needs.of(*pair) for pair in zip(columns, cells, strict=True)], width)
        for columns, cells in measured.items()
    }


class _Needs(NamedTuple):
    """What a column needs: the width of its longest word, in the cells and in the head.

    `hyphenated` is that of the head when its words are hyphenated, `natural` of its longest text.
    """

    grows: bool
    cells: int
    head: int
    hyphenated: int
    natural: int

    @classmethod
    def of(cls, column: Column, cells: _Measured) -> _Needs:
        head = _lines(column.heading)
        words = [word for line in head for word in _pieces(line, 1)]
        return cls(
            grows=column.grows,
            cells=cells.least,
            head=_longest(words),
            hyphenated=max(map(min_hyphenated_width, words), default=0),
            natural=max(cells.natural, _longest(head)),
        )


def _fit(columns: list[_Needs], width: int) -> Fit:
    """As much room as there is; where it is too little, smaller gaps and hyphens in the head."""
    whole = [max(column.cells, column.head) for column in columns]
    hyphenated = [max(column.cells, column.hyphenated) for column in columns]
    share = max(10, width // 5)
    for gap, least, most in (
        (GAP, whole, share),
        (NARROW_GAP, whole, share),
        (NARROW_GAP, hyphenated, 0),
    ):
        room = width - gap * (len(columns) - 1)
        fit = Fit(_widths(columns, least, most, room), gap)
        if fit.width <= width:
            break
    return fit


def _widths(columns: list[_Needs], least: list[int], share: int, width: int) -> list[int]:
    """Each column as wide as its text, up to its `share`; the growing ones take the rest.

    None is narrower than `least` says, so that no number, day, name or word is broken; but where
    there is no room for monsters, these are.
    """
    widths = [
        floor if column.grows else max(floor, min(column.natural, share))
        for column, floor in zip(columns, least, strict=True)
    ]
    room = width - sum(widths)
    growing = [index for index, column in enumerate(columns) if column.grows]
    for left, index in zip(range(len(growing), 0, -1), growing, strict=True):
        given = max(0, min(room // left, columns[index].natural - widths[index]))
        widths[index] += given
        room -= given
    for floors in (least, [MIN_WIDTH] * len(columns)):
        for index in sorted(range(len(columns)), key=lambda index: -widths[index]):
            given = min(widths[index] - floors[index], -room)
            if given > 0:
                widths[index] -= given
                room += given
    return widths


def _longest(texts: Iterable[str]) -> int:
    return max((cell_len(text) for text in texts), default=0)
