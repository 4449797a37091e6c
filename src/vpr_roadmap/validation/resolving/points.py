"""Resolve the period of an activity into control points."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from vpr_roadmap.matching.folding import find_value
from vpr_roadmap.nodes import STAND_IN, Mapping, Route, node_at
from vpr_roadmap.periods import (
    WHOLE,
    Period,
    PeriodError,
    Term,
    cut_period,
    every_half,
    every_month,
    every_month_by,
    every_quarter,
    is_long_unit,
    read_period,
)
from vpr_roadmap.plan.activities import ControlPoint, Interval, Recurrence
from vpr_roadmap.problems import MAX_PROBLEMS, Problem, Source
from vpr_roadmap.validation.documents.plan import (
    ActivityDocument,
    RecurrenceDocument,
    ScheduleDocument,
    TermPeriodDocument,
    UndatedDocument,
)
from vpr_roadmap.validation.resolving.hint_periods import example_term, hint_periods


def resolve_points(
    source: Source,
    route: Route,
    document: ActivityDocument,
    plan: Period,
    terms: Sequence[Term] = (),
) -> tuple[tuple[ControlPoint, ...], list[Problem]]:
    """The control points of the activity at `route`, none if it has no dates; and problems."""
    reader = _PeriodReader(source, plan, terms)
    periods = list(reader.periods((*route, "period"), document))
    for place, period, other in islice(_overlapping(periods), MAX_PROBLEMS + 1):
        values = {"found": period.written, "other": other.written}
        reader.report("period-shared-day", place, **values)
    number = document.number
    points = tuple(ControlPoint(f"{number}@{each.written_end}", each) for _, each in periods)
    return points, reader.problems


def recurrence_of(document: ActivityDocument, plan: Period) -> Recurrence | None:
    """The recurrence of an activity, None if its period is given in another way."""
    written = document.period
    if not isinstance(written, RecurrenceDocument) or written.every == "term":
        return None
    try:
        within = tuple(read_period(text, plan) for _, text in _texts_of_within(written))
    except PeriodError:  # `resolve_points` reports it
        return None
    whole = any((each.start, each.deadline) == (plan.start, plan.deadline) for each in within)
    return Recurrence(Interval(written.every), written.day, () if whole else within)


def term_names(
    document: ActivityDocument, points: Sequence[ControlPoint], terms: Sequence[Term]
) -> tuple[str, ...]:
    """The names of the terms that are the periods of an activity, if it states terms."""
    written = document.period
    by_rule = isinstance(written, RecurrenceDocument) and written.every == "term"
    if not by_rule and not isinstance(written, TermPeriodDocument):
        return ()
    periods = {point.period for point in points}
    return tuple(term.name for term in terms if term.period in periods)


class _PeriodReader:
    """Reads the periods of one activity."""

    def __init__(self, source: Source, plan: Period, terms: Sequence[Term]) -> None:
        self.source = source
        self.plan = plan
        self.terms = terms
        self.problems: list[Problem] = []

    def report(self, code: str, route: Route, **values: object) -> None:
        self.problems.append(self.source.problem(code, route, **values))

    def periods(self, route: Route, document: ActivityDocument) -> Iterator[tuple[Route, Period]]:
        """The periods of an activity with their routes; `route` is that of its `period`."""
        match document.period:
            case str(text):
                yield from self._read(route, text)
            case list(texts) if written := _as_terms(texts, self.terms):
                values = {"variant": "several-terms", "written": written}
                self.report("period-unreadable", (*route, 0), period=texts[0], **values)
            case list(texts):
                for at, text in enumerate(texts):
                    yield from self._read((*route, at), text, listed=True)
            case TermPeriodDocument(term=str(name)):
                yield from self._term((*route, "term"), name)
            case TermPeriodDocument(term=names):
                for at, name in enumerate(names):
                    yield from self._term((*route, "term", at), name)
            case RecurrenceDocument(every="term") if not self.terms:
                if not self._terms_are_unclear:
                    self.report("no-terms", (*route, "every"), days=example_term(self.plan))
            case RecurrenceDocument() as recurrence if not _is_day_of_month(recurrence):
                self.report("wrong-day-of-month", (*route, "day"))
            case RecurrenceDocument(within=None) if self.plan.written == STAND_IN:
                return
            case RecurrenceDocument() as recurrence:
                yield from ((route, period) for period in self._recurring(route, recurrence))
            case ScheduleDocument() | UndatedDocument():
                return

    def _recurring(self, route: Route, recurrence: RecurrenceDocument) -> tuple[Period, ...]:
        """The periods of a recurrence. Report that it has none."""
        within = [
            period
            for below, text in _texts_of_within(recurrence)
            for _, period in self._read((*route, *below), text)
        ]
        found = _joined(
            period for each in within for period in _recurring_periods(recurrence, each, self.terms)
        )
        if within and not found and not self._terms_are_unclear:
            self.report("period-empty", route)
        return found

    @property
    def _terms_are_unclear(self) -> bool:
        """Whether some terms of the plan could not be read."""
        written = node_at(self.source.root, ("terms",))
        unread = isinstance(written, Mapping) and len(written.entries) > len(self.terms)
        return unread or self.source.lost_under("terms")

    def _term(self, route: Route, name: str) -> Iterator[tuple[Route, Period]]:
        """The period of a term. Report a name that is no term of the plan."""
        if period := find_value(name, {term.name: term.period for term in self.terms}):
            yield route, period
        elif name != STAND_IN and not self._terms_are_unclear:
            known = tuple(term.name for term in self.terms)
            if known:
                near = suggested_term(name, known)
                self.report("unknown-term", route, found=name, terms=known, **near)
            else:
                self.report("no-terms", route, days=example_term(self.plan))

    def _read(
        self, route: Route, text: str, *, listed: bool = False
    ) -> Iterator[tuple[Route, Period]]:
        """The period in a text, if it can be read. Report a period outside the plan.

        A quarter or half-year that begins before the plan or ends after it is cut to the plan.
        """
        try:
            period = read_period(text, self.plan)
        except PeriodError as error:
            if text != STAND_IN:
                near = suggested_period(error, self.plan, terms=self.terms)
                if listed and str(near.get("near")).startswith("{"):
                    near = _suggested_item(text, self.terms)
                self.report(error.code, route, **error.values, **near)
            return
        if is_long_unit(text) and self.plan.touches(period):
            period = cut_period(period, self.plan)
        elif not self.plan.covers(period):
            self.report("period-outside-plan", route, found=text, plan=self.plan.written)
        yield route, period


def suggested_term(text: str, names: Sequence[str]) -> dict[str, object]:
    """The name of a term that a text probably means, as a value of the problem."""
    from vpr_roadmap.input.periods.terms import suggest_term

    near = suggest_term(text, names)
    return {"near": near} if near else {}


def suggested_period(
    error: PeriodError, *plans: Period, terms: Sequence[Term] = ()
) -> dict[str, object]:
    """The period that an unreadable text probably means, as a value of the problem."""
    from vpr_roadmap.input.periods.as_yaml import needs_terms, period_as_yaml, readings_of_half

    if error.code != "period-unreadable":
        return {}
    text = str(error.values["period"])
    if near := period_as_yaml(text, plans, terms):
        return {"near": near}
    if not plans:
        return {"variant": "no-plan"}
    if halves := readings_of_half(text, plans[0]):
        return {"variant": "half-year", "of_school": halves[0], "of_calendar": halves[1]}
    if not needs_terms(text, terms):
        examples = hint_periods(plans[0])
        return {"variant": "of-plan", **examples} if examples else {}
    if not terms:
        return {"variant": "no-terms", "days": example_term(plans[0])}
    return {"variant": "no-such-term", "terms": tuple(term.name for term in terms)}


def _as_terms(texts: Sequence[str], terms: Sequence[Term]) -> str | None:
    """Several names of terms as one period, such as `{term: [I четверть, II четверть]}`."""
    from vpr_roadmap.input.periods.as_yaml import terms_as_yaml

    return terms_as_yaml(texts, terms) if len(texts) > 1 else None


def _suggested_item(text: str, terms: Sequence[Term]) -> dict[str, object]:
    """The days of the term that an item of a list names: a list has no `{term: …}`."""
    from vpr_roadmap.input.periods.as_yaml import terms_as_yaml

    days = [term.period.written for term in terms if terms_as_yaml([text], [term])]
    return {"near": days[0]} if days else {"variant": "rule-in-list"}


def _overlapping(
    periods: Sequence[tuple[Route, Period]],
) -> Iterator[tuple[Route, Period, Period]]:
    """Periods that share a day: the later one in the file, with its route, and the other."""
    latest: int | None = None
    for at in sorted(range(len(periods)), key=lambda at: periods[at][1].start):
        _, period = periods[at]
        if latest is not None and period.start <= periods[latest][1].deadline:
            first, last = sorted((at, latest))
            yield *periods[last], periods[first][1]
        if latest is None or period.deadline > periods[latest][1].deadline:
            latest = at


def _is_day_of_month(recurrence: RecurrenceDocument) -> bool:
    day = recurrence.day
    return day is None or (recurrence.every == "month" and 1 <= day <= 31)


def _texts_of_within(recurrence: RecurrenceDocument) -> Iterator[tuple[Route, str]]:
    """The texts of `within` with their routes below the recurrence; `all` if there is none."""
    if isinstance(recurrence.within, list):
        yield from ((("within", at), text) for at, text in enumerate(recurrence.within))
    else:
        yield ("within",), recurrence.within or WHOLE


def _joined(periods: Iterable[Period]) -> tuple[Period, ...]:
    """The periods in order; those of one month, quarter or other unit are one period."""
    by_unit: dict[str, Period] = {}
    for period in periods:
        other = by_unit.get(period.written, period)
        start, deadline = min(period.start, other.start), max(period.deadline, other.deadline)
        by_unit[period.written] = Period(start, deadline, period.written)
    return tuple(sorted(by_unit.values()))


def _recurring_periods(
    recurrence: RecurrenceDocument, within: Period, terms: Sequence[Term]
) -> Iterator[Period]:
    match recurrence.every:
        case "month" if recurrence.day is not None:
            return every_month_by(recurrence.day, within)
        case "month":
            return every_month(within)
        case "quarter":
            return every_quarter(within)
        case "half":
            return every_half(within)
        case "term":
            return (term.period for term in terms if within.covers(term.period))
