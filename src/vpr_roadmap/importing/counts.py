"""Counts of an import: rows that were taken or left out, and what the plan made of them has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from vpr_roadmap.importing.account import LEFT_OUT, Account, RowEntry, RowUse
from vpr_roadmap.importing.imported_plan import ImportedActivity, ImportedPlan, ImportedSection
from vpr_roadmap.importing.remarks import Remark
from vpr_roadmap.plan.plan import Plan

_USES = frozenset(RowUse)
_CONTENT = (RowUse.ACTIVITY, RowUse.CONTINUATION)


class ImportCounts(NamedTuple):
    """`rows` are those of the plan's tables, with headers; `left_out` are the rows left out.

    `left_out` also counts the rows of other tables. `points` are the control points, `undated` the
    activities that have none. `taken` are the rows that gave activities, also those that continue
    one, `content` those that should: they and the rows of the same tables that were left out.
    """

    rows: int
    activities: int
    sections: int
    left_out: int
    points: int
    undated: int
    remarks: int
    taken: int
    content: int


def import_counts(account: Account, plan: Plan) -> ImportCounts:
    """The counts of an account, and of the plan that was made."""
    uses = [entry.taken for entry in account.rows]
    tables = {_table(entry) for entry in account.rows if entry.taken in _CONTENT}
    in_tables = [entry.taken for entry in account.rows if _table(entry) in tables]
    taken = sum(use in _CONTENT for use in in_tables)
    return ImportCounts(
        rows=sum(use in _USES for use in in_tables),
        activities=len(plan.activities),
        sections=len(plan.sections),
        left_out=uses.count(LEFT_OUT),
        points=sum(len(activity.points) for activity in plan.activities),
        undated=sum(activity.has_no_dates for activity in plan.activities),
        remarks=sum(1 for _ in all_remarks(account)),
        taken=taken,
        content=taken + in_tables.count(LEFT_OUT),
    )


def _table(entry: RowEntry) -> tuple[str | None, int | None]:
    """The sheet and the table of a row."""
    return entry.place.sheet, entry.place.table


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
