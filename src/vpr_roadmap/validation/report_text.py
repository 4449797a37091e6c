"""What a person wrote for a report → its parts."""

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
    """Выводы и предложения, in Markdown; empty where nothing was written.

    `unread` names the file whose text cannot be shown.
    """

    conclusions: str = ""
    proposals: str = ""
    unread: str = ""


NO_TEXT = ReportText()
MAX_LENGTH = 100_000
"""Forty sheets of paper: what a person writes for a report has fewer."""
MAX_NESTING = 100
"""So deep may blocks be nested; a list takes two, a quotation one."""
_BRACKETS = 20
_NAMES = {
    "conclusions": ("выводы", "вывод", "conclusions", "conclusion"),
    "proposals": ("предложения", "предложение", "proposals", "proposal"),
}
_PARTS = {fold(name): part for part, names in _NAMES.items() for name in names}


class ReportTextError(ValueError):
    """A text that cannot be part of a report. `code` is the problem's, `values` its."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


def parse_report_text(text: str) -> ReportText:
    """The text by its headings «Выводы» and «Предложения»; what is under none are conclusions.

    Other headings stay in the part that they stand in. Only comments, `<!-- … -->`, are left out.
    Raises ReportTextError where it is too long, or its lists are nested too deep.
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
    """The lines of a text as Markdown counts them: what Word puts in a line breaks none."""
    return re.split(r"\r\n?|\n", text)


def markdown_parser() -> MarkdownIt:
    """What reads such a text: HTML in it is text, and lists may be nested `MAX_NESTING` deep."""
    # Most reports have no text yet, and then nothing has to read Markdown.
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False})
    parser.core.ruler.before("block", "deep", _nested(MAX_NESTING))
    # Brackets within brackets are tried again and again.
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
    """The lines of each heading that begins a part, from and to, and the part."""
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
    """Raises ReportTextError where they are nested so deep that the innermost are not read."""
    tokens = markdown_parser().enable("table").disable("inline").parse(text)
    if any(token.level >= MAX_NESTING - 1 for token in tokens):
        raise ReportTextError("text-too-deep", most=MAX_NESTING // 2)
    return tokens
