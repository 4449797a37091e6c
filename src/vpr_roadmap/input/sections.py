"""Find sections by a number or title that a user typed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from vpr_roadmap.errors import UsageError, in_plans
from vpr_roadmap.input.user_text import split_list, without_heading, without_leading_word
from vpr_roadmap.language.texts import error_texts
from vpr_roadmap.matching.folding import fold, fold_words, same_text
from vpr_roadmap.plan.activities import number_key
from vpr_roadmap.plan.plan import Plan


def find_sections(typed: Iterable[str], plans: Sequence[Plan]) -> frozenset[str]:
    """The numbers of the sections whose number, or a part of whose title, was typed.

    Raises UsageError with the existing numbers if a text matches no section.
    """
    known = {section.number: section.title for plan in plans for section in plan.sections}
    titled = [(section.number, section.title) for plan in plans for section in plan.sections]
    numbers_by_text = []
    for text in (without_heading(each, *_SECTIONS) for each in typed):
        whole = _sections(text, titled)
        numbers_by_text += (
            [(text, whole)]
            if whole
            else [(each, _sections(each, titled)) for each in split_list(text)]
        )
    for text, found in numbers_by_text:
        if not known:
            raise UsageError(error_texts.NO_SECTIONS, of=in_plans(plans))
        if not found:
            numbers = tuple(sorted(known, key=number_key))
            raise UsageError(
                error_texts.NO_SUCH_SECTION, typed=text, known=numbers, of=in_plans(plans)
            )
    return frozenset(number for _, found in numbers_by_text for number in found)


_SECTIONS = ("раздел", "разделы", "section", "sections")


def _sections(typed: str, titled: Sequence[tuple[str, str]]) -> set[str]:
    """The numbers that match `1`, `1.`, «раздел 1», «1. Title» or a part of a title."""
    plain = without_leading_word(typed, *_SECTIONS)
    if found := {number for number, _ in titled if same_text(number, plain.rstrip("."))}:
        return found
    folded = " ".join(fold_words(plain))
    if not re.search(r"[^\W\d_]{3}", folded):
        return set()
    names = [(number, " ".join(fold_words(f"{number}. {title}"))) for number, title in titled]
    whole = {number for number, name in names if name in (folded, f"{fold(number)} {folded}")}
    found = whole or {number for number, name in names if folded in name}
    if not found and (match := re.fullmatch(r"(.+?)\s*\([^()]*\)\s*", typed)):
        return _sections(match[1], titled)
    # Another plan may have another section with this number: leave the number out.
    return found - {number for number, name in names if folded not in name}
