"""Every answer says what it left out because of problems in the files."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import EXAMPLE, ROOT, Run
from tests.helpers.files import replace_in, write_files
from tests.helpers.markdown import fenced

RECORDS = "data/progress_2020_2021/simonenko-l-i.yaml"
DAY = ("--today", "2021-01-15", "--lang", "ru")
ANSWERS = {
    "due": ("due", "-m", "2020-11"),
    "list": ("list",),
    "log": ("log",),
    "matrix": ("matrix",),
    "show": ("show", "1.8"),
    "order": ("show",),
    "gantt": ("gantt",),
    "report": ("report", "-m", "2020-Q4"),
    "year": ("report", "--kind", "year"),
    "agenda": ("report", "--kind", "agenda"),
}


@pytest.fixture
def broken_example(example: Path) -> Path:
    """The example with a record of a point that is not in the plan."""
    replace_in(example / RECORDS, '"1.8@2020-08"', '"9@2020-08"')
    return example


@pytest.mark.parametrize("format", ["plain", "table", "md", "html"])
@pytest.mark.parametrize("name", ANSWERS)
def test_every_answer_says_what_it_left_out(
    roadmap: Run, broken_example: Path, name: str, format: str
) -> None:
    if format == "html" and ANSWERS[name][0] != "report":
        pytest.skip("this answer has no HTML")
    answer = roadmap(*ANSWERS[name], *DAY, "-f", format, here=broken_example)
    assert answer.code == 1
    shown = re.sub(
        r"\\(.)", r"\1", re.sub(r"\n +", "", answer.out.replace("\N{NO-BREAK SPACE}", " "))
    )
    assert "Сведения неполны: из-за ошибок в файлах не учтено — 1 отметка." in shown
    assert f"{RECORDS}:6:5: контрольного срока «9@2020-08» в плане нет" in shown


def test_the_svg_chart_counts_what_it_left_out(roadmap: Run, broken_example: Path) -> None:
    picture = roadmap("gantt", *DAY, "-f", "svg", here=broken_example).out
    assert ">Сведения неполны: из-за ошибок в файлах не учтено — 1 отметка.</text>" in picture


@pytest.mark.parametrize("name", ANSWERS)
def test_left_out_in_json_is_as_documented(roadmap: Run, broken_example: Path, name: str) -> None:
    answer = roadmap(*ANSWERS[name], *DAY, "-f", "json", here=broken_example)
    assert answer.code == 1
    documented = fenced(ROOT / "docs" / "json.md", "json")[-1]
    assert json.loads(answer.out)["left_out"] == json.loads(documented)["left_out"]


@pytest.mark.parametrize("name", ANSWERS)
def test_complete_answers_do_not_mention_left_out(roadmap: Run, example: Path, name: str) -> None:
    for format in ("json", "md"):
        answer = roadmap(*ANSWERS[name], *DAY, "-f", format, here=example)
        assert answer.code == 0
        assert "left_out" not in answer.out
        assert "Сведения неполны" not in answer.out


def renaming(old: str, new: str) -> Callable[[Path], object]:
    return lambda data: shutil.move(data / old, data / new)


def move_records_to_a_folder(data: Path) -> None:
    folder = data / "progress_2020_2021" / "2020"
    folder.mkdir()
    shutil.move(data / "progress_2020_2021" / "simonenko-l-i.yaml", folder)


def add_broken_plan(data: Path) -> None:
    text = (data / "plan_2020_2021.yaml").read_text("utf-8")
    (data / "plan_2021_2022.yaml").write_text(f"{text}unknown: 1\n", "utf-8")


def copy_plan(data: Path) -> None:
    shutil.copy(data / "plan_2020_2021.yaml", data / "plan_2020_2021 (1).yaml")


FOLDER, FILE = "progress_2020_2021", "progress_2020_2021/simonenko-l-i"
PROBLEMS: dict[str, Callable[[Path], object]] = {
    "records named .yml": renaming(f"{FILE}.yaml", f"{FILE}.yml"),
    "folder with the name of a copy": renaming(FOLDER, f"{FOLDER} (1)"),
    "folder with the name of a computer": renaming(FOLDER, f"{FOLDER}-DESKTOP"),
    "records in a subfolder": move_records_to_a_folder,
    "second plan with an error": add_broken_plan,
    "copy of the plan": copy_plan,
}


@pytest.mark.parametrize("call", [("show", "1.8"), ("show",)])
@pytest.mark.parametrize("problem", PROBLEMS)
def test_show_has_the_same_left_out_as_list(
    roadmap: Run, example: Path, problem: str, call: tuple[str, ...]
) -> None:
    PROBLEMS[problem](example / "data")
    listed = json.loads(roadmap("list", *DAY, "-f", "json", here=example).out)
    answer = roadmap(*call, *DAY, "-f", "json", here=example)
    assert answer.code == 1
    assert json.loads(answer.out)["left_out"] == listed["left_out"] != []
    assert "Сведения неполны" in roadmap(*call, *DAY, "-f", "md", here=example).out


def test_show_does_not_mention_left_out_records_of_another_plan(
    roadmap: Run, broken_example: Path
) -> None:
    text = (broken_example / "data" / "plan_2020_2021.yaml").read_text("utf-8")
    other = text.replace('number: "1.8"', 'number: "1.18"').replace('"249"', '"250"')
    other = other.replace("title: Дорожная карта", "title: Карта")
    (broken_example / "data" / "plan_other.yaml").write_text(other, "utf-8")
    for number, mentions in (("1.8", True), ("1.18", False)):
        answer = roadmap("show", number, *DAY, "-f", "json", here=broken_example)
        assert ("left_out" in answer.out) is mentions


def test_a_roll_up_names_a_left_out_plan(roadmap: Run, broken_example: Path) -> None:
    shutil.copytree(EXAMPLE, broken_example / "other" / "data")
    plan = broken_example / "other" / "data" / "plan_2020_2021.yaml"
    replace_in(plan, "period: 2020-11\n", "period: 2020-13\n")
    call = ("report", "--plan", ".", "--plan", "other", *DAY)
    answer = roadmap(*call, "-f", "md", here=broken_example)
    assert "не учтено — 1 план, 1 отметка." in answer.out
    left_out = json.loads(roadmap(*call, "-f", "json", here=broken_example).out)["left_out"]
    assert [each["what"] for each in left_out] == ["record", "plan"]


def test_many_left_out_records_are_counted_and_the_first_are_named(
    roadmap: Run, example: Path
) -> None:
    file = example / RECORDS
    text = re.sub("status: done", "status: исполнено", file.read_text("utf-8"))
    file.write_text(text, "utf-8")
    # One record was withdrawn; its withdrawal is left out too.
    number = text.count("status: исполнено") + 1
    answer = roadmap("log", *DAY, here=example)
    assert f"не учтено — {number} отмет" in answer.out
    assert answer.out.count("\n– ") == 11
    assert f"и ещё {number - 10}" in answer.out
    found = json.loads(roadmap("log", *DAY, "-f", "json", here=example).out)
    assert len(found["left_out"]) == number


def test_answers_from_the_cache_have_the_same_left_out(
    roadmap: Run, broken_example: Path, tmp_path: Path
) -> None:
    first = roadmap("due", *DAY, "-f", "json", here=broken_example)
    assert roadmap("due", *DAY, "-f", "json", here=broken_example) == first
    moved = broken_example / "moved"
    moved.mkdir()
    shutil.move(broken_example / "data", moved / "data")
    named = roadmap("due", *DAY, "-f", "json", "--plan", "moved", here=broken_example)
    assert [each["path"] for each in json.loads(named.out)["left_out"]] == [f"moved/{RECORDS}"]


def test_a_report_does_not_call_points_of_left_out_records_unreported(
    roadmap: Run, broken_example: Path
) -> None:
    """The left out record may be about one of these points."""
    report = roadmap("report", "-m", "2020-Q3", *DAY, "-f", "md", here=broken_example).out
    assert "Не исполнено в установленный срок по учтённым сведениям" in report
    assert "сведения не представлены" not in report


def test_answers_say_if_all_records_are_left_out(roadmap: Run, tmp_path: Path) -> None:
    """They must not say that there are no records."""
    (tmp_path / "progress_x").mkdir()
    (tmp_path / "plan_x.yaml").write_text(
        "format: 1\ntitle: План\nperiod: 2020-09/2021-05\npeople:\n  - {name: Рогова А.А.}\n"
        'activities:\n  - {number: "1", title: Совет, period: 2020-11, responsible: [Рогова А.А.]}\n',
        "utf-8",
    )
    (tmp_path / "progress_x" / "rogova-a-a.yaml").write_text(
        'format: 1\nreporter: Рогова А.А.\nrecords:\n  - {point: "9@2020-11", status: done}\n',
        "utf-8",
    )
    for call in (("log",), ("due", "--state", "overdue"), ("report",)):
        answer = roadmap(*call, *DAY, here=tmp_path)
        assert answer.code == 1
        assert "ещё нет" not in answer.out + answer.err
        assert "не учтено — 1 отметка" in answer.out


# Unreadable files among the records, and missing scans.


def test_a_missing_scan_is_a_problem_but_the_record_counts(roadmap: Run, example: Path) -> None:
    before = json.loads(roadmap("report", *DAY, "-f", "json", here=example).out)
    file = example / RECORDS
    old = "evidence: [Справка от 21.08.2020 № 8]"
    new = "evidence: [{document: Справка от 21.08.2020 № 8, where: ./сканы/8.pdf}]"
    replace_in(file, old, new)
    answer = roadmap("report", *DAY, "-f", "json", here=example)
    assert answer.code == 1
    assert json.loads(answer.out)["figures"] == before["figures"]
    assert "left_out" not in answer.out
    assert "./сканы/8.pdf" in roadmap("log", *DAY, "-f", "json", here=example).out
    problem, last, *_ = answer.err.splitlines()
    assert problem.startswith(f"{RECORDS}:10:")
    assert problem.endswith("[where-missing]")
    assert last == "В данных 1 ошибка. Все отметки, тем не менее, учтены."


@pytest.mark.parametrize("kind", ["folder", "broken link", "link to itself"])
def test_something_unreadable_among_records_is_left_out(
    roadmap: Run, example: Path, kind: str
) -> None:
    before = json.loads(roadmap("log", *DAY, "-f", "json", here=example).out)
    stray = example / "data" / "progress_2020_2021" / "сканы.yaml"
    if kind == "folder":
        stray.mkdir()
    else:
        stray.symlink_to("nowhere" if kind == "broken link" else stray.name)
    for call in (("log",), ("report",), ("check",)):
        answer = roadmap(*call, *DAY, "-f", "json", here=example)
        assert answer.code == 1
    found = json.loads(roadmap("log", *DAY, "-f", "json", here=example).out)
    assert found["items"] == before["items"]
    (left_out,) = found["left_out"]
    assert (left_out["what"], left_out["code"]) == ("file", "unreadable-file")
    assert left_out["path"] == "data/progress_2020_2021/сканы.yaml"
    output = roadmap("log", *DAY, "-f", "plain", "--lang", "ru", here=example).out
    why = {
        "folder": "это папка, а не файл",
        "broken link": "ссылка ведёт к файлу, которого нет",
        "link to itself": "ссылка указывает сама на себя",
    }
    assert f"все отметки из {left_out['path']}:1:1: файл не прочитать: {why[kind]}" in output


# Changes in a plan that has records.

PLAN = """\
format: 1
title: План
period: 2023-09/2024-05
people:
  - {name: Рогова А.А.}
  - {name: Чайковский Б.Б.}
activities:
  - {number: "1", title: Совет, period: 2023-09-12, responsible: [Рогова А.А.]}
  - {number: "2", title: Мониторинг, period: 2023-10, responsible: [Рогова А.А.]}
  - {number: "3", title: Проверка, period: 2023-11, schools: [2, 14], each_school: true}
"""
SCHOOLS = """\
format: 1
schools:
  - {number: 2, name: МОБУ СОШ № 2}
  - {number: 14, name: МОБУ СОШ № 14}
"""
RECORD = """\
  - point: "{point}"
    status: done{school}
    date: 2023-12-01
    result: Да.
    evidence: [Протокол]
    recorded: 2023-12-0{at}T10:00:00+03:00
"""
HEAD = "format: 1\nreporter: {}\nrecords:\n"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A small plan; two people have made a record of each point."""
    files = {"plan_x.yaml": PLAN, "schools.yaml": SCHOOLS}
    for at, name in enumerate(("Рогова А.А.", "Чайковский Б.Б."), 1):
        points = (("1@2023-09-12", ""), ("2@2023-10", ""), ("3@2023-11", "\n    school: 14"))
        records = [RECORD.format(point=point, school=school, at=at) for point, school in points]
        files[f"progress_x/{at}.yaml"] = HEAD.format(name) + "".join(records)
    return write_files(tmp_path, files)


def problems(roadmap: Run, here: Path, *changes: tuple[str, str]) -> list[str]:
    """Make all changes at once, and return the errors that `check` prints."""
    for name in ("plan_x.yaml", "schools.yaml"):
        text = (here / name).read_text("utf-8")
        for at, (old, _) in enumerate(changes):
            text = text.replace(old, f"\0{at}\0")
        for at, (_, new) in enumerate(changes):
            text = text.replace(f"\0{at}\0", new)
        (here / name).write_text(text, "utf-8")
    answer = roadmap("check", *DAY, here=here)
    assert answer.code == 1
    return [line for line in answer.out.splitlines() if "предупреждение" not in line]


def left_out(roadmap: Run, here: Path) -> list[tuple[str, int]]:
    answer = roadmap("due", *DAY, "-f", "json", here=here)
    return [(each["path"], each["line"]) for each in json.loads(answer.out)["left_out"]]


def test_a_renumbered_activity_is_one_problem(roadmap: Run, small: Path) -> None:
    assert problems(roadmap, small, ('number: "2"', 'number: "5"')) == [
        "progress_x/1.yaml:10:12: мероприятия «2» в плане нет, а отметок о нём — 2; возможно, "
        "5@2023-10; если мероприятие 2 теперь имеет номер 5, впишите в план у мероприятия 5 "
        'formerly: ["2"] [unknown-point]'
    ]
    assert left_out(roadmap, small) == [("progress_x/1.yaml", 10), ("progress_x/2.yaml", 10)]


def test_two_swapped_activities_are_two_problems(roadmap: Run, small: Path) -> None:
    swap = (('number: "1"', 'number: "2"'), ('number: "2"', 'number: "1"'))
    first, second = problems(roadmap, small, *swap)
    assert first == (
        "progress_x/1.yaml:4:12: отметок о сроках, которых в плане нет, — 2: 1@2023-09-12; у этого "
        "мероприятия есть: 1@2023-10; такой срок у других: 2@2023-09-12; если номера изменились, "
        'впишите в план formerly: ["1"] у того мероприятия, о котором отметки [unknown-point]'
    )
    assert "2@2023-10; у этого мероприятия есть: 2@2023-09-12" in second
    assert len(left_out(roadmap, small)) == 4


def test_a_changed_day_is_one_problem(roadmap: Run, small: Path) -> None:
    assert problems(roadmap, small, ("2023-09-12", "2023-09-13")) == [
        "progress_x/1.yaml:4:12: отметок о сроках, которых в плане нет, — 2: 1@2023-09-12; у этого "
        "мероприятия есть: 1@2023-09-13; если срок исправили в плане, исправьте его и в отметках "
        "(point) [unknown-point]"
    ]


def test_a_renumbered_school_is_one_problem(roadmap: Run, small: Path) -> None:
    changes = (("number: 14", "number: 15"), ("[2, 14]", "[2, 15]"))
    assert problems(roadmap, small, *changes) == [
        "progress_x/1.yaml:18:13: школы «14» нет в schools.yaml (отметок о ней — 2); есть: 15, 2; "
        "если номер школы изменился, впишите в schools.yaml у неё formerly: [14] [unknown-school]"
    ]
    assert left_out(roadmap, small) == [("progress_x/1.yaml", 16), ("progress_x/2.yaml", 16)]
