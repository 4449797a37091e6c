"""A person or school whose name or number changed is known under both names."""

from __future__ import annotations

import pytest

from vpr_roadmap.periods import read_period
from vpr_roadmap.plan.parties import Group, Person
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.schools import School, SchoolKey, Schools


def plan(*listed: School, people: tuple[Person, ...] = (), groups: tuple[Group, ...] = ()) -> Plan:
    schools = Schools(listed=listed)
    period = read_period("2020-07/2021-06")
    return Plan("x", "План", period, (), people=people, groups=groups, schools=schools)


def school(key: SchoolKey, name: str, *formerly: SchoolKey) -> School:
    return School(key, name, formerly=formerly)


@pytest.mark.parametrize(
    "present, former",
    [
        (school(114, "МОБУ СОШ № 114", 14), "МОБУ СОШ № 14"),
        (school(114, "СОШ №114 им. 50-летия Победы", 14), "СОШ №14 им. 50-летия Победы"),
        (school("13А", "СОШ № 13-А", 13), "СОШ № 13"),
        (school("лицей-1", "Лицей № 1", 14), "Лицей № 1"),
        (school(114, "Гимназия", 14), "Гимназия"),
    ],
)
def test_a_former_number_stands_in_the_former_name(present: School, former: str) -> None:
    """Only if the number in the name is the school's key."""
    (self,) = present.former_selves
    assert (self.key, self.name) == (present.formerly[0], former)


def test_a_school_reports_under_its_former_name() -> None:
    names = plan(school(114, "МОБУ СОШ № 114", 14), school(2, "МОБУ СОШ № 2")).reporters
    reporters = ("МОБУ СОШ № 14", "СОШ № 14", "МОБУ СОШ № 114", "СОШ № 114")
    assert [names[name] for name in reporters] == 4 * ["МОБУ СОШ № 114"]


def test_a_present_name_has_priority_over_a_former_one() -> None:
    people = (Person("Рогова А.А.", formerly=("Дымова С.А.",)), Person("Дымова С.А."))
    found = plan(school(114, "МОБУ СОШ № 114", 14), school("новая", "МОБУ СОШ № 14"), people=people)
    assert found.former_names == {}
    assert found.reporters["СОШ № 14"] == "МОБУ СОШ № 14"
    assert found.person("Дымова С.А.") == people[1]


def test_a_person_is_found_by_a_former_name() -> None:
    person = Person("Рогова А.А.", formerly=("Дымова С.А.",))
    found = plan(people=(person,))
    assert found.person("дымова с.а.") == person
    assert found.reporters == {"Рогова А.А.": "Рогова А.А.", "Дымова С.А.": "Рогова А.А."}
