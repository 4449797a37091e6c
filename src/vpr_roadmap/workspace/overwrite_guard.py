"""Refuse to write an answer over a file that a person wrote.

No library knows which files belong to plans. The files around the target decide, so files of plans
that were not read, or that have errors, are safe too.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from vpr_roadmap.errors import FileError, UsageError
from vpr_roadmap.language.texts import error_texts
from vpr_roadmap.matching.folding import fold
from vpr_roadmap.workspace.discovery.layout import (
    PROGRESS,
    SCHOOLS,
    begins_with_key,
    is_folder,
    is_plan,
    own_name,
    scan,
)
from vpr_roadmap.workspace.discovery.right_names import (
    folder_parts,
    is_report_text_name,
    letters_and_digits,
    right_plan_name,
    right_schools_name,
    right_text_name,
)
from vpr_roadmap.workspace.disk.paths import read_bytes
from vpr_roadmap.workspace.disk.saving import has_hard_links

_DATA = re.compile(r".*\.ya?ml[. ]*", re.IGNORECASE | re.DOTALL)
"""Dots and spaces at the end of a name count, because Windows drops them."""
_YAML = re.compile(r"\.ya?ml", re.IGNORECASE)


def refuse_to_overwrite(target: Path, files: Iterable[Path]) -> None:
    """Raises UsageError if `target` is or may be a file that a person wrote.

    That is any YAML file, any file in a plan's folder of records or of texts for reports, any file
    that records of any plan name, one of `files`, a file to which a link beside them leads, and a
    file with another name (a hard link), because nobody can tell whose it is.
    """
    files = tuple(files)
    real = Path(os.path.realpath(target))
    paths = [Path(os.path.abspath(target)), real]
    if any(_is_data(path.name) for path in paths):
        raise UsageError(error_texts.OUTPUT_IS_DATA, path=str(target))
    linked = [*_paths_through_links(real, files)]
    for path in (*paths, *linked):
        if folder := _people_folder(path):
            raise UsageError(error_texts.OUTPUT_IS_OF_PEOPLE, path=str(target), folder=folder)
    if has_hard_links(target):
        raise UsageError(error_texts.OUTPUT_HAS_OTHER_NAMES, path=str(target))
    if _is_input(real, files) or any(_is_data(each.name) for each in linked):
        raise UsageError(error_texts.OUTPUT_IS_READ, path=str(target))
    if any(map(_is_cited_by_records, (*paths, *linked))):
        raise UsageError(error_texts.OUTPUT_IS_READ, path=str(target))


def _is_input(real: Path, files: Iterable[Path]) -> bool:
    """Whether it is one of these files, or begins like a plan, records or a list of schools."""
    if any(os.path.realpath(file) == str(real) for file in files):
        return True
    with suppress(FileError):
        return begins_with_key(real, rb"sections|activities|reporter|municipality")
    return False


def _is_data(name: str) -> bool:
    """Whether a name is that of a YAML file, or almost that of a plan or a list of schools."""
    return bool(_DATA.fullmatch(name) or right_plan_name(name) or right_schools_name(name))


def _paths_through_links(real: Path, files: Iterable[Path]) -> Iterator[Path]:
    """The paths to a file that lead through links beside `files`."""
    folders = dict.fromkeys(os.path.dirname(os.path.abspath(file)) for file in files)
    for link in dict.fromkeys(link for folder in folders for link in _links(folder)):
        target = os.path.realpath(link)
        if real.is_relative_to(target):
            yield Path(link, real.relative_to(target))


def _links(folder: str) -> Iterator[str]:
    """The links in a folder, and in the folders in it."""
    for each in _entries_in(folder):
        if each.is_symlink():
            yield each.path
        elif is_folder(each) and not each.name.startswith("."):
            yield from (inner.path for inner in _entries_in(each.path) if inner.is_symlink())


def _entries_in(folder: Path | str) -> list[os.DirEntry[str]]:
    """The entries of a folder; none if it cannot be read."""
    with suppress(FileError):
        return scan(str(folder))
    return []


def _people_folder(path: Path) -> str | None:
    """The name of the folder of records or of texts around a file; None if there is none."""
    return next((each.name for each in path.parents if _belongs_to_people(each, path)), None)


def _belongs_to_people(folder: Path, path: Path) -> bool:
    """Whether it is a folder of records or texts, by a plan beside it or by the files in it.

    A folder that is only called «reports» may hold answers, so it counts only for a file that is
    named like a text.
    """
    kind, own = folder_parts(folder.name)
    if own is None:
        return False
    beside = [each.name for each in _entries_in(folder.parent) if each.name != folder.name]
    plans = [right_plan_name(name) or name for name in beside]
    own_names = {letters_and_digits(own_name(plan)) for plan in plans if is_plan(plan)}
    if letters_and_digits(own) in own_names:
        return True
    held = _entries_in(folder)
    if kind == PROGRESS and any(map(_holds_records, held)):
        return True
    names = [path.relative_to(folder).parts[0], *(each.name for each in held if own)]
    has_texts = any(is_report_text_name(name) or right_text_name(name) for name in names)
    return has_texts and any(map(_is_plan_like, beside))


def _is_plan_like(name: str) -> bool:
    """Whether a name is that of a plan, a list of schools or a folder of records, or almost."""
    plan_or_schools = (
        is_plan(name) or name == SCHOOLS or right_plan_name(name) or right_schools_name(name)
    )
    return bool(plan_or_schools) or _is_for_records(name)


def _is_for_records(folder: str) -> bool:
    kind, own = folder_parts(folder)
    return kind == PROGRESS and own is not None


def _holds_records(entry: os.DirEntry[str]) -> bool:
    """Whether a YAML file, or a copy like `x.yaml (1)`, begins like records."""
    with suppress(FileError):
        return bool(_YAML.search(entry.name)) and begins_with_key(entry.path, rb"reporter|records")
    return False


def _is_cited_by_records(path: Path) -> bool:
    """Whether records of a plan in a folder above name the file, even records with errors."""
    return any(
        _contains_path(records, path.relative_to(folder).as_posix())
        for folder in path.parents
        for records in _records_in(folder)
    )


def _records_in(folder: Path) -> Iterator[str]:
    """The files of records of the plans in a folder, also files that are not read."""
    held = _entries_in(folder)
    for each in held if any(_is_plan_like(each.name) for each in held) else ():
        if _is_for_records(each.name):
            yield from (inner.path for inner in _entries_in(each.path))
        elif _holds_records(each):
            yield each.path


def _contains_path(records: str, path: str) -> bool:
    """Whether a path looks like a value in a file of records, without reading the YAML."""
    try:
        text = fold(read_bytes(records).decode("utf-8", "replace"))
    except FileError:
        return False
    value = rf"""(?:[:,\[{{|>-] |[,\[{{"'])(?:\./)*{re.escape(fold(path))}(?: |["',}}\]]|\Z)"""
    return bool(re.search(value, text))
