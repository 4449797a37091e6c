"""What is due, as a page and as a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts import answer_texts, status_texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.periods import month_with
from vpr_roadmap.queries.due import Due, DueItem, Phase
from vpr_roadmap.queries.selection import Responsibility
from vpr_roadmap.queries.sublists import Sublist, is_coexecuted
from vpr_roadmap.rendering.page import Block, Cell, Heading, Paragraph, Rows, Table
from vpr_roadmap.rendering.pages.labels import (
    day_or_dash,
    item_number,
    point_deadline_text,
    responsibility_name,
    responsible_cell,
    scope_names,
    undated_by_reason,
    undated_reason,
)
from vpr_roadmap.rendering.pages.state_labels import state_text, with_states
from vpr_roadmap.rendering.pages.sublists import (
    ShownSublists,
    full_table,
    no_school_note,
    short_columns,
    sublist_title,
)

DueSublists = Iterable[Sublist[DueItem]]

_HEADINGS = {
    Phase.OVERDUE: answer_texts.PHASE_OVERDUE,
    Phase.DUE: answer_texts.PHASE_DUE,
    Phase.STARTS: answer_texts.PHASE_STARTS,
    Phase.CONTINUES: answer_texts.PHASE_CONTINUES,
    Phase.UNSCHEDULED: answer_texts.PHASE_UNSCHEDULED,
}
_SHORT = {
    Phase.OVERDUE: answer_texts.SHORT_OVERDUE,
    Phase.DUE: answer_texts.SHORT_DUE,
    Phase.STARTS: answer_texts.SHORT_STARTS,
    Phase.CONTINUES: answer_texts.SHORT_CONTINUES,
    Phase.UNSCHEDULED: answer_texts.SHORT_UNSCHEDULED,
}


def due_page(
    answer: Due, sublists: DueSublists | None, words: Words, *, selected: bool
) -> Iterator[Block]:
    """The items by phase, then a sentence with their numbers.

    With sublists, each gets its own items and sentence.
    """
    shown = ShownSublists(sublists or ())
    if sublists is None and answer.items:
        yield from _phases(answer, answer.items, words, level=2)
    for sublist in shown:
        yield Heading(sublist_title(sublist, words, several=len(answer.plans) > 1), 2)
        yield from _phases(answer, sublist.items, words, level=3, sublist=sublist)
    yield from shown.schools_note(words)
    if not answer.items and not shown.any:
        yield Paragraph(_empty_text(answer, words, selected=selected))
    yield from no_school_note(answer.of_no_school, words)


def due_table(answer: Due, sublists: DueSublists | None, column: Text | None, words: Words) -> Rows:
    """A row per item with everything known.

    With sublists, an item has a row in every sublist that contains it.
    """
    headings = (
        answer_texts.PHASE,
        answer_texts.NUMBER,
        answer_texts.POINT,
        answer_texts.ACTIVITY,
        answer_texts.WORDING,
        answer_texts.START,
        answer_texts.DEADLINE,
        answer_texts.RESPONSIBLE,
        answer_texts.SCHOOLS,
        answer_texts.SECTION,
        answer_texts.PLAN,
        status_texts.STATE,
    )
    return full_table(headings, answer.items, sublists, column, partial(_full_row, words), words)


def _phases(
    answer: Due,
    items: tuple[DueItem, ...],
    words: Words,
    *,
    level: int,
    sublist: Sublist[DueItem] | None = None,
) -> Iterator[Block]:
    for phase in Phase:
        phase_items = tuple(item for item in items if item.phase is phase)
        if phase_items:
            reasons = "; ".join(undated_by_reason((each.activity for each in phase_items), words))
            heading = words.say(_HEADINGS[phase], period=answer.period, reasons=reasons)
            yield Heading(heading, level)
            yield _table(phase_items, words, several=len(answer.plans) > 1, sublist=sublist)
    yield Paragraph(_count_sentence(answer, items, words))


def _table(
    items: tuple[DueItem, ...], words: Words, *, several: bool, sublist: Sublist[DueItem] | None
) -> Table:
    columns = short_columns(answer_texts.DEADLINE, words, several=several)
    rows = tuple(_row(item, words)[: len(columns)] for item in items)
    table = with_states(columns, rows, [_state(item, words) for item in items], words)
    messages = tuple(_message(item, sublist, words) for item in items) if sublist else ()
    return table._replace(messages=messages)


def _row(item: DueItem, words: Words) -> tuple[Cell, ...]:
    return (
        item.activity.number,
        item.activity.title,
        day_or_dash(item.point.deadline),
        responsible_cell(item.activity, item.responsibilities, words),
        item.plan.name,
    )


def _state(item: DueItem, words: Words) -> str:
    return state_text(item.point, item.plan, words) if item.plan.is_reported else ""


def _message(item: DueItem, sublist: Sublist[DueItem], words: Words) -> tuple[str, str]:
    """The item as a sentence: what, until when, with whom else or for whom."""
    if item.point.deadline:
        when = words.say(answer_texts.UNTIL, day=item.point.deadline)
    else:
        when = undated_reason(item.activity, words)
    if state := _state(item, words):
        when = words.say(status_texts.STATE_WITH_STATUS, state=when, status=state)
    shared = _others(item, sublist, words)
    return item.activity.number, f"{item.activity.title.rstrip('.')} — {when}{shared}"


def _others(item: DueItem, sublist: Sublist[DueItem], words: Words) -> str:
    """Who else takes part, in brackets: « (совместно: Рогов Б.Б.)»."""
    key = sublist.key
    if not isinstance(key, Responsibility):
        names = responsible_cell(item.activity, item.responsibilities, words)
        return words.say(answer_texts.IN_CHARGE, names=names) if names else ""
    coexecutes = is_coexecuted(item, key.party)
    names = tuple(
        responsibility_name(each, words)
        for each in item.responsibilities
        if each.party != key.party and not (coexecutes and each.coexecutes)
    )
    if coexecutes:
        text = answer_texts.AS_COEXECUTOR_OF if names else answer_texts.AS_COEXECUTOR
        return words.say(text, names=names)
    return words.say(answer_texts.TOGETHER_WITH, names=names) if names else ""


def _full_row(words: Words, item: DueItem) -> tuple[Cell, ...]:
    activity, point = item.activity, item.point.planned
    return (
        words.say(_SHORT[item.phase]),
        item_number(activity.number, words),
        item.point.id,
        activity.title,
        point_deadline_text(item.point, words),
        point.start.isoformat() if point else "",
        item.point.deadline.isoformat() if item.point.deadline else "",
        responsible_cell(item.activity, item.responsibilities, words),
        scope_names(activity.schools, item.plan.schools, words),
        activity.section.number if activity.section else "",
        item.plan.name,
        _state(item, words),
    )


def _count_sentence(answer: Due, items: tuple[DueItem, ...], words: Words) -> str:
    numbers = {phase: sum(item.phase is phase for item in items) for phase in Phase}
    parts = [_due_count(tuple(item for item in items if item.phase is Phase.DUE), words)]
    for phase, text in (
        (Phase.STARTS, answer_texts.COUNT_STARTS),
        (Phase.CONTINUES, answer_texts.COUNT_CONTINUES),
    ):
        if numbers[phase]:
            parts.append(words.say(text, n=numbers[phase]))
    sentence = ", ".join(parts)
    if numbers[Phase.OVERDUE]:
        sentence += "; " + words.say(answer_texts.COUNT_OVERDUE, n=numbers[Phase.OVERDUE])
    undated = sum(item.point.awaits_date for item in items)
    if undated:
        sentence += "; " + words.say(answer_texts.COUNT_UNSCHEDULED, n=undated)
    return words.sentence(answer_texts.DUE_COUNT, period=answer.period, parts=sentence)


def _due_count(items: tuple[DueItem, ...], words: Words) -> str:
    """The number of activities due, or of deadlines if an activity is due twice."""
    if not items:
        return words.say(answer_texts.COUNT_NONE_DUE)
    activities = {(item.plan.name, item.activity.number) for item in items}
    once = len(activities) == len(items)
    return words.say(
        answer_texts.COUNT_DUE if once else answer_texts.COUNT_DUE_POSITIONS, n=len(items)
    )


def _empty_text(answer: Due, words: Words, *, selected: bool) -> str:
    period, plans, several = answer.period, answer.plans, len(answer.plans) > 1
    if all(plan.period.deadline < period.start for plan in plans):
        last = max(plan.period.deadline for plan in plans)
        text = answer_texts.DUE_OUTSIDE_AFTER_PLANS if several else answer_texts.DUE_OUTSIDE_AFTER
        return words.sentence(text, period=period, last=month_with(last))
    if all(period.deadline < plan.period.start for plan in plans):
        first = min(plan.period.start for plan in plans)
        text = answer_texts.DUE_OUTSIDE_BEFORE_PLANS if several else answer_texts.DUE_OUTSIDE_BEFORE
        return words.sentence(text, period=period, first=month_with(first))
    text = answer_texts.DUE_EMPTY_IN_PLANS if several else answer_texts.DUE_EMPTY
    return words.sentence(answer_texts.DUE_EMPTY_SELECTED if selected else text, period=period)
