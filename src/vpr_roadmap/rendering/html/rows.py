"""The rows of the plan's table that can be filtered, and what they can be filtered by."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from vpr_roadmap.language.texts import status_texts
from vpr_roadmap.language.words import Words, format_day
from vpr_roadmap.periods import Period
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.states import PointState
from vpr_roadmap.queries.gantt import Chart, months_touched
from vpr_roadmap.queries.list import ListItem
from vpr_roadmap.queries.selection import searchable_names
from vpr_roadmap.queries.sublists import Sublist
from vpr_roadmap.rendering.page import Cell
from vpr_roadmap.rendering.pages.chart_signs import sign, sign_name
from vpr_roadmap.rendering.pages.labels import (
    point_deadline_text,
    responsibility_names,
    school_names,
    scope_names,
)
from vpr_roadmap.rendering.pages.state_labels import state_text
from vpr_roadmap.rendering.pages.sublists import sublist_heading


class Choice(NamedTuple):
    """What can be chosen in a filter: the value kept in rows and in the address, and its name."""

    value: str
    name: str


class Row(NamedTuple):
    """A control point, and by what it is found: the values of choices.

    `of_schools` says how it stands in each school, where it does so school by school.
    """

    point: str
    months: tuple[str, ...]
    people: tuple[str, ...]
    schools: tuple[str, ...]
    state: str
    of_schools: str
    cells: tuple[Cell, ...]


class Band(NamedTuple):
    """A section with its rows."""

    heading: str
    sublist: Sublist[ListItem]
    rows: tuple[Row, ...]


class Filters(NamedTuple):
    months: tuple[Choice, ...]
    people: tuple[Choice, ...]
    schools: tuple[Choice, ...]
    states: tuple[Choice, ...]


def bands(chart: Chart, words: Words) -> tuple[Band, ...]:
    """The sections with a row for each control point, and for what has no date."""
    return tuple(
        Band(
            sublist_heading(sublist.key, words) if chart.plan.sections else "",
            sublist,
            tuple(row for item in sublist.items for row in _rows(item, chart, words)),
        )
        for sublist in chart.sublists
    )


def filters(chart: Chart, words: Words) -> Filters:
    """The months shown, and who, which schools and which states are found in any row."""
    plan = chart.plan
    items = [item for sublist in chart.sublists for item in sublist.items]
    points = [at for item in items for at in item.points if _has_row(at)]
    people = {name for item in items for name in _people(item, plan, chart)}
    listed = [school.key for school in plan.schools.listed]
    schools = {key for item in items for key in item.activity.concerned(listed)}
    if any(at.by_school for at in points):
        schools &= {part.school for at in points if at.by_school for part in at.parts}
    states = {part.state for at in points for part in at.parts} | {at.state for at in points}
    return Filters(
        tuple(Choice(each.written, words.period(each)) for each in chart.months),
        tuple(Choice(name, name) for name in _names_in_order(plan) if name in people),
        tuple(
            Choice(str(each.key), plan.schools.short_name_of(each))
            for each in plan.schools.listed
            if each.key in schools
        ),
        tuple(
            Choice(state, words.say(text))
            for state, text in status_texts.STATE_NAMES.items()
            if plan.is_reported and state in states
        ),
    )


def _names_in_order(plan: Plan) -> Iterator[str]:
    yield from dict.fromkeys(party.name for party in plan.parties)


def _rows(item: ListItem, chart: Chart, words: Words) -> Iterator[Row]:
    plan, activity = chart.plan, item.activity
    schools = activity.concerned(school.key for school in plan.schools.listed)
    people = tuple(_people(item, plan, chart))
    for at in item.points:
        if not _has_row(at):
            continue
        yield Row(
            at.id,
            tuple(each.written for each in _months(at, chart)),
            people,
            tuple(map(str, schools)),
            at.state.value if plan.is_reported else "",
            json.dumps(_of_schools(at, plan, words), ensure_ascii=False),
            (
                activity.number,
                activity.title,
                point_deadline_text(at, words),
                _day(at.deadline),
                responsibility_names(item.responsibilities, words),
                _schools(item, plan, words),
                *((state_text(at, plan, words),) if plan.is_reported else ()),
            ),
        )


def _of_schools(at: PointState, plan: Plan, words: Words) -> dict[str, list[str]]:
    """By school its state, deadline, state in words, and the name and letter of its sign."""
    if not plan.is_reported or not at.by_school or len(at.parts) == 1 or at.span is None:
        return {}
    found = {}
    for part in at.parts:
        own = at.of_schools([part.school] if part.school is not None else [])
        name = sign_name(own, reported=True)
        said = state_text(own, plan, words)
        found[str(part.school)] = [
            *(part.state.value, _day(part.deadline), said, name, sign(name, words)),
        ]
    return found


def _day(deadline: date | None) -> str:
    return format_day(deadline) if deadline else "—"


def _schools(item: ListItem, plan: Plan, words: Words) -> Cell:
    """«СОШ № 2, 4»; all schools of the municipality in words."""
    scope = item.activity.schools
    if scope is None or scope.every:
        return scope_names(scope, plan.schools, words)
    return school_names(scope.keys, plan.schools)


def _has_row(at: PointState) -> bool:
    return at.planned is not None or at.undated


def _months(at: PointState, chart: Chart) -> Sequence[Period]:
    """The months in which a point is found; what has no date is found in every one."""
    return months_touched(chart.months, at.span) if at.span else chart.months


def _people(item: ListItem, plan: Plan, chart: Chart) -> Iterator[str]:
    """Everybody under whose name an activity is found."""
    found = {
        name
        for charge in item.responsibilities
        for name in searchable_names(plan, item.activity, charge, chart.as_of.day)
    }
    yield from (name for name in _names_in_order(plan) if name in found)
