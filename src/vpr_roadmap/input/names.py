"""Who is meant by a name that somebody typed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from vpr_roadmap.errors import UsageError
from vpr_roadmap.input.school_names import (
    SCHOOLS,
    schools_containing,
    schools_named,
    without_heading,
    without_school_word,
)
from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts import error_texts
from vpr_roadmap.matching.folding import (
    find_value,
    fold,
    fold_to_latin,
    fold_words,
    initials_first,
    same_text,
)
from vpr_roadmap.matching.suggestions import suggest
from vpr_roadmap.plan.activities import number_key
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.schools import EVERY_SCHOOL, School, SchoolKey


def in_plans(plans: Sequence[Plan]) -> Text:
    """«В плане», or «в планах» where several were looked through."""
    return error_texts.IN_PLAN if len(plans) == 1 else error_texts.IN_PLANS


def find_parties(typed: str, plans: Sequence[Plan]) -> tuple[str, ...]:
    """The people and groups that `typed` is a part of the name of, in the plans' order.

    Case, ё, blanks, dots and the place of the initials do not matter; who is named in full is
    meant alone. Several may be typed, separated by commas. Raises UsageError, with the nearest
    names, where nobody is.
    """
    spelled = [(name, form) for plan in plans for name, form in _names(plan)]
    typed = without_heading(typed, "ответственный", "ответственные", "responsible")
    typed = _without_remark(typed, (name for name, _ in spelled))
    asked = "".join(fold_words(typed))
    whole = dict.fromkeys(name for name, form in spelled if form == asked)
    part = dict.fromkeys(name for name, form in spelled if asked and asked in form)
    if not spelled:
        nobody = error_texts.NOBODY_IN_PLAN if len(plans) == 1 else error_texts.NOBODY_IN_PLANS
        raise UsageError(error_texts.NO_RESPONSIBLE, typed=typed, of=in_plans(plans), nobody=nobody)
    if not part and len(several := split_list(typed)) > 1:
        return tuple(dict.fromkeys(name for each in several for name in find_parties(each, plans)))
    if not part:
        schools = [school for plan in plans for school in plan.schools.listed]
        if named := schools_named(typed, schools):
            key = str(named[0].key)
            text = error_texts.SCHOOL_IS_NO_RESPONSIBLE
            raise UsageError(text, typed=typed, key=key, of=in_plans(plans))
        known = tuple(dict.fromkeys(name for name, _ in spelled))
        values = {"near": similar_names(typed, known), "known": known, "of": in_plans(plans)}
        raise UsageError(error_texts.NOBODY_OF_THAT_NAME, typed=typed, **values)
    return tuple(whole or part)


def find_reporter(typed: str, plan: Plan) -> str:
    """Who of those who may report is meant: a person, a group, or a school, also by its head.

    Raises UsageError, naming those there are, where it is nobody or several.
    """
    found = find_reporters(typed, [plan])
    if len(found) > 1:
        raise UsageError(error_texts.SEVERAL_REPORTERS, typed=typed, known=found)
    return found[0]


def find_reporters(typed: str, plans: Sequence[Plan]) -> tuple[str, ...]:
    """All who may report and whose names have what was typed. Raises UsageError where nobody is."""
    typed = _without_remark(typed, (name for plan in plans for name in plan.reporters))
    found = [_reporters(typed, plan) or _reporters(typed, plan, in_part=True) for plan in plans]
    if not any(found):
        known = tuple(dict.fromkeys(name for plan in plans for name in plan.reporters.values()))
        values = {"near": similar_names(typed, known), "known": known, "of": in_plans(plans)}
        raise UsageError(error_texts.NO_SUCH_REPORTER, typed=typed, **values)
    return tuple(dict.fromkeys(name for names in found for name in names))


def reporter_by_name(name: str, plan: Plan) -> str | None:
    """Who of those who may report has this name, in full or with initials; None where not one."""
    found = _reporters(name, plan)
    return found[0] if len(found) == 1 else None


class SchoolMatches(NamedTuple):
    """What somebody typed for a school, and the schools that it may mean, each with its plan."""

    typed: str
    found: tuple[tuple[Plan, School], ...]


def match_schools(typed: Iterable[str], plans: Sequence[Plan]) -> tuple[SchoolMatches, ...]:
    """The listed schools that were asked for, by key, number or any part of the name.

    `34`, `2,4,6`, `СОШ № 34`, `гимназия`. In each plan, who is named in full, or by what people
    say, is meant alone, else all that have the number, else all that have what was typed in their
    names. Raises UsageError, naming the schools there are, where there is none.
    """
    return tuple(each for text in typed for each in _schools_meant(text, plans))


def find_schools(typed: Iterable[str], plans: Sequence[Plan]) -> tuple[SchoolKey, ...]:
    """The keys of the schools that were asked for. Raises UsageError likewise."""
    found = (school.key for each in match_schools(typed, plans) for _, school in each.found)
    return tuple(dict.fromkeys(found))


def find_single_schools(typed: Iterable[str], plan: Plan) -> tuple[SchoolKey, ...]:
    """The same, but each text must mean one school. Raises UsageError if it means several."""
    for each in match_schools(typed, [plan]):
        if len(each.found) > 1 and fold(each.typed) not in EVERY_SCHOOL:
            names = tuple(school.name for _, school in each.found)
            keys = tuple(str(school.key) for _, school in each.found)
            known = names if len({*names}) == len(names) else keys
            raise UsageError(error_texts.SEVERAL_SCHOOLS, typed=each.typed, known=known)
    return find_schools(typed, [plan])


def find_sections(typed: Iterable[str], plans: Sequence[Plan]) -> frozenset[str]:
    """The numbers of the sections that were asked for, by number or title.

    Raises UsageError, naming those there are.
    """
    known = {section.number: section.title for plan in plans for section in plan.sections}
    titled = [(section.number, section.title) for plan in plans for section in plan.sections]
    asked = []
    for text in (without_heading(each, *_SECTIONS) for each in typed):
        whole = _sections(text, titled)
        asked += (
            [(text, whole)]
            if whole
            else [(each, _sections(each, titled)) for each in split_list(text)]
        )
    for each, found in asked:
        if not known:
            raise UsageError(error_texts.NO_SECTIONS, of=in_plans(plans))
        if not found:
            numbers = tuple(sorted(known, key=number_key))
            raise UsageError(
                error_texts.NO_SUCH_SECTION, typed=each, known=numbers, of=in_plans(plans)
            )
    return frozenset(number for _, found in asked for number in found)


_SECTIONS = ("раздел", "разделы", "section", "sections")


def _sections(typed: str, titled: Sequence[tuple[str, str]]) -> set[str]:
    """The numbers that are meant by `1`, `1.`, «раздел 1», «1. Title», or a part of a title."""
    plain = without_school_word(typed, *_SECTIONS)
    if found := {number for number, _ in titled if same_text(number, plain.rstrip("."))}:
        return found
    asked = " ".join(fold_words(plain))
    if not re.search(r"[^\W\d_]{3}", asked):
        return set()
    names = [(number, " ".join(fold_words(f"{number}. {title}"))) for number, title in titled]
    whole = {number for number, name in names if name in (asked, f"{fold(number)} {asked}")}
    found = whole or {number for number, name in names if asked in name}
    if not found and (match := re.fullmatch(r"(.+?)\s*\([^()]*\)\s*", typed)):
        return _sections(match[1], titled)
    # In another plan the same number may be that of another section, which is not meant.
    return found - {number for number, name in names if asked not in name}


def parse_number(typed: str) -> str:
    """An activity's number out of `2.7`, `2.7.`, `п. 2.7`, `2,7` or a control point's id."""
    return fold_to_latin(_point_parts(typed)[0]).replace(",", ".").rstrip(".")


def parse_point_end(typed: str) -> str | None:
    """What stands behind the @ of a control point, or where tables name one, behind a blank."""
    return _point_parts(typed)[1]


def _point_parts(typed: str) -> tuple[str, str | None]:
    bracketed = re.fullmatch(r"\((.*)\)", typed.strip())
    number, at, end = (bracketed[1] if bracketed else typed).strip().partition("@")
    if not at and (match := re.fullmatch(r"(\D*[0-9][^\s,;]*)\s+(\S.*)", number)):
        number, at, end = match[1], "@", match[2]
    return without_school_word(number, *_BEFORE_NUMBER), end.strip() if at else None


_BEFORE_NUMBER = (
    *("пункт", "пункты", "п.п", "пп", "п", "мероприятие", "мероприятия"),
    *("item", "items", "activity", "activities"),
)


def split_list(text: str) -> list[str]:
    """What stands between commas; an empty text is one empty part, which nothing is called."""
    return [part.strip() for part in re.split(r"[,;]|\s(?:и|and)\s", text) if part.strip()] or [""]


def _without_remark(typed: str, names: Iterable[str]) -> str:
    """A name without what answers show behind it, in brackets or behind a dash.

    «Петрова П.П. (вместо Симоненко Л.И.)», «Рогова А.А. — методист».
    """
    match = re.fullmatch(r"(.+?) (?:\(.*\)|[—–-] [^,;]+)\s*", typed, re.DOTALL)
    if not match:
        return typed
    asked = "".join(fold_words(typed))
    return typed if any(asked in "".join(fold_words(name)) for name in names) else match[1]


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
    if named := find_value(typed, plan.reporters):
        return (named,)
    listed = plan.schools.listed
    if schools := schools_named(typed, listed):
        return tuple(dict.fromkeys(school.name for school in schools))
    asked = "".join(fold_words(typed))
    parties = {fold(party.name) for party in plan.parties}
    of_parties = ((name, name, form) for name, form in _names(plan) if fold(name) in parties)
    of_heads = (
        (school.name, school.head, form)
        for school in plan.schools.listed
        if school.head and fold(school.head) not in parties
        for form in _forms(school.head)
    )
    found = [
        reporter
        for reporter, name, form in (*of_parties, *of_heads)
        if form == asked or _in_full(typed, name) or (in_part and asked and asked in form)
    ]
    found += (school.name for school in schools_containing(typed, listed) if in_part)
    return tuple(dict.fromkeys(found))


def _in_full(typed: str, name: str) -> bool:
    """Is a surname with initials, «Симоненко Л.И.», typed as «Лариса Симоненко»."""
    surnames = [word for word in fold_words(name) if len(word) > 1]
    initials = [word for word in fold_words(name) if len(word) == 1]
    others = [word for word in fold_words(typed) if word not in surnames]
    if len(surnames) != 1 or len(fold_words(typed)) != len(others) + 1:
        return False
    pairs = zip(others, initials, strict=False)
    return 0 < len(others) <= len(initials) and all(word[0] == letter for word, letter in pairs)


def _forms(name: str) -> tuple[str, str]:
    return "".join(fold_words(name)), initials_first(name).replace(" ", "")


def similar_names(typed: str, known: Sequence[str]) -> tuple[str, ...]:
    """Names that look alike as a whole or in one of their words: «Петренко» is no «Прядущенко».

    The word «школа» alone makes no names alike.
    """
    by_word: dict[str, list[str]] = {}
    for name in known:
        for word in fold_words(name):
            if len(word) > 2:
                by_word.setdefault(word, []).append(name)
    found = [
        name
        for asked in fold_words(typed)
        if asked not in _SCHOOL
        for word in suggest(asked, by_word, least=_ALIKE)
        for name in by_word[word]
    ]
    return tuple(dict.fromkeys([*suggest(typed, known, least=_ALIKE), *found]))[:3]


_ALIKE = 0.7
"""So alike is a name with a slip or two to the right one; other names are less so."""


def _schools_meant(text: str, plans: Sequence[Plan]) -> Iterator[SchoolMatches]:
    """What a text means as a whole, for names have commas too, else what its parts mean."""
    rest = without_heading(text, *SCHOOLS)
    if rest != text and not any(schools_named(text, plan.schools.listed) for plan in plans):
        text = rest
    parts = split_list(text)
    if len(parts) > 1 and (whole := _schools_of(text, plans)):
        yield SchoolMatches(text, whole)
        return
    for part, listed in _in_a_list(parts):
        ways = (
            _schools_of(each, plans)
            for each in (listed, without_school_word(listed, *SCHOOLS), part)
        )
        if not (schools := next(filter(None, ways), ())):
            raise _no_such_school(part, plans)
        yield SchoolMatches(part, schools)


def _in_a_list(parts: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each part of a list, and the same with what stands before the number: «СОШ № 2, 4»."""
    kind = ""
    for part in parts:
        if re.fullmatch(r"[0-9]+-?[^\W\d_]?", part):
            yield part, kind + part
        else:
            kind = "".join(re.findall(r"^\D*[^\W\d_]\D*№", part))
            yield part, part


def _schools_of(typed: str, plans: Sequence[Plan]) -> tuple[tuple[Plan, School], ...]:
    typed = _without_remark(typed, (each.name for plan in plans for each in plan.schools.listed))
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
    likely = (school.name for school in schools if _may_be(school, typed))
    names = tuple(dict.fromkeys(likely))
    near = similar_names(typed, names) if _says_more_than_school(typed) else ()
    return UsageError(error_texts.NO_SUCH_SCHOOL, typed=typed, near=near, known=known)


def _may_be(school: School, typed: str) -> bool:
    """Is there no other number typed than the school has: «СОШ № 3» is no slip for «СОШ № 2»."""
    asked, own = re.search("[0-9]+", typed), re.match("[0-9]+", school.number or "")
    return not asked or not own or asked[0] == own[0]


def _says_more_than_school(typed: str) -> bool:
    """Has it a word that could name a school: «вечерняя», but not «школа 3»."""
    return any(
        len(word) > 2 and word.isalpha() for word in fold_words(typed) if word not in _SCHOOL
    )


_SCHOOL = frozenset(map(fold, SCHOOLS))
