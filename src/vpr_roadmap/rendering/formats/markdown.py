"""A page as Markdown that GitHub, GitLab and pandoc read alike, whatever is in the data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import assert_never

from vpr_roadmap.rendering.formats.markdown_escaping import closed, escaped, opened, table_lines
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
    RowKind,
    Signature,
    Table,
    Written,
    joined,
)


def markdown(page: Page) -> str:
    """The page as blocks separated by empty lines."""
    return "".join(markdown_lines(page))


def markdown_lines(page: Iterable[Block]) -> Iterator[str]:
    """The same, line by line."""
    for at, block in enumerate(page):
        if at:
            yield "\n"
        for line in _lines(block):
            yield line + "\n"


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading(text, level):
            yield f"{'#' * level} {closed(escaped(text).strip())}"
        case Paragraph(text) | Blank(text):
            yield opened(escaped(text).strip())
        case Items(texts):
            for number, text in enumerate(texts, start=1):
                mark = f"{number}." if block.numbered else "-"
                yield f"{mark} {opened(escaped(text).strip())}"
        case Lines(texts):
            yield from _one_below_the_other(texts)
        case Signature():
            yield from _one_below_the_other(block.lines)
        case Written(text, level):
            # What parses Markdown is wanted only where somebody has written some.
            from vpr_roadmap.rendering.formats.user_markdown import safe_markdown

            yield from safe_markdown(text, level).split("\n")
        case Table(_, _, messages) if messages:
            yield from (f"- {_strong(number)} {escaped(text)}" for number, text in messages)
        case Table(columns):
            if block.caption:
                yield opened(escaped(block.caption).strip())
                yield ""
            heads = [escaped(column.heading) for column in columns]
            yield from table_lines(heads, [each.numeric for each in columns], _rows(block))
        case Facts(facts):
            for name, value in facts:
                yield f"- {_strong(f'{name}:')} {escaped(joined(value, BETWEEN_FACTS))}".rstrip()
        case _:
            assert_never(block)


def _strong(text: str) -> str:
    return f"**{escaped(text).strip()}**"


def _one_below_the_other(texts: Sequence[str]) -> Iterator[str]:
    *first, last = (opened(escaped(text).strip()) for text in texts)
    yield from (f"{line}\\" for line in first)
    yield last


def _rows(table: Table) -> Iterator[list[str]]:
    for kind, row in table.all_rows:
        cells = [_cell(cell) for cell in row]
        strong = kind in (RowKind.BAND, RowKind.SUM)
        yield [f"**{cell}**" if cell and strong else cell for cell in cells]


def _cell(cell: Cell) -> str:
    return escaped(joined(cell)).strip()
