"""The texts of cells as they go into a plan: blanks folded, nothing else changed."""

from __future__ import annotations

import re

from vpr_roadmap.matching.invisible import without_invisible

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_BLANKS = re.compile(r"[^\S\n]+")
_LINE_ENDS = re.compile(r" ?(?:\r\n?|\n)[\s]*")
_HYPHENATED = re.compile(r"(?<=[^\W\d_])-\n(?=[а-яё])")
_ITEM = re.compile(r"(?:[-–—•·▪*]|\d{1,2}\)|[а-я]\))\s")
_DITTO = re.compile(
    r"[-–—/\\]*\s*[\"„“”»«〃]+\s*[-–—/\\]*|-?\s*//\s*-?|то же(?: самое)?", re.IGNORECASE
)
_NO = re.compile(r"[-–—−.]*")


def clean(text: str) -> str:
    """The text without invisible characters and empty lines, with single blanks."""
    plain = _CONTROL.sub("", without_invisible(text))
    return _LINE_ENDS.sub("\n", _BLANKS.sub(" ", plain)).strip()


def one_line(text: str) -> str:
    """A cleaned text with its lines joined by a blank."""
    return text.replace("\n", " ")


def with_list_lines(text: str) -> str:
    """A cleaned text with its lines joined by a blank, except before the items of a list.

    A list has at least two lines that begin with «-», «•» or «1)».
    """
    lines = text.split("\n")
    if sum(bool(_ITEM.match(line)) for line in lines) < 2:
        return one_line(text)
    joined = lines[0]
    for line in lines[1:]:
        joined += f"\n{line}" if _ITEM.match(line) else f" {line}"
    return joined


def heading_text(text: str) -> str:
    """The heading of a column in one line; «Меро-⏎приятия» is «Мероприятия»."""
    return one_line(_HYPHENATED.sub("", clean(text)))


def is_ditto(text: str) -> bool:
    """Whether a cell says that it is like the cell above: «-"-», «то же»."""
    return bool(_DITTO.fullmatch(text))


def is_dash(text: str) -> bool:
    """Whether a cell has nothing or only a dash."""
    return bool(_NO.fullmatch(text.strip()))
