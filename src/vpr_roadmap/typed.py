"""What people type: periods and days, as `11.2020`, `ноябрь`, `IV квартал`; and its slips."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from functools import partial

from vpr_roadmap.language import english, russian, texts
from vpr_roadmap.nearest import nearest
from vpr_roadmap.periods import (
    WHOLE,
    Period,
    PeriodError,
    day_of,
    month_of,
    quarter_of,
    read_unit,
    span_of,
)
from vpr_roadmap.refusals import WrongCall

_MONTHS = {
    name.lower(): number
    for names in (russian.MONTHS, russian.MONTHS_OF, russian.MONTHS_IN, english.MONTHS)
    for number, name in enumerate(names, start=1)
}
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
# Dashes, blanks and letters that stand for others; the Roman «І» is often a Cyrillic one.
_FOLDED = str.maketrans(
    {"і": "i", "—": "-", "–": "-", "−": "-", "ё": "е", "\N{NO-BREAK SPACE}": " "}
)
# Compiled when they are first needed: most calls type 2020-11 and need none of them.
_YEAR = r"(?:\s*([0-9]{4})\s*(?:года|год|г\.?)?)?"
_QUARTER = (
    rf"(i{{1,3}}|iv|[1-4])(?:-?[йо]?й?)?\s*(?:квартале|квартала|квартал|кв\.?|quarter){_YEAR}"
)
_QUARTER_EN = r"q([1-4])(?:\s*([0-9]{4}))?"
_MONTH = rf"([a-zа-я]+)\.?{_YEAR}"
_DAY_OF_MONTH = rf"([0-9]{{1,2}})\s+([a-zа-я]+){_YEAR}"
_DAY_DOTTED = r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4}|[0-9]{2})\s*(?:года|г\.?)?"
_MONTH_DOTTED = r"([0-9]{1,2})[./]([0-9]{4})"
_MONTH_SHORT = r"([0-9]{4})[-.]([0-9]{1,2})"
_YEAR_ALONE = r"([0-9]{4})\s*(?:год|г\.?)?"
_BETWEEN = r"\s*(?:/|\.\.|-|\sпо\s|\sto\s)\s*"

Yearless = Callable[[int], Period]


def period_typed(text: str, plans: Iterable[Period]) -> Period:
    """The period that somebody typed. A month or quarter without a year is that of the plans.

    Raises WrongCall: not a period, none of the plans has it, or several years could be meant.
    """
    folded = " ".join(text.casefold().translate(_FOLDED).split())
    folded = re.sub(r"^(в|за|на|in|for)\s", "", folded)
    within = tuple(plans)
    try:
        found = _unit(folded, within) or _span(folded, within)
    except WrongCall as refusal:
        refusal.values["typed"] = text
        raise
    except PeriodError as error:
        reversed_ = error.slip == "period-reversed"
        raise WrongCall(
            texts.PERIOD_REVERSED if reversed_ else texts.PERIOD_IMPOSSIBLE, typed=text
        ) from None
    except ValueError:
        raise WrongCall(texts.PERIOD_IMPOSSIBLE, typed=text) from None
    if found is None:
        near = nearest(re.sub(r"[^а-яa-z]", "", folded), _MONTHS, most=1)
        raise WrongCall(texts.PERIOD_NOT_READ, typed=text, near=near)
    return found


def period_meant(text: str, plans: Iterable[Period]) -> str | None:
    """How a file writes the period that somebody wrote otherwise; None where it is none."""
    within = tuple(plans)
    folded = " ".join(text.casefold().translate(_FOLDED).split())
    if within and (said := _in_words(text, folded)):
        return said
    parts = re.split(r"\s*[,;]\s*", text)
    written = [_written(part, within) for part in parts]
    if not all(written):
        return None
    return written[0] if len(parts) == 1 else f"[{', '.join(map(str, written))}]"


def _in_words(text: str, folded: str) -> str | None:
    """What files write for what plans say in words."""
    if folded.startswith("по графику "):
        return f"{{schedule: {' '.join(text.split()[2:])}}}"
    said = (("ежемесячно", "{every: month}"), ("ежеквартально", "{every: quarter}"))
    whole = ("в течение", "постоянно", "весь период", "весь год", "еженедельно")
    found = next((written for word, written in said if folded.startswith(word)), None)
    return found or (WHOLE if folded.startswith(whole) else None)


def _written(text: str, plans: tuple[Period, ...]) -> str | None:
    try:
        return period_typed(text, plans).written
    except WrongCall:
        return None


def day_meant(text: str) -> str | None:
    """The same for a day."""
    try:
        return day_typed(text).isoformat()
    except WrongCall:
        return None


def day_typed(text: str) -> date:
    """The day that somebody typed, `2020-11-18` or `18.11.2020`. Raises WrongCall."""
    try:
        found = _unit(text.strip().casefold(), ())
    except WrongCall:
        raise WrongCall(texts.DAY_NOT_READ, typed=text) from None
    except ValueError:
        raise WrongCall(texts.DAY_IMPOSSIBLE, typed=text) from None
    if found is None or found.start != found.deadline:
        raise WrongCall(texts.DAY_NOT_READ, typed=text)
    return found.start


def refuse_long_dash(typed: str) -> None:
    """Raises WrongCall for an option that Word has spoilt: «—month»."""
    if typed.startswith(("—", "–", "−")):
        dashes = "--" + typed.lstrip("—–−")
        raise WrongCall(texts.LONG_DASH, found=typed, dashes=dashes)


def _unit(text: str, plans: tuple[Period, ...]) -> Period | None:
    """A day, month, quarter or year; ValueError where the calendar has none such."""
    if re.fullmatch(r"[0-9]{4}-(q[0-9]|[0-9]{2}(-[0-9]{2})?)", text):
        return read_unit(text.upper())
    if match := re.fullmatch(_DAY_DOTTED, text):
        day, month, year = (int(group) for group in match.groups())
        return day_of(date(year if year > 99 else 2000 + year, month, day))
    if match := re.fullmatch(_MONTH_DOTTED, text):
        return month_of(int(match[2]), int(match[1]))
    if match := re.fullmatch(_MONTH_SHORT, text):
        return month_of(int(match[1]), int(match[2]))
    if match := re.fullmatch(_YEAR_ALONE, text):
        year = int(match[1])
        return Period(date(year, 1, 1), date(year, 12, 31), f"{year:04}-01/{year:04}-12")
    return _named(text, plans)


def _named(text: str, plans: tuple[Period, ...]) -> Period | None:
    if match := re.fullmatch(_QUARTER, text) or re.fullmatch(_QUARTER_EN, text):
        quarter = _QUARTERS[match[1]]
        return _of_year(match[2], plans, text, partial(_quarter_in, quarter))
    if (match := re.fullmatch(_MONTH, text)) and (month := _month_named(match[1])):
        return _of_year(match[2], plans, text, partial(_month_in, month))
    if (match := re.fullmatch(_DAY_OF_MONTH, text)) and (month := _month_named(match[2])):
        day = int(match[1])
        return _of_year(match[3], plans, text, partial(_day_in, month, day))
    return None


def _quarter_in(quarter: int, year: int) -> Period:
    return quarter_of(year, quarter)


def _month_in(month: int, year: int) -> Period:
    return month_of(year, month)


def _day_in(month: int, day: int, year: int) -> Period:
    return day_of(date(year, month, day))


def _month_named(word: str) -> int | None:
    """A month by its name in either language, in any case, or by three letters or more of it."""
    if len(word) < 3:
        return None
    found = {number for name, number in _MONTHS.items() if name.startswith(word)}
    return found.pop() if len(found) == 1 else None


def _of_year(year: str | None, plans: tuple[Period, ...], text: str, build: Yearless) -> Period:
    if year:
        return build(int(year))
    years = sorted({year for plan in plans for year in _years(plan)})
    built = [period for year in years if (period := _built(build, year))]
    if years and not built:
        raise ValueError(text)
    meant = [period for period in built if any(plan.touches(period) for plan in plans)]
    match meant:
        case [period]:
            return period
        case []:
            raise WrongCall(texts.PERIOD_OUTSIDE_PLANS, typed=text, plans=plans)
        case _:
            raise WrongCall(texts.PERIOD_OF_SEVERAL_YEARS, typed=text, meant=tuple(meant))


def _years(plan: Period) -> range:
    return range(plan.start.year, plan.deadline.year + 1)


def _built(build: Yearless, year: int) -> Period | None:
    """The period in that year; the 29th of February is not in every one."""
    try:
        return build(year)
    except ValueError:
        return None


def _span(text: str, plans: tuple[Period, ...]) -> Period | None:
    text = re.sub(r"^(с|from)\s", "", text)
    for match in re.finditer(_BETWEEN, text):
        first, last = text[: match.start()], text[match.end() :]
        if (end := _quiet(last, plans)) and (start := _start(first, end, plans)):
            return span_of(start, end)
    return None


def _quiet(text: str, plans: tuple[Period, ...]) -> Period | None:
    try:
        return _unit(text, plans)
    except ValueError:
        return None


def _start(text: str, end: Period, plans: tuple[Period, ...]) -> Period | None:
    """The beginning of a span; without a year it is the last such before the span's end."""
    for year in (end.deadline.year, end.deadline.year - 1):
        dated = _quiet(f"{text} {year}", plans)
        if dated and dated.start <= end.start:
            return dated
    return _quiet(text, plans)
