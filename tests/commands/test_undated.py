"""Activities without a date: shown with the words of the plan, never overdue."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Complete, Run
from tests.helpers.files import write_files

PLAN = """\
format: 1
title: План работы
period: 2024-01/2024-12
people: [{name: Рогов Б.Б.}]
activities:
  - {number: "1", title: Консультации, period: {undated: По мере необходимости}, responsible: [Рогов Б.Б.]}
  - {number: "2", title: Беседы, period: {undated: по мере необходимости}, responsible: [Рогов Б.Б.]}
  - {number: "3", title: Семинары, period: {schedule: ИРО}, responsible: [Рогов Б.Б.]}
"""
LATE = "2025-03-01"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_files(tmp_path, {"plan_2024.yaml": PLAN})
    return tmp_path


def answer_to(roadmap: Run, folder: Path, *call: str, today: str = LATE, lang: str = "ru") -> str:
    answer = roadmap(*call, "--today", today, "--lang", lang, here=folder)
    assert (answer.code, answer.err) == (0, "")
    return answer.out


def schedule(roadmap: Run, folder: Path) -> None:
    call = ("record", "1", "scheduled", "--until", "2024-10-10", "--basis", "Письмо № 5")
    answer = roadmap(*call, "--by", "Рогов", "--today", "2024-10-01", here=folder)
    assert answer.code == 0, answer.err


def test_both_kinds_have_one_heading_in_due(roadmap: Run, folder: Path) -> None:
    assert answer_to(roadmap, folder, "due", "-m", "2024-11") == (
        "Дата не установлена (по графику ИРО; по мере необходимости)\n"
        "1\tКонсультации\t—\tРогов Б.Б.\n"
        "2\tБеседы\t—\tРогов Б.Б.\n"
        "3\tСеминары\t—\tРогов Б.Б.\n\n"
        "Ноябрь 2024 года: срок исполнения не истекает ни по одному мероприятию; "
        "дата не установлена у 3.\n"
    )
    english = answer_to(roadmap, folder, "due", "-m", "2024-11", lang="en")
    assert english.startswith("No date set (per the schedule of ИРО; по мере необходимости)\n")
    by_person = answer_to(
        roadmap, folder, "due", "-m", "2024-11", "--group-by", "responsible", "-f", "md"
    )
    assert "Консультации — по мере необходимости" in by_person


def test_list_and_show_have_the_words_of_the_plan(roadmap: Run, folder: Path) -> None:
    listed = answer_to(roadmap, folder, "list")
    assert "1\tКонсультации\tПо мере необходимости\tРогов Б.Б." in listed
    assert "3 мероприятия без установленной даты." in listed
    in_month = answer_to(roadmap, folder, "list", "-m", "2024-11")
    assert (
        "дата не установлена: 1 (по мере необходимости), 2 (по мере необходимости), "
        "3 (по графику ИРО)." in in_month
    )
    shown = answer_to(roadmap, folder, "show", "1")
    assert "Контрольные сроки\tДата не установлена (по мере необходимости)\n" in shown


def test_report_counts_them_apart(roadmap: Run, folder: Path) -> None:
    report = answer_to(roadmap, folder, "report", "-f", "md", today="2024-11-01")
    assert (
        "предусмотрено 3 мероприятия, 0 контрольных сроков; "
        "по 1 мероприятию (п. 3) сроки устанавливаются графиком ИРО; "
        "по 2 мероприятиям (пп. 1, 2) дата не установлена: по мере необходимости." in report
    )
    assert "Дата не установлена: п. 3 (по графику ИРО).\n" in report
    assert "Дата не установлена: пп. 1, 2 (по мере необходимости).\n" in report
    year = answer_to(roadmap, folder, "report", "--kind", "year", "-f", "md")
    assert "| 1 | Консультации | По мере необходимости |" in year
    assert "Дата не установлена (по мере необходимости)" in year
    assert "не исполнено" not in year.lower()


def test_agenda_asks_how_they_go_not_for_a_date(roadmap: Run, folder: Path) -> None:
    agenda = answer_to(roadmap, folder, "report", "--kind", "agenda", today="2024-11-01")
    assert (
        "О ходе исполнения п. 1: Консультации (дата не установлена: по мере необходимости). "
        "Отв.: Рогов Б.Б." in agenda
    )
    assert "Об установлении дат по п. 3: Семинары (по графику ИРО). Отв.: Рогов Б.Б." in agenda


def test_charts_have_the_words_of_the_plan(roadmap: Run, folder: Path) -> None:
    svg = folder / "chart.svg"
    assert roadmap("gantt", "--lang", "ru", "-o", str(svg), here=folder).code == 0
    picture = svg.read_text(encoding="utf-8")
    assert ">по мере необходимости<" in picture and ">по графику ИРО<" in picture


def test_json_has_the_words_of_the_plan(roadmap: Run, folder: Path) -> None:
    items = json.loads(answer_to(roadmap, folder, "list", "-f", "json"))["items"]
    assert [(each["undated"], each["unscheduled"]) for each in items] == [
        ("По мере необходимости", None),
        ("по мере необходимости", None),
        (None, "ИРО"),
    ]
    report = json.loads(answer_to(roadmap, folder, "report", "-f", "json", today="2024-11-01"))
    assert report["next"]["undated"] == ["1", "2"]
    assert report["next"]["unscheduled"] == ["3"]


def test_a_date_may_be_set(roadmap: Run, folder: Path) -> None:
    schedule(roadmap, folder)
    overdue = answer_to(roadmap, folder, "list", "--state", "overdue", today="2024-11-01")
    assert "1\tКонсультации\t" in overdue and "2\tБеседы" not in overdue
    report = answer_to(roadmap, folder, "report", "-f", "md", today="2024-11-01")
    assert "по п. 1 (дата планом не установлена) не исполнено в срок — 1 (10.10.2024)" in report


def test_tab_completes_the_point_without_a_date(complete: Complete, folder: Path) -> None:
    assert complete("roadmap record 1@", folder) == ["1@-"]


def test_setting_a_date_needs_a_date_and_a_basis(roadmap: Run, folder: Path) -> None:
    answer = roadmap("record", "1", "scheduled", "--by", "Рогов", "--lang", "ru", here=folder)
    assert (answer.code, answer.err) == (
        2,
        'Ошибка: укажите дату и основание: --until 10.12.2020 --basis "Письмо № … от …"\n',
    )
