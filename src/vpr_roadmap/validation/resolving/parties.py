"""Resolve people and groups: the names that refer to them, and successors."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence

from vpr_roadmap.matching.folding import fold, initials_first, same_text
from vpr_roadmap.matching.suggestions import suggest
from vpr_roadmap.nodes import STAND_IN, Route
from vpr_roadmap.plan.parties import (
    Group,
    Party,
    Person,
    Responsible,
    people_by_initials,
)
from vpr_roadmap.plan.schools import Schools
from vpr_roadmap.problems import Problem, Source
from vpr_roadmap.validation.documents.plan import GroupDocument, PersonDocument, PlanDocument
from vpr_roadmap.validation.resolving.former_values import FormerValue, former_problems
from vpr_roadmap.validation.resolving.schools import Scopes
from vpr_roadmap.validation.resolving.unknown_names import UnknownName, unknown_name_problems

MAX_SUCCESSORS = 100
"""The longest chain of successors that is followed."""


class Parties:
    """Resolves the people and groups of one plan, and the names that refer to them.

    Names are compared folded.
    """

    def __init__(self, source: Source, document: PlanDocument, scopes: Scopes) -> None:
        self.source = source
        self.document = document
        self.problems: list[Problem] = []
        names = [fold(person.name) for person in document.people]
        # The first of several people with one name counts.
        self.person_indices = {names[at]: at for at in reversed(range(len(names)))}
        for at, listed in enumerate(document.people):
            for former in listed.formerly:
                self.person_indices.setdefault(fold(former), at)
        self.people = tuple(map(self._person, document.people))
        self.person_names = tuple(dict.fromkeys(person.name for person in self.people))
        self.parties: dict[str, Party] = {}
        self.by_initials: dict[str, str] = {}
        self.used: set[str] = set()
        self.name_routes: dict[str, Route] = {}
        self.unknown: list[UnknownName] = []
        self.groups = tuple(
            self._group(group, ("groups", at), scopes) for at, group in enumerate(document.groups)
        )
        self._list_names()
        self._list_former_names()
        self.party_names = tuple(self.name_routes)
        for at, person in enumerate(self.people):
            self._check_successor(at, person)

    def responsible(self, route: Route, names: Sequence[str]) -> Iterator[Responsible]:
        """The responsible parties with the names at `route`. Unknown names are left out."""
        return self._named(route, names, "unknown-responsible")

    def _named(self, route: Route, names: Sequence[str], unknown: str) -> Iterator[Responsible]:
        """The parties with the names at `route`; `unknown` is the problem of other names."""
        named: list[Party] = []
        for at, name in enumerate(names):
            key = self._party_key(name)
            if party := self.parties.get(key):
                if party in named:
                    self._report("repeated-value", (*route, at), found=name)
                named.append(party)
                self.used |= {key, fold(party.name)}
                yield Responsible(name, party)
            else:
                self._report_unknown(unknown, (*route, at), name, self.party_names)

    def coexecutors(
        self, route: Route, names: Sequence[str], responsible: Sequence[Responsible]
    ) -> Iterator[Responsible]:
        """The parties with these names, without those who are also `responsible`: an error."""
        parties = {each.party for each in responsible}
        for at, name in enumerate(names):
            if self.parties.get(self._party_key(name)) in parties:
                self._report("coexecutor-responsible", (*route, at), found=name)
        named = self._named(route, names, "unknown-coexecutor")
        yield from (each for each in named if each.party not in parties)

    def check_person(self, name: str | None, route: Route) -> None:
        """Report a name that is not in `people`."""
        if name is None:
            return
        if fold(name) in self.person_indices:
            self.used |= {fold(name), fold(self._listed_name(name) or "")}
        else:
            self._report_unknown("unknown-person", route, name, self.person_names)

    def check_group(self, name: str | None, route: Route) -> None:
        """Report a name that is neither in `groups` nor in `people`."""
        if name is not None and fold(name) not in self.parties:
            known = tuple(group.name for group in self.groups)
            self._report_unknown("unknown-group", route, name, known)

    def unknown_names(self) -> Iterator[Problem]:
        """The problems of all unknown names. Call it after all names are resolved."""
        return unknown_name_problems(self.unknown, self.source, self.name_routes, self.used)

    def with_heads(self, schools: Schools) -> Schools:
        """The schools, with the names of their heads as in `people`."""
        people = people_by_initials(self.people)
        heads = [
            person.name if (person := people.get(initials_first(head or ""))) else head
            for head in (school.head for school in schools.listed)
        ]
        if heads == [school.head for school in schools.listed]:
            return schools
        headed = zip(schools.listed, heads, strict=True)
        listed = tuple(school._replace(head=head) for school, head in headed)
        return schools._replace(listed=listed)

    def _report(self, code: str, route: Route, **values: object) -> None:
        self.problems.append(self.source.problem(code, route, **values))

    def _report_unknown(self, code: str, route: Route, found: str, known: tuple[str, ...]) -> None:
        """Report an unknown name. If some names were lost, report only one that looks misspelt."""
        if found == STAND_IN or (
            self.source.lost_under("people", "groups") and not suggest(found, known)
        ):
            return
        self.unknown.append(UnknownName(code, route, found, known))

    def _listed_name(self, name: str | None) -> str | None:
        """The name of a person as in `people`; an unknown name as it is."""
        at = None if name is None else self.person_indices.get(fold(name))
        return name if at is None else self.document.people[at].name

    def _person(self, person: PersonDocument) -> Person:
        instead_of = self._listed_name(person.instead_of)
        return Person(
            person.name,
            person.post,
            instead_of,
            person.since,
            person.basis,
            person.until,
            tuple(person.formerly),
        )

    def _group(self, group: GroupDocument, route: Route, scopes: Scopes) -> Group:
        self.check_person(group.head, (*route, "head"))
        heads_of = scopes.resolve(group.heads_of, (*route, "heads_of"))
        head = self._listed_name(group.head)
        return Group(group.name, tuple(group.spellings), head, heads_of)

    def _party_key(self, name: str) -> str:
        """The folded name in `people` or `groups` for a name as printed."""
        key = fold(name)
        return key if key in self.parties else fold(self.by_initials.get(initials_first(name), key))

    def _list_names(self) -> None:
        """Collect all names, and report names that two parties have."""
        first: dict[str, tuple[Party, Route]] = {}
        people: dict[str, tuple[Party, Route]] = {}
        for name, route, party in self._all_names():
            if name == STAND_IN:
                continue
            key, form = fold(name), initials_first(name)
            owner, place = first.get(key) or people.get(form) or (party, route)
            self.parties.setdefault(key, owner)
            if owner is not party or name in self.name_routes:
                if not self._returns_as_successor(party, route):
                    values = {"found": name, "place": self.source.place(place)}
                    self._report(
                        "duplicate-name", route, **values, **self._duplicate_hint(party, owner)
                    )
                continue
            first.setdefault(key, (party, route))
            if isinstance(party, Person):
                people[form] = party, route
            self.name_routes[name] = route
        self.by_initials = {form: person.name for form, (person, _) in people.items()}

    def _list_former_names(self) -> None:
        """Let former names refer to their people, and report those that somebody else has."""
        names = reversed(list(self._all_names()))
        taken: dict[Hashable, Route] = {initials_first(name): route for name, route, _ in names}
        values = [
            FormerValue(former, ("people", at, "formerly", index), initials_first(former), own)
            for at, person in enumerate(self.people)
            for own in [initials_first(person.name)]
            for index, former in enumerate(person.formerly)
        ]
        self.problems += former_problems(self.source, values, taken, "former-name-taken")
        for person in self.people:
            for former in person.formerly:
                self.parties.setdefault(fold(former), person)
                self.by_initials.setdefault(initials_first(former), person.name)

    def _all_names(self) -> Iterator[tuple[str, Route, Party]]:
        """All names and spellings that may be used, with their routes and their parties."""
        for at, person in enumerate(self.people):
            yield person.name, ("people", at, "name"), person
        for at, group in enumerate(self.groups):
            yield group.name, ("groups", at, "name"), group
            for index, spelling in enumerate(group.spellings):
                yield spelling, ("groups", at, "spellings", index), group

    def _returns_as_successor(self, party: Party, route: Route) -> bool:
        """Whether a successor replaced the same person before, at other times."""
        if not isinstance(party, Person) or not party.instead_of:
            return False
        before = [each for each in self.people[: int(route[1])] if each.name == party.name]
        lost = self.source.lost_under("people")
        return bool(before) and all(
            same_text(each.instead_of or "", party.instead_of)
            and (lost or party.stands_in_apart(each))
            for each in before
        )

    def _duplicate_hint(self, party: Party, owner: Party) -> dict[str, str]:
        """The hint for a successor who is listed twice."""
        if not (isinstance(party, Person) and isinstance(owner, Person) and party.instead_of):
            return {}
        if owner.instead_of is None:
            back = fold(party.name) in self._replaced(party.instead_of)
            return {"variant": "is-back" if back else "one-entry"}
        if not same_text(party.instead_of, owner.instead_of):
            return {"variant": "stands-in-for-two"}
        return {"variant": "stands-in-at-once"} if party.name == owner.name else {}

    def _check_successor(self, at: int, person: Person) -> None:
        self.check_person(person.instead_of, ("people", at, "instead_of"))
        links = (person.instead_of, person.since)
        incomplete = None in links and (links != (None, None) or person.until is not None)
        if incomplete and not self.source.lost_under("people"):
            missing = "instead_of" if person.instead_of is None else "from"
            self._report("successor-incomplete", ("people", at), name=missing)
        if self._closes_a_cycle(at):
            self._report("successor-circle", ("people", at, "instead_of"), found=person.name)

    def _replaced(self, name: str | None) -> set[str]:
        """The folded names of a person, of the one that person replaces, and so on."""
        at, replaced = fold(name or ""), set[str]()
        while at in self.person_indices and at not in replaced and len(replaced) <= MAX_SUCCESSORS:
            replaced.add(at)
            at = fold(self.people[self.person_indices[at]].instead_of or "")
        return replaced

    def _closes_a_cycle(self, at: int) -> bool:
        """Whether a person is the last listed member of a cycle of successors."""
        replaced = self._replaced(self.people[at].instead_of)
        last = max((self.person_indices[name] for name in replaced), default=None)
        return fold(self.people[at].name) in replaced and at == last
