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
    """The names that are used somewhere, and those of who replaces them or was replaced."""
    plan = subject.plan
    used = {reported.progress.reporter for reported in subject.reported}
    used |= {each.as_written for activity in plan.activities for each in activity.responsible}
    used |= {group.head for group in plan.groups if group.head}
    if order := plan.order:
        used |= {name for name in (order.signatory, order.coordinator, order.control) if name}
    return _with_successors(used, plan.people)


def _with_successors(used: set[str], people: tuple[Person, ...]) -> set[str]:
    beside: dict[str, list[str]] = {}
    for person in people:
        if person.instead_of:
            beside.setdefault(person.instead_of, []).append(person.name)
            beside.setdefault(person.name, []).append(person.instead_of)
    found, waiting = set(used), list(used)
    while waiting:
        new = [name for name in beside.get(waiting.pop(), ()) if name not in found]
        found.update(new)
        waiting += new
    return found
