"""Where the files of plans lie: what they are called, and which belong together."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from pathlib import Path
from typing import NamedTuple

from vpr_roadmap.language import texts
from vpr_roadmap.language.text import Language
from vpr_roadmap.refusals import CouldNotRun, WrongCall
from vpr_roadmap.workspace.paths import read_bytes, unreadable

DATA = "data"
PLAN, PROGRESS, REPORT, YAML = "plan_", "progress_", "report_", ".yaml"
PLANS = f"{PLAN}*{YAML}"
SCHOOLS = "schools.yaml"

BEGINNING = 64 * 1024
"""A file says what it is, and a plan its language, in its first bytes."""


@dataclass(frozen=True, slots=True)
class PlanFile:
    """Where a plan lies, and what it is called."""

    path: Path
    name: str

    @property
    def schools(self) -> Path:
        """Where its schools are listed, if they are."""
        return self.path.parent / SCHOOLS

    @property
    def records(self) -> Path:
        """The folder of what was reported of it, if anything was."""
        return self.path.parent / f"{PROGRESS}{self.path.stem.removeprefix(PLAN)}"

    @property
    def reports(self) -> Path:
        """The folder of what people wrote for its reports, if they did."""
        return self.path.parent / f"{REPORT}{self.path.stem.removeprefix(PLAN)}"

    def progress(self) -> tuple[Path, ...]:
        """The files of what was reported of it, by name. Raises CouldNotRun."""
        return tuple(_yaml_in(self.records))


def find_plans(paths: Sequence[Path], here: Path) -> tuple[PlanFile, ...]:
    """The files of the plans that were asked for. Raises CouldNotRun where there are none."""
    found = [file for path in paths for file in _plans_at(path)]
    if not paths:
        found = list(_plans_upward(here))
    unique = {os.path.realpath(file.path): file for file in reversed(found)}
    return _distinct(sorted(unique.values(), key=lambda file: (file.name, str(file.path))))


class Found(NamedTuple):
    """What is to be checked: plans with what is beside them, and files that belong to none.

    `misnamed` are files that look as if they were to be read, but are not, for their names.
    """

    plans: tuple[PlanFile, ...]
    schools: tuple[Path, ...]
    records: tuple[Path, ...]
    misnamed: tuple[Path, ...]


def find_for_check(paths: Sequence[Path], here: Path) -> Found:
    """The plans that the paths are, hold or belong to; without paths, those of `find_plans`.

    Raises CouldNotRun where there is nothing.
    """
    if not paths:
        plans = find_plans((), here)
        return Found(plans, (), tuple(_records_of_no_plan(plans)), tuple(_misnamed(plans)))
    of_paths = {path: _plans_of(path) for path in paths}
    found = [plan for plans_of_path in of_paths.values() for plan in plans_of_path]
    plans = find_plans(found, here) if found else ()
    loose = [path for path, plans_of_path in of_paths.items() if not plans_of_path]
    records = [path for path in loose if not _is_of_schools(path)]
    misnamed: tuple[Path, ...] = ()
    if any(path.is_dir() for path in paths):
        records += _records_of_no_plan(plans)
        misnamed = tuple(_misnamed(plans))
    schools = tuple(path for path in loose if _is_of_schools(path))
    return Found(plans, schools, tuple(dict.fromkeys(records)), misnamed)


def plan_missing(records: Path) -> str | None:
    """The plan that a file of records says by its folder to belong to, though there is none."""
    folder = records.absolute().parent
    if not folder.name.startswith(PROGRESS) or _plan_of_records(folder):
        return None
    return f"{PLAN}{folder.name.removeprefix(PROGRESS)}{YAML}"


def _plans_of(path: Path) -> list[Path]:
    """The plans that a path is, holds or belongs to. Raises CouldNotRun."""
    folder = path.absolute().parent
    if path.is_dir():
        own = _plan_of_records(path)
        return [own] if own else [file.path for file in _plans_at(path)]
    if not path.exists():
        raise CouldNotRun(texts.NO_SUCH_PATH, path=str(path))
    if path.name == SCHOOLS:
        return [each for each in entries(path.parent) if fnmatchcase(each.name, PLANS)]
    if folder.name.startswith(PROGRESS):
        if path.suffix != YAML:
            raise WrongCall(texts.RECORDS_MISNAMED, path=str(path))
        own = _plan_of_records(path.parent)
        return [own] if own else []
    return [path] if not (_is_of_schools(path) or _is_of_records(path)) else []


def _plan_of_records(folder: Path) -> Path | None:
    """The plan whose records lie in `folder`, None where it is not such a folder."""
    folder = folder.absolute()
    name = folder.name
    plan = folder.parent / f"{PLAN}{name.removeprefix(PROGRESS)}{YAML}"
    return plan if name.startswith(PROGRESS) and plan.is_file() else None


def _records_of_no_plan(plans: Sequence[PlanFile]) -> Iterator[Path]:
    """Files of records beside `plans` that belong to none of them."""
    for place in dict.fromkeys(plan.path.parent for plan in plans):
        for folder in sorted(entries(place)):
            records = folder.is_dir() and folder.name.startswith(PROGRESS)
            if records and not _plan_of_records(folder):
                yield from _yaml_in(folder)


def _misnamed(plans: Sequence[PlanFile]) -> Iterator[Path]:
    """What lies beside `plans` and looks like a plan, a list of schools or records, by its name."""
    for place in dict.fromkeys(plan.path.parent for plan in plans):
        for each in sorted(entries(place)):
            if each.name.startswith("."):
                continue
            if not each.is_dir():
                right = fnmatchcase(each.name, PLANS) or each.name == SCHOOLS
                alike = re.fullmatch(r"(plan[-_ ].*|schools)\.ya?ml", each.name, re.IGNORECASE)
                yield from [each] if alike and not right else []
            elif each.name.startswith(PROGRESS):
                yield from _misnamed_records(each)
            elif re.match(r"progress[-_ ]", each.name, re.IGNORECASE):
                yield each


def _misnamed_records(folder: Path) -> Iterator[Path]:
    read = set(_yaml_in(folder))
    for each in sorted(entries(folder)):
        yaml = is_yaml(each) and not each.name.startswith(".")
        if each not in read and (yaml or (each.is_dir() and _yaml_in(each))):
            yield each


def is_yaml(file: Path) -> bool:
    """Does a name end as those of YAML files do, whether or not it is one that is read."""
    return file.suffix.lower() in (YAML, ".yml")


def _yaml_in(folder: Path) -> list[Path]:
    files = (each for each in entries(folder) if each.suffix == YAML)
    return sorted(each for each in files if not each.name.startswith("."))


def _is_of_schools(path: Path) -> bool:
    """Is a file that is not called a plan a list of schools."""
    return path.name == SCHOOLS or _begins(path, rb"municipality|totals")


def _is_of_records(path: Path) -> bool:
    return _begins(path, rb"reporter|records")


def _begins(path: Path, keys: bytes) -> bool:
    """Has a file that is not called a plan one of these keys."""
    if fnmatchcase(path.name, PLANS):
        return False
    return bool(re.search(rb"^(" + keys + rb"):", read_bytes(path, BEGINNING), re.MULTILINE))


def language_of_plans(paths: Sequence[Path], here: Path) -> Language | None:
    """The language that the first of the plans says it is in, without reading the plan itself.

    It is wanted before anything can go wrong, so that what goes wrong is said in it.
    """
    try:
        first = read_bytes(find_plans(paths, here)[0].path, BEGINNING)
    except (CouldNotRun, OSError):
        return None
    said = re.search(rb"^language: *[\"']?(ru|en)\b", first, re.MULTILINE)
    return Language(said[1].decode()) if said else None


def _distinct(files: Sequence[PlanFile]) -> tuple[PlanFile, ...]:
    """Files of the same name get the folder before it, or where that is the same, the path."""
    by_folder = [f"{file.path.absolute().parent.name}/{file.path.stem}" for file in files]
    names = [file.name for file in files]
    for longer in (by_folder, [file.path.with_suffix("").as_posix() for file in files]):
        taken = Counter(names)
        names = [
            other if taken[name] > 1 else name for name, other in zip(names, longer, strict=True)
        ]
    return tuple(replace(file, name=name) for file, name in zip(files, names, strict=True))


def _plans_at(path: Path) -> tuple[PlanFile, ...]:
    """The plan of a file; of a folder its plans, else those of the folders in it."""
    if path.is_file():
        return (PlanFile(path, path.stem),)
    if not path.is_dir():
        raise CouldNotRun(texts.NO_SUCH_PATH, path=str(path))
    files = tuple(PlanFile(file, _name(file, path)) for file in _plans_under(path))
    if not files:
        raise CouldNotRun(texts.NO_PLAN_IN_FOLDER, path=str(path))
    return files


def _plans_in(folder: Path) -> list[Path]:
    """The plans of a folder: its own, else those of its `data`."""
    for place in (folder, folder / DATA):
        if found := [each for each in entries(place) if fnmatchcase(each.name, PLANS)]:
            return found
    return []


def _plans_under(folder: Path) -> Iterator[Path]:
    """The plans of a folder, or where it has none, of each in it; hidden ones are passed over."""
    folders = [folder]
    while folders:
        here = folders.pop()
        if found := _plans_in(here):
            yield from found
            continue
        folders += (
            each
            for each in entries(here)
            if each.is_dir() and not each.is_symlink() and not each.name.startswith(".")
        )


def entries(folder: Path) -> list[Path]:
    """What lies in a folder; nothing where there is none. Raises CouldNotRun."""
    try:
        return list(folder.iterdir()) if folder.is_dir() else []
    except OSError as error:
        raise unreadable(folder, error) from error


def _name(file: Path, folder: Path) -> str:
    parts = file.relative_to(folder).with_suffix("").parts
    return "/".join(part for part in parts if part != DATA)


def _plans_upward(here: Path) -> tuple[PlanFile, ...]:
    """The plans of the nearest folder, from `here` upward, that has any."""
    for folder in (here, *here.parents):
        if found := _plans_in(folder):
            return tuple(PlanFile(file, file.stem) for file in found)
    raise CouldNotRun(texts.NO_PLAN_FOUND, path=str(here))
