"""Which status or state is meant by a word that somebody typed, in either language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import TypeVar

from vpr_roadmap.folding import words_of
from vpr_roadmap.language import texts
from vpr_roadmap.language.text import Text
from vpr_roadmap.plan.progress import Status
from vpr_roadmap.queries.naming import parts_typed
from vpr_roadmap.queries.states import State
from vpr_roadmap.refusals import WrongCall

E = TypeVar("E", bound=StrEnum)


def status_typed(typed: str) -> Status:
    """The status of that name. Raises WrongCall, naming those there are."""
    named = _named(Status, texts.STATUSES, texts.STATUS_SYNONYMS)
    folded = _folded(typed)
    if found := named.get(folded):
        return found[0]
    for words, text in texts.NO_STATUSES:
        if folded in map(_folded, words):
            raise WrongCall(text, typed=typed)
    known = tuple(_both(texts.STATUSES[status.value], status) for status in Status)
    raise WrongCall(texts.NO_SUCH_STATUS, typed=typed, near=_near(typed, named), known=known)


def states_typed(typed: Iterable[str]) -> frozenset[State]:
    """The states of those names, several parted by commas. Raises WrongCall likewise."""
    named = _named(State, texts.STATE_NAMES, texts.STATE_SYNONYMS)
    asked = [part for text in typed for part in parts_typed(text)]
    for each in asked:
        if _folded(each) not in named:
            known = tuple(_both(texts.STATE_NAMES[state.value], state) for state in State)
            near = _near(each, named)
            raise WrongCall(texts.NO_SUCH_STATE, typed=each, near=near, known=known)
    return frozenset(named[_folded(each)][0] for each in asked)


def is_status(typed: str) -> bool:
    """Is a word the name of a status."""
    return _folded(typed) in _named(Status, texts.STATUSES, texts.STATUS_SYNONYMS)


def _named(
    kind: type[E], said: Mapping[str, Text], synonyms: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[E, str]]:
    """Each, and the name as it is spelled, by its code, its name in both languages, and others."""
    return {
        _folded(name): (each, name)
        for each in kind
        for name in (each.value, *said[each.value], *synonyms.get(each.value, ()))
    }


def _both(said: Text, code: StrEnum) -> Text:
    return Text(f"{said.ru} ({code.value})", code.value)


def _folded(typed: str) -> str:
    """Blanks and dashes do not matter."""
    return "-".join(words_of(typed))


def _near(typed: str, named: Mapping[str, tuple[E, str]]) -> tuple[str, ...]:
    """The name that differs by a slip; one with a «не» more or less says the opposite."""
    from difflib import get_close_matches

    folded = _folded(typed)
    denies = folded.startswith("не")
    alike = [name for name in named if name.startswith("не") == denies]
    return tuple(named[name][1] for name in get_close_matches(folded, alike, n=1, cutoff=0.8))
