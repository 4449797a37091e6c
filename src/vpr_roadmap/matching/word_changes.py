"""The words in which two texts differ.

How a text is typeset does not count: blanks and line breaks, the kind of dashes and quotation
marks, invisible characters, letters of another alphabet that look the same.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from vpr_roadmap.matching.confusables import (
    CYRILLIC_CAPITALS,
    LATIN_CAPITALS,
    ZERO_WIDTH,
    ZERO_WIDTH_OR_JOINER,
)
from vpr_roadmap.matching.folding import composed

MAX_MATCHES = 200_000
"""Texts with more pairs of equal words are compared as a whole, which is fast."""
MIN_SHARED = 0.3
"""If a smaller share of the words is the same, nobody could read the changes word by word."""

_JOINED = rf"{ZERO_WIDTH}\u200c\u200d\u0300-\u036f"
_WORD = re.compile(rf"\w[\w{_JOINED}]*|\.{{3}}|[^\w\s{_JOINED}]")
_DASHES = dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-")
_QUOTES = dict.fromkeys("«»„“”‟‹›‘’‚‛'`″′", '"')
_IN_PRINT = str.maketrans(
    {**_DASHES, **_QUOTES, "…": "..."}
    | dict(zip(LATIN_CAPITALS, CYRILLIC_CAPITALS, strict=True))
    | dict(zip("aceopxy", "асеорху", strict=True))
)


class Change(StrEnum):
    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


class Piece(NamedTuple):
    """A part of two texts: `was` is its text in the first one, `now` in the second one.

    The texts of a part that is the same may differ in how they are typeset.
    """

    change: Change
    was: str
    now: str

    @property
    def text(self) -> str:
        return self.was if self.change is Change.REMOVED else self.now


class Run(NamedTuple):
    """A piece to show: its text without blanks around it, and whether a blank follows it."""

    change: Change
    text: str
    is_spaced: bool


class _Token(NamedTuple):
    """A word or a sign with the blanks after it; `key` is the same for what looks the same."""

    key: str
    text: str


def printed_key(text: str) -> str:
    """The form in which texts are compared: equal for texts that differ only in typesetting."""
    return " ".join(token.key for token in _tokens(text))


def same_in_print(one: str, other: str) -> bool:
    """Whether two texts have the same words and signs."""
    return one == other or printed_key(one) == printed_key(other)


def word_changes(was: str, now: str) -> tuple[Piece, ...]:
    """The pieces of both texts, in order.

    Joined, the texts `was` of the pieces are the first text, and the texts `now` are the second.
    """
    ours, theirs = _tokens(was), _tokens(now)
    blocks = _readable(_equal_blocks(ours, theirs), ours, theirs)
    pieces: list[Piece] = []
    end_of_ours = end_of_theirs = 0
    for start, other_start, length in blocks:
        pieces += _changed(ours[end_of_ours:start], theirs[end_of_theirs:other_start])
        end_of_ours, end_of_theirs = start + length, other_start + length
        same = (ours[start:end_of_ours], theirs[other_start:end_of_theirs])
        pieces += [Piece(Change.SAME, *map(_joined, same))] if length else []
    return tuple(pieces)


def runs(pieces: Sequence[Piece]) -> Iterator[Run]:
    """The pieces as they are shown, one text with its changes; no blanks inside the marks."""
    following = [piece.change for piece in pieces[1:]]
    before = Piece(Change.SAME, "", "")
    for piece, next_change in zip(pieces, [*following, None], strict=True):
        before_removed = piece.change is Change.SAME and next_change is Change.REMOVED
        text = piece.was if before_removed else piece.text
        is_spaced = _ends_in_blank(text) and next_change is not None
        if piece.change is Change.REMOVED and next_change is Change.ADDED:
            # «слово[-,-] {+и+}»: only the new text has a blank before it.
            is_spaced = _ends_in_blank(before.now) and not _ends_in_blank(before.was)
        yield Run(piece.change, text.strip(), is_spaced)
        before = piece


def _ends_in_blank(text: str) -> bool:
    return text != text.rstrip()


def _tokens(text: str) -> list[_Token]:
    starts = [found.start() for found in _WORD.finditer(text)]
    ends = pairwise([0, *starts[1:], len(text)]) if starts else ()
    return [_Token(_key(text[start:end]), text[start:end]) for start, end in ends]


def _key(text: str) -> str:
    return composed(ZERO_WIDTH_OR_JOINER.sub("", text).strip()).translate(_IN_PRINT)


_Block = tuple[int, int, int]
"""Where a run of equal tokens begins in both texts, and its length."""


def _equal_blocks(ours: Sequence[_Token], theirs: Sequence[_Token]) -> list[_Block]:
    """The equal runs in order; the last one is empty and at the ends of both."""
    one, other = [token.key for token in ours], [token.key for token in theirs]
    start = _common(one, other)
    end = _common(one[start:][::-1], other[start:][::-1])
    last_one, last_other = len(one) - end, len(other) - end
    middle, other_middle = one[start:last_one], other[start:last_other]
    blocks: list[_Block] = [(0, 0, start)] if start else []
    counts, other_counts = Counter(middle), Counter(other_middle)
    if sum(n * other_counts[key] for key, n in counts.items()) <= MAX_MATCHES:
        matcher = SequenceMatcher(None, middle, other_middle, autojunk=False)
        found = matcher.get_matching_blocks()
        blocks += [(a + start, b + start, size) for a, b, size in found if size]
    return [*blocks, (last_one, last_other, end)]


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    """The number of equal items at the start of both."""
    pairs = enumerate(zip(one, other, strict=False))
    differing = (index for index, (mine, their) in pairs if mine != their)
    return next(differing, min(len(one), len(other)))


def _readable(
    blocks: list[_Block], ours: Sequence[_Token], theirs: Sequence[_Token]
) -> list[_Block]:
    """The blocks without those that only tear changes apart: single signs between changes."""
    ends: _Block = (len(ours), len(theirs), 0)
    words = [_has_word(ours[start : start + length]) for start, _, length in blocks]
    shared = sum(_count_words(ours[start : start + length]) for start, _, length in blocks)
    if shared < MIN_SHARED * max(_count_words(ours), _count_words(theirs)):
        return [ends]
    kept = [
        block
        for block, has_word in zip(blocks, words, strict=True)
        if has_word or _is_at_edge(block, ours, theirs)
    ]
    return [*kept, ends]


def _is_at_edge(block: _Block, ours: Sequence[_Token], theirs: Sequence[_Token]) -> bool:
    start, other_start, length = block
    at_end = start + length == len(ours) and other_start + length == len(theirs)
    return at_end or start == other_start == 0


def _has_word(tokens: Iterable[_Token]) -> bool:
    return any(token.key[:1].isalnum() for token in tokens)


def _count_words(tokens: Iterable[_Token]) -> int:
    return sum(token.key[:1].isalnum() for token in tokens)


def _changed(removed: Sequence[_Token], added: Sequence[_Token]) -> Iterator[Piece]:
    if removed:
        yield Piece(Change.REMOVED, _joined(removed), "")
    if added:
        yield Piece(Change.ADDED, "", _joined(added))


def _joined(tokens: Iterable[_Token]) -> str:
    return "".join(token.text for token in tokens)
