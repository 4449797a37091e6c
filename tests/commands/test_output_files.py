"""An answer goes to stdout or to a file of its own, never over what a person wrote."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import DATA, Run
from tests.effort import one_in

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="links want rights there")

CALLS = {
    "list": ("list", "-f", "md"),
    "due": ("due", "-m", "2020-11", "-f", "csv"),
    "show": ("show", "1.3", "-f", "json"),
    "log": ("log", "-f", "plain"),
    "matrix": ("matrix", "-f", "md"),
    "gantt": ("gantt", "-f", "svg"),
    "report": ("report", "-f", "html"),
    "schema": ("schema", "plan"),
    "check": ("check", "-f", "json"),
    "check of one file": ("check", "data/schools.yaml", "-f", "text"),
    "explain": ("check", "--explain", "tag"),
}
"""Every command that writes where it is told to."""

WRITTEN = {
    "plan": "data/plan_2020_2021.yaml",
    "schools": "data/schools.yaml",
    "records": "data/progress_2020_2021/rogova.yaml",
    "conclusions": "data/report_2020_2021/all.md",
    "a draft": "data/report_2020_2021/черновик.txt",
    "another's plan": "other/data/plan_2023_2024.yaml",
    "another's schools": "other/data/schools.yaml",
    "another's records": "other/data/progress_2023_2024/simonenko.yaml",
    "another's conclusions": "other/data/report_2023_2024/2023-Q4.md",
    "conclusions in a folder that is misnamed": "other/data/Report 2023-2024/2023-Q4.md",
    "notes among records": "other/data/progress_2023_2024/заметки.md",
    "a plan that ends in .yml": "old/plan_2019_2020.yml",
    "its conclusions": "old/report_2019_2020/all.md",
}
"""What people wrote."""


@pytest.fixture
def offices(tmp_path: Path) -> Path:
    """Our plan, and another's that no call asks about."""
    shutil.copytree(DATA, tmp_path / "data")
    for name in WRITTEN.values():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        if not file.exists():
            file.write_text(f"# {name}\n", encoding="utf-8")
    records = "format: 1\nreporter: Симоненко Л.И.\nrecords: []\n"
    (tmp_path / WRITTEN["records"]).write_text(records, encoding="utf-8")
    return tmp_path


def itself(file: Path) -> Path:
    return file


def link(file: Path) -> Path:
    other = file.parent.parent / "ссылка.md"
    other.symlink_to(file)
    return other


def link_to_folder(file: Path) -> Path:
    other = file.parent.parent / "папка"
    other.symlink_to(file.parent, target_is_directory=True)
    return other / file.name


def hard_link(file: Path) -> Path:
    other = file.parent.parent / "второе имя.md"
    os.link(file, other)
    return other


def roundabout(file: Path) -> Path:
    return file.parent / ".." / file.parent.name / file.name


WAYS: dict[str, Callable[[Path], Path]] = {
    each.__name__: each for each in (itself, link, link_to_folder, hard_link, roundabout)
}
CASES = [(call, written, way) for written in WRITTEN for way in WAYS for call in CALLS]


@POSIX
@pytest.mark.parametrize("case", one_in(20, CASES), ids=str)
def test_no_answer_is_written_over_what_a_person_wrote(
    roadmap: Run, offices: Path, case: tuple[str, str, str]
) -> None:
    call, written, way = case
    file = offices / WRITTEN[written]
    before = file.read_bytes()
    target = WAYS[way](file)
    answer = roadmap(*CALLS[call], "-o", str(target), "--lang", "ru", here=offices)
    assert file.read_bytes() == before
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("Ошибка: «") and answer.err.count("\n") == 1


@POSIX
@pytest.mark.parametrize("call", one_in(4, CALLS))
@pytest.mark.parametrize("name", ["data/report_2020_2021/2021-Q1.md", "data/PLAN_X.YML", "x.yaml"])
def test_none_becomes_what_a_person_would_have_written(
    roadmap: Run, offices: Path, call: str, name: str
) -> None:
    """It is true that no answer is read as conclusions the next time."""
    assert roadmap(*CALLS[call], "-o", name, here=offices).code == 2
    assert not (offices / name).exists()


def test_a_proof_beside_the_plan_is_not_written_over(roadmap: Run, offices: Path) -> None:
    proof = offices / "data" / "протокол.md"
    proof.write_text("Протокол № 2", encoding="utf-8")
    call = ("record", "1.3@2020-11", "done", "--date", "2020-11-18", "--result", "Рассмотрено.")
    proved = ("--evidence", "Протокол № 2", "--where", "./протокол.md", "--by", "Симоненко")
    assert roadmap(*call, *proved, here=offices).code == 0
    assert roadmap("list", "-o", "data/протокол.md", here=offices).code == 2
    assert proof.read_text(encoding="utf-8") == "Протокол № 2"


@pytest.mark.parametrize(
    "name",
    [
        "report.md",
        "data/list.md",
        "data/отчёты/all.md",
        "report_2020/all.md",
        "data/report_new/q.md",
    ],
)
def test_a_file_of_its_own_is_written_and_written_anew(
    roadmap: Run, offices: Path, name: str
) -> None:
    (offices / name).parent.mkdir(exist_ok=True)
    for _ in range(2):
        assert roadmap("list", "-o", name, "-f", "md", here=offices).code == 0
        assert "Симоненко" in (offices / name).read_text(encoding="utf-8")


# A dash is the way to standard output.


@pytest.mark.parametrize("call", CALLS)
def test_a_dash_is_stdout(roadmap: Run, offices: Path, call: str) -> None:
    """It is true that the same is said as without it, and no file is made."""
    before = sorted(offices.rglob("*"))
    to_dash = roadmap(*CALLS[call], "-o", "-", here=offices)
    assert to_dash == roadmap(*CALLS[call], here=offices)
    assert to_dash.out or call.startswith("check")
    assert sorted(offices.rglob("*")) == before


@pytest.mark.parametrize("call", [("check", "-"), ("due", "--plan", "-"), ("check", "--plan=-")])
def test_no_plan_is_read_from_stdin(roadmap: Run, tmp_path: Path, call: tuple[str, ...]) -> None:
    answer = roadmap(*call, "--lang", "ru", here=tmp_path)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == (
        "Ошибка: план из стандартного ввода («-») не читается: сохраните его в файл plan_….yaml и "
        "укажите этот файл или его папку\n"
    )
