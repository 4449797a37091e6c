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
_PATRONYMIC = r"[А-ЯЁ][а-яё]+(?:ич|вна|чна)"
_POST_AND_NAME = re.compile(
    rf"(?P<post>.+?) (?P<name>{_WORD}\s+{_INITIALS}|{_INITIALS}\s?{_WORD}"
    rf"|{_WORD}\s+{_WORD}\s+{_PATRONYMIC})"
)
"""«Министр образования Крылов А.П.», «директор Седова Ольга Петровна»."""


def parse_people(typed: Iterable[str]) -> tuple[NewPerson, ...]:
    """The people in texts like «Симоненко Л.И., методист; Батог С.М.», each once.

    A post stands after a comma or, as in «директор Седова О.П.», before the name. Raises
    UsageError for a name without letters and for control characters.
    """
    people: dict[str, NewPerson] = {}
    for text in typed:
        for part in parse_line(text).split(";"):
            for person in _people_in(part):
                people.setdefault(initials_first(person.name), person)
    return tuple(people.values())


def _people_in(text: str) -> Iterator[NewPerson]:
    name, posts = "", list[str]()
    for part in filter(None, map(str.strip, text.split(","))):
        post, found = _split(part)
        if name and not found:
            posts.append(part)
            continue
        if name:
            yield NewPerson(name, ", ".join(posts) or None)
        if not any(map(str.isalpha, fold(part))):
            raise UsageError(init_texts.NAME_NOT_READ, typed=part)
        name, posts = found or part, [post] if post else []
    if name:
        yield NewPerson(name, ", ".join(posts) or None)


def _split(part: str) -> tuple[str, str]:
    """The post before the name, and the name; both empty if there is no name of a known form."""
    if _NAME.fullmatch(part):
        return "", part
    titled = _POST_AND_NAME.fullmatch(" ".join(part.split()))
    return (titled["post"], titled["name"]) if titled else ("", "")
