"""A stored entry is complete or missing, whatever the state of the folder."""

from __future__ import annotations

import os
import random
import shlex
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.platforms import POSIX
from tests.helpers.python_processes import output_of, start_python
from tests.helpers.sandboxes import with_own_mounts, without_root_privileges
from vpr_roadmap.workspace.cache.store import FORMAT, SHARDS, UNFINISHED, Store

KEY = "ab" * 32
TEXT = '["муниципальное образование", 1]'.encode()


def store_entry(folder: Path) -> Path:
    """Store a text in a new folder and return the file of the entry."""
    Store(folder).write(KEY, TEXT)
    (file,) = (each for each in folder.rglob("*") if each.is_file())
    return file


PROLOGUE = f"""\
import sys
from pathlib import Path
from vpr_roadmap.workspace.cache.store import Store
store, KEY, TEXT = Store(Path(sys.argv[1])), {KEY!r}, {TEXT!r}
"""


def start(script: str, folder: Path, *prefix: str) -> subprocess.Popen[str]:
    return start_python(PROLOGUE + script, folder, *prefix)


def test_stored_entry_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "not" / "there" / "yet"
    Store(folder).write(KEY, TEXT)
    assert Store(folder).read(KEY) == TEXT
    assert Store(folder).read("cd" * 32) is None


def test_entry_is_json(tmp_path: Path) -> None:
    import json

    entry = json.loads(store_entry(tmp_path).read_bytes())
    assert entry["entry"] == KEY
    assert entry["holds"] == json.loads(TEXT)


def test_truncated_entry_is_missing(tmp_path: Path) -> None:
    file = store_entry(tmp_path)
    whole = file.read_bytes()
    for end in range(len(whole)):
        file.write_bytes(whole[:end])
        assert Store(tmp_path).read(KEY) is None


def test_entry_with_a_flipped_bit_is_missing(tmp_path: Path) -> None:
    file = store_entry(tmp_path)
    whole = file.read_bytes()
    for at in range(len(whole)):
        for bit in range(8):
            file.write_bytes(whole[:at] + bytes([whole[at] ^ 1 << bit]) + whole[at + 1 :])
            assert Store(tmp_path).read(KEY) is None


@pytest.mark.parametrize("extra", [b"\n", b"}", b"\0" * 4096])
def test_entry_with_extra_bytes_is_missing(tmp_path: Path, extra: bytes) -> None:
    file = store_entry(tmp_path)
    file.write_bytes(file.read_bytes() + extra)
    assert Store(tmp_path).read(KEY) is None


def test_entry_of_another_key_is_missing(tmp_path: Path) -> None:
    file = store_entry(tmp_path)
    other = "ab" + "c" * 62
    file.rename(file.with_name(f"{other}.json"))
    assert Store(tmp_path).read(other) is None


def test_damaged_entry_is_written_again(tmp_path: Path) -> None:
    store_entry(tmp_path).write_bytes(b"")
    Store(tmp_path).write(KEY, TEXT)
    assert Store(tmp_path).read(KEY) == TEXT


def test_entries_of_another_format_are_in_another_folder(tmp_path: Path) -> None:
    file = store_entry(tmp_path)
    assert file.relative_to(tmp_path).parts[0] == FORMAT
    (tmp_path / FORMAT).rename(tmp_path / "2")
    assert Store(tmp_path).read(KEY) is None
    Store(tmp_path).write(KEY, TEXT)
    assert sorted(os.listdir(tmp_path)) == [FORMAT, "2"]


def test_file_in_place_of_the_folder_is_unchanged(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("somebody's")
    store = Store(file)
    store.write(KEY, TEXT)
    assert store.read(KEY) is None
    assert file.read_text() == "somebody's"


@POSIX
@pytest.mark.parametrize("kind", ["a pipe", "a folder", "a link to nowhere", "a device"])
def test_only_regular_files_are_entries(tmp_path: Path, kind: str) -> None:
    file = store_entry(tmp_path)
    file.unlink()
    match kind:
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
    assert Store(tmp_path).read(KEY) == (None if kind == "a folder" else TEXT)


@POSIX
def test_only_the_cache_folder_may_be_a_link(tmp_path: Path) -> None:
    """A user may set ROADMAP_CACHE to a link; the store follows no links below it."""
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
def test_files_that_others_may_write_are_not_used(tmp_path: Path) -> None:
    file = store_entry(tmp_path)
    file.chmod(0o666)
    assert Store(tmp_path).read(KEY) is None
    file.unlink()
    tmp_path.chmod(0o777)
    Store(tmp_path).write(KEY, TEXT)
    assert Store(tmp_path).read(KEY) is None


@POSIX
def test_files_of_others_are_not_used(tmp_path: Path) -> None:
    if os.geteuid():
        pytest.skip("only root can change owners")
    file = store_entry(tmp_path)
    os.chown(file, 65534, -1)
    assert Store(tmp_path).read(KEY) is None
    file.unlink()
    os.chown(tmp_path, 65534, -1)
    Store(tmp_path).write(KEY, TEXT)
    assert Store(tmp_path).read(KEY) is None
    assert not file.exists()


@POSIX
def test_read_only_folder_is_still_read(tmp_path: Path) -> None:
    store_entry(tmp_path)
    for each in (tmp_path, *tmp_path.rglob("*")):
        if each.is_dir():
            each.chmod(0o500)
    script = "print(store.read(KEY) == TEXT)\nstore.write('ab' + 'c' * 62, TEXT)"
    assert output_of(start(script, tmp_path, *without_root_privileges())) == "True\n"
    assert len([each for each in tmp_path.rglob("*") if each.is_file()]) == 1


@POSIX
def test_full_disk_leaves_no_files(tmp_path: Path) -> None:
    small = tmp_path / "small"
    small.mkdir()
    prefix = with_own_mounts(f"mount -t tmpfs -o size=64k tmpfs {shlex.quote(str(small))}")
    script = (
        "store.write(KEY, b'\"' + b'x' * 200_000 + b'\"')\nstore.write('c' * 64, TEXT)\n"
        "print(store.read(KEY), store.read('c' * 64),"
        " [each.name for each in Path(sys.argv[1]).rglob('*') if each.is_file()])"
    )
    assert output_of(start(script, small, *prefix)) == "None None []\n"


def test_deleted_cache_is_not_an_error(tmp_path: Path) -> None:
    import shutil

    store = Store(tmp_path / "cache")
    store.write(KEY, TEXT)
    shutil.rmtree(tmp_path / "cache")
    store.write(KEY, TEXT)
    assert store.read(KEY) in (None, TEXT)
    Store(tmp_path / "cache").write(KEY, TEXT)
    assert Store(tmp_path / "cache").read(KEY) == TEXT


def test_file_may_vanish_while_the_folder_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store_entry(tmp_path)

    def listed_too_late(folder: str) -> Iterator[os.DirEntry[str]]:
        with scandir(folder) as entries:
            found = list(entries)
        for each in found:
            os.unlink(each.path)
        return iter(found)

    scandir = os.scandir
    monkeypatch.setattr(os, "scandir", listed_too_late)
    other = KEY[:2] + "cd" * 31
    store = Store(tmp_path)
    store.write(other, TEXT)
    assert store.read(other) == TEXT


def test_two_processes_see_only_complete_entries(tmp_path: Path) -> None:
    script = (
        "seen = set()\nfor turn in range(400):\n"
        "    key = f'{turn % 5:02}' + 'e' * 62\n"
        "    text = b'[%d]' % (turn % 5)\n"
        "    store.write(key, text)\n    seen.add(store.read(key) == text)\nprint(seen)"
    )
    both = [start(script, tmp_path) for _ in range(2)]
    assert [output_of(process) for process in both] == ["{True}\n", "{True}\n"]
    names = [each.name for each in tmp_path.rglob("*") if each.is_file()]
    assert len(names) == 5
    assert all(name.endswith(".json") for name in names)


@pytest.fixture
def keys() -> Iterator[str]:
    generator = random.Random(1)
    return (f"00{generator.getrandbits(248):062x}" for _ in range(10_000))


def test_size_is_limited_and_the_newest_entry_stays(tmp_path: Path, keys: Iterator[str]) -> None:
    max_size = 10_000
    text = b'"' + b"x" * 298 + b'"'
    last = ""
    for step in range(500):
        last = next(keys)
        # A new store each time, as in a new process.
        Store(tmp_path, max_size * SHARDS).write(last, text)
        file = tmp_path / FORMAT / "00" / f"{last}.json"
        os.utime(file, (step, step))
    sizes = [each.stat().st_size for each in tmp_path.rglob("*") if each.is_file()]
    assert max_size / 3 < sum(sizes) <= max_size + 1000
    assert Store(tmp_path).read(last) == text


def test_too_large_entry_is_not_stored(tmp_path: Path) -> None:
    store = Store(tmp_path, 1000 * SHARDS)
    store.write(KEY, b'"' + b"x" * 1000 + b'"')
    assert store.read(KEY) is None


def test_old_unfinished_files_are_removed(tmp_path: Path) -> None:
    shard = store_entry(tmp_path).parent
    old, new = (shard / f"{'d' * 64}-{process}{UNFINISHED}" for process in (1, 2))
    for each in (old, new):
        each.write_bytes(b"half")
    os.utime(old, (0, 0))
    Store(tmp_path).write("ab" + "c" * 62, TEXT)
    assert not old.exists()
    assert new.exists()


@pytest.mark.parametrize("clock", [0, 2**33], ids=["set back", "far ahead"])
def test_wrong_clock_changes_nothing(tmp_path: Path, clock: int) -> None:
    file = store_entry(tmp_path)
    for each in (file, file.parent, tmp_path / FORMAT, tmp_path):
        os.utime(each, (clock, clock))
    assert Store(tmp_path).read(KEY) == TEXT
    Store(tmp_path).write("ab" + "c" * 62, TEXT)
    assert Store(tmp_path).read(KEY) == TEXT
