"""`show` has everything that a plan prints: its other columns, its passport, the printed cells."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.helpers.small_plans import write_plan

PLAN = """\
format: 1
language: ru
title: План работы школы
period: 2024-07/2025-06
terms: {I четверть: 2024-09-02/2024-10-25}
order: {kind: постановление, status: approved, number: "5", date: 2024-08-30, issuer: Администрация}
appendix:
  printed: {columns: [№, Мероприятие, Классы, Место проведения, Ответственные]}
  passport:
    goal: Цель.
    more: [{heading: Этапы, text: "Первый.\\nВторой."}, {heading: Заказчик, text: Школа}]
people:
  - {name: Рогов Б.Б.}
  - {name: Мишин В.В., post: методист}
  - {name: Симонова А.А., post: психолог}
  - {name: Петрова П.П., instead_of: Рогов Б.Б., from: 2024-10-01}
sections:
  - number: "1"
    title: Подготовка
    cells: {Ответственные: заместитель директора}
    activities:
      - number: "1.1"
        title: Совет
        period: ../2024-09-20
        responsible: [Рогов Б.Б., Мишин В.В.]
        responsible_wording: Рогов Б.Б. (по согласованию), методист Мишин В.В.
        coexecutors: [Симонова А.А.]
        expected_result: Протокол
        cells: {место проведения: актовый зал, Классы: "5–7\\n9"}
        note: уточнить
"""


@pytest.fixture
def here(tmp_path: Path) -> Path:
    return write_plan(tmp_path, PLAN)


def test_activity_is_shown_in_the_order_of_its_row(roadmap: Run, here: Path) -> None:
    assert roadmap("show", "1.1", "--today", "2024-09-10", here=here).out == (
        "1.1 Совет\n"
        "План\tПлан работы школы\n"
        "Раздел\t1. Подготовка (Ответственные: заместитель директора)\n"
        "Контрольные сроки\tне позднее 20.09.2024 (1.1@2024-09-20)\n"
        "Ответственные\tРогов Б.Б. (по согласованию), методист Мишин В.В.\n"
        "Соисполнители\tСимонова А.А. — психолог\n"
        "Ожидаемый результат\tПротокол\n"
        "Классы\t5–7; 9\n"
        "Место проведения\tактовый зал\n"
        "Чем утверждён план\tпостановление от 30.08.2024 № 5 (Администрация)\n"
        "Примечание (не из приказа)\tуточнить\n"
    )


def test_successors_follow_the_printed_cell(roadmap: Run, here: Path) -> None:
    answer = roadmap("show", "1.1", "--today", "2024-10-10", here=here)
    assert (
        "\nОтветственные\tРогов Б.Б. (по согласованию), методист Мишин В.В.; "
        "Петрова П.П. (вместо Рогов Б.Б.)\n"
    ) in answer.out


def test_plan_is_shown_with_its_columns_and_passport(roadmap: Run, here: Path) -> None:
    assert roadmap("show", here=here).out == (
        "Постановление от 30.08.2024 № 5\n"
        "Кем издано\tАдминистрация\n"
        "\n"
        "Паспорт\n"
        "\n"
        "Цель\n"
        "Цель.\n"
        "\n"
        "Этапы\n"
        "Первый.\n"
        "Второй.\n"
        "\n"
        "Заказчик\n"
        "Школа\n"
        "\n"
        "План\n"
        "План работы школы\n"
        "Период\tиюль 2024 года – июнь 2025 года\n"
        "Графы таблицы\t№; Мероприятие; Классы; Место проведения; Ответственные\n"
        "Разделы\t1. Подготовка (Ответственные: заместитель директора) — 1 мероприятие\n"
        "1 мероприятие, 1 контрольный срок.\n"
    )


def test_json_has_the_printed_rows(roadmap: Run, here: Path) -> None:
    plan = json.loads(roadmap("show", "-f", "json", here=here).out)
    assert plan["order"]["kind"] == "постановление"
    assert plan["appendix"]["passport"]["more"][0] == {
        "heading": "Этапы",
        "text": "Первый.\nВторой.",
    }
    assert plan["sections"][0]["cells"] == {"Ответственные": "заместитель директора"}
    assert plan["terms"] == [
        {"name": "I четверть", "start": "2024-09-02", "deadline": "2024-10-25"}
    ]
    for verb in (("show", "1.1"), ("list",)):
        (item,) = json.loads(roadmap(*verb, "-f", "json", here=here).out)["items"]
        assert item["coexecutors"] == ["Симонова А.А."]
        assert item["responsible_wording"] == "Рогов Б.Б. (по согласованию), методист Мишин В.В."
        assert list(item["cells"].items()) == [
            ("Классы", "5–7\n9"),
            ("Место проведения", "актовый зал"),
        ]


@pytest.mark.parametrize(
    ("kind", "heading", "draft"),
    [
        ("приказ", "Приказ от 30.08.2024 № 5", "ПРОЕКТ приказа"),
        ("постановление", "Постановление от 30.08.2024 № 5", "ПРОЕКТ постановления"),
        ("распоряжение", "Распоряжение от 30.08.2024 № 5", "ПРОЕКТ распоряжения"),
        ("решение", "Решение от 30.08.2024 № 5", "ПРОЕКТ решения"),
    ],
)
def test_every_kind_of_order_has_its_name(
    roadmap: Run, tmp_path: Path, kind: str, heading: str, draft: str
) -> None:
    plan = PLAN.replace("kind: постановление", f"kind: {kind}")
    shown = roadmap("show", here=write_plan(tmp_path, plan)).out
    assert shown.startswith(f"{heading}\n")
    drafted = plan.replace("status: approved", "status: draft")
    assert roadmap("show", here=write_plan(tmp_path, drafted)).out.startswith(f"{draft}\n")


@pytest.mark.parametrize(
    ("printed", "further"),
    [
        ("Мишин В.В.", "; Мишин В.В. — заместитель директора"),
        ("Зам. директора Мишин В.В.", ""),
        ("В.В. Мишин, заместитель директора по УВР", ""),
        ("заместители директора", "; Мишин В.В. — заместитель директора"),
    ],
)
def test_names_follow_the_printed_cell_if_it_lacks_the_post(
    roadmap: Run, tmp_path: Path, printed: str, further: str
) -> None:
    write_plan(
        tmp_path,
        f"""\
format: 1
title: План
period: 2024-07/2025-06
people: [{{name: Мишин В.В., post: заместитель директора}}]
activities:
  - number: "1"
    title: Совет
    period: 2024-09
    responsible: [Мишин В.В.]
    responsible_wording: "{printed}"
""",
    )
    shown = roadmap("show", "1", "--lang", "ru", here=tmp_path).out
    assert f"\nОтветственные\t{printed}{further}\n" in shown


BARE = """\
format: 1
language: ru
title: План
period: 2024-07/2025-06
activities:
  - {number: "1", title: Совет, period: 2024-09}
"""


def test_plan_without_order_appendix_and_schools_has_no_empty_rows(
    roadmap: Run, tmp_path: Path
) -> None:
    write_plan(tmp_path, BARE)
    assert roadmap("show", here=tmp_path).out == (
        "План\nПлан\nПериод\tиюль 2024 года – июнь 2025 года\n1 мероприятие, 1 контрольный срок.\n"
    )
    assert roadmap("show", "1", here=tmp_path).out == (
        "1 Совет\nПлан\tПлан\nКонтрольные сроки\tс 01.09.2024 по 30.09.2024 (1@2024-09)\n"
    )


PRINTED_IN_ROMAN = """
format: 1
language: ru
title: План работы
period: 2026-10/2026-12
appendix: {printed: {approval: [УТВЕРЖДАЮ, Директор школы № 5, Н.П. Горшкова, "31.08.2026"]}}
activities:
  - {number: "1.1", printed: I.1, title: Акт, period: 2026-10}
  - {number: "1.2", printed: I.2., title: Отчёт, period: 2026-11}
"""


@pytest.mark.parametrize("typed", ["I.2", "i.2.", "п. I.2", "I.2@2026-11"])
def test_activity_is_found_by_its_printed_roman_number(
    roadmap: Run, tmp_path: Path, typed: str
) -> None:
    folder = write_plan(tmp_path / "data", PRINTED_IN_ROMAN).parent
    assert roadmap("show", typed, here=folder).out.startswith("I.2. Отчёт\n")


def test_plan_without_an_order_shows_its_approval_stamp(roadmap: Run, tmp_path: Path) -> None:
    folder = write_plan(tmp_path / "data", PRINTED_IN_ROMAN).parent
    out = roadmap("show", here=folder).out
    assert "\nГриф утверждения\tУТВЕРЖДАЮ; Директор школы № 5; Н.П. Горшкова; 31.08.2026\n" in out


def test_plan_with_an_order_shows_the_order_not_the_stamp(roadmap: Run, tmp_path: Path) -> None:
    order = 'order: {status: approved, number: "1", date: 2026-08-31}\n'
    folder = write_plan(tmp_path / "data", PRINTED_IN_ROMAN + order).parent
    out = roadmap("show", here=folder).out
    assert "Гриф" not in out and out.startswith("Приказ от 31.08.2026 № 1\n")
