"""A year that no plan has is told wherever it stands, and no view grows with the years typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Run
from tests.helpers.effort import few_and

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


def world(here: Path, **said: str) -> Path:
    """A plan, its schools and a record, of which everything is usual but what is `said`."""
    values = USUAL | said
    for name, text in (
        ("plan_x.yaml", PLAN),
        ("schools.yaml", SCHOOLS),
        ("progress_x/simonenko.yaml", RECORDS),
    ):
        path = here / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text.format_map(values), encoding="utf-8")
    return here


def codes(roadmap: Run, here: Path) -> list[str]:
    lines = roadmap("check", *TODAY, here=here).out.splitlines()
    return [line.rpartition("[")[2].rstrip("]") for line in lines]


def test_usual_years_are_fine(roadmap: Run, tmp_path: Path) -> None:
    assert codes(roadmap, world(tmp_path)) == []


DAYS = ("ordered", "since", "closed", "day", "recorded")


@pytest.mark.parametrize("key", DAYS)
@pytest.mark.parametrize("year", few_and("0202", "9999", more=["0001", "1899", "2200"]))
def test_a_day_of_an_unlikely_year_is_told(
    roadmap: Run, tmp_path: Path, key: str, year: str
) -> None:
    assert codes(roadmap, world(tmp_path, **{key: f"{year}-11-11"})) == ["year-unlikely"]


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
def test_a_plan_of_unlikely_years_is_told(
    roadmap: Run, tmp_path: Path, period: str, code: str
) -> None:
    here = world(tmp_path, period=period)
    assert code in codes(roadmap, here)
    assert roadmap("gantt", "-f", "svg", *TODAY, here=here).code == 1


@pytest.mark.parametrize("within", ["9999-12", "0001-01/2020-11", "2020-11/9999-12", "2010-11"])
def test_a_deadline_outside_its_plan_is_told(roadmap: Run, tmp_path: Path, within: str) -> None:
    assert "period-outside-plan" in codes(roadmap, world(tmp_path, within=within))


@pytest.mark.parametrize(
    ("until", "far"),
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
def test_a_new_deadline_lies_within_ten_years_of_its_plan_typed_or_in_a_file(
    roadmap: Run, tmp_path: Path, until: str, far: bool, status: str, point: str
) -> None:
    here = world(tmp_path, until=until, status=status, point=point)
    assert ("until-far" in codes(roadmap, here)) is far
    for call in (("gantt", "-f", "svg"), ("report", "-f", "html"), ("gantt", "-f", "csv")):
        answer = roadmap(*call, *TODAY, here=here)
        assert (answer.code == 1) is far
        assert answer.out and len(answer.out) < 300_000
    world(here)
    typing = ("record", point, status, "--by", "Симоненко", "--basis", "Приказ № 18", "--dry-run")
    typed = roadmap(*typing, "--until", until, *TODAY, here=here)
    assert ("дальше чем на 10 лет от периода плана" in typed.err) is far
    assert (typed.code == 2) is far


@pytest.mark.parametrize("asked", ["0001-01/9999-12", "2020-11/9999-12", "0001-01/2020-11"])
@pytest.mark.parametrize("format", few_and("table", "csv", more=["plain", "md"]))
def test_a_chart_shows_no_years_in_which_its_plan_has_nothing(
    roadmap: Run, tmp_path: Path, asked: str, format: str
) -> None:
    answer = roadmap("gantt", "-m", asked, "-f", format, *TODAY, here=world(tmp_path))
    assert answer.code == 0
    years = {year for year in range(1, 10_000) if f"{year:04}" in answer.out}
    assert {year for year in years if 2000 < year < 2100} <= set(range(2010, 2032))
    assert len(answer.out) < 300_000


@pytest.mark.parametrize("asked", ["0001-01", "9999-12", "5000-01/9999-12", "9999"])
@pytest.mark.parametrize("verb", ["gantt -f svg", "due", "list", "report -f html", "matrix"])
def test_a_period_of_any_years_is_answered(
    roadmap: Run, tmp_path: Path, asked: str, verb: str
) -> None:
    answer = roadmap(*verb.split(), "-m", asked, *TODAY, here=world(tmp_path))
    assert answer.code in (0, 2) and len(answer.out) < 200_000
    assert "внутренняя ошибка" not in answer.err


@pytest.mark.parametrize("option", ["--today", "--known"])
@pytest.mark.parametrize("day", ["0001-01-01", "31.12.9999", "1899-12-31", "2200-01-01"])
def test_a_typed_day_of_an_unlikely_year_is_refused(
    roadmap: Run, tmp_path: Path, option: str, day: str
) -> None:
    answer = roadmap("due", option, day, "--lang", "ru", here=world(tmp_path))
    assert answer.code == 2
    assert f"проверьте год в дате «{day}»: допустимы годы с 1900 по 2199" in answer.err
