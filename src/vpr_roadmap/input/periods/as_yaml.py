"""Periods and days in the format of the files, suggested for what people write there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from vpr_roadmap.errors import UsageError
from vpr_roadmap.input.periods.parsing import fold_typed, parse_day, parse_period
from vpr_roadmap.input.periods.spans import END
from vpr_roadmap.input.periods.terms import find_terms, names_term
from vpr_roadmap.input.periods.units import PeriodContext, parse_unit_or_none
from vpr_roadmap.periods import WHOLE, Period, Term, is_long_unit
from vpr_roadmap.yaml_scalars import flow_list, scalar_in_brackets

_WHOLE_PERIOD = r"в течение|постоянно|весь период|весь год|еженедельно"
_RECURRING = (
    (r"ежемесячно|(?:1 )?раз в месяц|каждый месяц", "{every: month}"),
    (r"ежеквартально|(?:1 )?раз в квартал|каждый квартал|по кварталам", "{every: quarter}"),
    (r"(?:1 )?раз в полугодие|каждое полугодие|по полугодиям", "{every: half}"),
)
_EVERY_TERM = (
    r"(?:1 )?раз в (?:учебную )?(?:четверть|триместр|семестр|модуль)"
    r"|кажд(?:ую|ый) (?:четверть|триместр|семестр|модуль)"
    r"|в кажд(?:ой|ом) (?:четверти|триместре|семестре|модуле)"
    r"|по (?:четвертям|триместрам|семестрам|модулям)"
)
_UNDATED = (
    r"по мере |при (?:необходимости|поступлении|наличии|выявлении)"
    r"|по (?:запрос|согласовани|необходимости)"
)


def period_as_yaml(text: str, plans: Iterable[Period], terms: Sequence[Term] = ()) -> str | None:
    """The period in the format of the files; None if the text is not a period."""
    within = tuple(plans)
    folded = fold_typed(text)
    if len(within) == 1 and (printed := _as_printed(text, within[0], terms)):
        return printed
    if within and (in_words := _in_words(text, folded, terms)):
        return in_words
    if within and folded.startswith("../") and (end := _written(folded[3:], within)):
        return f"../{end.rpartition('/')[2]}"
    if match := re.fullmatch(r"(?:в срок )?(?:до|не позднее|by) (.+)", folded):
        day = _day_within(match[1], within)
        return f"../{day}" if day and within else day
    if any(readings_of_half(text, plan) for plan in within):
        return None
    if whole := _joined(folded, within):
        return whole
    parts = re.split(r"\s*[,;]\s*", text)
    written = [_written(part, within) for part in parts]
    if not all(written):
        return None
    return written[0] if len(parts) == 1 else f"[{', '.join(map(str, written))}]"


def _as_printed(text: str, plan: Period, terms: Sequence[Term]) -> str | None:
    """The period of a printed deadline; None if it is unclear or not in the plan."""
    from vpr_roadmap.input.deadlines.reading import read_deadline
    from vpr_roadmap.input.deadlines.values import DeadlineContext

    if readings_of_half(text, plan):
        return None
    deadline = read_deadline(text, DeadlineContext(plan, tuple(terms)))
    return deadline.period if deadline and not deadline.doubts else None


def day_as_yaml(text: str) -> str | None:
    """The day in the format of the files; None if the text is not a day."""
    try:
        return parse_day(text).isoformat()
    except UsageError:
        return None


def readings_of_half(text: str, plan: Period) -> tuple[str, str] | None:
    """What «I полугодие» may mean in a plan for a school year: of that year, of a calendar year.

    Also «I полугодие 2026/27» in any plan. None if the text means one period or is no half-year.
    """
    folded = fold_typed(text)
    first = plan.start.year
    for typed in (folded, *([f"{folded} {first}/{first + 1}"] if _is_school_year(plan) else [])):
        try:
            parse_unit_or_none(typed, PeriodContext())
        except UsageError as error:
            meant: tuple[Period, ...] = error.values.get("meant", ())  # type: ignore[assignment]
            calendar = [each.written for each in meant if is_long_unit(each.written)]
            school = [_within(each, plan) for each in meant if "/" in each.written]
            if calendar and school:
                return school[0], calendar[0]
    return None


def _is_school_year(plan: Period) -> bool:
    start, end = plan.start, plan.deadline
    return end.year == start.year + 1 and start.month >= 7 and end.month <= 8


def _within(span: Period, plan: Period) -> str:
    """The days of a span that are in the plan; all of them if there are none."""
    if not span.touches(plan):
        return span.written
    first = plan.written_start if plan.start > span.start else span.written_start
    last = plan.written_end if plan.deadline < span.deadline else span.written_end
    return f"{first}/{last}"


def needs_terms(text: str, terms: Sequence[Term] = ()) -> bool:
    """Whether a text names school terms: «I четверть», «раз в триместр»."""
    return names_term(fold_typed(text), terms)


def _in_words(text: str, folded: str, terms: Sequence[Term]) -> str | None:
    """The format of the files for a recurring period in words, terms, or words without a date."""
    if folded.startswith("по графику "):
        return f"{{schedule: {scalar_in_brackets(' '.join(text.split()[2:]))}}}"
    if re.match(_UNDATED, folded):
        return f"{{undated: {scalar_in_brackets(' '.join(text.split()))}}}"
    if terms and re.match(_EVERY_TERM, folded):
        return "{every: term}"
    recurring = (written for pattern, written in _RECURRING if re.match(pattern, folded))
    if found := next(recurring, None):
        return found
    return WHOLE if re.match(_WHOLE_PERIOD, folded) else _named_terms(folded, terms)


def _named_terms(folded: str, terms: Sequence[Term]) -> str | None:
    """`{term: I четверть}` for a text that names one term or several: «I, II четверти»."""
    parts = re.split(r"\s*[,;]\s*|\s+и\s+", folded)
    kind = parts[-1].partition(" ")[2]
    return terms_as_yaml([part if " " in part else f"{part} {kind}" for part in parts], terms)


def terms_as_yaml(texts: Sequence[str], terms: Sequence[Term]) -> str | None:
    """`{term: [I четверть, II четверть]}` for names of terms; None if one of them is no term."""
    found = [find_terms(fold_typed(text), terms, None) for text in texts]
    if not all(found):
        return None
    names = [each[0].name for each in found]
    written = scalar_in_brackets(names[0]) if len(names) == 1 else flow_list(names)
    return f"{{term: {written}}}"


def _day_within(text: str, plans: tuple[Period, ...]) -> str | None:
    """The ISO day for a text such as «25 декабря» or «конца ноября»; None if it is not a day."""
    end = re.match(END, text)
    try:
        found = parse_period(text[end.end() :] if end else text, plans)
    except UsageError:
        return None
    return found.deadline.isoformat() if end or found.start == found.deadline else None


def _joined(folded: str, plans: tuple[Period, ...]) -> str | None:
    """The text as one period: «ноябрь, 2023» is one, «ноябрь, декабрь» is not."""
    try:
        found = parse_unit_or_none(folded, PeriodContext(plans))
    except UsageError:
        return None
    return found.written if found else None


def _written(text: str, plans: tuple[Period, ...]) -> str | None:
    try:
        return parse_period(text, plans).written
    except UsageError:
        return None
