"""Parse periods and days such as `11.2020`, `ноябрь`, «эта неделя», and suggest corrections."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from functools import partial

from vpr_roadmap.errors import UsageError, in_plans
from vpr_roadmap.input.periods.spans import END, UP_TO, parse_half_open, parse_series, parse_span
from vpr_roadmap.input.periods.units import (
    MONTHS,
    PeriodContext,
    parse_month_name,
    parse_unit,
    parse_unit_or_none,
)
from vpr_roadmap.language.grammar import english, russian
from vpr_roadmap.language.texts import error_texts
from vpr_roadmap.matching import folding
from vpr_roadmap.matching.suggestions import suggest
from vpr_roadmap.periods import (
    FIRST_YEAR,
    LAST_YEAR,
    Period,
    PeriodError,
    Term,
    is_likely,
    month_with,
    read_unit,
)

# People copy periods from messages, with quotes, and from sentences.
_AROUND = " \t«»\"'“”„"
# In the format of the files any year is accepted.
_OF_FILES = r"[0-9]{4}(-[0-9qh]{2}(-[0-9]{2})?)?"
_BEFORE = r"(?:во?|за|на|in|for|on)\s+(?:период\s+(?=с\s))?"
_PART_OF_MONTH = (
    r"(?:начал[оае]|середин[ауе]|кон(?:ец|ца|це)"
    r"|(?:the\s+)?(?:beginning|start|middle|end) of|early|mid|late)[\s-]+"
)


def parse_period(
    text: str, plans: Iterable[Period], today: date | None = None, terms: Iterable[Term] = ()
) -> Period:
    """Parse a period. A month or quarter without a year gets its year from the plans.

    Words relative to `today`, such as «завтра», need `today`; `terms` are those of the plans.
    Raises UsageError if the text is not a period, or if a period without a year is in no plan or
    in several years.
    """
    folded = re.sub(rf"^{_BEFORE}", "", fold_typed(text))
    known = PeriodContext(tuple(plans), today, tuple(terms))
    try:
        found = (
            parse_unit(folded, known)
            or parse_span(folded, known)
            or parse_half_open(folded, known)
            or parse_series(folded, known)
        )
    except UsageError as refusal:
        refusal.values["typed"] = text
        raise
    except PeriodError as error:
        is_reversed = error.code == "period-reversed"
        raise UsageError(
            error_texts.PERIOD_REVERSED if is_reversed else error_texts.PERIOD_IMPOSSIBLE,
            typed=text,
        ) from None
    except (ValueError, OverflowError):
        raise UsageError(error_texts.PERIOD_IMPOSSIBLE, typed=text) from None
    if found is None:
        raise _not_read(text, folded, known)
    is_unlikely = not (is_likely(found.start) and is_likely(found.deadline))
    if is_unlikely and not re.fullmatch(f"{_OF_FILES}(/{_OF_FILES})?", folded):
        raise UsageError(error_texts.PERIOD_UNLIKELY, typed=text, first=FIRST_YEAR, last=LAST_YEAR)
    return found


def _not_read(text: str, folded: str, known: PeriodContext) -> UsageError:
    from vpr_roadmap.input.periods.terms import names_term, suggest_term

    names = tuple(dict.fromkeys(each.name for each in known.terms))
    if known.plans and names_term(folded, known.terms):
        missing = error_texts.NO_SUCH_TERM if names else error_texts.NO_TERMS
        return UsageError(missing, typed=text, known=names, of=in_plans(known.plans))
    term = suggest_term(folded, names)
    near = _up_to(folded, known) or ((term,) if term else _near(folded, known))
    return UsageError(error_texts.PERIOD_NOT_READ, typed=text, near=near)


def parse_deadline(
    text: str, plan: Period, today: date | None = None, terms: Iterable[Term] = ()
) -> Period:
    """Parse a deadline: a period, «до 28.02.2021» or «по февраль».

    Raises UsageError like `parse_period`, also for «до февраля», which may end in January.
    """
    from vpr_roadmap.input.periods.relative import map_period

    folded = fold_typed(text)
    read = partial(parse_period, text, [plan], today, terms)
    if re.match(UP_TO + END, folded):
        return map_period(read, _end_of)
    return _end_of(read()) if re.match(UP_TO, folded) else read()


def _end_of(period: Period) -> Period:
    return read_unit(period.written_end)


def fold_typed(text: str) -> str:
    return folding.normalize(text.strip(_AROUND)).strip()


def _near(folded: str, known: PeriodContext) -> tuple[str, ...]:
    """A suggestion for a misspelt period; empty if none is similar enough.

    For example, suggests «ноябрь» for «конец ноября», «прошлый месяц» for «последний месяц».
    """
    from vpr_roadmap.input.periods.relative import RELATIVE_PERIODS, as_past

    if whole := _month_of_part(folded):
        return (whole,)
    words = " ".join(re.sub(r"[^а-яa-z ]", "", folded).split())
    is_numbered = re.search(r"\b[0-9]{1,3}\b", folded)
    relative = RELATIVE_PERIODS if known.today and not is_numbered else ()
    if relative and (past := as_past(words)):
        return (past,)
    alike = (each for each in (*MONTHS, *relative) if each.isascii() == words.isascii())
    return suggest(words, alike, most=1, least=0.75) if len(words) > 2 else ()


def _month_of_part(folded: str) -> str | None:
    """The month in «конец ноября 2023»; None if the text is something else."""
    match = re.fullmatch(rf"{_PART_OF_MONTH}([а-яa-z]+)( [0-9]{{4}})?(?: года| г\.?)?", folded)
    month = parse_month_name(match[1]) if match else None
    if not match or not month:
        return None
    names = english.MONTHS if match[1].isascii() else russian.MONTHS
    return f"{names[month - 1]}{match[2] or ''}"


def _up_to(folded: str, known: PeriodContext) -> tuple[str, ...]:
    """«по ноябрь» and «по декабрь» for «до декабря», which may mean either."""
    match = re.match(UP_TO, folded)
    end = parse_unit_or_none(folded[match.end() :], known) if match else None
    if not match or not end or not is_likely(end.start):
        return ()
    if end.start.day > 1 or month_with(end.deadline).deadline != end.deadline:
        return ()
    is_english, dated = match[0].isascii(), re.search("[0-9]{4}", folded)
    by, names = ("up to", english.MONTHS) if is_english else ("по", russian.MONTHS)
    ends = (end.start - timedelta(1), end.deadline)
    texts = {day: f"{by} {names[day.month - 1]}{f' {day.year}' if dated else ''}" for day in ends}
    return tuple(text for day, text in texts.items() if _ends_on(text, day, known))


def _ends_on(text: str, day: date, known: PeriodContext) -> bool:
    """Whether the text is a period that ends on this day."""
    try:
        found = parse_half_open(fold_typed(text), known)
    except (UsageError, ValueError):
        return False
    return bool(found and found.deadline == day)


def parse_day(text: str, today: date | None = None) -> date:
    """Parse a day: `2020-11-18`, `18.11.2020`, «завтра» if `today` is given.

    Raises UsageError if the text is not a day, or its year is not between 1900 and 2199.
    """
    folded = re.sub(rf"^(?:по состоянию\s+|as of\s+|{_BEFORE}|{UP_TO})+", "", fold_typed(text))
    folded = re.sub(r"(?<=[0-9])[t ][0-9]{2}:[0-9]{2}(:[0-9]{2})?([+-][0-9:]{4,5}|z)?$", "", folded)
    try:
        found = parse_unit(folded, PeriodContext(today=today))
    except UsageError:
        raise UsageError(error_texts.DAY_NOT_READ, typed=text) from None
    except (ValueError, OverflowError):
        raise UsageError(error_texts.DAY_IMPOSSIBLE, typed=text) from None
    if found is None or found.start != found.deadline:
        raise UsageError(error_texts.DAY_NOT_READ, typed=text)
    if not is_likely(found.start):
        raise UsageError(error_texts.DAY_UNLIKELY, typed=text, first=FIRST_YEAR, last=LAST_YEAR)
    return found.start
