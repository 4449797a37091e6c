"""Find records, lists of schools and texts for reports that are in the wrong folder."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from vpr_roadmap.errors import FileError
from vpr_roadmap.matching.folding import composed
from vpr_roadmap.plan.left_out import Extent
from vpr_roadmap.workspace.discovery.copy_names import in_one_alphabet
from vpr_roadmap.workspace.discovery.first_bytes import (
    holds_record_files,
    holds_records,
    lists_schools,
)
from vpr_roadmap.workspace.discovery.layout import (
    DATA,
    PLAN,
    PROGRESS,
    SCHOOLS,
    YAML,
    is_folder,
    is_plan,
    is_records_name,
    own_name,
    plan_beside,
    records_of,
    reports_of,
    scan,
)
from vpr_roadmap.workspace.discovery.misnamed import Misnamed
from vpr_roadmap.workspace.discovery.right_names import (
    OFFICE_EXTENSIONS,
    folder_parts,
    is_report_text_name,
    may_be_yaml_name,
    right_plan_name,
)

MAX_OPENED = 20
"""The largest number of files or folders of one folder that are opened in search of plans."""

MAX_OPENED_BESIDE = 5
"""The largest number of files of one folder that are opened in search of records."""

_PICTURES = (
    ".jpg",
    ".jpeg",
    ".png",
    ".tif",
    ".tiff",
    ".zip",
    ".rar",
    ".7z",
    ".mp4",
    ".ppt",
    ".pptx",
)
_SCANS = (*OFFICE_EXTENSIONS, *_PICTURES)


def misplaced_inside(
    folder: os.DirEntry[str], names: set[str], plans: Sequence[str]
) -> Iterator[Misnamed]:
    """Find records and texts in a folder beside plans that belongs to none of them.

    Looks into the folder and the folders in it. `names` are all names beside the plans.
    """
    if not plans or _is_folder_of_plan(folder.name, plans):
        return
    place = os.path.dirname(folder.path)
    for each, extent in _folders_with_content(folder.path):
        named = _plan_in_path(os.path.relpath(each, place), plans)
        if extent:
            right_name = records_folder(named or plans)
        elif named or folder_parts(folder.name)[1] is not None:
            right_name = reports_of(named[0]) if named else _likely_texts_folder(names)
        else:
            continue  # perhaps printed reports
        hint = _advice(each != folder.path, right_name in names, extent)
        yield Misnamed(
            each, right_name, extent, hint, plan_folder=os.path.dirname(Path(folder.path))
        )


def _is_folder_of_plan(folder: str, plans: Sequence[str]) -> bool:
    """Whether the folder is the one for the records or texts of one of these plans."""
    return composed(folder) in {
        composed(of(plan)) for plan in plans for of in (records_of, reports_of)
    }


def _advice(is_deeper: bool, is_taken: bool, extent: Extent | None) -> str | None:
    """The key of the advice for a folder of records, or of texts, which may be unrelated."""
    if is_taken:
        return "misnamed-taken"
    if is_deeper:
        return "misnamed-elsewhere"
    return None if extent else "reports-beside"


def _folders_with_content(folder: str, depth: int = 2) -> list[tuple[str, Extent | None]]:
    """Find records or texts for reports in a folder; if there are none, in the folders in it.

    Returns pairs of a path and `Extent.FILE` for records, None for texts. A folder with a plan has
    its own records and texts, so the search does not enter it.
    """
    try:
        held = [each for each in scan(folder) if not _is_ignored(each.name)]
    except FileError:
        return []
    if any(is_plan(each.name) or right_plan_name(each.name) for each in held):
        return []
    likely = [each.path for each in held if may_be_yaml_name(each.name)]
    likely.sort(key=lambda path: (not path.endswith(YAML), path))
    if any(map(holds_records, likely[:MAX_OPENED_BESIDE])):
        return [(folder, Extent.FILE)]
    if any(is_report_text_name(each.name) for each in held):
        return [(folder, None)]
    inside = sorted(each.path for each in held if is_folder(each)) if depth > 1 else []
    return [
        found for each in inside[:MAX_OPENED] for found in _folders_with_content(each, depth - 1)
    ]


def _is_ignored(name: str) -> bool:
    """Whether a name is hidden or that of a document: there may be thousands of documents."""
    return name.startswith(".") or name.lower().endswith(_SCANS)


def _plan_in_path(path: str, plans: Sequence[str]) -> list[str]:
    """The plan that a path names, in a list; an empty list if it names none or several."""
    words = f"_{_comparable(path)}_"
    named = [plan for plan in plans if f"_{_comparable(own_name(plan))}_" in words]
    return named if len(named) == 1 else []


def _comparable(name: str) -> str:
    """The words of a name, joined by underscores, to compare it with other names."""
    return re.sub(r"[\W_]+", "_", in_one_alphabet(name)).strip("_")


def _likely_texts_folder(names: Iterable[str]) -> str:
    """The folder of texts of the plan that is most likely meant, of those with these names."""
    plan = plan_beside(names, reports_of)
    assert plan
    return reports_of(plan)


def misnamed_above(
    found: Sequence[os.DirEntry[str]], beside: Sequence[os.DirEntry[str]]
) -> Iterator[Misnamed]:
    """Find what belongs to the plans of a folder `data` but is above that folder.

    `beside` are the entries of `data`, `found` the entries of the folder above.
    """
    names = [each.name for each in beside]
    plans = [name for name in names if is_plan(name)]
    records = {composed(records_of(plan)): records_of(plan) for plan in plans}
    for each in found:
        if folder := records.get(composed(each.name)):
            if is_folder(each) and holds_record_files(each.path):
                yield misplaced_records(each, f"{DATA}/{folder}")
        elif is_records_name(each.name) and holds_records(each.path):
            yield misplaced_records(each, f"{DATA}/{records_folder(plans)}/{each.name}")
        elif plans and SCHOOLS not in names and lists_schools(each):
            yield Misnamed(each.path, f"{DATA}/{SCHOOLS}", hint="misnamed-elsewhere")


def records_above(
    folders: Sequence[os.DirEntry[str]], plans: Sequence[os.DirEntry[str]]
) -> Iterator[Misnamed]:
    """Find folders of records without a plan beside them whose plan is in a folder below.

    Skips a folder if several plans below have its name.
    """
    for each in folders:
        place = os.path.dirname(each.path)
        inside = os.path.join(place, "")
        own = [
            os.path.dirname(plan.path)
            for plan in plans
            if records_of(plan.name) == each.name and plan.path.startswith(inside)
        ]
        if len(own) == 1 and holds_record_files(each.path):
            right_name = Path(os.path.relpath(own[0], place), each.name).as_posix()
            yield misplaced_records(each, right_name)._replace(plan_folder=own[0])


def misplaced_records(entry: os.DirEntry[str], right_name: str) -> Misnamed:
    """Records in the wrong place, and their right place, relative to their folder."""
    taken = os.path.lexists(os.path.join(os.path.dirname(entry.path), right_name))
    hint = "misnamed-taken" if taken else "misnamed-elsewhere"
    return Misnamed(entry.path, right_name, Extent.FILE, hint)


def records_folder(plans: Sequence[str]) -> str:
    """The name of the plan's folder of records; with «…» if there are several plans."""
    return records_of(plans[0]) if len(plans) == 1 else f"{PROGRESS}…"


def folder_without_plan(folder: str, found: Sequence[os.DirEntry[str]]) -> Misnamed | None:
    """A folder that holds a plan's records, schools or document, but no plan; otherwise None."""
    held = next((each.name for each in found if _belongs_to_plan(each)), None)
    if held is None:
        return None
    fault_values = (("held", held),)
    return Misnamed(
        folder, os.path.basename(folder), Extent.PLAN, None, "plan-missing", fault_values
    )


def _belongs_to_plan(entry: os.DirEntry[str]) -> bool:
    if is_folder(entry):
        return entry.name.startswith(PROGRESS) and holds_record_files(entry.path)
    return entry.name == SCHOOLS or (
        entry.name.startswith(PLAN) and os.path.splitext(entry.name)[1].lower() in OFFICE_EXTENSIONS
    )
