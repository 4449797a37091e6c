"""What somebody reports → the records that say it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import TypeAlias

from vpr_roadmap.errors import UsageError
from vpr_roadmap.input.points import ActivityReference, find_activities, find_point
from vpr_roadmap.input.record_input import RecordInput
from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts import error_texts, status_texts
from vpr_roadmap.language.words import format_day
from vpr_roadmap.plan.activities import Activity
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.point_states import point_states
from vpr_roadmap.plan.progress import NEEDS, Record, Status, records_in_force
from vpr_roadmap.plan.schools import SchoolKey
from vpr_roadmap.plan.states import CLOSED, AsOf, PointState, State

Target: TypeAlias = tuple[str, SchoolKey | None]
"""The id of a control point, and the school whose record it is to be; None for all of it."""


def make_records(
    said: RecordInput, typed: str, plan: Plan, reporter: str, today: date, now: datetime
) -> tuple[Record, ...]:
    """The records of a reporter: one for each control point of `typed`, and school if any is said.

    Points are separated by commas. One not named in full is the open one in whose period the day
    of the record lies, else the only overdue one, else the only one there is. What is taken
    back without a day was wrong from its own day on. All are recorded at `now`, or later where that
    is behind. Raises UsageError, with what to type instead.
    """
    states = point_states(plan, AsOf(today))
    targets = [
        target
        for named in find_activities(typed, [plan])
        for target in _targets(named, said, reporter, states[named.activity.number], today)
    ]
    unique = tuple(dict.fromkeys(targets))
    recorded = _stamp(plan, reporter, {point for point, _ in unique}, now)
    return tuple(
        Record(
            point=point,
            school=school,
            status=said.status,
            date=_day(said, plan, reporter, point, school),
            until=said.until,
            basis=said.basis,
            result=said.result,
            evidence=said.evidence,
            note=said.note,
            recorded=recorded,
        )
        for point, school in unique
    )


def _day(
    said: RecordInput, plan: Plan, reporter: str, point: str, school: SchoolKey | None
) -> date:
    """The day of a record: of a withdrawal without one, that of what is taken back."""
    if said.status is not Status.WITHDRAWN or said.dated:
        return said.date
    taken_back = last_record(plan, reporter, point, school)
    return taken_back.date if taken_back else said.date


def last_record(plan: Plan, reporter: str, point: str, school: SchoolKey | None) -> Record | None:
    """The last record of a reporter of a point and school that counts, if there is one."""
    own = _own(plan, reporter)
    return next((each for each in own[::-1] if (each.point, each.school) == (point, school)), None)


def _own(plan: Plan, reporter: str) -> list[Record]:
    """The records of a reporter that count, those made first before the others."""
    found = [records_in_force(each.records) for each in plan.progress if each.reporter == reporter]
    return found[0] if found else []


def _stamp(plan: Plan, reporter: str, points: Collection[str], now: datetime) -> datetime:
    """Now, but not before the reporter's last record, and after what others said of the points.

    So records stay in their order, and a new one counts though clocks differ.
    """
    own = (record for each in plan.progress if each.reporter == reporter for record in each.records)
    stamp = max((now, *(record.recorded for record in own)))
    others = (each for each in plan.progress if each.reporter != reporter)
    rivals = (each.recorded for other in others for each in other.records if each.point in points)
    return max((stamp, *(rival + SECOND for rival in rivals)))


SECOND = timedelta(seconds=1)
"""What stamps in files tell apart."""


# Which control points.


def _targets(
    named: ActivityReference,
    said: RecordInput,
    reporter: str,
    points: Sequence[PointState],
    today: date,
) -> Iterator[Target]:
    whole = find_point(named, points, today)
    _refuse_unfit(named.activity, said)
    if said.status is Status.SCHEDULED and said.schools:
        raise UsageError(error_texts.SCHEDULED_SCHOOL)
    schools = () if said.status is Status.SCHEDULED else _schools(named, said, reporter)
    if said.status is Status.WITHDRAWN:
        each_school: list[tuple[SchoolKey, ...]] = [(school,) for school in said.schools]
        for asked in each_school or [schools]:
            yield _withdrawn(named, whole, asked, said, reporter)
        return
    at = whole or _meant(named, said, schools, points)
    _refuse_of(named, at, said, points)
    for school in schools or (None,):
        yield at.id, school


def _schools(named: ActivityReference, said: RecordInput, reporter: str) -> tuple[SchoolKey, ...]:
    """The schools that were said, else the school that reports. Raises UsageError."""
    plan, activity = named.plan, named.activity
    listed = plan.schools.listed
    concerned = activity.concerned(school.key for school in listed)
    reporting = next((school for school in listed if school.name == reporter), None)
    own = (reporting.key,) if reporting else ()
    if reporting and (others := [key for key in said.schools if key != reporting.key]):
        name = plan.schools.short_name_of(reporting)
        raise UsageError(error_texts.SCHOOL_OF_ANOTHER, school=name, other=str(others[0]))
    if said.schools and not concerned:
        raise UsageError(error_texts.NO_SCHOOLS_OF_ACTIVITY, number=activity.number)
    found = said.schools or (own if concerned else ())
    for key in found:
        if key not in concerned:
            known = tuple(map(str, concerned))
            raise UsageError(
                error_texts.SCHOOL_NOT_CONCERNED,
                typed=str(key),
                number=activity.number,
                known=known,
            )
    return found


def _meant(
    named: ActivityReference,
    said: RecordInput,
    schools: Sequence[SchoolKey],
    points: Sequence[PointState],
) -> PointState:
    """The point of an activity that a record is of, where only the activity was named."""
    number = named.activity.number
    if said.status is Status.SCHEDULED:
        return points[-1]
    seen = [at.of_schools(schools) if schools else at for at in points if at.planned]
    still = [at for at in seen if at.state not in CLOSED]
    of_day = [at for at in seen if at.span and said.date in at.span]
    if not seen:
        raise UsageError(error_texts.NO_DATES_YET, number=number)
    if not still:
        raise UsageError(error_texts.ALL_CLOSED, number=number, known=_told(seen))
    if len(of_day) == 1 and of_day[0] not in still:
        (told,) = _told(of_day)
        raise UsageError(error_texts.POINT_CLOSED, point=of_day[0].id, told=told, day=said.date)
    overdue = [at for at in still if at.state is State.OVERDUE]
    # Of one that is closed a second record is a slip, as a rule: it is never of another.
    for found in [[at for at in of_day if at in still]] if of_day else [overdue, seen]:
        if len(found) == 1:
            return found[0]
    raise UsageError(error_texts.POINT_NOT_CLEAR, number=number, day=said.date, known=_told(seen))


def _told(points: Sequence[PointState]) -> tuple[Text, ...]:
    """«1.3@2020-11 (30.11.2020, просрочено)», each of the points as its schools stand."""
    named = [(at, status_texts.STATE_NAMES[at.state.value]) for at in points]
    until = [format_day(at.deadline) if at.deadline else "—" for at in points]
    return tuple(
        Text(f"{at.id} ({by}, {said.ru})", f"{at.id} ({by}, {said.en})")
        for (at, said), by in zip(named, until, strict=True)
    )


def check_record_input(said: RecordInput, typed: str, plan: Plan) -> None:
    """Raises UsageError for what is wrong with the call, whoever reports."""
    for named in find_activities(typed, [plan]):
        _refuse_unfit(named.activity, said)


def _refuse_unfit(activity: Activity, said: RecordInput) -> None:
    """Raises UsageError where the status does not suit, or something that it needs is not said."""
    if said.status is Status.SCHEDULED and not activity.unscheduled:
        raise UsageError(error_texts.SCHEDULED_ON_DATED, number=activity.number)
    lacks = [need for need in NEEDS[said.status] if not getattr(said, need) and need != "result"]
    if lacks:
        raise UsageError(
            error_texts.OPTION_MISSING[said.status.value], schedule=activity.unscheduled
        )
    if said.until and "until" not in NEEDS[said.status]:
        raise UsageError(
            error_texts.UNTIL_UNWANTED, status=status_texts.STATUSES[said.status.value]
        )


def _refuse_of(
    named: ActivityReference, at: PointState, said: RecordInput, points: Sequence[PointState]
) -> None:
    """Raises UsageError for what cannot be said of this point."""
    number = named.activity.number
    match said.status:
        case Status.SCHEDULED if at.given:
            raise UsageError(error_texts.SCHEDULED_ON_GIVEN, number=number, point=at.id)
        case Status.SCHEDULED if said.until:
            given = f"{number}@{said.until.written_end}"
            if any(each.id == given for each in points):
                raise UsageError(error_texts.SCHEDULED_TWICE, number=number, point=given)
        case Status.POSTPONED if not at.planned:
            raise UsageError(error_texts.POSTPONED_UNDATED, number=number)


# What is taken back.


def _withdrawn(
    named: ActivityReference,
    at: PointState | None,
    schools: Sequence[SchoolKey],
    said: RecordInput,
    reporter: str,
) -> Target:
    """The point and school of the record that is taken back. Raises UsageError."""
    plan, number = named.plan, named.activity.number
    own = [
        (record.point, record.school)
        for record in _own(plan, reporter)
        if record.point.partition("@")[0] == number and (at is None or at.id == record.point)
    ]
    found = tuple(dict.fromkeys(each for each in own if not schools or each[1] in schools))
    if not found and not said.schools:  # the school that reports did not name itself
        found = tuple(dict.fromkeys(own))
    if at and not said.schools and (at.id, None) in found:
        found = ((at.id, None),)  # named in full: the record of no school in particular
    values = {"reporter": reporter, "number": at.id if at else number}
    if not own:
        raise UsageError(error_texts.NOTHING_TO_WITHDRAW, **values)
    if len(found) != 1:
        text = error_texts.SEVERAL_TO_WITHDRAW if found else error_texts.NOTHING_TO_WITHDRAW_THERE
        raise UsageError(text, **values, known=_named(plan, found or own))
    _refuse_dates_reported(plan, last_record(plan, reporter, *found[0]))
    return found[0]


def _refuse_dates_reported(plan: Plan, record: Record | None) -> None:
    """Raises UsageError where a date is to be taken back that somebody has reported on."""
    if not record or record.status is not Status.SCHEDULED or not record.until:
        return
    given = f"{record.point.partition('@')[0]}@{record.until.written_end}"
    told = tuple(
        each.reporter
        for each in plan.progress
        if any(other.point == given for other in records_in_force(each.records))
    )
    if told:
        raise UsageError(error_texts.DATE_REPORTED, point=given, known=told)


def _named(plan: Plan, targets: Sequence[Target]) -> tuple[str, ...]:
    """«2.7@2021-01 (СОШ № 34)»."""
    schools = {key: plan.schools.named(key) for _, key in targets if key is not None}
    named = (
        f"{point} ({plan.schools.short_name_of(school)})"
        if key is not None and (school := schools[key])
        else point
        for point, key in targets
    )
    return tuple(dict.fromkeys(named))
