"""The numbers of activities. The numbers of clauses, tasks and directions are only printed text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from vpr_roadmap.nodes import STAND_IN, Route
from vpr_roadmap.plan.activities import is_of_another_section, number_key
from vpr_roadmap.problems import Problem
from vpr_roadmap.validation.checks.context import CheckContext


def numbers_begin_with_their_section(context: CheckContext) -> Iterator[Problem]:
    """A number of several parts begins with the number of its section."""
    reported: set[tuple[str, str]] = set()
    for route, activity in context.activities():
        section = activity.section.number if activity.section else ""
        prefix = activity.number.rpartition(".")[0]
        # If a whole section is numbered like this, report only its first activity.
        if is_of_another_section(activity.number, section) and (section, prefix) not in reported:
            reported.add((section, prefix))
            found = {"found": activity.number, "section": section}
            yield context.problem("number-outside-section", (*route, "number"), **found)


def numbers_are_consecutive(context: CheckContext) -> Iterator[Problem]:
    """Numbers increase by one in printed order.

    A number in the wrong place is one problem, whatever its neighbours are.
    """
    if any(isinstance(route[-1], int) or len(route) == 1 for route in context.source.lost):
        return  # the lost activity may have the missing number
    numbered = list(_comparable_numbers(context))
    rising = _longest_increasing([each.key for each in numbered])
    for at in sorted(set(range(len(numbered))) - set(rising)):
        yield context.problem("number-disorder", numbered[at].route, found=numbered[at].number)
    taken = {each.number for each in numbered} | _former_numbers(context)
    for previous, following in pairwise((None, *(numbered[at] for at in rising))):
        assert following
        expected = _expected_before(previous, following)
        # A number in the wrong place between the two may be the missing one.
        adjacent = following.at == (previous.at if previous else -1) + 1
        if expected and adjacent and expected not in taken:
            values = {"found": following.number, "expected_number": expected}
            yield context.problem("number-gap", following.route, **values)


def _former_numbers(context: CheckContext) -> set[str]:
    """The numbers that activities had before: their gaps are known."""
    return {each.number for activity in context.plan.activities for each in activity.formerly}


class _Number(NamedTuple):
    at: int
    number: str
    key: tuple[tuple[int, str], ...]
    route: Route


def _comparable_numbers(context: CheckContext) -> Iterator[_Number]:
    """The numbers of the activities, without repeated ones and those of another section."""
    seen = {STAND_IN}
    for at, (route, activity) in enumerate(context.activities()):
        number, section = activity.number, activity.section.number if activity.section else ""
        if number not in seen and not is_of_another_section(number, section):
            yield _Number(at, number, number_key(number), (*route, "number"))
        seen.add(number)


def _expected_before(previous: _Number | None, following: _Number) -> str | None:
    """The missing number just before `following`, None if nothing is missing."""
    *prefix, (last, letter) = following.key
    before = previous.key if previous else ()
    if letter or last <= 1:
        return None
    same_level = before[: len(prefix) + 1]
    if [*same_level[:-1]] == prefix and len(same_level) > len(prefix):
        reached = same_level[-1][0]
        return _written(prefix, last - 1) if last > reached + 1 else None
    return _written(prefix, last - 1)


def _written(prefix: Sequence[tuple[int, str]], last: int) -> str:
    return ".".join([*(f"{number}{letter}" for number, letter in prefix), str(last)])


def _longest_increasing(keys: Sequence[tuple[tuple[int, str], ...]]) -> list[int]:
    """The indices of the longest increasing subsequence of `keys`."""
    ends: list[tuple[tuple[int, str], ...]] = []
    at_end: list[int] = []
    before: list[int | None] = []
    for at, key in enumerate(keys):
        length = bisect_left(ends, key)
        before.append(at_end[length - 1] if length else None)
        ends[length : length + 1] = [key]
        at_end[length : length + 1] = [at]
    rising: list[int] = []
    at_last = at_end[-1] if at_end else None
    while at_last is not None:
        rising.append(at_last)
        at_last = before[at_last]
    return rising[::-1]


def number_distance(number: str, other: str) -> tuple[int, int]:
    """The distance of two activity numbers: between their sections, then within a section."""
    parts = [re.findall("[0-9]+", each) or ["0"] for each in (number, other)]
    own, others = ([int(digits[:9]) for digits in each] for each in parts)
    return abs(own[0] - others[0]) if len(own) > 1 else 0, abs(own[-1] - others[-1])
