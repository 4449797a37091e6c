"""Who is responsible for an activity: people and groups."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple, TypeAlias

from vpr_roadmap.matching.folding import initials_first, same_text
from vpr_roadmap.plan.schools import Scope


class Person(NamedTuple):
    """Ответственное лицо, or a successor («преемник») of another person.

    A successor has `instead_of`, the name of the person replaced, and `since`, the first day.
    `until` is the last day, after which the person replaced returns. A successor who replaces the
    same person twice has two entries. `formerly` are the names that the person had before.
    """

    name: str
    post: str | None = None
    instead_of: str | None = None
    since: date | None = None
    basis: str | None = None
    until: date | None = None
    formerly: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The name, then the former names."""
        return (self.name, *self.formerly)

    def stands_in_apart(self, other: Person) -> bool:
        """Whether one of two successors leaves before the other begins."""
        first, second = sorted((self, other), key=lambda each: each.since or date.min)
        if first.until is None or second.since is None:
            return False
        return first.until < second.since

    def stands_in_on(self, day: date) -> bool:
        """Whether the person replaces somebody on that day."""
        begun = self.since is not None and self.since <= day
        return begun and (self.until is None or day <= self.until)


class Group(NamedTuple):
    """Группа ответственных: people, the heads of the schools `heads_of`, or an organisation."""

    name: str
    spellings: tuple[str, ...] = ()
    head: str | None = None
    heads_of: Scope | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The name, then the other spellings."""
        return (self.name, *self.spellings)


Party: TypeAlias = Person | Group


class Responsible(NamedTuple):
    """Ответственный за мероприятие: the party, and its name `as_written` in the plan."""

    as_written: str
    party: Party


def people_by_initials(people: Iterable[Person]) -> dict[str, Person]:
    """The present and former names with the initials first → the person.

    A present name takes precedence. The first of several people with one name counts.
    """
    listed = tuple(people)[::-1]
    return {
        **{initials_first(former): each for each in listed for former in each.formerly},
        **{initials_first(each.name): each for each in listed},
    }


def successor(people: tuple[Person, ...], name: str, day: date) -> Person | None:
    """The person who replaces `name` on `day`, None if nobody does.

    If a successor is also replaced on that day, this is the last person of the chain.
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
