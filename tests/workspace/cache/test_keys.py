"""What an entry is kept by, and how long it holds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

import vpr_roadmap
from tests.conftest import ROOT
from vpr_roadmap.validation.files import File, FileLocation, PlanFiles
from vpr_roadmap.workspace.cache import entries
from vpr_roadmap.workspace.cache.entries import CacheEntry, Purpose, entry_key
from vpr_roadmap.workspace.discovery.search import find_plans
from vpr_roadmap.workspace.loading import load
from vpr_roadmap.workspace.plan_reading.reading import read_plans
from vpr_roadmap.workspace.plan_reading.results import PlanRead, ReadTask

ERR = ROOT / "tests" / "plans" / "err"


def found_in(folder: Path) -> CacheEntry:
    (file,) = find_plans([folder], ROOT)
    (found,) = read_plans([file], ReadTask(Purpose.CHECK, ROOT, date(2021, 6, 1), None))
    assert isinstance(found, PlanRead)
    return found.entry


def test_an_entry_knows_what_it_depends_on() -> None:
    found = found_in(ERR / "where-missing")
    assert set(found.file_locations.values()) == {FileLocation.NOWHERE}
    found = found_in(ROOT / "examples")
    assert found.plan is None
    (plan,) = load([ROOT / "examples"], ROOT).plans
    records = [record for progress in plan.progress for record in progress.records]
    assert found.latest == max(record.recorded.date() for record in records)


@pytest.mark.parametrize(
    ("found_on", "latest", "asked_on", "holds"),
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
def test_a_record_in_the_future_makes_it_depend_on_the_day(
    found_on: str, latest: str, asked_on: str, holds: bool
) -> None:
    entry = CacheEntry(
        None, (), day=date.fromisoformat(found_on), latest=date.fromisoformat(latest)
    )
    assert entry.holds_on(date.fromisoformat(asked_on)) is holds


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
def test_other_bytes_or_names_have_another_key(other: PlanFiles) -> None:
    assert entry_key(Purpose.PLAN, other) != entry_key(Purpose.PLAN, FILES)


def test_where_the_files_lie_is_no_part_of_the_key() -> None:
    """So a folder that is moved, or copied, need not be read again."""
    assert FILES.plan
    moved = FILES._replace(name="y", plan=File("elsewhere/plan_y.yaml", FILES.plan.content))
    assert entry_key(Purpose.PLAN, moved) == entry_key(Purpose.PLAN, FILES)


def test_what_is_wanted_has_a_key_of_its_own() -> None:
    assert entry_key(Purpose.PLAN, FILES) != entry_key(Purpose.CHECK, FILES)


def test_another_version_has_another_key(monkeypatch: pytest.MonkeyPatch) -> None:
    before = entry_key(Purpose.PLAN, FILES)
    monkeypatch.setattr(vpr_roadmap, "__version__", "99.0")
    entries._digest_start.cache_clear()
    assert entry_key(Purpose.PLAN, FILES) != before
    monkeypatch.undo()
    entries._digest_start.cache_clear()
    assert entry_key(Purpose.PLAN, FILES) == before


def test_another_state_of_the_modules_is_another_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A working copy whose number stays the same never reads what it wrote otherwise."""
    package = tmp_path / "vpr_roadmap"
    (package / "cache").mkdir(parents=True)
    own: Callable[[], str] = entries._code_version
    monkeypatch.setattr(vpr_roadmap, "__file__", str(package / "__init__.py"))
    module = package / "periods.py"
    module.write_text("one = 1\n")
    versions = {own()}
    module.write_text("two = 22\n")
    versions.add(own())
    (package / "cache" / "store.py").write_text("")
    versions.add(own())
    assert len(versions) == 3
