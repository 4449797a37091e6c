"""Find words with letters of two alphabets that look like words of one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from vpr_roadmap.matching.confusables import CYRILLIC_CAPITALS, LATIN_CAPITALS

_LATIN, _CYRILLIC = LATIN_CAPITALS + "aceopxy", CYRILLIC_CAPITALS + "асеорху"
_TO_CYRILLIC = str.maketrans(_LATIN, _CYRILLIC)
_TO_LATIN = str.maketrans(_CYRILLIC, _LATIN)

_WORD = re.compile(r"[^\W\d_]+")
_LATIN_ONLY = re.compile(r"[A-Za-z]+")
_OURS = re.compile(r"[A-Za-zА-Яа-яЁё]+")
# A Roman number with a Russian ending: «IV», «XIа».
_ROMAN = re.compile(r"[IVX]+[а-яё]{1,2}")
# Texts have few Latin letters: search for those first, then look at their neighbours.
_TWO_ALPHABETS = re.compile("[A-Za-z](?:(?=[А-Яа-яЁё])|(?<=[А-Яа-яЁё].))")


def has_two_alphabets(text: str) -> bool:
    """Whether a Latin letter is next to a Cyrillic one; otherwise no word is mixed."""
    return bool(_TWO_ALPHABETS.search(text))


class MixedWord(NamedTuple):
    """A word with letters of both alphabets that looks like a word of one.

    `meant` is the word in one alphabet, `letters` are the letters of the wrong alphabet, and `at`
    is the index in the text of the first of them.
    """

    word: str
    letters: str
    meant: str
    at: int


def mixed_words(text: str) -> Iterator[MixedWord]:
    """Find the words of two alphabets that can be written in one."""
    for found in _WORD.finditer(text):
        word = found[0]
        if _is_mixed(word) and not _ROMAN.fullmatch(word) and (meant := _of_one_alphabet(word)):
            odd = [at for at, letter in enumerate(word) if letter != meant[at]]
            letters = "".join(dict.fromkeys(word[at] for at in odd))
            yield MixedWord(word, letters, meant, found.start() + odd[0])


def _is_mixed(word: str) -> bool:
    """Whether the word has Latin and Cyrillic letters, and no others."""
    latin = bool(_LATIN_ONLY.search(word))
    return latin and not _LATIN_ONLY.fullmatch(word) and bool(_OURS.fullmatch(word))


def _of_one_alphabet(word: str) -> str | None:
    for table in (_TO_CYRILLIC, _TO_LATIN):
        meant = word.translate(table)
        if not _is_mixed(meant):
            return meant
    return None
