"""Printed deadlines compared with their periods."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from vpr_roadmap.input.deadlines.values import DeadlineContext
from vpr_roadmap.matching.folding import fold, normalize
from vpr_roadmap.nodes import STAND_IN
from vpr_roadmap.periods import Period, half_of, month_of, months, span_of
from vpr_roadmap.plan.activities import Activity
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.problems import Problem
from vpr_roadmap.validation.checks.context import CheckContext
from vpr_roadmap.validation.checks.printed_deadlines import (
    PrintedDeadline,
    contradicts,
    printed_deadlines,
    printed_rule,
)

_STEMS = "январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр"
_MONTH = "|".join(
    f"(?P<m{number}>{stem}(?:ь|я|е|а|ю|й|и)?)" for number, stem in enumerate(_STEMS.split("|"), 1)
)
_HALF = re.compile(
    r"(?:во? )?(i|ii|[12])(?:-?[ео]е)? полугоди[еи](?: ((?:19|20)[0-9]{2})(?: ?г(?:ода|\.)?)?)?"
)
_TOKEN = re.compile(
    rf"\b(?:{_MONTH})\b|(?P<year>(?:19|20)[0-9][0-9])|(?P<dash>[-–—‑])"
    r"|(?:годов|года|году|год|гг|г|и)\b|[\s,.;()]"
)


MAX_PERIODS_IN_MESSAGE = 4


def wordings_match_their_periods(context: CheckContext) -> Iterator[Problem]:
    """The printed deadline means the days, months, quarters or half-year of the period.

    Only wordings of nothing but these and years are checked, and those that say how often.
    """
    if context.plan.period.written == STAND_IN:
        return
    for route, activity in context.activities():
        place = (*route, "period")
        if not activity.wording or not activity.points or context.has_error(place):
            continue
        values = _difference(activity.wording, activity, context.plan)
        if values and not _is_read_as_written(activity.wording, activity, context.plan):
            written = _periods_as_written(activity)
            values = {"wording": activity.wording, "period": written, **values}
            yield context.problem("wording-differs", place, **values)


def _difference(wording: str, activity: Activity, plan: Plan) -> dict[str, object]:
    """How the wording and the period differ, as values of the problem; empty if they agree."""
    if (printed := _printed(wording, plan)) is not None:
        in_periods = _months_of_periods(activity)
        if _comparable(printed, activity) == _comparable(in_periods, activity):
            return {}
        return {"printed": _spans(printed), "meant": _spans(in_periods)}
    periods = [point.period for point in activity.points]
    if deadlines := printed_deadlines(wording, plan.period):
        return _differing_deadlines(deadlines, periods)
    if len(periods) == 1 and (rule := printed_rule(wording, periods[0])):
        return {"case": "one-deadline", "near": rule}
    return {}


def _is_read_as_written(wording: str, activity: Activity, plan: Plan) -> bool:
    """Whether `roadmap import` would read the wording as the periods of the activity."""
    from vpr_roadmap.input.deadlines.reading import read_deadline

    deadline = read_deadline(wording, DeadlineContext(plan.period, plan.terms))
    periods = tuple(point.period for point in activity.points)
    return deadline is not None and deadline.dated == periods


def _differing_deadlines(
    printed: Sequence[PrintedDeadline], periods: Sequence[Period]
) -> dict[str, object]:
    if contradicts(printed, periods):
        several = len(periods) > MAX_PERIODS_IN_MESSAGE
        months_of_all = frozenset(month for period in periods for month in months(period))
        values: dict[str, object] = {
            "printed": tuple(each.period for each in printed),
            "meant": _spans(months_of_all) if several else tuple(periods),
        }
        return {**values, "near": printed[0].as_yaml} if len(printed) == 1 else values
    if len(printed) == len(periods) == 1 and printed[0].is_one_day(periods[0]):
        return {"case": "one-day", "near": printed[0].as_yaml}
    return {}


def _printed(wording: str, plan: Plan) -> frozenset[Period] | None:
    """The months that a wording means, None if they are unclear.

    «I полугодие» may be a term if the plan has terms.
    """
    named = _months_printed(wording, plan.period)
    return named if named is not None or plan.terms else _months_of_half(wording, plan.period)


def _months_of_half(wording: str, plan: Period) -> frozenset[Period] | None:
    """The months of a printed half-year in the plan; None if the year is unclear.

    Without a year it may be half of a school year, unless the plan is for a calendar year.
    """
    match = _HALF.fullmatch(normalize(wording))
    one_year = plan.start.year if plan.start.year == plan.deadline.year else None
    year = int(match[2]) if match and match[2] else one_year
    if not match or not year:
        return None
    half = half_of(year, 1 if match[1] in ("i", "1") else 2)
    return frozenset(month for month in months(half) if month.touches(plan)) or None


def _months_of_periods(activity: Activity) -> frozenset[Period]:
    periods = (point.period for point in activity.points)
    return frozenset(month for period in periods for month in months(period))


def _comparable(named: frozenset[Period], activity: Activity) -> list[Period]:
    """The months to compare: only the last one if a period has no start («not later than»)."""
    ordered = sorted(named, key=lambda month: month.start)
    until = any(point.period.is_until for point in activity.points)
    return ordered[-1:] if until else ordered


def _periods_as_written(activity: Activity) -> str:
    """The periods as written; only the first and the last if there are more than four."""
    written = [point.period.written for point in activity.points]
    listed = len(written) <= MAX_PERIODS_IN_MESSAGE
    return ", ".join(written) if listed else f"{written[0]} … {written[-1]}"


def _spans(of: frozenset[Period]) -> tuple[Period, ...]:
    """The months, with consecutive ones joined into spans."""
    spans: list[Period] = []
    for month in sorted(of, key=lambda each: each.start):
        if spans and (month.start - spans[-1].deadline).days == 1:
            spans[-1] = span_of(spans[-1], month)
        else:
            spans.append(month)
    return tuple(spans)


@dataclass(slots=True)
class _NamedMonth:
    """A month named in a wording. `spanned` if a dash joins it to the month before."""

    month: int
    spanned: bool
    year: int | None = None


@lru_cache(maxsize=4096)
def _months_printed(wording: str, plan: Period) -> frozenset[Period] | None:
    """The months that a wording names, None if it has other words or the year is unclear."""
    named = _named_months(fold(wording))
    for each in named:
        each.year = each.year or _only_year(each.month, plan)
    for first, last in pairwise(named):
        # «Октябрь – февраль 2021»: the year is that of the end.
        if last.spanned and first.year == last.year and last.year and first.month > last.month:
            first.year = last.year - 1
    dated = [month_of(each.year, each.month) for each in named if each.year]
    if not dated or len(dated) < len(named):
        return None
    found = set(dated)
    for at, each in enumerate(named):
        if each.spanned and at and dated[at - 1].start < dated[at].start:
            found.update(months(span_of(dated[at - 1], dated[at])))
    return frozenset(found)


def _named_months(text: str) -> list[_NamedMonth]:
    """The months in `text`, empty if it has other words.

    A year applies to all months before it that have no year yet.
    """
    named: list[_NamedMonth] = []
    at, after_dash = 0, False
    while at < len(text):
        token = _TOKEN.match(text, at)
        if not token:
            return []
        at = token.end()
        if year := token["year"]:
            for each in named:
                each.year = each.year or int(year)
        elif token["dash"]:
            after_dash = True
        elif token.lastgroup:
            named.append(_NamedMonth(int(token.lastgroup[1:]), after_dash))
            after_dash = False
    return named


def _only_year(month: int, plan: Period) -> int | None:
    """The year of this month in the plan; None if the plan has no such month or several."""
    years = range(plan.start.year, plan.deadline.year + 1)
    within = [year for year in years if plan.touches(month_of(year, month))]
    return within[0] if len(within) == 1 else None
