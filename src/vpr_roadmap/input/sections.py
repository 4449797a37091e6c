"""Find sections by a number or title that a user typed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from vpr_roadmap.errors import UsageError, in_plans
from vpr_roadmap.input.user_text import split_list, without_heading, without_leading_word
from vpr_roadmap.language.texts import error_texts
from vpr_roadmap.matching.folding import fold, fold_words
from vpr_roadmap.plan.activities import number_key, section_key
from vpr_roadmap.plan.plan import Plan


def find_sections(typed: Iterable[str], plans: Sequence[Plan]) -> frozenset[str]:
    """The numbers of the sections whose number, or a part of whose title, was typed.

    The number of a section stands for its subsections too: they are not in the result.
    Raises UsageError with the existing numbers if a text matches no section.
    """
    titled = [(section.number, section.title) for plan in plans for section in plan.sections]
    found: set[str] = set()
    for text in (without_heading(each, *_SECTION_WORDS) for each in typed):
        if whole := _sections(text, titled):
            found |= whole
            continue
        for part in split_list(text):
            if not (numbers := _sections(part, titled)):
                raise _no_such_section(part, titled, plans)
            found |= numbers
    return frozenset(found)


def _no_such_section(
    typed: str, titled: Sequence[tuple[str, str]], plans: Sequence[Plan]
) -> UsageError:
    if not titled:
        return UsageError(error_texts.NO_SECTIONS, of=in_plans(plans))
    known = tuple(sorted({number for number, _ in titled}, key=number_key))
    return UsageError(error_texts.NO_SUCH_SECTION, typed=typed, known=known, of=in_plans(plans))


_SECTION_WORDS = (
    *("раздел", "разделы", "подраздел", "подразделы"),
    *("section", "sections", "subsection", "subsections"),
)


def _sections(typed: str, titled: Sequence[tuple[str, str]]) -> set[str]:
    """The numbers that match `1`, `1.`, «раздел 1», «1. Title» or a part of a title."""
    plain = without_leading_word(typed, *_SECTION_WORDS)
    if found := {number for number, _ in titled if section_key(number) == section_key(plain)}:
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
