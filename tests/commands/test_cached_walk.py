"""Answers with a cache equal answers without it, whatever happens to the files and the cache."""

from __future__ import annotations

import os
import random
import shutil
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

import country
from tests.conftest import EXAMPLE, ROOT, Answer, Run
from tests.helpers.cache_checks import NO_CACHE, record_reads, same_with_cache
from tests.helpers.effort import normal_or_exhaustive, one_in
from tests.helpers.files import contents, replace_in
from tests.helpers.platforms import LINUX, POSIX
from tests.helpers.processes import run_without_root
from vpr_roadmap.workspace.cache import store
from vpr_roadmap.workspace.cache.store import Store
from vpr_roadmap.workspace.plan_reading import workers

ERR = ROOT / "tests" / "plans" / "err"
PLAN, RECORDS, SCHOOLS = "plan_2020_2021.yaml", "progress_2020_2021", "schools.yaml"
PLAN_NAME = "plan_2020_2021"
PLACES = ("m0001", "m0002", "m0003")
EVIDENCE = "proof.pdf"
DAY = ("--today", "2021-07-01")

Ask = Callable[..., Answer]
Reads = list[str]


@pytest.fixture(autouse=True)
def empty_cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Start with an empty cache, at a fixed time."""
    noon = datetime(2026, 11, 26, 12, tzinfo=UTC)
    monkeypatch.setattr("vpr_roadmap.cli.main.clock", lambda: noon)
    monkeypatch.setenv("ROADMAP_CACHE", str(tmp_path / "cache"))


@pytest.fixture
def region(tmp_path: Path) -> Path:
    return make_region(tmp_path / "region")


def make_region(folder: Path) -> Path:
    """Three municipalities: with a year of records, with half a year of all kinds, and without."""
    country.make(folder, len(PLACES))
    for name in (PLAN, RECORDS):
        whole = EXAMPLE / name
        (shutil.copytree if whole.is_dir() else shutil.copy)(whole, folder / "m0002" / name)
    return folder


@pytest.fixture
def same_answers(
    roadmap: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, region: Path
) -> Ask:
    """A function that calls without a cache and twice with one, and compares the answers."""

    def call(*typed: str, here: Path = region) -> Answer:
        return same_with_cache(roadmap, monkeypatch, tmp_path / "cache", *typed, here=here)

    return call


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> Reads:
    """The names of the plans that are read from their files from now on."""
    return record_reads(monkeypatch)


# Edits: what people do to files, and what happens to a cache. A number selects the file.

Edit = Callable[[Path, int], None]


def _choose(files: list[Path], number: int) -> Path | None:
    return sorted(files)[number % len(files)] if files else None


def _replace_one(folder: Path, number: int, old: str, new: str) -> Path | None:
    """Replace one occurrence of a text in one of the files that have it."""
    files = [each for each in folder.rglob("*.yaml") if old in each.read_text(encoding="utf-8")]
    file = _choose(files, number)
    if file:
        first, *others = file.read_text(encoding="utf-8").split(old)
        at = number % len(others)
        text = first + "".join(
            (new if index == at else old) + part for index, part in enumerate(others)
        )
        file.write_text(text, encoding="utf-8")
    return file


def change_a_word(folder: Path, number: int) -> None:
    _replace_one(folder, number, "школ", "гимназий")


def make_a_mistake(folder: Path, number: int) -> None:
    _replace_one(folder, number, "2020-11", "2020-13")


def correct_mistakes(folder: Path, number: int) -> None:
    while _replace_one(folder, 0, "2020-13", "2020-11"):
        pass


def break_yaml(folder: Path, number: int) -> None:
    _replace_one(folder, number, ": [", ": [[")


def correct_yaml(folder: Path, number: int) -> None:
    while _replace_one(folder, 0, ": [[", ": ["):
        pass


def change_a_word_in_the_same_second(folder: Path, number: int) -> None:
    """The size and the time of the file stay the same."""
    times = {each: each.stat() for each in folder.rglob("*.yaml")}
    file = _replace_one(folder, number, "Проведен", "Прошедше") or _replace_one(
        folder, number, "Прошедше", "Проведен"
    )
    if file:
        assert file.stat().st_size == times[file].st_size
        os.utime(file, ns=(times[file].st_atime_ns, times[file].st_mtime_ns))


def change_a_word_with_old_times(folder: Path, number: int) -> None:
    change_a_word(folder, number)
    for each in folder.rglob("*.yaml"):
        os.utime(each, (0, 0))


def change_a_word_with_future_times(folder: Path, number: int) -> None:
    change_a_word(folder, number)
    for each in folder.rglob("*.yaml"):
        os.utime(each, (4102444800, 4102444800))


def move_a_record_to_the_future(folder: Path, number: int) -> None:
    _replace_one(folder, number, "recorded: 2020-1", "recorded: 2021-1")


def copy_records(folder: Path, number: int) -> None:
    """Copy them to a file of another reporter, in the same or another municipality."""
    file = _choose(list(folder.glob(f"*/{RECORDS}/*")), number)
    to = folder / PLACES[number % 3]
    if file and to.is_dir():
        (to / RECORDS).mkdir(exist_ok=True)
        copy = to / RECORDS / f"z{number % 5}.yaml"
        if file != copy:
            shutil.copy(file, copy)


def rename_records(folder: Path, number: int) -> None:
    if file := _choose(list(folder.glob(f"*/{RECORDS}/*")), number):
        file.rename(file.with_name(f"{'a' * (number % 3 + 1)}.yaml"))


def delete_records(folder: Path, number: int) -> None:
    if file := _choose(list(folder.glob(f"*/{RECORDS}/*")), number):
        file.unlink()


def rename_records_folder(folder: Path, number: int) -> None:
    if place := _choose([each for each in folder.glob("*/progress_*") if each.is_dir()], number):
        other = "progress_x" if place.name == RECORDS else RECORDS
        if not (place.parent / other).exists():
            place.rename(place.parent / other)


def rename_a_plan(folder: Path, number: int) -> None:
    if plan := _choose(list(folder.glob("*/plan_*.yaml")), number):
        plan.rename(plan.with_name("plan_x.yaml" if plan.name == PLAN else PLAN))


def delete_schools(folder: Path, number: int) -> None:
    if file := _choose(list(folder.glob(f"*/{SCHOOLS}")), number):
        file.unlink()


def copy_other_schools(folder: Path, number: int) -> None:
    file, other = (_choose(list(folder.glob(f"*/{SCHOOLS}")), number // each) for each in (1, 7))
    plan = _choose(list(folder.glob("*/plan_*.yaml")), number // 3)
    if plan and (found := file or other):
        content = found.read_bytes()
        (plan.parent / SCHOOLS).write_bytes(content)


def name_evidence(folder: Path, number: int) -> None:
    _replace_one(folder, number, "https://example.org/imc/olimpiada-2020", f"./{EVIDENCE}")


def _remove_evidence(folder: Path, number: int) -> Path:
    evidence = folder / "m0002" / EVIDENCE
    evidence.parent.mkdir(exist_ok=True)
    if evidence.is_dir() and not evidence.is_symlink():
        evidence.rmdir()
    evidence.unlink(missing_ok=True)
    return evidence


def add_evidence(folder: Path, number: int) -> None:
    _remove_evidence(folder, number).touch()


def delete_evidence(folder: Path, number: int) -> None:
    _remove_evidence(folder, number)


def make_evidence_a_folder(folder: Path, number: int) -> None:
    _remove_evidence(folder, number).mkdir()


def make_evidence_a_link(folder: Path, number: int) -> None:
    (folder / EVIDENCE).touch()
    if sys.platform != "win32":
        _remove_evidence(folder, number).symlink_to(folder / EVIDENCE)


def swap_municipalities(folder: Path, number: int) -> None:
    one, other = folder / PLACES[number % 3], folder / PLACES[(number + 1) % 3]
    if one.exists() and other.exists():
        one.rename(folder / "x")
        other.rename(one)
        (folder / "x").rename(other)


def copy_a_municipality(folder: Path, number: int) -> None:
    delete_a_copy(folder, number)
    shutil.copytree(folder / PLACES[number % 3], folder / f"copy-{number % 2}", symlinks=True)


def delete_a_copy(folder: Path, number: int) -> None:
    shutil.rmtree(folder / f"copy-{number % 2}", ignore_errors=True)


def _entries(folder: Path) -> list[Path]:
    return sorted((folder.parent / "cache").rglob("*.json"))


def damage_entries(folder: Path, number: int) -> None:
    for each in _entries(folder)[number % 7 :: 7]:
        if content := bytearray(each.read_bytes()):
            content[number * 31 % len(content)] ^= 1 << number % 8
            each.write_bytes(content)


def truncate_entries(folder: Path, number: int) -> None:
    for each in _entries(folder)[number % 7 :: 7]:
        os.truncate(each, number * 31 % (each.stat().st_size + 1))


def swap_entries(folder: Path, number: int) -> None:
    found = _entries(folder)
    texts = [each.read_bytes() for each in found]
    for each, text in zip(found, [*texts[1:], *texts[:1]], strict=True):
        each.write_bytes(text)


def delete_cache(folder: Path, number: int) -> None:
    shutil.rmtree(folder.parent / "cache", ignore_errors=True)


EDITS: tuple[Edit, ...] = (
    change_a_word,
    make_a_mistake,
    correct_mistakes,
    break_yaml,
    correct_yaml,
    change_a_word_in_the_same_second,
    change_a_word_with_old_times,
    change_a_word_with_future_times,
    move_a_record_to_the_future,
    copy_records,
    rename_records,
    delete_records,
    rename_records_folder,
    rename_a_plan,
    delete_schools,
    copy_other_schools,
    name_evidence,
    add_evidence,
    delete_evidence,
    make_evidence_a_folder,
    make_evidence_a_link,
    swap_municipalities,
    copy_a_municipality,
    delete_a_copy,
    damage_entries,
    truncate_entries,
    swap_entries,
    delete_cache,
)
CALL_LINES = """
due -m 2020-11 --plan . | due -m 2020-Q4 -f json --plan . | due -m 2020-12 -f csv --plan . | due -r Симоненко --plan .
due --group-by school -m 2020-12 --plan m0002 | due --municipality верхневолж --plan . -f json | due --state overdue --plan .
due --known 2020-12-01 -m 2020-12 -f json --plan . | due --known 2020-11-20 --plan m0002 | list --plan . | list -f json --plan .
list --school 34 --plan . --lang en | list --group-by responsible --plan m0001 | show 2.7 --plan m0002 | show --plan m0001
log --plan . | log -f json --plan . | log --by 34 --plan m0002 | log -r Симоненко --plan . -f csv | matrix --plan .
matrix -f json --plan . | matrix -m 2021-01 --plan m0002 | gantt --plan . | gantt -f svg --plan m0001 | gantt -f json --plan .
report --plan . | report -f md -m 2020-Q4 --plan . | report -f json --plan . | report -f html --plan . | report --plan m0002
report --kind agenda --plan m0002 | check . | check . --strict | check . -f json | check . -f sarif | check . --lang en
check . -f gitlab | check m0001 m0003 | check --municipality верхневолж . | check m0002/schools.yaml | check m0003/plan_x.yaml
check m0002/progress_2020_2021 -f json | record 4.2@2020-12 in-progress --by Симоненко --plan m0002 --dry-run
record 1.3@2020-11 done --date 2020-11-18 --by 34 --evidence № --plan m0001 --dry-run | due --municipality Нигде --plan .
"""
CALLS = [call.split() for line in CALL_LINES.strip().splitlines() for call in line.split(" | ")]
DAYS = ("2020-07-01", "2020-11-20", "2020-12-15", "2021-01-15", "2021-07-01", "2026-11-26")
STEPS = st.tuples(
    st.sampled_from(EDITS),
    st.integers(0, 999),
    st.sampled_from(CALLS),
    st.sampled_from(DAYS),
)


def fill_cache(same_answers: Ask, region: Path) -> None:
    """Name evidence, add its file, and fill the cache with `due` and `check`."""
    name_evidence(region, 0)
    add_evidence(region, 0)
    assert same_answers("due", "--plan", ".").code == 0
    assert same_answers("check", ".", *DAY).code == 0


# A failing list of steps is short enough to read; shrinking it would take minutes.
@settings(
    max_examples=normal_or_exhaustive(5, 20),
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
@given(st.lists(STEPS, min_size=3, max_size=8))
def test_answers_are_the_same_with_a_cache_after_any_edits(
    same_answers: Ask, region: Path, steps: list[tuple[Edit, int, list[str], str]]
) -> None:
    delete_cache(region, 0)
    shutil.rmtree(region)
    make_region(region)
    fill_cache(same_answers, region)
    for edit, number, call, day in steps:
        edit(region, number)
        same_answers(*call, "--today", day)


@pytest.mark.parametrize("edit", one_in(4, EDITS), ids=lambda edit: edit.__name__)
def test_answers_are_up_to_date_after_each_edit(
    same_answers: Ask, region: Path, edit: Edit
) -> None:
    fill_cache(same_answers, region)
    for number in (1, 8)[: normal_or_exhaustive(1, 2)]:
        edit(region, number)
        same_answers("check", ".", *DAY)
        same_answers("log", "-f", "json", "--plan", ".", *DAY)


@pytest.mark.parametrize("call", one_in(4, CALLS), ids=" ".join)
def test_a_repeated_question_is_answered_from_the_cache(
    roadmap: Run, region: Path, reads: Reads, call: list[str]
) -> None:
    """One of the plans has an error."""
    replace_in(region / "m0003" / PLAN, "2020-11\n", "2020-13\n", 1)
    first = roadmap(*call, *DAY, here=region)
    reads.clear()
    assert roadmap(*call, *DAY, here=region) == first
    # With --dry-run, roadmap also reads the plan with the new record.
    assert len(reads) == ("--dry-run" in call)


# Which plans are read again.


def fill_cache_and_forget_reads(roadmap: Run, region: Path, reads: Reads) -> None:
    roadmap("due", "--plan", ".", here=region)
    assert sorted(reads) == [f"{place}/{PLAN_NAME}" for place in PLACES]
    reads.clear()


def test_only_the_edited_plan_is_read_again(roadmap: Run, region: Path, reads: Reads) -> None:
    fill_cache_and_forget_reads(roadmap, region, reads)
    place = region / "m0002"
    for file in (place / PLAN, place / SCHOOLS, *sorted((place / RECORDS).iterdir())[:2]):
        before = file.read_bytes()
        for content, read in ((before + b"\n", [f"m0002/{PLAN_NAME}"]), (before, [])):
            file.write_bytes(content)
            roadmap("due", "--plan", ".", here=region)
            assert reads == read
            reads.clear()


def test_a_touched_but_unchanged_file_is_not_read_again(
    roadmap: Run, region: Path, reads: Reads
) -> None:
    fill_cache_and_forget_reads(roadmap, region, reads)
    for file in region.rglob("*.yaml"):
        file.write_bytes(file.read_bytes())
        os.utime(file, (0, 0))
    roadmap("due", "--plan", ".", here=region)
    assert reads == []


def test_two_plans_with_shared_schools_are_cached_separately(
    roadmap: Run, region: Path, reads: Reads
) -> None:
    text = (region / "m0003" / PLAN).read_text(encoding="utf-8")
    other = region / "m0003" / "plan_2021_2022.yaml"
    other.write_text(text.replace("школ", "ШКОЛ"), encoding="utf-8")
    call = ("check", "m0003", *DAY)
    roadmap(*call, here=region)
    assert sorted(reads) == [PLAN_NAME, "plan_2021_2022"]
    reads.clear()
    replace_in(other, "ШКОЛ", "школ", 1)
    roadmap(*call, here=region)
    assert reads == ["plan_2021_2022"]
    reads.clear()
    replace_in(other.parent / SCHOOLS, "МОБУ СОШ № 2", "МБОУ СОШ № 2", 1)
    roadmap(*call, here=region)
    assert sorted(reads) == [PLAN_NAME, "plan_2021_2022"]


def test_a_plan_is_read_again_if_its_evidence_appears(
    roadmap: Run, region: Path, reads: Reads
) -> None:
    name_evidence(region, 0)
    fill_cache_and_forget_reads(roadmap, region, reads)
    add_evidence(region, 0)
    roadmap("due", "--plan", ".", here=region)
    assert reads == [f"m0002/{PLAN_NAME}"]


def test_equal_plans_with_and_without_evidence_are_cached_separately(
    same_answers: Ask, region: Path
) -> None:
    """The plans have the same bytes. The order of the calls does not matter."""
    name_evidence(region, 0)
    shutil.copytree(region / "m0002", region / "copy")
    add_evidence(region, 0)
    for _ in range(2):
        with_it, without = (same_answers("check", place, *DAY) for place in ("m0002", "copy"))
        assert "[where-missing]" not in with_it.out
        assert "copy/progress_2020_2021/" in without.out
        assert without.out.count("[where-missing]") == 1
        assert same_answers("check", ".", *DAY).out.count("[where-missing]") == 1
        same_answers("log", "--plan", ".", "-f", "json")


CODES = sorted(each.name for each in ERR.iterdir())
QUESTIONS = (("check", "-f", "json", *DAY), ("check", "-f", "sarif", *DAY), ("list", "-f", "json"))


@pytest.mark.parametrize("code", one_in(7, CODES))
def test_cached_problems_have_the_current_paths(
    roadmap: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reads: Reads, code: str
) -> None:
    """The folder has moved and the plan has a new name."""
    shutil.copytree(ERR / code, tmp_path / "прежняя")
    questions = [(*each, *(() if each[0] == "check" else ("--plan",))) for each in QUESTIONS]
    for question in questions:
        roadmap(*question, "прежняя", here=tmp_path)
    there = tmp_path / "два" / "three"
    there.parent.mkdir()
    (tmp_path / "прежняя").rename(there)
    for kind in ("plan", "progress"):
        for each in sorted(there.glob(f"{kind}_*")):
            each.rename(each.with_name(each.name.replace(f"{kind}_", f"{kind}_new_")))
    reads.clear()
    calls = [
        (*question, path)
        for question in questions
        for path in (str(there.relative_to(tmp_path)), str(there))
    ]
    answers = [roadmap(*call, here=tmp_path) for call in calls]
    assert not reads or code == "progress-without-plan"
    monkeypatch.setenv("ROADMAP_CACHE", NO_CACHE)
    assert [roadmap(*call, here=tmp_path) for call in calls] == answers
    assert "прежняя" not in "".join(each.out + each.err for each in answers)


# Output files and records.


@pytest.mark.parametrize(
    "call",
    [
        ("due", "-m", "2020-Q4", "-o", "x.csv"),
        ("list", "-o", "x.json"),
        ("matrix", "-o", "x.md"),
        ("log", "-o", "x.csv"),
        ("report", "-o", "x.html"),
        ("report", "-m", "2020-Q4", "-o", "x.md"),
        ("gantt", "-o", "x.svg"),
        ("check", "-f", "sarif", "-o", "x.sarif"),
    ],
    ids=" ".join,
)
def test_output_files_are_the_same_with_a_cache(
    roadmap: Run,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    region: Path,
    call: tuple[str, ...],
) -> None:
    make_a_mistake(region, 0)
    plans = (".",) if call[0] == "check" else ("--plan", ".")
    results = []
    for cache in (NO_CACHE, "../cache", "../cache"):
        monkeypatch.setenv("ROADMAP_CACHE", cache)
        answer = roadmap(*call, *plans, *DAY, here=region)
        file = region / call[-1]
        results.append((answer, file.read_bytes()))
        file.unlink()
    assert results == [results[0]] * 3
    assert len(results[0][1]) > 200


RECORDING = """
record 2.3@2020-11 done --date 12.11.2020 --by Симоненко --evidence № --plan m0002 --dry-run
record 2.3@2020-11 done --date 12.11.2020 --by Симоненко --evidence № --plan m0002
record 4.1@2020-11 partial --note Осталось --by Симоненко --plan m0002
record 4.1@2020-11 withdrawn --note Ошибка --by Симоненко --plan m0002
record 1.3 done --by Никто --plan m0002
record 2.2@2020-09 in-progress --by 34 --municipality Верхнедон --plan .
"""


def test_records_are_the_same_with_a_cache(
    roadmap: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Messages, files and answers between the records are the same."""
    results = []
    for cache in (NO_CACHE, str(tmp_path / "cache")):
        monkeypatch.setenv("ROADMAP_CACHE", cache)
        region, answers = make_region(tmp_path / "region"), []
        for call in RECORDING.strip().splitlines():
            for typed in (call.split(), ["log", "-f", "json", "--plan", "."], ["check", "."]):
                answers.append(roadmap(*typed, here=region))
        results.append((answers, contents(region)))
        shutil.rmtree(region)
    assert results[0] == results[1]
    answers, _ = results[0]
    assert [each.code for each in answers[::3]] == [0, 0, 0, 0, 2, 0]
    assert answers[1] != answers[4] != answers[7] != answers[10] == answers[13] != answers[16]


# Invalid caches.


def test_entries_of_another_shape_are_replaced(same_answers: Ask, tmp_path: Path) -> None:
    """The files hold valid JSON, but not entries."""
    calls = (("due", "-m", "2020-11", "--plan", "."), ("check", ".", *DAY))
    for call in calls:
        same_answers(*call)
    before = contents(tmp_path / "cache")
    assert len(before) == 2 * len(PLACES)
    for shape in (b"null", b"[]", b"{}", b"[1,2]", b"7", b"[null,[],{},[1,1],[1]]"):
        for name in before:
            Store(tmp_path / "cache").write(Path(name).stem, shape)
        assert not set(contents(tmp_path / "cache").values()) & set(before.values())
        for call in calls:
            same_answers(*call)
        assert contents(tmp_path / "cache") == before


def test_entries_of_random_bytes_are_replaced(same_answers: Ask, tmp_path: Path) -> None:
    chance = random.Random(1)
    call = ("check", ".", *DAY)
    same_answers(*call)
    before = contents(tmp_path / "cache")
    for name in before:
        (tmp_path / "cache" / name).write_bytes(chance.randbytes(500))
    same_answers(*call)
    assert contents(tmp_path / "cache") == before


def test_entries_of_another_format_are_left_alone(
    same_answers: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    call = ("due", "-m", "2020-11", "--plan", ".")
    before = same_answers(*call)
    ours = contents(tmp_path / "cache")
    monkeypatch.setattr(store, "FORMAT", "another")
    assert same_answers(*call) == before
    theirs = {each for each in contents(tmp_path / "cache") if each.startswith("another/")}
    assert len(theirs) == len(ours)
    assert {each: contents(tmp_path / "cache")[each] for each in ours} == ours


@pytest.mark.parametrize("when", ["read", "write"])
def test_a_cache_deleted_during_a_call_does_not_matter(
    same_answers: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, when: str
) -> None:
    """Somebody deletes it before a read or a write."""
    do = getattr(Store, when)

    def delete_first(*arguments: object) -> object:
        shutil.rmtree(tmp_path / "cache", ignore_errors=True)
        return do(*arguments)

    monkeypatch.setattr(Store, when, delete_first)
    for call in (("due", "-m", "2020-11", "--plan", "."), ("check", ".", *DAY)):
        same_answers(*call)


@POSIX
def test_a_read_only_cache_does_not_matter(
    roadmap: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, region: Path
) -> None:
    cache = tmp_path / "cache"
    monkeypatch.setenv("ROADMAP_CACHE", str(cache))
    call = ("check", ".", "-f", "json", *DAY)
    roadmap(*call, here=region)
    make_a_mistake(region, 0)
    for each in (cache, *cache.rglob("*")):
        each.chmod(0o500 if each.is_dir() else 0o400)
    before = contents(cache)
    answers = [
        run_without_root(*call, here=region, cache=where) for where in (NO_CACHE, str(cache))
    ]
    assert answers[0].code == 1
    assert answers[1] == answers[0]
    assert contents(cache) == before


@LINUX
@pytest.mark.parametrize(
    ("setting", "entries"),
    [("off", 0), ("Off", 0), ("", 3), (None, 3)],
    ids=["off", "Off", "empty", "none"],
)
def test_only_the_cache_folder_is_written(
    roadmap: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, setting: str | None, entries: int
) -> None:
    region = make_region(tmp_path / "region")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    if setting is None:
        monkeypatch.delenv("ROADMAP_CACHE")
    else:
        monkeypatch.setenv("ROADMAP_CACHE", setting)
    before = contents(tmp_path)
    roadmap("due", "--plan", ".", here=region)
    new = contents(tmp_path).keys() - before.keys()
    assert len(new) == entries
    assert all(each.startswith(f"xdg/vpr-roadmap/{store.FORMAT}/") for each in new)
    assert (tmp_path / "xdg").exists() is bool(entries)


# Several processes.


@pytest.mark.processes
def test_answers_of_several_processes_are_the_same_with_a_cache(
    same_answers: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = tmp_path / "many"
    country.make(many, workers.MIN_PLANS_TO_FORK + 4, 3)
    monkeypatch.setattr(workers, "_processor_count", lambda: 2)
    edits = (damage_entries, change_a_word, correct_mistakes)[-normal_or_exhaustive(1, 3) :]
    for turn, edit in enumerate(edits):
        for call in (("check", ".", "-f", "sarif", *DAY), ("due", "-f", "json", "--plan", ".")):
            assert same_answers(*call, here=many).code == 1
        edit(many, turn)
    assert same_answers("check", ".", *DAY, here=many).code == 0
