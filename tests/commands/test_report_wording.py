"""Sentences of reports that depend on the plan: years, meetings, signatures, passports."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Run
from tests.helpers.files import replace_in, write_files
from tests.helpers.small_plans import write_plan
from vpr_roadmap.language.text import Language
from vpr_roadmap.language.words import Words
from vpr_roadmap.periods import read_period
from vpr_roadmap.rendering.pages.report.year_names import following_year_name, year_name

RUSSIAN = Words(Language.RUSSIAN)


@pytest.mark.parametrize(
    ("period", "name", "following"),
    [
        ("2024-01/2024-12", "2024 год", "2025 год"),
        ("2024-01-09/2024-12-27", "2024 год", "2025 год"),
        ("2023-09/2024-05", "2023–2024 учебный год", "2024–2025 учебный год"),
        ("2020-07/2021-06", "2020–2021 учебный год", "2021–2022 учебный год"),
        ("2024-02/2024-08", "февраль – август 2024 года", "следующий период"),
        ("2024-03", "март 2024 года", "следующий период"),
        ("2023-11/2024-03", "ноябрь 2023 года – март 2024 года", "следующий период"),
        ("2023-04/2024-12", "апрель 2023 года – декабрь 2024 года", "следующий период"),
        ("2023-09/2025-05", "сентябрь 2023 года – май 2025 года", "следующий период"),
    ],
)
def test_period_of_a_plan_has_the_name_of_its_year(period: str, name: str, following: str) -> None:
    assert year_name(read_period(period), RUSSIAN) == name
    assert following_year_name(read_period(period), RUSSIAN) == following


FILE = "data/plan_x.yaml"
PLAN = """
format: 1
language: ru
title: План работы
period: 2024-04/2024-12
order:
  status: approved
  number: "1"
  date: 2024-03-20
  support: {support}
people: [{{name: Лаптев О.В., post: {post}}}]
groups: [{{name: {support}, head: Лаптев О.В.}}]
activities:
  - {{number: "1", title: {title}, period: 2024-05, responsible: [Лаптев О.В.]}}
"""

APRIL_DONE = """
format: 1
reporter: Лаптев О.В.
records:
  - point: 1@2024-04
    status: done
    date: 2024-04-20
    recorded: 2024-04-20T10:00:00+03:00
    evidence: [Протокол № 1]
"""


def write(folder: Path, **values: str) -> Path:
    """Write the plan with these values and return its folder."""
    usual = {"support": "МКУ «Центр»", "post": "директор учреждения", "title": "Семинар"}
    return write_plan(folder / "data", PLAN.format(**usual | values)).parent


@pytest.mark.parametrize(
    ("post", "lines"),
    [
        ("директор учреждения", ["Директор", "МКУ «Центр»"]),
        ("директор МКУ «Центр»", ["Директор МКУ «Центр»"]),
        ("и.о. директора", ["И.о. директора", "МКУ «Центр»"]),
    ],
)
def test_signature_begins_with_a_capital_and_names_the_organisation_once(
    roadmap: Run, tmp_path: Path, post: str, lines: list[str]
) -> None:
    out = roadmap("report", here=write(tmp_path, post=post)).out.splitlines()
    end = out.index("_______________ О.В. Лаптев")
    assert out[end - len(lines) : end] == lines


def test_unknown_post_leaves_room_for_it(roadmap: Run, tmp_path: Path) -> None:
    folder = write(tmp_path)
    replace_in(folder / FILE, ", post: директор учреждения", "")
    replace_in(folder / FILE, "people: [", "people: [{name: Рябова К.Е.}, ")
    replace_in(folder / FILE, "  date:", "  coordinator: Рябова К.Е.\n  date:")
    out = roadmap("report", here=folder).out
    assert "\n(должность)\nМКУ «Центр»\n_______________ О.В. Лаптев\n" in out
    assert "\nКоординатор Плана\n_______________ К.Е. Рябова\n" in out


def test_signatory_typed_with_a_post_has_a_capital_too(roadmap: Run, tmp_path: Path) -> None:
    answer = roadmap("report", "--signed-by", "методист, Иванова И.И.", here=write(tmp_path))
    assert "\nМетодист\n_______________ И.И. Иванова\n" in answer.out


@pytest.mark.parametrize(
    ("title", "about", "name"),
    [
        ("План работы", "о реализации Плана работы", "о реализации Плана"),
        (
            "План устранения нарушений",
            "об исполнении Плана устранения нарушений",
            "об исполнении Плана",
        ),
    ],
)
def test_plan_that_remedies_violations_is_fulfilled(
    roadmap: Run, tmp_path: Path, title: str, about: str, name: str
) -> None:
    folder = write(tmp_path)
    replace_in(folder / FILE, "План работы", title)
    assert roadmap("report", here=folder).out.splitlines()[1] == about
    page = roadmap("report", "-f", "html", "--today", "2024-06-01", here=folder).out
    assert f"<title>Отчёт {name} на 01.06.2024</title>" in page


@pytest.mark.parametrize(
    ("title", "meeting"),
    [
        ("Семинар", "НА СОВЕЩАНИИ"),
        ("Заседание Координационного совета", "НА ЗАСЕДАНИИ КООРДИНАЦИОННОГО СОВЕТА"),
        ("Педагогический совет", "НА СОВЕЩАНИИ"),
    ],
)
def test_agenda_is_of_a_council_only_if_the_plan_names_it(
    roadmap: Run, tmp_path: Path, title: str, meeting: str
) -> None:
    answer = roadmap("report", "--kind", "agenda", here=write(tmp_path, title=title))
    assert answer.out.splitlines()[0] == f"ВОПРОСЫ ДЛЯ РАССМОТРЕНИЯ {meeting}"


def test_missed_deadlines_of_an_activity_are_one_question(roadmap: Run, tmp_path: Path) -> None:
    """Each month has its deadline; only the first of the two missed ones says how late it is."""
    folder = write(tmp_path)
    replace_in(folder / FILE, "2024-05", "{every: month}")
    write_files(folder / "data", {"progress_x/a.yaml": APRIL_DONE})
    answer = roadmap("report", "--kind", "agenda", "--today", "2024-07-10", here=folder)
    assert (
        "\n1. Об исполнении п. 1: Семинар (сроки — 31.05.2024, 30.06.2024; нарушение первого из них — "
        "40 дней). Отв.: Лаптев О.В.\n"
    ) in answer.out


def test_before_the_plan_begins_its_first_quarter_is_coming(roadmap: Run, tmp_path: Path) -> None:
    answer = roadmap("report", "--today", "2024-01-20", here=write(tmp_path))
    assert "Предстоящие мероприятия (II квартал 2024 года)\n" in answer.out
    assert "Срок исполнения наступает по 1 мероприятию: п. 1 (май)." in answer.out
    assert "Отчётный период" not in answer.out


@pytest.mark.parametrize(("day", "noted"), [("2024-04-20", False), ("2024-06-20", True)])
def test_sum_by_responsible_is_noted_only_if_it_is_larger(
    roadmap: Run, tmp_path: Path, day: str, noted: bool
) -> None:
    """Two people share the activity of May: nothing is counted twice before it begins."""
    folder = write(tmp_path)
    replace_in(folder / FILE, "[Лаптев О.В.]", "[Лаптев О.В., МКУ «Центр»]")
    out = roadmap("report", "--today", day, here=folder).out
    assert ("Сумма по ответственным больше общего числа" in out) == noted


def test_final_report_without_a_passport_has_no_chapters_of_it(
    roadmap: Run, tmp_path: Path
) -> None:
    answer = roadmap("report", "--kind", "year", "-f", "md", here=write(tmp_path))
    headings = [line for line in answer.out.splitlines() if line.startswith("## ")]
    assert headings == [
        "## 1. Общие сведения",
        "## 2. Исполнение мероприятий",
        "## 3. Сведения об исполнении плана",
        "## 4. Мероприятия, не исполненные и переходящие на следующий период",
        "## 5. Исполнение в разрезе ответственных",
        "## 6. Выводы",
        "## 7. Предложения в план на следующий период",
    ]


def test_page_has_a_column_of_schools_only_if_there_are_schools(
    roadmap: Run, tmp_path: Path
) -> None:
    folder = write(tmp_path)
    heading = '<th scope="col">Школы</th>'
    assert heading not in roadmap("report", "-f", "html", here=folder).out
    (folder / "data" / "schools.yaml").write_text(
        "format: 1\nschools: [{number: 1, name: СОШ № 1}]\n", encoding="utf-8"
    )
    assert heading in roadmap("report", "-f", "html", here=folder).out


def test_undated_activities_are_not_counted_with_no_deadlines(roadmap: Run, tmp_path: Path) -> None:
    folder = write(tmp_path)
    replace_in(folder / FILE, "2024-05", "{schedule: ИРО}")
    assert "\n1 мероприятие без установленной даты.\n" in roadmap("list", here=folder).out
