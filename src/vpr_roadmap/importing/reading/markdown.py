"""Read Markdown, with the HTML in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from vpr_roadmap.importing.blocks import Document
from vpr_roadmap.importing.reading.block_builder import BlockBuilder
from vpr_roadmap.importing.reading.html.parser import PRINTED_NUMBER, HtmlReader
from vpr_roadmap.importing.reading.tables_in_text.finding import TextTable, split_text
from vpr_roadmap.importing.reading.text_encoding import decode
from vpr_roadmap.validation.report_text import markdown_parser

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.renderer import RendererHTML
    from markdown_it.token import Token
    from markdown_it.utils import EnvType, OptionsDict

_LONGEST = 20_000
_NO_PLAIN_TEXT = frozenset(("table_open", "fence", "html_block"))
_MARKS = re.compile(r"[*_\\<&`\[~]")


def read(data: bytes) -> Document:
    """Raises DocumentError. Tables may also be drawn or pasted as in plain text."""
    decoded = decode(data)
    builder = BlockBuilder()
    reader, inline, parser = HtmlReader(builder), InlineMarkdown(builder), _parser()
    not_tables = _lines_read_by(parser, decoded.text)
    for part in split_text(decoded.text.split("\n"), not_tables):
        if isinstance(part, TextTable):
            part.add_to(builder, inline.add)
        else:
            reader.read(parser.render("\n".join(part)))
    reader.close()
    document = builder.document()
    return document._replace(findings=(*decoded.findings, *document.findings))


def _lines_read_by(parser: MarkdownIt, text: str) -> set[int]:
    """The indices of the lines of code, HTML, and tables that Markdown knows."""
    return {
        index
        for token in parser.parse(text)
        if token.type in _NO_PLAIN_TEXT and token.map
        for index in range(*token.map)
    }


class InlineMarkdown:
    """Adds texts with Markdown marks such as `**` to a builder; line ends stay line ends."""

    def __init__(self, builder: BlockBuilder) -> None:
        self._builder = builder
        self._parser = _parser()
        self._parser.options["breaks"] = True

    def add(self, text: str) -> None:
        if len(text) > _LONGEST or not _MARKS.search(text):
            self._builder.add_exactly(text)
            return
        reader = HtmlReader(self._builder)
        reader.read(self._parser.renderInline(text))
        reader.close()


def _parser() -> MarkdownIt:
    parser = markdown_parser().enable("table")
    parser.options["html"] = True
    parser.add_render_rule("list_item_open", _list_item)
    return parser


def _list_item(
    _: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType
) -> str:
    """`<li>` with the number that was typed; a browser would count by itself."""
    token = tokens[index]
    return f'<li {PRINTED_NUMBER}="{escape(token.info + token.markup)}">' if token.info else "<li>"
