"""What was reported of a plan: records, each with the proof."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

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


@dataclass(frozen=True, slots=True)
class Evidence:
    """Подтверждающий документ, as it is cited, and where it lies (a link or a path)."""

    document: str
    where: str | None = None


@dataclass(frozen=True, slots=True)
class Record:
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


@dataclass(frozen=True, slots=True)
class Progress:
    """Сведения одного исполнителя: the records of one reporter, in the order of the file."""

    reporter: str
    records: tuple[Record, ...] = ()


def withdrawals(records: Sequence[Record]) -> dict[int, int | None]:
    """Which record of one reporter each withdrawal takes back, by their places in `records`.

    It is the last one of the same point and school that still counted; None where there is none.
    """
    counting: dict[tuple[str, SchoolKey | None], list[int]] = {}
    taken_back: dict[int, int | None] = {}
    for at in sorted(range(len(records)), key=lambda at: records[at].recorded):
        record = records[at]
        before = counting.setdefault((record.point, record.school), [])
        if record.status is Status.WITHDRAWN:
            taken_back[at] = before.pop() if before else None
        else:
            before.append(at)
    return taken_back
