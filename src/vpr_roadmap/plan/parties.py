"""Who answers for an activity: people and groups."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple, TypeAlias

from vpr_roadmap.folding import same
from vpr_roadmap.plan.schools import Scope


class Person(NamedTuple):
    """Ответственное лицо. `instead_of` and `since` make a person somebody's successor."""

    name: str
    post: str | None = None
    instead_of: str | None = None
    since: date | None = None
    basis: str | None = None


class Group(NamedTuple):
    """Группа ответственных: people, the heads of the schools `heads_of`, or an organisation."""

    name: str
    spellings: tuple[str, ...] = ()
    head: str | None = None
    heads_of: Scope | None = None


Party: TypeAlias = Person | Group


class Responsible(NamedTuple):
    """Ответственный за мероприятие: the party, and its name `as_written` in the plan."""

    as_written: str
    party: Party


def successor(people: tuple[Person, ...], name: str, day: date) -> Person | None:
    """Who stands in for `name` on `day`: the last of those who came one after another."""
    latest: Person | None = None
    while following := [
        person
        for person in people
        if person.instead_of and person.since and person.since <= day
        if same(person.instead_of, name)
    ]:
        latest = max(following, key=lambda person: person.since or date.min)
        name = latest.name
    return latest
