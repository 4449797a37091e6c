"""The rows of the table with filters, and the choices in the filters."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from vpr_roadmap.language.texts import status_texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.periods import Period
from vpr_roadmap.plan.activities import Section
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.states import PointState
from vpr_roadmap.queries.gantt import Chart, months_touched
from vpr_roadmap.queries.list import ListItem
from vpr_roadmap.queries.selection import Responsibility, coexecutors, searchable_names
from vpr_roadmap.queries.sublists import Sublist
from vpr_roadmap.rendering.page import Cell
from vpr_roadmap.rendering.pages.chart_signs import sign, sign_name
from vpr_roadmap.rendering.pages.labels import (
    day_or_dash,
    point_deadline_text,
    responsible_cell,
    school_names,
    scope_names,
)
from vpr_roadmap.rendering.pages.state_labels import state_text
from vpr_roadmap.rendering.pages.sublists import sublist_heading


class Choice(NamedTuple):
    """A choice in a filter: its value, as in rows and in the address bar, and its name."""

    value: str
    name: str


class Row(NamedTuple):
    """A control point with the values by which filters find it.

    `of_schools` is JSON with the state in each school, if the point is counted by school.
    """

    point: str
    months: tuple[str, ...]
    people: tuple[str, ...]
    schools: tuple[str, ...]
    state: str
    of_schools: str
    cells: tuple[Cell, ...]


class Band(NamedTuple):
    """A section with its rows.

    Its heading follows those of sections around it that have no rows of their own.
    """

    headings: tuple[str, ...]
    sublist: Sublist[ListItem]
    rows: tuple[Row, ...]


class Filters(NamedTuple):
    months: tuple[Choice, ...]
    people: tuple[Choice, ...]
    schools: tuple[Choice, ...]
    states: tuple[Choice, ...]


def bands(chart: Chart, words: Words) -> Iterator[Band]:
    """The sections, with a row for each control point and for each activity without a date."""
    outer: list[Section] = []
    for sublist in chart.sublists:
        if isinstance(sublist.key, Section) and not sublist.items:
            outer.append(sublist.key)
            continue
        headings = [sublist_heading(each, words) for each in _containing(outer, sublist)]
        if not sublist.is_whole_plan:
            headings.append(sublist_heading(sublist.key, words))
        outer.clear()
        rows = tuple(row for item in sublist.items for row in _rows(item, chart, words))
        yield Band(tuple(headings), sublist, rows)


def _containing(sections: Sequence[Section], sublist: Sublist[ListItem]) -> Iterator[Section]:
    """Those sections that contain the section of the sublist."""
    section = sublist.key
    return (each for each in sections if isinstance(section, Section) and each.contains(section))


def filters(chart: Chart, words: Words) -> Filters:
    """The months shown, and the people, schools and states that occur in any row."""
    plan = chart.plan
    items = [item for sublist in chart.sublists for item in sublist.items]
    points = [point for item in items for point in item.points if _has_row(point)]
    people = {name for item in items for name in _people(item, plan, chart)}
    listed = [school.key for school in plan.schools.listed]
    schools = {key for item in items for key in item.activity.concerned(listed)}
    if any(point.by_school for point in points):
        schools &= {part.school for point in points if point.by_school for part in point.parts}
    states = {part.state for point in points for part in point.parts} | {
        point.state for point in points
    }
    return Filters(
        tuple(Choice(month.written, words.period(month)) for month in chart.months),
        tuple(Choice(name, name) for name in _names_in_order(plan) if name in people),
        tuple(
            Choice(str(school.key), plan.schools.short_name_of(school))
            for school in plan.schools.listed
            if school.key in schools
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
    for point in item.points:
        if not _has_row(point):
            continue
        yield Row(
            point.id,
            tuple(month.written for month in _months(point, chart)),
            people,
            tuple(map(str, schools)),
            point.state.value if plan.is_reported else "",
            json.dumps(_of_schools(point, plan, words), ensure_ascii=False),
            (
                activity.number,
                activity.title,
                point_deadline_text(point, words),
                day_or_dash(point.deadline),
                responsible_cell(activity, _with_coexecutors(item, chart), words),
                *((_schools(item, plan, words),) if plan.schools.listed else ()),
                *((state_text(point, plan, words),) if plan.is_reported else ()),
            ),
        )


def _of_schools(point: PointState, plan: Plan, words: Words) -> dict[str, list[str]]:
    """By school: state, deadline, state in words, name and character of the sign."""
    if not plan.is_reported or not point.by_school or len(point.parts) == 1 or point.span is None:
        return {}
    by_school = {}
    for part in point.parts:
        of_school = point.of_schools([part.school] if part.school is not None else [])
        name = sign_name(of_school, reported=True)
        label = state_text(of_school, plan, words)
        by_school[str(part.school)] = [
            *(part.state.value, day_or_dash(part.deadline), label, name, sign(name, words)),
        ]
    return by_school


def _schools(item: ListItem, plan: Plan, words: Words) -> Cell:
    """«СОШ № 2, 4»; if they are all schools of the municipality, that in words.

    If schools report separately, the schools of the heads who are responsible.
    """
    activity = item.activity
    for scope in activity.scopes if activity.each_school else (activity.schools,):
        if scope is None or scope.every:
            return scope_names(scope, plan.schools, words)
        if scope.keys:
            return school_names(scope.keys, plan.schools)
    return ()


def _has_row(point: PointState) -> bool:
    return point.planned is not None or point.undated


def _months(point: PointState, chart: Chart) -> Sequence[Period]:
    """The months in which a point is found; a point without a date is found in all of them."""
    return months_touched(chart.months, point.span) if point.span else chart.months


def _with_coexecutors(item: ListItem, chart: Chart) -> tuple[Responsibility, ...]:
    """Who is responsible, and all co-executors: anybody may choose any name in the filter."""
    responsible = (each for each in item.responsibilities if not each.coexecutes)
    return (*responsible, *coexecutors(chart.plan, item.activity, chart.as_of.day))


def _people(item: ListItem, plan: Plan, chart: Chart) -> Iterator[str]:
    """The names under which people find an activity."""
    people = {
        name
        for responsibility in _with_coexecutors(item, chart)
        for name in searchable_names(plan, item.activity, responsibility, chart.as_of.day)
    }
    yield from (name for name in _names_in_order(plan) if name in people)
