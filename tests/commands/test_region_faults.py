"""What is wrong with one municipality takes nothing from the others, however they are read."""

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
from tests.conftest import DATA, ROOT, Answer, Run
from tests.helpers.effort import few_and, some
from tests.helpers.worlds import powerless
from vpr_roadmap.workspace.discovery.plan_file import PlanFile
from vpr_roadmap.workspace.plan_reading import workers
from vpr_roadmap.workspace.plan_reading.results import ReadTask

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="it has other links and terminals")
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere processes begin anew")
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
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example, a municipality that has recorded, two that have not; nothing here is changed."""
    folder = tmp_path_factory.mktemp("whole")
    country.make(folder, 3)
    shutil.copytree(ROOT / "examples" / "data", folder / "korenovsk" / "data")
    return folder


@pytest.fixture
def region(whole: Path, tmp_path: Path) -> Path:
    """The same, to be spoilt."""
    return Path(shutil.copytree(whole, tmp_path / "region"))


def without(whole: Path, *places: str, to: Path) -> Path:
    """The same without what lies at these places."""
    shutil.copytree(whole, to)
    for place in places:
        shutil.rmtree(to / place) if (to / place).is_dir() else (to / place).unlink()
    return to


def replaced(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


NOTE = re.compile(r"Сведения неполны: .*\n\n?([-–] .*\n(  .*\n)*)+\n?")
IN_HTML = re.compile(r"<p>Сведения неполны: .*</p>\n<ul>\n(<li>.*</li>\n)+</ul>\n")


def parted(answer: str, call: tuple[str, ...]) -> tuple[str, str]:
    """An answer as it would be if nothing were left out, and what it says was left out."""
    if "json" in call:
        values = json.loads(answer)
        left_out = values.pop("left_out")
        return json.dumps(values), json.dumps(left_out, ensure_ascii=False)
    note = (IN_HTML if "html" in call else NOTE).search(answer)
    if note is None:
        return answer, ""
    return answer[: note.start()] + answer[note.end() :], note[0].replace("\\_", "_")


def like(answer: str, call: tuple[str, ...]) -> str:
    """The answer in the form of `parted`."""
    return json.dumps(json.loads(answer)) if "json" in call else answer


# Files with faults.


@pytest.mark.parametrize("call", CALLS, ids=" ".join)
def test_the_others_are_answered_as_if_it_were_not_there(
    roadmap: Run, whole: Path, region: Path, tmp_path: Path, call: tuple[str, ...]
) -> None:
    """It is true of each command and format; the fault has its place, and the call ends with 1."""
    replaced(region / "m0001" / "plan_2020_2021.yaml", PERIOD, BROKEN)
    others = without(whole, "m0001", to=tmp_path / "others")
    answer = roadmap(*call, "--plan", ".", "--lang", "ru", here=region)
    expected = roadmap(*call, "--plan", ".", "--lang", "ru", here=others)
    assert (expected.code, expected.err) == (0, "")
    assert "m0002" in expected.out or "Верхневолжский" in expected.out or call[0] == "log"
    rest, note = parted(answer.out, call)
    assert (answer.code, rest) == (1, like(expected.out, call))
    assert ("m0001/plan_2020_2021" in note) == ("csv" not in call)
    problem, last = answer.err.splitlines()
    assert problem.startswith("m0001/plan_2020_2021.yaml:")
    assert problem.endswith(" [period-impossible]")
    assert last == "В данных 1 ошибка. Пока файлы не исправлены, ответа по ним нет."


def no_utf8(file: Path) -> None:
    file.write_bytes(file.read_text(encoding="utf-8").encode("cp1251"))


def half(file: Path) -> None:
    file.write_text(file.read_text(encoding="utf-8") + "{", encoding="utf-8")


def empty(file: Path) -> None:
    file.write_bytes(b"")


@pytest.mark.parametrize("spoil", [no_utf8, half, empty])
@pytest.mark.parametrize("name", ["plan_2020_2021.yaml", "schools.yaml"])
def test_a_plan_or_a_list_that_is_no_yaml_is_left_out(
    roadmap: Run,
    whole: Path,
    region: Path,
    tmp_path: Path,
    spoil: Callable[[Path], None],
    name: str,
) -> None:
    spoil(region / "m0002" / name)
    others = without(whole, "m0002", to=tmp_path / "others")
    answer = roadmap(*NOVEMBER, "--plan", ".", here=region)
    rest, note = parted(answer.out, NOVEMBER)
    expected = roadmap(*NOVEMBER, "--plan", ".", here=others)
    assert (answer.code, rest) == (1, like(expected.out, NOVEMBER))
    assert f'"plan": "m0002/plan_2020_2021", "path": "m0002/{name}"' in note
    assert answer.err.startswith(f"m0002/{name}:")
    assert "Traceback" not in answer.err


@pytest.mark.parametrize("spoil", [no_utf8, half, empty])
def test_of_what_is_reported_only_the_faulty_file_is_left_out(
    roadmap: Run, whole: Path, region: Path, tmp_path: Path, spoil: Callable[[Path], None]
) -> None:
    records = "m0001/progress_2020_2021/reporter-1.yaml"
    spoil(region / records)
    others = without(whole, records, to=tmp_path / "others")
    for call in (NOVEMBER, ("report", "-f", "md", *DAY)):
        answer = roadmap(*call, "--plan", ".", "--lang", "ru", here=region)
        expected = roadmap(*call, "--plan", ".", "--lang", "ru", here=others)
        rest, note = parted(answer.out, call)
        assert (answer.code, rest) == (1, like(expected.out, call))
        assert records in note
        problem, last = answer.err.splitlines()
        assert problem.startswith(f"{records}:")
        assert last.endswith("Пока файлы не исправлены, отметки с ошибками не учитываются.")
    assert expected.out != roadmap(*call, "--plan", ".", "--lang", "ru", here=whole).out


def test_where_all_are_faulty_nothing_is_answered(roadmap: Run, tmp_path: Path) -> None:
    country.make(tmp_path, 3, 3)
    for call in (NOVEMBER, ("report",), ("list",)):
        answer = roadmap(*call, "--plan", ".", "--lang", "ru", here=tmp_path)
        assert (answer.code, answer.out) == (1, "")
        *problems, last = answer.err.splitlines()
        assert [line.partition("/")[0] for line in problems] == ["m0001", "m0002", "m0003"]
        assert last == "В данных 3 ошибки. Пока файлы не исправлены, ответа по ним нет."


def test_a_faulty_one_is_no_matter_to_who_asks_for_another(roadmap: Run, region: Path) -> None:
    replaced(region / "m0001" / "plan_2020_2021.yaml", PERIOD, BROKEN)
    call = (*NOVEMBER, "--plan", ".", "--municipality")
    other = roadmap(*call, "korenovsk", here=region)
    assert (other.code, other.err) == (0, "")
    own = roadmap(*call, "Верхнекубанский", here=region)
    assert (own.code, own.out) == (1, "")
    assert own.err.startswith("m0001/plan_2020_2021.yaml:")


def test_a_faulty_plan_may_be_the_one_a_record_is_for(roadmap: Run, region: Path) -> None:
    """It is true that nothing is recorded while it is not known which plans have the number."""
    replaced(region / "m0001" / "plan_2020_2021.yaml", PERIOD, BROKEN)
    before = {file: file.read_bytes() for file in region.rglob("*") if file.is_file()}
    call = ("record", "2.3", "done", "--by", "Симоненко", "--evidence", "№ 1", "--plan", ".")
    answer = roadmap(*call, "--lang", "ru", here=region)
    assert (answer.code, answer.out) == (1, "")
    assert "Отметка не записана: не все планы прочитаны" in answer.err
    assert {file: file.read_bytes() for file in region.rglob("*") if file.is_file()} == before


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_where_one_cannot_be_read_recording_ends_like_every_answer(
    roadmap: Run, region: Path
) -> None:
    plan = region / "m0001" / "plan_2020_2021.yaml"
    plan.unlink()
    plan.symlink_to("nowhere.yaml")
    call = ("record", "2.3", "done", "--by", "Симоненко", "--evidence", "№ 1", "--plan", ".")
    assert roadmap(*call, here=region).code == 3
    assert roadmap(*NOVEMBER, "--plan", ".", here=region).code == 3


@pytest.fixture(scope="module")
def hundred(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A hundred municipalities, of which each tenth has a slip; nothing here is changed."""
    folder = tmp_path_factory.mktemp("hundred")
    country.make(folder, 100, 10)
    return folder


@pytest.fixture(scope="module")
def twenty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twenty, of which two have a slip; nothing here is changed."""
    folder = tmp_path_factory.mktemp("twenty")
    country.make(folder, 20, 2)
    return folder


def test_each_of_ten_slips_among_a_hundred_has_its_place(roadmap: Run, hundred: Path) -> None:
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


def test_the_other_ninety_are_answered(roadmap: Run, hundred: Path, tmp_path: Path) -> None:
    shutil.copytree(hundred, tmp_path / "others")
    for file in (tmp_path / "others").glob("*/plan_2020_2021.yaml"):
        if "2020-13" in file.read_text(encoding="utf-8"):
            shutil.rmtree(file.parent)
    answer = roadmap(*NOVEMBER, "--plan", ".", here=hundred)
    expected = roadmap(*NOVEMBER, "--plan", ".", here=tmp_path / "others")
    assert (expected.code, expected.err) == (0, "")
    assert len({item["plan"] for item in json.loads(expected.out)["items"]}) == 90
    rest, note = parted(answer.out, NOVEMBER)
    assert (answer.code, rest) == (1, like(expected.out, NOVEMBER))
    assert len(json.loads(note)) == 10


# Files that cannot be read.


def with_no_power(*call: str, here: Path) -> Answer:
    """The call of somebody who may not do what root may."""
    done = subprocess.run(
        [*powerless(), sys.executable, "-m", "vpr_roadmap", *call, "--lang", "ru"],
        cwd=here,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "ROADMAP_CACHE": "off"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return Answer(done.returncode, done.stdout, done.stderr)


@POSIX
@pytest.mark.parametrize(
    "locked",
    [
        "m0001/plan_2020_2021.yaml",
        "m0001/schools.yaml",
        "korenovsk/data/schools.yaml",
    ],
)
def test_what_may_not_be_read_takes_its_municipality_alone(
    roadmap: Run, whole: Path, region: Path, tmp_path: Path, locked: str
) -> None:
    others = without(whole, locked.partition("/")[0], to=tmp_path / "others")
    (region / locked).chmod(0)
    try:
        answer = with_no_power(*NOVEMBER, "--plan", ".", here=region)
    finally:
        (region / locked).chmod(0o700)
    expected = roadmap(*NOVEMBER, "--plan", ".", "--lang", "ru", here=others)
    rest, note = parted(answer.out, NOVEMBER)
    assert (answer.code, rest) == (3, like(expected.out, NOVEMBER))
    (left_out,) = json.loads(note)
    assert (left_out["what"], left_out["path"]) == ("plan", locked)
    assert answer.err == f"Ошибка: «{locked}» не читается: нет прав доступа\n"


@POSIX
def test_a_municipality_whose_folder_may_not_be_read_is_named(region: Path) -> None:
    (region / "m0001").chmod(0)
    try:
        answer = with_no_power(*NOVEMBER, "--plan", ".", here=region)
    finally:
        (region / "m0001").chmod(0o700)
    assert answer.code == 3
    assert answer.err == "Ошибка: «m0001» не читается: нет прав доступа\n"


@POSIX
def test_records_that_may_not_be_read_are_left_out_alone(
    roadmap: Run, whole: Path, region: Path, tmp_path: Path
) -> None:
    locked = "m0001/progress_2020_2021/reporter-2.yaml"
    others = without(whole, locked, to=tmp_path / "others")
    (region / locked).chmod(0)
    answer = with_no_power(*NOVEMBER, "--plan", ".", here=region)
    expected = roadmap(*NOVEMBER, "--plan", ".", "--lang", "ru", here=others)
    rest, note = parted(answer.out, NOVEMBER)
    assert (answer.code, rest) == (1, like(expected.out, NOVEMBER))
    assert f'"path": "{locked}"' in note
    assert answer.err.startswith(f"{locked}:1:1: файл не прочитать: нет прав доступа")


@POSIX
def test_of_a_folder_that_may_not_be_read_the_records_are_left_out_alone(
    roadmap: Run, whole: Path, region: Path
) -> None:
    locked = "m0001/progress_2020_2021"
    (region / locked).chmod(0)
    try:
        answer = with_no_power(*NOVEMBER, "--plan", ".", here=region)
        checked = with_no_power("check", ".", here=region)
    finally:
        (region / locked).chmod(0o700)
    said = f"{locked}:1:1: файл не прочитать: нет прав доступа"
    assert answer.code == checked.code == 1
    assert answer.err.startswith(said) and said in checked.out
    found = json.loads(answer.out)
    assert [(each["what"], each["path"]) for each in found["left_out"]] == [("file", locked)]
    whole_answer = json.loads(roadmap(*NOVEMBER, "--plan", ".", here=whole).out)
    points = [[item["plan"] for item in each["items"]] for each in (found, whole_answer)]
    assert {*points[0]} == {*points[1]}
    others = [
        [item for item in each["items"] if not item["plan"].startswith("m0001/")]
        for each in (found, whole_answer)
    ]
    assert others[0] == others[1] != []


@POSIX
def test_what_is_wrong_elsewhere_is_told_beside_it(region: Path) -> None:
    """It is true that check tells the problems of the others, and ends with 3."""
    replaced(region / "m0001" / "plan_2020_2021.yaml", PERIOD, BROKEN)
    (region / "m0002" / "plan_2020_2021.yaml").chmod(0)
    for verb in (("check", "."), ("due", "--plan", ".")):
        answer = with_no_power(*verb, here=region)
        assert answer.code == 3
        assert "«m0002/plan_2020_2021.yaml» не читается" in answer.err
        assert (answer.out + answer.err).count("[period-impossible]") == 1


@POSIX
def test_where_none_may_be_read_it_is_said_once(region: Path) -> None:
    for file in region.rglob("plan_*.yaml"):
        file.chmod(0)
    for verb in (("check", "."), ("due", "--plan", "."), ("report", "--plan", ".")):
        answer = with_no_power(*verb, here=region)
        assert (answer.code, answer.out) == (3, "")
        assert answer.err == (
            "Ошибка: «korenovsk/data/plan_2020_2021.yaml» не читается: нет прав доступа\n"
        )


# Links and folders.


@POSIX
def test_a_linked_municipality_is_passed_over_and_linked_files_are_read(
    roadmap: Run, whole: Path, region: Path, tmp_path: Path
) -> None:
    """It is true that a folder that is a link is none of those that are looked through.

    Links to a `data` folder or to a file are what they lead to.
    """
    (region / "linked").symlink_to(whole / "m0003", target_is_directory=True)
    elsewhere = Path(shutil.copytree(DATA, tmp_path / "elsewhere"))
    (region / "a").mkdir()
    (region / "a" / "data").symlink_to(elsewhere, target_is_directory=True)
    (region / "b").mkdir()
    (region / "b" / "plan_b.yaml").symlink_to(whole / "m0002" / "plan_2020_2021.yaml")
    schools = (whole / "m0002" / "schools.yaml").read_text(encoding="utf-8")
    other = schools.replace("municipality: ", "municipality: новое ")
    (region / "b" / "schools.yaml").write_text(other, encoding="utf-8")
    schools = (elsewhere / "schools.yaml").read_text(encoding="utf-8")
    other = schools.replace("municipality: ", "municipality: новое ")
    (elsewhere / "schools.yaml").write_text(other, encoding="utf-8")
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
def test_a_plan_that_links_lead_to_twice_is_one(roadmap: Run, region: Path) -> None:
    before = roadmap("list", "--plan", ".", "-f", "json", here=region).out
    (region / "z").mkdir()
    (region / "z" / "plan_2020_2021.yaml").symlink_to(region / "m0001" / "plan_2020_2021.yaml")
    (region / "zz").mkdir()
    (region / "zz" / "data").symlink_to(region / "korenovsk" / "data", target_is_directory=True)
    assert roadmap("list", "--plan", ".", "-f", "json", here=region).out == before


@POSIX
def test_a_link_to_the_folder_itself_may_be_asked(
    roadmap: Run, region: Path, tmp_path: Path
) -> None:
    before = roadmap("list", "--plan", ".", "-f", "json", here=region).out
    (tmp_path / "link").symlink_to(region, target_is_directory=True)
    assert roadmap("list", "--plan", "link", "-f", "json", here=tmp_path).out == before


def test_a_folder_named_twice_is_read_once(roadmap: Run, region: Path) -> None:
    once = roadmap("list", "--plan", ".", "-f", "json", here=region).out
    paths = ("--plan", ".", "--plan", "m0001", "--plan", "m0001/plan_2020_2021.yaml")
    assert roadmap("list", *paths, "-f", "json", here=region).out == once


def test_a_plan_of_the_folder_itself_is_asked_alone(roadmap: Run, region: Path) -> None:
    shutil.copy(DATA / "plan_2020_2021.yaml", region / "plan_own.yaml")
    shutil.copy(DATA / "schools.yaml", region)
    answer = roadmap("list", "--plan", ".", "-f", "json", here=region)
    assert {item["plan"] for item in json.loads(answer.out)["items"]} == {"plan_own"}


# By one process or by several.


def by(processors: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_processor_count", lambda: processors)


@POSIX
@pytest.mark.processes
@pytest.mark.parametrize(
    "call", few_and(("check", *DAY), more=[NOVEMBER, ("log", *DAY)]), ids=" ".join
)
def test_by_however_many_it_is_read_the_same_is_said(
    roadmap: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: tuple[str, ...]
) -> None:
    """It is true with faulty plans, faulty records and files that cannot be read among them."""
    country.make(tmp_path, 40, 5)
    for place in ("m0003", "m0021"):
        (tmp_path / place / "plan_2020_2021.yaml").unlink()
        (tmp_path / place / "plan_2020_2021.yaml").symlink_to("nowhere")
    half(tmp_path / "m0004" / "progress_2020_2021" / "reporter-1.yaml")
    no_utf8(tmp_path / "m0030" / "schools.yaml")
    monkeypatch.setenv("ROADMAP_CACHE", "off")
    by(1, monkeypatch)
    alone = roadmap(*call, "--plan", ".", "--lang", "ru", here=tmp_path)
    assert alone.code == 3
    assert alone.err.count("не читается") == 2
    said = alone.out + alone.err
    assert said.count("[period-impossible]") == 5
    assert "m0004/progress_2020_2021/reporter-1.yaml:" in said
    assert "m0030/schools.yaml:" in said
    for processors in (2, 3)[: some(1, 2)]:
        by(processors, monkeypatch)
        assert roadmap(*call, "--plan", ".", "--lang", "ru", here=tmp_path) == alone


def test_few_are_read_without_other_processes(
    roadmap: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is true from the named number on: one fewer begins no process, so many begin some."""
    begun: list[int] = []

    def reader(context: object, task: object, chunks: Sequence[object]) -> NoReturn:
        begun.append(len(chunks))
        raise OSError("none is to be begun")

    fewest = workers.MIN_PLANS_TO_FORK if sys.platform == "linux" else workers.MIN_PLANS_TO_SPAWN
    country.make(tmp_path, fewest)
    monkeypatch.setattr(workers, "_start_worker", reader)
    monkeypatch.setenv("ROADMAP_CACHE", "off")
    by(4, monkeypatch)
    every = roadmap(*NOVEMBER, "--plan", ".", here=tmp_path)
    assert begun == [-(-fewest // workers.BATCH_SIZE // 4)]
    assert len({item["plan"] for item in json.loads(every.out)["items"]}) == fewest
    shutil.rmtree(tmp_path / "m0001")
    assert roadmap(*NOVEMBER, "--plan", ".", here=tmp_path).code == 0
    assert len(begun) == 1


def test_where_no_process_can_be_begun_it_is_answered(
    roadmap: Run, twenty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "MIN_PLANS_TO_SPAWN", 20)
    monkeypatch.setenv("ROADMAP_CACHE", "off")
    by(1, monkeypatch)
    alone = roadmap(*NOVEMBER, "--plan", ".", here=twenty)
    tried: list[bool] = []

    def start(process: object) -> NoReturn:
        tried.append(True)
        raise OSError("no process can be begun")

    monkeypatch.setattr("multiprocessing.process.BaseProcess.start", start)
    by(2, monkeypatch)
    assert roadmap(*NOVEMBER, "--plan", ".", here=twenty) == alone
    assert tried


@LINUX
@pytest.mark.processes
@pytest.mark.parametrize("place", few_and("m0020", more=["m0001", "m0040"]))
def test_whenever_a_process_dies_all_is_answered(
    roadmap: Run,
    tmp_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    place: str,
) -> None:
    """It is true of one that dies with its first plan, in the midst, or with the last."""
    country.make(tmp_path, 40, 3)
    died = tmp_path_factory.mktemp("died") / "yes"
    monkeypatch.setenv("ROADMAP_CACHE", "off")
    by(1, monkeypatch)
    alone = roadmap(*NOVEMBER, "--plan", ".", here=tmp_path)
    ours, handed = os.getpid(), workers._message

    def dying(file: PlanFile, task: ReadTask) -> workers.WorkerMessage | None:
        if os.getpid() != ours and file.path.parent.name == place:
            died.touch()
            os._exit(1)
        return handed(file, task)

    monkeypatch.setattr(workers, "_message", dying)
    by(2, monkeypatch)
    assert roadmap(*NOVEMBER, "--plan", ".", here=tmp_path) == alone
    assert died.exists()


SLOW = """\
import os, signal, sys, time
from vpr_roadmap.workspace.plan_reading import workers
# What a shell begins in the background hears nothing of Ctrl-C.
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


def begun(seconds: float, here: Path) -> subprocess.Popen[bytes]:
    """A call that reads with two processes, and one plan for so long."""
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
def test_who_presses_ctrl_c_is_not_kept_waiting(hundred: Path) -> None:
    """It is true that all processes end before the most is read, and nothing is said of it."""
    process = begun(0.02, hundred)
    assert process.stdout
    at_work: set[bytes] = set()
    while len(at_work) < 2 and (line := process.stdout.readline()):
        at_work.add(line)
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=20)
    assert (process.returncode, err) == (130, b"")
    assert out.count(b"reads") < 50
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)


@LINUX
@pytest.mark.processes
def test_processes_end_with_the_one_that_started_them(twenty: Path) -> None:
    """Nothing is left that holds stdout when the first process is killed."""
    process = begun(0.02, twenty)
    assert process.stdout
    assert process.stdout.readline()
    process.kill()
    process.communicate(timeout=20)


@LINUX
@pytest.mark.processes
def test_a_process_without_work_says_nothing_of_ctrl_c(twenty: Path) -> None:
    """It is true of one that has read its half while the other reads its first plan for long."""
    process = begun(1.5, twenty)
    assert process.stdout
    for _ in range(11):  # the long one, and all that the other process reads
        assert process.stdout.readline()
    time.sleep(0.2)
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=20)
    assert (process.returncode, err) == (130, b"")


# Who waits.

QUICK = """\
import sys
from vpr_roadmap.cli import progress_bar
progress_bar.SHOWN_AFTER = float(sys.argv.pop(1))
from vpr_roadmap.cli.main import main
sys.exit(main(sys.argv[1:]))
"""


def seen_at_a_terminal(*call: str, patience: float, here: Path) -> tuple[int, str]:
    """How a call ends, and what a terminal gets of its talk."""
    import pty

    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", QUICK, str(patience), *call, "--lang", "ru"],
        cwd=here,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT / "src"),
            "ROADMAP_CACHE": "off",
            "TERM": "xterm",
        },
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
    code = process.wait(timeout=60)
    os.close(ours)
    return code, shown.decode("utf-8")


@POSIX
def test_it_counts_to_the_end_and_leaves_nothing(twenty: Path) -> None:
    for call in (("due", "--plan", "."), ("check", ".")):
        _, shown = seen_at_a_terminal(*call, patience=0, here=twenty)
        counted, _, after = shown.rpartition("\x1b[2K")
        assert "Чтение планов" in counted
        assert "20/20" in counted
        assert "Чтение планов" not in after


@POSIX
def test_who_does_not_wait_long_sees_nothing_of_it(twenty: Path) -> None:
    code, shown = seen_at_a_terminal("due", "--plan", "m0001", patience=1000, here=twenty)
    assert code == 0
    assert "Чтение планов" not in shown
    assert "\x1b" not in shown
    _, shown = seen_at_a_terminal("due", "--plan", ".", patience=1000, here=twenty)
    assert shown.count("[period-impossible]") == 2
    assert "Чтение планов" not in shown
