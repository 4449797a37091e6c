"""Among the plans that were read, find copies, and municipalities with two folders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from vpr_roadmap.plan.identity import Identity, identity_of
from vpr_roadmap.problems import Problem
from vpr_roadmap.workspace.cache.entries import CacheEntry
from vpr_roadmap.workspace.discovery.copies import Copy, find_copies, municipalities_in_two_folders
from vpr_roadmap.workspace.discovery.misnamed import Misnamed
from vpr_roadmap.workspace.discovery.plan_file import PlanFile
from vpr_roadmap.workspace.plan_reading.reading import read_plans
from vpr_roadmap.workspace.plan_reading.results import PlanRead, ReadTask


def copies_among(reads: Sequence[PlanRead]) -> list[Copy]:
    """The plans that are copies of others."""
    known = {read.file: read.entry for read in reads if read.entry.plan or read.entry.identity}
    municipalities = {file: entry.municipality for file, entry in known.items()}
    return find_copies(municipalities, lambda file: _identity(known[file]))


def _identity(entry: CacheEntry) -> Identity:
    if entry.identity:
        return entry.identity
    assert entry.plan
    return identity_of(entry.plan)


def duplicate_problems(reads: Sequence[PlanRead], here: Path) -> Iterator[Problem]:
    """The problems of copies, and of municipalities with two folders."""
    found = copies_among(reads)
    yield from (each.problem(here) for each in found)
    copied = {each.file for each in found}
    known = {
        read.file: read.entry for read in reads if read.entry.identity and read.file not in copied
    }
    municipalities = {file: entry.municipality for file, entry in known.items()}
    yield from municipalities_in_two_folders(
        municipalities, lambda file: _identity(known[file]), here
    )


def clear_extent_of_copies(
    misnamed: Iterable[Misnamed], reads: Sequence[PlanRead], task: ReadTask
) -> list[Misnamed]:
    """Clear the `extent` of misnamed copies of plans that were read: answers miss nothing."""
    return [
        each._replace(extent=None) if each.is_plan and _is_copy_of_read(each, reads, task) else each
        for each in misnamed
    ]


def _is_copy_of_read(misnamed: Misnamed, reads: Sequence[PlanRead], task: ReadTask) -> bool:
    """Whether a plan that was read in the same folder is the same as the misnamed one."""
    folder = Path(misnamed.folder)
    beside = [read for read in reads if read.file.path.parent == folder]
    if not beside:
        return False
    file = PlanFile(Path(misnamed.path), "")
    return any(copies_among([read, *_read_if_readable([file], task)]) for read in beside)


def _read_if_readable(files: Sequence[PlanFile], task: ReadTask) -> list[PlanRead]:
    return [each for each in read_plans(files, task) if isinstance(each, PlanRead)]
