"""Printed deadlines of nothing but days or quarters: «до 20 декабря», «III квартал»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from vpr_roadmap.errors import UsageError
from vpr_roadmap.matching.folding import normalize
from vpr_roadmap.periods import Period, PeriodError, months, quarter_of, span_of

_YEAR = r"(?:\s*(?:19|20)[0-9]{2})?(?:\s*г(?:ода|\.)?)?"
_DAY = (
    r"(?:[0-9]{1,2}\.[0-9]{1,2}\.(?:19|20)[0-9]{2}(?:\s*г(?:ода|\.)?)?"
    rf"|[0-9]{{1,2}} [а-я]{{3,8}}{_YEAR})"
)
_BY = re.compile(rf"(?:в срок )?(?P<by>до|не позднее) (?P<day>{_DAY})(?P<inclusive> включительно)?")
_DAYS = re.compile(rf"(?:с )?(?:{_DAY}|[0-9]{{1,2}})\s*(?:-|по)\s*{_DAY}")
_COUNT = r"(?:iv|i{1,3}|[1-4](?:-?(?:й|го|м))?)"
_QUARTERS = (
    rf"(?:во? )?({_COUNT}(?:\s*(?:,|и|-)\s*{_COUNT})*) квартал(?:ы|е|ах|ов|а)?"
    r"(?: ((?:19|20)[0-9]{2})(?:\s*г(?:ода|\.)?)?)?"
)
_SEVERAL_QUARTERS = re.compile(rf"{_QUARTERS}(?:\s*[,;и]\s*{_QUARTERS})*")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


_RULES = (
    (1, r"ежемесячно|(?:1 )?раз в месяц|каждый месяц", "{every: month}"),
    (3, r"ежеквартально|(?:1 )?раз в квартал|каждый квартал", "{every: quarter}"),
    (6, r"(?:1 )?раз в полугодие|каждое полугодие", "{every: half}"),
)


class Kind(Enum):
    """What a printed deadline says about the days."""

    BEFORE = auto()
    NOT_LATER = auto()
    DAY = auto()
    DAYS = auto()
    QUARTERS = auto()


class PrintedDeadline(NamedTuple):
    """Напечатанный срок. «До 1 сентября» may mean 31 August or 1 September as its last day."""

    kind: Kind
    period: Period

    def agrees_with(self, period: Period) -> bool:
        last = self.period.deadline
        match self.kind:
            case Kind.BEFORE:
                return period.deadline in (last, last - timedelta(1))
            case Kind.NOT_LATER | Kind.DAY:
                return period.deadline == last
            case Kind.DAYS:
                same_start = period.is_until or period.start == self.period.start
                return period.deadline == last and same_start
            case Kind.QUARTERS:
                return period.deadline in self.period

    def is_one_day(self, period: Period) -> bool:
        """Whether the deadline is «до …», but the period is that day only."""
        is_until = self.kind in (Kind.BEFORE, Kind.NOT_LATER)
        return is_until and period.written == self.period.written

    @property
    def as_yaml(self) -> str:
        """The period in the format of the files."""
        is_open = self.kind in (Kind.BEFORE, Kind.NOT_LATER)
        return f"../{self.period.written}" if is_open else self.period.written


def contradicts(printed: Sequence[PrintedDeadline], periods: Sequence[Period]) -> bool:
    """Whether a period agrees with no printed deadline, or a printed deadline with no period."""
    pairs = [[each.agrees_with(period) for period in periods] for each in printed]
    return not all(map(any, pairs)) or not all(map(any, zip(*pairs, strict=True)))


@lru_cache(maxsize=4096)
def printed_deadlines(wording: str, plan: Period) -> tuple[PrintedDeadline, ...]:
    """The deadlines that a wording means; empty if it has other words or a year is unclear."""
    text = normalize(wording)
    if _SEVERAL_QUARTERS.fullmatch(text):
        return tuple(_quarters(text, plan))
    parts = [_days(part, plan) for part in re.split(r"\s*[,;]\s*", text)]
    known = tuple(part for part in parts if part)
    return known if len(known) == len(parts) else ()


def _days(text: str, plan: Period) -> PrintedDeadline | None:
    if match := _BY.fullmatch(text):
        is_before = match["by"] == "до" and not match["inclusive"]
        kind, days = Kind.BEFORE if is_before else Kind.NOT_LATER, match["day"]
    elif re.fullmatch(_DAY, text):
        kind, days = Kind.DAY, text
    elif _DAYS.fullmatch(text):
        kind, days = Kind.DAYS, text
    else:
        return None
    period = _parsed(days, plan)
    is_day = period and period.start == period.deadline
    return PrintedDeadline(kind, period) if period and is_day == (kind is not Kind.DAYS) else None


def _parsed(text: str, plan: Period) -> Period | None:
    """The days of a text; None if the year is unclear."""
    from vpr_roadmap.input.periods.parsing import parse_period

    try:
        return parse_period(text, [plan])
    except UsageError:
        return None


def _quarters(text: str, plan: Period) -> Iterator[PrintedDeadline]:
    """The printed quarters; nothing if the year of one is unclear.

    A year applies to the quarters before it that have none.
    """
    groups = [(match[1], match[2]) for match in re.finditer(_QUARTERS, text)]
    found: list[PrintedDeadline] = []
    year: str | None = None
    for counts, own_year in reversed(groups):
        year = own_year or year
        spans = [_span_of_quarters(each, year, plan) for each in re.split(r"\s*[,и]\s*", counts)]
        if not all(spans):
            return
        found[:0] = [PrintedDeadline(Kind.QUARTERS, span) for span in spans if span]
    yield from found


def _span_of_quarters(text: str, year: str | None, plan: Period) -> Period | None:
    """The quarters of «II–III»; None if they are in several years of the plan, or in none."""
    numbers = [_ROMAN.get(count) or int(count[0]) for count in re.findall(_COUNT, text)]
    years = [int(year)] if year else range(plan.start.year, plan.deadline.year + 1)
    try:
        first, last = numbers[0], numbers[-1]
        spans = [span_of(quarter_of(each, first), quarter_of(each, last)) for each in years]
    except PeriodError:
        return None
    within = [span for span in spans if year or span.touches(plan)]
    return within[0] if len(within) == 1 else None


def printed_rule(wording: str, period: Period) -> str | None:
    """`{every: month}` if «ежемесячно» is printed and the one period is longer; otherwise None."""
    text, length = normalize(wording), len(list(months(period)))
    rules = (rule for most, words, rule in _RULES if length > most and re.fullmatch(words, text))
    return next(rules, None)
