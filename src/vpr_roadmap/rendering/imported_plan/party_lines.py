"""The people and groups of an imported plan, as lines of YAML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vpr_roadmap.importing.imported_plan import FirstSeen
from vpr_roadmap.language.texts import import_texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.plan.parties import Group, Person
from vpr_roadmap.rendering.imported_plan.yaml_lines import comment
from vpr_roadmap.rendering.remarks import place_text
from vpr_roadmap.yaml_scalars import flow_list, scalar_in_brackets


def party_lines(parties: Iterable[FirstSeen], words: Words) -> Iterator[str]:
    """The lists of people and of groups, each on a line, with the place where it was first seen."""
    parties = tuple(parties)
    people = [each for each in parties if isinstance(each.party, Person)]
    groups = [each for each in parties if isinstance(each.party, Group)]
    for key, listed in (("people", people), ("groups", groups)):
        if listed:
            yield f"{key}:"
            yield from (f"  - {{{_pairs(each)}}}{_note(each, words)}" for each in listed)


def _pairs(seen: FirstSeen) -> str:
    match seen.party:
        case Person(name=name, post=post, formerly=formerly):
            others = (("formerly", formerly and flow_list(formerly)), ("post", _value(post)))
        case Group(name=name, spellings=spellings, head=head):
            others = (("spellings", spellings and flow_list(spellings)), ("head", _value(head)))
    pairs = (("name", scalar_in_brackets(name)), *others)
    return ", ".join(f"{key}: {value}" for key, value in pairs if value)


def _value(text: str | None) -> str:
    return scalar_in_brackets(text) if text else ""


def _note(seen: FirstSeen, words: Words) -> str:
    """A comment: where the name was first seen, and what may be added to a group."""
    place = place_text(seen.place, words)
    notes = [words.say(import_texts.FIRST_SEEN, place=place)] if place else []
    if any(proposal.key == "heads_of" for proposal in seen.proposals):
        notes.append(words.say(import_texts.HEADS_OF_ALL))
    return f"   {comment('; '.join(notes))}" if notes else ""
