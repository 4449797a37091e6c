"""Files are saved whole or not at all, one process after another, whatever comes in between."""

from __future__ import annotations

import os
import shlex
import signal
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.helpers.effort import few_and
from tests.helpers.worlds import outside, powerless
from vpr_roadmap.errors import FileError
from vpr_roadmap.language.texts import error_texts
from vpr_roadmap.workspace.disk import saving
from vpr_roadmap.workspace.disk.locking import by_file, locked
from vpr_roadmap.workspace.disk.saving import UNFINISHED, save, save_over

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="modes and links differ there")

OLD, NEW = b"old\n", b"new\n" * 1000

PROLOGUE = """\
import os, resource, signal, sys, time
from pathlib import Path
from vpr_roadmap.workspace.disk import locking
from vpr_roadmap.workspace.disk.locking import locked
from vpr_roadmap.workspace.disk.saving import save, save_over
from vpr_roadmap.errors import FileError
folder, file = Path(sys.argv[1]), Path(sys.argv[1]) / "a.yaml"
def try_to_save():
    try:
        save_over(file, b"old\\n", b"new\\n" * 1000)
    except FileError as refusal:
        print(refusal.text.en, refusal.values.get("reason"))
"""


def start(script: str, folder: Path, *before: str) -> subprocess.Popen[str]:
    """Another process that does what `script` says, in a folder that it is told."""
    return subprocess.Popen(
        [*before, sys.executable, "-c", PROLOGUE + script, str(folder)],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def outcome(script: str, folder: Path, *before: str) -> str:
    """What another process prints that does what `script` says; it comes to its end."""
    process = start(script, folder, *before)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (0, ""), err
    return out


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.yaml"
    path.write_bytes(OLD)
    return path


def in_folder(file: Path) -> list[str]:
    return sorted(os.listdir(file.parent))


# The whole file or none of it.


@pytest.mark.parametrize("write", [save, lambda file, data: save_over(file, OLD, data)])
def test_a_file_is_replaced_and_nothing_else_is_left(
    file: Path, write: Callable[[Path, bytes], None]
) -> None:
    write(file, NEW)
    assert file.read_bytes() == NEW
    assert in_folder(file) == ["a.yaml"]


@POSIX
@pytest.mark.parametrize("mode", [0o600, 0o664, 0o755, 0o666])
def test_a_file_keeps_who_may_read_it(file: Path, mode: int) -> None:
    file.chmod(mode)
    save(file, NEW)
    assert file.stat().st_mode & 0o777 == mode


@POSIX
def test_a_new_file_is_for_whom_others_are(file: Path) -> None:
    mask = os.umask(0o027)
    try:
        save(file.with_name("b"), NEW)
    finally:
        os.umask(mask)
    assert file.with_name("b").stat().st_mode & 0o777 == 0o640


@POSIX
def test_a_link_stays_and_its_file_is_saved(file: Path) -> None:
    elsewhere = file.parent / "elsewhere"
    elsewhere.mkdir()
    real = elsewhere / "real.yaml"
    real.write_bytes(OLD)
    file.unlink()
    file.symlink_to("elsewhere/real.yaml")
    save_over(file, OLD, NEW)
    assert file.is_symlink() and real.read_bytes() == NEW
    assert os.listdir(elsewhere) == ["real.yaml"]


def test_a_first_file_makes_its_folder(tmp_path: Path) -> None:
    file = tmp_path / "progress_test" / "a.yaml"
    save_over(file, None, NEW)
    assert file.read_bytes() == NEW


@pytest.mark.parametrize("before", [b"other\n", b"old", b"", b"old\nmore\n", None])
def test_what_changed_meanwhile_is_not_written_over(file: Path, before: bytes | None) -> None:
    with pytest.raises(FileError) as refused:
        save_over(file, before, NEW)
    assert refused.value.text is error_texts.CHANGED_MEANWHILE
    assert file.read_bytes() == OLD and in_folder(file) == ["a.yaml"]


def test_what_was_removed_meanwhile_is_not_written_again(file: Path) -> None:
    file.unlink()
    with pytest.raises(FileError) as refused:
        save_over(file, OLD, NEW)
    assert refused.value.text is error_texts.CHANGED_MEANWHILE
    assert in_folder(file) == []


def test_what_someone_left_who_died_while_writing_is_removed(file: Path) -> None:
    file.with_name(UNFINISHED).write_bytes(b"half a fi")
    save_over(file, OLD, NEW)
    assert file.read_bytes() == NEW and in_folder(file) == ["a.yaml"]


# Where a system refuses.

REFUSED = "was not written"
LIMIT = "sys.dont_write_bytecode = True; resource.setrlimit(resource.RLIMIT_FSIZE, (99, 99))"
"""Bytecode would be cut off as well, and read for ever after."""


@POSIX
def test_a_file_that_grows_too_large_is_as_it_was(file: Path) -> None:
    script = f"{LIMIT}\ntry_to_save()"
    out = outcome(script, file.parent)
    assert REFUSED in out and error_texts.REASONS["EFBIG"].en in out
    assert file.read_bytes() == OLD and in_folder(file) == ["a.yaml"]


@POSIX
def test_on_a_full_disk_a_file_is_as_it_was(tmp_path: Path) -> None:
    mounted = outside(f"mount -t tmpfs -o size=8k,nr_inodes=9 none {shlex.quote(str(tmp_path))}")
    script = """
file.write_bytes(b"old\\n")
try:
    (folder / "rest").write_bytes(b"x" * 99999)
except OSError:
    pass
try_to_save()
print(file.read_bytes(), sorted(os.listdir(folder)))
"""
    out = outcome(script, tmp_path, *mounted)
    assert REFUSED in out and error_texts.REASONS["ENOSPC"].en in out
    assert "b'old\\n' ['a.yaml', 'rest']" in out


@POSIX
def test_on_a_disk_for_reading_a_file_is_as_it_was(file: Path) -> None:
    folder = file.parent
    quoted = shlex.quote(str(folder))
    mounted = outside(f"mount --bind {quoted} {quoted} && mount -o remount,bind,ro {quoted}")
    out = outcome("with locked(folder): try_to_save()", folder, *mounted)
    assert REFUSED in out and error_texts.REASONS["EROFS"].en in out
    assert file.read_bytes() == OLD and in_folder(file) == ["a.yaml"]


@POSIX
@pytest.mark.parametrize("what", ["file", "folder"])
def test_what_may_not_be_written_is_as_it_was(file: Path, what: str) -> None:
    closed = file if what == "file" else file.parent
    mode = closed.stat().st_mode
    closed.chmod(0o444 if what == "file" else 0o555)
    try:
        out = outcome("with locked(folder): try_to_save()", file.parent, *powerless())
    finally:
        closed.chmod(mode)
    assert REFUSED in out and error_texts.REASONS["EACCES"].en in out
    assert file.read_bytes() == OLD and in_folder(file) == ["a.yaml"]


@POSIX
def test_who_fails_to_write_the_first_file_leaves_no_folder(tmp_path: Path) -> None:
    script = f"""
{LIMIT}
file = folder / "progress_test" / "a.yaml"
try:
    save_over(file, None, b"x" * 1000)
except FileError as refusal:
    print(refusal.text.en)
"""
    assert REFUSED in outcome(script, tmp_path)
    assert list(tmp_path.iterdir()) == []


# One after another.

COUNT = """
for _ in range(20):
    with {lock}:
        held = file.read_bytes()
        save_over(file, held, held + b"x")
"""
BY_FILE = """
import contextlib
@contextlib.contextmanager
def locked_by_file():
    while not (lock := locking.by_file(folder)):
        time.sleep(0.002)
    yield
    lock.release()
"""


@pytest.mark.parametrize(
    "script",
    [COUNT.format(lock="locked(folder)"), BY_FILE + COUNT.format(lock="locked_by_file()")],
    ids=["folder", "file"],
)
def test_processes_take_turns(file: Path, script: str) -> None:
    """It is true that nothing of what six write at the same time is lost or refused."""
    file.write_bytes(b"")
    processes = [start(script, file.parent) for _ in range(6)]
    for process in processes:
        _, err = process.communicate(timeout=60)
        assert (process.returncode, err) == (0, "")
    assert file.read_bytes() == b"x" * 120
    assert in_folder(file) == ["a.yaml"]


HOLD = "with locked(folder):\n    print('held', flush=True)\n    time.sleep(60)"
DIE = """
def killed(handle): os.kill(os.getpid(), signal.SIGKILL)
with locked(folder):
    os.fsync = killed
    try_to_save()
"""


@POSIX
def test_a_lock_ends_with_a_process_that_is_killed(file: Path) -> None:
    holder = start(HOLD, file.parent)
    assert holder.stdout and holder.stdout.readline() == "held\n"
    waiting = start("with locked(folder):\n    print('mine')", file.parent)
    time.sleep(0.5)
    assert waiting.poll() is None
    holder.kill()
    out, _ = waiting.communicate(timeout=10)
    holder.communicate()
    assert out == "mine\n" and in_folder(file) == ["a.yaml"]


@POSIX
def test_who_is_killed_while_writing_harms_nobody(file: Path) -> None:
    """It is true that the file is as it was, and the next one saves it and leaves nothing."""
    died = start(DIE, file.parent)
    died.communicate(timeout=60)
    assert died.returncode == -signal.SIGKILL
    assert file.read_bytes() == OLD and in_folder(file) == [UNFINISHED, "a.yaml"]
    with locked(file.parent):
        save_over(file, OLD, NEW)
    assert file.read_bytes() == NEW and in_folder(file) == ["a.yaml"]


@POSIX
def test_a_file_that_was_locked_by_one_who_was_killed_is_free(file: Path) -> None:
    script = "locking.by_file(folder); print('held', flush=True); os.kill(os.getpid(), 9)"
    died = start(script, file.parent)
    died.communicate(timeout=60)
    assert len(in_folder(file)) == 2
    assert outcome("locking.by_file(folder).release()", file.parent) == ""
    assert in_folder(file) == ["a.yaml"]


def test_who_waits_too_long_is_told(file: Path) -> None:
    holder = start(HOLD, file.parent)
    assert holder.stdout and holder.stdout.readline() == "held\n"
    script = """
locking.TIMEOUT = 0.2
try:
    with locked(folder): pass
except FileError as refusal:
    print(refusal.text.en)
"""
    assert outcome(script, file.parent) == error_texts.FOLDER_BUSY.en + "\n"
    holder.kill()
    holder.communicate()


def test_a_refusal_within_a_lock_ends_it(file: Path) -> None:
    for _ in range(2):
        with pytest.raises(FileError), locked(file.parent):
            save_over(file, b"", NEW)
    assert in_folder(file) == ["a.yaml"]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileError) as refused, locked(tmp_path / "none"):
        pass
    assert refused.value.values["reason"] == error_texts.REASONS["ENOENT"]


# Whoever could read and write a file before still can.

ROOT_ONLY = pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() != 0, reason="only root becomes somebody else"
)
OWNER, COLLEAGUE, GROUP = 1000, 1001, 2345


@pytest.fixture
def shared(tmp_path: Path) -> Iterator[Path]:
    """A file of an owner and his group, in a folder of theirs that everybody may reach."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        reachable = all(each.stat().st_mode & 0o001 for each in folder.parents)
        if not reachable:
            pytest.skip("others cannot reach the folder for temporary files")
        os.chown(folder, OWNER, GROUP)
        folder.chmod(0o775)
        file = folder / "a.yaml"
        file.write_bytes(OLD)
        os.chown(file, OWNER, GROUP)
        file.chmod(0o660)
        yield file


def as_user(user: int, groups: list[int], do: Callable[[], object]) -> bool:
    """Whether somebody else, in a process of his own, does something without an exception."""
    child = os.fork()
    if not child:
        code = 1
        try:
            os.setgroups(groups)
            os.setgid(user)
            os.setuid(user)
            do()
            code = 0
        except FileError:
            code = 3
        finally:
            os._exit(code)
    return os.waitpid(child, 0)[1] == 0


def identity(file: Path) -> tuple[object, ...]:
    about = file.stat()
    names = os.listxattr(file)
    return about.st_uid, about.st_gid, about.st_mode, [(n, os.getxattr(file, n)) for n in names]


def may_use(file: Path, user: int, groups: list[int]) -> bool:
    return as_user(user, groups, lambda: file.open("r+b").close())


@ROOT_ONLY
@pytest.mark.parametrize("mode", few_and(0o660, more=[0o600, 0o640, 0o666, 0o664, 0o644]))
@pytest.mark.parametrize("user", few_and(OWNER, COLLEAGUE, more=[0]))
@pytest.mark.parametrize("groups", [[GROUP], []], ids=["of the group", "of no group"])
@pytest.mark.parametrize("folder", few_and(0o775, 0o1777, more=[0o2775, 0o777]))
def test_whoever_saves_a_file_takes_it_from_nobody(
    shared: Path, mode: int, user: int, groups: list[int], folder: int
) -> None:
    """It is true of every user that he may afterwards what he might before."""
    shared.parent.chmod(folder)
    shared.chmod(mode)
    people = [(user, groups) for user in (OWNER, COLLEAGUE, 1002) for groups in ([GROUP], [])]
    before, could = identity(shared), [may_use(shared, *each) for each in people]
    done = as_user(user, groups, lambda: save_over(shared, OLD, NEW))
    assert identity(shared) == before
    assert [may_use(shared, *each) for each in people] == could
    assert shared.read_bytes() == (NEW if done else OLD)
    assert in_folder(shared) == ["a.yaml"]


@ROOT_ONLY
def test_a_colleague_of_the_group_does_save(shared: Path) -> None:
    assert as_user(COLLEAGUE, [GROUP], lambda: save_over(shared, OLD, NEW))
    assert shared.read_bytes() == NEW


@ROOT_ONLY
def test_rights_of_single_people_are_kept(shared: Path) -> None:
    """An access list of POSIX.1e, which lets one more person write."""
    entries = [(0x01, 6, 0xFFFFFFFF), (0x02, 6, 1002), (0x04, 4, 0xFFFFFFFF)]
    entries += [(0x10, 6, 0xFFFFFFFF), (0x20, 0, 0xFFFFFFFF)]
    acl = struct.pack("<I", 2) + b"".join(struct.pack("<HHI", *each) for each in entries)
    try:
        os.setxattr(shared, "system.posix_acl_access", acl)
        os.setxattr(shared, "user.note", b"kept")
    except OSError:
        pytest.skip("no such lists here")
    before = identity(shared)

    def add() -> None:
        held = shared.read_bytes()
        save_over(shared, held, held + NEW)

    for user in (0, OWNER, 1002):
        assert as_user(user, [GROUP], add)
        assert identity(shared) == before
    assert shared.read_bytes() == OLD + NEW * 3


@ROOT_ONLY
@pytest.mark.parametrize("folder", [0o2775, 0o755])
def test_a_new_folder_of_records_is_its_groups_if_the_one_around_it_is(
    shared: Path, folder: int
) -> None:
    """Who records first keeps no colleague from recording."""
    around = shared.parent
    around.chmod(folder)
    mine, yours = (around / "progress_test" / name for name in ("mine.yaml", "yours.yaml"))
    assert as_user(OWNER, [GROUP], lambda: save_over(mine, None, NEW))
    shares = folder == 0o2775
    assert as_user(COLLEAGUE, [GROUP], lambda: save_over(yours, None, NEW)) == shares


@ROOT_ONLY
def test_a_lock_that_another_left_who_was_killed_is_free(shared: Path) -> None:
    assert as_user(OWNER, [GROUP], lambda: by_file(shared.parent))
    assert len(in_folder(shared)) == 2

    def lock_and_release() -> None:
        lock = by_file(shared.parent)
        assert lock
        lock.release()

    assert as_user(COLLEAGUE, [GROUP], lock_and_release)
    assert in_folder(shared) == ["a.yaml"]


@POSIX
def test_a_file_with_two_names_stays_one(file: Path) -> None:
    other = file.with_name("other")
    os.link(file, other)
    save_over(file, OLD, NEW)
    assert other.read_bytes() == NEW and other.samefile(file)
    assert in_folder(file) == ["a.yaml", "other"]


IN_PLACE = """
import vpr_roadmap.workspace.disk.saving as saving
os.link(file, folder / "other")
real = saving._overwrite
def half(file, data):
    saving._overwrite = real
    with open(file, "r+b") as opened:
        opened.write(data[: len(data) // 2])
    {then}
saving._overwrite = half
with locked(folder): try_to_save()
"""


@POSIX
def test_who_is_killed_while_writing_in_place_leaves_a_copy(file: Path) -> None:
    """It is true that nothing is lost, and the next one is told where the old text is."""
    died = start(IN_PLACE.format(then="os.kill(os.getpid(), signal.SIGKILL)"), file.parent)
    died.communicate(timeout=60)
    copy = file.with_name("a.yaml.before")
    assert died.returncode == -signal.SIGKILL
    assert copy.read_bytes() == OLD
    with pytest.raises(FileError) as refused:
        save_over(file, file.read_bytes(), NEW)
    assert refused.value.text is error_texts.COPY_LEFT
    copy.unlink()
    save_over(file, file.read_bytes(), NEW)
    assert in_folder(file) == ["a.yaml", "other"] and file.read_bytes() == NEW


@POSIX
def test_who_fails_to_write_in_place_puts_back_what_was(file: Path) -> None:
    script = IN_PLACE.format(then="raise OSError(28, 'no room')")
    assert REFUSED in outcome(script, file.parent)
    assert file.read_bytes() == OLD and in_folder(file) == ["a.yaml", "other"]


FULL_DISK = """
os.link(file, folder / "other")
def full(number):
    raise OSError(28, "no room")
os.fsync = full
with locked(folder): try_to_save()
"""


@POSIX
def test_a_disk_too_full_for_the_copy_leaves_no_part_of_it(file: Path) -> None:
    assert REFUSED in outcome(FULL_DISK, file.parent)
    assert file.read_bytes() == OLD and in_folder(file) == ["a.yaml", "other"]
    save_over(file, OLD, NEW)
    assert file.read_bytes() == NEW


@ROOT_ONLY
@pytest.mark.parametrize("umask", [0o022, 0o077])
@pytest.mark.parametrize("folder", [0o2770, 0o770])
def test_what_is_made_anew_is_the_groups_whoever_made_it(
    shared: Path, folder: int, umask: int
) -> None:
    """It is true of a colleague whose own group is another, and who shares nothing by himself."""
    around = shared.parent
    around.chmod(folder)
    file = around / "progress_test" / "a.yaml"

    def first() -> None:
        os.umask(umask)
        save_over(file, None, OLD)

    assert as_user(COLLEAGUE, [GROUP], first)
    assert as_user(OWNER, [GROUP], lambda: save_over(file, OLD, NEW))
    assert file.read_bytes() == NEW
    assert not as_user(1002, [], file.read_bytes)


@ROOT_ONLY
def test_a_copy_that_is_left_can_be_read_by_who_could_read_the_file(shared: Path) -> None:
    """A colleague was killed while he wrote in place; the owner looks what was there."""
    copy = shared.with_name("a.yaml.before")
    os.link(shared, shared.with_name("other"))

    def killed() -> None:
        saving._overwrite = lambda *_: os._exit(9)
        save_over(shared, OLD, NEW)

    assert not as_user(COLLEAGUE, [GROUP], killed)
    assert as_user(OWNER, [GROUP], copy.read_bytes)
    assert not as_user(1002, [], copy.read_bytes)


APPEND_ONLY = """
import vpr_roadmap.workspace.disk.saving as saving
os.link(file, folder / "other")
def refused(*_):
    raise PermissionError(13, "append only")
saving._overwrite = refused
with locked(folder): try_to_save()
"""


@POSIX
def test_a_file_that_cannot_be_written_in_place_leaves_no_copy(file: Path) -> None:
    """It is true where not even what it held can be written back, as nothing was written."""
    assert REFUSED in outcome(APPEND_ONLY, file.parent)
    assert file.read_bytes() == OLD and in_folder(file) == ["a.yaml", "other"]
