"""The numbers of list items as programs print them."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType

BULLET = "•"
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"
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
_MOST_ROMAN = 3999


def roman(number: int) -> str:
    """A Roman number in small letters; in digits if there is none."""
    if not 0 < number <= _MOST_ROMAN:
        return str(number)
    written = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        written += letters * count
    return written


def latin(number: int) -> str:
    """a, b … z, aa, ab …"""
    return _letters(number, _LATIN)


def russian(number: int) -> str:
    """а, б … я, аа, аб …, without ё, й, ъ, ы, ь, as lists have them."""
    return _letters(number, _RUSSIAN)


def _letters(number: int, alphabet: str) -> str:
    if number < 1:
        return str(number)
    written = ""
    while number:
        number, letter = divmod(number - 1, len(alphabet))
        written = alphabet[letter] + written
    return written


FORMATS: MappingProxyType[str, Callable[[int], str]] = MappingProxyType(
    {
        "1": str,
        "i": roman,
        "I": lambda number: roman(number).upper(),
        "a": latin,
        "A": lambda number: latin(number).upper(),
        "а": russian,
        "А": lambda number: russian(number).upper(),
    }
)
"""By the first number of the list, as HTML and OpenDocument name the formats."""
