"""What was found in a plan's files as an entry of the cache: its key, its text, and back.

An entry is of the bytes of the files, their names, what is wanted, and the version that reads.
Where the files lie it does not know: paths, and the plan's name, are those of who asks.
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
from vpr_roadmap.workspace.cache.values import period_of, plan_of, plan_values, values_text

MAX_NAMES = 100_000
"""Problems that list more are found again each time: 500 with 5,000 names each take 200 MB."""


class Purpose(StrEnum):
    """What the files are read for: the plan with what it is refused for, or all that is odd."""

    PLAN = "plan"
    CHECK = "check"


class CacheEntry(NamedTuple):
    """What was found in the files of a plan.

    `plan` is None where it cannot be answered from, or was not wanted. It holds while the files
    named by records are where they were (`file_locations`, by how they are named), and while no day
    of a record (the `latest`) is ahead of the day as of which it was found, or is again that day.
    Where the plan was not wanted, its `identity` is kept.
    """

    municipality: str | None
    problems: tuple[Problem, ...]
    plan: Plan | None = None
    file_locations: Mapping[str, FileLocation] = {}
    day: date = date.min
    latest: date = date.min
    identity: Identity | None = None

    def holds_on(self, day: date) -> bool:
        return self.day == day or self.latest <= min(self.day, day)


def entry_key(wanted: Purpose, files: PlanFiles) -> str:
    """The key of what is wanted of these files: the same only for the same."""
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
    """The entry as JSON; None where it holds what JSON cannot, or very many names."""
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
    """The entry of a text, for a plan of that name and files; None where it is none."""
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
    """A plan's values; an object with what it is known by where it was not wanted."""
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
    """The digest of what all keys have in common."""
    return sha256(f"{_code_version()}\n{wanted}\n".encode())


def _code_version() -> str:
    """The version that reads: its number, and when and how large each of its modules was written.

    The number alone is the same from one release to the next.
    """
    seen: list[str] = []
    folders = [os.path.dirname(vpr_roadmap.__file__)]
    while folders:
        try:
            found = sorted(os.scandir(folders.pop()), key=lambda each: each.name)
        except OSError:  # in an archive
            break
        for each in found:
            if each.name.endswith(".py"):
                about = each.stat()
                seen.append(f"{each.name} {about.st_mtime_ns} {about.st_size}")
            elif "." not in each.name and each.name != "__pycache__":
                folders.append(each.path)
    return "\n".join((vpr_roadmap.__version__, *seen))


def _name_count(problems: Sequence[Problem]) -> int:
    """How many names the problems list: each all that might have been meant."""
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
    """A value of a problem; what JSON has no form for is an object that says what it is."""
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
