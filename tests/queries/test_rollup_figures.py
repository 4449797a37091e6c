"""Figures of several municipalities, counted by hand, and their order."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest

from tests.helpers.real_plans import EXAMPLE
from tests.helpers.small_plans import read_plan, write_plan
from vpr_roadmap.errors import UsageError
from vpr_roadmap.language.text import Language
from vpr_roadmap.language.words import Words
from vpr_roadmap.periods import read_period
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.states import AsOf
from vpr_roadmap.queries.figures import Figures
from vpr_roadmap.queries.report import ReportKind
from vpr_roadmap.queries.report_builder import build_report
from vpr_roadmap.queries.rollup import Rollup, rollup
from vpr_roadmap.queries.selection import Selection

DAY = date(2021, 1, 15)

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
MANY_RECORDS = """\
  - {point: "1@2020-10", status: done, date: 2020-10-20, evidence: [№ 1]}
  - {point: "2@2020-10", status: done, date: 2020-11-05, evidence: [№ 2]}
  - {point: "4@2020-11", status: partial, date: 2020-11-30, note: остались двое}
  - {point: "5@2021-02", status: done, date: 2021-01-10, evidence: [№ 3]}
  - {point: "8@2020-12", status: postponed, date: 2020-12-10, until: 2021-03, basis: Приказ № 4}
  - {point: "9@2020-12", status: cancelled, date: 2020-12-10, basis: Приказ № 5}
  - {point: "10@-", status: scheduled, date: 2020-11-01, until: 2020-11-20, basis: Письмо № 6}
  - {point: "10@2020-11-20", status: done, date: 2020-11-20, evidence: [№ 7]}
"""
FEW_RECORDS = """\
  - {point: "1@2020-10", status: done, date: 2020-11-02, evidence: [№ 1]}
  - {point: "2@2020-10", status: done, date: 2020-10-30, evidence: [№ 2]}
  - {point: "3@2020-11", status: done, date: 2020-11-30, evidence: [№ 3]}
  - {point: "4@2020-11", status: not-done, date: 2020-11-30, note: не набралась группа}
"""

Office = Callable[..., Plan]


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """Return a function that writes the files of a municipality and reads its plan."""

    def read(folder: str, records: str = "", *, name: str = "", plan: str = PLAN) -> Plan:
        schools = f"format: 1\nmunicipality: {name or folder}\nschools: []\n"
        rows = [
            f"{row[:-1]}, recorded: 2021-01-11T12:00:{at:02}+03:00}}\n"
            for at, row in enumerate(records.splitlines())
        ]
        progress = f"format: 1\nreporter: Иванов И.И.\nrecords:\n{''.join(rows)}"
        own = write_plan(tmp_path / folder, plan, schools, progress if rows else None)
        return read_plan(own)._replace(name=f"{folder}/plan_x")

    return read


def rollup_of(
    plans: Sequence[Plan],
    period: str | None = None,
    selection: Selection | None = None,
    as_of: AsOf | None = None,
) -> Rollup:
    when = read_period(period) if period else None
    return rollup(plans, ReportKind.STATUS, when, selection or Selection(), as_of or AsOf(DAY))


# Figures.


def test_totals_since_the_beginning_are_sums(office: Office) -> None:
    answer = rollup_of([office("Большой", MANY_RECORDS), office("Малый", FEW_RECORDS)])
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


def test_totals_of_a_period_are_sums(office: Office) -> None:
    """Points moved out of the quarter and later points do not count."""
    answer = rollup_of([office("Большой", MANY_RECORDS), office("Малый", FEW_RECORDS)], "2020-Q4")
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


def test_totals_of_any_selection_are_the_sums_of_the_reports(office: Office) -> None:
    other = EXAMPLE._replace(
        name="b/plan_2020_2021", schools=EXAMPLE.schools._replace(municipality="Другой район")
    )
    other = other._replace(progress=other.progress[:2])
    plans = [EXAMPLE, other, office("Малый", FEW_RECORDS)]
    for selection, rows in (
        (Selection(parties=frozenset({"Симоненко Л.И."})), 2),
        (Selection(schools=(34, 2)), 2),
        (Selection(sections=frozenset({"2"})), 2),
        (Selection(parties=frozenset({"Симоненко Л.И."}), sections=frozenset({"4"})), 2),
        (Selection(), 3),
    ):
        for period in (None, "2020-Q4", "2021-01"):
            answer = rollup_of(plans, period, selection)
            when = read_period(period) if period else None
            own = [
                build_report([plan], ReportKind.STATUS, when, selection, AsOf(DAY))
                for plan in plans
            ]
            expected = [(each.within or each.total).figures for each in own if each.items]
            assert len(answer.rows) == len(expected) == rows
            assert sorted(row.figures for row in answer.rows) == sorted(expected)
            for name in Figures._fields:
                assert getattr(answer.total, name) == sum(getattr(each, name) for each in expected)
    assert answer.total != expected[0]


def test_records_made_later_are_not_counted(office: Office) -> None:
    """All records were made on 11 January."""
    plans = [office("Большой", MANY_RECORDS), office("Малый", FEW_RECORDS)]
    answer = rollup_of(plans, as_of=AsOf(DAY, date(2021, 1, 10)))
    assert answer.total == Figures(unfulfilled=12, active=2, upcoming=4)


# Order.


def office_with(office: Office, name: str, due: int, undone: int, late: int) -> Plan:
    """Return a plan with points due in October, some undone or late, and one point in May."""
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


def test_worst_municipality_is_first_in_any_input_order(office: Office) -> None:
    plans = [office_with(office, *each) for each in WORST_FIRST]
    for seed in range(6):
        random.Random(seed).shuffle(plans)
        answer = rollup_of(plans)
        found = [
            (row.name, row.figures.fell_due, row.figures.unfulfilled, row.figures.late)
            for row in answer.rows
        ]
        assert found == list(WORST_FIRST)
        assert (answer.total.fell_due, answer.total.unfulfilled, answer.total.late) == (84, 33, 6)


def test_order_depends_on_the_period(office: Office) -> None:
    """A municipality that was late before the period may be the best in it."""
    before = HEAD + (
        '  - {number: "1", title: Дело, period: 2020-09}\n'
        '  - {number: "2", title: Дело, period: 2020-10}\n'
    )
    one = '  - {point: "1@2020-09", status: done, date: 2020-09-20, evidence: [№ 1]}\n'
    two = '  - {point: "2@2020-10", status: done, date: 2020-10-20, evidence: [№ 1]}\n'
    plans = [office("А", one, plan=before), office("Б", two, plan=before)]
    assert [row.name for row in rollup_of(plans, "2020-10").rows] == ["А", "Б"]
    assert [row.name for row in rollup_of(plans, "2020-09").rows] == ["Б", "А"]


# Names, and municipalities without records.


def test_same_name_in_two_folders_is_shown_with_the_plan(office: Office) -> None:
    plans = [
        office("north", FEW_RECORDS, name="Советский район"),
        office("south", name="Советский район"),
        office("west", name="Степной район"),
    ]
    answer = rollup_of(plans)
    assert [row.name for row in answer.rows] == ["Советский район (north/plan_x)"]
    assert [row.name for row in answer.silent] == [
        "Советский район (south/plan_x)",
        "Степной район",
    ]


def test_municipality_without_records_is_in_no_figure(office: Office) -> None:
    active, silent = office("Малый", FEW_RECORDS), office("Тихий")
    assert rollup_of([active, silent]).total == rollup_of([active]).total
    assert [row.name for row in rollup_of([active, silent]).rows] == ["Малый"]
    nobody = rollup_of([silent, office("Тишайший")])
    assert nobody.rows == ()
    assert [row.name for row in nobody.silent] == ["Тихий", "Тишайший"]
    assert nobody.total == Figures()


# Errors.


def error_messages(plans: Sequence[Plan], kind: ReportKind, period: str | None) -> tuple[str, str]:
    """Return the error message in Russian and in English."""
    when = read_period(period) if period else None
    with pytest.raises(UsageError) as error:
        rollup(plans, kind, when, Selection(), AsOf(DAY))
    messages = [
        Words(language).say(error.value.text, **error.value.values)
        for language in (Language.RUSSIAN, Language.ENGLISH)
    ]
    return messages[0], messages[1]


@pytest.mark.parametrize("kind", [ReportKind.YEAR, ReportKind.AGENDA])
def test_error_for_several_plans_names_the_options(office: Office, kind: ReportKind) -> None:
    plans = [office("Большой", MANY_RECORDS), office("Малый", FEW_RECORDS)]
    for message in error_messages(plans, kind, None):
        assert "--municipality" in message
        assert "--plan" in message


def test_error_names_the_period_outside_all_plans(office: Office) -> None:
    plans = [office("Большой", MANY_RECORDS), office("Малый", FEW_RECORDS)]
    russian, english = error_messages(plans, ReportKind.STATUS, "2021-06")
    assert "июне 2021 года" in russian
    assert "June 2021" in english


def test_deadline_moved_beyond_the_plan_is_counted(office: Office) -> None:
    """Only the plan with the moved deadline has points in the summer."""
    moved = (
        '  - {point: "8@2020-12", status: postponed, date: 2020-12-10, until: 2021-06, '
        "basis: Приказ № 4}\n"
    )
    answer = rollup_of([office("Малый", FEW_RECORDS), office("Летний", moved)], "2021-06")
    assert [(row.name, row.figures) for row in answer.rows] == [("Летний", Figures(postponed=1))]
    assert answer.total == Figures(postponed=1)
