"""Read plans in several processes."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from vpr_roadmap.errors import FileError
from vpr_roadmap.workspace.cache.entries import CacheEntry, parse_entry
from vpr_roadmap.workspace.discovery.plan_file import PlanFile
from vpr_roadmap.workspace.plan_reading.plan_bytes import files_of
from vpr_roadmap.workspace.plan_reading.results import (
    PlanRead,
    ReadTask,
    plan_read,
    read_now,
    validated_entry,
)

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import BaseContext
    from multiprocessing.process import BaseProcess


MIN_PLANS_TO_FORK = 16
"""From so many plans on it is worth while to start other processes that read them too."""

MIN_PLANS_TO_SPAWN = 100
"""The same where a process begins as a Python that has imported nothing."""

MAX_WORKERS = 61
"""Windows waits for no more at once."""

BATCH_SIZE = 16
"""So many plans are handed over to a process at a time."""

WorkerMessage: TypeAlias = tuple[tuple[str, ...], Mapping[str, bytes], bytes | CacheEntry]
"""What a process hands back of a plan: a `PlanRead`, its entry as the text that is kept of it."""


def read_all(plans: Sequence[PlanFile], task: ReadTask) -> Iterator[PlanRead | FileError]:
    """All of them, in their order."""
    begun = 0
    for handed in _read_by_workers(plans, task):
        file = plans[begun]
        yield _plan_read(file, handed) if handed else read_now(file, task)
        begun += 1
    yield from (read_now(file, task) for file in plans[begun:])


def _read_by_workers(plans: Sequence[PlanFile], task: ReadTask) -> Iterator[WorkerMessage | None]:
    """What other processes find; no more, where they end, and nothing where there are none.

    None is a plan that is better read here, where it can be said what is the matter.
    """
    fork = sys.platform == "linux"
    if _processor_count() < 2 or len(plans) < (MIN_PLANS_TO_FORK if fork else MIN_PLANS_TO_SPAWN):
        return
    from multiprocessing import get_context

    # What is imported before they are begun, they have.
    import vpr_roadmap.validation.validate  # noqa: F401

    chunks = [plans[at : at + BATCH_SIZE] for at in range(0, len(plans), BATCH_SIZE)]
    number = min(_processor_count(), len(chunks), MAX_WORKERS)
    context = get_context("fork" if fork else "spawn")
    readers: list[_Worker] = []
    try:
        for at in range(number):
            readers.append(_start_worker(context, task, chunks[at::number]))
        for at in range(len(chunks)):
            yield from readers[at % number].results.recv()
    except (EOFError, OSError):
        return  # one of them ended
    finally:
        for reader in readers:
            reader.end()


class _Worker(NamedTuple):
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


def _start_worker(
    context: BaseContext, task: ReadTask, chunks: Sequence[Sequence[PlanFile]]
) -> _Worker:
    """Start a process. Raises OSError."""
    results, sent = context.Pipe(duplex=False)
    # typeshed declares Process only for the context of one start method.
    process = context.Process(target=_run_worker, args=(task, chunks, sent), daemon=True)  # type: ignore[attr-defined]
    process.start()
    sent.close()  # now only the process has it, so its end is the end of the results
    return _Worker(process, results)


def _run_worker(
    task: ReadTask,
    chunks: Sequence[Sequence[PlanFile]],
    sent: Connection[list[WorkerMessage | None], None],
) -> None:
    """What a process does. What fails here fails again where it can be reported."""
    _prepare_process()
    with suppress(Exception):
        for chunk in chunks:
            sent.send([_message(file, task) for file in chunk])


def _prepare_process() -> None:
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


def _message(file: PlanFile, task: ReadTask) -> WorkerMessage | None:
    try:
        files = files_of(file, task.here)
    except FileError:
        return None
    entry, text = validated_entry(files, file, task)
    read = plan_read(file, files, entry)
    return read.paths, read.contents, text or entry


def _plan_read(file: PlanFile, handed: WorkerMessage) -> PlanRead:
    paths, contents, found = handed
    entry = found if isinstance(found, CacheEntry) else parse_entry(found, file.name, paths)
    assert entry
    return PlanRead(file, paths, contents, entry)


def _processor_count() -> int:
    """How many we may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
