"""Parse spans: «с октября по декабрь 2020», «до 25.12.2020»."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial
from typing import NamedTuple

from vpr_roadmap.errors import UsageError
from vpr_roadmap.input.periods.units import (
    COUNT,
    MONTH_DOTTED,
    PeriodContext,
    parse_unit,
    parse_unit_or_none,
    single_match,
    years_of_plan,
)
from vpr_roadmap.periods import (
    Period,
    day_of,
    span_of,
)

_BETWEEN = r"\s*(?:/|\.\.|-|\sпо\s|\sto\s|\sand\s)\s*"
UP_TO = r"(?:до|по|к|by|until|till|up to)\s+"
END = r"(?:кон(?:ца|цу)|(?:the\s+)?end of)\s+(?:the\s+)?"
_SINCE = r"(?:со?|from|since|between)\s+"


class SpanEnd(NamedTuple):
    """The last part of a span, parsed and as typed."""

    period: Period
    typed: str


Built = Callable[[Sequence[str], SpanEnd, PeriodContext], Period | None]


def parse_span(text: str, known: PeriodContext) -> Period | None:
    """Parse a span from one day, month, quarter or year to another of the same kind."""
    is_between = text.startswith("between ")
    text = re.sub(rf"^{_SINCE}", "", text)
    for match in re.finditer(_BETWEEN, text):
        if match[0].strip() == "and" and not is_between:
            continue
        first, last = text[: match.start()], text[match.end() :]
        if found := _joined_to_last([first, last], known, _between):
            return found
    return None


def _joined_to_last(parts: Sequence[str], known: PeriodContext, build: Built) -> Period | None:
    """Parse the last part, and build the period of all parts from it.

    If no part has a year, tries each year of the plans and the year after. Raises UsageError if
    several years are possible.
    """
    *before, last = parts
    if ends := _yearless(parts, known):
        built = [found for end in ends if (found := _within_a_year(build, before, end, known))]
        if built:
            return single_match(built, known.plans, last)
    end = parse_unit_or_none(last, known)
    return build(before, SpanEnd(end, last), known) if end else None


def _yearless(parts: Sequence[str], known: PeriodContext) -> list[SpanEnd]:
    """The last part in each possible year; empty if one of the parts has a year."""
    *before, last = parts
    if not known.plans or any(re.search("[0-9]{4}", part) for part in parts):
        return []
    if any(_needs_no_plan(part, known) for part in before):
        return []
    years = sorted({year for plan in known.plans for year in years_of_plan(plan)})
    dated = [parse_unit_or_none(f"{last} {year}", known) for year in (*years, years[-1] + 1)]
    return [SpanEnd(period, last) for period in dated if period]


def _needs_no_plan(text: str, known: PeriodContext) -> bool:
    try:
        return bool(parse_unit_or_none(text, PeriodContext(today=known.today)))
    except UsageError:
        return False


def _within_a_year(
    build: Built, before: Sequence[str], end: SpanEnd, known: PeriodContext
) -> Period | None:
    try:
        found = build(before, end, known)
    except ValueError:  # reversed in this year
        return None
    return found if found and found.deadline - found.start <= timedelta(366) else None


def _between(before: Sequence[str], end: SpanEnd, known: PeriodContext) -> Period | None:
    """The span between two parts; None if they are of different kinds."""
    start = _start(before[0], end, known)
    if start and (_is_of_files(before[0], end.typed) or _are_alike(start, end.period)):
        return span_of(start, end.period)
    return None


def _is_of_files(*ends: str) -> bool:
    """Whether a span is in the format of the files, which may mix kinds."""
    return all(re.fullmatch(r"[0-9]{4}-(q[1-4]|h[12]|[0-9]{2}(-[0-9]{2})?)", end) for end in ends)


def _are_alike(start: Period, end: Period) -> bool:
    from vpr_roadmap.input.periods.parts_of_years import period_kind

    kinds = {period_kind(start), period_kind(end)}
    return len(kinds) == 1 or kinds == {"day", "month"}


def parse_series(text: str, known: PeriodContext) -> Period | None:
    """Parse parts that follow each other without a gap: «октябрь, ноябрь и декабрь 2023»."""
    parts = re.split(r"\s*[,;]\s*|\s+(?:и|and)\s+", text)
    return _joined_to_last(parts, known, _without_gaps) if len(parts) > 1 else None


def _without_gaps(before: Sequence[str], end: SpanEnd, known: PeriodContext) -> Period | None:
    first = end.period
    for each in reversed(before):
        start = _start(each, SpanEnd(first, end.typed), known)
        if not (start and _follows(start, first, known)):
            return None
        if not _are_alike(start, first):
            return None
        first = start
    return span_of(first, end.period)


def _follows(start: Period, following: Period, known: PeriodContext) -> bool:
    """Whether nothing is between two periods, or only the holidays between two terms."""
    if start.deadline + timedelta(1) == following.start:
        return True
    from vpr_roadmap.input.periods.terms import are_neighbours

    return are_neighbours(start, following, known.terms)


def parse_half_open(text: str, known: PeriodContext) -> Period | None:
    """Parse «до 25.12.2020», from the start of the plans, or «с декабря 2020», to their end.

    None for «до декабря», which may include December or not; «по декабрь» includes it.
    """
    if match := re.match(UP_TO, text):
        return _until(text[match.end() :], match[0], known)
    if (match := re.match(_SINCE, text)) and known.plans:
        start = parse_unit(text[match.end() :], known)
        last = start and max([start, *known.plans], key=lambda each: each.deadline)
        return span_of(start, day_of(last.deadline)) if start and last else None
    return None


def _until(text: str, by: str, known: PeriodContext) -> Period | None:
    from vpr_roadmap.input.periods.relative import map_period

    if match := re.match(END, text):
        read = partial(parse_unit, text[match.end() :], known)
        return map_period(read, lambda end: end and _from_plans(day_of(end.deadline), known))
    end = parse_unit(text, known)
    if end and end.start != end.deadline and not by.startswith(("по", "up to")):
        return None
    return end and _from_plans(end, known)


def _from_plans(end: Period, known: PeriodContext) -> Period:
    first = min([end, *known.plans], key=lambda each: each.start)
    return span_of(day_of(first.start), end)


def _start(text: str, end: SpanEnd, known: PeriodContext) -> Period | None:
    """Parse the start of a span; without a year, the last such period before the end of the span.

    A number before a day is a day of the same month in «1–15 октября», but not in “1 – October 15”.
    """
    from vpr_roadmap.input.periods.dates import parse_day_of_month

    period, last = end
    if period.start == period.deadline and last[0].isdigit() and (day := parse_day_of_month(text)):
        return day_of(period.start.replace(day=day))
    named = _with_its_kind(text, period, last)
    for year in (period.deadline.year, period.deadline.year - 1):
        dated = parse_unit_or_none(_with_year(named, year, last), known)
        if dated and dated.start <= period.start:
            return dated
    return parse_unit_or_none(text, known)


def _with_its_kind(text: str, end: Period, typed: str) -> str:
    """The text with the kind of the end: «III квартал» in «III–IV квартал 2023»."""
    from vpr_roadmap.input.periods.parts_of_years import period_kind

    kind = {"quarter": "квартал", "half": "полугодие"}.get(period_kind(end))
    if kind is None and (term := re.fullmatch(rf"{COUNT}\s+(\D+)", typed)):
        kind = term[2]
    return f"{text} {kind}" if kind and re.fullmatch(COUNT, text) else text


def _with_year(text: str, year: int, last: str) -> str:
    """The start of a span with a year, as text; empty if it does not fit the end `last`.

    Months in numbers only go with months in numbers.
    """
    is_of_numbers = bool(re.fullmatch(MONTH_DOTTED, last))
    if re.fullmatch(r"[0-9]{1,2}\.?", text):
        return f"{text}.{year}" if is_of_numbers else ""
    if re.fullmatch(r"[0-9]{1,2}\.[0-9]{1,2}\.?", text):
        return "" if is_of_numbers else f"{text.rstrip('.')}.{year}"
    return f"{text} {year}" if re.search(r"[^\W\d_]", text) else ""
