"""The order with its passport, and the plan, as a page."""

from __future__ import annotations

from collections.abc import Iterator

from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts import answer_texts
from vpr_roadmap.language.texts.order_texts import ORDER_TEXTS
from vpr_roadmap.language.words import Words, with_full_stop
from vpr_roadmap.matching.folding import fold
from vpr_roadmap.plan.columns import keys_of_columns
from vpr_roadmap.plan.order import Numbered, Order, OrderKind, OrderStatus, Passport
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.queries.show import ShownPlan
from vpr_roadmap.rendering.page import (
    Block,
    Cell,
    Facts,
    Heading,
    Page,
    Paragraph,
)
from vpr_roadmap.rendering.pages.labels import (
    counts_text,
    scope_names,
    section_texts,
)
from vpr_roadmap.rendering.pages.show.printed import named_facts, printed_lines, section_text


def plan_page(answer: ShownPlan, words: Words) -> Page:
    """The order clause by clause, the passport, and the counts of the plan."""
    plan = answer.plan
    blocks: list[Block] = []
    if plan.order:
        blocks += _order(plan.order, words)
    if plan.appendix and plan.appendix.passport:
        blocks += _passport(plan.appendix.passport, plan.title, words)
    return (*blocks, *_plan(answer, words))


def _order(order: Order, words: Words) -> Iterator[Block]:
    document = ORDER_TEXTS[order.kind]
    if order.status is OrderStatus.DRAFT:
        yield Heading(words.say(answer_texts.ORDER_DRAFT, document=document.of), 1)
    else:
        values = {"document": document.name, "date": order.date, "number": order.number}
        yield Heading(words.sentence(answer_texts.SHOW_ORDER, **values), 1)
    yield from (Paragraph(text) for text in (order.title, order.preamble) if text)
    yield from _numbered_paragraphs(order.clauses)
    facts = (
        (_issuer_label(order), order.issuer),
        (answer_texts.ORDER_PLACE, order.place),
        (answer_texts.ORDER_SIGNATORY, order.signatory),
        (answer_texts.ORDER_COORDINATOR, order.coordinator),
        (answer_texts.ORDER_SUPPORT, order.support),
        (answer_texts.ORDER_CONTROL, order.control),
    )
    yield Facts(tuple(named_facts(facts, words)))


def _issuer_label(order: Order) -> Text:
    """«Кем издан» of «приказ», «Кем издано» of the other kinds, which are neuter."""
    is_order = order.kind is OrderKind.ORDER
    return answer_texts.ORDER_ISSUER if is_order else answer_texts.DOCUMENT_ISSUER


def _passport(passport: Passport, title: str, words: Words) -> Iterator[Block]:
    """The passport under its printed headings, or under ours if none are printed."""
    printed = dict(passport.headings)
    of_roadmap = "дорожная карта" in fold(title)
    default = answer_texts.PASSPORT_OF_ROADMAP if of_roadmap else answer_texts.PASSPORT
    yield Heading(printed.get("passport") or words.say(default), 1)
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
    for key, usual, blocks in parts:
        if blocks:
            yield Heading(printed.get(key) or words.say(usual), 2)
            yield from blocks
    for row in passport.more:
        yield Heading(row.heading, 2)
        yield from map(Paragraph, printed_lines(row.text))


def _plan(answer: ShownPlan, words: Words) -> Iterator[Block]:
    plan, counts = answer.plan, answer.counts
    of_activities = "план мероприятий" in fold(plan.title)
    heading = answer_texts.PLAN_OF_ACTIVITIES if of_activities else answer_texts.PLAN_HEADING
    yield Heading(words.say(heading), 1)
    yield Paragraph(plan.title)
    yield Facts(tuple(named_facts(_plan_facts(plan, words), words)))
    sections = tuple(
        words.say(answer_texts.SECTION_COUNT, section=section_text(section, words), n=number)
        for section, number in answer.sections
    )
    if sections:
        yield Facts(((words.say(section_texts(plan).names), sections),))
    yield Paragraph(with_full_stop(counts_text(counts, words)))


def _plan_facts(plan: Plan, words: Words) -> Iterator[tuple[Text, Cell]]:
    yield answer_texts.PLAN_PERIOD, words.period(plan.period)
    if plan.appendix and not plan.order:
        yield answer_texts.PLAN_STAMP, plan.appendix.printed_lines("approval")
    yield answer_texts.SCHOOLS, scope_names(plan.scope, plan.schools, words)
    columns = plan.appendix.columns if plan.appendix else ()
    others = len(keys_of_columns(columns)) < len(columns)
    yield answer_texts.PLAN_COLUMNS, columns if others else ()


def _paragraph(text: str | None) -> tuple[Block, ...]:
    return (Paragraph(text),) if text else ()


def _numbered_paragraphs(items: tuple[Numbered, ...]) -> Iterator[Block]:
    return (Paragraph(f"{item.number}. {item.text}") for item in items)
