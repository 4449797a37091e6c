"""`schools.yaml` → the schools, and what a scope written in a plan stands for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vpr_roadmap.documents.reading import Reading
from vpr_roadmap.documents.schools import SchoolsDocument, TotalsDocument
from vpr_roadmap.nodes import STAND_IN, Route
from vpr_roadmap.plan.schools import (
    NO_SCHOOLS,
    School,
    SchoolGroup,
    SchoolKey,
    Schools,
    Scope,
    Totals,
)
from vpr_roadmap.problems import Problem, Source

ALL = "all"
NONE = "none"


def resolve_schools(reading: Reading[SchoolsDocument]) -> tuple[Schools, list[Problem]]:
    """The schools of a municipality, and the keys that are taken twice or belong to nobody."""
    source, document = reading.source, reading.document
    assert document
    problems = list(repeated(source, "duplicate-school", ("schools",), "number", document.schools))
    problems += repeated(source, "duplicate-school-group", ("groups",), "id", document.groups)
    problems += _reserved(source, document)
    listed = tuple(
        School(school.number, school.name, school.head, school.closed)
        for school in document.schools
    )
    known = tuple(dict.fromkeys(school.key for school in listed))
    for at, group in enumerate(document.groups):
        route = ("groups", at, "schools")
        all_known = None if source.lost_under("schools") else known
        problems += _unlisted(source, route, group.schools, all_known)
    groups = tuple(
        SchoolGroup(group.id, group.title, tuple(group.schools)) for group in document.groups
    )
    return Schools(document.municipality, _totals(document.totals), listed, groups), problems


def _totals(document: TotalsDocument | None) -> Totals | None:
    if document is None:
        return None
    return Totals(document.all, document.urban, document.rural_secondary, document.basic)


class Scopes:
    """What the scopes written in one plan stand for, by the schools beside it.

    Where they are not all `known`, nothing is said to be unknown.
    """

    def __init__(self, source: Source, schools: Schools, *, known: bool) -> None:
        self.known = known
        self.source = source
        self.schools = schools
        self.problems: list[Problem] = []
        self.groups = {group.id: group for group in schools.groups}

    def scope(self, written: str | list[SchoolKey] | None, route: Route) -> Scope | None:
        """None where nothing, or `none`, is written.

        A group or a school that nobody listed is a problem; that there is no list at all, one.
        """
        known = tuple(school.key for school in self.schools.listed)
        if written in (None, NONE, STAND_IN):
            return None
        if written == ALL:
            return Scope(known, every=True)
        if self.schools is NO_SCHOOLS:
            self._no_schools(route)
            return None
        if isinstance(written, list):
            unlisted = _unlisted(self.source, route, written, known if self.known else None)
            self.problems += unlisted
            return Scope(tuple(written))
        if group := self.groups.get(written):
            return Scope(group.keys)
        if self.known:
            ids = (*self.groups, ALL, NONE)
            problem = self.source.problem("unknown-school-group", route, found=written, known=ids)
            self.problems.append(problem)
        return None

    def _no_schools(self, route: Route) -> None:
        if not any(problem.code == "no-schools-file" for problem in self.problems):
            self.problems.append(self.source.problem("no-schools-file", route))


def repeated(
    source: Source, code: str, route: Route, field: str, documents: Sequence[object]
) -> Iterator[Problem]:
    """The entries whose `field` another one before them has already."""
    first: dict[object, Route] = {}
    for at, document in enumerate(documents):
        value, place = getattr(document, field), (*route, at, field)
        if value == STAND_IN:
            continue
        if value in first:
            yield source.problem(code, place, found=str(value), place=source.place(first[value]))
        first.setdefault(value, place)


def _reserved(source: Source, document: SchoolsDocument) -> Iterator[Problem]:
    for at, group in enumerate(document.groups):
        if group.id in (ALL, NONE):
            yield source.problem("reserved-id", ("groups", at, "id"), found=group.id)


def _unlisted(
    source: Source,
    route: Route,
    keys: Sequence[SchoolKey],
    known: tuple[SchoolKey, ...] | None,
) -> Iterator[Problem]:
    """The keys written twice, and those that nobody has where all that are known are `known`."""
    for at, key in enumerate(keys):
        if key in keys[:at]:
            yield source.problem("repeated-value", (*route, at), found=str(key))
        elif known is not None and key not in known:
            names = tuple(str(one) for one in known)
            yield source.problem("unknown-school", (*route, at), found=str(key), known=names)
