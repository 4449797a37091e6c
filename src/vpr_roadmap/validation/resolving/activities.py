"""Resolve sections and activities: numbers, control points, responsible parties, schools."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from vpr_roadmap.nodes import STAND_IN, Route
from vpr_roadmap.periods import Period, Term, month_with, span_of
from vpr_roadmap.plan.activities import (
    Activity,
    ControlPoint,
    FormerNumber,
    Section,
    is_of_another_section,
    parents_of,
    section_key,
)
from vpr_roadmap.plan.former_numbers import FormerNumbers, share_points
from vpr_roadmap.plan.parties import Responsible
from vpr_roadmap.plan.schools import Scope
from vpr_roadmap.problems import Problem, Source
from vpr_roadmap.validation.documents.plan import (
    ActivityDocument,
    FormerNumberDocument,
    PlanDocument,
    ScheduleDocument,
    SectionDocument,
    UndatedDocument,
)
from vpr_roadmap.validation.resolving.columns import Columns
from vpr_roadmap.validation.resolving.former_values import FormerValue, former_problems
from vpr_roadmap.validation.resolving.parties import Parties
from vpr_roadmap.validation.resolving.points import recurrence_of, resolve_points, term_names
from vpr_roadmap.validation.resolving.schools import Scopes, duplicates

MIN_OUTSIDE = 3
"""From this many periods outside the plan's period, the plan's period may be the wrong one."""
MAX_POINTS = 100_000
"""A few recurrences can make many control points. No real plan has more than this."""


class Activities:
    """Resolves the sections and activities of one plan with the period `plan`."""

    def __init__(
        self,
        source: Source,
        document: PlanDocument,
        plan: Period,
        parties: Parties,
        scopes: Scopes,
        terms: Sequence[Term],
        columns: Columns,
    ) -> None:
        self.source = source
        self.plan = plan
        self.parties = parties
        self.scopes = scopes
        self.terms = terms
        self.columns = columns
        self.problems: list[Problem] = []
        self.point_count = 0
        self.numbers: dict[str, Route] = {}
        self.routes: list[Route] = []
        self.problems += duplicates(
            source,
            "duplicate-section",
            ("sections",),
            "number",
            document.sections or (),
            section_key,
        )
        self._check_sections(document.sections or ())
        resolved = tuple(self._resolve_sections(document.sections or ()))
        of_sections = chain.from_iterable(activities for _, activities in resolved)
        others = self._resolve_list(("activities",), document.activities or (), None, None)
        self.sections = tuple(section for section, _ in resolved)
        self.activities = (*of_sections, *others)
        self._check_former_numbers()

    def period_differs(self) -> bool:
        """Whether most periods are outside the plan's period.

        If so, report one problem with the plan's period instead. The suggested period is from the
        first month of the activities to the last one.
        """
        outside = [each for each in self.problems if each.code == "period-outside-plan"]
        if len(outside) < MIN_OUTSIDE or 2 * len(outside) <= self.point_count:
            return False
        self.problems = [each for each in self.problems if each.code != "period-outside-plan"]
        periods = [point.period for activity in self.activities for point in activity.points]
        first, last = min(each.start for each in periods), max(each.deadline for each in periods)
        near = span_of(month_with(first), month_with(last)).written
        values = {"found": self.plan.written, "times": len(outside), "of": self.point_count}
        self._report("plan-period-differs", ("period",), **values, near=near)
        return True

    def _report(self, code: str, route: Route, **values: object) -> None:
        self.problems.append(self.source.problem(code, route, **values))

    def _check_sections(self, documents: Sequence[SectionDocument]) -> None:
        """Report sections without activities and subsections, and subsections of no section."""
        keys = {section_key(each.number) for each in documents}
        parents = {parent for key in keys for parent in parents_of(key)}
        lost = any(route[0] == "sections" and len(route) <= 3 for route in self.source.lost)
        for at, section in enumerate(documents):
            key = section_key(section.number)
            empty = section.activities is None and key not in parents
            if empty and not self.source.lost_under("sections"):
                self._report("missing-key", ("sections", at), name="activities")
            missing = next(iter(parents_of(section.number)), None)
            if missing and not lost and keys.isdisjoint(parents_of(key)):
                route = ("sections", at, "number")
                self._report("section-without-parent", route, found=section.number, parent=missing)

    def _resolve_sections(
        self, documents: Sequence[SectionDocument]
    ) -> Iterator[tuple[Section, list[Activity]]]:
        """Each section with its activities."""
        for at, document in enumerate(documents):
            place = ("sections", at)
            cells = self.columns.cells((*place, "cells"), document.cells or {})
            section = Section(document.number, document.title, cells)
            schools = self.scopes.resolve(document.schools, (*place, "schools"))
            own = document.activities or ()
            yield section, list(self._resolve_list((*place, "activities"), own, section, schools))

    def _resolve_list(
        self,
        route: Route,
        documents: Sequence[ActivityDocument],
        section: Section | None,
        inherited: Scope | None,
    ) -> Iterator[Activity]:
        for at, document in enumerate(documents):
            place = (*route, at)
            self.routes.append(place)
            if not is_of_another_section(document.number, section.number if section else ""):
                self._check_number(document.number, (*place, "number"))
            yield self._resolve_activity(place, document, section, inherited)

    def _check_number(self, number: str, route: Route) -> None:
        if number == STAND_IN:
            return
        if number in self.numbers:
            place = self.source.place(self.numbers[number])
            self._report("duplicate-number", route, found=number, place=place)
        self.numbers.setdefault(number, route)

    def _check_former_numbers(self) -> None:
        """Report former numbers that other activities have too, if records may belong to both."""
        former = [
            (activity, FormerValue(number, (*route, at), number, activity.number, until))
            for activity, place in zip(self.activities, self.routes, strict=True)
            for route in [(*place, "formerly")]
            for at, (number, until) in enumerate(activity.formerly)
        ]
        if not former:
            return
        present = FormerNumbers(self.activities).present
        taken = {
            each.key: self.numbers[each.written]
            for activity, each in former
            if each.until is None and each.written in self.numbers
            if share_points(activity, present[each.written])
        }
        values = (each for _, each in former)
        self.problems += former_problems(self.source, values, taken, "former-number-unclear")

    def _resolve_activity(
        self,
        route: Route,
        document: ActivityDocument,
        section: Section | None,
        inherited: Scope | None,
    ) -> Activity:
        scope = document.schools
        points = self._resolve_points(route, document)
        responsible = tuple(self.parties.responsible((*route, "responsible"), document.responsible))
        return Activity(
            number=document.number,
            title=document.title,
            points=points,
            section=section,
            printed=document.printed,
            wording=document.wording,
            unscheduled=_schedule_of(document),
            responsible=responsible,
            schools=inherited if scope is None else self.scopes.resolve(scope, (*route, "schools")),
            each_school=document.each_school,
            expected_result=document.expected_result,
            note=document.note,
            recurrence=recurrence_of(document, self.plan),
            terms=term_names(document, points, self.terms),
            coexecutors=self._coexecutors(route, document, responsible),
            responsible_wording=document.responsible_wording,
            cells=self.columns.cells((*route, "cells"), document.cells) if document.cells else (),
            undated=_undated_of(document),
            formerly=tuple(map(_former_number, document.formerly or ())),
        )

    def _coexecutors(
        self, route: Route, document: ActivityDocument, responsible: Sequence[Responsible]
    ) -> tuple[Responsible, ...]:
        if not document.coexecutors:
            return ()
        place = (*route, "coexecutors")
        return tuple(self.parties.coexecutors(place, document.coexecutors, responsible))

    def _without_repeated_no_terms(self, problems: Iterable[Problem]) -> Iterator[Problem]:
        """The problems of an activity; that the plan has no terms is reported once."""
        reported = any(each.code == "no-terms" for each in self.problems)
        for problem in problems:
            if problem.code != "no-terms" or not reported:
                yield problem
            reported = reported or problem.code == "no-terms"

    def _resolve_points(self, route: Route, document: ActivityDocument) -> tuple[ControlPoint, ...]:
        if self.point_count > MAX_POINTS:
            return ()
        points, problems = resolve_points(self.source, route, document, self.plan, self.terms)
        if problems:
            self.problems += self._without_repeated_no_terms(problems)
        self.point_count += len(points)
        if self.point_count > MAX_POINTS:
            self._report("too-many-points", (*route, "period"), most=MAX_POINTS)
        return points


def _former_number(document: str | FormerNumberDocument) -> FormerNumber:
    if isinstance(document, str):
        return FormerNumber(document)
    return FormerNumber(document.number, document.until)


def _schedule_of(document: ActivityDocument) -> str | None:
    return document.period.schedule if isinstance(document.period, ScheduleDocument) else None


def _undated_of(document: ActivityDocument) -> str | None:
    return document.period.undated if isinstance(document.period, UndatedDocument) else None
