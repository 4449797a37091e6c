"""What the records say about a control point, for reports: results, documents and reasons."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import Generic, NamedTuple, TypeVar

from vpr_roadmap.plan.progress import Evidence, Record, Status
from vpr_roadmap.plan.schools import SchoolKey
from vpr_roadmap.plan.states import CLOSED, PointState, State

T = TypeVar("T")


class Statement(NamedTuple, Generic[T]):
    """A text or a document, and the schools that it concerns; no schools: the whole point."""

    schools: tuple[SchoolKey, ...]
    content: T


class Execution(NamedTuple):
    """Информация об исполнении контрольного срока.

    `results` say what was done and what remains. `reasons` say why something was late, moved or
    cancelled.
    """

    results: tuple[Statement[str], ...]
    documents: tuple[Statement[Evidence], ...]
    reasons: tuple[Statement[str], ...]


def execution(point: PointState, schools: Collection[SchoolKey] = ()) -> Execution:
    """The statements of the records that count; schools share a statement with the same content.

    If the point is not counted by school, ignore the records of schools that are not in `schools`;
    an empty `schools` means all of them.
    """
    groups = [
        group
        for group in _record_groups(point)
        if group.decides or not schools or group.school in schools
    ]
    return Execution(
        tuple(_statements(groups, _results)),
        tuple(_statements(groups, _documents)),
        tuple(_statements(groups, _reasons)),
    )


class _RecordGroup(NamedTuple):
    """The records that count for a school, or for the point as a whole, oldest first.

    `decides` is false for a school with records of its own on a point that is not counted by
    school: they do not change the state.
    """

    school: SchoolKey | None
    state: State
    records: tuple[Record, ...]
    move: Record | None = None
    decides: bool = True


def _record_groups(point: PointState) -> Iterator[_RecordGroup]:
    counting = [entry.record for entry in point.history if entry.counts]
    for part in point.parts:
        records = tuple(record for record in counting if record.school in (None, part.school))
        move = part.move.record if part.move else None
        yield _RecordGroup(part.school, part.state, records, move)
    if not point.by_school:
        for school in dict.fromkeys(record.school for record in counting):
            if school is not None:
                records = tuple(record for record in counting if record.school == school)
                yield _RecordGroup(school, point.state, records, decides=False)


def _statements(
    groups: list[_RecordGroup], contents: Callable[[_RecordGroup], Iterator[T]]
) -> Iterator[Statement[T]]:
    """Each distinct content once, with the schools that state it.

    A content that all deciding groups share concerns the whole point.
    """
    sources: dict[T, list[_RecordGroup]] = {}
    for group in groups:
        for content in dict.fromkeys(contents(group)):
            sources.setdefault(content, []).append(group)
    deciding = [group for group in groups if group.decides]
    for content, stating in sources.items():
        shared = [group for group in stating if group.decides] == deciding
        schools = tuple(group.school for group in stating if group.school is not None)
        yield Statement(() if shared else schools, content)


def _results(group: _RecordGroup) -> Iterator[str]:
    """The last result, and the note on what remains while the point is open and not overdue."""
    if result := _last(group, lambda record: record.result):
        yield result
    last = group.records[-1] if group.records else None
    ongoing = group.state not in CLOSED and group.state is not State.OVERDUE
    if last and last.note and ongoing and last.status in (Status.IN_PROGRESS, Status.PARTIAL):
        yield last.note


def _documents(group: _RecordGroup) -> Iterator[Evidence]:
    yield from _last(group, lambda record: record.evidence) or ()


def _reasons(group: _RecordGroup) -> Iterator[str]:
    """The notes on why something was moved, was not done in time, or was cancelled."""
    if group.move and group.move.note:
        yield group.move.note
    last = group.records[-1] if group.records else None
    if last is None or last.status is Status.POSTPONED:
        return
    if group.state in (State.OVERDUE, State.DONE_LATE) and group.decides:
        # The reason may be in a record made before the one that says it is done.
        if note := _last(group, _note):
            yield note
    elif last.note and (group.state is State.CANCELLED or last.status is Status.NOT_DONE):
        yield last.note


def _note(record: Record) -> str | None:
    return None if record.status is Status.POSTPONED else record.note


def _last(group: _RecordGroup, field: Callable[[Record], T | None]) -> T | None:
    """The field of the last record in which it is not empty."""
    return next((value for record in reversed(group.records) if (value := field(record))), None)
