"""The text of an `.odt` file as paragraphs and tables."""

from __future__ import annotations

from typing import NamedTuple
from xml.etree.ElementTree import Element

from vpr_roadmap.importing.blocks import FindingKind
from vpr_roadmap.importing.reading.block_builder import BlockBuilder
from vpr_roadmap.importing.reading.layout import MAX_COLUMNS
from vpr_roadmap.importing.reading.odf.changes import Changes
from vpr_roadmap.importing.reading.odf.elements import (
    CHARACTERS,
    NOT_PRINTED,
    SHAPES,
    Event,
    Walk,
    blanks,
    number,
    printed_text,
)
from vpr_roadmap.importing.reading.odf.notes import comment_text
from vpr_roadmap.importing.reading.odf.numbering import ListNumbers
from vpr_roadmap.importing.reading.odf.styles import Style, Styles
from vpr_roadmap.importing.reading.xml_elements import attribute, local_name

_PARAGRAPHS = frozenset(("p", "h"))
_CHANGES = frozenset(("change", "change-start", "change-end"))


class _Context(NamedTuple):
    """What holds for the text in an element. `is_text` is false outside of paragraphs."""

    is_text: bool = False
    is_bold: bool = False
    is_centered: bool = False
    level: int = 0


class TextReader:
    """Passes the body of a text on to a builder: what is printed, tracked changes as accepted."""

    def __init__(self, builder: BlockBuilder, styles: Styles) -> None:
        self._builder = builder
        self._styles = styles
        self._numbers = ListNumbers(styles)
        self._changes = Changes(builder)
        self._contexts = [_Context()]

    def read(self, body: Element) -> None:
        walk = Walk(body)
        for event, element, text in walk:
            name = local_name(element)
            match event:
                case Event.TEXT if self._context.is_text:
                    self._changes.add(text)
                    self._builder.add(text, is_bold=self._context.is_bold)
                case Event.START if self._is_left_out(name, element):
                    walk.skip()
                case Event.START:
                    self._start_text(name, element)
                    self._start_block(name, element)
                case Event.END:
                    self._end_text(name)
                    self._end_block(name)

    @property
    def _context(self) -> _Context:
        return self._contexts[-1]

    # What is not printed

    def _is_left_out(self, name: str, element: Element) -> bool:
        """Whether an element is no text of its own; reports comments, notes and hidden text."""
        match name:
            case "annotation":
                self._builder.find(FindingKind.COMMENT, comment_text(element))
            case "note":
                self._builder.find(FindingKind.FOOTNOTE, printed_text(element))
            case "tracked-changes":
                self._changes.read(element)
            case "covered-table-cell":
                if text := printed_text(element):
                    self._builder.find(FindingKind.HIDDEN, text)
            case _ if name in SHAPES and not printed_text(element):
                pass
            case _ if self._is_hidden(name, element):
                # A hidden span is no paragraph.
                text = printed_text(element) or "".join(element.itertext()).strip()
                if text := text or attribute(element, "string-value") or "":
                    self._builder.find(FindingKind.HIDDEN, text)
            case _ if self._is_struck(name, element):
                if text := "".join(element.itertext()).strip():
                    self._builder.find(FindingKind.STRUCK, text)
            case _:
                return name in NOT_PRINTED
        return True

    def _is_hidden(self, name: str, element: Element) -> bool:
        if name in ("hidden-text", "hidden-paragraph"):
            return attribute(element, "is-hidden") == "true"
        if name == "section":
            return attribute(element, "display") == "none"
        if name == "span" or name in _PARAGRAPHS:
            return self._style(name, element).is_hidden is True
        return False

    def _is_struck(self, name: str, element: Element) -> bool:
        if name == "span" or name in _PARAGRAPHS:
            return self._style(name, element).is_struck is True
        return False

    def _style(self, name: str, element: Element) -> Style:
        family = "text" if name == "span" else "paragraph"
        return self._styles.style(family, attribute(element, "style-name"))

    # Paragraphs and their text

    def _start_text(self, name: str, element: Element) -> None:
        if name in _PARAGRAPHS:
            self._start_paragraph(name, element)
        elif name == "span":
            is_bold = self._style(name, element).is_bold
            context = self._context
            self._contexts.append(context if is_bold is None else context._replace(is_bold=is_bold))
        elif name in _CHANGES:
            self._changes.mark(name, attribute(element, "change-id") or "")
        elif self._context.is_text and (text := self._character(name, element)):
            self._changes.add(text)
            self._builder.add_exactly(text, is_bold=self._context.is_bold)

    def _character(self, name: str, element: Element) -> str:
        return blanks(element) if name == "s" else CHARACTERS.get(name, "")

    def _start_paragraph(self, name: str, element: Element) -> None:
        style = self._style(name, element)
        level = number(element, "outline-level") if name == "h" else style.level or 0
        self._contexts.append(
            _Context(
                is_text=True,
                is_bold=bool(style.is_bold),
                is_centered=bool(style.is_centered),
                level=min(level, 9),
            )
        )
        mark = self._numbers.next_mark(style.list_style)
        if name == "h" and not mark and attribute(element, "is-list-header") != "true":
            mark = self._numbers.heading_mark(level)
        self._builder.add_exactly(mark, is_bold=None)

    def _end_text(self, name: str) -> None:
        if name in _PARAGRAPHS:
            context = self._contexts.pop()
            self._builder.end_paragraph(is_centered=context.is_centered, level=context.level)
        elif name == "span":
            self._contexts.pop()

    # Lists, tables and text boxes

    def _start_block(self, name: str, element: Element) -> None:
        match name:
            case "list":
                self._numbers.start_list(element)
            case "list-item" | "list-header":
                self._numbers.start_item(element)
            case "table":
                self._numbers.enter()
                self._builder.start_table()
            case "table-header-rows":
                self._contexts.append(self._context._replace(level=-1))
            case "table-row":
                self._builder.start_row(is_header=self._context.level < 0)
            case "table-cell":
                self._start_cell(element)
            case "image" | "object" | "object-ole":
                self._builder.find(FindingKind.PICTURE)
            case _ if name in SHAPES:
                self._contexts.append(_Context())
                self._numbers.enter()
                self._builder.start_box()

    def _start_cell(self, element: Element) -> None:
        """Start a cell; one that is repeated is empty before the last."""
        columns = min(number(element, "number-columns-spanned"), MAX_COLUMNS)
        rows = number(element, "number-rows-spanned")
        for _ in range(min(number(element, "number-columns-repeated"), MAX_COLUMNS) - 1):
            self._builder.start_cell()
        self._builder.start_cell(max(columns, 1), max(rows, 1))

    def _end_block(self, name: str) -> None:
        match name:
            case "list":
                self._numbers.end_list()
            case "table":
                self._builder.end_table()
                self._numbers.leave()
            case "table-header-rows":
                self._contexts.pop()
            case "table-row":
                self._builder.end_row()
            case "table-cell":
                self._builder.end_cell()
            case _ if name in SHAPES:
                self._builder.end_box()
                self._numbers.leave()
                self._contexts.pop()
