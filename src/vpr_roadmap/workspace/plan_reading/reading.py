"""Read many plans: those in the cache first, the others in worker processes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from vpr_roadmap.errors import FileError
from vpr_roadmap.workspace.discovery.plan_file import PlanFile
from vpr_roadmap.workspace.plan_reading.plan_bytes import files_of
from vpr_roadmap.workspace.plan_reading.results import PlanRead, ReadTask, cached_entry, plan_read
from vpr_roadmap.workspace.plan_reading.workers import BATCH_SIZE, read_all

OnProgress: TypeAlias = Callable[[int, int], None]
"""Is told how many plans have been read, and of how many."""


def read_plans(
    plans: Sequence[PlanFile], task: ReadTask, on_progress: OnProgress | None = None
) -> list[PlanRead | FileError]:
    """What was found of each plan, in their order; or why one of its files cannot be read."""
    found: dict[int, PlanRead | FileError] = {}
    missing: list[int] = []
    for at, file in enumerate(plans):
        if before := _read_before(file, task):
            found[at] = before
        else:
            missing.append(at)
        if on_progress and not at % BATCH_SIZE:
            on_progress(len(found), len(plans))
    for at, now in zip(missing, read_all([plans[at] for at in missing], task), strict=True):
        found[at] = now
        if on_progress:
            on_progress(len(found), len(plans))
    return [found[at] for at in range(len(plans))]


def _read_before(file: PlanFile, task: ReadTask) -> PlanRead | FileError | None:
    """What was found before in files that are still the same."""
    if not task.store:
        return None
    try:
        files = files_of(file, task.here)
    except FileError as refusal:
        return refusal
    kept = cached_entry(files, file, task)
    return plan_read(file, files, kept) if kept else None
