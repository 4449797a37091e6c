"""Read plain text: paragraphs between blank lines, and tables that are drawn or pasted as text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Protocol

from vpr_roadmap.importing.blocks import Document
from vpr_roadmap.importing.reading.block_builder import BlockBuilder
from vpr_roadmap.importing.reading.markdown import InlineMarkdown, check_number_of_marks
from vpr_roadmap.importing.reading.tables_in_text.finding import TextTable, split_text
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
    if is_markdown:
        check_number_of_marks(text)
    inline: _AddsText = InlineMarkdown(builder) if is_markdown else _Verbatim(builder)
    for part in split_text(text.split("\n")):
        if isinstance(part, TextTable):
            part.add_to(builder, inline.add)
        else:
            for paragraph in _paragraphs(part):
                _add_paragraph(builder, inline, paragraph, is_markdown)
    document = builder.document()
    return document._replace(findings=(*decoded.findings, *document.findings))


def _paragraphs(lines: list[str]) -> Iterator[str]:
    """The lines between blank lines."""
    for filled, group in groupby(map(str.rstrip, lines), bool):
        if filled:
            yield "\n".join(group)


def _add_paragraph(builder: BlockBuilder, inline: _AddsText, text: str, is_markdown: bool) -> None:
    heading = _HEADING.fullmatch(text) if is_markdown else None
    inline.add(heading.group(2).rstrip("#") if heading else text)
    builder.end_paragraph(level=len(heading.group(1)) if heading else 0)
