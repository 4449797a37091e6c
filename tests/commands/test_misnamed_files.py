"""Roadmap reports files that it does not read because of their names, with the right names."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import DATA, EXAMPLE, Run
from tests.helpers.effort import cases, normal_or_exhaustive
from tests.helpers.files import replace_in
from tests.helpers.platforms import POSIX
from tests.helpers.processes import run_without_root

TODAY = ("--today", "2021-01-15", "--lang", "ru")
ANSWERS = [
    ("due", "-m", "2021-01"),
    ("list",),
    ("log",),
    ("matrix",),
    ("gantt",),
    ("report", "-m", "2020-Q4", "-f", "md"),
]
PLAN_NAMES = [
    ("plan_2020_2021.yml", "plan_2020_2021.yaml"),
    ("Plan_2020_2021.yaml", "plan_2020_2021.yaml"),
    ("plan-2020-2021.yaml", "plan_2020_2021.yaml"),
    ("plan_2020_2021.yaml.txt", "plan_2020_2021.yaml"),
    ("план_2020_2021.yaml", "plan_2020_2021.yaml"),
    ("план.yaml", "plan_2020_2021.yaml"),
    ("plаn_2020_2021.yaml", "plan_2020_2021.yaml"),
    ("мероприятия ВПР.yaml", "plan_мероприятия_впр.yaml"),
    ("мероприятия.txt", "plan_мероприятия.yaml"),
    ("plan_2020.txt", "plan_2020.yaml"),
    ("plany_2020.yaml", "plan_2020.yaml"),
    ("plan_2020_2021.yaml.yaml", "plan_2020_2021.yaml"),
    ("plan_2020_2021 .yaml", "plan_2020_2021.yaml"),
    ("plan_ 2020_2021.yaml", "plan_2020_2021.yaml"),
    ("plan_2020_2021.yam", "plan_2020_2021.yaml"),
    ("plan_2020_2021.json", "plan_2020_2021.yaml"),
    ("plan_2020_2021.yaml~", "plan_2020_2021.yaml"),
    ("plan_2020_2021.yaml.bak", "plan_2020_2021.yaml"),
    ("plan_2020_2021.yaml.crdownload", "plan_2020_2021.yaml"),
    ("plan_2020_2021.yaml.docx", "plan_2020_2021.yaml"),
    ("_plan_2020_2021.yaml", "plan_2020_2021.yaml"),
    ("план.bak", "plan_2020_2021.yaml"),
    ("plan", "plan_2020_2021.yaml"),
]
"""Wrong names of a plan with the right ones."""


def test_error_for_a_misnamed_plan_says_its_right_name(roadmap: Run, example: Path) -> None:
    for folder in ("data", "."):
        for name, right_name in PLAN_NAMES:
            plan = example / "data" / "plan_2020_2021.yaml"
            moved = example / folder / name
            plan.rename(moved)
            calls = (("due",), ("check", "."), ("check",), ("list", "--plan", "."))
            for call in calls[: normal_or_exhaustive(2, 4)]:
                answer = roadmap(*call, "--lang", "ru", here=example)
                assert (answer.code, answer.out) == (3, ""), call
                assert f"переименуйте: {name} → {right_name}\n" in answer.err, call
            moved.rename(plan)


def test_error_names_a_subfolder_with_a_plan(roadmap: Run, example: Path) -> None:
    """The folder «данные» is not `data`."""
    (example / "data").rename(example / "данные")
    answer = roadmap("due", "--lang", "ru", here=example)
    assert answer.code == 3
    assert re.search(r'укажите --plan "[^"]*данные"\n', answer.err)


@pytest.mark.parametrize(
    ("name", "right_name"),
    [
        ("plan_2020_2021.docx", "plan_2020_2021.yaml"),
        ("Дорожная карта 2020-2021.pdf", "plan_2020_2021.yaml"),
        ("План.xlsx", "plan_….yaml"),
    ],
)
def test_error_for_a_word_document_asks_for_yaml(
    roadmap: Run, example: Path, name: str, right_name: str
) -> None:
    (example / "data" / "plan_2020_2021.yaml").unlink()
    (example / "data" / name).write_bytes(b"PK\x03\x04")
    for call in (("due",), ("check",), ("check", "data")):
        answer = roadmap(*call, "--lang", "ru", here=example)
        assert (answer.code, answer.out) == (3, ""), call
        assert f"есть документ {name}, а план читается из файла YAML" in answer.err
        assert answer.err.endswith(f"; перенесите его текст в файл {right_name}\n")


def test_error_for_a_plan_below_its_records_says_where_to_move_it(
    roadmap: Run, example: Path
) -> None:
    plan = example / "data" / "план" / "plan_2020_2021.yaml"
    plan.parent.mkdir()
    (example / "data" / plan.name).rename(plan)
    answer = roadmap("due", "--lang", "ru", here=example)
    assert answer.code == 3
    assert answer.err.endswith(f"план»; перенесите его в «{example / 'data'}»\n")
    message = "перенесите; правильное место — план/progress_2020_2021"
    for where in (("data",), (".",)):
        reported = roadmap("check", *where, *TODAY, here=example)
        assert f"data/{RECORDS}:1:1: отметки не учтены" in reported.out and message in reported.out
    shutil.rmtree(example / "data" / RECORDS)
    answer = roadmap("due", "--lang", "ru", here=example)
    assert answer.code == 3 and answer.err.endswith('план"\n') and "--plan" in answer.err


SCHOOL_LISTS = [
    *("Список школ.yaml", "перечень школ.yaml", "schools_new.yaml", "schols.yaml"),
    *("schools.txt", "schools", "../schools.yaml", "../школы.txt"),
]


@pytest.mark.parametrize("name", SCHOOL_LISTS)
def test_check_finds_a_misnamed_list_of_schools(roadmap: Run, example: Path, name: str) -> None:
    moved = example / "data" / name
    (example / "data" / SCHOOLS).rename(moved)
    lines = roadmap("check", *TODAY, here=example).out.splitlines()
    (reported,) = [each for each in lines if each.endswith(" [misnamed-file]")]
    above = name.startswith("..")
    path = name.removeprefix("../") if above else f"data/{name}"
    assert reported.startswith(f"{path}:1:1: ")
    message = "правильное место — data/schools.yaml" if above else "переименуйте в schools.yaml"
    assert reported.endswith(
        f"; {message if not above else 'перенесите; ' + message} [misnamed-file]"
    )
    shutil.copy(moved, example / "data" / SCHOOLS)
    if not name.startswith("schools_"):
        assert "misnamed-file" not in roadmap("check", *TODAY, here=example).out


def test_a_plan_above_does_not_hide_a_misnamed_plan_here(roadmap: Run, example: Path) -> None:
    """Otherwise a user could take the plan above for his own."""
    own = example / "школа 2"
    own.mkdir()
    (own / "plan_2021_2022.yml").write_text("format: 1\n", encoding="utf-8")
    answer = roadmap("list", "--lang", "ru", here=own)
    assert "plan_2021_2022.yml:1:1: план не учтён" in answer.err
    assert answer.code == 1


@pytest.mark.parametrize("call", [*ANSWERS, ("check",)], ids=" ".join)
@pytest.mark.parametrize("at", cases(0, 5, 7, more=[1, 2, 3, 4, 6, 8]))
def test_answers_mention_a_municipality_with_a_misnamed_plan(
    roadmap: Run, example: Path, tmp_path: Path, call: tuple[str, ...], at: int
) -> None:
    name, right_name = PLAN_NAMES[at]
    region = tmp_path / "region"
    for place in ("a", "b"):
        shutil.copytree(example / "data", region / place)
    replace_in(region / "b" / "schools.yaml", "Кореновский", "Выселковский")
    replace_in(region / "b" / "plan_2020_2021.yaml", 'number: "249"', 'number: "77"')
    (region / "a" / "plan_2020_2021.yaml").rename(region / "a" / name)
    where = ("region",) if call == ("check",) else ("--plan", "region")
    answer = roadmap(*call, *where, *TODAY, here=tmp_path)
    output = answer.out if call == ("check",) else answer.err
    line = f"region/a/{name}:1:1: план не учтён: под таким именем файл не читается; переименуйте в {right_name} "
    assert f"{line}[misnamed-plan]\n" in output
    assert answer.code == 1 and answer.out
    assert name in answer.out.replace("\\", "")


def test_error_for_a_named_municipality_mentions_its_misnamed_plan(
    roadmap: Run, example: Path
) -> None:
    shutil.copytree(example / "data", example / "region" / "korenovsk")
    shutil.copytree(example / "data", example / "region" / "b")
    korenovsk = example / "region" / "korenovsk"
    (korenovsk / "plan_2020_2021.yaml").rename(korenovsk / "plan_2020_2021.yml")
    call = ("list", "--plan", "region", "--lang", "ru", "--municipality")
    answer = roadmap(*call, "korenovsk", here=example)
    assert answer.code == 3 and "plan_2020_2021.yml → plan_2020_2021.yaml" in answer.err
    answer = roadmap(*call, "b", here=example)
    assert (answer.code, answer.err) == (0, "")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("plan_2021_2022.yml", "переименуйте в plan_2021_2022.yaml"),
        ("schools (1).yaml", "schools.yaml уже есть"),
        ("schools_old.yaml", "schools.yaml уже есть"),
        ("schools-DESKTOP.yaml", "schools.yaml уже есть"),
        ("schools в конфликте с копией.yaml", "schools.yaml уже есть"),
        ("Школы.yaml", "schools.yaml уже есть"),
        ("progress/a.yaml", "progress_2020_2021 уже есть"),
        ("progress_2020-2021/a.yaml", "progress_2020_2021 уже есть"),
        ("progress_2020_2021 (1)/a.yaml", "progress_2020_2021 уже есть"),
        ("Копия progress_2020_2021/a.yaml", "progress_2020_2021 уже есть"),
        ("Copy of progress_2020_2021/a.yaml", "progress_2020_2021 уже есть"),
        ("progress_2020_2021 2/a.yaml", "progress_2020_2021 уже есть"),
        ("progress_2020_2021/a.yaml.txt", "переименуйте в a.yaml"),
        ("progress_2020_2021/a.txt", "переименуйте в a.yaml"),
        ("progress_2020_2021/скан/a.yaml", "в саму папку progress_2020_2021"),
        ("report_2020-2021/2020-Q4.md", "report_2020_2021 уже есть"),
        ("Копия report_2020_2021/2020-Q4.md", "report_2020_2021 уже есть"),
        ("report_2020_2021/2020-q3.md", "переименуйте в 2020-Q3.md"),
        ("report_2020_2021/2020-Q4 — копия.md", "2020-Q4.md уже есть"),
        ("report_2020_2021/2020-Q4 - Copy.md", "2020-Q4.md уже есть"),
        ("report_2020_2021/2020-Q4 (конфликтующая копия 2024-01-01).md", "2020-Q4.md уже есть"),
        ("report_2020_2021/Копия 2020-Q4.md", "2020-Q4.md уже есть"),
        ("report_2020_2021/2020-Q4-DESKTOP-ABC.md", "2020-Q4.md уже есть"),
        ("report_2020_2021/IV квартал 2020.md", "2020-Q4.md уже есть"),
        ("report_2020_2021/2020_2021.md", "переименуйте в 2020-07_2021-06.md"),
    ],
)
def test_check_reports_misnamed_files_beside_the_right_ones(
    roadmap: Run, example: Path, name: str, message: str
) -> None:
    file = example / "data" / name
    file.parent.mkdir(exist_ok=True)
    file.write_text("reporter: Рогова А.А.\n", encoding="utf-8")
    answer = roadmap("check", "data", "--lang", "ru", here=example)
    is_lost = "progress" in name or name == "plan_2021_2022.yml"
    (code,) = re.findall(r"\[(misnamed-\w+)\]\n", answer.out)
    assert code == (
        "misnamed-file" if not is_lost else f"misnamed-{'plan' if 'plan' in name else 'records'}"
    )
    assert answer.code == is_lost and message in answer.out
    if "report_" not in name:
        reported = roadmap("list", "--lang", "ru", here=example)
        assert reported.err.startswith(answer.out.replace("предупреждение: ", ""))
        counts = "school" in name or "Школы" in name
        assert reported.code == (0 if counts else 1)
        assert counts or name.partition("/")[0] in reported.out


@pytest.mark.parametrize(
    "name",
    [
        *("progress", "Progress_2020_2021", "progress-2020_2021", "progress_2020-2021"),
        *("Копия progress_2020_2021", "Copy of progress_2020_2021"),
    ],
)
def test_answers_mention_a_misnamed_folder_of_records(
    roadmap: Run, example: Path, name: str
) -> None:
    (example / "data" / "progress_2020_2021").rename(example / "data" / name)
    for call in ANSWERS:
        answer = roadmap(*call, *TODAY, here=example)
        line = f"data/{name}:1:1: отметки не учтены: файл или папка с таким именем или в таком "
        line += "месте не читается; переименуйте в progress_2020_2021 [misnamed-records]\n"
        assert line in answer.err, call
        assert answer.code == 1 and name in answer.out.replace("\\", ""), call
    for verb in ("list", "report", "log"):
        found = json.loads(roadmap(verb, "-f", "json", *TODAY, here=example).out)
        (left_out,) = found["left_out"]
        assert left_out["path"] == f"data/{name}" and left_out["plan"] == "plan_2020_2021"
    assert line in roadmap("check", *TODAY, here=example).out


RECORDS, SCHOOLS = "progress_2020_2021", "schools.yaml"
BACKUPS = [
    "simonenko-l-i.yaml (1)",
    "simonenko-l-i.yaml - Copy",
    "simonenko-l-i.yaml — копия",
    "simonenko-l-i.yaml.sync-conflict-20240101-120000-ABCDEFG",
    "simonenko-l-i.yaml.bak",
    "simonenko-l-i.yaml~",
    "simonenko-l-i.yml.orig",
    "simonenko-l-i.bak",
    "#simonenko-l-i.yaml#",
]


def left_out_records(roadmap: Run, here: Path, *where: str) -> list[tuple[str, str, str]]:
    """The paths that answers leave out, with their plans and the advice of `check`."""
    found = json.loads(roadmap("list", *where, "-f", "json", *TODAY, here=here).out)
    checked = roadmap("check", *where, *TODAY, here=here)
    errors = [each for each in checked.out.splitlines() if each.endswith("[misnamed-records]")]
    advice = [each.rpartition("; ")[2].removesuffix(" [misnamed-records]") for each in errors]
    left_out = found.get("left_out", [])
    assert [each["path"] for each in left_out] == [each.partition(":")[0] for each in errors]
    assert checked.code == bool(left_out)
    pairs = zip(left_out, advice, strict=True)
    return [(each["path"], each["plan"], message) for each, message in pairs]


@pytest.mark.parametrize("name", BACKUPS)
def test_a_backup_of_records_is_reported_if_the_original_is_missing(
    roadmap: Run, example: Path, name: str
) -> None:
    file = example / "data" / RECORDS / "simonenko-l-i.yaml"
    shutil.copy(file, file.with_name(name))
    assert left_out_records(roadmap, example) == []
    file.unlink()
    message = "переименуйте в simonenko-l-i.yaml"
    assert left_out_records(roadmap, example) == [
        (f"data/{RECORDS}/{name}", "plan_2020_2021", message)
    ]
    file.with_name(name).rename(file)
    assert left_out_records(roadmap, example) == []


def test_a_copy_left_by_a_killed_record_is_reported(roadmap: Run, example: Path) -> None:
    """Roadmap cannot know which of the two files is complete."""
    file = example / "data" / RECORDS / "simonenko-l-i.yaml"
    copy = file.with_name(f"{file.name}.before")
    shutil.copy(file, copy)
    message = "simonenko-l-i.yaml уже есть: перенесите туда нужное и удалите лишнее"
    place = f"data/{RECORDS}/{copy.name}"
    assert left_out_records(roadmap, example) == [(place, "plan_2020_2021", message)]
    file.unlink()
    renamed = "переименуйте в simonenko-l-i.yaml"
    assert left_out_records(roadmap, example) == [(place, "plan_2020_2021", renamed)]


@pytest.mark.parametrize(
    ("moved", "to", "message"),
    [
        (
            f"{RECORDS}/simonenko-l-i.yaml",
            "data/simonenko-l-i.yaml",
            f"правильное место — {RECORDS}/simonenko-l-i.yaml",
        ),
        (
            f"{RECORDS}/simonenko-l-i.yaml",
            "data/simonenko-l-i.yaml (1)",
            f"правильное место — {RECORDS}/simonenko-l-i.yaml",
        ),
        (
            f"{RECORDS}/simonenko-l-i.yaml",
            "simonenko-l-i.yaml",
            f"правильное место — data/{RECORDS}/simonenko-l-i.yaml",
        ),
        (RECORDS, RECORDS, f"правильное место — data/{RECORDS}"),
    ],
)
@pytest.mark.parametrize("where", [(), ("--plan", "."), ("--plan", "data")])
def test_records_in_a_wrong_place_are_reported(
    roadmap: Run, example: Path, moved: str, to: str, message: str, where: tuple[str, ...]
) -> None:
    (example / "data" / moved).rename(example / to)
    assert left_out_records(roadmap, example, *where) == [(to, "plan_2020_2021", message)]


OTHER_FOLDERS = [
    ("progress/2020_2021", f"правильное место — {RECORDS}"),
    ("архив/progress_2020_2021", f"правильное место — {RECORDS}"),
    ("records_2020_2021", f"переименуйте в {RECORDS}"),
    ("сведения", f"переименуйте в {RECORDS}"),
    ("2020_2021", f"переименуйте в {RECORDS}"),
    ("reports", f"переименуйте в {RECORDS}"),
    ("plan_2020_2021", f"переименуйте в {RECORDS}"),
]


@pytest.mark.parametrize(("name", "message"), OTHER_FOLDERS)
@pytest.mark.parametrize("where", [(), ("--plan", "."), ("--plan", "data")])
def test_records_in_a_folder_of_any_name_are_reported(
    roadmap: Run, example: Path, name: str, message: str, where: tuple[str, ...]
) -> None:
    moved = example / "data" / name
    moved.parent.mkdir(exist_ok=True)
    (example / "data" / RECORDS).rename(moved)
    for at in range(9):
        (moved / f"{at}.txt").write_text("заметка\n", encoding="utf-8")
    assert left_out_records(roadmap, example, *where) == [
        (f"data/{name}", "plan_2020_2021", message)
    ]


def test_a_misnamed_folder_of_records_belongs_to_the_plan_with_its_years(
    roadmap: Run, example: Path
) -> None:
    plan = example / "data" / "plan_2020_2021.yaml"
    other = plan.read_text("utf-8").replace("2020-", "2023-").replace("2021-", "2024-")
    (example / "data" / "plan_2023_2024.yaml").write_text(other, encoding="utf-8")
    (example / "data" / RECORDS).rename(example / "data" / "сведения за 2020-2021")
    (report,) = [
        each
        for each in roadmap("check", *TODAY, here=example).out.splitlines()
        if "сведения" in each
    ]
    assert report.endswith(f"; переименуйте в {RECORDS} [misnamed-records]")


def test_records_of_plans_in_subfolders_are_not_reported(roadmap: Run, example: Path) -> None:
    """They belong to old versions of the plan, or to other municipalities."""
    for below in ("data/old", "data/district/data"):
        shutil.copytree(EXAMPLE, example / below)
    (example / "data" / "scans").mkdir()
    (example / "data" / "scans" / "settings.yaml").write_text("a: 1\n", "utf-8")
    assert left_out_records(roadmap, example) == []


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("data/otchet_2020_2021", "переименуйте в report_2020_2021"),
        ("data/report_20_21", "переименуйте папку в report_2020_2021"),
        ("data/report_2019_2020", "переименуйте папку в report_2020_2021"),
        ("data/rep_2020_2021", "переименуйте папку в report_2020_2021"),
        ("data/report/2020_2021", "правильное место — report_2020_2021"),
        ("data/печать", None),
        ("report_20_21", None),
    ],
)
def test_a_misnamed_folder_of_report_texts_is_reported(
    roadmap: Run, example: Path, name: str, message: str | None
) -> None:
    shutil.rmtree(example / "data" / "report_2020_2021", ignore_errors=True)
    folder = example / name
    folder.mkdir(parents=True)
    (folder / "2020-Q4.md").write_text("# Выводы\n\nВсё исполнено.\n", encoding="utf-8")
    lines = roadmap("check", *TODAY, here=example).out.splitlines()
    reported = [each for each in lines if each.endswith(" [misnamed-file]")]
    assert [each.partition(":")[0] for each in reported] == ([name] if message else [])
    assert not message or f"{message} [misnamed-file]" in reported[0]
    answer = roadmap("report", "-m", "2020-Q4", "-f", "md", *TODAY, here=example)
    assert (f"{name}/2020-Q4.md не удалось прочитать" in answer.out.replace("\\", "")) is bool(
        message
    )


def test_records_in_two_places_must_be_merged(roadmap: Run, example: Path) -> None:
    shutil.copytree(example / "data" / RECORDS, example / RECORDS)
    message = "data/progress_2020_2021 уже есть: перенесите туда нужное и удалите лишнее"
    assert left_out_records(roadmap, example) == [(RECORDS, "plan_2020_2021", message)]


def test_records_above_the_data_folder_belong_to_its_municipality(
    roadmap: Run, example: Path
) -> None:
    shutil.copytree(example / "data", example / "region" / "a" / "data")
    shutil.copytree(example / "data", example / "region" / "b" / "data")
    (example / "region/a/data" / RECORDS).rename(example / "region/a" / RECORDS)
    plan, schools = (example / "region/b/data" / name for name in ("plan_2020_2021.yaml", SCHOOLS))
    replace_in(plan, '"249"', '"250"')
    replace_in(schools, "Кореновский", "Тихорецкий")
    message = f"правильное место — data/{RECORDS}"
    place = (f"region/a/{RECORDS}", "a/plan_2020_2021", message)
    assert left_out_records(roadmap, example, "--plan", "region") == [place]
    for municipality, mentions in (("a", True), ("b", False)):
        call = ("list", "--plan", "region", "--municipality", municipality, "-f", "json")
        assert ("left_out" in roadmap(*call, *TODAY, here=example).out) is mentions


def test_other_files_beside_a_plan_are_not_taken_for_records(roadmap: Run, example: Path) -> None:
    (example / "progress_report").mkdir()
    (example / "progress_report" / "x.yaml").write_text("a: 1\n", "utf-8")
    for place in (example, example / "data"):
        (place / "settings.yaml").write_text("title: Настройки\n", "utf-8")
        (place / "README").write_text("О папке\n", "utf-8")
    assert left_out_records(roadmap, example) == []


def test_a_misnamed_copy_of_a_plan_is_a_warning(roadmap: Run, example: Path) -> None:
    """`check` and answers agree: they are complete without the copy."""
    plan = example / "data" / "plan_2020_2021.yaml"
    copy = example / "data" / "Копия plan_2020_2021.yaml"
    text = plan.read_text(encoding="utf-8")
    for changed, is_lost in ((text, False), (f"# правка\n{text}", False), ("format: 1\n", True)):
        copy.write_text(changed, encoding="utf-8")
        code = "misnamed-plan" if is_lost else "misnamed-file"
        assert f"[{code}]" in roadmap("check", "--lang", "ru", here=example).out
        assert f"[{code}]" in roadmap("list", "--lang", "ru", here=example).err
        found = roadmap("list", "-f", "json", here=example)
        assert ("left_out" in json.loads(found.out)) is is_lost
        assert roadmap("check", here=example).code == found.code == is_lost


@pytest.mark.parametrize("name", ["plan_2020_2021 (1).yaml", "plan_2020_2021 — копия.yaml"])
def test_a_plan_with_the_name_of_a_copy_must_be_renamed_instead_of_its_records(
    roadmap: Run, example: Path, name: str
) -> None:
    (example / "data" / "plan_2020_2021.yaml").rename(example / "data" / name)
    answer = roadmap("check", "--lang", "ru", here=example)
    assert "переименуйте не папку, а сам план в plan_2020_2021.yaml " in answer.out
    assert "(1) [" not in answer.out and "копия [" not in answer.out


def test_a_municipality_without_its_plan_is_reported(roadmap: Run, example: Path) -> None:
    """A folder with schools, records or a plan in Word is a municipality; other folders are not."""
    region, data = example / "region", example / "data"
    shutil.copytree(data, region / "b")
    for place, name in (
        ("a", "progress_x"),
        ("north/c/data", "schools.yaml"),
        ("d", "plan_x.docx"),
    ):
        (region / place).mkdir(parents=True)
        if name == "progress_x":
            shutil.copytree(data / "progress_2020_2021", region / place / name)
        else:
            shutil.copy(data / "schools.yaml", region / place / name)
    for name in ("north/schools.yaml", "schools.yaml", "scans/a.pdf"):
        (region / name).parent.mkdir(exist_ok=True)
        shutil.copy(data / "schools.yaml", region / name)
    shutil.copytree(region / "b", region / "north" / "e")
    there = {
        "region/a": "progress_x",
        "region/north/c/data": "schools.yaml",
        "region/d": "plan_x.docx",
    }
    lines = {
        f"{path}:1:1: муниципалитет не учтён: в папке есть {content}"
        for path, content in there.items()
    }
    check = roadmap("check", "region", *TODAY, here=example)
    reported = roadmap("list", "--plan", "region", *TODAY, here=example)
    for answer, output in ((check, check.out), (reported, reported.err)):
        found = [line for line in output.splitlines() if line.endswith("[plan-missing]")]
        assert {line.partition(", а файла")[0] for line in found} == lines
        assert answer.code == 1
    found = json.loads(roadmap("list", "--plan", "region", "-f", "json", here=example).out)
    plans = {
        each["path"]: each["plan"] for each in found["left_out"] if each["code"] == "plan-missing"
    }
    assert plans == {"region/a": "a", "region/north/c/data": "north/c", "region/d": "d"}


@pytest.mark.parametrize("kind", ["file", "broken link"])
def test_something_else_in_place_of_a_folder_of_records_is_reported(
    roadmap: Run, example: Path, kind: str
) -> None:
    records = example / "data" / "progress_2020_2021"
    shutil.rmtree(records)
    records.touch() if kind == "file" else records.symlink_to("nowhere")
    why = "это файл, а не папка" if kind == "file" else "ссылка ведёт к папке, которой нет"
    for call in ("check", "list", "log"):
        answer = roadmap(call, *TODAY, here=example)
        assert answer.code == 1
        assert f"data/progress_2020_2021:1:1: файл не прочитать: {why}" in answer.out + answer.err
    for call in ("list", "report", "log"):
        (left_out,) = json.loads(roadmap(call, "-f", "json", here=example).out)["left_out"]
        assert (left_out["what"], left_out["records"]) == ("file", None)
        assert left_out["code"] == "unreadable-file"


@pytest.mark.parametrize(
    "call",
    [
        ("check",),
        ("check", "data/plan_2021_2022.yaml"),
        ("check", "data/progress_2021_2022"),
        ("check", "data/progress_2021_2022/simonenko-l-i.yaml"),
        ("list", "--plan", "data/plan_2021_2022.yaml"),
        ("list",),
    ],
)
def test_a_broken_link_to_a_plan_is_an_error_but_its_records_are_not(
    roadmap: Run, example: Path, call: tuple[str, ...]
) -> None:
    shutil.copytree(example / "data" / RECORDS, example / "data" / "progress_2021_2022")
    (example / "data" / "plan_2021_2022.yaml").symlink_to("нет.yaml")
    answer = roadmap(*call, *TODAY, here=example)
    assert answer.code == 3
    message = "plan_2021_2022.yaml» не читается: ссылка ведёт к файлу, которого нет\n"
    assert message in answer.err
    assert "progress-without-plan" not in answer.out + answer.err


def test_records_of_another_year_are_reported(roadmap: Run, example: Path) -> None:
    (example / "data" / "progress_2020_2021").rename(example / "data" / "progress_2019_2020")
    hint = "если это отметки к plan_2020_2021.yaml, назовите папку progress_2020_2021 "
    for call in ("check", "list", "log", "report"):
        answer = roadmap(call, *TODAY, here=example)
        output = answer.out if call == "check" else answer.err
        assert answer.code == 1 and hint + "[progress-without-plan]\n" in output, call
    found = json.loads(roadmap("list", "-f", "json", *TODAY, here=example).out)
    (left_out,) = found["left_out"]
    assert (left_out["what"], left_out["records"]) == ("file", None)
    assert left_out["path"] == "data/progress_2019_2020"
    assert left_out["code"] == "progress-without-plan"


def test_left_out_records_name_the_plan_with_the_years_of_their_folder(
    roadmap: Run, example: Path
) -> None:
    plan = example / "data" / "plan_2020_2021.yaml"
    other = plan.read_text("utf-8").replace("2020-", "2023-").replace("2021-", "2024-")
    (example / "data" / "plan_2023_2024.yaml").write_text(other, encoding="utf-8")
    shutil.copytree(
        example / "data" / "progress_2020_2021", example / "data" / "progress_2023-2024"
    )
    for where in ((), ("--plan", "."), ("--plan", "data")):
        found = json.loads(roadmap("list", *where, "-f", "json", *TODAY, here=example).out)
        plans = {each["path"]: each["plan"] for each in found["left_out"]}
        assert plans == {"data/progress_2023-2024": "plan_2023_2024"}, where


@pytest.mark.parametrize(
    ("name", "where", "plan"),
    [
        ("region/tih/data/plan_x.yml", ("--plan", "region"), "tih/plan_x"),
        ("region/tih/data/plan_x.yml", ("--plan", "."), "region/tih/plan_x"),
        ("data/plan_x.yml", (), "plan_x"),
        ("data/plan_x.yml", ("--plan", "data"), "plan_x"),
    ],
)
def test_a_misnamed_plan_has_the_same_name_as_in_answers(
    roadmap: Run, example: Path, name: str, where: tuple[str, ...], plan: str
) -> None:
    shutil.copytree(example / "data", example / "region" / "kor")
    if where == ("--plan", "."):
        shutil.rmtree(example / "data")
    file = example / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("sections: []\n", encoding="utf-8")
    found = json.loads(roadmap("list", *where, "-f", "json", *TODAY, here=example).out)
    assert [each["plan"] for each in found["left_out"]] == [plan]


@pytest.mark.parametrize(
    ("old", "new", "right_name"),
    [
        ("report_2020_2021", "report_2020-2021", "report_2020_2021"),
        ("report_2020_2021", "Report_2020_2021", "report_2020_2021"),
        ("report_2020_2021", "report", "report_2020_2021"),
        ("report_2020_2021/2020-Q4.md", "report_2020_2021/2020-q4.md", "2020-Q4.md"),
        ("report_2020_2021/2020-Q4.md", "report_2020_2021/2020-Q4.md.txt", "2020-Q4.md"),
        ("report_2020_2021/2020-Q4.md", "report_2020_2021/2020_Q4.md", "2020-Q4.md"),
        ("report_2020_2021/2020-Q4.md", "report_2020_2021/4 квартал 2020.md", "2020-Q4.md"),
    ],
)
def test_report_mentions_misnamed_conclusions(
    roadmap: Run, example: Path, old: str, new: str, right_name: str
) -> None:
    texts = DATA / "report_2020_2021"
    if not (example / "data" / "report_2020_2021").is_dir():
        shutil.copytree(texts, example / "data" / "report_2020_2021")
    (example / "data" / old).rename(example / "data" / new)
    answer = roadmap("report", "-m", "2020-Q4", "-f", "md", *TODAY, here=example)
    assert f"переименуйте в {right_name} [misnamed-file]" in answer.err
    path = f"data/{new}" if new.startswith("report_2020_2021/") else f"data/{new}/2020-Q4.md"
    assert f"Текст не приведён: файл {path} не удалось прочитать" in answer.out.replace("\\", "")
    found = roadmap("report", "-m", "2020-Q4", "-f", "json", *TODAY, here=example)
    assert json.loads(found.out)["text_unread"] == path


def make_folder(text: Path) -> None:
    text.mkdir()


def make_broken_link(text: Path) -> None:
    text.symlink_to("нет.md")


def in_cp1251(text: Path) -> None:
    text.write_bytes("# Выводы\n".encode("cp1251"))


def in_utf16(text: Path) -> None:
    text.write_text("# Выводы\n", "utf-16")


def too_long(text: Path) -> None:
    text.write_text("а" * 100_001, "utf-8")


def file_for_folder(text: Path) -> None:
    text.parent.rmdir()
    text.parent.write_text("# Выводы\n", "utf-8")


def broken_link_for_folder(text: Path) -> None:
    text.parent.rmdir()
    text.parent.symlink_to("нет")


TEXT_DAMAGES: list[tuple[Callable[[Path], None], str, str]] = [
    (make_folder, "all.md:1:1: файл не прочитать: это папка, а не файл", "unreadable-file"),
    (
        make_broken_link,
        "all.md:1:1: файл не прочитать: ссылка ведёт к файлу, которого",
        "unreadable-file",
    ),
    (in_cp1251, "all.md:1:3: файл не в кодировке UTF-8; сохраните", "not-utf8"),
    (in_utf16, "all.md:1:1: файл не в кодировке UTF-8; сохраните", "not-utf8"),
    (too_long, "all.md:1:1: в тексте для отчёта 100001 знак", "text-too-long"),
    (file_for_folder, "2021:1:1: файл не прочитать: это файл, а не папка", "unreadable-file"),
    (
        broken_link_for_folder,
        "2021:1:1: файл не прочитать: ссылка ведёт к папке",
        "unreadable-file",
    ),
]


@pytest.mark.parametrize(("damage", "message", "code"), TEXT_DAMAGES)
def test_an_unreadable_text_is_a_problem_and_the_report_is_made(
    roadmap: Run, example: Path, damage: Callable[[Path], None], message: str, code: str
) -> None:
    shutil.rmtree(example / "data" / "report_2020_2021", ignore_errors=True)
    text = example / "data" / "report_2020_2021" / "all.md"
    text.parent.mkdir()
    damage(text)
    answer = roadmap("report", "-f", "md", *TODAY, here=example)
    assert answer.code == 1 and answer.out.count("Текст не приведён") == 1
    assert message in answer.err
    value = json.loads(roadmap("report", "-f", "json", *TODAY, here=example).out)
    assert value["text_unread"] in answer.err and value["figures"]["total"]
    checked = roadmap("check", *TODAY, here=example)
    errors = [each for each in checked.out.splitlines() if "предупреждение" not in each]
    assert (checked.code, errors) == (1, answer.err.splitlines())
    assert answer.err.endswith(f" [{code}]\n")


@POSIX
@pytest.mark.parametrize(
    ("locked", "mode"),
    [("report_2020_2021/all.md", 0), ("report_2020_2021", 0), ("report_2020_2021", 0o444)],
)
def test_a_text_without_read_permission_is_a_problem_and_the_report_is_made(
    example: Path, locked: str, mode: int
) -> None:
    shutil.rmtree(example / "data" / "report_2020_2021", ignore_errors=True)
    text = example / "data" / "report_2020_2021" / "all.md"
    text.parent.mkdir()
    text.write_text("# Выводы\n", "utf-8")
    for call, code in (("report -f md", 1), ("check", 1)):
        (example / "data" / locked).chmod(mode)
        answer = run_without_root(*call.split(), *TODAY[:2], here=example)
        (example / "data" / locked).chmod(0o755)
        assert answer.code == code
        assert "файл не прочитать: нет прав доступа; отчёт составл" in answer.out + answer.err
        assert answer.out.count("Текст не приведён") == (call != "check")


def test_a_misnamed_plan_given_by_path_has_its_records(roadmap: Run, example: Path) -> None:
    """The folder of records is the one that the plan has under its right name."""
    plan = example / "data" / "plan_2020_2021.yaml"
    plan.rename(plan.with_suffix(".yml"))
    before = roadmap("log", "--plan", "data/plan_2020_2021.yml", here=example)
    assert before.code == 0 and "1.3" in before.out


# Broken links: to themselves, or to a name that is longer than the system allows.

LINK_NAMES = [
    "data/notes.md",
    "data/scans",
    "data/schools (1).yaml",
    "data/progress_2019_2020",
    "data/progress_2020_2021/x",
    "data/report_2020_2021/x",
    "notes.md",
    "plan.yaml",
]


@POSIX
@pytest.mark.parametrize("name", LINK_NAMES)
@pytest.mark.parametrize("target", cases("itself", more=["a" * 300]))
def test_a_broken_link_does_not_stop_commands(
    roadmap: Run, example: Path, name: str, target: str
) -> None:
    calls = [("due", "-m", "2021-01", "-f", "json"), ("list", "-f", "json"), ("check",)]
    record = ("record", "4.2", "in-progress", "--by", "Симоненко", "--dry-run")
    plain = {call: roadmap(*call, *TODAY[2:], here=example) for call in (*calls, record)}
    link = example / name
    link.parent.mkdir(exist_ok=True)
    link.symlink_to(link.name if target == "itself" else target)
    for call in (*calls, record):
        answer, before = roadmap(*call, *TODAY[2:], here=example), plain[call]
        assert answer.code in (before.code, 1), answer.err
        if "json" in call:
            assert json.loads(answer.out)["items"] == json.loads(before.out)["items"]


@POSIX
@pytest.mark.parametrize("name", ["loop", "a/loop", "a/data"])
def test_a_link_to_itself_does_not_hide_a_municipality(
    roadmap: Run, example: Path, name: str
) -> None:
    for folder in ("a", "b"):
        shutil.copytree(example / "data", example / "region" / folder)
    replace_in(example / "region" / "b" / "plan_2020_2021.yaml", 'number: "249"', 'number: "250"')
    call = ("list", "--plan", "region", "-f", "json", *TODAY)
    items = json.loads(roadmap(*call, here=example).out)["items"]
    (example / "region" / name).symlink_to(Path(name).name)
    answer = roadmap(*call, here=example)
    assert json.loads(answer.out)["items"] == items
    assert {each["plan"].split("/")[0] for each in items} == {"a", "b"}
