"""Names and days similar to what a user typed, for «возможно, …»."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import islice
from math import inf
from typing import NamedTuple

from vpr_roadmap.matching.folding import fold, fold_words

MAX_COMPARED = 300
"""Compare with at most this many names: each comparison takes time, and most lists are short."""


def suggest(found: str, known: Iterable[str], most: int = 3, least: float = 0.6) -> tuple[str, ...]:
    """Up to `most` names in `known` that differ from `found` by a typo or two, best first.

    `least` is the similarity that a name needs; 1 means equal.
    """
    return _nearest(found, tuple(islice(known, MAX_COMPARED)), most, least)


def suggest_names(
    typed: str, known: Sequence[str], ignored: Container[str] = ()
) -> tuple[str, ...]:
    """Up to three names that are similar to `typed` as a whole or in one of their words.

    «Петренко» does not suggest «Прядущенко». Words of `typed` that are in `ignored` (folded)
    suggest nothing. If there are very many words, only those with the same two first letters are
    compared.
    """
    by_word: dict[str, list[str]] = {}
    for name in known:
        for word in fold_words(name):
            if len(word) > 2:
                by_word.setdefault(word, []).append(name)
    found = [*suggest(typed, known, least=_ALIKE)]
    for typed_word in fold_words(typed):
        if typed_word not in ignored:
            many = len(by_word) > MAX_COMPARED
            words = [word for word in by_word if not many or word[:2] == typed_word[:2]]
            found += (
                name for word in suggest(typed_word, words, least=_ALIKE) for name in by_word[word]
            )
    return tuple(dict.fromkeys(found))[:3]


_ALIKE = 0.7
"""The similarity of a name with a typo or two; different names are less similar."""


def suggest_days(
    day: date | None, days: Mapping[str, date | None], most: int = 3
) -> tuple[tuple[str, ...], int]:
    """The names with the days nearest to `day`, in their order, and the number of other names.

    Without `day` these are the first names. Returns all names if there are at most `most` + 1.
    """
    if len(days) <= most + 1:
        return tuple(days), 0
    near = sorted(days, key=lambda name: _days_between(day, days[name]))[:most]
    return tuple(name for name in days if name in near), len(days) - most


def _days_between(day: date | None, other: date | None) -> float:
    if day is None:
        return 0
    return inf if other is None else abs((day - other).days)


class _Name(NamedTuple):
    """A known name, its folded words in alphabetical order, and its letters."""

    name: str
    words: str
    letters: frozenset[str]


@lru_cache(maxsize=1024)
def _nearest(found: str, known: tuple[str, ...], most: int, least: float) -> tuple[str, ...]:
    names, by_digits = _indexed(known)
    digits = _digits(found)
    same = by_digits.get(digits, ()) if digits else ()
    return tuple(_closest_matches(_words(found), same or names, most, least))


@lru_cache(maxsize=16)
def _indexed(
    known: tuple[str, ...],
) -> tuple[tuple[_Name, ...], Mapping[str, tuple[_Name, ...]]]:
    """The distinct names, and the same names by their digits. Cached for repeated searches."""
    names: dict[str, _Name] = {}
    for name in known:
        words = _words(name)
        names.setdefault(words, _Name(name, words, frozenset(words)))
    by_digits: dict[str, list[_Name]] = {}
    for each in names.values():
        by_digits.setdefault(_digits(each.name), []).append(each)
    return tuple(names.values()), {digits: tuple(same) for digits, same in by_digits.items()}


def _closest_matches(words: str, names: Sequence[_Name], most: int, least: float) -> Iterator[str]:
    """Like `difflib.get_close_matches`, but skips names that cannot be close enough."""
    from difflib import SequenceMatcher

    letters = frozenset(words)
    matcher = SequenceMatcher(None, "", words)
    found: list[tuple[float, str, str]] = []
    likely = sorted(((_upper_bound(words, letters, each), each) for each in names), reverse=True)
    for bound, each in likely:
        needed = found[-1][0] if len(found) == most else least
        if bound < needed:
            break
        matcher.set_seq1(each.words)
        if matcher.quick_ratio() >= needed and (ratio := matcher.ratio()) >= needed:
            found = sorted([*found, (ratio, each.words, each.name)], reverse=True)[:most]
    yield from (name for _, _, name in found)


def _upper_bound(words: str, letters: frozenset[str], known: _Name) -> float:
    """An upper bound of the similarity: letters that only one of the two has match nothing."""
    shared = len(words) - len(letters - known.letters)
    other_shared = len(known.words) - len(known.letters - letters)
    whole = len(words) + len(known.words)
    return 2 * min(shared, other_shared) / whole if whole else 1.0


def _digits(text: str) -> str:
    """The digits of a text: names with different numbers are never similar."""
    return "".join(character for character in text if character.isdigit())


def _words(text: str) -> str:
    """The folded words in alphabetical order: equal for «Л.И. Симоненко» and «Симоненко Л.И.»."""
    return " ".join(sorted(fold(text).split()))
