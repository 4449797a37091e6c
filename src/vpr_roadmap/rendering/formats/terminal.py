"""A page for a terminal: aligned, wrapped to its width, and coloured if it can show colours.

This module lays out the rows of tables, and headings, paragraphs and facts without colours: rich
needs several times as long for them. rich lays out the rest: coloured texts, lists, signatures,
and characters wider than one column.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple, assert_never

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from vpr_roadmap.matching.word_changes import Change, Run
from vpr_roadmap.nodes import lines as lines_of
from vpr_roadmap.rendering.escaping import escape_build_command, escape_line
from vpr_roadmap.rendering.formats.column_widths import GAP, ColumnWidths, fit_tables
from vpr_roadmap.rendering.formats.wrapping import wrap_cell, wrap_heading
from vpr_roadmap.rendering.page import (
    Block,
    Cell,
    ChangedTexts,
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
from vpr_roadmap.rendering.typography import GLUE, no_break

MAX_WIDTH = 160
# Characters that are one column wide.
_NARROW = re.compile(r"[\n -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u2010-\u2027\u2116]*")
_STYLES = {1: "bold cyan", 2: "bold"}
_CHANGE_STYLES = {Change.SAME: "", Change.REMOVED: "red strike", Change.ADDED: "green"}


class TextLayout(NamedTuple):
    """The width, colours and characters that a terminal or a text file can show.

    `colours` is the name of rich's colour system, or None. With `unicode` false, only characters
    that every console can encode.
    """

    width: int
    colours: str | None
    unicode: bool = True


FILE_LAYOUT = TextLayout(100, None)
"""The layout of a text file."""


def render_for_terminal(page: Page, layout: TextLayout) -> str:
    """The page as text in this layout."""
    return "".join(terminal_lines(lambda: page, layout))


def terminal_lines(page: Callable[[], Iterable[Block]], layout: TextLayout) -> Iterator[str]:
    """Like `render_for_terminal`, but yields lines.

    `page` is called twice: to measure the tables, and to show them.
    """
    width = min(layout.width, MAX_WIDTH)
    widths_of_tables = fit_tables(_shown_page(page(), width), width)
    # A table that cannot be narrower is printed in full, and the terminal wraps it.
    widest = max([width, *(widths.width for widths in widths_of_tables.values())])
    canvas = console(layout, widest)
    headed: set[tuple[Column, ...]] = set()
    previous: Block | None = None
    for block in _shown_page(page(), width):
        if previous is not None and _is_separated(previous, block):
            yield "\n"
        for line in _block_lines(block, width, widths_of_tables, canvas, layout, headed):
            yield escape_build_command(line.replace(GLUE, " ").rstrip()) + "\n"
        previous = block


def _shown_page(page: Iterable[Block], width: int) -> Iterator[Block]:
    for block in page:
        yield from _shown_blocks(block, width)


def _shown_blocks(block: Block, width: int) -> Iterator[Block]:
    """The block as it is shown: the caption of a table becomes a heading.

    If the terminal is narrower than MAX_WIDTH, each row of a `by_row` table becomes a heading with
    facts.
    """
    if not isinstance(block, Table):
        yield block
        return
    if block.caption:
        yield Heading(block.caption, 3)
    if not (block.by_row and width < MAX_WIDTH):
        yield block._replace(caption="")
        return
    bands = block.bands_by_row
    names = [column.heading for column in block.columns[2:]]
    for index, (number, title, *rest) in enumerate(block.rows):
        yield from (Heading(text, 2) for text in bands.get(index, ()))
        yield Heading(f"{join_cell(number)} {join_cell(title)}", 3)
        facts = tuple((name, cell) for name, cell in zip(names, rest, strict=True) if cell)
        yield from [Facts(facts)] if facts else []


def console(layout: TextLayout, width: int) -> Console:
    """A rich console with the colours of `layout`. It shows nothing: capture its output."""
    return Console(
        file=io.StringIO(),
        width=width,
        color_system=layout.colours,  # type: ignore[arg-type]  # rich checks the name itself
        force_terminal=layout.colours is not None,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
        _environ={},
    )


def _is_separated(previous: Block, block: Block) -> bool:
    """Whether an empty line separates two blocks: not after a heading or between paragraphs."""
    if isinstance(previous, Heading):
        return False
    return not (isinstance(previous, Paragraph) and isinstance(block, Paragraph))


def _block_lines(
    block: Block,
    width: int,
    widths_of_tables: dict[tuple[Column, ...], ColumnWidths],
    canvas: Console,
    layout: TextLayout,
    headed: set[tuple[Column, ...]],
) -> Iterator[str]:
    """The lines of a block; of several tables with equal columns only the first has a head."""
    if not isinstance(block, Table):
        lines = None if layout.colours else _uncoloured_lines(block, width)
        if lines is None:
            shown = _rich_block(block, width, coloured=layout.colours is not None)
            lines = _printed(shown, canvas)
        yield from lines
        return
    widths = widths_of_tables[block.columns]
    if block.columns not in headed:
        headed.add(block.columns)
        yield from _printed(_heads(block, widths, layout), canvas)
    numeric = [column.numeric for column in block.columns]
    for _, row in block.all_rows:
        yield from _row_lines(row, widths, numeric)


def _uncoloured_lines(block: Block, width: int) -> list[str] | None:
    """The lines of a block without colours; None if only rich can lay it out."""
    if isinstance(block, ChangedTexts):
        block = block.marked
    if isinstance(block, Facts):
        widths = ColumnWidths(_widths_of_facts(block.rows, width), GAP)
        if widths.width > width:
            return None
        return [line for row in block.rows for line in _row_lines(row, widths, [False, False])]
    if not isinstance(block, Heading | Paragraph):
        return None
    text = wrap_cell(block.text, width)
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


def _rich_block(block: Block, width: int, *, coloured: bool) -> Text | Grid:
    """A block that is not a table."""
    match block:
        case Heading(text, level):
            return Text(wrap_cell(text, width), style=_STYLES.get(level, "italic"))
        case Paragraph(text) | WritingSpace(text):
            return Text(wrap_cell(text, width))
        case Items(texts):
            numbers = range(1, len(texts) + 1)
            marks = (f"{number}." if block.numbered else "–" for number in numbers)
            items = (_item(*pair, width) for pair in zip(marks, texts, strict=True))
            return Text("\n".join(items))
        case Lines(texts, place):
            lines = (wrap_cell(text, width) for text in texts)
            return Text("\n".join(lines), justify="center" if place is Place.TITLE else None)
        case Signature():
            return Text("\n".join(wrap_cell(text, width) for text in block.lines))
        case UserMarkdown(text):
            return Text("\n".join(wrap_cell(line, width) for line in lines_of(text)))
        case Facts(facts):
            return _facts(facts, width)
        case ChangedTexts():
            return _changed_texts(block, width) if coloured else _facts(block.marked.rows, width)
        case Table():
            raise TypeError(block)
        case _:
            assert_never(block)


def _item(mark: str, text: str, width: int) -> str:
    """A sentence of a list, with its further lines indented."""
    indent = cell_len(mark) + 1
    return f"{mark} " + wrap_cell(text, max(1, width - indent)).replace("\n", "\n" + " " * indent)


def _heads(table: Table, widths: ColumnWidths, layout: TextLayout) -> Grid:
    grid = Grid.grid(padding=(0, widths.gap, 0, 0))
    for width in widths.columns:
        grid.add_column(width=width, overflow="fold")
    line = "─" if layout.unicode else "-"
    heads = zip(table.columns, widths.columns, strict=True)
    grid.add_row(
        *(Text(wrap_heading(column.heading, width), style="dim") for column, width in heads)
    )
    grid.add_row(*(Text(line * width, style="dim") for width in widths.columns))
    return grid


def _row_lines(row: tuple[Cell, ...], widths: ColumnWidths, numeric: list[bool]) -> Iterator[str]:
    """The lines of a row, its cells side by side."""
    cells = [_cell_lines(*cell) for cell in zip(row, widths.columns, numeric, strict=True)]
    for index in range(max(map(len, cells))):
        lines = [
            cell[index] if index < len(cell) else " " * width
            for cell, width in zip(cells, widths.columns, strict=True)
        ]
        yield (" " * widths.gap).join(lines)


@lru_cache(maxsize=4096)
def _cell_lines(cell: Cell, width: int, right: bool) -> tuple[str, ...]:
    """The lines of a cell, padded to exactly `width`, aligned to the right or left."""
    text = wrap_cell(cell, width)
    lines = text.split("\n")
    if not _NARROW.fullmatch(text) or max(map(len, lines)) > width:
        return _cell_lines_by_rich(text, width, right)
    return tuple(line.rstrip().rjust(width) if right else line.ljust(width) for line in lines)


def _cell_lines_by_rich(text: str, width: int, right: bool) -> tuple[str, ...]:
    """Like `_cell_lines`, for characters wider than a column or words wider than the cell."""
    shown = Text(text, justify="right" if right else None, overflow="fold")
    canvas = console(FILE_LAYOUT, width)
    lines = canvas.render_lines(shown, canvas.options.update(width=width))
    return tuple("".join(segment.text for segment in line) for line in lines)


def _facts(facts: tuple[tuple[str, Cell], ...], width: int) -> Grid:
    first, second = _widths_of_facts(facts, width)
    values = (Text(wrap_cell(value, second)) for _, value in facts)
    return _named((name for name, _ in facts), values, first, second)


def _changed_texts(block: ChangedTexts, width: int) -> Grid:
    first, second = _widths_of_facts(block.marked.rows, width)
    values = (_coloured(runs) for _, runs in block.rows)
    return _named((name for name, _ in block.rows), values, first, second)


def _coloured(runs: Iterable[Run]) -> Text:
    """The text with its changes; removed words are struck out, so colours are not all."""
    text = Text()
    for run in runs:
        text.append(no_break(escape_line(run.text)), _CHANGE_STYLES[run.change])
        text.append(" " * run.is_spaced)
    return text


def _named(names: Iterable[str], values: Iterable[Text], first: int, second: int) -> Grid:
    grid = Grid.grid(padding=(0, GAP, 0, 0))
    grid.add_column(style="dim", width=first, overflow="fold")
    grid.add_column(width=second, overflow="fold")
    for name, value in zip(names, values, strict=True):
        grid.add_row(Text(wrap_cell(name, first)), value)
    return grid
