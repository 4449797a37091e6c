"""Make the records for what a reporter typed."""

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
"""The id of a control point, and a school; None for the control point as a whole."""


def make_records(
    details: RecordInput, typed: str, plan: Plan, reporter: str, today: date, now: datetime
) -> tuple[Record, ...]:
    """One record for each comma-separated control point of `typed` and each school.

    A number without a control point means the open point whose period contains the day of the
    record; if that day is in no period, the only overdue point, otherwise the only point. A
    withdrawal without a day gets the day of the withdrawn record. All records get the time `now`,
    or a later one if `now` is before existing records. Raises UsageError with what to type instead.
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
    """The day of a record; a withdrawal without a day takes that of the withdrawn record."""
    if details.status is not Status.WITHDRAWN or details.dated:
        return details.date
    taken_back = last_record(plan, reporter, point, school)
    return taken_back.date if taken_back else details.date


def last_record(plan: Plan, reporter: str, point: str, school: SchoolKey | None) -> Record | None:
    """The reporter's last valid record of a point and school; None if there is none.

    Withdrawn records do not count.
    """
    records = _records_of(plan, reporter)[::-1]
    return next((each for each in records if (each.point, each.school) == (point, school)), None)


def _records_of(plan: Plan, reporter: str) -> list[Record]:
    """The reporter's records that are not withdrawn, oldest first."""
    found = [records_in_force(each.records) for each in plan.progress if each.reporter == reporter]
    return found[0] if found else []


def _stamp(plan: Plan, reporter: str, points: Collection[str], now: datetime) -> datetime:
    """The latest of: `now`, the reporter's last record, one second after the last record by others
    about these points.

    The clocks of computers differ: without this, a new record could be older than the one it
    replaces.
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
"""The precision of the times in the files."""


# Find the control points and schools.


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
    """The given schools, otherwise the school that reports.

    Raises UsageError if the activity does not concern them, or a school reports on another one.
    """
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
    """The control point of a record that names only the activity. See `make_records`."""
    number = named.activity.number
    if details.status is Status.SCHEDULED:
        return points[-1]
    planned = [point.of_schools(schools) if schools else point for point in points if point.planned]
    still_open = [point for point in planned if point.state not in CLOSED]
    of_day = [point for point in planned if point.span and details.date in point.span]
    if not planned:
        raise UsageError(error_texts.NO_DATES_YET, number=number)
    if not still_open:
        has_no_dates = named.activity.has_no_dates
        text = error_texts.ALL_DATES_CLOSED if has_no_dates else error_texts.ALL_CLOSED
        raise UsageError(text, number=number, known=_with_states(planned))
    if len(of_day) == 1 and of_day[0] not in still_open:
        (with_state,) = _with_states(of_day)
        raise UsageError(
            error_texts.POINT_CLOSED, point=of_day[0].id, with_state=with_state, day=details.date
        )
    overdue = [point for point in still_open if point.state is State.OVERDUE]
    # A second record of a closed point is usually a mistake, so never take another point instead.
    open_of_day = [point for point in of_day if point in still_open]
    for found in [open_of_day] if of_day else [overdue, planned]:
        if len(found) == 1:
            return found[0]
    raise UsageError(
        error_texts.POINT_NOT_CLEAR, number=number, day=details.date, known=_with_states(planned)
    )


def _with_states(points: Sequence[PointState]) -> tuple[Text, ...]:
    """The points with deadline and state: «1.3@2020-11 (30.11.2020, просрочено)»."""
    texts: list[Text] = []
    for point in points:
        day = format_day(point.deadline) if point.deadline else "—"
        state = status_texts.STATE_NAMES[point.state.value]
        texts.append(Text(*(f"{point.id} ({day}, {name})" for name in state)))
    return tuple(texts)


def check_record_input(details: RecordInput, typed: str, plan: Plan) -> None:
    """Raises UsageError for a mistake in the call that does not depend on the reporter."""
    for named in find_activities(typed, [plan]):
        _refuse_unsuitable(named.activity, details)


def _refuse_unsuitable(activity: Activity, details: RecordInput) -> None:
    """Raises UsageError if the status does not suit the activity or needs more details."""
    if details.status is Status.SCHEDULED and not activity.has_no_dates:
        raise UsageError(error_texts.SCHEDULED_ON_DATED, number=activity.number)
    needs = (need for need in NEEDS[details.status] if need != "result")
    if not all(getattr(details, need) for need in needs):
        text = error_texts.OPTION_MISSING[details.status.value]
        if details.status is Status.SCHEDULED and activity.undated:
            text = error_texts.DATE_MISSING
        raise UsageError(text, schedule=activity.unscheduled)
    if details.until and "until" not in NEEDS[details.status]:
        raise UsageError(
            error_texts.UNTIL_UNWANTED, status=status_texts.STATUSES[details.status.value]
        )


def _refuse_for_point(
    named: ActivityReference, point: PointState, details: RecordInput, points: Sequence[PointState]
) -> None:
    """Raises UsageError if this point cannot have the status."""
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


# Find the record to withdraw.


def _withdrawn(
    named: ActivityReference,
    point: PointState | None,
    schools: Sequence[SchoolKey],
    details: RecordInput,
    reporter: str,
) -> Target:
    """The point and school of the record to withdraw.

    If it has several records, the last is withdrawn. Raises UsageError if no record fits or records
    of several points or schools do, or if somebody, even the reporter, reported on the date it set.
    """
    plan, number = named.plan, named.activity.number
    targets = [
        (record.point, record.school)
        for record in _records_of(plan, reporter)
        if record.point.partition("@")[0] == number and (point is None or point.id == record.point)
    ]
    found = tuple(dict.fromkeys(each for each in targets if not schools or each[1] in schools))
    if not found and not details.schools:  # the school did not name itself in its records
        found = tuple(dict.fromkeys(targets))
    if point and not details.schools and (point.id, None) in found:
        found = ((point.id, None),)  # a full id without a school means the record without one
    values = {"reporter": reporter, "number": point.id if point else number}
    if not targets:
        raise UsageError(error_texts.NOTHING_TO_WITHDRAW, **values)
    if len(found) != 1:
        text = error_texts.SEVERAL_TO_WITHDRAW if found else error_texts.NOTHING_TO_WITHDRAW_THERE
        raise UsageError(text, **values, known=_with_schools(plan, found or targets))
    _refuse_reported_date(plan, last_record(plan, reporter, *found[0]))
    return found[0]


def _refuse_reported_date(plan: Plan, record: Record | None) -> None:
    """Raises UsageError if the record sets a date that somebody has reported on."""
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
    """The points with the names of their schools: «2.7@2021-01 (СОШ № 34)»."""
    schools = {key: plan.schools.named(key) for _, key in targets if key is not None}
    named = (
        f"{point} ({plan.schools.short_name_of(school)})"
        if key is not None and (school := schools[key])
        else point
        for point, key in targets
    )
    return tuple(dict.fromkeys(named))
