"""Keys of cache entries, and how long entries hold."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

import vpr_roadmap
from tests.conftest import ROOT
from tests.helpers.paths import ERR, EXAMPLES
from vpr_roadmap.validation.files import File, FileLocation, PlanFiles
from vpr_roadmap.workspace.cache import entries
from vpr_roadmap.workspace.cache.entries import CacheEntry, Purpose, entry_key
from vpr_roadmap.workspace.discovery.search import find_plans
from vpr_roadmap.workspace.loading import load
from vpr_roadmap.workspace.plan_reading.reading import read_plans
from vpr_roadmap.workspace.plan_reading.results import PlanRead, ReadTask


def entry_of(folder: Path) -> CacheEntry:
    (file,) = find_plans([folder], ROOT)
    (found,) = read_plans([file], ReadTask(Purpose.CHECK, ROOT, date(2021, 6, 1), None))
    assert isinstance(found, PlanRead)
    return found.entry


def test_entry_has_its_file_locations_and_latest_record() -> None:
    entry = entry_of(ERR / "where-missing")
    assert set(entry.file_locations.values()) == {FileLocation.NOWHERE}
    entry = entry_of(EXAMPLES)
    assert entry.plan is None
    (plan,) = load([EXAMPLES], ROOT).plans
    records = [record for progress in plan.progress for record in progress.records]
    assert entry.latest == max(record.recorded.date() for record in records)


@pytest.mark.parametrize(
    ("made_on", "latest", "used_on", "holds"),
    [
        ("2021-01-15", "2021-01-14", "2021-01-15", True),
        ("2021-01-15", "2021-01-14", "2021-02-01", True),
        ("2021-01-15", "2021-01-14", "2021-01-14", True),
        ("2021-01-15", "2021-01-14", "2021-01-13", False),
        ("2021-01-10", "2021-01-14", "2021-01-15", False),
        ("2021-01-10", "2021-01-14", "2021-01-10", True),
        ("2021-01-10", "2021-01-14", "2021-01-11", False),
    ],
)
def test_entry_with_future_records_holds_only_on_its_day(
    made_on: str, latest: str, used_on: str, holds: bool
) -> None:
    entry = CacheEntry(None, (), day=date.fromisoformat(made_on), latest=date.fromisoformat(latest))
    assert entry.holds_on(date.fromisoformat(used_on)) is holds


# Keys.

FILES = PlanFiles(
    "x",
    File("a/plan_x.yaml", b"plan"),
    File("a/schools.yaml", b"schools"),
    (File("a/progress_x/b.yaml", b"one"), File("a/progress_x/c.yaml", b"two")),
)


@pytest.mark.parametrize(
    "other",
    [
        FILES._replace(plan=File("a/plan_x.yaml", b"plan ")),
        FILES._replace(plan=None),
        FILES._replace(schools=File("a/schools.yaml", b"")),
        FILES._replace(schools=None),
        FILES._replace(plan=FILES.schools, schools=FILES.plan),
        FILES._replace(plan=File("", b"plansch"), schools=File("", b"ools")),
        FILES._replace(progress=()),
        FILES._replace(progress=FILES.progress[:1]),
        FILES._replace(progress=FILES.progress[::-1]),
        FILES._replace(progress=(File("b.yaml", b"onet"), File("c.yaml", b"wo"))),
        FILES._replace(progress=(File("b.yaml", b"one"), File("d.yaml", b"two"))),
        FILES._replace(progress=(File("bc.yaml", b"one"), File(".yaml", b"two"))),
    ],
)
def test_other_bytes_or_names_change_the_key(other: PlanFiles) -> None:
    assert entry_key(Purpose.PLAN, other) != entry_key(Purpose.PLAN, FILES)


def test_folder_of_the_files_does_not_change_the_key() -> None:
    """The program need not read a moved or copied folder again."""
    assert FILES.plan
    moved = FILES._replace(name="y", plan=File("elsewhere/plan_y.yaml", FILES.plan.content))
    assert entry_key(Purpose.PLAN, moved) == entry_key(Purpose.PLAN, FILES)


def test_purpose_changes_the_key() -> None:
    assert entry_key(Purpose.PLAN, FILES) != entry_key(Purpose.CHECK, FILES)


def test_version_changes_the_key(monkeypatch: pytest.MonkeyPatch) -> None:
    before = entry_key(Purpose.PLAN, FILES)
    monkeypatch.setattr(vpr_roadmap, "__version__", "99.0")
    entries._digest_start.cache_clear()
    assert entry_key(Purpose.PLAN, FILES) != before
    monkeypatch.undo()
    entries._digest_start.cache_clear()
    assert entry_key(Purpose.PLAN, FILES) == before


def test_changed_modules_change_the_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A working copy with an unchanged version number does not read entries of its older code."""
    package = tmp_path / "vpr_roadmap"
    (package / "cache").mkdir(parents=True)
    version: Callable[[], str] = entries._code_version
    monkeypatch.setattr(vpr_roadmap, "__file__", str(package / "__init__.py"))
    module = package / "periods.py"
    module.write_text("one = 1\n")
    versions = {version()}
    module.write_text("two = 22\n")
    versions.add(version())
    (package / "cache" / "store.py").write_text("")
    versions.add(version())
    assert len(versions) == 3
