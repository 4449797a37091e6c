"""Characters that look like others, or like nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain

from vpr_roadmap.folding import composed, decomposed_words, has_marks
from vpr_roadmap.lookalikes import (
    INVISIBLE,
    NO_BREAKS,
    has_two_alphabets,
    has_unseen,
    mixed_words,
    without_unseen,
)
from vpr_roadmap.nodes import Scalar, scalars
from vpr_roadmap.problems import Problem, Source

SHOWN = 40


def words_are_of_one_alphabet(source: Source) -> Iterator[Problem]:
    """No word has Latin letters among Cyrillic ones that look the same, or the reverse."""
    if _surely_has_not(source, has_two_alphabets):
        return
    for scalar in scalars(source.root):
        if scalar.text.isascii():
            continue
        for word, letters, right in mixed_words(scalar.text):
            latin = letters.isascii()
            values = {"found": word, "letters": letters, "right": right}
            alphabet = "latin" if latin else "cyrillic"
            yield _problem(source, scalar, "mixed-alphabet", **values, alphabet=alphabet)


def letters_are_composed(source: Source) -> Iterator[Problem]:
    """No letter is written as two characters, itself and its mark, where one is enough."""
    if _surely_has_not(source, has_marks):
        return
    for scalar in scalars(source.root):
        if found := dict(decomposed_words(scalar.text)) if has_marks(scalar.text) else {}:
            text = ", ".join(found)
            letters = tuple(dict.fromkeys(chain.from_iterable(found.values())))
            values = {"found": text, "letters": letters, "right": composed(text)}
            yield _problem(source, scalar, "decomposed-letter", **values)


def every_character_is_seen(source: Source) -> Iterator[Problem]:
    """No text has characters that cannot be seen."""
    if _surely_has_not(source, has_unseen):
        return
    for scalar in scalars(source.root):
        if scalar.text.isascii():
            continue
        if found := INVISIBLE.search(scalar.text):
            around = scalar.text[max(found.start() - SHOWN, 0) : found.end() + SHOWN]
            code = f"U+{ord(found.group()):04X}"
            values = {"character": code, "found": without_unseen(around).strip()}
            if found.group() in NO_BREAKS:
                values["variant"] = "no-break"
            yield _problem(source, scalar, "invisible-character", **values)


def _surely_has_not(source: Source, has: Callable[[str], bool]) -> bool:
    """Is there nothing in the whole of the text: then its values need not be looked at.

    What is written with a backslash may mean what it does not look like.
    """
    return bool(source.text) and "\\" not in source.text and not has(source.text)


def _problem(source: Source, scalar: Scalar, code: str, **values: object) -> Problem:
    return Problem(source.path, scalar.start, code, tuple(values.items()))
