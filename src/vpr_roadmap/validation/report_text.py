"""Split the text that a person writes for a report into its parts."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from vpr_roadmap.matching.folding import fold

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token


class ReportText(NamedTuple):
    """Выводы и предложения, in Markdown. A part that nobody wrote is empty.

    `unread` is the path of a file whose text cannot be shown.
    """

    conclusions: str = ""
    proposals: str = ""
    unread: str = ""


NO_TEXT = ReportText()
MAX_LENGTH = 100_000
"""In characters: about forty sheets of paper, more than anybody writes for a report."""
MAX_NESTING = 100
"""The deepest nesting of blocks. A list counts as two levels, a quotation as one."""
_BRACKETS = 20
_NAMES = {
    "conclusions": ("выводы", "вывод", "conclusions", "conclusion"),
    "proposals": ("предложения", "предложение", "proposals", "proposal"),
}
_PARTS = {fold(name): part for part, names in _NAMES.items() for name in names}


class ReportTextError(ValueError):
    """A text that cannot be part of a report. It has the code and the values of the problem."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


def parse_report_text(text: str) -> ReportText:
    """Split a text at the headings «Выводы» and «Предложения». Text before them is conclusions.

    Other headings remain in their part. Comments, `<!-- … -->`, are left out. Raises
    ReportTextError if the text is too long or its blocks are nested too deep.
    """
    if len(text) > MAX_LENGTH:
        raise ReportTextError("text-too-long", most=MAX_LENGTH, found=len(text))
    text = _without_comments(text)
    lines = [f"{line}\n" for line in lines_of(text)]
    parts: dict[str, list[str]] = {"conclusions": [], "proposals": []}
    part, begin = "conclusions", 0
    for first, after, named in _headings(text):
        parts[part] += lines[begin:first]
        part, begin = named, after
    parts[part] += lines[begin:]
    return ReportText(*("".join(parts[name]).strip("\n") for name in parts))


def lines_of(text: str) -> list[str]:
    """The lines of a text as Markdown counts them.

    Only CR, LF and CRLF end a line; the line breaks that Word puts inside a paragraph do not.
    """
    return re.split(r"\r\n?|\n", text)


def markdown_parser() -> MarkdownIt:
    """A parser for report texts. It takes HTML as text and nests blocks up to MAX_NESTING."""
    # Most reports have no text yet and need no Markdown parser.
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False})
    parser.core.ruler.before("block", "deep", _nested(MAX_NESTING))
    # Limit nested brackets, because the parser tries them again and again.
    parser.core.ruler.before("inline", "shallow", _nested(_BRACKETS))
    return parser


def _nested(most: int) -> Callable[[StateCore], None]:
    def rule(state: StateCore) -> None:
        state.md.options["maxNesting"] = most

    return rule


def _without_comments(text: str) -> str:
    kept, end = list[str](), 0
    while (start := text.find("<!--", end)) >= 0 and (close := text.find("-->", start + 4)) >= 0:
        kept.append(text[end:start])
        end = close + 3
    return "".join((*kept, text[end:]))


def _headings(text: str) -> list[tuple[int, int, str]]:
    """The headings that begin a part: their first line, the line after them, and the part."""
    found = []
    for opening, inline in pairwise(_blocks(text)):
        if opening.type != "heading_open" or opening.level or not opening.map:
            continue
        named = _PARTS.get(fold(inline.content.strip(" *_.:0123456789")))
        if named:
            first, after = opening.map
            found.append((first, after, named))
    return found


def _blocks(text: str) -> list[Token]:
    """The block tokens of a text. Raises ReportTextError if the parser skipped deep blocks."""
    tokens = markdown_parser().enable("table").disable("inline").parse(text)
    if any(token.level >= MAX_NESTING - 1 for token in tokens):
        raise ReportTextError("text-too-deep", most=MAX_NESTING // 2)
    return tokens
