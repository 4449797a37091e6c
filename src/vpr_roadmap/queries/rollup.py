"""Свод по муниципалитетам: the reports of several plans side by side, as of a day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from vpr_roadmap.errors import UsageError
from vpr_roadmap.language.texts import error_texts
from vpr_roadmap.matching.folding import fold
from vpr_roadmap.periods import Period
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.states import AsOf
from vpr_roadmap.queries.figures import Figures, total_figures
from vpr_roadmap.queries.report import Report, ReportKind
from vpr_roadmap.queries.report_builder import build_report, has_anything_in
from vpr_roadmap.queries.selection import Selection


class RollupRow(NamedTuple):
    """The report of a plan under the name of its municipality."""

    name: str
    report: Report

    @property
    def figures(self) -> Figures:
        """The figures of the period, or since the beginning if there is no period."""
        return (self.report.within or self.report.total).figures


class Rollup(NamedTuple):
    """The answer: `rows` are the plans with records, `silent` the plans without, by name.

    The rows begin with the largest share of unfulfilled points among those that fell due, then the
    largest number of unfulfilled points, then of late ones. `total` adds up the rows.
    """

    period: Period | None
    as_of: AsOf
    selection: Selection
    rows: tuple[RollupRow, ...]
    silent: tuple[RollupRow, ...]
    total: Figures


def plan_for_period(plans: Sequence[Plan], period: Period | None, as_of: AsOf) -> Plan | None:
    """The plan that has anything in the period, among one office's plans for different years.

    Without a period, the plan that covers the day, otherwise the last plan that ended before it.
    None if there is not exactly one.
    """
    if period:
        fitting = [plan for plan in plans if has_anything_in(plan, period, as_of)]
    else:
        current = [plan for plan in plans if as_of.day in plan.period]
        fitting = current or _last_ended(plans, as_of.day)
    return fitting[0] if len(fitting) == 1 else None


def _last_ended(plans: Sequence[Plan], day: date) -> list[Plan]:
    """The plans that were the last to end before the day."""
    last = max((end for plan in plans if (end := plan.period.deadline) < day), default=None)
    return [plan for plan in plans if plan.period.deadline == last]


def rollup(
    plans: Sequence[Plan],
    kind: ReportKind,
    period: Period | None,
    selection: Selection,
    as_of: AsOf,
) -> Rollup:
    """The status reports of the plans in which anything is selected.

    Raises UsageError if `kind` is not the status report, or no plan has anything in the period.
    """
    if kind is not ReportKind.STATUS:
        raise UsageError(error_texts.ROLLUP_IS_OF_STATUS)
    in_period = [plan for plan in plans if period is None or has_anything_in(plan, period, as_of)]
    if period and not in_period:
        raise UsageError(error_texts.PERIOD_OF_NO_PLAN, period=period)
    rows = [
        RollupRow(name, build_report([plan], kind, period, selection, as_of))
        for plan, name in zip(in_period, _names(in_period), strict=True)
    ]
    rows = [row for row in rows if row.report.items]
    reported = sorted((row for row in rows if row.report.plan.is_reported), key=_sort_key)
    silent = [row for row in rows if not row.report.plan.is_reported]
    silent.sort(key=lambda row: row.name)
    total = total_figures(row.figures for row in reported)
    return Rollup(period, as_of, selection, tuple(reported), tuple(silent), total)


def _sort_key(row: RollupRow) -> tuple[float, int, int, str]:
    figures = row.figures
    share = figures.unfulfilled / figures.fell_due if figures.fell_due else -1.0
    return -share, -figures.unfulfilled, -figures.late, row.name


def _names(plans: Sequence[Plan]) -> list[str]:
    """The names of the municipalities.

    If a municipality has several plans, the plan's name follows; if it has no name, the plan's name
    stands for it.
    """
    municipalities = [plan.schools.municipality for plan in plans]
    counts = Counter(fold(name or "") for name in municipalities)
    return [
        f"{name} ({plan.name})" if name and counts[fold(name)] > 1 else name or plan.name
        for plan, name in zip(plans, municipalities, strict=True)
    ]
