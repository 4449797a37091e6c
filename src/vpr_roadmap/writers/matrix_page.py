"""How the schools stand, as a page and as a table."""

from __future__ import annotations

from collections.abc import Iterator

from vpr_roadmap.language import texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.plan.progress import Status
from vpr_roadmap.plan.schools import SchoolKey
from vpr_roadmap.queries.matrix import Matrix, MatrixPoint, MatrixRow, PlanMatrix
from vpr_roadmap.queries.states import SchoolState, State
from vpr_roadmap.writers.names import listed_note
from vpr_roadmap.writers.page import Block, Cell, Column, Facts, Heading, Page, Paragraph, Table

NONE = "none"


def matrix_page(answer: Matrix, words: Words) -> Page:
    """For each plan the table, its legend, the activities, and who has not reported."""
    blocks: list[Block] = []
    for table in answer.tables:
        if not table.plan.is_reported:
            blocks.append(Paragraph(words.say(texts.NO_RECORDS)))
        elif table.points:
            several = len(answer.plans) > 1
            text = texts.MATRIX_TITLE_PLAN if several else texts.MATRIX_TITLE
            title = words.say(text, day=answer.as_of.day, plan=table.plan.name)
            blocks += [Heading(title, 2), *_blocks(table, words)]
    return tuple(blocks) or (Paragraph(words.say(texts.MATRIX_EMPTY)),)


def matrix_table(answer: Matrix, words: Words) -> Table:
    """A row for each school, and one of sums, of all plans; their columns are their points."""
    reported = [table for table in answer.tables if table.plan.is_reported and table.points]
    ids = tuple(dict.fromkeys(point.at.id for table in reported for point in table.points))
    rows = tuple(row for table in reported for row in _wide_rows(table, ids, words))
    plan, school, done, of = (
        words.say(text)
        for text in (texts.PLAN, texts.SCHOOL, texts.MATRIX_DONE, texts.MATRIX_OF_ALL)
    )
    return Table(tuple(map(Column, (plan, school, *ids, done, of))), rows)


def sign_of(part: SchoolState | None) -> str:
    """The name of the sign for how a point stands in a school."""
    if part is None:
        return NONE
    if part.state is State.OVERDUE and part.status in (Status.PARTIAL, Status.NOT_DONE):
        return str(part.status.value)
    return str(part.state.value)


def _blocks(table: PlanMatrix, words: Words) -> Iterator[Block]:
    heads = tuple(Column(_column(point, table)) for point in table.points)
    columns = (Column(words.say(texts.SCHOOL)), *heads, Column(words.say(texts.MATRIX_DONE)))
    rows = tuple(
        (
            row.school.short_name,
            *_signs(row.school.key, table, words),
            _sum(row.done, row.of, words),
        )
        for row in table.rows
    )
    yield Table(columns, (*rows, *_sums(table, words)))
    yield Paragraph(words.say(texts.MATRIX_LEGEND, signs=tuple(_legend(words))))
    yield Heading(words.say(texts.MATRIX_POINTS), 3)
    yield Facts(tuple(_facts(table, words)))
    yield from (Paragraph(text) for text in _silent(table, words))
    schools, every = table.plan.schools, (each.at.activity.scopes for each in table.points)
    if schools.partly_listed and any(scope.every for scopes in every for scope in scopes):
        yield Paragraph(listed_note(schools, words))


def _column(point: MatrixPoint, table: PlanMatrix) -> str:
    """The number; of an activity with several deadlines, with that which is meant."""
    number = point.at.activity.number
    same = sum(each.at.activity is point.at.activity for each in table.points)
    if same == 1 or not point.at.point:
        return number
    deadline = point.at.point.deadline
    return f"{number} {deadline.month:02}.{deadline.year}"


def _row(row: MatrixRow, table: PlanMatrix, words: Words) -> tuple[Cell, ...]:
    signs = _signs(row.school.key, table, words)
    return (row.school.short_name, *signs, _sum(row.done, row.of, words))


def _signs(school: SchoolKey, table: PlanMatrix, words: Words) -> tuple[str, ...]:
    return tuple(words.say(texts.SIGNS[sign_of(point.of(school))]) for point in table.points)


def _sum(done: int, of: int, words: Words) -> str:
    return words.say(texts.MATRIX_OF, done=done, of=of)


def _sums(table: PlanMatrix, words: Words) -> Iterator[tuple[Cell, ...]]:
    """The last rows: in how many schools each is done, and of how many."""
    counted = [_counted(point) for point in table.points]
    done, of = (tuple(each[at] for each in counted) for at in (0, 1))
    yield words.say(texts.MATRIX_SUM), *map(str, done), _sum(sum(done), sum(of), words)
    yield words.say(texts.MATRIX_SUM_OF), *map(str, of), ""


def _counted(point: MatrixPoint) -> tuple[int, int]:
    """In how many schools it is done, of those where it was not cancelled."""
    return point.at.done, sum(part.state is not State.CANCELLED for part in point.at.parts)


def _legend(words: Words) -> Iterator[str]:
    for name, sign in texts.SIGNS.items():
        named = texts.SIGN_NAMES.get(name, sign)
        yield words.say(texts.MATRIX_SIGN, sign=named, meaning=texts.SIGN_MEANINGS[name])


def _facts(table: PlanMatrix, words: Words) -> Iterator[tuple[str, Cell]]:
    for point in table.points:
        until = words.say(texts.UNTIL, day=point.at.deadline)
        yield _column(point, table), f"{point.at.activity.title.rstrip('.')} — {until}"


def _silent(table: PlanMatrix, words: Words) -> Iterator[str]:
    """Who has not reported of what is over; of what is not, how many have."""
    for point in table.points:
        if not point.awaits:
            continue
        values = {"number": point.at.activity.number, "day": point.at.deadline}
        if point.at.state is State.OVERDUE:
            names = tuple(_name(table, key) for key in point.silent)
            yield words.say(texts.MATRIX_SILENT, **values, schools=names)
        else:
            of = len(point.at.parts)
            reported = of - len(point.silent)
            yield words.say(texts.MATRIX_REPORTED, **values, reported=reported, of=of)


def _name(table: PlanMatrix, key: SchoolKey) -> str:
    school = table.plan.schools.named(key)
    return school.short_name if school else str(key)


def _wide_rows(table: PlanMatrix, ids: tuple[str, ...], words: Words) -> Iterator[tuple[Cell, ...]]:
    by_id = {point.at.id: point for point in table.points}
    for row in table.rows:
        signs = (
            words.say(texts.SIGNS[sign_of(by_id[id].of(row.school.key))]) if id in by_id else ""
            for id in ids
        )
        yield (table.plan.name, row.school.name, *signs, str(row.done), str(row.of))
    sums = {id: _counted(point) for id, point in by_id.items()}
    for at, text in enumerate((texts.MATRIX_SUM, texts.MATRIX_SUM_OF)):
        cells = (str(sums[id][at]) if id in sums else "" for id in ids)
        whole = str(sum(each[at] for each in sums.values()))
        edge = (whole, "") if text is texts.MATRIX_SUM else ("", whole)
        yield (table.plan.name, words.say(text), *cells, *edge)
