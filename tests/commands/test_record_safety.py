"""Nothing is lost, whatever happens while a record is being written: through the whole command."""

from __future__ import annotations

import os
import random
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.conftest import DATA, ROOT
from tests.helpers.effort import some
from tests.helpers.worlds import outside, powerless
from vpr_roadmap.plan.progress import Record
from vpr_roadmap.workspace.loading import load

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="it has neither fork nor limits")

PROCESSES, CALLS, KILLS = some(4, 8), some(6, 25), some(15, 200)
NAME = "simonenko-l-i.yaml"

CALL = """\
import contextlib, io, os, random, resource, signal, sys, time
from vpr_roadmap.cli.main import main
os.chdir(os.environ["FOLDER"])
def record(note, *more):
    with contextlib.redirect_stdout(io.StringIO()):
        return main(["record", "4.2@2020-12", "in-progress", "--note", note, "--by", "Симоненко",
                     "--date", "2020-11-20", "--lang", "ru", *more])
"""


def python(
    script: str, folder: Path, *arguments: str, stdin: int | None = None, way: Sequence[str] = ()
) -> subprocess.Popen[str]:
    """Another process that runs `script`, in some other `way`, in a folder with a plan."""
    return subprocess.Popen(
        [*way, sys.executable, "-c", CALL + script, *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "FOLDER": str(folder)},
        stdin=stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


@pytest.fixture
def office(tmp_path: Path) -> Path:
    shutil.copytree(DATA, tmp_path / "data")
    return tmp_path


def folder_of(office: Path) -> Path:
    return office / "data" / "progress_2020_2021"


def records(office: Path) -> tuple[Record, ...]:
    """What stands in the one file; there is nothing wrong with it."""
    workspace = load([office], office)
    assert workspace.problems == ()
    (progress,) = workspace.plans[0].progress
    return progress.records


def test_many_calls_of_several_processes_lose_nothing(office: Path) -> None:
    script = f"print({{record(sys.argv[1] + '-' + str(n)) for n in range({CALLS})}})"
    running = [python(script, office, str(number)) for number in range(PROCESSES)]
    for process in running:
        assert process.communicate(timeout=240) == ("{0}\n", "")
    held = records(office)
    expected = {f"{number}-{call}" for number in range(PROCESSES) for call in range(CALLS)}
    assert len(held) == PROCESSES * CALLS
    assert {record.note for record in held} == expected
    assert [record.recorded for record in held] == sorted(record.recorded for record in held)
    assert os.listdir(folder_of(office)) == [NAME]
    assert not list((office / "data").glob(".*"))


KILLED = """\
record("first")
for line in sys.stdin:
    child = os.fork()
    if child == 0:
        for number in range(1000):
            record(f"{line.strip()}-{number}")
        os._exit(1)
    time.sleep(float(line))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    print("killed", flush=True)
print(record("last"))
"""


@POSIX
def test_killed_at_any_moment_it_leaves_the_old_file_or_the_new(office: Path) -> None:
    chance = random.Random(249)
    file = folder_of(office) / NAME
    process = python(KILLED, office, stdin=subprocess.PIPE)
    assert process.stdin and process.stdout
    before = b""
    changed = 0
    for _ in range(KILLS):
        process.stdin.write(f"{chance.uniform(0.0, 0.12):.4f}\n")
        process.stdin.flush()
        assert process.stdout.readline() == "killed\n"
        after = file.read_bytes()
        assert after.startswith(before)
        changed += after != before
        before = after
        assert set(os.listdir(folder_of(office))) <= {NAME, ".roadmap.tmp"}
    begun = time.monotonic()
    out, _ = process.communicate(timeout=60)
    assert out == "0\n"
    assert time.monotonic() - begun < 10, "a lock was left behind"
    held = records(office)
    assert (held[0].note, held[-1].note) == ("first", "last")
    assert changed > KILLS // 10, "it was killed before it could write anything"
    assert os.listdir(folder_of(office)) == [NAME]


FULL = """\
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
size = os.path.getsize(sys.argv[1])
sys.dont_write_bytecode = True  # it would be cut off as well, and read for ever after
resource.setrlimit(resource.RLIMIT_FSIZE, (size + 10, resource.RLIM_INFINITY))
print(record("x" * 100))
"""


@POSIX
def test_where_there_is_no_room_the_old_file_stays(office: Path) -> None:
    first = python("record('first')", office)
    assert first.communicate(timeout=60) == ("", "")
    file = folder_of(office) / NAME
    before = file.read_bytes()
    out, err = python(FULL, office, str(file)).communicate(timeout=60)
    assert out == "3\n"
    assert err == (
        f"Ошибка: «data/progress_2020_2021/{NAME}» не записан: файл слишком велик для этого диска\n"
    )
    assert file.read_bytes() == before
    assert os.listdir(folder_of(office)) == [NAME]


DISK_FULL = """
record("first")
before = open(sys.argv[1], "rb").read()
try:
    open("rest", "wb", buffering=0).write(b"x" * 999_999)
    open("more", "wb", buffering=0).write(b"x" * 999_999)
except OSError:
    pass
print(record("x" * 5000), open(sys.argv[1], "rb").read() == before, os.listdir(sys.argv[2]))
"""


@POSIX
def test_a_full_disk_is_a_sentence(office: Path) -> None:
    disk = office / "disk"
    disk.mkdir()
    where, data = shlex.quote(str(disk)), shlex.quote(str(office / "data"))
    command = f"mount -t tmpfs -o size=128k none {where} && cp -r {data}/*.yaml {where}"
    names = (f"progress_2020_2021/{NAME}", "progress_2020_2021")
    out, err = python(DISK_FULL, disk, *names, way=outside(command)).communicate(timeout=60)
    assert out == f"3 True ['{NAME}']\n"
    assert err == f"Ошибка: «progress_2020_2021/{NAME}» не записан: на диске нет места\n"


@POSIX
@pytest.mark.parametrize("there", [False, True], ids=["no file yet", "a file"])
def test_a_folder_that_is_read_only_is_a_sentence(office: Path, there: bool) -> None:
    if there:
        assert python("record('first')", office).communicate(timeout=60) == ("", "")
    folder = folder_of(office) if there else office / "data"
    before = {path: path.read_bytes() for path in office.rglob("*.yaml")}
    folder.chmod(0o555)
    try:
        process = python("print(record('x'))", office, way=powerless())
        out, err = process.communicate(timeout=60)
    finally:
        folder.chmod(0o755)
    assert (out, err) == (
        "3\n",
        f"Ошибка: «data/progress_2020_2021/{NAME}» не записан: нет прав доступа\n",
    )
    assert {path: path.read_bytes() for path in office.rglob("*.yaml")} == before


def test_a_file_that_an_editor_changed_meanwhile_is_left_to_it(office: Path) -> None:
    script = """
import vpr_roadmap.commands.record as command
real = command.opened_with
def meanwhile(*said):
    with open(sys.argv[1], "a", encoding="utf-8") as file:
        file.write("# изменено\\n")
    return real(*said)
command.opened_with = meanwhile
print(record("second"))
"""
    assert python("record('first')", office).communicate(timeout=60) == ("", "")
    file = folder_of(office) / NAME
    before = file.read_bytes()
    out, err = python(script, office, str(file)).communicate(timeout=60)
    assert (out, err.count("\n")) == ("3\n", 1)
    assert "изменился, пока отметка записывалась" in err
    assert file.read_bytes() == before + "# изменено\n".encode()


@POSIX
def test_another_name_of_the_file_is_told(office: Path) -> None:
    """It is true that the record is under both names, and that whoever made it knows."""
    assert python("record('first')", office).communicate(timeout=60) == ("", "")
    file, other = folder_of(office) / NAME, office / "копия.txt"
    os.link(file, other)
    out, err = python("print(record('second'))", office).communicate(timeout=60)
    assert out == "0\n"
    assert "есть и другое имя (жёсткая ссылка)" in err
    assert other.samefile(file) and "second" in other.read_text(encoding="utf-8")
