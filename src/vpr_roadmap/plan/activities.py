"""Activities, their control points and the sections of the plan."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from vpr_roadmap.matching.folding import fold
from vpr_roadmap.periods import Period
from vpr_roadmap.plan.parties import Group, Responsible
from vpr_roadmap.plan.schools import SchoolKey, Scope


class ControlPoint(NamedTuple):
    """Контрольный срок: one activity in one of its periods. The id looks like `1.3@2020-11`."""

    id: str
    period: Period

    @property
    def start(self) -> date:
        return self.period.start

    @property
    def deadline(self) -> date:
        return self.period.deadline


class Interval(StrEnum):
    """How often a deadline recurs."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"


class Recurrence(NamedTuple):
    """Повторяющийся срок: every month, quarter or half-year, or the days of a month up to `day`.

    `within` is empty if the deadline recurs during the whole period of the plan.
    """

    every: Interval
    day: int | None = None
    within: tuple[Period, ...] = ()


Cells: TypeAlias = tuple[tuple[str, str], ...]
"""Pairs of the heading and the text of each printed column that has no key of its own."""


class Section(NamedTuple):
    """Раздел или подраздел плана."""

    number: str
    title: str
    cells: Cells = ()

    @property
    def key(self) -> str:
        """The number in the form in which numbers of sections are compared."""
        return section_key(self.number)

    def contains(self, other: Section) -> bool:
        """Whether `other` is a subsection of this section, at any depth."""
        return self.key in parents_of(other.key)


def section_key(number: str) -> str:
    """The number of a section, folded and without a dot at the end.

    Documents number sections «2» or «2.»; «2.1» is a subsection of both.
    """
    return fold(number).rstrip(".")


MAX_DEPTH = 20
"""No plan nests its sections deeper. All deeper ones are subsections of the last of these."""


def parents_of(section: str) -> tuple[str, ...]:
    """The numbers that a section's number continues, the longest first: 2.1 and 2 for 2.1.3."""
    parts = section.rstrip(".").split(".", MAX_DEPTH)
    return tuple(".".join(parts[:length]) for length in range(len(parts) - 1, 0, -1))


def outer_sections(sections: Sequence[Section]) -> list[Section]:
    """The sections that no other one of them contains."""
    keys = {section.key for section in sections}
    return [each for each in sections if keys.isdisjoint(parents_of(each.key))]


def with_parents(section: Section) -> tuple[str, ...]:
    """The key of a section, then the keys of the sections that contain it."""
    return (section.key, *parents_of(section.key))


class FormerNumber(NamedTuple):
    """Прежний номер мероприятия.

    `until` is the last day on which records under this number were about the activity, None if all
    records are.
    """

    number: str
    until: date | None = None


class Activity(NamedTuple):
    """Мероприятие.

    `wording` is the deadline as printed. `printed` is the number as printed, None if that is
    `number` and a dot. `unscheduled` names the organisation whose schedule sets the dates, None if
    there is none. `undated` has the words for an activity without a date, such as «по мере
    необходимости», otherwise None. `schools` is None if the plan does not say which schools. If
    `each_school` is true, every school does the activity and reports it separately. `recurrence` is
    the rule that produced `points`, if the plan states a rule; `terms` are the names of their
    terms, if the plan states terms. `coexecutors` take part without being responsible.
    `responsible_wording` is «Ответственные» as printed, if it is not just the names. `formerly` are
    its former numbers.
    """

    number: str
    title: str
    points: tuple[ControlPoint, ...]
    section: Section | None = None
    printed: str | None = None
    wording: str | None = None
    unscheduled: str | None = None
    responsible: tuple[Responsible, ...] = ()
    schools: Scope | None = None
    each_school: bool = False
    expected_result: str | None = None
    note: str | None = None
    recurrence: Recurrence | None = None
    terms: tuple[str, ...] = ()
    coexecutors: tuple[Responsible, ...] = ()
    responsible_wording: str | None = None
    cells: Cells = ()
    undated: str | None = None
    formerly: tuple[FormerNumber, ...] = ()

    def touches(self, period: Period) -> bool:
        """Whether one of its control points shares a day with the period."""
        return any(point.period.touches(period) for point in self.points)

    @property
    def responsible_and_coexecutors(self) -> tuple[Responsible, ...]:
        """The responsible parties, then the co-executors."""
        return (*self.responsible, *self.coexecutors)

    @property
    def scopes(self) -> tuple[Scope, ...]:
        """The schools that it concerns: its own scope, otherwise those of the responsible heads.

        Empty if the plan states neither.
        """
        if self.schools is not None:
            return (self.schools,)
        groups = (each.party for each in self.responsible if isinstance(each.party, Group))
        return tuple(group.heads_of for group in groups if group.heads_of)

    @property
    def of_all_schools(self) -> bool:
        """Whether it concerns every school of the municipality, listed or not."""
        return any(scope.every for scope in self.scopes)

    def concerns(self, school: SchoolKey) -> bool:
        return any(school in scope for scope in self.scopes)

    def concerned(self, listed: Iterable[SchoolKey]) -> tuple[SchoolKey, ...]:
        """The keys of the schools that it concerns, without repetition.

        An activity that concerns all schools concerns those in `listed`.
        """
        all_listed = tuple(listed)
        keys = (key for scope in self.scopes for key in (all_listed if scope.every else scope.keys))
        return tuple(dict.fromkeys(keys))

    @property
    def has_no_dates(self) -> bool:
        """Whether the plan sets no dates; records may set them."""
        return self.unscheduled is not None or self.undated is not None

    @property
    def unscheduled_point(self) -> str:
        """The id `N@-`, which stands for the dates that are not set yet."""
        return f"{self.number}@-"


def is_of_another_section(number: str, section: str) -> bool:
    """Whether a number of several parts, such as 3.2, does not begin with its section's number."""
    is_number = re.fullmatch(r"[0-9]+(\.[0-9]+)*", section)
    return bool(is_number) and "." in number and not number.startswith(f"{section}.")


# Numbers of activities have up to nine digits; those of sections may be any text, and `int`
# refuses thousands of digits.
_PART = re.compile(r"([0-9]{0,9})(.*)", re.DOTALL)


@lru_cache(maxsize=4096)
def number_key(number: str) -> tuple[tuple[int, str], ...]:
    """A sort key for numbers: 2.9 comes before 2.10, 4 before 4a."""
    parts = (_PART.fullmatch(part) for part in number.split("."))
    return tuple((int(part[1] or 0), part[2]) for part in parts if part)
