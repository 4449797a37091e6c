"""Parse the title and the period of a new plan, and suggest a period."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from vpr_roadmap.errors import UsageError
from vpr_roadmap.input.periods.parsing import parse_period
from vpr_roadmap.input.periods.relative import school_year
from vpr_roadmap.language.texts import error_texts, init_texts
from vpr_roadmap.periods import MAX_YEARS, Period, month_of, month_with, span_of

MAX_TITLE_LENGTH = 1000
"""The largest length of a title in characters; the longest known title has about 300."""
MIN_DAYS = 7
"""The smallest length of a plan in days; a shorter period is the deadline of one activity."""
NEXT_YEAR_FROM = 6
"""From this month on, people write the plan of the next school year."""

_LINE_BREAKS = re.compile(r"\s*[\t\n\v\f\r\x85\u2028\u2029]+\s*")
_YEARS = re.compile(r"((?:19|20)[0-9]{2})\s*[-–—/]\s*((?:19|20)?[0-9]{2})(?![0-9])")
_YEAR = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})\s*(?:год|г\b)")


def parse_line(typed: str) -> str:
    """The text on one line, without blanks around it. Raises UsageError for control characters."""
    line = _LINE_BREAKS.sub(" ", typed).strip()
    for character in line:
        if unicodedata.category(character) in ("Cc", "Cs"):
            code = f"U+{ord(character):04X}"
            raise UsageError(error_texts.FORBIDDEN_IN_RECORD, typed=line, character=code)
    return line


def parse_title(typed: str) -> str:
    """The title of a plan. Raises UsageError if it is empty or much too long."""
    title = parse_line(typed)
    if not title:
        raise UsageError(init_texts.NO_TITLE)
    if len(title) > MAX_TITLE_LENGTH:
        raise UsageError(init_texts.TITLE_TOO_LONG, n=len(title), most=MAX_TITLE_LENGTH)
    return title


def parse_plan_period(typed: str, today: date) -> Period:
    """The period of a plan, in whole months if it has only these. Raises UsageError."""
    try:
        period = parse_period(parse_line(typed), (), today)
    except UsageError as error:
        if error.text is error_texts.PERIOD_OUTSIDE_PLANS:
            raise UsageError(init_texts.PERIOD_WITHOUT_YEAR, typed=typed) from None
        raise
    if (period.deadline - period.start).days + 1 < MIN_DAYS:
        raise UsageError(init_texts.PERIOD_TOO_SHORT, typed=typed)
    if period.deadline.year - period.start.year > MAX_YEARS:
        raise UsageError(init_texts.PERIOD_TOO_LONG, typed=typed, most=MAX_YEARS)
    return _in_months(period)


def _in_months(period: Period) -> Period:
    """The period as `2024-09/2025-05` if it was typed in days, but has only whole months."""
    first, last = month_with(period.start), month_with(period.deadline)
    is_whole = (first.start, last.deadline) == (period.start, period.deadline)
    return span_of(first, last) if is_whole else period


def suggest_period(title: str, today: date) -> Period:
    """The school year or the years in the title; otherwise the school year to plan now."""
    if years := _YEARS.search(title):
        first, last = int(years[1]), int(years[1][: -len(years[2])] + years[2])
        if 0 < last - first <= MAX_YEARS:
            return school_year(first) if last == first + 1 else calendar_years(first, last)
    elif year := _YEAR.search(title):
        return calendar_years(int(year[1]), int(year[1]))
    return school_year(today.year if today.month >= NEXT_YEAR_FROM else today.year - 1)


def calendar_years(first: int, last: int) -> Period:
    """From January of the first year to December of the last."""
    return span_of(month_of(first, 1), month_of(last, 12))
