"""The year and the month that the title of a section states."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from vpr_roadmap.language.grammar.russian import MONTHS, MONTHS_OF
from vpr_roadmap.matching.folding import fold

_YEAR = r"(?P<year>20\d\d)(?: ?(?:год[а-я]*|г\.?))?"
_MONTH = "|".join(map(fold, MONTHS))
_BEFORE = r"(?:(?:мероприятия |план(?: работы)? )?на )?"
_ONLY_YEAR = re.compile(rf"{_BEFORE}{_YEAR}")
_ONLY_MONTH = re.compile(
    rf"(?:(?:[^.,;:]{{1,60}} )?на )?(?P<month>{_MONTH})(?: месяц)?(?:,? {_YEAR})?\.?"
)
_DAYS = re.compile(r"(?:(?:до|и|не позднее|по|с)\b|\d{1,2}\b(?!\.\d)|[-,. ])+(?:числа)?")
_TEN_DAYS = re.compile(r"(?:[1-3]|i{1,3}|перв\w+|втор\w+|трет\w+)(?:-?[а-я]{1,2})? декада")
_WHOLE_MONTH = re.compile(r"(?:(?:в течени[ие]|весь) )?месяца?")


class SectionDate(NamedTuple):
    """`month` has its year: «сентября 2023», if that is stated; `year` applies to other texts."""

    year: int | None = None
    month: str = ""

    def completed(self, text: str) -> str:
        """A deadline with the month of its section: «15-20 сентября» for «15-20»."""
        folded = fold(text)
        if not self.month:
            return text
        if _WHOLE_MONTH.fullmatch(folded):
            return self.month
        if _TEN_DAYS.fullmatch(folded):
            return f"{text} {self.month}"
        is_of_days = _DAYS.fullmatch(folded) and re.search(r"\d", folded)
        return f"{text.removesuffix('числа').rstrip(' .')} {self.month}" if is_of_days else text


def date_of(titles: Iterable[str]) -> SectionDate:
    """The date in the title of a section or of those above it; the nearest comes first."""
    year, month = None, ""
    for title in map(fold, titles):
        if (match := _ONLY_MONTH.fullmatch(title)) and not month:
            month = month_of_year(list(map(fold, MONTHS)).index(match["month"]) + 1, match["year"])
        elif (match := _ONLY_YEAR.fullmatch(title)) and year is None:
            year = int(match["year"])
    return SectionDate(year, month)


def month_of_year(month: int, year: str | int | None) -> str:
    """A month in the genitive: «сентября», «сентября 2023»."""
    return f"{MONTHS_OF[month - 1]} {year or ''}".rstrip()
