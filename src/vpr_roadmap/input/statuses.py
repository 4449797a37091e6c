"""Parse statuses and states that a user typed, in either language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import TypeVar

from vpr_roadmap.errors import UsageError
from vpr_roadmap.input.user_text import split_list
from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts import error_texts, status_texts
from vpr_roadmap.matching.folding import fold_words
from vpr_roadmap.plan.progress import Status
from vpr_roadmap.plan.states import State

E = TypeVar("E", bound=StrEnum)


def parse_status(typed: str) -> Status:
    """The status with this name. Raises UsageError with the possible names if there is none."""
    named = _statuses()
    if found := _status_of(typed, named):
        return found
    _refuse_wrong_kind(typed, status_texts.NOT_STATUSES)
    known = tuple(_with_code(status_texts.STATUSES[status.value], status) for status in Status)
    raise UsageError(error_texts.NO_SUCH_STATUS, typed=typed, near=_near(typed, named), known=known)


def parse_states(typed: Iterable[str]) -> frozenset[State]:
    """The states with these names; commas may separate several names in one text.

    Raises UsageError with the possible names if there is none.
    """
    return frozenset(state for text in typed for state in _states(text))


def _states(text: str) -> Iterator[State]:
    """The states of the parts of a text, or of the whole: a shown state may contain a comma."""
    named = _named(State, status_texts.STATE_NAMES, status_texts.STATE_SYNONYMS)
    parts = split_list(text)
    unknown = [each for each in parts if not _as_shown(each, named)]
    for each in [text] if unknown and _as_shown(text, named) else parts:
        if state := _as_shown(each, named):
            yield state
            continue
        _refuse_wrong_kind(each, status_texts.NOT_STATES)
        known = tuple(_with_code(status_texts.STATE_NAMES[state.value], state) for state in State)
        raise UsageError(
            error_texts.NO_SUCH_STATE, typed=each, near=_near(each, named), known=known
        )


def _as_shown(text: str, named: Mapping[str, tuple[E, str]]) -> E | None:
    """The value named by a text, which may have an addition: «срок перенесён на 02.2021»."""
    bare = re.sub(rf"{_WHOSE}|\s*(?:[;,(]|\s(?:на|to)\s).*$", "", text.strip(), flags=_FLAGS)
    found = named.get(_folded(text)) or named.get(_folded(bare))
    return found[0] if found else None


# Remove the name of the organisation: «по графику ИРО» means «по графику».
_WHOSE = r"(?:(?<=по графику)|(?<=per the schedule))\s.*$"
_FLAGS = re.DOTALL | re.IGNORECASE


def _refuse_wrong_kind(typed: str, refusals: Iterable[tuple[tuple[str, ...], Text]]) -> None:
    """Raises UsageError for a word that answers use for something else."""
    folded = _folded(typed)
    for words, text in refusals:
        if folded in map(_folded, words):
            raise UsageError(text, typed=typed)


def is_status(typed: str) -> bool:
    """Whether a word is the name of a status."""
    return bool(_status_of(typed, _statuses()))


def _status_of(text: str, named: Mapping[str, tuple[Status, str]]) -> Status | None:
    """The status with this name, or with both names: «исполнено (done)».

    Other additional words are not accepted: they may mean the opposite.
    """
    with_code = re.fullmatch(r"(.+?)\s*\(([^()]+)\)", text.strip())
    parts = with_code.groups() if with_code else (text,)
    found = {named[name][0] if (name := _folded(part)) in named else None for part in parts}
    return found.pop() if len(found) == 1 else None


def _statuses() -> dict[str, tuple[Status, str]]:
    return _named(Status, status_texts.STATUSES, status_texts.STATUS_SYNONYMS)


def _named(
    kind: type[E], names: Mapping[str, Text], synonyms: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[E, str]]:
    """The values with their names as spelled, by folded code, name in either language, synonym."""
    return {
        _folded(name): (each, name)
        for each in kind
        for name in (each.value, *names[each.value], *synonyms.get(each.value, ()))
    }


def _with_code(name: Text, code: StrEnum) -> Text:
    return Text(f"{name.ru} ({code.value})", code.value)


def _folded(typed: str) -> str:
    """The folded words joined by hyphens, so that spaces and dashes do not matter."""
    return "-".join(fold_words(typed))


def _near(typed: str, named: Mapping[str, tuple[E, str]]) -> tuple[str, ...]:
    """The name that differs by a typo. With «не» it means the opposite, so both need it or none."""
    from difflib import get_close_matches

    folded = _folded(typed)
    denies = folded.startswith("не")
    alike = [name for name in named if name.startswith("не") == denies]
    return tuple(named[name][1] for name in get_close_matches(folded, alike, n=1, cutoff=0.8))
