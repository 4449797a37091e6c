"""Which columns are quarters, months or years, by their headings."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import NamedTuple

from vpr_roadmap.importing.plan_table.columns import Role
from vpr_roadmap.language.grammar.russian import MONTHS
from vpr_roadmap.matching.folding import fold

_YEAR = re.compile(r"\b20\d\d\b")
_AFTER = r"\.?(?: (?:20\d\d.*|г.*))?"
_QUARTER = re.compile(
    rf"(?:.* )?(i{{1,3}}|iv|[1-4])(?:-?[йи])? ?кв(?:артал\w*|-л)?{_AFTER}"
    r"|(?:.*\bкв(?:артал\w*.*|-л|\.)? )(i{1,3}|iv|[1-4])"
)
_TWELVE = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_ROMAN = {roman: at for at, roman in enumerate(_TWELVE, 1)}
_MONTHS = {
    fold(name)[:length]: at
    for at, name in enumerate(MONTHS, 1)
    for length in range(3, len(name) + 1)
}
"""The names of months and their abbreviations → the number."""
_MONTH = re.compile(rf"(?:.* )?({'|'.join(sorted(_MONTHS, key=len, reverse=True))}){_AFTER}")
_NUMBERED_MONTH = re.compile(r"(?:.*месяц[а-я]* )?(0?[1-9]|1[0-2]|[ivx]{1,4})")
_PART = re.compile(
    r"(?:.* )?((?:(?:i{1,3}|iv|[1-4])(?:-?(?:[йия]|ое|ая))?|(?:перв|втор|трет|четверт)[а-я]+)"
    r" ?(?:полугоди[а-я]*|четверт[ьи]|триместр[а-я]*|семестр[а-я]*))(?: .{0,20})?"
    r"|(?:.* )?(20\d\d ?[-/] ?(?:20)?\d\d ?уч[а-я.]*(?: ?(?:год[а-я]*|г))?)\.?"
)
_OF_YEAR = re.compile(
    r"(?:.*(?:срок|период|год|реализац|исполнен|выполнен|проведен).* )?(20\d\d) ?(?:г(?:од|\.)?)?"
)


MIN_NUMBERED = 3
"""So many numbers, one after the other, may be those of months."""


class Mark(NamedTuple):
    """What a mark in a column means: the quarter or month `unit` of `year`, or a whole year.

    `words` name another part, such as a half-year.
    """

    role: Role
    unit: int | None
    year: int | None
    words: str = ""


def marked_columns(headings: Mapping[int, str]) -> dict[int, Mark]:
    """The columns of quarters, months, years or other parts, if there are at least two of a kind.

    Those of another kind count only between these. `headings` are the folded headings by the index
    of the column.
    """
    found = {at: mark for at, text in headings.items() if (mark := _mark(text))}
    found = dict(sorted((found | _numbered_months(headings)).items()))
    kinds = ([at for at in found if found[at].role is role] for role in Role)
    most = max(kinds, key=len)
    if len(most) < 2:
        return {}
    return _with_years({at: found[at] for at in found if most[0] <= at <= most[-1]})


def only_year(heading: str) -> int | None:
    """The year in a heading; None if there is none or more than one."""
    years = set(_YEAR.findall(heading))
    return int(years.pop()) if len(years) == 1 else None


def _mark(heading: str) -> Mark | None:
    if match := _QUARTER.fullmatch(heading):
        count = match[1] or match[2]
        return Mark(Role.QUARTER, _number(count), only_year(heading))
    if match := _MONTH.fullmatch(heading):
        return Mark(Role.MONTH, _MONTHS[match[1]], only_year(heading))
    if match := _PART.fullmatch(heading):
        return Mark(Role.PART, None, only_year(heading), match[1] or match[2])
    match = _OF_YEAR.fullmatch(heading)
    return Mark(Role.YEAR, None, int(match[1])) if match else None


def _number(written: str) -> int:
    return _ROMAN.get(written) or (int(written) if written.isdecimal() else 0)


def _numbered_months(headings: Mapping[int, str]) -> dict[int, Mark]:
    """The months whose headings are numbers: 09, 10, 11 or IX, X, XI.

    1 to 4 may be quarters or school terms as well, unless they are called months.
    """
    numbers: dict[int, int] = {}
    for at, text in headings.items():
        match = _NUMBERED_MONTH.fullmatch(text.replace("х", "x"))
        if match and (number := _number(match[1])):
            numbers[at] = number
    follow = all(after == before % 12 + 1 for before, after in pairwise(numbers.values()))
    are_months = any(number > 4 or "месяц" in headings[at] for at, number in numbers.items())
    if len(numbers) < MIN_NUMBERED or not follow or not are_months:
        return {}
    return {at: Mark(Role.MONTH, number, None) for at, number in numbers.items()}


def _with_years(marks: Mapping[int, Mark]) -> dict[int, Mark]:
    """The marks; one without a year has that of the column before, if its unit is later."""
    found: dict[int, Mark] = {}
    before: Mark | None = None
    for at, mark in marks.items():
        if mark.year is None and before and (before.unit or 0) < (mark.unit or 0):
            mark = mark._replace(year=before.year)
        found[at] = before = mark
    return found
