"""Resolve `schools.yaml`, and the scopes in a plan."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Hashable, Iterable, Iterator, Sequence
from typing import Any

from vpr_roadmap.matching.folding import find_same, find_value, fold
from vpr_roadmap.matching.suggestions import suggest
from vpr_roadmap.nodes import STAND_IN, Route
from vpr_roadmap.plan.schools import (
    EVERY_SCHOOL,
    NO_SCHOOLS,
    School,
    SchoolGroup,
    SchoolKey,
    Schools,
    Scope,
    Totals,
)
from vpr_roadmap.problems import Problem, Source
from vpr_roadmap.validation.documents.document_reader import DocumentReading
from vpr_roadmap.validation.documents.schools import SchoolDocument, SchoolsDocument, TotalsDocument
from vpr_roadmap.validation.resolving.former_values import FormerValue, former_problems

ALL = "all"
NONE = "none"


def resolve_schools(reading: DocumentReading[SchoolsDocument]) -> tuple[Schools, list[Problem]]:
    """The schools of a municipality, and problems: repeated, reserved and unknown keys."""
    source, document = reading.source, reading.document
    assert document
    problems = list(_duplicate_schools(source, document.schools))
    problems += duplicates(source, "duplicate-school-group", ("groups",), "id", document.groups)
    problems += _reserved_names(source, document)
    listed = tuple(
        School(school.number, school.name, school.head, school.closed, tuple(school.formerly))
        for school in document.schools
    )
    problems += _former_key_problems(source, document.schools)
    known = SchoolKeys.of(listed)
    for at, group in enumerate(document.groups):
        route = ("groups", at, "schools")
        all_known = not source.lost_under("schools")
        problems += _check_school_keys(source, route, group.schools, known, all_known=all_known)
    groups = tuple(
        SchoolGroup(group.id, group.title, tuple(map(known.listed_key, group.schools)))
        for group in document.groups
    )
    return Schools(document.municipality, _totals(document.totals), listed, groups), problems


class SchoolKeys:
    """The keys of the listed schools. Different spellings of a word are the same key.

    The former key of a school stands for its present key.
    """

    def __init__(
        self, keys: Iterable[SchoolKey], formerly: Iterable[tuple[SchoolKey, SchoolKey]] = ()
    ) -> None:
        """`formerly` are pairs of a former and a present key."""
        self.listed = tuple(dict.fromkeys(keys))
        self._known: dict[object, SchoolKey] = {}
        for former, key in (*((key, key) for key in self.listed), *formerly):
            self._known.setdefault(_folded(former), key)

    @classmethod
    def of(cls, schools: Sequence[School]) -> SchoolKeys:
        keys = (school.key for school in schools)
        return cls(keys, ((key, school.key) for school in schools for key in school.formerly))

    def __contains__(self, key: SchoolKey) -> bool:
        return _folded(key) in self._known

    def listed_key(self, key: SchoolKey) -> SchoolKey:
        """The key as listed; an unlisted key unchanged."""
        return self._known.get(_folded(key), key)


def _folded(value: SchoolKey) -> SchoolKey:
    return fold(value) if isinstance(value, str) else value


def _totals(document: TotalsDocument | None) -> Totals | None:
    if document is None:
        return None
    return Totals(document.all, document.urban, document.rural_secondary, document.basic)


class Scopes:
    """Resolves the scopes in one plan with the schools of its folder.

    If not all schools are `known`, it reports no unknown ones.
    """

    def __init__(self, source: Source, schools: Schools, *, known: bool) -> None:
        self.known = known
        self.source = source
        self.schools = schools
        self.problems: list[Problem] = []
        self.groups = {group.id: group for group in schools.groups}
        self.unknown: dict[str, list[Route]] = {}
        self.keys = SchoolKeys.of(schools.listed)

    def resolve(self, written: str | list[SchoolKey] | None, route: Route) -> Scope | None:
        """The scope for a value in the plan, None if the value is missing or `none`.

        Unlisted groups and schools are problems. A missing list of schools is one problem.
        """
        if written in (None, NONE, STAND_IN):
            return None
        if written == ALL:
            return Scope(self.keys.listed, every=True)
        if self.schools is NO_SCHOOLS:
            self._report_no_schools_file(route)
            return None
        if isinstance(written, list):
            self._check_keys(written, route)
            return Scope(tuple(map(self.keys.listed_key, written)))
        if group := find_value(written, self.groups):
            return Scope(group.keys)
        self._report_unknown_group(written, route)
        return None

    def _check_keys(self, written: list[SchoolKey], route: Route) -> None:
        group = written[0] if len(written) == 1 else None
        if isinstance(group, str) and (group := find_same(group, (ALL, NONE, *self.groups))):
            values = {"found": str(written[0]), "variant": "no-brackets", "near": group}
            self._report("unknown-school", (*route, 0), **values)
        else:
            self.problems += _check_school_keys(
                self.source, route, written, self.keys, all_known=self.known
            )

    def _report_unknown_group(self, written: str, route: Route) -> None:
        schools = written.replace(",", " ").split()
        listed = {fold(str(key)) for key in self.keys.listed}
        if listed.issuperset(map(fold, schools)):
            near = f"[{', '.join(schools)}]"
            self._report(
                "unknown-school-group", route, found=written, variant="listed-school", near=near
            )
        elif self.known or suggest(written, self.groups):
            self.unknown.setdefault(written, []).append(route)

    def unknown_groups(self) -> Iterator[Problem]:
        """One problem for each unlisted group, however often the plan names it."""
        known = (*self.groups, ALL, NONE)
        for found, routes in self.unknown.items():
            again = {"variant": "named-again", "times": len(routes)} if len(routes) > 1 else {}
            values = {"found": found, "known": known, **again}
            yield self.source.problem("unknown-school-group", routes[0], **values)

    def _report_no_schools_file(self, route: Route) -> None:
        if not any(problem.code == "no-schools-file" for problem in self.problems):
            self._report("no-schools-file", route)

    def _report(self, code: str, route: Route, **values: object) -> None:
        self.problems.append(self.source.problem(code, route, **values))


def duplicates(
    source: Source,
    code: str,
    route: Route,
    field: str,
    documents: Sequence[object],
    key_of: Callable[[Any], Hashable] = _folded,
) -> Iterator[Problem]:
    """The problems of entries whose `field` has the same key as that of an earlier entry."""
    first: dict[object, Route] = {}
    for at, document in enumerate(documents):
        value, place = getattr(document, field), (*route, at, field)
        if value == STAND_IN:
            continue
        key = key_of(value)
        if key in first:
            yield source.problem(code, place, found=str(value), place=source.place(first[key]))
        first.setdefault(key, place)


def _former_key_problems(source: Source, schools: Sequence[SchoolDocument]) -> Iterator[Problem]:
    """The problems of former keys that another school has, or of the present key among them."""
    present: dict[Hashable, Route] = {}
    for at, school in enumerate(schools):
        present.setdefault(_folded(school.number), ("schools", at, "number"))
    values = [
        FormerValue(str(key), (*route, index), _folded(key), _folded(school.number))
        for at, school in enumerate(schools)
        for route in [("schools", at, "formerly")]
        for index, key in enumerate(school.formerly)
    ]
    yield from former_problems(source, values, present, "former-school-taken")


def _duplicate_schools(source: Source, schools: Sequence[SchoolDocument]) -> Iterator[Problem]:
    """The problems of schools with the key of an earlier one, with a free key for each.

    A town and one of its villages may both have a school No. 2.
    """
    problems = list(duplicates(source, "duplicate-school", ("schools",), "number", schools))
    taken = {_folded(school.number) for school in schools}
    places = (source.place(("schools", at, "number")).position for at in range(len(schools)))
    at_place = dict(zip(places, schools, strict=True)) if problems else {}
    for problem in problems:
        school = at_place[problem.position]
        key = _folded(school.number)
        first = next(each for each in schools if _folded(each.number) == key)
        offers = (*_suggested_keys(school, first, taken), *_suggested_keys(first, school, taken))
        offer = next(iter(offers), f"{school.number}-вторая")
        yield problem._replace(values=(*problem.values, ("offer", offer)))


def _suggested_keys(
    school: SchoolDocument, other: SchoolDocument, taken: Container[object]
) -> Iterator[str]:
    """Free keys: the numbers in the name, and the key with a word missing in the other name."""
    numbers = [int(number) for number in re.findall(r"№ ?([1-9][0-9]{0,4})\b", school.name)]
    yield from (str(number) for number in numbers if _folded(number) not in taken)
    others = {fold(word) for word in _WORD.findall(other.name)}
    distinctive = [word for word in _WORD.findall(school.name) if fold(word) not in others]
    keys = (
        f"{school.number}-{word.casefold()}" for word in sorted(distinctive, key=len, reverse=True)
    )
    yield from (key for key in keys if _folded(key) not in taken)


_WORD = re.compile(r"[^\W\d_]{3,}")


def _reserved_names(source: Source, document: SchoolsDocument) -> Iterator[Problem]:
    """The problems of groups and schools with a reserved word as id or key."""
    for at, group in enumerate(document.groups):
        if fold(group.id) in _RESERVED_WORDS:
            yield source.problem("reserved-id", ("groups", at, "id"), found=group.id)
    for at, school in enumerate(document.schools):
        formerly = ((key, ("formerly", index)) for index, key in enumerate(school.formerly))
        for key, place in ((school.number, ("number",)), *formerly):
            if _folded(key) in (*_RESERVED_WORDS, *EVERY_SCHOOL):
                values = {"found": str(key), "variant": "school-key"}
                yield source.problem("reserved-id", ("schools", at, *place), **values)


_RESERVED_WORDS = (fold(ALL), fold(NONE))


def _check_school_keys(
    source: Source,
    route: Route,
    keys: Sequence[SchoolKey],
    known: SchoolKeys,
    *,
    all_known: bool,
) -> Iterator[Problem]:
    """The problems of repeated keys and, if all schools are known, of unlisted keys."""
    names = tuple(map(str, known.listed))
    seen = set[SchoolKey]()
    for at, key in enumerate(map(known.listed_key, keys)):
        if key in seen:
            yield source.problem("repeated-value", (*route, at), found=str(keys[at]))
        elif all_known and key not in known and key != STAND_IN:
            yield source.problem("unknown-school", (*route, at), found=str(key), known=names)
        seen.add(key)
