"""Compare typed texts, names, and keys in files, ignoring differences that do not matter.

`fold` makes two such texts equal; messages show the original. These differences do not count:
upper or lower case; ё or е; one character or a letter with a combining mark (й or и + U+0306, as
in PDF files and on Macs); the kind of space or dash; invisible characters; Latin or Cyrillic, for
letters that look the same in both.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TypeVar

from vpr_roadmap.matching.confusables import (
    OTHERS_TO_LATIN,
    TO_CYRILLIC,
    TO_LATIN,
    ZERO_WIDTH_OR_JOINER,
)

V = TypeVar("V")

MAX_NAME_LENGTH = 120
"""Longer texts are not names, so `fold` does not cache them."""

_WORD = re.compile(r"[^\W_]+")
_MARKS = "\u0300-\u036f"
_MARK, _MARKED = re.compile(f"[{_MARKS}]"), re.compile(rf"\w[{_MARKS}]+")
_LATIN_WITH_MARKS = re.compile(f"[{_MARKS}\u00c0-\u024f\u1e00-\u1eff]")
_MARKED_WORD = re.compile(rf"\w+[{_MARKS}][\w{_MARKS}]*")
_LETTERS = re.compile(r"[^\W\d_]+")
_A_LATIN, _A_CYRILLIC = re.compile("[a-z]"), re.compile("[а-я]")
# No-break hyphens, dashes, minus signs: Word replaces the hyphen of the keyboard by them.
_DASHES = dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-")
_PLAIN = str.maketrans({"ё": "е", "ë": "e"} | _DASHES) | OTHERS_TO_LATIN


def same_text(one: str, other: str) -> bool:
    """Whether two texts are equal after folding."""
    return one == other or fold(one) == fold(other)


def fold(text: str) -> str:
    """The form in which texts are compared; do not show it to users.

    Latin letters that look Cyrillic become Cyrillic. A folded part can be searched for in a folded
    text.
    """
    return _folded_name(text) if len(text) <= MAX_NAME_LENGTH else _folded(text)


def normalize(text: str) -> str:
    """The text in lower case with plain spaces and dashes, for parsing.

    Each word gets one alphabet, if that is possible. A text without Cyrillic letters stays Latin.
    """
    found = _plain(text)
    return _LETTERS.sub(_of_one_alphabet, found) if _A_CYRILLIC.search(found) else found


def fold_to_latin(text: str) -> str:
    """The text folded, with Latin letters where they look alike, as in numbers and ids."""
    return fold(text).translate(TO_LATIN)


def fold_words(text: str) -> list[str]:
    """The folded words and numbers of a text."""
    return _WORD.findall(fold(text))


def initials_first(name: str) -> str:
    """The folded name with the initials first: equal for «Рогов Б. Б.» and «Б.Б. Рогов»."""
    words = fold_words(name)
    initials = "".join(word for word in words if len(word) == 1)
    others = [word for word in words if len(word) > 1]
    return " ".join([initials, *others]).strip() or fold(name)


def rest_after(beginning: str, text: str) -> str | None:
    """The rest of `text` after `beginning`, compared folded; None if it begins otherwise."""
    folded = fold(beginning)
    if not fold(text).startswith(folded):
        return None
    # A letter of `text` may be two characters, with invisible ones between them.
    for end in range(min(len(text), 4 * len(beginning)) + 1):
        if fold(text[:end]) == folded and not _MARK.match(text, end):
            return text[end:]
    return None


def complete(typed: str, text: str) -> str | None:
    """`typed` completed to `text`; None if `text` does not begin with it."""
    rest = rest_after(typed, text)
    return None if rest is None else typed + rest


def distinct(texts: Iterable[str]) -> tuple[str, ...]:
    """The texts in their order, without those that equal an earlier one after folding."""
    first: dict[str, str] = {}
    for text in texts:
        first.setdefault(fold(text), text)
    return tuple(first.values())


def find_same(text: str, known: Iterable[str]) -> str | None:
    """The known text that equals `text`: exactly, otherwise after folding; None if none does."""
    known = known if isinstance(known, Container) else tuple(known)
    if text in known:
        return text
    folded = fold(text)
    return next((each for each in known if fold(each) == folded), None)


def find_value(text: str, known: Mapping[str, V]) -> V | None:
    """The value whose key equals `text`, exactly or after folding; None if no key does."""
    key = find_same(text, known)
    return None if key is None else known[key]


def composed(text: str) -> str:
    """The text in Unicode form NFC: й as one character, not и + U+0306."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def folded_file_name(name: str) -> str:
    """The name of a file in lower case and Unicode form NFKC, without invisible characters.

    Only to compare names: № becomes `no`.
    """
    small = unicodedata.normalize("NFKC", name).casefold()
    return "".join(each for each in small if unicodedata.category(each) != "Cf")


def has_combining_marks(text: str) -> bool:
    """Whether the text has a combining mark, such as U+0306."""
    return bool(_MARK.search(text))


def decomposed_words(text: str) -> Iterator[tuple[int, str, list[str]]]:
    """Words with a letter and a combining mark that NFC would compose.

    Yields the index of the first such letter, the word, and the letters as one character each.
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
    # Latin letters with marks look Cyrillic too: replace the letters under the marks.
    return composed(unicodedata.normalize("NFD", found).translate(TO_CYRILLIC))


_folded_name = lru_cache(maxsize=8192)(_folded)


def _plain(text: str) -> str:
    """The text in lower case and NFC, with plain spaces and dashes, nothing invisible."""
    if not text.isascii():
        text = ZERO_WIDTH_OR_JOINER.sub("", composed(text))
        # Lower case may add a combining mark, which belongs to the letter before: compose again.
        text = composed(text.casefold()).translate(_PLAIN)
    return " ".join(text.casefold().split())


def _of_one_alphabet(word: re.Match[str]) -> str:
    """The word in Cyrillic letters if possible, otherwise in Latin ones if possible."""
    cyrillic, latin = word[0].translate(TO_CYRILLIC), word[0].translate(TO_LATIN)
    if not _A_LATIN.search(cyrillic):
        return cyrillic
    return word[0] if _A_CYRILLIC.search(latin) else latin
