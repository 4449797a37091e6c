"""Numbers as documents print them."""

from __future__ import annotations

import pytest

from vpr_roadmap.importing.plan_table.printed_numbers import read_number, split_number

VALUES = {
    "1": "1",
    "1.": "1",
    "1.1.": "1.1",
    "1.1": "1.1",
    "1)": "1",
    "1.1)": "1.1",
    "1 . 2.": "1.2",
    "01": "1",
    "№ 1": "1",
    "п. 1.2": "1.2",
    "2.10.": "2.10",
    "1а": "1a",
    "1б)": "1b",
    "IV": "4",
    "I.1.": "1.1",
    "Х": "10",
    "А": "",
    "б)": "",
}


@pytest.mark.parametrize(("printed", "value"), VALUES.items())
def test_a_number_has_a_value(printed: str, value: str) -> None:
    number = read_number(printed)
    assert number is not None
    assert number.value == value


@pytest.mark.parametrize("text", ["", "Раздел", "IIII", "1-2", "12345", "июнь", "2020-2021"])
def test_other_texts_are_no_numbers(text: str) -> None:
    assert read_number(text) is None


TITLES = {
    "1. Совещание": ("1.", "Совещание"),
    "1.1 Совещание": ("1.1", "Совещание"),
    "II. Контроль": ("II.", "Контроль"),
    "3) Контроль": ("3)", "Контроль"),
    "1.Совещание": ("1.", "Совещание"),
}


@pytest.mark.parametrize(("title", "parts"), TITLES.items())
def test_a_number_is_split_from_a_title(title: str, parts: tuple[str, str]) -> None:
    number, rest = split_number(title)
    assert number is not None
    assert (number.printed, rest) == parts


@pytest.mark.parametrize("title", ["Совещание", "5 класс: урок", "2021 год", "01.09.2020 урок"])
def test_other_titles_have_no_number(title: str) -> None:
    assert split_number(title) == (None, title)
