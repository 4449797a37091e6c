"""Periods and days in the format of the files, suggested for what people write there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from vpr_roadmap.errors import UsageError
from vpr_roadmap.input.periods.parsing import fold_typed, parse_day, parse_period
from vpr_roadmap.input.periods.spans import END
from vpr_roadmap.input.periods.terms import find_terms, names_term
from vpr_roadmap.input.periods.units import PeriodContext, parse_unit_or_none
from vpr_roadmap.periods import Period, Term, is_long_unit
from vpr_roadmap.yaml_scalars import flow_list, scalar_in_brackets


def period_as_yaml(text: str, plans: Iterable[Period], terms: Sequence[Term] = ()) -> str | None:
    """The period in the format of the files; None if the text is not a period."""
    within = tuple(plans)
    folded = fold_typed(text)
    if within and (printed := _as_printed(text, within, terms)):
        return printed
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


def _as_printed(text: str, plans: Sequence[Period], terms: Sequence[Term]) -> str | None:
    """The period of a printed deadline; None if it is unclear or not in the plan.

    Of several plans, only deadlines that need none are read.
    """
    from vpr_roadmap.input.deadlines.reading import read_deadline
    from vpr_roadmap.input.deadlines.values import DeadlineContext

    if any(readings_of_half(text, plan) for plan in plans):
        return None
    context = DeadlineContext(plans[0] if len(plans) == 1 else None, tuple(terms))
    deadline = read_deadline(text, context)
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
