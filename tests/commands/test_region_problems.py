"""Problems in one municipality do not affect the others, with one process or several."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

import pytest

import country
from tests.conftest import DATA, EXAMPLE, ROOT, Answer, Run
from tests.helpers.effort import cases, normal_or_exhaustive
from tests.helpers.files import contents, replace_in
from tests.helpers.platforms import LINUX, POSIX
from tests.helpers.processes import run_at_terminal, run_without_root
from vpr_roadmap.workspace.discovery.plan_file import PlanFile
from vpr_roadmap.workspace.plan_reading import workers
from vpr_roadmap.workspace.plan_reading.results import ReadTask

DAY = ("--today", "2021-01-15")
NOVEMBER = ("due", "--month", "2020-11", "-f", "json", *DAY)
PERIOD, BROKEN = "period: 2020-11\n", "period: 2020-13\n"

CALLS = (
    NOVEMBER,
    ("due", "--month", "2020-11", "--group-by", "responsible", "-f", "md", *DAY),
    ("list", "-f", "csv", *DAY),
    ("log", *DAY),
    ("matrix", "-f", "table", *DAY),
    ("gantt", *DAY),
    ("report", "-m", "2020-Q4", "-f", "md", *DAY),
    ("report", "-f", "html", *DAY),
    ("report", "-s", "2", "-f", "json", *DAY),
)


@pytest.fixture(scope="module")
def intact(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example, a municipality with records and two without. Tests do not change it."""
    folder = tmp_path_factory.mktemp("whole")
    country.make(folder, 3)
    shutil.copytree(EXAMPLE, folder / "korenovsk" / "data")
    return folder


@pytest.fixture
def region(intact: Path, tmp_path: Path) -> Path:
    """A copy of `intact` that tests may change."""
    return Path(shutil.copytree(intact, tmp_path / "region"))


def without(intact: Path, *places: str, to: Path) -> Path:
    """A copy without the files or folders at these places."""
    shutil.copytree(intact, to)
    for place in places:
        shutil.rmtree(to / place) if (to / place).is_dir() else (to / place).unlink()
    return to


NOTE = re.compile(r"Сведения неполны: .*\n\n?([-–] .*\n(  .*\n)*)+\n?")
IN_HTML = re.compile(r"<p>Сведения неполны: .*</p>\n<ul>\n(<li>.*</li>\n)+</ul>\n")


def split_note(answer: str, call: tuple[str, ...]) -> tuple[str, str]:
    """Return the answer without its left-out note, and the note."""
    if "json" in call:
        values = json.loads(answer)
        left_out = values.pop("left_out")
        return json.dumps(values), json.dumps(left_out, ensure_ascii=False)
    note = (IN_HTML if "html" in call else NOTE).search(answer)
    if note is None:
        return answer, ""
    return answer[: note.start()] + answer[note.end() :], note[0].replace("\\_", "_")


def normalized(answer: str, call: tuple[str, ...]) -> str:
    """An answer without a note, in the form that `split_note` returns."""
    return json.dumps(json.loads(answer)) if "json" in call else answer


# Files with errors.


@pytest.mark.parametrize("call", CALLS, ids=" ".join)
def test_an_answer_leaves_out_only_the_plan_with_an_error(
    roadmap: Run, intact: Path, region: Path, tmp_path: Path, call: tuple[str, ...]
) -> None:
    """The call prints the place of the error and exits with 1."""
    replace_in(region / "m0001" / "plan_2020_2021.yaml", PERIOD, BROKEN, 1)
    others = without(intact, "m0001", to=tmp_path / "others")
    answer = roadmap(*call, "--plan", ".", "--lang", "ru", here=region)
    expected = roadmap(*call, "--plan", ".", "--lang", "ru", here=others)
    assert (expected.code, expected.err) == (0, "")
    assert "m0002" in expected.out or "Верхневолжский" in expected.out or call[0] == "log"
    rest, note = split_note(answer.out, call)
    assert (answer.code, rest) == (1, normalized(expected.out, call))
    assert ("m0001/plan_2020_2021" in note) == ("csv" not in call)
    problem, last = answer.err.splitlines()
    assert problem.startswith("m0001/plan_2020_2021.yaml:")
    assert problem.endswith(" [period-impossible]")
    assert last == "В данных 1 ошибка. Пока файлы не исправлены, ответа по ним нет."


def in_cp1251(file: Path) -> None:
    file.write_bytes(file.read_text(encoding="utf-8").encode("cp1251"))


def unclosed(file: Path) -> None:
    file.write_text(file.read_text(encoding="utf-8") + "{", encoding="utf-8")


def empty(file: Path) -> None:
    file.write_bytes(b"")


@pytest.mark.parametrize("damage", [in_cp1251, unclosed, empty])
@pytest.mark.parametrize("name", ["plan_2020_2021.yaml", "schools.yaml"])
def test_an_answer_leaves_out_a_plan_with_an_unparsable_file(
    roadmap: Run,
    intact: Path,
    region: Path,
    tmp_path: Path,
    damage: Callable[[Path], None],
    name: str,
) -> None:
    damage(region / "m0002" / name)
    others = without(intact, "m0002", to=tmp_path / "others")
    answer = roadmap(*NOVEMBER, "--plan", ".", here=region)
    rest, note = split_note(answer.out, NOVEMBER)
    expected = roadmap(*NOVEMBER, "--plan", ".", here=others)
    assert (answer.code, rest) == (1, normalized(expected.out, NOVEMBER))
    assert f'"plan": "m0002/plan_2020_2021", "path": "m0002/{name}"' in note
    assert answer.err.startswith(f"m0002/{name}:")
    assert "Traceback" not in answer.err


@pytest.mark.parametrize("damage", [in_cp1251, unclosed, empty])
def test_an_answer_leaves_out_only_the_broken_file_of_records(
    roadmap: Run, intact: Path, region: Path, tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    records = "m0001/progress_2020_2021/reporter-1.yaml"
    damage(region / records)
    others = without(intact, records, to=tmp_path / "others")
    for call in (NOVEMBER, ("report", "-f", "md", *DAY)):
        answer = roadmap(*call, "--plan", ".", "--lang", "ru", here=region)
        expected = roadmap(*call, "--plan", ".", "--lang", "ru", here=others)
        rest, note = split_note(answer.out, call)
        assert (answer.code, rest) == (1, normalized(expected.out, call))
        assert records in note
        problem, last = answer.err.splitlines()
        assert problem.startswith(f"{records}:")
        assert last.endswith("Пока файлы не исправлены, отметки с ошибками не учитываются.")
    assert expected.out != roadmap(*call, "--plan", ".", "--lang", "ru", here=intact).out


def test_there_is_no_answer_if_all_plans_have_errors(roadmap: Run, tmp_path: Path) -> None:
    country.make(tmp_path, 3, 3)
    for call in (NOVEMBER, ("report",), ("list",)):
        answer = roadmap(*call, "--plan", ".", "--lang", "ru", here=tmp_path)
        assert (answer.code, answer.out) == (1, "")
        *problems, last = answer.err.splitlines()
        assert [line.partition("/")[0] for line in problems] == ["m0001", "m0002", "m0003"]
        assert last == "В данных 3 ошибки. Пока файлы не исправлены, ответа по ним нет."


def test_errors_in_other_municipalities_are_not_reported(roadmap: Run, region: Path) -> None:
    replace_in(region / "m0001" / "plan_2020_2021.yaml", PERIOD, BROKEN, 1)
    call = (*NOVEMBER, "--plan", ".", "--municipality")
    other = roadmap(*call, "korenovsk", here=region)
    assert (other.code, other.err) == (0, "")
    own = roadmap(*call, "Верхнекубанский", here=region)
    assert (own.code, own.out) == (1, "")
    assert own.err.startswith("m0001/plan_2020_2021.yaml:")


def test_record_refuses_while_a_plan_has_errors(roadmap: Run, region: Path) -> None:
    """Roadmap cannot know whether the plan with errors has the number too."""
    replace_in(region / "m0001" / "plan_2020_2021.yaml", PERIOD, BROKEN, 1)
    before = contents(region)
    call = ("record", "2.3", "done", "--by", "Симоненко", "--evidence", "№ 1", "--plan", ".")
    answer = roadmap(*call, "--lang", "ru", here=region)
    assert (answer.code, answer.out) == (1, "")
    assert "Отметка не записана: не все планы прочитаны" in answer.err
    assert contents(region) == before


@POSIX
def test_record_exits_with_3_if_a_plan_is_unreadable(roadmap: Run, region: Path) -> None:
    plan = region / "m0001" / "plan_2020_2021.yaml"
    plan.unlink()
    plan.symlink_to("nowhere.yaml")
    call = ("record", "2.3", "done", "--by", "Симоненко", "--evidence", "№ 1", "--plan", ".")
    assert roadmap(*call, here=region).code == 3
    assert roadmap(*NOVEMBER, "--plan", ".", here=region).code == 3


@pytest.fixture(scope="module")
def hundred(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A hundred municipalities; every tenth has a mistake. Tests do not change it."""
    folder = tmp_path_factory.mktemp("hundred")
    country.make(folder, 100, 10)
    return folder


@pytest.fixture(scope="module")
def twenty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twenty municipalities; two have a mistake. Tests do not change it."""
    folder = tmp_path_factory.mktemp("twenty")
    country.make(folder, 20, 2)
    return folder


def test_check_reports_the_place_of_each_of_ten_mistakes(roadmap: Run, hundred: Path) -> None:
    answer = roadmap("check", ".", "-f", "json", "--today", "2021-07-01", here=hundred)
    assert answer.code == 1
    found = json.loads(answer.out)
    places = {}
    for file in hundred.glob("*/plan_2020_2021.yaml"):
        lines = file.read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines, start=1):
            if "2020-13" in line:
                place = (number, line.index("2020-13") + 1)
                places[file.relative_to(hundred).as_posix()] = place
    assert len(places) == 10
    assert {each["path"]: (each["line"], each["column"]) for each in found["problems"]} == places
    assert [each["severity"] for each in found["problems"]] == ["error"] * 10
    assert [each["path"] for each in found["problems"]] == sorted(places)


def test_the_answer_has_the_ninety_plans_without_mistakes(
    roadmap: Run, hundred: Path, tmp_path: Path
) -> None:
    shutil.copytree(hundred, tmp_path / "others")
    for file in (tmp_path / "others").glob("*/plan_2020_2021.yaml"):
        if "2020-13" in file.read_text(encoding="utf-8"):
            shutil.rmtree(file.parent)
    answer = roadmap(*NOVEMBER, "--plan", ".", here=hundred)
    expected = roadmap(*NOVEMBER, "--plan", ".", here=tmp_path / "others")
    assert (expected.code, expected.err) == (0, "")
    assert len({item["plan"] for item in json.loads(expected.out)["items"]}) == 90
    rest, note = split_note(answer.out, NOVEMBER)
    assert (answer.code, rest) == (1, normalized(expected.out, NOVEMBER))
    assert len(json.loads(note)) == 10


# Files that cannot be read.


@POSIX
@pytest.mark.parametrize(
    "locked",
    [
        "m0001/plan_2020_2021.yaml",
        "m0001/schools.yaml",
        "korenovsk/data/schools.yaml",
    ],
)
def test_an_answer_leaves_out_only_the_municipality_of_an_unreadable_file(
    roadmap: Run, intact: Path, region: Path, tmp_path: Path, locked: str
) -> None:
    others = without(intact, locked.partition("/")[0], to=tmp_path / "others")
    (region / locked).chmod(0)
    try:
        answer = run_without_root(*NOVEMBER, "--plan", ".", here=region)
    finally:
        (region / locked).chmod(0o700)
    expected = roadmap(*NOVEMBER, "--plan", ".", "--lang", "ru", here=others)
    rest, note = split_note(answer.out, NOVEMBER)
    assert (answer.code, rest) == (3, normalized(expected.out, NOVEMBER))
    (left_out,) = json.loads(note)
    assert (left_out["what"], left_out["path"]) == ("plan", locked)
    assert answer.err == f"Ошибка: «{locked}» не читается: нет прав доступа\n"


@POSIX
def test_error_names_an_unreadable_folder(region: Path) -> None:
    (region / "m0001").chmod(0)
    try:
        answer = run_without_root(*NOVEMBER, "--plan", ".", here=region)
    finally:
        (region / "m0001").chmod(0o700)
    assert answer.code == 3
    assert answer.err == "Ошибка: «m0001» не читается: нет прав доступа\n"


@POSIX
def test_an_answer_leaves_out_only_an_unreadable_file_of_records(
    roadmap: Run, intact: Path, region: Path, tmp_path: Path
) -> None:
    locked = "m0001/progress_2020_2021/reporter-2.yaml"
    others = without(intact, locked, to=tmp_path / "others")
    (region / locked).chmod(0)
    answer = run_without_root(*NOVEMBER, "--plan", ".", here=region)
    expected = roadmap(*NOVEMBER, "--plan", ".", "--lang", "ru", here=others)
    rest, note = split_note(answer.out, NOVEMBER)
    assert (answer.code, rest) == (1, normalized(expected.out, NOVEMBER))
    assert f'"path": "{locked}"' in note
    assert answer.err.startswith(f"{locked}:1:1: файл не прочитать: нет прав доступа")


@POSIX
def test_an_answer_leaves_out_only_an_unreadable_folder_of_records(
    roadmap: Run, intact: Path, region: Path
) -> None:
    locked = "m0001/progress_2020_2021"
    (region / locked).chmod(0)
    try:
        answer = run_without_root(*NOVEMBER, "--plan", ".", here=region)
        checked = run_without_root("check", ".", here=region)
    finally:
        (region / locked).chmod(0o700)
    message = f"{locked}:1:1: файл не прочитать: нет прав доступа"
    assert answer.code == checked.code == 1
    assert answer.err.startswith(message) and message in checked.out
    found = json.loads(answer.out)
    assert [(each["what"], each["path"]) for each in found["left_out"]] == [("file", locked)]
    whole_answer = json.loads(roadmap(*NOVEMBER, "--plan", ".", here=intact).out)
    points = [[item["plan"] for item in each["items"]] for each in (found, whole_answer)]
    assert {*points[0]} == {*points[1]}
    others = [
        [item for item in each["items"] if not item["plan"].startswith("m0001/")]
        for each in (found, whole_answer)
    ]
    assert others[0] == others[1] != []


@POSIX
def test_problems_are_reported_beside_an_unreadable_file(region: Path) -> None:
    """`check` reports the problems of the other plans and exits with 3."""
    replace_in(region / "m0001" / "plan_2020_2021.yaml", PERIOD, BROKEN, 1)
    (region / "m0002" / "plan_2020_2021.yaml").chmod(0)
    for verb in (("check", "."), ("due", "--plan", ".")):
        answer = run_without_root(*verb, here=region)
        assert answer.code == 3
        assert "«m0002/plan_2020_2021.yaml» не читается" in answer.err
        assert (answer.out + answer.err).count("[period-impossible]") == 1


@POSIX
def test_the_error_is_printed_once_if_all_plans_are_unreadable(region: Path) -> None:
    for file in region.rglob("plan_*.yaml"):
        file.chmod(0)
    for verb in (("check", "."), ("due", "--plan", "."), ("report", "--plan", ".")):
        answer = run_without_root(*verb, here=region)
        assert (answer.code, answer.out) == (3, "")
        assert answer.err == (
            "Ошибка: «korenovsk/data/plan_2020_2021.yaml» не читается: нет прав доступа\n"
        )


# Links and folders.


@POSIX
def test_linked_municipalities_are_skipped_and_linked_files_are_read(
    roadmap: Run, intact: Path, region: Path, tmp_path: Path
) -> None:
    """The search does not enter a folder that is a link.

    It follows links to a `data` folder or to a file.
    """
    (region / "linked").symlink_to(intact / "m0003", target_is_directory=True)
    elsewhere = Path(shutil.copytree(DATA, tmp_path / "elsewhere"))
    (region / "a").mkdir()
    (region / "a" / "data").symlink_to(elsewhere, target_is_directory=True)
    (region / "b").mkdir()
    (region / "b" / "plan_b.yaml").symlink_to(intact / "m0002" / "plan_2020_2021.yaml")
    shutil.copy(intact / "m0002" / "schools.yaml", region / "b")
    for folder in (region / "b", elsewhere):
        replace_in(folder / "schools.yaml", "municipality: ", "municipality: новое ")
    answer = roadmap("list", "--plan", ".", "-f", "json", here=region)
    assert (answer.code, answer.err) == (0, "")
    assert {item["plan"] for item in json.loads(answer.out)["items"]} == {
        "a/plan_2020_2021",
        "b/plan_b",
        "korenovsk/plan_2020_2021",
        "m0001/plan_2020_2021",
        "m0002/plan_2020_2021",
        "m0003/plan_2020_2021",
    }


@POSIX
def test_a_plan_with_several_links_counts_once(roadmap: Run, region: Path) -> None:
    before = roadmap("list", "--plan", ".", "-f", "json", here=region).out
    (region / "z").mkdir()
    (region / "z" / "plan_2020_2021.yaml").symlink_to(region / "m0001" / "plan_2020_2021.yaml")
    (region / "zz").mkdir()
    (region / "zz" / "data").symlink_to(region / "korenovsk" / "data", target_is_directory=True)
    assert roadmap("list", "--plan", ".", "-f", "json", here=region).out == before


@POSIX
def test_plan_may_be_a_link_to_a_folder(roadmap: Run, region: Path, tmp_path: Path) -> None:
    before = roadmap("list", "--plan", ".", "-f", "json", here=region).out
    (tmp_path / "link").symlink_to(region, target_is_directory=True)
    assert roadmap("list", "--plan", "link", "-f", "json", here=tmp_path).out == before


def test_a_folder_given_twice_is_read_once(roadmap: Run, region: Path) -> None:
    once = roadmap("list", "--plan", ".", "-f", "json", here=region).out
    paths = ("--plan", ".", "--plan", "m0001", "--plan", "m0001/plan_2020_2021.yaml")
    assert roadmap("list", *paths, "-f", "json", here=region).out == once


def test_a_plan_in_the_folder_itself_excludes_plans_below(roadmap: Run, region: Path) -> None:
    shutil.copy(DATA / "plan_2020_2021.yaml", region / "plan_own.yaml")
    shutil.copy(DATA / "schools.yaml", region)
    answer = roadmap("list", "--plan", ".", "-f", "json", here=region)
    assert {item["plan"] for item in json.loads(answer.out)["items"]} == {"plan_own"}


# One process or several.


def set_processors(processors: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_processor_count", lambda: processors)


@POSIX
@pytest.mark.processes
@pytest.mark.parametrize(
    "call", cases(("check", *DAY), more=[NOVEMBER, ("log", *DAY)]), ids=" ".join
)
def test_answers_do_not_depend_on_the_number_of_processes(
    roadmap: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: tuple[str, ...]
) -> None:
    """Some plans and records have errors, and some files are unreadable."""
    country.make(tmp_path, 40, 5)
    for place in ("m0003", "m0021"):
        (tmp_path / place / "plan_2020_2021.yaml").unlink()
        (tmp_path / place / "plan_2020_2021.yaml").symlink_to("nowhere")
    unclosed(tmp_path / "m0004" / "progress_2020_2021" / "reporter-1.yaml")
    in_cp1251(tmp_path / "m0030" / "schools.yaml")
    monkeypatch.setenv("ROADMAP_CACHE", "off")
    set_processors(1, monkeypatch)
    alone = roadmap(*call, "--plan", ".", "--lang", "ru", here=tmp_path)
    assert alone.code == 3
    assert alone.err.count("не читается") == 2
    output = alone.out + alone.err
    assert output.count("[period-impossible]") == 5
    assert "m0004/progress_2020_2021/reporter-1.yaml:" in output
    assert "m0030/schools.yaml:" in output
    for processors in (2, 3)[: normal_or_exhaustive(1, 2)]:
        set_processors(processors, monkeypatch)
        assert roadmap(*call, "--plan", ".", "--lang", "ru", here=tmp_path) == alone


def test_few_plans_are_read_without_worker_processes(
    roadmap: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Workers start at the configured number of plans; with one plan fewer, none starts."""
    started: list[int] = []

    def fail_to_start(context: object, task: object, chunks: Sequence[object]) -> NoReturn:
        started.append(len(chunks))
        raise OSError("no worker may start")

    fewest = workers.MIN_PLANS_TO_FORK if sys.platform == "linux" else workers.MIN_PLANS_TO_SPAWN
    country.make(tmp_path, fewest)
    monkeypatch.setattr(workers, "_start_worker", fail_to_start)
    monkeypatch.setenv("ROADMAP_CACHE", "off")
    set_processors(4, monkeypatch)
    answer = roadmap(*NOVEMBER, "--plan", ".", here=tmp_path)
    assert started == [-(-fewest // workers.BATCH_SIZE // 4)]
    assert len({item["plan"] for item in json.loads(answer.out)["items"]}) == fewest
    shutil.rmtree(tmp_path / "m0001")
    assert roadmap(*NOVEMBER, "--plan", ".", here=tmp_path).code == 0
    assert len(started) == 1


def test_plans_are_read_without_workers_if_none_can_start(
    roadmap: Run, twenty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "MIN_PLANS_TO_SPAWN", 20)
    monkeypatch.setenv("ROADMAP_CACHE", "off")
    set_processors(1, monkeypatch)
    alone = roadmap(*NOVEMBER, "--plan", ".", here=twenty)
    tried: list[bool] = []

    def start(process: object) -> NoReturn:
        tried.append(True)
        raise OSError("no process can start")

    monkeypatch.setattr("multiprocessing.process.BaseProcess.start", start)
    set_processors(2, monkeypatch)
    assert roadmap(*NOVEMBER, "--plan", ".", here=twenty) == alone
    assert tried


@LINUX
@pytest.mark.processes
@pytest.mark.parametrize("place", cases("m0020", more=["m0001", "m0040"]))
def test_the_answer_has_all_plans_if_a_worker_dies(
    roadmap: Run,
    tmp_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    place: str,
) -> None:
    """The worker may die at its first plan, at the last or in between."""
    country.make(tmp_path, 40, 3)
    died = tmp_path_factory.mktemp("died") / "yes"
    monkeypatch.setenv("ROADMAP_CACHE", "off")
    set_processors(1, monkeypatch)
    alone = roadmap(*NOVEMBER, "--plan", ".", here=tmp_path)
    main_process, real = os.getpid(), workers._message

    def dying(file: PlanFile, task: ReadTask) -> workers.WorkerMessage | None:
        if os.getpid() != main_process and file.path.parent.name == place:
            died.touch()
            os._exit(1)
        return real(file, task)

    monkeypatch.setattr(workers, "_message", dying)
    set_processors(2, monkeypatch)
    assert roadmap(*NOVEMBER, "--plan", ".", here=tmp_path) == alone
    assert died.exists()


SLOW = """\
import os, signal, sys, time
from vpr_roadmap.workspace.plan_reading import workers
# A process that a shell starts in the background ignores Ctrl-C.
signal.signal(signal.SIGINT, signal.default_int_handler)
seconds = {"m0001": float(sys.argv.pop(1))}
handed = workers._message
def slow(file, task):
    os.write(1, b"%d reads\\n" % os.getpid())
    time.sleep(seconds.get(file.path.parent.name, 0.02))
    return handed(file, task)
workers._message = slow
workers._processor_count = lambda: 2
workers.BATCH_SIZE = 2
from vpr_roadmap.cli.main import main
sys.exit(main(sys.argv[1:]))
"""


def start_slow_call(seconds: float, here: Path) -> subprocess.Popen[bytes]:
    """Start a call that reads with two processes and takes `seconds` for one plan."""
    return subprocess.Popen(
        [sys.executable, "-c", SLOW, str(seconds), "check", "."],
        cwd=here,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "ROADMAP_CACHE": "off"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


@LINUX
@pytest.mark.processes
def test_ctrl_c_stops_worker_processes(hundred: Path) -> None:
    """All processes end before they read half of the plans, and print nothing to stderr."""
    process = start_slow_call(0.02, hundred)
    assert process.stdout
    readers: set[bytes] = set()
    while len(readers) < 2 and (line := process.stdout.readline()):
        readers.add(line)
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=20)
    assert (process.returncode, err) == (130, b"")
    assert out.count(b"reads") < 50
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)


@LINUX
@pytest.mark.processes
def test_workers_end_with_the_main_process(twenty: Path) -> None:
    """If the main process is killed, no worker keeps stdout open."""
    process = start_slow_call(0.02, twenty)
    assert process.stdout
    assert process.stdout.readline()
    process.kill()
    process.communicate(timeout=20)


@LINUX
@pytest.mark.processes
def test_an_idle_worker_prints_nothing_on_ctrl_c(twenty: Path) -> None:
    """One worker has read its half, while the other still reads its first plan."""
    process = start_slow_call(1.5, twenty)
    assert process.stdout
    for _ in range(11):  # the slow plan, and all plans of the other worker
        assert process.stdout.readline()
    time.sleep(0.2)
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=20)
    assert (process.returncode, err) == (130, b"")


# The progress bar.

QUICK = """\
import sys
from vpr_roadmap.cli import progress_bar
progress_bar.SHOWN_AFTER = float(sys.argv.pop(1))
from vpr_roadmap.cli.main import main
sys.exit(main(sys.argv[1:]))
"""


def call_at_terminal(*call: str, shown_after: float, here: Path) -> Answer:
    """Run a call at a terminal that shows the progress bar after `shown_after` seconds."""
    arguments = (str(shown_after), *call, "--lang", "ru")
    environment = {"ROADMAP_CACHE": "off", "TERM": "xterm"}
    program = ("-c", QUICK)
    return run_at_terminal(
        *arguments, stream="stderr", here=here, program=program, environment=environment
    )


@POSIX
def test_the_progress_bar_counts_to_the_end_and_disappears(twenty: Path) -> None:
    for call in (("due", "--plan", "."), ("check", ".")):
        terminal_output = call_at_terminal(*call, shown_after=0, here=twenty).err
        counted, _, after = terminal_output.rpartition("\x1b[2K")
        assert "Чтение планов" in counted
        assert "20/20" in counted
        assert "Чтение планов" not in after


@POSIX
def test_there_is_no_progress_bar_for_a_short_call(twenty: Path) -> None:
    answer = call_at_terminal("due", "--plan", "m0001", shown_after=1000, here=twenty)
    assert answer.code == 0
    assert "Чтение планов" not in answer.err
    assert "\x1b" not in answer.err
    terminal_output = call_at_terminal("due", "--plan", ".", shown_after=1000, here=twenty).err
    assert terminal_output.count("[period-impossible]") == 2
    assert "Чтение планов" not in terminal_output
