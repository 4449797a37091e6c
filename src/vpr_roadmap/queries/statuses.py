"""Which status or state is meant by a word that somebody typed, in either language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import TypeVar

from vpr_roadmap.language import texts
from vpr_roadmap.language.text import Text
from vpr_roadmap.nearest import nearest
from vpr_roadmap.plan.progress import Status
from vpr_roadmap.queries.states import State
from vpr_roadmap.refusals import WrongCall

E = TypeVar("E", bound=StrEnum)


def status_typed(typed: str) -> Status:
    """The status of that name. Raises WrongCall, naming those there are."""
    named = _named(Status, texts.STATUSES, texts.STATUS_SYNONYMS)
    if found := named.get(_folded(typed)):
        return found
    known = tuple(_both(texts.STATUSES[status.value], status) for status in Status)
    raise WrongCall(texts.NO_SUCH_STATUS, typed=typed, near=_near(typed, named), known=known)


def states_typed(typed: Iterable[str]) -> frozenset[State]:
    """The states of those names, several parted by commas. Raises WrongCall likewise."""
    named = _named(State, texts.STATES, texts.STATE_SYNONYMS)
    asked = [part for text in typed for part in re.split("[,;]", text)]
    for each in asked:
        if _folded(each) not in named:
            known = tuple(_both(texts.STATES[state.value], state) for state in State)
            near = _near(each, named)
            raise WrongCall(texts.NO_SUCH_STATE, typed=each.strip(), near=near, known=known)
    return frozenset(named[_folded(each)] for each in asked)


def _named(
    kind: type[E], said: Mapping[str, Text], synonyms: Mapping[str, tuple[str, ...]]
) -> dict[str, E]:
    """Each by its code, by what is said of it in both languages, and by its other names."""
    return {
        _folded(name): each
        for each in kind
        for name in (each.value, *map(_bare, said[each.value]), *synonyms.get(each.value, ()))
    }


def _both(said: Text, code: StrEnum) -> Text:
    return Text(f"{_bare(said.ru)} ({code.value})", code.value)


def _bare(said: str) -> str:
    """What is said, without the day that follows."""
    return re.sub(r" (на|to) \{day\}", "", said)


def _folded(typed: str) -> str:
    """Blanks, dashes, case and ё do not matter."""
    return "-".join(re.findall(r"[^\W_]+", typed.casefold().replace("ё", "е")))


def _near(typed: str, named: Mapping[str, StrEnum]) -> tuple[str, ...]:
    return nearest(_folded(typed), named, most=1)
