"""Periods in a plan become control points."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.conftest import PlanText
from tests.helpers.plan_problems import problem_lines
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.validation.files import File, FileLocation, PlanFiles
from vpr_roadmap.validation.validate import validate
from vpr_roadmap.workspace.loading import load

HEAD = """\
format: 1
title: План школы
period: 2023-09/2025-05
terms:
  II четверть: 2023-11-06/2023-12-29
  I четверть: 2023-09-01/2023-10-27
  III четверть: 2024-01-09/2024-03-22
activities:
"""


def resolved(period: str) -> Plan:
    text = f'{HEAD}  - {{number: "1", title: Совет, period: {period}}}\n'
    files = PlanFiles("plan", File("plan.yaml", text.encode()), None, ())
    result = validate(files, date(2023, 9, 1), lambda where: FileLocation.NOWHERE)
    assert result.problems == ()
    assert result.plan
    return result.plan


def points(period: str) -> list[str]:
    """Return the control points: `1@2023-H2 2023-09-01 2023-12-31`."""
    (activity,) = resolved(period).activities
    return [f"{point.id} {point.start} {point.deadline}" for point in activity.points]


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("2024-H1", ["1@2024-H1 2024-01-01 2024-06-30"]),
        ("2023-H2", ["1@2023-H2 2023-09-01 2023-12-31"]),
        ("2025-H1", ["1@2025-H1 2025-01-01 2025-05-31"]),
        ("2023-Q3", ["1@2023-Q3 2023-09-01 2023-09-30"]),
        (
            "{every: half}",
            [
                "1@2023-H2 2023-09-01 2023-12-31",
                "1@2024-H1 2024-01-01 2024-06-30",
                "1@2024-H2 2024-07-01 2024-12-31",
                "1@2025-H1 2025-01-01 2025-05-31",
            ],
        ),
        (
            "{every: month, within: [2023-10/2023-11, 2024-01]}",
            [
                "1@2023-10 2023-10-01 2023-10-31",
                "1@2023-11 2023-11-01 2023-11-30",
                "1@2024-01 2024-01-01 2024-01-31",
            ],
        ),
        (
            "{every: month, day: 5, within: [2024-01, 2023-10]}",
            ["1@2023-10-05 2023-10-01 2023-10-05", "1@2024-01-05 2024-01-01 2024-01-05"],
        ),
        (
            "{every: quarter, within: [2023-09/2023-10, 2023-12]}",
            ["1@2023-Q3 2023-09-01 2023-09-30", "1@2023-Q4 2023-10-01 2023-12-31"],
        ),
        (
            "{every: term, within: [2023-09/2023-10, 2024-01/2024-03]}",
            ["1@2023-10-27 2023-09-01 2023-10-27", "1@2024-03-22 2024-01-09 2024-03-22"],
        ),
        ("{term: ii четверть}", ["1@2023-12-29 2023-11-06 2023-12-29"]),
        (
            "{term: [III четверть, I четверть]}",
            ["1@2024-03-22 2024-01-09 2024-03-22", "1@2023-10-27 2023-09-01 2023-10-27"],
        ),
        (
            "{every: term, within: 2023-09/2023-12}",
            ["1@2023-10-27 2023-09-01 2023-10-27", "1@2023-12-29 2023-11-06 2023-12-29"],
        ),
        ("{every: month, within: 2023-Q3}", ["1@2023-09 2023-09-01 2023-09-30"]),
        ("{undated: по мере необходимости}", []),
    ],
)
def test_period_gives_control_points(period: str, expected: list[str]) -> None:
    """A quarter or half-year is cut to the plan; terms are in the order of their days."""
    assert points(period) == expected


@pytest.mark.parametrize("period", ["2023-Q2", "2025-H2", "2023-08", "2023-07/2023-10"])
def test_other_periods_outside_the_plan_are_reported(period: str) -> None:
    plan = f'{HEAD}  - {{number: "1", title: Совет, period: {period}}}\n'
    assert problem_lines(plan) == [
        f"plan.yaml:9:41: срок «{period}» вне периода плана (2023-09/2025-05); "
        "проверьте год и месяц [period-outside-plan]"
    ]


def test_terms_are_in_the_order_of_their_days() -> None:
    names = [term.name for term in resolved("all").terms]
    assert names == ["I четверть", "II четверть", "III четверть"]


WITH_TERMS = """\
format: 1
title: План
period: 2024-08/2025-06
terms: {{I четверть: 2024-09-02/2024-10-25, II четверть: 2024-11-05/2024-12-28}}
activities: [{{number: "1", title: Мониторинг, period: {period}}}]
"""


@pytest.mark.parametrize(
    ("printed", "suggested"),
    [
        ("I четверть", "{term: I четверть}"),
        ("1 четверть", "{term: I четверть}"),
        ("первая четверть 2024-2025 учебного года", "{term: I четверть}"),
        ('"I четверть, II четверть"', "{term: [I четверть, II четверть]}"),
        ("I и II четверти", "{term: [I четверть, II четверть]}"),
        ('"I, II четверти"', "{term: [I четверть, II четверть]}"),
        ("Раз в четверть", "{every: term}"),
        ("1 раз в четверть", "{every: term}"),
        ("каждую четверть", "{every: term}"),
        ("По четвертям", "{every: term}"),
        ("II полугодие 2024", "2024-H2"),
        ("II полугодие 2024-2025 учебного года", None),
        ("раз в полугодие", "{every: half}"),
        ("Каждое полугодие", "{every: half}"),
        ("раз в квартал", "{every: quarter}"),
        ("Ежеквартально", "{every: quarter}"),
        ("раз в месяц", "{every: month}"),
        ("По мере необходимости", "{undated: По мере необходимости}"),
        ("при необходимости", "{undated: при необходимости}"),
        ("По согласованию с базой отдыха", "{undated: По согласованию с базой отдыха}"),
        ("по мере поступления заявок", "{undated: по мере поступления заявок}"),
        (
            '"По мере необходимости, не реже раза в год"',
            '{undated: "По мере необходимости, не реже раза в год"}',
        ),
        ("осень", None),
        ("../25.12.2024", "../2024-12-25"),
        ("../12.2024", "../2024-12"),
        ("../до 25 декабря", "../2024-12-25"),
    ],
)
def test_words_get_a_suggestion_that_the_plan_accepts(
    printed: str, suggested: str | None, plan_of: PlanText, tmp_path: Path
) -> None:
    path = tmp_path / "plan_test.yaml"
    path.write_text(WITH_TERMS.format(period=printed), encoding="utf-8")
    (problem,) = load([path], tmp_path).problems
    assert (problem.code, dict(problem.values).get("near")) == ("period-unreadable", suggested)
    if suggested:
        assert plan_of(WITH_TERMS.format(period=suggested)).activities


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("2 четверть", "возможно, «II четверть»"),
        ("2-я", "возможно, «II четверть»"),
        ("Первая четверть", "возможно, «I четверть»"),
        ("3 четверть", "есть: I четверть, II четверть"),
        ("2 триместр", "есть: I четверть, II четверть"),
    ],
)
def test_hint_for_an_unknown_term_has_its_number(written: str, hint: str) -> None:
    (line,) = problem_lines(WITH_TERMS.format(period=f"{{term: {written}}}"))
    assert line.endswith(f"учебного периода «{written}» нет в terms; {hint} [unknown-term]")


@pytest.mark.parametrize(
    ("plan", "written", "hint"),
    [
        (
            "2026-09/2027-05",
            "1 полугодие",
            "учебного года — 2026-09/2026-12, если календарного — 2027-H1",
        ),
        (
            "2026-09/2027-05",
            "II полугодие",
            "учебного года — 2027-01/2027-05, если календарного — 2026-H2",
        ),
        (
            "2026-09-15/2027-05-25",
            "I полугодие",
            "учебного года — 2026-09-15/2026-12, если календарного — 2027-H1",
        ),
        (
            "2026-09/2027-05",
            "II полугодие 2026/27",
            "учебного года — 2027-01/2027-05, если календарного — 2026-H2",
        ),
        (
            "2027-01/2027-12",
            "II полугодие 2026/27",
            "учебного года — 2027-01/2027-08, если календарного — 2026-H2",
        ),
    ],
)
def test_half_year_may_be_of_the_school_year(plan: str, written: str, hint: str) -> None:
    (line,) = problem_lines(ONE_ACTIVITY.format(plan=plan, period=written))
    assert f"не понимаю срок «{written}»; если это полугодие {hint} [period-unreadable]" in line


@pytest.mark.parametrize(
    ("plan", "written", "near"),
    [
        ("2027-01/2027-12", "1 полугодие", "2027-H1"),
        ("2026-09/2027-05", "I полугодие 2027", "2027-H1"),
        ("2026-09/2027-05", "I квартал", "2027-Q1"),
    ],
)
def test_half_year_of_a_calendar_year_is_suggested(plan: str, written: str, near: str) -> None:
    (line,) = problem_lines(ONE_ACTIVITY.format(plan=plan, period=written))
    assert f"не понимаю срок «{written}»; возможно, «{near}»" in line


ONE_ACTIVITY = """\
format: 1
title: План
period: {plan}
activities: [{{number: "1", title: Мониторинг, period: {period}}}]
"""


@pytest.mark.parametrize(
    ("plan", "hint"),
    [
        (
            "2026-09/2027-05",
            "пишите 2026-11, 2026-11-18, 2026-10/2027-02, ../2027-02-09, 2026-Q4, 2026-H2 или all",
        ),
        (
            "2026-01/2026-05",
            "пишите 2026-02, 2026-02-18, 2026-01/2026-05, ../2026-05-09, 2026-Q1, 2026-H1 или all",
        ),
        (
            "2026-02-10/2026-03-05",
            "пишите 2020-11, 2020-11-18, 2020-10/2021-02, ../2024-02-09, 2020-Q4, 2020-H2 или all",
        ),
    ],
)
def test_examples_are_within_the_plan(plan: str, hint: str) -> None:
    (line,) = problem_lines(ONE_ACTIVITY.format(plan=plan, period="осень"))
    assert line.endswith(f"не понимаю срок «осень»; {hint} [period-unreadable]")


@pytest.mark.parametrize(
    ("plan", "days"),
    [
        ("2026-09/2027-05", "2026-09-01/2026-10-25"),
        ("2027-01/2027-05", "2024-09-02/2024-10-25"),
    ],
)
def test_example_of_a_term_is_within_a_plan_for_a_school_year(plan: str, days: str) -> None:
    (line,) = problem_lines(ONE_ACTIVITY.format(plan=plan, period="{every: term}"))
    assert f"terms: {{I четверть: {days}}} [no-terms]" in line
