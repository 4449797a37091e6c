"""A plan's document → the plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vpr_roadmap.documents.plan import (
    ActivityDocument,
    GroupDocument,
    OrderDocument,
    PlanDocument,
    Schedule,
)
from vpr_roadmap.language.text import Language
from vpr_roadmap.nodes import Route
from vpr_roadmap.periods import Period, PeriodError, read_period
from vpr_roadmap.plan.activities import Activity, Section
from vpr_roadmap.plan.parties import Group, Party, Person, Responsible
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.schools import Schools, Scope
from vpr_roadmap.problems import Problem, Source
from vpr_roadmap.resolving.order import resolve_appendix, resolve_order
from vpr_roadmap.resolving.points import resolve_points
from vpr_roadmap.resolving.schools import Scopes, repeated


def resolve_plan(
    name: str, source: Source, document: PlanDocument, schools: Schools
) -> tuple[Plan | None, list[Problem]]:
    """The plan called `name`, or None where its period cannot be read, and the problems met."""
    resolving = _Resolving(source, document, schools)
    period = resolving.plan_period()
    plan = resolving.plan(name, period) if period else None
    return plan, resolving.problems + resolving.scopes.problems


class _Resolving:
    """One plan on its way from a document to the resolved plan."""

    def __init__(self, source: Source, document: PlanDocument, schools: Schools) -> None:
        self.source = source
        self.document = document
        self.schools = schools
        self.scopes = Scopes(source, schools)
        self.problems: list[Problem] = []
        self.people = tuple(
            Person(person.name, person.post, person.instead_of, person.since, person.basis)
            for person in document.people
        )
        self.groups: tuple[Group, ...] = ()
        self.parties: dict[str, Party] = {}
        self.numbers: dict[str, Route] = {}

    def report(self, code: str, route: Route, **values: object) -> None:
        self.problems.append(self.source.problem(code, route, **values))

    def plan_period(self) -> Period | None:
        try:
            return read_period(self.document.period)
        except PeriodError as error:
            self.report(error.slip, ("period",), **error.values)
            return None

    def plan(self, name: str, period: Period) -> Plan:
        document = self.document
        self._parties()
        sections, activities = self._activities(period)
        if document.order:
            self._order_names(document.order)
        return Plan(
            name=name,
            title=document.title,
            period=period,
            activities=activities,
            language=Language(document.language) if document.language else None,
            sections=sections,
            scope=self.scopes.scope(document.schools, ("schools",)),
            order=resolve_order(document.order) if document.order else None,
            appendix=resolve_appendix(document.appendix) if document.appendix else None,
            people=self.people,
            groups=self.groups,
            schools=self.schools,
        )

    def _parties(self) -> None:
        document = self.document
        self.groups = tuple(
            self._group(group, ("groups", at)) for at, group in enumerate(document.groups)
        )
        first: dict[str, Route] = {}
        for name, route, party in self._named():
            if name in first:
                self.report(
                    "duplicate-name", route, found=name, place=self.source.place(first[name])
                )
            else:
                first[name], self.parties[name] = route, party
        for at, person in enumerate(self.people):
            self._known_person(person.instead_of, ("people", at, "instead_of"))
            if _replaces_oneself(person, self.people):
                self.report("successor-circle", ("people", at, "instead_of"), found=person.name)

    def _named(self) -> Iterator[tuple[str, Route, Party]]:
        """Every name and spelling that may be referred to, and whose it is."""
        for at, person in enumerate(self.people):
            yield person.name, ("people", at, "name"), person
        for at, group in enumerate(self.groups):
            yield group.name, ("groups", at, "name"), group
            for index, spelling in enumerate(group.spellings):
                yield spelling, ("groups", at, "spellings", index), group

    def _group(self, group: GroupDocument, route: Route) -> Group:
        self._known_person(group.head, (*route, "head"))
        heads_of = self.scopes.scope(group.heads_of, (*route, "heads_of"))
        return Group(group.name, tuple(group.spellings), group.head, heads_of)

    def _known_person(self, name: str | None, route: Route) -> None:
        names = tuple(person.name for person in self.people)
        if name is not None and name not in names:
            self.report("unknown-person", route, found=name, known=names)

    def _activities(self, plan: Period) -> tuple[tuple[Section, ...], tuple[Activity, ...]]:
        document = self.document
        self.problems += repeated(
            self.source, "duplicate-section", ("sections",), "number", document.sections or ()
        )
        sections: list[Section] = []
        activities: list[Activity] = []
        for at, written in enumerate(document.sections or ()):
            section = Section(written.number, written.title)
            inherited = self.scopes.scope(written.schools, ("sections", at, "schools"))
            sections.append(section)
            route: Route = ("sections", at, "activities")
            activities += self._of_list(route, written.activities, section, inherited, plan)
        activities += self._of_list(("activities",), document.activities or (), None, None, plan)
        return tuple(sections), tuple(activities)

    def _of_list(
        self,
        route: Route,
        documents: Sequence[ActivityDocument],
        section: Section | None,
        inherited: Scope | None,
        plan: Period,
    ) -> Iterator[Activity]:
        for at, document in enumerate(documents):
            place = (*route, at)
            self._number(document.number, (*place, "number"))
            yield self._activity(place, document, section, inherited, plan)

    def _number(self, number: str, route: Route) -> None:
        if number in self.numbers:
            place = self.source.place(self.numbers[number])
            self.report("duplicate-number", route, found=number, place=place)
        self.numbers.setdefault(number, route)

    def _activity(
        self,
        route: Route,
        document: ActivityDocument,
        section: Section | None,
        inherited: Scope | None,
        plan: Period,
    ) -> Activity:
        own = document.schools
        points, problems = resolve_points(self.source, route, document, plan)
        self.problems += problems
        return Activity(
            number=document.number,
            title=document.title,
            points=points,
            section=section,
            printed=document.printed,
            wording=document.wording,
            unscheduled=_schedule_of(document),
            responsible=tuple(self._responsible(route, document.responsible)),
            schools=inherited if own is None else self.scopes.scope(own, (*route, "schools")),
            each_school=document.each_school,
            expected_result=document.expected_result,
            note=document.note,
        )

    def _responsible(self, route: Route, names: Sequence[str]) -> Iterator[Responsible]:
        named: list[Party] = []
        for at, name in enumerate(names):
            if party := self.parties.get(name):
                if party in named:
                    self.report("repeated-value", (*route, "responsible", at), found=name)
                named.append(party)
                yield Responsible(name, party)
            else:
                known = tuple(self.parties)
                self.report(
                    "unknown-responsible", (*route, "responsible", at), found=name, known=known
                )

    def _order_names(self, document: OrderDocument) -> None:
        for role in ("signatory", "coordinator", "control"):
            self._known_person(getattr(document, role), ("order", role))
        if document.support is not None and document.support not in self.parties:
            known = tuple(group.name for group in self.groups)
            self.report("unknown-group", ("order", "support"), found=document.support, known=known)


def _replaces_oneself(person: Person, people: Sequence[Person]) -> bool:
    before = {each.name: each.instead_of for each in people}
    met: set[str] = set()
    name = person.instead_of
    while name is not None and name not in met:
        met.add(name)
        name = before.get(name)
    return person.name in met


def _schedule_of(document: ActivityDocument) -> str | None:
    return document.period.schedule if isinstance(document.period, Schedule) else None
