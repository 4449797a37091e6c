"""Read plain text: paragraphs between blank lines, and tables that are drawn or pasted as text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Protocol

from vpr_roadmap.importing.blocks import Document
from vpr_roadmap.importing.reading.block_builder import BlockBuilder
from vpr_roadmap.importing.reading.markdown import InlineMarkdown
from vpr_roadmap.importing.reading.tables_in_text.finding import TextTable, find_text_table
from vpr_roadmap.importing.reading.text_encoding import decode

_HEADING = re.compile(r"(#{1,6})[ \t]+(.*)")
_MARKDOWN = re.compile(r"^#{1,6}[ \t]+\S|\*\*[^\s*][^*]*\*\*|</?(?:b|strong)>", re.MULTILINE)


class _AddsText(Protocol):
    def add(self, text: str) -> None: ...


class _Verbatim:
    """Adds texts as they are to a builder."""

    def __init__(self, builder: BlockBuilder) -> None:
        self._builder = builder

    def add(self, text: str) -> None:
        self._builder.add_exactly(text)


def read(data: bytes) -> Document:
    """Raises DocumentError. Marks such as `**` are removed if the text has marks of Markdown."""
    decoded = decode(data)
    builder = BlockBuilder()
    text = decoded.text.replace("\f", "\n\n").replace("\x0b", "\n").replace("\u2028", "\n")
    is_markdown = bool(_MARKDOWN.search(text))
    inline: _AddsText = InlineMarkdown(builder) if is_markdown else _Verbatim(builder)
    for block in _blocks(text.split("\n")):
        if isinstance(block, TextTable):
            _add_table(builder, inline, block)
        else:
            _add_paragraph(builder, inline, block, is_markdown)
    document = builder.document()
    return document._replace(findings=(*decoded.findings, *document.findings))


def _blocks(lines: list[str]) -> Iterator[TextTable | str]:
    """Tables, and paragraphs: the lines between blank lines."""
    paragraph = list[str]()
    index = 0
    while index < len(lines):
        table = find_text_table(lines, index)
        if table or not lines[index].strip():
            yield "\n".join(paragraph)
            paragraph = []
            if table:
                yield table
        else:
            paragraph.append(lines[index].rstrip())
        index = table.end if table else index + 1
    yield "\n".join(paragraph)


def _add_paragraph(builder: BlockBuilder, inline: _AddsText, text: str, is_markdown: bool) -> None:
    heading = _HEADING.fullmatch(text) if is_markdown else None
    inline.add(heading.group(2).rstrip("#") if heading else text)
    builder.end_paragraph(level=len(heading.group(1)) if heading else 0)


def _add_table(builder: BlockBuilder, inline: _AddsText, table: TextTable) -> None:
    width = max(len(row.cells) for row in table.rows)
    builder.start_table()
    for row in table.rows:
        builder.start_row(is_header=row.is_header)
        for index, cell in enumerate(row.cells, start=1):
            # A row copied out of Word has fewer cells if some were merged.
            builder.start_cell(width - index + 1 if index == len(row.cells) else 1)
            inline.add(cell)
            builder.end_cell()
        builder.end_row()
    builder.end_table()
