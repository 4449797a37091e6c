"""An answer from the cache has the same bytes as one without it."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

import vpr_roadmap
from tests.conftest import DATA, EXAMPLE, Answer, Run
from tests.helpers.cache_checks import record_reads, same_with_cache
from tests.helpers.effort import cases
from tests.helpers.files import replace_in
from vpr_roadmap.workspace.cache import entries, store


@pytest.fixture
def region(tmp_path: Path) -> Path:
    """Two municipalities: one has half a year of records, the other has none."""
    folder = tmp_path / "region"
    shutil.copytree(EXAMPLE, folder / "a" / "data")
    shutil.copytree(DATA, folder / "b" / "data")
    replace_in(folder / "b" / "data" / "schools.yaml", "Кореновский", "Тихорецкий")
    return folder


Ask = Callable[..., Answer]


@pytest.fixture
def same_answers(
    roadmap: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, region: Path
) -> Ask:
    """A function that calls without a cache and twice with one, and compares the answers."""
    noon = datetime(2026, 11, 26, 12, tzinfo=UTC)
    monkeypatch.setattr("vpr_roadmap.cli.main.clock", lambda: noon)

    def call(*typed: str, cache: Path = tmp_path / "cache") -> Answer:
        folder = () if "--plan" in typed or "schools.yaml" in typed[-1] else ("--plan", ".")
        arguments = (*typed, *folder, "--lang", "ru")
        return same_with_cache(roadmap, monkeypatch, cache, *arguments, here=region)

    return call


def edit_in_the_same_second(file: Path) -> None:
    """Change a file but keep its size and its time."""
    before = file.stat()
    replace_in(file, "Симоненко Л.И.", "Симоненко Л.Н.", 1)
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert file.stat().st_size == before.st_size


def test_an_edit_in_the_same_second_changes_the_answer(same_answers: Ask, region: Path) -> None:
    """Otherwise the answers could agree because nothing has changed."""
    before = same_answers("check")
    edit_in_the_same_second(region / "b" / "data" / "plan_2020_2021.yaml")
    assert same_answers("check") != before


def test_a_record_in_the_future_is_a_problem_only_until_its_day(same_answers: Ask) -> None:
    on_december_1 = same_answers("check", "--today", "2020-12-01").out
    assert "record-in-future" in on_december_1
    assert "record-in-future" not in same_answers("check", "--today", "2021-07-01").out
    assert same_answers("check", "--today", "2020-12-01").out == on_december_1


# Invalid caches.


def _is_a_file(cache: Path) -> None:
    cache.write_text("somebody's")


def _is_a_link(cache: Path) -> None:
    (cache.parent / "elsewhere").mkdir()
    cache.symlink_to(cache.parent / "elsewhere")


def _is_a_link_to_nowhere(cache: Path) -> None:
    cache.symlink_to(cache.parent / "nowhere")


def _is_open_to_all(cache: Path) -> None:
    cache.mkdir()
    cache.chmod(0o777)


def _has_a_file_for_its_format(cache: Path) -> None:
    cache.mkdir()
    (cache / store.FORMAT).write_text("")


def _has_files_for_shards(cache: Path) -> None:
    (cache / store.FORMAT).mkdir(parents=True)
    for number in range(256):
        (cache / store.FORMAT / f"{number:02x}").write_text("")


def _is_of_a_newer_version(cache: Path) -> None:
    (cache / "99" / "ab").mkdir(parents=True)
    (cache / "99" / "ab" / f"{'ab' * 32}.json").write_text("{}")


@pytest.mark.parametrize(
    "make",
    cases(
        _is_a_file,
        _is_open_to_all,
        _has_files_for_shards,
        more=[
            _is_a_link,
            _is_a_link_to_nowhere,
            _has_a_file_for_its_format,
            _is_of_a_newer_version,
        ],
    ),
    ids=lambda make: make.__name__,
)
def test_an_invalid_cache_folder_does_not_matter(
    same_answers: Ask, tmp_path: Path, make: Callable[[Path], None]
) -> None:
    cache = tmp_path / "odd"
    make(cache)
    for call in (("due", "-m", "2020-11"), ("check",), ("report", "-f", "md")):
        assert same_answers(*call, "--today", "2021-07-01", cache=cache).code == 0


def test_a_cache_folder_below_a_file_does_not_matter(same_answers: Ask, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert same_answers("due", "-m", "2020-11", cache=tmp_path / "file" / "cache").code == 0


def _random_bytes(content: bytes, chance: random.Random) -> bytes:
    return chance.randbytes(len(content))


def _first_half(content: bytes, chance: random.Random) -> bytes:
    return content[: len(content) // 2]


def _one_letter(content: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(content))
    return content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]


def _nothing(content: bytes, chance: random.Random) -> bytes:
    return b""


@pytest.mark.parametrize("damage", cases(_first_half, _one_letter, more=[_random_bytes, _nothing]))
def test_damaged_entries_do_not_matter(
    same_answers: Ask, tmp_path: Path, damage: Callable[[bytes, random.Random], bytes]
) -> None:
    chance = random.Random(5)
    for call in (("due", "-m", "2020-11"), ("check",)):
        same_answers(*call)
        for each in _entries(tmp_path / "cache"):
            each.write_bytes(damage(each.read_bytes(), chance))
        same_answers(*call)


def test_swapped_entries_do_not_matter(same_answers: Ask, tmp_path: Path) -> None:
    same_answers("due", "-m", "2020-11")
    before = same_answers("due", "-m", "2020-11")
    one, two = sorted(_entries(tmp_path / "cache"))[:2]
    content = one.read_bytes()
    one.write_bytes(two.read_bytes())
    two.write_bytes(content)
    assert same_answers("due", "-m", "2020-11") == before


def test_a_deleted_cache_is_created_again(same_answers: Ask, tmp_path: Path) -> None:
    same_answers("due", "-m", "2020-11")
    shutil.rmtree(tmp_path / "cache")
    same_answers("due", "-m", "2020-11")
    assert _entries(tmp_path / "cache")


def test_another_version_has_its_own_entries(
    same_answers: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    same_answers("due", "-m", "2020-11")
    before = set(_entries(tmp_path / "cache"))
    monkeypatch.setattr(vpr_roadmap, "__version__", "99.0")
    entries._digest_start.cache_clear()
    same_answers("due", "-m", "2020-11")
    assert len(_entries(tmp_path / "cache")) == 2 * len(before)
    monkeypatch.undo()
    entries._digest_start.cache_clear()


def _entries(cache: Path) -> list[Path]:
    return [each for each in cache.rglob("*") if each.is_file()]


# Which plans are read again.


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """The names of the plans that are read from their files from now on."""
    monkeypatch.setenv("ROADMAP_CACHE", str(tmp_path / "own"))
    return record_reads(monkeypatch)


@pytest.mark.parametrize("call", [("due", "-m", "2020-11"), ("check", "--today", "2021-07-01")])
def test_an_unchanged_plan_is_not_read_again(
    roadmap: Run, region: Path, reads: list[str], call: tuple[str, ...]
) -> None:
    roadmap(*call, "--plan", ".", here=region)
    assert sorted(reads) == ["a/plan_2020_2021", "b/plan_2020_2021"]
    reads.clear()
    roadmap(*call, "--plan", ".", here=region)
    assert reads == []
    edit_in_the_same_second(region / "b" / "data" / "plan_2020_2021.yaml")
    roadmap(*call, "--plan", ".", here=region)
    assert reads == ["b/plan_2020_2021"]


def test_a_moved_folder_is_not_read_again(roadmap: Run, region: Path, reads: list[str]) -> None:
    roadmap("due", "--plan", ".", here=region)
    reads.clear()
    (region / "a").rename(region / "c")
    answer = roadmap("due", "-m", "2020-11", "--plan", ".", here=region)
    assert reads == []
    assert "c/plan_2020_2021" in answer.out
    assert "a/plan_2020_2021" not in answer.out


def test_roadmap_cache_off_writes_no_cache(
    roadmap: Run, region: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "xdg"))
    for setting in ("off", "OFF"):
        monkeypatch.setenv("ROADMAP_CACHE", setting)
        roadmap("due", "--plan", ".", here=region)
        assert not (tmp_path / "xdg").exists()
        assert not (region / setting).exists()


@pytest.mark.skipif(os.name != "posix" or os.uname().sysname == "Darwin", reason="XDG is Linux's")
def test_the_cache_is_in_the_user_s_cache_folder(
    roadmap: Run, region: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    monkeypatch.delenv("ROADMAP_CACHE")
    roadmap("due", "--plan", ".", here=region)
    files = _entries(tmp_path / "xdg" / "vpr-roadmap")
    assert len(files) == 2
    assert {each.stat().st_mode & 0o777 for each in files} == {0o600}


def test_roadmap_cache_may_be_a_relative_path(
    roadmap: Run, region: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ROADMAP_CACHE", ".roadmap-cache")
    roadmap("due", "--plan", ".", here=region)
    assert len(_entries(region / ".roadmap-cache")) == 2
