"""Read Markdown, with the HTML in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from vpr_roadmap.errors import DocumentError
from vpr_roadmap.importing.blocks import Document
from vpr_roadmap.importing.reading.block_builder import BlockBuilder
from vpr_roadmap.importing.reading.html.parser import PRINTED_NUMBER, HtmlReader
from vpr_roadmap.importing.reading.tables_in_text.finding import TextTable, split_text
from vpr_roadmap.importing.reading.text_encoding import decode
from vpr_roadmap.language.texts import document_texts
from vpr_roadmap.validation.report_text import markdown_parser

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.renderer import RendererHTML
    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token
    from markdown_it.utils import EnvType, OptionsDict

_LONGEST = 20_000
"""The longest paragraph or cell in which marks are read; the parser needs too long for others."""
_MOST_MARKS = 200_000
_NO_PLAIN_TEXT = frozenset(("table_open", "fence", "html_block"))
_MARKS = re.compile(r"[*_\\<&`\[~]")


def read(data: bytes) -> Document:
    """Raises DocumentError. Tables may also be drawn or pasted as in plain text."""
    decoded = decode(data)
    check_number_of_marks(decoded.text)
    builder = BlockBuilder()
    reader, inline, parser = HtmlReader(builder), InlineMarkdown(builder), _parser()
    tokens = parser.parse(decoded.text)
    parts = list(split_text(decoded.text.split("\n"), _lines_without_text_tables(tokens)))
    if len(parts) == 1:
        reader.read(parser.renderer.render(tokens, parser.options, {}))
    else:
        for part in parts:
            if isinstance(part, TextTable):
                part.add_to(builder, inline.add)
            else:
                reader.read(parser.render("\n".join(part)))
    reader.close()
    document = builder.document()
    return document._replace(findings=(*decoded.findings, *document.findings))


def _lines_without_text_tables(tokens: Sequence[Token]) -> set[int]:
    """The indices of the lines of code, HTML, and tables that Markdown knows."""
    return {
        index
        for token in tokens
        if token.type in _NO_PLAIN_TEXT and token.map
        for index in range(*token.map)
    }


def check_number_of_marks(text: str) -> None:
    """Raises DocumentError if a text has more marks of Markdown than any plan."""
    if sum(map(text.count, "*_\\<&`[~|")) > _MOST_MARKS:
        raise DocumentError(document_texts.TOO_LARGE_UNPACKED)


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
    parser.core.ruler.at("inline", _parse_inline)
    return parser


def _parse_inline(state: StateCore) -> None:
    """Parse the texts of paragraphs and cells, but not very long ones."""
    from markdown_it.token import Token

    for token in state.tokens:
        if token.type != "inline":
            continue
        token.children = []
        if len(token.content) > _LONGEST:
            token.children.append(Token("text", "", 0, content=token.content))
        else:
            state.md.inline.parse(token.content, state.md, state.env, token.children)


def _list_item(
    _: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType
) -> str:
    """`<li>` with the number that was typed; a browser would count by itself."""
    token = tokens[index]
    return f'<li {PRINTED_NUMBER}="{escape(token.info + token.markup)}">' if token.info else "<li>"
