"""However files are edited and moved, and however the cache fares, answers are those without it."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

import country
import vpr_roadmap.validation.validate
from tests.conftest import ROOT, Answer, Run
from tests.helpers.effort import one_in, some
from tests.helpers.worlds import powerless
from vpr_roadmap.workspace.cache import store
from vpr_roadmap.workspace.cache.store import Store
from vpr_roadmap.workspace.plan_reading import workers

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="links and modes differ there")
NO_CACHE = "off"
ERR = ROOT / "tests" / "plans" / "err"
PLAN, RECORDS, SCHOOLS = "plan_2020_2021.yaml", "progress_2020_2021", "schools.yaml"
PLACES = ("m0001", "m0002", "m0003")
PROOF = "proof.pdf"
DAY = ("--today", "2021-07-01")

Ask = Callable[..., Answer]
Examined = list[str]


@pytest.fixture(autouse=True)
def empty_cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What other tests have read is not known here, and it is always noon."""
    noon = datetime(2026, 11, 26, 12, tzinfo=UTC)
    monkeypatch.setattr("vpr_roadmap.cli.main.clock", lambda: noon)
    monkeypatch.setenv("ROADMAP_CACHE", str(tmp_path / "cache"))


@pytest.fixture
def region(tmp_path: Path) -> Path:
    return made(tmp_path / "region")


def made(folder: Path) -> Path:
    """Three municipalities: a year of done, half a year of all kinds of records, and none."""
    country.make(folder, len(PLACES))
    example = ROOT / "examples" / "data"
    for name in (PLAN, RECORDS):
        whole = example / name
        (shutil.copytree if whole.is_dir() else shutil.copy)(whole, folder / "m0002" / name)
    return folder


@pytest.fixture
def ask(roadmap: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, region: Path) -> Ask:
    """Asks without a cache, and twice with one that is kept from call to call."""

    def three(*typed: str, here: Path = region, cache: Path = tmp_path / "cache") -> Answer:
        answers = []
        for where in (NO_CACHE, str(cache), str(cache)):
            monkeypatch.setenv("ROADMAP_CACHE", where)
            answers.append(roadmap(*typed, here=here))
        assert answers[1] == answers[0], typed
        assert answers[2] == answers[0], typed
        return answers[0]

    return three


@pytest.fixture
def examined(monkeypatch: pytest.MonkeyPatch) -> Examined:
    """The plans that are really read from now on."""
    found: Examined = []
    examine = vpr_roadmap.validation.validate.validate

    def spied(files, *rest, **more):  # type: ignore[no-untyped-def]
        found.append(files.name.partition("/")[0])
        return examine(files, *rest, **more)

    monkeypatch.setattr(vpr_roadmap.validation.validate, "validate", spied)
    return found


def rewrite(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def contents(folder: Path) -> dict[str, bytes]:
    return {
        each.relative_to(folder).as_posix(): each.read_bytes()
        for each in sorted(folder.rglob("*"))
        if each.is_file()
    }


# What people do to files, and what happens to a cache. Which of them it is, a number says.

Edit = Callable[[Path, int], None]


def _one(files: list[Path], number: int) -> Path | None:
    return sorted(files)[number % len(files)] if files else None


def _exchange(folder: Path, number: int, old: str, new: str) -> Path | None:
    """Put something in place of something else, somewhere in the files that have it."""
    files = [each for each in folder.rglob("*.yaml") if old in each.read_text(encoding="utf-8")]
    file = _one(files, number)
    if file:
        first, *others = file.read_text(encoding="utf-8").split(old)
        at = number % len(others)
        text = first + "".join(
            (new if index == at else old) + part for index, part in enumerate(others)
        )
        file.write_text(text, encoding="utf-8")
    return file


def a_word(folder: Path, number: int) -> None:
    _exchange(folder, number, "школ", "гимназий")


def a_slip(folder: Path, number: int) -> None:
    _exchange(folder, number, "2020-11", "2020-13")


def a_slip_is_mended(folder: Path, number: int) -> None:
    while _exchange(folder, 0, "2020-13", "2020-11"):
        pass


def a_slip_of_yaml(folder: Path, number: int) -> None:
    _exchange(folder, number, ": [", ": [[")


def a_slip_of_yaml_is_mended(folder: Path, number: int) -> None:
    while _exchange(folder, 0, ": [[", ": ["):
        pass


def a_word_in_the_same_second(folder: Path, number: int) -> None:
    """Neither size nor time of the file tell."""
    times = {each: each.stat() for each in folder.rglob("*.yaml")}
    file = _exchange(folder, number, "Проведен", "Прошедше") or _exchange(
        folder, number, "Прошедше", "Проведен"
    )
    if file:
        assert file.stat().st_size == times[file].st_size
        os.utime(file, ns=(times[file].st_atime_ns, times[file].st_mtime_ns))


def a_clock_set_back(folder: Path, number: int) -> None:
    a_word(folder, number)
    for each in folder.rglob("*.yaml"):
        os.utime(each, (0, 0))


def a_clock_far_ahead(folder: Path, number: int) -> None:
    a_word(folder, number)
    for each in folder.rglob("*.yaml"):
        os.utime(each, (4102444800, 4102444800))


def a_record_of_the_future(folder: Path, number: int) -> None:
    _exchange(folder, number, "recorded: 2020-1", "recorded: 2021-1")


def records_are_copied(folder: Path, number: int) -> None:
    """To another reporter's file, of the same or another municipality."""
    file = _one(list(folder.glob(f"*/{RECORDS}/*")), number)
    to = folder / PLACES[number % 3]
    if file and to.is_dir():
        (to / RECORDS).mkdir(exist_ok=True)
        copy = to / RECORDS / f"z{number % 5}.yaml"
        if file != copy:
            shutil.copy(file, copy)


def records_are_renamed(folder: Path, number: int) -> None:
    if file := _one(list(folder.glob(f"*/{RECORDS}/*")), number):
        file.rename(file.with_name(f"{'a' * (number % 3 + 1)}.yaml"))


def records_are_lost(folder: Path, number: int) -> None:
    if file := _one(list(folder.glob(f"*/{RECORDS}/*")), number):
        file.unlink()


def all_records_are_laid_aside(folder: Path, number: int) -> None:
    if place := _one([each for each in folder.glob("*/progress_*") if each.is_dir()], number):
        other = "progress_x" if place.name == RECORDS else RECORDS
        if not (place.parent / other).exists():
            place.rename(place.parent / other)


def a_plan_is_renamed(folder: Path, number: int) -> None:
    if plan := _one(list(folder.glob("*/plan_*.yaml")), number):
        plan.rename(plan.with_name("plan_x.yaml" if plan.name == PLAN else PLAN))


def schools_are_lost(folder: Path, number: int) -> None:
    if file := _one(list(folder.glob(f"*/{SCHOOLS}")), number):
        file.unlink()


def schools_are_those_of_another(folder: Path, number: int) -> None:
    file, other = (_one(list(folder.glob(f"*/{SCHOOLS}")), number // each) for each in (1, 7))
    plan = _one(list(folder.glob("*/plan_*.yaml")), number // 3)
    if plan and (found := file or other):
        content = found.read_bytes()
        (plan.parent / SCHOOLS).write_bytes(content)


def a_proof_is_named(folder: Path, number: int) -> None:
    _exchange(folder, number, "https://example.org/imc/olimpiada-2020", f"./{PROOF}")


def _proof(folder: Path, number: int) -> Path:
    proof = folder / "m0002" / PROOF
    proof.parent.mkdir(exist_ok=True)
    if proof.is_dir() and not proof.is_symlink():
        proof.rmdir()
    proof.unlink(missing_ok=True)
    return proof


def a_proof_is_laid_there(folder: Path, number: int) -> None:
    _proof(folder, number).touch()


def a_proof_is_taken_away(folder: Path, number: int) -> None:
    _proof(folder, number)


def a_proof_is_no_file(folder: Path, number: int) -> None:
    _proof(folder, number).mkdir()


def a_proof_lies_elsewhere(folder: Path, number: int) -> None:
    (folder / PROOF).touch()
    if sys.platform != "win32":
        _proof(folder, number).symlink_to(folder / PROOF)


def two_change_places(folder: Path, number: int) -> None:
    one, other = folder / PLACES[number % 3], folder / PLACES[(number + 1) % 3]
    if one.exists() and other.exists():
        one.rename(folder / "x")
        other.rename(one)
        (folder / "x").rename(other)


def one_is_copied(folder: Path, number: int) -> None:
    a_copy_is_thrown_away(folder, number)
    shutil.copytree(folder / PLACES[number % 3], folder / f"copy-{number % 2}", symlinks=True)


def a_copy_is_thrown_away(folder: Path, number: int) -> None:
    shutil.rmtree(folder / f"copy-{number % 2}", ignore_errors=True)


def _entries(folder: Path) -> list[Path]:
    return sorted((folder.parent / "cache").rglob("*.json"))


def an_entry_is_damaged(folder: Path, number: int) -> None:
    for each in _entries(folder)[number % 7 :: 7]:
        if content := bytearray(each.read_bytes()):
            content[number * 31 % len(content)] ^= 1 << number % 8
            each.write_bytes(content)


def an_entry_is_cut_off(folder: Path, number: int) -> None:
    for each in _entries(folder)[number % 7 :: 7]:
        os.truncate(each, number * 31 % (each.stat().st_size + 1))


def entries_change_places(folder: Path, number: int) -> None:
    found = _entries(folder)
    texts = [each.read_bytes() for each in found]
    for each, text in zip(found, [*texts[1:], *texts[:1]], strict=True):
        each.write_bytes(text)


def the_cache_is_thrown_away(folder: Path, number: int) -> None:
    shutil.rmtree(folder.parent / "cache", ignore_errors=True)


EDITS: tuple[Edit, ...] = (
    a_word,
    a_slip,
    a_slip_is_mended,
    a_slip_of_yaml,
    a_slip_of_yaml_is_mended,
    a_word_in_the_same_second,
    a_clock_set_back,
    a_clock_far_ahead,
    a_record_of_the_future,
    records_are_copied,
    records_are_renamed,
    records_are_lost,
    all_records_are_laid_aside,
    a_plan_is_renamed,
    schools_are_lost,
    schools_are_those_of_another,
    a_proof_is_named,
    a_proof_is_laid_there,
    a_proof_is_taken_away,
    a_proof_is_no_file,
    a_proof_lies_elsewhere,
    two_change_places,
    one_is_copied,
    a_copy_is_thrown_away,
    an_entry_is_damaged,
    an_entry_is_cut_off,
    entries_change_places,
    the_cache_is_thrown_away,
)
ASKED = """
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
CALLS = [call.split() for line in ASKED.strip().splitlines() for call in line.split(" | ")]
DAYS = ("2020-07-01", "2020-11-20", "2020-12-15", "2021-01-15", "2021-07-01", "2026-11-26")
STEPS = st.tuples(
    st.sampled_from(EDITS),
    st.integers(0, 999),
    st.sampled_from(CALLS),
    st.sampled_from(DAYS),
)


def asked_once(ask: Ask, region: Path) -> None:
    """A proof is named and lies there, and all has been read, to answer and to check."""
    a_proof_is_named(region, 0)
    a_proof_is_laid_there(region, 0)
    assert ask("due", "--plan", ".").code == 0
    assert ask("check", ".", *DAY).code == 0


# A walk that fails is short enough to be read; making it shorter takes minutes.
@settings(
    max_examples=some(5, 20),
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
@given(st.lists(STEPS, min_size=3, max_size=8))
def test_whatever_is_done_to_files_and_entries_answers_are_alike(
    ask: Ask, region: Path, steps: list[tuple[Edit, int, list[str], str]]
) -> None:
    the_cache_is_thrown_away(region, 0)
    shutil.rmtree(region)
    made(region)
    asked_once(ask, region)
    for edit, number, call, day in steps:
        edit(region, number)
        ask(*call, "--today", day)


@pytest.mark.parametrize("edit", one_in(4, EDITS), ids=lambda edit: edit.__name__)
def test_each_edit_is_seen_at_once(ask: Ask, region: Path, edit: Edit) -> None:
    asked_once(ask, region)
    for number in (1, 8)[: some(1, 2)]:
        edit(region, number)
        ask("check", ".", *DAY)
        ask("log", "-f", "json", "--plan", ".", *DAY)


@pytest.mark.parametrize("call", one_in(4, CALLS), ids=" ".join)
def test_what_was_asked_is_answered_without_reading(
    roadmap: Run, region: Path, examined: Examined, call: list[str]
) -> None:
    """It is true though one of the plans is faulty."""
    rewrite(region / "m0003" / PLAN, "2020-11\n", "2020-13\n")
    first = roadmap(*call, *DAY, here=region)
    examined.clear()
    assert roadmap(*call, *DAY, here=region) == first
    # What would stand in the files afterwards is read each time.
    assert len(examined) == ("--dry-run" in call)


# What is read again.


def warmed(roadmap: Run, region: Path, examined: Examined) -> None:
    roadmap("due", "--plan", ".", here=region)
    assert sorted(examined) == list(PLACES)
    examined.clear()


def test_one_that_was_edited_is_read_and_no_other(
    roadmap: Run, region: Path, examined: Examined
) -> None:
    warmed(roadmap, region, examined)
    place = region / "m0002"
    for file in (place / PLAN, place / SCHOOLS, *sorted((place / RECORDS).iterdir())[:2]):
        before = file.read_bytes()
        for content, read in ((before + b"\n", ["m0002"]), (before, [])):
            file.write_bytes(content)
            roadmap("due", "--plan", ".", here=region)
            assert examined == read
            examined.clear()


def test_one_that_was_only_touched_is_not_read(
    roadmap: Run, region: Path, examined: Examined
) -> None:
    warmed(roadmap, region, examined)
    for file in region.rglob("*.yaml"):
        file.write_bytes(file.read_bytes())
        os.utime(file, (0, 0))
    roadmap("due", "--plan", ".", here=region)
    assert examined == []


def test_two_plans_of_one_list_of_schools_are_read_apart(
    roadmap: Run, region: Path, examined: Examined
) -> None:
    text = (region / "m0003" / PLAN).read_text(encoding="utf-8")
    other = region / "m0003" / "plan_2021_2022.yaml"
    other.write_text(text.replace("школ", "ШКОЛ"), encoding="utf-8")
    call = ("check", "m0003", *DAY)
    roadmap(*call, here=region)
    assert sorted(examined) == ["plan_2020_2021", "plan_2021_2022"]
    examined.clear()
    rewrite(other, "ШКОЛ", "школ")
    roadmap(*call, here=region)
    assert examined == ["plan_2021_2022"]
    examined.clear()
    rewrite(other.parent / SCHOOLS, "МОБУ СОШ № 2", "МБОУ СОШ № 2")
    roadmap(*call, here=region)
    assert sorted(examined) == ["plan_2020_2021", "plan_2021_2022"]


def test_a_proof_that_comes_and_goes_is_read_for_anew(
    roadmap: Run, region: Path, examined: Examined
) -> None:
    a_proof_is_named(region, 0)
    warmed(roadmap, region, examined)
    a_proof_is_laid_there(region, 0)
    roadmap("due", "--plan", ".", here=region)
    assert examined == ["m0002"]


def test_a_copy_with_the_proof_beside_it_is_not_the_one_without(ask: Ask, region: Path) -> None:
    """It is true of the same bytes in two folders, in whichever order they are asked."""
    a_proof_is_named(region, 0)
    shutil.copytree(region / "m0002", region / "copy")
    a_proof_is_laid_there(region, 0)
    for _ in range(2):
        with_it, without = (ask("check", place, *DAY) for place in ("m0002", "copy"))
        assert "[where-missing]" not in with_it.out
        assert "copy/progress_2020_2021/" in without.out
        assert without.out.count("[where-missing]") == 1
        assert ask("check", ".", *DAY).out.count("[where-missing]") == 1
        ask("log", "--plan", ".", "-f", "json")


CODES = sorted(each.name for each in ERR.iterdir())
QUESTIONS = (("check", "-f", "json", *DAY), ("check", "-f", "sarif", *DAY), ("list", "-f", "json"))


@pytest.mark.parametrize("code", one_in(7, CODES))
def test_what_is_wrong_is_told_where_the_files_are_now(
    roadmap: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, examined: Examined, code: str
) -> None:
    """It is true when the folder was moved, the plan renamed, and another folder is asked from."""
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
    examined.clear()
    calls = [
        (*question, path)
        for question in questions
        for path in (str(there.relative_to(tmp_path)), str(there))
    ]
    answers = [roadmap(*call, here=tmp_path) for call in calls]
    assert not examined or code == "progress-without-plan"
    monkeypatch.setenv("ROADMAP_CACHE", NO_CACHE)
    assert [roadmap(*call, here=tmp_path) for call in calls] == answers
    assert "прежняя" not in "".join(each.out + each.err for each in answers)


# Files that are written.


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
def test_the_file_of_an_answer_is_the_same(
    roadmap: Run,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    region: Path,
    call: tuple[str, ...],
) -> None:
    a_slip(region, 0)
    plans = (".",) if call[0] == "check" else ("--plan", ".")
    seen = []
    for cache in (NO_CACHE, "../cache", "../cache"):
        monkeypatch.setenv("ROADMAP_CACHE", cache)
        answer = roadmap(*call, *plans, *DAY, here=region)
        file = region / call[-1]
        seen.append((answer, file.read_bytes()))
        file.unlink()
    assert seen == [seen[0]] * 3
    assert len(seen[0][1]) > 200


RECORDING = """
record 2.3@2020-11 done --date 12.11.2020 --by Симоненко --evidence № --plan m0002 --dry-run
record 2.3@2020-11 done --date 12.11.2020 --by Симоненко --evidence № --plan m0002
record 4.1@2020-11 partial --note Осталось --by Симоненко --plan m0002
record 4.1@2020-11 withdrawn --note Ошибка --by Симоненко --plan m0002
record 1.3 done --by Никто --plan m0002
record 2.2@2020-09 in-progress --by 34 --municipality Верхнедон --plan .
"""


def test_what_is_recorded_is_the_same(
    roadmap: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """It is true of what is said, of every file, and of what is answered between the records."""
    told = []
    for cache in (NO_CACHE, str(tmp_path / "cache")):
        monkeypatch.setenv("ROADMAP_CACHE", cache)
        region, answers = made(tmp_path / "region"), []
        for call in RECORDING.strip().splitlines():
            for typed in (call.split(), ["log", "-f", "json", "--plan", "."], ["check", "."]):
                answers.append(roadmap(*typed, here=region))
        told.append((answers, contents(region)))
        shutil.rmtree(region)
    assert told[0] == told[1]
    answers, _ = told[0]
    assert [each.code for each in answers[::3]] == [0, 0, 0, 0, 2, 0]
    assert answers[1] != answers[4] != answers[7] != answers[10] == answers[13] != answers[16]


# Caches as they should not be.


def test_entries_of_another_shape_are_no_matter(ask: Ask, tmp_path: Path) -> None:
    """It is true of what is whole and still none, and it is kept anew."""
    calls = (("due", "-m", "2020-11", "--plan", "."), ("check", ".", *DAY))
    for call in calls:
        ask(*call)
    before = contents(tmp_path / "cache")
    assert len(before) == 2 * len(PLACES)
    for shape in (b"null", b"[]", b"{}", b"[1,2]", b"7", b"[null,[],{},[1,1],[1]]"):
        for name in before:
            Store(tmp_path / "cache").write(Path(name).stem, shape)
        assert not set(contents(tmp_path / "cache").values()) & set(before.values())
        for call in calls:
            ask(*call)
        assert contents(tmp_path / "cache") == before


def test_entries_of_random_bytes_are_no_matter(ask: Ask, tmp_path: Path) -> None:
    chance = random.Random(1)
    call = ("check", ".", *DAY)
    ask(*call)
    before = contents(tmp_path / "cache")
    for name in before:
        (tmp_path / "cache" / name).write_bytes(chance.randbytes(500))
    ask(*call)
    assert contents(tmp_path / "cache") == before


def test_entries_of_another_format_are_left_alone(
    ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    call = ("due", "-m", "2020-11", "--plan", ".")
    before = ask(*call)
    ours = contents(tmp_path / "cache")
    monkeypatch.setattr(store, "FORMAT", "another")
    assert ask(*call) == before
    theirs = {each for each in contents(tmp_path / "cache") if each.startswith("another/")}
    assert len(theirs) == len(ours)
    assert {each: contents(tmp_path / "cache")[each] for each in ours} == ours


@pytest.mark.parametrize("when", ["read", "write"])
def test_a_cache_that_goes_away_meanwhile_is_no_matter(
    ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, when: str
) -> None:
    """It is true whenever, in the midst of a call, somebody deletes all of it."""
    do = getattr(Store, when)

    def after_it_went(*given: object) -> object:
        shutil.rmtree(tmp_path / "cache", ignore_errors=True)
        return do(*given)

    monkeypatch.setattr(Store, when, after_it_went)
    for call in (("due", "-m", "2020-11", "--plan", "."), ("check", ".", *DAY)):
        ask(*call)


@POSIX
def test_a_cache_that_may_not_be_written_is_no_matter(
    roadmap: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, region: Path
) -> None:
    cache = tmp_path / "cache"
    monkeypatch.setenv("ROADMAP_CACHE", str(cache))
    call = ("check", ".", "-f", "json", *DAY)
    roadmap(*call, here=region)
    a_slip(region, 0)
    for each in (cache, *cache.rglob("*")):
        each.chmod(0o500 if each.is_dir() else 0o400)
    before = contents(cache)
    done = [
        subprocess.run(
            [*powerless(), sys.executable, "-m", "vpr_roadmap", *call],
            cwd=region,
            env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "ROADMAP_CACHE": where},
            capture_output=True,
            check=False,
        )
        for where in (NO_CACHE, str(cache))
    ]
    answers = [(each.returncode, each.stdout, each.stderr) for each in done]
    assert answers[0][0] == 1
    assert answers[1] == answers[0]
    assert contents(cache) == before


@pytest.mark.skipif(sys.platform != "linux", reason="XDG is Linux's")
@pytest.mark.parametrize(
    ("named", "kept"),
    [("off", 0), ("Off", 0), ("", 3), (None, 3)],
    ids=["off", "Off", "empty", "none"],
)
def test_nothing_is_written_but_where_it_is_kept(
    roadmap: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, named: str | None, kept: int
) -> None:
    region = made(tmp_path / "region")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    if named is None:
        monkeypatch.delenv("ROADMAP_CACHE")
    else:
        monkeypatch.setenv("ROADMAP_CACHE", named)
    before = contents(tmp_path)
    roadmap("due", "--plan", ".", here=region)
    new = contents(tmp_path).keys() - before.keys()
    assert len(new) == kept
    assert all(each.startswith(f"xdg/vpr-roadmap/{store.FORMAT}/") for each in new)
    assert (tmp_path / "xdg").exists() is bool(kept)


# Many at a time.


@pytest.mark.processes
def test_many_that_are_read_by_several_processes_are_answered_alike(
    ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = tmp_path / "many"
    country.make(many, workers.MIN_PLANS_TO_FORK + 4, 3)
    monkeypatch.setattr(workers, "_processor_count", lambda: 2)
    edits = (an_entry_is_damaged, a_word, a_slip_is_mended)[-some(1, 3) :]
    for turn, edit in enumerate(edits):
        for call in (("check", ".", "-f", "sarif", *DAY), ("due", "-f", "json", "--plan", ".")):
            assert ask(*call, here=many).code == 1
        edit(many, turn)
    assert ask("check", ".", *DAY, here=many).code == 0
