"""Determine who signs a report and who agrees to it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from vpr_roadmap.errors import UsageError, in_plans
from vpr_roadmap.input.names import find_parties
from vpr_roadmap.input.school_names import FOLDED_SCHOOL_WORDS
from vpr_roadmap.language.texts import error_texts
from vpr_roadmap.matching.suggestions import suggest_names
from vpr_roadmap.plan.parties import Person, successor
from vpr_roadmap.plan.plan import Plan


class Signatory(NamedTuple):
    """Кто подписывает отчёт. A name with a post and an organisation.

    `of_plan` is true for a person of the plan, `coordinates` for its coordinator.
    """

    name: str
    post: str | None = None
    organisation: str | None = None
    of_plan: bool = True
    coordinates: bool = False


class Signatories(NamedTuple):
    """Who signs, and the coordinator who agrees. `agrees` is None if the coordinator signs."""

    signs: Signatory | None
    agrees: Signatory | None


def signatories(plan: Plan, day: date, named: Signatory | None) -> Signatories:
    """The named signatory, or the head of the supporting organisation, and the coordinator.

    A coordinator who signs does not also agree.
    """
    signs, coordinator = named or _head_of_support(plan, day), coordinator_of(plan, day)
    if coordinator and signs and signs.of_plan and signs.name == coordinator.name:
        return Signatories(coordinator, None)
    return Signatories(signs, coordinator)


def coordinator_of(plan: Plan, day: date) -> Signatory | None:
    """The coordinator named by the order, or the successor on this day."""
    if plan.order is None or plan.order.coordinator is None:
        return None
    person = in_office(plan.order.coordinator, plan, day)
    return Signatory(person.name, person.post, coordinates=True)


def support_of(plan: Plan, day: date) -> tuple[str, Person | None] | None:
    """The organisation that the order charges with support, and its head on this day."""
    name = plan.order.support if plan.order else None
    if name is None:
        return None
    group = plan.group(name)
    return name, in_office(group.head, plan, day) if group and group.head else None


def parse_signatory(typed: str, plans: Sequence[Plan], day: date) -> Signatory:
    """Parse a signatory: a part of the name of a person in the plans, or any `post, name`.

    For a group, its head signs. Raises UsageError if nobody or several people match.
    """
    post, comma, name = typed.rpartition(",")
    if comma and post.strip() and name.strip():
        return Signatory(name.strip(), post.strip(), of_plan=False)
    people = tuple(dict.fromkeys(person.name for plan in plans for person in plan.people))
    values = {"typed": typed, "of": in_plans(plans)}
    try:
        names = find_parties(typed, plans)
    except UsageError:
        near = suggest_names(typed, people, FOLDED_SCHOOL_WORDS)
        raise UsageError(
            error_texts.SIGNATORY_NOT_CLEAR, **values, near=near, known=people
        ) from None
    found = [
        (person.name, in_office(person.name, plan, day))
        for plan in plans
        for name in names
        if (person := _person(name, plan))
    ]
    if len(dict(found)) != 1:
        known = tuple(dict(found)) or people
        raise UsageError(error_texts.SIGNATORY_NOT_CLEAR, **values, near=(), known=known)
    _, person = found[0]
    return Signatory(person.name, person.post)


def in_office(name: str, plan: Plan, day: date) -> Person:
    """The person with this name in the plan, or the successor on this day."""
    person = plan.person(name) or Person(name)
    return successor(plan.people, person.name, day) or person


def _head_of_support(plan: Plan, day: date) -> Signatory | None:
    organisation, head = support_of(plan, day) or ("", None)
    return Signatory(head.name, head.post, organisation) if head else None


def _person(name: str, plan: Plan) -> Person | None:
    group = plan.group(name)
    head = group.head if group else name
    return plan.person(head) if head else None
