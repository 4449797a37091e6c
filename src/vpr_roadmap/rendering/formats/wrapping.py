"""Texts of a page broken into lines of a terminal."""

from __future__ import annotations

import textwrap

from vpr_roadmap.rendering.escaping import escape_line
from vpr_roadmap.rendering.page import Cell
from vpr_roadmap.rendering.typography import hyphenate, no_break


def cell_texts(cell: Cell) -> list[str]:
    """The texts of a cell, glued where no line may end."""
    texts = (cell,) if isinstance(cell, str) else cell
    return [no_break(escape_line(text)) for text in texts]


def wrap_cell(cell: Cell, width: int) -> str:
    """A cell in lines no wider than `width`, but for words that are; those are left to rich."""
    return "\n".join(piece for line in cell_texts(cell) for piece in wrap_text(line, width) or [""])


def wrap_heading(heading: str, width: int) -> str:
    """A heading in lines; words that are wider than its column are hyphenated."""
    words = wrap_cell(heading, width).split("\n")
    return "\n".join(part for word in words for part in hyphenate(word, width))


def wrap_text(text: str, width: int) -> list[str]:
    if len(text) <= width and text == text.strip():
        return [text] if text else []
    return textwrap.wrap(text, max(1, width), break_long_words=False)
