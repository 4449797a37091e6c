"""What is kept is whole or not there, whatever is the matter with the folder."""

from __future__ import annotations

import os
import random
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.helpers.worlds import outside, powerless
from vpr_roadmap.workspace.cache.store import FORMAT, SHARDS, UNFINISHED, Store

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="others own no files there")

KEY = "ab" * 32
TEXT = '["муниципальное образование", 1]'.encode()


def keep(folder: Path) -> Path:
    """Keep a text in a new folder; the file in which it lies."""
    Store(folder).write(KEY, TEXT)
    (file,) = (each for each in folder.rglob("*") if each.is_file())
    return file


def python(script: str, folder: Path, *way: str) -> subprocess.Popen[str]:
    beginning = (
        "import sys\nfrom pathlib import Path\n"
        "from vpr_roadmap.workspace.cache.store import Store\n"
        f"store, KEY, TEXT = Store(Path(sys.argv[1])), {KEY!r}, {TEXT!r}\n"
    )
    return subprocess.Popen(
        [*way, sys.executable, "-c", beginning + script, str(folder)],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def said(process: subprocess.Popen[str]) -> str:
    out, err = process.communicate(timeout=60)
    assert err == ""
    return out


def test_what_was_kept_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "not" / "there" / "yet"
    Store(folder).write(KEY, TEXT)
    assert Store(folder).read(KEY) == TEXT
    assert Store(folder).read("cd" * 32) is None


def test_an_entry_is_json(tmp_path: Path) -> None:
    import json

    entry = json.loads(keep(tmp_path).read_bytes())
    assert entry["entry"] == KEY
    assert entry["holds"] == json.loads(TEXT)


def test_an_entry_without_any_of_its_bytes_is_none(tmp_path: Path) -> None:
    file = keep(tmp_path)
    whole = file.read_bytes()
    for end in range(len(whole)):
        file.write_bytes(whole[:end])
        assert Store(tmp_path).read(KEY) is None


def test_an_entry_with_any_other_bit_is_none(tmp_path: Path) -> None:
    file = keep(tmp_path)
    whole = file.read_bytes()
    for at in range(len(whole)):
        for bit in range(8):
            file.write_bytes(whole[:at] + bytes([whole[at] ^ 1 << bit]) + whole[at + 1 :])
            assert Store(tmp_path).read(KEY) is None


@pytest.mark.parametrize("more", [b"\n", b"}", b"\0" * 4096])
def test_an_entry_with_more_after_it_is_none(tmp_path: Path, more: bytes) -> None:
    file = keep(tmp_path)
    file.write_bytes(file.read_bytes() + more)
    assert Store(tmp_path).read(KEY) is None


def test_the_entry_of_another_key_is_none(tmp_path: Path) -> None:
    file = keep(tmp_path)
    other = "ab" + "c" * 62
    file.rename(file.with_name(f"{other}.json"))
    assert Store(tmp_path).read(other) is None


def test_an_entry_is_written_again_where_it_was_damaged(tmp_path: Path) -> None:
    keep(tmp_path).write_bytes(b"")
    Store(tmp_path).write(KEY, TEXT)
    assert Store(tmp_path).read(KEY) == TEXT


def test_entries_of_another_format_lie_elsewhere(tmp_path: Path) -> None:
    file = keep(tmp_path)
    assert file.relative_to(tmp_path).parts[0] == FORMAT
    (tmp_path / FORMAT).rename(tmp_path / "2")
    assert Store(tmp_path).read(KEY) is None
    Store(tmp_path).write(KEY, TEXT)
    assert sorted(os.listdir(tmp_path)) == [FORMAT, "2"]


def test_a_folder_that_is_a_file_is_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("somebody's")
    store = Store(file)
    store.write(KEY, TEXT)
    assert store.read(KEY) is None
    assert file.read_text() == "somebody's"


@POSIX
@pytest.mark.parametrize("what", ["a pipe", "a folder", "a link to nowhere", "a device"])
def test_what_is_no_file_is_no_entry(tmp_path: Path, what: str) -> None:
    file = keep(tmp_path)
    file.unlink()
    match what:
        case "a pipe":
            os.mkfifo(file)
        case "a folder":
            file.mkdir()
        case "a link to nowhere":
            file.symlink_to(tmp_path / "nowhere")
        case "a device":
            file.symlink_to("/dev/zero")
    assert Store(tmp_path).read(KEY) is None
    Store(tmp_path).write(KEY, TEXT)
    assert Store(tmp_path).read(KEY) == (None if what == "a folder" else TEXT)


@POSIX
def test_a_link_elsewhere_is_followed_only_by_the_folder_itself(tmp_path: Path) -> None:
    """Who set ROADMAP_CACHE may mean another place; nobody else sends our writing elsewhere."""
    elsewhere, folder = tmp_path / "elsewhere", tmp_path / "cache"
    elsewhere.mkdir()
    folder.symlink_to(elsewhere)
    Store(folder).write(KEY, TEXT)
    assert Store(folder).read(KEY) == TEXT
    precious = tmp_path / "precious"
    precious.write_text("a user's file")
    name = f"{KEY}-{os.getpid()}{UNFINISHED}"
    (folder / FORMAT / KEY[:2] / name).symlink_to(precious)
    Store(folder).write(KEY, TEXT)
    assert precious.read_text() == "a user's file"


@POSIX
def test_what_others_may_write_is_not_read_and_not_written_to(tmp_path: Path) -> None:
    file = keep(tmp_path)
    file.chmod(0o666)
    assert Store(tmp_path).read(KEY) is None
    file.unlink()
    tmp_path.chmod(0o777)
    Store(tmp_path).write(KEY, TEXT)
    assert Store(tmp_path).read(KEY) is None


@POSIX
def test_what_belongs_to_others_is_not_read_and_not_written_to(tmp_path: Path) -> None:
    if os.geteuid():
        pytest.skip("only root gives files away")
    file = keep(tmp_path)
    os.chown(file, 65534, -1)
    assert Store(tmp_path).read(KEY) is None
    file.unlink()
    os.chown(tmp_path, 65534, -1)
    Store(tmp_path).write(KEY, TEXT)
    assert Store(tmp_path).read(KEY) is None
    assert not file.exists()


@POSIX
def test_a_folder_that_may_not_be_written_is_still_read(tmp_path: Path) -> None:
    keep(tmp_path)
    for each in (tmp_path, *tmp_path.rglob("*")):
        if each.is_dir():
            each.chmod(0o500)
    script = "print(store.read(KEY) == TEXT)\nstore.write('ab' + 'c' * 62, TEXT)"
    assert said(python(script, tmp_path, *powerless())) == "True\n"
    assert len([each for each in tmp_path.rglob("*") if each.is_file()]) == 1


@POSIX
def test_a_full_disk_keeps_nothing_and_leaves_nothing(tmp_path: Path) -> None:
    small = tmp_path / "small"
    small.mkdir()
    way = outside(f"mount -t tmpfs -o size=64k tmpfs {shlex.quote(str(small))}")
    script = (
        "store.write(KEY, b'\"' + b'x' * 200_000 + b'\"')\nstore.write('c' * 64, TEXT)\n"
        "print(store.read(KEY), store.read('c' * 64),"
        " [each.name for each in Path(sys.argv[1]).rglob('*') if each.is_file()])"
    )
    assert said(python(script, small, *way)) == "None None []\n"


def test_a_cache_that_is_deleted_meanwhile_is_no_error(tmp_path: Path) -> None:
    import shutil

    store = Store(tmp_path / "cache")
    store.write(KEY, TEXT)
    shutil.rmtree(tmp_path / "cache")
    store.write(KEY, TEXT)
    assert store.read(KEY) in (None, TEXT)
    Store(tmp_path / "cache").write(KEY, TEXT)
    assert Store(tmp_path / "cache").read(KEY) == TEXT


def test_two_that_write_and_read_at_once_see_whole_entries(tmp_path: Path) -> None:
    script = (
        "seen = set()\nfor turn in range(400):\n"
        "    key = f'{turn % 5:02}' + 'e' * 62\n"
        "    text = b'[%d]' % (turn % 5)\n"
        "    store.write(key, text)\n    seen.add(store.read(key) == text)\nprint(seen)"
    )
    both = [python(script, tmp_path) for _ in range(2)]
    assert [said(process) for process in both] == ["{True}\n", "{True}\n"]
    names = [each.name for each in tmp_path.rglob("*") if each.is_file()]
    assert len(names) == 5
    assert all(name.endswith(".json") for name in names)


@pytest.fixture
def keys() -> Iterator[str]:
    chance = random.Random(1)
    return (f"00{chance.getrandbits(248):062x}" for _ in range(10_000))


def test_its_size_is_bounded_and_the_newest_stay(tmp_path: Path, keys: Iterator[str]) -> None:
    most = 10_000
    text = b'"' + b"x" * 298 + b'"'
    last = ""
    for turn in range(500):
        last = next(keys)
        # A process keeps some, and another goes on.
        Store(tmp_path, most * SHARDS).write(last, text)
        file = tmp_path / FORMAT / "00" / f"{last}.json"
        os.utime(file, (turn, turn))
    sizes = [each.stat().st_size for each in tmp_path.rglob("*") if each.is_file()]
    assert most / 3 < sum(sizes) <= most + 1000
    assert Store(tmp_path).read(last) == text


def test_what_is_too_large_is_not_kept(tmp_path: Path) -> None:
    store = Store(tmp_path, 1000 * SHARDS)
    store.write(KEY, b'"' + b"x" * 1000 + b'"')
    assert store.read(KEY) is None


def test_what_a_killed_process_left_is_taken_away_in_time(tmp_path: Path) -> None:
    shard = keep(tmp_path).parent
    old, new = (shard / f"{'d' * 64}-{process}{UNFINISHED}" for process in (1, 2))
    for each in (old, new):
        each.write_bytes(b"half")
    os.utime(old, (0, 0))
    Store(tmp_path).write("ab" + "c" * 62, TEXT)
    assert not old.exists()
    assert new.exists()


@pytest.mark.parametrize("clock", [0, 2**33], ids=["set back", "far ahead"])
def test_a_clock_that_is_wrong_changes_nothing(tmp_path: Path, clock: int) -> None:
    file = keep(tmp_path)
    for each in (file, file.parent, tmp_path / FORMAT, tmp_path):
        os.utime(each, (clock, clock))
    assert Store(tmp_path).read(KEY) == TEXT
    Store(tmp_path).write("ab" + "c" * 62, TEXT)
    assert Store(tmp_path).read(KEY) == TEXT
