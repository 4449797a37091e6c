"""Answers find what a person co-executes and say so; figures by responsible leave it out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.helpers.forms import NO_BREAK_SPACE
from tests.helpers.small_plans import write_plan

PLAN = """\
format: 1
language: ru
title: План
period: 2020-07/2021-06
people:
  - {name: Рогова А.А.}
  - {name: Симоненко Л.И.}
  - {name: Мишин В.В.}
  - {name: Петрова П.П., instead_of: Симоненко Л.И., from: 2020-10-01}
groups:
  - {name: МКУ «ИМЦ», head: Мишин В.В.}
  - {name: Руководители ОУ, heads_of: all}
activities:
  - {number: "1", title: Провести совет, period: 2020-11, responsible: [Рогова А.А.],
     coexecutors: [Симоненко Л.И., МКУ «ИМЦ»]}
  - {number: "2", title: Составить план, period: 2020-11, responsible: [Симоненко Л.И.]}
  - {number: "3", title: Обойти школы, period: 2020-11, schools: [4], each_school: true,
     responsible: [Рогова А.А.], coexecutors: [Руководители ОУ]}
"""
SCHOOLS = """\
format: 1
schools:
  - {number: 2, name: СОШ № 2, head: Козлов К.К.}
  - {number: 4, name: СОШ № 4, head: Орлов О.О.}
"""
RECORDS = """\
format: 1
reporter: Симоненко Л.И.
records:
  - {point: "1@2020-11", status: in-progress, date: 2020-11-05, recorded: 2020-11-05T10:00:00+03:00}
"""


@pytest.fixture
def here(tmp_path: Path) -> Path:
    return write_plan(tmp_path, PLAN, SCHOOLS, RECORDS)


TODAY = ("--today", "2020-11-10")


@pytest.mark.parametrize(
    ("typed", "responsible"),
    {
        "Симоненко": {
            "1": "Рогова А.А., Петрова П.П. (соисполнитель вместо Симоненко Л.И.)",
            "2": "Петрова П.П. (вместо Симоненко Л.И.)",
        },
        "Петрова": {
            "1": "Рогова А.А., Петрова П.П. (соисполнитель вместо Симоненко Л.И.)",
            "2": "Петрова П.П. (вместо Симоненко Л.И.)",
        },
        "Мишин": {"1": "Рогова А.А., МКУ «ИМЦ» (соисполнитель)"},
        "Орлов": {"3": "Рогова А.А., Руководители ОУ (соисполнитель)"},
    }.items(),
)
@pytest.mark.parametrize("verb", [("due", "-m", "2020-11"), ("list",)])
def test_answers_say_who_is_a_coexecutor(
    roadmap: Run, here: Path, verb: tuple[str, ...], typed: str, responsible: dict[str, str]
) -> None:
    """`-r` finds a co-executor, its successor and the heads of a group or its schools."""
    rows = roadmap(*verb, "-r", typed, *TODAY, here=here).out.splitlines()
    cells = [row.split("\t") for row in rows if "\t" in row]
    assert {number: names for number, _, _, names, *_ in cells} == responsible


def test_head_of_another_school_is_no_coexecutor(roadmap: Run, here: Path) -> None:
    answer = roadmap("list", "-r", "Козлов", here=here)
    assert answer.out == "По этому запросу мероприятий нет.\n"


def test_due_and_gantt_without_a_name_show_the_responsible_alone(roadmap: Run, here: Path) -> None:
    for verb in (("due", "-m", "2020-11"), ("gantt",)):
        assert "соисполнитель" not in roadmap(*verb, *TODAY, here=here).out, verb


@pytest.mark.parametrize("who", [(), ("-r", "Рогова")])
def test_list_and_report_name_the_coexecutors_after_the_responsible(
    roadmap: Run, here: Path, who: tuple[str, ...]
) -> None:
    rows = roadmap("list", *who, *TODAY, here=here).out.splitlines()
    cells = dict(row.split("\t")[:4:3] for row in rows if "\t" in row)
    assert cells["1"] == "Рогова А.А., соисполнители: Симоненко Л.И., МКУ «ИМЦ»"
    assert cells["3"] == "Рогова А.А., соисполнитель: Руководители ОУ"
    report = roadmap("report", *who, *TODAY, here=here).out
    assert "\tРогова А.А., соисполнители: Симоненко Л.И., МКУ «ИМЦ»\t" in report


def test_coexecutors_in_the_printed_cell_are_not_repeated(roadmap: Run, tmp_path: Path) -> None:
    plan = PLAN.replace(
        "coexecutors: [Рук", "responsible_wording: Рогова, руководители ОУ, coexecutors: [Рук"
    )
    plan = plan.replace(": Рогова, руководители ОУ", ': "Рогова, руководители ОУ"')
    rows = roadmap("list", here=write_plan(tmp_path, plan, SCHOOLS)).out.splitlines()
    assert "3\tОбойти школы\tноябрь 2020 года\tРогова, руководители ОУ" in rows


def test_matrix_and_chart_name_the_coexecutor(roadmap: Run, here: Path) -> None:
    matrix = roadmap("matrix", "-r", "Орлов", *TODAY, here=here).out
    assert "Обойти школы (соисполнитель: Руководители ОУ) — до 30.11.2020" in matrix
    chart = roadmap("gantt", "-r", "Мишин", *TODAY, here=here).out
    assert "1\tПровести совет (соисполнитель: МКУ «ИМЦ»)\t" in chart
    for format in ("table", "svg"):
        chart = roadmap("gantt", "-r", "Мишин", "-f", format, *TODAY, here=here).out
        assert "Соисполнитель МКУ «ИМЦ»: 1." in chart, format


def test_list_by_responsible_counts_apart_what_a_person_coexecutes(
    roadmap: Run, here: Path
) -> None:
    lines = roadmap("list", "--group-by", "responsible", *TODAY, here=here).out.splitlines()
    headings = [line for line in lines if " — " in line and "\t" not in line]
    assert headings[:4] == [
        "Рогова А.А. — 2 мероприятия, 2 контрольных срока",
        "Петрова П.П. (вместо Симоненко Л.И.) — 1 мероприятие, 1 контрольный срок; "
        "соисполнитель: 1 мероприятие",
        "МКУ «ИМЦ» — соисполнитель: 1 мероприятие",
        "Руководители ОУ — соисполнитель: 1 мероприятие",
    ]
    assert not any(line.startswith("Сумма по ответственным") for line in lines)


def test_message_to_a_coexecutor_names_the_responsible(roadmap: Run, here: Path) -> None:
    call = ("due", "-m", "2020-11", "--group-by", "responsible", "-f", "md", *TODAY)
    messages = [line for line in roadmap(*call, here=here).out.splitlines() if line[:1] == "-"]
    state = "до 30.11.2020, исполняется"
    assert messages == [
        f"- **1** Провести совет — {state} (совместно: Петрова П.П. (соисполнитель вместо "
        "Симоненко Л.И.), МКУ «ИМЦ» (соисполнитель))",
        f"- **3** Обойти школы — {state} (совместно: Руководители ОУ (соисполнитель))",
        f"- **1** Провести совет — {state} (соисполнитель; отв.: Рогова А.А.)",
        f"- **2** Составить план — {state}",
        f"- **1** Провести совет — {state} (соисполнитель; отв.: Рогова А.А.)",
        f"- **3** Обойти школы — {state} (соисполнитель; отв.: Рогова А.А.)",
    ]


def test_printed_name_of_a_coexecutor_can_be_typed_back(roadmap: Run, here: Path) -> None:
    for typed in (
        "Петрова П.П. (соисполнитель вместо Симоненко Л.И.)",
        "МКУ «ИМЦ» (соисполнитель)",
    ):
        assert "1\tПровести совет\t" in roadmap("list", "-r", typed, *TODAY, here=here).out


def test_figures_by_responsible_count_the_responsible_alone(roadmap: Run, here: Path) -> None:
    def totals(*call: str) -> dict[str, int]:
        answer = json.loads(roadmap("report", *call, "-f", "json", *TODAY, here=here).out)
        return {each["name"]: each["figures"]["total"] for each in answer["responsible"]}

    assert totals() == {"Рогова А.А.": 2, "Симоненко Л.И.": 1}
    assert totals("-r", "Симоненко") == {"Симоненко Л.И.": 1}
    assert totals("-r", "Мишин") == {}


def test_report_of_a_person_says_what_it_only_coexecutes(roadmap: Run, here: Path) -> None:
    report = roadmap("report", "-r", "Симоненко", *TODAY, here=here).out
    assert "\nВ том числе в качестве соисполнителя — п. 1.\n" in report
    assert "\tРогова А.А., Петрова П.П. (соисполнитель вместо Симоненко Л.И.)\t" in report
    assert "\nТаблица 2. Исполнение по ответственным с начала реализации\n" in report
    assert "\nПетрова П.П. (вместо Симоненко Л.И.)\t0\t0\t0\t0\t1\n" in report


def test_coexecutor_may_report(roadmap: Run, here: Path) -> None:
    call = ("record", "1", "done", "--by", "Мишин", "--evidence", "Протокол № 1", *TODAY)
    assert roadmap(*call, "--result", "Совет проведён.", here=here).code == 0
    assert roadmap("check", "--strict", here=here).out == ""
    log = roadmap("log", "-r", "Мишин", here=here).out
    assert log.count("Совет проведён") == 1


def test_page_finds_coexecutors_by_its_filter(roadmap: Run, here: Path) -> None:
    page = roadmap("report", "-f", "html", *TODAY, here=here).out.replace(NO_BREAK_SPACE, " ")
    (row,) = (line for line in page.splitlines() if line.startswith('<tr data-point="1@'))
    assert "МКУ «ИМЦ»" in row and "Мишин В.В." in row
    assert "<td>Рогова А.А., Петрова П.П. (соисполнитель вместо Симоненко Л.И.), МКУ" in page
