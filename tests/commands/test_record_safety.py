"""`roadmap record` loses nothing if something goes wrong while it writes."""

from __future__ import annotations

import os
import random
import shlex
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.helpers.effort import normal_or_exhaustive
from tests.helpers.platforms import POSIX
from tests.helpers.sandboxes import with_own_mounts, without_root_privileges
from vpr_roadmap.plan.progress import Record
from vpr_roadmap.workspace.loading import load

PROCESSES, CALLS, KILLS = (
    normal_or_exhaustive(4, 8),
    normal_or_exhaustive(6, 25),
    normal_or_exhaustive(15, 200),
)
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


def start_python(
    script: str, folder: Path, *arguments: str, stdin: int | None = None, prefix: Sequence[str] = ()
) -> subprocess.Popen[str]:
    """Start a script in a folder with a plan; `prefix` comes first on the command line."""
    return subprocess.Popen(
        [*prefix, sys.executable, "-c", CALL + script, *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "FOLDER": str(folder)},
        stdin=stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def records_folder(office: Path) -> Path:
    return office / "data" / "progress_2020_2021"


def records_in(office: Path) -> tuple[Record, ...]:
    """The records in the only file, which must have no problems."""
    workspace = load([office], office)
    assert workspace.problems == ()
    (progress,) = workspace.plans[0].progress
    return progress.records


def test_calls_in_several_processes_lose_no_records(office: Path) -> None:
    script = f"print({{record(sys.argv[1] + '-' + str(n)) for n in range({CALLS})}})"
    running = [start_python(script, office, str(number)) for number in range(PROCESSES)]
    for process in running:
        assert process.communicate(timeout=240) == ("{0}\n", "")
    made_records = records_in(office)
    expected = {f"{number}-{call}" for number in range(PROCESSES) for call in range(CALLS)}
    assert len(made_records) == PROCESSES * CALLS
    assert {record.note for record in made_records} == expected
    assert [record.recorded for record in made_records] == sorted(
        record.recorded for record in made_records
    )
    assert os.listdir(records_folder(office)) == [NAME]
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
def test_a_killed_call_leaves_the_old_or_the_new_file(office: Path) -> None:
    chance = random.Random(249)
    file = records_folder(office) / NAME
    process = start_python(KILLED, office, stdin=subprocess.PIPE)
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
        assert set(os.listdir(records_folder(office))) <= {NAME, ".roadmap.tmp"}
    begun = time.monotonic()
    out, _ = process.communicate(timeout=60)
    assert out == "0\n"
    assert time.monotonic() - begun < 10, "a lock was left behind"
    made_records = records_in(office)
    assert (made_records[0].note, made_records[-1].note) == ("first", "last")
    assert changed > KILLS // 10, "it was killed before it could write anything"
    assert os.listdir(records_folder(office)) == [NAME]


FULL = """\
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
size = os.path.getsize(sys.argv[1])
sys.dont_write_bytecode = True  # bytecode would be truncated too
resource.setrlimit(resource.RLIMIT_FSIZE, (size + 10, resource.RLIM_INFINITY))
print(record("x" * 100))
"""


@POSIX
def test_a_file_size_limit_keeps_the_old_file(office: Path) -> None:
    first = start_python("record('first')", office)
    assert first.communicate(timeout=60) == ("", "")
    file = records_folder(office) / NAME
    before = file.read_bytes()
    out, err = start_python(FULL, office, str(file)).communicate(timeout=60)
    assert out == "3\n"
    assert err == (
        f"Ошибка: «data/progress_2020_2021/{NAME}» не записан: файл слишком велик для этого диска\n"
    )
    assert file.read_bytes() == before
    assert os.listdir(records_folder(office)) == [NAME]


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
def test_a_full_disk_is_an_error_and_keeps_the_old_file(office: Path) -> None:
    disk = office / "disk"
    disk.mkdir()
    where, data = shlex.quote(str(disk)), shlex.quote(str(office / "data"))
    command = f"mount -t tmpfs -o size=128k none {where} && cp -r {data}/*.yaml {where}"
    names = (f"progress_2020_2021/{NAME}", "progress_2020_2021")
    out, err = start_python(DISK_FULL, disk, *names, prefix=with_own_mounts(command)).communicate(
        timeout=60
    )
    assert out == f"3 True ['{NAME}']\n"
    assert err == f"Ошибка: «progress_2020_2021/{NAME}» не записан: на диске нет места\n"


@POSIX
@pytest.mark.parametrize("file_exists", [False, True], ids=["no file yet", "a file"])
def test_a_read_only_folder_is_an_error_and_keeps_the_old_file(
    office: Path, file_exists: bool
) -> None:
    if file_exists:
        assert start_python("record('first')", office).communicate(timeout=60) == ("", "")
    folder = records_folder(office) if file_exists else office / "data"
    before = {path: path.read_bytes() for path in office.rglob("*.yaml")}
    folder.chmod(0o555)
    try:
        process = start_python("print(record('x'))", office, prefix=without_root_privileges())
        out, err = process.communicate(timeout=60)
    finally:
        folder.chmod(0o755)
    assert (out, err) == (
        "3\n",
        f"Ошибка: «data/progress_2020_2021/{NAME}» не записан: нет прав доступа\n",
    )
    assert {path: path.read_bytes() for path in office.rglob("*.yaml")} == before


def test_a_file_that_an_editor_changed_meanwhile_is_not_overwritten(office: Path) -> None:
    script = """
import vpr_roadmap.commands.record as command
real = command.with_changed_records
def meanwhile(*arguments):
    with open(sys.argv[1], "a", encoding="utf-8") as file:
        file.write("# изменено\\n")
    return real(*arguments)
command.with_changed_records = meanwhile
print(record("second"))
"""
    assert start_python("record('first')", office).communicate(timeout=60) == ("", "")
    file = records_folder(office) / NAME
    before = file.read_bytes()
    out, err = start_python(script, office, str(file)).communicate(timeout=60)
    assert (out, err.count("\n")) == ("3\n", 1)
    assert "изменился, пока выполнялась команда" in err
    assert file.read_bytes() == before + "# изменено\n".encode()


@POSIX
def test_record_warns_about_a_hard_link_of_the_file(office: Path) -> None:
    """The record is in the file under both names, and the reporter learns of the other name."""
    assert start_python("record('first')", office).communicate(timeout=60) == ("", "")
    file, other = records_folder(office) / NAME, office / "копия.txt"
    os.link(file, other)
    out, err = start_python("print(record('second'))", office).communicate(timeout=60)
    assert out == "0\n"
    assert "есть и другое имя (жёсткая ссылка)" in err
    assert other.samefile(file) and "second" in other.read_text(encoding="utf-8")
