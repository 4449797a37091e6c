"""Schools of a new plan: numbers, names and lists of both."""

from __future__ import annotations

import pytest

from vpr_roadmap.errors import UsageError
from vpr_roadmap.input.new_plan.schools import parse_schools
from vpr_roadmap.plan.schools import SchoolKey


@pytest.mark.parametrize(
    ("typed", "schools"),
    [
        ("", []),
        ("2, 4", [(2, "Школа № 2"), (4, "Школа № 4")]),
        ("№ 2 и № 4", [(2, "Школа № 2"), (4, "Школа № 4")]),
        ("школы: 2, 4", [(2, "Школа № 2"), (4, "Школа № 4")]),
        ("школа 2", [(2, "Школа № 2")]),
        ("13а", [("13а", "Школа № 13а")]),
        ("2–4", [(2, "Школа № 2"), (3, "Школа № 3"), (4, "Школа № 4")]),
        ("СОШ № 2, 4, гимназия", [(2, "СОШ № 2"), (4, "СОШ № 4"), ("гимназия", "гимназия")]),
        ("МБОУ СОШ №2 им. Ленина", [(2, "МБОУ СОШ №2 им. Ленина")]),
        ("Гимназия № 2, СОШ № 2", [(2, "Гимназия № 2"), ("сош-2", "СОШ № 2")]),
        ("2, 2", [(2, "Школа № 2")]),
        (
            "Центр образования и воспитания",
            [("центр-образования-и-воспитания", "Центр образования и воспитания")],
        ),
        (
            "СОШ с. Ивановка (ул. Мира, 2); лицей",
            [("сош-с-ивановка-ул-мира-2", "СОШ с. Ивановка (ул. Мира, 2)"), ("лицей", "лицей")],
        ),
        ("None", [("none-2", "None")]),
        ("École", [("школа-1", "École")]),
    ],
)
def test_schools(typed: str, schools: list[tuple[SchoolKey, str]]) -> None:
    assert [tuple(school) for school in parse_schools(typed)] == schools


@pytest.mark.parametrize("typed", ["!!!", "5-2", "1-2001"])
def test_no_schools(typed: str) -> None:
    with pytest.raises(UsageError):
        parse_schools(typed)
