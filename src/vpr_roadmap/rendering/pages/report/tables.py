"""The tables of a report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts import report_texts as texts
from vpr_roadmap.language.texts import status_texts
from vpr_roadmap.language.words import Words, format_day
from vpr_roadmap.plan.activities import Section
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.progress import Evidence
from vpr_roadmap.plan.schools import SchoolKey
from vpr_roadmap.plan.states import State
from vpr_roadmap.queries.execution import Execution, Statement
from vpr_roadmap.queries.figures import Figures
from vpr_roadmap.queries.matrix import MatrixPoint
from vpr_roadmap.queries.report import Report, ReportItem
from vpr_roadmap.rendering.page import Block, Cell, Column, Paragraph, Sentences, Table, join_cell
from vpr_roadmap.rendering.pages.labels import (
    all_executors_cell,
    item_number,
    point_deadline_text,
    responsibility_name,
    responsible_cell,
    school_names,
    section_texts,
)
from vpr_roadmap.rendering.pages.records_table import document_text
from vpr_roadmap.rendering.pages.report.marks import mark
from vpr_roadmap.rendering.pages.report.number_lists import items_text
from vpr_roadmap.rendering.pages.sublists import sublist_heading

T = TypeVar("T")

FIGURES_ALWAYS = ("fell_due", "in_time", "late", "unfulfilled")
FIGURES_OPEN = ("ahead", "active", "upcoming", "postponed")
_BY_CALENDAR = {"fell_due": texts.OVER, "active": texts.RUNS, "upcoming": texts.COLUMNS["upcoming"]}


def sections_table(answer: Report, words: Words) -> Table:
    """Table 1: the figures of each section, and their sum."""
    rows = tuple((section.number, figures) for section, figures in answer.sections)
    columns, name = _figure_columns(answer), words.say(section_texts(answer.plan).name)
    table = _figures_table(name, rows, {"total": texts.ALL_POINTS, **columns}, words)
    total = (words.say(texts.SUM), *_numbers(answer.total.figures, ("total", *columns)))
    return Table(table.columns, (*table.rows, total), headed=True, sum=True)


def parties_table(answer: Report, words: Words) -> Table:
    """The figures of each responsible; their sum may exceed the total."""
    nobody = words.sentence(texts.NOBODY)
    rows = tuple(
        (responsibility_name(responsibility, words) if responsibility else nobody, figures)
        for responsibility, figures in answer.parties
    )
    columns = {
        name: text
        for name, text in _figure_columns(answer).items()
        if name not in ("ahead", "upcoming")
    }
    return _figures_table(words.say(texts.RESPONSIBLE_ONE), rows, columns, words)


def activities_table(answer: Report, words: Words, *, links: bool) -> Table:
    """Table 2: what was done for each control point, below the titles of the sections."""
    grown = (texts.TITLE_OF_ACTIVITY, texts.INFORMATION)
    headings = (
        texts.NUMBER,
        texts.TITLE_OF_ACTIVITY,
        texts.DEADLINE,
        texts.RESPONSIBLE,
        texts.INFORMATION,
        texts.MARK,
        texts.DOCUMENTS,
        texts.REASONS,
    )
    return Table(
        tuple(Column(words.say(heading), grows=heading in grown) for heading in headings),
        tuple(_activity_row(item, answer, words, links=links) for item in answer.table_items),
        headed=True,
        bands=tuple(_bands(answer, words)),
        numbered=True,
        wide=True,
        by_row=True,
    )


def activities_for_excel(answer: Report, words: Words, *, links: bool) -> Table:
    """The rows of `activities_table`, but with numbers that Excel does not read as dates."""
    table = activities_table(answer, words, links=links)
    rows = (
        (item_number(item.activity.number, words), *row[1:])
        for item, row in zip(answer.table_items, table.rows, strict=True)
    )
    return Table(table.columns, tuple(rows))


def arrears(items: Sequence[ReportItem], answer: Report, words: Words) -> Iterator[Block]:
    """What was not done in time, and a note if dates given are among it."""
    yield _arrears_table(items, answer, words)
    if given := [item.activity for item in items if item.point.given]:
        among = items_text(given, answer.plan, words)
        yield Paragraph(words.say(texts.GIVEN_AMONG, items=among))


def _arrears_table(items: Sequence[ReportItem], answer: Report, words: Words) -> Table:
    """How late each point is, why, and the new deadline."""
    headings = (
        texts.NUMBER,
        texts.TITLE_OF_ACTIVITY,
        texts.DEADLINE,
        texts.RESPONSIBLE_ONE,
        texts.DAYS_LATE,
        texts.REASON,
        texts.NEW_DEADLINE,
    )
    return Table(
        tuple(
            Column(
                words.say(heading),
                grows=heading in (texts.TITLE_OF_ACTIVITY, texts.REASON),
                numeric=heading is texts.DAYS_LATE,
            )
            for heading in headings
        ),
        tuple(_arrears_row(item, answer, words) for item in items),
        headed=True,
        by_row=True,
    )


def deadline_cell(item: ReportItem, words: Words) -> Cell:
    """The deadline as printed; with the day if the printed text covers several deadlines."""
    point, activity = item.point, item.activity
    printed = point_deadline_text(point, words)
    several = point.given or (len(activity.points) > 1 and activity.wording)
    day = format_day(point.planned.deadline) if point.planned and several else ""
    return words.say(status_texts.STATE_MORE, state=printed, more=day) if day else printed


def reasons_cell(item: ReportItem, execution: Execution, words: Words) -> Sentences:
    """The reasons; for an overdue point also the schools that have not reported."""
    reasons = [*_statement_texts(execution.reasons, item.plan, words)]
    silent = MatrixPoint(item.point).not_reported if item.point.by_school else ()
    if silent and item.point.state is State.OVERDUE and item.plan.is_reported:
        reasons.append(words.say(texts.SILENT, schools=school_names(silent, item.plan.schools)))
    return Sentences(reasons)


def _figures_table(
    name: str, rows: Iterable[tuple[str, Figures]], columns: dict[str, Text], words: Words
) -> Table:
    heads = (Column(words.say(text), numeric=True) for text in columns.values())
    return Table(
        (Column(name, grows=True), *heads),
        tuple((label, *_numbers(figures, columns)) for label, figures in rows),
        headed=True,
    )


def _numbers(figures: Figures, names: Iterable[str]) -> tuple[str, ...]:
    return tuple(str(getattr(figures, name)) for name in names)


def _figure_columns(answer: Report) -> dict[str, Text]:
    """The figures that get a column: the usual ones, and others if they are not zero."""
    if not answer.plan.is_reported:
        return _BY_CALENDAR
    usual = (*FIGURES_ALWAYS, "active", "upcoming")
    return {
        name: texts.COLUMNS[name]
        for name in (*FIGURES_ALWAYS, *FIGURES_OPEN)
        if name in usual or getattr(answer.total.figures, name)
    }


def _bands(answer: Report, words: Words) -> Iterator[tuple[int, str]]:
    """The titles of each section and of those that contain it, with the index of its first row."""
    before: tuple[Section, ...] = ()
    for index, item in enumerate(answer.table_items):
        section = item.activity.section
        if section and (section,) != before[-1:]:
            path = answer.plan.section_path(section)
            entered = (each for each in path if each not in before)
            yield from ((index, sublist_heading(each, words)) for each in entered)
            before = path


def _activity_row(
    item: ReportItem, answer: Report, words: Words, *, links: bool
) -> tuple[Cell, ...]:
    execution = answer.execution_of(item)
    return (
        item.activity.number,
        item.activity.title,
        deadline_cell(item, words),
        all_executors_cell(item.activity, item.responsibilities, words),
        Sentences(_statement_texts(execution.results, item.plan, words)),
        mark(item.point, item.plan, words),
        Sentences(_document_texts(execution.documents, item.plan, words, links=links)),
        reasons_cell(item, execution, words),
    )


def _arrears_row(item: ReportItem, answer: Report, words: Words) -> tuple[Cell, ...]:
    point = item.point
    late = (answer.as_of.day - point.deadline).days if point.deadline else 0
    return (
        item.activity.number,
        item.activity.title,
        deadline_cell(item, words),
        responsible_cell(item.activity, item.responsibilities, words),
        str(late) if point.state is State.OVERDUE else "",
        reasons_cell(item, answer.execution_of(item), words),
        Sentences(_moves(item, words)),
    )


def _moves(item: ReportItem, words: Words) -> Iterator[str]:
    """«СОШ № 34: 28.02.2021 (Приказ № 17 от 11.01.2021)»; without schools if it is all of them."""
    for until, basis, schools in item.point.moves:
        move = words.say(texts.WITH_BASIS, number=format_day(until.deadline), basis=basis or "—")
        yield _with_schools(schools, move, item.plan, words)


def _statement_texts(
    statements: Sequence[Statement[str]], plan: Plan, words: Words
) -> Iterator[str]:
    for keys, texts_ in _by_schools(statements):
        yield _with_schools(keys, join_cell(Sentences(texts_)), plan, words)


def _document_texts(
    statements: Sequence[Statement[Evidence]], plan: Plan, words: Words, *, links: bool
) -> Iterator[str]:
    """The documents; those of the same schools in one line."""
    for keys, documents in _by_schools(statements):
        names = (document_text(document) if links else document.document for document in documents)
        yield _with_schools(keys, "; ".join(names), plan, words)


def _by_schools(
    statements: Iterable[Statement[T]],
) -> Iterable[tuple[tuple[SchoolKey, ...], list[T]]]:
    """The statements about the same schools together."""
    by_schools: dict[tuple[SchoolKey, ...], list[T]] = {}
    for statement in statements:
        by_schools.setdefault(statement.schools, []).append(statement.content)
    return by_schools.items()


def _with_schools(keys: Sequence[SchoolKey], text: str, plan: Plan, words: Words) -> str:
    """The text, after the names of the schools that it is about."""
    if not keys:
        return text
    names = ", ".join(school_names(keys, plan.schools))
    return words.say(texts.OF_SCHOOLS, schools=names, text=text)
