from __future__ import annotations

import pytest

from tests.conftest import PlanText
from vpr_roadmap.plan.activities import number_key
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.queries.naming import number_typed, parties_typed, schools_typed, sections_typed
from vpr_roadmap.refusals import WrongCall


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
    ],
)
def test_a_part_of_a_name_is_enough(order_249: Plan, typed: str, names: list[str]) -> None:
    assert list(parties_typed(typed, [order_249])) == names


@pytest.mark.parametrize("typed", ["", " ", ".", "Иванов", "симоненка"])
def test_nobody_is_refused_with_those_there_are(order_249: Plan, typed: str) -> None:
    with pytest.raises(WrongCall) as caught:
        parties_typed(typed, [order_249])
    known = caught.value.values["known"]
    assert isinstance(known, tuple) and "Симоненко Л.И." in known
    near = ("Симоненко Л.И.",) if typed == "симоненка" else ()
    assert caught.value.values["near"] == near


def test_a_full_name_is_meant_alone_and_yo_is_ye(plan_of: PlanText) -> None:
    plan = plan_of(
        "format: 1\ntitle: План\nperiod: 2020-09\nactivities: []\n"
        "people:\n  - {name: Королёв К.}\n  - {name: Королёв К.К.}\n"
    )
    assert parties_typed("королев", [plan]) == ("Королёв К.", "Королёв К.К.")
    assert parties_typed("королев к", [plan]) == ("Королёв К.",)


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
def test_schools_are_named_by_number_or_name(
    order_249: Plan, typed: list[str], keys: tuple[int, ...]
) -> None:
    assert schools_typed(typed, [order_249]) == keys


@pytest.mark.parametrize("typed", ["3", "", ",", "2,3", "СОШ", "-1", "34а"])
def test_a_school_that_is_not_listed_is_refused_with_those_that_are(
    order_249: Plan, typed: str
) -> None:
    with pytest.raises(WrongCall) as caught:
        schools_typed([typed], [order_249])
    assert caught.value.values["known"] == ("2", "4", "6", "7", "8", "24", "34")


def test_sections_are_named_by_number(order_249: Plan) -> None:
    assert sections_typed(["1,3", "4."], [order_249]) == {"1", "3", "4"}
    with pytest.raises(WrongCall) as caught:
        sections_typed(["5"], [order_249])
    assert caught.value.values["known"] == ("1", "2", "3", "4")


@pytest.mark.parametrize("typed", ["2.7", "2.7.", "п. 2.7", "2,7", " 2.7 ", "2.7@2021-01"])
def test_numbers_are_typed_as_they_are_said(typed: str) -> None:
    assert number_typed(typed) == "2.7"


def test_numbers_sort_as_people_sort_them() -> None:
    numbers = ["2.10", "10", "2.9", "4a", "4", "2", "4b", "2.9.1"]
    assert sorted(numbers, key=number_key) == ["2", "2.9", "2.9.1", "2.10", "4", "4a", "4b", "10"]
