"""The activities, as a page and as a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts import answer_texts, message_texts, status_texts
from vpr_roadmap.language.words import Words, format_day, with_full_stop
from vpr_roadmap.periods import Period
from vpr_roadmap.plan.parties import Party
from vpr_roadmap.plan.states import CLOSED
from vpr_roadmap.queries.counts import Counts
from vpr_roadmap.queries.list import Listing, ListItem, figures_of
from vpr_roadmap.queries.selection import Responsibility
from vpr_roadmap.queries.sublists import Rest, Sublist, is_coexecuted
from vpr_roadmap.rendering.page import Block, Cell, Heading, Paragraph, Rows, Table
from vpr_roadmap.rendering.pages.figures import figures_sentences
from vpr_roadmap.rendering.pages.labels import (
    all_executors_cell,
    counts_text,
    deadline_text,
    item_number,
    point_deadline_text,
    scope_names,
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

ListSublists = Iterable[Sublist[ListItem]]


def list_page(
    answer: Listing, sublists: ListSublists, words: Words, *, with_figures: bool = True
) -> Iterator[Block]:
    """The sublists, then the count of all, figures, and what has no date if there is a period.

    Leave the figures out if the list holds only some states: they would mean nothing.
    """
    several, shown = len(answer.plans) > 1, ShownSublists(sublists)
    for sublist in shown:
        if name := sublist_title(sublist, words, several=several):
            count = _sublist_count(sublist, answer, words)
            heading = words.say(answer_texts.SUBLIST_COUNT, name=name, count=count)
            yield Heading(heading, 2 + sublist.depth)
        if not sublist.items:
            continue
        items = [_with_counted_points(item, answer.period) for item in sublist.items]
        yield _table(items, words, several=several)
    yield from shown.schools_note(words)
    yield from shown.sums_note(len(answer.items), words)
    if answer.items or not shown.any:
        yield Paragraph(_total(answer, words))
    if with_figures:
        yield from (Paragraph(text) for text in _figures(answer, words))
    if answer.undated:
        yield Paragraph(_undated(answer, words))
    yield from no_school_note(answer.of_no_school, words)


def list_table(
    answer: Listing, sublists: ListSublists | None, column: Text | None, words: Words
) -> Rows:
    """A row per activity with everything known; with sublists, a row in each of its lists."""
    headings = (
        answer_texts.NUMBER,
        answer_texts.ACTIVITY,
        answer_texts.WORDING,
        answer_texts.POINT,
        answer_texts.START,
        answer_texts.DEADLINE,
        answer_texts.RESPONSIBLE,
        answer_texts.SCHOOLS,
        answer_texts.SECTION,
        answer_texts.PLAN,
        status_texts.STATE,
    )
    row = partial(_full_row, words, answer.period)
    return full_table(headings, answer.items, sublists, column, row, words)


def _figures(answer: Listing, words: Words) -> Iterator[str]:
    """The figures of the control points listed, if any of them has records."""
    if figures := figures_of(answer):
        yield from figures_sentences(figures, answer.as_of.day, answer.period, words)
        others = tuple(plan.name for plan in answer.plans if not plan.is_reported)
        if others:
            yield words.say(message_texts.NO_RECORDS_OF, plans=others)


def _total(answer: Listing, words: Words) -> str:
    if not answer.items:
        return words.say(answer_texts.LIST_EMPTY)
    count = _count_text(answer.items, answer, words)
    if answer.period:
        count = words.sentence(answer_texts.PERIOD_COUNT, period=answer.period, count=count)
    return with_full_stop(count)


def _undated(answer: Listing, words: Words) -> str:
    activities = tuple(
        words.say(
            answer_texts.UNDATED_ONE,
            number=item.activity.number,
            reason=undated_reason(item.activity, words),
        )
        for item in answer.undated
    )
    return words.say(answer_texts.LIST_UNDATED, activities=activities)


def _sublist_count(sublist: Sublist[ListItem], answer: Listing, words: Words) -> str:
    """The count of a sublist: deadlines in a month, activities without a date, otherwise both.

    What a party co-executes is counted apart.
    """
    if isinstance(sublist.key, Period):
        given = sum(point.given for item in sublist.items for point in item.points)
        points = words.say(answer_texts.COUNTED_POINTS, n=len(sublist.items) - given)
        return (
            words.say(answer_texts.COUNTED_GIVEN, points=points, given=given) if given else points
        )
    if sublist.key is Rest.NO_DATE:
        return words.say(answer_texts.COUNTED_ACTIVITIES, n=len(sublist.items))
    if isinstance(sublist.key, Responsibility):
        return _party_count(sublist.key.party, sublist.all_items, answer, words)
    return _count_text(sublist.all_items, answer, words)


def _party_count(party: Party, items: Sequence[ListItem], answer: Listing, words: Words) -> str:
    own = [item for item in items if not is_coexecuted(item, party)]
    n = len(items) - len(own)
    if not own:
        return words.say(answer_texts.ONLY_COEXECUTED, n=n)
    counted = _count_text(own, answer, words)
    return words.say(answer_texts.COUNTED_COEXECUTED, counted=counted, n=n) if n else counted


def _count_text(items: Sequence[ListItem], answer: Listing, words: Words) -> str:
    points = [point for item in items for point in item.within(answer.period)]
    count = sum(not point.given for point in points)
    unscheduled = sum(item.awaits_date for item in items)
    return counts_text(Counts(0, len(items), count, unscheduled), words)


def _with_counted_points(item: ListItem, period: Period | None) -> ListItem:
    """The activity with only the control points that count in the period, if any do."""
    return item._replace(points=item.within(period) or item.points) if period else item


def _is_single_point(item: ListItem) -> bool:
    """Whether it is a line of a calendar, or one of several points without a common wording."""
    one = len(item.points) == 1 < len(item.activity.points)
    return item.is_line or (one and not item.activity.wording)


def _table(items: Sequence[ListItem], words: Words, *, several: bool) -> Table:
    dated = any(item.is_line for item in items)
    deadline = answer_texts.DEADLINE if dated else answer_texts.WORDING
    columns = short_columns(deadline, words, several=several)
    rows = tuple(_row(item, words)[: len(columns)] for item in items)
    return with_states(columns, rows, [_states(item, words) for item in items], words)


def _row(item: ListItem, words: Words) -> tuple[Cell, ...]:
    deadline = _deadline(item, words)
    if item.is_line:
        deadline = ", ".join(format_day(point.deadline) for point in item.points if point.deadline)
    return (
        item.activity.number,
        item.activity.title,
        deadline,
        all_executors_cell(item.activity, item.responsibilities, words),
        item.plan.name,
    )


def _states(item: ListItem, words: Words) -> Cell:
    """The states of its control points, with deadlines if the activity has several."""
    if not item.plan.is_reported:
        return ""
    states = [(point, state_text(point, item.plan, words)) for point in item.points]
    if _is_single_point(item) or (
        len(item.activity.points) <= 1 and not any(point.given for point, _ in states)
    ):
        return states[0][1]
    return tuple(
        words.say(answer_texts.LIST_STATE, day=point.planned.deadline, state=state)
        if point.planned
        else words.say(answer_texts.LIST_STATE_WHOLE, state=state)
        for point, state in states
        if point.planned or point.undated or point.state in CLOSED
    )


def _deadline(item: ListItem, words: Words) -> str:
    """The deadlines of the activity, or that of its single control point."""
    if _is_single_point(item):
        return point_deadline_text(item.points[0], words)
    return deadline_text(item.activity, words)


def _full_row(words: Words, period: Period | None, item: ListItem) -> tuple[Cell, ...]:
    item, activity = _with_counted_points(item, period), item.activity
    points = [point for point in item.points if point.planned and point.deadline]
    return (
        item_number(activity.number, words),
        activity.title,
        _deadline(item, words),
        tuple(point.id for point in points) or activity.unscheduled_point,
        tuple(point.planned.start.isoformat() for point in points if point.planned),
        tuple(point.deadline.isoformat() for point in points if point.deadline),
        all_executors_cell(item.activity, item.responsibilities, words),
        scope_names(activity.schools, item.plan.schools, words),
        activity.section.number if activity.section else "",
        item.plan.name,
        _states(item, words),
    )
