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


def glued(text: str) -> str:
    """The same text, which is not broken into lines where people never break one."""
    return _GLUED.sub(GLUE, text)


def initials_first(name: str) -> str:
    """«Л.И. Симоненко» of «Симоненко Л.И.», as in running text and signatures."""
    found = re.fullmatch(r"(\S+)\s+([^\W\d_]\.)\s?([^\W\d_]\.)?", name)
    return f"{found[2]}{found[3] or ''} {found[1]}" if found else name


def without_organisation(post: str) -> str:
    """«директор» of «директор учреждения», where the line below says which organisation it is."""
    return re.sub(r"\s+(учреждения|организации)\Z", "", post)
