"""A plan as a whole."""

from __future__ import annotations

from dataclasses import dataclass

from vpr_roadmap.language.text import Language
from vpr_roadmap.periods import Period
from vpr_roadmap.plan.activities import Activity, Section
from vpr_roadmap.plan.order import Appendix, Order
from vpr_roadmap.plan.parties import Group, Party, Person
from vpr_roadmap.plan.schools import NO_SCHOOLS, Schools, Scope


@dataclass(frozen=True, slots=True)
class Plan:
    """Дорожная карта (план мероприятий).

    `activities` stand in the order of print, across sections. `scope` is whom the plan is about;
    activities do not inherit it.
    """

    name: str
    title: str
    period: Period
    activities: tuple[Activity, ...]
    language: Language | None = None
    sections: tuple[Section, ...] = ()
    scope: Scope | None = None
    order: Order | None = None
    appendix: Appendix | None = None
    people: tuple[Person, ...] = ()
    groups: tuple[Group, ...] = ()
    schools: Schools = NO_SCHOOLS

    @property
    def parties(self) -> tuple[Party, ...]:
        """Everybody who may be responsible: people, then groups."""
        parties: list[Party] = [*self.people, *self.groups]
        return tuple(parties)

    def activity(self, number: str) -> Activity | None:
        return next((found for found in self.activities if found.number == number), None)

    def person(self, name: str) -> Person | None:
        return next((person for person in self.people if person.name == name), None)
