"""New records: the states that follow from them, and cautions about what is unusual."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from vpr_roadmap.input.records import last_record
from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts import record_texts, status_texts
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.point_states import point_states
from vpr_roadmap.plan.progress import Record, Status
from vpr_roadmap.plan.schools import SchoolKey
from vpr_roadmap.plan.states import CLOSED, AsOf, PointState, is_early


class Caution(NamedTuple):
    """Something about a new record that is unusual but may be true."""

    text: Text
    values: Mapping[str, object]


class MadeRecord(NamedTuple):
    """A new record, and the state of its control point with it.

    `taken_back` is the record that it takes back, None if it is no withdrawal.
    """

    plan: Plan
    record: Record
    point: PointState
    taken_back: Record | None
    cautions: tuple[Caution, ...]


def describe_made_records(
    before: Plan,
    after: Plan,
    reporter: str,
    records: Sequence[Record],
    today: date,
    *,
    dated: bool = True,
) -> tuple[MadeRecord, ...]:
    """The new records of a reporter, with the states and cautions that follow.

    `before` is the plan without the records, `after` the plan with them. `dated` is false if the
    user gave no day and the records have the day `today`.
    """
    states_before, states_after = (_states_by_id(plan, today) for plan in (before, after))
    made: list[MadeRecord] = []
    for record in records:
        id, was = record.point, states_before[record.point]
        if record.status is Status.SCHEDULED and record.until:
            id = f"{was.activity.number}@{record.until.written_end}"
        taken_back = None
        if record.status is Status.WITHDRAWN:
            taken_back = last_record(before, reporter, record.point, record.school)
        was, point = (_in_school(each, record.school) for each in (was, states_after[id]))
        check = _RecordCheck(before, reporter, record, was, taken_back, today, dated)
        made.append(MadeRecord(after, record, point, taken_back, tuple(check.cautions())))
    return tuple(made)


def _states_by_id(plan: Plan, today: date) -> dict[str, PointState]:
    states = point_states(plan, AsOf(today)).values()
    return {point.id: point for points in states for point in points}


def _in_school(point: PointState, school: SchoolKey | None) -> PointState:
    return point if school is None else point.of_schools([school])


class _RecordCheck(NamedTuple):
    """A new record and `was`, the state of its control point before.

    If the record names a school, the state is that of the school.
    """

    plan: Plan
    reporter: str
    record: Record
    was: PointState
    taken_back: Record | None
    today: date
    dated: bool

    def cautions(self) -> Iterator[Caution]:
        """What may be a mistake; the record is made anyway."""
        record, was = self.record, self.was
        if record.school is not None and not was.activity.each_school:
            yield Caution(record_texts.SCHOOL_DECIDES_NOTHING, {"number": was.activity.number})
            return
        yield from self._reporter_cautions()
        if taken_back := self.taken_back:
            if record.date > taken_back.date:
                values = {"day": record.date, "date": taken_back.date}
                yield Caution(record_texts.COUNTED_BEFORE, values)
            return
        yield from self._closed_cautions()
        period = self.plan.period
        if not self.dated and record.date not in period:
            days: dict[str, object] = {"day": record.date, "period": period}
            yield Caution(record_texts.DATE_TAKEN_FOR_TODAY, days)
        match record.status:
            case Status.DONE:
                yield from self._done_cautions()
            case Status.NOT_DONE if was.deadline and self.today <= was.deadline:
                yield Caution(record_texts.NOT_DONE_YET, {"deadline": was.deadline})
            case Status.POSTPONED | Status.SCHEDULED:
                yield from self._moved_cautions()

    def _reporter_cautions(self) -> Iterator[Caution]:
        """The reporter is a school, but the activity names no schools."""
        schools = self.plan.schools
        reporter = next((each for each in schools.listed if each.name == self.reporter), None)
        if reporter and self.record.school is None and not self.was.activity.scopes:
            school = schools.short_name_of(reporter)
            values = {"number": self.was.activity.number, "school": school}
            yield Caution(record_texts.SCHOOL_FOR_ALL, values)

    def _closed_cautions(self) -> Iterator[Caution]:
        """The point, or some of its schools, were done or cancelled before."""
        was = self.was
        closed = sum(part.state in CLOSED for part in was.parts)
        if was.closed_on and was.status:
            status = status_texts.STATUSES[was.status.value]
            yield Caution(record_texts.WAS_CLOSED, {"status": status, "day": was.closed_on})
        elif closed:
            yield Caution(record_texts.WAS_DONE_IN, {"closed": closed, "n": len(was.parts)})

    def _done_cautions(self) -> Iterator[Caution]:
        record, planned = self.record, self.was.planned
        if planned and is_early(record.date, planned.period):
            yield Caution(record_texts.DONE_BEFORE, {"start": planned.start})
        deadlines = [part.deadline for part in self.was.parts if part.deadline]
        if deadlines and record.date > min(deadlines):
            late = (record.date - min(deadlines)).days
            yield Caution(record_texts.DONE_AFTER, {"deadline": min(deadlines), "n": late})
        if not record.result:
            yield Caution(record_texts.WITHOUT_RESULT, {"point": record.point})

    def _moved_cautions(self) -> Iterator[Caution]:
        record, deadline = self.record, self.was.deadline
        assert record.until
        until, given = record.until.deadline, record.status is Status.SCHEDULED
        if deadline and record.date > deadline:
            yield Caution(record_texts.MOVED_AFTER, {"deadline": deadline})
        if deadline and until <= deadline:
            yield Caution(record_texts.MOVED_BACK, {"until": until, "deadline": deadline})
        if until < self.today:
            yield Caution(
                record_texts.DATE_OVER if given else record_texts.UNTIL_OVER, {"until": until}
            )
        if not self.plan.period.touches(record.until):
            text = record_texts.DATE_OUTSIDE if given else record_texts.UNTIL_OUTSIDE
            yield Caution(text, {"until": record.until, "period": self.plan.period})
