"""What every row of the plan's tables is: a section, an activity, a continuation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vpr_roadmap.importing.account import RowUse
from vpr_roadmap.importing.blocks import Paragraph
from vpr_roadmap.importing.plan_table.cell_texts import clean, one_line
from vpr_roadmap.importing.plan_table.columns import Role
from vpr_roadmap.importing.plan_table.header import has_column_numbers, same_headings
from vpr_roadmap.importing.plan_table.plan_row import PlanRow, row_of
from vpr_roadmap.importing.plan_table.plan_tables import PlanTable
from vpr_roadmap.importing.plan_table.printed_numbers import read_number
from vpr_roadmap.importing.plan_table.section_rows import (
    begins_small,
    is_in_capitals,
    is_named_section,
    is_note,
    section_paragraphs,
    split_section,
)


def read_rows(tables: Sequence[PlanTable]) -> tuple[PlanRow, ...]:
    """The rows of the plan's tables with a text, in order, each with its use."""
    titles = section_paragraphs([(each.before, bool(each.header.last)) for each in tables])
    numbers_in_titles = not any(
        read_number(text)
        for each in tables
        if (column := each.header.column(Role.NUMBER))
        for line in each.body
        if (text := line.text(column.start, column.end))
    )
    rows = [
        row
        for each, paragraph in zip(tables, titles, strict=True)
        for row in _rows_of(each, paragraph, numbers_in_titles)
    ]
    return tuple(_classified(rows))


def _rows_of(
    table: PlanTable, paragraph: Paragraph | None, numbers_in_titles: bool
) -> Iterator[PlanRow]:
    header = table.header
    if paragraph:
        number, title = split_section(one_line(clean(paragraph.text)))
        empty = ("",) * len(header.columns)
        yield PlanRow(RowUse.SECTION, None, header, number, title, empty, paragraph=paragraph)
    headings = table.lines[header.first : header.last]
    for at, line in enumerate(table.lines):
        if not line.filled:
            continue
        if header.first <= at < header.last or any(same_headings(line, each) for each in headings):
            yield PlanRow(RowUse.HEADER, line, header)
        elif at < header.first:
            yield PlanRow(RowUse.LEFT_OUT, line, header)
        elif has_column_numbers(line):
            yield PlanRow(RowUse.COLUMN_NUMBERS, line, header)
        else:
            yield row_of(line, header, numbers_in_titles)


def _classified(rows: Sequence[PlanRow]) -> Iterator[PlanRow]:
    read = [at for at, row in enumerate(rows) if row.use in (RowUse.ACTIVITY, RowUse.SECTION)]
    following = dict(zip(read, [*read[1:], None], strict=False))
    numbered = any(row.number for row in rows)
    last_dated = max((at for at in read if _has_activity(rows[at])), default=-1)
    previous: PlanRow | None = None
    for at, row in enumerate(rows):
        if row.use is RowUse.ACTIVITY:
            next_at = following[at]
            after = rows[next_at] if next_at is not None else None
            use = _use(row, previous, after, numbered=numbered, is_last=at > last_dated)
            row = row._replace(use=use)
            if use is RowUse.SECTION:
                row = _as_section(row)
            if use in (RowUse.ACTIVITY, RowUse.SECTION):
                previous = row
        yield row


def _has_activity(row: PlanRow) -> bool:
    return (
        bool(row.others or row.has_inherited or (row.number and row.title)) and not row.is_spanning
    )


def _as_section(row: PlanRow) -> PlanRow:
    if row.number is None:
        number, title = split_section(one_line(row.title))
        return row._replace(number=number, title=title)
    return row._replace(title=one_line(row.title))


def _use(
    row: PlanRow, previous: PlanRow | None, after: PlanRow | None, *, numbered: bool, is_last: bool
) -> RowUse:
    """What a row is, by its texts, the row before it and the row after it."""
    is_after_activity = previous is not None and previous.use is RowUse.ACTIVITY
    if is_note(row.title or row.text(Role.NUMBER)):
        return RowUse.LEFT_OUT
    if row.title_is_merged and row.number is None:
        return RowUse.CONTINUATION if row.others and is_after_activity else RowUse.LEFT_OUT
    if not row.title:
        carries_on = row.number is None and is_after_activity
        return RowUse.CONTINUATION if carries_on else RowUse.LEFT_OUT
    if row.others or row.has_inherited:
        if _is_parent(row, after):
            return RowUse.SECTION
        return RowUse.CONTINUATION if _is_cut(row, previous) else RowUse.ACTIVITY
    return _use_of_title(row, previous, after, numbered=numbered, is_last=is_last)


def _is_parent(row: PlanRow, after: PlanRow | None) -> bool:
    """Whether the numbers of the row after it continue its number."""
    return bool(row.number and after and after.number and after.number.continues(row.number))


def _is_cut(row: PlanRow, previous: PlanRow | None) -> bool:
    """Whether the row is the rest of the one before it, cut by the end of a page."""
    dated = any(row.header.columns[at].role is Role.DEADLINE for at in row.own)
    return (
        row.number is None
        and not row.number_is_merged
        and not dated
        and not row.has_inherited
        and row.header.column(Role.NUMBER) is not None
        and previous is not None
        and previous.use is RowUse.ACTIVITY
        and previous.number is not None
        and begins_small(row.title)
        and not previous.title.endswith((".", "!", "?", ";"))
    )


def _use_of_title(
    row: PlanRow, previous: PlanRow | None, after: PlanRow | None, *, numbered: bool, is_last: bool
) -> RowUse:
    """What a row is that has nothing but a title, or a number and a title."""
    is_after_activity = previous is not None and previous.use is RowUse.ACTIVITY
    certain = row.is_spanning or row.is_bold or is_named_section(row.title)
    if row.number is None:
        if is_last:
            return RowUse.CONTINUATION if _carries_on(row, previous) else RowUse.LEFT_OUT
        if certain or is_in_capitals(row.title):
            return RowUse.SECTION
        if begins_small(row.title):
            return RowUse.CONTINUATION if is_after_activity else RowUse.LEFT_OUT
        begins = after is not None and (after.number is None) is not numbered
        if begins and (not numbered or _is_first(after)):
            return RowUse.SECTION
        return RowUse.LEFT_OUT
    if certain or _is_parent(row, after) or is_in_capitals(row.title):
        return RowUse.SECTION
    if not row.number.is_arabic and after and after.number and after.number.is_arabic:
        return RowUse.SECTION
    simple = row.number.value and row.number.depth == 1
    return RowUse.SECTION if simple and _is_first(after) else RowUse.ACTIVITY


def _carries_on(row: PlanRow, previous: PlanRow | None) -> bool:
    return (
        previous is not None
        and previous.use is RowUse.ACTIVITY
        and (begins_small(row.title) and not row.is_spanning)
    )


def _is_first(row: PlanRow | None) -> bool:
    """Whether a row has the number 1, or one that ends with 1."""
    return bool(row and row.number and row.number.value.rpartition(".")[2] == "1" and row.others)
