"""An answer is the same byte for byte, whether or not what it is made from was read before."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

import vpr_roadmap.validation.validate
from tests.conftest import DATA, ROOT, Answer, Run
from tests.helpers.effort import few_and
from vpr_roadmap.workspace.cache import entries, store

NO_CACHE = "off"


@pytest.fixture
def region(tmp_path: Path) -> Path:
    """Two municipalities: one that has recorded half a year, and one that has recorded nothing."""
    folder = tmp_path / "region"
    shutil.copytree(ROOT / "examples" / "data", folder / "a" / "data")
    shutil.copytree(DATA, folder / "b" / "data")
    schools = folder / "b" / "data" / "schools.yaml"
    text = schools.read_text(encoding="utf-8")
    schools.write_text(text.replace("Кореновский", "Тихорецкий"), encoding="utf-8")
    return folder


Ask = Callable[..., Answer]


@pytest.fixture
def ask(roadmap: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, region: Path) -> Ask:
    """Asks in the region without a cache, and twice with one that is kept from call to call."""
    noon = datetime(2026, 11, 26, 12, tzinfo=UTC)
    monkeypatch.setattr("vpr_roadmap.cli.main.clock", lambda: noon)

    def both(*typed: str, cache: Path = tmp_path / "cache") -> Answer:
        folder = () if "--plan" in typed or "schools.yaml" in typed[-1] else ("--plan", ".")
        call = (*typed, *folder, "--lang", "ru")
        answers = []
        for where in (NO_CACHE, str(cache), str(cache)):
            monkeypatch.setenv("ROADMAP_CACHE", where)
            answers.append(roadmap(*call, here=region))
        assert answers[1] == answers[0], call
        assert answers[2] == answers[0], call
        return answers[0]

    return both


def edit_in_the_same_second(file: Path) -> None:
    """Neither the size nor the time of the file tells that it is another."""
    before = file.stat()
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("Симоненко Л.И.", "Симоненко Л.Н.", 1), encoding="utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert file.stat().st_size == before.st_size


def test_an_edit_in_the_same_second_is_another_answer(ask: Ask, region: Path) -> None:
    """That answers agree is not because nothing has changed."""
    before = ask("check")
    edit_in_the_same_second(region / "b" / "data" / "plan_2020_2021.yaml")
    assert ask("check") != before


def test_a_record_of_tomorrow_is_told_today_and_not_tomorrow(ask: Ask) -> None:
    early = ask("check", "--today", "2020-12-01").out
    assert "record-in-future" in early
    assert "record-in-future" not in ask("check", "--today", "2021-07-01").out
    assert ask("check", "--today", "2020-12-01").out == early


# Caches as they should not be.


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
    few_and(
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
def test_a_cache_that_is_none_is_no_matter(
    ask: Ask, tmp_path: Path, make: Callable[[Path], None]
) -> None:
    cache = tmp_path / "odd"
    make(cache)
    for call in (("due", "-m", "2020-11"), ("check",), ("report", "-f", "md")):
        assert ask(*call, "--today", "2021-07-01", cache=cache).code == 0


def test_a_cache_in_a_file_is_no_matter(ask: Ask, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert ask("due", "-m", "2020-11", cache=tmp_path / "file" / "cache").code == 0


def _random_bytes(content: bytes, chance: random.Random) -> bytes:
    return chance.randbytes(len(content))


def _first_half(content: bytes, chance: random.Random) -> bytes:
    return content[: len(content) // 2]


def _one_letter(content: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(content))
    return content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]


def _nothing(content: bytes, chance: random.Random) -> bytes:
    return b""


@pytest.mark.parametrize(
    "damage", few_and(_first_half, _one_letter, more=[_random_bytes, _nothing])
)
def test_entries_that_are_damaged_are_no_matter(
    ask: Ask, tmp_path: Path, damage: Callable[[bytes, random.Random], bytes]
) -> None:
    chance = random.Random(5)
    for call in (("due", "-m", "2020-11"), ("check",)):
        ask(*call)
        for each in _kept(tmp_path / "cache"):
            each.write_bytes(damage(each.read_bytes(), chance))
        ask(*call)


def test_an_entry_in_the_place_of_another_is_no_matter(ask: Ask, tmp_path: Path) -> None:
    ask("due", "-m", "2020-11")
    before = ask("due", "-m", "2020-11")
    one, two = sorted(_kept(tmp_path / "cache"))[:2]
    content = one.read_bytes()
    one.write_bytes(two.read_bytes())
    two.write_bytes(content)
    assert ask("due", "-m", "2020-11") == before


def test_a_cache_that_is_taken_away_is_begun_anew(ask: Ask, tmp_path: Path) -> None:
    ask("due", "-m", "2020-11")
    shutil.rmtree(tmp_path / "cache")
    ask("due", "-m", "2020-11")
    assert _kept(tmp_path / "cache")


def test_another_version_reads_for_itself(
    ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask("due", "-m", "2020-11")
    before = set(_kept(tmp_path / "cache"))
    monkeypatch.setattr(vpr_roadmap, "__version__", "99.0")
    entries._digest_start.cache_clear()
    ask("due", "-m", "2020-11")
    assert len(_kept(tmp_path / "cache")) == 2 * len(before)
    monkeypatch.undo()
    entries._digest_start.cache_clear()


def _kept(cache: Path) -> list[Path]:
    return [each for each in cache.rglob("*") if each.is_file()]


# What is read, and when.


@pytest.fixture
def examined(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[list[str]]:
    """The plans that are really read from now on."""
    monkeypatch.setenv("ROADMAP_CACHE", str(tmp_path / "own"))
    found: list[str] = []
    examine = vpr_roadmap.validation.validate.validate

    def spied(files, *rest, **more):  # type: ignore[no-untyped-def]
        found.append(files.name)
        return examine(files, *rest, **more)

    monkeypatch.setattr(vpr_roadmap.validation.validate, "validate", spied)
    yield found


@pytest.mark.parametrize("call", [("due", "-m", "2020-11"), ("check", "--today", "2021-07-01")])
def test_what_was_read_is_not_read_again(
    roadmap: Run, region: Path, examined: list[str], call: tuple[str, ...]
) -> None:
    roadmap(*call, "--plan", ".", here=region)
    assert sorted(examined) == ["a/plan_2020_2021", "b/plan_2020_2021"]
    examined.clear()
    roadmap(*call, "--plan", ".", here=region)
    assert examined == []
    edit_in_the_same_second(region / "b" / "data" / "plan_2020_2021.yaml")
    roadmap(*call, "--plan", ".", here=region)
    assert examined == ["b/plan_2020_2021"]


def test_a_folder_that_was_moved_is_not_read_again(
    roadmap: Run, region: Path, examined: list[str]
) -> None:
    roadmap("due", "--plan", ".", here=region)
    examined.clear()
    (region / "a").rename(region / "c")
    answer = roadmap("due", "-m", "2020-11", "--plan", ".", here=region)
    assert examined == []
    assert "c/plan_2020_2021" in answer.out
    assert "a/plan_2020_2021" not in answer.out


def test_nothing_is_kept_where_it_is_not_wanted(
    roadmap: Run, region: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "xdg"))
    for named in ("off", "OFF"):
        monkeypatch.setenv("ROADMAP_CACHE", named)
        roadmap("due", "--plan", ".", here=region)
        assert not (tmp_path / "xdg").exists()
        assert not (region / named).exists()


@pytest.mark.skipif(os.name != "posix" or os.uname().sysname == "Darwin", reason="XDG is Linux's")
def test_it_is_kept_where_the_user_s_caches_are(
    roadmap: Run, region: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    monkeypatch.delenv("ROADMAP_CACHE")
    roadmap("due", "--plan", ".", here=region)
    kept = _kept(tmp_path / "xdg" / "vpr-roadmap")
    assert len(kept) == 2
    assert {each.stat().st_mode & 0o777 for each in kept} == {0o600}


def test_a_folder_for_it_may_be_named_from_here(
    roadmap: Run, region: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ROADMAP_CACHE", ".roadmap-cache")
    roadmap("due", "--plan", ".", here=region)
    assert len(_kept(region / ".roadmap-cache")) == 2
