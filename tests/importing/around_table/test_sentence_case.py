from __future__ import annotations

import pytest

from vpr_roadmap.importing.around_table.sentence_case import Casing, capitalise

TEXTS = [
    "Развитие системы образования в Кореновском районе, школ хутора и г. Зареченска",
    "Работа с МОБУ СОШ № 2 по проекту «Точка роста»",
    "По итогам мониторинга в гимназии",
]


@pytest.mark.parametrize(
    ("capitals", "written"),
    [
        ("УПРАВЛЕНИЕ ОБРАЗОВАНИЯ", "Управление образования"),
        ("КОРЕНОВСКИЙ РАЙОН", "Кореновский район"),
        ("АДМИНИСТРАЦИЯ ТИМАШЁВСКОГО РАЙОНА", "Администрация Тимашёвского района"),
        ("ШКОЛЫ ГОРОДСКОГО ОКРУГА", "Школы городского округа"),
        ("АДМИНИСТРАЦИЯ ГОРОДА ЛЕСНОГО", "Администрация города Лесного"),
        ("ПЛАН МОНИТОРИНГА", "План мониторинга"),
        ("МОБУ СОШ № 2", "МОБУ СОШ № 2"),
        ("УЧРЕЖДЕНИЕ «ГИМНАЗИЯ № 3»", "Учреждение «Гимназия № 3»"),
        ("ПЛАН МЕРОПРИЯТИЙ («ДОРОЖНАЯ КАРТА»)", "План мероприятий («дорожная карта»)"),
    ],
)
def test_capitals_become_a_sentence(capitals: str, written: str) -> None:
    lower = Casing(TEXTS).lower_case(capitals)
    assert lower is not None
    assert capitalise(lower) == written


@pytest.mark.parametrize(
    "capitals",
    ["ШКОЛА ИМЕНИ ГЕРОЯ БАХЧИВАНДЖИ", "ШКОЛА ИМ. И.И. ИВАНОВА", "МИРНЫЙ РАЙОН", "ПЛАН " * 500],
)
def test_an_unknown_word_stays_as_printed(capitals: str) -> None:
    assert Casing([*TEXTS, "мирный труд"]).lower_case(capitals) is None
