"""Rows of the plan's table that are paragraphs: titles above it and signatures below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vpr_roadmap.importing.blocks import Block, Cell, Document, Paragraph, Row, Table
from vpr_roadmap.importing.plan_table.cell_texts import clean
from vpr_roadmap.importing.plan_table.columns import Role
from vpr_roadmap.importing.plan_table.header import is_other_heading, same_headings
from vpr_roadmap.importing.plan_table.lines import Line
from vpr_roadmap.importing.plan_table.plan_tables import PlanTable
from vpr_roadmap.importing.plan_table.printed_numbers import read_number


def without_title_rows(
    document: Document, tables: Sequence[PlanTable]
) -> tuple[Document, tuple[PlanTable, ...]]:
    """The document and its plan's tables without the rows before the headings and after the plan.

    Such a row with one filled cell becomes a paragraph, other rows become tables of their own.
    """
    plan = {each.position: each for each in tables}
    blocks: list[Block] = []
    found: list[PlanTable] = []
    index = -1
    for block in document.blocks:
        index += isinstance(block, Table)
        if not isinstance(block, Table) or index not in plan:
            blocks.append(block)
            continue
        table = plan[index]
        first, last = table.header.first, _end(table)
        rows = table.table.rows
        blocks += _apart(rows[:first])
        kept = block._replace(rows=rows[first:last])
        header = table.header._replace(first=0, last=table.header.last - first)
        blocks.append(kept)
        found.append(table._replace(table=kept, lines=table.lines[first:last], header=header))
        blocks += _apart(rows[last:])
    return document._replace(blocks=tuple(blocks)), tuple(found)


def _end(table: PlanTable) -> int:
    """The index after the last row of the plan.

    Another table may begin in a row with headings of its own; a sheet has signatures and notes.
    """
    headings = table.lines[table.header.first : table.header.last]
    begins = (
        at
        for at, line in enumerate(table.lines)
        if at >= table.header.last and is_other_heading(line, table.header)
        if not any(same_headings(line, each) for each in headings)
    )
    end = next(begins, len(table.lines))
    if table.table.place.sheet is None:
        return end
    last = max((at for at in range(end) if _is_of_plan(table.lines[at], table)), default=-1)
    return max(last + 1, table.header.last)


def _is_of_plan(line: Line, table: PlanTable) -> bool:
    """Whether a row has a number or at least two of: title, deadline, responsible."""
    columns = [
        column
        for role in (Role.TITLE, Role.DEADLINE, Role.RESPONSIBLE)
        if (column := table.header.column(role))
    ]
    number = table.header.column(Role.NUMBER)
    has_number = number and read_number(line.text(number.start, number.end))
    texts = [line.text(each.start, each.end) for each in columns]
    return bool(has_number) or (bool(texts[0]) and sum(map(bool, texts)) > 1)


def _apart(rows: Sequence[Row]) -> Iterator[Block]:
    several: list[Row] = []
    for row in rows:
        filled = [cell for cell in row.cells if clean(cell.text)]
        if len(filled) > 1:
            several.append(row)
            continue
        yield from _table_of(several)
        several = []
        if filled:
            yield _paragraph(filled[0], row)
    yield from _table_of(several)


def _table_of(rows: Sequence[Row]) -> Iterator[Table]:
    if rows:
        yield Table(tuple(rows), rows[0].place)


def _paragraph(cell: Cell, row: Row) -> Paragraph:
    return Paragraph(cell.text, row.place, cell.is_bold)
