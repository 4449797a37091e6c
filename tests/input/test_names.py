from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import PlanText
from vpr_roadmap.errors import UsageError
from vpr_roadmap.input.names import find_parties
from vpr_roadmap.input.points import parse_number
from vpr_roadmap.input.schools import find_schools, find_single_schools
from vpr_roadmap.input.sections import find_sections
from vpr_roadmap.language.texts import error_texts
from vpr_roadmap.periods import month_of
from vpr_roadmap.plan.activities import number_key
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.schools import School, SchoolKey, Schools


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("симоненко", ["Симоненко Л.И."]),
        ("СИМОН", ["Симоненко Л.И."]),
        ("Симоненко Л.И.", ["Симоненко Л.И."]),
        ("Л.И. Симоненко", ["Симоненко Л.И."]),
        ("Симоненко Л. И.", ["Симоненко Л.И."]),
        ("л и симоненко", ["Симоненко Л.И."]),
        ("Руководители ОУ", ["Руководители ОУ"]),
        ("руководители оу", ["Руководители ОУ"]),
        ("рук", ["Руководители ОУ", "руководители РМО"]),
        ("рмо", ["руководители РМО"]),
        ("Батог, Симоненко", ["Батог С.М.", "Симоненко Л.И."]),
        ("Симоненко и Батог", ["Симоненко Л.И.", "Батог С.М."]),
        ("Батог; рмо", ["Батог С.М.", "руководители РМО"]),
    ],
)
def test_part_of_a_name_is_enough(order_249: Plan, typed: str, names: list[str]) -> None:
    assert list(find_parties(typed, [order_249])) == names


@pytest.mark.parametrize("typed", ["", " ", ".", "Иванов", "симоненка"])
def test_unknown_name_is_an_error_with_the_known_names(order_249: Plan, typed: str) -> None:
    with pytest.raises(UsageError) as caught:
        find_parties(typed, [order_249])
    known = caught.value.values["known"]
    assert isinstance(known, tuple) and "Симоненко Л.И." in known
    near = ("Симоненко Л.И.",) if typed == "симоненка" else ()
    assert caught.value.values["near"] == near


def test_error_names_the_unknown_one_of_several_names(order_249: Plan) -> None:
    with pytest.raises(UsageError) as caught:
        find_parties("Симоненко, Иванов", [order_249])
    assert caught.value.values["typed"] == "Иванов"


@pytest.mark.parametrize("typed", ["Петренко", "Степаненко", "Семёнов", "Кузнецов"])
def test_different_name_is_not_suggested(order_249: Plan, typed: str) -> None:
    with pytest.raises(UsageError) as caught:
        find_parties(typed, [order_249])
    assert caught.value.values["near"] == ()


def test_full_name_means_one_person_and_yo_equals_ye(plan_of: PlanText) -> None:
    plan = plan_of(
        "format: 1\ntitle: План\nperiod: 2020-09\nactivities: []\n"
        "people:\n  - {name: Королёв К.}\n  - {name: Королёв К.К.}\n"
    )
    assert find_parties("королев", [plan]) == ("Королёв К.", "Королёв К.К.")
    assert find_parties("королев к", [plan]) == ("Королёв К.",)


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        (["34"], (34,)),
        (["2,4,6"], (2, 4, 6)),
        (["2", "34"], (2, 34)),
        (["2, 2"], (2,)),
        (["СОШ № 4"], (4,)),
        (["МОБУ СОШ № 24"], (24,)),
        (["№ 8"], (8,)),
        ([], ()),
    ],
)
def test_schools_are_found_by_number_or_name(
    order_249: Plan, typed: list[str], keys: tuple[int, ...]
) -> None:
    assert find_schools(typed, [order_249]) == keys


@pytest.mark.parametrize("typed", ["3", "", ",", "2,3", "лицей", "-1", "34а", "СОШ № 3", "№ 2 4"])
def test_unknown_school_is_an_error_with_the_known_schools(order_249: Plan, typed: str) -> None:
    with pytest.raises(UsageError) as caught:
        find_schools([typed], [order_249])
    assert caught.value.values["known"] == ("2", "4", "6", "7", "8", "24", "34")


SCHOOLS = """\
format: 1
municipality: Зареченский район
schools:
  - {number: 2, name: МБОУ СОШ № 2 им. Героя Советского Союза И.И. Иванова}
  - {number: 4, name: "МБОУ СОШ № 4 с. Ивановка, филиал"}
  - {number: 24, name: МБОУ СОШ № 24}
  - {number: 14, name: МБДОУ детский сад № 14}
  - {number: гимназия-1, name: МАОУ гимназия № 1}
  - {number: гимназия-5, name: "МАОУ «Гимназия № 5» имени 50-летия Победы"}
  - {number: вечерняя, name: МКОУ вечерняя СОШ № 2}
  - {number: искусств, name: Школа искусств и ремёсел}
  - {number: с-буквой, name: МБОУ СОШ № 13-А}
"""
PLAN = "format: 1\ntitle: План\nperiod: 2020-09\nactivities: []\n"


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        ("гимназия", ("гимназия-1", "гимназия-5")),
        ("ГИМНАЗИЯ", ("гимназия-1", "гимназия-5")),
        ("гимназия-1", ("гимназия-1",)),
        ("Гимназия № 5", ("гимназия-5",)),
        ("5", ("гимназия-5",)),
        ("№ 1", ("гимназия-1",)),
        ("Ивановка", (4,)),
        ("МБОУ СОШ № 2", (2,)),
        ("СОШ № 2", (2, "вечерняя")),
        ("СОШ№2", (2, "вечерняя")),
        ("сош 2", (2, "вечерняя")),
        ("СОШ№24", (24,)),
        ("СОШ 4", (4,)),
        ("школа 2", (2,)),
        ("2-я школа", (2,)),
        ("2-ю школу", (2,)),
        ("2 школа", (2,)),
        ("школу № 2", (2,)),
        ("школе 2", (2,)),
        ("школы 2", (2,)),
        ("школам № 2, 4", (2, 4)),
        ("2-я и 4-я школы", (2, 4)),
        ("13-а школа", ("с-буквой",)),
        ("2", (2,)),
        ("24", (24,)),
        ("МБОУ СОШ № 2 им. Героя Советского Союза И.И. Иванова", (2,)),
        ("МБОУ СОШ № 4 с. Ивановка, филиал", (4,)),
        ("Школа искусств и ремёсел", ("искусств",)),
        ("ремесел", ("искусств",)),
        ("сад", (14,)),
        ("детский сад № 14, гимназия № 1", (14, "гимназия-1")),
        ("СОШ № 4, 24", (4, 24)),
        ("Победы", ("гимназия-5",)),
        ("вечерняя", ("вечерняя",)),
        ("13а", ("с-буквой",)),
        ("13-А", ("с-буквой",)),
        ("СОШ № 13а", ("с-буквой",)),
        ("СОШ № 13-А", ("с-буквой",)),
        ("СОШ № 4, 13-а", (4, "с-буквой")),
        (
            "все школы муниципалитета",
            (2, 4, 24, 14, "гимназия-1", "гимназия-5", "вечерняя", "искусств", "с-буквой"),
        ),
    ],
)
def test_part_of_the_name_of_a_school_is_enough(
    plan_of: PlanText, typed: str, keys: tuple[SchoolKey, ...]
) -> None:
    assert find_schools([typed], [plan_of(PLAN, SCHOOLS)]) == keys


@pytest.mark.parametrize("typed", ["50", "СОШ № 1", "№ 3", "гимназия № 2", "лицей"])
def test_number_does_not_match_a_part_of_another_number(plan_of: PlanText, typed: str) -> None:
    with pytest.raises(UsageError) as caught:
        find_schools([typed], [plan_of(PLAN, SCHOOLS)])
    assert caught.value.text is error_texts.NO_SUCH_SCHOOL


def test_school_is_found_by_each_of_its_names(plan_of: PlanText) -> None:
    plan = plan_of(PLAN, SCHOOLS)
    for school in plan.schools.listed:
        names = (str(school.key), school.name, plan.schools.short_name_of(school))
        assert [find_schools([name], [plan]) for name in names] == [(school.key,)] * 3


def test_misspelt_school_has_suggestions(plan_of: PlanText) -> None:
    with pytest.raises(UsageError) as caught:
        find_schools(["гимнзия"], [plan_of(PLAN, SCHOOLS)])
    near = caught.value.values["near"]
    assert isinstance(near, tuple)
    assert sorted(near) == ["МАОУ «Гимназия № 5» имени 50-летия Победы", "МАОУ гимназия № 1"]


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("школа 3", ()),
        ("3-я школа", ()),
        ("СОШ № 3", ()),
        ("школу", ()),
        ("вечерния школа", ("МКОУ вечерняя СОШ № 2",)),
        ("школа исскуств", ("Школа искусств и ремёсел",)),
    ],
)
def test_word_school_and_kind_of_school_cause_no_suggestions(
    plan_of: PlanText, typed: str, near: tuple[str, ...]
) -> None:
    with pytest.raises(UsageError) as caught:
        find_schools([typed], [plan_of(PLAN, SCHOOLS)])
    assert caught.value.values["near"] == near


def test_record_needs_one_school(plan_of: PlanText) -> None:
    plan = plan_of(PLAN, SCHOOLS)
    assert find_single_schools(["Гимназия № 1", "24"], plan) == ("гимназия-1", 24)
    with pytest.raises(UsageError) as caught:
        find_single_schools(["гимназия"], plan)
    assert caught.value.text is error_texts.SEVERAL_SCHOOLS


def test_sections_are_found_by_number(order_249: Plan) -> None:
    assert find_sections(["1,3", "4."], [order_249]) == {"1", "3", "4"}
    with pytest.raises(UsageError) as caught:
        find_sections(["5"], [order_249])
    assert caught.value.values["known"] == ("1", "2", "3", "4")


SECTIONS = """\
format: 1
title: План
period: 2020-09
sections:
  - {number: "1", title: "Организация, анализ и контроль", activities: []}
  - {number: "2", title: Работа в школах, activities: []}
"""


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("1", {"1"}),
        ("1.", {"1"}),
        ("раздел 1", {"1"}),
        ("section 2", {"2"}),
        ("1 и 2", {"1", "2"}),
        ("1. Организация, анализ и контроль", {"1"}),
        ("Организация, анализ и контроль", {"1"}),
        ("организация", {"1"}),
        ("школах", {"2"}),
    ],
)
def test_sections_are_found_by_title(plan_of: PlanText, typed: str, numbers: set[str]) -> None:
    assert find_sections([typed], [plan_of(SECTIONS)]) == numbers


def test_title_finds_only_sections_with_this_title(plan_of: PlanText) -> None:
    one, other = plan_of(SECTIONS), plan_of(SECTIONS.replace("Организация", "Аналитика"))
    assert find_sections(["школах"], [one, other]) == {"2"}
    with pytest.raises(UsageError):
        find_sections(["организация"], [one, other])
    assert find_sections(["1"], [one, other]) == {"1"}


@pytest.mark.parametrize("typed", ["2.7", "2.7.", "п. 2.7", "2,7", " 2.7 ", "2.7@2021-01"])
def test_number_may_be_typed_in_several_forms(typed: str) -> None:
    assert parse_number(typed) == "2.7"


def test_numbers_are_sorted_naturally() -> None:
    numbers = ["2.10", "10", "2.9", "4a", "4", "2", "4b", "2.9.1"]
    assert sorted(numbers, key=number_key) == ["2", "2.9", "2.9.1", "2.10", "4", "4a", "4b", "10"]


NAMES = st.builds(
    "{} {} № {}{}".format,
    st.sampled_from(["МБОУ", "МАОУ", "МКОУ", "МБДОУ", "ГКОУ", "Филиал МБОУ"]),
    st.sampled_from(
        [
            *("СОШ", "ООШ", "НОШ", "гимназия", "лицей", "школа-интернат", "вечерняя школа"),
            *("детский сад", "начальная школа – детский сад", "центр образования", "вечерняя СОШ"),
        ]
    ),
    st.integers(1, 24),
    st.sampled_from(
        ["", " им. Героя И.И. Иванова", " имени 50-летия Победы", " с. Ивановка", " «Росток»"]
    ),
)


@given(st.lists(NAMES, min_size=1, max_size=8, unique=True))
def test_school_is_found_by_every_name_that_the_program_shows(names: list[str]) -> None:
    """The key, the name and the short name mean only this school."""
    listed = tuple(School(f"ш-{at}", name) for at, name in enumerate(names))
    plan = Plan("plan_x", "План", month_of(2020, 9), (), schools=Schools(listed=listed))
    for school in listed:
        for shown in (str(school.key), school.name, plan.schools.short_name_of(school)):
            assert find_schools([shown], [plan]) == (school.key,), shown
        number = find_schools([str(school.number)], [plan])
        assert number == tuple(each.key for each in listed if each.number == school.number)
