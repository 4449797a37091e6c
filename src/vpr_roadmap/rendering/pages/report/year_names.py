"""The names of the year of a plan and of the year after it."""

from __future__ import annotations

from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts import report_texts as texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.periods import Period


def year_name(period: Period, words: Words) -> str:
    """«2020–2021 учебный год» or «2023 год»; for any other period, its name."""
    text, first, last = _year_text(period), period.start.year, period.deadline.year
    return words.say(text, first=str(first), last=str(last)) if text else words.period(period)


def following_year_name(period: Period, words: Words) -> str:
    """«2021–2022 учебный год», «2024 год», or «следующий период» after a period of another kind."""
    text, first, last = _year_text(period), period.start.year + 1, period.deadline.year + 1
    if text is None:
        return words.say(texts.FOLLOWING_PERIOD)
    return words.say(text, first=str(first), last=str(last))


def _year_text(period: Period) -> Text | None:
    """The text for a calendar year or a school year; None for any other period.

    A school year begins in June to September and ends in May to August of the next year.
    """
    (first, start), (last, end) = ((day.year, day.month) for day in (period.start, period.deadline))
    if first == last:
        return texts.CALENDAR_YEAR if (start, end) == (1, 12) else None
    is_school_year = last == first + 1 and start in range(6, 10) and end in range(5, 9)
    return texts.SCHOOL_YEAR if is_school_year and end < start else None
