"""Pass HTML on to a builder of blocks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html.parser import HTMLParser

from vpr_roadmap.errors import DocumentError
from vpr_roadmap.importing.blocks import FindingKind
from vpr_roadmap.importing.reading.block_builder import BlockBuilder
from vpr_roadmap.importing.reading.html import tags
from vpr_roadmap.importing.reading.html.attributes import leading_number
from vpr_roadmap.importing.reading.html.elements import Element, OpenElements
from vpr_roadmap.importing.reading.html.lists import Lists
from vpr_roadmap.importing.reading.layout import MAX_COLUMNS
from vpr_roadmap.language.texts import document_texts

PRINTED_NUMBER = "data-printed-number"
"""The attribute of `<li>` for a number that is typed in Markdown."""
_COMMENTS = re.compile(r"<!--.*?(?:-->|\Z)|<!\[(?!CDATA\[)[^<>]*>", re.DOTALL)
"""Comments, with what Word hides in them from browsers, and the conditions of Word."""
_NO_TAG = re.compile(r"<(?=[^<>]*(?:<|\Z))|<(?=!\[)")
"""A sign that begins no tag; the parser would look for its end again and again."""
_MOST_ATTRIBUTES = 2_000
_TOO_MANY_ATTRIBUTES = re.compile(rf"<[^<>\s]*(?:\s[^<>\s]*){{{_MOST_ATTRIBUTES}}}")
_BOLD_CLASSES = re.compile(r"\.([\w-]+)\s*\{[^{}]*?font-weight\s*:\s*(?:bold|[6-9]00)", re.ASCII)


class HtmlReader(HTMLParser):
    """Passes HTML on to a builder: what a browser would show, without hidden and deleted text.

    Raises DocumentError if elements are nested too deeply or have too many attributes.
    """

    def __init__(self, builder: BlockBuilder) -> None:
        super().__init__(convert_charrefs=True)
        self._builder = builder
        self._open = OpenElements()
        self._lists = Lists()
        self._mark = ""
        """The mark of a list item until its text begins."""
        self._reported: list[str] = []
        """The text of the hidden, deleted or inserted element that is open."""
        self._bold_classes: set[str] = set()

    def read(self, text: str) -> None:
        """Read HTML, or a part of it; the next part may close the elements of this one."""
        html = _NO_TAG.sub("&lt;", _COMMENTS.sub("", text))
        if _TOO_MANY_ATTRIBUTES.search(html):
            raise DocumentError(document_texts.DAMAGED)
        self.feed(html)

    def close(self) -> None:
        super().close()
        while self._open:
            self._end_innermost()

    # Events of the parser

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if tag in tags.VOID:
            self._add_void(tag, attributes)
            return
        if ended := self._open.ended_by_start(tag):
            self._end_through(ended)
        if tag in tags.BLOCKS or tag in tags.TABLE_PARTS:
            self._end_paragraph()
        self._open.start(tag, attributes, self._bold_classes)
        if self._is_shown:
            self._start_part_of_table(tag, attributes)
            self._start_part_of_list(tag, attributes)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if self._open.is_ended_by(tag):
            self._end_through(tag)
        elif tag in ("br", "p"):
            self._end_paragraph()

    def handle_data(self, data: str) -> None:
        around = self._open.innermost
        if around.tag == "style":
            self._bold_classes |= set(_BOLD_CLASSES.findall(data))
            self._lists.read_styles(data)
        if around.is_printed and (around.left_out or around.kept):
            self._reported.append(data)
        if not self._is_shown:
            return
        if data.strip():
            self._add_mark(around.is_bold)
        if around.is_preformatted:
            self._builder.add_exactly(data, is_bold=around.is_bold)
        else:
            self._builder.add(data, is_bold=around.is_bold)

    # Starts of elements

    def _add_void(self, tag: str, attributes: Mapping[str, str]) -> None:
        if not self._is_shown:
            return
        if tag == "br":
            self._builder.add_exactly("\n")
        elif tag == "hr":
            self._end_paragraph()
        elif tag == "img":
            self._builder.find(FindingKind.PICTURE, attributes.get("alt", ""))

    def _start_part_of_table(self, tag: str, attributes: Mapping[str, str]) -> None:
        match tag:
            case "table":
                self._builder.start_table()
            case "tr":
                self._builder.start_row(is_header=self._open.is_in_head())
            case "td" | "th":
                columns = min(leading_number(attributes.get("colspan"), 1), MAX_COLUMNS)
                rows = leading_number(attributes.get("rowspan"), 1)
                self._builder.start_cell(max(columns, 1), rows, is_header=tag == "th")

    def _start_part_of_list(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag in ("ul", "ol"):
            self._lists.start(tag, attributes)
        elif tag == "li":
            if self._mark:
                self._end_empty_item()
            self._mark = self._next_mark(attributes)

    def _next_mark(self, attributes: Mapping[str, str]) -> str:
        if number := attributes.get(PRINTED_NUMBER):
            return f"{number} "
        return self._lists.next_mark(attributes.get("value"))

    # Ends of elements

    def _end_through(self, tag: str) -> None:
        """End the innermost element with this tag and all elements in it."""
        while self._end_innermost() != tag:
            pass

    def _end_innermost(self) -> str:
        element = self._open.innermost
        if element.tag in tags.BLOCKS:
            self._end_paragraph()
        if self._is_shown:
            self._end_part(element.tag)
        self._open.end()
        self._report(element)
        return element.tag

    def _end_part(self, tag: str) -> None:
        match tag:
            case "table":
                self._builder.end_table()
            case "tr":
                self._builder.end_row()
            case "td" | "th":
                self._builder.end_cell()
            case "li" if self._mark:
                self._end_empty_item()
            case "ul" | "ol":
                self._lists.end()

    def _end_empty_item(self) -> None:
        """End a list item without text: its number is printed."""
        self._add_mark(is_bold=False)
        self._end_paragraph()

    def _add_mark(self, is_bold: bool) -> None:
        if self._mark:
            self._builder.add_exactly(self._mark, is_bold=is_bold)
            self._mark = ""

    def _report(self, ended: Element) -> None:
        """Report the text of a hidden, deleted or inserted element when its outermost tag ends."""
        kind, around = ended.left_out or ended.kept, self._open.innermost
        if kind and not (around.left_out or around.kept):
            if text := " ".join("".join(self._reported).split()):
                self._builder.find(kind, text)
            self._reported = []

    def _end_paragraph(self) -> None:
        if self._is_shown:
            around = self._open.innermost
            self._builder.end_paragraph(is_centered=around.is_centered, level=around.level)

    @property
    def _is_shown(self) -> bool:
        around = self._open.innermost
        return around.is_printed and not around.left_out
