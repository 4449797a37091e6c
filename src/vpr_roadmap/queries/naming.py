"""Who is meant by a name that somebody typed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from vpr_roadmap.folding import words_of
from vpr_roadmap.language import texts
from vpr_roadmap.nearest import nearest
from vpr_roadmap.plan.activities import number_key
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.schools import School, SchoolKey
from vpr_roadmap.refusals import WrongCall


def parties_typed(typed: str, plans: Sequence[Plan]) -> tuple[str, ...]:
    """The people and groups that `typed` is a part of the name of, in the plans' order.

    Case, ё, blanks, dots and the place of the initials do not matter; who is named in full is
    meant alone. Raises WrongCall, with the nearest names, where nobody is.
    """
    spelled = [(name, form) for plan in plans for name, form in _names(plan)]
    asked = "".join(_words(typed))
    whole = dict.fromkeys(name for name, form in spelled if form == asked)
    part = dict.fromkeys(name for name, form in spelled if asked and asked in form)
    if not spelled:
        raise WrongCall(texts.NO_RESPONSIBLE, typed=typed)
    if not part:
        schools = (school for plan in plans for school in plan.schools.listed)
        if school := _listed(typed, tuple(schools)):
            raise WrongCall(texts.SCHOOL_IS_NO_RESPONSIBLE, typed=typed, key=str(school.key))
        known = tuple(dict.fromkeys(name for name, _ in spelled))
        raise WrongCall(
            texts.NOBODY_OF_THAT_NAME, typed=typed, near=_near(typed, known), known=known
        )
    return tuple(whole or part)


def reporter_typed(typed: str, plan: Plan) -> str:
    """Who of those who may report is meant: a person, a group, or a school, also by its head.

    Raises WrongCall, naming those there are, where it is nobody or several.
    """
    found = reporters_typed(typed, [plan])
    if len(found) > 1:
        raise WrongCall(texts.SEVERAL_REPORTERS, typed=typed, known=found)
    return found[0]


def reporters_typed(typed: str, plans: Sequence[Plan]) -> tuple[str, ...]:
    """All who may report and whose names have what was typed. Raises WrongCall where nobody is."""
    found = [_reporters(typed, plan) or _reporters(typed, plan, in_part=True) for plan in plans]
    if not any(found):
        known = tuple(dict.fromkeys(name for plan in plans for name in plan.reporters.values()))
        raise WrongCall(texts.NO_SUCH_REPORTER, typed=typed, near=_near(typed, known), known=known)
    return tuple(dict.fromkeys(name for names in found for name in names))


def reporter_named(name: str, plan: Plan) -> str | None:
    """Who of those who may report has this name, in full or with initials; None where not one."""
    found = _reporters(name, plan)
    return found[0] if len(found) == 1 else None


def schools_typed(typed: Iterable[str], plans: Sequence[Plan]) -> tuple[SchoolKey, ...]:
    """The listed schools that were asked for, by number or name: `34`, `2,4,6`, `СОШ № 34`.

    Raises WrongCall, naming the schools there are, for one that is not listed.
    """
    listed = [school for plan in plans for school in plan.schools.listed]
    asked = [part for text in typed for part in parts_typed(text)]
    return tuple(dict.fromkeys(_school(part, listed) for part in asked))


def sections_typed(typed: Iterable[str], plans: Sequence[Plan]) -> frozenset[str]:
    """The numbers of the sections that were asked for. Raises WrongCall, naming those there are."""
    known = {section.number: section.title for plan in plans for section in plan.sections}
    asked = [part.rstrip(".") for text in typed for part in parts_typed(text)]
    for number in asked:
        if not known:
            raise WrongCall(texts.NO_SECTIONS)
        if number not in known:
            raise WrongCall(
                texts.NO_SUCH_SECTION, typed=number, known=tuple(sorted(known, key=number_key))
            )
    return frozenset(asked)


def number_typed(typed: str) -> str:
    """An activity's number out of `2.7`, `2.7.`, `п. 2.7`, `2,7` or a control point's id."""
    return (
        re.sub(r"^(пункт|п)\.?\s*", "", typed.strip(), flags=re.IGNORECASE)
        .partition("@")[0]
        .replace(",", ".")
        .rstrip(".")
    )


def parts_typed(text: str) -> list[str]:
    """What stands between commas; an empty text is one empty part, which nothing is called."""
    return [part.strip() for part in re.split(r"[,;]|\sи\s", text) if part.strip()] or [""]


def _names(plan: Plan) -> Iterator[tuple[str, str]]:
    """Every party and head of a school with the forms in which the name may be typed."""
    for person in plan.people:
        yield from ((person.name, form) for form in _forms(person.name))
    for group in plan.groups:
        yield from (
            (group.name, form) for text in (group.name, *group.spellings) for form in _forms(text)
        )
    for school in plan.schools.listed:
        if school.head:
            yield from ((school.head, form) for form in _forms(school.head))


def _reporters(typed: str, plan: Plan, *, in_part: bool = False) -> tuple[str, ...]:
    """Those who may report and have the name, or a name that has it `in_part`."""
    if named := plan.reporters.get(typed.strip()):
        return (named,)
    if school := _listed(typed, plan.schools.listed):
        return (school.name,)
    asked = "".join(_words(typed))
    parties = {party.name for party in plan.parties}
    of_parties = ((name, name, form) for name, form in _names(plan) if name in parties)
    of_heads = (
        (school.name, school.head, form)
        for school in plan.schools.listed
        if school.head and school.head not in parties
        for form in _forms(school.head)
    )
    found = (
        reporter
        for reporter, name, form in (*of_parties, *of_heads)
        if form == asked or _in_full(typed, name) or (in_part and asked and asked in form)
    )
    return tuple(dict.fromkeys(found))


def _in_full(typed: str, name: str) -> bool:
    """Is a surname with initials, «Симоненко Л.И.», typed as «Лариса Симоненко»."""
    surnames = [word for word in _words(name) if len(word) > 1]
    initials = [word for word in _words(name) if len(word) == 1]
    others = [word for word in _words(typed) if word not in surnames]
    if len(surnames) != 1 or len(_words(typed)) != len(others) + 1:
        return False
    pairs = zip(others, initials, strict=False)
    return 0 < len(others) <= len(initials) and all(word[0] == letter for word, letter in pairs)


def _words(text: str) -> list[str]:
    return words_of(text)


def _forms(name: str) -> tuple[str, str]:
    words = _words(name)
    initials = [word for word in words if len(word) == 1]
    others = [word for word in words if len(word) > 1]
    return "".join(words), "".join(initials + others)


def _near(typed: str, known: Sequence[str]) -> tuple[str, ...]:
    """Names that look alike as a whole or in one of their words."""
    by_word = {word: name for name in reversed(known) for word in _words(name) if len(word) > 2}
    found = [by_word[word] for asked in _words(typed) for word in nearest(asked, by_word)]
    return tuple(dict.fromkeys([*nearest(typed, known), *found]))[:3]


def _school(typed: str, schools: Sequence[School]) -> SchoolKey:
    if found := _listed(typed, schools):
        return found.key
    if not schools:
        raise WrongCall(texts.NO_SCHOOLS, typed=typed)
    known = tuple(dict.fromkeys(str(school.key) for school in schools))
    raise WrongCall(texts.NO_SUCH_SCHOOL, typed=typed, known=known)


def _listed(typed: str, schools: Sequence[School]) -> School | None:
    """The school of that number, or whose name ends in what was typed."""
    asked = _words(typed)
    number = " ".join(asked[1:]) if asked[:1] == ["школа"] else typed.strip().casefold()
    for school in schools:
        if str(school.key).casefold() == number.lstrip("№ "):
            return school
    named = [(school, _words(school.name)) for school in schools]
    whole = [school for school, words in named if words == asked]
    ending = [school for school, words in named if len(asked) > 1 and words[-len(asked) :] == asked]
    found = whole or ending
    # Of several plans each may have its own school of that name.
    return found[0] if len({school.name for school in found}) == 1 else None
