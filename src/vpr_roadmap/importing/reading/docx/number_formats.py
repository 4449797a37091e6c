"""Numbers of lists as letters, roman numerals and so on (`w:numFmt`)."""

from __future__ import annotations

from collections.abc import Callable

_LATIN = "abcdefghijklmnopqrstuvwxyz"
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"
_MOST_LETTERS = 780
_MOST_ROMAN = 3999
_ROMAN = (
    ("m", 1000),
    ("cm", 900),
    ("d", 500),
    ("cd", 400),
    ("c", 100),
    ("xc", 90),
    ("l", 50),
    ("xl", 40),
    ("x", 10),
    ("ix", 9),
    ("v", 5),
    ("iv", 4),
    ("i", 1),
)


def formatted(count: int, number_format: str) -> str:
    """A number in a format of WordprocessingML; unknown formats are decimal."""
    return _FORMATS.get(number_format, str)(count)


def _letters(alphabet: str) -> Callable[[int], str]:
    """After the last letter, letters are doubled: aa, bb."""

    def letter(count: int) -> str:
        if not 1 <= count <= _MOST_LETTERS:
            return str(count)
        repeated, position = divmod(count - 1, len(alphabet))
        return alphabet[position] * (repeated + 1)

    return letter


def _roman(count: int) -> str:
    if not 1 <= count <= _MOST_ROMAN:
        return str(count)
    numeral = ""
    for letters, amount in _ROMAN:
        times, count = divmod(count, amount)
        numeral += letters * times
    return numeral


def _upper(lower: Callable[[int], str]) -> Callable[[int], str]:
    return lambda count: lower(count).upper()


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimalZero": lambda count: f"{count:02}",
    "lowerRoman": _roman,
    "upperRoman": _upper(_roman),
    "lowerLetter": _letters(_LATIN),
    "upperLetter": _upper(_letters(_LATIN)),
    "russianLower": _letters(_RUSSIAN),
    "russianUpper": _upper(_letters(_RUSSIAN)),
    "ordinal": lambda count: f"{count}-й",
    "none": lambda _: "",
}
