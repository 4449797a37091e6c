"""Due points of order 249 agree with lists written by hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import PlanText
from vpr_roadmap.input.names import find_parties
from vpr_roadmap.input.schools import find_schools
from vpr_roadmap.input.sections import find_sections
from vpr_roadmap.periods import day_of, read_period, span_of
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.states import AsOf
from vpr_roadmap.queries.due import Due, Phase, due, phase_in
from vpr_roadmap.queries.selection import Selection, responsibilities

TODAY = AsOf(date(2020, 11, 10))

# Month: due · starts · continues. 2.6 is also unscheduled in every month.
MONTHS = {
    "2020-07": "1.1 1.2 1.4 · 1.8 3.3 · ",
    "2020-08": "1.3 1.8 · 2.1 · 3.3",
    "2020-09": "1.5 1.6 1.7 2.1 2.2 · 3.5 · 3.3",
    "2020-10": "3.5 · 4.1 4.3 2.10 3.1 3.2 3.4 · 3.3",
    "2020-11": "1.3 2.3 2.4 2.5 4.1 4.3 · 4.2 · 2.10 3.1 3.2 3.3 3.4",
    "2020-12": "4.2 · 2.7 · 2.10 3.1 3.2 3.3 3.4",
    "2021-01": "2.5 2.7 ·  · 2.10 3.1 3.2 3.3 3.4",
    "2021-02": "1.3 2.8 2.10 ·  · 3.1 3.2 3.3 3.4",
    "2021-03": "2.9 · 3.5 · 3.1 3.2 3.3 3.4",
    "2021-04": "3.1 3.2 3.3 3.5 ·  · 3.4",
    "2021-05": "3.4 ·  · ",
    "2021-06": "1.3 2.11 2.12 ·  · ",
}


def due_in(plan: Plan, month: str, selection: Selection = Selection()) -> Due:  # noqa: B008
    return due([plan], read_period(month), selection, TODAY)


def selected(
    plan: Plan,
    responsible: Sequence[str] = (),
    schools: Sequence[str] = (),
    sections: Sequence[str] = (),
) -> Selection:
    return Selection(
        frozenset(name for typed in responsible for name in find_parties(typed, [plan])),
        find_schools(schools, [plan]),
        find_sections(sections, [plan]),
    )


def numbers(answer: Due, phase: Phase) -> str:
    return " ".join(item.activity.number for item in answer.items if item.phase is phase)


@pytest.mark.parametrize("month", MONTHS)
def test_activities_of_every_month_are_those_of_the_order(order_249: Plan, month: str) -> None:
    answer = due_in(order_249, month)
    phases = (Phase.DUE, Phase.STARTS, Phase.CONTINUES)
    assert " · ".join(numbers(answer, phase) for phase in phases) == MONTHS[month]
    assert numbers(answer, Phase.UNSCHEDULED) == "2.6"


@pytest.mark.parametrize("month", ["2020-06", "2021-07", "2026-11"])
def test_nothing_is_due_outside_the_plan(order_249: Plan, month: str) -> None:
    assert due_in(order_249, month).items == ()


def test_every_control_point_is_due_in_exactly_one_month(order_249: Plan) -> None:
    found = [
        item.point.planned
        for month in MONTHS
        for item in due_in(order_249, month).items
        if item.phase is Phase.DUE
    ]
    every = [point for activity in order_249.activities for point in activity.points]
    assert len(found) == 32
    assert set(found) == set(every)


PEOPLE = {
    "Прядущенко": "1.1 1.2 1.3 1.8 2.7 2.8 2.9",
    "Симоненко": "1.3 1.5 1.6 1.7 1.8 2.1 2.2 2.3 2.4 2.5 2.6 2.7 2.8 2.9 2.10 2.11 2.12"
    " 3.2 3.3 3.4 4.1 4.2 4.3",
    "руководители оу": "1.4 1.5 3.1 3.2 3.5",
    "РМО": "2.5",
    "Батог": "",
}


@pytest.mark.parametrize("name", PEOPLE)
def test_person_or_group_has_the_activities_of_the_order(order_249: Plan, name: str) -> None:
    selection = selected(order_249, [name], (), ())
    answer = due([order_249], order_249.period, selection, TODAY)
    found = {item.activity.number for item in answer.items}
    assert found == set(PEOPLE[name].split())


SCHOOL = "1.4 1.5 1.6 1.7 1.8 2.1 2.2 2.7 3.1 3.2 3.3 3.4 3.5 4.1 4.2 4.3"


@pytest.mark.parametrize("school", ["2", "4", "6", "7", "8", "24", "34", "2,34", "СОШ № 34"])
def test_school_has_the_activities_of_the_order(order_249: Plan, school: str) -> None:
    selection = selected(order_249, (), [school], ())
    answer = due([order_249], order_249.period, selection, TODAY)
    assert {item.activity.number for item in answer.items} == set(SCHOOL.split())


def test_filters_can_be_combined(order_249: Plan) -> None:
    selection = selected(order_249, ["симоненко"], ["34"], ["4"])
    answer = due_in(order_249, "2020-11", selection)
    assert [item.activity.number for item in answer.items] == ["4.1", "4.3", "4.2"]


def test_points_are_sorted_by_deadline_and_number(order_249: Plan) -> None:
    answer = due_in(order_249, "2020-Q4")
    assert numbers(answer, Phase.DUE) == "3.5 1.3 2.3 2.4 2.5 4.1 4.3 4.2"


days = st.dates(min_value=date(2000, 1, 1), max_value=date(2040, 1, 1))


@given(days, days, days, days)
def test_phase_follows_from_the_ends_of_the_periods(a: date, b: date, c: date, d: date) -> None:
    period = span_of(day_of(min(a, b)), day_of(max(a, b)))
    point = span_of(day_of(min(c, d)), day_of(max(c, d)))
    phase = phase_in(period, point)
    touching = max(period.start, point.start) <= min(period.deadline, point.deadline)
    assert (phase is not None) is touching
    if phase is Phase.DUE:
        assert period.start <= point.deadline <= period.deadline
    if phase is Phase.STARTS:
        assert period.start <= point.start <= period.deadline < point.deadline
    if phase is Phase.CONTINUES:
        assert point.start < period.start <= period.deadline < point.deadline


HEADS = """
format: 1
title: План
period: 2020-09/2021-05
people:
  - {name: Симоненко Л.И.}
  - {name: Петрова П.П., instead_of: Симоненко Л.И., from: 2021-02-01, basis: Приказ № 5}
  - {name: Сидорова С.С., instead_of: Петрова П.П., from: 2021-04-01}
  - {name: Алёхина А.А.}
  - {name: Волков В.В., instead_of: Алёхина А.А., from: 2021-01-01}
groups:
  - {name: Руководители ОУ, heads_of: all}
  - {name: МКУ «ИМЦ», head: Симоненко Л.И.}
activities:
  - {number: "1", title: Отчёт, period: 2020-12, responsible: [Симоненко Л.И.]}
  - {number: "2", title: Анализ, period: 2021-03, responsible: [Симоненко Л.И.]}
  - {number: "3", title: Семинар, period: 2021-04, responsible: [МКУ «ИМЦ»]}
  - {number: "4", title: Занятия, period: 2021-04, responsible: [Руководители ОУ], schools: [2]}
  - {number: "5", title: Совет, period: 2021-04, responsible: [Руководители ОУ]}
"""
SCHOOLS = """
format: 1
schools:
  - {number: 2, name: МОБУ СОШ № 2, head: Алёхина А.А.}
  - {number: 34, name: МОБУ СОШ № 34, head: Быков Б.Б.}
"""


AWAY = """
format: 1
title: План
period: 2020-09/2021-05
people:
  - {name: Симоненко Л.И.}
  - {name: Петрова П.П., instead_of: Симоненко Л.И., from: 2020-11-01, until: 2021-01-31}
  - {name: Сидорова С.С., instead_of: Петрова П.П., from: 2020-12-01, until: 2020-12-31}
  - {name: Петрова П.П., instead_of: Симоненко Л.И., from: 2021-03-01, until: 2021-03-20}
  - {name: Яшин Я.Я., instead_of: Симоненко Л.И., from: 2021-04-01}
activities:
  - {number: "1", title: Отчёт, period: all, responsible: [Симоненко Л.И.]}
"""


@pytest.mark.parametrize(
    ("today", "successor"),
    [
        ("2020-10-31", None),
        ("2020-11-01", "Петрова П.П."),
        ("2020-11-30", "Петрова П.П."),
        ("2020-12-01", "Сидорова С.С."),
        ("2020-12-31", "Сидорова С.С."),
        ("2021-01-01", "Петрова П.П."),
        ("2021-01-31", "Петрова П.П."),
        ("2021-02-01", None),
        ("2021-03-01", "Петрова П.П."),
        ("2021-03-20", "Петрова П.П."),
        ("2021-03-31", None),
        ("2021-04-01", "Яшин Я.Я."),
        ("2021-05-31", "Яшин Я.Я."),
    ],
)
def test_person_returns_after_the_successor_leaves(
    plan_of: PlanText, today: str, successor: str | None
) -> None:
    plan = plan_of(AWAY)
    (responsibility,) = responsibilities(plan, plan.activities[0], date.fromisoformat(today))
    assert (responsibility.instead.name if responsibility.instead else None) == successor


@pytest.mark.parametrize(
    ("name", "today", "found"),
    [
        ("Симоненко", "2021-01-31", "1 2 3"),
        ("Петрова", "2021-01-31", ""),
        ("Петрова", "2021-02-01", "1 2 3"),
        ("П.П. Петрова", "2021-03-31", "1 2 3"),
        ("Петрова", "2021-04-01", ""),
        ("Сидорова", "2021-03-31", ""),
        ("Сидорова", "2021-04-01", "1 2 3"),
        ("Волков", "2021-03-31", "4 5"),
        ("Волков", "2020-12-31", ""),
        ("Симоненко", "2021-02-01", "1 2 3"),
        ("алехина", "2021-02-01", "4 5"),
        ("Быков", "2021-02-01", "5"),
        ("имц", "2021-02-01", "3"),
    ],
)
def test_person_has_the_activities_of_their_groups_and_predecessors(
    plan_of: PlanText, name: str, today: str, found: str
) -> None:
    plan = plan_of(HEADS, SCHOOLS)
    selection = selected(plan, [name], (), ())
    answer = due([plan], plan.period, selection, AsOf(date.fromisoformat(today)))
    assert " ".join(item.activity.number for item in answer.items) == found


def test_school_without_a_scope_has_the_activities_of_its_head(plan_of: PlanText) -> None:
    plan = plan_of(HEADS, SCHOOLS)
    selection = selected(plan, (), ["34"], ())
    answer = due([plan], plan.period, selection, TODAY)
    assert [item.activity.number for item in answer.items] == ["5"]
