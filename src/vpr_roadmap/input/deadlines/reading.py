"""Read printed deadlines: «Октябрь 2020 – апрель 2021», «до 25 числа каждого месяца»."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from vpr_roadmap.input.deadlines.combinations import check_combination
from vpr_roadmap.input.deadlines.dating import (
    Years,
    calendar_year,
    date_items,
    has_other_weekday,
    occurrences,
    school_year,
)
from vpr_roadmap.input.deadlines.lists import joined, same_once
from vpr_roadmap.input.deadlines.notes import without_notes
from vpr_roadmap.input.deadlines.parts import Item, Part, parse_items
from vpr_roadmap.input.deadlines.recurring import check_recurs, every, recurring_as_yaml
from vpr_roadmap.input.deadlines.rules import Frequency, Rules, take_rules
from vpr_roadmap.input.deadlines.term_names import are_of_kind, read_terms
from vpr_roadmap.input.deadlines.tokens import Kind, NotReadError, plain_text
from vpr_roadmap.input.deadlines.undated import undated_as_yaml
from vpr_roadmap.input.deadlines.values import Deadline, DeadlineContext, DeadlineDoubt
from vpr_roadmap.input.deadlines.whole_years import (
    part_of_plan,
    school_year_in,
    with_summers,
)
from vpr_roadmap.periods import WHOLE, Period, is_long_unit, span_of

MAX_LENGTH = 1000
"""Longer texts are not deadlines."""


def read_deadline(text: str, context: DeadlineContext) -> Deadline | None:
    """The meaning of a printed deadline; None unless the whole text is understood.

    Without `context.plan`, only texts that state their years or need none are read.
    """
    if undated := undated_as_yaml(text):
        return Deadline(undated, is_undated=True)
    try:
        plain = _plain(text)
        return read_terms(plain, context.terms) or _read(plain, context)
    except NotReadError:
        return None


def explicit_periods(text: str, year: int | None = None) -> tuple[Period, ...]:
    """The periods in a deadline that can be dated without a plan; `year` is as in the context.

    They show which months a plan has to cover.
    """
    try:
        rules = take_rules(_plain(text))
        items = parse_items(rules.rest) if rules.rest else []
    except NotReadError:
        return ()
    if _is_pair_of_years(items) or rules.is_yearly:
        return ()
    found = [each for each in date_items(items, Years(None, year, rules.school)) if each]
    return tuple(found) if _are_in_school_year(found, rules.school) else ()


class PrintedMonth(NamedTuple):
    """The month of a part of a deadline, and its year if the text states it."""

    month: int
    year: int | None = None


def printed_months(text: str) -> tuple[PrintedMonth, ...]:
    """The months of the deadlines in a text, in order; of a span the first one."""
    try:
        rules = take_rules(_plain(text))
        items = parse_items(rules.rest) if rules.rest else []
    except NotReadError:
        return ()
    kinds = (Kind.DAY, Kind.MONTH, Kind.TEN_DAYS)
    firsts = ((item.first or item.last, item.last) for item in items)
    return tuple(
        PrintedMonth(first.number, first.year or last.year)
        for first, last in firsts
        if first.kind in kinds
    )


def read_quarter_marks(
    marks: Sequence[tuple[int, str]], year: int | None, context: DeadlineContext
) -> Deadline | None:
    """The quarters whose cells have a mark such as «х» or «+»; `year` is that of the columns.

    `marks` are pairs of a quarter, 1 to 4, and the text of its cell. None if there is no mark or a
    cell has other words.
    """
    folded = [(quarter, plain_text(text)) for quarter, text in marks]
    if any(text and text not in _MARKS and not _is_dash(text) for _, text in folded):
        return None
    marked = dict.fromkeys(quarter for quarter, text in folded if text in _MARKS)
    items = [Item(Part(Kind.QUARTER, quarter, year=year)) for quarter in marked]
    try:
        return (
            _dated(items, Years(context.plan, context.year, None, context.within))
            if items
            else None
        )
    except NotReadError:
        return None


_MARKS = frozenset({"х", "x", "v", "+", "*", "да", "✓", "✔", "√", "●", "•", "■"})


def _is_dash(text: str) -> bool:
    return not text.strip("-_") or text in ("нет", "0")


def _plain(text: str) -> str:
    if len(text) > MAX_LENGTH:
        raise NotReadError(text)
    return without_notes(plain_text(text))


def _read(text: str, context: DeadlineContext) -> Deadline:
    """The deadline of a plain text. Raises NotReadError."""
    rules = take_rules(text)
    items = parse_items(rules.rest) if rules.rest else []
    years = Years(context.plan, context.year, rules.school, context.within)
    check_combination(rules, items, years)
    if unit := every(rules):
        if unit == "term" and not are_of_kind(context.terms, text):
            raise NotReadError(text)
        return _recurring(unit, rules, items, years)
    if not items:
        return _in_part(part_of_plan(rules, years))
    return _yearly(rules, items, years) if rules.is_yearly else _dated(items, years)


def _recurring(unit: str, rules: Rules, items: Sequence[Item], years: Years) -> Deadline:
    if items:
        deadline = _dated(items, years)
        check_recurs(unit, deadline.dated)
        written = recurring_as_yaml(unit, rules.day, deadline.dated, whole=False)
        return deadline._replace(period=written)
    part = part_of_plan(rules, years)
    within = [each for each in (part or years.plan,) if each]
    written = recurring_as_yaml(unit, rules.day, within, whole=part is None)
    return _in_part(part)._replace(period=written)


def _yearly(rules: Rules, items: Sequence[Item], years: Years) -> Deadline:
    """«Ежегодно в мае», «1 раз в год, май»: a control point in each year of the plan."""
    is_dated = years.year or any(item.has_year for item in items)
    if is_dated and Frequency.YEARLY not in rules.frequencies:
        return _dated(items, years)
    within = years.school or years.searched
    if not within or any(item.has_year or item.last.kind is Kind.HALF for item in items):
        raise NotReadError(rules.rest)
    found = [occurrences(item, within) for item in items]
    if not all(found):
        raise NotReadError(rules.rest)
    pairs = [(item, period) for item, each in zip(items, found, strict=True) for period in each]
    return _deadline(sorted(pairs, key=lambda pair: pair[1].deadline), years.plan)


def _in_part(part: Period | None) -> Deadline:
    """The deadline of a part of the plan, or of the whole plan."""
    return Deadline(part.written, (part,)) if part else Deadline(WHOLE)


def _dated(items: Sequence[Item], years: Years) -> Deadline:
    """The deadline of a list of items. Raises NotReadError if the year of one is unclear."""
    if _is_pair_of_years(items) and not _is_in_calendar_years(items[0], years.plan):
        if part := school_year_in(years.plan, school_year(items[0].last.number - 1)):
            raise NotReadError(part.written)
        return Deadline(WHOLE)
    found = date_items(items, years)
    pairs = [(item, period) for item, period in zip(items, found, strict=True) if period]
    if len(pairs) < len(items):
        raise NotReadError("a year is unclear")
    if not _are_in_school_year([period for _, period in pairs], years.school):
        raise NotReadError("another year than the school year")
    return _deadline(pairs, years.plan)


def _deadline(pairs: Sequence[tuple[Item, Period]], plan: Period | None) -> Deadline:
    periods = same_once([period for _, period in pairs])
    written = joined(periods, plan)
    doubts = []
    if len(periods) < len(pairs):
        doubts.append(DeadlineDoubt.REPEATED)
    if plan and not all(_is_in_plan(period, plan) for period in written):
        doubts.append(DeadlineDoubt.OUTSIDE_PLAN)
    if any(has_other_weekday(item, period) for item, period in pairs):
        doubts.append(DeadlineDoubt.WEEKDAY)
    texts = [period.written for period in written]
    value = texts[0] if len(texts) == 1 else f"[{', '.join(texts)}]"
    return Deadline(value, written, doubts=tuple(doubts))


def _is_in_plan(period: Period, plan: Period) -> bool:
    return plan.touches(period) if is_long_unit(period.written) else plan.covers(period)


def _are_in_school_year(periods: Sequence[Period], school: Period | None) -> bool:
    return school is None or all(with_summers(school).covers(each) for each in periods)


def _is_pair_of_years(items: Sequence[Item]) -> bool:
    """Whether a text is «2020-2021»: two calendar years or a school year."""
    if len(items) != 1 or items[0].last.kind is not Kind.YEAR or not items[0].first:
        return False
    return items[0].last.number == items[0].first.number + 1


def _is_in_calendar_years(item: Item, plan: Period | None) -> bool:
    """Whether the plan covers both calendar years."""
    last = item.last.number
    return plan is not None and plan.covers(span_of(calendar_year(last - 1), calendar_year(last)))
