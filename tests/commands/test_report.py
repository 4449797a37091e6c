"""`roadmap report` and `roadmap gantt`."""

from __future__ import annotations

import json
import re
import shutil
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.conftest import DATA, Run
from tests.helpers.files import replace_in, write_files
from tests.helpers.platforms import POSIX
from tests.helpers.processes import run_roadmap

QUARTER = ("report", "--plan", "examples", "-m", "2020-Q4", "--today", "2021-01-01", "-f", "md")
TEXTS = "report_2020_2021"


# Options and contents.


def test_one_command_writes_the_quarterly_report(roadmap: Run, example: Path) -> None:
    call = ("report", "--period", "2020-Q4", "--today", "2021-01-01", "-o", "report.md")
    answer = roadmap(*call, here=example)
    assert (answer.code, answer.out, answer.err) == (0, "", "")
    text = (example / "report.md").read_text(encoding="utf-8")
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


def test_a_report_is_in_the_language_of_the_plan_by_default(roadmap: Run) -> None:
    """The caller may prefer English, but the report is for other readers."""
    assert roadmap(*QUARTER).out.startswith("# ОТЧЁТ\n")
    assert roadmap(*QUARTER, "--lang", "en").out.startswith("# STATUS REPORT\n")
    assert roadmap("--lang", "en", *QUARTER).out.startswith("# STATUS REPORT\n")


def test_roadmap_lang_changes_the_language_of_messages_only(
    roadmap: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ROADMAP_LANG", "en")
    answer = roadmap(*QUARTER, "-m", "2020-11")
    assert answer.out.startswith("# ОТЧЁТ\n")
    assert answer.err.startswith("This report has no conclusions")


def test_a_report_prints_addressee_and_signatory(roadmap: Run) -> None:
    lines = ("--to", "Начальнику управления образования", "--to", "С.М. Батог")
    out = roadmap(*QUARTER, *lines, "--signed-by", "прядущенко").out
    assert out.startswith("Начальнику управления образования\\\nС.М. Батог\n\n# ОТЧЁТ")
    assert "_______________ А.В. Прядущенко" in out
    assert "СОГЛАСОВАНО" not in out


def test_signed_by_accepts_a_post_and_a_name(roadmap: Run) -> None:
    out = roadmap(*QUARTER, "--signed-by", "Директор МКУ «ИМЦ», Иванова И.И.").out
    assert "Директор МКУ «ИМЦ»\\\n_______________ И.И. Иванова\n" in out


def test_the_head_of_a_group_signs_for_it(roadmap: Run) -> None:
    out = roadmap(*QUARTER, "--signed-by", "имц").out
    assert "_______________ Л.И. Симоненко" in out


def test_links_prints_where_documents_are(roadmap: Run) -> None:
    address = "<https://example.org/imc/olimpiada-2020>"
    assert address not in roadmap(*QUARTER).out
    assert address in roadmap(*QUARTER, "--links").out


def test_known_repeats_the_report_of_an_earlier_day(roadmap: Run) -> None:
    """2.4 was done on 4 December and recorded on the 8th."""
    out = roadmap(*QUARTER, "--known", "2020-12-07").out
    assert "(по сведениям, внесённым по 07.12.2020)" in out
    assert "исполнено с нарушением срока — 0" in out


def test_a_report_can_be_made_without_records(roadmap: Run) -> None:
    answer = roadmap("report", "-m", "2020-11", "--today", "2020-12-01", "-f", "md")
    assert (answer.code, answer.err) == (0, "")
    assert "Отметки об исполнении не внесены" in answer.out
    assert not re.search("не исполнено|%", answer.out)


def test_json_has_the_whole_report(roadmap: Run) -> None:
    data = json.loads(roadmap(*QUARTER[:-1], "json").out)
    assert (data["schema"], data["command"], data["kind"]) == (1, "report", "status")
    assert data["period_figures"]["figures"]["share"] == 87.5
    assert data["previous"]["period"] == "2020-Q3"
    assert sum(each["figures"]["fell_due"] for each in data["sections"]) == 18
    assert data["overdue"] == ["4.2@2020-12"]
    assert data["conclusions"].startswith("Мероприятия квартала")
    late = next(each for each in data["items"] if each["point"] == "2.4@2020-11")
    assert late["reasons"][0]["text"].startswith("Семинар готовился на 27.11.2020")


# Texts that a person wrote.


def test_a_text_in_another_encoding_is_a_problem_and_the_report_is_made(
    roadmap: Run, example: Path
) -> None:
    path = example / "data" / TEXTS / "2020-Q4.md"
    path.write_bytes("# Выводы\nВсё хорошо.\n".encode("cp1251"))
    call = ("report", "-m", "2020-Q4", "--today", "2021-01-01", "-f", "md", "--lang", "ru")
    answer = roadmap(*call, here=example)
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
def test_a_report_says_that_a_text_is_too_long_or_too_deep(
    roadmap: Run, example: Path, text: str, code: str, sentence: str
) -> None:
    (example / "data" / TEXTS / "2020-Q4.md").write_text(text, encoding="utf-8")
    call = ("report", "-m", "2020-Q4", "--today", "2021-01-01", "--lang", "ru")
    answer = roadmap(*call, "-f", "md", here=example)
    assert answer.code == 1
    assert answer.err.startswith("data/report_2020_2021/2020-Q4.md:1:1: ")
    assert sentence in answer.err and answer.err.endswith(f"[text-{code}]\n")
    message = "Текст не приведён: файл data/report\\_2020\\_2021/2020-Q4.md не удалось прочитать."
    assert answer.out.count(message) == 1


@pytest.mark.parametrize(
    "text", ["*а **б " * 900 + "в** г* " * 900, "x" * 99_999, "![" * 900 + "](x)" * 900]
)
def test_a_text_just_within_the_limits_is_shown(roadmap: Run, example: Path, text: str) -> None:
    (example / "data" / TEXTS / "2020-Q4.md").write_text(text, encoding="utf-8")
    for format in ("md", "html", "table", "json"):
        answer = roadmap("report", "-m", "2020-Q4", "-f", format, here=example)
        assert (answer.code, answer.err) == (0, "")


def test_a_folder_in_place_of_a_text_is_a_problem_and_the_report_is_made(
    roadmap: Run, example: Path
) -> None:
    path = example / "data" / TEXTS / "2020-11.md"
    path.mkdir()
    answer = roadmap("report", "-m", "2020-11", "--lang", "ru", here=example)
    assert answer.code == 1 and "Текст не приведён: файл" in answer.out
    assert "2020-11.md:1:1: файл не прочитать: это папка, а не файл" in answer.err


def test_a_missing_text_is_mentioned_if_there_are_others(roadmap: Run, example: Path) -> None:
    answer = roadmap("report", "-m", "2020-10/2020-11", "--lang", "ru", here=example)
    assert answer.err == (
        "Выводов и предложений для этого отчёта нет: нужен файл "
        "data/report_2020_2021/2020-10_2020-11.md; в папке есть 2020-Q4.md.\n"
    )


def test_a_report_of_a_part_does_not_use_the_text_of_the_whole(roadmap: Run) -> None:
    out = roadmap(*QUARTER, "--section", "2").out
    assert "Мероприятия квартала в основном" not in out
    assert "(заполняется ответственным)" in out


# Wrong calls, several plans and strange plans.


@pytest.mark.parametrize(
    ("arguments", "message"),
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
def test_a_wrong_call_is_answered_with_a_sentence(
    roadmap: Run, arguments: tuple[str, ...], message: str
) -> None:
    answer = roadmap("report", "--plan", "examples", *arguments, "--lang", "ru")
    assert (answer.code, answer.out) == (2, "")
    assert message in answer.err


def test_a_yearly_report_needs_one_plan(roadmap: Run, tmp_path: Path) -> None:
    for name, order in (("a", "249"), ("b", "77")):
        shutil.copytree(DATA, tmp_path / name, ignore=shutil.ignore_patterns("source"))
        plan = tmp_path / name / "plan_2020_2021.yaml"
        replace_in(plan, 'number: "249"', f'number: "{order}"')
    answer = roadmap("report", "--kind", "year", "--plan", str(tmp_path), "--lang", "ru")
    assert answer.code == 2 and "назовите муниципалитет" in answer.err


@pytest.mark.parametrize("typed", ["IV квартал 2020", "2020-10/2020-12", "октябрь-декабрь 2020"])
@pytest.mark.parametrize("name", ["2020-Q4", "2020-10_2020-12"])
def test_the_text_of_a_quarter_is_found_for_every_spelling(
    roadmap: Run, example: Path, typed: str, name: str
) -> None:
    folder = example / "data" / TEXTS
    (folder / "2020-Q4.md").rename(folder / f"{name}.md")
    call = ("report", "-m", typed, "--today", "2021-01-01", "--lang", "ru", "-f", "md")
    answer = roadmap(*call, here=example)
    assert (answer.code, answer.err) == (0, "")
    assert "заполняется ответственным" not in answer.out.partition("Выводы")[2][:200]


@pytest.mark.parametrize("typed", ["II полугодие 2020", "2020-H2", "2020-07/2020-12"])
@pytest.mark.parametrize("name", ["2020-H2", "2020-07_2020-12"])
def test_the_text_of_a_half_year_is_found_for_every_spelling(
    roadmap: Run, example: Path, typed: str, name: str
) -> None:
    folder = example / "data" / TEXTS
    (folder / "2020-Q4.md").rename(folder / f"{name}.md")
    call = ("report", "-m", typed, "--today", "2021-01-01", "--lang", "ru", "-f", "md")
    answer = roadmap(*call, here=example)
    assert (answer.code, answer.err) == (0, "")
    assert "Отчётный период: II полугодие 2020 года (с 01.07.2020 по 31.12.2020)" in answer.out
    assert "заполняется ответственным" not in answer.out.partition("Выводы")[2][:200]


LAST_YEAR = """\
format: 1
language: ru
title: План работы
period: 2019-07/2020-06
activities: [{number: "1", title: Совет, period: 2019-11}]
"""


@pytest.mark.parametrize(
    ("options", "title"),
    [
        (("-m", "2020-Q4", "--today", "2021-01-01"), "о реализации Дорожной карты"),
        (("-m", "2019-Q4", "--today", "2021-01-01"), "о реализации Плана работы"),
        (("--today", "2021-01-01"), "о реализации Дорожной карты"),
        (("--kind", "year", "--today", "2020-06-30"), "о реализации Плана работы"),
        (("--kind", "year", "--today", "2021-07-05"), "о реализации Дорожной карты"),
    ],
)
def test_with_plans_of_two_years_report_chooses_the_plan_of_the_period(
    roadmap: Run, example: Path, options: tuple[str, ...], title: str
) -> None:
    (example / "data" / "plan_2019_2020.yaml").write_text(LAST_YEAR, encoding="utf-8")
    answer = roadmap("report", *options, "--lang", "ru", here=example)
    assert answer.code == 0
    assert title in answer.out.splitlines()[1]
    assert answer.err.startswith("Отчёт составлен по плану plan_20")


def test_plans_in_two_folders_are_rolled_up(roadmap: Run, example: Path) -> None:
    (example / "plan_2019_2020.yaml").write_text(LAST_YEAR, encoding="utf-8")
    plans = ("--plan", "plan_2019_2020.yaml", "--plan", "data/plan_2020_2021.yaml")
    call = ("report", "-m", "2020-Q4", "--today", "2021-01-01", "--lang", "ru")
    answer = roadmap(*call, *plans, here=example)
    assert (answer.code, answer.err) == (0, "") and answer.out.startswith("СВОДНЫЙ ОТЧЁТ")


def test_a_period_in_two_plans_gives_a_roll_up(roadmap: Run, example: Path) -> None:
    (example / "data" / "plan_2019_2020.yaml").write_text(LAST_YEAR, encoding="utf-8")
    call = ("report", "-m", "2020-05/2020-09", "--today", "2021-01-01", "--lang", "ru")
    assert roadmap(*call, here=example).out.startswith("СВОДНЫЙ ОТЧЁТ")


@POSIX
@pytest.mark.parametrize("link_target", ["2020-Q4.md", "nowhere.md"])
def test_a_broken_link_in_place_of_a_text_is_a_problem(
    roadmap: Run, example: Path, link_target: str
) -> None:
    path = example / "data" / TEXTS / "2020-Q4.md"
    path.unlink()
    path.symlink_to(link_target)
    call = ("report", "-m", "2020-Q4", "--today", "2021-01-01", "--lang", "ru")
    answer = roadmap(*call, here=example)
    assert (answer.code, answer.out.count("Текст не приведён")) == (1, 1)
    assert answer.err.startswith(f"data/{TEXTS}/2020-Q4.md:1:1: файл не прочитать: ссылка ")


def test_a_report_never_overwrites_its_own_text(roadmap: Run, example: Path) -> None:
    path = example / "data" / TEXTS / "2020-Q4.md"
    before = path.read_bytes()
    call = ("report", "-m", "2020-Q4", "--today", "2021-01-01", "-o", str(path), "--lang", "ru")
    answer = roadmap(*call, here=example)
    assert answer.code == 2 and "назовите файл в другой папке" in answer.err
    assert path.read_bytes() == before


def test_a_missing_output_folder_leaves_no_file(roadmap: Run, example: Path) -> None:
    answer = roadmap("report", "-o", "нет/report.html", here=example)
    assert answer.code == 3
    assert sorted(each.name for each in example.iterdir()) == ["data"]


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
    ids=["two-years", "unscheduled", "long", "right-to-left"],
)
def test_every_kind_of_report_works_for_strange_plans(
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
def test_no_line_of_the_chart_is_wider_than_the_terminal(
    roadmap: Run, monkeypatch: pytest.MonkeyPatch, width: int, period: str
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    call = ("gantt", "--plan", "examples", "-m", period, "--today", "2021-01-15", "-f", "table")
    lines = roadmap(*call).out.splitlines()
    assert max(map(cell_len, lines)) <= width


@pytest.mark.parametrize("width", ["1", "7", "20"])
def test_reports_and_charts_work_in_any_width(
    roadmap: Run, monkeypatch: pytest.MonkeyPatch, width: str
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    for call in (QUARTER[:-1], ("gantt", "--plan", "examples", "-f")):
        assert roadmap(*call, "table").code == 0


def test_the_chart_uses_ascii_if_the_console_lacks_line_characters(
    roadmap: Run, tmp_path: Path
) -> None:
    call = ("gantt", "--plan", str(DATA), "-f", "table", "--lang", "ru", "--today", "2020-11-10")
    done = run_roadmap(*call, here=tmp_path, environment={"PYTHONIOENCODING": "cp1251"})
    assert done.returncode == 0
    out = done.stdout.decode("cp1251")
    row = next(line for line in out.splitlines() if line.startswith("3.4"))
    assert re.search(r"-{5,}o\Z", row)
    assert "?" not in out


def test_the_svg_chart_has_a_title_and_a_description(roadmap: Run) -> None:
    out = roadmap("gantt", "--plan", "examples", "--today", "2021-01-15", "-f", "svg").out
    root = ET.fromstring(out)
    namespace = {"svg": "http://www.w3.org/2000/svg"}
    title, desc = root.find("svg:title", namespace), root.find("svg:desc", namespace)
    assert title is not None and title.text == "План-график, по состоянию на 15.01.2021"
    assert desc is not None and "состояние на 15.01.2021" in (desc.text or "")
    assert root.get("aria-labelledby") == f"{title.get('id')} {desc.get('id')}"
    rows = root.findall(".//svg:g[@class='row']", namespace)
    assert [row.get("data-activity") for row in rows[:3]] == ["1.1", "1.2", "1.3"]
    assert len(rows) == 28
    assert not re.search(r"style=|<script|<foreignObject|href", out)


def test_every_format_says_that_a_chart_is_empty(roadmap: Run) -> None:
    call = ("gantt", "--plan", "examples", "-m", "2030-01", "--lang", "ru")
    for format in ("table", "plain", "md", "svg"):
        assert "По этому запросу мероприятий нет." in roadmap(*call, "-f", format).out
    assert json.loads(roadmap(*call, "-f", "json").out)["charts"] == []


# Small plans.

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
    """A plan of one school, without sections, schools and order."""
    return write_files(tmp_path, {"plan_x.yaml": SMALL, "progress_x/a.yaml": MOVED})


def test_a_plan_without_order_sections_and_schools_can_be_reported(
    roadmap: Run, school: Path
) -> None:
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


def test_a_signatory_with_another_post_is_not_the_coordinator(
    roadmap: Run,
) -> None:
    out = roadmap(*QUARTER, "--signed-by", "Директор школы, А.В. Прядущенко").out
    assert "Директор школы\\\n_______________ А.В. Прядущенко\n\nСОГЛАСОВАНО" in out


def test_an_agenda_may_have_another_signatory(roadmap: Run) -> None:
    call = ("report", "--plan", "examples", "--kind", "agenda", "--today", "2021-01-15")
    usual = roadmap(*call, "-f", "md").out
    assert usual.endswith("_______________ А.В. Прядущенко\n")
    out = roadmap(*call, "-f", "md", "--signed-by", "симоненко").out
    assert out.endswith("_______________ Л.И. Симоненко\n")


def test_csv_of_an_agenda_has_its_questions(roadmap: Run) -> None:
    call = ("report", "--plan", "examples", "--kind", "agenda", "--today", "2021-01-15")
    rows = roadmap(*call, "-f", "csv", "--lang", "ru").out.splitlines()
    assert rows[0] == "\ufeff№;Вопрос"
    assert rows[1].startswith('1;"Об исполнении п. 4.2: ') or rows[1].startswith(
        "1;Об исполнении п. 4.2: "
    )


def test_an_agenda_of_a_period_has_its_unfulfilled_activities(roadmap: Run) -> None:
    call = ("report", "--plan", "examples", "--kind", "agenda", "--today", "2020-11-17")
    out = roadmap(*call, "-m", "2020-11", "-f", "md").out
    questions = re.findall(r"^\d+\. О ходе исполнения п\. ([\d.]+):", out, re.MULTILINE)
    assert questions == ["1.3", "2.3", "2.4", "2.5", "2.6", "4.1", "4.2"]


def test_percentages_are_rounded_half_up(roadmap: Run) -> None:
    """13 of 16 are 81.25 percent."""
    call = ("report", "--plan", "examples", "-r", "симоненко", "-r", "руководители")
    out = roadmap(*call, "--today", "2021-01-15", "-f", "md", "--lang", "ru").out
    assert "в том числе в срок — 81,3\N{NO-BREAK SPACE}%" in out


def test_a_report_for_a_school_has_only_its_figures(roadmap: Run) -> None:
    call = ("report", "--plan", "examples", "-s", "34", "--today", "2021-01-15", "-f", "md")
    out = roadmap(*call).out
    assert "школа — СОШ № 34." in out
    assert "исполняет каждая школа: срок наступил — 5, исполнено в срок — 5," in out
    assert "СОШ № 8" not in out and "СОШ № 34: " not in out


def test_a_quarter_without_deadlines_is_put_into_words(roadmap: Run, tmp_path: Path) -> None:
    (tmp_path / "plan_x.yaml").write_text(
        "format: 1\nlanguage: ru\ntitle: План\nperiod: 2020-07/2021-06\n"
        'activities: [{number: "1", title: Совет, period: 2020-11}]\n',
        encoding="utf-8",
    )
    out = roadmap("report", "-m", "2021-Q2", "--today", "2021-07-01", here=tmp_path).out
    assert "По плану сроков, истекающих в отчётном периоде, нет.\n" in out
    assert "по 0 позициям" not in out
