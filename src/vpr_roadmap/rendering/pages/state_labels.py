"""How the state of a control point is said on the screen."""

from __future__ import annotations

from collections.abc import Sequence

from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts import status_texts
from vpr_roadmap.language.words import Words, format_day
from vpr_roadmap.periods import Period, month_with
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.states import CLOSED, PointState, State
from vpr_roadmap.rendering.page import Cell, Column, Table
from vpr_roadmap.rendering.pages.labels import listed_text, school_names


def state_text(at: PointState, plan: Plan, words: Words) -> str:
    """«просрочено, исполнено частично», «исполняется (исполнено в 4 из 7 школ)».

    Where it is to be done in all schools, and not all are listed, that is said too.
    """
    until = until_text(at.moved) if at.moved else at.deadline
    said = words.say(_text(at), until=until)
    if at.open_status:
        text = status_texts.STATE_TOLD if at.state is State.OVERDUE else status_texts.STATE_MORE
        status = words.say(status_texts.STATUSES[at.open_status.value])
        said = words.say(text, state=said, status=status, more=status)
    more = list(school_names(at.only_schools, plan.schools))
    if at.by_school and at.done and at.state not in CLOSED:
        more.append(words.say(status_texts.DONE_IN_SCHOOLS, done=at.done, n=len(at.parts)))
    if at.by_school and plan.schools.partly_listed and _is_of_all(at):
        more.append(listed_text(plan.schools, words))
    return words.say(status_texts.STATE_MORE, state=said, more="; ".join(more)) if more else said


def until_text(until: Period) -> str:
    """What a deadline was moved to: «02.2021», «10.12.2020»."""
    if until == month_with(until.start):
        return f"{until.start.month:02}.{until.start.year}"
    return format_day(until.deadline)


def with_states(
    columns: tuple[Column, ...],
    rows: tuple[tuple[Cell, ...], ...],
    states: Sequence[Cell],
    words: Words,
) -> Table:
    """The rows under their columns, with the states of each where there are any."""
    if not any(states):
        return Table(columns, rows)
    columns = (*columns, Column(words.say(status_texts.STATE)))
    return Table(columns, tuple((*row, state) for row, state in zip(rows, states, strict=True)))


def _text(at: PointState) -> Text:
    if at.state is State.DONE and _is_early(at):
        return status_texts.DONE_EARLY
    if at.state is State.UNSCHEDULED and not at.undated:
        return status_texts.DATES_SET
    return status_texts.STATES[at.state.value]


def _is_early(at: PointState) -> bool:
    return bool(at.planned and at.closed and at.closed < at.planned.start)


def _is_of_all(at: PointState) -> bool:
    return len(at.parts) > 1 and at.activity.of_all_schools
