"""Keys that a title suggests."""

from __future__ import annotations

import pytest

from vpr_roadmap.importing.proposals import proposals_of

TITLES = {
    "Проверка (СОШ № 2, 4, 6, 7, 8, 24, 34). Итоги": {"schools": "[2, 4, 6, 7, 8, 24, 34]"},
    "Семинар на базе МБОУ СОШ № 5": {"schools": "[5]"},
    "Посещение СОШ №1 и №3, гимназии № 12": {"schools": "[1, 3, 12]"},
    "Совещания в каждой школе": {"each_school": "true"},
    "Определение в каждой общеобразовательной организации заместителя": {"each_school": "true"},
    "Опрос во всех школах": {"each_school": "true"},
    "Опрос в школах": {},
    "Приказ № 5": {},
}


@pytest.mark.parametrize(("title", "expected"), TITLES.items())
def test_a_title_suggests_schools(title: str, expected: dict[str, str]) -> None:
    assert dict(proposals_of(title)) == expected
