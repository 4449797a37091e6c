"""Read many plans: first from the cache, then the others with workers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from vpr_roadmap.errors import FileError
from vpr_roadmap.workspace.discovery.plan_file import PlanFile
from vpr_roadmap.workspace.plan_reading.plan_bytes import files_of
from vpr_roadmap.workspace.plan_reading.results import PlanRead, ReadTask, cached_entry, result_of

PROGRESS_STEP = 16
"""How many cached plans are read before the next report of progress."""

OnProgress: TypeAlias = Callable[[int, int], None]
"""A callback that gets the number of plans read, and the number of all plans."""


def read_plans(
    plans: Sequence[PlanFile], task: ReadTask, on_progress: OnProgress | None = None
) -> list[PlanRead | FileError]:
    """The result for each plan, in their order; the error if one of its files cannot be read."""
    results: dict[int, PlanRead | FileError] = {}
    missing: list[int] = []
    for index, file in enumerate(plans):
        if cached := _read_cached(file, task):
            results[index] = cached
        else:
            missing.append(index)
        if on_progress and not index % PROGRESS_STEP:
            on_progress(len(results), len(plans))
    if not missing:
        return list(results.values())
    from vpr_roadmap.workspace.plan_reading.workers import read_all

    new = read_all([plans[index] for index in missing], task)
    for index, result in zip(missing, new, strict=True):
        results[index] = result
        if on_progress:
            on_progress(len(results), len(plans))
    return [results[index] for index in range(len(plans))]


def _read_cached(file: PlanFile, task: ReadTask) -> PlanRead | FileError | None:
    """The result from the cache; None if it is not there."""
    if not task.store:
        return None
    try:
        files = files_of(file, task.here)
    except FileError as refusal:
        return refusal
    entry = cached_entry(files, file, task)
    return result_of(file, files, entry) if entry else None
