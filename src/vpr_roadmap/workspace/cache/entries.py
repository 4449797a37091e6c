"""The entries of the cache: their keys, and their values as JSON.

The key is a hash of the names and bytes of the files, the purpose, and the code that reads them.
An entry does not know where the files are: the caller gives the paths and the name of the plan.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from functools import cache
from hashlib import sha256
from typing import Any, NamedTuple

import vpr_roadmap
from vpr_roadmap.nodes import Position
from vpr_roadmap.periods import Period
from vpr_roadmap.plan.identity import Identity, identity_from, identity_values
from vpr_roadmap.plan.left_out import Extent, LeftOut
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.problems import Place, Problem
from vpr_roadmap.validation.files import File, FileLocation, PlanFiles
from vpr_roadmap.workspace.cache.plan_values import period_of, plan_of, plan_values, values_text

MAX_NAMES = 100_000
"""An entry that lists more names is not stored: 500 problems with 5,000 names each took 200 MB."""


class Purpose(StrEnum):
    """What the files are read for: the plan and its errors, or also warnings but no plan."""

    PLAN = "plan"
    CHECK = "check"


class CacheEntry(NamedTuple):
    """Запись кэша: the result of validating the files of a plan.

    `plan` is None if it has errors or was not wanted; `identity` is set if it was not wanted.
    `file_locations` are the files that records name, and where they were found: the entry is valid
    only as long as that is true. `day` is the day of the validation, `latest` the last day of a
    record.
    """

    municipality: str | None
    problems: tuple[Problem, ...]
    plan: Plan | None = None
    file_locations: Mapping[str, FileLocation] = {}
    day: date = date.min
    latest: date = date.min
    identity: Identity | None = None

    def holds_on(self, day: date) -> bool:
        """Whether the entry is valid on a day.

        A record in the future is a problem only until its day, so an entry with one is valid only
        on the day of the validation.
        """
        return self.day == day or self.latest <= min(self.day, day)


def entry_key(wanted: Purpose, files: PlanFiles) -> str:
    """The key of these files for a purpose; different for any other bytes or names."""
    kinds = b"%d%d" % (files.plan is not None, files.schools is not None)
    names = b"/".join(_file_name(file) for file in files.progress)
    parts = [names, *(file.content for file in files.all())]
    digest = _digest_start(wanted).copy()
    digest.update(b"%b,%b\n" % (kinds, b",".join(b"%d" % len(part) for part in parts)))
    for part in parts:
        digest.update(part)
    key: str = digest.hexdigest()
    return key


def entry_text(entry: CacheEntry, files: PlanFiles) -> bytes | None:
    """The entry as JSON; None if JSON cannot hold it, or if it has more than `MAX_NAMES` names."""
    if _name_count(entry.problems) > MAX_NAMES:
        return None
    paths = {file.path: index for index, file in enumerate(files.all())}
    try:
        values = [
            entry.municipality,
            [_problem_values(each, paths) for each in entry.problems],
            {where: found.name for where, found in entry.file_locations.items()},
            [entry.day, entry.latest],
            _plan_values(entry),
            [_left_out_values(each, paths) for each in entry.plan.left_out] if entry.plan else [],
        ]
        return values_text(values).encode()
    except (KeyError, TypeError, UnicodeEncodeError):
        return None


def parse_entry(text: bytes, name: str, paths: Sequence[str]) -> CacheEntry | None:
    """Read an entry for a plan of that name and files; None if the text is not an entry."""
    try:
        municipality, problems, file_locations, (day, latest), plan, left_out = json.loads(text)
        lost = tuple(_left_out_from(each, name, paths) for each in left_out)
        return CacheEntry(
            municipality,
            tuple(_problem_from(each, paths) for each in problems),
            plan_of(name, plan)._replace(left_out=lost) if plan and type(plan) is list else None,
            {where: FileLocation[found] for where, found in file_locations.items()},
            date.fromordinal(day),
            date.fromordinal(latest),
            _identity_in(plan),
        )
    except (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError):
        return None


def _plan_values(entry: CacheEntry) -> Any:
    """The values of the plan, or an object with its identity if the plan was not wanted."""
    if entry.identity:
        return {"identity": identity_values(entry.identity)}
    return plan_values(entry.plan) if entry.plan else None


def _identity_in(plan: Any) -> Identity | None:
    match plan:
        case None | list():
            return None
        case {"identity": list(values)}:
            return identity_from(values)
    raise ValueError(plan)


def _file_name(file: File) -> bytes:
    return file.path.rpartition("/")[2].encode("utf-8", "surrogateescape")


@cache
def _digest_start(wanted: Purpose) -> Any:
    """The hash of the part that all keys of one purpose share."""
    return sha256(f"{_code_version()}\n{wanted}\n".encode())


def _code_version() -> str:
    """The version number, and the time and size of every module.

    Between two releases, the number is the same although the code changes.
    """
    seen: list[str] = []
    folders = [os.path.dirname(vpr_roadmap.__file__)]
    while folders:
        try:
            found = sorted(os.scandir(folders.pop()), key=lambda each: each.name)
        except OSError:  # the package is in an archive
            break
        for each in found:
            if each.name.endswith(".py"):
                about = each.stat()
                seen.append(f"{each.name} {about.st_mtime_ns} {about.st_size}")
            elif "." not in each.name and each.name != "__pycache__":
                folders.append(each.path)
    return "\n".join((vpr_roadmap.__version__, *seen))


def _name_count(problems: Sequence[Problem]) -> int:
    """How many names the problems list. A problem may list every name that may be meant."""
    values = (value for problem in problems for _, value in problem.values)
    return sum(len(value) for value in values if isinstance(value, tuple))


def _problem_values(problem: Problem, paths: Mapping[str, int]) -> Any:
    values = [[name, _json_value(value, paths)] for name, value in problem.values]
    return [paths[problem.path], *problem.position, problem.code, values]


def _problem_from(values: Any, paths: Sequence[str]) -> Problem:
    index, line, column, code, found = values
    return Problem(
        paths[index],
        Position(line, column),
        code,
        tuple((name, _value_from(value, paths)) for name, value in found),
    )


def _left_out_values(left_out: LeftOut, paths: Mapping[str, int]) -> Any:
    extent, _, path, position, problem, *what = left_out
    return [extent.value, paths[path], *position, _problem_values(problem, paths), *what]


def _left_out_from(values: Any, name: str, paths: Sequence[str]) -> LeftOut:
    extent, index, line, column, problem, *what = values
    position = Position(line, column)
    return LeftOut(
        Extent(extent), name, paths[index], position, _problem_from(problem, paths), *what
    )


def _json_value(value: object, paths: Mapping[str, int]) -> Any:
    """A value of a problem; an object with one key for a type that JSON does not have."""
    match value:
        case None | bool() | int() | str():
            return value
        case date() if type(value) is date:
            return {"day": value}
        case Period():
            return {"period": value}
        case Place(path, position):
            return {"place": [paths[path], *position]}
        case tuple() if type(value) is tuple:
            return [_json_value(each, paths) for each in value]
    raise TypeError(type(value).__name__)


def _value_from(values: Any, paths: Sequence[str]) -> object:
    match values:
        case list():
            return tuple(_value_from(each, paths) for each in values)
        case {"day": int(day)}:
            return date.fromordinal(day)
        case {"period": [start, deadline, written]}:
            return period_of(start, deadline, written)
        case {"place": [int(index), line, column]}:
            return Place(paths[index], Position(line, column))
        case dict():
            raise ValueError(values)
    result: object = values
    return result
