"""Which printed deadlines contradict their periods."""

from __future__ import annotations

import csv

import pytest
import yaml

from tests.conftest import DATA, ROOT
from tests.helpers.plan_problems import problem_codes, problem_lines
from vpr_roadmap.periods import read_period
from vpr_roadmap.validation.checks.wordings import _months_printed

PLAN = """\
format: 1
title: План школы
period: {plan}
activities:
  - {{number: "1", title: Совет, wording: "{wording}", period: {period}}}
"""
YEAR = "2020-07/2021-06"


def contradicts(wording: str, period: str, plan: str = YEAR) -> bool:
    lines = problem_lines(PLAN.format(plan=plan, wording=wording, period=period))
    assert all("[wording-differs]" in line for line in lines), lines
    return bool(lines)


@pytest.mark.parametrize(
    "wording, right, wrong",
    [
        ("Ноябрь 2020 Январь 2021", "[2020-11, 2021-01]", "2020-11/2021-01"),
        ("Ноябрь 2020, январь 2021 года", "[2020-11, 2021-01]", "[2020-11, 2020-12]"),
        ("Декабрь 2020 – январь 2021", "2020-12/2021-01", "2020-12"),
        ("Июль- август 2020", "2020-07/2020-08", "2020-07"),
        ("Июль 2020г", "2020-07", "2020-08"),
        ("Июль 2020 г.", "2020-07", "2020-08"),
        (
            "Август, Ноябрь 2020 Февраль, Июнь 2021",
            "[2020-08, 2020-11, 2021-02, 2021-06]",
            "[2020-08, 2020-11, 2021-02, 2021-05]",
        ),
        ("Октябрь – февраль 2021", "2020-10/2021-02", "2021-02"),
        ("Октябрь, февраль 2021", "[2020-10, 2021-02]", "[2020-10, 2021-03]"),
        ("Октябрь 2020 – февраль 2021", "2020-10/2021-02", "2020-10/2021-03"),
        ("ноябрь", "2020-11", "2020-12"),
        ("ноября 2020", "2020-11", "2020-12"),
        ("ноябрь и декабрь", "[2020-11, 2020-12]", "[2020-11, 2021-01]"),
        ("март-май", "2021-03/2021-05", "[2021-03, 2021-05]"),
        ("Сентябрь-октябрь 2020, март-апрель 2021", "[2020-09/2020-10, 2021-03/2021-04]", "all"),
        ("ноябрь 2020 года", "2020-11-18", "2020-10-18"),
        ("Октябрь-декабрь 2020", "2020-Q4", "2021-Q1"),
        ("октябрь, ноябрь, декабрь 2020", "{every: month, within: 2020-Q4}", "{every: quarter}"),
        ("февраль 2021", "../2021-02-09", "../2021-03-09"),
        ("II полугодие 2020", "2020-H2", "2021-H1"),
        ("Во II полугодии 2020 г.", "2020-H2", "2021-H1"),
        ("1-ое полугодие 2021 года", "2021-H1", "2020-H2"),
        ("Июль – декабрь 2020", "2020-H2", "2021-H1"),
        ("III квартал", "2020-Q3", "2020-Q4"),
        ("III квартал 2020 года", "../2020-09-30", "2020-10"),
        ("I, IV кварталы", "[2020-Q4, 2021-Q1]", "2020-Q4/2021-Q1"),
        ("IV квартал 2020 г., II квартал 2021 г.", "[2020-Q4, 2021-Q2]", "[2020-Q4, 2021-Q1]"),
        ("I–II кварталы 2021", "2021-Q1/2021-Q2", "2020-Q4"),
        ("до 20 декабря", "../2020-12-20", "2020-12"),
        ("до 15 июня", "2021-06-01/2021-06-15", "2021-06"),
        ("в срок до 25.10.2020", "../2020-10-25", "../2020-10-15"),
        ("до 1 сентября", "2020-08", "2020-09"),
        ("не позднее 1 сентября", "../2020-09-01", "2020-08"),
        ("до 1 сентября, до 1 марта", "[2020-08, 2021-03-01]", "[2020-08, 2021-04-01]"),
        ("с 14 по 18 декабря", "2020-12-14/2020-12-18", "2020-12"),
        ("14–18 декабря", "../2020-12-18", "2020-12-15/2020-12-18"),
        ("06.02.2021 - 30.05.2021", "2021-02-06/2021-05-30", "2021-02/2021-05"),
        ("18.11.2020", "2020-11-18", "2020-11"),
        ("18 ноября 2020", "../2020-11-18", "2020-11-19"),
        ("ежемесячно", "{every: month}", "all"),
        ("Раз в квартал", "{every: quarter}", "2020-09/2021-05"),
        ("раз в полугодие", "[2020-H2, 2021-H1]", "all"),
        ("до 15.10.2020", "../2020-10-15", "2020-10-15"),
    ],
)
def test_period_must_have_the_printed_months(wording: str, right: str, wrong: str) -> None:
    assert not contradicts(wording, right)
    assert contradicts(wording, wrong)


def test_half_year_without_a_year_is_compared_in_a_plan_for_a_calendar_year() -> None:
    assert not contradicts("II полугодие", "2024-H2", plan="2024-01/2024-12")
    assert contradicts("II полугодие", "2024-H1", plan="2024-01/2024-12")
    assert not contradicts("II полугодие", "2021-H1", plan=YEAR)


def test_half_year_is_compared_within_the_plan() -> None:
    assert not contradicts("II полугодие 2023", "2023-H2", plan="2023-09/2024-05")


def test_terms_are_not_compared() -> None:
    plan = PLAN.format(plan="2024-01/2024-12", wording="II полугодие", period="{term: I полугодие}")
    terms = "terms: {I полугодие: 2024-01-09/2024-05-31}\n"
    assert problem_lines(plan.replace("activities", f"{terms}activities")) == []


def test_latin_letter_does_not_hide_a_month() -> None:
    plan = PLAN.format(plan=YEAR, wording="Cентябрь 2020", period="2020-10")
    assert problem_codes(plan) == [
        "plan.yaml:5:43 mixed-alphabet",
        "plan.yaml:5:67 wording-differs",
    ]


def test_message_names_the_printed_months_and_the_period() -> None:
    plan = PLAN.format(plan=YEAR, wording="Ноябрь 2020 Январь 2021", period="2020-11/2021-01")
    assert problem_lines(plan) == [
        "plan.yaml:5:77: напечатано «Ноябрь 2020 Январь 2021» "
        "(ноябрь 2020 года, январь 2021 года), "
        "а period «2020-11/2021-01» значит: ноябрь 2020 года – январь 2021 года; "
        "исправьте period по напечатанному сроку [wording-differs]"
    ]


@pytest.mark.parametrize(
    ("wording", "period", "message"),
    [
        (
            "до 20 декабря",
            "2020-12",
            "напечатано «до 20 декабря» (20.12.2020), а period «2020-12» значит: декабрь "
            "2020 года; возможно, «../2020-12-20»",
        ),
        (
            "с 14 по 18 декабря",
            "2020-12",
            "напечатано «с 14 по 18 декабря» (14.12.2020 – 18.12.2020), а period «2020-12» "
            "значит: декабрь 2020 года; возможно, «2020-12-14/2020-12-18»",
        ),
        (
            "III квартал",
            "2020-Q4",
            "напечатано «III квартал» (III квартал 2020 года), а period «2020-Q4» значит: IV "
            "квартал 2020 года; возможно, «2020-Q3»",
        ),
        (
            "до 15.10.2020",
            "2020-10-15",
            "напечатано «до 15.10.2020», а период «2020-10-15» — один день; не позднее этого "
            "дня: ../2020-10-15",
        ),
        (
            "ежемесячно",
            "all",
            "напечатано «ежемесячно», а период «2020-07/2021-06» — один контрольный срок; "
            "пишите {every: month}",
        ),
    ],
)
def test_message_says_what_to_write(wording: str, period: str, message: str) -> None:
    (line,) = problem_lines(PLAN.format(plan=YEAR, wording=wording, period=period))
    assert f"{message} [wording-differs]" in line


def test_single_day_without_until_is_the_last_day() -> None:
    assert not contradicts("15.10.2020", "2020-10-15")
    assert not contradicts("15.10.2020", "../2020-10-15")


def test_quarter_that_the_plan_has_twice_is_not_compared() -> None:
    assert not contradicts("III квартал", "2022-Q3", plan="2021-09/2022-08")
    assert contradicts("III квартал 2021", "2022-Q3", plan="2021-09/2022-08")


@pytest.mark.parametrize(
    "wording",
    [
        "По графику ИРО",
        "в течение года",
        "еженедельно",
        "постоянно",
        "до 25 числа каждого месяца",
        "не позднее ноября 2020",
        "с октября 2020 по май 2021",
        "I полугодие",
        "2020-2021 учебный год",
        "Май, ежегодно",
        "октябрь (по отдельному графику)",
        "ежемесячно, кроме летних месяцев",
        "до 30 февраля",
        "до 15.08.2020 (при выделении средств)",
        "III квартал 2020 – I квартал 2021",
    ],
)
def test_other_wordings_are_not_compared(wording: str) -> None:
    for period in ("2020-07", "2020-09/2020-10", "all", "{schedule: ИРО}"):
        assert not contradicts(wording, period)


def test_month_that_the_plan_has_twice_is_not_compared() -> None:
    assert not contradicts("сентябрь", "2021-09", plan="2020-09/2022-08")
    assert contradicts("сентябрь 2020", "2021-09", plan="2020-09/2022-08")


def test_wordings_of_the_order_agree_with_their_periods() -> None:
    """All wordings are compared except those of unscheduled activities."""
    text, schools = (
        (DATA / name).read_text(encoding="utf-8")
        for name in ("plan_2020_2021.yaml", "schools.yaml")
    )
    assert problem_lines(text, schools) == []
    order = yaml.load(text, yaml.BaseLoader)
    plan = read_period(order["period"])
    wordings = [each["wording"] for section in order["sections"] for each in section["activities"]]
    compared = {wording for wording in wordings if _months_printed(wording, plan) is not None}
    assert set(wordings) - compared == {"По графику ИРО"}


PHRASES = ROOT / "tests" / "validation" / "checks" / "deadline-phrases.tsv"


def phrases() -> list[str]:
    with PHRASES.open(encoding="utf-8", newline="") as file:
        return [row["phrase"] for row in csv.DictReader(file, delimiter="\t")]


@pytest.mark.parametrize("phrase", phrases())
def test_phrase_with_other_words_than_months_is_not_compared(phrase: str) -> None:
    """A phrase with days, «до», «х» or «ежегодно» has no months to compare."""
    months = _months_printed(phrase, read_period("2012-01/2024-12"))
    assert not months or not any(word in phrase.lower() for word in ("до ", "ежегодно", "х |"))
