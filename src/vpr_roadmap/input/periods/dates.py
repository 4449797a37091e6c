"""Parse days: `18.11.2020`, `5-ноября`, `Nov 15, 2023`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import NamedTuple

from vpr_roadmap.errors import UsageError
from vpr_roadmap.language.texts import error_texts
from vpr_roadmap.periods import Period, day_of, month_of, span_of

_ORDINAL = r"(?:-?(?:о?го|[оь]?е)|st|nd|rd|th)"
_DOTTED = r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4}|[0-9]{2})\s*(?:года|г\.?)?"
_YEAR_FIRST = r"([0-9]{4})([-./])([0-9]{1,2})\2([0-9]{1,2})"
# Not `10-12.2023`, which is a span of months.
_NUMBERS = (
    r"([0-9]{1,2})\s*(?:-\s*(?=[0-9]+\s*[-/])|/)\s*([0-9]{1,2})\s*[-./]\s*([0-9]{4})"
    r"\s*(?:года|г\.?)?"
)
_YEAR = r"(?:\s*[-/.,]?\s*([0-9]{4})\s*(?:года|году|год|г\.?)?)?"
_DAY_FIRST = (
    rf"(?:the\s+)?([0-9]{{1,2}}){_ORDINAL}?(\s+(?:of\s+)?|\.\s+|\s?[-/.])([a-zа-я]+)\.?{_YEAR}"
)
_MONTH_FIRST = rf"([a-z]+)\.?\s+(?:the\s+)?([0-9]{{1,2}})({_ORDINAL})?(?:\s*,?\s+([0-9]{{4}}))?"


_DAY = rf"(0?[1-9]|[12][0-9]|3[01])(?:\.|{_ORDINAL})?"


class NamedDay(NamedTuple):
    """A day with the name of its month.

    `tight`: there is no space between them. `perhaps_year`: “November 23” may be November 2023.
    """

    day: int
    month: str
    year: str | None
    tight: bool = False
    perhaps_year: bool = False


def parse_named_day(text: str) -> NamedDay | None:
    """Parse «5 ноября», `5-Nov-2023`, “November 5, 2023”; the month may be any word."""
    if match := re.fullmatch(_DAY_FIRST, text):
        return NamedDay(int(match[1]), match[3], match[4], tight=not match[2].endswith(" "))
    if match := re.fullmatch(_MONTH_FIRST, text):
        perhaps_year = not (match[3] or match[4])
        return NamedDay(int(match[2]), match[1], match[4], perhaps_year=perhaps_year)
    return None


def parse_day_of_month(text: str) -> int | None:
    """Parse a day of a month, 1 to 31, also as «1-е», `1st` or «1.»."""
    match = re.fullmatch(_DAY, text)
    return int(match[1]) if match else None


def parse_numeric_day(text: str) -> Period | None:
    """Parse a day of three numbers.

    Raises UsageError if it is ambiguous, such as `5-11-2023`, and ValueError if it does not exist.
    """
    if match := re.fullmatch(_DOTTED, text):
        year = int(match[3]) if len(match[3]) == 4 else 2000 + int(match[3])
        return day_of(date(year, int(match[2]), int(match[1])))
    if match := re.fullmatch(_YEAR_FIRST, text):
        return day_of(date(int(match[1]), int(match[3]), int(match[4])))
    if match := re.fullmatch(_NUMBERS, text):
        readings = tuple(dict.fromkeys(_readings(*(int(group) for group in match.groups()))))
        if len(readings) > 1:
            raise UsageError(error_texts.PERIOD_AMBIGUOUS, typed=text, meant=readings)
        if not readings:
            raise ValueError(text)
        return readings[0]
    return None


def _readings(first: int, second: int, year: int) -> Iterator[Period]:
    """The possible meanings: day and month, month and day, or two months of a year."""
    for day, month in ((first, second), (second, first)):
        with suppress(ValueError):
            yield day_of(date(year, month, day))
    if year and 0 < first < second <= 12:
        yield span_of(month_of(year, first), month_of(year, second))
