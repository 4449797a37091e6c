"""One activity as a page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts import answer_texts, status_texts
from vpr_roadmap.language.texts.order_texts import ORDER_TEXTS
from vpr_roadmap.language.words import Words, format_day
from vpr_roadmap.matching.folding import fold_words
from vpr_roadmap.plan.activities import Activity, ControlPoint
from vpr_roadmap.plan.order import Order, OrderStatus
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.states import CLOSED, FULFILLED, PointState, SchoolState
from vpr_roadmap.queries.show import ShownActivity, ShownParty
from vpr_roadmap.rendering.page import (
    Block,
    Cell,
    Column,
    Facts,
    Heading,
    Page,
    Table,
)
from vpr_roadmap.rendering.pages.labels import (
    deadline_text,
    scope_names,
    section_texts,
    undated_reason,
)
from vpr_roadmap.rendering.pages.records_table import document_text, records_table
from vpr_roadmap.rendering.pages.show.printed import (
    named_facts,
    printed_lines,
    section_text,
)
from vpr_roadmap.rendering.pages.state_labels import state_text


def activity_page(answer: ShownActivity, words: Words) -> Page:
    """The number and title, then a line for each thing known."""
    activity = answer.item.activity
    number = activity.number if activity.printed is None else activity.printed or activity.number
    heading = words.say(answer_texts.SHOW_ACTIVITY, number=number, title=activity.title)
    facts = (
        *named_facts(_facts_of_row(answer, words), words),
        *((column, printed_lines(text)) for column, text in activity.cells),
        *named_facts(_other_facts(answer, words), words),
    )
    blocks: list[Block] = [Heading(heading, 2), Facts(facts)]
    if answer.item.plan.is_reported:
        blocks += _by_school(answer, words)
    if answer.records:
        blocks.append(Heading(words.say(answer_texts.SHOW_RECORDS), 3))
        blocks.append(records_table(answer.records, words))
    return tuple(blocks)


def _facts_of_row(answer: ShownActivity, words: Words) -> Iterator[tuple[Text, Cell]]:
    """What the row of the plan says in columns that have keys."""
    plan, activity = answer.item.plan, answer.item.activity
    yield answer_texts.PLAN, plan.title
    section = section_text(activity.section, words) if activity.section else ""
    yield section_texts(plan).name, section
    yield answer_texts.SHOW_WORDING, activity.wording or ""
    if (activity.recurrence or activity.terms) and not activity.wording:
        yield answer_texts.SHOW_DEADLINE, deadline_text(activity, words)
    yield answer_texts.SHOW_POINTS, _points(answer, words)
    yield answer_texts.RESPONSIBLE, tuple(_responsible(answer, words))
    yield answer_texts.COEXECUTORS, tuple(_party_text(party, words) for party in answer.coexecutors)
    yield answer_texts.SCHOOLS, _schools(answer, words)
    yield (
        answer_texts.SHOW_EACH_SCHOOL,
        words.say(answer_texts.EACH_SCHOOL) if activity.each_school else "",
    )
    yield answer_texts.SHOW_RESULT, activity.expected_result or ""


def _other_facts(answer: ShownActivity, words: Words) -> Iterator[tuple[Text, Cell]]:
    """What the row does not have: the former numbers, the order and the note."""
    order = answer.item.plan.order
    yield answer_texts.SHOW_FORMERLY, _former_numbers(answer.item.activity, words)
    # Below other columns, one of which may be for documents, say which document this is.
    cells = answer.item.activity.cells
    label = answer_texts.SHOW_APPROVED_BY if cells else answer_texts.SHOW_APPROVED
    yield label, _approval(order, words) if order else ""
    yield answer_texts.SHOW_NOTE, answer.item.activity.note or ""


def _approval(order: Order, words: Words) -> str:
    """The document that approves a plan: its kind, day, number and issuer."""
    document = ORDER_TEXTS[order.kind]
    if order.status is OrderStatus.DRAFT:
        return words.say(answer_texts.SHOW_DRAFT, document=document.of)
    values = {"document": document.name, "date": order.date, "number": order.number}
    approved = words.say(answer_texts.SHOW_ORDER, **values)
    return f"{approved} ({order.issuer})" if order.issuer else approved


def _former_numbers(activity: Activity, words: Words) -> Cell:
    return ", ".join(
        words.say(answer_texts.STANDS_IN_UNTIL, name=number, until=until) if until else number
        for number, until in activity.formerly
    )


def _schools(answer: ShownActivity, words: Words) -> Cell:
    """The schools of the activity, or of the heads who do it school by school.

    Empty if the plan has no schools, so that nobody expects any.
    """
    plan, activity = answer.item.plan, answer.item.activity
    scopes = activity.scopes if activity.each_school else (activity.schools,)
    names = (scope_names(scope, plan.schools, words) for scope in scopes)
    if schools := tuple(dict.fromkeys(chain.from_iterable(names))):
        return schools
    return words.say(answer_texts.SCHOOLS_NOT_STATED) if plan.schools.listed else ""


def _points(answer: ShownActivity, words: Words) -> Cell:
    """The control points, with their states if there are records."""
    item = answer.item
    dated = [
        _dates(point.planned, point, item.plan, words) for point in item.points if point.planned
    ]
    for point in item.points:
        if point.undated:
            reasons = undated_reason(item.activity, words)
            dated.append(words.say(answer_texts.PHASE_UNSCHEDULED, reasons=reasons))
        if not point.planned and point.state in CLOSED:
            state = state_text(point, item.plan, words)
            dated.append(words.say(answer_texts.LIST_STATE_WHOLE, state=state))
    return tuple(dated)


def _dates(planned: ControlPoint, point: PointState, plan: Plan, words: Words) -> str:
    if planned.period.is_until:
        text = answer_texts.SHOW_UNTIL
    elif planned.start == planned.deadline:
        text = answer_texts.SHOW_DAY
    else:
        text = answer_texts.SHOW_DATES
    dates = words.say(text, id=planned.id, start=planned.start, deadline=planned.deadline)
    if not plan.is_reported:
        return dates
    return words.say(answer_texts.SHOW_STATE, dates=dates, state=state_text(point, plan, words))


def _by_school(answer: ShownActivity, words: Words) -> Iterator[Block]:
    """A table for each control point with its state in each school."""
    columns = tuple(
        Column(words.say(text))
        for text in (
            answer_texts.SCHOOL,
            answer_texts.DEADLINE,
            status_texts.STATE,
            answer_texts.FULFILLED_ON,
            answer_texts.EVIDENCE,
        )
    )
    for point in answer.item.points:
        if point.by_school and (point.planned or point.undated):
            text = (
                answer_texts.SHOW_BY_SCHOOL
                if point.planned
                else answer_texts.SHOW_BY_SCHOOL_UNDATED
            )
            deadline = point.planned.deadline if point.planned else None
            yield Heading(words.say(text, day=deadline, id=point.id), 3)
            yield Table(
                columns, tuple(_school_row(point, part, answer, words) for part in point.parts)
            )


def _school_row(
    point: PointState, part: SchoolState, answer: ShownActivity, words: Words
) -> tuple[Cell, ...]:
    key = part.school
    assert key is not None
    done = part.entry.record if part.entry and part.state in FULFILLED else None
    return (
        answer.item.plan.schools.name_of(key),
        format_day(part.deadline) if part.deadline else "",
        state_text(point.of_schools([key]), answer.item.plan, words),
        format_day(done.date) if done else "",
        tuple(map(document_text, done.evidence)) if done else "",
    )


def _party_text(party: ShownParty, words: Words) -> str:
    """«Петрова И.И. (прежде Иванова И.И.) — методист», with whom a successor replaces."""
    name = party.name
    if party.formerly:
        name = words.say(answer_texts.FORMERLY, name=name, former=party.formerly)
    if party.instead_of:
        replaced = party.instead_of
        if party.until:
            replaced = words.say(answer_texts.STANDS_IN_UNTIL, name=replaced, until=party.until)
        instead_of = ", ".join(filter(None, (replaced, party.basis)))
        name = words.say(answer_texts.INSTEAD_OF, name=name, instead_of=instead_of)
    return f"{name} — {party.post}" if party.post else name


def _responsible(answer: ShownActivity, words: Words) -> Iterator[str]:
    """The printed cell, then the parties that it does not name in full; without it, all parties."""
    wording = answer.item.activity.responsible_wording
    if wording:
        yield wording
    printed = set(fold_words(wording or ""))
    for party in answer.parties:
        if party.instead_of or not _is_printed(party, printed):
            yield _party_text(party, words)


def _is_printed(party: ShownParty, printed: set[str]) -> bool:
    """Whether the printed words name a party and begin its post: «Зам. директора Рогов Б.Б.»."""
    if not printed.issuperset(fold_words(party.name)):
        return False
    post = next(iter(fold_words(party.post or "")), "")
    return not post or any(post.startswith(word) for word in printed if len(word) > 2)
