"""Former numbers, keys and names: no other activity, school or person has or had the same one."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from vpr_roadmap.nodes import STAND_IN, Route
from vpr_roadmap.problems import Problem, Source


class FormerValue(NamedTuple):
    """A number, key or name that its owner had before, as written, with its place.

    `key` is the form in which values are compared, `owner` the present value in the same form. If
    there is a last day, `until`, others may have had the same number until other days.
    """

    written: str
    route: Route
    key: Hashable
    owner: Hashable
    until: date | None = None


def former_problems(
    source: Source, values: Iterable[FormerValue], taken: Mapping[Hashable, Route], code: str
) -> Iterator[Problem]:
    """Problems of former values that are the present one, that repeat, or that another has now.

    `taken` are the present values of all others with their places; `code` is the problem of a
    former value among them.
    """
    claimed: dict[Hashable, FormerValue] = {}
    for former in values:
        if STAND_IN in (former.written, former.owner):
            continue
        claim = former.key, former.until
        first = claimed.setdefault(claim, former)
        found = former.written
        if former.key == former.owner and former.until is None:
            yield source.problem("former-equals-present", former.route, found=found)
        elif former.until is None and former.key in taken:
            place = source.place(taken[former.key])
            yield source.problem(code, former.route, found=found, place=place)
        elif first.owner != former.owner:
            place = source.place(first.route)
            yield source.problem("former-claimed-twice", former.route, found=found, place=place)
        elif first is not former and first.route[:-1] == former.route[:-1]:
            yield source.problem("repeated-value", former.route, found=found)
