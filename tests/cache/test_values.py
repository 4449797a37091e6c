"""What is kept of a plan and its problems is all of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import DATA, ROOT
from vpr_roadmap.cache import entries
from vpr_roadmap.cache.entries import Entry, Wanted, entry_key, entry_of, entry_text
from vpr_roadmap.cache.store import Store
from vpr_roadmap.cache.values import plan_of, plan_values, values_text
from vpr_roadmap.files import File, PlanFiles, Whereabouts
from vpr_roadmap.language.text import Language
from vpr_roadmap.periods import Period
from vpr_roadmap.plan.activities import Section
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.schools import Scope, Totals
from vpr_roadmap.workspace.loading import load
from vpr_roadmap.workspace.reading import Read, Task, files_of, read_plans
from vpr_roadmap.workspace.searching import find_plans

ERR = ROOT / "tests" / "plans" / "err"
FAULTY = sorted(each.name for each in ERR.iterdir())
DAY = date(2021, 6, 1)


def kept(plan: Plan) -> Plan:
    """The plan as it comes back from JSON."""
    return plan_of(plan.name, json.loads(values_text(plan_values(plan))))


def of(plan: Plan) -> tuple[object, ...]:
    """All that a plan holds; plans themselves are never equal."""
    return tuple(plan)


@pytest.mark.parametrize("folder", [DATA, ROOT / "examples"], ids=["order 249", "example"])
def test_a_plan_comes_back_as_it_was(folder: Path) -> None:
    (plan,) = load([folder], ROOT).plans
    assert of(kept(plan)) == of(plan)


INSTEAD_OF_NONE = {
    "since": date(2021, 2, 1),
    "closed": date(2021, 2, 1),
    "date": date(2021, 2, 1),
    "heads_of": Scope((2,)),
    "schools": Scope((2,)),
    "scope": Scope((2,), every=True),
    "until": Period(date(2021, 2, 1), date(2021, 2, 28), "2021-02"),
    "totals": Totals(22),
    "language": Language.ENGLISH,
    "section": Section("1", "Организационно-аналитические мероприятия"),
}


def others(value: Any, name: str = "") -> Iterator[Any]:
    """The same value, but for one thing somewhere in it."""
    match value:
        case None:
            yield INSTEAD_OF_NONE.get(name, "я")
        case bool():
            yield not value
        case Enum():
            yield next(each for each in type(value) if each is not value)
        case str():
            yield f"{value}я"
        case int():
            yield value + 1
        case date():
            yield value.replace(year=value.year + 1)
        case tuple():
            names = getattr(value, "_fields", [name] * len(value))
            make = getattr(value, "_make", tuple)
            for at, (own, part) in enumerate(zip(names, value, strict=True)):
                for other in others(part, own):
                    yield make((*value[:at], other, *value[at + 1 :]))
        case _:
            raise AssertionError(type(value))


def holds_together(plan: Plan) -> bool:
    """Are sections and parties of activities still those of the plan, as they are in any plan."""
    return all(
        (activity.section is None or activity.section in plan.sections)
        and all(each.party in plan.parties for each in activity.responsible)
        for activity in plan.activities
    )


def test_everything_in_a_plan_is_kept() -> None:
    """With another value anywhere, what comes back has it there: no field is forgotten."""
    (plan,) = load([ROOT / "examples"], ROOT).plans
    tried = [other for other in others(plan._replace(name="")) if holds_together(other)]
    assert len(tried) > 1000
    for other in tried:
        assert of(kept(other)) == of(other)


# Entries: with what was wrong.


def read(folder: Path, wanted: Wanted, store: Store, day: date = DAY) -> Read:
    (file,) = find_plans([folder], ROOT)
    (found,) = read_plans([file], Task(wanted, ROOT, day, store))
    assert isinstance(found, Read)
    return found


def plain(found: Read) -> tuple[object, ...]:
    entry = found.entry
    return (*found[:3], entry._replace(plan=None), entry.plan and of(entry.plan))


@pytest.mark.parametrize("wanted", Wanted)
@pytest.mark.parametrize("name", FAULTY)
def test_what_was_found_wrong_comes_back_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, wanted: Wanted
) -> None:
    folder = ERR / name
    if not list(folder.glob("plan_*.yaml")):
        pytest.skip("it is no plan")
    now = read(folder, wanted, Store(tmp_path))
    assert now.entry.problems or wanted is Wanted.PLAN
    monkeypatch.setattr("vpr_roadmap.examining.examine", None)
    assert plain(read(folder, wanted, Store(tmp_path))) == plain(now)


def test_an_entry_knows_what_it_depends_on(tmp_path: Path) -> None:
    found = read(ERR / "where-missing", Wanted.CHECK, Store(tmp_path)).entry
    assert set(found.whereabouts.values()) == {Whereabouts.NOWHERE}
    found = read(ROOT / "examples", Wanted.CHECK, Store(tmp_path)).entry
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
    entry = Entry(None, (), day=date.fromisoformat(found_on), latest=date.fromisoformat(latest))
    assert entry.holds_on(date.fromisoformat(asked_on)) is holds


# Texts that are none of an entry.


def example_files() -> PlanFiles:
    (file,) = find_plans([ROOT / "examples"], ROOT)
    return files_of(file, ROOT)


def example_text(tmp_path: Path) -> tuple[bytes, list[str]]:
    files = example_files()
    entry = read(ROOT / "examples", Wanted.PLAN, Store(tmp_path)).entry
    text = entry_text(entry, files)
    assert text
    return text, [file.path for file in files.all()]


ODD: tuple[Any, ...] = (None, [], {}, "x", 7, -1, [1, 2], {"a": 1}, [[]], 1e99, 10**30)


def test_no_json_is_more_than_no_entry(tmp_path: Path) -> None:
    text, paths = example_text(tmp_path)
    assert entry_of(text, "x", paths)
    values = json.loads(text)
    for at in range(len(values)):
        for other in ODD:
            damaged = [*values[:at], other, *values[at + 1 :]]
            entry_of(json.dumps(damaged).encode(), "x", paths)
    plan = values[-1]
    for at in range(len(plan)):
        for other in ODD:
            damaged = [*values[:-1], [*plan[:at], other, *plan[at + 1 :]]]
            entry_of(json.dumps(damaged).encode(), "x", paths)
    for whole in (b"", b"null", b"[]", b"{}", b"7", b'"x"', b"[1,2,3,4,5]", b"\xff", b"[" * 9999):
        assert entry_of(whole, "x", paths) is None


def test_what_json_cannot_hold_is_not_kept() -> None:
    found = File("plan_x.yaml", b"x")
    problem = read_problem()
    files = PlanFiles("x", found)
    assert entry_text(Entry(None, (problem._replace(path="plan_x.yaml"),)), files)
    lone = problem._replace(path="plan_x.yaml", values=(("found", "\ud800"),))
    assert entry_text(Entry(None, (lone,)), files) is None
    odd = problem._replace(path="plan_x.yaml", values=(("found", 1.5),))
    assert entry_text(Entry(None, (odd,)), files) is None


def read_problem() -> Any:
    return load([ERR / "unknown-responsible"], ROOT).problems[0]


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
    assert entry_key(Wanted.PLAN, other) != entry_key(Wanted.PLAN, FILES)


def test_where_the_files_lie_is_no_part_of_the_key() -> None:
    """So a folder that is moved, or copied, need not be read again."""
    assert FILES.plan
    moved = FILES._replace(name="y", plan=File("elsewhere/plan_y.yaml", FILES.plan.content))
    assert entry_key(Wanted.PLAN, moved) == entry_key(Wanted.PLAN, FILES)


def test_what_is_wanted_has_a_key_of_its_own() -> None:
    assert entry_key(Wanted.PLAN, FILES) != entry_key(Wanted.CHECK, FILES)


def test_another_version_has_another_key(monkeypatch: pytest.MonkeyPatch) -> None:
    before = entry_key(Wanted.PLAN, FILES)
    monkeypatch.setattr(entries, "__version__", "99.0")
    entries._begun.cache_clear()
    assert entry_key(Wanted.PLAN, FILES) != before
    monkeypatch.undo()
    entries._begun.cache_clear()
    assert entry_key(Wanted.PLAN, FILES) == before


def test_another_state_of_the_modules_is_another_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A working copy whose number stays the same never reads what it wrote otherwise."""
    package = tmp_path / "vpr_roadmap"
    (package / "cache").mkdir(parents=True)
    own: Callable[[], str] = entries._version
    monkeypatch.setattr(entries, "__file__", str(package / "cache" / "entries.py"))
    module = package / "periods.py"
    module.write_text("one = 1\n")
    versions = {own()}
    module.write_text("two = 22\n")
    versions.add(own())
    (package / "cache" / "store.py").write_text("")
    versions.add(own())
    assert len(versions) == 3
