"""A call reads the clock once, so a call at midnight uses one day."""

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
from tests.helpers.effort import cases
from vpr_roadmap.cli.main import clock

REQUIRED = os.environ.get("ROADMAP_CLOCK_TESTS") == "required"
A_DAY_PER_READING = "@2028-02-29 23:59:58 i86400"
"""For libfaketime: the clock moves a day ahead each time that a program reads it."""
ROADMAP = ("-m", "vpr_roadmap")
NOT_FAKED = ("FAKETIME", "LD_PRELOAD", "DYLD_")


def run_with_leaping_clock(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python with a clock that moves a day ahead at each reading."""
    faketime = shutil.which("faketime")
    if not faketime and REQUIRED:
        pytest.fail("faketime is not installed")
    if not faketime:
        pytest.skip("faketime is not installed (Debian: apt install faketime)")
    environment = {
        name: text for name, text in os.environ.items() if not name.startswith(NOT_FAKED)
    }
    return subprocess.run(
        [faketime, "-f", A_DAY_PER_READING, sys.executable, *arguments],
        cwd=folder,
        env={**environment, "ROADMAP_CACHE": "off", "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


def test_the_leaping_clock_gives_two_days(tmp_path: Path) -> None:
    """Without this, the other tests would prove nothing."""
    code = "from datetime import date; print(date.today() == date.today())"
    assert run_with_leaping_clock(tmp_path, "-c", code).stdout == "False\n"


def test_record_reads_its_day_and_time_from_the_clock_once(example: Path) -> None:
    shutil.rmtree(example / "data" / "progress_2020_2021")
    done = run_with_leaping_clock(
        example, *ROADMAP, "record", "4.2", "in-progress", "--by", "Симоненко"
    )
    assert done.returncode == 0, done.stderr
    (file,) = (example / "data" / "progress_2020_2021").glob("simonenko*")
    *_, last = file.read_text(encoding="utf-8").split("  - point:")
    fields = dict(re.findall(r"(date|recorded): (\S+)", last))
    assert date.fromisoformat(fields["date"]) == datetime.fromisoformat(fields["recorded"]).date()


@pytest.mark.parametrize(
    "call",
    cases(
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
def test_an_answer_without_today_uses_one_day(
    roadmap: Run, example: Path, call: tuple[str, ...]
) -> None:
    """The same call with `--today` and the day that the answer names gives the same answer."""
    done = run_with_leaping_clock(example, *ROADMAP, *call)
    assert done.returncode == 0, done.stderr
    day = json.loads(done.stdout).get("today", "2030-01-01")
    repeated = roadmap(*call, "--today", day, here=example)
    assert repeated.out == done.stdout


def test_clock_returns_the_local_time_of_the_machine() -> None:
    before = int(time.time())  # noqa: TID251 - to compare
    now = clock()
    assert before <= now.timestamp() <= time.time()  # noqa: TID251 - to compare
    assert now.utcoffset() == timedelta(seconds=time.localtime(now.timestamp()).tm_gmtoff)  # noqa: TID251 - to compare
    assert now.microsecond == 0


def test_a_call_reads_the_clock_once(
    roadmap: Run, example: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    readings: list[datetime] = []

    def clock() -> datetime:
        readings.append(datetime(2020, 12, 31, 23, 59, 59).astimezone())
        return readings[-1]

    monkeypatch.setattr("vpr_roadmap.cli.main.clock", clock)
    answer = roadmap("due", "-f", "json", here=example)
    assert json.loads(answer.out)["today"] == "2020-12-31"
    assert len(readings) == 1
