"""The cache restores exactly the entries that it stores, with the same types."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from functools import cache
from itertools import islice, product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import country
from tests.conftest import DATA, ROOT
from tests.helpers.corpus import CORPUS, LARGE, VALID_PLANS
from tests.helpers.damage import damaged
from tests.helpers.effort import EXHAUSTIVE, normal_or_exhaustive, one_in
from tests.helpers.paths import ERR, EXAMPLES
from vpr_roadmap.nodes import Position
from vpr_roadmap.periods import Period
from vpr_roadmap.problems import Place, Problem
from vpr_roadmap.validation.files import File, PlanFiles
from vpr_roadmap.workspace.cache.entries import (
    CacheEntry,
    Purpose,
    entry_key,
    entry_text,
    parse_entry,
)
from vpr_roadmap.workspace.discovery.plan_file import PlanFile
from vpr_roadmap.workspace.discovery.search import find_plans
from vpr_roadmap.workspace.plan_reading.plan_bytes import files_of
from vpr_roadmap.workspace.plan_reading.results import ReadTask, entry_for

FOLDERS = [DATA, EXAMPLES, *sorted({each.parent for each in ERR.rglob("plan_*.yaml")})]
DAY = date(2021, 6, 1)


def exactly(entry: CacheEntry | None) -> str:
    """Show all values of an entry with their types; `==` would ignore different time zones."""
    assert entry
    return repr((entry._replace(plan=None), entry.plan and tuple(entry.plan)))


def read_entry(
    files: PlanFiles, purpose: Purpose, folder: Path = ROOT, day: date = DAY
) -> CacheEntry:
    file = PlanFile(folder / "plan_x.yaml", files.name)
    return entry_for(files, file, ReadTask(purpose, ROOT, day, None))


def round_trip(entry: CacheEntry, files: PlanFiles) -> CacheEntry | None:
    """Write the entry as text and read the text."""
    text = entry_text(entry, files)
    assert text
    return parse_entry(text, files.name, [file.path for file in files.all()])


def files_in(folder: Path) -> PlanFiles:
    (file,) = find_plans([folder], ROOT)
    return files_of(file, ROOT)


# Entries of any plans.


@pytest.mark.parametrize("purpose", Purpose)
@pytest.mark.parametrize("folder", one_in(4, FOLDERS), ids=lambda each: each.name)
def test_entry_is_restored_exactly(folder: Path, purpose: Purpose) -> None:
    files = files_in(folder)
    entry = read_entry(files, purpose, folder)
    assert exactly(round_trip(entry, files)) == exactly(entry)
    assert entry.problems or purpose is Purpose.PLAN or folder in (DATA, EXAMPLES)


def test_entries_of_many_municipalities_are_restored_exactly(tmp_path: Path) -> None:
    country.make(tmp_path, 7, 2)
    for file in find_plans([tmp_path], ROOT):
        files = files_of(file, ROOT)
        entry = read_entry(files, Purpose.PLAN, file.path.parent)
        assert exactly(round_trip(entry, files)) == exactly(entry)


SMALL = [name for name, content in CORPUS.items() if name not in LARGE and len(content()) < 1000]


@pytest.mark.parametrize(
    "name", [*SMALL, *(pytest.param(each, marks=EXHAUSTIVE) for each in sorted(VALID_PLANS))]
)
def test_entries_of_broken_files_are_restored_exactly(name: str) -> None:
    files = PlanFiles("plan_x", File("plan_x.yaml", CORPUS[name]()))
    for purpose in Purpose:
        entry = read_entry(files, purpose)
        if entry_text(entry, files):
            assert exactly(round_trip(entry, files)) == exactly(entry)
        else:
            assert "surrogate" in name


@cache
def example() -> PlanFiles:
    return files_in(EXAMPLES)


@settings(
    max_examples=normal_or_exhaustive(12, 60),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(st.data(), st.sampled_from(Purpose))
def test_entries_of_damaged_files_are_restored_exactly(
    data: st.DataObject, purpose: Purpose
) -> None:
    """The damaged file is the plan, the list of schools or a file of records."""
    whole = example()
    assert whole.plan and whole.schools
    one, *others = whole.progress
    match data.draw(st.sampled_from(("plan", "schools", "progress"))):
        case "plan":
            content = data.draw(damaged(whole.plan.content))
            files = whole._replace(plan=whole.plan._replace(content=content))
        case "schools":
            content = data.draw(damaged(whole.schools.content))
            files = whole._replace(schools=whole.schools._replace(content=content))
        case _:
            content = data.draw(damaged(one.content))
            files = whole._replace(progress=(one._replace(content=content), *others))
    entry = read_entry(files, purpose, EXAMPLES / "data")
    if entry_text(entry, files):
        assert exactly(round_trip(entry, files)) == exactly(entry)
    else:
        assert "\\ud" in repr(entry)


# Problems with any values.

FILES = PlanFiles(
    "x",
    File("было/plan_x.yaml", b"plan"),
    File("было/schools.yaml", b"schools"),
    (File("было/progress_x/b.yaml", b"one"), File("было/progress_x/c.yaml", b"two")),
)
PATHS = [file.path for file in FILES.all()]
POSITIONS = st.builds(Position, st.integers(1, 10**6), st.integers(1, 10**6))
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=9)
    | st.dates()
    | st.builds(Period, st.dates(), st.dates(), st.text("я-/2", max_size=4))
    | st.builds(Place, st.sampled_from(PATHS), POSITIONS),
    lambda each: st.lists(each, max_size=3).map(tuple),
    max_leaves=6,
)
PROBLEMS = st.builds(
    Problem,
    st.sampled_from(PATHS),
    POSITIONS,
    st.text("abc-", min_size=1),
    st.lists(st.tuples(st.text("abc"), VALUES), max_size=3).map(tuple),
)


@settings(max_examples=normal_or_exhaustive(40, 200), deadline=None)
@given(st.lists(PROBLEMS, max_size=3).map(tuple), st.none() | st.text("яa"), st.dates(), st.dates())
def test_any_problem_is_restored_exactly(
    problems: tuple[Problem, ...], municipality: str | None, day: date, latest: date
) -> None:
    entry = CacheEntry(municipality, problems, day=day, latest=latest)
    assert exactly(round_trip(entry, FILES)) == exactly(entry)


@settings(max_examples=normal_or_exhaustive(10, 50), deadline=None)
@given(PROBLEMS)
def test_entry_can_be_restored_for_moved_files(problem: Problem) -> None:
    """The problems get the paths of the moved files."""
    text = entry_text(CacheEntry(None, (problem,)), FILES)
    moved = parse_entry(text or b"", "x", [path.replace("было/", "стало/") for path in PATHS])
    assert exactly(moved) == exactly(CacheEntry(None, (problem,))).replace("было/", "стало/")


MOMENT = datetime(2020, 11, 3, 14, 3)


@pytest.mark.parametrize(
    "odd", [1.5, b"x", {"a": 1}, ["x"], frozenset("x"), MOMENT, (MOMENT,), "\ud800"], ids=repr
)
def test_value_that_cannot_be_restored_is_not_stored(odd: Any) -> None:
    problem = Problem(PATHS[0], Position(1, 1), "x", (("found", odd),))
    assert entry_text(CacheEntry(None, (problem,)), FILES) is None


def test_place_in_another_file_is_not_stored() -> None:
    elsewhere = Place("b/plan_x.yaml", Position(1, 1))
    for problem in (
        Problem(PATHS[0], Position(1, 1), "x", (("place", elsewhere),)),
        Problem(elsewhere.path, Position(1, 1), "x"),
    ):
        assert entry_text(CacheEntry(None, (problem,)), FILES) is None


# Texts that are not entries.


@cache
def example_text(purpose: Purpose) -> tuple[bytes, Sequence[str]]:
    folder = EXAMPLES if purpose is Purpose.PLAN else ERR / "duplicate-number"
    files = files_in(folder)
    text = entry_text(read_entry(files, purpose, folder), files)
    assert text
    return text, [file.path for file in files.all()]


@pytest.mark.parametrize("purpose", Purpose)
def test_truncated_text_is_not_an_entry(purpose: Purpose) -> None:
    text, paths = example_text(purpose)
    assert parse_entry(text, "x", paths)
    for end in (*range(0, len(text), len(text) // 60 + 1), *range(len(text) - 9, len(text))):
        assert parse_entry(text[:end], "x", paths) is None


def routes(values: Any) -> Iterator[tuple[Any, ...]]:
    """Yield the routes to all values in lists and objects."""
    yield ()
    match values:
        case dict():
            yield from ((step, *rest) for step, own in values.items() for rest in routes(own))
        case list():
            yield from ((step, *rest) for step, own in enumerate(values) for rest in routes(own))


def replaced(values: Any, route: tuple[Any, ...], value: Any) -> Any:
    if not route:
        return value
    copy = values.copy()
    copy[route[0]] = replaced(values[route[0]], route[1:], value)
    return copy


ODD: tuple[Any, ...] = (
    *(None, True, -1, 10**30, 1e99, "x", [], {}, [1, 2], [[]]),
    *({"day": "x"}, {"day": -1}, {"place": [99, 1, 1]}, {"period": [[], {}, 1]}),
)


@pytest.mark.parametrize("purpose", Purpose)
def test_damaged_text_is_another_entry_or_none(purpose: Purpose) -> None:
    """No damage raises an exception."""
    text, paths = example_text(purpose)
    values = json.loads(text)
    all_routes = list(routes(values))
    seen = set()
    for at, route in islice(enumerate(all_routes), 0, None, normal_or_exhaustive(3, 1)):
        for odd in ODD if len(all_routes) < 500 else (ODD[at % len(ODD)],):
            broken = json.dumps(replaced(values, route, odd)).encode()
            seen.add(parse_entry(broken, "x", paths) is None)
    assert seen == {True, False}


SHAPES = (
    *(b"null", b"[]", b"{}", b"[1,2]", b"7", b"1.5", b"-0", b"true", b"NaN", b'"x"', b'"abcde"'),
    *(b"[1,2,3,4,5,6]", b'{"a":1,"b":2,"c":3,"d":4,"e":5,"f":6}'),
)
WRONG = (
    b"[null,null,{},[1,1],null,[]]",
    b"[null,[[]],{},[1,1],null,[]]",
    b"[null,[],[],[1,1],null,[]]",
    b'[null,[],{"./x":"SOMEWHERE"},[1,1],null,[]]',
    b"[null,[],{},[1],null,[]]",
    b"[null,[],{},[0,1],null,[]]",
    b'[null,[],{},["1",1],null,[]]',
    b"[null,[],{},[1,99999999],null,[]]",
    b"[null,[],{},[1,1],7,[]]",
    b"[null,[],{},[1,1],[7],[]]",
    b"[null,[],{},[1,1],null,[],null]",
    b"[null,[],{},[1,1],null,null]",
    b"[null,[],{},[1,1],null,[[1]]]",
    b"[null,[],{},[1,1],null]",
    b'[null,[[7,1,1,"x",[]]],{},[1,1],null,[]]',
    b'[null,[[0,1,1,"x",[["a",{"when":1}]]]],{},[1,1],null,[]]',
    b'[null,[[0,1,1,"x",[["a",{"day":0}]]]],{},[1,1],null,[]]',
    b'[null,[[0,1,1,"x",[["a",{"period":[1]}]]]],{},[1,1],null,[]]',
)


@pytest.mark.parametrize("text", [*SHAPES, *WRONG], ids=bytes.decode)
def test_json_of_another_shape_is_not_an_entry(text: bytes) -> None:
    assert parse_entry(text, "x", ["plan_x.yaml"]) is None


def test_smallest_text_is_an_entry() -> None:
    """So the texts above are rejected for their shapes, not because they have no plan."""
    assert parse_entry(b"[null,[],{},[1,1],null,[]]", "x", ["plan_x.yaml"]) == CacheEntry(None, ())


DEEP = [b"[" * 100_000, b'{"a":' * 100_000, b"9" * 5000, b"\xff", b"", b"\0"]


@pytest.mark.parametrize("text", DEEP, ids=len)
def test_deep_or_broken_json_is_not_an_entry(text: bytes) -> None:
    assert parse_entry(text, "x", []) is None
    assert parse_entry(b"[null,[],{},[1,1]," + text, "x", []) is None
    assert parse_entry(b"[null,[],{},[1," + text + b"],null,[]]", "x", []) is None


# Keys.

CONTENTS = st.sampled_from((b"", b"a", b"aa", b"a,1\n"))
NAMES = st.sampled_from(("a.yaml", "aa.yaml", "b.yaml", "1,1", "\udcff.yaml"))
PARTS = st.tuples(
    st.none() | CONTENTS,
    st.none() | CONTENTS,
    st.lists(NAMES, unique=True, min_size=2, max_size=2),
    st.lists(CONTENTS, max_size=2),
)
Parts = tuple[bytes | None, bytes | None, list[str], list[bytes]]


def of_parts(parts: Parts) -> PlanFiles:
    plan, schools, names, records = parts
    return PlanFiles(
        "x",
        None if plan is None else File("plan_x.yaml", plan),
        None if schools is None else File("schools.yaml", schools),
        tuple(map(File, names, records)),
    )


@settings(max_examples=normal_or_exhaustive(40, 200), deadline=None)
@given(PARTS, PARTS)
def test_key_is_the_same_only_for_equal_files(parts: Parts, others: Parts) -> None:
    """Every part of the files changes the key."""
    one = of_parts(parts)
    for at in range(4):
        other = of_parts((*parts[:at], others[at], *parts[at + 1 :]))  # type: ignore[arg-type]
        assert (entry_key(Purpose.PLAN, one) == entry_key(Purpose.PLAN, other)) is (one == other)
        assert entry_key(Purpose.PLAN, one) != entry_key(Purpose.CHECK, other)


# Days.

PLAN = """\
format: 1
title: План
period: 2020-09/2021-05
people: [{name: Н}]
activities: [{number: "1", title: Заседание, period: 2020-11, responsible: [Н]}]
"""
RECORDS = "format: 1\nreporter: Н\nrecords:\n"
RECORD = '  - {{point: "1@2020-11", status: in-progress, date: {}, recorded: {}}}\n'
STAMPS = ("{}T23:30:00-09:00", "{}T00:00:00+03:00", "неизвестно")


def record(date: int, later: int, stamp: str) -> str:
    """Return a record with this date in November, recorded some days later."""
    return RECORD.format(f"2020-11-{date:02}", stamp.format(f"2020-11-{date + later:02}"))


@settings(max_examples=normal_or_exhaustive(12, 60), deadline=None)
@given(
    st.lists(
        st.builds(record, st.integers(3, 5), st.integers(0, 3), st.sampled_from(STAMPS)),
        min_size=1,
        max_size=3,
    )
)
def test_entry_holds_on_another_day_only_if_the_problems_are_the_same(records: list[str]) -> None:
    reported = File("progress_x/n.yaml", (RECORDS + "".join(records)).encode())
    files = PlanFiles("plan_x", File("plan_x.yaml", PLAN.encode()), progress=(reported,))
    by_day = [read_entry(files, Purpose.CHECK, day=date(2020, 11, n)) for n in range(1, 12)]
    assert by_day[0].problems != by_day[-1].problems
    for one, other in product(by_day, by_day):
        assert one.problems == other.problems or not one.holds_on(other.day)
    # An entry holds on its own day, and on any other day after all its records.
    assert all(each.holds_on(each.day) for each in by_day)
    assert by_day[-1].holds_on(by_day[-2].day)
    assert by_day[-2].holds_on(by_day[-1].day)


@pytest.mark.parametrize("day", [DAY, date.min, date.max])
def test_plan_is_the_same_on_any_day(day: date) -> None:
    then = read_entry(example(), Purpose.PLAN, EXAMPLES / "data", day)
    assert then.plan
    assert exactly(then) == exactly(read_entry(example(), Purpose.PLAN, EXAMPLES / "data"))
