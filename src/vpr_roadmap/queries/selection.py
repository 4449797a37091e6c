"""Which of the plans' activities and control points a question is about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from vpr_roadmap.plan.activities import Activity
from vpr_roadmap.plan.parties import Group, Party, Person, Responsible, successor
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.schools import SchoolKey


@dataclass(frozen=True, slots=True)
class Selection:
    """What was asked for; empty means that it does not matter.

    `parties` are names of people and groups.
    """

    parties: frozenset[str] = frozenset()
    schools: tuple[SchoolKey, ...] = ()
    sections: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Charge:
    """Who is in charge: the party as written in the plan, and who has come `instead` of it."""

    as_written: str
    party: Party
    instead: Person | None = None


def activities(plan: Plan, selection: Selection, today: date) -> Iterator[Activity]:
    """The activities asked for, in the plan's order. Of whom, is decided as of `today`."""
    schools = _listed(plan, selection)
    for activity in plan.activities:
        if (
            (not selection.sections or _in_sections(activity, selection))
            and (not selection.schools or any(activity.concerns(school) for school in schools))
            and (not selection.parties or _of_parties(plan, activity, selection, today))
        ):
            yield activity


def of_no_school(plan: Plan, selection: Selection, today: date) -> tuple[Activity, ...]:
    """Where schools are asked for: what is else asked for, but states no school at all."""
    if not _listed(plan, selection):
        return ()
    others = activities(plan, replace(selection, schools=()), today)
    return tuple(activity for activity in others if not activity.scopes)


def _listed(plan: Plan, selection: Selection) -> list[SchoolKey]:
    """The schools asked for that are this plan's: each municipality has a school 2 of its own."""
    return [key for key in selection.schools if plan.schools.named(key)]


def _in_sections(activity: Activity, selection: Selection) -> bool:
    return activity.section is not None and activity.section.number in selection.sections


def _of_parties(plan: Plan, activity: Activity, selection: Selection, today: date) -> bool:
    return any(
        selection.parties & names(plan, activity, charge, today)
        for charge in charges(plan, activity, today)
    )


def charges(plan: Plan, activity: Activity, today: date) -> tuple[Charge, ...]:
    """Who is in charge of an activity as of `today`: those responsible, or their successors."""
    return tuple(_charge(plan, each, today) for each in activity.responsible)


def names(plan: Plan, activity: Activity, charge: Charge, today: date) -> frozenset[str]:
    """Every name under which a charge is found: party, successor, and a group's members."""
    found = {charge.party.name}
    if charge.instead:
        found.add(charge.instead.name)
    if isinstance(charge.party, Group):
        found |= set(_heads(plan, activity, charge.party, today))
        if charge.party.head:
            found.add(charge.party.head)
    return frozenset(found)


def _charge(plan: Plan, responsible: Responsible, today: date) -> Charge:
    party = responsible.party
    head = party.name if isinstance(party, Person) else party.head
    instead = successor(plan.people, head, today) if head else None
    return Charge(responsible.as_written, party, instead)


def _heads(plan: Plan, activity: Activity, group: Group, today: date) -> Iterator[str]:
    """The heads of the group's schools that the activity concerns, and their successors."""
    for school in plan.schools.listed:
        headed = group.heads_of is not None and school.key in group.heads_of
        if school.head and headed and activity.concerns(school.key):
            yield school.head
            if later := successor(plan.people, school.head, today):
                yield later.name
