"""Who answers for an activity: people and groups."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple, TypeAlias

from vpr_roadmap.matching.folding import same_text
from vpr_roadmap.plan.schools import Scope


class Person(NamedTuple):
    """Ответственное лицо. `instead_of` and `since` make a person somebody's successor.

    `until` is the last day on which a successor stands in, after which the former is back. Who
    stands in for the same person again has another entry.
    """

    name: str
    post: str | None = None
    instead_of: str | None = None
    since: date | None = None
    basis: str | None = None
    until: date | None = None

    def stands_in_apart(self, other: Person) -> bool:
        """Does one of two successors leave before the other comes."""
        first, second = sorted((self, other), key=lambda each: each.since or date.min)
        if first.until is None or second.since is None:
            return False
        return first.until < second.since

    def stands_in_on(self, day: date) -> bool:
        """Does a successor stand in on that day."""
        begun = self.since is not None and self.since <= day
        return begun and (self.until is None or day <= self.until)


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
    """Who stands in for `name` on `day`: the last of those who came one after another.

    Nobody, where those who came have left and the former is back.
    """
    latest: Person | None = None
    while following := [
        person
        for person in people
        if person.instead_of and person.stands_in_on(day)
        if same_text(person.instead_of, name)
    ]:
        latest = max(following, key=lambda person: person.since or date.min)
        name = latest.name
    return latest
