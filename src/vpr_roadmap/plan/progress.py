"""The records that report on a plan, with their evidence."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from vpr_roadmap.periods import Period
from vpr_roadmap.plan.schools import SchoolKey


class Status(StrEnum):
    """Отметка об исполнении: the status that a reporter gives to a control point."""

    IN_PROGRESS = "in-progress"
    PARTIAL = "partial"
    NOT_DONE = "not-done"
    DONE = "done"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    SCHEDULED = "scheduled"
    WITHDRAWN = "withdrawn"


NEEDS: dict[Status, tuple[str, ...]] = {
    Status.IN_PROGRESS: (),
    Status.PARTIAL: ("note",),
    Status.NOT_DONE: ("note",),
    Status.DONE: ("evidence", "result"),
    Status.POSTPONED: ("until", "basis"),
    Status.CANCELLED: ("basis",),
    Status.SCHEDULED: ("until", "basis"),
    Status.WITHDRAWN: ("note",),
}
"""The fields that a record of a status needs besides `point` and `date`.

A missing `result` is only a warning.
"""


class Evidence(NamedTuple):
    """Подтверждающий документ as cited; `where` is a link or a path to it."""

    document: str
    where: str | None = None

    @property
    def is_beside(self) -> bool:
        """Whether `where` is a path relative to the plan's folder, beginning with `./`."""
        return self.where is not None and self.where.startswith("./")


class Record(NamedTuple):
    """Отметка об исполнении контрольного срока.

    `date` is the day of the event or decision, `recorded` the moment when the record was made.
    `until` is the new deadline if the point is postponed or scheduled. A record without `school`
    applies to all schools of the point.
    """

    point: str
    status: Status
    date: date
    recorded: datetime
    school: SchoolKey | None = None
    until: Period | None = None
    basis: str | None = None
    result: str | None = None
    evidence: tuple[Evidence, ...] = ()
    note: str | None = None


class Progress(NamedTuple):
    """Сведения одного исполнителя: the records of one reporter, in the order of the file."""

    reporter: str
    records: tuple[Record, ...] = ()


def withdrawals(records: Sequence[Record]) -> dict[int, int | None]:
    """Map the index of each withdrawal to the index of the record that it takes back.

    `records` are those of one reporter. A withdrawal takes back the last record of its point and
    school that still counted; the value is None if there was no such record.
    """
    counting: dict[tuple[str, SchoolKey | None], list[int]] = {}
    taken_back: dict[int, int | None] = {}
    for index in sorted(range(len(records)), key=lambda index: records[index].recorded):
        record = records[index]
        earlier = counting.setdefault((record.point, record.school), [])
        if record.status is Status.WITHDRAWN:
            taken_back[index] = earlier.pop() if earlier else None
        else:
            earlier.append(index)
    return taken_back


def records_in_force(records: Sequence[Record]) -> list[Record]:
    """The records of one reporter that still count, oldest first.

    Neither the records taken back nor the withdrawals are among them.
    """
    taken_back = withdrawals(records)
    void = {*taken_back, *taken_back.values()}
    in_force = (record for index, record in enumerate(records) if index not in void)
    return sorted(in_force, key=lambda record: record.recorded)


class LogEntry(NamedTuple):
    """A record with its reporter, and whether a withdrawal took it back."""

    reporter: str
    record: Record
    taken_back: bool = False

    @property
    def counts(self) -> bool:
        """Whether it affects its point: it was not taken back and is no withdrawal."""
        return not self.taken_back and self.record.status is not Status.WITHDRAWN


def log_entries(
    progress: Sequence[Progress], day: date | None = None, known: date | None = None
) -> list[LogEntry]:
    """All records in the order in which they were made; the last one counts.

    Records made at the same moment are sorted by their place in the file, then by file. `day`
    leaves out records dated later, `known` leaves out records made later.
    """
    entries: list[tuple[datetime, int, int, LogEntry]] = []
    for file, (reporter, records) in enumerate(progress):
        visible = [index for index, each in enumerate(records) if _is_visible(each, day, known)]
        withdrawn = withdrawals(records)
        taken_back = {withdrawn[index] for index in visible if index in withdrawn}
        for index in visible:
            entry = LogEntry(reporter, records[index], index in taken_back)
            entries.append((entry.record.recorded, index, file, entry))
    return [entry for *_, entry in sorted(entries, key=lambda each: each[:3])]


def _is_visible(record: Record, day: date | None, known: date | None) -> bool:
    dated = day is None or record.date <= day
    return dated and (known is None or record.recorded.date() <= known)
