"""Misnamed files: look whether the names in a folder are usual, and load the rules if not."""

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
    """What is misnamed in a folder where these lie. Mostly nothing is, and no rule is loaded."""
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
    """What is misnamed in a folder of records."""
    with suppress(FileError):  # reported when the records are read
        if not all(
            is_records_name(each.name) or each.name.startswith(".") for each in scan(records)
        ):
            from vpr_roadmap.workspace.discovery.misnamed_rules import misnamed_records

            return list(misnamed_records(records))
    return []


def misnamed_texts_of(plans: Iterable[PlanFile]) -> list[Misnamed]:
    """The texts for reports of plans that are not read for their names."""
    found: list[Misnamed] = []
    for plan in plans:
        if plan.texts():
            from vpr_roadmap.workspace.discovery.misnamed_rules import misnamed_texts

            found += misnamed_texts(str(plan.reports), str(plan.path))
    return found


def unnamed_plans_in(found: Sequence[os.DirEntry[str]]) -> list[Misnamed]:
    """The plans in a folder without one that is read, whatever they are called."""
    if all(is_folder(each) for each in found):
        return []
    from vpr_roadmap.workspace.discovery.misnamed_rules import unnamed_plans

    return list(unnamed_plans(found))
