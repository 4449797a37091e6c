"""Sections, printed cells and facts, as the pages of `show` write them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts import answer_texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.nodes import lines
from vpr_roadmap.plan.activities import Section
from vpr_roadmap.rendering.page import Cell
from vpr_roadmap.rendering.pages.sublists import sublist_heading


def section_text(section: Section, words: Words) -> str:
    """The section, and in brackets what its row has in other columns."""
    heading = sublist_heading(section, words)
    if not section.cells:
        return heading
    cells = "; ".join(
        words.say(answer_texts.CELL, column=column, text=text) for column, text in section.cells
    )
    return words.say(answer_texts.SECTION_WITH_CELLS, section=heading, cells=cells)


def printed_lines(text: str) -> tuple[str, ...]:
    """The lines of a printed cell that are not empty."""
    return tuple(line for line in lines(text) if line.strip())


def named_facts(
    facts: Iterable[tuple[Text, Cell | None]], words: Words
) -> Iterator[tuple[str, Cell]]:
    """The facts that have a value."""
    return ((words.say(name), value) for name, value in facts if value)
