"""Unlikely years are problems everywhere, and no output grows with the years typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Run
from tests.helpers.effort import cases
from tests.helpers.files import write_files

PLAN = """\
format: 1
title: План школы
period: {period}
order: {{status: approved, number: "1", date: {ordered}}}
people:
  - {{name: Симоненко Л.И.}}
  - {{name: Иванова И.И., instead_of: Симоненко Л.И., from: {since}}}
activities:
  - {{number: "1", title: Совет, period: {within}, responsible: [Симоненко Л.И.]}}
  - {{number: "2", title: Семинар, period: {{schedule: ИРО}}}}
"""
SCHOOLS = """\
format: 1
schools:
  - {{number: 2, name: МОБУ СОШ № 2, closed: {closed}}}
"""
RECORDS = """\
format: 1
reporter: Симоненко Л.И.
records:
  - point: "{point}"
    status: {status}
    date: {day}
    until: {until}
    basis: Приказ № 17
    recorded: {recorded}T10:00:00+03:00
"""
USUAL = {
    "period": "2020-09/2021-05",
    "ordered": "2020-09-01",
    "since": "2020-12-01",
    "within": "2020-11",
    "closed": "2020-12-01",
    "point": "1@2020-11",
    "status": "postponed",
    "day": "2020-11-11",
    "until": "2021-02",
    "recorded": "2020-11-11",
}
TODAY = ("--today", "2020-12-15", "--lang", "ru")


def write_plan(here: Path, **changed: str) -> Path:
    """Write a plan, its schools and a record with usual values, except for those given."""
    values = USUAL | changed
    templates = {
        "plan_x.yaml": PLAN,
        "schools.yaml": SCHOOLS,
        "progress_x/simonenko.yaml": RECORDS,
    }
    return write_files(here, {name: text.format_map(values) for name, text in templates.items()})


def codes(roadmap: Run, here: Path) -> list[str]:
    lines = roadmap("check", *TODAY, here=here).out.splitlines()
    return [line.rpartition("[")[2].rstrip("]") for line in lines]


def test_usual_years_give_no_problems(roadmap: Run, tmp_path: Path) -> None:
    assert codes(roadmap, write_plan(tmp_path)) == []


DAYS = ("ordered", "since", "closed", "day", "recorded")


@pytest.mark.parametrize("key", DAYS)
@pytest.mark.parametrize("year", cases("0202", "9999", more=["0001", "1899", "2200"]))
def test_a_date_with_an_unlikely_year_is_a_problem(
    roadmap: Run, tmp_path: Path, key: str, year: str
) -> None:
    assert codes(roadmap, write_plan(tmp_path, **{key: f"{year}-11-11"})) == ["year-unlikely"]


@pytest.mark.parametrize(
    ("period", "code"),
    [
        ("9020-09/9021-05", "year-unlikely"),
        ("0020-09/0021-05", "year-unlikely"),
        ("9990-01/9999-12", "year-unlikely"),
        ("2190-01/2200-01", "year-unlikely"),
        ("0001-01/9999-12", "period-too-long"),
        ("2020-09/9999-12", "period-too-long"),
    ],
)
def test_a_plan_with_unlikely_years_is_a_problem(
    roadmap: Run, tmp_path: Path, period: str, code: str
) -> None:
    here = write_plan(tmp_path, period=period)
    assert code in codes(roadmap, here)
    assert roadmap("gantt", "-f", "svg", *TODAY, here=here).code == 1


@pytest.mark.parametrize("within", ["9999-12", "0001-01/2020-11", "2020-11/9999-12", "2010-11"])
def test_a_deadline_outside_its_plan_is_a_problem(
    roadmap: Run, tmp_path: Path, within: str
) -> None:
    assert "period-outside-plan" in codes(roadmap, write_plan(tmp_path, within=within))


@pytest.mark.parametrize(
    ("until", "too_far"),
    [
        ("2010-01", False),
        ("2031-12", False),
        ("2009-12", True),
        ("2032-01", True),
        ("0001-01", True),
        ("9201-03", True),
        ("9999-12", True),
        ("9999-12-31", True),
        ("2021-02/9999-Q4", True),
        ("0001-01/2021-02", True),
    ],
)
@pytest.mark.parametrize(("status", "point"), [("postponed", "1@2020-11"), ("scheduled", "2@-")])
def test_until_in_files_and_calls_must_be_within_ten_years_of_the_plan(
    roadmap: Run, tmp_path: Path, until: str, too_far: bool, status: str, point: str
) -> None:
    here = write_plan(tmp_path, until=until, status=status, point=point)
    assert ("until-far" in codes(roadmap, here)) is too_far
    for call in (("gantt", "-f", "svg"), ("report", "-f", "html"), ("gantt", "-f", "csv")):
        answer = roadmap(*call, *TODAY, here=here)
        assert (answer.code == 1) is too_far
        assert answer.out and len(answer.out) < 300_000
    write_plan(here)
    typing = ("record", point, status, "--by", "Симоненко", "--basis", "Приказ № 18", "--dry-run")
    typed = roadmap(*typing, "--until", until, *TODAY, here=here)
    assert ("дальше чем на 10 лет от периода плана" in typed.err) is too_far
    assert (typed.code == 2) is too_far


@pytest.mark.parametrize("period", ["0001-01/9999-12", "2020-11/9999-12", "0001-01/2020-11"])
@pytest.mark.parametrize("format", cases("table", "csv", more=["plain", "md"]))
def test_a_chart_does_not_show_years_without_deadlines(
    roadmap: Run, tmp_path: Path, period: str, format: str
) -> None:
    answer = roadmap("gantt", "-m", period, "-f", format, *TODAY, here=write_plan(tmp_path))
    assert answer.code == 0
    years = {year for year in range(1, 10_000) if f"{year:04}" in answer.out}
    assert {year for year in years if 2000 < year < 2100} <= set(range(2010, 2032))
    assert len(answer.out) < 300_000


@pytest.mark.parametrize("period", ["0001-01", "9999-12", "5000-01/9999-12", "9999"])
@pytest.mark.parametrize("verb", ["gantt -f svg", "due", "list", "report -f html", "matrix"])
def test_every_command_accepts_a_period_of_any_years(
    roadmap: Run, tmp_path: Path, period: str, verb: str
) -> None:
    answer = roadmap(*verb.split(), "-m", period, *TODAY, here=write_plan(tmp_path))
    assert answer.code in (0, 2) and len(answer.out) < 200_000
    assert "внутренняя ошибка" not in answer.err


@pytest.mark.parametrize("option", ["--today", "--known"])
@pytest.mark.parametrize("day", ["0001-01-01", "31.12.9999", "1899-12-31", "2200-01-01"])
def test_a_typed_date_with_an_unlikely_year_is_an_error(
    roadmap: Run, tmp_path: Path, option: str, day: str
) -> None:
    answer = roadmap("due", option, day, "--lang", "ru", here=write_plan(tmp_path))
    assert answer.code == 2
    assert f"проверьте год в дате «{day}»: допустимы годы с 1900 по 2199" in answer.err
