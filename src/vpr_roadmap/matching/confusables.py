"""Latin and Cyrillic letters that look alike, and characters that nobody can see."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_LATIN_CAPITALS, _CYRILLIC_CAPITALS = "ABCEHKMOPTXY", "АВСЕНКМОРТХУ"
_LATIN_SMALL, _CYRILLIC_SMALL = "aceopxy", "асеорху"
_LATIN, _CYRILLIC = _LATIN_CAPITALS + _LATIN_SMALL, _CYRILLIC_CAPITALS + _CYRILLIC_SMALL
_EXACT_TO_CYRILLIC = str.maketrans(_LATIN, _CYRILLIC)
_EXACT_TO_LATIN = str.maketrans(_CYRILLIC, _LATIN)
TO_CYRILLIC = str.maketrans(_LATIN_CAPITALS.lower(), _CYRILLIC_CAPITALS.lower())
"""Small Latin letters whose capitals look Cyrillic: b becomes в, because B looks like В."""
TO_LATIN = {cyrillic: latin for latin, cyrillic in TO_CYRILLIC.items()}
OTHERS_TO_LATIN = str.maketrans("іјѕ", "ijs")
"""Cyrillic letters that look Latin and do not occur in Russian."""

_WORD = re.compile(r"[^\W\d_]+")
_LATIN_ONLY = re.compile(r"[A-Za-z]+")
_OURS = re.compile(r"[A-Za-zА-Яа-яЁё]+")
# A Roman number with a Russian ending: «IV», «XIа».
_ROMAN = re.compile(r"[IVX]+[а-яё]{1,2}")
_NEVER_SEEN = (
    r"\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u200e\u200f\u202a-\u202e"
    r"\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb"
)
SHOWN = 40
"""How many characters before and after an invisible one a message shows."""
NO_BREAKS = "\x85\u2028\u2029"
"""Characters that end a line in YAML 1.1 and in `str.splitlines`, but in no editor."""
BLANKS = r"\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Special spaces, for a character class. YAML treats them as letters."""
BLANK = re.compile(f"[{BLANKS}]")
_COMMENT = re.compile(rf"[{BLANKS}\s]+#")
NO_BREAK_BLANKS = "\u00a0\u2007\u202f"
# Emoji and some scripts need the joiners U+200C and U+200D: report them only beside our letters.
INVISIBLE = re.compile(rf"[{_NEVER_SEEN}{NO_BREAKS}]|[\u200c\u200d](?=[\sA-Za-zА-Яа-яЁё0-9]|$)")
INVISIBLE_OR_BLANK = re.compile(rf"[{_NEVER_SEEN}\u200c\u200d]")
"""Characters without width: joiners anywhere, and all of `INVISIBLE` except `NO_BREAKS`."""
ODD = re.compile(rf"[{_NEVER_SEEN}{NO_BREAKS}\u200c\u200d]")
"""Any character that `INVISIBLE` may match: a quick test before the exact one."""

# Texts have few Latin letters: search for those first, then look at their neighbours.
_TWO_ALPHABETS = re.compile("[A-Za-z](?:(?=[А-Яа-яЁё])|(?<=[А-Яа-яЁё].))")


def without_invisible(text: str) -> str:
    """The text without invisible characters; `NO_BREAKS` become spaces."""
    return INVISIBLE.sub(lambda found: " " if found[0] in NO_BREAKS else "", text)


def invisible_character(text: str, at: int, times: int = 1) -> dict[str, str]:
    """The values of a problem with the character at the index `at`.

    `times` is how often the line has this character.
    """
    character = f"U+{ord(text[at]):04X}" + (f" ×{times}" if times > 1 else "")
    if BLANK.match(text, at):
        blank = "no-break" if text[at] in NO_BREAK_BLANKS else "other"
        variant = {"variant": "comment"} if _COMMENT.match(text, at) else {}
        return {"character": character, "blank": blank, **variant}
    before = text[max(at - SHOWN, 0) : at].rpartition("\n")[2]
    behind = text[at : at + SHOWN].partition("\n")[0]
    return {"character": character, "found": without_invisible(before + behind).strip()}


def has_two_alphabets(text: str) -> bool:
    """Whether a Latin letter is next to a Cyrillic one; otherwise no word is mixed."""
    return bool(_TWO_ALPHABETS.search(text))


def has_invisible(text: str) -> bool:
    """Whether the text has a character that `INVISIBLE` may match."""
    return bool(ODD.search(text))


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
    for table in (_EXACT_TO_CYRILLIC, _EXACT_TO_LATIN):
        meant = word.translate(table)
        if not _is_mixed(meant):
            return meant
    return None
