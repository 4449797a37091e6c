"""What every row of the plan's tables is: a section, an activity, a continuation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from vpr_roadmap.importing.account import RowUse
from vpr_roadmap.importing.blocks import Paragraph
from vpr_roadmap.importing.plan_table.cell_texts import clean, one_line
from vpr_roadmap.importing.plan_table.columns import Role
from vpr_roadmap.importing.plan_table.header import Header, has_column_numbers, same_headings
from vpr_roadmap.importing.plan_table.lines import Line
from vpr_roadmap.importing.plan_table.plan_row import PlanRow, row_of
from vpr_roadmap.importing.plan_table.plan_tables import PlanTable
from vpr_roadmap.importing.plan_table.printed_numbers import read_number
from vpr_roadmap.importing.plan_table.section_column import with_sections_beside
from vpr_roadmap.importing.plan_table.section_paragraphs import section_paragraphs
from vpr_roadmap.importing.plan_table.section_rows import (
    begins_small,
    is_in_capitals,
    is_named_section,
    is_note,
    is_signature,
    split_section,
)


def read_rows(tables: Sequence[PlanTable]) -> tuple[PlanRow, ...]:
    """The rows of the plan's tables with a text, in order, each with its use."""
    titles = section_paragraphs(tables)
    numbers_in_titles = not any(
        read_number(text)
        for each in tables
        if (column := each.header.column(Role.NUMBER))
        for line in each.body
        if (text := line.text(column.start, column.end))
    )
    rows = _rows(tables, titles, numbers_in_titles)
    if not any(row.use is RowUse.SECTION for row in rows):
        beside = [with_sections_beside(each) for each in tables]
        rows = rows if beside == list(tables) else _rows(beside, titles, numbers_in_titles)
    return rows


def _rows(
    tables: Sequence[PlanTable],
    titles: Sequence[Sequence[Paragraph]],
    numbers_in_titles: bool,
) -> tuple[PlanRow, ...]:
    rows = [
        row
        for each, paragraphs in zip(tables, titles, strict=True)
        for row in _rows_of(each, paragraphs, numbers_in_titles)
    ]
    return tuple(_classified(rows))


def _rows_of(
    table: PlanTable, paragraphs: Sequence[Paragraph], numbers_in_titles: bool
) -> Iterator[PlanRow]:
    header = table.header
    beside = header.column(Role.SECTION)
    for paragraph in paragraphs:
        yield _section(None, header, paragraph.text)._replace(paragraph=paragraph)
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
            if beside and (text := line.text(beside.start, beside.end)):
                yield _section(line, header, text)._replace(is_beside=True)
            yield row_of(line, header, numbers_in_titles)


def _section(line: Line | None, header: Header, text: str) -> PlanRow:
    number, title = split_section(one_line(clean(text)))
    empty = ("",) * len(header.columns)
    return PlanRow(RowUse.SECTION, line, header, number, title, empty)


class _Neighbours(NamedTuple):
    """What stands around a row: the last activity or section, the last section, the next row.

    `numbered` if rows of the plan have numbers, `is_last` if no row after it has a deadline.
    """

    before: PlanRow | None = None
    section: PlanRow | None = None
    after: PlanRow | None = None
    numbered: bool = False
    is_last: bool = False

    @property
    def activity(self) -> PlanRow | None:
        """The activity before the row; None if a section begins in between."""
        is_activity = self.before and self.before.use is RowUse.ACTIVITY
        return self.before if is_activity else None


def _classified(rows: Sequence[PlanRow]) -> Iterator[PlanRow]:
    read = [at for at, row in enumerate(rows) if row.use in (RowUse.ACTIVITY, RowUse.SECTION)]
    following = dict(zip(read, [*read[1:], None], strict=False))
    last_dated = max((at for at in read if _has_activity(rows[at])), default=-1)
    near = _Neighbours(numbered=any(row.number for row in rows))
    for at, row in enumerate(rows):
        if row.use is RowUse.ACTIVITY:
            next_at = following[at]
            after = rows[next_at] if next_at is not None else None
            use = _use(row, near._replace(after=after, is_last=at > last_dated))
            row = row._replace(use=use)
            if use is RowUse.SECTION:
                row = _as_section(row)
        if row.use is RowUse.SECTION:
            near = near._replace(section=row)
        if row.use in (RowUse.ACTIVITY, RowUse.SECTION):
            near = near._replace(before=row)
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


def _use(row: PlanRow, near: _Neighbours) -> RowUse:
    """What a row is, by its texts and the rows around it."""
    if is_note(row.title or row.text(Role.NUMBER)):
        return RowUse.LEFT_OUT
    if row.title_is_merged and row.number is None:
        return RowUse.CONTINUATION if row.others and near.activity else RowUse.LEFT_OUT
    if not row.title:
        carries_on = row.number is None and near.activity
        return RowUse.CONTINUATION if carries_on else RowUse.LEFT_OUT
    if row.others or row.has_inherited:
        if _is_parent(row, near.after):
            return RowUse.SECTION
        return RowUse.CONTINUATION if _is_cut(row, near.activity) else RowUse.ACTIVITY
    return _use_of_title(row, near) if row.number is None else _use_of_numbered_title(row, near)


def _is_parent(row: PlanRow, after: PlanRow | None) -> bool:
    """Whether the numbers of the row after it continue its number."""
    if after is None or after.paragraph or after.is_beside:
        return False
    return bool(row.number and after.number and after.number.continues(row.number))


def _is_cut(row: PlanRow, activity: PlanRow | None) -> bool:
    """Whether the row is the rest of the activity before it, cut by the end of a page."""
    dated = any(row.header.columns[at].role is Role.DEADLINE for at in row.own)
    return (
        row.number is None
        and not row.number_is_merged
        and not dated
        and not row.has_inherited
        and row.header.column(Role.NUMBER) is not None
        and activity is not None
        and activity.number is not None
        and begins_small(row.title)
        and not activity.title.endswith((".", "!", "?", ";"))
    )


def _use_of_title(row: PlanRow, near: _Neighbours) -> RowUse:
    """What a row is that has nothing but a title."""
    if not row.is_spanning and near.activity and _carries_on(row, near.activity):
        return RowUse.CONTINUATION
    if near.is_last:
        return RowUse.ACTIVITY if _is_last_activity(row, near) else RowUse.LEFT_OUT
    if _looks_like_section(row):
        return RowUse.SECTION
    if begins_small(row.title):
        return RowUse.LEFT_OUT
    begins = near.after is not None and (near.after.number is None) is not near.numbered
    if begins and (not near.numbered or _is_first(near.after)):
        return RowUse.SECTION
    is_like_sections = near.section is not None and _is_plain_title(near.section)
    return RowUse.ACTIVITY if near.activity and not is_like_sections else RowUse.SECTION


def _use_of_numbered_title(row: PlanRow, near: _Neighbours) -> RowUse:
    """What a row is that has nothing but a number and a title."""
    assert row.number
    if _looks_like_section(row) or _is_parent(row, near.after):
        return RowUse.SECTION
    after = near.after.number if near.after else None
    if not row.number.is_arabic and after and after.is_arabic:
        return RowUse.SECTION
    simple = row.number.value and row.number.depth == 1
    return RowUse.SECTION if simple and _is_first(near.after) else RowUse.ACTIVITY


def _looks_like_section(row: PlanRow) -> bool:
    looks = row.is_spanning or row.is_bold
    return looks or is_named_section(row.title) or is_in_capitals(row.title)


def _is_plain_title(section: PlanRow) -> bool:
    """Whether a row is a section only because of the rows around it."""
    return section.paragraph is None and section.number is None and not _looks_like_section(section)


def _carries_on(row: PlanRow, activity: PlanRow) -> bool:
    """Whether the title goes on with that of the activity before it."""
    return begins_small(row.title) or (
        activity.title.endswith((":", ",")) and not _looks_like_section(row)
    )


def _is_last_activity(row: PlanRow, near: _Neighbours) -> bool:
    """Whether the last row of a numbered plan is an activity, and not a signature or a note."""
    return (
        near.after is None
        and near.activity is not None
        and near.activity.number is not None
        and not _looks_like_section(row)
        and not is_signature(row.title)
    )


def _is_first(row: PlanRow | None) -> bool:
    """Whether a row has the number 1, or one that ends with 1."""
    return bool(row and row.number and row.number.value.rpartition(".")[2] == "1" and row.others)
