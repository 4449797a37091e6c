"""A page as plain lines for pipes and files: a line per row, tabs between cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from vpr_roadmap.nodes import lines as lines_of
from vpr_roadmap.rendering.escaping import escape_build_command, escape_line
from vpr_roadmap.rendering.page import (
    BETWEEN_FACTS,
    Block,
    Cell,
    ChangedTexts,
    Facts,
    Heading,
    Items,
    Lines,
    Page,
    Paragraph,
    Signature,
    Table,
    UserMarkdown,
    WritingSpace,
    join_cell,
)


def plain(page: Page) -> str:
    """The page as text, with an empty line before a heading and after a table."""
    return "".join(plain_lines(page))


def plain_lines(page: Iterable[Block]) -> Iterator[str]:
    """Like `plain`, but yields lines."""
    previous: Block | None = None
    for block in page:
        if previous and (isinstance(block, Heading) or isinstance(previous, Table)):
            yield "\n"
        previous = block
        for line in _lines(block):
            yield escape_build_command(line) + "\n"


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading(text) | Paragraph(text):
            yield escape_line(text)
        case Items(items):
            for number, text in enumerate(items, start=1):
                yield (
                    f"{number}. {escape_line(text)}" if block.numbered else f"– {escape_line(text)}"
                )
        case Lines(lines):
            yield from (escape_line(text) for text in lines)
        case Signature():
            yield from (escape_line(text) for text in block.lines)
        case UserMarkdown(text):
            yield from (escape_line(line) for line in lines_of(text))
        case WritingSpace(note):
            yield escape_line(note)
        case Table(columns):
            if block.caption:
                yield escape_line(block.caption)
            if block.headed:
                yield _row(tuple(column.heading for column in columns))
            yield from (_row(row) for _, row in block.all_rows)
        case Facts(facts):
            yield from (_row((name, join_cell(value, BETWEEN_FACTS))) for name, value in facts)
        case ChangedTexts():
            yield from _lines(block.marked)
        case _:
            assert_never(block)


def _row(cells: tuple[Cell, ...]) -> str:
    return "\t".join(escape_line(join_cell(cell)) for cell in cells)
