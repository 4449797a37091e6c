"""The clock is read once per call: a call that runs into the next day keeps to its own."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import time
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from tests.conftest import ROOT, Run
from tests.helpers.effort import few_and
from vpr_roadmap.cli.main import clock

REQUIRED = os.environ.get("ROADMAP_CLOCK_TESTS") == "required"
A_DAY_PER_LOOK = "@2028-02-29 23:59:58 i86400"
"""For libfaketime: each time a program looks at the clock, it is a day later."""
ROADMAP = ("-m", "vpr_roadmap")
NOT_FAKED = ("FAKETIME", "LD_PRELOAD", "DYLD_")


@pytest.fixture
def office(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "examples" / "data", tmp_path / "data")
    return tmp_path


def with_leaping_clock(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python while the clock leaps ahead whenever it is read."""
    faketime = shutil.which("faketime")
    if not faketime and REQUIRED:
        pytest.fail("faketime is not installed")
    if not faketime:
        pytest.skip("faketime is not installed (Debian: apt install faketime)")
    own = {name: text for name, text in os.environ.items() if not name.startswith(NOT_FAKED)}
    return subprocess.run(
        [faketime, "-f", A_DAY_PER_LOOK, sys.executable, *arguments],
        cwd=folder,
        env={**own, "ROADMAP_CACHE": "off", "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


def test_the_clock_leaps(tmp_path: Path) -> None:
    """The other tests prove something: two looks at this clock give two days."""
    code = "from datetime import date; print(date.today() == date.today())"
    assert with_leaping_clock(tmp_path, "-c", code).stdout == "False\n"


def test_a_record_is_made_on_the_day_it_says(office: Path) -> None:
    shutil.rmtree(office / "data" / "progress_2020_2021")
    done = with_leaping_clock(office, *ROADMAP, "record", "4.2", "in-progress", "--by", "Симоненко")
    assert done.returncode == 0, done.stderr
    (file,) = (office / "data" / "progress_2020_2021").glob("simonenko*")
    *_, last = file.read_text(encoding="utf-8").split("  - point:")
    said = dict(re.findall(r"(date|recorded): (\S+)", last))
    assert date.fromisoformat(said["date"]) == datetime.fromisoformat(said["recorded"]).date()


@pytest.mark.parametrize(
    "call",
    few_and(
        ("due", "-f", "json", "-m", "2020-11"),
        ("report", "-f", "json"),
        ("check", "-f", "json"),
        more=[
            ("list", "-f", "json"),
            ("log", "-f", "json"),
            ("matrix", "-f", "json"),
            ("gantt", "-f", "json"),
            ("show", "2.7", "-f", "json"),
        ],
    ),
    ids=lambda call: call[0],
)
def test_an_answer_without_a_day_is_that_of_its_day(
    roadmap: Run, office: Path, call: tuple[str, ...]
) -> None:
    """The answer names a day; asked as of that day, the same comes out."""
    done = with_leaping_clock(office, *ROADMAP, *call)
    assert done.returncode == 0, done.stderr
    day = json.loads(done.stdout).get("today", "2030-01-01")
    asked = roadmap(*call, "--today", day, here=office)
    assert asked.out == done.stdout


def test_the_clock_is_that_of_the_machine() -> None:
    before = int(time.time())  # noqa: TID251 - to compare with
    now = clock()
    assert before <= now.timestamp() <= time.time()  # noqa: TID251 - to compare with
    assert now.utcoffset() == timedelta(seconds=time.localtime(now.timestamp()).tm_gmtoff)  # noqa: TID251 - to compare with
    assert now.microsecond == 0


def test_a_call_looks_at_the_clock_once(
    roadmap: Run, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[datetime] = []

    def clock() -> datetime:
        looks.append(datetime(2020, 12, 31, 23, 59, 59).astimezone())
        return looks[-1]

    monkeypatch.setattr("vpr_roadmap.cli.main.clock", clock)
    answer = roadmap("due", "-f", "json", here=office)
    assert json.loads(answer.out)["today"] == "2020-12-31"
    assert len(looks) == 1
