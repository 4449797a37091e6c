"""The examples: the plan of order 249 with invented records, and invented plans of other kinds."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tests.conftest import DATA, ROOT, Run
from tests.helpers.markdown import fenced
from vpr_roadmap.plan.progress import Status

EXAMPLES = ROOT / "examples"
RECORDS = sorted((EXAMPLES / "data" / "progress_2020_2021").iterdir())
KINDS = sorted((EXAMPLES / "kinds").iterdir())
INVENTED = sorted(file for file in (EXAMPLES / "kinds").rglob("*") if file.is_file())


def without_comments(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


@pytest.mark.parametrize("name", ["plan_2020_2021.yaml", "schools.yaml"])
def test_plan_and_schools_are_those_of_the_data(name: str) -> None:
    assert without_comments(EXAMPLES / "data" / name) == without_comments(DATA / name)


def test_data_have_no_records() -> None:
    assert list(DATA.glob("progress_*")) == []


def test_readme_says_that_the_records_are_invented() -> None:
    readme = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    assert "**Сведения в папке `progress_2020_2021` вымышлены**" in readme
    assert "**invented** records" in readme


@pytest.mark.parametrize("file", RECORDS, ids=lambda file: file.name)
def test_every_file_says_that_its_records_are_invented(file: Path) -> None:
    assert file.suffix == ".yaml"
    assert file.read_text(encoding="utf-8").splitlines()[1] == "# Пример: сведения вымышлены."


def test_records_use_every_status() -> None:
    text = "".join(file.read_text(encoding="utf-8") for file in RECORDS)
    assert set(re.findall(r"^    status: (.+)$", text, re.MULTILINE)) == set(Status)


def test_strict_check_finds_no_problems(roadmap: Run) -> None:
    answer = roadmap("check", "examples", "--strict", "--today", "2021-02-01")
    assert (answer.code, answer.out, answer.err) == (0, "", "")


@pytest.mark.parametrize("kind", KINDS, ids=lambda folder: folder.name)
def test_strict_check_finds_no_problems_in_other_kinds_of_plans(roadmap: Run, kind: Path) -> None:
    answer = roadmap("check", str(kind), "--strict", "--today", "2026-01-01")
    assert (answer.code, answer.out, answer.err) == (0, "", "")


@pytest.mark.parametrize("file", INVENTED, ids=lambda file: f"{file.parts[-4]}-{file.name}")
def test_other_kinds_of_plans_say_that_they_are_invented(file: Path) -> None:
    first_lines = file.read_text(encoding="utf-8").splitlines()[:3]
    assert any("Пример: " in line and "вымышлен" in line for line in first_lines)


def test_readme_lists_every_kind_of_plan() -> None:
    readme = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| \[`(\w+)`\]\(kinds/\1/data/plan_\w+\.yaml\) \|", readme, re.MULTILINE)
    assert sorted(listed) == [kind.name for kind in KINDS]


def test_commands_of_the_readme_run(roadmap: Run) -> None:
    commands = "".join(fenced(EXAMPLES / "README.md", "sh"))
    for program, *arguments in map(shlex.split, commands.splitlines()):
        assert program == "roadmap"
        answer = roadmap(*arguments)
        assert (answer.code, answer.err) == (0, "")
