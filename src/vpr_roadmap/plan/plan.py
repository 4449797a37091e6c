"""A plan as a whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from vpr_roadmap.language.text import Language
from vpr_roadmap.matching.folding import find_same, fold, same_text
from vpr_roadmap.periods import Period, Term
from vpr_roadmap.plan.activities import Activity, Section, parents_of
from vpr_roadmap.plan.order import Appendix, Order
from vpr_roadmap.plan.parties import Group, Party, Person
from vpr_roadmap.plan.schools import NO_SCHOOLS, Schools, Scope

if TYPE_CHECKING:
    from vpr_roadmap.plan.left_out import LeftOut
    from vpr_roadmap.plan.progress import Evidence, Progress


class Plan(NamedTuple):
    """Дорожная карта (план мероприятий).

    `activities` are in printed order, across sections. `scope` is the schools that the plan is
    about; activities do not inherit it. `progress` has one entry per reporter, in the order of
    the file names. `terms` are in the order of their days. `left_out` lists what does not count
    because of an error. Plans are compared and hashed by identity, so a cache can use a plan as a
    key.
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
    progress: tuple[Progress, ...] = ()
    terms: tuple[Term, ...] = ()
    left_out: tuple[LeftOut, ...] = ()

    def __eq__(self, other: object) -> bool:
        return self is other

    def __ne__(self, other: object) -> bool:
        return self is not other

    def __hash__(self) -> int:
        return id(self)

    @property
    def place(self) -> str:
        """The municipality, or the plan's folder («a» of «a/plan_1») if its name is unknown.

        Empty for a plan that is directly in the folder searched.
        """
        return self.schools.municipality or self.name.rpartition("/")[0]

    @property
    def is_reported(self) -> bool:
        """Whether there are any records, even unusable ones; without records no state is shown."""
        return bool(self.left_out) or any(progress.records for progress in self.progress)

    @property
    def evidence(self) -> list[Evidence]:
        """The evidence of all records."""
        records = (record for progress in self.progress for record in progress.records)
        return [evidence for record in records for evidence in record.evidence]

    @property
    def reporters(self) -> Mapping[str, str]:
        """Every name under which a person, group or school may report → the name in the plan.

        A school may also go by its short name, or by its name without the first words, if no other
        school has that name too. Former names are the last ones.
        """
        return {**self._present_names, **self.former_names}

    @property
    def former_names(self) -> Mapping[str, str]:
        """Every former name of a person → the present name.

        Names that somebody has at present are not among them.
        """
        pairs = [(former, person.name) for person in self.people for former in person.formerly]
        present = set(map(fold, self._present_names)) if pairs else ()
        return {former: name for former, name in pairs if fold(former) not in present}

    @property
    def _present_names(self) -> Mapping[str, str]:
        names: dict[str, str] = {}
        for party in self.parties:
            names |= dict.fromkeys((party.name, *getattr(party, "spellings", ())), party.name)
        for school in self.schools.listed:
            names.setdefault(school.name, school.name)
        short_names = [
            (short, school.name)
            for school in self.schools.listed
            for short in dict.fromkeys((*school.endings, school.short_name))
        ]
        counts = Counter(fold(short) for short, _ in short_names)
        return {short: name for short, name in short_names if counts[fold(short)] == 1} | names

    @property
    def parties(self) -> tuple[Party, ...]:
        """Everybody who can be responsible: people, then groups."""
        return (*self.people, *self.groups)

    def section_path(self, section: Section) -> tuple[Section, ...]:
        """The sections that contain a section, the outermost first, then the section itself."""
        by_key = _sections_by_key(self)
        outer = (by_key.get(parent) for parent in reversed(parents_of(section.key)))
        return (*filter(None, outer), section)

    def activity(self, number: str) -> Activity | None:
        return next((found for found in self.activities if found.number == number), None)

    def person(self, name: str) -> Person | None:
        """The person with that name, otherwise with that former name; None if there is none."""
        named = (person for person in self.people if same_text(person.name, name))
        formerly = (person for person in self.people if find_same(name, person.formerly))
        return next(named, None) or next(formerly, None)

    def group(self, name: str) -> Group | None:
        """The group with that name or spelling, None if there is none."""
        for group in self.groups:
            if any(same_text(spelling, name) for spelling in group.names):
                return group
        return None


@lru_cache(maxsize=4)
def _sections_by_key(plan: Plan) -> Mapping[str, Section]:
    return {section.key: section for section in plan.sections}
