"""The years of deadlines that state none."""

from __future__ import annotations

from datetime import date

import pytest

from tests.importing.documents import HEAD, document, table
from vpr_roadmap.errors import DocumentError
from vpr_roadmap.importing.imported_plan import ImportedPlan
from vpr_roadmap.importing.importing import import_document
from vpr_roadmap.periods import read_period

SCHOOL_YEAR = "План мероприятий на 2024-2025 учебный год"
UNREAD = "-"


def imported(title: str, *deadlines: str, period: str | None = None) -> ImportedPlan:
    """The plan with these deadlines; a deadline that begins with «#» is the title of a section."""
    rows = [
        f"{text.removeprefix('#')}|<|<|<" if text.startswith("#") else f"{at}|Дело {at}|{text}|ОУ"
        for at, text in enumerate(deadlines, 1)
    ]
    given = read_period(period) if period else None
    return import_document(document(f"**{title}", table(HEAD, *rows)), period=given).plan


def periods(plan: ImportedPlan) -> list[str]:
    rows = (each for section in plan.sections for each in section.activities)
    return [UNREAD if each.period.startswith("{undated") else each.period for each in rows]


def codes(plan: ImportedPlan) -> set[str]:
    rows = [each for section in plan.sections for each in section.activities]
    remarks = (*plan.remarks, *(remark for each in rows for remark in each.remarks))
    return {remark.code for remark in remarks} - {"responsible-missing"}


@pytest.mark.parametrize(
    ("deadlines", "expected", "period"),
    [
        (["август", "сентябрь", "май"], ["2024-08", "2024-09", "2025-05"], "2024-08/2025-05"),
        (["до 28.08", "октябрь"], ["../2024-08-28", "2024-10"], "2024-08/2025-05"),
        (["сентябрь", "май", "август"], ["2024-09", "2025-05", "2025-08"], "2024-09/2025-08"),
        (["август, январь"], ["[2024-08, 2025-01]"], "2024-08/2025-05"),
        (["май, август"], ["[2025-05, 2025-08]"], "2024-09/2025-08"),
        (["август – сентябрь"], ["2024-08/2024-09"], "2024-08/2025-05"),
        (["август"], [UNREAD], "2024-09/2025-05"),
        (["май", "сентябрь", "август"], ["2025-05", "2024-09", UNREAD], "2024-09/2025-05"),
        (["август 2024", "август"], ["2024-08", UNREAD], "2024-08/2025-05"),
        (["сентябрь", "август", "май"], ["2024-09", UNREAD, "2025-05"], "2024-09/2025-05"),
        (["III квартал"], ["2024-Q3"], "2024-09/2025-05"),
        (["июнь"], ["2025-06"], "2024-09/2025-06"),
        (
            ["июнь", "сентябрь", "октябрь", "май"],
            ["2024-06", "2024-09", "2024-10", "2025-05"],
            "2024-06/2025-05",
        ),
        (["июнь", "сентябрь"], [UNREAD, "2024-09"], "2024-09/2025-05"),
        (
            ["#Подготовка", "август", "#Контроль", "сентябрь", "май"],
            ["2024-08", "2024-09", "2025-05"],
            "2024-08/2025-05",
        ),
    ],
)
def test_the_order_of_the_rows_dates_summer_months_of_a_school_year(
    deadlines: list[str], expected: list[str], period: str
) -> None:
    plan = imported(SCHOOL_YEAR, *deadlines)
    assert periods(plan) == expected
    assert plan.period.written == period
    assert codes(plan) == ({"deadline-year-unclear"} if UNREAD in expected else set())
    given = imported("План мероприятий", *deadlines, period="2024-09/2025-08")
    assert (periods(given), given.period) == (expected, plan.period)


def test_the_example_of_an_unclear_summer_month_decides() -> None:
    unclear = imported(SCHOOL_YEAR, "август")
    (remark,) = unclear.sections[0].activities[0].remarks
    assert remark.values["example"] == "2024-08/2025-05"
    assert periods(imported(SCHOOL_YEAR, "август", period="2024-08/2025-05")) == ["2024-08"]


def test_dated_deadlines_do_not_change_the_years_of_others() -> None:
    plan = imported(SCHOOL_YEAR, "июнь 2024", "декабрь", "сентябрь 2023", "июнь")
    assert periods(plan) == ["2024-06", "2024-12", UNREAD, "2025-06"]
    assert plan.period.written == "2024-06/2025-06"
    assert codes(plan) == {"deadline-outside-plan"}
    year = imported("План на 2024 год", "декабрь 2023", "январь", "январь 2025", "декабрь")
    assert periods(year) == ["2023-12", "2024-01", "2025-01", "2024-12"]


@pytest.mark.parametrize(
    ("title", "deadlines", "expected"),
    [
        ("План на 2025 год", ["сентябрь", "декабрь", "март"], [UNREAD] * 3),
        ("План на 2025 год", ["март", "октябрь"], ["2025-03", "2025-10"]),
        ("План на 2025 год", ["октябрь", "март", "ноябрь"], ["2025-10", "2025-03", "2025-11"]),
        (
            "План подготовки к ГИА в 2025 году",
            ["октябрь", "до 1 февраля", "май"],
            [UNREAD, "../2025-02-01", "2025-05"],
        ),
        ("План по результатам ВПР на 2025 год", ["сентябрь"], ["2025-09"]),
    ],
)
def test_one_year_may_be_a_school_year(
    title: str, deadlines: list[str], expected: list[str]
) -> None:
    plan = imported(title, *deadlines)
    assert periods(plan) == expected
    if UNREAD in expected:
        examples = {each.values["example"] for each in plan.remarks if each.code == "year-unclear"}
        assert examples == {"2024/25"}


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("План на 2022-2023, 2023-2024 учебные годы", "2022-09/2024-05"),
        ("План на сентябрь – декабрь 2024 года", "2024-09/2024-12"),
        ("План на октябрь 2024 года", "2024-10"),
        ("План с октября 2024 по март 2025 года", "2024-10/2025-03"),
        ("План на I квартал 2025 года", "2025-01/2025-03"),
        ("План на II полугодие 2024-2025 учебного года", "2025-01/2025-05"),
        ("План на первое полугодие 2024-2025 уч. года", "2024-09/2024-12"),
        ("План на II полугодие 2024 года", "2024-07/2024-12"),
    ],
)
def test_the_title_may_name_months(title: str, period: str) -> None:
    assert imported(title, "постоянно").period.written == period


def test_a_season_of_the_title_leaves_months_undated() -> None:
    plan = imported("План на осень 2024 года", "октябрь")
    assert periods(plan) == [UNREAD]
    assert codes(plan) == {"year-unclear", "deadline-unread"}


@pytest.mark.parametrize(
    ("deadlines", "expected"),
    [
        (["#АВГУСТ", "до 30", "#СЕНТЯБРЬ", "", "до 10", "19-20"],
         ["../2024-08-30", "2024-09", "../2024-09-10", "2024-09-19/2024-09-20"]),
        (["#Контроль на май 2025 г.", "в течение месяца", "вторая декада", "1 неделя", "постоянно"],
         ["2025-05", "2025-05-11/2025-05-20", UNREAD, UNREAD]),
    ],
)  # fmt: skip
def test_a_section_may_be_a_month(deadlines: list[str], expected: list[str]) -> None:
    assert periods(imported(SCHOOL_YEAR, *deadlines)) == expected


def test_a_plan_for_a_month_may_print_days() -> None:
    plan = imported("План работы на октябрь 2024 года", "3", "5-6", "в течение месяца", "постоянно")
    assert periods(plan) == ["2024-10-03", "2024-10-05/2024-10-06", "2024-10", "all"]


def test_months_may_have_a_column() -> None:
    rows = ("Январь|12|Дело|ОУ", "^|до 20|Другое|ОУ", "Март|27-31|Ещё|ОУ")
    made = document("**План на 2023 год", table("Месяц|Дата|Мероприятие|Ответственный", *rows))
    found = periods(import_document(made).plan)
    assert found == ["2023-01-12", "../2023-01-20", "2023-03-27/2023-03-31"]


def test_a_paragraph_before_the_table_may_state_the_years() -> None:
    rows = table(HEAD, "1|Дело|октябрь|ОУ")
    made = document("Внутришкольный контроль на 2024-2025 учебный год", "Школа № 3", rows)
    assert periods(import_document(made).plan) == ["2024-10"]
    made = document("Обзор на 2023 год.", "Анализ на 2022 год.", rows)
    with pytest.raises(DocumentError) as error:
        import_document(made, today=date(2026, 8, 3))
    assert error.value.values["example"] == "2026/27"
