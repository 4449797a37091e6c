"""The report as JSON, schema 1."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from vpr_roadmap.plan.activities import Section
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.progress import Evidence
from vpr_roadmap.queries.due import Phase
from vpr_roadmap.queries.execution import Statement
from vpr_roadmap.queries.figures import Figures
from vpr_roadmap.queries.report import NextPeriod, Report, ReportItem, Tally
from vpr_roadmap.rendering.json.encoder import Value
from vpr_roadmap.rendering.json.shared_values import (
    SCHEMA,
    as_of_values,
    coexecutor_values,
    counts_value,
    date_values,
    matrix_point,
    matrix_row,
    order_values,
    responsible_values,
    selection_value,
    state_values,
    to_value,
)
from vpr_roadmap.validation.report_text import ReportText


def report_value(answer: Report, written: ReportText) -> dict[str, Value]:
    """The report as a JSON object.

    Figures are null until something is recorded, like states everywhere.
    """
    plan, order = answer.plan, answer.plan.order
    return {
        "schema": SCHEMA,
        "command": "report",
        "kind": answer.kind.value,
        "plan": plan.name,
        "title": plan.title,
        "order": order_values(order) if order else None,
        "period": to_value(answer.period),
        **as_of_values(answer.as_of),
        "selection": selection_value(answer.selection),
        "counts": counts_value(answer.counts),
        "figures": _figures(answer.total.figures, plan),
        "period_figures": _period_figures(answer.within, plan),
        "previous": _period_figures(answer.previous, plan),
        "sections": _sections(answer),
        "responsible": _responsible(answer),
        "items": [_item(item, answer) for item in answer.table_items],
        "overdue": _ids((*answer.overdue, *answer.overdue_later), plan),
        "moved": _ids(answer.moved, plan),
        "cancelled": _ids(answer.cancelled, plan),
        "schools": {
            "items": [matrix_point(plan, point) for point in answer.matrix.points],
            "rows": [matrix_row(plan, row) for row in answer.matrix.rows],
        },
        "next": _following(answer.following),
        "no_school": [activity.number for activity in answer.of_no_school],
        "conclusions": written.conclusions or None,
        "proposals": written.proposals or None,
        **({"text_unread": written.unread} if written.unread else {}),
    }


def _sections(answer: Report) -> Value:
    return [
        {
            "section": section.number,
            "title": section.title,
            **_parent(section, answer.plan),
            "figures": _figures(figures, answer.plan),
        }
        for section, figures in answer.sections
    ]


def _parent(section: Section, plan: Plan) -> dict[str, Value]:
    """The number of the section that contains a subsection; nothing for other sections."""
    *outer, _ = plan.section_path(section)
    return {"parent": outer[-1].number} if outer else {}


def _responsible(answer: Report) -> Value:
    return [
        {
            "name": responsibility.party.name if responsibility else None,
            "instead": responsibility.instead.name
            if responsibility and responsibility.instead
            else None,
            "figures": _figures(figures, answer.plan),
        }
        for responsibility, figures in answer.parties
    ]


def _figures(figures: Figures, plan: Plan) -> Value:
    return figures_value(figures) if plan.is_reported else None


def figures_value(figures: Figures) -> Value:
    """The figures; `share` and `share_in_time` are percentages of what fell due."""
    return {
        "total": figures.total,
        "fell_due": figures.fell_due,
        **figures._asdict(),
        "share": figures.share,
        "share_in_time": figures.share_in_time,
    }


def _period_figures(tally: Tally | None, plan: Plan) -> Value:
    if tally is None:
        return None
    point_ids = {
        name: [point.id for point in points] for name, points in tally.points_by_figure.items()
    }
    return {
        "period": to_value(tally.period),
        "figures": _figures(tally.figures, plan),
        "points": point_ids if plan.is_reported else None,
    }


def _item(item: ReportItem, answer: Report) -> Value:
    activity, point = item.activity, item.point
    execution = answer.execution_of(item)
    return {
        "point": point.id,
        "activity": activity.number,
        "section": activity.section.number if activity.section else None,
        "title": activity.title,
        "wording": activity.wording,
        **date_values(point),
        **responsible_values(activity),
        **state_values(item.plan, point),
        "date": to_value(point.closed_on),
        "results": _texts(execution.results),
        "documents": _documents(execution.documents),
        "reasons": _texts(execution.reasons),
        **coexecutor_values(activity),
    }


def _texts(statements: Sequence[Statement[str]]) -> Value:
    return [
        {"schools": statement.schools or None, "text": statement.content}
        for statement in statements
    ]


def _documents(statements: Sequence[Statement[Evidence]]) -> Value:
    return [
        {
            "schools": statement.schools or None,
            "document": statement.content.document,
            "where": statement.content.where,
        }
        for statement in statements
    ]


def _ids(items: Iterable[ReportItem], plan: Plan) -> Value:
    return [item.point.id for item in items] if plan.is_reported else None


def _following(following: NextPeriod | None) -> Value:
    if following is None:
        return None
    without_dates = [item.activity for item in following.undated]
    return {
        "period": following.period.written,
        **{
            phase.value: [item.point.id for item in following.phases.get(phase, ())]
            for phase in (Phase.DUE, Phase.STARTS, Phase.CONTINUES)
        },
        "unscheduled": [each.number for each in without_dates if each.unscheduled],
        "undated": [each.number for each in without_dates if each.undated],
    }
