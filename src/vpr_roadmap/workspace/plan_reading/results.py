"""The result for one plan, from the cache or by validating its files.

The cache saves importing pydantic and yaml, which takes longer than all the rest of a short call.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from vpr_roadmap.errors import FileError
from vpr_roadmap.plan.identity import identity_of
from vpr_roadmap.problems import Problem
from vpr_roadmap.validation.files import FileLocation, PlanFiles
from vpr_roadmap.workspace.cache.entries import (
    CacheEntry,
    Purpose,
    entry_key,
    entry_text,
    parse_entry,
)
from vpr_roadmap.workspace.cache.store import Store
from vpr_roadmap.workspace.discovery.plan_file import PlanFile
from vpr_roadmap.workspace.plan_reading.plan_bytes import file_locator, files_of

if TYPE_CHECKING:
    from vpr_roadmap.validation.validate import ValidationResult


class ReadTask(NamedTuple):
    """What the files are read for, the folder from which paths are shown, the day, and the cache.

    The day matters only to warnings. Without `store`, nothing is cached.
    """

    wanted: Purpose
    here: Path
    day: date
    store: Store | None


class PlanRead(NamedTuple):
    """The result for a plan, and its files.

    `paths` are the paths of the files as shown to people, `contents` the bytes of the files with
    problems.
    """

    file: PlanFile
    paths: tuple[str, ...]
    contents: Mapping[str, bytes]
    entry: CacheEntry


def task_to_answer(here: Path, store: Store | None) -> ReadTask:
    """The task for a command that needs plans, not warnings."""
    return ReadTask(Purpose.PLAN, here, date.min, store)


def entry_for(files: PlanFiles, file: PlanFile, task: ReadTask) -> CacheEntry:
    """The cached entry for the files of a plan or, if there is none, a new one."""
    return cached_entry(files, file, task) or validated_entry(files, file, task)[0]


def read_now(file: PlanFile, task: ReadTask) -> PlanRead | FileError:
    """Read a plan in this process; return the error if one of its files cannot be read."""
    try:
        files = files_of(file, task.here)
    except FileError as refusal:
        return refusal
    return result_of(file, files, entry_for(files, file, task))


def result_of(file: PlanFile, files: PlanFiles, entry: CacheEntry) -> PlanRead:
    """The result, with the paths of the files and the bytes of those with problems."""
    wrong = {problem.path for problem in entry.problems}
    paths = tuple(each.path for each in files.all())
    contents = {each.path: each.content for each in files.all() if each.path in wrong}
    return PlanRead(file, paths, contents, entry)


def cached_entry(files: PlanFiles, file: PlanFile, task: ReadTask) -> CacheEntry | None:
    """The entry in the cache for these files; None if there is none that is still valid."""
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


def validated_entry(
    files: PlanFiles, file: PlanFile, task: ReadTask
) -> tuple[CacheEntry, bytes | None]:
    """Validate the files and cache the result; return the entry, and its text if it has one."""
    # This imports pydantic and yaml, which a cached plan does not need.
    from vpr_roadmap.validation.validate import validate

    locations: dict[str, FileLocation] = {}
    locate = file_locator(file.path.parent)

    def locate_and_keep(where: str) -> FileLocation:
        return locations.setdefault(where, locate(where))

    check = task.wanted is Purpose.CHECK
    examined = validate(files, task.day, locate_and_keep, warnings=check)
    if check:
        entry = _entry_to_check(files, examined, locations, task.day)
    else:
        entry = _entry_to_answer(files, examined, locations)
    text = entry_text(entry, files)
    if task.store and text and not files.unread:
        task.store.write(entry_key(task.wanted, files), text)
    return entry, text


def _entry_to_check(
    files: PlanFiles,
    examined: ValidationResult,
    locations: Mapping[str, FileLocation],
    day: date,
) -> CacheEntry:
    """The entry for `Purpose.CHECK`: with the identity of the plan if it has no errors itself."""
    plan = None if _is_refused(files, examined.problems) else examined.plan
    identity = identity_of(plan) if plan else None
    latest = max(examined.days, default=date.min)
    parts = (examined.municipality, examined.problems, None, locations)
    return CacheEntry(*parts, day, latest, identity)


def _entry_to_answer(
    files: PlanFiles, examined: ValidationResult, locations: Mapping[str, FileLocation]
) -> CacheEntry:
    """The entry for `Purpose.PLAN`: without a plan if its file or list of schools has errors."""
    errors = tuple(problem for problem in examined.problems if problem.is_error)
    plan = None if _is_refused(files, errors) else examined.plan
    return CacheEntry(examined.municipality, errors, plan, locations)


def _is_refused(files: PlanFiles, problems: Sequence[Problem]) -> bool:
    """Whether the plan's own file or its list of schools has an error."""
    own = {each.path for each in (files.plan, files.schools) if each}
    return any(problem.is_error and problem.path in own for problem in problems)
