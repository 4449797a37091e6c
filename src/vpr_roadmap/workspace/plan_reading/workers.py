"""Read plans in worker processes, each with a pipe for its results.

A pool of `concurrent.futures` never ends if a worker dies while it sends a result: that
happened about once in 150 SIGTERMs. Here each worker has a pipe of its own, without locks or
threads, so the end of a worker ends its pipe, and this process reads the remaining plans itself.
"""

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
    read_now,
    result_of,
    validated_entry,
)

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import BaseContext
    from multiprocessing.process import BaseProcess


MIN_PLANS_TO_FORK = 16
"""The smallest number of plans for which forked workers save time."""

MIN_PLANS_TO_SPAWN = 100
"""The smallest number for which spawned workers save time: they import everything anew."""

MAX_WORKERS = 61
"""The largest number of processes: Windows cannot wait for more at once."""

BATCH_SIZE = 16
"""How many plans a worker reads before it sends their results."""

WorkerMessage: TypeAlias = tuple[tuple[str, ...], Mapping[str, bytes], bytes | CacheEntry]
"""The result for a plan: paths, contents, and the entry as JSON, or as an object if it has no JSON
form.

Pickling a plan takes longer than making it from JSON.
"""


def read_all(plans: Sequence[PlanFile], task: ReadTask) -> Iterator[PlanRead | FileError]:
    """Read all plans, in their order, with workers if there are enough plans."""
    done = 0
    for message in _read_by_workers(plans, task):
        file = plans[done]
        yield _result_from(file, message) if message else read_now(file, task)
        done += 1
    yield from (read_now(file, task) for file in plans[done:])


def _read_by_workers(plans: Sequence[PlanFile], task: ReadTask) -> Iterator[WorkerMessage | None]:
    """The results of workers, in the order of the plans.

    Ends early if a worker dies or cannot be started, and at once if there are too few plans. Yields
    None for a plan that this process must read, because it must report the error.
    """
    fork = sys.platform == "linux"
    if _processor_count() < 2 or len(plans) < (MIN_PLANS_TO_FORK if fork else MIN_PLANS_TO_SPAWN):
        return
    from multiprocessing import get_context

    # Forked workers inherit what is imported before the fork.
    import vpr_roadmap.validation.validate  # noqa: F401

    chunks = [plans[start : start + BATCH_SIZE] for start in range(0, len(plans), BATCH_SIZE)]
    number = min(_processor_count(), len(chunks), MAX_WORKERS)
    context = get_context("fork" if fork else "spawn")
    workers: list[_Worker] = []
    try:
        for index in range(number):
            workers.append(_start_worker(context, task, chunks[index::number]))
        for index in range(len(chunks)):
            yield from workers[index % number].results.recv()
    except (EOFError, OSError):
        return  # a worker died or could not be started
    finally:
        for worker in workers:
            worker.end()


class _Worker(NamedTuple):
    """A process that reads some of the plans, and the pipe with its results."""

    process: BaseProcess
    results: Connection[None, list[WorkerMessage | None]]

    def end(self) -> None:
        """Kill the process if it still runs, and close the pipe."""
        self.process.kill()
        self.process.join()
        self.results.close()


def _start_worker(
    context: BaseContext, task: ReadTask, chunks: Sequence[Sequence[PlanFile]]
) -> _Worker:
    """Start a worker that reads these chunks of plans. Raises OSError."""
    results, sender = context.Pipe(duplex=False)
    # typeshed declares Process only for the context of one start method.
    process = context.Process(target=_run_worker, args=(task, chunks, sender), daemon=True)  # type: ignore[attr-defined]
    process.start()
    sender.close()  # only the worker has this end now, so the pipe ends with the worker
    return _Worker(process, results)


def _run_worker(
    task: ReadTask,
    chunks: Sequence[Sequence[PlanFile]],
    sender: Connection[list[WorkerMessage | None], None],
) -> None:
    """Read plans and send the results.

    Ends silently on any exception: the parent reads the remaining plans and reports it.
    """
    _prepare_process()
    with suppress(Exception):
        for chunk in chunks:
            sender.send([_message(file, task) for file in chunk])


def _prepare_process() -> None:
    """Leave Ctrl-C to the parent, and end when the parent ends, however it ends."""
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # A worker has nothing to clean up or to report, so let these signals kill it.
    for name in ("SIGTERM", "SIGHUP"):  # Windows has no SIGHUP
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_DFL)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    from multiprocessing import parent_process

    if parent := parent_process():
        parent.join()
        os._exit(1)


def _message(file: PlanFile, task: ReadTask) -> WorkerMessage | None:
    """Read a plan in the worker; None if the plan or its list of schools cannot be read."""
    try:
        files = files_of(file, task.here)
    except FileError:
        return None
    entry, text = validated_entry(files, file, task)
    read = result_of(file, files, entry)
    return read.paths, read.contents, text or entry


def _result_from(file: PlanFile, message: WorkerMessage) -> PlanRead:
    """Turn the message of a worker into a result."""
    paths, contents, found = message
    entry = found if isinstance(found, CacheEntry) else parse_entry(found, file.name, paths)
    assert entry
    return PlanRead(file, paths, contents, entry)


def _processor_count() -> int:
    """The number of processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
