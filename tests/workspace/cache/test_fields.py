"""The cache keeps every field of every value in a plan, with any content."""

from __future__ import annotations

import json
import types
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from enum import Enum
from itertools import product
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest

from tests.helpers.effort import one_in
from vpr_roadmap.periods import Period, Term
from vpr_roadmap.plan import activities, left_out, order, parties, plan, progress, schools
from vpr_roadmap.plan.parties import Group, Person
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.workspace.cache.plan_values import plan_of, plan_values, values_text

MODULES = (activities, order, parties, plan, progress, schools)
MOSCOW, MARQUESAS = timezone(timedelta(hours=3)), timezone(timedelta(hours=-9, minutes=-30))
PLAIN: dict[Any, tuple[Any, ...]] = {
    str: ("я", "й", "", '"\\\n\u2028\U0001f600'),
    int: (7, 0, 10**20),
    bool: (True, False),
    date: (date(2020, 11, 3), date.min, date.max),
    # The first two are the same moment in different time zones.
    datetime: (
        datetime(2020, 11, 3, 14, 3, 12, tzinfo=MOSCOW),
        datetime(2020, 11, 3, 11, 3, 12, tzinfo=UTC),
        datetime(2020, 11, 3, 14, 3, 12, 5, tzinfo=MARQUESAS),
        datetime(2020, 11, 3, 14, 3, 12),
    ),
    type(None): (None,),
}
UNIONS = (Union, types.UnionType)

Field = tuple[Any, str]


def text_of(value: Plan) -> str:
    return values_text(plan_values(value))


def round_trip(value: Plan) -> Plan:
    return plan_of(value.name, json.loads(text_of(value)))


def exactly(value: Plan) -> str:
    """Show all values with their types; `==` would ignore different time zones."""
    return repr(tuple(value))


def fields(owner: Any) -> dict[str, Any]:
    """Return the fields of a class and their types.

    Left out records name files, so the cache keeps them beside the plan.
    """
    localns = {"Progress": progress.Progress, "LeftOut": left_out.LeftOut}
    found = get_type_hints(owner, localns=localns)
    return {name: own for name, own in found.items() if own != tuple[left_out.LeftOut, ...]}


def is_list(kind: Any) -> bool:
    return get_origin(kind) is tuple and get_args(kind)[-1] is Ellipsis


def values_of(kind: Any) -> list[Any]:
    """Return values of a type: the first has content, and those of a class differ in one field."""
    if kind in PLAIN:
        return list(PLAIN[kind])
    if get_origin(kind) in UNIONS:
        return [each for part in get_args(kind) for each in values_of(part)]
    if is_list(kind):
        own = values_of(get_args(kind)[0])
        return [*((each,) for each in own), (), (own[0], own[-1]), (own[-1], own[0], own[0])]
    if get_origin(kind) is tuple:
        return list(product(*map(values_of, get_args(kind))))
    if issubclass(kind, Enum):
        return list(kind)
    others = ((name, values_of(own)[-1]) for name, own in fields(kind).items())
    return [filled(kind), *(filled(kind, (kind, name), value) for name, value in others)]


def filled(kind: Any, field: Field | None = None, value: Any = None) -> Any:
    """Return a value of a type with all fields filled; the given field has the given value."""
    if get_origin(kind) in UNIONS:
        return filled(get_args(kind)[0], field, value)
    if is_list(kind):
        return (filled(get_args(kind)[0], field, value),)
    if not hasattr(kind, "_fields"):
        return values_of(kind)[0]
    parts = fields(kind).items()
    return kind(
        *(value if (kind, name) == field else filled(own, field, value) for name, own in parts)
    )


def classes(kind: Any) -> Iterator[Any]:
    """Yield the classes of all values inside a value of a type."""
    if hasattr(kind, "_fields"):
        yield kind
        for own in fields(kind).values():
            yield from classes(own)
    for part in get_args(kind):
        yield from classes(part)


CLASSES = tuple(dict.fromkeys(classes(Plan)))
REFERRED_TO = {(Plan, "sections"), (Plan, "people"), (Plan, "groups")}
FIELDS = [(owner, name) for owner in CLASSES for name in fields(owner)]


def complete(plan_value: Plan) -> Plan:
    """Add the sections, people and groups that the activities of the plan refer to."""
    sections = [each.section for each in plan_value.activities if each.section]
    referred = [
        each.party
        for activity in plan_value.activities
        for each in (*activity.responsible, *activity.coexecutors)
    ]
    return plan_value._replace(
        sections=tuple(dict.fromkeys((*plan_value.sections, *sections))),
        people=tuple(
            dict.fromkeys(
                (*plan_value.people, *(each for each in referred if type(each) is Person))
            )
        ),
        groups=tuple(
            dict.fromkeys((*plan_value.groups, *(each for each in referred if type(each) is Group)))
        ),
    )


def test_all_classes_of_a_plan_are_tested() -> None:
    """The exception is `LogEntry`, which is in no plan."""
    ours = {
        each
        for module in MODULES
        for each in vars(module).values()
        if isinstance(each, type) and hasattr(each, "_fields")
        if each.__module__ == module.__name__
    }
    assert set(CLASSES) == ours - {progress.LogEntry} | {Period, Term}


@pytest.mark.parametrize(
    "field", one_in(3, FIELDS), ids=lambda field: f"{field[0].__name__}.{field[1]}"
)
def test_any_value_of_a_field_is_restored_exactly(field: Field) -> None:
    """Different values have different texts, and each text gives exactly its value."""
    owner, name = field
    values = values_of(fields(owner)[name])
    texts = set()
    for value in values:
        plan_value = filled(Plan, field, value)
        # Activities refer to this field: a plan without its values has no activities.
        plan_value = (
            plan_value._replace(activities=()) if field in REFERRED_TO else complete(plan_value)
        )
        assert exactly(round_trip(plan_value)) == exactly(plan_value)
        texts.add(text_of(plan_value))
    assert len(texts) == (1 if field == (Plan, "name") else len(set(map(repr, values))))
    assert len(set(map(repr, values))) > 1


def test_name_of_a_plan_is_not_stored() -> None:
    assert plan_of("другой", json.loads(text_of(filled(Plan)))).name == "другой"
