"""Find schools by a key, a number or a name that a user typed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from vpr_roadmap.errors import UsageError
from vpr_roadmap.input.school_names import (
    FOLDED_SCHOOL_WORDS,
    SCHOOL_WORDS,
    former_key,
    schools_containing,
    schools_named,
)
from vpr_roadmap.input.user_text import (
    split_list,
    without_heading,
    without_leading_word,
    without_remark,
)
from vpr_roadmap.language.texts import error_texts
from vpr_roadmap.matching.folding import fold, fold_words
from vpr_roadmap.matching.suggestions import suggest_names
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.schools import EVERY_SCHOOL, School, SchoolKey


class SchoolMatches(NamedTuple):
    """What a user typed for a school, and the schools that match, with their plans."""

    typed: str
    found: tuple[tuple[Plan, School], ...]


def match_schools(typed: Iterable[str], plans: Sequence[Plan]) -> tuple[SchoolMatches, ...]:
    """The listed schools that match a key, a number or a part of a name.

    `34`, `2,4,6`, `СОШ № 34`, `гимназия`. In each plan, the schools with the full or the usual name
    match; otherwise those with the number; otherwise those whose name contains the text. Raises
    UsageError with the keys of the schools if nothing matches.
    """
    return tuple(each for text in typed for each in _schools_meant(text, plans))


def find_schools(typed: Iterable[str], plans: Sequence[Plan]) -> tuple[SchoolKey, ...]:
    """The keys of the schools that match. Raises UsageError like `match_schools`."""
    found = (school.key for each in match_schools(typed, plans) for _, school in each.found)
    return tuple(dict.fromkeys(found))


def find_single_schools(typed: Iterable[str], plan: Plan) -> tuple[SchoolKey, ...]:
    """Like `find_schools`, but each text must match one school, or mean all schools.

    Raises UsageError if a text matches several.
    """
    for each in match_schools(typed, [plan]):
        if len(each.found) > 1 and fold(each.typed) not in EVERY_SCHOOL:
            names = tuple(school.name for _, school in each.found)
            keys = tuple(str(school.key) for _, school in each.found)
            known = names if len({*names}) == len(names) else keys
            raise UsageError(error_texts.SEVERAL_SCHOOLS, typed=each.typed, known=known)
    return find_schools(typed, [plan])


def renumbered_schools(
    matches: Iterable[SchoolMatches],
) -> tuple[tuple[str, School], ...]:
    """Pairs of a typed former key or number of a school and this school."""
    return tuple(
        (str(key), school)
        for match in matches
        for _, school in match.found
        if (key := former_key(match.typed, school)) is not None
    )


def _schools_meant(text: str, plans: Sequence[Plan]) -> Iterator[SchoolMatches]:
    """Match the text as a whole, because names may contain commas; otherwise its parts."""
    rest = without_heading(text, *SCHOOL_WORDS)
    if rest != text and not any(schools_named(text, plan.schools.listed) for plan in plans):
        text = rest
    parts = split_list(text)
    if len(parts) > 1 and (whole := _schools_of(text, plans)):
        yield SchoolMatches(text, whole)
        return
    for part, listed in _in_a_list(parts):
        spellings = (listed, without_leading_word(listed, *SCHOOL_WORDS), part)
        if not (
            schools := next(filter(None, (_schools_of(each, plans) for each in spellings)), ())
        ):
            raise _no_such_school(part, plans)
        yield SchoolMatches(part, schools)


def _in_a_list(parts: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each part of a list, with and without the words before an earlier number: «СОШ № 2, 4»."""
    kind = ""
    for part in parts:
        if re.fullmatch(r"[0-9]+-?[^\W\d_]?", part):
            yield part, kind + part
        else:
            kind = "".join(re.findall(r"^\D*[^\W\d_]\D*№", part))
            yield part, part


def _schools_of(typed: str, plans: Sequence[Plan]) -> tuple[tuple[Plan, School], ...]:
    typed = without_remark(typed, (each.name for plan in plans for each in plan.schools.listed))
    found: list[tuple[Plan, School]] = []
    for plan in plans:
        listed = plan.schools.listed
        if fold(typed) in EVERY_SCHOOL:
            found += ((plan, school) for school in listed)
            continue
        named = schools_named(typed, listed) or schools_containing(typed, listed)
        found += ((plan, school) for school in named)
    return tuple(found)


def _no_such_school(typed: str, plans: Sequence[Plan]) -> UsageError:
    schools = [school for plan in plans for school in plan.schools.listed]
    if not schools:
        return UsageError(error_texts.NO_SCHOOLS, typed=typed)
    known = tuple(dict.fromkeys(str(school.key) for school in schools))
    likely = (school.name for school in schools if _may_be_meant(school, typed))
    names = tuple(dict.fromkeys(likely))
    near = suggest_names(typed, names, FOLDED_SCHOOL_WORDS) if _says_more_than_school(typed) else ()
    return UsageError(error_texts.NO_SUCH_SCHOOL, typed=typed, near=near, known=known)


def _may_be_meant(school: School, typed: str) -> bool:
    """Whether the numbers agree or one is missing: «СОШ № 3» is not a typo for «СОШ № 2»."""
    typed_number, number = re.search("[0-9]+", typed), re.match("[0-9]+", school.number or "")
    return not typed_number or not number or typed_number[0] == number[0]


def _says_more_than_school(typed: str) -> bool:
    """Whether the text has a word that could name a school: «вечерняя», but not «школа 3»."""
    return any(
        len(word) > 2 and word.isalpha()
        for word in fold_words(typed)
        if word not in FOLDED_SCHOOL_WORDS
    )
