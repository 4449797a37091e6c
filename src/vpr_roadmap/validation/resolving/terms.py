"""Resolve the terms of a plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vpr_roadmap.matching.folding import fold
from vpr_roadmap.nodes import STAND_IN, Route
from vpr_roadmap.periods import Period, PeriodError, Term, read_period
from vpr_roadmap.problems import Problem, Source
from vpr_roadmap.validation.documents.plan import PlanDocument
from vpr_roadmap.validation.resolving.points import suggested_period


def resolve_terms(
    source: Source, document: PlanDocument, plan: Period
) -> tuple[tuple[Term, ...], list[Problem]]:
    """The terms in the order of their days, and problems.

    Terms lie within the plan and share no day. Their names differ when folded.
    """
    problems: list[Problem] = []
    terms = sorted(_terms(source, document, plan, problems), key=lambda each: each.period.start)
    problems += _repeated(source, document.terms)
    problems += _overlapping(source, terms)
    return tuple(terms), problems


def _terms(
    source: Source, document: PlanDocument, plan: Period, problems: list[Problem]
) -> Iterator[Term]:
    for name, text in document.terms.items():
        route = ("terms", name)
        try:
            period = read_period(text)
        except PeriodError as error:
            if text != STAND_IN:
                values = {**error.values, **suggested_period(error, plan)}
                problems.append(source.problem(error.code, route, **values))
            continue
        if not plan.covers(period):
            values = {"found": name, "period": text, "plan": plan.written}
            problems.append(source.problem("term-outside-plan", route, **values))
        yield Term(name, period)


def _repeated(source: Source, names: Iterable[str]) -> Iterator[Problem]:
    first: dict[str, Route] = {}
    for name in names:
        route = ("terms", name)
        if (other := first.setdefault(fold(name), route)) != route:
            place = source.place(other)
            yield source.key_problem("duplicate-term", route, found=name, place=place)


def _overlapping(source: Source, terms: Iterable[Term]) -> Iterator[Problem]:
    """A problem for each term that begins before an earlier one has ended."""
    latest: Term | None = None
    for term in terms:
        if latest and term.period.start <= latest.period.deadline:
            values = {"found": term.name, "other": latest.name}
            yield source.problem("term-overlaps", ("terms", term.name), **values)
        if latest is None or term.period.deadline > latest.period.deadline:
            latest = term
