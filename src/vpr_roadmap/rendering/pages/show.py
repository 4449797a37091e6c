"""One activity, or the order with its passport, as a page."""

from __future__ import annotations

from collections.abc import Iterator

from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts import answer_texts, status_texts
from vpr_roadmap.language.words import Words, format_day, with_full_stop
from vpr_roadmap.plan.activities import ControlPoint
from vpr_roadmap.plan.order import Numbered, Order, OrderStatus, Passport
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.states import CLOSED, FULFILLED, PointState, SchoolState
from vpr_roadmap.queries.show import ShownActivity, ShownParty, ShownPlan
from vpr_roadmap.rendering.page import (
    BETWEEN_FACTS,
    Block,
    Cell,
    Column,
    Facts,
    Heading,
    Page,
    Paragraph,
    Table,
    join_cell,
)
from vpr_roadmap.rendering.pages.labels import counts_text, recurrence_text, scope_names
from vpr_roadmap.rendering.pages.records_table import document_text, records_table
from vpr_roadmap.rendering.pages.state_labels import state_text
from vpr_roadmap.rendering.pages.sublists import sublist_heading


def activity_page(answer: ShownActivity, words: Words) -> Page:
    """The number and title, then a line for each thing known."""
    activity = answer.item.activity
    number = activity.number if activity.printed is None else activity.printed or activity.number
    heading = words.say(answer_texts.SHOW_ACTIVITY, number=number, title=activity.title)
    facts = tuple((words.say(name), value) for name, value in _facts(answer, words) if value)
    blocks: list[Block] = [Heading(heading, 2), Facts(facts)]
    if answer.item.plan.is_reported:
        blocks += _by_school(answer, words)
    if answer.records:
        blocks.append(Heading(words.say(answer_texts.SHOW_RECORDS), 3))
        blocks.append(records_table(answer.records, words))
    return tuple(blocks)


def plan_page(answer: ShownPlan, words: Words) -> Page:
    """The order clause by clause, the passport, and the counts of the plan."""
    plan = answer.plan
    blocks: list[Block] = []
    if plan.order:
        blocks += _order(plan.order, words)
    if plan.appendix and plan.appendix.passport:
        blocks += _passport(plan.appendix.passport, words)
    return (*blocks, *_plan(answer, words))


def page_table(page: Page, words: Words) -> Table:
    """A page of `show` as one table of names and values."""
    rows: list[tuple[Cell, ...]] = []
    for block in page:
        match block:
            case Facts(facts):
                rows += ((name, join_cell(value, BETWEEN_FACTS)) for name, value in facts)
            case Heading(text) | Paragraph(text):
                rows.append((text, ""))
            case Table(_, table_rows):
                rows += ((join_cell(row[0]), _joined(row[1:])) for row in table_rows)
    return Table(
        (Column(words.say(answer_texts.ITEM)), Column(words.say(answer_texts.VALUE))), tuple(rows)
    )


def _joined(cells: tuple[Cell, ...]) -> str:
    return BETWEEN_FACTS.join(text for cell in cells if (text := join_cell(cell)))


def _facts(answer: ShownActivity, words: Words) -> Iterator[tuple[Text, Cell]]:
    plan, activity = answer.item.plan, answer.item.activity
    yield answer_texts.PLAN, plan.title
    yield answer_texts.SECTION, sublist_heading(activity.section, words) if activity.section else ""
    yield answer_texts.SHOW_WORDING, activity.wording or ""
    if activity.recurrence and not activity.wording:
        yield answer_texts.SHOW_DEADLINE, recurrence_text(activity.recurrence, words)
    yield answer_texts.SHOW_POINTS, _points(answer, words)
    yield answer_texts.RESPONSIBLE, tuple(_post(post, words) for post in answer.parties)
    schools = scope_names(activity.schools, plan.schools, words)
    yield answer_texts.SCHOOLS, schools or words.say(answer_texts.SCHOOLS_NOT_STATED)
    yield (
        answer_texts.SHOW_EACH_SCHOOL,
        words.say(answer_texts.EACH_SCHOOL) if activity.each_school else "",
    )
    yield answer_texts.SHOW_RESULT, activity.expected_result or ""
    yield answer_texts.SHOW_APPROVED, _approved(plan.order, words) if plan.order else ""
    yield answer_texts.SHOW_NOTE, activity.note or ""


def _points(answer: ShownActivity, words: Words) -> Cell:
    """The control points, with their states if there are records."""
    item = answer.item
    dated = [
        _dates(point.planned, point, item.plan, words) for point in item.points if point.planned
    ]
    for point in item.points:
        if point.undated and item.activity.unscheduled:
            sentence = words.say(
                answer_texts.PHASE_UNSCHEDULED, schedules=item.activity.unscheduled
            )
            dated.append(sentence)
        if not point.planned and point.state in CLOSED:
            state = state_text(point, item.plan, words)
            dated.append(words.say(answer_texts.LIST_STATE_WHOLE, state=state))
    return tuple(dated)


def _dates(planned: ControlPoint, point: PointState, plan: Plan, words: Words) -> str:
    text = answer_texts.SHOW_DAY if planned.start == planned.deadline else answer_texts.SHOW_DATES
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


def _post(post: ShownParty, words: Words) -> str:
    name = post.name
    if post.instead_of:
        replaced = post.instead_of
        if post.until:
            replaced = words.say(answer_texts.STANDS_IN_UNTIL, name=replaced, until=post.until)
        instead_of = ", ".join(filter(None, (replaced, post.basis)))
        name = words.say(answer_texts.INSTEAD_OF, name=name, instead_of=instead_of)
    return f"{name} — {post.post}" if post.post else name


def _approved(order: Order, words: Words) -> str:
    if order.status is OrderStatus.DRAFT:
        return words.say(answer_texts.SHOW_DRAFT)
    approved = words.say(answer_texts.SHOW_ORDER, date=order.date, number=order.number)
    return f"{approved} ({order.issuer})" if order.issuer else approved


def _order(order: Order, words: Words) -> Iterator[Block]:
    if order.status is OrderStatus.DRAFT:
        yield Heading(words.say(answer_texts.ORDER_DRAFT), 1)
    else:
        heading = words.say(answer_texts.ORDER_HEADING, date=order.date, number=order.number)
        yield Heading(heading, 1)
    yield from (Paragraph(text) for text in (order.title, order.preamble) if text)
    yield from _numbered_paragraphs(order.clauses)
    facts = (
        (answer_texts.ORDER_ISSUER, order.issuer),
        (answer_texts.ORDER_PLACE, order.place),
        (answer_texts.ORDER_SIGNATORY, order.signatory),
        (answer_texts.ORDER_COORDINATOR, order.coordinator),
        (answer_texts.ORDER_SUPPORT, order.support),
        (answer_texts.ORDER_CONTROL, order.control),
    )
    yield Facts(tuple((words.say(name), value) for name, value in facts if value))


def _passport(passport: Passport, words: Words) -> Iterator[Block]:
    """The passport under its printed headings, or under ours if none are printed."""
    printed = dict(passport.headings)
    yield Heading(printed.get("passport") or words.say(answer_texts.PASSPORT), 1)
    parts: tuple[tuple[str, Text, tuple[Block, ...]], ...] = (
        (
            "problem",
            answer_texts.PASSPORT_PROBLEM,
            tuple(Paragraph(text) for text in passport.problem),
        ),
        ("goal", answer_texts.PASSPORT_GOAL, _paragraph(passport.goal)),
        ("tasks", answer_texts.PASSPORT_TASKS, tuple(_numbered_paragraphs(passport.tasks))),
        (
            "directions",
            answer_texts.PASSPORT_DIRECTIONS,
            tuple(_numbered_paragraphs(passport.directions)),
        ),
        ("expected_results", answer_texts.PASSPORT_RESULTS, _paragraph(passport.expected_results)),
    )
    for key, default, blocks in parts:
        if blocks:
            yield Heading(printed.get(key) or words.say(default), 2)
            yield from blocks


def _plan(answer: ShownPlan, words: Words) -> Iterator[Block]:
    plan, counts = answer.plan, answer.counts
    yield Heading(words.say(answer_texts.PLAN_HEADING), 1)
    yield Paragraph(plan.title)
    yield Facts(
        tuple((words.say(name), value) for name, value in _plan_facts(plan, words) if value)
    )
    sections = tuple(
        words.say(answer_texts.SECTION_COUNT, section=sublist_heading(section, words), n=number)
        for section, number in answer.sections
    )
    if sections:
        yield Facts(((words.say(answer_texts.PLAN_SECTIONS), sections),))
    yield Paragraph(with_full_stop(counts_text(counts, words)))


def _plan_facts(plan: Plan, words: Words) -> Iterator[tuple[Text, Cell]]:
    yield answer_texts.PLAN_PERIOD, words.period(plan.period)
    yield answer_texts.SCHOOLS, scope_names(plan.scope, plan.schools, words)


def _paragraph(text: str | None) -> tuple[Block, ...]:
    return (Paragraph(text),) if text else ()


def _numbered_paragraphs(items: tuple[Numbered, ...]) -> Iterator[Block]:
    return (Paragraph(f"{item.number}. {item.text}") for item in items)
