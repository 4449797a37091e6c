"""A page as Markdown that GitHub, GitLab and pandoc read alike, whatever the data contains."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import assert_never

from vpr_roadmap.matching.word_changes import Change, Run
from vpr_roadmap.rendering.formats.markdown_escaping import (
    escape_heading_end,
    escape_line_start,
    escape_markdown,
    markdown_table,
)
from vpr_roadmap.rendering.page import (
    BETWEEN_FACTS,
    Block,
    Cell,
    ChangedTexts,
    Facts,
    Heading,
    Items,
    Lines,
    Paragraph,
    RowKind,
    Signature,
    Table,
    UserMarkdown,
    WritingSpace,
    join_cell,
)


def markdown_lines(page: Iterable[Block]) -> Iterator[str]:
    """The lines of the page, with an empty line between blocks."""
    for index, block in enumerate(page):
        if index:
            yield "\n"
        for line in _lines(block):
            yield line + "\n"


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading(text, level):
            yield f"{'#' * level} {escape_heading_end(escape_markdown(text).strip())}"
        case Paragraph(text) | WritingSpace(text):
            yield escape_line_start(escape_markdown(text).strip())
        case Items(texts):
            for number, text in enumerate(texts, start=1):
                mark = f"{number}." if block.numbered else "-"
                yield f"{mark} {escape_line_start(escape_markdown(text).strip())}"
        case Lines(texts):
            yield from _hard_wrapped(texts)
        case Signature():
            yield from _hard_wrapped(block.lines)
        case UserMarkdown(text, level):
            # The parser of Markdown is slow to import, and most pages need none.
            from vpr_roadmap.rendering.formats.user_markdown import safe_markdown

            yield from safe_markdown(text, level).split("\n")
        case Table(_, _, messages) if messages:
            yield from (f"- {_strong(number)} {escape_markdown(text)}" for number, text in messages)
        case Table(columns):
            if block.caption:
                yield escape_line_start(escape_markdown(block.caption).strip())
                yield ""
            heads = [escape_markdown(column.heading) for column in columns]
            yield from markdown_table(heads, [column.numeric for column in columns], _rows(block))
        case Facts(facts):
            for name, value in facts:
                text = escape_markdown(join_cell(value, BETWEEN_FACTS))
                yield f"- {_strong(f'{name}:')} {text}".rstrip()
        case ChangedTexts(rows):
            yield from (f"- {_strong(f'{name}:')} {_changed(runs)}".rstrip() for name, runs in rows)
        case _:
            assert_never(block)


_MARKS = {Change.SAME: "", Change.REMOVED: "~~", Change.ADDED: "**"}


def _changed(runs: Iterable[Run]) -> str:
    """The text with its changes.

    Blanks separate all runs: Markdown ignores the marks of a comma between two letters.
    """
    return " ".join(
        f"{_MARKS[run.change]}{escape_markdown(run.text)}{_MARKS[run.change]}" for run in runs
    )


def _strong(text: str) -> str:
    return f"**{escape_markdown(text).strip()}**"


def _hard_wrapped(texts: Sequence[str]) -> Iterator[str]:
    *first, last = (escape_line_start(escape_markdown(text).strip()) for text in texts)
    yield from (f"{line}\\" for line in first)
    yield last


def _rows(table: Table) -> Iterator[list[str]]:
    for kind, row in table.all_rows:
        cells = [_cell(cell) for cell in row]
        strong = kind in (RowKind.BAND, RowKind.SUM)
        yield [f"**{cell}**" if cell and strong else cell for cell in cells]


def _cell(cell: Cell) -> str:
    return escape_markdown(join_cell(cell)).strip()
