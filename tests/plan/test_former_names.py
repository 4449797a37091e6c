"""A person or school whose name or number changed is known under both names."""

from __future__ import annotations

import pytest

from vpr_roadmap.periods import read_period
from vpr_roadmap.plan.parties import Person
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.schools import School, SchoolKey, school_by_former_number


def plan(people: tuple[Person, ...]) -> Plan:
    return Plan("x", "План", read_period("2020-07/2021-06"), (), people=people)


def school(key: SchoolKey, name: str, *formerly: SchoolKey) -> School:
    return School(key, name, formerly=formerly)


LISTED = (
    school(3, "МАОУ «Лицей № 3»", 14, 15),
    school("кадетская", "Кадетская школа", 16),
    school("новая", "МБОУ СОШ № 15"),
    school(2, "МБОУ СОШ № 2", "13а"),
)


@pytest.mark.parametrize(
    "name, present",
    [
        ("СОШ № 14", "МАОУ «Лицей № 3»"),
        ("МБОУ СОШ №14 им. 50-летия Победы", "МАОУ «Лицей № 3»"),
        ("Школа № 16", "Кадетская школа"),
        ("ООШ № 13-А", "МБОУ СОШ № 2"),
        ("ООШ № 15", None),
        ("ООШ № 3", None),
        ("СОШ № 141", None),
        ("Школа", None),
    ],
)
def test_a_name_with_a_former_number_means_the_school_that_had_it(
    name: str, present: str | None
) -> None:
    """The rest of the name may differ, but no school may have the number now."""
    found = school_by_former_number(name, LISTED)
    assert (found.name if found else None) == present


def test_a_present_name_has_priority_over_a_former_one() -> None:
    people = (Person("Рогова А.А.", formerly=("Дымова С.А.",)), Person("Дымова С.А."))
    found = plan(people=people)
    assert found.former_names == {}
    assert found.person("Дымова С.А.") == people[1]


def test_a_person_is_found_by_a_former_name() -> None:
    person = Person("Рогова А.А.", formerly=("Дымова С.А.",))
    found = plan(people=(person,))
    assert found.person("дымова с.а.") == person
    assert found.reporters == {"Рогова А.А.": "Рогова А.А.", "Дымова С.А.": "Рогова А.А."}
