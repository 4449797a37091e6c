"""What people type: periods and days, as `11.2020`, `ноябрь`, «эта неделя»; and its slips."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from vpr_roadmap import folding
from vpr_roadmap.language import english, russian, texts
from vpr_roadmap.nearest import nearest
from vpr_roadmap.periods import (
    FIRST_YEAR,
    LAST_YEAR,
    WHOLE,
    Period,
    PeriodError,
    day_of,
    half_of,
    is_likely,
    month_of,
    month_with,
    quarter_of,
    read_unit,
    span_of,
)
from vpr_roadmap.refusals import WrongCall

if TYPE_CHECKING:
    from vpr_roadmap.dates import DayNamed

_MONTHS = {
    name.lower(): number
    for names in (russian.MONTHS, russian.MONTHS_OF, russian.MONTHS_IN, english.MONTHS)
    for number, name in enumerate(names, start=1)
}
_COUNTS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "п": 1, "в": 2, "т": 3, "ч": 4}
# Quotes come with what is copied out of a message, the rest with what is copied out of a sentence.
_AROUND = " \t«»\"'“”„"
_BEFORE = r"(?:во?|за|на|in|for|on)\s+(?:период\s+(?=с\s))?"
# Compiled when they are first needed: most calls type 2020-11 and need none of them.
_YEAR = r"(?:\s*([0-9]{4})\s*(?:года|году|год|г\.?)?)?"
# «1У» is IV on a Russian keyboard.
_COUNT = (
    r"((?:i{1,3}|iv|[1-4])(?:-?(?:[ыои]?й|[оь]?е|о?го|ьего|[ое]?м|ьем|st|nd|rd|th))?|[1i][уyv]"
    r"|(?:перв|втор|трет|четверт)[а-я]{2,4})"
)
_QUARTER = rf"{_COUNT}\s*(?:квартал(?:ах?|е|ы|ов)?|кв\.?|quarters?(?:\s+of)?){_YEAR}"
_QUARTER_EN = r"q([1-4])(?:\s*([0-9]{4}))?"
_HALF = rf"{_COUNT}\s*(?:полугоди[еяию]|полуг\.?|п/г|п\.\s?г\.?){_YEAR}"
_HALF_EN = r"h([0-9])(?:\s*([0-9]{4}))?"
_HALF_SAID = r"(?:the\s+)?(first|second|1st|2nd)\s+half(?:(?:\s+of)?\s+([0-9]{4}))?"
_HALF_SHORT = r"([0-9]{4})-h([0-9])"
_MONTH = rf"([a-zа-я]+)\.?{_YEAR}"
_MONTH_DOTTED = r"([0-9]{1,2})\s*[./-]\s*([0-9]{4})"
_MONTH_SHORT = r"([0-9]{4})[-.]([0-9]{1,2})"
_YEAR_ALONE = r"([0-9]{4})\s*(?:года|году|год|г\.?)?"
_YEARS = r"([0-9]{4})\s*-\s*([0-9]{4})\s*(?:годы|годах|годов|гг\.?)"
_BETWEEN = r"\s*(?:/|\.\.|-|\sпо\s|\sto\s|\sand\s)\s*"
_UP_TO = r"(?:до|по|к|by|until|till|up to)\s+"
_PART_OF_MONTH = (
    r"(?:начал[оае]|середин[ауе]|кон(?:ец|ца|це)"
    r"|(?:the\s+)?(?:beginning|start|middle|end) of|early|mid|late)[\s-]+"
)
_END = r"(?:кон(?:ца|цу)|(?:the\s+)?end of)\s+(?:the\s+)?"
_SINCE = r"(?:со?|from|since|between)\s+"

Yearless = Callable[[int], Period]


class Known(NamedTuple):
    """What the meaning of a period may depend on: the periods of the plans, and today."""

    plans: tuple[Period, ...] = ()
    today: date | None = None


class End(NamedTuple):
    """The last part of a span, and how it was typed."""

    period: Period
    typed: str


Built = Callable[[Sequence[str], End, Known], Period | None]


def period_typed(text: str, plans: Iterable[Period], today: date | None = None) -> Period:
    """The period that somebody typed. A month or quarter without a year is that of the plans.

    Without `today`, «завтра» and its like are not understood. Raises WrongCall: not a period, none
    of the plans has it, or several years could be meant.
    """
    folded = re.sub(rf"^{_BEFORE}", "", _folded(text))
    known = Known(tuple(plans), today)
    try:
        found = (
            _unit(folded, known)
            or _span(folded, known)
            or _half_open(folded, known)
            or _row(folded, known)
        )
    except WrongCall as refusal:
        refusal.values["typed"] = text
        raise
    except PeriodError as error:
        reversed_ = error.slip == "period-reversed"
        raise WrongCall(
            texts.PERIOD_REVERSED if reversed_ else texts.PERIOD_IMPOSSIBLE, typed=text
        ) from None
    except (ValueError, OverflowError):
        raise WrongCall(texts.PERIOD_IMPOSSIBLE, typed=text) from None
    if found is None:
        near = _up_to(folded, known) or _near(folded, known)
        raise WrongCall(texts.PERIOD_NOT_READ, typed=text, near=near)
    if not (is_likely(found.start) and is_likely(found.deadline)):
        raise WrongCall(texts.PERIOD_UNLIKELY, typed=text, first=FIRST_YEAR, last=LAST_YEAR)
    return found


def deadline_typed(text: str, plan: Period, today: date | None = None) -> Period:
    """The period with whose end something is due, also as «до 28.02.2021» and «по февраль».

    Raises WrongCall, also for «до февраля», which may mean January too.
    """
    from vpr_roadmap.named_periods import with_each_meant

    folded = _folded(text)
    read = partial(period_typed, text, [plan], today)
    if re.match(_UP_TO + _END, folded):
        return with_each_meant(read, _end_of)
    return _end_of(read()) if re.match(_UP_TO, folded) else read()


def _end_of(period: Period) -> Period:
    return read_unit(period.written_end)


def _folded(text: str) -> str:
    return folding.spelled(text.strip(_AROUND)).strip()


def _near(folded: str, known: Known) -> tuple[str, ...]:
    """What was misspelt, if it was by a letter or so: «завтра» is not far from «августа».

    «Конец ноября» brings «ноябрь», «последний месяц» the past one.
    """
    from vpr_roadmap.named_periods import SAID, past_of

    if whole := _month_of_part(folded):
        return (whole,)
    words = " ".join(re.sub(r"[^а-яa-z ]", "", folded).split())
    is_numbered = re.search(r"\b[0-9]{1,3}\b", folded)
    said = SAID if known.today and not is_numbered else ()
    if said and (past := past_of(words)):
        return (past,)
    alike = (each for each in (*_MONTHS, *said) if each.isascii() == words.isascii())
    return nearest(words, alike, most=1, least=0.75) if len(words) > 2 else ()


def _month_of_part(folded: str) -> str | None:
    """The month of «конец ноября 2023»."""
    match = re.fullmatch(rf"{_PART_OF_MONTH}([а-яa-z]+)( [0-9]{{4}})?(?: года| г\.?)?", folded)
    month = _month_named(match[1]) if match else None
    if not match or not month:
        return None
    names = english.MONTHS if match[1].isascii() else russian.MONTHS
    return f"{names[month - 1]}{match[2] or ''}"


def _up_to(folded: str, known: Known) -> tuple[str, ...]:
    """«По ноябрь» and «по декабрь» for «до декабря», which may mean either."""
    match = re.match(_UP_TO, folded)
    end = _quiet(folded[match.end() :], known) if match else None
    if not match or not end or not is_likely(end.start):
        return ()
    if end.start.day > 1 or month_with(end.deadline).deadline != end.deadline:
        return ()
    is_english, dated = match[0].isascii(), re.search("[0-9]{4}", folded)
    by, names = ("up to", english.MONTHS) if is_english else ("по", russian.MONTHS)
    ends = (end.start - timedelta(1), end.deadline)
    said = {day: f"{by} {names[day.month - 1]}{f' {day.year}' if dated else ''}" for day in ends}
    return tuple(text for day, text in said.items() if _ends(text, day, known))


def _ends(text: str, day: date, known: Known) -> bool:
    """Is a period up to this day understood by a text."""
    try:
        found = _half_open(_folded(text), known)
    except (WrongCall, ValueError):
        return False
    return bool(found and found.deadline == day)


def period_meant(text: str, plans: Iterable[Period]) -> str | None:
    """How a file writes the period that somebody wrote otherwise; None where it is none."""
    within = tuple(plans)
    folded = _folded(text)
    if within and (said := _in_words(text, folded)):
        return said
    if match := re.fullmatch(r"(?:в срок )?(?:до|не позднее|by) (.+)", folded):
        day = _day_within(match[1], within)
        return f"../{day}" if day and within else day
    if whole := _joined(folded, within):
        return whole
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


def _day_within(text: str, plans: tuple[Period, ...]) -> str | None:
    """A day, also one without a year."""
    try:
        found = period_typed(text, plans)
    except WrongCall:
        return None
    return found.start.isoformat() if found.start == found.deadline else None


def _joined(folded: str, plans: tuple[Period, ...]) -> str | None:
    """«Ноябрь, 2023» is one period, «ноябрь, декабрь» are two."""
    try:
        found = _quiet(folded, Known(plans))
    except WrongCall:
        return None
    return found.written if found else None


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


def day_typed(text: str, today: date | None = None) -> date:
    """The day that somebody typed, `2020-11-18` or `18.11.2020`. Raises WrongCall."""
    folded = re.sub(rf"^(?:по состоянию\s+|as of\s+|{_BEFORE}|{_UP_TO})+", "", _folded(text))
    folded = re.sub(r"(?<=[0-9])[t ][0-9]{2}:[0-9]{2}(:[0-9]{2})?([+-][0-9:]{4,5}|z)?$", "", folded)
    try:
        found = _unit(folded, Known(today=today))
    except WrongCall:
        raise WrongCall(texts.DAY_NOT_READ, typed=text) from None
    except (ValueError, OverflowError):
        raise WrongCall(texts.DAY_IMPOSSIBLE, typed=text) from None
    if found is None or found.start != found.deadline:
        raise WrongCall(texts.DAY_NOT_READ, typed=text)
    if not is_likely(found.start):
        raise WrongCall(texts.DAY_UNLIKELY, typed=text, first=FIRST_YEAR, last=LAST_YEAR)
    return found.start


def refuse_long_dash(typed: str) -> None:
    """Raises WrongCall for an option that Word has spoilt: «—month»."""
    if typed.startswith(("—", "–", "−")):
        dashes = "--" + typed.lstrip("—–−")
        raise WrongCall(texts.LONG_DASH, found=typed, dashes=dashes)


def _unit(text: str, known: Known) -> Period | None:
    """A day, week, month, quarter, half or year; ValueError where the calendar has none such."""
    if re.fullmatch(r"[0-9]{4}-(q[0-9]|[0-9]{2}(-[0-9]{2})?)", text) and not _is_school_year(text):
        return read_unit(text.upper())
    if match := re.fullmatch(_MONTH_DOTTED, text):
        return month_of(int(match[2]), int(match[1]))
    if (match := re.fullmatch(_MONTH_SHORT, text)) and not _is_school_year(text):
        return month_of(int(match[1]), int(match[2]))
    if match := re.fullmatch(_YEAR_ALONE, text):
        return _year(int(match[1]))
    if match := re.fullmatch(_YEARS, text):
        return span_of(_year(int(match[1])), _year(int(match[2])))
    return _named(text, known)


def _is_school_year(text: str) -> bool:
    """`2023-24` is one, `2011-12` is a month."""
    year, _, rest = text.partition("-")
    return rest.isdigit() and int(rest) > 12 and int(rest) == (int(year) + 1) % 100


def _year(year: int) -> Period:
    return Period(date(year, 1, 1), date(year, 12, 31), f"{year:04}-01/{year:04}-12")


def _named(text: str, known: Known) -> Period | None:
    if match := re.fullmatch(_QUARTER, text) or re.fullmatch(_QUARTER_EN, text):
        return _of_year(match[2], known.plans, text, partial(_quarter_in, _count(match[1])))
    if match := re.fullmatch(_HALF, text) or re.fullmatch(_HALF_EN, text):
        return _of_year(match[2], known.plans, text, partial(_half_in, _count(match[1])))
    if match := re.fullmatch(_HALF_SAID, text):
        half = 1 if match[1] in ("first", "1st") else 2
        return _of_year(match[2], known.plans, text, partial(_half_in, half))
    if match := re.fullmatch(_HALF_SHORT, text):
        return half_of(int(match[1]), int(match[2]))
    if (match := re.fullmatch(_MONTH, text)) and (month := _month_named(match[1])):
        return _of_year(match[2], known.plans, text, partial(_month_in, month))
    # Months and quarters are named more often.
    from vpr_roadmap.dates import day_named, day_numbered
    from vpr_roadmap.named_periods import named_period
    from vpr_roadmap.parts_of_years import part_of_year

    if (said := day_named(text)) and (found := _day_of(said, known, text)):
        return found
    return (
        day_numbered(text)
        or named_period(text, *known)
        or part_of_year(text, partial(_unit, known=known))
    )


def _day_of(said: DayNamed, known: Known, text: str) -> Period | None:
    """The day that was named; «9-декабрь» may be two months, and «9-декабря» may not."""
    month = _month_named(said.month)
    if month is None or (said.tight and said.month in russian.MONTHS):
        return None
    day = _of_year(said.year, known.plans, text, partial(_day_in, month, said.day))
    if said.perhaps_year:
        of_year = _month_in(month, 2000 + said.day)
        if any(plan.touches(of_year) for plan in known.plans):
            raise WrongCall(texts.PERIOD_AMBIGUOUS, typed=text, meant=(day, of_year))
    return day


def _count(word: str) -> int:
    """1 to 4 of a Roman or Arabic number, or of «первый»."""
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


def _month_named(word: str) -> int | None:
    """A month by its name in either language, in any case, or by three letters or more of it."""
    if len(word) < 3:
        return None
    asked = folding.folded(word)
    found = {number for name, number in _MONTHS.items() if folding.folded(name).startswith(asked)}
    return found.pop() if len(found) == 1 else None


def _of_year(year: str | None, plans: tuple[Period, ...], text: str, build: Yearless) -> Period:
    if year:
        return build(int(year))
    years = sorted({year for plan in plans for year in _years(plan)})
    built = [period for year in years if (period := _built(build, year))]
    if years and not built:
        raise ValueError(text)
    return _only(built, plans, text)


def _only(found: Iterable[Period], plans: tuple[Period, ...], text: str) -> Period:
    """The one period that touches the plans. Raises WrongCall where none or several do."""
    meant = [period for period in found if any(plan.touches(period) for plan in plans)]
    match meant:
        case [period]:
            return period
        case []:
            periods = texts.PERIOD_OF_PLAN if len(plans) == 1 else texts.PERIODS_OF_PLANS
            values = {"plans": tuple(dict.fromkeys(plans)), "periods": periods}
            raise WrongCall(texts.PERIOD_OUTSIDE_PLANS, typed=text, **values)
        case _:
            of = texts.IN_PLAN if len(plans) == 1 else texts.IN_PLANS
            raise WrongCall(texts.PERIOD_OF_SEVERAL_YEARS, typed=text, meant=tuple(meant), of=of)


def _years(plan: Period) -> range:
    return range(plan.start.year, plan.deadline.year + 1)


def _built(build: Yearless, year: int) -> Period | None:
    """The period in that year; the 29th of February is not in every one."""
    try:
        return build(year)
    except ValueError:
        return None


def _span(text: str, known: Known) -> Period | None:
    """Two days, months, quarters or years with what is between; a month and a year are no span."""
    is_between = text.startswith("between ")
    text = re.sub(rf"^{_SINCE}", "", text)
    for match in re.finditer(_BETWEEN, text):
        if match[0].strip() == "and" and not is_between:
            continue
        first, last = text[: match.start()], text[match.end() :]
        if found := _joined_to_last([first, last], known, _between):
            return found
    return None


def _joined_to_last(parts: Sequence[str], known: Known, build: Built) -> Period | None:
    """What the parts are together, the last being read first.

    Where none has a year, each year of the plans and the next are tried. Raises WrongCall where
    several of them may be meant.
    """
    *before, last = parts
    if ends := _yearless(parts, known):
        built = [found for end in ends if (found := _within_a_year(build, before, end, known))]
        if built:
            return _only(built, known.plans, last)
    end = _quiet(last, known)
    return build(before, End(end, last), known) if end else None


def _yearless(parts: Sequence[str], known: Known) -> list[End]:
    """The last of the parts in each year in which it may be meant; none where a year is said."""
    *before, last = parts
    if not known.plans or any(re.search("[0-9]{4}", part) for part in parts):
        return []
    if any(_needs_no_plan(part, known) for part in before):
        return []
    years = sorted({year for plan in known.plans for year in _years(plan)})
    dated = [_quiet(f"{last} {year}", known) for year in (*years, years[-1] + 1)]
    return [End(period, last) for period in dated if period]


def _needs_no_plan(text: str, known: Known) -> bool:
    try:
        return bool(_quiet(text, Known(today=known.today)))
    except WrongCall:
        return False


def _within_a_year(build: Built, before: Sequence[str], end: End, known: Known) -> Period | None:
    try:
        found = build(before, end, known)
    except ValueError:  # reversed in this year
        return None
    return found if found and found.deadline - found.start <= timedelta(366) else None


def _between(before: Sequence[str], end: End, known: Known) -> Period | None:
    """From one day, month, quarter or year to another."""
    start = _start(before[0], end, known)
    if start and (_is_of_files(before[0], end.typed) or _are_alike(start, end.period)):
        return span_of(start, end.period)
    return None


def _is_of_files(*ends: str) -> bool:
    """Is a span written as in files, where a month may go with a day or a quarter."""
    return all(re.fullmatch(r"[0-9]{4}-(q[1-4]|[0-9]{2}(-[0-9]{2})?)", end) for end in ends)


def _are_alike(start: Period, end: Period) -> bool:
    from vpr_roadmap.parts_of_years import kind_of

    kinds = {kind_of(start), kind_of(end)}
    return len(kinds) == 1 or kinds == {"day", "month"}


def _row(text: str, known: Known) -> Period | None:
    """«Октябрь, ноябрь и декабрь 2023»: what follows one another without a gap."""
    parts = re.split(r"\s*[,;]\s*|\s+(?:и|and)\s+", text)
    return _joined_to_last(parts, known, _without_gaps) if len(parts) > 1 else None


def _without_gaps(before: Sequence[str], end: End, known: Known) -> Period | None:
    first = end.period
    for each in reversed(before):
        start = _start(each, End(first, end.typed), known)
        if not (start and start.deadline + timedelta(1) == first.start):
            return None
        if not _are_alike(start, first):
            return None
        first = start
    return span_of(first, end.period)


def _half_open(text: str, known: Known) -> Period | None:
    """«До 25.12.2020», from the beginning of the plans, and «с декабря 2020» to their end.

    Whether «до декабря» has December in it is not guessed; «по декабрь» has.
    """
    if match := re.match(_UP_TO, text):
        return _until(text[match.end() :], match[0], known)
    if (match := re.match(_SINCE, text)) and known.plans:
        start = _unit(text[match.end() :], known)
        last = start and max([start, *known.plans], key=lambda each: each.deadline)
        return span_of(start, day_of(last.deadline)) if start and last else None
    return None


def _until(text: str, by: str, known: Known) -> Period | None:
    from vpr_roadmap.named_periods import with_each_meant

    if match := re.match(_END, text):
        read = partial(_unit, text[match.end() :], known)
        return with_each_meant(read, lambda end: end and _from_plans(day_of(end.deadline), known))
    end = _unit(text, known)
    if end and end.start != end.deadline and not by.startswith(("по", "up to")):
        return None
    return end and _from_plans(end, known)


def _from_plans(end: Period, known: Known) -> Period:
    first = min([end, *known.plans], key=lambda each: each.start)
    return span_of(day_of(first.start), end)


def _quiet(text: str, known: Known) -> Period | None:
    try:
        return _unit(text, known)
    except (ValueError, OverflowError):
        return None


def _start(text: str, end: End, known: Known) -> Period | None:
    """The beginning of a span; without a year it is the last such before the span's end.

    Before a day a number is one of the same month: «1–15 октября», but not “1 – October 15”.
    """
    from vpr_roadmap.dates import day_of_month

    period, last = end
    if period.start == period.deadline and last[0].isdigit() and (day := day_of_month(text)):
        return day_of(period.start.replace(day=day))
    named = _with_its_kind(text, period)
    for year in (period.deadline.year, period.deadline.year - 1):
        dated = _quiet(_with_year(named, year, last), known)
        if dated and dated.start <= period.start:
            return dated
    return _quiet(text, known)


def _with_its_kind(text: str, end: Period) -> str:
    """«III квартал» of «III–IV квартал 2023»."""
    from vpr_roadmap.parts_of_years import kind_of

    kind = {"quarter": "квартал", "half": "полугодие"}.get(kind_of(end))
    return f"{text} {kind}" if kind and re.fullmatch(_COUNT, text) else text


def _with_year(text: str, year: int, last: str) -> str:
    """The beginning of a span with the year of its end: a month of numbers goes with another."""
    is_of_numbers = bool(re.fullmatch(_MONTH_DOTTED, last))
    if re.fullmatch(r"[0-9]{1,2}\.?", text):
        return f"{text}.{year}" if is_of_numbers else ""
    if re.fullmatch(r"[0-9]{1,2}\.[0-9]{1,2}\.?", text):
        return "" if is_of_numbers else f"{text.rstrip('.')}.{year}"
    return f"{text} {year}" if re.search(r"[^\W\d_]", text) else ""
