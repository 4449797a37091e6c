"""The rollup has the figures of municipalities in order, and those without records."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from tests.helpers.real_plans import EXAMPLE, ORDER_249
from vpr_roadmap.errors import UsageError
from vpr_roadmap.periods import read_period
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.progress import Evidence, Progress, Record, Status
from vpr_roadmap.plan.states import AsOf
from vpr_roadmap.queries.figures import Figures
from vpr_roadmap.queries.report import ReportKind
from vpr_roadmap.queries.report_builder import build_report
from vpr_roadmap.queries.rollup import Rollup, rollup
from vpr_roadmap.queries.selection import Selection

DAY = date(2020, 8, 1)
DUE_IN_JULY = ("1.1@2020-07", "1.2@2020-07", "1.4@2020-07")
"""All points of the order that fell due by then."""


def municipality(name: str | None, *done: tuple[str, str], plan: str = "") -> Plan:
    """Return the order as the plan of a municipality, with these points done on these days."""
    records = tuple(
        Record(
            point,
            Status.DONE,
            date.fromisoformat(day),
            datetime.fromisoformat(f"{day}T12:00:00+03:00"),
            result="Сделано.",
            evidence=(Evidence("Приказ № 1"),),
        )
        for point, day in done
    )
    return ORDER_249._replace(
        name=plan or f"{name}/plan_2020_2021",
        schools=ORDER_249.schools._replace(municipality=name),
        progress=(Progress("Симоненко Л.И.", records),) if records else (),
    )


def rollup_of(
    *plans: Plan, period: str | None = None, day: date = DAY, kind: ReportKind = ReportKind.STATUS
) -> Rollup:
    when = read_period(period) if period else None
    return rollup(plans, kind, when, Selection(), AsOf(day))


def names(answer: Rollup) -> list[str]:
    return [row.name for row in answer.rows]


def done(*numbers: int, on: str = "2020-07-20") -> list[tuple[str, str]]:
    return [(DUE_IN_JULY[number], on) for number in numbers]


def test_worst_municipality_is_first() -> None:
    answer = rollup_of(
        municipality("Все", *done(0, 1, 2)),
        municipality("Одно", *done(0)),
        municipality("Два", *done(0, 1)),
        municipality("Ничего в срок", ("2.3@2020-11", "2020-07-30")),
    )
    assert [(row.name, row.figures.fell_due, row.figures.unfulfilled) for row in answer.rows] == [
        ("Ничего в срок", 3, 3),
        ("Одно", 3, 2),
        ("Два", 3, 1),
        ("Все", 3, 0),
    ]


def test_equal_shares_are_sorted_by_number_delays_and_name() -> None:
    small = municipality("Малый", *done(0))
    half = ORDER_249.activities[1].number
    small = small._replace(
        activities=tuple(each for each in small.activities if each.number in ("1.1", half))
    )
    late = [(DUE_IN_JULY[0], "2020-08-01"), (DUE_IN_JULY[1], "2020-07-20")]
    answer = rollup_of(
        municipality("Я", *done(0, 1)),
        municipality("А", *done(0, 1)),
        municipality("Поздний", *late),
        municipality("Каждое второе", *done(0)),
        small,
    )
    assert [(row.name, row.figures.unfulfilled, row.figures.fell_due) for row in answer.rows] == [
        ("Каждое второе", 2, 3),
        ("Малый", 1, 2),
        ("Поздний", 1, 3),
        ("А", 1, 3),
        ("Я", 1, 3),
    ]


def test_municipality_with_nothing_due_is_last() -> None:
    early = municipality("Рано", ("2.3@2020-11", "2020-06-20"))
    early = early._replace(
        activities=tuple(each for each in early.activities if each.number == "2.3")
    )
    answer = rollup_of(early, municipality("Все", *done(0, 1, 2)), day=DAY)
    assert names(answer) == ["Все", "Рано"]


def test_municipality_without_records_is_separate_and_in_no_total() -> None:
    answer = rollup_of(
        municipality("Молчит Я"), municipality("Молчит А"), municipality("Два", *done(0, 1))
    )
    assert names(answer) == ["Два"]
    assert [row.name for row in answer.silent] == ["Молчит А", "Молчит Я"]
    assert answer.total == answer.rows[0].figures


@pytest.mark.parametrize("period", [None, "2020-Q3", "2020-Q4", "2021-01"])
def test_totals_are_the_sums_of_the_reports(period: str | None) -> None:
    plans = [EXAMPLE, municipality("Одно", *done(0)), municipality("Два", *done(0, 1))]
    day = date(2021, 1, 15)
    answer = rollup_of(*plans, period=period, day=day)
    when = read_period(period) if period else None
    alone = [
        build_report([plan], ReportKind.STATUS, when, Selection(), AsOf(day)) for plan in plans
    ]
    figures = [(each.within or each.total).figures for each in alone]
    for name in Figures._fields:
        assert getattr(answer.total, name) == sum(getattr(each, name) for each in figures), name
    assert answer.total.total == sum(each.total for each in figures)
    assert answer.total.fell_due > 0 or period == "2021-01"


def test_municipality_with_two_plans_is_named_with_the_plan() -> None:
    answer = rollup_of(
        municipality("Один", *done(0), plan="a/plan_one"),
        municipality("Один", *done(0), plan="a/plan_two"),
        municipality(None, *done(0), plan="b/plan_x"),
    )
    assert names(answer) == ["b/plan_x", "Один (a/plan_one)", "Один (a/plan_two)"]


def test_plan_without_points_in_the_period_is_left_out() -> None:
    other = municipality("Другой год", *done(0))
    other = other._replace(period=read_period("2030-09/2031-05"), activities=())
    answer = rollup_of(other, municipality("Одно", *done(0)), period="2020-07")
    assert names(answer) == ["Одно"]
    assert answer.silent == ()


def test_period_outside_all_plans_is_an_error() -> None:
    with pytest.raises(UsageError):
        rollup_of(EXAMPLE, municipality("Одно", *done(0)), period="2033-01")


@pytest.mark.parametrize("kind", [ReportKind.YEAR, ReportKind.AGENDA])
def test_other_kinds_of_report_need_one_plan(kind: ReportKind) -> None:
    with pytest.raises(UsageError):
        rollup_of(EXAMPLE, municipality("Одно", *done(0)), kind=kind)
