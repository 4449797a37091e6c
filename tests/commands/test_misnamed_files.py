"""A file that is not read for its name is named, with its right name, and never passed over."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT, Run
from tests.helpers.effort import few_and, some
from tests.helpers.worlds import powerless

TODAY = ("--today", "2021-01-15", "--lang", "ru")
ANSWERS = [
    ("due", "-m", "2021-01"),
    ("list",),
    ("log",),
    ("matrix",),
    ("gantt",),
    ("report", "-m", "2020-Q4", "-f", "md"),
]
PLANS = [
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
"""What a plan was called, and what it is to be called."""


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A plan with records and conclusions."""
    shutil.copytree(ROOT / "examples" / "data", tmp_path / "data")
    return tmp_path


def test_the_plan_before_ones_eyes(roadmap: Run, office: Path) -> None:
    for folder in ("data", "."):
        for name, meant in PLANS:
            plan = office / "data" / "plan_2020_2021.yaml"
            moved = office / folder / name
            plan.rename(moved)
            calls = (("due",), ("check", "."), ("check",), ("list", "--plan", "."))
            for call in calls[: some(2, 4)]:
                answer = roadmap(*call, "--lang", "ru", here=office)
                assert (answer.code, answer.out) == (3, ""), call
                assert f"переименуйте: {name} → {meant}\n" in answer.err, call
            moved.rename(plan)


def test_a_plan_one_folder_below_is_named(roadmap: Run, office: Path) -> None:
    """`Data` and «данные» are no `data`."""
    (office / "data").rename(office / "данные")
    answer = roadmap("due", "--lang", "ru", here=office)
    assert answer.code == 3
    assert re.search(r'укажите --plan "[^"]*данные"\n', answer.err)


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("plan_2020_2021.docx", "plan_2020_2021.yaml"),
        ("Дорожная карта 2020-2021.pdf", "plan_2020_2021.yaml"),
        ("План.xlsx", "plan_….yaml"),
    ],
)
def test_a_plan_in_word_is_to_be_put_into_yaml(
    roadmap: Run, office: Path, name: str, meant: str
) -> None:
    (office / "data" / "plan_2020_2021.yaml").unlink()
    (office / "data" / name).write_bytes(b"PK\x03\x04")
    for call in (("due",), ("check",), ("check", "data")):
        answer = roadmap(*call, "--lang", "ru", here=office)
        assert (answer.code, answer.out) == (3, ""), call
        assert f"есть документ {name}, а план читается из файла YAML" in answer.err
        assert answer.err.endswith(f"; перенесите его текст в файл {meant}\n")


def test_a_plan_deeper_than_its_records_is_to_be_moved_to_them(roadmap: Run, office: Path) -> None:
    plan = office / "data" / "план" / "plan_2020_2021.yaml"
    plan.parent.mkdir()
    (office / "data" / plan.name).rename(plan)
    answer = roadmap("due", "--lang", "ru", here=office)
    assert answer.code == 3
    assert answer.err.endswith(f"план»; перенесите его в «{office / 'data'}»\n")
    said = "перенесите; правильное место — план/progress_2020_2021"
    for where in (("data",), (".",)):
        told = roadmap("check", *where, *TODAY, here=office)
        assert f"data/{RECORDS}:1:1: отметки не учтены" in told.out and said in told.out
    shutil.rmtree(office / "data" / RECORDS)
    answer = roadmap("due", "--lang", "ru", here=office)
    assert answer.code == 3 and answer.err.endswith('план"\n') and "--plan" in answer.err


SCHOOL_LISTS = [
    *("Список школ.yaml", "перечень школ.yaml", "schools_new.yaml", "schols.yaml"),
    *("schools.txt", "schools", "../schools.yaml", "../школы.txt"),
]


@pytest.mark.parametrize("name", SCHOOL_LISTS)
def test_a_list_of_schools_that_is_missing_is_looked_for(
    roadmap: Run, office: Path, name: str
) -> None:
    moved = office / "data" / name
    (office / "data" / SCHOOLS).rename(moved)
    lines = roadmap("check", *TODAY, here=office).out.splitlines()
    (told,) = [each for each in lines if each.endswith(" [misnamed-file]")]
    above = name.startswith("..")
    path = name.removeprefix("../") if above else f"data/{name}"
    assert told.startswith(f"{path}:1:1: ")
    said = "правильное место — data/schools.yaml" if above else "переименуйте в schools.yaml"
    assert told.endswith(f"; {said if not above else 'перенесите; ' + said} [misnamed-file]")
    shutil.copy(moved, office / "data" / SCHOOLS)
    if not name.startswith("schools_"):
        assert "misnamed-file" not in roadmap("check", *TODAY, here=office).out


def test_a_plan_above_does_not_hide_the_one_before_ones_eyes(roadmap: Run, office: Path) -> None:
    """It is true that nobody takes another's plan for his own."""
    own = office / "школа 2"
    own.mkdir()
    (own / "plan_2021_2022.yml").write_text("format: 1\n", encoding="utf-8")
    answer = roadmap("list", "--lang", "ru", here=own)
    assert "plan_2021_2022.yml:1:1: план не учтён" in answer.err
    assert answer.code == 1


@pytest.mark.parametrize("call", [*ANSWERS, ("check",)], ids=" ".join)
@pytest.mark.parametrize("at", few_and(0, 5, 7, more=[1, 2, 3, 4, 6, 8]))
def test_no_municipality_vanishes(
    roadmap: Run, office: Path, tmp_path: Path, call: tuple[str, ...], at: int
) -> None:
    name, meant = PLANS[at]
    region = tmp_path / "region"
    for place in ("a", "b"):
        shutil.copytree(office / "data", region / place)
    schools = region / "b" / "schools.yaml"
    text = schools.read_text(encoding="utf-8").replace("Кореновский", "Выселковский")
    schools.write_text(text, encoding="utf-8")
    plan = region / "b" / "plan_2020_2021.yaml"
    text = plan.read_text(encoding="utf-8").replace('number: "249"', 'number: "77"')
    plan.write_text(text, encoding="utf-8")
    (region / "a" / "plan_2020_2021.yaml").rename(region / "a" / name)
    where = ("region",) if call == ("check",) else ("--plan", "region")
    answer = roadmap(*call, *where, *TODAY, here=tmp_path)
    said = answer.out if call == ("check",) else answer.err
    line = f"region/a/{name}:1:1: план не учтён: под таким именем файл не читается; переименуйте в {meant} "
    assert f"{line}[misnamed-plan]\n" in said
    assert answer.code == 1 and answer.out
    assert name in answer.out.replace("\\", "")


def test_a_municipality_asked_for_by_name_is_told_of(roadmap: Run, office: Path) -> None:
    shutil.copytree(office / "data", office / "region" / "korenovsk")
    shutil.copytree(office / "data", office / "region" / "b")
    korenovsk = office / "region" / "korenovsk"
    (korenovsk / "plan_2020_2021.yaml").rename(korenovsk / "plan_2020_2021.yml")
    call = ("list", "--plan", "region", "--lang", "ru", "--municipality")
    answer = roadmap(*call, "korenovsk", here=office)
    assert answer.code == 3 and "plan_2020_2021.yml → plan_2020_2021.yaml" in answer.err
    answer = roadmap(*call, "b", here=office)
    assert (answer.code, answer.err) == (0, "")


@pytest.mark.parametrize(
    ("name", "said"),
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
def test_beside_what_is_read_it_is_named_too(
    roadmap: Run, office: Path, name: str, said: str
) -> None:
    file = office / "data" / name
    file.parent.mkdir(exist_ok=True)
    file.write_text("reporter: Рогова А.А.\n", encoding="utf-8")
    answer = roadmap("check", "data", "--lang", "ru", here=office)
    lost = "progress" in name or name == "plan_2021_2022.yml"
    (code,) = re.findall(r"\[(misnamed-\w+)\]\n", answer.out)
    assert code == (
        "misnamed-file" if not lost else f"misnamed-{'plan' if 'plan' in name else 'records'}"
    )
    assert answer.code == lost and said in answer.out
    if "report_" not in name:
        told = roadmap("list", "--lang", "ru", here=office)
        assert told.err.startswith(answer.out.replace("предупреждение: ", ""))
        counts = "school" in name or "Школы" in name
        assert told.code == (0 if counts else 1)
        assert counts or name.partition("/")[0] in told.out


@pytest.mark.parametrize(
    "name",
    [
        *("progress", "Progress_2020_2021", "progress-2020_2021", "progress_2020-2021"),
        *("Копия progress_2020_2021", "Copy of progress_2020_2021"),
    ],
)
def test_records_in_a_folder_that_is_misnamed_are_told_of_in_answers(
    roadmap: Run, office: Path, name: str
) -> None:
    (office / "data" / "progress_2020_2021").rename(office / "data" / name)
    for call in ANSWERS:
        answer = roadmap(*call, *TODAY, here=office)
        line = f"data/{name}:1:1: отметки не учтены: файл или папка с таким именем или в таком "
        line += "месте не читается; переименуйте в progress_2020_2021 [misnamed-records]\n"
        assert line in answer.err, call
        assert answer.code == 1 and name in answer.out.replace("\\", ""), call
    for verb in ("list", "report", "log"):
        found = json.loads(roadmap(verb, "-f", "json", *TODAY, here=office).out)
        (left_out,) = found["left_out"]
        assert left_out["path"] == f"data/{name}" and left_out["plan"] == "plan_2020_2021"
    assert line in roadmap("check", *TODAY, here=office).out


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


def lost(roadmap: Run, here: Path, *where: str) -> list[tuple[str, str, str]]:
    """What every answer leaves out, with the plan that it is of, and what `check` says to do."""
    found = json.loads(roadmap("list", *where, "-f", "json", *TODAY, here=here).out)
    checked = roadmap("check", *where, *TODAY, here=here)
    errors = [each for each in checked.out.splitlines() if each.endswith("[misnamed-records]")]
    advice = [each.rpartition("; ")[2].removesuffix(" [misnamed-records]") for each in errors]
    left_out = found.get("left_out", [])
    assert [each["path"] for each in left_out] == [each.partition(":")[0] for each in errors]
    assert checked.code == bool(left_out)
    pairs = zip(left_out, advice, strict=True)
    return [(each["path"], each["plan"], said) for each, said in pairs]


@pytest.mark.parametrize("name", BACKUPS)
def test_a_backup_of_records_is_reported_where_the_original_is_gone(
    roadmap: Run, office: Path, name: str
) -> None:
    file = office / "data" / RECORDS / "simonenko-l-i.yaml"
    shutil.copy(file, file.with_name(name))
    assert lost(roadmap, office) == []
    file.unlink()
    said = "переименуйте в simonenko-l-i.yaml"
    assert lost(roadmap, office) == [(f"data/{RECORDS}/{name}", "plan_2020_2021", said)]
    file.with_name(name).rename(file)
    assert lost(roadmap, office) == []


def test_a_copy_left_by_a_killed_record_is_reported_beside_the_file(
    roadmap: Run, office: Path
) -> None:
    """Nobody knows which of the two is whole."""
    file = office / "data" / RECORDS / "simonenko-l-i.yaml"
    copy = file.with_name(f"{file.name}.before")
    shutil.copy(file, copy)
    said = "simonenko-l-i.yaml уже есть: перенесите туда нужное и удалите лишнее"
    place = f"data/{RECORDS}/{copy.name}"
    assert lost(roadmap, office) == [(place, "plan_2020_2021", said)]
    file.unlink()
    renamed = "переименуйте в simonenko-l-i.yaml"
    assert lost(roadmap, office) == [(place, "plan_2020_2021", renamed)]


@pytest.mark.parametrize(
    ("moved", "to", "said"),
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
def test_records_beside_where_they_are_read_are_reported(
    roadmap: Run, office: Path, moved: str, to: str, said: str, where: tuple[str, ...]
) -> None:
    (office / "data" / moved).rename(office / to)
    assert lost(roadmap, office, *where) == [(to, "plan_2020_2021", said)]


OTHER_FOLDERS = [
    ("progress/2020_2021", f"правильное место — {RECORDS}"),
    ("архив/progress_2020_2021", f"правильное место — {RECORDS}"),
    ("records_2020_2021", f"переименуйте в {RECORDS}"),
    ("сведения", f"переименуйте в {RECORDS}"),
    ("2020_2021", f"переименуйте в {RECORDS}"),
    ("reports", f"переименуйте в {RECORDS}"),
    ("plan_2020_2021", f"переименуйте в {RECORDS}"),
]


@pytest.mark.parametrize(("name", "said"), OTHER_FOLDERS)
@pytest.mark.parametrize("where", [(), ("--plan", "."), ("--plan", "data")])
def test_records_in_a_folder_of_any_name_are_reported(
    roadmap: Run, office: Path, name: str, said: str, where: tuple[str, ...]
) -> None:
    moved = office / "data" / name
    moved.parent.mkdir(exist_ok=True)
    (office / "data" / RECORDS).rename(moved)
    for at in range(9):
        (moved / f"{at}.txt").write_text("заметка\n", encoding="utf-8")
    assert lost(roadmap, office, *where) == [(f"data/{name}", "plan_2020_2021", said)]


def test_records_in_another_folder_are_those_of_the_plan_it_names(
    roadmap: Run, office: Path
) -> None:
    plan = office / "data" / "plan_2020_2021.yaml"
    other = plan.read_text("utf-8").replace("2020-", "2023-").replace("2021-", "2024-")
    (office / "data" / "plan_2023_2024.yaml").write_text(other, encoding="utf-8")
    (office / "data" / RECORDS).rename(office / "data" / "сведения за 2020-2021")
    (report,) = [
        each
        for each in roadmap("check", *TODAY, here=office).out.splitlines()
        if "сведения" in each
    ]
    assert report.endswith(f"; переименуйте в {RECORDS} [misnamed-records]")


def test_the_folder_of_another_plan_has_its_own_records(roadmap: Run, office: Path) -> None:
    """It is true that no old version and no municipality below is taken for lost records."""
    for below in ("data/old", "data/district/data"):
        shutil.copytree(ROOT / "examples" / "data", office / below)
    (office / "data" / "scans").mkdir()
    (office / "data" / "scans" / "settings.yaml").write_text("a: 1\n", "utf-8")
    assert lost(roadmap, office) == []


@pytest.mark.parametrize(
    ("name", "said"),
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
def test_texts_for_reports_in_a_folder_of_another_name_are_reported(
    roadmap: Run, office: Path, name: str, said: str | None
) -> None:
    shutil.rmtree(office / "data" / "report_2020_2021", ignore_errors=True)
    folder = office / name
    folder.mkdir(parents=True)
    (folder / "2020-Q4.md").write_text("# Выводы\n\nВсё исполнено.\n", encoding="utf-8")
    lines = roadmap("check", *TODAY, here=office).out.splitlines()
    told = [each for each in lines if each.endswith(" [misnamed-file]")]
    assert [each.partition(":")[0] for each in told] == ([name] if said else [])
    assert not said or f"{said} [misnamed-file]" in told[0]
    answer = roadmap("report", "-m", "2020-Q4", "-f", "md", *TODAY, here=office)
    assert (f"{name}/2020-Q4.md не удалось прочитать" in answer.out.replace("\\", "")) is bool(said)


def test_records_in_two_places_are_to_be_put_together(roadmap: Run, office: Path) -> None:
    shutil.copytree(office / "data" / RECORDS, office / RECORDS)
    said = "data/progress_2020_2021 уже есть: перенесите туда нужное и удалите лишнее"
    assert lost(roadmap, office) == [(RECORDS, "plan_2020_2021", said)]


def test_records_beside_the_data_of_a_municipality_are_its(roadmap: Run, office: Path) -> None:
    shutil.copytree(office / "data", office / "region" / "a" / "data")
    shutil.copytree(office / "data", office / "region" / "b" / "data")
    (office / "region/a/data" / RECORDS).rename(office / "region/a" / RECORDS)
    plan, schools = (office / "region/b/data" / name for name in ("plan_2020_2021.yaml", SCHOOLS))
    plan.write_text(plan.read_text("utf-8").replace('"249"', '"250"'), "utf-8")
    schools.write_text(schools.read_text("utf-8").replace("Кореновский", "Тихорецкий"), "utf-8")
    said = f"правильное место — data/{RECORDS}"
    place = (f"region/a/{RECORDS}", "a/plan_2020_2021", said)
    assert lost(roadmap, office, "--plan", "region") == [place]
    for municipality, says in (("a", True), ("b", False)):
        call = ("list", "--plan", "region", "--municipality", municipality, "-f", "json")
        assert ("left_out" in roadmap(*call, *TODAY, here=office).out) is says


def test_other_files_beside_a_plan_are_no_records(roadmap: Run, office: Path) -> None:
    (office / "progress_report").mkdir()
    (office / "progress_report" / "x.yaml").write_text("a: 1\n", "utf-8")
    for place in (office, office / "data"):
        (place / "settings.yaml").write_text("title: Настройки\n", "utf-8")
        (place / "README").write_text("О папке\n", "utf-8")
    assert lost(roadmap, office) == []


def test_a_misnamed_copy_of_a_plan_that_is_read_is_a_warning(roadmap: Run, office: Path) -> None:
    """It is true that `check` and answers agree: nothing is missing without it."""
    plan = office / "data" / "plan_2020_2021.yaml"
    copy = office / "data" / "Копия plan_2020_2021.yaml"
    text = plan.read_text(encoding="utf-8")
    for changed, lost in ((text, False), (f"# правка\n{text}", False), ("format: 1\n", True)):
        copy.write_text(changed, encoding="utf-8")
        code = "misnamed-plan" if lost else "misnamed-file"
        assert f"[{code}]" in roadmap("check", "--lang", "ru", here=office).out
        assert f"[{code}]" in roadmap("list", "--lang", "ru", here=office).err
        found = roadmap("list", "-f", "json", here=office)
        assert ("left_out" in json.loads(found.out)) is lost
        assert roadmap("check", here=office).code == found.code == lost


@pytest.mark.parametrize("name", ["plan_2020_2021 (1).yaml", "plan_2020_2021 — копия.yaml"])
def test_a_plan_called_as_a_copy_is_to_be_renamed_and_not_its_folder(
    roadmap: Run, office: Path, name: str
) -> None:
    (office / "data" / "plan_2020_2021.yaml").rename(office / "data" / name)
    answer = roadmap("check", "--lang", "ru", here=office)
    assert "переименуйте не папку, а сам план в plan_2020_2021.yaml " in answer.out
    assert "(1) [" not in answer.out and "копия [" not in answer.out


def test_a_municipality_whose_plan_is_missing_is_told(roadmap: Run, office: Path) -> None:
    """It is true of one with schools, records or a plan in Word, and of no other folder."""
    region, data = office / "region", office / "data"
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
        f"{path}:1:1: муниципалитет не учтён: в папке есть {held}" for path, held in there.items()
    }
    check = roadmap("check", "region", *TODAY, here=office)
    told = roadmap("list", "--plan", "region", *TODAY, here=office)
    for answer, said in ((check, check.out), (told, told.err)):
        found = [line for line in said.splitlines() if line.endswith("[plan-missing]")]
        assert {line.partition(", а файла")[0] for line in found} == lines
        assert answer.code == 1
    found = json.loads(roadmap("list", "--plan", "region", "-f", "json", here=office).out)
    lost = {
        each["path"]: each["plan"] for each in found["left_out"] if each["code"] == "plan-missing"
    }
    assert lost == {"region/a": "a", "region/north/c/data": "north/c", "region/d": "d"}


@pytest.mark.parametrize("kind", ["file", "dangling link"])
def test_a_folder_of_records_that_is_none_is_told(roadmap: Run, office: Path, kind: str) -> None:
    records = office / "data" / "progress_2020_2021"
    shutil.rmtree(records)
    records.touch() if kind == "file" else records.symlink_to("nowhere")
    why = "это файл, а не папка" if kind == "file" else "ссылка ведёт к папке, которой нет"
    for call in ("check", "list", "log"):
        answer = roadmap(call, *TODAY, here=office)
        assert answer.code == 1
        assert f"data/progress_2020_2021:1:1: файл не прочитать: {why}" in answer.out + answer.err
    for call in ("list", "report", "log"):
        (left_out,) = json.loads(roadmap(call, "-f", "json", here=office).out)["left_out"]
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
def test_a_plan_that_is_a_broken_link_is_named_and_not_its_records(
    roadmap: Run, office: Path, call: tuple[str, ...]
) -> None:
    shutil.copytree(office / "data" / RECORDS, office / "data" / "progress_2021_2022")
    (office / "data" / "plan_2021_2022.yaml").symlink_to("нет.yaml")
    answer = roadmap(*call, *TODAY, here=office)
    assert answer.code == 3
    said = "plan_2021_2022.yaml» не читается: ссылка ведёт к файлу, которого нет\n"
    assert said in answer.err
    assert "progress-without-plan" not in answer.out + answer.err


def test_records_of_another_year_are_told(roadmap: Run, office: Path) -> None:
    (office / "data" / "progress_2020_2021").rename(office / "data" / "progress_2019_2020")
    hint = "если это отметки к plan_2020_2021.yaml, назовите папку progress_2020_2021 "
    for call in ("check", "list", "log", "report"):
        answer = roadmap(call, *TODAY, here=office)
        said = answer.out if call == "check" else answer.err
        assert answer.code == 1 and hint + "[progress-without-plan]\n" in said, call
    found = json.loads(roadmap("list", "-f", "json", *TODAY, here=office).out)
    (left_out,) = found["left_out"]
    assert (left_out["what"], left_out["records"]) == ("file", None)
    assert left_out["path"] == "data/progress_2019_2020"
    assert left_out["code"] == "progress-without-plan"


def test_misnamed_records_are_those_of_the_plan_that_their_folder_names(
    roadmap: Run, office: Path
) -> None:
    plan = office / "data" / "plan_2020_2021.yaml"
    other = plan.read_text("utf-8").replace("2020-", "2023-").replace("2021-", "2024-")
    (office / "data" / "plan_2023_2024.yaml").write_text(other, encoding="utf-8")
    shutil.copytree(office / "data" / "progress_2020_2021", office / "data" / "progress_2023-2024")
    for where in ((), ("--plan", "."), ("--plan", "data")):
        found = json.loads(roadmap("list", *where, "-f", "json", *TODAY, here=office).out)
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
def test_a_misnamed_plan_is_called_as_answers_call_plans(
    roadmap: Run, office: Path, name: str, where: tuple[str, ...], plan: str
) -> None:
    shutil.copytree(office / "data", office / "region" / "kor")
    if where == ("--plan", "."):
        shutil.rmtree(office / "data")
    file = office / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("sections: []\n", encoding="utf-8")
    found = json.loads(roadmap("list", *where, "-f", "json", *TODAY, here=office).out)
    assert [each["plan"] for each in found["left_out"]] == [plan]


@pytest.mark.parametrize(
    ("old", "new", "meant"),
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
def test_conclusions_are_not_dropped_in_silence(
    roadmap: Run, office: Path, old: str, new: str, meant: str
) -> None:
    texts = ROOT / "data" / "report_2020_2021"
    if not (office / "data" / "report_2020_2021").is_dir():
        shutil.copytree(texts, office / "data" / "report_2020_2021")
    (office / "data" / old).rename(office / "data" / new)
    answer = roadmap("report", "-m", "2020-Q4", "-f", "md", *TODAY, here=office)
    assert f"переименуйте в {meant} [misnamed-file]" in answer.err
    path = f"data/{new}" if new.startswith("report_2020_2021/") else f"data/{new}/2020-Q4.md"
    assert f"Текст не приведён: файл {path} не удалось прочитать" in answer.out.replace("\\", "")
    found = roadmap("report", "-m", "2020-Q4", "-f", "json", *TODAY, here=office)
    assert json.loads(found.out)["text_unread"] == path


def folder(text: Path) -> None:
    text.mkdir()


def dangling(text: Path) -> None:
    text.symlink_to("нет.md")


def in_cp1251(text: Path) -> None:
    text.write_bytes("# Выводы\n".encode("cp1251"))


def in_utf16(text: Path) -> None:
    text.write_text("# Выводы\n", "utf-16")


def endless(text: Path) -> None:
    text.write_text("а" * 100_001, "utf-8")


def no_folder(text: Path) -> None:
    text.parent.rmdir()
    text.parent.write_text("# Выводы\n", "utf-8")


def dangling_folder(text: Path) -> None:
    text.parent.rmdir()
    text.parent.symlink_to("нет")


TEXT_FAULTS: list[tuple[Callable[[Path], None], str, str]] = [
    (folder, "all.md:1:1: файл не прочитать: это папка, а не файл", "unreadable-file"),
    (dangling, "all.md:1:1: файл не прочитать: ссылка ведёт к файлу, которого", "unreadable-file"),
    (in_cp1251, "all.md:1:3: файл не в кодировке UTF-8; сохраните", "not-utf8"),
    (in_utf16, "all.md:1:1: файл не в кодировке UTF-8; сохраните", "not-utf8"),
    (endless, "all.md:1:1: в тексте для отчёта 100001 знак", "text-too-long"),
    (no_folder, "2021:1:1: файл не прочитать: это файл, а не папка", "unreadable-file"),
    (dangling_folder, "2021:1:1: файл не прочитать: ссылка ведёт к папке", "unreadable-file"),
]


@pytest.mark.parametrize(("spoil", "said", "code"), TEXT_FAULTS)
def test_a_text_that_cannot_be_read_is_reported_and_stops_no_report(
    roadmap: Run, office: Path, spoil: Callable[[Path], None], said: str, code: str
) -> None:
    shutil.rmtree(office / "data" / "report_2020_2021", ignore_errors=True)
    text = office / "data" / "report_2020_2021" / "all.md"
    text.parent.mkdir()
    spoil(text)
    answer = roadmap("report", "-f", "md", *TODAY, here=office)
    assert answer.code == 1 and answer.out.count("Текст не приведён") == 1
    assert said in answer.err
    value = json.loads(roadmap("report", "-f", "json", *TODAY, here=office).out)
    assert value["text_unread"] in answer.err and value["figures"]["total"]
    checked = roadmap("check", *TODAY, here=office)
    errors = [each for each in checked.out.splitlines() if "предупреждение" not in each]
    assert (checked.code, errors) == (1, answer.err.splitlines())
    assert answer.err.endswith(f" [{code}]\n")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps permissions in another way")
@pytest.mark.parametrize(
    ("locked", "mode"),
    [("report_2020_2021/all.md", 0), ("report_2020_2021", 0), ("report_2020_2021", 0o444)],
)
def test_a_text_without_permission_is_reported_and_stops_no_report(
    office: Path, locked: str, mode: int
) -> None:
    shutil.rmtree(office / "data" / "report_2020_2021", ignore_errors=True)
    text = office / "data" / "report_2020_2021" / "all.md"
    text.parent.mkdir()
    text.write_text("# Выводы\n", "utf-8")
    for call, code in (("report -f md", 1), ("check", 1)):
        (office / "data" / locked).chmod(mode)
        answer = subprocess.run(
            [*powerless(), sys.executable, "-m", "vpr_roadmap", *call.split(), *TODAY],
            cwd=office,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        (office / "data" / locked).chmod(0o755)
        assert answer.returncode == code
        assert "файл не прочитать: нет прав доступа; отчёт составл" in answer.stdout + answer.stderr
        assert answer.stdout.count("Текст не приведён") == (call != "check")


def test_a_plan_named_by_hand_has_its_own_folders(roadmap: Run, office: Path) -> None:
    """It is true that no record goes where it is not found once the plan is renamed."""
    plan = office / "data" / "plan_2020_2021.yaml"
    plan.rename(plan.with_suffix(".yml"))
    before = roadmap("log", "--plan", "data/plan_2020_2021.yml", here=office)
    assert before.code == 0 and "1.3" in before.out


# A link that leads nowhere to be found out: to itself, or to a name longer than names may be.

LINKS = [
    "data/notes.md",
    "data/scans",
    "data/schools (1).yaml",
    "data/progress_2019_2020",
    "data/progress_2020_2021/x",
    "data/report_2020_2021/x",
    "notes.md",
    "plan.yaml",
]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
@pytest.mark.parametrize("name", LINKS)
@pytest.mark.parametrize("target", few_and("itself", more=["a" * 300]))
def test_a_link_that_leads_nowhere_stops_nothing(
    roadmap: Run, office: Path, name: str, target: str
) -> None:
    calls = [("due", "-m", "2021-01", "-f", "json"), ("list", "-f", "json"), ("check",)]
    record = ("record", "4.2", "in-progress", "--by", "Симоненко", "--dry-run")
    plain = {call: roadmap(*call, *TODAY[2:], here=office) for call in (*calls, record)}
    link = office / name
    link.parent.mkdir(exist_ok=True)
    link.symlink_to(link.name if target == "itself" else target)
    for call in (*calls, record):
        answer, before = roadmap(*call, *TODAY[2:], here=office), plain[call]
        assert answer.code in (before.code, 1), answer.err
        if "json" in call:
            assert json.loads(answer.out)["items"] == json.loads(before.out)["items"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
@pytest.mark.parametrize("name", ["loop", "a/loop", "a/data"])
def test_a_link_to_itself_hides_no_municipality(roadmap: Run, office: Path, name: str) -> None:
    for folder in ("a", "b"):
        shutil.copytree(office / "data", office / "region" / folder)
    plan = office / "region" / "b" / "plan_2020_2021.yaml"
    plan.write_text(plan.read_text("utf-8").replace('number: "249"', 'number: "250"'), "utf-8")
    call = ("list", "--plan", "region", "-f", "json", *TODAY)
    items = json.loads(roadmap(*call, here=office).out)["items"]
    (office / "region" / name).symlink_to(Path(name).name)
    answer = roadmap(*call, here=office)
    assert json.loads(answer.out)["items"] == items
    assert {each["plan"].split("/")[0] for each in items} == {"a", "b"}
