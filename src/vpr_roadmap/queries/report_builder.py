"""Building the report of a plan."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from vpr_roadmap.errors import UsageError
from vpr_roadmap.language.texts import error_texts
from vpr_roadmap.periods import Period, day_of, period_after, period_before, quarter_with, span_of
from vpr_roadmap.plan.activities import Section, with_parents
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.point_states import point_states
from vpr_roadmap.plan.states import AsOf
from vpr_roadmap.queries.due import Phase, phase_in
from vpr_roadmap.queries.figures import (
    Figures,
    count_figures,
    figures,
    points_by_figure,
)
from vpr_roadmap.queries.matrix import matrix
from vpr_roadmap.queries.report import (
    NextPeriod,
    Report,
    ReportItem,
    ReportKind,
    Tally,
    is_open_in_time,
)
from vpr_roadmap.queries.selection import (
    Responsibility,
    Selection,
    is_selected_section,
    responsibilities,
    selected_points,
    without_schools,
)
from vpr_roadmap.queries.sublists import Sublist, by_responsible


def build_report(
    plans: Sequence[Plan],
    kind: ReportKind,
    period: Period | None,
    selection: Selection,
    as_of: AsOf,
) -> Report:
    """The report of the only plan in `plans`.

    Raises UsageError if there are several plans, if the plan has nothing in the period, or if a
    report of the year has a period.
    """
    if len(plans) > 1:
        raise UsageError(error_texts.SEVERAL_PLANS, known=tuple(plan.name for plan in plans))
    plan, day = plans[0], as_of.day
    if period is not None:
        _check_period(plan, kind, period, as_of)
    items = tuple(
        ReportItem(plan, selected.activity, selected.point, selected.responsibilities)
        for selected in selected_points(plan, selection, as_of)
    )
    before = _period_before(plan, period) if period else None
    if before and not has_anything_in(plan, before, as_of):
        before = None
    of_no_school = (selected.activity for selected in without_schools(plan, selection, as_of))
    return Report(
        kind=kind,
        plan=plan,
        period=period,
        as_of=as_of,
        selection=selection,
        items=items,
        total=_tally(items, day, None),
        within=_tally(items, day, period) if period else None,
        previous=_tally(items, day, before) if before else None,
        sections=_by_section(plan, items, selection, day),
        parties=_by_party(plan, items, selection, day),
        matrix=matrix(plans, period, selection, as_of).tables[0],
        following=_following(plan, items, period, day) if kind is not ReportKind.YEAR else None,
        of_no_school=tuple(dict.fromkeys(of_no_school)),
    )


def _check_period(plan: Plan, kind: ReportKind, period: Period, as_of: AsOf) -> None:
    if kind is ReportKind.YEAR:
        raise UsageError(error_texts.YEAR_HAS_NO_PERIOD)
    if not has_anything_in(plan, period, as_of):
        raise UsageError(error_texts.PERIOD_OUTSIDE_PLAN, period=period, plan=plan.period)


def has_anything_in(plan: Plan, period: Period, as_of: AsOf) -> bool:
    """Whether the plan's period or a control point, planned or moved, touches the period."""
    points = (point for states in point_states(plan, as_of).values() for point in states)
    spans = {
        span
        for point in points
        for span in (point.span, point.planned and point.planned.period)
        if span
    }
    return any(span.touches(period) for span in (plan.period, *spans))


def _figures(items: Iterable[ReportItem], day: date) -> Figures:
    return figures((item.point for item in items), day)


def _tally(items: Sequence[ReportItem], day: date, period: Period | None) -> Tally:
    grouped = points_by_figure((item.point for item in items), day, period)
    return Tally(period, count_figures(grouped), grouped)


def _by_section(
    plan: Plan, items: Sequence[ReportItem], selection: Selection, day: date
) -> tuple[tuple[Section, Figures], ...]:
    """The figures of each section that has items, including those of its subsections.

    If the question names sections, only these and their subsections.
    """
    of_sections = defaultdict[str, list[ReportItem]](list)
    for item in items:
        if section := item.activity.section:
            for key in with_parents(section):
                of_sections[key].append(item)
    return tuple(
        (section, _figures(of_sections[section.key], day))
        for section in plan.sections
        if not selection.sections or is_selected_section(section, selection)
        if section.key in of_sections
    )


def _by_party(
    plan: Plan, items: Sequence[ReportItem], selection: Selection, day: date
) -> tuple[tuple[Responsibility | None, Figures], ...]:
    """The figures of what each party is responsible for, with its successor on the day.

    What a party only co-executes does not count. The key None is for points without a responsible
    party.
    """
    own = [item._replace(responsibilities=_responsible(item)) for item in items]
    sublists: Iterator[Sublist[ReportItem]] = by_responsible(own, [plan], selection, day)
    by_party: list[tuple[Responsibility | None, Figures]] = []
    for sublist in sublists:
        party = sublist.key.party if isinstance(sublist.key, Responsibility) else None
        of_day = responsibilities(plan, sublist.items[0].activity, day)
        current = next((each for each in of_day if each.party == party), None)
        key = current._replace(as_written=party.name) if current and party else None
        by_party.append((key, _figures(sublist.items, day)))
    return tuple(by_party)


def _period_before(plan: Plan, period: Period) -> Period | None:
    """The period or term directly before this one; None if there is none."""
    terms = [term.period for term in plan.terms]
    if not _is_among(period, terms):
        return period_before(period)
    earlier = [term for term in terms if term.deadline < period.start]
    return earlier[-1] if earlier else None


def _period_after(plan: Plan, period: Period, items: Sequence[ReportItem]) -> Period | None:
    """The period or term directly after this one; None if there is none.

    After the last term comes the rest of the plan. If something falls due between two terms, the
    period after the first one begins on its next day.
    """
    terms = [term.period for term in plan.terms]
    if not _is_among(period, terms) or period.deadline >= plan.period.deadline:
        return period_after(period)
    next_day = day_of(period.deadline + timedelta(1))
    later = [term for term in terms if term.start > period.deadline]
    if not later:
        return span_of(next_day, day_of(plan.period.deadline))
    days = (item.point.deadline for item in items)
    if any(day and period.deadline < day < later[0].start for day in days):
        return span_of(next_day, day_of(later[0].deadline))
    return later[0]


def _is_among(period: Period, terms: Sequence[Period]) -> bool:
    return any((term.start, term.deadline) == (period.start, period.deadline) for term in terms)


def _responsible(item: ReportItem) -> tuple[Responsibility, ...]:
    """The responsibilities of an item without those of co-executors."""
    return tuple(each for each in item.responsibilities if not each.coexecutes)


def _following(
    plan: Plan, items: Sequence[ReportItem], period: Period | None, day: date
) -> NextPeriod | None:
    """The period or term after the report's one; without a period, the quarter of the day.

    Before the plan begins, that is its first quarter. None if the period is over on the day, or
    would be after the last year of the calendar.
    """
    begun = max(day, plan.period.start)
    following = _period_after(plan, period, items) if period else quarter_with(begun)
    if following is None or following.deadline < day:
        return None
    phases: dict[Phase, list[ReportItem]] = {}
    for item in items:
        point = item.point.within(following)
        phase = phase_in(following, point.span) if point and point.span else None
        if point and phase and is_open_in_time(point):
            phases.setdefault(phase, []).append(item._replace(point=point))
    undated = tuple(item for item in items if item.point.awaits_date)
    return NextPeriod(
        following,
        {phase: tuple(of_phase) for phase, of_phase in phases.items()},
        undated if plan.period.touches(following) else (),
    )
