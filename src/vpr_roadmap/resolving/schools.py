"""`schools.yaml` → the schools, and what a scope written in a plan stands for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vpr_roadmap.documents.schools import SchoolsDocument
from vpr_roadmap.nodes import Route
from vpr_roadmap.plan.schools import NO_SCHOOLS, School, SchoolGroup, SchoolKey, Schools, Scope
from vpr_roadmap.problems import Problem, Source

ALL = "all"
NONE = "none"


def resolve_schools(source: Source, document: SchoolsDocument) -> tuple[Schools, list[Problem]]:
    """The schools of a municipality, and the keys that are taken twice or belong to nobody."""
    problems = list(repeated(source, "duplicate-school", ("schools",), "number", document.schools))
    problems += repeated(source, "duplicate-school-group", ("groups",), "id", document.groups)
    problems += _reserved(source, document)
    listed = tuple(
        School(school.number, school.name, school.head, school.closed)
        for school in document.schools
    )
    known = tuple(dict.fromkeys(school.key for school in listed))
    for at, group in enumerate(document.groups):
        problems += _unlisted(source, ("groups", at, "schools"), group.schools, known)
    groups = tuple(
        SchoolGroup(group.id, group.title, tuple(group.schools)) for group in document.groups
    )
    total = document.totals.all if document.totals else None
    return Schools(document.municipality, total, listed, groups), problems


class Scopes:
    """What the scopes written in one plan stand for, by the schools beside it."""

    def __init__(self, source: Source, schools: Schools) -> None:
        self.source = source
        self.schools = schools
        self.problems: list[Problem] = []
        self.groups = {group.id: group for group in schools.groups}

    def scope(self, written: str | list[SchoolKey] | None, route: Route) -> Scope | None:
        """None where nothing, or `none`, is written.

        A group or a school that nobody listed is a problem; that there is no list at all, one.
        """
        known = tuple(school.key for school in self.schools.listed)
        if written in (None, NONE):
            return None
        if written == ALL:
            return Scope(known, every=True)
        if self.schools is NO_SCHOOLS:
            self._no_schools(route)
            return None
        if isinstance(written, list):
            self.problems += _unlisted(self.source, route, written, known)
            return Scope(tuple(written))
        if group := self.groups.get(written):
            return Scope(group.keys)
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
        if value in first:
            yield source.problem(code, place, found=str(value), place=source.place(first[value]))
        first.setdefault(value, place)


def _reserved(source: Source, document: SchoolsDocument) -> Iterator[Problem]:
    for at, group in enumerate(document.groups):
        if group.id in (ALL, NONE):
            yield source.problem("reserved-id", ("groups", at, "id"), found=group.id)


def _unlisted(
    source: Source, route: Route, keys: Sequence[SchoolKey], known: tuple[SchoolKey, ...]
) -> Iterator[Problem]:
    for at, key in enumerate(keys):
        if key in keys[:at]:
            yield source.problem("repeated-value", (*route, at), found=str(key))
        elif key not in known:
            names = tuple(str(one) for one in known)
            yield source.problem("unknown-school", (*route, at), found=str(key), known=names)
