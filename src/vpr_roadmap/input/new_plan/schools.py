"""Parse the schools of a new plan."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from vpr_roadmap.errors import UsageError
from vpr_roadmap.input.new_plan.titles import parse_line
from vpr_roadmap.input.new_plan.values import NewSchool
from vpr_roadmap.input.school_names import SCHOOL_WORDS
from vpr_roadmap.input.user_text import without_heading
from vpr_roadmap.language.texts import init_texts
from vpr_roadmap.matching.folding import fold
from vpr_roadmap.plan.schools import SchoolKey

MAX_SCHOOLS = 2000
"""More schools than any municipality has; a larger range of numbers is a typo."""

_NUMBER = re.compile(r"[1-9][0-9]{0,8}")
_BARE = re.compile(rf"(?:(?:{'|'.join(SCHOOL_WORDS)})\s*)?(?:№\s*)?([0-9]+-?[а-яёa-z]?)", re.I)
"""A number that says nothing about the kind of the school: «2», «№ 2», «школа 2», «13а»."""
_RANGE = re.compile(r"([1-9][0-9]{0,8})\s*[-–—]\s*([1-9][0-9]{0,8})")
_KIND = re.compile(r"(.*[^\W\d_].*№\s*)[0-9]+-?[^\W\d_]?")
_NUMBERED = re.compile(r"№\s*([0-9]+(?:-?[а-яёa-z])?)(?![\w-])|\s([0-9]+)$", re.I)
_KEY = re.compile(r"\w[\w-]*")
_RESERVED = frozenset(map(fold, ("all", "none")))
"""Words that mean something else where a plan names schools."""


def parse_schools(typed: str) -> tuple[NewSchool, ...]:
    """The schools in «2, 4, 6», «1–5», «СОШ № 2, 4, гимназия», each once.

    A number alone becomes «Школа № 2», after «СОШ № 2» it becomes «СОШ № 4». Raises UsageError.
    """
    schools: dict[str, NewSchool] = {}
    names = set[str]()
    for name in _names(parse_line(typed)):
        if fold(name) not in names:
            names.add(fold(name))
            key = _free_key(name, schools)
            schools[fold(str(key))] = NewSchool(key, name)
        if len(schools) > MAX_SCHOOLS:
            raise UsageError(init_texts.TOO_MANY_SCHOOLS, most=MAX_SCHOOLS)
    return tuple(schools.values())


def _names(text: str) -> Iterator[str]:
    """The names of the schools; numbers alone get the kind of the school before them."""
    kind = "Школа № "
    for part in _parts(without_heading(text, *SCHOOL_WORDS)):
        if between := _RANGE.fullmatch(part):
            first, last = map(int, between.groups())
            if last - first >= MAX_SCHOOLS:
                raise UsageError(init_texts.TOO_MANY_SCHOOLS, most=MAX_SCHOOLS)
            if first > last:
                raise UsageError(init_texts.RANGE_REVERSED, typed=part, first=last, last=first)
            yield from (f"{kind}{number}" for number in range(first, last + 1))
        elif bare := _BARE.fullmatch(part):
            yield f"{kind}{bare[1]}"
        else:
            if named := _KIND.fullmatch(part):
                kind = named[1]
            yield part


def _parts(text: str) -> list[str]:
    """The parts between semicolons or, without semicolons, between commas and before «и 4»."""
    separators = r";" if ";" in text else r",|\s+и\s+(?=№?\s*[0-9])"
    return [part.strip() for part in re.split(separators, text) if part.strip()]


def _free_key(name: str, taken: Container[str]) -> SchoolKey:
    """The number of the school or, if it has none or another school has it, its name as a word."""
    words = "-".join(re.findall(r"[^\W_]+", name.lower()))[:40].strip("-")
    if not words:
        raise UsageError(init_texts.SCHOOLS_NOT_READ, typed=name)
    number = _NUMBERED.search(name)
    wanted = [(number[1] or number[2]).lower().replace("-", "")] if number else []
    wanted += [words, *(f"{words}-{count}" for count in range(2, MAX_SCHOOLS + 2))]
    wanted += (f"школа-{count}" for count in range(1, MAX_SCHOOLS + 2))
    key = next(each for each in wanted if _is_key(each) and fold(each) not in taken)
    return int(key) if _NUMBER.fullmatch(key) else key


def _is_key(word: str) -> bool:
    """Whether a school may have this key. Folding splits «É» into a letter and an accent."""
    return bool(_KEY.fullmatch(fold(word))) and fold(word) not in _RESERVED
