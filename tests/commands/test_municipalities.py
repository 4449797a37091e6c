"""Calls for a folder that has a folder for each municipality."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import country
from tests.conftest import DATA, EXAMPLE, Answer, Complete, Run
from tests.helpers.csv_output import csv_records
from tests.helpers.files import replace_in
from tests.helpers.platforms import POSIX
from vpr_roadmap.workspace.plan_reading import workers

DAY = ("--today", "2021-01-15")
NOVEMBER = ("due", "--month", "2020-11", *DAY)


@pytest.fixture
def region(tmp_path: Path) -> Path:
    """Four municipalities: one has records, one has its files in `data`."""
    folder = tmp_path / "region"
    shutil.copytree(EXAMPLE, folder / "korenovsk")
    for place, name in (
        ("tikhoretsk/data", "Тихорецкий район"),
        ("бейсуг", "Бейсугский округ"),
        ("vysel", "Берёзовский район"),
    ):
        shutil.copytree(DATA, folder / place)
        replace_in(folder / place / "schools.yaml", "Кореновский район", name)
    return folder


Call = Callable[..., Answer]


@pytest.fixture
def call(roadmap: Run, region: Path) -> Call:
    return lambda *typed: roadmap(*typed, "--plan", ".", "--lang", "ru", here=region)


# All commands.


def test_due_answers_about_all_municipalities(call: Call) -> None:
    rows = csv_records(call(*NOVEMBER, "-f", "csv").out)
    assert {row["План"] for row in rows} == {
        "korenovsk/plan_2020_2021",
        "tikhoretsk/plan_2020_2021",
        "vysel/plan_2020_2021",
        "бейсуг/plan_2020_2021",
    }
    assert len([row for row in rows if row["№"] == "п. 1.3"]) == 4
    assert json.loads(call(*NOVEMBER, "-f", "json").out)["items"][0]["plan"].startswith(
        "korenovsk/"
    )


@pytest.mark.parametrize(
    "typed", [("list",), ("log",), ("matrix",), ("gantt",), ("report",), ("check",)], ids=" ".join
)
def test_every_command_answers_about_all_municipalities(call: Call, typed: tuple[str, ...]) -> None:
    answer = call(*typed, *DAY)
    assert answer.code == 0
    if typed != ("check",):
        assert "Кореновский" in answer.out or "korenovsk/" in answer.out
    if typed[0] in ("list", "gantt", "report"):
        assert "Тихорецкий" in answer.out or "tikhoretsk/" in answer.out


@pytest.mark.parametrize(
    "typed",
    [
        ("show", "2.7"),
        ("record", "2.3", "done", "--date", "12.11.2020", "--by", "Симоненко", "--evidence", "№ 1"),
    ],
    ids=lambda typed: typed[0],
)
def test_show_and_record_need_one_plan(call: Call, typed: tuple[str, ...]) -> None:
    answer = call(*typed)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == (
        "Ошибка: планов несколько: korenovsk/plan_2020_2021, tikhoretsk/plan_2020_2021, "
        "vysel/plan_2020_2021, бейсуг/plan_2020_2021; назовите один: --plan ПУТЬ или "
        "--municipality НАЗВАНИЕ\n"
    )


def test_record_writes_to_the_named_municipality(call: Call, region: Path) -> None:
    done = ("record", "2.3", "done", "--date", "12.11.2020", "--by", "Симоненко")
    answer = call(*done, "--evidence", "Протокол № 1", "--municipality", "Тихорецкий")
    assert answer.code == 0
    assert (region / "tikhoretsk/data/progress_2020_2021/simonenko-l-i.yaml").is_file()
    assert "2.3@2020-11" in call("log", "--municipality", "tikhoretsk").out


# How `--municipality` selects plans.


@pytest.mark.parametrize(
    "typed",
    [
        ("муниципальное образование Тихорецкий район",),
        ("Тихорецкий район",),
        ("тихорец",),
        ("ТИХОРЕЦКИЙ",),
        ("tikhoretsk",),
        ("Tikhoretsk",),
        ("тихорецкий", "tikhoretsk"),
    ],
    ids=" ".join,
)
def test_municipality_accepts_a_name_or_folder(call: Call, typed: tuple[str, ...]) -> None:
    options = [part for each in typed for part in ("--municipality", each)]
    answer = call(*NOVEMBER, "-f", "json", *options)
    assert answer.err == ""
    assert {item["plan"] for item in json.loads(answer.out)["items"]} == {
        "tikhoretsk/plan_2020_2021"
    }


@pytest.mark.parametrize("typed", ["Березовский", "берёзовский", "vysel"])
def test_municipality_treats_yo_as_ye(call: Call, typed: str) -> None:
    answer = call("list", "-f", "json", "--municipality", typed)
    assert {item["plan"] for item in json.loads(answer.out)["items"]} == {"vysel/plan_2020_2021"}


def test_municipality_may_be_given_several_times(call: Call) -> None:
    answer = call("list", "-f", "json", "--municipality", "korenovsk", "--municipality", "бейсуг")
    assert answer.err == ""
    assert {item["plan"] for item in json.loads(answer.out)["items"]} == {
        "korenovsk/plan_2020_2021",
        "бейсуг/plan_2020_2021",
    }


def test_an_ambiguous_municipality_selects_all_matches_and_prints_them(call: Call) -> None:
    answer = call(*NOVEMBER, "--municipality", "район")
    assert answer.err == (
        "По слову «район» найдены муниципалитеты: муниципальное образование Кореновский район, "
        "муниципальное образование Тихорецкий район, муниципальное образование Берёзовский район. "
        "Показаны все.\n"
    )
    assert "бейсуг/" not in answer.out


def test_a_full_folder_name_does_not_match_longer_names(call: Call, region: Path) -> None:
    shutil.copytree(region / "vysel", region / "vysel-2")
    answer = call("list", "-f", "json", "--municipality", "vysel")
    assert {item["plan"] for item in json.loads(answer.out)["items"]} == {"vysel/plan_2020_2021"}


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        (
            "Тихорецкй",
            "муниципалитета «Тихорецкй» нет; возможно, муниципальное образование Тихорецкий район",
        ),
        (
            "Москва",
            "муниципалитета «Москва» нет; есть: муниципальное образование Кореновский район, ",
        ),
        ("", "есть: муниципальное образование Кореновский район, "),
        ("—", "муниципалитета «—» нет; есть: "),
    ],
)
def test_an_unknown_municipality_is_an_error(call: Call, typed: str, message: str) -> None:
    answer = call("due", f"--municipality={typed}")
    assert (answer.code, answer.out) == (2, "")
    assert message in answer.err
    assert answer.err.count("\n") == 1


def test_error_does_not_name_all_of_many_municipalities(roadmap: Run, tmp_path: Path) -> None:
    country.make(tmp_path, 60)
    answer = roadmap("due", "--plan", str(tmp_path), "--municipality", "Нигде", "--lang", "ru")
    assert answer.code == 2
    assert len(answer.err) < 800
    assert " и ещё " in answer.err


def test_other_filters_apply_to_the_named_municipality(call: Call) -> None:
    answer = call(
        "list", "--municipality", "korenovsk", "-r", "симоненко", "--school", "34", "-f", "json"
    )
    items = json.loads(answer.out)["items"]
    assert items
    assert {item["plan"] for item in items} == {"korenovsk/plan_2020_2021"}


def test_the_answer_about_one_municipality_is_that_about_its_folder(
    call: Call, roadmap: Run, region: Path
) -> None:
    for typed in (NOVEMBER, ("report", "-m", "2020-Q4", "-f", "md", *DAY), ("matrix", *DAY)):
        alone = roadmap(*typed, "--plan", "korenovsk", "--lang", "ru", here=region)
        assert call(*typed, "--municipality", "korenovsk").out == alone.out


def test_due_completes_municipalities(
    complete: Complete, region: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ROADMAP_PLAN", str(region))
    assert complete("roadmap due --municipality Тих", region) == ["Тихорецкий"]
    assert complete("roadmap due --municipality бер", region) == ["берёзовский"]


# Problems in one municipality do not hide the others.


def test_a_hundred_broken_plans_do_not_hide_the_others(roadmap: Run, tmp_path: Path) -> None:
    country.make(tmp_path, 120, 100)
    answer = roadmap(*NOVEMBER, "--plan", ".", "-f", "json", here=tmp_path)
    assert answer.code == 1
    assert len({item["plan"] for item in json.loads(answer.out)["items"]}) == 20
    assert answer.err.count("[period-impossible]") == 100


@POSIX
def test_strange_folders_are_skipped(call: Call, region: Path) -> None:
    before = call("list", "-f", "json").out
    (region / "пустая").mkdir()
    (region / ".hidden").mkdir()
    shutil.copy(DATA / "plan_2020_2021.yaml", region / ".hidden")
    (region / "loop").symlink_to(region, target_is_directory=True)
    (region / "nowhere").symlink_to(region / "нет")
    (region / "файл.txt").write_text("")
    assert call("list", "-f", "json").out == before


def test_a_folder_without_plans_is_an_error(roadmap: Run, tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    for typed in (("due", "--plan", "."), ("check", "."), ("report", "--plan", ".")):
        answer = roadmap(*typed, "--lang", "ru", here=tmp_path)
        assert (answer.code, answer.out) == (3, "")
        assert answer.err.count("\n") == 1


@pytest.mark.processes
def test_plans_that_workers_read_are_cached(
    roadmap: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    country.make(tmp_path, workers.MIN_PLANS_TO_FORK + 20, 6)
    monkeypatch.setenv("ROADMAP_CACHE", str(tmp_path_factory.mktemp("cache")))
    monkeypatch.setattr(workers, "_processor_count", lambda: 2)
    first = roadmap(*NOVEMBER, "--plan", ".", here=tmp_path)
    monkeypatch.setattr("vpr_roadmap.validation.validate.validate", None)
    assert roadmap(*NOVEMBER, "--plan", ".", here=tmp_path) == first
