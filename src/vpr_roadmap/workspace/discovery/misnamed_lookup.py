"""Look for misnamed files and folders, and load the rules only if a name is unusual.

Almost always all names are correct, and the rules take longer to import than the names to compare.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from contextlib import suppress

from vpr_roadmap.errors import FileError
from vpr_roadmap.matching.folding import composed
from vpr_roadmap.workspace.discovery.layout import (
    SCHOOLS,
    is_folder,
    is_plan,
    is_records_name,
    records_of,
    reports_of,
    scan,
)
from vpr_roadmap.workspace.discovery.misnamed import Misnamed
from vpr_roadmap.workspace.discovery.plan_file import PlanFile


def misnamed_in(found: Sequence[os.DirEntry[str]]) -> list[Misnamed]:
    """Find what is misnamed among the entries of a folder."""
    plans = [each.name for each in found if is_plan(each.name)]
    folders = (*map(records_of, plans), *map(reports_of, plans))
    usual = {SCHOOLS, *plans, *map(composed, folders)}
    if all(
        composed(each.name) in usual or each.name in usual or each.name.startswith(".")
        for each in found
    ):
        return []
    from vpr_roadmap.workspace.discovery.misnamed_rules import misnamed_beside

    return list(misnamed_beside(found))


def misnamed_records_in(records: str) -> list[Misnamed]:
    """Find what is misnamed in a folder of records."""
    with suppress(FileError):  # reading the records reports it
        if not all(
            is_records_name(each.name) or each.name.startswith(".") for each in scan(records)
        ):
            from vpr_roadmap.workspace.discovery.misnamed_rules import misnamed_records

            return list(misnamed_records(records))
    return []


def misnamed_texts_of(plans: Iterable[PlanFile]) -> list[Misnamed]:
    """Find texts for the plans' reports that are not read because of their names."""
    found: list[Misnamed] = []
    for plan in plans:
        if plan.texts():
            from vpr_roadmap.workspace.discovery.misnamed_rules import misnamed_texts

            found += misnamed_texts(str(plan.reports), str(plan.path))
    return found


def unnamed_plans_in(found: Sequence[os.DirEntry[str]]) -> list[Misnamed]:
    """Find plans under any name in a folder in which no file is read as a plan."""
    if all(is_folder(each) for each in found):
        return []
    from vpr_roadmap.workspace.discovery.misnamed_rules import unnamed_plans

    return list(unnamed_plans(found))
