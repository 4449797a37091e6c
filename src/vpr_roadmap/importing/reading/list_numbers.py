"""The numbers of list items as Word, LibreOffice and browsers print them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType
from typing import TypeAlias

BULLET = "•"
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"
"""Lists leave out ё, й, ъ and ь."""
_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_HIGHEST_ROMAN = 3999
_HIGHEST_LETTER = 780
_Write: TypeAlias = Callable[[int], str]


def word_number(number: int, number_format: str) -> str:
    """A number in a format of WordprocessingML (`w:numFmt`); unknown formats are decimal."""
    return _WORD_FORMATS.get(number_format, str)(number)


def html_number(number: int, list_type: str) -> str:
    """A number in a format of HTML or CSS, such as `i` or `lower-roman`; others are decimal."""
    return _HTML_FORMATS.get(list_type, str)(number)


def open_document_number(number: int, number_format: str, *, is_repeated: bool = False) -> str:
    """A number in a format of OpenDocument; "" if the format is unknown.

    Formats are `1`, `i`, `a` and, for Russian, «а, б, .., аа, аб, ... (ru)» or «… аа, бб …».
    `is_repeated` says that Latin letters are repeated after z: aa, bb.
    """
    first = number_format[:1]
    if first == "0":
        return f"{number:02}"
    if first in ("а", "А"):
        write = _repeated if "бб" in number_format.lower() else _counted
        written = write(_RUSSIAN, number)
        return written.capitalize() if first == "А" else written
    if first in ("a", "A") and is_repeated:
        written = _repeated(_LATIN, number)
        return written.upper() if first == "A" else written
    known = _HTML_FORMATS.get(first)
    return known(number) if known else ""


def _roman(number: int) -> str:
    """A Roman number in small letters; in digits if there is none."""
    if not 0 < number <= _HIGHEST_ROMAN:
        return str(number)
    written = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        written += letters * count
    return written


def _counted(alphabet: str, number: int) -> str:
    """A letter; after the last one come aa, ab …"""
    if number < 1:
        return str(number)
    written = ""
    while number:
        number, letter = divmod(number - 1, len(alphabet))
        written = alphabet[letter] + written
    return written


def _repeated(alphabet: str, number: int) -> str:
    """A letter; after the last one come aa, bb …"""
    if not 1 <= number <= _HIGHEST_LETTER:
        return str(number)
    repeated, letter = divmod(number - 1, len(alphabet))
    return alphabet[letter] * (repeated + 1)


def _upper(write: _Write) -> _Write:
    return lambda number: write(number).upper()


_WORD_FORMATS: Mapping[str, _Write] = MappingProxyType(
    {
        "decimalZero": lambda number: f"{number:02}",
        "lowerRoman": _roman,
        "upperRoman": _upper(_roman),
        "lowerLetter": partial(_repeated, _LATIN),
        "upperLetter": _upper(partial(_repeated, _LATIN)),
        "russianLower": partial(_repeated, _RUSSIAN),
        "russianUpper": _upper(partial(_repeated, _RUSSIAN)),
        "ordinal": lambda number: f"{number}-й",
        "none": lambda _: "",
    }
)
_HTML_FORMATS: Mapping[str, _Write] = MappingProxyType(
    {
        "1": str,
        "i": _roman,
        "I": _upper(_roman),
        "a": partial(_counted, _LATIN),
        "A": _upper(partial(_counted, _LATIN)),
        "decimal-leading-zero": lambda number: f"{number:02}",
        "lower-roman": _roman,
        "upper-roman": _upper(_roman),
        "lower-alpha": partial(_counted, _LATIN),
        "upper-alpha": _upper(partial(_counted, _LATIN)),
        "lower-latin": partial(_counted, _LATIN),
        "upper-latin": _upper(partial(_counted, _LATIN)),
    }
)
