"""A folder with a folder for each municipality is asked as one."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import country
from tests.commands.test_completing import offered
from tests.conftest import DATA, ROOT, Answer, Run
from tests.worlds import powerless
from vpr_roadmap.workspace import reading

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


def test_the_shell_offers_their_names(region: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROADMAP_PLAN", str(region))
    assert offered("roadmap due --municipality Тих", region) == ["Тихорецкий"]
    assert offered("roadmap due --municipality бер", region) == ["берёзовский"]


# What is wrong with one does not hide the others.


def test_a_broken_one_is_told_and_the_others_answered(ask: Ask, region: Path) -> None:
    before = ask(*NOVEMBER, "-f", "csv").out.splitlines()
    breaking(region / "vysel")
    answer = ask(*NOVEMBER, "-f", "csv")
    assert answer.code == 1
    assert answer.out.splitlines() == [row for row in before if "vysel/" not in row]
    first, *_, last = answer.err.splitlines()
    assert first.startswith("vysel/plan_2020_2021.yaml:")
    assert last == "В данных 1 ошибка. Пока файлы не исправлены, ответа по ним нет."


def test_check_tells_of_every_broken_one(roadmap: Run, tmp_path: Path) -> None:
    country.make(tmp_path, 100, 10)
    answer = roadmap("check", ".", "--today", "2021-07-01", here=tmp_path)
    lines = answer.out.splitlines()
    assert answer.code == 1
    assert len(lines) == 10
    assert {line.partition("/")[0] for line in lines} == {f"m{n:04}" for n in range(10, 101, 10)}
    assert all(line.endswith("[period-impossible]") for line in lines)


def test_a_hundred_broken_ones_hide_none(roadmap: Run, tmp_path: Path) -> None:
    country.make(tmp_path, 120, 100)
    answer = roadmap(*NOVEMBER, "--plan", ".", "-f", "json", here=tmp_path)
    assert answer.code == 1
    assert len({item["plan"] for item in json.loads(answer.out)["items"]}) == 20
    assert answer.err.count("[period-impossible]") == 100


@POSIX
def test_one_that_may_not_be_read_is_told_and_the_others_answered(region: Path) -> None:
    (region / "vysel" / "plan_2020_2021.yaml").chmod(0)
    done = subprocess.run(
        [
            *powerless(),
            sys.executable,
            "-m",
            "vpr_roadmap",
            *NOVEMBER,
            "--plan",
            ".",
            "--lang",
            "ru",
        ],
        cwd=region,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "ROADMAP_CACHE": "off"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 3
    assert done.stderr == "Ошибка: «vysel/plan_2020_2021.yaml» не читается: нет прав доступа\n"
    assert "tikhoretsk/" in done.stdout
    assert "vysel/" not in done.stdout


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


# By how many processes it is read does not matter.


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """So many that they are read by several processes, some of them broken."""
    country.make(tmp_path, reading.FEWEST + 20, 6)
    return tmp_path


CALLS = [NOVEMBER, ("check", *DAY), ("report", *DAY, "-f", "md"), ("check", "-f", "sarif", *DAY)]


@pytest.mark.parametrize("call", CALLS, ids=" ".join)
def test_read_by_several_it_is_the_same(
    roadmap: Run, many: Path, monkeypatch: pytest.MonkeyPatch, call: tuple[str, ...]
) -> None:
    monkeypatch.setenv("ROADMAP_CACHE", "off")
    answers = []
    for processors in (1, 2, 5):
        monkeypatch.setattr(reading, "_processors", lambda number=processors: number)
        answers.append(roadmap(*call, "--plan", ".", here=many))
    assert answers[0].code == 1
    assert answers[1] == answers[0]
    assert answers[2] == answers[0]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere processes begin anew")
def test_a_process_that_dies_takes_nothing_with_it(
    roadmap: Run, many: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ROADMAP_CACHE", "off")
    monkeypatch.setattr(reading, "_processors", lambda: 1)
    alone = roadmap(*NOVEMBER, "--plan", ".", here=many)
    ours, hand_over = os.getpid(), reading._handed
    begun: list[int] = []

    def dying(*given):  # type: ignore[no-untyped-def]
        begun.append(os.getpid())
        if os.getpid() != ours and len(begun) == 20:
            os._exit(1)
        return hand_over(*given)

    monkeypatch.setattr(reading, "_handed", dying)
    monkeypatch.setattr(reading, "_processors", lambda: 2)
    assert roadmap(*NOVEMBER, "--plan", ".", here=many) == alone


def test_what_processes_read_is_kept(
    roadmap: Run,
    many: Path,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    monkeypatch.setenv("ROADMAP_CACHE", str(tmp_path_factory.mktemp("cache")))
    monkeypatch.setattr(reading, "_processors", lambda: 2)
    first = roadmap(*NOVEMBER, "--plan", ".", here=many)
    monkeypatch.setattr("vpr_roadmap.examining.examine", None)
    assert roadmap(*NOVEMBER, "--plan", ".", here=many) == first


# Who waits sees how far it is.

WAIT = """\
import sys
sys.path.insert(0, sys.argv.pop(1))
from vpr_roadmap.commands import counting
counting.PATIENCE = 0.0
from vpr_roadmap.cli import main
sys.exit(main(sys.argv[1:]))
"""


@POSIX
def test_a_bar_is_shown_and_wiped_where_somebody_looks(many: Path) -> None:
    import pty

    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", WAIT, str(ROOT / "src"), "due", "--plan", ".", "--lang", "ru"],
        cwd=many,
        env={**os.environ, "ROADMAP_CACHE": "off", "TERM": "xterm"},
        stdout=subprocess.DEVNULL,
        stderr=theirs,
    )
    os.close(theirs)
    shown = b""
    try:
        while more := os.read(ours, 4096):
            shown += more
    except OSError:
        pass  # the other end is closed
    process.wait(timeout=60)
    os.close(ours)
    said = shown.decode("utf-8")
    assert "Чтение планов" in said
    assert f"/{reading.FEWEST + 20}" in said
    # Erased before anything else is said.
    assert said.rindex("\x1b[2K") > said.rindex("Чтение планов")
    assert "[period-impossible]" in said[said.rindex("\x1b[2K") :]


def test_no_bar_is_shown_where_nobody_looks(many: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", WAIT, str(ROOT / "src"), "due", "--plan", ".", "--lang", "ru"],
        cwd=many,
        env={**os.environ, "ROADMAP_CACHE": "off", "TERM": "xterm"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert "Чтение планов" not in done.stderr
    assert "\x1b" not in done.stderr
