"""Taking apart what somebody typed: lists, headings and remarks."""

from __future__ import annotations

import re
from collections.abc import Iterable

from vpr_roadmap.matching.folding import fold, fold_words, rest_behind


def split_list(text: str) -> list[str]:
    """What stands between commas; an empty text is one empty part, which nothing is called."""
    return [part.strip() for part in re.split(r"[,;]|\s(?:и|and)\s", text) if part.strip()] or [""]


def without_remark(typed: str, names: Iterable[str]) -> str:
    """A name without what answers show behind it, in brackets or behind a dash.

    «Петрова П.П. (вместо Симоненко Л.И.)», «Рогова А.А. — методист».
    """
    match = re.fullmatch(r"(.+?) (?:\(.*\)|[—–-] [^,;]+)\s*", typed, re.DOTALL)
    if not match:
        return typed
    folded = "".join(fold_words(typed))
    return typed if any(folded in "".join(fold_words(name)) for name in names) else match[1]


def without_leading_word(typed: str, *before: str) -> str:
    """What was typed, folded, without such a word before it, № or No."""
    words = "|".join(re.escape(fold(each)) for each in before)
    number = rf"(?:{fold('no')}s?\.\s*)?[\s№]*"
    return re.sub(rf"^(?:(?:{words})(?:\.|(?=[\s№0-9])|$)\s*)?{number}", "", fold(typed))


def without_heading(typed: str, *headings: str) -> str:
    """What was typed, without such a heading as reports have: «школы — СОШ № 2, 4»."""
    for heading in headings:
        rest = rest_behind(heading, typed.strip())
        if rest and (match := re.match(r"(?:\s*:|\s+[—–-]\s)\s*(?=\S)", rest)):
            return rest[match.end() :]
    return typed
