"""Parse days, months, quarters, half-years and years: `11.2020`, «IV кв.»."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from vpr_roadmap.errors import UsageError, in_plans
from vpr_roadmap.language.grammar import english, russian
from vpr_roadmap.language.texts import error_texts
from vpr_roadmap.matching import folding
from vpr_roadmap.periods import (
    Period,
    Term,
    day_of,
    half_of,
    month_of,
    quarter_of,
    read_unit,
    span_of,
)

if TYPE_CHECKING:
    from vpr_roadmap.input.periods.dates import NamedDay

MONTHS = {
    name.lower(): number
    for names in (russian.MONTHS, russian.MONTHS_OF, russian.MONTHS_IN, english.MONTHS)
    for number, name in enumerate(names, start=1)
}
_COUNTS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "п": 1, "в": 2, "т": 3, "ч": 4}
# `re` compiles these when they are first used: most calls have 2020-11 and use none of them.
_YEAR = r"(?:\s*([0-9]{4})\s*(?:года|году|год|г\.?)?)?"
# «1У» is how people type IV on a Russian keyboard.
COUNT = (
    r"((?:i{1,3}|iv|[1-4])(?:-?(?:[ыои]?й|[оь]?е|о?го|ьего|[ое]?м|ьем|st|nd|rd|th))?|[1i][уyv]"
    r"|(?:перв|втор|трет|четверт)[а-я]{2,4})"
)
_QUARTER = rf"{COUNT}\s*(?:квартал(?:ах?|е|ы|ов)?|кв\.?|quarters?(?:\s+of)?){_YEAR}"
_QUARTER_EN = r"q([1-4])(?:\s*([0-9]{4}))?"
_HALF = rf"{COUNT}\s*(?:полугоди[еяию]|полуг\.?|п/г|п\.\s?г\.?){_YEAR}"
_HALF_EN = r"h([0-9])(?:\s*([0-9]{4}))?"
_HALF_IN_WORDS = r"(?:the\s+)?(first|second|1st|2nd)\s+half(?:(?:\s+of)?\s+([0-9]{4}))?"
_MONTH = rf"([a-zа-я]+)\.?{_YEAR}"
MONTH_DOTTED = r"([0-9]{1,2})\s*[./-]\s*([0-9]{4})"
_MONTH_SHORT = r"([0-9]{4})[-.]([0-9]{1,2})"
_OF_FILES = r"[0-9]{4}-([qh][0-9]|[0-9]{2}(-[0-9]{2})?)"
_YEAR_ALONE = r"([0-9]{4})\s*(?:года|году|год|г\.?)?"
_YEARS = r"([0-9]{4})\s*-\s*([0-9]{4})\s*(?:годы|годах|годов|гг\.?)"
Yearless = Callable[[int], Period]


class PeriodContext(NamedTuple):
    """The periods and terms of the plans and today: a typed period may depend on them."""

    plans: tuple[Period, ...] = ()
    today: date | None = None
    terms: tuple[Term, ...] = ()


def parse_unit(text: str, known: PeriodContext) -> Period | None:
    """Parse a day, week, month, quarter, half-year, year or term; None if it is none of these.

    Raises ValueError if it does not exist, and UsageError if it is ambiguous. The name of a term
    takes precedence: «I полугодие» is the term if a plan has one of this name.
    """
    if known.terms and (term := _term(text, known)):
        return term
    if re.fullmatch(_OF_FILES, text) and not _is_school_year(text):
        return read_unit(text.upper())
    if match := re.fullmatch(MONTH_DOTTED, text):
        return month_of(int(match[2]), int(match[1]))
    if (match := re.fullmatch(_MONTH_SHORT, text)) and not _is_school_year(text):
        return month_of(int(match[1]), int(match[2]))
    if match := re.fullmatch(_YEAR_ALONE, text):
        return _year(int(match[1]))
    if match := re.fullmatch(_YEARS, text):
        return span_of(_year(int(match[1])), _year(int(match[2])))
    return _named(text, known)


def _term(text: str, known: PeriodContext) -> Period | None:
    """The period of a term. Raises UsageError if it has other days in another plan."""
    from vpr_roadmap.input.periods.terms import find_terms

    found = find_terms(text, known.terms, known.today)
    meant = tuple(dict.fromkeys(each.period for each in found))
    if len(meant) < 2:
        return meant[0] if meant else None
    if len({each.start.year for each in meant}) < len(meant):
        raise UsageError(error_texts.PERIOD_AMBIGUOUS, typed=text, meant=meant)
    of = in_plans(known.plans)
    raise UsageError(error_texts.PERIOD_OF_SEVERAL_YEARS, typed=text, meant=meant, of=of)


def _is_school_year(text: str) -> bool:
    """Whether the text is a school year: `2023-24`, but not the month `2011-12`."""
    year, _, rest = text.partition("-")
    return rest.isdigit() and int(rest) > 12 and int(rest) == (int(year) + 1) % 100


def _year(year: int) -> Period:
    return Period(date(year, 1, 1), date(year, 12, 31), f"{year:04}-01/{year:04}-12")


def _named(text: str, known: PeriodContext) -> Period | None:
    if match := re.fullmatch(_QUARTER, text) or re.fullmatch(_QUARTER_EN, text):
        return _of_year(match[2], known.plans, text, partial(_quarter_in, _count(match[1])))
    if match := re.fullmatch(_HALF, text) or re.fullmatch(_HALF_EN, text):
        return _of_year(match[2], known.plans, text, partial(_half_in, _count(match[1])))
    if match := re.fullmatch(_HALF_IN_WORDS, text):
        half = 1 if match[1] in ("first", "1st") else 2
        return _of_year(match[2], known.plans, text, partial(_half_in, half))
    if (match := re.fullmatch(_MONTH, text)) and (month := parse_month_name(match[1])):
        return _of_year(match[2], known.plans, text, partial(_month_in, month))
    # Import these late: most calls name a month or quarter.
    from vpr_roadmap.input.periods.dates import parse_named_day, parse_numeric_day
    from vpr_roadmap.input.periods.parts_of_years import parse_part_of_year
    from vpr_roadmap.input.periods.relative import parse_relative_period

    if (named := parse_named_day(text)) and (found := _day_of(named, known, text)):
        return found
    return (
        parse_numeric_day(text)
        or parse_relative_period(text, known.plans, known.today)
        or parse_part_of_year(text, partial(parse_unit, known=known))
    )


def _day_of(named: NamedDay, known: PeriodContext, text: str) -> Period | None:
    """The named day; None for «9-декабрь», which may mean two months, unlike «9-декабря»."""
    month = parse_month_name(named.month)
    if month is None or (named.tight and named.month in russian.MONTHS):
        return None
    day = _of_year(named.year, known.plans, text, partial(_day_in, month, named.day))
    if named.perhaps_year:
        of_year = _month_in(month, 2000 + named.day)
        if any(plan.touches(of_year) for plan in known.plans):
            raise UsageError(error_texts.PERIOD_AMBIGUOUS, typed=text, meant=(day, of_year))
    return day


def _count(word: str) -> int:
    """1 to 4 for a Roman or Arabic number or an ordinal such as «первый»."""
    if re.fullmatch("[1i][уyv]", word):
        return 4
    roman = re.sub("[^iv].*", "", word)
    return int(word[0]) if word[0].isdigit() else _COUNTS[roman or word[0]]


def _quarter_in(quarter: int, year: int) -> Period:
    return quarter_of(year, quarter)


def _half_in(half: int, year: int) -> Period:
    return half_of(year, half)


def _month_in(month: int, year: int) -> Period:
    return month_of(year, month)


def _day_in(month: int, day: int, year: int) -> Period:
    return day_of(date(year, month, day))


def parse_month_name(word: str) -> int | None:
    """The number of a month by its name or its first three or more letters; None if unknown."""
    if len(word) < 3:
        return None
    folded = folding.fold(word)
    found = {number for name, number in MONTHS.items() if folding.fold(name).startswith(folded)}
    return found.pop() if len(found) == 1 else None


def _of_year(year: str | None, plans: tuple[Period, ...], text: str, build: Yearless) -> Period:
    if year:
        return build(int(year))
    years = sorted({year for plan in plans for year in years_of_plan(plan)})
    built = [period for year in years if (period := _built(build, year))]
    if years and not built:
        raise ValueError(text)
    return single_match(built, plans, text)


def single_match(found: Iterable[Period], plans: tuple[Period, ...], text: str) -> Period:
    """The one period that overlaps the plans. Raises UsageError if none or several do."""
    meant = [period for period in found if any(plan.touches(period) for plan in plans)]
    match meant:
        case [period]:
            return period
        case []:
            periods = (
                error_texts.PERIOD_OF_PLAN if len(plans) == 1 else error_texts.PERIODS_OF_PLANS
            )
            values = {"plans": tuple(dict.fromkeys(plans)), "periods": periods}
            raise UsageError(error_texts.PERIOD_OUTSIDE_PLANS, typed=text, **values)
        case _:
            raise UsageError(
                error_texts.PERIOD_OF_SEVERAL_YEARS,
                typed=text,
                meant=tuple(meant),
                of=in_plans(plans),
            )


def years_of_plan(plan: Period) -> range:
    return range(plan.start.year, plan.deadline.year + 1)


def _built(build: Yearless, year: int) -> Period | None:
    """The period in this year; None if it does not exist, such as 29 February."""
    try:
        return build(year)
    except ValueError:
        return None


def parse_unit_or_none(text: str, known: PeriodContext) -> Period | None:
    """Like `parse_unit`, but None if the period does not exist."""
    try:
        return parse_unit(text, known)
    except (ValueError, OverflowError):
        return None
