"""Answers about the terms of a plan: typed by name, shown by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Run
from tests.helpers.files import write_files

PLAN = """\
format: 1
title: План работы школы
period: 2024-08/2025-06
terms: {I четверть: 2024-09-02/2024-10-25, II четверть: 2024-11-05/2024-12-28}
people: [{name: Рогов Б.Б.}]
activities:
  - {number: "1", title: Контроль журналов, period: {every: term}, responsible: [Рогов Б.Б.]}
  - {number: "2", title: Диагностика, period: {term: I четверть}, responsible: [Рогов Б.Б.]}
  - {number: "3", title: Педсовет, period: {term: II четверть}, wording: 2 четв., responsible: [Рогов Б.Б.]}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_files(tmp_path, {"plan_2024_2025.yaml": PLAN})
    return tmp_path


def answer_to(roadmap: Run, folder: Path, *call: str, lang: str = "ru") -> str:
    answer = roadmap(*call, "--lang", lang, here=folder)
    assert (answer.code, answer.err) == (0, "")
    return answer.out


def test_deadlines_of_a_term_are_headed_by_its_name(roadmap: Run, folder: Path) -> None:
    call = ("due", "-m", "первая четверть", "--today", "2024-09-10")
    assert answer_to(roadmap, folder, *call) == (
        "Срок исполнения — I четверть\n"
        "1\tКонтроль журналов\t25.10.2024\tРогов Б.Б.\n"
        "2\tДиагностика\t25.10.2024\tРогов Б.Б.\n\n"
        "I четверть: срок исполнения истекает по 2 мероприятиям.\n"
    )
    assert answer_to(roadmap, folder, *call, lang="en").startswith("Due in I четверть\n")


def test_deadline_is_shown_by_the_names_of_its_terms(roadmap: Run, folder: Path) -> None:
    shown = answer_to(roadmap, folder, "list", "--today", "2024-09-10")
    assert "1\tКонтроль журналов\tI четверть, II четверть\t" in shown
    assert "2\tДиагностика\tI четверть\t" in shown
    assert "3\tПедсовет\t2 четв.\t" in shown
    one = answer_to(roadmap, folder, "show", "1", "--today", "2024-09-10")
    assert "Срок исполнения\tI четверть, II четверть\n" in one
    assert "с 02.09.2024 по 25.10.2024 (1@2024-10-25)" in one


def test_one_of_several_terms_is_shown_by_its_own_name(roadmap: Run, folder: Path) -> None:
    shown = answer_to(roadmap, folder, "list", "-m", "II четверть", "--today", "2024-09-10")
    assert "1\tКонтроль журналов\tII четверть\t" in shown


def test_report_on_a_term_has_its_name_and_days(roadmap: Run, folder: Path) -> None:
    call = ("report", "-m", "I четверть", "--today", "2024-10-28", "-f", "md")
    report = answer_to(roadmap, folder, *call)
    assert "Отчётный период: I четверть (с 02.09.2024 по 25.10.2024)." in report
    assert "Мероприятия на следующий период (II четверть)" in report
    english = answer_to(roadmap, folder, *call, lang="en")
    assert "Period: I четверть (02.09.2024 – 25.10.2024)." in english


def test_report_compares_a_term_with_the_one_before(roadmap: Run, folder: Path) -> None:
    for point in ("1@I четверть", "2@I четверть"):
        call = ("record", point, "done", "--by", "Рогов", "--evidence", "Справка")
        assert roadmap(*call, "--today", "2024-10-20", here=folder).code == 0
    call = ("report", "-m", "2 четверть", "--today", "2025-01-09", "-f", "md")
    report = answer_to(roadmap, folder, *call)
    assert "Исполнено 0 из 2 мероприятий, или 0,0 % (в I четверти — 2 из 2, или 100,0 %)" in (
        report.replace("\N{NO-BREAK SPACE}", " ")
    )


def test_next_period_of_a_report_has_what_falls_due_between_terms(
    roadmap: Run, tmp_path: Path
) -> None:
    holidays = PLAN + '  - {number: "4", title: Каникулы, period: 2024-10-30}\n'
    write_files(tmp_path, {"plan_2024_2025.yaml": holidays})
    call = ("report", "-m", "I четверть", "--today", "2024-10-28", "-f", "md")
    report = answer_to(roadmap, tmp_path, *call)
    assert "Мероприятия на следующий период (26.10.2024 – 28.12.2024)" in report
    assert "пп. 4 (октябрь); 1, 3 (декабрь)" in report


def test_new_deadline_may_be_a_term(roadmap: Run, folder: Path) -> None:
    call = ("record", "2@1 четверть", "postponed", "--until", "II четверть", "--by", "Рогов")
    answer = roadmap(*call, "--basis", "Приказ № 5", "--today", "2024-10-20", here=folder)
    assert answer.code == 0, answer.err
    (written,) = (folder / "progress_2024_2025").glob("*.yaml")
    assert "until: 2024-11-05/2024-12-28" in written.read_text(encoding="utf-8")


def test_a_term_that_two_plans_have_needs_a_year(roadmap: Run, folder: Path) -> None:
    before = PLAN.replace("2025", "2023").replace("2024", "2023").replace("2023-06", "2024-06")
    write_files(folder, {"plan_2023_2024.yaml": before})
    answer = roadmap("due", "-m", "I четверть", "--lang", "ru", here=folder)
    assert (answer.code, answer.err) == (
        2,
        "Ошибка: «I четверть» встречается в планах несколько раз: 02.09.2023 – 25.10.2023, "
        "02.09.2024 – 25.10.2024; укажите год\n",
    )
    assert roadmap("due", "-m", "I четверть 2023", here=folder).code == 0


def test_a_plan_without_terms_says_so(roadmap: Run) -> None:
    answer = roadmap("due", "-m", "I четверть", "--lang", "ru")
    assert (answer.code, answer.err) == (
        2,
        "Ошибка: «I четверть» — не календарный период, а учебных периодов в плане нет; наберите "
        "месяцы, например 2020-09/2020-10, или впишите в план terms\n",
    )
