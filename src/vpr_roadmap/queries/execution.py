"""What was reported of a control point, as a report tells it: results, documents, reasons."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import Generic, NamedTuple, TypeVar

from vpr_roadmap.plan.progress import Evidence, Record, Status
from vpr_roadmap.plan.schools import SchoolKey
from vpr_roadmap.plan.states import CLOSED, PointState, State

T = TypeVar("T")


class Statement(NamedTuple, Generic[T]):
    """What is told, and of which schools; of none where it is of the point as a whole."""

    schools: tuple[SchoolKey, ...]
    content: T


class Execution(NamedTuple):
    """Информация об исполнении контрольного срока.

    `results` say what was done and what remains, `reasons` why something was not done in time, was
    moved or cancelled.
    """

    results: tuple[Statement[str], ...]
    documents: tuple[Statement[Evidence], ...]
    reasons: tuple[Statement[str], ...]


def execution(at: PointState, schools: Collection[SchoolKey] = ()) -> Execution:
    """What counts of the records of a point; what several schools share is told once.

    Where `schools` are asked for, nothing is told of others.
    """
    voices = [
        each for each in _voices(at) if not (schools and each.alone) or each.school in schools
    ]
    return Execution(
        tuple(_told(voices, _results)),
        tuple(_told(voices, _documents)),
        tuple(_told(voices, _reasons)),
    )


class _Voice(NamedTuple):
    """What counts of a school, or of the point as a whole, the last record last.

    One `alone` is of a school where schools decide nothing.
    """

    school: SchoolKey | None
    state: State
    records: tuple[Record, ...]
    move: Record | None = None
    alone: bool = False


def _voices(at: PointState) -> Iterator[_Voice]:
    counting = [entry.record for entry in at.history if entry.counts]
    for part in at.parts:
        own = tuple(each for each in counting if each.school in (None, part.school))
        yield _Voice(part.school, part.state, own, part.move.record if part.move else None)
    if not at.by_school:
        for school in dict.fromkeys(each.school for each in counting):
            if school is not None:
                own = tuple(each for each in counting if each.school == school)
                yield _Voice(school, at.state, own, alone=True)


def _told(voices: list[_Voice], says: Callable[[_Voice], Iterator[T]]) -> Iterator[Statement[T]]:
    """What each says, with the schools it is of; what all say that decide, without them."""
    said: dict[T, list[_Voice]] = {}
    for voice in voices:
        for each in dict.fromkeys(says(voice)):
            said.setdefault(each, []).append(voice)
    deciding = [voice for voice in voices if not voice.alone]
    for each, by in said.items():
        shared = [voice for voice in by if not voice.alone] == deciding
        yield Statement(() if shared else tuple(v.school for v in by if v.school is not None), each)


def _results(voice: _Voice) -> Iterator[str]:
    """The last result, and while it is not closed what was said to remain."""
    yield from [found] if (found := _last(voice, lambda record: record.result)) else []
    last = voice.records[-1] if voice.records else None
    ongoing = voice.state not in CLOSED and voice.state is not State.OVERDUE
    if last and last.note and ongoing and last.status in (Status.IN_PROGRESS, Status.PARTIAL):
        yield last.note


def _documents(voice: _Voice) -> Iterator[Evidence]:
    yield from _last(voice, lambda record: record.evidence) or ()


def _reasons(voice: _Voice) -> Iterator[str]:
    """The notes of what was moved, was not done in time, or was cancelled."""
    if voice.move and voice.move.note:
        yield voice.move.note
    last = voice.records[-1] if voice.records else None
    if last is None or last.status is Status.POSTPONED:
        return
    if voice.state in (State.OVERDUE, State.DONE_LATE) and not voice.alone:
        # Why it was not done may have been said before it was done at last.
        yield from [note] if (note := _last(voice, _note)) else []
    elif last.note and (voice.state is State.CANCELLED or last.status is Status.NOT_DONE):
        yield last.note


def _note(record: Record) -> str | None:
    return None if record.status is Status.POSTPONED else record.note


def _last(voice: _Voice, find: Callable[[Record], T | None]) -> T | None:
    """What is found in the last record that has it."""
    return next((found for record in reversed(voice.records) if (found := find(record))), None)
