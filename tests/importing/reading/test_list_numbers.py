"""The numbers of list items."""

from __future__ import annotations

import pytest

from vpr_roadmap.importing.reading.list_numbers import (
    html_number,
    open_document_number,
    word_number,
)


@pytest.mark.parametrize(
    ("number_format", "expected"),
    [
        ("russianLower", {1: "а", 9: "и", 10: "к", 25: "щ", 26: "ы", 27: "э", 29: "я", 31: "бб"}),
        ("upperLetter", {1: "A", 26: "Z", 27: "AA", 53: "AAA", 10**6: "1000000"}),
        ("lowerRoman", {4: "iv", 9: "ix", 14: "xiv", 1999: "mcmxcix", 0: "0", 4000: "4000"}),
        ("decimalZero", {1: "01", 10: "10"}),
        ("ordinal", {1: "1-й"}),
        ("none", {1: ""}),
        ("unknownFormat", {1: "1"}),
    ],
)
def test_numbers_of_word(number_format: str, expected: dict[int, str]) -> None:
    assert {number: word_number(number, number_format) for number in expected} == expected


@pytest.mark.parametrize(
    ("number_format", "expected"),
    [
        ("а, б, .., аа, аб, ... (ru)", {1: "а", 25: "щ", 26: "ы", 29: "я", 30: "аа", 31: "аб"}),
        ("а, б, .., аа, бб, ... (ru)", {26: "ы", 29: "я", 30: "аа", 31: "бб"}),
        ("А, Б, .., Аа, Аб, ... (ru)", {1: "А", 30: "Аа", 31: "Аб"}),
        ("А, Б, .., Аа, Бб, ... (ru)", {31: "Бб", 59: "Ааа"}),
        ("01, 02, 03, ...", {1: "01"}),
        ("I", {4: "IV"}),
        ("①, ②, ③, ...", {1: ""}),
    ],
)
def test_numbers_of_libreoffice(number_format: str, expected: dict[int, str]) -> None:
    numbers = {number: open_document_number(number, number_format) for number in expected}
    assert numbers == expected


def test_latin_letters_of_libreoffice_may_be_repeated() -> None:
    assert open_document_number(28, "A") == "AB"
    assert open_document_number(28, "A", is_repeated=True) == "BB"


@pytest.mark.parametrize(
    ("list_type", "number", "expected"),
    [("1", 7, "7"), ("a", 28, "ab"), ("upper-roman", 4, "IV"), ("disc", 2, "2"), ("a", 0, "0")],
)
def test_numbers_of_browsers(list_type: str, number: int, expected: str) -> None:
    assert html_number(number, list_type) == expected
