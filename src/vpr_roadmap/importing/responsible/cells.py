"""The parties that are named in a cell of the column «Ответственные»."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from vpr_roadmap.importing.responsible.names import (
    FoundName,
    begins_with_post,
    find_people,
    is_like_surname,
)
from vpr_roadmap.importing.responsible.party_words import is_organisation, names_several
from vpr_roadmap.importing.responsible.splitting import split_cell
from vpr_roadmap.input.deadlines.reading import read_deadline
from vpr_roadmap.input.deadlines.values import DeadlineContext
from vpr_roadmap.matching.folding import fold
from vpr_roadmap.periods import month_of, span_of

MAX_NAME = 300
"""A longer text is no name."""

_AGREED = re.compile(r"\s*\(\s*по согласованию\s*\)", re.IGNORECASE)
_LABEL = re.compile(r"^(?:отв|исп)(?:\.|[а-я]+)?\s*(?::|[-–—]\s)\s*", re.IGNORECASE)
_NUMBER = re.compile(r"^\s*\d{1,2}[.)]\s+")
_ANY_YEAR = DeadlineContext(span_of(month_of(2020, 9), month_of(2021, 8)))
_EDGES = " \t,;.–—-:"
_CONJUNCTION = re.compile(r"^[\s,;]*и\s|(?:^|\s)и\s*$")


class NamedParty(NamedTuple):
    """A person or a group in a cell.

    `printed` is the name as printed, `name` has the surname of a person first. `head` is the person
    in brackets after the name of an organisation, as printed.
    """

    printed: str
    name: str
    is_person: bool
    post: str | None = None
    head: str | None = None

    @property
    def is_certain(self) -> bool:
        """Whether the name is surely that of somebody: a person, a post or an organisation."""
        is_named = begins_with_post(self.name) or names_several(self.name)
        return self.is_person or is_named or is_organisation(self.name)


class ResponsibleCell(NamedTuple):
    """Who is responsible. `wording` is the text of the cell if it is more than the names."""

    names: tuple[NamedParty, ...] = ()
    wording: str | None = None


@lru_cache(maxsize=4096)
def read_responsible(text: str) -> ResponsibleCell:
    """The people and groups that a cell names, each once."""
    names: list[NamedParty] = []
    for part in split_cell(text):
        _add(part, names)
    found = {fold(each.printed): each for each in reversed(names)}
    distinct = tuple(reversed(found.values()))
    printed = " ".join(text.split())
    is_same = _plain(printed) == _plain(" ".join(each.printed for each in distinct))
    return ResponsibleCell(distinct, None if is_same else printed)


@lru_cache(maxsize=4096)
def is_deadline(text: str) -> bool:
    """Whether a text is a deadline, which names nobody."""
    return read_deadline(text, _ANY_YEAR) is not None


def _plain(text: str) -> str:
    """The words of a text, without the separators between names."""
    return re.sub(r"[\s,;]+", " ", text).strip(" .")


def _add(part: str, names: list[NamedParty]) -> None:
    """Add the parties of a part between commas."""
    part = _LABEL.sub("", _NUMBER.sub("", part))
    people = find_people(part)
    if not people:
        _add_without_person(part, names)
        return
    starts = [0, *(person.end for person in people)]
    for start, person in zip(starts, people, strict=False):
        lead = _CONJUNCTION.sub("", part[start : person.start]).rstrip()
        group, bracket, post = (_bare(each) for each in lead.rpartition("("))
        if bracket and begins_with_post(group):
            group, post = "", group
        elif not bracket and is_organisation(post):
            group, post = post, ""
        if re.search(r"[^\W_]", group):
            is_head = bracket and len(people) == 1 and not names_several(group)
            head = person.printed if is_head else None
            names.append(NamedParty(group, group, False, head=head))
        names.append(_person(person, post))
    after = _bare(part[starts[-1] :])
    if names[-1].post is None and begins_with_post(after):
        names[-1] = names[-1]._replace(post=after)


def _person(found: FoundName, lead: str) -> NamedParty:
    """A person with the post before the name; «учителя» is the post of nobody."""
    post = None if names_several(lead) else lead or None
    return NamedParty(found.printed, found.name, True, post)


def _add_without_person(part: str, names: list[NamedParty]) -> None:
    name = _bare(part)
    if not name or len(name) > MAX_NAME or not re.search(r"[^\W_]", name) or is_deadline(name):
        return
    is_post = begins_with_post(name) and name[0].islower()
    if is_post and names and names[-1].is_person and names[-1].post is None:
        names[-1] = names[-1]._replace(post=name)
    else:
        names.append(NamedParty(name, name, is_like_surname(name)))


def _bare(text: str) -> str:
    text = _AGREED.sub("", text).strip(_EDGES)
    if text.startswith("(") and text.endswith(")") and text.count("(") == 1:
        text = text[1:-1].strip(_EDGES)
    return " ".join(text.split())
