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
    details: RecordInput, typed: str, plan: Plan, reporter: str, today: date, now: datetime
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
        for target in _targets(named, details, reporter, states[named.activity.number], today)
    ]
    unique = tuple(dict.fromkeys(targets))
    recorded = _stamp(plan, reporter, {point for point, _ in unique}, now)
    return tuple(
        Record(
            point=point,
            school=school,
            status=details.status,
            date=_day(details, plan, reporter, point, school),
            until=details.until,
            basis=details.basis,
            result=details.result,
            evidence=details.evidence,
            note=details.note,
            recorded=recorded,
        )
        for point, school in unique
    )


def _day(
    details: RecordInput, plan: Plan, reporter: str, point: str, school: SchoolKey | None
) -> date:
    """The day of a record: of a withdrawal without one, that of what is taken back."""
    if details.status is not Status.WITHDRAWN or details.dated:
        return details.date
    taken_back = last_record(plan, reporter, point, school)
    return taken_back.date if taken_back else details.date


def last_record(plan: Plan, reporter: str, point: str, school: SchoolKey | None) -> Record | None:
    """The last record of a reporter of a point and school that counts, if there is one."""
    records = _records_of(plan, reporter)[::-1]
    return next((each for each in records if (each.point, each.school) == (point, school)), None)


def _records_of(plan: Plan, reporter: str) -> list[Record]:
    """The records of a reporter that count, those made first before the others."""
    found = [records_in_force(each.records) for each in plan.progress if each.reporter == reporter]
    return found[0] if found else []


def _stamp(plan: Plan, reporter: str, points: Collection[str], now: datetime) -> datetime:
    """Now, but not before the reporter's last record, and after what others said of the points.

    So records stay in their order, and a new one counts though clocks differ.
    """
    stamp = now
    for progress in plan.progress:
        for record in progress.records:
            if progress.reporter == reporter:
                stamp = max(stamp, record.recorded)
            elif record.point in points:
                stamp = max(stamp, record.recorded + SECOND)
    return stamp


SECOND = timedelta(seconds=1)
"""What stamps in files tell apart."""


# Which control points.


def _targets(
    named: ActivityReference,
    details: RecordInput,
    reporter: str,
    points: Sequence[PointState],
    today: date,
) -> Iterator[Target]:
    point = find_point(named, points, today)
    _refuse_unsuitable(named.activity, details)
    if details.status is Status.SCHEDULED and details.schools:
        raise UsageError(error_texts.SCHEDULED_SCHOOL)
    schools = () if details.status is Status.SCHEDULED else _schools(named, details, reporter)
    if details.status is Status.WITHDRAWN:
        if not details.schools:
            yield _withdrawn(named, point, schools, details, reporter)
        for key in details.schools:
            yield _withdrawn(named, point, (key,), details, reporter)
        return
    point = point or _default_point(named, details, schools, points)
    _refuse_for_point(named, point, details, points)
    for school in schools or (None,):
        yield point.id, school


def _schools(
    named: ActivityReference, details: RecordInput, reporter: str
) -> tuple[SchoolKey, ...]:
    """The schools that were said, else the school that reports. Raises UsageError."""
    plan, activity = named.plan, named.activity
    listed = plan.schools.listed
    concerned = activity.concerned(school.key for school in listed)
    reporting = next((school for school in listed if school.name == reporter), None)
    if reporting and (others := [key for key in details.schools if key != reporting.key]):
        name = plan.schools.short_name_of(reporting)
        raise UsageError(error_texts.SCHOOL_OF_ANOTHER, school=name, other=str(others[0]))
    if details.schools and not concerned:
        raise UsageError(error_texts.NO_SCHOOLS_OF_ACTIVITY, number=activity.number)
    found = details.schools or ((reporting.key,) if reporting and concerned else ())
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


def _default_point(
    named: ActivityReference,
    details: RecordInput,
    schools: Sequence[SchoolKey],
    points: Sequence[PointState],
) -> PointState:
    """The point of an activity that a record is of, where only the activity was named."""
    number = named.activity.number
    if details.status is Status.SCHEDULED:
        return points[-1]
    planned = [point.of_schools(schools) if schools else point for point in points if point.planned]
    still_open = [point for point in planned if point.state not in CLOSED]
    of_day = [point for point in planned if point.span and details.date in point.span]
    if not planned:
        raise UsageError(error_texts.NO_DATES_YET, number=number)
    if not still_open:
        raise UsageError(error_texts.ALL_CLOSED, number=number, known=_with_states(planned))
    if len(of_day) == 1 and of_day[0] not in still_open:
        (with_state,) = _with_states(of_day)
        raise UsageError(
            error_texts.POINT_CLOSED, point=of_day[0].id, told=with_state, day=details.date
        )
    overdue = [point for point in still_open if point.state is State.OVERDUE]
    # Of one that is closed a second record is a slip, as a rule: it is never of another.
    open_of_day = [point for point in of_day if point in still_open]
    for found in [open_of_day] if of_day else [overdue, planned]:
        if len(found) == 1:
            return found[0]
    raise UsageError(
        error_texts.POINT_NOT_CLEAR, number=number, day=details.date, known=_with_states(planned)
    )


def _with_states(points: Sequence[PointState]) -> tuple[Text, ...]:
    """«1.3@2020-11 (30.11.2020, просрочено)», each of the points as its schools stand."""
    texts: list[Text] = []
    for point in points:
        day = format_day(point.deadline) if point.deadline else "—"
        state = status_texts.STATE_NAMES[point.state.value]
        texts.append(Text(*(f"{point.id} ({day}, {name})" for name in state)))
    return tuple(texts)


def check_record_input(details: RecordInput, typed: str, plan: Plan) -> None:
    """Raises UsageError for what is wrong with the call, whoever reports."""
    for named in find_activities(typed, [plan]):
        _refuse_unsuitable(named.activity, details)


def _refuse_unsuitable(activity: Activity, details: RecordInput) -> None:
    """Raises UsageError where the status does not suit, or something that it needs is not said."""
    if details.status is Status.SCHEDULED and not activity.unscheduled:
        raise UsageError(error_texts.SCHEDULED_ON_DATED, number=activity.number)
    needs = (need for need in NEEDS[details.status] if need != "result")
    if not all(getattr(details, need) for need in needs):
        raise UsageError(
            error_texts.OPTION_MISSING[details.status.value], schedule=activity.unscheduled
        )
    if details.until and "until" not in NEEDS[details.status]:
        raise UsageError(
            error_texts.UNTIL_UNWANTED, status=status_texts.STATUSES[details.status.value]
        )


def _refuse_for_point(
    named: ActivityReference, point: PointState, details: RecordInput, points: Sequence[PointState]
) -> None:
    """Raises UsageError for what cannot be said of this point."""
    number = named.activity.number
    match details.status:
        case Status.SCHEDULED if point.given:
            raise UsageError(error_texts.SCHEDULED_ON_GIVEN, number=number, point=point.id)
        case Status.SCHEDULED if details.until:
            given = f"{number}@{details.until.written_end}"
            if any(each.id == given for each in points):
                raise UsageError(error_texts.SCHEDULED_TWICE, number=number, point=given)
        case Status.POSTPONED if not point.planned:
            raise UsageError(error_texts.POSTPONED_UNDATED, number=number)


# What is taken back.


def _withdrawn(
    named: ActivityReference,
    point: PointState | None,
    schools: Sequence[SchoolKey],
    details: RecordInput,
    reporter: str,
) -> Target:
    """The point and school of the record that is taken back. Raises UsageError."""
    plan, number = named.plan, named.activity.number
    targets = [
        (record.point, record.school)
        for record in _records_of(plan, reporter)
        if record.point.partition("@")[0] == number and (point is None or point.id == record.point)
    ]
    found = tuple(dict.fromkeys(each for each in targets if not schools or each[1] in schools))
    if not found and not details.schools:  # the school that reports did not name itself
        found = tuple(dict.fromkeys(targets))
    if point and not details.schools and (point.id, None) in found:
        found = ((point.id, None),)  # named in full: the record of no school in particular
    values = {"reporter": reporter, "number": point.id if point else number}
    if not targets:
        raise UsageError(error_texts.NOTHING_TO_WITHDRAW, **values)
    if len(found) != 1:
        text = error_texts.SEVERAL_TO_WITHDRAW if found else error_texts.NOTHING_TO_WITHDRAW_THERE
        raise UsageError(text, **values, known=_with_schools(plan, found or targets))
    _refuse_reported_date(plan, last_record(plan, reporter, *found[0]))
    return found[0]


def _refuse_reported_date(plan: Plan, record: Record | None) -> None:
    """Raises UsageError where a date is to be taken back that somebody has reported on."""
    if not record or record.status is not Status.SCHEDULED or not record.until:
        return
    given = f"{record.point.partition('@')[0]}@{record.until.written_end}"
    reporters = tuple(
        each.reporter
        for each in plan.progress
        if any(other.point == given for other in records_in_force(each.records))
    )
    if reporters:
        raise UsageError(error_texts.DATE_REPORTED, point=given, known=reporters)


def _with_schools(plan: Plan, targets: Sequence[Target]) -> tuple[str, ...]:
    """«2.7@2021-01 (СОШ № 34)»."""
    schools = {key: plan.schools.named(key) for _, key in targets if key is not None}
    named = (
        f"{point} ({plan.schools.short_name_of(school)})"
        if key is not None and (school := schools[key])
        else point
        for point, key in targets
    )
    return tuple(dict.fromkeys(named))
