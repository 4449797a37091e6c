"""Parse a part of a year and its year in any order: `ноябрь-2023`, `2023 год, IV квартал`."""

from __future__ import annotations

import re
from collections.abc import Callable

from vpr_roadmap.errors import UsageError
from vpr_roadmap.language.texts import error_texts
from vpr_roadmap.periods import Period, half_of, month_of, quarter_of, span_of

_OF_SCHOOLS = r"(?:уч[а-я.]*\s*(?:года?|году|г\.?)|(?:school|academic) year)"
_YEAR = r"(?P<year>[0-9]{4})\s*(?:года|году|год|г\.?)?"
# «2023 - 2024» is a school year only with the words for it.
_TO_NEXT = rf"(?:\s*/\s*|-|\s*-\s*(?=[0-9]+\s*{_OF_SCHOOLS}))"
_SCHOOL_YEAR = (
    rf"(?P<first>[0-9]{{4}}){_TO_NEXT}(?P<last>[0-9]{{4}}|[0-9]{{2}})(?:\s*{_OF_SCHOOLS})?"
)
# A part has a letter and no year.
_PART = r"(?P<part>(?:(?![0-9]{4}).)*?[^\W\d_](?:(?![0-9]{4}).)*?)"
_FORMS = (
    rf"{_PART}(?:\s*[-/.,]\s*|\s+){_SCHOOL_YEAR}",
    rf"{_SCHOOL_YEAR}(?:\s*[-/.,]\s*|\s+){_PART}",
    rf"{_PART}\s*[-/.,]\s*{_YEAR}",
    rf"{_YEAR}(?:\s*[-/.,]\s*|\s+){_PART}",
)


def parse_part_of_year(text: str, read: Callable[[str], Period | None]) -> Period | None:
    """Parse a day, month, quarter or half-year with a calendar year or a school year.

    `read` parses «ноябрь 2023». A school year lasts from September to August. Raises UsageError for
    the quarters and half-years of a school year, which are ambiguous, and whatever `read` raises.
    """
    for form in _FORMS:
        if match := re.fullmatch(form, text):
            groups = match.groupdict()
            if groups.get("year"):
                return read(f"{groups['part']} {groups['year']}")
            first, last = int(groups["first"]), int(groups["last"])
            if last in (first + 1, (first + 1) % 100):
                return _of_school_year(text, groups["part"], first, read)
    return None


def _of_school_year(
    text: str, part: str, first: int, read: Callable[[str], Period | None]
) -> Period | None:
    try:
        found = read(f"{part} {first}")
    except ValueError:  # 29 February may exist in the second year
        found = read(f"{part} {first + 1}")
    if found is None:
        return None
    match period_kind(found):
        case "day" | "month":
            return found if found.start.month >= 9 else read(f"{part} {first + 1}")
        case "quarter":
            number = (found.start.month + 2) // 3
            meant = (quarter_of(first, number), quarter_of(first + 1, number))
        case "half" if found.start.month == 1:
            meant = (span_of(month_of(first, 9), month_of(first, 12)), half_of(first + 1, 1))
        case "half":
            meant = (half_of(first, 2), span_of(month_of(first + 1, 1), month_of(first + 1, 8)))
        case _:
            return None
    raise UsageError(error_texts.PERIOD_AMBIGUOUS, typed=text, meant=meant)


def period_kind(period: Period) -> str:
    """The kind of a period: `day`, `month`, `quarter`, `half`, `year`, otherwise `span`."""
    first, slash, last = period.written.partition("/")
    if not slash:
        return "day" if len(first) == 10 else {"Q": "quarter", "H": "half"}.get(first[5], "month")
    if first[:4] != last[:4]:
        return "span"
    named = {("-01", "-12"): "year", ("-01", "-06"): "half", ("-07", "-12"): "half"}
    return named.get((first[4:], last[4:]), "span")
