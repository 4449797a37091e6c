"""Counts of an import: rows that were taken or left out, and what the plan made of them has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from vpr_roadmap.importing.account import LEFT_OUT, Account, RowUse
from vpr_roadmap.importing.imported_plan import ImportedActivity, ImportedPlan, ImportedSection
from vpr_roadmap.importing.remarks import Remark
from vpr_roadmap.plan.plan import Plan

_CONTENT = (RowUse.ACTIVITY, RowUse.CONTINUATION)


class ImportCounts(NamedTuple):
    """`rows` are those of the plan's tables, with headers; `left_out` are the rows left out.

    `points` are the control points, `undated` the activities that have none.
    """

    rows: int
    activities: int
    sections: int
    left_out: int
    points: int
    undated: int
    remarks: int
    taken: int
    """The rows that gave activities, also those that continue one."""


def import_counts(account: Account, plan: Plan) -> ImportCounts:
    """The counts of an account, and of the plan that was made."""
    uses = [entry.taken for entry in account.rows]
    return ImportCounts(
        rows=sum(use in set(RowUse) for use in uses),
        activities=len(plan.activities),
        sections=len(plan.sections),
        left_out=uses.count(LEFT_OUT),
        points=sum(len(activity.points) for activity in plan.activities),
        undated=sum(activity.has_no_dates for activity in plan.activities),
        remarks=sum(1 for _ in all_remarks(account)),
        taken=sum(use in _CONTENT for use in uses),
    )


def all_remarks(account: Account) -> Iterator[Remark]:
    """The remarks about the whole document, then those about rows, then those about paragraphs."""
    yield from account.remarks
    for row in account.rows:
        yield from row.remarks
    for text in account.texts:
        yield from text.remarks


def remarks_elsewhere(account: Account, plan: ImportedPlan) -> tuple[Remark, ...]:
    """The remarks that neither the plan as a whole nor its sections and activities have."""
    activities = [each for section in plan.sections for each in section.activities]
    parts: tuple[ImportedPlan | ImportedSection | ImportedActivity, ...] = (
        plan,
        *plan.sections,
        *activities,
    )
    in_plan = {(remark.code, remark.place) for part in parts for remark in part.remarks}
    remarks = all_remarks(account)
    return tuple(each for each in remarks if (each.code, each.place) not in in_plan)
