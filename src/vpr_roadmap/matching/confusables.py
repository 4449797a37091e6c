"""Letters that look alike in two alphabets, and characters that are not seen at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_LATIN_CAPITALS, _CYRILLIC_CAPITALS = "ABCEHKMOPTXY", "АВСЕНКМОРТХУ"
_LATIN_SMALL, _CYRILLIC_SMALL = "aceopxy", "асеорху"
_LATIN, _CYRILLIC = _LATIN_CAPITALS + _LATIN_SMALL, _CYRILLIC_CAPITALS + _CYRILLIC_SMALL
_TO_CYRILLIC = str.maketrans(_LATIN, _CYRILLIC)
_TO_LATIN = str.maketrans(_CYRILLIC, _LATIN)
TO_CYRILLIC = str.maketrans(_LATIN_CAPITALS.lower(), _CYRILLIC_CAPITALS.lower())
"""Small letters of which the capitals look alike: В and B do, so в and b count as the same."""
TO_LATIN = {cyrillic: latin for latin, cyrillic in TO_CYRILLIC.items()}
OTHERS_TO_LATIN = str.maketrans("іјѕ", "ijs")
"""Cyrillic letters of other languages than Russian."""

_WORD = re.compile(r"[^\W\d_]+")
_LATIN_ONLY = re.compile(r"[A-Za-z]+")
_OURS = re.compile(r"[A-Za-zА-Яа-яЁё]+")
# «IV», «XIа»: a number, and what follows it.
_ROMAN = re.compile(r"[IVX]+[а-яё]{1,2}")
_NEVER_SEEN = (
    r"\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u200e\u200f\u202a-\u202e"
    r"\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb"
)
SHOWN = 40
"""So many characters on each side of one that is not seen are shown with it."""
NO_BREAKS = "\x85\u2028\u2029"
"""What YAML 1.1 and Python take for the end of a line, and no editor does."""
BLANKS = r"\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Special spaces, which YAML takes for letters; for a character class."""
BLANK = re.compile(f"[{BLANKS}]")
_COMMENT = re.compile(rf"[{BLANKS}\s]+#")
NO_BREAK_BLANKS = "\u00a0\u2007\u202f"
# Joiners are what emoji and some scripts are made with: unseen only beside our letters.
INVISIBLE = re.compile(rf"[{_NEVER_SEEN}{NO_BREAKS}]|[\u200c\u200d](?=[\sA-Za-zА-Яа-яЁё0-9]|$)")
INVISIBLE_OR_BLANK = re.compile(rf"[{_NEVER_SEEN}\u200c\u200d]")
"""What takes no room: joiners wherever they are, and all of the `INVISIBLE` that are no blanks."""
ODD = re.compile(rf"[{_NEVER_SEEN}{NO_BREAKS}\u200c\u200d]")
"""What might be one of the `INVISIBLE`."""

# Latin letters are few: those are looked for, and only then at their sides.
_TWO_ALPHABETS = re.compile("[A-Za-z](?:(?=[А-Яа-яЁё])|(?<=[А-Яа-яЁё].))")


def without_invisible(text: str) -> str:
    """The text as it is seen: with blanks for what is no end of a line."""
    return INVISIBLE.sub(lambda found: " " if found[0] in NO_BREAKS else "", text)


def invisible_character(text: str, at: int, times: int = 1) -> dict[str, str]:
    """What a problem says of the character at an index, which a line has so many times."""
    character = f"U+{ord(text[at]):04X}" + (f" ×{times}" if times > 1 else "")
    if BLANK.match(text, at):
        blank = "no-break" if text[at] in NO_BREAK_BLANKS else "other"
        variant = {"variant": "comment"} if _COMMENT.match(text, at) else {}
        return {"character": character, "blank": blank, **variant}
    before = text[max(at - SHOWN, 0) : at].rpartition("\n")[2]
    behind = text[at : at + SHOWN].partition("\n")[0]
    return {"character": character, "found": without_invisible(before + behind).strip()}


def has_two_alphabets(text: str) -> bool:
    """Does a letter of one alphabet stand beside one of the other: else no word is mixed."""
    return bool(_TWO_ALPHABETS.search(text))


def has_invisible(text: str) -> bool:
    """Is there a character that might be one of the `INVISIBLE`."""
    return bool(ODD.search(text))


class MixedWord(NamedTuple):
    """A word of two alphabets that looks like a word of one, and as it was `meant`.

    `letters` are those of the other alphabet; the first of them stands at the index `at` of the
    text.
    """

    word: str
    letters: str
    meant: str
    at: int


def mixed_words(text: str) -> Iterator[MixedWord]:
    """The words of two alphabets that look like words of one."""
    for found in _WORD.finditer(text):
        word = found[0]
        if _is_mixed(word) and not _ROMAN.fullmatch(word) and (meant := _of_one_alphabet(word)):
            odd = [at for at, letter in enumerate(word) if letter != meant[at]]
            letters = "".join(dict.fromkeys(word[at] for at in odd))
            yield MixedWord(word, letters, meant, found.start() + odd[0])


def _is_mixed(word: str) -> bool:
    """Has a word letters of both alphabets, and of no other."""
    latin = bool(_LATIN_ONLY.search(word))
    return latin and not _LATIN_ONLY.fullmatch(word) and bool(_OURS.fullmatch(word))


def _of_one_alphabet(word: str) -> str | None:
    for table in (_TO_CYRILLIC, _TO_LATIN):
        meant = word.translate(table)
        if not _is_mixed(meant):
            return meant
    return None
