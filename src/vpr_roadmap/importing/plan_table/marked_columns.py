"""Which columns are quarters, months or years, by their headings."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from vpr_roadmap.importing.plan_table.columns import Role
from vpr_roadmap.language.grammar.russian import MONTHS
from vpr_roadmap.matching.folding import fold

_YEAR = re.compile(r"\b20\d\d\b")
_AFTER = r"\.?(?: (?:20\d\d.*|г.*))?"
_QUARTER = re.compile(
    rf"(?:.* )?(i{{1,3}}|iv|[1-4])(?:-?[йи])? ?кв(?:артал\w*)?{_AFTER}"
    r"|(?:.*квартал\w*.* )(i{1,3}|iv|[1-4])"
)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_STEMS = tuple(fold(name)[:3] for name in MONTHS)
_NAMES = "|".join(
    rf"{fold(name)}|{stem}{'т' if stem == 'сен' else ''}"
    for name, stem in zip(MONTHS, _STEMS, strict=True)
)
_MONTH = re.compile(rf"(?:.* )?({_NAMES}){_AFTER}")
_OF_YEAR = re.compile(
    r"(?:.*(?:срок|период|год|реализац|исполнен|выполнен|проведен).* )?(20\d\d) ?(?:г(?:од|\.)?)?"
)


class Mark(NamedTuple):
    """The quarter or month `unit` of `year`, or a whole year: what a mark in a column means."""

    role: Role
    unit: int | None
    year: int | None


def marked_columns(headings: Mapping[int, str]) -> dict[int, Mark]:
    """The columns of quarters, months or years, if there are at least two.

    `headings` are the folded headings by the index of the column.
    """
    found = {at: mark for at, text in headings.items() if (mark := _mark(text))}
    kinds = ([at for at in found if found[at].role is role] for role in Role)
    most = max(kinds, key=len)
    return _with_years({at: found[at] for at in most}) if len(most) > 1 else {}


def only_year(heading: str) -> int | None:
    """The year in a heading; None if there is none or more than one."""
    years = set(_YEAR.findall(heading))
    return int(years.pop()) if len(years) == 1 else None


def _mark(heading: str) -> Mark | None:
    if match := _QUARTER.fullmatch(heading):
        count = match[1] or match[2]
        return Mark(Role.QUARTER, _ROMAN.get(count) or int(count), only_year(heading))
    if match := _MONTH.fullmatch(heading):
        return Mark(Role.MONTH, 1 + _STEMS.index(match[1][:3]), only_year(heading))
    match = _OF_YEAR.fullmatch(heading)
    return Mark(Role.YEAR, None, int(match[1])) if match else None


def _with_years(marks: Mapping[int, Mark]) -> dict[int, Mark]:
    """The marks; one without a year has that of the column before, if its unit is later."""
    found: dict[int, Mark] = {}
    before: Mark | None = None
    for at, mark in marks.items():
        if mark.year is None and before and (before.unit or 0) < (mark.unit or 0):
            mark = mark._replace(year=before.year)
        found[at] = before = mark
    return found
