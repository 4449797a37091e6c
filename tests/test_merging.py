"""git merges records that were made on two branches."""

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

pytestmark = pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")

DONE = ("--evidence", "Справка № 1", "--result", "Сделано.")
FILE = "data/progress_2020_2021/simonenko-l-i.yaml"


class Office:
    """A git repository with the plan of order 249."""

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
        identity = {f"GIT_{each}_{what}": "a@b" for each in names for what in ("NAME", "EMAIL")}
        no_config = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        return subprocess.run(
            ("git", *arguments),
            cwd=self.folder,
            env={**os.environ, **identity, **no_config},
            capture_output=True,
            encoding="utf-8",
        )

    def commit(self) -> None:
        self.git("add", "-A")
        assert self.git("commit", "-q", "-m", "x").returncode == 0

    def record(self, *arguments: str, by: str = "Симоненко") -> None:
        answer = self.roadmap("record", *arguments, "--by", by, here=self.folder)
        assert answer.code == 0, answer.err
        self.commit()

    def wait(self) -> None:
        """Record later records in another second."""
        self.now += timedelta(seconds=1)

    def branch(self, name: str, *arguments: str, by: str = "Симоненко") -> None:
        """Create a branch off main and make a record on it."""
        self.git("checkout", "-q", "-b", name, "main")
        self.record(*arguments, by=by)

    def merge(self, *names: str) -> bool:
        """Merge branches into main; return whether git met no conflict."""
        self.git("checkout", "-q", "main")
        return all(self.git("merge", "-q", "--no-edit", name).returncode == 0 for name in names)

    def check(self) -> str:
        return self.roadmap("check", "--lang", "ru", here=self.folder).out

    def text(self) -> str:
        return (self.folder / FILE).read_text(encoding="utf-8")

    def delete_markers(self) -> None:
        """Delete git's conflict markers and keep the lines of both sides."""
        lines = self.text().splitlines(keepends=True)
        kept = [line for line in lines if not line.startswith(("<<<<<<<", "=======", ">>>>>>>"))]
        (self.folder / FILE).write_text("".join(kept), encoding="utf-8")

    def records(self) -> tuple[Record, ...]:
        progress = load([self.folder], self.folder).plans[0].progress
        return tuple(record for each in progress for record in each.records)


@pytest.fixture
def office(tmp_path: Path, roadmap: Run, monkeypatch: pytest.MonkeyPatch) -> Office:
    return Office(tmp_path, roadmap, monkeypatch)


@pytest.mark.parametrize(
    "has_earlier_records", [False, True], ids=["first records", "more records"]
)
def test_records_of_different_reporters_merge_without_a_conflict(
    office: Office, has_earlier_records: bool
) -> None:
    if has_earlier_records:
        office.record("1.8", "done", *DONE, "--date", "2020-08-20")
        office.record("1.5", "done", *DONE, "--date", "2020-09-20", by="34")
    office.branch("a", "4.1@2020-11", "done", *DONE, "--date", "2020-11-20")
    office.branch("b", "2.7@2021-01", "done", *DONE, "--date", "2021-01-20", by="34")
    office.branch("c", "2.7@2021-01", "done", *DONE, "--date", "2021-01-20", by="СОШ № 4")
    assert office.merge("a", "b", "c")
    assert office.check() == ""
    assert len(office.records()) == (5 if has_earlier_records else 3)


def test_branches_of_seven_schools_merge_in_any_order(office: Office) -> None:
    schools = ("2", "4", "6", "7", "8", "24", "34")
    for school in schools:
        office.branch(school, "2.2@2020-09", "done", *DONE, "--date", "2020-09-20", by=school)
    assert office.merge(*reversed(schools))
    assert office.check() == ""
    assert {record.school for record in office.records()} == {2, 4, 6, 7, 8, 24, 34}


@pytest.mark.parametrize("first", [(), ("1.8", "done", *DONE, "--date", "2020-08-20")])
def test_records_of_one_reporter_on_two_branches_conflict(
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
    # The program does not read a file with conflict markers …
    assert "в файле остались пометки git; оставьте нужное" in office.check()
    answer = office.roadmap("record", "4.2", "in-progress", "--by", "Симоненко", here=office.folder)
    assert answer.code == 1
    # … and reads it without them.
    office.delete_markers()
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
def test_check_reports_records_that_lost_lines_in_a_conflict(
    office: Office, a: tuple[str, ...], b: tuple[str, ...]
) -> None:
    """Git puts equal lines outside its markers; `check` reports the records that lose lines."""
    office.record("1.8", "done", *DONE, "--date", "2020-08-20")
    office.branch("a", *a, "--date", "2020-11-20")
    office.branch("b", *b, "--date", "2020-11-20")
    assert not office.merge("a", "b")
    office.delete_markers()
    found = office.check()
    assert found or len(office.records()) == 3
    if "duplicate-key" in found:
        assert "если две записи слились в одну, верните второй её первую строку" in found


def test_comment_on_one_branch_and_record_on_the_other_merge(office: Office) -> None:
    office.record("1.8", "done", *DONE, "--date", "2020-08-20")
    office.record("1.6", "done", *DONE, "--date", "2020-09-20")
    office.branch("a", "4.1@2020-11", "done", *DONE, "--date", "2020-11-20")
    office.git("checkout", "-q", "-b", "b", "main")
    (office.folder / FILE).write_text(f"# наши отметки\n{office.text()}", encoding="utf-8")
    office.commit()
    assert office.merge("a", "b")
    assert office.check() == ""
    assert office.text().startswith("# наши отметки\n") and len(office.records()) == 3


def test_merge_union_joins_two_records_into_one(office: Office) -> None:
    """This is why `.gitattributes` has no `merge=union`: git reports success and loses a record."""
    (office.folder / ".gitattributes").write_text("*.yaml merge=union\n", encoding="utf-8")
    office.commit()
    office.record("1.8", "done", *DONE, "--date", "2020-08-20")
    for branch, school in (("a", "2"), ("b", "4")):
        arguments = ("2.7@2021-01", "in-progress", "--date", "2021-01-11", "-s", school)
        office.branch(branch, *arguments, "--note", f"Школа {school}")
        office.wait()
    assert office.merge("a", "b")
    assert office.text().count("  - point: ") == 2, "git merged two of the three items"
    assert office.text().count("    school: ") == 2
    assert "ключ «school» уже есть" in office.check()


def test_gitattributes_has_no_merge_union() -> None:
    attributes = (Path(__file__).parent.parent / ".gitattributes").read_text(encoding="utf-8")
    assert "union" not in attributes
