"""Cells and headings broken into lines of a terminal."""

from __future__ import annotations

import textwrap

from vpr_roadmap.rendering.escaping import escape_line
from vpr_roadmap.rendering.page import Cell
from vpr_roadmap.rendering.typography import hyphenate, no_break


def cell_texts(cell: Cell) -> list[str]:
    """The texts of a cell with no-break spaces where a line must not end."""
    texts = (cell,) if isinstance(cell, str) else cell
    return [no_break(escape_line(text)) for text in texts]


def wrap_cell(cell: Cell, width: int) -> str:
    """The cell in lines no wider than `width`, except for longer words, which rich breaks."""
    return "\n".join(piece for line in cell_texts(cell) for piece in wrap_text(line, width) or [""])


def wrap_heading(heading: str, width: int) -> str:
    """The heading in lines; words wider than the column are hyphenated."""
    words = wrap_cell(heading, width).split("\n")
    return "\n".join(part for word in words for part in hyphenate(word, width))


def wrap_text(text: str, width: int) -> list[str]:
    """The text in lines no wider than `width`, except for longer words; no line for no text."""
    if len(text) <= width and text == text.strip():
        return [text] if text else []
    return textwrap.wrap(text, max(1, width), break_long_words=False)
