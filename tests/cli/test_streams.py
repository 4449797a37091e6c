"""stdout and stderr may be full, closed or no longer read; Python may buffer them or not."""

from __future__ import annotations

import json
import shlex
import shutil
import sys
from pathlib import Path

import pytest

from tests.conftest import DATA, ROOT
from tests.helpers.effort import EXHAUSTIVE, cases
from tests.helpers.platforms import DEV_FULL, LINUX
from tests.helpers.sandboxes import shell, with_own_mounts

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="streams differ there"),
    pytest.mark.parametrize("unbuffered", ["", "1"], ids=["buffered", "unbuffered"]),
]

ANSWERS = cases(
    "list",
    "--help",
    more=[
        "due -m 2020-11",
        "due -m 2020-11 -f table",
        "list -f json",
        "list -f csv",
        "list -f md",
        "show",
        "show 2.7",
        "log -f json",
        "matrix",
        "report -f html",
        "gantt -f svg",
        "check --explain tab",
        "schema plan",
        "due --help",
        "--version",
        "--show-completion bash",
        "",
    ],
)
RECORD = 'record 1.1 done --by Симоненко --result x --evidence "Протокол № 1" --dry-run'


@DEV_FULL
@pytest.mark.parametrize("call", [*ANSWERS, RECORD])
@pytest.mark.parametrize("stderr", cases("", more=["2>/dev/full", "2>&-"]))
def test_a_full_stdout_exits_with_3(unbuffered: str, call: str, stderr: str) -> None:
    done = shell(f"roadmap {call} >/dev/full {stderr}", ROOT, PYTHONUNBUFFERED=unbuffered)
    assert done.returncode == 3
    if not stderr:
        assert done.stderr.splitlines()[0] == "Ошибка: вывод не записан: на диске нет места"


@DEV_FULL
@pytest.mark.parametrize(
    ("call", "code"),
    [
        ("show 99", 2),
        ("due --nope", 2),
        ("due --plan nowhere", 3),
        ("due --plan tests/plans/err/tab/plan_test.yaml", 1),
        pytest.param("due -m скоро", 2, marks=EXHAUSTIVE),
        pytest.param("nope", 2, marks=EXHAUSTIVE),
        pytest.param("check tests/plans/err/tab", 1, marks=EXHAUSTIVE),
        pytest.param("list -o nowhere/x.csv", 3, marks=EXHAUSTIVE),
        pytest.param("record 1.1 done", 2, marks=EXHAUSTIVE),
    ],
)
@pytest.mark.parametrize("stream", cases("2>/dev/full", more=["2>&-"]))
def test_an_unwritable_stderr_does_not_change_the_exit_code(
    unbuffered: str, call: str, code: int, stream: str
) -> None:
    done = shell(f"roadmap {call} {stream}", ROOT, PYTHONUNBUFFERED=unbuffered)
    assert (done.returncode, done.stderr) == (code, "")


@DEV_FULL
@pytest.mark.parametrize("call", ANSWERS)
def test_a_full_stderr_does_not_change_the_answer(unbuffered: str, call: str) -> None:
    whole = shell(f"roadmap {call}", ROOT, PYTHONUNBUFFERED=unbuffered)
    done = shell(f"roadmap {call} 2>/dev/full", ROOT, PYTHONUNBUFFERED=unbuffered)
    assert (done.returncode, done.stdout) == (0, whole.stdout)


@pytest.mark.parametrize(
    "call",
    cases(
        "list -f json",
        "show",
        more=[
            "list -f plain",
            "list -f csv",
            "list -f md",
            "list -f table",
            "show -f json",
            "report -f html",
            "gantt -f svg",
            "schema plan",
        ],
    ),
)
def test_a_truncated_answer_exits_with_3(unbuffered: str, call: str, tmp_path: Path) -> None:
    """The answer is longer than 8 KB, and the system accepts no more."""
    out = shlex.quote(str(tmp_path / "y"))
    # Otherwise Python would also write truncated bytecode, and read it in later runs.
    line = f"export PYTHONDONTWRITEBYTECODE=1; ulimit -f 8; roadmap {call} >{out}"
    done = shell(line, ROOT, PYTHONUNBUFFERED=unbuffered)
    assert (tmp_path / "y").stat().st_size <= 8 * 1024
    assert done.returncode == 3
    assert done.stderr == "Ошибка: вывод не записан: файл слишком велик для этого диска\n"


@LINUX
@pytest.mark.parametrize("call", cases("list -f json", more=["list -f md", "show"]))
def test_a_disk_that_fills_up_exits_with_3(unbuffered: str, call: str, tmp_path: Path) -> None:
    place = shlex.quote(str(tmp_path))
    mounted = with_own_mounts(f"mount -t tmpfs -o size=8k none {place}")
    line = shlex.join((*mounted, "sh", "-c", f"roadmap {call} >{place}/y"))
    done = shell(line, ROOT, PYTHONUNBUFFERED=unbuffered)
    assert done.returncode == 3
    assert done.stderr == "Ошибка: вывод не записан: на диске нет места\n"


@pytest.mark.parametrize("call", cases("list", "--help", more=["list -f json"]))
def test_a_reader_that_goes_away_is_not_an_error(unbuffered: str, call: str) -> None:
    line = f"roadmap {call} | true; exit ${{PIPESTATUS[0]}}"
    done = shell(line, ROOT, PYTHONUNBUFFERED=unbuffered)
    assert (done.returncode, done.stderr) == (0, "")


@EXHAUSTIVE
def test_a_slow_reader_gets_the_whole_answer(unbuffered: str) -> None:
    """A pipe holds 64 KB."""
    line = "roadmap report -f html | (sleep 0.3; cat)"
    done = shell(line, ROOT, PYTHONUNBUFFERED=unbuffered)
    assert done.stdout.rstrip().endswith("</html>")


@pytest.mark.parametrize("call", cases("list", "list -o x.csv", more=["--help", "--version"]))
def test_a_closed_stdout_is_not_an_error(unbuffered: str, call: str, tmp_path: Path) -> None:
    shutil.copytree(DATA, tmp_path / "data")
    done = shell(f"roadmap {call} >&-", tmp_path, PYTHONUNBUFFERED=unbuffered)
    assert (done.returncode, done.stderr) == (0, "")


@EXHAUSTIVE
def test_json_is_the_same_through_a_file_and_a_pipe(unbuffered: str, tmp_path: Path) -> None:
    out = shlex.quote(str(tmp_path / "x.json"))
    line = f"roadmap list -f json >{out}; roadmap list -f json"
    done = shell(line, ROOT, PYTHONUNBUFFERED=unbuffered)
    assert json.loads(done.stdout) == json.loads((tmp_path / "x.json").read_text("utf-8"))
