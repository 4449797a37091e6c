"""The numbers of sections and activities as documents print them."""

from __future__ import annotations

import re
from typing import NamedTuple

from vpr_roadmap.matching.folding import fold

MAX_DIGITS = 4
"""Longer numbers are years, phones and the like."""

_BEFORE = r"(?:№\s*|(?:п|п\.п|пункт)\.?\s+)?"
_DECIMAL = rf"\d{{1,{MAX_DIGITS}}}(?:\s*\.\s*\d{{1,{MAX_DIGITS}}})*"
_NUMBER = re.compile(rf"{_BEFORE}({_DECIMAL})\s*([а-яa-z])?\s*[.)]*[-–—]?", re.IGNORECASE)
_ROMAN = re.compile(r"([IVXLХІ]+)((?:\s*\.\s*\d{1,4})*)\s*[.)]*")
_LETTER = re.compile(r"([А-ЯЁA-Zа-яёa-z])((?:\s*\.\s*\d{1,4})*)\s*[.)]+|([А-ЯЁA-Z])")
_AT_START = re.compile(
    rf"({_BEFORE}(?:{_DECIMAL}[.)]|\d{{1,3}}(?:\.\d{{1,3}})+|[IVXLХІ]+(?:\.\d{{1,4}})*[.)]))\s+(?=\S)|"
    rf"((?:{_DECIMAL}\.))(?=[А-ЯЁA-Z«])"
)
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}
_LATIN = str.maketrans("ХІ", "XI")


class PrintedNumber(NamedTuple):
    """A number as printed.

    `value` is the number in the format of the files: «1.1.» is `1.1`, «IV» is `4`, «1а)» is `1a`;
    it is empty if the number consists of a letter, such as «А» or «б)».
    """

    printed: str
    value: str
    is_arabic: bool = True

    @property
    def depth(self) -> int:
        """The count of its parts."""
        return self.value.count(".") + 1

    def continues(self, other: PrintedNumber) -> bool:
        """Whether it is a number below the other one: 2.1 below 2."""
        return bool(other.value) and self.value.startswith(f"{other.value}.")


def read_number(text: str) -> PrintedNumber | None:
    """The number that a text is; None if it is something else."""
    text = text.strip()
    if len(text) > 30:
        return None
    if match := _NUMBER.fullmatch(text):
        value = _plain(match[1])
        letter = _latin_letter(match[2]) if match[2] else ""
        return PrintedNumber(text, value + letter)
    if match := _ROMAN.fullmatch(text):
        value_of_roman = _value(match[1].translate(_LATIN))
        if value_of_roman:
            return PrintedNumber(text, f"{value_of_roman}{_plain(match[2])}", is_arabic=False)
    return PrintedNumber(text, "", is_arabic=False) if _LETTER.fullmatch(text) else None


def split_number(text: str) -> tuple[PrintedNumber | None, str]:
    """The number with which a text begins, and the rest of the text."""
    match = _AT_START.match(text)
    if not match or not (number := read_number(match[0])):
        return None, text
    return number, text[match.end() :].lstrip()


def _plain(decimal: str) -> str:
    parts = re.sub(r"\s", "", decimal).split(".")
    return ".".join(str(int(part)) if part else "" for part in parts)


def _latin_letter(letter: str) -> str:
    """The letter of a number: а, б, в … are a, b, c …"""
    russian = "абвгдежзиклмнопрстуфхцчшщэюя"
    at = russian.find(fold(letter))
    if letter.isascii() or not 0 <= at < 26:
        return letter.lower() if letter.isascii() else ""
    return chr(ord("a") + at)


def _value(written: str) -> int:
    """The value of a Roman number; 0 if it is not written as such."""
    total = 0
    for at, digit in enumerate(written):
        following = _VALUES[written[at + 1]] if at + 1 < len(written) else 0
        total += -_VALUES[digit] if _VALUES[digit] < following else _VALUES[digit]
    return total if 0 < total < 90 and roman(total) == written else 0


def roman(value: int) -> str:
    """The Roman number of a value."""
    written = ""
    for part, letters in (
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ):
        while value >= part:
            written, value = written + letters, value - part
    return written
