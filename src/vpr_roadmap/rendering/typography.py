"""Where people never break a line, and how they write names where they sign."""

from __future__ import annotations

import re

GLUE = "\N{NO-BREAK SPACE}"
# No line ends between a number and its noun, № and its number, a dash and its number, a surname
# and its initials.
_GLUED = re.compile(
    r"(?<=№) (?=\d)|(?<=\d) (?=[а-яё])|(?<=\bп\.) (?=\d)| (?=— \d)|(?<= —) (?=\d)"
    r"|(?<=[А-ЯЁ]) (?=№)|(?<=\b[А-ЯЁ]\.) (?=[А-ЯЁ][а-яё])|(?<=[а-яё]) (?=[А-ЯЁ]\. ?[А-ЯЁ]\.)"
)


def no_break(text: str) -> str:
    """The same text, which is not broken into lines where people never break one."""
    return _GLUED.sub(GLUE, text)


_VOWELS = frozenset("аеёиоуыэюяaeiouy")
_SIGNS = frozenset("ьъй")
SHORTEST_PART = 6
"""No part of a hyphenated word, its hyphen included, need be shorter."""


def hyphenate(word: str, width: int) -> list[str]:
    """A word in parts no wider than `width` where syllables allow it: «нару-», «шением»."""
    breaks = [
        index for index in range(2, len(word) - 1) if index < width and _may_break(word, index)
    ]
    if len(word) <= width or not breaks:
        return [word]
    return [f"{word[: breaks[-1]]}-", *hyphenate(word[breaks[-1] :], width)]


def min_hyphenated_width(word: str) -> int:
    """The least width that a word can be hyphenated to."""
    widths = range(SHORTEST_PART, len(word))
    fitting = (
        width for width in widths if all(len(part) <= width for part in hyphenate(word, width))
    )
    return next(fitting, len(word))


def _may_break(word: str, index: int) -> bool:
    """Do syllables meet before the letter at `at`: «на-ру», «ис-пол»."""
    left, right = word[:index].lower(), word[index:].lower()
    syllable = right[0] not in _VOWELS | _SIGNS and right[1] in _VOWELS
    return syllable and word.isalpha() and not _VOWELS.isdisjoint(left)


def initials_first(name: str) -> str:
    """«Л.И. Симоненко» of «Симоненко Л.И.», as in running text and signatures."""
    match = re.fullmatch(r"(\S+)\s+([^\W\d_]\.)\s?([^\W\d_]\.)?", name)
    return f"{match[2]}{match[3] or ''} {match[1]}" if match else name


def without_organisation(post: str) -> str:
    """«директор» of «директор учреждения», where the line below says which organisation it is."""
    return re.sub(r"\s+(учреждения|организации)\Z", "", post)
