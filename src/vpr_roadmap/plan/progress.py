"""What was reported of a plan: records, each with the proof."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from vpr_roadmap.periods import Period
from vpr_roadmap.plan.schools import SchoolKey


class Status(StrEnum):
    """Отметка об исполнении, as reported."""

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
"""What a record of each status says besides its point and date; a result is only wished for."""


class Evidence(NamedTuple):
    """Подтверждающий документ, as it is cited, and where it lies (a link or a path)."""

    document: str
    where: str | None = None

    @property
    def is_beside(self) -> bool:
        """Is it a file that lies beside the plan."""
        return self.where is not None and self.where.startswith("./")


class Record(NamedTuple):
    """Отметка об исполнении контрольного срока.

    `date` is the day on which it happened or was decided, `recorded` when it was written down.
    `until` is the new deadline of a point that is postponed or scheduled. Without `school` it
    stands for all schools of the point.
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
    """Which record of one reporter each withdrawal takes back, by their places in `records`.

    It is the last one of the same point and school that still counted; None where there is none.
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
    """The records of one reporter that still count, those made first before the others.

    They were not taken back, nor do they take back another.
    """
    taken_back = withdrawals(records)
    void = {*taken_back, *taken_back.values()}
    in_force = (record for index, record in enumerate(records) if index not in void)
    return sorted(in_force, key=lambda record: record.recorded)


class LogEntry(NamedTuple):
    """A record with who reported it, and whether it was withdrawn."""

    reporter: str
    record: Record
    taken_back: bool = False

    @property
    def counts(self) -> bool:
        """Does it say something of its point: it was not taken back, nor takes back another."""
        return not self.taken_back and self.record.status is not Status.WITHDRAWN


def log_entries(
    progress: Sequence[Progress], day: date | None = None, known: date | None = None
) -> list[LogEntry]:
    """All records in the order in which they were made: the last one counts.

    Those made at the same time stand as in their file, those of several files by its name. With
    `day` only what was dated by then, with `known` only what was recorded by then.
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
