"""The numbers of sections and activities in the plan."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from vpr_roadmap.importing.plan_table.printed_numbers import PrintedNumber
from vpr_roadmap.plan.activities import is_of_another_section, section_key

LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Numbered(NamedTuple):
    """The number of an activity in the plan.

    `printed` is the number as printed, None if the plan can leave it out. `is_repeated` if another
    activity has the printed number too.
    """

    number: str
    printed: str | None
    is_repeated: bool = False


class Numbers:
    """Gives every activity a number of its own.

    `printed` has the printed numbers of the sections' activities, None for an activity without one.
    """

    def __init__(self, sections: Sequence[tuple[str, Sequence[PrintedNumber | None]]]) -> None:
        self._restarts = _restarts([numbers for _, numbers in sections])
        values = [each for _, numbers in sections for each in numbers if each and each.value]
        self._dotted = 2 * sum(each.printed.endswith(".") for each in values) >= len(values)
        self._counted = not values
        self._reserved = {
            number
            for section, numbers in sections
            for each in numbers
            if each and (number := self._wanted(section, each))
        }
        self._taken: set[str] = set()

    def give(self, section: str, printed: PrintedNumber | None, previous: str) -> Numbered:
        """The number of the next activity of a section; `previous` is the number before it."""
        wanted = self._wanted(section, printed) if printed else ""
        if wanted and wanted not in self._taken:
            self._taken.add(wanted)
            assert printed
            return Numbered(wanted, self._as_printed(wanted, printed))
        number = self._count(section, previous) if self._counted else self._next(section, previous)
        self._taken.add(number)
        return Numbered(number, printed.printed if printed else "", is_repeated=bool(wanted))

    def _wanted(self, section: str, printed: PrintedNumber) -> str:
        """The number that the printed one means; empty if it means none."""
        value = printed.value
        prefix = _prefix(section)
        if not value or not prefix:
            return value
        if is_of_another_section(value, section) or (self._restarts and not _is_in(value, prefix)):
            return f"{prefix}.{value}"
        return value

    def _as_printed(self, number: str, printed: PrintedNumber) -> str | None:
        if printed.printed == f"{number}." or (printed.printed == number and not self._dotted):
            return None
        return printed.printed

    def _count(self, section: str, previous: str) -> str:
        """The number after `previous`, in a plan that prints none."""
        prefix = _prefix(section)
        own = not prefix or _is_in(previous, prefix)
        last = int(previous.rpartition(".")[2]) if previous and own else 0
        return f"{prefix}.{last + 1}" if prefix else str(last + 1)

    def _next(self, section: str, previous: str) -> str:
        """The previous number with the next free letter."""
        prefix = _prefix(section)
        base = previous.rstrip(LETTERS)
        if not base or (prefix and not _is_in(base, prefix) and "." in base):
            base = f"{prefix}.0" if prefix else "0"
        lettered = (f"{base}{letter}" for letter in LETTERS)
        counted = (
            f"{base}.{count}" for count in range(1, len(self._taken) + len(self._reserved) + 2)
        )
        free = self._taken | self._reserved
        return next(each for numbers in (lettered, counted) for each in numbers if each not in free)


def section_numbers(printed: Sequence[PrintedNumber | None], nested: Sequence[bool]) -> list[str]:
    """The numbers of the sections, all different.

    `nested` tells which sections are below the last one that is not.
    """
    taken: set[str] = set()
    found: list[str] = []
    parent = ""
    none_printed = not any(printed)
    for number, is_nested in zip(printed, nested, strict=True):
        if is_nested and parent and not (number and number.value.startswith(f"{parent}.")):
            wanted = _free((f"{parent}.{at}" for at in range(1, len(printed) + 1)), taken)
        elif none_printed or number is None or not number.value:
            count = (str(at) for at in range(1, 2 * len(printed) + 2))
            reserved = {each.value for each in printed if each}
            wanted = _free(count, taken | reserved)
        else:
            wanted = number.value
        if wanted in taken:
            wanted = (
                _free((f"{wanted}{letter}" for letter in LETTERS), taken)
                or f"{wanted}-{len(taken)}"
            )
        taken.add(wanted)
        found.append(wanted)
        parent = parent if is_nested else wanted
    return found


def go_on(sections: Sequence[Sequence[Sequence[PrintedNumber | None]]]) -> bool:
    """Whether numbers go on through the subsections of a section, and begin again in the next one.

    `sections` are the printed numbers of each section's subsections.
    """
    rows = [[number for part in parts for number in part if number] for parts in sections]
    if not _restarts(rows) or any(not each.value.isdecimal() for row in rows for each in row):
        return False
    values = [[int(each.value) for each in row] for row in rows]
    rises = all(one < other for row in values for one, other in pairwise(row))
    return rises and any(sum(any(part) for part in parts) > 1 for parts in sections)


def _free(wanted: Iterable[str], taken: Iterable[str]) -> str:
    return next((each for each in wanted if each not in taken), "")


def _restarts(sections: Sequence[Sequence[PrintedNumber | None]]) -> bool:
    """Whether several sections have an activity with one number, not only by mistake."""
    firsts = [
        next((each.value for each in numbers if each and each.value), "") for numbers in sections
    ]
    named = [first for first in firsts if first]
    return len(named) > 1 and len(set(named)) < len(named)


def _prefix(section: str) -> str:
    """The number of a section if numbers of activities may begin with it, otherwise empty."""
    key = section_key(section)
    return key if re.fullmatch(r"[0-9]+(\.[0-9]+)*", key) else ""


def _is_in(number: str, prefix: str) -> bool:
    return number.startswith(f"{prefix}.")
