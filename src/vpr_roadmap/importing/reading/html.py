"""Read HTML: web pages, and what Word and Google Docs save as web pages."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser
from typing import NamedTuple

from vpr_roadmap.importing.blocks import Document, FindingKind
from vpr_roadmap.importing.reading.block_builder import BlockBuilder
from vpr_roadmap.importing.reading.layout import MAX_COLUMNS
from vpr_roadmap.importing.reading.list_numbers import BULLET, html_number
from vpr_roadmap.importing.reading.text_encoding import decode

MARK = "data-mark"
"""The attribute of a list item for its number as printed."""
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE)
_CHARSET_WITHIN = 4096
_COMMENTS = re.compile(r"<!--.*?(?:-->|\Z)|<!\[(?!CDATA\[)[^<>]*>", re.DOTALL)
"""Comments, with what Word hides in them from browsers, and the conditions of Word."""
_NO_TAG = re.compile(r"<(?=[^<>]*(?:<|\Z))|<(?=!\[)")
"""A sign that begins no tag; the parser would look for its end again and again."""
_BOLD_CLASSES = re.compile(r"\.([\w-]+)\s*\{[^{}]*?font-weight\s*:\s*(?:bold|[6-9]00)", re.ASCII)
_BOLD = re.compile(r"font-weight\s*:\s*(bold|[6-9]00)", re.IGNORECASE)
_NOT_BOLD = re.compile(r"font-weight\s*:\s*(normal|[1-5]00)", re.IGNORECASE)
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE
)
_CENTERED = re.compile(r"text-align\s*:\s*center", re.IGNORECASE)


def _tags(names: str) -> frozenset[str]:
    return frozenset(names.split())


_VOID = _tags("area base br col embed hr img input link meta source track wbr")
_NOT_PRINTED = _tags("script style template title svg iframe object select textarea noscript")
_BLOCKS = _tags(
    "p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote pre section article header footer main"
    " nav aside address center hr form fieldset legend figure figcaption caption body"
    " details summary"
)
_TABLE_PARTS = _tags("table thead tbody tfoot tr td th")
_IN_TABLE = _tags("table td th")
_GROUPS = _tags("thead tbody tfoot")
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BOLD_TAGS = frozenset(("b", "strong", "th", *_HEADINGS))
_CLOSES: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    **dict.fromkeys(
        (_BLOCKS - {"body"}) | {"table"},
        (frozenset(("p", *_HEADINGS)), _IN_TABLE | _tags("div ul ol blockquote")),
    ),
    "li": (_tags("li"), _IN_TABLE | _tags("ul ol")),
    **dict.fromkeys(("dt", "dd"), (_tags("dt dd"), _IN_TABLE | _tags("dl"))),
    **dict.fromkeys(_GROUPS, (_GROUPS, _tags("table"))),
    "tr": (_tags("tr"), _GROUPS | _tags("table")),
    **dict.fromkeys(("td", "th"), (_tags("td th"), _tags("tr table"))),
}
"""Which open elements a start tag ends, and which stop the search."""
_MOST_OPEN = 512


class _Element(NamedTuple):
    """An open element, with what it has inherited."""

    tag: str
    is_bold: bool = False
    is_centered: bool = False
    is_preformatted: bool = False
    is_printed: bool = True
    level: int = 0
    left_out: FindingKind | None = None
    kept: FindingKind | None = None


_NO_ELEMENT = _Element("")


class _List:
    """The number of the next item of a list; `number` is None in a list without numbers."""

    def __init__(self, tag: str, attributes: dict[str, str]) -> None:
        style = attributes.get("style", "").replace(" ", "")
        self.is_plain = "list-style-type:none" in style or "list-style:none" in style
        self.number = _whole(attributes.get("start"), 1) if tag == "ol" else None
        self.type = attributes.get("type", "1")

    def next_mark(self, value: str | None) -> str:
        if self.number is None or self.is_plain:
            return "" if self.is_plain else f"{BULLET} "
        number = _whole(value, self.number)
        self.number = number + 1
        return f"{html_number(number, self.type)}. "


def read(data: bytes) -> Document:
    """Raises DocumentError."""
    declared = _CHARSET.search(data[:_CHARSET_WITHIN])
    decoded = decode(data, declared.group(1).decode("ascii") if declared else None)
    builder = BlockBuilder()
    reader = HtmlReader(builder)
    reader.read(decoded.text)
    reader.close()
    document = builder.document()
    return document._replace(findings=(*decoded.findings, *document.findings))


class HtmlReader(HTMLParser):
    """Passes HTML on to a builder: what a browser would show, without hidden and deleted text."""

    def __init__(self, builder: BlockBuilder) -> None:
        super().__init__(convert_charrefs=True)
        self._builder = builder
        self._open: list[_Element] = []
        self._open_tags = Counter[str]()
        self._lists: list[_List] = []
        self._mark = ""
        self._noted: list[str] = []
        self._bold_classes: set[str] = set()

    def read(self, text: str) -> None:
        """Read HTML, or a part of it; the next part may close the elements of this one."""
        self.feed(_NO_TAG.sub("&lt;", _COMMENTS.sub("", text)))

    def close(self) -> None:
        super().close()
        while self._open:
            self._end_last()

    # Events of the parser

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if tag in _VOID:
            self._void(tag, attributes)
            return
        if tag in _CLOSES:
            self._end_implied(*_CLOSES[tag])
        if tag in _BLOCKS or tag in _TABLE_PARTS:
            self._end_paragraph()
        if len(self._open) < _MOST_OPEN or tag in _TABLE_PARTS:
            self._open.append(self._element(tag, attributes))
            self._open_tags[tag] += 1
        if self._is_shown:
            self._start_part_of_table(tag, attributes)
            self._start_part_of_list(tag, attributes)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        for element in reversed(self._open) if self._open_tags[tag] else ():
            if element.tag == tag:
                self._end_through(tag)
                return
            if element.tag == "table" or (
                element.tag in ("td", "th", "caption") and tag not in _TABLE_PARTS
            ):
                break
        if tag in ("br", "p"):
            self._end_paragraph()

    def handle_data(self, data: str) -> None:
        top = self._top
        if top.tag == "style":
            self._bold_classes |= set(_BOLD_CLASSES.findall(data))
        if top.is_printed and (top.left_out or top.kept):
            self._noted.append(data)
        if not self._is_shown:
            return
        if data.strip():
            self._add_mark(top.is_bold)
        if top.is_preformatted:
            self._builder.add_exactly(data, is_bold=top.is_bold)
        else:
            self._builder.add(data, is_bold=top.is_bold)

    # Starts of elements

    def _void(self, tag: str, attributes: dict[str, str]) -> None:
        if not self._is_shown:
            return
        if tag == "br":
            self._builder.add_exactly("\n")
        elif tag == "hr":
            self._end_paragraph()
        elif tag == "img":
            self._builder.find(FindingKind.PICTURE, attributes.get("alt", ""))

    def _element(self, tag: str, attributes: dict[str, str]) -> _Element:
        top, style = self._top, attributes.get("style", "")
        classes = set(attributes.get("class", "").split())
        is_bold = tag in _BOLD_TAGS or bool(_BOLD.search(style) or classes & self._bold_classes)
        return _Element(
            tag,
            is_bold=is_bold or (top.is_bold and not _NOT_BOLD.search(style)),
            is_centered=_is_centered(tag, attributes, top),
            is_preformatted=top.is_preformatted or tag == "pre",
            is_printed=top.is_printed and tag not in _NOT_PRINTED,
            level=_HEADINGS.get(tag, 0 if tag in _TABLE_PARTS else top.level),
            left_out=top.left_out or _left_out(tag, attributes),
            kept=top.kept or (FindingKind.INSERTED if tag == "ins" else None),
        )

    def _start_part_of_table(self, tag: str, attributes: dict[str, str]) -> None:
        match tag:
            case "table":
                self._builder.start_table()
            case "tr":
                self._builder.start_row(is_header=self._is_in_head())
            case "td" | "th":
                columns = min(_whole(attributes.get("colspan"), 1), MAX_COLUMNS)
                rows = _whole(attributes.get("rowspan"), 1)
                self._builder.start_cell(max(columns, 1), rows, is_header=tag == "th")

    def _start_part_of_list(self, tag: str, attributes: dict[str, str]) -> None:
        if tag in ("ul", "ol"):
            self._lists.append(_List(tag, attributes))
        elif tag == "li":
            if self._mark:
                self._end_item()
            self._mark = self._next_mark(attributes)

    def _next_mark(self, attributes: dict[str, str]) -> str:
        if mark := attributes.get(MARK):
            return f"{mark} "
        return self._lists[-1].next_mark(attributes.get("value")) if self._lists else ""

    def _is_in_head(self) -> bool:
        for element in reversed(self._open):
            if element.tag in ("thead", "table"):
                return element.tag == "thead"
        return False

    # Ends of elements

    def _end_implied(self, ended: frozenset[str], stop: frozenset[str]) -> None:
        for element in reversed(self._open):
            if element.tag in ended:
                self._end_through(element.tag)
                return
            if element.tag in stop:
                return

    def _end_through(self, tag: str) -> None:
        """End the innermost element with this tag and all elements in it."""
        while self._end_last() != tag:
            pass

    def _end_last(self) -> str:
        top = self._top
        if top.tag in _BLOCKS:
            self._end_paragraph()
        if self._is_shown:
            self._end_part(top.tag)
        self._open.pop()
        self._open_tags[top.tag] -= 1
        self._note(top)
        return top.tag

    def _end_part(self, tag: str) -> None:
        match tag:
            case "table":
                self._builder.end_table()
            case "tr":
                self._builder.end_row()
            case "td" | "th":
                self._builder.end_cell()
            case "li" if self._mark:
                self._end_item()
            case "ul" | "ol" if self._lists:
                self._lists.pop()

    def _end_item(self) -> None:
        """End a list item without text: its number is printed."""
        self._add_mark(is_bold=False)
        self._end_paragraph()

    def _add_mark(self, is_bold: bool) -> None:
        if self._mark:
            self._builder.add_exactly(self._mark, is_bold=is_bold)
            self._mark = ""

    def _note(self, ended: _Element) -> None:
        """Report the text of a hidden, deleted or inserted element when its outermost tag ends."""
        kind = ended.left_out or ended.kept
        if kind and not (self._top.left_out or self._top.kept):
            if text := " ".join("".join(self._noted).split()):
                self._builder.find(kind, text)
            self._noted = []

    def _end_paragraph(self) -> None:
        if self._is_shown:
            top = self._top
            self._builder.end_paragraph(is_centered=top.is_centered, level=top.level)

    @property
    def _top(self) -> _Element:
        return self._open[-1] if self._open else _NO_ELEMENT

    @property
    def _is_shown(self) -> bool:
        return self._top.is_printed and not self._top.left_out


def _is_centered(tag: str, attributes: dict[str, str], outer: _Element) -> bool:
    style, align = attributes.get("style", ""), attributes.get("align", "")
    if align or "text-align" in style:
        return align.lower() == "center" or bool(_CENTERED.search(style))
    return tag == "center" or (outer.is_centered and tag not in _TABLE_PARTS)


def _left_out(tag: str, attributes: dict[str, str]) -> FindingKind | None:
    if tag == "del":
        return FindingKind.DELETED
    if "hidden" in attributes or _HIDDEN.search(attributes.get("style", "")):
        return FindingKind.HIDDEN
    return None


def _whole(text: str | None, default: int) -> int:
    """A whole number of at most six digits."""
    found = re.match(r"\s*(\d{1,6})(?!\d)", text or "", re.ASCII)
    return int(found.group(1)) if found else default
