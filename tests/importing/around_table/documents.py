"""Documents as lists of blocks, written shortly."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from vpr_roadmap.importing.around_table.reading import read_around
from vpr_roadmap.importing.around_table.values import Around
from vpr_roadmap.importing.blocks import Block, Cell, Document, Paragraph, Place, Row, Table


class Bold(str):
    """A bold paragraph."""


class Centered(str):
    """A centred paragraph."""


Rows = Sequence[Sequence[str]]


class PlanTable(NamedTuple):
    """The table of the plan."""

    rows: Rows = (("№", "Мероприятие", "Срок", "Ответственный"), ("1", "Совещание", "май", ""))


PLAN = PlanTable()


def read(*blocks: str | Rows | PlanTable) -> Around:
    """What is around the plan's tables of a document with these paragraphs and tables."""
    document, tables = document_of(blocks)
    return read_around(document, tables)


def document_of(blocks: Iterable[str | Rows | PlanTable]) -> tuple[Document, tuple[Table, ...]]:
    """The document, and the tables of the plan in it."""
    made: list[Block] = []
    plan: list[Table] = []
    paragraphs = tables = 0
    for block in blocks:
        if isinstance(block, str):
            paragraphs += 1
            bold, centered = isinstance(block, Bold), isinstance(block, Centered)
            made.append(Paragraph(block, Place(paragraph=paragraphs), bold, centered))
            continue
        tables += 1
        rows = block.rows if isinstance(block, PlanTable) else block
        table = table_of(rows, tables)
        made.append(table)
        if isinstance(block, PlanTable):
            plan.append(table)
    return Document(tuple(made)), tuple(plan)


def table_of(rows: Rows, number: int) -> Table:
    return Table(
        tuple(
            Row(
                tuple(Cell(text) for text in row),
                tuple(range(len(row))),
                Place(table=number, row=index),
            )
            for index, row in enumerate(rows, start=1)
        ),
        Place(table=number),
    )


def from_markdown(text: str) -> tuple[str | Rows | PlanTable, ...]:
    """The paragraphs of a Markdown text, its rows with tabs as the table of a plan."""
    blocks: list[str | Rows | PlanTable] = []
    rows: list[list[str]] = []
    for block in re.split(r"\n[ \t]*\n", text):
        lines = [re.sub(r"</?b>", "", line) for line in block.splitlines() if line.strip()]
        if lines and "\t" in lines[0]:
            rows += [line.split("\t") for line in lines]
            continue
        if rows and lines:
            blocks.append(PlanTable(rows))
            rows = []
        if paragraph := "\n".join(lines):
            bare = re.sub(r"\*\*|^#+ ", "", paragraph).replace("\\_", "_")
            blocks.append(Bold(bare) if "**" in paragraph else bare)
    return tuple(blocks)


def from_sheet(*rows: Sequence[str]) -> Around:
    """What is around the plan in a table that also has its title and signature."""
    return read(PlanTable(rows))
