"""The example is the plan of order 249 with records of every kind, said to be invented."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tests.conftest import DATA, ROOT, Run
from tests.test_docs import fenced
from vpr_roadmap.plan.progress import Status

EXAMPLES = ROOT / "examples"
RECORDS = sorted((EXAMPLES / "data" / "progress_2020_2021").iterdir())


def without_comments(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


@pytest.mark.parametrize("name", ["plan_2020_2021.yaml", "schools.yaml"])
def test_its_plan_and_schools_say_what_the_data_say(name: str) -> None:
    assert without_comments(EXAMPLES / "data" / name) == without_comments(DATA / name)


def test_the_data_themselves_hold_no_records() -> None:
    assert list(DATA.glob("progress_*")) == []


def test_it_says_that_it_is_invented() -> None:
    readme = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    assert "**Сведения в папке `progress_2020_2021` вымышлены**" in readme
    assert "**invented** records" in readme


@pytest.mark.parametrize("file", RECORDS, ids=lambda file: file.name)
def test_each_file_of_records_says_that_they_are_invented(file: Path) -> None:
    assert file.suffix == ".yaml"
    assert file.read_text(encoding="utf-8").splitlines()[1] == "# Пример: сведения вымышлены."


def test_it_uses_every_status() -> None:
    text = "".join(file.read_text(encoding="utf-8") for file in RECORDS)
    assert set(re.findall(r"^    status: (.+)$", text, re.MULTILINE)) == set(Status)


def test_nothing_is_unusual_in_it(roadmap: Run) -> None:
    answer = roadmap("check", "examples", "--strict", "--today", "2021-02-01")
    assert (answer.code, answer.out, answer.err) == (0, "", "")


def test_the_commands_of_its_readme_run(roadmap: Run) -> None:
    (block,) = fenced(EXAMPLES / "README.md", "sh")
    for program, *arguments in map(shlex.split, block.splitlines()):
        assert program == "roadmap"
        answer = roadmap(*arguments)
        assert (answer.code, answer.err) == (0, "")
