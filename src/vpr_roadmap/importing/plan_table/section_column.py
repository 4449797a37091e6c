"""A column of sections, such as «Направление», whose cells are merged down."""

from __future__ import annotations

import re

from vpr_roadmap.importing.plan_table.columns import Column, Role
from vpr_roadmap.importing.plan_table.plan_tables import PlanTable
from vpr_roadmap.matching.folding import fold

_HEADING = re.compile("направлени|раздел|блок|модул|этап|задач")


def with_sections_beside(table: PlanTable) -> PlanTable:
    """The table with the role of a column of sections before the titles, if it has one."""
    columns = table.header.columns
    at_title = next((at for at, each in enumerate(columns) if each.role is Role.TITLE), 0)
    found = (at for at in range(at_title) if _has_sections(columns[at], table))
    at = next(found, None)
    if at is None:
        return table
    changed = (*columns[:at], columns[at]._replace(role=Role.SECTION), *columns[at + 1 :])
    return table._replace(header=table.header._replace(columns=changed))


def _has_sections(column: Column, table: PlanTable) -> bool:
    is_merged = any(
        each.is_own and each.rows > 1 and each.text and each.start == column.start
        for line in table.body
        for each in line.pieces
    )
    return column.role is Role.OTHER and is_merged and bool(_HEADING.match(fold(column.heading)))
