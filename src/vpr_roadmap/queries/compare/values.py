"""The values of a comparison of two plans."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from vpr_roadmap.matching.word_changes import Change, Piece
from vpr_roadmap.plan.activities import Activity
from vpr_roadmap.plan.plan import Plan


class Kind(StrEnum):
    """How something differs: it has been moved if only its number or its section changed."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"


class Part(StrEnum):
    """The parts of a plan that are no text around its table."""

    ACTIVITY = "activity"
    SECTION = "section"
    COLUMN = "column"


class TextChange(NamedTuple):
    """A text that differs: the key of the plan that has it, and the words.

    `was` and `now` are None where there is no text. `heading` is that of a printed column without a
    key of its own; then the key is `cells`.
    """

    field: str
    was: str | None
    now: str | None
    pieces: tuple[Piece, ...]
    heading: str = ""


class NamesChange(NamedTuple):
    """Names that differ: each name with whether it is the same, removed or added, in order."""

    field: str
    names: tuple[tuple[Change, str], ...]

    @property
    def was(self) -> tuple[str, ...]:
        return tuple(name for change, name in self.names if change is not Change.ADDED)

    @property
    def now(self) -> tuple[str, ...]:
        return tuple(name for change, name in self.names if change is not Change.REMOVED)


class DeadlineChange(NamedTuple):
    """Deadlines that differ. `is_unread`: the second plan has the words of a deadline, no dates."""

    was: Activity
    now: Activity

    @property
    def is_unread(self) -> bool:
        return self.now.undated is not None and bool(self.was.points)


FieldChange: TypeAlias = TextChange | NamesChange | DeadlineChange


class Difference(NamedTuple):
    """Отличие: a row, a section, a column or a text that the plans do not share as it is.

    `part` is a `Part`, or the key of a text around the table, such as `order.clauses`. `number` is
    the number in the second plan, None if it is not there; `was_number` is that in the first plan.
    `section` is the number of the section. `text` is the title, or the text itself.
    """

    kind: Kind
    part: str
    text: str
    number: str | None = None
    was_number: str | None = None
    section: str | None = None
    fields: tuple[FieldChange, ...] = ()

    @property
    def is_renumbered(self) -> bool:
        numbers = (self.was_number, self.number)
        return None not in numbers and self.was_number != self.number


class NotCompared(NamedTuple):
    """A part that one of the plans lacks as a whole. `in_first` says which one lacks it."""

    part: str
    in_first: bool


class Renumbered(NamedTuple):
    """Activities that follow each other in both plans and whose numbers changed alike.

    The numbers are those of the first and the last of them.
    """

    was: tuple[str, str]
    now: tuple[str, str]
    activities: int


class Comparison(NamedTuple):
    """Сравнение: how `theirs` differs from `ours`, in the order of `theirs`."""

    ours: Plan
    theirs: Plan
    differences: tuple[Difference, ...] = ()
    not_compared: tuple[NotCompared, ...] = ()

    @property
    def counts(self) -> dict[Kind, int]:
        """The number of differences of each kind, 0 included."""
        counted = Counter(each.kind for each in self.differences)
        return {kind: counted[kind] for kind in Kind}

    @property
    def renumbered(self) -> tuple[Renumbered, ...]:
        """All changes of numbers of activities."""
        return tuple(_renumbered(self))


def _renumbered(comparison: Comparison) -> Iterator[Renumbered]:
    pending: Renumbered | None = None
    for each in comparison.differences:
        if each.part != Part.ACTIVITY or not each.is_renumbered:
            continue
        was, now = str(each.was_number), str(each.number)
        if pending and _follows(pending.was[1], was) and _follows(pending.now[1], now):
            first = pending
            pending = Renumbered((first.was[0], was), (first.now[0], now), first.activities + 1)
            continue
        if pending:
            yield pending
        pending = Renumbered((was, was), (now, now), 1)
    if pending:
        yield pending


def _follows(number: str, following: str) -> bool:
    """Whether two numbers follow each other: 2.9 and 2.10."""
    start, _, last = number.rpartition(".")
    next_start, _, next_last = following.rpartition(".")
    if start != next_start or not (last.isdecimal() and next_last.isdecimal()):
        return False
    return int(next_last) == int(last) + 1
