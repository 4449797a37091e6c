"""Keys that a title suggests."""

from __future__ import annotations

import pytest

from vpr_roadmap.importing.plan_table.proposals import proposals_of

NONE: dict[str, tuple[str, str]] = {}
TITLES = {
    "Проверка (СОШ № 2, 4, 6, 7, 8, 24, 34). Итоги": {
        "schools": ("[2, 4, 6, 7, 8, 24, 34]", "СОШ № 2, 4, 6, 7, 8, 24, 34")
    },
    "Семинар на базе МБОУ СОШ № 5": {"schools": ("[5]", "СОШ № 5")},
    "Посещение СОШ №1 и №3, гимназии № 12": {
        "schools": ("[1, 3, 12]", "СОШ №1 и №3 … гимназии № 12")
    },
    "Семинар на базе СОШ\u00a0№\u00a05 и ещё где\u2011то": {"schools": ("[5]", "СОШ № 5")},
    "Совещания в каждой школе": {"each_school": ("true", "в каждой школе")},
    "Определение в каждой общеобразовательной организации заместителя": {
        "each_school": ("true", "в каждой общеобразовательной организации")
    },
    "Опрос Во всех школах": {"each_school": ("true", "Во всех школах")},
    "Опрос в школах": NONE,
    "Приказ № 5": NONE,
}


@pytest.mark.parametrize(("title", "expected"), TITLES.items())
def test_a_title_suggests_schools_and_its_words_say_why(
    title: str, expected: dict[str, tuple[str, str]]
) -> None:
    found = {key: (value, printed) for key, value, printed in proposals_of(title)}
    assert found == expected
