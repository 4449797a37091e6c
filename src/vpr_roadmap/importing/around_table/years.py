"""The years that the title of a plan states."""

from __future__ import annotations

import re
from typing import NamedTuple

from vpr_roadmap.matching.folding import fold
from vpr_roadmap.periods import MAX_YEARS

_YEAR = r"(?<!\d)(20\d\d)"
_NOT_OF_EXAM = r"(?<![а-яa-z]-)(?<![а-яa-z] -)(?<![а-яa-z]- )(?<![а-яa-z] - )"
_SPAN = re.compile(
    rf"{_NOT_OF_EXAM}{_YEAR}\s*(?:г(?:ода|\.)?\s*)?(?:([-/\\])|по)\s*(20\d\d|\d\d)(?![\d.])"
    r"\s*(?P<unit>учебн|уч\.|уч |год|гг|г\.)?"
)
_LIST = re.compile(rf"{_NOT_OF_EXAM}{_YEAR}(?:,| и)\s*(20\d\d)\s*(?P<unit>учебн|уч|год|гг)")
_ONE = re.compile(rf"{_NOT_OF_EXAM}{_YEAR}\s*(?:г(?:од(?:а|у)?)?(?![а-я])|календарн)")
_BARE = re.compile(rf"(?:на|в) {_YEAR}\s*$")


class Years(NamedTuple):
    """The years in a title: (2020, 2021), and whether they are a school year."""

    years: tuple[int, ...] = ()
    is_school_year: bool = False


def years_of(title: str) -> Years:
    """The years of «на 2020-2021 учебный год», «2020/21», «на 2022 год», «2022-2024 годы»."""
    text = fold(title)
    spans = {_span(found) for found in _SPAN.finditer(text)} - {None}
    if len(spans) == 1:
        return spans.pop() or Years()
    if spans:
        return Years()
    if listed := _LIST.search(text):
        first, last = int(listed[1]), int(listed[2])
        return Years((first, last)) if 0 < last - first <= MAX_YEARS else Years()
    found = {int(year[1]) for year in (*_ONE.finditer(text), *_BARE.finditer(text))}
    return Years((found.pop(),)) if len(found) == 1 else Years()


def _span(found: re.Match[str]) -> Years | None:
    first = int(found[1])
    last = int(found[1][: 4 - len(found[3])] + found[3])
    if not 0 < last - first <= MAX_YEARS:
        return None
    unit = found["unit"] or ""
    is_school = last == first + 1 and (unit.startswith("уч") or found[2] in ("/", "\\"))
    is_school = is_school or (last == first + 1 and not unit and found[2] == "-")
    return Years((first, last), is_school)
