"""Where lines may break, and how names are written in signatures.

Only column headings are hyphenated. A rule about vowels is enough for them, without a dictionary.
"""

from __future__ import annotations

import re

GLUE = "\N{NO-BREAK SPACE}"
# Between a number and its noun, № and its number, a dash and its number, a surname and its
# initials.
_GLUED = re.compile(
    r"(?<=№) (?=\d)|(?<=\d) (?=[а-яё])|(?<=\bп\.) (?=\d)| (?=— \d)|(?<= —) (?=\d)"
    r"|(?<=[А-ЯЁ]) (?=№)|(?<=\b[А-ЯЁ]\.) (?=[А-ЯЁ][а-яё])|(?<=[а-яё]) (?=[А-ЯЁ]\. ?[А-ЯЁ]\.)"
)


def no_break(text: str) -> str:
    """The text with no-break spaces where a line must not end."""
    return _GLUED.sub(GLUE, text)


_VOWELS = frozenset("аеёиоуыэюяaeiouy")
_SIGNS = frozenset("ьъй")
SHORTEST_PART = 6
"""The smallest width, hyphen included, to which a column is narrowed by hyphens."""


def hyphenate(word: str, width: int) -> list[str]:
    """The word in parts no wider than `width` if syllables allow that: «нару-», «шением»."""
    breaks = [
        index for index in range(2, len(word) - 1) if index < width and _may_break(word, index)
    ]
    if len(word) <= width or not breaks:
        return [word]
    return [f"{word[: breaks[-1]]}-", *hyphenate(word[breaks[-1] :], width)]


def min_hyphenated_width(word: str) -> int:
    """The smallest width that `hyphenate` can keep to."""
    widths = range(SHORTEST_PART, len(word))
    fitting = (
        width for width in widths if all(len(part) <= width for part in hyphenate(word, width))
    )
    return next(fitting, len(word))


def _may_break(word: str, index: int) -> bool:
    """Whether a syllable begins at the letter `index`: «на-ру», «ис-пол»."""
    left, right = word[:index].lower(), word[index:].lower()
    syllable = right[0] not in _VOWELS | _SIGNS and right[1] in _VOWELS
    return syllable and word.isalpha() and not _VOWELS.isdisjoint(left)


def initials_first(name: str) -> str:
    """«Л.И. Симоненко» for «Симоненко Л.И.», as in running text and signatures."""
    match = re.fullmatch(r"(\S+)\s+([^\W\d_]\.)\s?([^\W\d_]\.)?", name)
    return f"{match[2]}{match[3] or ''} {match[1]}" if match else name


def without_organisation(post: str) -> str:
    """«директор» for «директор учреждения», if the next line names the organisation."""
    return re.sub(r"\s+(учреждения|организации)\Z", "", post)
