"""Records on two branches, merged by git itself."""

from __future__ import annotations

import os
import shutil
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.conftest import DATA, Run
from vpr_roadmap.plan.progress import Record
from vpr_roadmap.workspace.loading import load

pytestmark = pytest.mark.skipif(not shutil.which("git"), reason="there is no git here")

DONE = ("--evidence", "Справка № 1", "--result", "Сделано.")
FILE = "data/progress_2020_2021/simonenko-l-i.yaml"


class Office:
    """A repository with the plan of order 249, in which `roadmap` is called and git works."""

    def __init__(self, folder: Path, roadmap: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.roadmap = roadmap
        self.now = datetime(2026, 11, 26, 12, tzinfo=UTC)
        monkeypatch.setattr("vpr_roadmap.cli.main.clock", lambda: self.now)
        shutil.copytree(DATA, folder / "data", ignore=shutil.ignore_patterns("source"))
        self.git("init", "-q", "-b", "main")
        self.commit()

    def git(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        names = ("AUTHOR", "COMMITTER")
        who = {f"GIT_{each}_{what}": "a@b" for each in names for what in ("NAME", "EMAIL")}
        nobody = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        return subprocess.run(
            ("git", *arguments),
            cwd=self.folder,
            env={**os.environ, **who, **nobody},
            capture_output=True,
            encoding="utf-8",
        )

    def commit(self) -> None:
        self.git("add", "-A")
        assert self.git("commit", "-q", "-m", "x").returncode == 0

    def record(self, *said: str, by: str = "Симоненко") -> None:
        answer = self.roadmap("record", *said, "--by", by, here=self.folder)
        assert answer.code == 0, answer.err
        self.commit()

    def wait(self) -> None:
        """What is recorded from now on is recorded in another second."""
        self.now += timedelta(seconds=1)

    def branch(self, name: str, *said: str, by: str = "Симоненко") -> None:
        """A branch off main with a record of its own."""
        self.git("checkout", "-q", "-b", name, "main")
        self.record(*said, by=by)

    def merge(self, *names: str) -> bool:
        """Whether git merges branches into main without a conflict."""
        self.git("checkout", "-q", "main")
        return all(self.git("merge", "-q", "--no-edit", name).returncode == 0 for name in names)

    def check(self) -> str:
        return self.roadmap("check", "--lang", "ru", here=self.folder).out

    def text(self) -> str:
        return (self.folder / FILE).read_text(encoding="utf-8")

    def without_marks(self) -> None:
        """Delete git's marks, as somebody may who does not look."""
        lines = self.text().splitlines(keepends=True)
        kept = [line for line in lines if not line.startswith(("<<<<<<<", "=======", ">>>>>>>"))]
        (self.folder / FILE).write_text("".join(kept), encoding="utf-8")

    def records(self) -> tuple[Record, ...]:
        progress = load([self.folder], self.folder).plans[0].progress
        return tuple(record for each in progress for record in each.records)


@pytest.fixture
def office(tmp_path: Path, roadmap: Run, monkeypatch: pytest.MonkeyPatch) -> Office:
    return Office(tmp_path, roadmap, monkeypatch)


@pytest.mark.parametrize("others_before", [False, True], ids=["first records", "more records"])
def test_two_reporters_merge_without_a_conflict(office: Office, others_before: bool) -> None:
    if others_before:
        office.record("1.8", "done", *DONE, "--date", "2020-08-20")
        office.record("1.5", "done", *DONE, "--date", "2020-09-20", by="34")
    office.branch("a", "4.1@2020-11", "done", *DONE, "--date", "2020-11-20")
    office.branch("b", "2.7@2021-01", "done", *DONE, "--date", "2021-01-20", by="34")
    office.branch("c", "2.7@2021-01", "done", *DONE, "--date", "2021-01-20", by="СОШ № 4")
    assert office.merge("a", "b", "c")
    assert office.check() == ""
    assert len(office.records()) == (5 if others_before else 3)


def test_two_municipalities_worth_of_reporters_merge_in_any_order(office: Office) -> None:
    schools = ("2", "4", "6", "7", "8", "24", "34")
    for school in schools:
        office.branch(school, "2.2@2020-09", "done", *DONE, "--date", "2020-09-20", by=school)
    assert office.merge(*reversed(schools))
    assert office.check() == ""
    assert {record.school for record in office.records()} == {2, 4, 6, 7, 8, 24, 34}


@pytest.mark.parametrize("first", [(), ("1.8", "done", *DONE, "--date", "2020-08-20")])
def test_one_reporter_on_two_branches_is_a_conflict_that_git_shows(
    office: Office, first: tuple[str, ...]
) -> None:
    if first:
        office.record(*first)
    office.branch("a", "4.1@2020-11", "done", *DONE, "--date", "2020-11-20")
    office.wait()
    office.branch("b", "4.3@2020-11", "not-done", "--note", "Причина", "--date", "2020-11-21")
    assert not office.merge("a", "b")
    assert office.git("status", "--porcelain").stdout.startswith(("AA ", "UU "))
    assert "<<<<<<< " in office.text()
    # It is never taken for a file of records …
    assert "в файле остались пометки git; оставьте нужное" in office.check()
    answer = office.roadmap("record", "4.2", "in-progress", "--by", "Симоненко", here=office.folder)
    assert answer.code == 1
    # … and with the marks gone it is one.
    office.without_marks()
    assert office.check() == ""
    points = ["4.1@2020-11", "4.3@2020-11"]
    assert [record.point for record in office.records()][-2:] == points


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (("4.1@2020-11", "done", *DONE), ("4.3@2020-11", "done", *DONE)),
        (("4.1@2020-11", "done", *DONE), ("4.1@2020-11", "in-progress")),
        (("2.7@2021-01", "in-progress", "-s", "2"), ("2.7@2021-01", "in-progress", "-s", "4")),
        (("4.1@2020-11", "done", *DONE), ("4.1@2020-11", "not-done", "--note", "Нет")),
    ],
)
def test_records_with_lines_alike_are_not_welded_in_silence(
    office: Office, a: tuple[str, ...], b: tuple[str, ...]
) -> None:
    """Git leaves lines that both have out of its marks: who just deletes those is told."""
    office.record("1.8", "done", *DONE, "--date", "2020-08-20")
    office.branch("a", *a, "--date", "2020-11-20")
    office.branch("b", *b, "--date", "2020-11-20")
    assert not office.merge("a", "b")
    office.without_marks()
    found = office.check()
    assert found or len(office.records()) == 3
    if "duplicate-key" in found:
        assert "если две записи слились в одну, верните второй её первую строку" in found


def test_a_comment_edited_on_one_branch_and_a_record_on_the_other_merge(office: Office) -> None:
    office.record("1.8", "done", *DONE, "--date", "2020-08-20")
    office.record("1.6", "done", *DONE, "--date", "2020-09-20")
    office.branch("a", "4.1@2020-11", "done", *DONE, "--date", "2020-11-20")
    office.git("checkout", "-q", "-b", "b", "main")
    (office.folder / FILE).write_text(f"# наши отметки\n{office.text()}", encoding="utf-8")
    office.commit()
    assert office.merge("a", "b")
    assert office.check() == ""
    assert office.text().startswith("# наши отметки\n") and len(office.records()) == 3


def test_merge_union_would_weld_two_records_into_one(office: Office) -> None:
    """Why there is no `merge=union`: git says that all is well, and a record is lost in another."""
    (office.folder / ".gitattributes").write_text("*.yaml merge=union\n", encoding="utf-8")
    office.commit()
    office.record("1.8", "done", *DONE, "--date", "2020-08-20")
    for branch, school in (("a", "2"), ("b", "4")):
        said = ("2.7@2021-01", "in-progress", "--date", "2021-01-11", "-s", school)
        office.branch(branch, *said, "--note", f"Школа {school}")
        office.wait()
    assert office.merge("a", "b")
    assert office.text().count("  - point: ") == 2, "one of three is no item any more"
    assert office.text().count("    school: ") == 2
    assert "ключ «school» уже есть" in office.check()


def test_nothing_here_asks_git_for_union() -> None:
    attributes = (Path(__file__).parent.parent / ".gitattributes").read_text(encoding="utf-8")
    assert "union" not in attributes
