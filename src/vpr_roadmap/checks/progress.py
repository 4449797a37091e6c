"""Records against the plan, and against one another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from vpr_roadmap.checks.numbers import numbers_are_of_their_section
from vpr_roadmap.checks.subject import Reported, Subject
from vpr_roadmap.files import Whereabouts
from vpr_roadmap.folding import folded, same_in, value_of
from vpr_roadmap.nodes import STAND_IN, Route, Scalar, node_at
from vpr_roadmap.periods import NO_DAY, Period
from vpr_roadmap.plan.activities import Activity
from vpr_roadmap.plan.progress import NEEDS, Record, Status, withdrawals
from vpr_roadmap.problems import Place, Problem


def reporters_are_of_the_plan(subject: Subject) -> Iterator[Problem]:
    """Who reports is a person, a group or a school of the plan."""
    known = subject.plan.reporters
    if subject.source.lost_under("people", "groups"):
        return
    for reported in subject.reported:
        name = reported.progress.reporter
        if name != STAND_IN and not same_in(name, known):
            values = {"found": name, "known": tuple(known)}
            yield reported.source.problem("unknown-reporter", ("reporter",), **values)


def each_reporter_has_one_file(subject: Subject) -> Iterator[Problem]:
    """No two files hold the records of the same reporter, whichever name it is called by."""
    known = subject.plan.reporters
    first: dict[str, Reported] = {}
    for reported in subject.reported:
        name = reported.progress.reporter
        whose = value_of(name, known) or folded(name)
        if whose in first:
            place = first[whose].source.place(("reporter",))
            values = {"found": name, "place": place}
            yield reported.source.problem("duplicate-reporter", ("reporter",), **values)
        elif name != STAND_IN:
            first[whose] = reported


def records_are_of_points_of_the_plan(subject: Subject) -> Iterator[Problem]:
    """A record is of a control point, of an unscheduled activity, or of a date given to one."""
    points, ever = _points(subject), _points(subject, tuple(_records(subject)))
    counting = {(each.source.path, *route) for each, route, _ in _counting(subject)}
    activities = {activity.number: (route, activity) for route, activity in subject.activities()}
    lost = subject.source.lost_under("sections", "activities") or _numbers_are_wrong(subject)
    dates_lost = _dates_were_lost(subject)
    for reported, route, record in _records(subject):
        if record.point in points or record.point == STAND_IN:
            continue
        withdrawn = record.status is Status.WITHDRAWN
        if record.point in ever and (withdrawn or (reported.source.path, *route) not in counting):
            continue  # taken back together with the date that it was of
        at, activity = activities.get(record.point.partition("@")[0], (None, None))
        if lost if at is None else subject.is_refused((*at, "period")):
            continue
        if activity and activity.unscheduled and dates_lost:
            continue
        own = tuple(point for point, (owner, _) in points.items() if owner is activity)
        values = {"found": record.point, "points": own}
        yield reported.source.problem("unknown-point", (*route, "point"), **values)


def schools_are_of_their_activity(subject: Subject) -> Iterator[Problem]:
    """A school that a record names is one of those that the activity concerns."""
    if not subject.schools_known:
        return
    points = _points(subject)
    listed = tuple(school.key for school in subject.plan.schools.listed)
    lost = {each.number for at, each in subject.activities() if _schools_lost(subject, at, each)}
    for reported, route, record in _records(subject):
        activity, _ = points.get(record.point, (None, None))
        if activity is None or activity.number in lost or record.school in (None, STAND_IN):
            continue
        concerned, place = activity.concerned(listed), (*route, "school")
        found = {"found": str(record.school)}
        if record.school in concerned:
            continue
        if listed and record.school not in listed:
            known = tuple(str(key) for key in listed)
            yield reported.source.problem("unknown-school", place, **found, known=known)
        else:
            known = tuple(str(key) for key in concerned)
            values = {**found, "activity": activity.number, "known": known}
            yield reported.source.problem("school-outside-activity", place, **values)


def records_say_what_their_status_needs(subject: Subject) -> Iterator[Problem]:
    """What is done has a document, what is moved a new deadline and a basis, and so on."""
    outdated = set(_outdated(subject))
    for reported, route, record in _records(subject):
        for need in NEEDS[record.status]:
            if need == "result" and (reported.source.path, *route) in outdated:
                continue
            written = (*route, need)
            lost = reported.source.lost & {written, (*written, 0)}
            if not getattr(record, need) and not lost:
                values = {"status": record.status.value}
                if record.status is Status.WITHDRAWN:
                    values["variant"] = "withdrawn"
                # A warning must not hide behind the error that there is no evidence.
                place = route if need == "result" else (*route, "status")
                yield reported.source.problem(f"{need}-missing", place, **values)


def only_unscheduled_activities_are_scheduled(subject: Subject) -> Iterator[Problem]:
    """Dates are given to activities that have none; what has a deadline is postponed."""
    points = _points(subject)
    for reported, route, record in _records(subject):
        dated = record.point in points and not record.point.endswith("@-")
        if record.status is Status.SCHEDULED and dated:
            place = (*route, "point")
            yield reported.source.problem("scheduled-on-dated", place, found=record.point)


def dates_are_given_once(subject: Subject) -> Iterator[Problem]:
    """An unscheduled activity is given the same date once."""
    first: dict[tuple[str, str], Place] = {}
    for reported, route, record in _counting(subject):
        if record.status is not Status.SCHEDULED or not record.until:
            continue
        key, place = (record.point, record.until.written_end), (*route, "until")
        if key in first:
            values = {"found": record.point, "until": record.until.written}
            yield reported.source.problem("scheduled-twice", place, **values, place=first[key])
        elif record.until.written != STAND_IN:
            first[key] = reported.source.place(place)


def what_is_withdrawn_was_recorded(subject: Subject) -> Iterator[Problem]:
    """A withdrawal takes back a record of the same point, school and reporter."""
    points = _points(subject)
    for reported in subject.reported:
        unknown = any(record.point not in points for _, record in reported.records())
        if unknown or reported.source.lost_under("records"):
            continue  # it may have been what is withdrawn
        for at, before in withdrawals(reported.progress.records).items():
            point = reported.progress.records[at].point
            if before is None and point != STAND_IN:
                place = ("records", at, "point")
                yield reported.source.problem("nothing-to-withdraw", place, found=point)


def facts_come_before_their_records(subject: Subject) -> Iterator[Problem]:
    """Nothing is recorded before the day on which it happened."""
    for reported, route, record in _records(subject):
        if record.date > record.recorded.date() > NO_DAY:
            values = {"day": record.date, "recorded": record.recorded.date()}
            yield reported.source.problem("date-after-recorded", (*route, "date"), **values)


def records_stand_in_their_order(subject: Subject) -> Iterator[Problem]:
    """Records stand in the order in which they were made: new ones are added at the end."""
    for reported in subject.reported:
        for (_, before), (route, record) in pairwise(reported.records()):
            if record.recorded.date() > NO_DAY and record.recorded < before.recorded:
                values = {"recorded": _moment(record), "previous": _moment(before)}
                place = (*route, "recorded")
                yield reported.source.problem("records-out-of-order", place, **values)


def nothing_is_done_before_its_start(subject: Subject) -> Iterator[Problem]:
    """What is done was done within its period or later: earlier is allowed, but rare."""
    points = _points(subject)
    for reported, route, record in _records(subject):
        _, period = points.get(record.point, (None, None))
        if record.status is Status.DONE and period and NO_DAY < record.date < period.start:
            values = {"day": record.date, "start": period.start}
            yield reported.source.problem("done-before-start", (*route, "date"), **values)


def nothing_is_recorded_of_the_future(subject: Subject) -> Iterator[Problem]:
    """The days of a record have come."""
    for reported, route, record in _records(subject):
        for key, day in (("date", record.date), ("recorded", record.recorded.date())):
            if day > subject.today:
                yield reported.source.problem("record-in-future", (*route, key), day=day)
                break


def deadlines_are_moved_in_time(subject: Subject) -> Iterator[Problem]:
    """A deadline is moved before it is over."""
    deadlines = {id: period.deadline for id, (_, period) in _points(subject).items() if period}
    recorded = sorted(_counting(subject), key=lambda each: each[2].recorded)
    for reported, route, record in recorded:
        deadline = deadlines.get(record.point)
        if record.status is not Status.POSTPONED or deadline is None:
            continue
        if record.date > deadline:
            values = {"day": record.date, "deadline": deadline}
            yield reported.source.problem("postponed-late", (*route, "date"), **values)
        if record.until and record.school is None and record.until.written != STAND_IN:
            deadlines[record.point] = record.until.deadline


def named_files_are_there(subject: Subject) -> Iterator[Problem]:
    """A file that a record names by a path beginning with `./` is in the plan's folder."""
    codes = {Whereabouts.NOWHERE: "where-missing", Whereabouts.OUTSIDE: "where-outside"}
    for reported, route, record in _records(subject):
        for at, evidence in enumerate(record.evidence):
            if evidence.where and evidence.where.startswith("./"):
                place = (*route, "evidence", at, "where")
                if code := codes.get(subject.whereabouts(evidence.where)):
                    yield reported.source.problem(code, place, found=evidence.where)


def _counting(subject: Subject) -> Iterator[tuple[Reported, Route, Record]]:
    """The records that were not taken back."""
    for reported in subject.reported:
        taken_back = set(withdrawals(reported.progress.records).values())
        for at, (route, record) in enumerate(reported.records()):
            if at not in taken_back:
                yield reported, route, record


def _outdated(subject: Subject) -> Iterator[Route]:
    """The records that were taken back, or come before another of the same point and school."""
    counting = {(each.source.path, *route) for each, route, _ in _counting(subject)}
    last: dict[tuple[object, ...], Route] = {}
    for reported, route, record in sorted(_records(subject), key=lambda each: each[2].recorded):
        at, key = (reported.source.path, *route), (record.point, record.school)
        if at not in counting:
            yield at
        elif record.status is not Status.WITHDRAWN:
            yield from (last[key],) if key in last else ()
            last[key] = at


def _records(subject: Subject) -> Iterator[tuple[Reported, Route, Record]]:
    for reported in subject.reported:
        for route, record in reported.records():
            yield reported, route, record


def _numbers_are_wrong(subject: Subject) -> bool:
    """Is it an error already what the number of some activity is."""
    return any(subject.is_refused((*route, "number")) for route, _ in subject.activities()) or any(
        numbers_are_of_their_section(subject)
    )


def _dates_were_lost(subject: Subject) -> bool:
    """May an unscheduled activity have been given a date that could not be read."""
    return any(
        record.until is not None and record.until.written == STAND_IN
        for _, _, record in _records(subject)
    ) or any(reported.source.lost_under("records") for reported in subject.reported)


def _schools_lost(subject: Subject, route: Route, activity: Activity) -> bool:
    """Is it an error already which schools an activity concerns: written, but not to be used."""
    own, inherited = (*route, "schools"), (*route[:-2], "schools")
    written = own if subject.source.has(own) or len(inherited) == 1 else inherited
    node = node_at(subject.source.root, written)
    cancelled = isinstance(node, Scalar) and node.text == "none"
    lost = any(each[: len(written)] == written for each in subject.source.lost)
    return lost or (node is not None and activity.schools is None and not cancelled)


def _points(
    subject: Subject, given: Iterable[tuple[Reported, Route, Record]] = ()
) -> dict[str, tuple[Activity, Period | None]]:
    """The points that may be reported on, whose they are, and when they are due.

    Of the dates that records give, those of `given`, or without it those not taken back.
    """
    points: dict[str, tuple[Activity, Period | None]] = {}
    for activity in subject.plan.activities:
        points |= {point.id: (activity, point.period) for point in activity.points}
        if activity.unscheduled:
            points[activity.unscheduled_point] = (activity, None)
    for _, _, record in given or _counting(subject):
        owner, _ = points.get(record.point, (None, None))
        if owner and record.status is Status.SCHEDULED and record.until:
            points[f"{owner.number}@{record.until.written_end}"] = (owner, record.until)
    return points


def _moment(record: Record) -> str:
    return f"{record.recorded:%d.%m.%Y %H:%M:%S}"


OF_PROGRESS: tuple[Callable[[Subject], Iterator[Problem]], ...] = (
    reporters_are_of_the_plan,
    each_reporter_has_one_file,
    records_are_of_points_of_the_plan,
    schools_are_of_their_activity,
    records_say_what_their_status_needs,
    only_unscheduled_activities_are_scheduled,
    dates_are_given_once,
    what_is_withdrawn_was_recorded,
    facts_come_before_their_records,
    records_stand_in_their_order,
    nothing_is_done_before_its_start,
    nothing_is_recorded_of_the_future,
    deadlines_are_moved_in_time,
    named_files_are_there,
)
"""What records are checked for, in this order."""
