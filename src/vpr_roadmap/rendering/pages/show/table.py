"""A page of `show` as a table."""

from __future__ import annotations

from vpr_roadmap.language.texts import answer_texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.rendering.page import (
    BETWEEN_FACTS,
    Cell,
    Column,
    Facts,
    Heading,
    Page,
    Paragraph,
    Table,
    join_cell,
)


def page_table(page: Page, words: Words) -> Table:
    """A page of `show` as one table of names and values."""
    rows: list[tuple[Cell, ...]] = []
    for block in page:
        match block:
            case Facts(facts):
                rows += ((name, join_cell(value, BETWEEN_FACTS)) for name, value in facts)
            case Heading(text) | Paragraph(text):
                rows.append((text, ""))
            case Table(_, table_rows):
                rows += ((join_cell(row[0]), _joined(row[1:])) for row in table_rows)
    return Table(
        (Column(words.say(answer_texts.ITEM)), Column(words.say(answer_texts.VALUE))), tuple(rows)
    )


def _joined(cells: tuple[Cell, ...]) -> str:
    return BETWEEN_FACTS.join(text for cell in cells if (text := join_cell(cell)))
