"""Calls of the command line: filters, formats, files, languages and exit codes."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from tests.conftest import DATA, ROOT, Run
from tests.helpers.csv_output import csv_rows
from tests.helpers.effort import cases
from tests.helpers.platforms import DEV_FULL, POSIX
from tests.helpers.processes import run_roadmap

PLAN = (DATA / "plan_2020_2021.yaml").read_text(encoding="utf-8")
SCHOOLS = (DATA / "schools.yaml").read_text(encoding="utf-8")
NOVEMBER = (
    "срок исполнения истекает по 6 мероприятиям, начинается 1, продолжается 5; "
    "дата не установлена у 1."
)


def write_data(folder: Path, plan: bytes | str = PLAN, *, schools: str | None = SCHOOLS) -> Path:
    data = folder / "data"
    data.mkdir(parents=True, exist_ok=True)
    content = plan.encode() if isinstance(plan, str) else plan
    (data / "plan_2020_2021.yaml").write_bytes(content)
    if schools is not None:
        (data / "schools.yaml").write_text(schools, encoding="utf-8")
    return folder


def of_another_order(text: str = PLAN) -> str:
    """The plan as if another order had approved it."""
    return text.replace('number: "249"', 'number: "77"')


def activity_numbers(answer_json: str) -> list[str]:
    return [item["activity"] for item in json.loads(answer_json)["items"]]


# Queries of the plan of order 249.


def test_due_ends_with_the_counts_of_the_month(roadmap: Run) -> None:
    answer = roadmap("due", "--month", "2020-11")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.splitlines()[-1] == f"Ноябрь 2020 года: {NOVEMBER}"
    assert [line for line in answer.out.splitlines() if line and "\t" not in line][:4] == [
        "Срок исполнения — ноябрь 2020 года",
        "Начинается в ноябре 2020 года",
        "Исполняется (продолжается)",
        "Дата не установлена (по графику ИРО)",
    ]


def test_due_takes_the_current_month_by_default(roadmap: Run) -> None:
    by_day = roadmap("due", "--today", "10.11.2020").out
    assert (
        by_day == roadmap("due", "-m", "ноябрь").out == roadmap("due", "--as-of", "2020-11-30").out
    )


def test_month_and_period_are_the_same_option(roadmap: Run) -> None:
    assert roadmap("due", "--period", "IV квартал 2020").out == roadmap("due", "-m", "2020-Q4").out


@pytest.mark.parametrize(
    ("month", "sentence"),
    [
        ("2021-07", "В июле 2021 года по плану сроков нет (план действует по июнь 2021 года).\n"),
        ("2020-06", "В июне 2020 года по плану сроков нет (план действует с июля 2020 года).\n"),
    ],
)
def test_a_month_without_deadlines_is_answered_with_a_sentence(
    roadmap: Run, month: str, sentence: str
) -> None:
    answer = roadmap("due", "-m", month)
    assert (answer.code, answer.out, answer.err) == (0, sentence, "")


def test_a_selection_without_deadlines_is_answered_with_a_sentence(roadmap: Run) -> None:
    answer = roadmap("due", "-m", "2020-11", "-r", "Батог")
    assert (answer.code, answer.out) == (0, "В ноябре 2020 года по этому запросу сроков нет.\n")
    answer = roadmap("list", "-r", "Батог")
    assert (answer.code, answer.out) == (0, "По этому запросу мероприятий нет.\n")


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (("-r", "прядущенко"), "1.3"),
        (("-r", "руководители оу"), "3.1 3.2"),
        (("-s", "34"), "4.1 4.3 4.2 3.1 3.2 3.3 3.4"),
        (("--section", "2"), "2.3 2.4 2.5 2.10 2.6"),
        (("--section", "2,4", "-r", "симоненко"), "2.3 2.4 2.5 4.1 4.3 4.2 2.10 2.6"),
        (("-r", "рмо", "-r", "прядущенко"), "1.3 2.5"),
        (("-s", "34", "--section", "3", "-r", "симоненко"), "3.2 3.3 3.4"),
    ],
)
def test_filters_of_due_combine(roadmap: Run, filters: tuple[str, ...], found: str) -> None:
    out = roadmap("due", "-m", "2020-11", "-f", "json", *filters).out
    assert " ".join(activity_numbers(out)) == found


def test_list_shows_all_activities_verbatim(roadmap: Run) -> None:
    items = json.loads(roadmap("list", "-f", "json").out)["items"]
    source = (DATA / "source" / "order-249.txt").read_text(encoding="utf-8")
    assert len(items) == 28
    for item in items:
        printed = item["printed"] or f"{item['activity']}."
        cells = (printed, item["title"], item["wording"], ", ".join(item["responsible"]))
        assert "\t".join(cells) in source


def test_list_of_a_month_names_activities_without_a_date(roadmap: Run) -> None:
    answer = roadmap("list", "-m", "2021-05")
    assert [line.split("\t")[0] for line in answer.out.splitlines() if "\t" in line] == ["3.4"]
    assert "Кроме того, дата не установлена: 2.6 (по графику ИРО)." in answer.out


def test_list_of_a_period_counts_the_deadlines_in_it(roadmap: Run) -> None:
    answer = roadmap("list", "-m", "II квартал 2021", "--group-by", "month")
    headings = re.findall(r"^(\S+) 2021 года — (\d+) контр", answer.out, re.MULTILINE)
    assert headings == [("Апрель", "4"), ("Май", "1"), ("Июнь", "3")]
    assert "\nII квартал 2021 года: 8 мероприятий, 8 контрольных сроков.\n" in answer.out


def test_list_by_month_shows_all_control_points(roadmap: Run) -> None:
    out = roadmap("list", "--group-by", "month").out
    rows = [line for line in out.splitlines() if "\t" in line]
    headings = re.findall(r"^(\S+ \d{4}) года — (\d+)", out, re.MULTILINE)
    assert len(rows) == 32 + 1
    assert [int(count) for _, count in headings] == [3, 2, 5, 1, 6, 1, 2, 3, 1, 4, 1, 3]
    assert "Дата не установлена — 1 мероприятие\n2.6\t" in out


def test_list_by_responsible_shows_only_the_filtered_ones(roadmap: Run) -> None:
    out = roadmap("list", "--group-by", "responsible", "-r", "прядущенко").out
    headings = [line for line in out.splitlines() if line and "\t" not in line]
    assert headings[0] == "Прядущенко А.В. — 7 мероприятий, 10 контрольных сроков"
    assert not any("Симоненко" in heading for heading in headings)


def test_list_by_school_has_a_group_per_school_and_one_for_the_rest(roadmap: Run) -> None:
    out = roadmap("list", "--group-by", "school").out
    headings = [
        line.partition(" — ")[0] for line in out.splitlines() if " — " in line and "\t" not in line
    ]
    assert headings == [
        *(f"МОБУ СОШ № {number}" for number in (2, 4, 6, 7, 8, 24, 34)),
        "Школы не указаны (мероприятия муниципального уровня)",
    ]
    assert "В перечне 7 из 22 школ" in out
    assert "Сумма по школам больше общего числа" in out


@pytest.mark.parametrize("verb", [("due", "-m", "2020-11"), ("list",)])
def test_lists_by_school_show_only_the_filtered_schools(
    roadmap: Run, verb: tuple[str, ...]
) -> None:
    out = roadmap(*verb, "--group-by", "school", "--school", "34,2").out
    schools = re.findall(r"^МОБУ СОШ № (\d+)", out, re.MULTILINE)
    assert schools == ["2", "34"]


def test_show_prints_everything_about_an_activity(roadmap: Run) -> None:
    out = roadmap("show", "2.7").out
    for text in (
        "2.7",
        "Декабрь 2020 – январь 2021",
        "с 01.12.2020 по 31.01.2021 (2.7@2021-01)",
        "Прядущенко А.В. — заместитель начальника управления образования",
        "Симоненко Л.И. — Исполняющий обязанности директора учреждения",
        "МОБУ СОШ № 34",
        "по каждой школе отдельно",
        "приказ от 25.06.2020 № 249",
        "2. Сопровождение деятельности школ",
    ):
        assert text in out


def test_show_without_arguments_prints_order_passport_and_counts(roadmap: Run) -> None:
    out = roadmap("show").out
    assert out.startswith("Приказ от 25.06.2020 № 249\n")
    assert out.endswith(
        "28 мероприятий, 32 контрольных срока, 1 мероприятие без установленной даты.\n"
    )
    assert "ПАСПОРТ ДОРОЖНОЙ КАРТЫ" in out
    assert out.count("\n3. ") == 5


@pytest.mark.parametrize("typed", ["2.7.", "п. 2.7", "2,7", "2.7@2021-01"])
def test_show_understands_spellings_of_a_number(roadmap: Run, typed: str) -> None:
    assert roadmap("show", typed).out == roadmap("show", "2.7").out


def test_json_of_due_has_exactly_the_documented_keys(roadmap: Run) -> None:
    answer = json.loads(roadmap("due", "-m", "11.2020", "--today", "10.11.2020", "-f", "json").out)
    items = answer.pop("items")
    assert answer == {"schema": 1, "command": "due", "period": "2020-11", "today": "2020-11-10"}
    assert items[0] == {
        "point": "1.3@2020-11",
        "activity": "1.3",
        "plan": "plan_2020_2021",
        "section": "1",
        "title": "Проведение заседаний Координационного совета",
        "phase": "due",
        "start": "2020-11-01",
        "deadline": "2020-11-30",
        "postponed_from": None,
        "wording": "Август, Ноябрь 2020 Февраль, Июнь 2021",
        "responsible": ["Прядущенко А.В.", "Симоненко Л.И."],
        "schools": None,
        "each_school": False,
        "state": None,
        "status": None,
        "schools_done": None,
        "schools_of": None,
        "coexecutors": [],
        "responsible_wording": None,
    }
    last = items[-1]
    assert (last["point"], last["start"], last["deadline"]) == ("2.6@-", None, None)
    schools = {item["activity"]: item["schools"] for item in items}
    assert (schools["4.1"], schools["3.1"]) == ("all", [2, 4, 6, 7, 8, 24, 34])


# Wrong calls.


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (
            ("due", "-m", "нояюрь"),
            "не понимаю период «нояюрь»; возможно, ноябрь; пишите так: 2020-11, 11.2020, "
            "«ноябрь 2020», «IV квартал 2020», «II полугодие 2020», «следующий месяц», 2020/2021, 2020-10/2021-02",
        ),
        (("due", "-s", "3"), "школы «3» в перечне нет; есть школы № 2, 4, 6, 7, 8, 24, 34"),
        (("list", "--section", "9"), "раздела «9» в плане нет; есть: 1, 2, 3, 4"),
        (
            ("show", "2.77"),
            "мероприятия «2.77» в плане нет; возможно, 2.7; все номера покажет roadmap list",
        ),
        (
            ("show", "раздел 2"),
            "«2» — номер раздела, а не мероприятия; его мероприятия покажет roadmap list --section 2",
        ),
        (
            ("show", "2"),
            "«2» — номер раздела, а не мероприятия; его мероприятия покажет roadmap list --section 2",
        ),
        (
            ("show", "2.7@2020-12"),
            "контрольного срока «2.7@2020-12» нет; у мероприятия 2.7 есть: 2.7@2021-01",
        ),
        (("due", "--today", "вчера"), "не понимаю дату «вчера»; пишите 18.11.2020 или 2020-11-18"),
        (("due", "--lang", "fr"), None),
        (
            ("due", "-f", "xml"),
            "«xml» не подходит для --format; допустимы: table, plain, json, csv, md",
        ),
        (("due", "--moth", "1"), "параметра --moth нет; возможно, --month"),
        (
            ("dew",),
            "команды «dew» нет; возможно, due; есть: due, list, show, record, log, matrix, report, gantt, check, schema, init, import, compare",
        ),
        (("show", "2.7", "лишнее"), "лишнее в вызове: лишнее"),
        (
            ("due", "2020-11"),
            "лишнее в вызове: 2020-11; период указывают так: --month 2020-11, "
            "а значение из нескольких слов берут в кавычки",
        ),
        (
            ("due", "-m", "ноябрь", "2020"),
            'лишнее в вызове: 2020; текст из нескольких слов берут в кавычки: -m "ноябрь 2020"',
        ),
        (
            ("due", "-r", "Симоненко", "Л.И.", "-f", "md"),
            'лишнее в вызове: Л.И.; текст из нескольких слов берут в кавычки: -r "Симоненко Л.И."',
        ),
        (
            ("due", "-r", "Симоненко", "2020-11"),
            "лишнее в вызове: 2020-11; период указывают так: --month 2020-11, "
            "а значение из нескольких слов берут в кавычки",
        ),
        (
            ("due", "-f", "md", "лишнее"),
            "лишнее в вызове: лишнее; период указывают так: --month лишнее, "
            "а значение из нескольких слов берут в кавычки",
        ),
        (("due", "--people", "x"), "параметра --people нет; возможно, --responsible"),
        (("due", "--школа", "2"), "параметра --школа нет; возможно, --school"),
        (("due", "--file", "x"), "параметра --file нет; возможно, --output"),
        (("due", "-f", "md", "-m"), "после -m ничего не указано"),
        (("due", "-o", "x.docx"), None),
        (("due", "-o", "plan_x.yaml", "-f", "json"), None),
    ],
)
def test_a_wrong_call_prints_one_sentence_and_exits_with_2(
    roadmap: Run, tmp_path: Path, arguments: tuple[str, ...], sentence: str | None
) -> None:
    answer = roadmap(
        "--lang", "ru", *arguments[:1], "--plan", str(DATA), *arguments[1:], here=tmp_path
    )
    assert (answer.code, answer.out) == (2, "")
    first = answer.err.splitlines()[0]
    assert first.startswith(("Ошибка: ", "Error: "))
    if sentence:
        assert first == f"Ошибка: {sentence}"
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (
            ("--plan", "data", "due"),
            "параметр --plan пишут после команды: roadmap due --plan",
        ),
        (("--by=x", "record"), "параметр --by пишут после команды: roadmap record --by"),
        (("-m", "2020-11"), "параметр -m пишут после команды: roadmap due -m"),
        (("--lamg", "ru"), "параметра --lamg нет; возможно, --lang"),
        (("--plam", "data", "due"), "параметра --plam нет; возможно, roadmap due --plan"),
        (("--group_by", "month"), "параметра --group_by нет; возможно, roadmap due --group-by"),
        (
            ("--sign-by=x", "report"),
            "параметра --sign-by нет; возможно, roadmap report --signed-by",
        ),
        (("--verson",), "параметра --verson нет; возможно, --version"),
        (("--чепуха", "due"), "параметра --чепуха нет"),
        (("due", "--plam", "data"), "параметра --plam нет; возможно, --plan"),
    ],
)
def test_error_for_an_option_before_the_command_names_its_place(
    roadmap: Run, tmp_path: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    answer = roadmap("--lang", "ru", *arguments, here=tmp_path)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.splitlines()[0] == f"Ошибка: {sentence}"


def test_filter_by_responsible_fails_in_a_plan_without_people(roadmap: Run, tmp_path: Path) -> None:
    plan = "format: 1\nlanguage: ru\ntitle: План\nperiod: 2020-09\nactivities: []\n"
    (tmp_path / "plan_x.yaml").write_text(plan, encoding="utf-8")
    answer = roadmap("list", "-r", "Иванов", here=tmp_path)
    assert answer.code == 2
    assert answer.err == "Ошибка: ответственного «Иванов» в плане нет: в нём никто не указан\n"


def test_a_school_is_not_a_responsible(roadmap: Run) -> None:
    answer = roadmap("due", "-r", "СОШ № 34", "--lang", "ru")
    assert (answer.code, answer.err) == (
        2,
        "Ошибка: ответственного «СОШ № 34» в плане нет; школу указывают так: --school 34\n",
    )


def test_error_for_a_wrong_name_suggests_the_nearest_one(roadmap: Run) -> None:
    answer = roadmap("due", "-m", "2020-11", "-r", "Симаненко")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(
        "Ошибка: ответственного «Симаненко» в плане нет; возможно, Симоненко Л.И.; есть: "
    )


def test_an_ambiguous_name_selects_all_matches_and_prints_them(roadmap: Run) -> None:
    answer = roadmap("due", "-m", "2020-11", "-r", "рук")
    assert answer.err == (
        "По слову «рук» найдены: Руководители ОУ, руководители РМО. Показаны все.\n"
    )
    assert answer.code == 0


# Folders and files.


def test_the_plan_is_found_from_a_subfolder(roadmap: Run, tmp_path: Path) -> None:
    write_data(tmp_path)
    below = tmp_path / "отчёты" / "ноябрь"
    below.mkdir(parents=True)
    old = tmp_path / "data" / "старое"
    old.mkdir()
    (old / "plan_2019.yaml").write_text("не план", encoding="utf-8")
    for here in (tmp_path, tmp_path / "data", below):
        assert NOVEMBER in roadmap("due", "-m", "2020-11", here=here).out


def test_a_plan_can_be_named_by_folder_file_or_variable(
    roadmap: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in (ROOT, DATA, DATA / "plan_2020_2021.yaml"):
        answer = roadmap("due", "-m", "2020-11", "--plan", str(path), here=tmp_path)
        assert (answer.code, answer.err) == (0, "")
        assert NOVEMBER in answer.out
    monkeypatch.setenv("ROADMAP_PLAN", str(DATA))
    assert NOVEMBER in roadmap("due", "-m", "2020-11", here=tmp_path).out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "no plan found"),
        (("--plan", "нет"), "no such folder or file"),
        (("--plan", "."), "there is no plan_*.yaml"),
    ],
)
def test_a_call_without_a_plan_exits_with_3(
    roadmap: Run, tmp_path: Path, arguments: tuple[str, ...], message: str
) -> None:
    (tmp_path / "data").mkdir()
    answer = roadmap("due", *arguments, here=tmp_path)
    assert (answer.code, answer.out) == (3, "")
    assert message in answer.err and answer.err.count("\n") == 1


def test_a_plan_without_schools_can_be_queried(roadmap: Run, tmp_path: Path) -> None:
    plan = (
        "format: 1\nlanguage: ru\ntitle: План школы\nperiod: 2020-09/2021-05\nactivities:\n"
        '  - {number: "1", title: Заседание, period: 2020-11-18}\n'
    )
    write_data(tmp_path, plan, schools=None)
    answer = roadmap("due", "-m", "2020-11", here=tmp_path)
    assert answer.code == 0
    assert answer.out.splitlines()[1] == "1\tЗаседание\t18.11.2020\t"
    listed = json.loads(roadmap("list", "-f", "json", here=tmp_path).out)["items"]
    assert (listed[0]["section"], listed[0]["points"][0]["point"]) == (None, "1@2020-11-18")


def test_a_plan_that_names_schools_needs_schools_yaml(roadmap: Run, tmp_path: Path) -> None:
    write_data(tmp_path, schools=None)
    answer = roadmap("due", here=tmp_path)
    assert (answer.code, answer.out) == (1, "")
    assert "data/plan_2020_2021.yaml:166:18: школы названы" in answer.err


@pytest.mark.parametrize(
    "content",
    [PLAN.replace("\n", "\r\n"), "\ufeff" + PLAN, "\ufeff" + PLAN.replace("\n", "\r\n")],
    ids=["crlf", "bom", "both"],
)
def test_line_ends_and_byte_order_marks_do_not_matter(
    roadmap: Run, tmp_path: Path, content: str
) -> None:
    write_data(tmp_path, content)
    call = ("list", "-f", "json")
    assert roadmap(*call, here=tmp_path).out == roadmap(*call).out


def test_list_shows_two_plans_and_show_needs_one(roadmap: Run, tmp_path: Path) -> None:
    write_data(tmp_path / "korenovsk")
    write_data(tmp_path / "tikhoretsk", of_another_order())
    items = json.loads(roadmap("list", "-f", "json", "--plan", str(tmp_path)).out)["items"]
    assert {item["plan"] for item in items} == {
        "korenovsk/plan_2020_2021",
        "tikhoretsk/plan_2020_2021",
    }
    assert len(items) == 56
    for call in (("show",), ("show", "2.7")):
        answer = roadmap(*call, "--plan", str(tmp_path))
        assert (answer.code, answer.out) == (2, "")
        assert "korenovsk/plan_2020_2021, tikhoretsk/plan_2020_2021" in answer.err
        assert "--plan" in answer.err


def test_a_plan_with_an_error_does_not_hide_the_others(roadmap: Run, tmp_path: Path) -> None:
    write_data(tmp_path / "a")
    write_data(tmp_path / "b", of_another_order(PLAN).replace("period: 2021-03", "period: 2021-13"))
    answer = roadmap("due", "-m", "2020-11", "--plan", str(tmp_path), here=tmp_path)
    assert answer.code == 1
    assert NOVEMBER in answer.out
    assert "b/data/plan_2020_2021.yaml:239:17: срока «2021-13» не бывает" in answer.err


def test_there_is_no_json_of_a_plan_with_an_error(roadmap: Run, tmp_path: Path) -> None:
    write_data(tmp_path, "")
    answer = roadmap("list", "-f", "json", here=tmp_path)
    assert (answer.code, answer.out) == (1, "")


# Output.


@pytest.mark.parametrize(
    ("name", "start"),
    [("x.json", b"{\n"), ("x.csv", b"\xef\xbb\xbf"), ("x.md", b"## "), ("x.txt", "Срок".encode())],
)
def test_the_extension_chooses_the_format(
    roadmap: Run, tmp_path: Path, name: str, start: bytes
) -> None:
    path = tmp_path / name
    answer = roadmap("due", "-m", "2020-11", "-o", str(path))
    assert (answer.code, answer.out, answer.err) == (0, "", "")
    assert path.read_bytes().startswith(start)
    assert [each.name for each in tmp_path.iterdir()] == [name]


@POSIX
def test_an_output_file_is_replaced_and_keeps_its_permissions(roadmap: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.md"
    path.write_text("старое\n" * 1000, encoding="utf-8")
    path.chmod(0o640)
    link = tmp_path / "ссылка.md"
    link.symlink_to(path)
    roadmap("due", "-m", "2020-11", "-o", str(link))
    assert "старое" not in path.read_text(encoding="utf-8")
    assert path.stat().st_mode & 0o777 == 0o640
    assert link.is_symlink()


@pytest.mark.parametrize(
    ("name", "message"),
    [("нет/x.md", "папки «нет» нет"), ("папка.md", "это папка")],
)
def test_a_file_that_cannot_be_written_is_an_error_and_leaves_nothing(
    roadmap: Run, tmp_path: Path, name: str, message: str
) -> None:
    (tmp_path / "папка.md").mkdir()
    answer = roadmap("due", "-m", "2020-11", "--plan", str(DATA), "-o", name, here=tmp_path)
    assert (answer.code, answer.out) == (3, "")
    assert message in answer.err
    assert [each.name for each in tmp_path.iterdir()] == ["папка.md"]


@DEV_FULL
def test_a_full_disk_is_an_error(roadmap: Run) -> None:
    answer = roadmap("due", "-m", "2020-11", "-f", "md", "-o", "/dev/full")
    assert answer.code == 3
    assert answer.err == "Ошибка: «/dev/full» не записан: на диске нет места\n"


@DEV_FULL
def test_a_full_disk_behind_stdout_is_an_error() -> None:
    with open("/dev/full", "wb") as full:
        done = run_roadmap("due", "-m", "2020-11", stdout=full.fileno())
    assert done.returncode == 3
    assert done.stderr.decode() == "Ошибка: вывод не записан: на диске нет места\n"


@POSIX
def test_a_closed_pipe_is_not_an_error() -> None:
    read, write = os.pipe()
    os.close(read)
    done = run_roadmap("list", "-f", "json", stdout=write)
    os.close(write)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("encoding", cases("cp1251", "ascii", more=["cp866"]))
@pytest.mark.parametrize("format", cases("plain", "table", "json", more=["md", "csv"]))
def test_output_works_in_any_console_encoding(encoding: str, format: str) -> None:
    done = run_roadmap(
        "due", "-m", "2020-11", "-f", format, environment={"PYTHONIOENCODING": encoding}
    )
    assert (done.returncode, done.stderr) == (0, b"")
    if encoding == "cp1251" and format == "plain":
        assert "Срок исполнения — ноябрь 2020 года" in done.stdout.decode("cp1251")


def test_a_pipe_gets_utf8_in_any_locale() -> None:
    locale = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = run_roadmap("due", "-m", "2020-11", environment=locale)
    assert "Прядущенко" in done.stdout.decode("utf-8")


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [
        ({}, False),
        ({"FORCE_COLOR": "1"}, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ({"TERM": "dumb"}, False),
    ],
)
def test_environment_variables_control_colour(environment: dict[str, str], coloured: bool) -> None:
    done = run_roadmap("due", "-m", "2020-11", "-f", "table", environment=environment)
    assert (b"\x1b[" in done.stdout) is coloured


def test_the_same_call_gives_the_same_bytes() -> None:
    call = ("list", "--group-by", "responsible", "-f", "md")
    first, second = (
        run_roadmap(*call, environment={"PYTHONHASHSEED": seed}).stdout for seed in ("1", "2")
    )
    assert first == second


# Languages.


@pytest.mark.parametrize(
    ("arguments", "environment", "russian"),
    [
        ((), {}, True),
        ((), {"LANG": "C.UTF-8"}, True),
        ((), {"LANG": "en_US.UTF-8"}, False),
        ((), {"LANG": "en_US.UTF-8", "LC_ALL": "ru_RU.UTF-8"}, True),
        ((), {"LC_ALL": "C", "LANG": "en_US.UTF-8"}, True),
        ((), {"LC_MESSAGES": "en_GB", "LANG": "ru_RU"}, False),
        ((), {"LANG": "de_DE"}, True),
        ((), {"LANG": "ru_RU", "ROADMAP_LANG": "en"}, False),
        (("--lang", "ru"), {"ROADMAP_LANG": "en"}, True),
        (("--lang=en",), {}, False),
    ],
)
def test_the_language_comes_from_option_variable_or_locale(
    roadmap: Run,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    environment: dict[str, str],
    russian: bool,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    out = roadmap("due", "-m", "2020-11", *arguments).out
    assert ("Срок исполнения" in out) is russian


def test_help_of_a_command_is_in_the_language_of_the_plan_or_english(
    roadmap: Run, tmp_path: Path
) -> None:
    assert roadmap("due", "--help").out.startswith("Вызов: roadmap due")
    assert roadmap("due", "--help", here=tmp_path).out.startswith("Usage: roadmap due")


def test_roadmap_without_a_command_prints_its_help(roadmap: Run) -> None:
    answer = roadmap()
    assert answer.code == 0
    assert answer.out == roadmap("--help").out


def test_an_unexpected_error_is_one_sentence_unless_debugging(
    roadmap: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("внутри")

    monkeypatch.setattr("vpr_roadmap.workspace.loading.find_plans", broken)
    monkeypatch.setattr("vpr_roadmap.cli.call.load", broken)
    answer = roadmap("due")
    assert (answer.code, answer.out) == (3, "")
    assert answer.err.startswith("Ошибка: внутренняя ошибка (RuntimeError)")
    with pytest.raises(RuntimeError):
        roadmap("due", "--debug")


def test_matched_names_are_printed_only_if_more_than_typed(
    roadmap: Run,
) -> None:
    call = ("list", "--lang", "ru", "-r")
    assert roadmap(*call, "Батог, Симоненко").err == ""
    assert roadmap(*call, "рук").err.startswith("По слову «рук» найдены: ")
    assert roadmap(*call, "рук, Симоненко").err.startswith("По слову «рук, Симоненко» найдены: ")


# A successor.


def test_a_successor_is_shown_from_the_first_day(roadmap: Run, tmp_path: Path) -> None:
    people = "  - {name: Симоненко Л.И., post: Исполняющий обязанности директора учреждения}\n"
    successor = (
        "  - {name: Петрова П.П., post: директор, instead_of: Симоненко Л.И., from: 2021-02-01,"
        " basis: Приказ № 5}\n"
    )
    write_data(tmp_path, PLAN.replace(people, people + successor))
    call = ("due", "-m", "2021-03", "-r", "петрова", "--today")
    before = roadmap(*call, "2021-01-31", here=tmp_path)
    after = roadmap(*call, "2021-02-01", here=tmp_path)
    assert "запросу сроков нет" in before.out
    assert "Прядущенко А.В., Петрова П.П. (вместо Симоненко Л.И.)" in after.out
    shown = roadmap("show", "2.9", "--today", "2021-02-01", here=tmp_path).out
    assert "Петрова П.П. (вместо Симоненко Л.И., Приказ № 5) — директор" in shown
    as_written = roadmap(
        "due", "-m", "2021-03", "--today", "2021-02-01", "-f", "json", here=tmp_path
    )
    assert json.loads(as_written.out)["items"][0]["responsible"] == [
        "Прядущенко А.В.",
        "Симоненко Л.И.",
    ]


def test_a_replaced_person_is_shown_again_after_the_last_day(roadmap: Run, tmp_path: Path) -> None:
    head = "  - {name: Симоненко Л.И., post: Исполняющий обязанности директора учреждения}\n"
    away = "from: 2020-11-01, until: 2021-01-31"
    instead = f"  - {{name: Петрова П.П., instead_of: Симоненко Л.И., {away}}}\n"
    write_data(tmp_path, PLAN.replace(head, head + instead))

    def shown(day: str, format: str = "plain") -> str:
        return roadmap("show", "2.9", "--today", day, "-f", format, here=tmp_path).out

    assert "Петрова П.П. (вместо Симоненко Л.И. по 31.01.2021)" in shown("2021-01-31")
    assert '"instead_of": "Симоненко Л.И.",\n          "until": "2021-01-31"' in shown(
        "2021-01-31", "json"
    )
    for day in ("2020-10-31", "2021-02-01"):
        assert "Петрова" not in shown(day) and "Симоненко Л.И. — Исполняющий" in shown(day)
    call = ("due", "-m", "2021-03", "-r", "петрова", "--today")
    assert "2.9" in roadmap(*call, "2021-01-31", here=tmp_path).out
    assert "запросу сроков нет" in roadmap(*call, "2021-02-01", here=tmp_path).out


# CSV.


def test_csv_of_list_has_a_row_for_every_activity(roadmap: Run) -> None:
    head, *body = csv_rows(roadmap("list", "-f", "csv").out)
    assert head[:3] == ["№", "Мероприятие", "Срок"]
    assert [row[0] for row in body][9:11] == ["п. 2.2", "п. 2.3"]
    assert len(body) == 28
    assert [row[8] for row in body] == ["1"] * 8 + ["2"] * 12 + ["3"] * 5 + ["4"] * 3
    assert body[2][3] == "1.3@2020-08, 1.3@2020-11, 1.3@2021-02, 1.3@2021-06"
    assert body[13][2:6] == ["По графику ИРО", "2.6@-", "", ""]


@pytest.mark.parametrize(
    ("verb", "by", "column", "first", "number"),
    [
        ("list", "section", "Раздел", "1. Организационно-аналитические мероприятия", 28),
        ("list", "month", "Месяц", "Июль 2020 года", 33),
        ("list", "responsible", "Ответственный", "Прядущенко А.В.", 36),
        ("list", "school", "Школа", "МОБУ СОШ № 2", 7 * 16 + 12),
        ("due", "responsible", "Ответственный", "Прядущенко А.В.", 16),
        ("due", "school", "Школа", "МОБУ СОШ № 2", 7 * 7 + 6),
    ],
)
def test_grouped_csv_names_the_group_in_the_first_column(
    roadmap: Run, verb: str, by: str, column: str, first: str, number: int
) -> None:
    period = {"list": (), "due": ("-m", "2020-11")}[verb]
    head, *body = csv_rows(roadmap(verb, *period, "--group-by", by, "-f", "csv").out)
    assert (head[0], body[0][0]) == (column, first)
    assert len(body) == number


def test_csv_in_english_is_separated_by_commas(roadmap: Run) -> None:
    out = roadmap("list", "-f", "csv", "--lang", "en").out
    head, *body = csv_rows(out, delimiter=",")
    assert (head[0], body[9][0], len(body)) == ("No.", "item 2.2", 28)


def test_csv_of_show_has_names_and_values(roadmap: Run) -> None:
    table = dict(csv_rows(roadmap("show", "2.6", "-f", "csv").out))
    assert table["Сведения"] == "Значение"
    assert table["Контрольные сроки"] == "Дата не установлена (по графику ИРО)"
    assert table["Школы"] == "не указаны"
    assert len(csv_rows(roadmap("show", "-f", "csv").out)) > 40


# Other plans than that of order 249.

OWN = """
format: 1
language: ru
title: План школы
period: 2020-09/2021-05
order: {status: draft, title: О плане}
people:
  - {name: Иванов И.И., post: директор}
  - {name: Петров П.П., post: завуч, instead_of: Иванов И.И., from: 2021-01-15}
groups:
  - {name: Методический совет, head: Иванов И.И.}
  - {name: учителя}
activities:
  - {number: "1", title: Занятия, period: all, responsible: [учителя]}
  - {number: "2", title: Отчёт, period: {every: month, day: 25, within: 2020-09/2020-11}}
  - {number: "3", title: Совет, period: 2020-Q4, responsible: [Методический совет]}
  - {number: "4", title: Курсы, period: {schedule: ФЦТ}, expected_result: Удостоверения}
  - {number: 4a, title: Сдать план, period: ../2020-09-10, printed: ""}
  - {number: "5", title: День открытых дверей, period: 2021-03-12, note: Дата уточнена}
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    (tmp_path / "plan_school.yaml").write_text(OWN, encoding="utf-8")
    return tmp_path


def test_every_form_of_a_period_gives_control_points(roadmap: Run, own: Path) -> None:
    items = json.loads(roadmap("list", "-f", "json", here=own).out)["items"]
    points = {item["activity"]: [point["point"] for point in item["points"]] for item in items}
    assert points == {
        "1": ["1@2021-05"],
        "2": ["2@2020-09-25", "2@2020-10-25", "2@2020-11-25"],
        "3": ["3@2020-Q4"],
        "4": [],
        "4a": ["4a@2020-09-10"],
        "5": ["5@2021-03-12"],
    }
    assert [item["unscheduled"] for item in items] == [None, None, None, "ФЦТ", None, None]
    assert {item["section"] for item in items} == {None}


def test_deadlines_without_a_wording_are_put_into_words(roadmap: Run, own: Path) -> None:
    lines = roadmap("list", here=own).out.splitlines()
    assert lines[:6] == [
        "1\tЗанятия\tсентябрь 2020 года – май 2021 года\tучителя",
        "2\tОтчёт\tежемесячно, до 25 числа, в период с сентября по ноябрь 2020 года\t",
        "3\tСовет\tIV квартал 2020 года\tМетодический совет",
        "4\tКурсы\tпо графику ФЦТ\t",
        "4a\tСдать план\tне позднее 10.09.2020\t",
        "5\tДень открытых дверей\t12.03.2021\t",
    ]


def test_activities_without_a_responsible_have_their_own_group(roadmap: Run, own: Path) -> None:
    out = roadmap("list", "--group-by", "responsible", here=own).out
    headings = [line.partition(" — ")[0] for line in out.splitlines() if " — " in line]
    assert headings == ["Методический совет", "Учителя", "Ответственный не указан"]
    assert "Сумма по ответственным" not in out


def test_show_of_a_draft_says_that_it_is_one(roadmap: Run, own: Path) -> None:
    assert roadmap("show", here=own).out.startswith("ПРОЕКТ приказа\nО плане\n")
    shown = roadmap("show", "4", here=own).out
    assert "Документ\tпроект приказа (не утверждён)" in shown
    assert "Ожидаемый результат\tУдостоверения" in shown
    shown = roadmap("show", "5", here=own).out
    assert "Контрольные сроки\t12.03.2021 (5@2021-03-12)" in shown
    assert "Примечание (не из приказа)\tДата уточнена" in shown


def test_show_names_the_head_of_a_group_and_the_successor(roadmap: Run, own: Path) -> None:
    shown = roadmap("show", "3", "--today", "2020-11-01", here=own).out
    assert "Ответственные\tМетодический совет; Иванов И.И. — директор\n" in shown
    shown = roadmap("show", "3", "--today", "2021-02-01", here=own).out
    assert "\tМетодический совет; Петров П.П. (вместо Иванов И.И.) — завуч\n" in shown


def test_due_works_for_a_plan_of_one_school(roadmap: Run, own: Path) -> None:
    out = roadmap("due", "-m", "ноябрь", here=own).out
    assert [line.split("\t")[0] for line in out.splitlines() if "\t" in line] == [
        "2",
        "3",
        "1",
        "4",
    ]
    assert out.endswith(
        "Ноябрь 2020 года: срок исполнения истекает по 1 мероприятию, продолжается 2; "
        "дата не установлена у 1.\n"
    )
    out = roadmap("due", "-m", "2020-09/2020-10", here=own).out
    assert "истекает по 3 позициям" in out
    answer = roadmap("due", "-s", "2", here=own)
    assert (answer.code, answer.out) == (2, "")
    assert "рядом с планом нет файла schools.yaml" in answer.err
    answer = roadmap("due", "--section", "1", here=own)
    assert answer.err.startswith("Ошибка: в плане нет разделов")


SCOPES = """
format: 1
language: ru
title: План
period: 2020-09/2021-05
people:
  - {name: Симоненко Л.И.}
  - {name: Петрова П.П., instead_of: Симоненко Л.И., from: 2021-02-01}
sections:
  - number: I
    title: Первый
    schools: low-results
    activities:
      - {number: "1.1", title: Наследует, period: [2020-09, 2020-10], responsible: [Симоненко Л.И.]}
      - {number: "1.2", title: Отменяет, period: 2020-09, schools: none}
      - {number: "1.3", title: Все, period: 2020-09, schools: all}
      - {number: "1.4", printed: "4", title: Одна, period: 2020-09, schools: [4]}
      - {number: "1.5", title: Позже, period: 2021-03, schools: none}
      - {number: "1.6", title: Когда скажут, period: {schedule: ИРО}, schools: none}
"""
SCOPE_SCHOOLS = """
format: 1
schools:
  - {number: 2, name: МОБУ СОШ № 2}
  - {number: 4, name: МОБУ СОШ № 4}
  - {number: лицей, name: Лицей}
groups:
  - {id: low-results, title: Слабые, schools: [2, лицей]}
"""


@pytest.fixture
def scopes(tmp_path: Path) -> Path:
    (tmp_path / "plan_scopes.yaml").write_text(SCOPES, encoding="utf-8")
    (tmp_path / "schools.yaml").write_text(SCOPE_SCHOOLS, encoding="utf-8")
    return tmp_path


def test_schools_come_from_the_activity_or_its_section(roadmap: Run, scopes: Path) -> None:
    items = json.loads(roadmap("list", "-f", "json", here=scopes).out)["items"]
    found = {item["activity"]: item["schools"] for item in items}
    assert found == {"1.1": [2, "лицей"], "1.2": None, "1.3": "all", "1.4": [4]} | dict.fromkeys(
        ("1.5", "1.6")
    )
    assert {item["section"] for item in items} == {"I"}


@pytest.mark.parametrize(
    ("school", "found"), [("2", "1.1 1.3"), ("лицей", "1.1 1.3"), ("4", "1.3 1.4")]
)
@pytest.mark.parametrize(
    ("call", "apart"),
    [
        (("due", "-m", "2020-09"), "1.2, 1.6"),
        (("list", "-m", "2020-09"), "1.2"),
        (("list",), "1.2, 1.5, 1.6"),
    ],
)
def test_filter_by_school_also_names_activities_without_schools(
    roadmap: Run, scopes: Path, school: str, found: str, call: tuple[str, ...], apart: str
) -> None:
    assert (
        " ".join(activity_numbers(roadmap(*call, "-s", school, "-f", "json", here=scopes).out))
        == found
    )
    message = roadmap(*call, "-s", school, here=scopes).out
    assert message.endswith(f"Кроме того, школы не указаны: {apart}.\n")
    assert "школы не указаны" not in roadmap(*call, here=scopes).out


def test_due_counts_positions_if_an_activity_is_due_twice(roadmap: Run, scopes: Path) -> None:
    out = roadmap("due", "-m", "2020-09/2020-10", here=scopes).out
    assert "срок исполнения истекает по 5 позициям" in out
    assert (
        "срок исполнения истекает по 4 мероприятиям"
        in roadmap("due", "-m", "2020-09", here=scopes).out
    )


def test_show_prints_the_number_as_printed(roadmap: Run, scopes: Path) -> None:
    assert roadmap("show", "1.4", here=scopes).out.startswith("4 Одна\n")
    assert roadmap("show", "2.4").out.startswith("2.4 Методический семинар")


def test_list_by_responsible_finds_a_successor(roadmap: Run, scopes: Path) -> None:
    call = ("list", "--group-by", "responsible", "-r", "петрова", "--today", "2021-03-01")
    out = roadmap(*call, here=scopes).out
    assert out.startswith(
        "Петрова П.П. (вместо Симоненко Л.И.) — 1 мероприятие, 2 контрольных срока\n"
    )


def test_all_schools_without_a_list_are_not_called_unstated(roadmap: Run, tmp_path: Path) -> None:
    plan = "format: 1\nlanguage: ru\ntitle: План\nperiod: 2020-09\nactivities:\n"
    plan += '  - {number: "1", title: Все, period: 2020-09, schools: all}\n'
    (tmp_path / "plan_x.yaml").write_text(plan, encoding="utf-8")
    out = roadmap("list", "--group-by", "school", here=tmp_path).out
    assert out.startswith("Все школы муниципалитета — 1 мероприятие")


def test_groups_of_several_plans_name_the_plan(roadmap: Run, tmp_path: Path) -> None:
    write_data(tmp_path / "korenovsk")
    write_data(tmp_path / "tikhoretsk", of_another_order())
    call = (
        "due",
        "-m",
        "2021-05",
        "--group-by",
        "responsible",
        "-f",
        "md",
        "--plan",
        str(tmp_path),
    )
    headings = [line for line in roadmap(*call).out.splitlines() if line.startswith("## ")]
    assert headings == [
        "## Симоненко Л.И. (korenovsk/plan\\_2020\\_2021)",
        "## Симоненко Л.И. (tikhoretsk/plan\\_2020\\_2021)",
    ]


def test_a_school_is_found_by_its_name_in_either_plan(roadmap: Run, tmp_path: Path) -> None:
    write_data(tmp_path / "a")
    write_data(
        tmp_path / "b",
        of_another_order(),
        schools=SCHOOLS.replace("МОБУ СОШ № 34", "Гимназия № 34"),
    )
    for name in ("СОШ № 34", "Гимназия № 34"):
        call = ("due", "-m", "2020-11", "-s", name, "-f", "json", "--plan", str(tmp_path))
        assert len(json.loads(roadmap(*call).out)["items"]) == 14


@pytest.mark.parametrize(
    "typed", ["1.3@2020-11", "1.3@ноябрь 2020", "1.3@11.2020", "п. 1.3@ноябрь"]
)
def test_a_control_point_may_be_typed_with_its_month(roadmap: Run, typed: str) -> None:
    assert roadmap("show", typed).out == roadmap("show", "1.3").out


@pytest.mark.parametrize("typed", ["1.3@2020-12", "1.3@", "1.3@скоро", "2.6@2020-12"])
def test_error_for_an_unknown_control_point_names_the_known_ones(roadmap: Run, typed: str) -> None:
    answer = roadmap("show", typed)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"Ошибка: контрольного срока «{typed}» нет; у мероприятия ")


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("1@15.11.2020", "1@2020-10-25, 1@2020-11-25, 1@2020-12-25, и ещё 6"),
        ("1@2022", "1@2021-03-25, 1@2021-04-25, 1@2021-05-25, и ещё 6"),
        ("1@скоро", "1@2020-09-25, 1@2020-10-25, 1@2020-11-25, и ещё 6"),
    ],
)
def test_error_names_the_nearest_of_many_control_points(
    roadmap: Run, tmp_path: Path, typed: str, near: str
) -> None:
    activity = '{number: "1", title: Отчёт, period: {every: month, day: 25}}'
    (tmp_path / "plan_x.yaml").write_text(
        f"format: 1\ntitle: План\nperiod: 2020-09/2021-05\nactivities:\n  - {activity}\n", "utf-8"
    )
    answer = roadmap("show", typed, "--plan", str(tmp_path), "--lang", "ru")
    message = f"Ошибка: контрольного срока «{typed}» нет; у мероприятия 1 есть: {near}\n"
    assert (answer.code, answer.err) == (2, message)


def test_an_empty_csv_has_the_header_of_a_full_one(roadmap: Run) -> None:
    call = ("list", "--group-by", "school", "-f", "csv")
    assert csv_rows(roadmap(*call, "-r", "Батог").out) == csv_rows(roadmap(*call).out)[:1]


def test_a_school_number_selects_only_plans_that_list_it(roadmap: Run, tmp_path: Path) -> None:
    write_data(tmp_path / "a")
    write_data(
        tmp_path / "b", schools=SCHOOLS.replace("34", "35"), plan=PLAN.replace("24, 34]", "24, 35]")
    )
    call = ("list", "-s", "34", "-f", "json", "--plan", str(tmp_path))
    items = json.loads(roadmap(*call).out)["items"]
    assert {item["plan"] for item in items} == {"a/plan_2020_2021"}
    assert len(items) == 16


def test_list_by_month_is_sorted_by_day(roadmap: Run, tmp_path: Path) -> None:
    plan = "format: 1\nlanguage: ru\ntitle: План\nperiod: 2020-09/2021-05\nactivities:\n"
    plan += '  - {number: "1", title: Отчёт, period: 2021-03}\n'
    plan += '  - {number: "2", title: Совет, period: 2021-03-12}\n'
    (tmp_path / "plan_x.yaml").write_text(plan, encoding="utf-8")
    out = roadmap("list", "--group-by", "month", here=tmp_path).out
    assert [line.split("\t")[0] for line in out.splitlines() if "\t" in line] == ["2", "1"]


def test_csv_of_a_plan_without_sections_leaves_their_column_empty(roadmap: Run, own: Path) -> None:
    head, *body = csv_rows(roadmap("due", "-m", "ноябрь", "-f", "csv", here=own).out)
    assert {row[head.index("Раздел")] for row in body} == {""}


def test_a_passport_without_printed_headings_gets_default_ones(
    roadmap: Run, tmp_path: Path
) -> None:
    plan = "format: 1\nlanguage: ru\ntitle: План\nperiod: 2020-09\nactivities: []\n"
    plan += "appendix: {passport: {goal: Помочь школам}}\n"
    (tmp_path / "plan_x.yaml").write_text(plan, encoding="utf-8")
    out = roadmap("show", here=tmp_path).out
    assert out.startswith("Паспорт\n\nЦель\nПомочь школам\n\nПлан\nПлан\n")
