"""What a person wrote for a report → its parts."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple


class ReportText(NamedTuple):
    """Выводы и предложения, in Markdown; empty where nothing was written."""

    conclusions: str = ""
    proposals: str = ""


NO_TEXT = ReportText()
_PARTS = {
    **dict.fromkeys(("выводы", "вывод", "conclusions", "conclusion"), "conclusions"),
    **dict.fromkeys(("предложения", "предложение", "proposals", "proposal"), "proposals"),
}


def report_text(text: str) -> ReportText:
    """The text by its headings «Выводы» and «Предложения»; what is under none are conclusions.

    Other headings stay in the part that they stand in. Only comments, `<!-- … -->`, are left out.
    """
    text = re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL)
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


def _headings(text: str) -> list[tuple[int, int, str]]:
    """The lines of each heading that begins a part, from and to, and the part."""
    # Most reports have no text yet, and then nothing has to read Markdown.
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark").parse(text)
    found = []
    for opening, inline in pairwise(tokens):
        if opening.type != "heading_open" or opening.level or not opening.map:
            continue
        named = _PARTS.get(inline.content.strip(" *_.:0123456789").lower())
        if named:
            first, after = opening.map
            found.append((first, after, named))
    return found
