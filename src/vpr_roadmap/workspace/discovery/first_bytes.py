"""Tell from the first bytes of a file what it holds, without reading the YAML.

A file or folder that cannot be read counts as one that holds nothing.
"""

from __future__ import annotations

import os
import re

from vpr_roadmap.errors import FileError
from vpr_roadmap.periods import Period, PeriodError, read_period
from vpr_roadmap.workspace.discovery.layout import (
    BEGINNING,
    LINE_BEGINS,
    begins_with_key,
    is_records_name,
    scan,
)
from vpr_roadmap.workspace.discovery.right_names import YAML_WITHIN, may_be_yaml_name
from vpr_roadmap.workspace.disk.paths import read_bytes

_PERIOD = re.compile(LINE_BEGINS + rb"period: *[\"']?([0-9]{4})[^\r\n/]*(?:/([0-9]{4}))?")
_WHOLE_PERIOD = re.compile(LINE_BEGINS + rb"period: *[\"']?([0-9QH/-]+)")


def holds_plan(path: str) -> bool:
    """Whether a file begins like a plan."""
    try:
        return os.path.isfile(path) and begins_with_key(path, rb"sections|activities")
    except FileError:
        return False


def holds_records(path: str) -> bool:
    """Whether a file begins like a file of records."""
    try:
        return os.path.isfile(path) and begins_with_key(path, rb"reporter")
    except FileError:
        return False


def holds_record_files(folder: str) -> bool:
    """Whether a folder holds files with names of files of records."""
    return any(map(is_records_name, held_names(folder)))


def lists_schools(entry: os.DirEntry[str]) -> bool:
    """Whether a file begins like a list of schools, and not like a plan or records."""
    likely = may_be_yaml_name(entry.name) or YAML_WITHIN.search(entry.name)
    if entry.name.startswith(".") or not likely or not os.path.isfile(entry):
        return False
    try:
        return begins_with_key(entry.path, rb"schools") and not begins_with_key(
            entry.path, rb"sections|activities|reporter|records"
        )
    except FileError:
        return False


def years_in(plan: str) -> str | None:
    """The years of a plan in the form that names of plans use: `2023_2024`."""
    try:
        found = _PERIOD.search(read_bytes(plan, BEGINNING))
    except FileError:
        return None
    years = [year.decode() for year in found.groups() if year] if found else []
    return "_".join(dict.fromkeys(years)) or None


def period_in(plan: str) -> Period | None:
    """The period of a plan; None if it is not found."""
    try:
        found = _WHOLE_PERIOD.search(read_bytes(plan, BEGINNING))
        return read_period(found[1].decode()) if found else None
    except (FileError, PeriodError):
        return None


def held_names(folder: str) -> list[str]:
    """The names in a folder except hidden ones; none if the folder cannot be read."""
    try:
        return [each.name for each in scan(folder) if not each.name.startswith(".")]
    except FileError:
        return []
