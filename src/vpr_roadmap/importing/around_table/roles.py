"""Who signs, coordinates, supports and controls, as the clauses of an order say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from vpr_roadmap.importing.around_table.landmarks import opens_post
from vpr_roadmap.importing.around_table.names import NameInText, Nominatives, names_in
from vpr_roadmap.importing.around_table.order_parts import place_of
from vpr_roadmap.importing.around_table.parts import Parts
from vpr_roadmap.importing.around_table.posts import organisation_at, post_before
from vpr_roadmap.importing.around_table.sentence_case import capitalise
from vpr_roadmap.importing.around_table.signatures import Signature, signatures_in
from vpr_roadmap.importing.blocks import Place
from vpr_roadmap.importing.imported_plan import FirstSeen
from vpr_roadmap.plan.parties import Group, Party, Person

_COORDINATOR = re.compile(
    r"(?:назначить|определить|утвердить|считать)\s[^.]{0,300}?координатор(?:ом|а)(?![а-яё])"
    r"|координатором[^.]{0,300}?(?:назначить|определить)",
    re.IGNORECASE,
)
_CONTROL = re.compile(r"(?:общий )?контроль\s", re.IGNORECASE)
_OWN = re.compile(r"оставля(?:ю|ем) за собой", re.IGNORECASE)
_CHARGED = re.compile(r"возложить на|возлагаю на|поручить", re.IGNORECASE)
_SUPPORT = re.compile(
    r"(?:обеспечить|осуществлять|осуществить|организовать)\s[^.]{0,300}(?:сопровожден|поддержк)"
)
_HEAD = re.compile(r"\s*\(([^()]*)\)\s*")


class Role(NamedTuple):
    """Somebody whom a clause names. `name` is None if the nominative is not surely known."""

    as_printed: str
    name: str | None
    parties: tuple[Party, ...] = ()


class Roles(NamedTuple):
    """The roles in an order; None where the order does not say who."""

    signatory: Role | None = None
    coordinator: Role | None = None
    support: Role | None = None
    control: Role | None = None

    @property
    def parties(self) -> Iterator[Party]:
        return (party for role in self if role for party in role.parties)


def read_roles(
    texts: Sequence[str],
    signature: Sequence[str],
    drafted_by: Sequence[str],
    nominatives: Nominatives,
) -> Roles:
    """The roles that the `texts` of clauses and the lines of the signature state."""
    signed = signatures_in(signature)
    signatory = _signatory(signed[0], nominatives) if len(signed) == 1 else None
    drafters = [
        each._replace(name=nominatives.written(each.name))
        for each in signatures_in(_from_post(drafted_by))
    ]
    return Roles(
        signatory,
        _one(_coordinator(text, nominatives) for text in texts),
        _one(_support(text, nominatives, drafters) for text in texts),
        _one(_control(text, nominatives, signatory) for text in texts),
    )


def _signatory(signed: Signature, nominatives: Nominatives) -> Role:
    name = nominatives.written(signed.name)
    return Role(signed.name, name, (Person(name, signed.post),))


def _from_post(lines: Sequence[str]) -> Sequence[str]:
    """The lines from the last that begins with a post."""
    at = [index for index, line in enumerate(lines) if opens_post(line)]
    return lines[at[-1] :] if at else ()


def _one(roles: Iterator[Role | None]) -> Role | None:
    """The only role; None if several clauses name somebody for it."""
    found = list(islice((role for role in roles if role), 2))
    return found[0] if len(found) == 1 else None


def _coordinator(text: str, nominatives: Nominatives) -> Role | None:
    found = _COORDINATOR.search(text)
    return _person_after(text, found.end(), nominatives) if found else None


def _control(text: str, nominatives: Nominatives, signatory: Role | None) -> Role | None:
    if not _CONTROL.match(text):
        return None
    if _OWN.search(text):
        return signatory
    found = _CHARGED.search(text)
    return _person_after(text, found.end(), nominatives) if found else None


def _person_after(text: str, start: int, nominatives: Nominatives) -> Role | None:
    """The only person whom a text names after `start`."""
    named = list(islice(names_in(text), 2))
    if len(named) != 1 or named[0].start < start:
        return None
    return _person(text, start, named[0], nominatives)


def _person(text: str, start: int, named: NameInText, nominatives: Nominatives) -> Role:
    name = nominatives.of(named)
    after = text[named.end :].strip(" .")
    post = post_before(text[start : named.start]) or (
        post_before(after.lstrip(", ")) if after.startswith(",") else None
    )
    return Role(text[named.start : named.end], name, (Person(name, post),) if name else ())


def _support(text: str, nominatives: Nominatives, drafters: Sequence[Signature]) -> Role | None:
    organisation = organisation_at(text)
    if organisation is None or not _SUPPORT.search(text, organisation[1]):
        return None
    name, end = organisation
    in_brackets = _HEAD.match(text, end)
    named = list(names_in(in_brackets[1])) if in_brackets else []
    head = nominatives.of(named[0]) if len(named) == 1 else None
    if head is None:
        return Role(name, name, (Group(name),))
    before = in_brackets[1][: named[0].start].strip() if in_brackets else ""
    drafted = next((each.post for each in drafters if each.name == head), None)
    post = before if opens_post(capitalise(before)) else drafted
    return Role(name, name, (Person(head, post), Group(name, head=head)))


def parties_of(roles: Roles, parts: Parts) -> tuple[FirstSeen, ...]:
    """The people and groups of the order, each once, with the posts that the order states."""
    seen: dict[str, FirstSeen] = {}
    for party in roles.parties:
        known = seen.get(party.name)
        if known is None:
            seen[party.name] = FirstSeen(party, _place(party, parts))
        elif isinstance(party, Person) and _has_no_post(known.party):
            seen[party.name] = known._replace(party=party)
    return tuple(seen.values())


def _has_no_post(party: Party) -> bool:
    return isinstance(party, Person) and party.post is None


def _place(party: Party, parts: Parts) -> Place:
    """The first clause or line of the signature that has the surname or the organisation."""
    if isinstance(party, Group):
        return place_of(party.name.partition(" ")[2], parts)
    return place_of(party.name.split()[0][:-2], parts)
