"""A folder with a folder for each municipality is asked as one."""

from __future__ import annotations

import csv
import io
import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import country
from tests.conftest import DATA, ROOT, Answer, Complete, Run
from vpr_roadmap.workspace import plan_reading

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="it has other links and terminals")
DAY = ("--today", "2021-01-15")
NOVEMBER = ("due", "--month", "2020-11", *DAY)
PERIOD, BROKEN = "period: 2020-11\n", "period: 2020-13\n"


def named(folder: Path, name: str) -> None:
    """Give the list of schools in a folder another municipality's name."""
    (file,) = folder.rglob("schools.yaml")
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("Кореновский район", name), encoding="utf-8")


def breaking(folder: Path) -> None:
    file = next(folder.rglob("plan_*.yaml"))
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace(PERIOD, BROKEN, 1), encoding="utf-8")


@pytest.fixture
def region(tmp_path: Path) -> Path:
    """Four municipalities, of which one has recorded, and one has its files in `data`."""
    folder = tmp_path / "region"
    shutil.copytree(ROOT / "examples" / "data", folder / "korenovsk")
    for place, name in (
        ("tikhoretsk/data", "Тихорецкий район"),
        ("бейсуг", "Бейсугский округ"),
        ("vysel", "Берёзовский район"),
    ):
        shutil.copytree(DATA, folder / place)
        named(folder / place, name)
    return folder


Ask = Callable[..., Answer]


@pytest.fixture
def ask(roadmap: Run, region: Path) -> Ask:
    return lambda *typed: roadmap(*typed, "--plan", ".", "--lang", "ru", here=region)


# Every command.


def test_what_is_due_is_told_of_all(ask: Ask) -> None:
    rows = list(
        csv.DictReader(io.StringIO(ask(*NOVEMBER, "-f", "csv").out.lstrip("\ufeff")), delimiter=";")
    )
    assert {row["План"] for row in rows} == {
        "korenovsk/plan_2020_2021",
        "tikhoretsk/plan_2020_2021",
        "vysel/plan_2020_2021",
        "бейсуг/plan_2020_2021",
    }
    assert len([row for row in rows if row["№"] == "п. 1.3"]) == 4
    assert json.loads(ask(*NOVEMBER, "-f", "json").out)["items"][0]["plan"].startswith("korenovsk/")


@pytest.mark.parametrize(
    "typed", [("list",), ("log",), ("matrix",), ("gantt",), ("report",), ("check",)], ids=" ".join
)
def test_every_command_answers_of_all(ask: Ask, typed: tuple[str, ...]) -> None:
    answer = ask(*typed, *DAY)
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
def test_what_is_of_one_plan_asks_which(ask: Ask, typed: tuple[str, ...]) -> None:
    answer = ask(*typed)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == (
        "Ошибка: планов несколько: korenovsk/plan_2020_2021, tikhoretsk/plan_2020_2021, "
        "vysel/plan_2020_2021, бейсуг/plan_2020_2021; назовите один: --plan ПУТЬ или "
        "--municipality НАЗВАНИЕ\n"
    )


def test_something_is_recorded_in_the_one_that_is_named(ask: Ask, region: Path) -> None:
    done = ("record", "2.3", "done", "--date", "12.11.2020", "--by", "Симоненко")
    answer = ask(*done, "--evidence", "Протокол № 1", "--municipality", "Тихорецкий")
    assert answer.code == 0
    assert (region / "tikhoretsk/data/progress_2020_2021/simonenko-l-i.yaml").is_file()
    assert "2.3@2020-11" in ask("log", "--municipality", "tikhoretsk").out


# Which of them.


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
def test_one_is_meant_by_its_name_or_folder(ask: Ask, typed: tuple[str, ...]) -> None:
    options = [part for each in typed for part in ("--municipality", each)]
    answer = ask(*NOVEMBER, "-f", "json", *options)
    assert answer.err == ""
    assert {item["plan"] for item in json.loads(answer.out)["items"]} == {
        "tikhoretsk/plan_2020_2021"
    }


@pytest.mark.parametrize("typed", ["Березовский", "берёзовский", "vysel"])
def test_a_letter_with_dots_is_the_same_without(ask: Ask, typed: str) -> None:
    answer = ask("list", "-f", "json", "--municipality", typed)
    assert {item["plan"] for item in json.loads(answer.out)["items"]} == {"vysel/plan_2020_2021"}


def test_several_may_be_named(ask: Ask) -> None:
    answer = ask("list", "-f", "json", "--municipality", "korenovsk", "--municipality", "бейсуг")
    assert answer.err == ""
    assert {item["plan"] for item in json.loads(answer.out)["items"]} == {
        "korenovsk/plan_2020_2021",
        "бейсуг/plan_2020_2021",
    }


def test_a_word_that_means_several_is_told(ask: Ask) -> None:
    answer = ask(*NOVEMBER, "--municipality", "район")
    assert answer.err == (
        "По слову «район» найдены муниципалитеты: муниципальное образование Кореновский район, "
        "муниципальное образование Тихорецкий район, муниципальное образование Берёзовский район. "
        "Показаны все.\n"
    )
    assert "бейсуг/" not in answer.out


def test_a_folder_by_its_whole_name_is_no_part_of_another(ask: Ask, region: Path) -> None:
    shutil.copytree(region / "vysel", region / "vysel-2")
    answer = ask("list", "-f", "json", "--municipality", "vysel")
    assert {item["plan"] for item in json.loads(answer.out)["items"]} == {"vysel/plan_2020_2021"}


@pytest.mark.parametrize(
    ("typed", "told"),
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
def test_one_that_is_not_there_is_refused(ask: Ask, typed: str, told: str) -> None:
    answer = ask("due", f"--municipality={typed}")
    assert (answer.code, answer.out) == (2, "")
    assert told in answer.err
    assert answer.err.count("\n") == 1


def test_of_thousands_not_all_are_listed(roadmap: Run, tmp_path: Path) -> None:
    country.make(tmp_path, 60)
    answer = roadmap("due", "--plan", str(tmp_path), "--municipality", "Нигде", "--lang", "ru")
    assert answer.code == 2
    assert len(answer.err) < 800
    assert " и ещё " in answer.err


def test_other_filters_are_of_that_one(ask: Ask) -> None:
    answer = ask(
        "list", "--municipality", "korenovsk", "-r", "симоненко", "--school", "34", "-f", "json"
    )
    items = json.loads(answer.out)["items"]
    assert items
    assert {item["plan"] for item in items} == {"korenovsk/plan_2020_2021"}


def test_one_of_them_is_asked_as_if_it_were_alone(ask: Ask, roadmap: Run, region: Path) -> None:
    for call in (NOVEMBER, ("report", "-m", "2020-Q4", "-f", "md", *DAY), ("matrix", *DAY)):
        alone = roadmap(*call, "--plan", "korenovsk", "--lang", "ru", here=region)
        assert ask(*call, "--municipality", "korenovsk").out == alone.out


def test_the_shell_offers_their_names(
    complete: Complete, region: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ROADMAP_PLAN", str(region))
    assert complete("roadmap due --municipality Тих", region) == ["Тихорецкий"]
    assert complete("roadmap due --municipality бер", region) == ["берёзовский"]


# What is wrong with one does not hide the others.


def test_a_hundred_broken_ones_hide_none(roadmap: Run, tmp_path: Path) -> None:
    country.make(tmp_path, 120, 100)
    answer = roadmap(*NOVEMBER, "--plan", ".", "-f", "json", here=tmp_path)
    assert answer.code == 1
    assert len({item["plan"] for item in json.loads(answer.out)["items"]}) == 20
    assert answer.err.count("[period-impossible]") == 100


@POSIX
def test_odd_folders_are_passed_over(ask: Ask, region: Path) -> None:
    before = ask("list", "-f", "json").out
    (region / "пустая").mkdir()
    (region / ".hidden").mkdir()
    shutil.copy(DATA / "plan_2020_2021.yaml", region / ".hidden")
    (region / "loop").symlink_to(region, target_is_directory=True)
    (region / "nowhere").symlink_to(region / "нет")
    (region / "файл.txt").write_text("")
    assert ask("list", "-f", "json").out == before


def test_a_folder_without_plans_is_refused(roadmap: Run, tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    for typed in (("due", "--plan", "."), ("check", "."), ("report", "--plan", ".")):
        answer = roadmap(*typed, "--lang", "ru", here=tmp_path)
        assert (answer.code, answer.out) == (3, "")
        assert answer.err.count("\n") == 1


@pytest.mark.processes
def test_what_processes_read_is_kept(
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
