"""Letters that look alike in two alphabets, and characters that are not seen at all."""

from __future__ import annotations

import re

_LATIN = "ABCEHKMOPTXYaceopxy"
_CYRILLIC = "АВСЕНКМОРТХУасеорху"
_TO_CYRILLIC = str.maketrans(_LATIN, _CYRILLIC)
_TO_LATIN = str.maketrans(_CYRILLIC, _LATIN)

_MIXED = re.compile(r"(?:[A-Za-z]+[А-Яа-яЁё]|[А-Яа-яЁё]+[A-Za-z])[A-Za-zА-Яа-яЁё]*")
# Joiners are what emoji and some scripts are made with: unseen only beside our letters.
INVISIBLE = re.compile(
    r"[\u00ad\u034f\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]"
    r"|[\u200c\u200d](?=[\sA-Za-zА-Яа-яЁё0-9]|$)"
)


def folded(text: str) -> str:
    """The same for texts that look the same: one case, one alphabet, plain blanks."""
    seen = INVISIBLE.sub("", text).translate(_TO_CYRILLIC)
    return " ".join(seen.split()).casefold()


def mixed_words(text: str) -> list[tuple[str, str, str]]:
    """The words of two alphabets that look like words of one.

    Each with the letters that are of the other alphabet, and as it was meant.
    """
    found = []
    for word in _MIXED.findall(text):
        if meant := _of_one_alphabet(word):
            odd = [old for old, new in zip(word, meant, strict=True) if old != new]
            found.append((word, "".join(dict.fromkeys(odd)), meant))
    return found


def _of_one_alphabet(word: str) -> str | None:
    for table in (_TO_CYRILLIC, _TO_LATIN):
        meant = word.translate(table)
        if not _MIXED.fullmatch(meant):
            return meant
    return None
