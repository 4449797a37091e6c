"""Find misnamed files and folders by the rules for names and by the first bytes of files.

Loading these rules takes time, so `misnamed_lookup` imports them only if a name is unusual.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from vpr_roadmap.matching.folding import composed
from vpr_roadmap.plan.left_out import Extent
from vpr_roadmap.workspace.discovery.first_bytes import (
    held_names,
    holds_plan,
    holds_record_files,
    holds_records,
    lists_schools,
    period_in,
    years_in,
)
from vpr_roadmap.workspace.discovery.layout import (
    PROGRESS,
    SCHOOLS,
    YAML,
    is_folder,
    is_plan,
    is_records_name,
    missing_plan_values,
    records_of,
    scan,
)
from vpr_roadmap.workspace.discovery.misnamed import Misnamed
from vpr_roadmap.workspace.discovery.misplaced import (
    MAX_OPENED,
    misplaced_inside,
    misplaced_records,
    records_folder,
)
from vpr_roadmap.workspace.discovery.right_names import (
    OFFICE_EXTENSIONS,
    YAML_WITHIN,
    folder_parts,
    guessed_plan_name,
    guessed_records_name,
    is_report_text_name,
    may_be_yaml_name,
    right_folder_name,
    right_plan_name,
    right_records_name,
    right_schools_name,
    right_text_name,
    starts_like_plan_name,
)
from vpr_roadmap.workspace.disk.saving import BACKUP_SUFFIX


def misnamed_beside(found: Sequence[os.DirEntry[str]]) -> Iterator[Misnamed]:
    """Find what is misnamed among the entries of one folder. Raises FileError."""
    names = {each.name for each in found}
    plans = sorted(name for name in names if is_plan(name))
    right = {SCHOOLS, *plans}
    for each in found:
        if each.name not in right and not each.name.startswith("."):
            yield from _misnamed_entry(each, names, plans)


def _misnamed_entry(
    entry: os.DirEntry[str], names: set[str], plans: Sequence[str]
) -> Iterator[Misnamed]:
    if is_folder(entry):
        found = _misnamed_folder(entry, names, plans)
        yield from [found] if found else misplaced_inside(entry, names, plans)
        return
    plan = right_plan_name(entry.name)
    right_name = plan or right_schools_name(entry.name)
    if right_name:
        right_name = right_name.replace("…", years_in(entry.path) or "…")
        hint = "misnamed-taken" if right_name in names else None
        yield Misnamed(entry.path, right_name, Extent.PLAN if plan else None, hint)
    elif plans and may_be_yaml_name(entry.name.partition(YAML)[0]) and holds_records(entry.path):
        yield misplaced_records(
            entry, f"{records_folder(plans)}/{guessed_records_name(entry.name)}"
        )
    elif plans and SCHOOLS not in names and lists_schools(entry):
        yield Misnamed(entry.path, SCHOOLS)


def _misnamed_folder(
    entry: os.DirEntry[str], names: set[str], plans: Sequence[str]
) -> Misnamed | None:
    """A folder whose name says what it is for, but is wrong or belongs to no plan here."""
    right_name = right_folder_name(entry.name, plans)
    if right_name and _holds_files_to_read(entry):
        extent = Extent.FILE if folder_parts(entry.name)[0] == PROGRESS else None
        hint = "misnamed-taken" if right_name in names else None
        if is_plan(right_name):
            hint = "misnamed-is-plan"
        return Misnamed(entry.path, right_name, extent, hint)
    if not right_name and _lacks_plan(entry, plans):
        fault = ("progress-without-plan", missing_plan_values(entry.name, names))
        return Misnamed(entry.path, entry.name, Extent.FILE, None, *fault)
    return None


def _lacks_plan(folder: os.DirEntry[str], plans: Sequence[str]) -> bool:
    """Whether a folder holds records of a plan that is not beside it."""
    if not folder.name.startswith(PROGRESS):
        return False
    has_plan = composed(folder.name) in {composed(records_of(plan)) for plan in plans}
    return not has_plan and holds_record_files(folder.path)


def _holds_files_to_read(folder: os.DirEntry[str]) -> bool:
    """Whether a folder holds files that would be read if its name were right.

    A folder that is only called «reports» may hold printed reports, so any `.md` file there is not
    enough.
    """
    prefix, own = folder_parts(folder.name)
    held = held_names(folder.path)
    if prefix == PROGRESS:
        return any(is_records_name(name) or right_records_name(name) for name in held)
    return any(_is_text_or_nearly(name) or bool(own and name.endswith(".md")) for name in held)


def _is_text_or_nearly(name: str) -> bool:
    """Whether the name is that of a text for a report, or almost."""
    return bool(right_text_name(name)) or is_report_text_name(name)


def unnamed_plans(found: Sequence[os.DirEntry[str]]) -> Iterator[Misnamed]:
    """Find plans whose names do not look like names of plans, or do not end like them.

    Opens at most `MAX_OPENED` files, the ones with likely names first.
    """
    likely = [each for each in found if _may_hold_plan(each.name)]
    likely.sort(key=lambda each: (not starts_like_plan_name(each.name), each.name))
    for each in likely[:MAX_OPENED]:
        if holds_plan(each.path):
            right_name = guessed_plan_name(each.name).replace("…", years_in(each.path) or "…")
            yield Misnamed(each.path, right_name, Extent.PLAN)


def _may_hold_plan(name: str) -> bool:
    """Whether to open a file because its name alone does not say what it is."""
    if name.startswith(".") or right_plan_name(name) or right_schools_name(name):
        return False
    return may_be_yaml_name(name) or bool(YAML_WITHIN.search(name)) or starts_like_plan_name(name)


def misnamed_records(folder: str) -> Iterator[Misnamed]:
    """Find what is not read in a folder of records. Raises FileError."""
    for each in sorted(scan(folder), key=lambda each: each.name):
        if each.name.startswith("."):
            continue
        if is_folder(each):
            if not is_records_name(each.name) and holds_record_files(each.path):
                yield Misnamed(each.path, os.path.basename(folder), Extent.FILE, "misnamed-inside")
        elif right_name := right_records_name(each.name) or _unnamed_records(each):
            taken = os.path.lexists(os.path.join(folder, right_name))
            if taken and not may_be_yaml_name(each.name) and not each.name.endswith(BACKUP_SUFFIX):
                continue  # a backup beside its original
            hint = "misnamed-taken" if taken else None
            yield Misnamed(each.path, right_name, Extent.FILE, hint)


def _unnamed_records(entry: os.DirEntry[str]) -> str | None:
    """The right name of a file that holds records under a name that does not say so."""
    if (
        is_records_name(entry.name)
        or entry.name.lower().endswith(OFFICE_EXTENSIONS)
        or not holds_records(entry.path)
    ):
        return None
    return guessed_records_name(entry.name)


def misnamed_texts(folder: str, plan: str) -> Iterator[Misnamed]:
    """Find texts for a plan's reports that are not read, in their folder. Raises FileError."""
    for each in sorted(scan(folder), key=lambda each: each.name):
        if right_name := right_text_name(each.name) and right_text_name(each.name, period_in(plan)):
            taken = os.path.lexists(os.path.join(folder, right_name))
            yield Misnamed(each.path, right_name, hint="misnamed-taken" if taken else None)
