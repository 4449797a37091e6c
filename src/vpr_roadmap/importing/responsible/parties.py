"""The people and groups of a plan, made of the names in its cells."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from vpr_roadmap.importing.blocks import Place
from vpr_roadmap.importing.imported_plan import FirstSeen, Proposal
from vpr_roadmap.importing.remarks import Remark
from vpr_roadmap.importing.responsible.cells import NamedParty
from vpr_roadmap.importing.responsible.names import initials_of, is_like_surname, surname_of
from vpr_roadmap.language.texts import import_remark_texts as texts
from vpr_roadmap.matching.folding import fold, fold_words, initials_first, same_text
from vpr_roadmap.plan.parties import Group, Person

_HEADS = re.compile(
    r"(?:руководител|директор|администраци)[а-я]* "
    r"(?:оу|оо|(?:обще)?образовательн[а-я]+ (?:организаци|учреждени)[а-я]+"
    r"|школ[аы]?|гимнази[йи]|лице(?:й|я|ев)|сош|оош|нош|мб?оу|мко?у|мао?у)\b"
)


class Mention(NamedTuple):
    """A party named in a cell, and where."""

    party: NamedParty
    place: Place


class Parties:
    """The parties of a plan. `known` are those named around the table; they come first."""

    def __init__(self, known: Sequence[FirstSeen], mentions: Sequence[Mention]) -> None:
        self.remarks: list[Remark] = []
        self._entries: dict[str, FirstSeen] = {}
        self._names: dict[str, str] = {}
        self._by_surname: defaultdict[str, list[str]] = defaultdict(list)
        for seen in known:
            self._add_known(seen)
        people = [each for each in mentions if each.party.is_person]
        # Names with initials first: a surname alone or a full name may be one of them.
        people.sort(key=lambda each: not re.search(r"[А-ЯЁ]\.", each.party.name))
        for each in people:
            self._add_person(each)
        for each in mentions:
            if not each.party.is_person:
                self._add_group(each)
        self._set_heads(mentions)
        self._remark_on_similar()

    @property
    def listed(self) -> tuple[FirstSeen, ...]:
        """The people and groups, in the order in which the document names them."""
        return tuple(self._entries.values())

    def name_of(self, party: NamedParty) -> str:
        """The name to write for a party: as printed if the plan's reader finds it under that."""
        key = self._names[fold(party.printed)]
        entry = self._entries[key].party
        if isinstance(entry, Person):
            same = initials_first(entry.name) == initials_first(party.printed)
            return party.printed if same else entry.name
        return party.printed

    def key_of(self, party: NamedParty) -> str:
        """The same for all names of one party."""
        return self._names[fold(party.printed)]

    def _add_known(self, seen: FirstSeen) -> None:
        party = seen.party
        is_person = isinstance(party, Person)
        key = _person_key(party.name) if is_person else _group_key(party.name)
        if key not in self._entries:
            self._enter(key, seen)
        for name in party.names:
            self._names.setdefault(fold(name), key)

    def _enter(self, key: str, seen: FirstSeen) -> None:
        self._entries[key] = seen
        if isinstance(seen.party, Person):
            self._by_surname[surname_of(seen.party.name)].append(key)

    def _add_person(self, mention: Mention) -> None:
        party = mention.party
        printed = fold(party.printed)
        key = self._names.get(printed) or self._same_person(party.name)
        if key is None:
            key = _person_key(party.name)
            self._enter(key, FirstSeen(Person(party.name, party.post), mention.place))
        elif printed not in self._names:
            self._remark_alike(party.printed, key, mention.place)
        self._names[printed] = key
        entry = self._entries[key]
        if isinstance(entry.party, Person) and entry.party.post is None and party.post:
            self._entries[key] = entry._replace(party=entry.party._replace(post=party.post))

    def _same_person(self, name: str) -> str | None:
        """The key of the one person whom the name means; None if there is none or several."""
        if (key := _person_key(name)) in self._entries:
            return key
        initials = initials_of(name)
        found = [
            key
            for key in self._by_surname.get(surname_of(name), ())
            if not initials or initials_of(self._entries[key].party.name) == initials
        ]
        return found[0] if len(found) == 1 else None

    def _add_group(self, mention: Mention) -> None:
        name = mention.party.name
        printed = fold(name)
        key = self._names.get(printed) or _group_key(name)
        entry = self._entries.get(key)
        if entry is None:
            proposals = (Proposal("heads_of", "all", name),) if _HEADS.match(printed) else ()
            self._entries[key] = FirstSeen(Group(name), mention.place, proposals)
        elif isinstance(entry.party, Group) and name not in entry.party.names:
            spelled = entry.party._replace(spellings=(*entry.party.spellings, name))
            self._entries[key] = entry._replace(party=spelled)
            self._remark_alike(name, key, mention.place)
        self._names[printed] = key

    def _set_heads(self, mentions: Iterable[Mention]) -> None:
        """Set the heads of organisations, except of those that are named with several people."""
        heads: dict[str, set[str]] = {}
        for party in (each.party for each in mentions if each.party.head):
            head = self._entries[self._names[fold(party.head or "")]].party.name
            heads.setdefault(self.key_of(party), set()).add(head)
        for key, names in heads.items():
            entry = self._entries[key]
            if isinstance(entry.party, Group) and entry.party.head is None and len(names) == 1:
                self._entries[key] = entry._replace(party=entry.party._replace(head=names.pop()))

    def _remark_alike(self, name: str, key: str, place: Place) -> None:
        """Say that two spellings were taken as one name; upper and lower case need no remark."""
        other = self._entries[key].party.name
        if not same_text(name, other):
            values: dict[str, object] = {"name": name, "other": other}
            self.remarks.append(Remark("names-alike", texts.NAMES_ALIKE, values, place))

    def _remark_on_similar(self) -> None:
        """Say which people have one surname, and which names are no full names."""
        for keys in self._by_surname.values():
            first, *others = (self._entries[key] for key in keys)
            for each in (first, *others):
                values: dict[str, object] = {"name": each.party.name}
                if is_like_surname(each.party.name):
                    text = texts.NAME_UNLIKE_PERSON
                    self.remarks.append(Remark("name-unlike-person", text, values, each.place))
            for each in others:
                values = {"name": each.party.name, "other": first.party.name}
                self.remarks.append(
                    Remark("names-similar", texts.NAMES_SIMILAR, values, each.place)
                )


def _person_key(name: str) -> str:
    return f"person {initials_first(name)}"


def _group_key(name: str) -> str:
    return f"group {' '.join(fold_words(name)) or fold(name)}"
