"""Convert plans to the lists and texts of JSON, and back.

Lists hold the fields of a class in their order. Days are whole numbers (1 is 0001-01-01), times
are in ISO 8601. The conversion is written by hand because pydantic must not be imported to read
the cache.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import Any, TypeAlias, TypeVar

from vpr_roadmap.language.text import Language
from vpr_roadmap.periods import Period, Term
from vpr_roadmap.plan.activities import (
    Activity,
    Cells,
    ControlPoint,
    FormerNumber,
    Interval,
    Recurrence,
    Section,
)
from vpr_roadmap.plan.order import (
    Appendix,
    Numbered,
    Order,
    OrderKind,
    OrderStatus,
    Passport,
    PassportRow,
    PrintedBlock,
)
from vpr_roadmap.plan.parties import Group, Party, Person, Responsible
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.progress import Evidence, Progress, Record, Status
from vpr_roadmap.plan.schools import School, SchoolGroup, Schools, Scope, Totals

T = TypeVar("T")
Values: TypeAlias = Any
"""Values of JSON: lists, texts, whole numbers, flags and None."""


def values_text(values: object) -> str:
    """The values as JSON. Raises TypeError for a type that it cannot hold."""
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"), default=_json_value)


def plan_values(plan: Plan) -> tuple[object, ...]:
    """The fields of a plan, except its name and what was left out: these depend on the paths.

    Sections, responsible parties and schools that activities share are stored once; the activities
    hold their indexes.
    """
    parties, sections = _indexes(plan.parties), _indexes(plan.sections)
    responsible = _indexes(
        each for own in plan.activities for each in (*own.responsible, *own.coexecutors)
    )
    scopes = _indexes(each.schools for each in plan.activities if each.schools)
    own = [_activity_values(each, sections, responsible, scopes) for each in plan.activities]
    shared = [(each.as_written, parties[each.party]) for each in responsible]
    _, title, period, _, *rest, _ = plan
    return title, period, own, *rest, shared, list(scopes)


def plan_of(name: str, values: Values) -> Plan:
    """The plan of that name. Raises any exception if the values are not those of a plan."""
    title, period, activities, language, sections, scope, order, appendix, *rest = values
    people, groups, schools, progress, terms, shared, scopes = rest
    own_sections = tuple(
        Section(number, title, _cells_from(cells)) for number, title, cells in sections
    )
    own_people = tuple(
        Person(name, post, instead_of, _day_from(since), basis, _day_from(until), tuple(formerly))
        for name, post, instead_of, since, basis, until, formerly in people
    )
    own_groups = tuple(
        Group(each[0], tuple(each[1]), each[2], _scope_from(each[3])) for each in groups
    )
    parties: list[Party] = list(dict.fromkeys((*own_people, *own_groups)))
    differing = list(dict.fromkeys(own_sections))
    responsible = [Responsible(as_written, parties[at]) for as_written, at in shared]
    own_scopes = list(map(_scope_from, scopes))
    return Plan(
        name,
        title,
        period_of(*period),
        tuple([_activity_from(each, differing, responsible, own_scopes) for each in activities]),
        Language(language) if language else None,
        own_sections,
        _scope_from(scope),
        _order_from(order) if order else None,
        _appendix_from(appendix) if appendix else None,
        own_people,
        own_groups,
        _schools_from(schools),
        tuple(Progress(reporter, tuple(map(_record_from, own))) for reporter, own in progress),
        tuple(Term(name, period_of(*period)) for name, period in terms),
    )


def _json_value(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, date):
        return value.toordinal()
    raise TypeError(type(value).__name__)


def _day_from(values: int | None) -> date | None:
    return date.fromordinal(values) if values else None


@lru_cache(maxsize=4096)
def period_of(start: int, deadline: int, written: str) -> Period:
    """A period; cached, because plans of one year have few different periods."""
    return Period(date.fromordinal(start), date.fromordinal(deadline), written)


def _indexes(values: Iterable[T]) -> dict[T, int]:
    """The index of each different value."""
    return {each: at for at, each in enumerate(dict.fromkeys(values))}


COMMON = 4
"""The number of fields of an activity from `each_school` to `recurrence`; few have the later ones.

The later ones are stored only if one of them has a value.
"""


def _activity_values(
    activity: Activity,
    sections: Mapping[Section, int],
    responsible: Mapping[Responsible, int],
    scopes: Mapping[Scope, int],
) -> tuple[object, ...]:
    section = sections[activity.section] if activity.section else None
    own = [responsible[each] for each in activity.responsible]
    scope = scopes[activity.schools] if activity.schools else None
    coexecutors = [responsible[each] for each in activity.coexecutors]
    number, title, points, _, printed, wording, unscheduled, _, _, *rest = activity
    common, rare = rest[:COMMON], [activity.terms, coexecutors, *rest[COMMON + 2 :]]
    values = (number, title, points, section, printed, wording, unscheduled, own, scope, *common)
    return (*values, *rare) if any(rare) else values


def _activity_from(
    values: Values,
    sections: Sequence[Section],
    responsible: Sequence[Responsible],
    scopes: Sequence[Scope | None],
) -> Activity:
    number, title, points, section, printed, wording, unscheduled, own, scope, *rest = values
    each_school, expected_result, note, recurrence, *rare = rest
    activity = Activity(
        number,
        title,
        tuple([ControlPoint(id, period_of(*period)) for id, period in points]),
        None if section is None else sections[section],
        printed,
        wording,
        unscheduled,
        tuple([responsible[at] for at in own]),
        None if scope is None else scopes[scope],
        each_school,
        expected_result,
        note,
        _recurrence_from(recurrence) if recurrence else None,
    )
    if not rare:
        return activity
    terms, coexecutors, responsible_wording, cells, undated, formerly = rare
    return activity._replace(
        terms=tuple(terms),
        coexecutors=tuple([responsible[at] for at in coexecutors]),
        responsible_wording=responsible_wording,
        cells=_cells_from(cells),
        undated=undated,
        formerly=tuple([FormerNumber(number, _day_from(until)) for number, until in formerly]),
    )


def _cells_from(values: Values) -> Cells:
    return tuple([(heading, text) for heading, text in values])


def _recurrence_from(values: Values) -> Recurrence:
    every, day, within = values
    return Recurrence(Interval(every), day, tuple([period_of(*each) for each in within]))


def _scope_from(values: Values) -> Scope | None:
    return Scope(tuple(values[0]), values[1]) if values else None


def _schools_from(values: Values) -> Schools:
    municipality, totals, listed, groups = values
    return Schools(
        municipality,
        Totals(*totals) if totals else None,
        tuple(
            [
                School(key, name, head, _day_from(closed), tuple(formerly))
                for key, name, head, closed, formerly in listed
            ]
        ),
        tuple(SchoolGroup(id, title, tuple(keys)) for id, title, keys in groups),
    )


def _record_from(values: Values) -> Record:
    point, status, day, recorded, school, until, basis, result, evidence, note = values
    return Record(
        point,
        Status(status),
        date.fromordinal(day),
        datetime.fromisoformat(recorded),
        school,
        period_of(*until) if until else None,
        basis,
        result,
        tuple(map(Evidence._make, evidence)),
        note,
    )


def _order_from(values: Values) -> Order:
    status, number, day, issuer, place, title, preamble, clauses, *rest = values
    signatory, coordinator, support, control, printed, kind = rest
    return Order(
        OrderStatus(status),
        number,
        _day_from(day),
        issuer,
        place,
        title,
        preamble,
        _numbered_from(clauses),
        signatory,
        coordinator,
        support,
        control,
        _blocks_from(printed),
        OrderKind(kind),
    )


def _appendix_from(values: Values) -> Appendix:
    printed, passport = values
    if not passport:
        return Appendix(_blocks_from(printed))
    headings, problem, goal, tasks, directions, expected, more = passport
    return Appendix(
        _blocks_from(printed),
        Passport(
            tuple((name, text) for name, text in headings),
            tuple(problem),
            goal,
            _numbered_from(tasks),
            _numbered_from(directions),
            expected,
            tuple(map(PassportRow._make, more)),
        ),
    )


def _numbered_from(values: Iterable[Values]) -> tuple[Numbered, ...]:
    return tuple(map(Numbered._make, values))


def _blocks_from(values: Iterable[Values]) -> tuple[PrintedBlock, ...]:
    return tuple([PrintedBlock(name, tuple(lines)) for name, lines in values])
