"""Parse the terms of plans: «I четверть», «первая четверть», «2 триместр 2024/25»."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import zip_longest
from typing import TypeAlias

from vpr_roadmap.matching.folding import normalize
from vpr_roadmap.matching.suggestions import suggest
from vpr_roadmap.periods import Period, Term

Key: TypeAlias = tuple[int | str, ...]
"""The words of a name, numbers first: 1 and «четверт» for «I четверть» and «первая четверть»."""

_YEARS = r"(.*[^\W\d_]\.?)[\s,]+([0-9]{4})(?:\s*[-/]\s*([0-9]{4}|[0-9]{2}))?(?:\s*[а-яa-z .]+)?"
_ROMAN = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_ORDINALS = (("перв", "first"), ("втор", "second"), ("трет", "third"), ("четверт", "fourth"))
# Not «четвертью», which is a quarter.
_ORDINAL_ENDING = r"(?:ый|ий|ой|ая|ья|ое|ье|ого|ьего|ьей|ую|(?<=трет)ью|ом|ьем|ым|ьим)"
_NUMBER = r"([1-9][0-9]?|[ivxх]+)(?:-?(?:[ыои]?й|[ьо]?я|ая|[оь]?е|о?го|о?й|ю|ую|о?м|st|nd|rd|th))?"
_ENDING = r"(?<=..)[аеёиоуыэюяйь]+(?:м|х|ми|го|му)?$"
_NOT_COUNTED = r"(?:учебн|школьн)[а-я]+|the|of"
_HALF = r"\bп\s*/\s*г\b|\bп\.\s?г\b\.?"
_KNOWN_WORDS = frozenset({"четверт", "триместр", "семестр"})
_WHICH = (
    (0, r"(?:эт[а-я]{1,2}|текущ[а-я]{2}|this|current)"),
    (1, r"(?:следующ[а-я]{2}|будущ[а-я]{2}|next)"),
    (-1, r"(?:прошл[а-я]{2}|предыдущ[а-я]{2}|last|previous)"),
)


def find_terms(text: str, terms: Sequence[Term], today: date | None) -> tuple[Term, ...]:
    """The terms that a normalized text names, in different plans; empty if it names none."""
    if not terms:
        return ()
    name, first, last = text, None, None
    if match := re.fullmatch(_YEARS, text):
        name, first = match[1], int(match[2])
        last = int(match[2][: 4 - len(match[3])] + match[3]) if match[3] else None
    named = [each for each in terms if is_same_term(name, each.name)]
    if first:
        named = [each for each in named if _is_of_year(each, first, last)]
    return tuple(named or (_by_today(text, terms, today) if today else ()))


def names_term(text: str, terms: Sequence[Term]) -> bool:
    """Whether a text has a word for terms, such as «четверть», or a word of one of the names."""
    words = {word for each in terms for word in _key(normalize(each.name))} | _KNOWN_WORDS
    typed = [word for word in _key(text) if isinstance(word, str)]
    return any(word == full or _is_shortened(word, full) for word in typed for full in words)


def suggest_term(text: str, names: Iterable[str]) -> str | None:
    """The one name that a misspelt or shortened name probably means; None if none or several fit.

    The numbers must be equal: «2 четверть» and «2-я» may be «II четверть», never «I четверть».
    """
    typed = _key(normalize(text))
    numbers, words = _numbers(typed), _words(typed)
    alike = [name for name in names if _numbers(_key(normalize(name))) == numbers]
    same = alike if numbers and not words else [each for each in alike if is_same_term(text, each)]
    if not same:
        by_words = {_words(_key(normalize(name))): name for name in alike}
        same = [by_words[near] for near in suggest(words, by_words, most=1, least=0.7)]
    return same[0] if len(same) == 1 else None


def is_same_term(text: str, name: str) -> bool:
    """Whether a typed text is the name of a term in other words: «1 четв.» for «I четверть»."""
    return _is_same(_key(normalize(text)), _key(normalize(name)))


def are_neighbours(one: Period, other: Period, terms: Iterable[Term]) -> bool:
    """Whether `one` and `other` are terms, and no other term begins between them."""
    starts = [each.period.start for each in terms]
    ends = [each.period.deadline for each in terms]
    return (
        one.deadline in ends
        and other.start in starts
        and not any(one.deadline < start < other.start for start in starts)
    )


def _is_of_year(term: Term, first: int, last: int | None) -> bool:
    start, end = term.period.start, term.period.deadline
    if last is None:
        return first in (start.year, end.year)
    return (first, 7) <= (start.year, start.month) and (end.year, end.month) <= (last, 8)


def _key(text: str) -> Key:
    words = re.findall(r"[^\W_]+(?:-[^\W_]+)*", re.sub(_HALF, "полугодие", text))
    parts = [_part(word) for word in words if not re.fullmatch(_NOT_COUNTED, word)]
    return (*_numbers(tuple(parts)), *(part for part in parts if isinstance(part, str)))


def _numbers(key: Key) -> tuple[int, ...]:
    return tuple(part for part in key if isinstance(part, int))


def _words(key: Key) -> str:
    return " ".join(part for part in key if isinstance(part, str))


def _part(word: str) -> int | str:
    """The number that a word means, otherwise the word without its ending."""
    for number, (russian, english) in enumerate(_ORDINALS, start=1):
        if word == english or re.fullmatch(russian + _ORDINAL_ENDING, word):
            return number
    if match := re.fullmatch(_NUMBER, word):
        roman = match[1].replace("х", "x")
        if roman.isdigit() or roman in _ROMAN:
            return int(roman) if roman.isdigit() else _ROMAN.index(roman)
    # «1У» is how people type IV on a Russian keyboard.
    return 4 if re.fullmatch("[1i][уyv]", word) else re.sub(_ENDING, "", word)


def _is_same(typed: Key, name: Key) -> bool:
    """Whether the words are equal; a word may be shortened to three letters or more."""
    return bool(typed) and all(
        word == full or _is_shortened(word, full) for word, full in zip_longest(typed, name)
    )


def _is_shortened(word: int | str | None, full: int | str | None) -> bool:
    both = isinstance(word, str) and isinstance(full, str)
    return both and len(str(word)) > 2 and str(full).startswith(str(word))


def _by_today(text: str, terms: Sequence[Term], today: date) -> Iterator[Term]:
    """The terms that «эта четверть» or «следующая четверть» means on a day."""
    for by, which in _WHICH:
        match = re.fullmatch(rf"{which}\s+(.+)", text) or (
            None if by else re.fullmatch("(.+)", text)
        )
        if match and (kind := _key(match[1])):
            alike = [each for each in terms if _is_same(kind, _without_number(each))]
            yield from _beside(alike, by, today)


def _without_number(term: Term) -> Key:
    return tuple(part for part in _key(normalize(term.name)) if isinstance(part, str))


def _beside(terms: Sequence[Term], by: int, today: date) -> Iterator[Term]:
    """The terms with the day, those directly after it, or those directly before it."""
    if by == 0:
        yield from (each for each in terms if today in each.period)
    elif by > 0:
        later = [each for each in terms if each.period.start > today]
        first = min((each.period.start for each in later), default=None)
        yield from (each for each in later if each.period.start == first)
    else:
        earlier = [each for each in terms if each.period.deadline < today]
        last = max((each.period.deadline for each in earlier), default=None)
        yield from (each for each in earlier if each.period.deadline == last)
