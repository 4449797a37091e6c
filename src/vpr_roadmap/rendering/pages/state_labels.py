"""The state of a control point in words."""

from __future__ import annotations

from collections.abc import Sequence

from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts import status_texts
from vpr_roadmap.language.words import Words, format_day
from vpr_roadmap.periods import Period, month_with
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.states import CLOSED, PointState, State, is_early
from vpr_roadmap.rendering.page import Cell, Column, Table
from vpr_roadmap.rendering.pages.labels import listed_text, school_names


def state_text(point: PointState, plan: Plan, words: Words) -> str:
    """«просрочено, исполнено частично», «исполняется (исполнено в 4 из 7 школ)».

    If all schools have to do it, but not all are listed, the text says that too.
    """
    until = until_text(point.moved_to) if point.moved_to else point.deadline
    label = words.say(_label(point), until=until)
    if point.open_status:
        text = (
            status_texts.STATE_WITH_STATUS
            if point.state is State.OVERDUE
            else status_texts.STATE_MORE
        )
        status = words.say(status_texts.STATUSES[point.open_status.value])
        label = words.say(text, state=label, status=status, more=status)
    details = list(school_names(point.only_schools, plan.schools))
    if point.by_school and point.done_count and point.state not in CLOSED:
        details.append(
            words.say(status_texts.DONE_IN_SCHOOLS, done=point.done_count, n=len(point.parts))
        )
    if point.by_school and plan.schools.partly_listed and _concerns_all_schools(point):
        details.append(listed_text(plan.schools, words))
    return (
        words.say(status_texts.STATE_MORE, state=label, more="; ".join(details))
        if details
        else label
    )


def until_text(until: Period) -> str:
    """The new deadline of a move: «02.2021», «10.12.2020»."""
    if until == month_with(until.start):
        return f"{until.start.month:02}.{until.start.year}"
    return format_day(until.deadline)


def with_states(
    columns: tuple[Column, ...],
    rows: tuple[tuple[Cell, ...], ...],
    states: Sequence[Cell],
    words: Words,
) -> Table:
    """The table of these rows, with a column of states if there are any."""
    if not any(states):
        return Table(columns, rows)
    columns = (*columns, Column(words.say(status_texts.STATE)))
    return Table(columns, tuple((*row, state) for row, state in zip(rows, states, strict=True)))


def _label(point: PointState) -> Text:
    if point.state is State.DONE and _is_early(point):
        return status_texts.DONE_EARLY
    if point.state is State.UNSCHEDULED and not point.undated:
        return status_texts.DATES_SET
    return status_texts.STATES[point.state.value]


def _is_early(point: PointState) -> bool:
    planned, closed_on = point.planned, point.closed_on
    return bool(planned and closed_on and is_early(closed_on, planned.period))


def _concerns_all_schools(point: PointState) -> bool:
    return len(point.parts) > 1 and point.activity.of_all_schools
