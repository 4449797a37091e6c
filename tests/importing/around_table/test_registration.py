from __future__ import annotations

from datetime import date

import pytest

from vpr_roadmap.importing.around_table.registration import (
    Registration,
    find_registration,
    read_registration,
)

JUNE = date(2020, 6, 25)
SEPTEMBER = date(2024, 9, 12)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("от 25.06.2020", Registration(JUNE)),
        ("№ 249", Registration(number="249")),
        ("от 25.06.2020 № 249", Registration(JUNE, "249")),
        ("25.06.2020 г. № 249-п", Registration(JUNE, "249-п")),
        ("от 25.06.2020г. №249", Registration(JUNE, "249")),
        ("25. 06. 2020 № 01-03 / 45", Registration(JUNE, "01-03/45")),
        ("от «25» июня 2020 года № П-249", Registration(JUNE, "П-249")),
        ("от «_25_» июня 2020 г. № _249_", Registration(JUNE, "249")),
        ("25.06.20 № 15 - од", Registration(JUNE, "15-од")),
        ("№ 249 от 25 июня 2020 г.", Registration(JUNE, "249")),
        ("г.Кореновск", Registration(place="г. Кореновск")),
        ("ст. Старая Речка", Registration(place="ст. Старая Речка")),
        ("25.06.2020 г. Кореновск № 249", Registration(JUNE, "249", "г. Кореновск")),
        ("12.09.2024 № 01-05/345 од", Registration(SEPTEMBER, "01-05/345 од")),
        ("12 сентября 2024 года г. Заречный № 345", Registration(SEPTEMBER, "345", "г. Заречный")),
        ("12.09.2024 г. г. Заречный", Registration(SEPTEMBER, place="г. Заречный")),
        ("от 12.09.2024 б/н", Registration(SEPTEMBER)),
        ("от 12.09.2024 № б/н", Registration(SEPTEMBER)),
        ("от ____________ № ______", Registration()),
        ("от «___» ________ 2020 г. № ____", Registration()),
        ("31.02.2020 № 5", Registration(number="5")),
    ],
)
def test_a_line_of_a_heading(line: str, found: Registration) -> None:
    assert read_registration(line) == found


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Об утверждении плана от 25.06.2020",
        "тел. 8 (86142) 4-11-22",
        "На основании приказа от 01.08.2022 № 1234",
        "года",
        "2020",
        "Г. Кореновск, ул. Мира, 5",
    ],
)
def test_a_line_with_something_else_is_no_registration(line: str) -> None:
    assert read_registration(line) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("управления образования от 25.06.2020 № 249", Registration(JUNE, "249")),
        ("директора МБОУ СОШ № 5 от 25.06.2020 № 249", Registration(JUNE, "249")),
        ("МБДОУ «Детский сад № 7» № 249 от 25.06.2020", Registration(JUNE, "249")),
        ("№ 249 по школе № 5 от 25.06.2020", Registration(JUNE, "249")),
        ("МБОУ «Лицей» № 5 от 25.06.2020", Registration(JUNE)),
        ("отдела образования № 249", Registration(number="249")),
        ("гимназии № 5", Registration()),
        ("№ 345 о плане", Registration(number="345")),
    ],
)
def test_the_number_in_a_text_is_that_of_the_order(text: str, found: Registration) -> None:
    assert find_registration(text) == found
