"""How the state of a control point is said on the screen."""

from __future__ import annotations

from collections.abc import Sequence

from vpr_roadmap.language import texts
from vpr_roadmap.language.text import Text
from vpr_roadmap.language.words import Words
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.progress import Status
from vpr_roadmap.queries.states import CLOSED, PointState, State
from vpr_roadmap.writers.page import Cell, Column, Table


def state_text(at: PointState, words: Words) -> str:
    """«исполнено», «просрочено, исполнено в 6 из 7 школ», «срок перенесён на 28.02.2021»."""
    said = words.say(_text(at), day=at.deadline)
    if not at.by_school or at.state in CLOSED or not at.done:
        return said
    share = words.say(texts.DONE_IN_SCHOOLS, done=at.done, n=len(at.parts))
    return f"{said}, {share}"


def with_states(
    columns: tuple[Column, ...],
    rows: tuple[tuple[Cell, ...], ...],
    states: Sequence[tuple[Plan, Cell]],
    words: Words,
) -> Table:
    """The rows under their columns, with the states of each where a plan of theirs is reported."""
    if not any(plan.is_reported for plan, _ in states):
        return Table(columns, rows)
    columns = (*columns, Column(words.say(texts.STATE)))
    return Table(
        columns, tuple((*row, state) for row, (_, state) in zip(rows, states, strict=True))
    )


def _text(at: PointState) -> Text:
    """What was reported of an overdue point says more than that it is overdue."""
    if at.state is State.DONE and _is_early(at):
        return texts.DONE_EARLY
    if at.state is State.OVERDUE and at.status in (Status.PARTIAL, Status.NOT_DONE):
        return texts.STATUSES[at.status.value]
    return texts.STATES[at.state.value]


def _is_early(at: PointState) -> bool:
    return bool(at.point and at.closed and at.closed < at.point.start)
