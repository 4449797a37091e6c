"""Resolve the document of a plan."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vpr_roadmap.language.text import Language
from vpr_roadmap.nodes import STAND_IN
from vpr_roadmap.periods import MAX_YEARS, Period, PeriodError, is_likely, read_period
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.schools import Schools
from vpr_roadmap.problems import Problem, Source
from vpr_roadmap.validation.documents.document_reader import DocumentReading
from vpr_roadmap.validation.documents.plan import OrderDocument, PlanDocument
from vpr_roadmap.validation.resolving.activities import Activities
from vpr_roadmap.validation.resolving.columns import Columns
from vpr_roadmap.validation.resolving.order import resolve_appendix, resolve_order
from vpr_roadmap.validation.resolving.parties import Parties
from vpr_roadmap.validation.resolving.points import suggested_period
from vpr_roadmap.validation.resolving.schools import Scopes
from vpr_roadmap.validation.resolving.terms import resolve_terms

UNKNOWN_PERIOD = Period(date.min, date.max, STAND_IN)
"""Replaces a missing or unusable period of a plan. It includes every day."""


def resolve_plan(
    name: str, reading: DocumentReading[PlanDocument], schools: Schools, schools_known: bool
) -> tuple[Plan, list[Problem]]:
    """The plan called `name` and its problems.

    `schools_known` is true if no school exists besides `schools`. Values that were lost while the
    document was read cause no new problems.
    """
    source, document = reading.source, reading.document
    assert document
    period = _plan_period(source, document)
    problems = [period] if isinstance(period, Problem) else []
    if isinstance(period, Problem) or period is None:
        period = UNKNOWN_PERIOD
    scopes = Scopes(source, schools, known=schools_known)
    parties = Parties(source, document, scopes)
    terms, term_problems = resolve_terms(source, document, period)
    columns = Columns(source, document)
    resolved = Activities(source, document, period, parties, scopes, terms, columns)
    if document.order:
        problems += _check_approval(source, document.order)
        _check_names(parties, document.order)
    plan = Plan(
        name=name,
        title=document.title,
        period=UNKNOWN_PERIOD if resolved.period_differs() else period,
        activities=resolved.activities,
        language=Language(document.language) if document.language else None,
        sections=resolved.sections,
        scope=scopes.resolve(document.schools, ("schools",)),
        order=resolve_order(document.order) if document.order else None,
        appendix=resolve_appendix(document.appendix) if document.appendix else None,
        people=parties.people,
        groups=parties.groups,
        schools=parties.with_heads(schools),
        terms=terms,
    )
    problems += [*term_problems, *columns.problems()]
    problems += _check_sections_or_activities(source, document)
    problems += [*parties.problems, *parties.unknown_names(), *resolved.problems]
    return plan, [*problems, *scopes.problems, *scopes.unknown_groups()]


def _plan_period(source: Source, document: PlanDocument) -> Period | Problem | None:
    """The plan's period, the problem with it, or None if the problem is already reported."""
    if document.period == STAND_IN:
        return None
    try:
        period = read_period(document.period)
    except PeriodError as error:
        return source.problem(error.code, ("period",), **error.values, **suggested_period(error))
    if period.deadline.year - period.start.year > MAX_YEARS:
        values = {"found": period.written, "most": MAX_YEARS}
        return source.problem("period-too-long", ("period",), **values)
    if not (is_likely(period.start) and is_likely(period.deadline)):
        return source.problem("year-unlikely", ("period",), found=period.written)
    return period


def _check_sections_or_activities(source: Source, document: PlanDocument) -> Iterator[Problem]:
    both_or_none = (document.sections is None) == (document.activities is None)
    if both_or_none and not source.lost_under("sections", "activities"):
        yield source.problem("sections-or-activities")


def _check_approval(source: Source, order: OrderDocument) -> Iterator[Problem]:
    approved = order.status == "approved"
    if approved and not (order.number and order.date) and not source.lost_under("order"):
        yield source.problem("approved-without-number", ("order", "status"))


def _check_names(parties: Parties, order: OrderDocument) -> None:
    for role in ("signatory", "coordinator", "control"):
        parties.check_person(getattr(order, role), ("order", role))
    parties.check_group(order.support, ("order", "support"))
