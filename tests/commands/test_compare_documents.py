"""`roadmap compare` with a document: it is read with the period of the plan."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.helpers.small_plans import write_plan

PLAN = """\
format: 1
language: ru
title: План работы на 2020-2021 учебный год
period: 2020-09/2021-05
people:
  - {name: Симоненко Л.И.}
  - {name: Прядущенко А.В.}
activities:
  - number: "1"
    title: Совещание директоров об итогах года
    period: 2020-09
    wording: Сентябрь
    responsible: [Симоненко Л.И.]
    each_school: true
    schools: [2, 4]
    note: наше
  - number: "2"
    title: Семинар заместителей по оценке качества
    period: 2020-11
    wording: Ноябрь
    responsible: [Симоненко Л.И., Прядущенко А.В.]
  - number: "3"
    title: Мониторинг успеваемости выпускников
    period: 2021-02
    wording: Февраль
    responsible: [Прядущенко А.В.]
"""
SCHOOLS = """\
format: 1
schools:
  - {number: 2, name: СОШ № 2}
  - {number: 4, name: СОШ № 4}
"""
DOCUMENT = """\
План работы на 2020-2021 учебный год

| № | Мероприятия | Сроки | Ответственные |
| --- | --- | --- | --- |
| 1. | Совещание директоров об итогах года | Сентябрь | Симоненко Л.И. |
| 2. | Семинар заместителей по оценке качества | Ноябрь | Симоненко Л.И., Прядущенко А.В. |
| 3. | Мониторинг успеваемости выпускников | Февраль | Прядущенко А.В. |
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return write_plan(tmp_path, PLAN, SCHOOLS)


def write_document(folder: Path, *edits: tuple[str, str]) -> None:
    text = DOCUMENT
    for old, new in edits:
        assert old in text
        text = text.replace(old, new, 1)
    (folder / "order.md").write_text(text, encoding="utf-8")


def test_the_same_document_has_no_differences(roadmap: Run, plan: Path) -> None:
    write_document(plan)
    answer = roadmap("compare", "order.md", here=plan)
    assert (answer.code, answer.err) == (0, "")
    assert "\nОтличий нет.\n" in answer.out


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("об итогах", "об итогах,", "Название\tСовещание директоров об итогах{+,+} года\n"),
        ("Ноябрь", "Декабрь", "Срок\t[-ноябрь 2020 года-] {+декабрь 2020 года+}\n"),
        (
            "Симоненко Л.И., Прядущенко",
            "Прядущенко",
            "Ответственные\t[-Симоненко Л.И.,-] Прядущенко А.В.\n",
        ),
    ],
)
def test_a_difference_is_shown_with_its_place(
    roadmap: Run, plan: Path, old: str, new: str, shown: str
) -> None:
    write_document(plan, (old, new))
    answer = roadmap("compare", "order.md", here=plan)
    assert answer.code == 1
    assert shown in answer.out
    assert "— изменено (таблица 1, строка " in answer.out


def test_a_deadline_that_is_not_read_is_said(roadmap: Run, plan: Path) -> None:
    write_document(plan, ("Ноябрь", "когда рак свистнет"))
    answer = roadmap("compare", "order.md", here=plan)
    assert answer.code == 1
    assert "даты в документе нет, или она не прочитана: «когда рак свистнет»" in answer.out


def test_what_was_left_out_is_not_compared_and_said(roadmap: Run, plan: Path) -> None:
    write_document(plan)
    with (plan / "order.md").open("a", encoding="utf-8") as file:
        file.write("| 4. | | | |\n\nИсполнитель: Рогов Б.Б.\n")
    answer = roadmap("compare", "order.md", here=plan)
    assert "\nОтличий нет.\n" in answer.out
    assert answer.err == (
        "Не взято из документа и поэтому не сравнивалось: 1 абзац, 1 строка;"
        " что именно, покажет roadmap import order.md --dry-run\n"
    )


def test_json_has_the_places(roadmap: Run, plan: Path) -> None:
    write_document(plan, ("Февраль", "Март"))
    answer = json.loads(roadmap("compare", "order.md", "-f", "json", here=plan).out)
    (difference,) = answer["differences"]
    assert difference["place"] == "таблица 1, строка 4"
    assert [field["field"] for field in difference["fields"]] == ["period", "wording"]


def test_a_document_without_a_plan_is_refused(roadmap: Run, plan: Path) -> None:
    (plan / "letter.md").write_text("Уважаемые коллеги!\n", encoding="utf-8")
    answer = roadmap("compare", "letter.md", here=plan)
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith("Ошибка: ")


def test_the_number_of_a_table_is_checked(roadmap: Run, plan: Path) -> None:
    write_document(plan)
    assert roadmap("compare", "order.md", "--table", "два", here=plan).code == 2
