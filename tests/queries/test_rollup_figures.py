"""The figures of several municipalities, computed by hand, and the order they give."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest

from tests.conftest import ROOT
from vpr_roadmap.errors import UsageError
from vpr_roadmap.language.text import Language
from vpr_roadmap.language.words import Words
from vpr_roadmap.periods import read_period
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.states import AsOf
from vpr_roadmap.queries.figures import Figures
from vpr_roadmap.queries.report import Kind
from vpr_roadmap.queries.report_builder import build_report
from vpr_roadmap.queries.rollup import Rollup, rollup
from vpr_roadmap.queries.selection import Selection
from vpr_roadmap.workspace.loading import load

DAY = date(2021, 1, 15)
EXAMPLE = load([ROOT / "examples"], ROOT).plans[0]

HEAD = """\
format: 1
language: ru
title: План мероприятий
period: 2020-09/2021-05
people: [{name: Иванов И.И., post: директор}]
activities:
"""
PLAN = (
    HEAD
    + """\
  - {number: "1", title: Совет, period: 2020-10}
  - {number: "2", title: Семинар, period: 2020-10}
  - {number: "3", title: Проверка, period: 2020-11}
  - {number: "4", title: Курсы, period: 2020-11}
  - {number: "5", title: Олимпиада, period: 2021-02}
  - {number: "6", title: Отчёт, period: 2021-01}
  - {number: "7", title: Анализ, period: 2021-04}
  - {number: "8", title: Закупка, period: 2020-12}
  - {number: "9", title: Встреча, period: 2020-12}
  - {number: "10", title: Вебинар, period: {schedule: ИРО}}
"""
)
MANY_THINGS = """\
  - {point: "1@2020-10", status: done, date: 2020-10-20, evidence: [№ 1]}
  - {point: "2@2020-10", status: done, date: 2020-11-05, evidence: [№ 2]}
  - {point: "4@2020-11", status: partial, date: 2020-11-30, note: остались двое}
  - {point: "5@2021-02", status: done, date: 2021-01-10, evidence: [№ 3]}
  - {point: "8@2020-12", status: postponed, date: 2020-12-10, until: 2021-03, basis: Приказ № 4}
  - {point: "9@2020-12", status: cancelled, date: 2020-12-10, basis: Приказ № 5}
  - {point: "10@-", status: scheduled, date: 2020-11-01, until: 2020-11-20, basis: Письмо № 6}
  - {point: "10@2020-11-20", status: done, date: 2020-11-20, evidence: [№ 7]}
"""
FEW_THINGS = """\
  - {point: "1@2020-10", status: done, date: 2020-11-02, evidence: [№ 1]}
  - {point: "2@2020-10", status: done, date: 2020-10-30, evidence: [№ 2]}
  - {point: "3@2020-11", status: done, date: 2020-11-30, evidence: [№ 3]}
  - {point: "4@2020-11", status: not-done, date: 2020-11-30, note: не набралась группа}
"""

Office = Callable[..., Plan]


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """The plan of a municipality as its files hold it, with what was recorded of it."""

    def read(folder: str, records: str = "", *, name: str = "", plan: str = PLAN) -> Plan:
        own = tmp_path / folder
        own.mkdir(exist_ok=True)
        (own / "plan_x.yaml").write_text(plan, encoding="utf-8")
        schools = f"format: 1\nmunicipality: {name or folder}\nschools: []\n"
        (own / "schools.yaml").write_text(schools, encoding="utf-8")
        if records:
            rows = [
                f"{row[:-1]}, recorded: 2021-01-11T12:00:{at:02}+03:00}}\n"
                for at, row in enumerate(records.splitlines())
            ]
            (own / "progress_x").mkdir(exist_ok=True)
            (own / "progress_x" / "a.yaml").write_text(
                f"format: 1\nreporter: Иванов И.И.\nrecords:\n{''.join(rows)}", encoding="utf-8"
            )
        workspace = load([own], tmp_path)
        assert workspace.problems == ()
        return workspace.plans[0]._replace(name=f"{folder}/plan_x")

    return read


def of(
    plans: Sequence[Plan],
    period: str | None = None,
    selection: Selection | None = None,
    as_of: AsOf | None = None,
) -> Rollup:
    when = read_period(period) if period else None
    return rollup(plans, Kind.STATUS, when, selection or Selection(), as_of or AsOf(DAY))


# Figures.


def test_since_the_beginning_each_figure_is_the_sum(office: Office) -> None:
    answer = of([office("Большой", MANY_THINGS), office("Малый", FEW_THINGS)])
    figures = {row.name: row.figures for row in answer.rows}
    assert figures["Большой"] == Figures(
        in_time=1,  # 1
        late=1,  # 2
        unfulfilled=2,  # 3, 4
        partly=1,  # 4
        ahead=1,  # 5
        active=1,  # 6
        upcoming=1,  # 7
        postponed=1,  # 8
        cancelled=1,  # 9
        given=1,  # 10
        given_done=1,
    )
    assert figures["Малый"] == Figures(
        in_time=2,  # 2, 3
        late=1,  # 1
        unfulfilled=3,  # 4, 8, 9
        active=1,  # 6
        upcoming=2,  # 5, 7
    )
    assert answer.total == Figures(
        in_time=3,
        late=2,
        unfulfilled=5,
        partly=1,
        ahead=1,
        active=2,
        upcoming=3,
        postponed=1,
        cancelled=1,
        given=1,
        given_done=1,
    )
    assert (answer.total.fell_due, answer.total.total) == (10, 17)
    assert (answer.total.share, answer.total.share_in_time) == (50.0, 30.0)


def test_of_a_period_each_figure_is_the_sum(office: Office) -> None:
    """It is true that what is moved out of the quarter and what comes later count in neither."""
    answer = of([office("Большой", MANY_THINGS), office("Малый", FEW_THINGS)], "2020-Q4")
    assert {row.name: row.figures for row in answer.rows} == {
        "Большой": Figures(
            in_time=1,
            late=1,
            unfulfilled=2,
            partly=1,
            cancelled=1,
            moved_out=1,
            given=1,
            given_done=1,
        ),
        "Малый": Figures(in_time=2, late=1, unfulfilled=3),
    }
    assert answer.total == Figures(
        in_time=3,
        late=2,
        unfulfilled=5,
        partly=1,
        cancelled=1,
        moved_out=1,
        given=1,
        given_done=1,
    )
    assert answer.total.total == answer.total.fell_due == 10


def test_whatever_is_selected_the_sums_are_those_of_each_report(office: Office) -> None:
    other = EXAMPLE._replace(
        name="b/plan_2020_2021", schools=EXAMPLE.schools._replace(municipality="Другой район")
    )
    other = other._replace(progress=other.progress[:2])
    plans = [EXAMPLE, other, office("Малый", FEW_THINGS)]
    for selection, rows in (
        (Selection(parties=frozenset({"Симоненко Л.И."})), 2),
        (Selection(schools=(34, 2)), 2),
        (Selection(sections=frozenset({"2"})), 2),
        (Selection(parties=frozenset({"Симоненко Л.И."}), sections=frozenset({"4"})), 2),
        (Selection(), 3),
    ):
        for period in (None, "2020-Q4", "2021-01"):
            answer = of(plans, period, selection)
            when = read_period(period) if period else None
            own = [build_report([plan], Kind.STATUS, when, selection, AsOf(DAY)) for plan in plans]
            expected = [(each.within or each.total).figures for each in own if each.items]
            assert len(answer.rows) == len(expected) == rows
            assert sorted(row.figures for row in answer.rows) == sorted(expected)
            for name in Figures._fields:
                assert getattr(answer.total, name) == sum(getattr(each, name) for each in expected)
    assert answer.total != expected[0]


def test_what_was_not_known_yet_is_not_counted(office: Office) -> None:
    """All that was done was recorded on 11 January."""
    plans = [office("Большой", MANY_THINGS), office("Малый", FEW_THINGS)]
    answer = of(plans, as_of=AsOf(DAY, date(2021, 1, 10)))
    assert answer.total == Figures(unfulfilled=12, active=2, upcoming=4)


# Order.


def at_work(office: Office, name: str, due: int, undone: int, late: int) -> Plan:
    """So many points of October, so many of which nobody has done, or done late; one in May."""
    days = ["2020-11-02"] * late + ["2020-10-20"] * (due - undone - late)
    rows = [f'  - {{number: "{n}", title: Дело, period: 2020-10}}\n' for n in range(1, due + 1)]
    records = "".join(
        f'  - {{point: "{n}@2020-10", status: done, date: {day}, evidence: [№ 1]}}\n'
        for n, day in enumerate(days, start=1)
    )
    records += '  - {point: "100@2021-05", status: in-progress, date: 2021-01-10}\n'
    may = '  - {number: "100", title: Итоги, period: 2021-05}\n'
    return office(name, records, plan=f"{HEAD}{''.join(rows)}{may}")


WORST_FIRST = (
    ("Южный", 3, 3, 0),  # all of it
    ("Ясный", 8, 6, 0),  # three quarters
    ("Вязовый", 4, 3, 1),  # three quarters, but of fewer
    ("Эльбрусский", 4, 2, 2),  # a half, and the rest late
    ("Горный", 4, 2, 1),
    ("Дальний", 4, 2, 0),
    ("Лесной", 2, 1, 1),
    ("Яблоневый", 3, 1, 0),  # a third
    ("Береговой", 40, 13, 0),  # a little less than a third
    ("Зелёный", 5, 0, 1),  # nothing, but late
    ("Абрикосовый", 5, 0, 0),
    ("Белый", 2, 0, 0),
    ("Алый", 0, 0, 0),  # nothing fell due
)


def test_the_worst_is_first_in_whatever_order_they_come(office: Office) -> None:
    plans = [at_work(office, *each) for each in WORST_FIRST]
    for seed in range(6):
        random.Random(seed).shuffle(plans)
        answer = of(plans)
        found = [
            (row.name, row.figures.fell_due, row.figures.unfulfilled, row.figures.late)
            for row in answer.rows
        ]
        assert found == list(WORST_FIRST)
        assert (answer.total.fell_due, answer.total.unfulfilled, answer.total.late) == (84, 33, 6)


def test_the_order_is_that_of_the_period(office: Office) -> None:
    """It is true that who was late before the quarter may be the best of it."""
    before = HEAD + (
        '  - {number: "1", title: Дело, period: 2020-09}\n'
        '  - {number: "2", title: Дело, period: 2020-10}\n'
    )
    one = '  - {point: "1@2020-09", status: done, date: 2020-09-20, evidence: [№ 1]}\n'
    two = '  - {point: "2@2020-10", status: done, date: 2020-10-20, evidence: [№ 1]}\n'
    plans = [office("А", one, plan=before), office("Б", two, plan=before)]
    assert [row.name for row in of(plans, "2020-10").rows] == ["А", "Б"]
    assert [row.name for row in of(plans, "2020-09").rows] == ["Б", "А"]


# Names, and who is silent.


def test_the_same_name_in_two_folders_is_told_with_the_plan(office: Office) -> None:
    plans = [
        office("north", FEW_THINGS, name="Советский район"),
        office("south", name="Советский район"),
        office("west", name="Степной район"),
    ]
    answer = of(plans)
    assert [row.name for row in answer.rows] == ["Советский район (north/plan_x)"]
    assert [row.name for row in answer.silent] == [
        "Советский район (south/plan_x)",
        "Степной район",
    ]


def test_who_is_silent_is_in_no_figure(office: Office) -> None:
    told, silent = office("Малый", FEW_THINGS), office("Тихий")
    assert of([told, silent]).total == of([told]).total
    assert [row.name for row in of([told, silent]).rows] == ["Малый"]
    nobody = of([silent, office("Тишайший")])
    assert nobody.rows == ()
    assert [row.name for row in nobody.silent] == ["Тихий", "Тишайший"]
    assert nobody.total == Figures()


# What is refused.


def refusal(plans: Sequence[Plan], kind: Kind, period: str | None) -> tuple[str, str]:
    """The sentence in both languages."""
    when = read_period(period) if period else None
    with pytest.raises(UsageError) as refused:
        rollup(plans, kind, when, Selection(), AsOf(DAY))
    said = [
        Words(language).say(refused.value.text, **refused.value.values)
        for language in (Language.RUSSIAN, Language.ENGLISH)
    ]
    return said[0], said[1]


@pytest.mark.parametrize("kind", [Kind.YEAR, Kind.AGENDA])
def test_a_report_of_one_plan_says_what_to_name(office: Office, kind: Kind) -> None:
    plans = [office("Большой", MANY_THINGS), office("Малый", FEW_THINGS)]
    for said in refusal(plans, kind, None):
        assert "--municipality" in said
        assert "--plan" in said


def test_a_period_of_none_of_the_plans_is_named(office: Office) -> None:
    plans = [office("Большой", MANY_THINGS), office("Малый", FEW_THINGS)]
    russian, english = refusal(plans, Kind.STATUS, "2021-06")
    assert "июне 2021 года" in russian
    assert "June 2021" in english


def test_a_deadline_moved_beyond_the_plan_is_reported(office: Office) -> None:
    """It is true that the summer is in the plan whose deadline was moved there, and only there."""
    moved = (
        '  - {point: "8@2020-12", status: postponed, date: 2020-12-10, until: 2021-06, '
        "basis: Приказ № 4}\n"
    )
    answer = of([office("Малый", FEW_THINGS), office("Летний", moved)], "2021-06")
    assert [(row.name, row.figures) for row in answer.rows] == [("Летний", Figures(postponed=1))]
    assert answer.total == Figures(postponed=1)
