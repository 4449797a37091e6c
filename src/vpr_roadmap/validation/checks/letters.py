"""Characters that look like others or are invisible.

The place of a problem is the character itself. A mistake that repeats in a line of a value is
reported once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain, islice
from typing import TypeVar

from vpr_roadmap.matching.confusables import FALSE_LINE_ENDS
from vpr_roadmap.matching.folding import composed, decomposed_words, has_combining_marks
from vpr_roadmap.matching.invisible import INVISIBLE, has_invisible, invisible_character
from vpr_roadmap.matching.mixed_words import has_two_alphabets, mixed_words
from vpr_roadmap.nodes import Position, Scalar, SourceText, scalars
from vpr_roadmap.problems import Problem, Source

F = TypeVar("F")
Matches = Iterator[tuple[int, F]]
"""Matches in the text of a scalar, with the index of their first character."""

MAX_MATCHES = 10_000
"""The maximum number of matches examined in a value."""


def words_use_one_alphabet(source: Source) -> Iterator[Problem]:
    """Every word is in one alphabet: no Latin letters that look like Cyrillic, or the reverse."""
    if _cannot_have(source, has_two_alphabets):
        return
    page = SourceText(source.text)
    for scalar in _scalars_to_check(source):
        found = ((each.at, each) for each in mixed_words(scalar.text))
        for place, (word, *_) in _group_by_line(page, scalar, found, lambda each: each.word):
            alphabet = "latin" if word.letters.isascii() else "cyrillic"
            values = {"found": word.word, "letters": word.letters, "right": word.meant}
            yield _problem(source, place, "mixed-alphabet", **values, alphabet=alphabet)


def letters_are_composed(source: Source) -> Iterator[Problem]:
    """Every letter that exists as one character is written as one, without a combining mark."""
    if _cannot_have(source, has_combining_marks):
        return
    page = SourceText(source.text)
    for scalar in _scalars_to_check(source):
        if not has_combining_marks(scalar.text):
            continue
        found = ((at, (word, letters)) for at, word, letters in decomposed_words(scalar.text))
        for place, words in _group_by_line(page, scalar, found):
            text = ", ".join(dict.fromkeys(word for word, _ in words))
            letters = chain.from_iterable(letters for _, letters in words)
            values = {"found": text, "letters": tuple(dict.fromkeys(letters))}
            yield _problem(source, place, "decomposed-letter", **values, right=composed(text))


def no_character_is_invisible(source: Source) -> Iterator[Problem]:
    """No text contains invisible characters."""
    if _cannot_have(source, has_invisible):
        return
    page = SourceText(source.text)
    for scalar in _scalars_to_check(source):
        text = scalar.text
        found = ((each.start(), each.start()) for each in INVISIBLE.finditer(text))
        for place, indices in _group_by_line(page, scalar, found, text.__getitem__):
            values = invisible_character(text, indices[0], len(indices))
            if text[indices[0]] in FALSE_LINE_ENDS:
                values["variant"] = "no-break"
            yield _problem(source, place, "invisible-character", **values)


def _cannot_have(source: Source, has: Callable[[str], bool]) -> bool:
    """Whether no value can have the characters that `has` looks for.

    A backslash may begin an escape for them.
    """
    return bool(source.text) and "\\" not in source.text and not has(source.text)


def _scalars_to_check(source: Source) -> Iterator[Scalar]:
    """The scalars with non-ASCII characters, without those that have an error."""
    for scalar in scalars(source.root):
        if not scalar.text.isascii() and scalar.start not in source.refused:
            yield scalar


def _group_by_line(
    page: SourceText, scalar: Scalar, found: Matches[F], kind: Callable[[F], object] = type
) -> Iterator[tuple[Position, list[F]]]:
    """The matches grouped by line and kind, with the place of the first in each group."""
    groups: dict[object, tuple[Position, list[F]]] = {}
    limited = list(islice(found, MAX_MATCHES))
    for (_, each), place in zip(
        limited, page.places(scalar, [at for at, _ in limited]), strict=True
    ):
        groups.setdefault((place.line, kind(each)), (place, []))[1].append(each)
    yield from groups.values()


def _problem(source: Source, place: Position, code: str, **values: object) -> Problem:
    return Problem(source.path, place, code, tuple(values.items()))
