"""Passports in paragraphs and in tables."""

from __future__ import annotations

from tests.importing.around_table.documents import PLAN, Bold, PlanTable, Rows, read
from vpr_roadmap.importing.blocks import Place
from vpr_roadmap.plan.order import Numbered, Passport, PassportRow

TITLE = Bold("Программа развития")


def passport(*blocks: str | Rows | PlanTable) -> Passport | None:
    """The passport between a title and the table of the plan."""
    appendix = read(TITLE, *blocks, PLAN).appendix
    return appendix.passport if appendix else None


def test_headings_with_numbers_and_a_merged_title() -> None:
    table = [
        ["Паспорт программы"],
        ["1. Цель", "Качество"],
        ["2. Задачи", "- первая;\n- вторая"],
        ["3. Сроки реализации программы", "2023–2025 годы"],
    ]
    assert passport(table) == Passport(
        headings=(("passport", "Паспорт программы"), ("goal", "1. Цель")),
        goal="Качество",
        more=(
            PassportRow("2. Задачи", "- первая;\n- вторая"),
            PassportRow("3. Сроки реализации программы", "2023–2025 годы"),
        ),
    )
    assert read(TITLE, table, PLAN).years == (2023, 2025)
    assert read(Bold("План на 2024 год"), table, PLAN).years == (2024,)


def test_goals_and_tasks_in_one_cell() -> None:
    table = [
        ["Цели и задачи", "Цель: качество.\nЗадачи:\n1. Изучить.\n2. Обобщить."],
        ["Исполнители", "Школы"],
    ]
    assert passport(table) == Passport(
        headings=(("goal", "Цели и задачи"), ("tasks", "Задачи:")),
        goal="Цель: качество.",
        tasks=(Numbered("1", "Изучить."), Numbered("2", "Обобщить.")),
        more=(PassportRow("Исполнители", "Школы"),),
    )


def test_the_last_task_before_the_table_is_no_section() -> None:
    found = passport("Задачи:", "1. Первая.", "2. Вторая.", "1. Организационный раздел")
    assert found
    assert found.tasks == (Numbered("1", "Первая."), Numbered("2", "Вторая."))
    table = [["Цель", "Качество"], ["Задачи", "1. Первая"]]
    assert passport(table) == Passport(
        headings=(("goal", "Цель"), ("tasks", "Задачи")),
        goal="Качество",
        tasks=(Numbered("1", "Первая"),),
    )


def test_tasks_in_the_paragraph_of_their_heading() -> None:
    found = passport("Цель: создать условия.", "Задачи: 1. Изучить. 2. Обобщить.")
    assert found
    assert (found.goal, found.tasks) == (
        "создать условия.",
        (Numbered("1", "Изучить."), Numbered("2", "Обобщить.")),
    )


def test_tasks_without_numbers() -> None:
    found = passport("Цель: качество.", Bold("Задачи:"), "Изучить опыт;", "Обобщить.", "Текст.")
    assert found
    assert found.more == (PassportRow("Задачи:", "Изучить опыт;\nОбобщить."),)


def test_a_row_before_the_known_headings() -> None:
    around = read(TITLE, "Сроки реализации: сентябрь 2023 – май 2024 года", "Цель: рост.", PLAN)
    assert (around.years, around.is_school_year) == ((2023, 2024), True)
    assert passport("Исполнитель: школа", "Обычный текст.") is None


def test_a_section_below_the_results_is_none_of_them() -> None:
    around = read(TITLE, "Ожидаемые результаты: рост качества.", "1. Работа со школами", PLAN)
    assert Place(paragraph=3) not in around.taken
