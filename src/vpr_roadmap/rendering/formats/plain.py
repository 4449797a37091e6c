"""A page as plain lines: one row a line, cells separated by tabs, for pipes and files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from vpr_roadmap.nodes import lines as lines_of
from vpr_roadmap.rendering.escaping import literal, unmarked
from vpr_roadmap.rendering.page import (
    BETWEEN_FACTS,
    Blank,
    Block,
    Cell,
    Facts,
    Heading,
    Items,
    Lines,
    Page,
    Paragraph,
    Signature,
    Table,
    Written,
    joined,
)


def plain(page: Page) -> str:
    """The page as lines, with an empty line before a heading and under a table."""
    return "".join(plain_lines(page))


def plain_lines(page: Iterable[Block]) -> Iterator[str]:
    """The same, line by line."""
    previous: Block | None = None
    for block in page:
        if previous and (isinstance(block, Heading) or isinstance(previous, Table)):
            yield "\n"
        previous = block
        for line in _lines(block):
            yield unmarked(line) + "\n"


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading(text) | Paragraph(text):
            yield literal(text)
        case Items(items):
            for number, text in enumerate(items, start=1):
                yield f"{number}. {literal(text)}" if block.numbered else f"– {literal(text)}"
        case Lines(lines):
            yield from (literal(text) for text in lines)
        case Signature():
            yield from (literal(text) for text in block.lines)
        case Written(text):
            yield from (literal(line) for line in lines_of(text))
        case Blank(note):
            yield literal(note)
        case Table(columns):
            if block.caption:
                yield literal(block.caption)
            if block.headed:
                yield _row(tuple(column.heading for column in columns))
            yield from (_row(row) for _, row in block.all_rows)
        case Facts(facts):
            yield from (_row((name, joined(value, BETWEEN_FACTS))) for name, value in facts)
        case _:
            assert_never(block)


def _row(cells: tuple[Cell, ...]) -> str:
    return "\t".join(literal(joined(cell)) for cell in cells)
