"""Import a plan from a document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain
from typing import NamedTuple

from vpr_roadmap.errors import DocumentError
from vpr_roadmap.importing.account import Account
from vpr_roadmap.importing.account_entries import account_of, remarks_on_findings
from vpr_roadmap.importing.around_table.reading import read_around
from vpr_roadmap.importing.around_table.values import Around
from vpr_roadmap.importing.blocks import Document, Place, Table
from vpr_roadmap.importing.dating import (
    PlanDating,
    given_dating,
    plan_dating,
    school_year_text,
)
from vpr_roadmap.importing.imported_plan import ImportedPlan, ImportedSection
from vpr_roadmap.importing.plan_period import first_year
from vpr_roadmap.importing.plan_table.activities import (
    SectionCells,
    cells_of,
    imported_sections,
    parties_of,
)
from vpr_roadmap.importing.plan_table.cell_texts import clean, one_line
from vpr_roadmap.importing.plan_table.columns import MARKED, Role
from vpr_roadmap.importing.plan_table.errors import faulty_table
from vpr_roadmap.importing.plan_table.plan_tables import (
    PlanTable,
    find_plan_tables,
    other_plans,
)
from vpr_roadmap.importing.plan_table.reading import PlanInTables, read_tables
from vpr_roadmap.importing.plan_table.section_dates import month_of_year
from vpr_roadmap.importing.plan_table.title_rows import without_title_rows
from vpr_roadmap.importing.remarks import Remark
from vpr_roadmap.language.texts import document_texts
from vpr_roadmap.language.texts import import_remark_texts as texts
from vpr_roadmap.matching.folding import fold
from vpr_roadmap.periods import Period, month_with
from vpr_roadmap.plan.order import Appendix, PrintedBlock

TITLE = "План мероприятий"
"""The title of a plan whose document has none."""

_DONE = re.compile(r"отметк|выполнен|исполнен|\bфакт")
"""Headings of columns in which an office marks what is done."""


EXAMPLE = "2024/25"
"""A period for messages about documents without any day."""


class Imported(NamedTuple):
    """A plan from a document, and where each row and paragraph of it went."""

    plan: ImportedPlan
    account: Account


def import_document(
    document: Document,
    *,
    table: int | None = None,
    period: Period | None = None,
    is_exact: bool = False,
    today: date | None = None,
) -> Imported:
    """The plan in a document.

    `table` is the number of its table in the document, from 1, if several may be the plan; `period`
    is the period of the plan, by default that of its title and deadlines. A school year from
    September to August is as one in a title, unless the period `is_exact`. `today` is for an
    example in the message that no year is known. Raises DocumentError if there is no plan, or not
    only one, or if no year is known; UsageError if there is no such table.
    """
    found = find_plan_tables(document, table)
    others = other_plans(document, found)
    document, tables = without_title_rows(document, found)
    in_tables = read_tables(tables)
    if not any(each.activities for each in in_tables.sections):
        raise faulty_table(document_texts.NO_ACTIVITIES, tables[0].table.place)
    around = read_around(
        _without_sections(document, in_tables), [each.table for each in tables], others
    )
    cells = cells_of(in_tables, _month(period or around.stated.part))
    parties = parties_of(cells, around.parties)
    dating = _dating(period, is_exact, around, cells, today)
    sections = imported_sections(cells, parties, dating.by_row)
    title, title_remarks = _title(document, around)
    plan = ImportedPlan(
        title,
        dating.period,
        sections,
        around.order,
        _appendix(around.appendix, in_tables),
        parties=parties.listed,
        remarks=(
            *title_remarks,
            *_remarks_on_plan(sections, tables[0], dating=dating),
        ),
    )
    remarks = (
        *_remarks_in(plan),
        *around.remarks,
        *parties.remarks,
        *chain.from_iterable(row.remarks for row in in_tables.rows),
        *remarks_on_findings(document.findings),
    )
    return Imported(plan, account_of(document, in_tables.rows, around.taken, remarks))


def _remarks_in(plan: ImportedPlan) -> Iterator[Remark]:
    """The remarks on the plan, its sections and its activities."""
    yield from plan.remarks
    for section in plan.sections:
        yield from section.remarks
        for activity in section.activities:
            yield from activity.remarks


def _without_sections(document: Document, plan: PlanInTables) -> Document:
    """The document without the paragraphs that are titles of sections."""
    taken = {row.place for row in plan.rows if row.paragraph}
    return document._replace(
        blocks=tuple(
            block
            for block in document.blocks
            if isinstance(block, Table) or block.place not in taken
        )
    )


def _month(part: Period | None) -> str:
    """The month that the whole plan is for: «октября 2024»; empty if it is longer."""
    if part is None or part != month_with(part.start):
        return ""
    return month_of_year(part.start.month, part.start.year)


def _dating(
    given: Period | None,
    is_exact: bool,
    around: Around,
    cells: Sequence[SectionCells],
    today: date | None,
) -> PlanDating:
    """The period of the plan and the years of its rows. Raises DocumentError with an example."""
    if given:
        return given_dating(given, cells, is_exact=is_exact)
    order_date: date | None = around.order.date if around.order else None
    try:
        return plan_dating(around.stated, cells, order_date)
    except DocumentError as error:
        day = order_date or today
        example = school_year_text(first_year(day)) if day else EXAMPLE
        raise DocumentError(error.text, **error.values, example=example) from None


def _title(document: Document, around: Around) -> tuple[str, tuple[Remark, ...]]:
    """The title of the plan, or the first heading of the document."""
    if around.title:
        return around.title, ()
    headings = (each for each in document.paragraphs if each.level)
    if title := next((text for each in headings if (text := one_line(clean(each.text)))), None):
        return title, ()
    return TITLE, (Remark("title-missing", texts.TITLE_MISSING, {}, Place()),)


def _remarks_on_plan(
    sections: Sequence[ImportedSection], table: PlanTable, *, dating: PlanDating
) -> Iterator[Remark]:
    place = table.table.place
    example: dict[str, object] = {"example": dating.example}
    if dating.is_guessed:
        yield Remark("year-unknown", texts.YEAR_UNKNOWN, example, place)
    if dating.is_unclear:
        yield Remark("year-unclear", texts.YEAR_UNCLEAR, example, place)
    if not any(each.responsible for section in sections for each in section.activities):
        yield Remark("responsible-missing", texts.NOBODY_RESPONSIBLE, {}, place)
    columns = table.header.columns
    if not any(each.role in (Role.DEADLINE, *MARKED) for each in columns):
        headings = "», «".join(each.heading for each in columns if each.heading)
        yield Remark("deadline-column-missing", texts.NO_DEADLINE_COLUMN, {"text": headings}, place)
    for heading in _columns_of_marks(sections):
        yield Remark("marks-not-progress", texts.MARKS_NOT_PROGRESS, {"heading": heading}, place)
    for column in columns:
        if column.is_made_up:
            values: dict[str, object] = {"heading": column.heading}
            yield Remark("column-unknown", texts.COLUMN_WITHOUT_HEADING, values, place)


def _columns_of_marks(sections: Iterable[ImportedSection]) -> Iterable[str]:
    """The headings of columns such as «Отметка о выполнении» that have texts."""
    cells = (each.cells for section in sections for each in section.activities)
    headings = (heading for pairs in cells for heading, _ in pairs)
    return dict.fromkeys(each for each in headings if _DONE.search(fold(each)))


def _appendix(appendix: Appendix | None, plan: PlanInTables) -> Appendix | None:
    """The appendix with the headings of the table, in the order in which they are printed."""
    if not plan.headings:
        return appendix
    printed = appendix.printed if appendix else ()
    after = [block for block in printed if block.name == "signature"]
    before = [block for block in printed if block.name != "signature"]
    blocks = (*before, PrintedBlock("columns", plan.headings), *after)
    return Appendix(blocks, appendix.passport if appendix else None)
