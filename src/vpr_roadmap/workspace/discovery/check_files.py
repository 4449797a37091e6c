"""Find the files to check: plans, files that belong to no plan, and misnamed files."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from vpr_roadmap.errors import FileError, UsageError
from vpr_roadmap.language.texts import error_texts
from vpr_roadmap.matching.folding import composed
from vpr_roadmap.workspace.discovery.layout import (
    DATA,
    PROGRESS,
    SCHOOLS,
    YAML,
    begins_with_key,
    is_folder,
    is_plan,
    missing_plan_values,
    plan_of_records,
    records_of,
    scan,
)
from vpr_roadmap.workspace.discovery.misnamed import Misnamed
from vpr_roadmap.workspace.discovery.misnamed_lookup import (
    misnamed_in,
    misnamed_records_in,
    misnamed_texts_of,
)
from vpr_roadmap.workspace.discovery.no_plan import no_such_path
from vpr_roadmap.workspace.discovery.plan_file import PlanFile, entries, sibling, yaml_names
from vpr_roadmap.workspace.discovery.plan_folder import open_folder
from vpr_roadmap.workspace.discovery.search import (
    FoundPlan,
    find_plans,
    plan_alone,
    plan_files,
    plans_at,
    refuse_stdin,
)


class FilesToCheck(NamedTuple):
    """The plans to check, and the lists of schools and files of records that belong to no plan.

    `whole` says whether folders are checked, not only single files. `misnamed` is what is not read
    because of its name or place. `below` are plans one folder below the plans that are read: a
    folder with plans hides them.
    """

    plans: tuple[PlanFile, ...]
    schools: tuple[Path, ...]
    records: tuple[Path, ...]
    whole: bool
    misnamed: tuple[Misnamed, ...] = ()
    below: tuple[Path, ...] = ()


def find_for_check(paths: Sequence[Path], here: Path) -> FilesToCheck:
    """The files to check at these paths: plans, folders, records or lists of schools.

    Without paths, the plans that `find_plans` finds. Raises FileError if there is nothing.
    """
    misnamed: list[Misnamed] = []
    if not paths:
        plans = find_plans((), here, misnamed)
        return FilesToCheck(plans, (), (), True, tuple(misnamed))
    of_paths = {path: _plans_for(path, misnamed) for path in paths}
    found = [plan for plans_of_path in of_paths.values() for plan in plans_of_path]
    loose = [path for path, plans_of_path in of_paths.items() if not plans_of_path]
    return FilesToCheck(
        plan_files(found, may_repeat=len(paths) > 1),
        tuple(path for path in loose if _is_schools_file(path)),
        tuple(path for path in loose if not _is_schools_file(path)),
        any(path.is_dir() for path in paths),
        tuple(misnamed),
        tuple(_plans_below(of_paths)),
    )


def _plans_below(of_paths: Mapping[Path, Sequence[FoundPlan]]) -> Iterator[Path]:
    """The plans one folder below a folder with plans, which are not read."""
    read = {os.path.abspath(plan.path) for plans in of_paths.values() for plan in plans}
    for path, plans in of_paths.items():
        if path.is_dir() and plans and Path(plans[0].path).parent in (path, path / DATA):
            for folder in sorted(each.path for each in scan(str(path)) if _may_hold_plans(each)):
                try:
                    found = open_folder(folder).plans
                except FileError:
                    continue
                yield from (Path(e.path) for e in found if os.path.abspath(e.path) not in read)


def _may_hold_plans(entry: os.DirEntry[str]) -> bool:
    return not entry.name.startswith((".", PROGRESS)) and entry.is_dir(follow_symlinks=False)


def _plans_for(path: Path, misnamed: list[Misnamed]) -> list[FoundPlan]:
    """The plans at a path, or the plan to which the file there belongs. Raises FileError."""
    refuse_stdin(path)
    folder = path.absolute().parent
    if path.is_dir():
        own = _plan_of_records(path)
        return [plan_alone(own)] if own else list(plans_at(path, misnamed))
    if not os.path.lexists(path):
        raise no_such_path(path)
    if path.name == SCHOOLS:
        return [plan_alone(each) for each in entries(path.parent) if is_plan(each.name)]
    if folder.name.startswith(PROGRESS):
        if path.suffix != YAML:
            raise UsageError(error_texts.RECORDS_MISNAMED, path=str(path))
        own = _plan_of_records(path.parent)
        return [plan_alone(own)] if own else []
    return [plan_alone(path)] if not (_is_schools_file(path) or _is_records_file(path)) else []


def missing_plan_of(records: Path) -> tuple[tuple[str, str], ...]:
    """The values of the problem that the plan of a file of records is missing.

    Empty if the plan exists, or if the folder is not named like a folder of records. Raises
    FileError.
    """
    folder = records.absolute().parent
    if not folder.name.startswith(PROGRESS) or _plan_of_records(folder):
        return ()
    return missing_plan_values(folder.name, [each.name for each in scan(str(folder.parent))])


def _plan_of_records(folder: Path) -> Path | None:
    """The plan whose folder of records this is; None if there is none."""
    folder = folder.absolute()
    name = folder.name
    plan = sibling(folder, plan_of_records(name))
    return plan if name.startswith(PROGRESS) and os.path.lexists(plan) else None


def _is_schools_file(path: Path) -> bool:
    """Whether a file is a list of schools by its name or, if not named like a plan, its keys."""
    return path.name == SCHOOLS or _begins_with(path, rb"municipality|totals")


def _is_records_file(path: Path) -> bool:
    return _begins_with(path, rb"reporter|records")


def _begins_with(path: Path, keys: bytes) -> bool:
    """Whether a file not named like a plan has one of these keys."""
    return not is_plan(path.name) and begins_with_key(path, keys)


class Strays(NamedTuple):
    """What is beside plans and is not read with them.

    `records` are files of records without a plan. `misnamed` would be read under another name.
    """

    records: tuple[Path, ...]
    misnamed: tuple[Misnamed, ...]


def find_strays(plans: Sequence[PlanFile]) -> Strays:
    """Find what is beside the plans and is not read with them. Raises FileError."""
    records: list[Path] = []
    misnamed: list[Misnamed] = []
    for place in dict.fromkeys(os.path.dirname(plan.path) for plan in plans):
        found = sorted(scan(place or os.curdir), key=lambda each: each.name)
        # The problem of a folder of records without a plan is reported for each of its files.
        misnamed_here = [each for each in misnamed_in(found) if not each.fault]
        misnamed += misnamed_here
        plans_here = (each.name for each in found if is_plan(each.name))
        with_plan = {composed(records_of(name)) for name in plans_here}
        reported = {os.path.basename(each.path) for each in misnamed_here}
        for each in found:
            if each.name.startswith(PROGRESS) and each.name not in reported and is_folder(each):
                misnamed += misnamed_records_in(each.path)
                if composed(each.name) not in with_plan:
                    records += (Path(each.path, name) for name in yaml_names(each.path))
    misnamed += misnamed_texts_of(plans)
    return Strays(tuple(records), tuple(misnamed))
