"""The roll-up of municipalities as JSON."""

from __future__ import annotations

from vpr_roadmap.queries.rollup import Rollup, RollupRow
from vpr_roadmap.rendering.json.encoder import Value
from vpr_roadmap.rendering.json.report import figures_value
from vpr_roadmap.rendering.json.shared_values import SCHEMA, as_of_values, selection_value, to_value


def rollup_value(answer: Rollup) -> dict[str, Value]:
    """The roll-up as a JSON object, with the overdue points of each municipality."""
    return {
        "schema": SCHEMA,
        "command": "report",
        "kind": "rollup",
        "period": to_value(answer.period),
        **as_of_values(answer.as_of),
        "selection": selection_value(answer.selection),
        "figures": figures_value(answer.total) if answer.rows else None,
        "municipalities": map(_row, (*answer.rows, *answer.silent)),
    }


def _row(row: RollupRow) -> Value:
    plan = row.report.plan
    reported = plan.is_reported
    overdue = (*row.report.overdue, *row.report.overdue_later)
    return {
        "municipality": plan.schools.municipality,
        "plan": plan.name,
        "title": plan.title,
        "figures": figures_value(row.figures) if reported else None,
        "overdue": [item.point.id for item in overdue] if reported else None,
    }
