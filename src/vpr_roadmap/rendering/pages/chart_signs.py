"""The characters by which a chart shows the states of control points."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vpr_roadmap.language.texts import answer_texts as common
from vpr_roadmap.language.texts import chart_texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.plan.progress import Status
from vpr_roadmap.plan.states import PointState, State
from vpr_roadmap.queries.gantt import Chart

DEADLINE = "deadline"
"""The name of the sign for a deadline in a plan without records."""


def sign_name(point: PointState, *, reported: bool) -> str:
    """The name of the sign for a point: its state.

    If it is overdue, and partly done or reported as not done, the sign shows that instead.
    """
    if not reported:
        return DEADLINE
    if point.state is State.OVERDUE and point.open_status is Status.NOT_DONE:
        return str(Status.NOT_DONE.value)
    if point.state is State.OVERDUE and point.partly:
        return str(Status.PARTIAL.value)
    return str(point.state.value)


def sign(name: str, words: Words, *, unicode: bool = True) -> str:
    """The character of a sign; with `unicode` false, one that every console has."""
    character = words.say(chart_texts.DEADLINE if name == DEADLINE else common.SIGNS[name])
    return for_console(character, unicode=unicode)


def for_console(character: str, *, unicode: bool) -> str:
    """The character, or with `unicode` false its substitute in ASCII."""
    return character if unicode else chart_texts.PLAIN_SIGNS.get(character, character)


def names_in(chart: Chart) -> tuple[str, ...]:
    """The names of the signs that occur in a chart, in the order of the legend."""
    names = {
        sign_name(point, reported=chart.plan.is_reported)
        for sublist in chart.sublists
        for item in sublist.items
        for point in item.points
        if point.span
    }
    return tuple(name for name in (DEADLINE, *common.SIGNS) if name in names)


def legend(
    names: Iterable[str], words: Words, *, unicode: bool = True
) -> Iterator[tuple[str, str]]:
    """Each sign with its meaning."""
    for name in names:
        meaning = chart_texts.DEADLINE_MEANING if name == DEADLINE else common.SIGN_MEANINGS[name]
        label_text = common.SIGN_NAMES.get(name)
        label = words.say(label_text) if label_text else sign(name, words, unicode=unicode)
        yield label, words.say(meaning)
