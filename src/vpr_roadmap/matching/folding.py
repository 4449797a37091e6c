"""When two texts are the same: for everything that people type, and for names and keys in files.

Texts are compared folded and shown as they are. What does not matter: case; ё or е; whether a
letter is one character or a letter and its mark (й, и + U+0306), as PDF files and Macs write it;
which blank, which dash; characters that are not seen; and which alphabet a letter is of that looks
the same in both.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TypeVar

from vpr_roadmap.matching.confusables import (
    INVISIBLE_OR_BLANK,
    OTHERS_TO_LATIN,
    TO_CYRILLIC,
    TO_LATIN,
)

V = TypeVar("V")

MAX_NAME_LENGTH = 120
"""What is longer is no name, and is not kept."""

_WORD = re.compile(r"[^\W_]+")
_MARKS = "\u0300-\u036f"
_MARK, _MARKED = re.compile(f"[{_MARKS}]"), re.compile(rf"\w[{_MARKS}]+")
_LATIN_WITH_MARKS = re.compile(f"[{_MARKS}\u00c0-\u024f\u1e00-\u1eff]")
_MARKED_WORD = re.compile(rf"\w+[{_MARKS}][\w{_MARKS}]*")
_LETTERS = re.compile(r"[^\W\d_]+")
_A_LATIN, _A_CYRILLIC = re.compile("[a-z]"), re.compile("[а-я]")
# Hyphens that do not break, figure dashes, minus signs: keyboards have one, Word makes the others.
_DASHES = dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-")
_PLAIN = str.maketrans({"ё": "е", "ë": "e"} | _DASHES) | OTHERS_TO_LATIN


def same_text(one: str, other: str) -> bool:
    """Are two texts the same for people."""
    return one == other or fold(one) == fold(other)


def fold(text: str) -> str:
    """The same text for texts that are the same, with parts that are the same; not to be read.

    Latin letters become the Cyrillic ones that look alike.
    """
    return _folded_name(text) if len(text) <= MAX_NAME_LENGTH else _folded(text)


def normalize(text: str) -> str:
    """The text as a keyboard has it, to be read: in small letters, each word of one alphabet.

    Where all is Latin, it stays so.
    """
    found = _plain(text)
    return _LETTERS.sub(_of_one_alphabet, found) if _A_CYRILLIC.search(found) else found


def fold_to_latin(text: str) -> str:
    """The text folded, in Latin letters where it can be: as numbers and ids are written."""
    return fold(text).translate(TO_LATIN)


def fold_words(text: str) -> list[str]:
    """The words and numbers of a text, folded."""
    return _WORD.findall(fold(text))


def initials_first(name: str) -> str:
    """A name to compare, its initials before the surname: «Рогов Б. Б.» is «Б.Б. Рогов»."""
    words = fold_words(name)
    initials = "".join(word for word in words if len(word) == 1)
    others = [word for word in words if len(word) > 1]
    return " ".join([initials, *others]).strip() or fold(name)


def rest_behind(beginning: str, text: str) -> str | None:
    """What stands in a text behind a beginning that is the same; None where it begins otherwise."""
    folded = fold(beginning)
    if not fold(text).startswith(folded):
        return None
    # A letter may be two characters, with others between them that are not seen.
    for end in range(min(len(text), 4 * len(beginning)) + 1):
        if fold(text[:end]) == folded and not _MARK.match(text, end):
            return text[end:]
    return None


def complete(typed: str, text: str) -> str | None:
    """What was typed and the rest of a text that begins with the same; None where none does."""
    rest = rest_behind(typed, text)
    return None if rest is None else typed + rest


def distinct(texts: Iterable[str]) -> tuple[str, ...]:
    """Of texts that are the same only the first, in their order."""
    first: dict[str, str] = {}
    for text in texts:
        first.setdefault(fold(text), text)
    return tuple(first.values())


def find_same(text: str, known: Iterable[str]) -> str | None:
    """Which of the known texts is the same as a text: itself, else the first that is."""
    known = known if isinstance(known, Container) else tuple(known)
    if text in known:
        return text
    folded = fold(text)
    return next((each for each in known if fold(each) == folded), None)


def find_value(text: str, known: Mapping[str, V]) -> V | None:
    """What a mapping has under a text, or under the first key that is the same as it."""
    key = find_same(text, known)
    return None if key is None else known[key]


def composed(text: str) -> str:
    """The text with each letter as one character where there is one: й for и + U+0306."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def visible_name(name: str) -> str:
    """The name of a file in small letters, without characters that are not seen."""
    small = unicodedata.normalize("NFKC", name).casefold()
    return "".join(each for each in small if unicodedata.category(each) != "Cf")


def has_combining_marks(text: str) -> bool:
    """Is there a mark that belongs to the letter before it."""
    return bool(_MARK.search(text))


def decomposed_words(text: str) -> Iterator[tuple[int, str, list[str]]]:
    """The words with letters of two characters that might be one, and these letters composed.

    The first of the letters stands at the index that comes first.
    """
    for found in _MARKED_WORD.finditer(text):
        letters = {
            found.start() + letter.start(): one
            for letter in _MARKED.finditer(found[0])
            if len(one := composed(letter[0])) == 1
        }
        if letters:
            yield min(letters), found[0], list(letters.values())


def _folded(text: str) -> str:
    found = _plain(text)
    if not _LATIN_WITH_MARKS.search(found):
        return found.translate(TO_CYRILLIC)
    # Letters with marks look alike too.
    return composed(unicodedata.normalize("NFD", found).translate(TO_CYRILLIC))


_folded_name = lru_cache(maxsize=8192)(_folded)


def _plain(text: str) -> str:
    """The text in one case, composed, with one blank and one dash, and nothing that is unseen."""
    if not text.isascii():
        text = INVISIBLE_OR_BLANK.sub("", composed(text))
        # A small letter may be of two characters, and its mark belong to what was before it.
        text = composed(text.casefold()).translate(_PLAIN)
    return " ".join(text.casefold().split())


def _of_one_alphabet(word: re.Match[str]) -> str:
    """A word that stands among Cyrillic ones: Cyrillic if it can be, else Latin if it can be."""
    cyrillic, latin = word[0].translate(TO_CYRILLIC), word[0].translate(TO_LATIN)
    if not _A_LATIN.search(cyrillic):
        return cyrillic
    return word[0] if _A_CYRILLIC.search(latin) else latin
