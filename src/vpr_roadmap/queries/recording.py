"""What somebody reports → the records that say it, and what is to be said of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import NamedTuple

from vpr_roadmap.language import texts
from vpr_roadmap.language.text import Text
from vpr_roadmap.language.words import day
from vpr_roadmap.periods import Period
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.progress import NEEDS, Evidence, Progress, Record, Status, standing
from vpr_roadmap.plan.schools import SchoolKey
from vpr_roadmap.queries.points import Named, activities_typed, point_named
from vpr_roadmap.queries.states import CLOSED, AsOf, PointState, State, point_states
from vpr_roadmap.refusals import WrongCall


@dataclass(frozen=True, slots=True)
class Said:
    """What was reported, before it is known of which control points, and by whom."""

    status: Status
    date: date
    schools: tuple[SchoolKey, ...] = ()
    until: Period | None = None
    basis: str | None = None
    result: str | None = None
    evidence: tuple[Evidence, ...] = ()
    note: str | None = None


class Remark(NamedTuple):
    """Something that is unusual, but may be true."""

    text: Text
    values: dict[str, object]


class Made(NamedTuple):
    """A record that is to be made, and how its control point stands with it.

    `school` is the name of the school that it is about. `taken_back` is the record that a
    withdrawal takes back.
    """

    record: Record
    at: PointState
    school: str | None
    taken_back: Record | None
    remarks: tuple[Remark, ...]


Target = tuple[PointState, SchoolKey | None]
"""A control point as it stands, and the school whose record it is to be; None for all of it."""


def records_said(
    said: Said, typed: str, plan: Plan, reporter: str, today: date, recorded: datetime
) -> tuple[Record, ...]:
    """The records of a reporter: one for each control point of `typed`, and school if any is said.

    Points are parted by commas. One that is not named in full is the open one in whose period the
    day of the record lies, else the only overdue one, else the only one there is. Raises WrongCall,
    with what to type instead.
    """
    states = point_states(plan, AsOf(today))
    targets = [
        target
        for named in activities_typed(typed, [plan])
        for target in _targets(named, said, reporter, states)
    ]
    return tuple(
        Record(
            point=at.id,
            school=school,
            status=said.status,
            date=said.date,
            until=said.until,
            basis=said.basis,
            result=said.result,
            evidence=said.evidence,
            note=said.note,
            recorded=recorded,
        )
        for at, school in dict.fromkeys(targets)
    )


def with_them(plan: Plan, reporter: str, records: Sequence[Record]) -> Plan:
    """The plan as it is when a reporter has added records to his own."""
    names = plan.reporters
    progress = list(plan.progress)
    for at, each in enumerate(progress):
        if names.get(each.reporter, each.reporter) == reporter:
            progress[at] = replace(each, records=(*each.records, *records))
            return replace(plan, progress=tuple(progress))
    return replace(plan, progress=(*progress, Progress(reporter, tuple(records))))


def made(plan: Plan, reporter: str, records: Sequence[Record], today: date) -> tuple[Made, ...]:
    """What is to be said of records of a reporter before they are added to the plan."""
    before = _by_id(plan, today)
    after = _by_id(with_them(plan, reporter, records), today)
    return tuple(_made(plan, reporter, record, before, after, today) for record in records)


# Which control points.


def _targets(
    named: Named, said: Said, reporter: str, states: dict[str, tuple[PointState, ...]]
) -> Iterator[Target]:
    points = states[named.activity.number]
    whole = point_named(named, points)
    _refuse_lacking(said, named.activity.unscheduled)
    schools = _schools(named, said, reporter)
    if said.status is Status.WITHDRAWN:
        yield _taken_back(named, whole, schools, reporter, points)
        return
    at = whole or _meant(named, said, schools, points)
    _refuse_of(named, at, said, points)
    for school in schools or (None,):
        yield at, school


def _schools(named: Named, said: Said, reporter: str) -> tuple[SchoolKey, ...]:
    """The schools that were said, else the school that reports. Raises WrongCall."""
    plan, activity = named.plan, named.activity
    listed = plan.schools.listed
    concerned = activity.concerned(school.key for school in listed)
    for key in said.schools:
        if not concerned:
            raise WrongCall(texts.NO_SCHOOLS_OF_ACTIVITY, number=activity.number)
        if key not in concerned:
            known = tuple(map(str, concerned))
            raise WrongCall(
                texts.SCHOOL_NOT_CONCERNED, typed=str(key), number=activity.number, known=known
            )
    own = tuple(school.key for school in listed if school.name == reporter)
    return said.schools or tuple(key for key in own if key in concerned)


def _meant(
    named: Named, said: Said, schools: Sequence[SchoolKey], points: Sequence[PointState]
) -> PointState:
    """The point of an activity that a record is of, where only the activity was named."""
    activity = named.activity
    if said.status is Status.SCHEDULED:
        if not activity.unscheduled:
            raise WrongCall(texts.SCHEDULED_ON_DATED, number=activity.number)
        return points[-1]
    dated = [at for at in points if at.point]
    if not dated:
        raise WrongCall(texts.NO_DATES_YET, number=activity.number)
    is_open = [at for at in dated if _seen(at, schools).state not in CLOSED]
    if not is_open:
        raise WrongCall(texts.ALL_CLOSED, number=activity.number, known=_listing(dated))
    for found in (
        [at for at in is_open if _contains(_seen(at, schools), said.date)],
        [at for at in is_open if _seen(at, schools).state is State.OVERDUE],
        dated,
    ):
        if len(found) == 1 and found[0] in is_open:
            return found[0]
    raise WrongCall(
        texts.POINT_NOT_CLEAR, number=activity.number, day=said.date, known=_listing(is_open)
    )


def _seen(at: PointState, schools: Sequence[SchoolKey]) -> PointState:
    return at.of_schools(schools) if schools else at


def _contains(at: PointState, day: date) -> bool:
    return at.lasts is not None and at.lasts.start <= day <= at.lasts.deadline


def _listing(points: Sequence[PointState]) -> tuple[str, ...]:
    return tuple(f"{at.id} ({day(at.deadline)})" for at in points if at.deadline)


def _refuse_of(named: Named, at: PointState, said: Said, points: Sequence[PointState]) -> None:
    """Raises WrongCall for what cannot be said of this point."""
    number = named.activity.number
    match said.status:
        case Status.SCHEDULED if at.given:
            raise WrongCall(texts.SCHEDULED_ON_GIVEN, number=number, point=at.id)
        case Status.SCHEDULED if at.point:
            raise WrongCall(texts.SCHEDULED_ON_DATED, number=number)
        case Status.SCHEDULED if said.until:
            given = f"{number}@{said.until.written_end}"
            if any(each.id == given for each in points):
                raise WrongCall(texts.SCHEDULED_TWICE, number=number, point=given)
        case Status.POSTPONED if not at.point:
            raise WrongCall(texts.POSTPONED_UNDATED, number=number)


def _refuse_lacking(said: Said, unscheduled: str | None) -> None:
    """Raises WrongCall where something is not said that a record of this status has to say.

    `unscheduled` names by whose schedule the activity is, if it is one.
    """
    lacks = [need for need in NEEDS[said.status] if not getattr(said, need) and need != "result"]
    if lacks:
        raise WrongCall(texts.LACKING[said.status.value], schedule=unscheduled or "…")
    if said.until and "until" not in NEEDS[said.status]:
        raise WrongCall(texts.UNTIL_UNWANTED, status=texts.STATUSES[said.status.value])


def _taken_back(
    named: Named,
    at: PointState | None,
    schools: Sequence[SchoolKey],
    reporter: str,
    points: Sequence[PointState],
) -> Target:
    """The point and school of the record that is taken back. Raises WrongCall."""
    by_id = {each.id: each for each in points}
    own = [
        (record.point, record.school)
        for record in _own(named.plan, reporter)
        if record.point in by_id and (at is None or at.id == record.point)
    ]
    asked = [each for each in own if not schools or each[1] in schools]
    found = tuple(dict.fromkeys(asked))
    if not found:
        known = _records_listed(named.plan, own)
        text = texts.NOTHING_TO_WITHDRAW_THERE if known else texts.NOTHING_TO_WITHDRAW
        number = at.id if at else named.activity.number
        raise WrongCall(text, number=number, reporter=reporter, known=known)
    if len(found) > 1:
        known = _records_listed(named.plan, found)
        raise WrongCall(texts.SEVERAL_TO_WITHDRAW, reporter=reporter, known=known)
    point, school = found[0]
    return by_id[point], school


def _own(plan: Plan, reporter: str) -> list[Record]:
    """The records of a reporter that count."""
    names = plan.reporters
    return [
        record
        for each in plan.progress
        if names.get(each.reporter, each.reporter) == reporter
        for record in standing(each.records)
    ]


def _records_listed(plan: Plan, records: Sequence[tuple[str, SchoolKey | None]]) -> tuple[str, ...]:
    named = (
        f"{point}, {_school_name(plan, school)}" if school is not None else point
        for point, school in records
    )
    return tuple(dict.fromkeys(named))


def _school_name(plan: Plan, key: SchoolKey) -> str:
    school = plan.schools.named(key)
    return school.name if school else str(key)


# What is to be said of them.


def _by_id(plan: Plan, today: date) -> dict[str, PointState]:
    return {at.id: at for points in point_states(plan, AsOf(today)).values() for at in points}


def _made(
    plan: Plan,
    reporter: str,
    record: Record,
    before: dict[str, PointState],
    after: dict[str, PointState],
    today: date,
) -> Made:
    id = record.point
    if record.status is Status.SCHEDULED and record.until:
        id = f"{before[id].activity.number}@{record.until.written_end}"
    schools = () if record.school is None else (record.school,)
    was = _seen(before[record.point], schools)
    now = _seen(after[id], schools)
    taken_back = None
    if record.status is Status.WITHDRAWN:
        same = (record.point, record.school)
        taken_back = [own for own in _own(plan, reporter) if (own.point, own.school) == same][-1]
    return Made(
        record,
        now,
        None if record.school is None else _school_name(plan, record.school),
        taken_back,
        tuple(_remarks(plan, record, was, now, today)),
    )


def _remarks(
    plan: Plan, record: Record, was: PointState, now: PointState, today: date
) -> Iterator[Remark]:
    """What may be a slip, but is taken all the same."""
    if record.status is not Status.WITHDRAWN and was.closed and was.status:
        status = texts.STATUSES[was.status.value]
        yield Remark(texts.WAS_CLOSED, {"status": status, "day": was.closed})
    elif record.status is Status.DONE and was.by_school and was.done:
        yield Remark(texts.WAS_DONE_IN, {"done": was.done, "n": len(was.parts)})
    if record.school is not None and not was.activity.each_school:
        yield Remark(texts.SCHOOL_DECIDES_NOTHING, {"number": was.activity.number})
    match record.status:
        case Status.DONE:
            yield from _remarks_done(record, was)
        case Status.POSTPONED | Status.SCHEDULED:
            yield from _remarks_moved(plan, record, was, today)


def _remarks_done(record: Record, was: PointState) -> Iterator[Remark]:
    if was.point and record.date < was.point.start:
        yield Remark(texts.DONE_BEFORE, {"start": was.point.start})
    deadlines = [part.deadline for part in was.parts if part.deadline]
    if deadlines and record.date > min(deadlines):
        late = (record.date - min(deadlines)).days
        yield Remark(texts.DONE_AFTER, {"deadline": min(deadlines), "n": late})
    if not record.result:
        yield Remark(texts.WITHOUT_RESULT, {})


def _remarks_moved(plan: Plan, record: Record, was: PointState, today: date) -> Iterator[Remark]:
    assert record.until
    until = record.until.deadline
    if was.deadline and record.date > was.deadline:
        yield Remark(texts.MOVED_AFTER, {"deadline": was.deadline})
    if was.deadline and until <= was.deadline:
        yield Remark(texts.MOVED_BACK, {"until": until, "deadline": was.deadline})
    if until < today:
        yield Remark(texts.UNTIL_OVER, {"until": until})
    if not plan.period.touches(record.until):
        yield Remark(texts.UNTIL_OUTSIDE, {"until": record.until, "period": plan.period})
