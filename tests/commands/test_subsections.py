"""Sections within sections: `--section`, headings and figures that nest."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.helpers.small_plans import write_plan

PLAN = """
format: 1
language: ru
title: План мероприятий на 2024 год
period: 2024-01/2024-12
people: [{name: Иванова И.И.}]
sections:
  - number: "1"
    title: Организация
    activities:
      - {number: "1", title: Собрание, period: 2024-02, responsible: [Иванова И.И.]}
  - {number: "2", title: Поддержка}
  - number: "2.1"
    title: Педагоги
    activities:
      - {number: "2", title: Семинар, period: 2024-02, responsible: [Иванова И.И.]}
      - {number: "3", title: Консультации, period: [2024-03, 2024-10], responsible: [Иванова И.И.]}
  - number: "2.2"
    title: Родители
    activities:
      - {number: "4", title: Встреча, period: 2024-11, responsible: [Иванова И.И.]}
"""
RECORDS = """
format: 1
reporter: Иванова И.И.
records:
  - point: 2@2024-02
    status: done
    date: 2024-02-20
    recorded: 2024-02-20T10:00:00+03:00
    evidence: [Протокол № 1]
"""


@pytest.fixture
def office(tmp_path: Path) -> Path:
    write_plan(tmp_path / "data", PLAN, records=RECORDS)
    return tmp_path


@pytest.mark.parametrize(
    ("section", "numbers"),
    [
        ("1", "1"),
        ("2", "2 3 4"),
        ("2.1", "2 3"),
        ("подраздел 2.2", "4"),
        ("Поддержка", "2 3 4"),
        ("1,2.2", "1 4"),
    ],
)
def test_a_section_stands_for_its_subsections(
    roadmap: Run, office: Path, section: str, numbers: str
) -> None:
    answer = roadmap("list", "--section", section, "-f", "json", here=office)
    assert " ".join(item["activity"] for item in json.loads(answer.out)["items"]) == numbers


def test_list_nests_headings_and_counts(roadmap: Run, office: Path) -> None:
    """A section without activities of its own has a heading too; it counts what is below."""
    answer = roadmap("list", "-f", "md", "--today", "2024-03-15", here=office)
    assert [line for line in answer.out.splitlines() if line.startswith("#")] == [
        "## 1. Организация — 1 мероприятие, 1 контрольный срок",
        "## 2. Поддержка — 3 мероприятия, 4 контрольных срока",
        "### 2.1. Педагоги — 2 мероприятия, 3 контрольных срока",
        "### 2.2. Родители — 1 мероприятие, 1 контрольный срок",
    ]
    assert "\n4 мероприятия, 5 контрольных сроков." in answer.out


def test_report_counts_nothing_twice(roadmap: Run, office: Path) -> None:
    answer = roadmap("report", "--today", "2024-03-15", here=office)
    lines = answer.out.splitlines()
    assert "Планом мероприятий предусмотрено 4 мероприятия в 2 разделах (2 подраздела), " in (
        answer.out
    )
    start = lines.index("Таблица 1. Исполнение по разделам с начала реализации")
    assert [line.split("\t")[:5] for line in lines[start + 1 : start + 7]] == [
        ["Раздел", "Всего сроков", "Срок наступил", "Исполнено в срок", "С нарушением срока"],
        ["1", "1", "1", "0", "0"],
        ["2", "4", "1", "1", "0"],
        ["2.1", "3", "1", "1", "0"],
        ["2.2", "1", "0", "0", "0"],
        ["Итого", "5", "2", "1", "0"],
    ]


@pytest.mark.parametrize(
    "call", [("report", "-f", "md"), ("report", "-f", "html"), ("gantt", "-f", "md")]
)
def test_headings_in_tables_nest(roadmap: Run, office: Path, call: tuple[str, ...]) -> None:
    """The heading of a section comes before that of its first subsection, and only there."""
    answer = roadmap(*call, "--today", "2024-12-31", here=office)
    names = ("1. Организация", "2. Поддержка", "2.1. Педагоги", "2.2. Родители")
    table = answer.out[answer.out.rindex(names[0]) :]
    places = [table.index(name) for name in names]
    assert places == sorted(places)
    assert [table.count(name) for name in names] == [1, 1, 1, 1]


def test_part_without_the_outer_section_has_no_row_of_it(roadmap: Run, office: Path) -> None:
    """The figures of section 2 would be those of a part of it."""
    answer = roadmap("report", "--section", "2.1", "-f", "json", here=office)
    report = json.loads(answer.out)
    assert [(each["section"], each["parent"]) for each in report["sections"]] == [("2.1", "2")]
    assert report["counts"]["sections"] == 1
    assert "subsections" not in report["counts"]


@pytest.mark.parametrize(
    ("section", "part"),
    [
        ("2", "раздел 2"),
        ("2.1", "подраздел 2.1"),
        ("2.1,2.2", "подразделы — 2.1, 2.2"),
        ("1,2.2", "разделы — 1, 2.2"),
    ],
)
def test_report_says_which_part_it_is_about(
    roadmap: Run, office: Path, section: str, part: str
) -> None:
    out = roadmap("report", "--section", section, here=office).out
    assert f"Отчёт составлен в части: {part}.\n" in out


def test_show_counts_what_is_below(roadmap: Run, office: Path) -> None:
    answer = roadmap("show", here=office)
    assert "2. Поддержка — 3 мероприятия; 2.1. Педагоги — 2 мероприятия" in answer.out


@pytest.mark.parametrize(
    ("titles", "counted", "caption"),
    [
        (("Подготовительный этап", "Этап II. Основной"), "на 2 этапах", "по этапам"),
        (("Модуль «Урок»", "Модуль «Семья»"), "в 2 модулях", "по модулям"),
        (("Блок 1. Кадры", "Блок 2. Ресурсы"), "в 2 блоках", "по блокам"),
        (("Направление 1", "Второе направление"), "по 2 направлениям", "по направлениям"),
        (("Подготовительный этап", "Итоги"), "в 2 разделах", "по разделам"),
        (("Работа на этапах", "Этапы"), "в 2 разделах", "по разделам"),
    ],
)
def test_sections_are_called_as_all_their_titles_call_them(
    roadmap: Run, tmp_path: Path, titles: tuple[str, str], counted: str, caption: str
) -> None:
    first, second = titles
    plan = PLAN[: PLAN.index("sections:")] + (
        "sections:\n"
        f"  - {{number: '1', title: {first}, activities: [{{number: '1', title: А, period: 2024-02}}]}}\n"
        f"  - {{number: '2', title: {second}, activities: [{{number: '2', title: Б, period: 2024-03}}]}}\n"
    )
    write_plan(tmp_path / "data", plan)
    out = roadmap("report", here=tmp_path).out
    assert f"предусмотрено 2 мероприятия {counted}, 2 контрольных срока" in out
    assert f"Таблица 1. Исполнение {caption} с начала реализации" in out


def test_plan_with_one_section_has_no_table_by_section(roadmap: Run, tmp_path: Path) -> None:
    """Its only row would be the sum."""
    write_plan(tmp_path, PLAN[: PLAN.index('  - {number: "2"')])
    out = roadmap("report", here=tmp_path).out
    assert "предусмотрено 1 мероприятие в 1 разделе, 1 контрольный срок" in out
    assert "Исполнение по разделам" not in out


def test_numbers_of_sections_may_end_with_a_dot(roadmap: Run, tmp_path: Path) -> None:
    """«2.1.» is a subsection of «2.», as 2.1 is of 2; `check` accepts it."""
    dotted = re.sub(r'^  - (\{?)number: "([12.]+)"', r'  - \1number: "\2."', PLAN, flags=re.M)
    write_plan(tmp_path / "data", dotted, records=RECORDS)
    assert "section" not in roadmap("check", here=tmp_path).out
    listed = roadmap("list", "--section", "2.", "-f", "md", here=tmp_path)
    assert [line for line in listed.out.splitlines() if line.startswith("#")] == [
        "## 2. Поддержка — 3 мероприятия, 4 контрольных срока",
        "### 2.1. Педагоги — 2 мероприятия, 3 контрольных срока",
        "### 2.2. Родители — 1 мероприятие, 1 контрольный срок",
    ]
    shown = roadmap("report", "--today", "2024-03-15", here=tmp_path)
    assert "\n2.\t4\t1\t1\t0" in shown.out


def test_dot_at_the_end_makes_no_other_section(roadmap: Run, tmp_path: Path) -> None:
    write_plan(tmp_path / "data", PLAN.replace('number: "2.2"', 'number: "2.1."'))
    assert "раздел «2.1.» уже есть" in roadmap("check", here=tmp_path).out


def test_thousands_of_subsections_are_counted(roadmap: Run, tmp_path: Path) -> None:
    """Comparing all with all would take minutes."""
    rows = (
        f'  - {{number: "2.{at}", title: Раздел, '
        f'activities: [{{number: "2.{at}.1", title: Совет, period: 2024-02}}]}}\n'
        for at in range(3, 3003)
    )
    write_plan(tmp_path / "data", PLAN + "".join(rows))
    for call in (("list",), ("show",), ("report",), ("report", "-f", "json")):
        assert roadmap(*call, "--today", "2024-03-15", here=tmp_path).code == 0
    assert "2. Поддержка — 3003 мероприятия" in roadmap("list", here=tmp_path).out


def test_number_with_thousands_of_dots_is_read(roadmap: Run, tmp_path: Path) -> None:
    """All the beginnings of such a number, kept apart, would fill the memory."""
    deep = "2" + ".1" * 100_000
    write_plan(tmp_path / "data", PLAN.replace('number: "2.2"', f'number: "{deep}"'))
    assert roadmap("list", "--section", "2", here=tmp_path).code == 0
