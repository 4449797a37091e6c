"""What the files and folders of plans are called, and what lies in a folder."""

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
"""A file says what it is, and a plan its language, in its first bytes."""

LINE_BEGINS = rb"(?:^|[\r\n])(?:\xef\xbb\xbf)?"

_AROUND = re.compile(r"plan[-_ ]|(\.ya?ml|\.txt)+", re.IGNORECASE)
"""What stands around the own name of a plan, though its file be misnamed."""


_NOT_OWN = (".yaml", ".yml", ".txt", ".")
"""Ends of names that Windows hides or removes: no plan is told from others by them."""


def is_plan(name: str) -> bool:
    """Is a file read as a plan that is so called.

    Its folders are named after it, so what is before `.yaml` must be a name Windows can hold.
    """
    if not (name.startswith(PLAN) and name.endswith(YAML)):
        return False
    own = name[len(PLAN) : -len(YAML)]
    return not own.lower().endswith(_NOT_OWN) and own == own.strip()


def is_records_name(name: str) -> bool:
    """Is a file of records read that is so called."""
    return name.endswith(YAML) and not name.startswith(".")


def own_name(plan: str) -> str:
    """What tells a plan from others, by the name of its file: `2020_2021`."""
    if is_plan(plan):
        return plan[len(PLAN) : -len(YAML)]
    before = _AROUND.match(plan)
    own = plan[before.end() :] if before else plan
    after = next((each for each in _AROUND.finditer(own) if each.end() == len(own)), None)
    return (own[: after.start()] if after else own).strip().rstrip(" .")


def records_of(plan: str) -> str:
    """The name of the folder of what was reported of a plan, by the name of its file."""
    return f"{PROGRESS}{own_name(plan)}"


def plan_of_records(folder: str) -> str:
    """The name of the plan's file to which a folder of records belongs by its name."""
    return f"{PLAN}{folder.removeprefix(PROGRESS)}{YAML}"


def plan_beside(names: Iterable[str], folder_of: Callable[[str], str] = records_of) -> str | None:
    """Of the plans of these names, the one whose records may be in a folder of another name.

    It is one without records rather than one with some, and of those the last. The same with
    another folder of a plan, `folder_of`.
    """
    there = set(names)
    plans = [name for name in there if is_plan(name)]
    return max(plans, key=lambda plan: (folder_of(plan) not in there, plan), default=None)


def missing_plan_values(folder: str, names: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """What is said of a folder of records whose plan is not among these names beside it."""
    missing = ("plan", plan_of_records(folder))
    if beside := plan_beside(names):
        meant = records_of(beside)
        return missing, ("beside", beside), ("meant", meant), ("variant", "progress-beside")
    return (missing,)


def reports_of(plan: str) -> str:
    """The name of the folder of what people wrote for its reports."""
    return f"{REPORT}{own_name(plan)}"


def scan(folder: str) -> list[os.DirEntry[str]]:
    """What lies in a folder; nothing where it is none. Raises FileError."""
    try:
        with os.scandir(folder) as found:
            return list(found)
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise unreadable(folder, error) from error


def is_folder(entry: os.DirEntry[str] | Path) -> bool:
    """Is it a folder, or a link to one; not where that cannot be found out.

    `is_dir` answers for a link that leads nowhere, and raises OSError for one that leads to itself
    or to where one may not look.
    """
    with suppress(OSError):
        return entry.is_dir()
    return False


def begins_with_key(path: Path | str, keys: bytes) -> bool:
    """Has a file one of these keys in its first bytes. Raises FileError."""
    beginning = read_bytes(path, BEGINNING)
    return bool(re.search(LINE_BEGINS + rb"(" + keys + rb") *:", beginning))
