"""Parse the people who are responsible in a new plan."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from vpr_roadmap.errors import UsageError
from vpr_roadmap.input.new_plan.titles import parse_line
from vpr_roadmap.input.new_plan.values import NewPerson
from vpr_roadmap.language.texts import init_texts
from vpr_roadmap.matching.folding import fold, initials_first

_WORD = r"[А-ЯЁA-Z][а-яёa-z]+(?:-[А-ЯЁA-Z][а-яёa-z]+)?"
_INITIALS = r"[А-ЯЁA-Z]\.\s?(?:[А-ЯЁA-Z]\.)?"
_NAME = re.compile(rf"{_WORD}\s+{_INITIALS}|{_INITIALS}\s?{_WORD}|{_WORD}\s+{_WORD}(?:\s+{_WORD})?")
"""«Симоненко Л.И.», «Л.И. Симоненко», «Симоненко Лариса Ивановна»."""


def parse_people(typed: Iterable[str]) -> tuple[NewPerson, ...]:
    """The people in texts like «Симоненко Л.И., методист; Батог С.М.», each once.

    After a comma stands a post, unless it is a name. Raises UsageError for a name without
    letters and for control characters.
    """
    people: dict[str, NewPerson] = {}
    for text in typed:
        for part in parse_line(text).split(";"):
            for person in _people_in(part):
                people.setdefault(initials_first(person.name), person)
    return tuple(people.values())


def _people_in(text: str) -> Iterator[NewPerson]:
    name, post = "", list[str]()
    for part in filter(None, map(str.strip, text.split(","))):
        if name and not _NAME.fullmatch(part):
            post.append(part)
            continue
        if name:
            yield NewPerson(name, ", ".join(post) or None)
        if not any(map(str.isalpha, fold(part))):
            raise UsageError(init_texts.NAME_NOT_READ, typed=part)
        name, post = part, []
    if name:
        yield NewPerson(name, ", ".join(post) or None)
