"""The names of the files and folders of plans, and the entries of a folder."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from vpr_roadmap.workspace.disk.paths import read_bytes, unreadable

DATA = "data"
PLAN, PROGRESS, REPORT, YAML = "plan_", "progress_", "report_", ".yaml"
SCHOOLS = "schools.yaml"

BEGINNING = 64 * 1024
"""How many bytes of a file are searched for the keys that say what it is."""

LINE_BEGINS = rb"(?:^|[\r\n])(?:\xef\xbb\xbf)?"

_AROUND = re.compile(r"plan[-_ ]|(\.ya?ml|\.txt)+", re.IGNORECASE)
"""What surrounds the own name of a plan, even in a misnamed file."""

_NOT_OWN = (".yaml", ".yml", ".txt", ".")
"""Endings that Windows hides or removes, so the own name of a plan must not end with them."""


def is_plan(name: str) -> bool:
    """Whether a file of this name is read as a plan.

    Windows removes dots and spaces at the end of a name. The folders of a plan have its own name
    at their end, so it must not end with one.
    """
    if not (name.startswith(PLAN) and name.endswith(YAML)):
        return False
    own = name[len(PLAN) : -len(YAML)]
    return not own.lower().endswith(_NOT_OWN) and own == own.strip()


def is_yaml(name: str) -> bool:
    """Whether a file of this name has YAML, in any spelling of the extension."""
    return name.lower().endswith((".yaml", ".yml"))


def is_records_name(name: str) -> bool:
    """Whether a file of this name is read in a folder of records."""
    return name.endswith(YAML) and not name.startswith(".")


def own_name(plan: str) -> str:
    """The own name of a plan, `2020_2021`, from the name of its file, right or not."""
    if is_plan(plan):
        return plan[len(PLAN) : -len(YAML)]
    before = _AROUND.match(plan)
    own = plan[before.end() :] if before else plan
    after = next((each for each in _AROUND.finditer(own) if each.end() == len(own)), None)
    return (own[: after.start()] if after else own).strip().rstrip(" .")


def records_of(plan: str) -> str:
    """The name of a plan's folder of records, from the name of its file."""
    return f"{PROGRESS}{own_name(plan)}"


def plan_of_records(folder: str) -> str:
    """The name of the plan's file, from the name of its folder of records."""
    return f"{PLAN}{folder.removeprefix(PROGRESS)}{YAML}"


def plan_beside(names: Iterable[str], folder_of: Callable[[str], str] = records_of) -> str | None:
    """The plan, among these names, to which a misnamed folder most likely belongs.

    That is the last plan without a folder of its own, otherwise the last plan. `folder_of` gives
    the name of a plan's own folder.
    """
    there = set(names)
    plans = [name for name in there if is_plan(name)]
    return max(plans, key=lambda plan: (folder_of(plan) not in there, plan), default=None)


def missing_plan_values(folder: str, names: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """The values of the problem that the plan of a folder of records is missing.

    `names` are the names beside the folder; the plan must not be among them.
    """
    missing = ("plan", plan_of_records(folder))
    if beside := plan_beside(names):
        meant = records_of(beside)
        return missing, ("beside", beside), ("meant", meant), ("variant", "progress-beside")
    return (missing,)


def reports_of(plan: str) -> str:
    """The name of a plan's folder of texts for reports, from the name of its file."""
    return f"{REPORT}{own_name(plan)}"


def scan(folder: str) -> list[os.DirEntry[str]]:
    """The entries of a folder; none if it is missing or not a folder. Raises FileError."""
    try:
        with os.scandir(folder) as found:
            return list(found)
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise unreadable(folder, error) from error


def is_folder(entry: os.DirEntry[str] | Path) -> bool:
    """Whether it is a folder or a link to one; False if that cannot be found out.

    `is_dir` raises OSError for a link to itself or into a folder without permission.
    """
    with suppress(OSError):
        return entry.is_dir()
    return False


def begins_with_key(path: Path | str, keys: bytes) -> bool:
    """Whether a file has one of these keys in its first bytes. Raises FileError.

    `keys` is a regular expression.
    """
    beginning = read_bytes(path, BEGINNING)
    return bool(re.search(LINE_BEGINS + rb"(" + keys + rb") *:", beginning))
