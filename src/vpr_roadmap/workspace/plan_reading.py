"""The files of plans → what was found in them: read before where they were, else read now.

Many are read at the same time, on the processors that there are.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from vpr_roadmap.errors import FileError
from vpr_roadmap.plan.identity import identity_of
from vpr_roadmap.problems import Problem
from vpr_roadmap.validation.files import File, FileLocation, PlanFiles, UnreadableFile
from vpr_roadmap.workspace.cache.entries import (
    CacheEntry,
    Purpose,
    entry_key,
    entry_text,
    parse_entry,
)
from vpr_roadmap.workspace.cache.store import Store
from vpr_roadmap.workspace.discovery.layout import SCHOOLS, records_of
from vpr_roadmap.workspace.discovery.plan_file import PlanFile, yaml_names
from vpr_roadmap.workspace.disk.paths import no_folder, on_disk, read_bytes, shown

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import BaseContext
    from multiprocessing.process import BaseProcess

    from vpr_roadmap.validation.validate import ValidationResult

OnProgress: TypeAlias = Callable[[int, int], None]
"""Is told how many plans have been read, and of how many."""


class ReadTask(NamedTuple):
    """What the files are read for, from which folder they are seen, on which day; where it is kept.

    The day is of no matter to a plan, but to what is odd about it.
    """

    wanted: Purpose
    here: Path
    day: date
    store: Store | None


class PlanRead(NamedTuple):
    """What was found in the files of a plan.

    `paths` are those of the files, as shown to people; `contents` their bytes, where something is
    wrong with them.
    """

    file: PlanFile
    paths: tuple[str, ...]
    contents: Mapping[str, bytes]
    entry: CacheEntry


def files_of(file: PlanFile, here: Path) -> PlanFiles:
    """A plan's file, and those beside it that belong to it. Raises FileError."""
    folder, name = os.path.split(file.path)
    listed = os.path.lexists(os.path.join(folder, SCHOOLS))
    plan, *schools = _files_in(folder, [name, SCHOOLS] if listed else [name], here)
    # A path is built only where its name may be spelled otherwise: there are thousands of plans.
    at = os.path.join(folder, records_of(name))
    records = at if name.isascii() else str(file.records)
    progress, unread = _records_in(records, here)
    own_schools = schools[0] if schools else None
    return PlanFiles(file.name, plan, own_schools, progress, unread=unread)


def _files_in(folder: str, names: Sequence[str], here: Path) -> list[File]:
    """The files of a folder that have these names. Raises FileError."""
    place, as_shown = os.path.join(folder, ""), _shown_folder(folder, names, here)
    return [File(as_shown + name, read_bytes(place + name)) for name in names]


def _records_in(folder: str, here: Path) -> tuple[tuple[File, ...], tuple[UnreadableFile, ...]]:
    """The files of records, and what cannot be read: some of them, or the folder."""
    try:
        names = yaml_names(folder)
        if not names and (refusal := no_folder(folder)):
            raise refusal
    except FileError as refusal:
        return (), (UnreadableFile(shown(folder, here), refusal.values["reason"]),)
    place, as_shown = os.path.join(folder, ""), _shown_folder(folder, names, here)
    files: list[File] = []
    unread: list[UnreadableFile] = []
    for name in names:
        try:
            files.append(File(as_shown + name, read_bytes(place + name)))
        except FileError as refusal:
            unread.append(UnreadableFile(as_shown + name, refusal.values["reason"]))
    return tuple(files), tuple(unread)


def _shown_folder(folder: str, names: Sequence[str], here: Path) -> str:
    """The beginning of the paths of these files as they are shown."""
    return shown(os.path.join(folder, names[0]), here).removesuffix(names[0]) if names else ""


def entry_for(files: PlanFiles, file: PlanFile, task: ReadTask) -> CacheEntry:
    """What there is to find in the files of a plan; kept for another time."""
    return _kept(files, file, task) or _found(files, file, task)[0]


def read_plans(
    plans: Sequence[PlanFile], task: ReadTask, told: OnProgress | None = None
) -> list[PlanRead | FileError]:
    """What was found of each plan, in their order; or why one of its files cannot be read."""
    found: dict[int, PlanRead | FileError] = {}
    missing: list[int] = []
    for at, file in enumerate(plans):
        if before := _read_before(file, task):
            found[at] = before
        else:
            missing.append(at)
        if told and not at % BATCH_SIZE:
            told(len(found), len(plans))
    for at, now in zip(missing, _all_now([plans[at] for at in missing], task), strict=True):
        found[at] = now
        if told:
            told(len(found), len(plans))
    return [found[at] for at in range(len(plans))]


def _read_before(file: PlanFile, task: ReadTask) -> PlanRead | FileError | None:
    """What was found before in files that are still the same."""
    if not task.store:
        return None
    try:
        files = files_of(file, task.here)
    except FileError as refusal:
        return refusal
    kept = _kept(files, file, task)
    return _read(file, files, kept) if kept else None


def _read_now(file: PlanFile, task: ReadTask) -> PlanRead | FileError:
    try:
        files = files_of(file, task.here)
    except FileError as refusal:
        return refusal
    return _read(file, files, entry_for(files, file, task))


def _read(file: PlanFile, files: PlanFiles, entry: CacheEntry) -> PlanRead:
    wrong = {problem.path for problem in entry.problems}
    paths = tuple(each.path for each in files.all())
    contents = {each.path: each.content for each in files.all() if each.path in wrong}
    return PlanRead(file, paths, contents, entry)


def _kept(files: PlanFiles, file: PlanFile, task: ReadTask) -> CacheEntry | None:
    """What is kept of files like these, if it still holds."""
    if files.unread or not task.store:
        return None
    text = task.store.read(entry_key(task.wanted, files))
    paths = [each.path for each in files.all()]
    entry = parse_entry(text, files.name, paths) if text else None
    if entry is None or not entry.holds_on(task.day):
        return None
    if entry.file_locations:
        now = file_locator(file.path.parent)
        if any(now(where) is not found for where, found in entry.file_locations.items()):
            return None
    return entry


def _found(files: PlanFiles, file: PlanFile, task: ReadTask) -> tuple[CacheEntry, bytes | None]:
    """What is found in the files now, and the text by which it is kept, if there can be one."""
    # Reading a plan takes pydantic and yaml; a plan that was read before does not need them.
    from vpr_roadmap.validation.validate import validate

    asked: dict[str, FileLocation] = {}
    of = file_locator(file.path.parent)

    def remembered(where: str) -> FileLocation:
        return asked.setdefault(where, of(where))

    check = task.wanted is Purpose.CHECK
    examined = validate(files, task.day, remembered, warnings=check)
    if check:
        latest = max(examined.days, default=date.min)
        whole = examined.plan and not _is_refused(files, examined.problems)
        identity = identity_of(examined.plan) if examined.plan and whole else None
        found = (examined.municipality, examined.problems, None, asked, task.day, latest, identity)
        entry = CacheEntry(*found)
    else:
        entry = _answered_from(files, examined, asked)
    text = entry_text(entry, files)
    if task.store and text and not files.unread:
        task.store.write(entry_key(task.wanted, files), text)
    return entry, text


def _answered_from(
    files: PlanFiles, examined: ValidationResult, asked: Mapping[str, FileLocation]
) -> CacheEntry:
    """The plan, and the errors; no plan where its own file, or its list of schools, has some."""
    errors = tuple(problem for problem in examined.problems if problem.is_error)
    plan = examined.plan
    if plan is None or _is_refused(files, errors):
        return CacheEntry(examined.municipality, errors, None, asked)
    return CacheEntry(examined.municipality, errors, plan, asked)


def _is_refused(files: PlanFiles, problems: Sequence[Problem]) -> bool:
    """Is there an error in the plan's own file or in its list of schools."""
    own = {each.path for each in (files.plan, files.schools) if each}
    return any(problem.is_error and problem.path in own for problem in problems)


def file_locator(folder: Path) -> Callable[[str], FileLocation]:
    """Tells where a file is that is named from `folder`."""

    def of(where: str) -> FileLocation:
        inside = os.path.realpath(folder)
        target = os.path.realpath(on_disk(folder / where))
        if not Path(target).is_relative_to(inside):
            return FileLocation.OUTSIDE
        return FileLocation.BESIDE if os.path.isfile(target) else FileLocation.NOWHERE

    return of


# Many at a time.

MIN_PLANS_FOR_WORKERS = 16
"""From so many plans on it is worth while to start other processes that read them too."""
MIN_UNCACHED_FOR_WORKERS = 100
"""The same where a process begins as a Python that has imported nothing."""
MAX_WORKERS = 61
"""Windows waits for no more at once."""
BATCH_SIZE = 16
"""So many plans are handed over to a process at a time."""

WorkerMessage: TypeAlias = tuple[tuple[str, ...], Mapping[str, bytes], bytes | CacheEntry]
"""What a process hands back of a plan: a `PlanRead`, its entry as the text that is kept of it."""


def _all_now(plans: Sequence[PlanFile], task: ReadTask) -> Iterator[PlanRead | FileError]:
    """All of them, in their order."""
    begun = 0
    for handed in _by_others(plans, task):
        file = plans[begun]
        yield _taken(file, handed) if handed else _read_now(file, task)
        begun += 1
    yield from (_read_now(file, task) for file in plans[begun:])


def _by_others(plans: Sequence[PlanFile], task: ReadTask) -> Iterator[WorkerMessage | None]:
    """What other processes find; no more, where they end, and nothing where there are none.

    None is a plan that is better read here, where it can be said what is the matter.
    """
    fork = sys.platform == "linux"
    if _processors() < 2 or len(plans) < (
        MIN_PLANS_FOR_WORKERS if fork else MIN_UNCACHED_FOR_WORKERS
    ):
        return
    from multiprocessing import get_context

    # What is imported before they are begun, they have.
    import vpr_roadmap.validation.validate  # noqa: F401

    chunks = [plans[at : at + BATCH_SIZE] for at in range(0, len(plans), BATCH_SIZE)]
    number = min(_processors(), len(chunks), MAX_WORKERS)
    context = get_context("fork" if fork else "spawn")
    readers: list[_Reader] = []
    try:
        for at in range(number):
            readers.append(_reader(context, task, chunks[at::number]))
        for at in range(len(chunks)):
            yield from readers[at % number].results.recv()
    except (EOFError, OSError):
        return  # one of them ended
    finally:
        for reader in readers:
            reader.end()


class _Reader(NamedTuple):
    """A process that reads some of the plans, and the pipe through which its results come.

    Each has a pipe of its own, with no lock and no thread: whatever kills a process, or raises an
    exception here, nobody waits for ever. A pool of `concurrent.futures` may.
    """

    process: BaseProcess
    results: Connection[None, list[WorkerMessage | None]]

    def end(self) -> None:
        self.process.kill()
        self.process.join()
        self.results.close()


def _reader(context: BaseContext, task: ReadTask, chunks: Sequence[Sequence[PlanFile]]) -> _Reader:
    """Start a process. Raises OSError."""
    results, sent = context.Pipe(duplex=False)
    # typeshed declares Process only for the context of one start method.
    process = context.Process(target=_hand_over, args=(task, chunks, sent), daemon=True)  # type: ignore[attr-defined]
    process.start()
    sent.close()  # now only the process has it, so its end is the end of the results
    return _Reader(process, results)


def _hand_over(
    task: ReadTask,
    chunks: Sequence[Sequence[PlanFile]],
    sent: Connection[list[WorkerMessage | None], None],
) -> None:
    """What a process does. What fails here fails again where it can be reported."""
    _begin_process()
    with suppress(Exception):
        for chunk in chunks:
            sent.send([_handed(file, task) for file in chunk])


def _begin_process() -> None:
    """Leave Ctrl-C to the process that started this one, and end with it, however it ends."""
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Nothing is to be taken away here, and nobody to be told.
    for name in ("SIGTERM", "SIGHUP"):  # the latter is not on Windows
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_DFL)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    from multiprocessing import parent_process

    if parent := parent_process():
        parent.join()
        os._exit(1)


def _handed(file: PlanFile, task: ReadTask) -> WorkerMessage | None:
    try:
        files = files_of(file, task.here)
    except FileError:
        return None
    entry, text = _found(files, file, task)
    read = _read(file, files, entry)
    return read.paths, read.contents, text or entry


def _taken(file: PlanFile, handed: WorkerMessage) -> PlanRead:
    paths, contents, found = handed
    entry = found if isinstance(found, CacheEntry) else parse_entry(found, file.name, paths)
    assert entry
    return PlanRead(file, paths, contents, entry)


def _processors() -> int:
    """How many we may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
