"""Take apart what a user typed: lists, headings, remarks; reject the dashes of Word."""

from __future__ import annotations

import re
from collections.abc import Iterable

from vpr_roadmap.errors import UsageError
from vpr_roadmap.language.texts import error_texts
from vpr_roadmap.matching.folding import fold, fold_words, rest_after


def split_list(text: str) -> list[str]:
    """The parts between commas, semicolons or «и»; one empty part if there are none."""
    return [part.strip() for part in re.split(r"[,;]|\s(?:и|and)\s", text) if part.strip()] or [""]


def without_remark(typed: str, names: Iterable[str]) -> str:
    """The name without the remark that answers add after it, in brackets or after a dash.

    «Петрова П.П. (вместо Симоненко Л.И.)», «Рогова А.А. — методист». Keeps the remark if it is
    part of one of the `names`.
    """
    match = re.fullmatch(r"(.+?) (?:\(.*\)|[—–-] [^,;]+)\s*", typed, re.DOTALL)
    if not match:
        return typed
    folded = "".join(fold_words(typed))
    return typed if any(folded in "".join(fold_words(name)) for name in names) else match[1]


def without_leading_word(typed: str, *before: str) -> str:
    """`typed`, folded, without one of the words `before`, №, or No. at its beginning."""
    words = "|".join(re.escape(fold(each)) for each in before)
    number = rf"(?:{fold('no')}s?\.\s*)?[\s№]*"
    return re.sub(rf"^(?:(?:{words})(?:\.|(?=[\s№0-9])|$)\s*)?{number}", "", fold(typed))


def without_heading(typed: str, *headings: str) -> str:
    """`typed` without one of the headings that reports use: «школы — СОШ № 2, 4»."""
    for heading in headings:
        rest = rest_after(heading, typed.strip())
        if rest and (match := re.match(r"(?:\s*:|\s+[—–-]\s)\s*(?=\S)", rest)):
            return rest[match.end() :]
    return typed


def reject_long_dash(typed: str) -> None:
    """Raises UsageError for an option with a long dash from Word: «—month»."""
    if typed.startswith(("—", "–", "−")):
        dashes = "--" + typed.lstrip("—–−")
        raise UsageError(error_texts.LONG_DASH, found=typed, dashes=dashes)
