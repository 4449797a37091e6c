"""The letters by which a chart tells how control points stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vpr_roadmap.language.texts import answer_texts as common
from vpr_roadmap.language.texts import chart_texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.plan.progress import Status
from vpr_roadmap.plan.states import PointState, State
from vpr_roadmap.queries.gantt import Chart

DEADLINE = "deadline"
"""The name of the sign for a deadline of which nothing is known."""


def sign_name(at: PointState, *, reported: bool) -> str:
    """The name of a point's sign: its state, or what was reported of it when it is overdue."""
    if not reported:
        return DEADLINE
    if at.state is State.OVERDUE and at.open_status is Status.NOT_DONE:
        return str(Status.NOT_DONE.value)
    if at.state is State.OVERDUE and at.partly:
        return str(Status.PARTIAL.value)
    return str(at.state.value)


def sign(name: str, words: Words, *, unicode: bool = True) -> str:
    """The letter itself; where a console has no other signs, one that it has."""
    said = words.say(chart_texts.DEADLINE if name == DEADLINE else common.SIGNS[name])
    return said if unicode else chart_texts.PLAIN_SIGNS.get(said, said)


def names_in(chart: Chart) -> tuple[str, ...]:
    """The signs that a chart has, in the order of the legend."""
    found = {
        sign_name(at, reported=chart.plan.is_reported)
        for sublist in chart.sublists
        for item in sublist.items
        for at in item.points
        if at.span
    }
    return tuple(name for name in (DEADLINE, *common.SIGNS) if name in found)


def legend(
    names: Iterable[str], words: Words, *, unicode: bool = True
) -> Iterator[tuple[str, str]]:
    """Each sign and what it means."""
    for name in names:
        meaning = chart_texts.DEADLINE_MEANING if name == DEADLINE else common.SIGN_MEANINGS[name]
        named = common.SIGN_NAMES.get(name)
        said = words.say(named) if named else sign(name, words, unicode=unicode)
        yield said, words.say(meaning)
