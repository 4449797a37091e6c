"""`report` and `gantt` as they are called."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.conftest import ROOT, Run

QUARTER = ("report", "--plan", "examples", "-m", "2020-Q4", "--today", "2021-01-01", "-f", "md")
TEXT = "report_2020_2021"


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A folder with the example's data."""
    shutil.copytree(ROOT / "examples" / "data", tmp_path / "data")
    return tmp_path


# What is asked for.


def test_the_report_of_the_mission_is_one_command(roadmap: Run, office: Path) -> None:
    call = ("report", "--period", "2020-Q4", "--today", "2021-01-01", "-o", "report.md")
    answer = roadmap(*call, here=office)
    assert (answer.code, answer.out, answer.err) == (0, "", "")
    text = (office / "report.md").read_text(encoding="utf-8")
    for sentence in (
        "За отчётный период срок исполнения наступил по 8 мероприятиям, из них:",
        "- исполнено в срок — 6;\n- исполнено с нарушением срока — 1 (п. 2.4);\n"
        "- не исполнено — 1 (п. 4.2).",
        "Исполнено 7 из 8 мероприятий, или 87,5\N{NO-BREAK SPACE}% (в III квартале 2020 года — "
        "10 из 10, или 100,0\N{NO-BREAK SPACE}%), в том числе в срок — 75,0\N{NO-BREAK SPACE}%",
        "срок наступил по 18 позициям из 32: исполнено в срок — 15, с нарушением срока — 2, "
        "не исполнено — 1; исполняется (срок не истёк) — 7; срок не наступил — 7.",
        "По п. 2.7 (срок — 31.01.2021) сведения представлены 3 школами из 7.",
        "Срок исполнения наступает по 6 мероприятиям: пп. 2.5, 2.7 (январь); 1.3, 2.8, 2.10 "
        "(февраль); 2.9 (март).",
        "Продолжается исполнение пп. 3.1–3.4; начинается исполнение п. 3.5.",
    ):
        assert sentence in text


def test_it_speaks_the_plans_language_unless_another_is_named(roadmap: Run) -> None:
    """The call may be English: who reads the report is not who calls."""
    assert roadmap(*QUARTER).out.startswith("# ОТЧЁТ\n")
    assert roadmap(*QUARTER, "--lang", "en").out.startswith("# STATUS REPORT\n")
    assert roadmap("--lang", "en", *QUARTER).out.startswith("# STATUS REPORT\n")


def test_the_environments_language_is_that_of_the_talk_alone(
    roadmap: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ROADMAP_LANG", "en")
    answer = roadmap(*QUARTER, "-m", "2020-11")
    assert answer.out.startswith("# ОТЧЁТ\n")
    assert answer.err.startswith("This report has no conclusions")


def test_whom_it_goes_to_and_who_signs(roadmap: Run) -> None:
    lines = ("--to", "Начальнику управления образования", "--to", "С.М. Батог")
    out = roadmap(*QUARTER, *lines, "--signed-by", "прядущенко").out
    assert out.startswith("Начальнику управления образования\\\nС.М. Батог\n\n# ОТЧЁТ")
    assert "_______________ А.В. Прядущенко" in out
    assert "СОГЛАСОВАНО" not in out


def test_somebody_else_signs_with_post_and_name(roadmap: Run) -> None:
    out = roadmap(*QUARTER, "--signed-by", "Директор МКУ «ИМЦ», Иванова И.И.").out
    assert "Директор МКУ «ИМЦ»\\\n_______________ И.И. Иванова\n" in out


def test_a_group_signs_by_its_head(roadmap: Run) -> None:
    out = roadmap(*QUARTER, "--signed-by", "имц").out
    assert "_______________ Л.И. Симоненко" in out


def test_links_tell_where_documents_are(roadmap: Run) -> None:
    address = "<https://example.org/imc/olimpiada-2020>"
    assert address not in roadmap(*QUARTER).out
    assert address in roadmap(*QUARTER, "--links").out


def test_what_was_known_by_a_day_is_reported_again(roadmap: Run) -> None:
    """2.4 was done on 4 December and recorded on the 8th."""
    out = roadmap(*QUARTER, "--known", "2020-12-07").out
    assert "(по сведениям, внесённым по 07.12.2020)" in out
    assert "исполнено с нарушением срока — 0" in out


def test_nothing_recorded_is_a_document_too(roadmap: Run) -> None:
    answer = roadmap("report", "-m", "2020-11", "--today", "2020-12-01", "-f", "md")
    assert (answer.code, answer.err) == (0, "")
    assert "Отметки об исполнении не внесены" in answer.out
    assert not re.search("не исполнено|%", answer.out)


def test_json_is_the_whole_report(roadmap: Run) -> None:
    data = json.loads(roadmap(*QUARTER[:-1], "json").out)
    assert (data["schema"], data["command"], data["kind"]) == (1, "report", "status")
    assert data["period_figures"]["figures"]["share"] == 87.5
    assert data["previous"]["period"] == "2020-Q3"
    assert sum(each["figures"]["fell_due"] for each in data["sections"]) == 18
    assert data["overdue"] == ["4.2@2020-12"]
    assert data["conclusions"].startswith("Мероприятия квартала")
    late = next(each for each in data["items"] if each["point"] == "2.4@2020-11")
    assert late["reasons"][0]["text"].startswith("Семинар готовился на 27.11.2020")


# What a person wrote.


def test_a_text_in_another_encoding_is_told_and_the_rest_stands(roadmap: Run, office: Path) -> None:
    path = office / "data" / TEXT / "2020-Q4.md"
    path.write_bytes("# Выводы\nВсё хорошо.\n".encode("cp1251"))
    call = ("report", "-m", "2020-Q4", "--today", "2021-01-01", "-f", "md", "--lang", "ru")
    answer = roadmap(*call, here=office)
    assert answer.code == 1
    assert answer.err.startswith("data/report_2020_2021/2020-Q4.md:1:3: ")
    assert "[not-utf8]" in answer.err
    assert "## 7. Выводы\n\nТекст не приведён: файл" in answer.out
    assert answer.out.count("Текст не приведён") == 1
    assert "заполняется ответственным" not in answer.out.partition("## 7. Выводы")[2]


@pytest.mark.parametrize(
    ("text", "code", "sentence"),
    [
        (
            "| а |\n|---|\n" + "| б |\n" * 1_000_000,
            "too-long",
            "знаков, а может быть не больше 100000",
        ),
        ("<!--" * 30_000, "too-long", "в тексте для отчёта 120000 знаков"),
        ("x" * 100_001, "too-long", "в тексте для отчёта 100001 знаков, а может быть не больше"),
        ("> " * 120 + "x", "too-deep", "глубже 50 уровней; уменьшите отступы"),
        ("- " * 120 + "x", "too-deep", "глубже 50 уровней; уменьшите отступы"),
    ],
)
def test_a_text_beyond_all_bounds_is_told_also_in_the_report(
    roadmap: Run, office: Path, text: str, code: str, sentence: str
) -> None:
    (office / "data" / TEXT / "2020-Q4.md").write_text(text, encoding="utf-8")
    call = ("report", "-m", "2020-Q4", "--today", "2021-01-01", "--lang", "ru")
    answer = roadmap(*call, "-f", "md", here=office)
    assert answer.code == 1
    assert answer.err.startswith("data/report_2020_2021/2020-Q4.md:1:1: ")
    assert sentence in answer.err and answer.err.endswith(f"[text-{code}]\n")
    said = "Текст не приведён: файл data/report\\_2020\\_2021/2020-Q4.md не удалось прочитать."
    assert answer.out.count(said) == 1


@pytest.mark.parametrize(
    "text", ["*а **б " * 900 + "в** г* " * 900, "x" * 99_999, "![" * 900 + "](x)" * 900]
)
def test_a_text_just_within_bounds_is_shown(roadmap: Run, office: Path, text: str) -> None:
    (office / "data" / TEXT / "2020-Q4.md").write_text(text, encoding="utf-8")
    for format in ("md", "html", "table", "json"):
        answer = roadmap("report", "-m", "2020-Q4", "-f", format, here=office)
        assert (answer.code, answer.err) == (0, "")


def test_a_text_that_is_a_folder_is_told_and_the_report_made(roadmap: Run, office: Path) -> None:
    path = office / "data" / TEXT / "2020-11.md"
    path.mkdir()
    answer = roadmap("report", "-m", "2020-11", "--lang", "ru", here=office)
    assert answer.code == 1 and "Текст не приведён: файл" in answer.out
    assert "2020-11.md:1:1: файл не прочитать: это папка, а не файл" in answer.err


def test_where_the_text_of_a_period_belongs_is_said_where_there_are_others(
    roadmap: Run, office: Path
) -> None:
    answer = roadmap("report", "-m", "2020-10/2020-11", "--lang", "ru", here=office)
    assert answer.err == (
        "Выводов и предложений для этого отчёта нет: нужен файл "
        "data/report_2020_2021/2020-10_2020-11.md; в папке есть 2020-Q4.md.\n"
    )


def test_the_text_of_the_whole_is_no_text_of_a_part(roadmap: Run) -> None:
    out = roadmap(*QUARTER, "--section", "2").out
    assert "Мероприятия квартала в основном" not in out
    assert "(заполняется ответственным)" in out


# Wrong calls, and hard worlds.


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ("--kind", "year", "-m", "2020-Q4"),
            "итоговый отчёт составляется за весь учебный год: уберите --period",
        ),
        (
            ("--signed-by", "Петров"),
            "кто подписывает («Петров»), не ясно; в плане есть: Батог С.М., ",
        ),
        (("--signed-by", "Симоненка"), "; возможно, Симоненко Л.И.; в плане есть"),
        (
            ("-m", "2022-11"),
            "ноябрь 2022 года не входит в период плана (июль 2020 года – июнь 2021",
        ),
        (("--signed-by", "РМО"), "кто подписывает («РМО»), не ясно"),
        (("-f", "pdf"), "«pdf» не подходит для --format; допустимы: table, plain, json, csv"),
        (("-o", "report.docx"), "допустимы .txt, .md, .csv, .json, .html — или добавьте"),
        (("-f", "svg"), "«svg» не подходит"),
        (("--state", "done"), "параметра --state нет"),
        (("-o", "plan.yaml"), "в .yaml лежат планы"),
    ],
)
def test_a_wrong_call_is_refused_in_a_sentence(
    roadmap: Run, arguments: tuple[str, ...], said: str
) -> None:
    answer = roadmap("report", "--plan", "examples", *arguments, "--lang", "ru")
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err


def test_other_reports_are_of_one_plan(roadmap: Run, tmp_path: Path) -> None:
    for name, order in (("a", "249"), ("b", "77")):
        shutil.copytree(ROOT / "data", tmp_path / name, ignore=shutil.ignore_patterns("source"))
        plan = tmp_path / name / "plan_2020_2021.yaml"
        text = plan.read_text(encoding="utf-8")
        plan.write_text(text.replace('number: "249"', f'number: "{order}"'), encoding="utf-8")
    answer = roadmap("report", "--kind", "year", "--plan", str(tmp_path), "--lang", "ru")
    assert answer.code == 2 and "назовите муниципалитет" in answer.err


@pytest.mark.parametrize("typed", ["IV квартал 2020", "2020-10/2020-12", "октябрь-декабрь 2020"])
@pytest.mark.parametrize("name", ["2020-Q4", "2020-10_2020-12"])
def test_the_text_of_a_quarter_is_found_however_it_is_typed(
    roadmap: Run, office: Path, typed: str, name: str
) -> None:
    folder = office / "data" / TEXT
    (folder / "2020-Q4.md").rename(folder / f"{name}.md")
    call = ("report", "-m", typed, "--today", "2021-01-01", "--lang", "ru", "-f", "md")
    answer = roadmap(*call, here=office)
    assert (answer.code, answer.err) == (0, "")
    assert "заполняется ответственным" not in answer.out.partition("Выводы")[2][:200]


LAST_YEAR = """\
format: 1
language: ru
title: План работы
period: 2019-07/2020-06
activities: [{number: "1", title: Совет, period: 2019-11}]
"""


@pytest.mark.parametrize(
    ("asked", "title"),
    [
        (("-m", "2020-Q4", "--today", "2021-01-01"), "о реализации Дорожной карты"),
        (("-m", "2019-Q4", "--today", "2021-01-01"), "о реализации Плана работы"),
        (("--today", "2021-01-01"), "о реализации Дорожной карты"),
        (("--kind", "year", "--today", "2020-06-30"), "о реализации Плана работы"),
        (("--kind", "year", "--today", "2021-07-05"), "о реализации Дорожной карты"),
    ],
)
def test_in_an_office_s_second_year_the_report_is_of_the_plan_of_the_period(
    roadmap: Run, office: Path, asked: tuple[str, ...], title: str
) -> None:
    (office / "data" / "plan_2019_2020.yaml").write_text(LAST_YEAR, encoding="utf-8")
    answer = roadmap("report", *asked, "--lang", "ru", here=office)
    assert answer.code == 0
    assert title in answer.out.splitlines()[1]
    assert answer.err.startswith("Отчёт составлен по плану plan_20")


def test_plans_of_two_folders_are_two_offices_whatever_they_are_called(
    roadmap: Run, office: Path
) -> None:
    (office / "plan_2019_2020.yaml").write_text(LAST_YEAR, encoding="utf-8")
    plans = ("--plan", "plan_2019_2020.yaml", "--plan", "data/plan_2020_2021.yaml")
    call = ("report", "-m", "2020-Q4", "--today", "2021-01-01", "--lang", "ru")
    answer = roadmap(*call, *plans, here=office)
    assert (answer.code, answer.err) == (0, "") and answer.out.startswith("СВОДНЫЙ ОТЧЁТ")


def test_a_period_of_both_years_is_a_roll_up(roadmap: Run, office: Path) -> None:
    (office / "data" / "plan_2019_2020.yaml").write_text(LAST_YEAR, encoding="utf-8")
    call = ("report", "-m", "2020-05/2020-09", "--today", "2021-01-01", "--lang", "ru")
    assert roadmap(*call, here=office).out.startswith("СВОДНЫЙ ОТЧЁТ")


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
@pytest.mark.parametrize("leads", ["2020-Q4.md", "nowhere.md"])
def test_a_text_that_is_a_link_to_nothing_is_told(roadmap: Run, office: Path, leads: str) -> None:
    path = office / "data" / TEXT / "2020-Q4.md"
    path.unlink()
    path.symlink_to(leads)
    call = ("report", "-m", "2020-Q4", "--today", "2021-01-01", "--lang", "ru")
    answer = roadmap(*call, here=office)
    assert (answer.code, answer.out.count("Текст не приведён")) == (1, 1)
    assert answer.err.startswith(f"data/{TEXT}/2020-Q4.md:1:1: файл не прочитать: ссылка ")


def test_a_report_is_not_written_over_its_own_text(roadmap: Run, office: Path) -> None:
    path = office / "data" / TEXT / "2020-Q4.md"
    before = path.read_bytes()
    call = ("report", "-m", "2020-Q4", "--today", "2021-01-01", "-o", str(path), "--lang", "ru")
    answer = roadmap(*call, here=office)
    assert answer.code == 2 and "назовите файл в другой папке" in answer.err
    assert path.read_bytes() == before


def test_no_half_file_is_left_where_there_is_no_folder(roadmap: Run, office: Path) -> None:
    answer = roadmap("report", "-o", "нет/report.html", here=office)
    assert answer.code == 3
    assert sorted(each.name for each in office.iterdir()) == ["data"]


@pytest.mark.parametrize("format", ["md", "html", "json", "csv", "table", "plain"])
@pytest.mark.parametrize(
    "plan",
    [
        "title: П\nperiod: 2020-09/2022-08\nactivities: [{number: '1', title: Д, period: all}]",
        "title: П\nperiod: 2020-07/2021-06\nactivities: "
        "[{number: '1', title: Д, period: {schedule: ИРО}}]",
        f"title: {'ш' * 10000}\nperiod: 2020-11/2020-11\nactivities: "
        f"[{{number: '1', title: {'ш' * 10000}, period: 2020-11}}]",
        'title: "\\u202eП 😀"\nperiod: 2020-07/2021-06\nsections: [{number: "1", title: '
        '"\\u2066מ", activities: [{number: "1.1", title: "مرحبا 👩‍👩‍👧", period: 2020-11}]}]',
    ],
    ids=["two-years", "undated", "long", "right-to-left"],
)
def test_small_and_strange_plans_have_reports(
    roadmap: Run, tmp_path: Path, format: str, plan: str
) -> None:
    (tmp_path / "plan_x.yaml").write_text(f"format: 1\n{plan}\n", encoding="utf-8")
    for kind in ("status", "year", "agenda"):
        call = ("report", "--kind", kind, "-f", format, "--today", "2021-01-15")
        answer = roadmap(*call, here=tmp_path)
        assert (answer.code, answer.err) == (0, "")
        assert not re.search("[\u202a-\u202e\u2066-\u2069]", answer.out)


# The chart.


@pytest.mark.parametrize("width", [40, 60, 80, 100, 160])
@pytest.mark.parametrize("period", ["2020-07/2021-06", "2020-Q4", "2019-01/2022-12"])
def test_no_line_of_the_chart_is_wider_than_the_screen(
    roadmap: Run, monkeypatch: pytest.MonkeyPatch, width: int, period: str
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    call = ("gantt", "--plan", "examples", "-m", period, "--today", "2021-01-15", "-f", "table")
    lines = roadmap(*call).out.splitlines()
    assert max(map(cell_len, lines)) <= width


@pytest.mark.parametrize("width", ["1", "7", "20"])
def test_a_report_fits_any_console(
    roadmap: Run, monkeypatch: pytest.MonkeyPatch, width: str
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    for call in (QUARTER[:-1], ("gantt", "--plan", "examples", "-f")):
        assert roadmap(*call, "table").code == 0


def test_a_console_without_lines_has_letters(roadmap: Run, tmp_path: Path) -> None:
    import subprocess
    import sys

    program = [sys.executable, "-m", "vpr_roadmap", "gantt", "--plan", str(ROOT / "data")]
    made = subprocess.run(
        [*program, "-f", "table", "--lang", "ru", "--today", "2020-11-10"],
        env={**os.environ, "PYTHONIOENCODING": "cp1251", "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        check=True,
        cwd=tmp_path,
    )
    out = made.stdout.decode("cp1251")
    row = next(line for line in out.splitlines() if line.startswith("3.4"))
    assert re.search(r"-{5,}o\Z", row)
    assert "?" not in out


def test_the_picture_is_svg_that_says_what_it_is(roadmap: Run) -> None:
    out = roadmap("gantt", "--plan", "examples", "--today", "2021-01-15", "-f", "svg").out
    root = ET.fromstring(out)
    space = {"svg": "http://www.w3.org/2000/svg"}
    title, desc = root.find("svg:title", space), root.find("svg:desc", space)
    assert title is not None and title.text == "План-график, по состоянию на 15.01.2021"
    assert desc is not None and "состояние на 15.01.2021" in (desc.text or "")
    assert root.get("aria-labelledby") == f"{title.get('id')} {desc.get('id')}"
    rows = root.findall(".//svg:g[@class='row']", space)
    assert [row.get("data-activity") for row in rows[:3]] == ["1.1", "1.2", "1.3"]
    assert len(rows) == 28
    assert not re.search(r"style=|<script|<foreignObject|href", out)


def test_an_empty_chart_says_so_in_every_format(roadmap: Run) -> None:
    call = ("gantt", "--plan", "examples", "-m", "2030-01", "--lang", "ru")
    for format in ("table", "plain", "md", "svg"):
        assert "По этому запросу мероприятий нет." in roadmap(*call, "-f", format).out
    assert json.loads(roadmap(*call, "-f", "json").out)["charts"] == []


# Small plans whose whole reports can be read.

SMALL = """\
format: 1
language: ru
title: План мероприятий школы
period: 2020-09/2021-05
people: [{name: Иванов И.И., post: директор}]
activities:
  - {number: "1", title: Собрание, period: [2020-10, 2021-01], responsible: [Иванов И.И.]}
  - {number: "2", title: Отчёт, period: 2021-01}
"""
MOVED = """\
format: 1
reporter: Иванов И.И.
records:
  - point: "1@2021-01"
    status: postponed
    date: 2021-01-11
    until: 2021-02
    basis: Приказ № 1
    recorded: 2021-01-11T12:00:00+03:00
"""


@pytest.fixture
def school(tmp_path: Path) -> Path:
    """A school's own plan: no sections, no list of schools, no order."""
    (tmp_path / "plan_x.yaml").write_text(SMALL, encoding="utf-8")
    (tmp_path / "progress_x").mkdir()
    (tmp_path / "progress_x" / "a.yaml").write_text(MOVED, encoding="utf-8")
    return tmp_path


def test_a_plan_without_order_sections_and_schools_has_a_report(roadmap: Run, school: Path) -> None:
    call = ("report", "-m", "2020-Q4", "--today", "2021-01-15", "-f", "md")
    text = roadmap(*call, here=school).out
    assert text.startswith(
        "# ОТЧЁТ\n\nо реализации Плана мероприятий школы\\\nпо состоянию на 15.01.2021\n"
    )
    assert "Планом мероприятий предусмотрено 2 мероприятия, 3 контрольных срока.\n" in text
    assert "Срок исполнения п. 1 (срок — 31.01.2021) перенесён на февраль 2021 года" in text
    assert "За отчётный период срок исполнения наступил по 1 мероприятию:\n" in text
    assert "Таблица 1. Сведения об исполнении мероприятий\n" in text
    assert "| Не указан     |" in text
    assert "Срок исполнения наступает по 2 мероприятиям: пп. 2 (январь); 1 (февраль).\n" in text
    assert "(должность)\\\n_______________ (И.О. Фамилия)\n" in text
    assert "СОГЛАСОВАНО" not in text and "Участники" not in text


def test_somebody_who_signs_by_a_post_of_his_own_is_not_taken_for_the_coordinator(
    roadmap: Run,
) -> None:
    out = roadmap(*QUARTER, "--signed-by", "Директор школы, А.В. Прядущенко").out
    assert "Директор школы\\\n_______________ А.В. Прядущенко\n\nСОГЛАСОВАНО" in out


def test_an_agenda_may_be_signed_by_another(roadmap: Run) -> None:
    call = ("report", "--plan", "examples", "--kind", "agenda", "--today", "2021-01-15")
    usual = roadmap(*call, "-f", "md").out
    assert usual.endswith("_______________ А.В. Прядущенко\n")
    out = roadmap(*call, "-f", "md", "--signed-by", "симоненко").out
    assert out.endswith("_______________ Л.И. Симоненко\n")


def test_an_agenda_for_excel_is_its_questions(roadmap: Run) -> None:
    call = ("report", "--plan", "examples", "--kind", "agenda", "--today", "2021-01-15")
    rows = roadmap(*call, "-f", "csv", "--lang", "ru").out.splitlines()
    assert rows[0] == "\ufeff№;Вопрос"
    assert rows[1].startswith('1;"Об исполнении п. 4.2: ') or rows[1].startswith(
        "1;Об исполнении п. 4.2: "
    )


def test_the_questions_of_a_period_are_those_still_to_be_done_in_it(roadmap: Run) -> None:
    call = ("report", "--plan", "examples", "--kind", "agenda", "--today", "2020-11-17")
    out = roadmap(*call, "-m", "2020-11", "-f", "md").out
    asked = re.findall(r"^\d+\. О ходе исполнения п\. ([\d.]+):", out, re.MULTILINE)
    assert asked == ["1.3", "2.3", "2.4", "2.5", "2.6", "4.1", "4.2"]


def test_per_cents_are_rounded_as_people_do(roadmap: Run) -> None:
    """13 of 16 are 81.25 per cent."""
    call = ("report", "--plan", "examples", "-r", "симоненко", "-r", "руководители")
    out = roadmap(*call, "--today", "2021-01-15", "-f", "md", "--lang", "ru").out
    assert "в том числе в срок — 81,3\N{NO-BREAK SPACE}%" in out


def test_a_school_is_told_what_is_its_own(roadmap: Run) -> None:
    call = ("report", "--plan", "examples", "-s", "34", "--today", "2021-01-15", "-f", "md")
    out = roadmap(*call).out
    assert "школа — СОШ № 34." in out
    assert "исполняет каждая школа: срок наступил — 5, исполнено в срок — 5," in out
    assert "СОШ № 8" not in out and "СОШ № 34: " not in out


def test_a_quarter_without_deadlines_is_said_in_words(roadmap: Run, tmp_path: Path) -> None:
    (tmp_path / "plan_x.yaml").write_text(
        "format: 1\nlanguage: ru\ntitle: План\nperiod: 2020-07/2021-06\n"
        'activities: [{number: "1", title: Совет, period: 2020-11}]\n',
        encoding="utf-8",
    )
    out = roadmap("report", "-m", "2021-Q2", "--today", "2021-07-01", here=tmp_path).out
    assert "По плану сроков, истекающих в отчётном периоде, нет.\n" in out
    assert "по 0 позициям" not in out
