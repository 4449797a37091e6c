"""Where the files of plans lie: what they are called, and which belong together."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from vpr_roadmap.language import texts
from vpr_roadmap.language.text import Language
from vpr_roadmap.refusals import CouldNotRun, WrongCall
from vpr_roadmap.workspace.paths import read_bytes, unreadable

DATA = "data"
LINE_BEGINS = rb"(?:^|[\r\n])(?:\xef\xbb\xbf)?"
PLAN, PROGRESS, REPORT, YAML = "plan_", "progress_", "report_", ".yaml"
SCHOOLS = "schools.yaml"

BEGINNING = 64 * 1024
"""A file says what it is, and a plan its language, in its first bytes."""


class PlanFile(NamedTuple):
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
        return self.path.parent / records_of(self.path.name)

    @property
    def reports(self) -> Path:
        """The folder of what people wrote for its reports, if they did."""
        return self.path.parent / f"{REPORT}{self.path.stem.removeprefix(PLAN)}"

    def progress(self) -> tuple[Path, ...]:
        """The files of what was reported of it, by name. Raises CouldNotRun."""
        return tuple(self.records / name for name in yaml_names(str(self.records)))


def records_of(plan: str) -> str:
    """The name of the folder of what was reported of a plan, by the name of its file."""
    return f"{PROGRESS}{plan.removesuffix(YAML).removeprefix(PLAN)}"


def yaml_names(folder: str) -> list[str]:
    """The names of the YAML files of a folder that are read. Raises CouldNotRun."""
    return sorted(each.name for each in _inside(folder) if _is_read(each.name))


def _is_read(name: str) -> bool:
    return name.endswith(YAML) and not name.startswith(".")


def find_plans(paths: Sequence[Path], here: Path) -> tuple[PlanFile, ...]:
    """The files of the plans that were asked for. Raises CouldNotRun where there are none."""
    if not paths:
        return _files(_plans_upward(here))
    found = [plan for path in paths for plan in _plans_at(path)]
    return _files(found, twice=len(paths) > 1)


class Found(NamedTuple):
    """What is to be checked: plans with what is beside them, and files that belong to none.

    Whether the folder was looked through, or some files only, says `whole`.
    """

    plans: tuple[PlanFile, ...]
    schools: tuple[Path, ...]
    records: tuple[Path, ...]
    whole: bool


def find_for_check(paths: Sequence[Path], here: Path) -> Found:
    """The plans that the paths are, hold or belong to; without paths, those of `find_plans`.

    Raises CouldNotRun where there is nothing.
    """
    if not paths:
        return Found(find_plans((), here), (), (), True)
    of_paths = {path: _plans_of(path) for path in paths}
    found = [plan for plans_of_path in of_paths.values() for plan in plans_of_path]
    loose = [path for path, plans_of_path in of_paths.items() if not plans_of_path]
    return Found(
        _files(found, twice=len(paths) > 1),
        tuple(path for path in loose if _is_of_schools(path)),
        tuple(path for path in loose if not _is_of_schools(path)),
        any(path.is_dir() for path in paths),
    )


def plan_missing(records: Path) -> str | None:
    """The plan that a file of records says by its folder to belong to, though there is none."""
    folder = records.absolute().parent
    if not folder.name.startswith(PROGRESS) or _plan_of_records(folder):
        return None
    return f"{PLAN}{folder.name.removeprefix(PROGRESS)}{YAML}"


def _plans_of(path: Path) -> list[_Plan]:
    """The plans that a path is, holds or belongs to. Raises CouldNotRun."""
    folder = path.absolute().parent
    if path.is_dir():
        own = _plan_of_records(path)
        return [_alone(own)] if own else list(_plans_at(path))
    if not path.exists():
        raise CouldNotRun(texts.NO_SUCH_PATH, path=str(path))
    if path.name == SCHOOLS:
        return [_alone(each) for each in entries(path.parent) if _is_plan(each.name)]
    if folder.name.startswith(PROGRESS):
        if path.suffix != YAML:
            raise WrongCall(texts.RECORDS_MISNAMED, path=str(path))
        own = _plan_of_records(path.parent)
        return [_alone(own)] if own else []
    return [_alone(path)] if not (_is_of_schools(path) or _is_of_records(path)) else []


def _plan_of_records(folder: Path) -> Path | None:
    """The plan whose records lie in `folder`, None where it is not such a folder."""
    folder = folder.absolute()
    name = folder.name
    plan = folder.parent / f"{PLAN}{name.removeprefix(PROGRESS)}{YAML}"
    return plan if name.startswith(PROGRESS) and plan.is_file() else None


class Strays(NamedTuple):
    """What lies beside plans and is not read with them.

    `records` belong to no plan, `misnamed` look as if they were to be read, but for their names.
    """

    records: tuple[Path, ...]
    misnamed: tuple[Path, ...]


def strays(plans: Sequence[PlanFile]) -> Strays:
    """What lies beside the plans. Raises CouldNotRun."""
    records: list[Path] = []
    misnamed: list[Path] = []
    for place in dict.fromkeys(os.path.dirname(plan.path) for plan in plans):
        inside = sorted(_inside(place or os.curdir), key=lambda each: each.name)
        own = {records_of(each.name) for each in inside if _is_plan(each.name) and each.is_file()}
        for each in inside:
            if each.name.startswith(".") or each.name == SCHOOLS or _is_plan(each.name):
                continue
            if not each.is_dir():
                misnamed += [Path(each.path)] if _ALIKE.fullmatch(each.name) else []
            elif not each.name.startswith(PROGRESS):
                misnamed += [Path(each.path)] if _RECORDS_ALIKE.match(each.name) else []
            else:
                misnamed += _misnamed_records(each.path)
                if each.name not in own:
                    records += (Path(each.path, name) for name in yaml_names(each.path))
    return Strays(tuple(records), tuple(misnamed))


_ALIKE = re.compile(r"(plan[-_ ].*|schools)\.ya?ml", re.IGNORECASE)
_RECORDS_ALIKE = re.compile(r"progress[-_ ]", re.IGNORECASE)


def _is_plan(name: str) -> bool:
    return name.startswith(PLAN) and name.endswith(YAML)


def _misnamed_records(folder: str) -> Iterator[Path]:
    for each in sorted(_inside(folder), key=lambda each: each.name):
        if not _is_read(each.name):
            yaml = is_yaml(Path(each.name)) and not each.name.startswith(".")
            if yaml or (each.is_dir() and yaml_names(each.path)):
                yield Path(each.path)


def is_yaml(file: Path) -> bool:
    """Does a name end as those of YAML files do, whether or not it is one that is read."""
    return file.suffix.lower() in (YAML, ".yml")


def _is_of_schools(path: Path) -> bool:
    """Is a file that is not called a plan a list of schools."""
    return path.name == SCHOOLS or _begins(path, rb"municipality|totals")


def _is_of_records(path: Path) -> bool:
    return _begins(path, rb"reporter|records")


def _begins(path: Path, keys: bytes) -> bool:
    """Has a file that is not called a plan one of these keys."""
    if _is_plan(path.name):
        return False
    beginning = read_bytes(path, BEGINNING)
    return bool(re.search(LINE_BEGINS + rb"(" + keys + rb") *:", beginning))


def language_of_plans(paths: Sequence[Path], here: Path) -> Language | None:
    """The language that the first of the plans says it is in, without reading the plan itself.

    It is wanted before anything can go wrong, so that what goes wrong is said in it.
    """
    try:
        found = _plans_at(paths[0]) if paths else _plans_upward(here)
        first = next(iter(found), None)
        beginning = read_bytes(first.path, BEGINNING) if first else b""
    except (CouldNotRun, OSError):
        return None
    said = re.search(LINE_BEGINS + rb"language: *[\"']?(ru|en)\b", beginning)
    return Language(said[1].decode()) if said else None


def _distinct(files: Sequence[PlanFile]) -> tuple[PlanFile, ...]:
    """Files of the same name get the folder before it, or where that is the same, the path."""
    names = [file.name for file in files]
    if len(set(names)) < len(names):
        by_folder = [f"{file.path.absolute().parent.name}/{file.path.stem}" for file in files]
        for longer in (by_folder, [file.path.with_suffix("").as_posix() for file in files]):
            taken = Counter(names)
            names = [
                other if taken[name] > 1 else name
                for name, other in zip(names, longer, strict=True)
            ]
    return tuple(file._replace(name=name) for file, name in zip(files, names, strict=True))


class _Plan(NamedTuple):
    """A plan that was met: its path, its name, and whether a link led to it."""

    path: str
    name: str
    is_linked: bool


def _alone(path: Path) -> _Plan:
    return _Plan(str(path), path.stem, False)


def _files(found: Sequence[_Plan], *, twice: bool = False) -> tuple[PlanFile, ...]:
    """The plans that were met, each once, by their names; `twice` where one may be among them."""
    if twice or any(plan.is_linked for plan in found):
        found = list({os.path.realpath(plan.path): plan for plan in reversed(found)}.values())
    files = [PlanFile(Path(plan.path), plan.name) for plan in found]
    return _distinct(sorted(files, key=lambda file: (file.name, str(file.path))))


def _plans_at(path: Path) -> Iterator[_Plan]:
    """The plan of a file; of a folder its plans, else those of the folders in it."""
    if path.is_file():
        yield _alone(path)
        return
    if not path.is_dir():
        raise CouldNotRun(texts.NO_SUCH_PATH, path=str(path))
    plan = None
    for plan in _plans_under(str(path)):
        yield plan
    if plan is None:
        raise CouldNotRun(texts.NO_PLAN_IN_FOLDER, path=str(path))


def _plans_under(folder: str) -> Iterator[_Plan]:
    """The plans of a folder, or where it has none, of each in it; hidden ones are passed over."""
    begun = len(os.path.join(folder, ""))
    folders = [folder]
    while folders:
        here = folders.pop()
        try:
            inside = _inside(here)
            found = _plans_in(inside)
        except CouldNotRun as refusal:
            if here == folder:
                raise
            # That it cannot be read is said of it, as of a plan, when it is read.
            yield _Plan(str(refusal.values["path"]), here[begun:], False)
            continue
        if found:
            place = os.path.dirname(found[0].path)
            linked = place != here and os.path.islink(place)
            for each in found:
                parts = each.path[begun : -len(YAML)].split(os.sep)
                name = "/".join(part for part in parts if part != DATA)
                yield _Plan(each.path, name, linked or each.is_symlink())
        else:
            folders += (
                each.path
                for each in sorted(inside, key=lambda each: each.name, reverse=True)
                if not each.name.startswith(".") and each.is_dir(follow_symlinks=False)
            )


def _plans_in(inside: Sequence[os.DirEntry[str]]) -> list[os.DirEntry[str]]:
    """The plans of a folder in which these lie: its own, else those of its `data`."""
    found = [each for each in inside if _is_plan(each.name)]
    data = next((each for each in inside if each.name == DATA), None)
    if data and not found:
        found = [each for each in _inside(data.path) if _is_plan(each.name)]
    return sorted(found, key=lambda each: each.name)


def _inside(folder: str) -> list[os.DirEntry[str]]:
    """What lies in a folder; nothing where it is none. Raises CouldNotRun."""
    try:
        with os.scandir(folder) as found:
            return list(found)
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise unreadable(folder, error) from error


def entries(folder: Path) -> list[Path]:
    """What lies in a folder; nothing where there is none. Raises CouldNotRun."""
    return [Path(each.path) for each in _inside(str(folder))]


def _plans_upward(here: Path) -> list[_Plan]:
    """The plans of the nearest folder, from `here` upward, that has any."""
    for folder in (here, *here.parents):
        if found := _plans_in(_inside(str(folder))):
            return [_Plan(each.path, each.name.removesuffix(YAML), True) for each in found]
    raise CouldNotRun(texts.NO_PLAN_FOUND, path=str(here))
