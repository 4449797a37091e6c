"""A plan's document → the plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from vpr_roadmap.language.text import Language
from vpr_roadmap.matching.folding import fold, initials_first, same_text
from vpr_roadmap.matching.suggestions import suggest
from vpr_roadmap.nodes import STAND_IN, Route
from vpr_roadmap.periods import Period, PeriodError, is_likely, month_with, read_period, span_of
from vpr_roadmap.plan.activities import (
    Activity,
    ControlPoint,
    Section,
    is_of_another_section,
)
from vpr_roadmap.plan.parties import Group, Party, Person, Responsible
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.schools import Schools, Scope
from vpr_roadmap.problems import Problem
from vpr_roadmap.validation.documents.plan import (
    ActivityDocument,
    GroupDocument,
    OrderDocument,
    PlanDocument,
    Schedule,
)
from vpr_roadmap.validation.documents.reader import DocumentReading
from vpr_roadmap.validation.resolving.order import resolve_appendix, resolve_order
from vpr_roadmap.validation.resolving.points import recurrence_of, resolve_points, suggested_period
from vpr_roadmap.validation.resolving.schools import Scopes, repeated
from vpr_roadmap.validation.resolving.unknown_names import UnknownName, problems_of

MAX_YEARS = 20
MIN_OUTSIDE = 3
"""So many periods outside the plan's are more than a slip in each."""
MAX_SUCCESSORS = 100
MAX_POINTS = 100_000
"""Recurrences make many of few words; what has more is no plan."""

UNKNOWN_PERIOD = Period(date.min, date.max, STAND_IN)
"""The period of a plan that does not say it: everything lies in it."""


def resolve_plan(
    name: str, reading: DocumentReading[PlanDocument], schools: Schools, schools_known: bool
) -> tuple[Plan, list[Problem]]:
    """The plan called `name` and what is wrong with it.

    `schools_known` says whether what is not among `schools` does not exist. Of what was lost while
    the document was read nothing more is said.
    """
    assert reading.document
    resolving = _Resolving(reading, reading.document, schools, schools_known=schools_known)
    plan = resolving.plan(name, resolving.plan_period())
    problems = resolving.problems + resolving.scopes.problems
    return plan, [*problems, *resolving.scopes.unknown_groups()]


class _Resolving:
    """One plan on its way from a document to the resolved plan."""

    def __init__(
        self,
        reading: DocumentReading[PlanDocument],
        document: PlanDocument,
        schools: Schools,
        *,
        schools_known: bool,
    ) -> None:
        self.source = reading.source
        self.document = document
        self.schools = schools
        self.scopes = Scopes(reading.source, schools, known=schools_known)
        self.problems: list[Problem] = []
        self.groups: tuple[Group, ...] = ()
        # Names are compared folded.
        names = [fold(person.name) for person in document.people]
        self.persons = {names[at]: at for at in reversed(range(len(names)))}
        self.people = tuple(
            Person(
                each.name,
                each.post,
                self._person(each.instead_of),
                each.since,
                each.basis,
                each.until,
            )
            for each in document.people
        )
        self.parties: dict[str, Party] = {}
        self.by_initials: dict[str, str] = {}
        self.used: set[str] = set()
        self.known_parties: tuple[str, ...] = ()
        self.known_persons = tuple(dict.fromkeys(person.name for person in self.people))
        self.numbers: dict[str, Route] = {}
        self.listed: dict[str, Route] = {}
        self.unknown: list[UnknownName] = []
        self.points = 0

    def report(self, code: str, route: Route, **values: object) -> None:
        self.problems.append(self.source.problem(code, route, **values))

    def _unknown(self, code: str, route: Route, found: str, known: tuple[str, ...]) -> None:
        """A name that nobody has; where some names were lost, only one that looks misspelt."""
        if found == STAND_IN or (
            self.source.lost_under("people", "groups") and not suggest(found, known)
        ):
            return
        self.unknown.append(UnknownName(code, route, found, known))

    def plan_period(self) -> Period:
        if self.document.period == STAND_IN:
            return UNKNOWN_PERIOD
        try:
            period = read_period(self.document.period)
        except PeriodError as error:
            self.report(error.slip, ("period",), **error.values, **suggested_period(error))
            return UNKNOWN_PERIOD
        if period.deadline.year - period.start.year > MAX_YEARS:
            self.report("period-too-long", ("period",), found=period.written, most=MAX_YEARS)
            return UNKNOWN_PERIOD
        if not (is_likely(period.start) and is_likely(period.deadline)):
            self.report("year-unlikely", ("period",), found=period.written)
            return UNKNOWN_PERIOD
        return period

    def plan(self, name: str, period: Period) -> Plan:
        document = self.document
        self._parties()
        self._one_of_sections_and_activities()
        sections, activities = self._activities(period)
        if document.order:
            self._order_names(document.order)
        self.problems += problems_of(self.unknown, self.source, self.listed, self.used)
        if self._period_differs(period, activities):
            period = UNKNOWN_PERIOD
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
            schools=self._schools(),
        )

    def _schools(self) -> Schools:
        """The schools, their heads called as `people` calls them."""
        names = {initials_first(person.name): person.name for person in reversed(self.people)}
        heads = [
            names.get(initials_first(school.head or ""), school.head)
            for school in self.schools.listed
        ]
        if heads == [school.head for school in self.schools.listed]:
            return self.schools
        headed = zip(self.schools.listed, heads, strict=True)
        listed = tuple(school._replace(head=head) for school, head in headed)
        return self.schools._replace(listed=listed)

    def _person(self, name: str | None) -> str | None:
        """A person as `people` writes the name; a name that is nobody's as it is."""
        at = None if name is None else self.persons.get(fold(name))
        return name if at is None else self.document.people[at].name

    def _one_of_sections_and_activities(self) -> None:
        document = self.document
        both_or_none = (document.sections is None) == (document.activities is None)
        if both_or_none and not self.source.lost_under("sections", "activities"):
            self.report("sections-or-activities", ())

    def _parties(self) -> None:
        document = self.document
        self.groups = tuple(
            self._group(group, ("groups", at)) for at, group in enumerate(document.groups)
        )
        first: dict[str, tuple[Party, Route]] = {}
        people: dict[str, tuple[Party, Route]] = {}
        for name, route, party in self._named():
            if name == STAND_IN:
                continue
            key, form = fold(name), initials_first(name)
            owner, place = first.get(key) or people.get(form) or (party, route)
            self.parties.setdefault(key, owner)
            if owner is not party or name in self.listed:
                if not self._stands_in_again(party, route):
                    values = {"found": name, "place": self.source.place(place)}
                    self.report("duplicate-name", route, **values, **self._way_out(party, owner))
                continue
            first.setdefault(key, (party, route))
            if isinstance(party, Person):
                people[form] = party, route
            self.listed[name] = route
        self.by_initials = {form: person.name for form, (person, _) in people.items()}
        self.known_parties = tuple(self.listed)
        for at, person in enumerate(self.people):
            self._known_person(person.instead_of, ("people", at, "instead_of"))
            self._successor(person, ("people", at))
            if self._closes_a_circle(at):
                self.report("successor-circle", ("people", at, "instead_of"), found=person.name)

    def _stands_in_again(self, party: Party, route: Route) -> bool:
        """Is it a person who stood in for the same one before, at other times."""
        if not isinstance(party, Person) or not party.instead_of:
            return False
        before = [each for each in self.people[: int(route[1])] if each.name == party.name]
        lost = self.source.lost_under("people")
        return bool(before) and all(
            same_text(each.instead_of or "", party.instead_of)
            and (lost or party.stands_in_apart(each))
            for each in before
        )

    def _way_out(self, party: Party, owner: Party) -> dict[str, str]:
        """Which hint helps where a person who stands in is listed twice."""
        if not (isinstance(party, Person) and isinstance(owner, Person) and party.instead_of):
            return {}
        if owner.instead_of is None:
            back = fold(party.name) in self._replaced(party.instead_of)
            return {"variant": "is-back" if back else "one-entry"}
        if not same_text(party.instead_of, owner.instead_of):
            return {"variant": "stands-in-for-two"}
        return {"variant": "stands-in-at-once"} if party.name == owner.name else {}

    def _replaced(self, name: str | None) -> set[str]:
        """A person and those whom that one replaces, one after another; folded."""
        at, met = fold(name or ""), set[str]()
        while at in self.persons and at not in met and len(met) <= MAX_SUCCESSORS:
            met.add(at)
            at = fold(self.people[self.persons[at]].instead_of or "")
        return met

    def _closes_a_circle(self, at: int) -> bool:
        """Does a person in the end replace oneself, and is the last listed of those who do so."""
        met = self._replaced(self.people[at].instead_of)
        last = max((self.persons[name] for name in met), default=None)
        return fold(self.people[at].name) in met and at == last

    def _successor(self, person: Person, route: Route) -> None:
        told = (person.instead_of, person.since)
        half = None in told and (told != (None, None) or person.until is not None)
        if half and not self.source.lost_under("people"):
            missing = "instead_of" if person.instead_of is None else "from"
            self.report("successor-incomplete", route, name=missing)

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
        head = self._person(group.head)
        return Group(group.name, tuple(group.spellings), head, heads_of)

    def _known_person(self, name: str | None, route: Route) -> None:
        if name is None:
            return
        if fold(name) in self.persons:
            self.used.add(fold(name))
        else:
            self._unknown("unknown-person", route, name, self.known_persons)

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
            if not is_of_another_section(document.number, section.number if section else ""):
                self._number(document.number, (*place, "number"))
            yield self._activity(place, document, section, inherited, plan)

    def _number(self, number: str, route: Route) -> None:
        if number == STAND_IN:
            return
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
        points = self._points(route, document, plan)
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
            recurrence=recurrence_of(document, plan),
        )

    def _points(
        self, route: Route, document: ActivityDocument, plan: Period
    ) -> tuple[ControlPoint, ...]:
        if self.points > MAX_POINTS:
            return ()
        points, problems = resolve_points(self.source, route, document, plan)
        self.problems += problems
        self.points += len(points)
        if self.points > MAX_POINTS:
            self.report("too-many-points", (*route, "period"), most=MAX_POINTS)
        return points

    def _period_differs(self, plan: Period, activities: Sequence[Activity]) -> bool:
        """Are most periods outside the plan's: then that is one problem, and its period is wrong.

        The likely one lasts from the first of their months to the last.
        """
        outside = [each for each in self.problems if each.code == "period-outside-plan"]
        if len(outside) < MIN_OUTSIDE or 2 * len(outside) <= self.points:
            return False
        self.problems = [each for each in self.problems if each.code != "period-outside-plan"]
        periods = [point.period for activity in activities for point in activity.points]
        first, last = min(each.start for each in periods), max(each.deadline for each in periods)
        near = span_of(month_with(first), month_with(last)).written
        values = {"found": plan.written, "times": len(outside), "of": self.points, "near": near}
        self.report("plan-period-differs", ("period",), **values)
        return True

    def _responsible(self, route: Route, names: Sequence[str]) -> Iterator[Responsible]:
        named: list[Party] = []
        for at, name in enumerate(names):
            listed = self._listed(name)
            if party := self.parties.get(listed):
                if party in named:
                    self.report("repeated-value", (*route, "responsible", at), found=name)
                named.append(party)
                self.used.add(listed)
                yield Responsible(name, party)
            else:
                place = (*route, "responsible", at)
                self._unknown("unknown-responsible", place, name, self.known_parties)

    def _listed(self, name: str) -> str:
        """A name as printed → the folded name in `people` or `groups`, if it is there."""
        key = fold(name)
        return key if key in self.parties else fold(self.by_initials.get(initials_first(name), key))

    def _order_names(self, document: OrderDocument) -> None:
        for role in ("signatory", "coordinator", "control"):
            self._known_person(getattr(document, role), ("order", role))
        if document.support is not None and fold(document.support) not in self.parties:
            known = tuple(group.name for group in self.groups)
            self._unknown("unknown-group", ("order", "support"), document.support, known)
        approved = document.status == "approved"
        lost = self.source.lost_under("order")
        if approved and not (document.number and document.date) and not lost:
            self.report("approved-without-number", ("order", "status"))


def _schedule_of(document: ActivityDocument) -> str | None:
    return document.period.schedule if isinstance(document.period, Schedule) else None
