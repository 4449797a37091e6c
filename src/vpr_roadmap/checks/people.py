"""Who is listed, and who replaces whom."""

from __future__ import annotations

from collections.abc import Iterator

from vpr_roadmap.checks.subject import Subject
from vpr_roadmap.nodes import STAND_IN
from vpr_roadmap.periods import NO_DAY
from vpr_roadmap.plan.parties import Person
from vpr_roadmap.problems import Problem


def successors_come_within_the_plan(subject: Subject) -> Iterator[Problem]:
    """Nobody is replaced before the plan starts."""
    start = subject.plan.period.start
    for at, person in enumerate(subject.plan.people):
        if person.instead_of and person.since and NO_DAY < person.since < start:
            values = {"day": person.since, "start": start}
            yield subject.problem("successor-before-plan", ("people", at, "from"), **values)


def people_are_used(subject: Subject) -> Iterator[Problem]:
    """Everybody listed answers for something, has an office in the order, or reports."""
    used = _used(subject)
    for at, person in enumerate(subject.plan.people):
        if person.name != STAND_IN and person.name not in used:
            yield subject.problem("unused-person", ("people", at, "name"), found=person.name)


def _used(subject: Subject) -> set[str]:
    plan = subject.plan
    used = {each.reporter for each in (reported.progress for reported in subject.reported)}
    used |= {each.as_written for activity in plan.activities for each in activity.responsible}
    used |= {group.head for group in plan.groups if group.head}
    if order := plan.order:
        used |= {name for name in (order.signatory, order.coordinator, order.control) if name}
    return used | {person.name for person in plan.people if _replaces(person, used, plan.people)}


def _replaces(person: Person, used: set[str], people: tuple[Person, ...]) -> bool:
    """Does a person, or who comes after, replace one of `used`, or is replaced by one."""
    replaced = {each.name: each.instead_of for each in people}
    name, met = person.instead_of, {person.name}
    while name is not None and name not in met:
        if name in used:
            return True
        met.add(name)
        name = replaced.get(name)
    return any(each.instead_of == person.name for each in people)
