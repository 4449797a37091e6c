"""Sublists: the items of an answer by section, month, responsible party or school."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from itertools import filterfalse
from typing import Generic, NamedTuple, Protocol, TypeAlias, TypeVar

from vpr_roadmap.periods import Period
from vpr_roadmap.plan.activities import Activity, Section
from vpr_roadmap.plan.parties import Party
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.schools import School, SchoolKey
from vpr_roadmap.queries.selection import (
    Responsibility,
    Selection,
    searchable_names,
    selected_schools,
)


class Rest(StrEnum):
    """The keys of sublists for items that belong to no section, party, school or month."""

    NOBODY = "nobody"
    NO_SCHOOL = "no-school"
    ALL_SCHOOLS = "all-schools"
    NO_SECTION = "no-section"
    NO_DATE = "no-date"


class Item(Protocol):
    @property
    def plan(self) -> Plan: ...
    @property
    def activity(self) -> Activity: ...
    @property
    def responsibilities(self) -> tuple[Responsibility, ...]: ...


T = TypeVar("T", bound=Item)
Key: TypeAlias = Section | Period | Responsibility | School | Rest


class Sublist(NamedTuple, Generic[T]):
    """The items of one plan that have `key` in common; `below` are those of its subsections."""

    key: Key
    items: tuple[T, ...]
    plan: Plan
    below: tuple[T, ...] = ()

    @property
    def all_items(self) -> tuple[T, ...]:
        """Its own items, then those of its subsections."""
        return (*self.items, *self.below)

    @property
    def is_whole_plan(self) -> bool:
        """Whether it needs no name because its plan has no sections, or no schools."""
        if self.key is Rest.NO_SECTION:
            return not self.plan.sections
        return self.key is Rest.NO_SCHOOL and not self.plan.schools.listed

    @property
    def depth(self) -> int:
        """The number of sections that contain it; 0 for anything but a subsection."""
        return len(self.plan.section_path(self.key)) - 1 if isinstance(self.key, Section) else 0


def by_responsible(
    items: Sequence[T], plans: Sequence[Plan], selection: Selection, today: date
) -> Iterator[Sublist[T]]:
    """A sublist for each selected party, in the plan's order of people and groups.

    It has what the party is responsible for, and what it co-executes if the question asks for that.
    """
    items_by_plan = by_plan(items)
    for plan in plans:
        of_plan = items_by_plan.get(plan, [])
        for party in plan.parties:
            of_party = [
                (responsibility, item)
                for item in of_plan
                for responsibility in item.responsibilities
                if responsibility.party == party
            ]
            if of_party and _is_selected(of_party, plan, selection, today):
                key = of_party[0][0]._replace(as_written=party.name, coexecutes=False)
                yield from sublist_of(key, (item for _, item in of_party), plan)
        of_nobody = (item for item in of_plan if not _has_responsible(item))
        yield from sublist_of(Rest.NOBODY, of_nobody, plan)


def is_coexecuted(item: Item, party: Party) -> bool:
    """Whether the party co-executes the item."""
    return any(each.coexecutes for each in item.responsibilities if each.party == party)


def _has_responsible(item: Item) -> bool:
    return not all(each.coexecutes for each in item.responsibilities)


def _is_selected(
    of_party: Sequence[tuple[Responsibility, Item]], plan: Plan, selection: Selection, today: date
) -> bool:
    return not selection.parties or any(
        selection.parties & searchable_names(plan, item.activity, responsibility, today)
        for responsibility, item in of_party
    )


def by_school(
    items: Sequence[T],
    plans: Sequence[Plan],
    selection: Selection,
    of_school: Callable[[Plan, SchoolKey], Iterable[T]],
) -> Iterator[Sublist[T]]:
    """A sublist for each selected school in the list, then the items of no listed school.

    `of_school` returns the items of a plan for one school.
    """
    items_by_plan = by_plan(items)
    for plan in plans:
        of_plan = items_by_plan.get(plan, [])
        listed = plan.schools.listed
        wanted = selected_schools(plan, selection)
        for school in listed:
            if not selection.schools or school.key in wanted:
                yield from sublist_of(school, of_school(plan, school.key), plan)
        others = [
            item for item in of_plan if not any(item.activity.concerns(each.key) for each in listed)
        ]
        yield from sublist_of(Rest.ALL_SCHOOLS, filter(_names_schools, others), plan)
        yield from sublist_of(Rest.NO_SCHOOL, filterfalse(_names_schools, others), plan)


def _names_schools(item: Item) -> bool:
    return bool(item.activity.scopes)


def by_plan(items: Iterable[T]) -> Mapping[Plan, list[T]]:
    """The items by plan; plans without items are missing."""
    grouped: dict[Plan, list[T]] = {}
    for item in items:
        grouped.setdefault(item.plan, []).append(item)
    return grouped


def sublist_of(key: Key, items: Iterable[T], plan: Plan) -> list[Sublist[T]]:
    """A list of one sublist, or an empty list if there are no items."""
    members = tuple(items)
    return [Sublist(key, members, plan)] if members else []
