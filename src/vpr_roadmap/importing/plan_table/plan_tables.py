"""Which tables of a document are the plan."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from vpr_roadmap.errors import UsageError
from vpr_roadmap.importing.blocks import Document, Paragraph, Table
from vpr_roadmap.importing.plan_table.cell_texts import clean
from vpr_roadmap.importing.plan_table.columns import MARKED, Column, Role
from vpr_roadmap.importing.plan_table.errors import faulty_table, no_plan, several_plans
from vpr_roadmap.importing.plan_table.header import (
    Header,
    find_header,
    has_column_numbers,
    is_other_heading,
)
from vpr_roadmap.importing.plan_table.lines import Line, lines_of
from vpr_roadmap.importing.plan_table.matrix import has_months, is_matrix
from vpr_roadmap.importing.plan_table.printed_numbers import read_number
from vpr_roadmap.importing.plan_table.shape import columns_by_shape
from vpr_roadmap.language.texts import document_texts
from vpr_roadmap.matching.folding import fold
from vpr_roadmap.plan.activities import number_key

_PLAN = re.compile(r"(?:приложение|дорожная карта|(?:\w+ )?(?:план|план-график|программа)\b)")
_NO_SECTION = re.compile(
    r"лист|sheet|план|копия|черновик|стар|архив|таблица|проект|.*\d{4}|.*\(\d+\)|$"
)
"""The names of sheets that are no sections: «Лист1», «План (2)», «2024»."""
MAX_TITLE = 400
NO_HEADING = "Графа"
"""With a number, the heading of a column that has none."""


class PlanTable(NamedTuple):
    """A table of the plan. `before` are the paragraphs between it and the table before.

    `position` is its number among the tables of the document, from 0.
    """

    position: int
    table: Table
    lines: tuple[Line, ...]
    header: Header
    before: tuple[Paragraph, ...]

    @property
    def body(self) -> tuple[Line, ...]:
        """The rows after the headings."""
        return self.lines[self.header.last :]


def find_plan_tables(document: Document, number: int | None = None) -> tuple[PlanTable, ...]:
    """The tables of the plan: one, or those that continue it.

    `number` is the number of one of them among the tables of the document, from 1. Raises
    DocumentError if no table is a plan or two may be, and UsageError if there is no such table.
    """
    tables = tuple(_tables(document))
    if number is not None and not 1 <= number <= len(tables):
        raise UsageError(document_texts.NO_SUCH_TABLE, number=number, count=len(tables))
    plans = _plans(tables)
    if number is not None:
        plans = [plan for plan in plans if any(each.position == number - 1 for each in plan)]
        plans = plans or _plans(tables[number - 1 : number])
    plans = [plan for plan in plans if not _is_matrix(plan)] or plans[:1]
    if len(plans) > 1:
        raise several_plans(
            (plan[0].table.place, plan[0].position + 1, sum(len(each.body) for each in plan))
            for plan in plans
        )
    if not plans:
        matrix = next((each.table.place for each in tables if has_months(each.lines)), None)
        raise faulty_table(document_texts.MATRIX, matrix) if matrix else no_plan(document)
    _check(plans[0])
    return _with_headings(plans[0])


def other_plans(document: Document, plan: Sequence[PlanTable]) -> tuple[Table, ...]:
    """The tables of the document that look like another plan."""
    own = {each.position for each in plan}
    tables = (each for each in _tables(document) if each.position not in own)
    return tuple(each.table for each in tables if each.header and each.header.is_complete)


def _check(plan: Sequence[PlanTable]) -> None:
    """Raises DocumentError if the plan has no rows, or is no list of activities."""
    place = plan[0].table.place
    if _is_matrix(plan):
        raise faulty_table(document_texts.MATRIX, place)
    if not any(line.filled for each in plan for line in each.body):
        raise faulty_table(document_texts.EMPTY_TABLE, place)


def _is_matrix(plan: Sequence[PlanTable]) -> bool:
    return any(is_matrix(each.header, each.body) for each in plan)


def _with_headings(tables: Sequence[PlanTable]) -> tuple[PlanTable, ...]:
    """The tables, with a made-up heading for a column that has texts but no heading."""
    first = tables[0].header
    bare = [
        at
        for at, column in enumerate(first.columns)
        if column.role in (Role.OTHER, *MARKED) and not column.heading
        if any(_has_text(each, at) for each in tables)
    ]
    named = {at: f"{NO_HEADING} {at + 1}" for at in bare}
    return tuple(
        each._replace(header=each.header.with_headings(named)) if named else each for each in tables
    )


def _has_text(table: PlanTable, at: int) -> bool:
    column = table.header.columns[at]
    return any(line.text(column.start, column.end) for line in table.body)


class _Table(NamedTuple):
    position: int
    table: Table
    lines: tuple[Line, ...]
    header: Header | None
    before: tuple[Paragraph, ...]


def _tables(document: Document) -> Iterator[_Table]:
    before: list[Paragraph] = []
    index = 0
    for block in document.blocks:
        if isinstance(block, Table):
            lines = lines_of(block)
            yield _Table(index, block, lines, find_header(lines), tuple(before))
            before, index = [], index + 1
        else:
            before.append(block)


def _plans(tables: Sequence[_Table]) -> list[list[PlanTable]]:
    """The possible plans, each as its tables: those with most of the usual columns."""
    if plans := _joined(tables):
        if complete := [plan for plan in plans if plan[0].header.is_complete]:
            return complete
        certain = [plan for plan in plans if plan[0].header.is_certain]
        most = max((len(_roles(plan[0].header)) for plan in certain), default=0)
        return [plan for plan in certain if len(_roles(plan[0].header)) == most] or plans
    shaped = [
        each._replace(header=header) for each in tables if (header := columns_by_shape(each.lines))
    ]
    return _joined(shaped)


def _joined(tables: Sequence[_Table]) -> list[list[PlanTable]]:
    plans: list[list[PlanTable]] = []
    for each in tables:
        header = each.header
        continued = next((plan for plan in reversed(plans) if _continues(plan, each)), None)
        if continued is None and header is None:
            continue
        if header is None:
            assert continued
            header = continued[-1].header._replace(first=0, last=0)
        table = PlanTable(each.position, each.table, each.lines, header, each.before)
        if continued is None:
            plans.append([table])
        else:
            continued.append(table)
    return plans


def _continues(plan: Sequence[PlanTable], table: _Table) -> bool:
    last = plan[-1]
    if last.table.place.sheet != table.table.place.sheet and not _is_next_sheet(plan, table):
        return False
    if table.header is None:
        return _looks_like(last, table)
    if _roles(last.header) != _roles(table.header) or not _same_columns(last.header, table.header):
        return False
    titled = any(is_plan_title(each) for each in table.before)
    return not (titled and _restarts(plan[0], table))


def _is_next_sheet(plan: Sequence[PlanTable], table: _Table) -> bool:
    """Whether a sheet is a section of the plan: it is called so, and has no other title."""
    sheets = [each.table.place.sheet or "" for each in (plan[0], table)]
    if table.header is None or any(_NO_SECTION.match(fold(name)) for name in sheets):
        return False
    first, own = (
        {fold(clean(each.text)) for each in before if is_plan_title(each)}
        for before in (plan[0].before, table.before)
    )
    return own <= first


def _same_columns(one: Header, other: Header) -> bool:
    return [fold(each.heading) for each in one.columns] == [
        fold(each.heading) for each in other.columns
    ]


def _roles(header: Header) -> list[Role]:
    return [each.role for each in header.columns if each.role is not Role.OTHER]


def _looks_like(last: PlanTable, table: _Table) -> bool:
    """Whether a table without headings has rows like those of the table before."""
    if last.table.width != table.table.width or last.position + 1 != table.position:
        return False
    number = last.header.column(Role.NUMBER)
    filled = [line for line in table.lines if line.filled]
    if not filled or any(is_plan_title(each) for each in table.before):
        return False
    if number is None:
        return sum(len(line.filled) > 1 for line in filled) * 2 > len(filled)
    if has_column_numbers(filled[0]):
        return True
    if is_other_heading(filled[0], last.header):
        return False
    following, before = _numbers(filled, number), _numbers(last.body, number)
    is_section = len(filled[0].filled) < len(last.header.columns) - 1
    return bool(following) and (is_section or not before or following[0] > before[-1])


def _numbers(lines: Sequence[Line], column: Column) -> list[tuple[tuple[int, str], ...]]:
    """The numbers in a column, as keys to compare."""
    found = (read_number(line.text(column.start, column.end)) for line in lines)
    return [number_key(number.value) for number in found if number and number.value]


def is_plan_title(paragraph: Paragraph) -> bool:
    """Whether a paragraph looks like the title of a plan or an appendix."""
    text = fold(clean(paragraph.text))
    return len(text) < MAX_TITLE and bool(_PLAN.match(text))


def _restarts(first: PlanTable, table: _Table) -> bool:
    """Whether the numbers of a table begin as those of the plan's first table do."""
    column = first.header.column(Role.NUMBER)
    if column is None or table.header is None:
        return True
    numbers = [
        next((text for line in body if (text := line.text(column.start, column.end))), "")
        for body in (first.body, table.lines[table.header.last :])
    ]
    return numbers[0] == numbers[1]
