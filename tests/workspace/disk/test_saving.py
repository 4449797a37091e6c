"""Files are saved completely or not at all, by one process after another."""

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

from tests.helpers.effort import cases
from tests.helpers.platforms import POSIX
from tests.helpers.python_processes import output_of, start_python
from tests.helpers.sandboxes import with_own_mounts, without_root_privileges
from vpr_roadmap.errors import FileError
from vpr_roadmap.language.texts import error_texts
from vpr_roadmap.workspace.disk import saving
from vpr_roadmap.workspace.disk.locking import by_file, locked
from vpr_roadmap.workspace.disk.saving import UNFINISHED, save, save_if_unchanged

OLD, NEW = b"old\n", b"new\n" * 1000

PROLOGUE = """\
import os, resource, signal, sys, time
from pathlib import Path
from vpr_roadmap.workspace.disk import locking
from vpr_roadmap.workspace.disk.locking import locked
from vpr_roadmap.workspace.disk.saving import save, save_if_unchanged
from vpr_roadmap.errors import FileError
folder, file = Path(sys.argv[1]), Path(sys.argv[1]) / "a.yaml"
def try_to_save():
    try:
        save_if_unchanged(file, b"old\\n", b"new\\n" * 1000)
    except FileError as error:
        print(error.text.en, error.values.get("reason"))
"""


def start(script: str, folder: Path, *prefix: str) -> subprocess.Popen[str]:
    return start_python(PROLOGUE + script, folder, *prefix)


def run(script: str, folder: Path, *prefix: str) -> str:
    """Run a script in another process and return its output."""
    return output_of(start(script, folder, *prefix))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.yaml"
    path.write_bytes(OLD)
    return path


def names_beside(file: Path) -> list[str]:
    return sorted(os.listdir(file.parent))


# A complete file or none.


@pytest.mark.parametrize("write", [save, lambda file, data: save_if_unchanged(file, OLD, data)])
def test_file_is_replaced_and_no_other_file_is_left(
    file: Path, write: Callable[[Path, bytes], None]
) -> None:
    write(file, NEW)
    assert file.read_bytes() == NEW
    assert names_beside(file) == ["a.yaml"]


@POSIX
@pytest.mark.parametrize("mode", [0o600, 0o664, 0o755, 0o666])
def test_file_keeps_its_mode(file: Path, mode: int) -> None:
    file.chmod(mode)
    save(file, NEW)
    assert file.stat().st_mode & 0o777 == mode


@POSIX
def test_new_file_follows_the_umask(file: Path) -> None:
    mask = os.umask(0o027)
    try:
        save(file.with_name("b"), NEW)
    finally:
        os.umask(mask)
    assert file.with_name("b").stat().st_mode & 0o777 == 0o640


@POSIX
def test_link_stays_and_its_target_is_saved(file: Path) -> None:
    elsewhere = file.parent / "elsewhere"
    elsewhere.mkdir()
    real = elsewhere / "real.yaml"
    real.write_bytes(OLD)
    file.unlink()
    file.symlink_to("elsewhere/real.yaml")
    save_if_unchanged(file, OLD, NEW)
    assert file.is_symlink() and real.read_bytes() == NEW
    assert os.listdir(elsewhere) == ["real.yaml"]


def test_first_file_creates_its_folder(tmp_path: Path) -> None:
    file = tmp_path / "progress_test" / "a.yaml"
    save_if_unchanged(file, None, NEW)
    assert file.read_bytes() == NEW


@pytest.mark.parametrize("before", [b"other\n", b"old", b"", b"old\nmore\n", None])
def test_changed_file_is_not_overwritten(file: Path, before: bytes | None) -> None:
    with pytest.raises(FileError) as error:
        save_if_unchanged(file, before, NEW)
    assert error.value.text is error_texts.CHANGED_MEANWHILE
    assert file.read_bytes() == OLD and names_beside(file) == ["a.yaml"]


def test_removed_file_is_not_written_again(file: Path) -> None:
    file.unlink()
    with pytest.raises(FileError) as error:
        save_if_unchanged(file, OLD, NEW)
    assert error.value.text is error_texts.CHANGED_MEANWHILE
    assert names_beside(file) == []


def test_unfinished_file_of_a_killed_process_is_removed(file: Path) -> None:
    file.with_name(UNFINISHED).write_bytes(b"half a fi")
    save_if_unchanged(file, OLD, NEW)
    assert file.read_bytes() == NEW and names_beside(file) == ["a.yaml"]


# Errors of the system.

NOT_WRITTEN = "was not written"
LIMIT = "sys.dont_write_bytecode = True; resource.setrlimit(resource.RLIMIT_FSIZE, (99, 99))"
"""The limit would also cut off bytecode files, and Python would read them from then on."""


@POSIX
def test_file_over_the_size_limit_is_unchanged(file: Path) -> None:
    script = f"{LIMIT}\ntry_to_save()"
    out = run(script, file.parent)
    assert NOT_WRITTEN in out and error_texts.REASONS["EFBIG"].en in out
    assert file.read_bytes() == OLD and names_beside(file) == ["a.yaml"]


@POSIX
def test_file_on_a_full_disk_is_unchanged(tmp_path: Path) -> None:
    prefix = with_own_mounts(
        f"mount -t tmpfs -o size=8k,nr_inodes=9 none {shlex.quote(str(tmp_path))}"
    )
    script = """
file.write_bytes(b"old\\n")
try:
    (folder / "rest").write_bytes(b"x" * 99999)
except OSError:
    pass
try_to_save()
print(file.read_bytes(), sorted(os.listdir(folder)))
"""
    out = run(script, tmp_path, *prefix)
    assert NOT_WRITTEN in out and error_texts.REASONS["ENOSPC"].en in out
    assert "b'old\\n' ['a.yaml', 'rest']" in out


@POSIX
def test_file_on_a_read_only_disk_is_unchanged(file: Path) -> None:
    folder = file.parent
    quoted = shlex.quote(str(folder))
    prefix = with_own_mounts(f"mount --bind {quoted} {quoted} && mount -o remount,bind,ro {quoted}")
    out = run("with locked(folder): try_to_save()", folder, *prefix)
    assert NOT_WRITTEN in out and error_texts.REASONS["EROFS"].en in out
    assert file.read_bytes() == OLD and names_beside(file) == ["a.yaml"]


@POSIX
@pytest.mark.parametrize("closed_part", ["file", "folder"])
def test_file_without_write_permission_is_unchanged(file: Path, closed_part: str) -> None:
    closed = file if closed_part == "file" else file.parent
    mode = closed.stat().st_mode
    closed.chmod(0o444 if closed_part == "file" else 0o555)
    try:
        out = run("with locked(folder): try_to_save()", file.parent, *without_root_privileges())
    finally:
        closed.chmod(mode)
    assert NOT_WRITTEN in out and error_texts.REASONS["EACCES"].en in out
    assert file.read_bytes() == OLD and names_beside(file) == ["a.yaml"]


@POSIX
def test_failed_first_file_leaves_no_folder(tmp_path: Path) -> None:
    script = f"""
{LIMIT}
file = folder / "progress_test" / "a.yaml"
try:
    save_if_unchanged(file, None, b"x" * 1000)
except FileError as error:
    print(error.text.en)
"""
    assert NOT_WRITTEN in run(script, tmp_path)
    assert list(tmp_path.iterdir()) == []


# Locks.

COUNT = """
for _ in range(20):
    with {lock}:
        held = file.read_bytes()
        save_if_unchanged(file, held, held + b"x")
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
    """Six processes write at the same time; no text is lost and no process fails."""
    file.write_bytes(b"")
    processes = [start(script, file.parent) for _ in range(6)]
    for process in processes:
        _, err = process.communicate(timeout=60)
        assert (process.returncode, err) == (0, "")
    assert file.read_bytes() == b"x" * 120
    assert names_beside(file) == ["a.yaml"]


HOLD = "with locked(folder):\n    print('held', flush=True)\n    time.sleep(60)"
DIE = """
def killed(handle): os.kill(os.getpid(), signal.SIGKILL)
with locked(folder):
    os.fsync = killed
    try_to_save()
"""


@POSIX
def test_lock_of_a_killed_process_is_released(file: Path) -> None:
    holder = start(HOLD, file.parent)
    assert holder.stdout and holder.stdout.readline() == "held\n"
    waiting = start("with locked(folder):\n    print('mine')", file.parent)
    time.sleep(0.5)
    assert waiting.poll() is None
    holder.kill()
    out, _ = waiting.communicate(timeout=10)
    holder.communicate()
    assert out == "mine\n" and names_beside(file) == ["a.yaml"]


@POSIX
def test_killed_process_does_not_change_the_file(file: Path) -> None:
    """The next process saves the file and removes the unfinished one."""
    killed = start(DIE, file.parent)
    killed.communicate(timeout=60)
    assert killed.returncode == -signal.SIGKILL
    assert file.read_bytes() == OLD and names_beside(file) == [UNFINISHED, "a.yaml"]
    with locked(file.parent):
        save_if_unchanged(file, OLD, NEW)
    assert file.read_bytes() == NEW and names_beside(file) == ["a.yaml"]


@POSIX
def test_lock_file_of_a_killed_process_is_released(file: Path) -> None:
    script = "locking.by_file(folder); print('held', flush=True); os.kill(os.getpid(), 9)"
    killed = start(script, file.parent)
    killed.communicate(timeout=60)
    assert len(names_beside(file)) == 2
    assert run("locking.by_file(folder).release()", file.parent) == ""
    assert names_beside(file) == ["a.yaml"]


def test_waiting_too_long_for_a_lock_is_an_error(file: Path) -> None:
    holder = start(HOLD, file.parent)
    assert holder.stdout and holder.stdout.readline() == "held\n"
    script = """
locking.TIMEOUT = 0.2
try:
    with locked(folder): pass
except FileError as error:
    print(error.text.en)
"""
    assert run(script, file.parent) == error_texts.FOLDER_BUSY.en + "\n"
    holder.kill()
    holder.communicate()


def test_error_inside_a_lock_releases_it(file: Path) -> None:
    for _ in range(2):
        with pytest.raises(FileError), locked(file.parent):
            save_if_unchanged(file, b"", NEW)
    assert names_beside(file) == ["a.yaml"]


def test_missing_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileError) as error, locked(tmp_path / "none"):
        pass
    assert error.value.values["reason"] == error_texts.REASONS["ENOENT"]


# Users who could read and write a file before still can.

ROOT_ONLY = pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() != 0, reason="only root can become another user"
)
OWNER, COLLEAGUE, GROUP = 1000, 1001, 2345


@pytest.fixture
def shared(tmp_path: Path) -> Iterator[Path]:
    """Make a file of an owner and a group, in their folder, which everybody can reach."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        reachable = all(each.stat().st_mode & 0o001 for each in folder.parents)
        if not reachable:
            pytest.skip("other users cannot reach the folder for temporary files")
        os.chown(folder, OWNER, GROUP)
        folder.chmod(0o775)
        file = folder / "a.yaml"
        file.write_bytes(OLD)
        os.chown(file, OWNER, GROUP)
        file.chmod(0o660)
        yield file


def as_user(user: int, groups: list[int], action: Callable[[], object]) -> bool:
    """Call a function as another user in a new process; return whether it raised nothing."""
    child = os.fork()
    if not child:
        code = 1
        try:
            os.setgroups(groups)
            os.setgid(user)
            os.setuid(user)
            action()
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
@pytest.mark.parametrize("mode", cases(0o660, more=[0o600, 0o640, 0o666, 0o664, 0o644]))
@pytest.mark.parametrize("user", cases(OWNER, COLLEAGUE, more=[0]))
@pytest.mark.parametrize("groups", [[GROUP], []], ids=["of the group", "of no group"])
@pytest.mark.parametrize("folder", cases(0o775, 0o1777, more=[0o2775, 0o777]))
def test_saving_keeps_the_access_of_every_user(
    shared: Path, mode: int, user: int, groups: list[int], folder: int
) -> None:
    """Every user has the same access after saving as before."""
    shared.parent.chmod(folder)
    shared.chmod(mode)
    users = [(user, groups) for user in (OWNER, COLLEAGUE, 1002) for groups in ([GROUP], [])]
    before, could = identity(shared), [may_use(shared, *each) for each in users]
    done = as_user(user, groups, lambda: save_if_unchanged(shared, OLD, NEW))
    assert identity(shared) == before
    assert [may_use(shared, *each) for each in users] == could
    assert shared.read_bytes() == (NEW if done else OLD)
    assert names_beside(shared) == ["a.yaml"]


@ROOT_ONLY
def test_colleague_of_the_group_can_save(shared: Path) -> None:
    assert as_user(COLLEAGUE, [GROUP], lambda: save_if_unchanged(shared, OLD, NEW))
    assert shared.read_bytes() == NEW


@ROOT_ONLY
def test_access_list_is_kept(shared: Path) -> None:
    """A POSIX.1e access list lets one more person write."""
    entries = [(0x01, 6, 0xFFFFFFFF), (0x02, 6, 1002), (0x04, 4, 0xFFFFFFFF)]
    entries += [(0x10, 6, 0xFFFFFFFF), (0x20, 0, 0xFFFFFFFF)]
    acl = struct.pack("<I", 2) + b"".join(struct.pack("<HHI", *each) for each in entries)
    try:
        os.setxattr(shared, "system.posix_acl_access", acl)
        os.setxattr(shared, "user.note", b"kept")
    except OSError:
        pytest.skip("the file system has no access lists")
    before = identity(shared)

    def add() -> None:
        held = shared.read_bytes()
        save_if_unchanged(shared, held, held + NEW)

    for user in (0, OWNER, 1002):
        assert as_user(user, [GROUP], add)
        assert identity(shared) == before
    assert shared.read_bytes() == OLD + NEW * 3


@ROOT_ONLY
@pytest.mark.parametrize("folder", [0o2775, 0o755])
def test_new_folder_of_records_inherits_the_group(shared: Path, folder: int) -> None:
    """Colleagues can add records to a folder that another user created."""
    around = shared.parent
    around.chmod(folder)
    mine, yours = (around / "progress_test" / name for name in ("mine.yaml", "yours.yaml"))
    assert as_user(OWNER, [GROUP], lambda: save_if_unchanged(mine, None, NEW))
    shares = folder == 0o2775
    assert as_user(COLLEAGUE, [GROUP], lambda: save_if_unchanged(yours, None, NEW)) == shares


@ROOT_ONLY
def test_lock_file_of_another_user_is_released(shared: Path) -> None:
    assert as_user(OWNER, [GROUP], lambda: by_file(shared.parent))
    assert len(names_beside(shared)) == 2

    def lock_and_release() -> None:
        lock = by_file(shared.parent)
        assert lock
        lock.release()

    assert as_user(COLLEAGUE, [GROUP], lock_and_release)
    assert names_beside(shared) == ["a.yaml"]


@POSIX
def test_hard_link_is_kept(file: Path) -> None:
    other = file.with_name("other")
    os.link(file, other)
    save_if_unchanged(file, OLD, NEW)
    assert other.read_bytes() == NEW and other.samefile(file)
    assert names_beside(file) == ["a.yaml", "other"]


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
def test_process_killed_while_writing_in_place_leaves_a_copy(file: Path) -> None:
    """Nothing is lost, and the next error message says where the old text is."""
    killed = start(IN_PLACE.format(then="os.kill(os.getpid(), signal.SIGKILL)"), file.parent)
    killed.communicate(timeout=60)
    copy = file.with_name("a.yaml.before")
    assert killed.returncode == -signal.SIGKILL
    assert copy.read_bytes() == OLD
    with pytest.raises(FileError) as error:
        save_if_unchanged(file, file.read_bytes(), NEW)
    assert error.value.text is error_texts.COPY_LEFT
    copy.unlink()
    save_if_unchanged(file, file.read_bytes(), NEW)
    assert names_beside(file) == ["a.yaml", "other"] and file.read_bytes() == NEW


@POSIX
def test_failed_writing_in_place_restores_the_file(file: Path) -> None:
    script = IN_PLACE.format(then="raise OSError(28, 'no room')")
    assert NOT_WRITTEN in run(script, file.parent)
    assert file.read_bytes() == OLD and names_beside(file) == ["a.yaml", "other"]


FULL_DISK = """
os.link(file, folder / "other")
def full(number):
    raise OSError(28, "no room")
os.fsync = full
with locked(folder): try_to_save()
"""


@POSIX
def test_full_disk_leaves_no_part_of_the_copy(file: Path) -> None:
    assert NOT_WRITTEN in run(FULL_DISK, file.parent)
    assert file.read_bytes() == OLD and names_beside(file) == ["a.yaml", "other"]
    save_if_unchanged(file, OLD, NEW)
    assert file.read_bytes() == NEW


@ROOT_ONLY
@pytest.mark.parametrize("umask", [0o022, 0o077])
@pytest.mark.parametrize("folder", [0o2770, 0o770])
def test_new_file_belongs_to_the_group_of_the_folder(shared: Path, folder: int, umask: int) -> None:
    """The author has another main group, and his umask may share nothing."""
    around = shared.parent
    around.chmod(folder)
    file = around / "progress_test" / "a.yaml"

    def first() -> None:
        os.umask(umask)
        save_if_unchanged(file, None, OLD)

    assert as_user(COLLEAGUE, [GROUP], first)
    assert as_user(OWNER, [GROUP], lambda: save_if_unchanged(file, OLD, NEW))
    assert file.read_bytes() == NEW
    assert not as_user(1002, [], file.read_bytes)


@ROOT_ONLY
def test_left_copy_has_the_access_of_the_file(shared: Path) -> None:
    """A colleague's process was killed while it wrote in place; the owner reads the copy."""
    copy = shared.with_name("a.yaml.before")
    os.link(shared, shared.with_name("other"))

    def killed() -> None:
        saving._overwrite = lambda *_: os._exit(9)
        save_if_unchanged(shared, OLD, NEW)

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
def test_failed_writing_in_place_leaves_no_copy(file: Path) -> None:
    """Nothing was written, so the program need not write the old content back."""
    assert NOT_WRITTEN in run(APPEND_ONLY, file.parent)
    assert file.read_bytes() == OLD and names_beside(file) == ["a.yaml", "other"]
