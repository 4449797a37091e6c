"""The states of control points school by school, as a page and as a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts import answer_texts, message_texts, status_texts
from vpr_roadmap.language.words import Words, format_day
from vpr_roadmap.plan.progress import Status
from vpr_roadmap.plan.schools import SchoolKey
from vpr_roadmap.plan.states import SchoolState, State
from vpr_roadmap.queries.matrix import Matrix, MatrixPoint, MatrixRow, PlanMatrix
from vpr_roadmap.rendering.page import Block, Cell, Column, Facts, Heading, Paragraph, Rows, Table
from vpr_roadmap.rendering.pages.labels import listed_note, school_names, title_with_coexecutors


def matrix_page(answer: Matrix, words: Words) -> Iterator[Block]:
    """For each plan: the table, its legend, the activities, and who has not reported."""
    if not any(plan.schools.listed for plan in answer.plans):
        yield Paragraph(words.say(answer_texts.MATRIX_NO_SCHOOLS))
        return
    if not any(plan.is_reported for plan in answer.plans):
        yield Paragraph(words.say(message_texts.NO_RECORDS))
        return
    shown = False
    several = len(answer.plans) > 1
    for table in answer.tables:
        if not table.plan.is_reported:
            yield Paragraph(words.say(message_texts.NO_RECORDS_OF, plans=table.plan.name))
            shown = True
        elif table.points:
            text = answer_texts.MATRIX_TITLE_PLAN if several else answer_texts.MATRIX_TITLE
            title = words.say(text, day=answer.as_of.day, plan=table.plan.name)
            yield Heading(title, 2)
            yield from matrix_blocks(table, words)
            shown = True
    if not shown:
        yield Paragraph(words.say(answer_texts.MATRIX_EMPTY))


def matrix_table(answer: Matrix, words: Words) -> Rows:
    """One table of all plans: a column per control point, a row per school.

    Each plan has two more rows with sums.
    """
    reported = [table for table in answer.tables if table.plan.is_reported and table.points]
    ids = tuple(dict.fromkeys(point.point.id for table in reported for point in table.points))
    rows = (row for table in reported for row in _wide_rows(table, ids, words))
    plan, school, done, total = (
        words.say(text)
        for text in (
            answer_texts.PLAN,
            answer_texts.SCHOOL,
            answer_texts.MATRIX_DONE,
            answer_texts.MATRIX_OF_ALL,
        )
    )
    return Rows(tuple(map(Column, (school, *ids, done, total, plan))), rows)


def matrix_blocks(
    table: PlanMatrix, words: Words, meanings: Mapping[str, Text] = answer_texts.SIGN_MEANINGS
) -> Iterator[Block]:
    """The table, its legend, the activities, and who has not reported."""
    heads = tuple(Column(_column(point, table)) for point in table.points)
    columns = (
        Column(words.say(answer_texts.SCHOOL)),
        *heads,
        Column(words.say(answer_texts.MATRIX_DONE)),
    )
    rows = (_row(row, table, words) for row in table.rows)
    yield Table(columns, (*rows, *_sums(table, words)), headed=True)
    yield Paragraph(
        words.say(answer_texts.MATRIX_LEGEND, signs="; ".join(_legend(words, meanings)))
    )
    yield Heading(words.say(answer_texts.MATRIX_POINTS), 3)
    yield Facts(tuple(_facts(table, words)))
    yield from (Paragraph(text) for text in _not_reported(table, words))
    yield from (Paragraph(text) for text in _closed_schools(table, words))
    schools = table.plan.schools
    of_all = any(point.point.activity.of_all_schools for point in table.points)
    if schools.partly_listed and of_all:
        yield Paragraph(listed_note(schools, words))


def _column(point: MatrixPoint, table: PlanMatrix) -> str:
    """The number of the activity; with the deadline if several of its deadlines are columns."""
    number = point.point.activity.number
    points = [
        other.point.planned
        for other in table.points
        if other.point.activity is point.point.activity
    ]
    deadlines = [planned.deadline for planned in points if planned]
    if len(deadlines) == 1 or not point.point.planned:
        return number
    deadline = point.point.planned.deadline
    months = {(day.year, day.month) for day in deadlines}
    if len(months) < len(deadlines):
        return f"{number} {format_day(deadline)}"
    return f"{number} {deadline.month:02}.{deadline.year}"


def _row(row: MatrixRow, table: PlanMatrix, words: Words) -> tuple[Cell, ...]:
    signs = _signs(row.school.key, table, words)
    name = table.plan.schools.short_name_of(row.school)
    return (name, *signs, _sum(row.done, row.of, words))


def _signs(school: SchoolKey, table: PlanMatrix, words: Words) -> tuple[str, ...]:
    return tuple(_sign(point.state_in(school), words) for point in table.points)


def _sign(part: SchoolState | None, words: Words) -> str:
    return words.say(answer_texts.SIGNS[_sign_name(part)])


def _sign_name(part: SchoolState | None) -> str:
    if part is None:
        return "none"
    if part.state is State.OVERDUE and part.status in (Status.PARTIAL, Status.NOT_DONE):
        return str(part.status.value)
    return str(part.state.value)


def _sum(done: int, total: int, words: Words) -> str:
    return words.say(answer_texts.MATRIX_OF, done=done, of=total)


def _sums(table: PlanMatrix, words: Words) -> Iterator[tuple[Cell, ...]]:
    """The last two rows: in how many schools each point is done, and of how many."""
    done = [point.point.done_count for point in table.points]
    total = [len(point.point.parts) for point in table.points]
    yield words.say(answer_texts.MATRIX_SUM), *map(str, done), _sum(sum(done), sum(total), words)
    yield words.say(answer_texts.MATRIX_SUM_OF), *map(str, total), ""


def _legend(words: Words, meanings: Mapping[str, Text]) -> Iterator[str]:
    for name, sign in answer_texts.SIGNS.items():
        named = answer_texts.SIGN_NAMES.get(name, sign)
        yield words.say(answer_texts.MATRIX_SIGN, sign=named, meaning=meanings[name])


def _facts(table: PlanMatrix, words: Words) -> Iterator[tuple[str, Cell]]:
    for point in table.points:
        activity = point.point.activity
        title = title_with_coexecutors(activity, point.responsibilities, words).rstrip(".")
        yield _column(point, table), f"{title} — {_deadlines(point, table, words)}"


def _deadlines(point: MatrixPoint, table: PlanMatrix, words: Words) -> str:
    """«до 31.01.2021 (СОШ № 34 — до 28.02.2021)»: the planned deadline and the moved ones."""
    planned = point.point.planned.deadline if point.point.planned else point.point.deadline
    others = []
    for until, _, schools in point.point.moves:
        if not schools:
            return words.say(answer_texts.UNTIL, day=until.deadline)
        names = ", ".join(school_names(schools, table.plan.schools))
        deadline = words.say(answer_texts.UNTIL, day=until.deadline)
        others.append(words.say(answer_texts.MATRIX_SIGN, sign=names, meaning=deadline))
    text = words.say(answer_texts.UNTIL, day=planned)
    return (
        words.say(status_texts.STATE_MORE, state=text, more="; ".join(others)) if others else text
    )


def _not_reported(table: PlanMatrix, words: Words) -> Iterator[str]:
    """Who has not reported of an overdue point; of others, how many schools have reported."""
    for point in table.points:
        if not point.awaits_reports:
            continue
        values = {"number": point.point.activity.number, "day": point.point.deadline}
        if point.point.state is State.OVERDUE:
            yield words.say(
                answer_texts.MATRIX_SILENT,
                **values,
                schools=school_names(point.not_reported, table.plan.schools),
            )
        else:
            total = len(point.point.parts)
            reported = total - len(point.not_reported)
            text = answer_texts.MATRIX_REPORTED if reported else answer_texts.MATRIX_NONE_REPORTED
            counted = {"reported": reported, "of": total} if reported else {}
            yield words.say(text, **values, **counted)


def _closed_schools(table: PlanMatrix, words: Words) -> Iterator[str]:
    for school in table.closed:
        name = table.plan.schools.short_name_of(school)
        yield words.say(answer_texts.MATRIX_CLOSED, school=name, day=school.closed)


def _wide_rows(table: PlanMatrix, ids: tuple[str, ...], words: Words) -> Iterator[tuple[Cell, ...]]:
    by_id = {point.point.id: point for point in table.points}
    for row in table.rows:
        signs = (
            _sign(by_id[id].state_in(row.school.key), words) if id in by_id else "" for id in ids
        )
        yield (row.school.name, *signs, str(row.done), str(row.of), table.plan.name)
    done = {id: point.point.done_count for id, point in by_id.items()}
    totals = {id: len(point.point.parts) for id, point in by_id.items()}
    for text, sums in ((answer_texts.MATRIX_SUM, done), (answer_texts.MATRIX_SUM_OF, totals)):
        edge = (str(sum(sums.values())), "") if sums is done else ("", str(sum(sums.values())))
        yield (words.say(text), *(str(sums.get(id, "")) for id in ids), *edge, table.plan.name)
