from __future__ import annotations

from datetime import date

import pytest

from vpr_roadmap.importing.around_table.registration import (
    Registration,
    find_registration,
    read_registration,
)

JUNE = date(2020, 6, 25)


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


def test_date_and_number_inside_a_text() -> None:
    text = "к приказу управления образования от 25.06.2020 № 249"
    assert find_registration(text) == Registration(JUNE, "249")
