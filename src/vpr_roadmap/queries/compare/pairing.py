"""Find the rows of two documents that are about the same."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import NamedTuple

from vpr_roadmap.matching.folding import fold_words

MIN_SIMILARITY = 0.7
"""Rows with different numbers are about the same if they share this part of their words."""
MIN_SIMILARITY_OF_NUMBER = 0.5
"""The same for rows with one number."""
MIN_WORDS, MIN_CONTAINED = 3, 0.8
"""Also, if one text of that many words or more has this part of its words in the other one."""
MAX_ROWS_OF_WORD = 40
"""A word in more rows than this says little about a row."""
MAX_CANDIDATES = 10
"""How many rows with the most words in common are looked at."""
BONUS = 0.1
"""How much a common number adds to the similarity when several rows are alike."""


class Row(NamedTuple):
    """A row to pair: its number, its text as `printed_key` writes it, and the rest of it."""

    number: str
    text: str
    rest: Hashable = None


def pair_rows(ours: Sequence[Row], theirs: Sequence[Row]) -> dict[int, int]:
    """The indices of paired rows. First rows with the same text, then the most similar ones.

    Of rows with the same text, those that are alike in all else come first.
    """
    pairs: dict[int, int] = {}
    for key in _KEYS:
        pairs |= _pairs_with_same(key, ours, theirs, pairs)
    taken = set(pairs.values())
    for mine, their in _most_similar_first(ours, theirs, pairs):
        if mine not in pairs and their not in taken:
            pairs[mine] = their
            taken.add(their)
    return pairs


_KEYS: tuple[Callable[[Row], Hashable], ...] = (
    lambda row: row,
    lambda row: (row.text, row.rest),
    lambda row: (row.text, row.number),
    lambda row: row.text,
)


def _pairs_with_same(
    key: Callable[[Row], Hashable],
    ours: Sequence[Row],
    theirs: Sequence[Row],
    paired: dict[int, int],
) -> dict[int, int]:
    """Pair the rows whose key is the same, in order."""
    taken = set(paired.values())
    waiting: defaultdict[Hashable, list[int]] = defaultdict(list)
    for their in reversed(range(len(theirs))):
        if their not in taken:
            waiting[key(theirs[their])].append(their)
    return {
        mine: waiting[found].pop()
        for mine, row in enumerate(ours)
        if mine not in paired and waiting.get(found := key(row))
    }


def _most_similar_first(
    ours: Sequence[Row], theirs: Sequence[Row], paired: dict[int, int]
) -> Iterator[tuple[int, int]]:
    """The pairs of rows that are similar enough, among those without a partner."""
    taken = set(paired.values())
    mine = {index: _words(row) for index, row in enumerate(ours) if index not in paired}
    others = {index: _words(row) for index, row in enumerate(theirs) if index not in taken}
    scored = []
    for index, other in _candidates(mine, others, ours, theirs):
        words, other_words = mine[index], others[other]
        similarity = _similarity(words, other_words)
        is_same_number = ours[index].number == theirs[other].number
        if similarity >= MIN_SIMILARITY or (
            is_same_number
            and (similarity >= MIN_SIMILARITY_OF_NUMBER or _contains(words, other_words))
        ):
            scored.append((-similarity - BONUS * is_same_number, index, other))
    return ((index, other) for _, index, other in sorted(scored))


def _candidates(
    mine: dict[int, Counter[str]],
    others: dict[int, Counter[str]],
    ours: Sequence[Row],
    theirs: Sequence[Row],
) -> Iterator[tuple[int, int]]:
    """The pairs of rows that share the most words of few rows, or their number."""
    by_word, by_number = defaultdict(list), defaultdict(list)
    for index, words in others.items():
        by_number[theirs[index].number].append(index)
        for word in words:
            by_word[word].append(index)
    for index, words in mine.items():
        rows = (by_word[word] for word in words if word in by_word)
        telling = (found for found in rows if len(found) <= MAX_ROWS_OF_WORD)
        shared = Counter(other for each in telling for other in each)
        likely = [other for other, _ in shared.most_common(MAX_CANDIDATES)]
        same_number = by_number.get(ours[index].number, [])[:MAX_CANDIDATES]
        yield from ((index, other) for other in dict.fromkeys([*likely, *same_number]))


def _words(row: Row) -> Counter[str]:
    return Counter(fold_words(row.text))


def _contains(one: Counter[str], other: Counter[str]) -> bool:
    """Whether the longer text has almost all words of the shorter one."""
    shorter = min(one.total(), other.total())
    return shorter >= MIN_WORDS and (one & other).total() >= MIN_CONTAINED * shorter


def _similarity(one: Counter[str], other: Counter[str]) -> float:
    """The share of common words, 0 to 1."""
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 1.0
