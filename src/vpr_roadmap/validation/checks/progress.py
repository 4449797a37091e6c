"""Records against the plan, and against one another."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import partial
from itertools import pairwise
from typing import TypeAlias

from vpr_roadmap.matching.folding import find_same, find_value
from vpr_roadmap.matching.suggestions import suggest_days
from vpr_roadmap.nodes import STAND_IN, Route, Scalar, node_at
from vpr_roadmap.periods import (
    MAX_YEARS_AWAY,
    NO_DAY,
    Period,
    PeriodError,
    around,
    read_period,
)
from vpr_roadmap.plan.activities import Activity
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.progress import NEEDS, Record, Status, withdrawals
from vpr_roadmap.plan.schools import School, SchoolKey
from vpr_roadmap.problems import Place, Problem
from vpr_roadmap.validation.checks.numbers import numbers_are_of_their_section
from vpr_roadmap.validation.checks.reported import Key, PlacedRecord, ProgressFile
from vpr_roadmap.validation.checks.subject import Subject
from vpr_roadmap.validation.files import FileLocation

Points: TypeAlias = dict[str, tuple[Activity, Period | None]]
"""By its id, whose a control point is, and when it is due."""


def reporters_are_of_the_plan(subject: Subject) -> Iterator[Problem]:
    """Who reports is a person, a group or a school of the plan."""
    known = subject.plan.reporters
    if subject.source.lost_under("people", "groups"):
        return
    for file in (file for reported in subject.reported for file in reported.files):
        name = file.progress.reporter
        if name != STAND_IN and not find_same(name, known):
            values = {"found": name, "known": tuple(known)}
            yield file.source.problem("unknown-reporter", ("reporter",), **values)


def each_reporter_has_one_file(subject: Subject) -> Iterator[Problem]:
    """No two files hold the records of the same reporter, whichever name it is called by."""
    for reported in subject.reported:
        main, *others = reported.files
        for file in others:
            yield _copy(file, main)


def _copy(file: ProgressFile, main: ProgressFile) -> Problem:
    """The problem of a second file of a reporter: what it holds that the main one does not."""
    there = frozenset(main.progress.records)
    only_here = sum(each not in there for each in file.progress.records)
    values: dict[str, object] = {
        "found": file.progress.reporter,
        "place": main.source.place(("reporter",)),
        "here": len(file.progress.records),
        "there": len(main.progress.records),
        "n": only_here,
    }
    if not only_here:
        values["variant"] = "copy"
    return file.source.problem("duplicate-reporter", ("reporter",), **values)


def records_are_of_points_of_the_plan(subject: Subject) -> Iterator[Problem]:
    """A record is of a control point, of an unscheduled activity, or of a date given to one.

    Those of one activity are one problem: as a rule it was renumbered, or its deadline changed.
    """
    points = _points(subject)
    activities = {activity.number: (route, activity) for route, activity in subject.activities()}
    lost = subject.source.lost_under("sections", "activities") or _numbers_are_wrong(subject)
    dates_lost = _dates_were_lost(subject)
    orphans: dict[str, list[PlacedRecord]] = {}
    for placed in _of_no_point(subject, points):
        number = placed.record.point.partition("@")[0]
        at, activity = activities.get(number, (None, None))
        if lost if at is None else subject.is_refused((*at, "period")):
            continue
        if activity and activity.unscheduled and dates_lost:
            continue
        orphans.setdefault(number, []).append(placed)
    for number, own in orphans.items():
        _, activity = activities.get(number, (None, None))
        alone = len(orphans) == 1 and len(own) == 1
        yield _of_unknown_point(number, own, activity, points, alone=alone)


def _of_no_point(subject: Subject, points: Iterable[str]) -> Iterator[PlacedRecord]:
    """The records of points that the plan does not have."""
    ever = _points(subject, tuple(subject.records()))
    counting = {placed.key for placed in counting_records(subject)}
    for placed in subject.records():
        record = placed.record
        if record.point in points or record.point == STAND_IN:
            continue
        withdrawn = record.status is Status.WITHDRAWN
        if record.point in ever and (withdrawn or placed.key not in counting):
            continue  # taken back together with the date that it was of
        yield placed


def _of_unknown_point(
    number: str,
    records: list[PlacedRecord],
    activity: Activity | None,
    points: Points,
    *,
    alone: bool,
) -> Problem:
    """The problem of records of an activity that are of no point of it.

    One record `alone` is misspelt; of more, the activity was renumbered or its deadline changed.
    """
    first = records[0]
    values: dict[str, object] = {
        "found": tuple(dict.fromkeys(each.record.point for each in records)),
        **_points_there_are(first.record.point, activity, points),
        "candidates": _with_the_same_deadline(first.record.point, points),
        "number": number,
        "n": len(records),
        "also": tuple(each.place("point") for each in records),
    }
    if activity is None or not alone:
        what = "activity-gone" if activity is None else "points-gone"
        once = "-once" if len(records) == 1 else ""
        near = "-near" if values["candidates"] else ""
        values["case"] = f"{what}{once}{near}"
    return first.problem("unknown-point", "point", **values)


def _points_there_are(point: str, activity: Activity | None, points: Points) -> dict[str, object]:
    """The points of an activity that are nearest in time to one that it does not have."""
    days = {
        id: period.deadline if period else None
        for id, (owner, period) in points.items()
        if owner is activity
    }
    near, others = suggest_days(_day_of(point), days)
    return {"points": near, "others": others}


def _day_of(point: str) -> date | None:
    """The day on which a control point ends by its id; None where the id does not say it."""
    try:
        return read_period(point.partition("@")[2]).deadline
    except PeriodError:
        return None


MAX_SUGGESTED = 3
"""So many activities are offered that may be the one that was renumbered."""


def _with_the_same_deadline(point: str, points: Points) -> tuple[str, ...]:
    """The points of other activities with the same deadline, the nearest numbers first."""
    number, _, deadline = point.partition("@")
    same = [
        id
        for id, (activity, _) in points.items()
        if id.partition("@")[2] == deadline and activity.number != number
    ]
    return tuple(
        sorted(same, key=lambda id: _distance(number, id.partition("@")[0]))[:MAX_SUGGESTED]
    )


def _distance(number: str, other: str) -> tuple[int, int]:
    """How far two numbers of activities are from each other: first by section, then within it."""
    parts = [re.findall("[0-9]+", each) or ["0"] for each in (number, other)]
    own, others = ([int(digits[:9]) for digits in each] for each in parts)
    return abs(own[0] - others[0]) if len(own) > 1 else 0, abs(own[-1] - others[-1])


def schools_are_of_their_activity(subject: Subject) -> Iterator[Problem]:
    """A school that a record names is one of those that the activity concerns.

    The records of a school that is not listed are one problem: as a rule its number changed. So are
    those of a school and an activity that does not concern it: as a rule it was taken out there.
    """
    if not subject.schools_known:
        return
    named = [each for each in subject.records() if each.record.school not in (None, STAND_IN)]
    concerned = _concerned(subject) if named else {}
    listed = tuple(school.key for school in subject.plan.schools.listed)
    orphans: dict[str, list[PlacedRecord]] = {}
    outside: dict[tuple[str, str], list[PlacedRecord]] = {}
    for placed in named:
        school, keys = placed.record.school, concerned.get(placed.record.point)
        if keys is None or school in keys:
            continue
        if listed and school not in listed:
            orphans.setdefault(str(school), []).append(placed)
        else:
            of = placed.record.point.partition("@")[0], str(school)
            outside.setdefault(of, []).append(placed)
    if outside:
        yield from _outside(subject, outside, concerned)
    for key, own in orphans.items():
        known = tuple(sorted((str(each) for each in listed), key=partial(_distance, key)))
        values = {"found": key, "known": known, **_together(own)}
        yield own[0].problem("unknown-school", "school", **values, case="school-of-records")


def _outside(
    subject: Subject,
    outside: Mapping[tuple[str, str], Sequence[PlacedRecord]],
    concerned: Mapping[str, tuple[SchoolKey, ...]],
) -> Iterator[Problem]:
    """The problems of records by activity and school, without those by another school."""
    of_another = {each.key for own in _of_others(subject).values() for each in own}
    for (number, school), found in outside.items():
        own = [each for each in found if each.key not in of_another]
        if not own:
            continue
        known = tuple(str(key) for key in concerned[own[0].record.point])
        values: dict[str, object] = {"found": school, "activity": number, "known": known}
        if len(own) > 1:
            values |= {"case": "school-taken-out", **_together(own)}
        yield own[0].problem("school-outside-activity", "school", **values)


def _together(records: Sequence[PlacedRecord]) -> dict[str, object]:
    """Of records that are one problem: how many they are, and where."""
    return {"n": len(records), "also": tuple(each.place("school") for each in records)}


def schools_report_of_themselves(subject: Subject) -> Iterator[Problem]:
    """Where a school is the reporter, its records that count name no other school.

    Those of one reporter and another school are one problem: as a rule numbers were swapped.
    """
    for (own, key), records in _of_others(subject).items():
        values: dict[str, object] = {"found": str(key), "own": str(own.key)}
        values |= {"reporter": records[0].reporter, **_together(records)}
        if len(records) > 1 or own.number == str(key):
            values["case"] = "school-renumbered"
        yield records[0].problem("school-of-another", "school", **values)


def _of_others(subject: Subject) -> dict[tuple[School, SchoolKey], list[PlacedRecord]]:
    """By the school that reports and another that is listed, the records of that one."""
    listed = {each.key for each in subject.plan.schools.listed}
    found: dict[tuple[School, SchoolKey], list[PlacedRecord]] = {}
    for placed, own in _of_schools(subject):
        key = placed.record.school
        if key is not None and key in listed - {own.key}:
            found.setdefault((own, key), []).append(placed)
    return found


def schools_name_themselves(subject: Subject) -> Iterator[Problem]:
    """A school that reports on an activity of several schools names itself.

    Without `school` the record would stand for all of them.
    """
    found = [(placed, own) for placed, own in _of_schools(subject) if placed.record.school is None]
    concerned = _concerned(subject) if found else {}
    for placed, own in found:
        record, keys = placed.record, concerned.get(placed.record.point, ())
        if not keys or keys == (own.key,) or record.status is Status.SCHEDULED:
            continue
        if own.key in keys:
            values = {"own": str(own.key), "reporter": placed.reporter, "n": len(keys)}
            yield placed.problem("school-of-another", "point", **values, case="of-all-schools")
        else:
            known, number = tuple(map(str, keys)), record.point.partition("@")[0]
            of = {"found": str(own.key), "activity": number, "known": known}
            yield placed.problem("school-outside-activity", "point", **of)


def _of_schools(subject: Subject) -> Iterator[tuple[PlacedRecord, School]]:
    """The records that count whose reporter is a school, and that school."""
    schools = {school.name: school for school in subject.plan.schools.listed}
    names = subject.plan.reporters if schools else {}
    for placed in counting_records(subject):
        own = schools.get(find_value(placed.reporter, names) or placed.reporter)
        if own and placed.record.status is not Status.WITHDRAWN:
            yield placed, own


def _concerned(subject: Subject) -> dict[str, tuple[SchoolKey, ...]]:
    """By the id of a control point, the schools of its activity, where they are known."""
    listed = tuple(school.key for school in subject.plan.schools.listed)
    concerned = {
        each.number: each.concerned(listed)
        for at, each in subject.activities()
        if not _schools_lost(subject, at, each)
    }
    return {
        id: concerned[activity.number]
        for id, (activity, _) in _points(subject).items()
        if activity.number in concerned
    }


def records_say_what_their_status_needs(subject: Subject) -> Iterator[Problem]:
    """What is done has a document, what is moved a new deadline and a basis, and so on."""
    outdated = set(_outdated(subject))
    for placed in subject.records():
        record = placed.record
        for need in NEEDS[record.status]:
            if need == "result" and placed.key in outdated:
                continue
            written = (*placed.route, need)
            lost = placed.source.lost & {written, (*written, 0)}
            if not getattr(record, need) and not lost:
                values = {"status": record.status.value}
                if record.status is Status.WITHDRAWN:
                    values["variant"] = "withdrawn"
                # A warning must not hide behind the error that there is no evidence.
                keys = () if need == "result" else ("status",)
                yield placed.problem(f"{need}-missing", *keys, **values)


def only_unscheduled_activities_are_scheduled(subject: Subject) -> Iterator[Problem]:
    """Dates are given to activities that have none; what has a deadline is postponed."""
    points = _points(subject)
    for placed in subject.records():
        record = placed.record
        dated = record.point in points and not record.point.endswith("@-")
        if record.status is Status.SCHEDULED and dated:
            yield placed.problem("scheduled-on-dated", "point", found=record.point)


def dates_are_given_once(subject: Subject) -> Iterator[Problem]:
    """An unscheduled activity is given the same date once."""
    first: dict[tuple[str, str], Place] = {}
    for placed in counting_records(subject):
        record = placed.record
        if record.status is not Status.SCHEDULED or not record.until:
            continue
        key = (record.point, record.until.written_end)
        if key in first:
            values = {"found": record.point, "until": record.until.written}
            yield placed.problem("scheduled-twice", "until", **values, place=first[key])
        elif record.until.written != STAND_IN:
            first[key] = placed.place("until")


def what_is_withdrawn_was_recorded(subject: Subject) -> Iterator[Problem]:
    """A withdrawal takes back a record of the same point, school and reporter."""
    points = _points(subject)
    for reported in subject.reported:
        unknown = any(each.record.point not in points for each in reported.records)
        if unknown or reported.lost_records():
            continue  # it may have been what is withdrawn
        for at, before in withdrawals(reported.progress.records).items():
            placed = reported.records[at]
            if before is None and (point := placed.record.point) != STAND_IN:
                yield placed.problem("nothing-to-withdraw", "point", found=point)


def facts_come_before_their_records(subject: Subject) -> Iterator[Problem]:
    """Nothing is recorded before the day on which it happened."""
    for placed in subject.records():
        record = placed.record
        if record.date > record.recorded.date() > NO_DAY:
            values = {"day": record.date, "recorded": record.recorded.date()}
            yield placed.problem("date-after-recorded", "date", **values)


def records_stand_in_their_order(subject: Subject) -> Iterator[Problem]:
    """Records stand in the order in which they were made: new ones are added at the end."""
    for reported in subject.reported:
        for before, placed in pairwise(reported.records):
            record = placed.record
            if record.recorded.date() > NO_DAY and record.recorded < before.record.recorded:
                values = {"recorded": _moment(record), "previous": _moment(before.record)}
                yield placed.problem("records-out-of-order", "recorded", **values)


def nothing_is_done_before_its_start(subject: Subject) -> Iterator[Problem]:
    """What is done was done within its period or later: earlier is allowed, but rare."""
    points = _points(subject)
    for placed in subject.records():
        record = placed.record
        _, period = points.get(record.point, (None, None))
        if record.status is Status.DONE and period and NO_DAY < record.date < period.start:
            values = {"day": record.date, "start": period.start}
            yield placed.problem("done-before-start", "date", **values)


def nothing_is_recorded_of_the_future(subject: Subject) -> Iterator[Problem]:
    """The days of a record have come."""
    for placed in subject.records():
        record = placed.record
        for key, day in (("date", record.date), ("recorded", record.recorded.date())):
            if day > subject.today:
                yield placed.problem("record-in-future", key, day=day)
                break


def deadlines_are_moved_in_time(subject: Subject) -> Iterator[Problem]:
    """A deadline is moved before it is over, and to a later day."""
    deadlines = {id: period.deadline for id, (_, period) in _points(subject).items() if period}
    for placed in sorted(counting_records(subject), key=_recorded):
        record = placed.record
        deadline = deadlines.get(record.point)
        if record.status is not Status.POSTPONED or deadline is None:
            continue
        if record.date > deadline:
            values = {"day": record.date, "deadline": deadline}
            yield placed.problem("postponed-late", "date", **values)
        if record.until is None or record.until.written == STAND_IN:
            continue
        if record.until.deadline <= deadline:
            values = {"until": record.until.deadline, "deadline": deadline}
            yield placed.problem("postponed-back", "until", **values)
        if record.school is None:
            deadlines[record.point] = record.until.deadline


def deadlines_lie_near_their_plan(subject: Subject) -> Iterator[Problem]:
    """A deadline that was moved or given lies within some years of its plan."""
    if subject.plan.period.written == STAND_IN:
        return
    near = around(subject.plan.period)
    for placed in subject.records():
        record = placed.record
        if record.until and record.until.written != STAND_IN and not near.covers(record.until):
            values = {"found": record.until.written, "plan": subject.plan.period.written}
            yield placed.problem("until-far", "until", **values, most=MAX_YEARS_AWAY)


def named_files_are_there(subject: Subject) -> Iterator[Problem]:
    """A file that a record names by a path beginning with `./` is in the plan's folder."""
    codes = {FileLocation.NOWHERE: "where-missing", FileLocation.OUTSIDE: "where-outside"}
    for placed in subject.records():
        for at, evidence in enumerate(placed.record.evidence):
            if evidence.is_beside:
                where = str(evidence.where)
                if code := codes.get(subject.file_locations(where)):
                    yield placed.problem(code, "evidence", at, "where", found=where)


def counting_records(subject: Subject) -> Iterator[PlacedRecord]:
    """The records that were not taken back."""
    for reported in subject.reported:
        taken_back = set(withdrawals(reported.progress.records).values())
        for at, placed in enumerate(reported.records):
            if at not in taken_back:
                yield placed


def _outdated(subject: Subject) -> Iterator[Key]:
    """The records that were taken back, or come before another of the same point and school."""
    counting = {placed.key for placed in counting_records(subject)}
    last: dict[tuple[object, ...], Key] = {}
    for placed in sorted(subject.records(), key=_recorded):
        record, of = placed.record, (placed.record.point, placed.record.school)
        if placed.key not in counting:
            yield placed.key
        elif record.status is not Status.WITHDRAWN:
            yield from (last[of],) if of in last else ()
            last[of] = placed.key


def _recorded(placed: PlacedRecord) -> datetime:
    return placed.record.recorded


def _numbers_are_wrong(subject: Subject) -> bool:
    """Is it an error already what the number of some activity is."""
    return any(subject.is_refused((*route, "number")) for route, _ in subject.activities()) or any(
        numbers_are_of_their_section(subject)
    )


def _dates_were_lost(subject: Subject) -> bool:
    """May an unscheduled activity have been given a date that could not be read."""
    return any(
        record.until is not None and record.until.written == STAND_IN
        for record in (placed.record for placed in subject.records())
    ) or any(reported.lost_records() for reported in subject.reported)


def _schools_lost(subject: Subject, route: Route, activity: Activity) -> bool:
    """Is it an error already which schools an activity concerns: written, but not to be used."""
    own, inherited = (*route, "schools"), (*route[:-2], "schools")
    written = own if subject.source.has(own) or len(inherited) == 1 else inherited
    node = node_at(subject.source.root, written)
    cancelled = isinstance(node, Scalar) and node.text == "none"
    lost = any(each[: len(written)] == written for each in subject.source.lost)
    return lost or (node is not None and activity.schools is None and not cancelled)


def _points(subject: Subject, records: Iterable[PlacedRecord] | None = None) -> Points:
    """The points that may be reported on, whose they are, and when they are due.

    With the dates that `records` give, without those the records that were not taken back.
    """
    given = counting_records(subject) if records is None else records
    return points_of(subject.plan, (placed.record for placed in given))


def points_of(plan: Plan, records: Iterable[Record]) -> Points:
    """The control points of a plan, its unscheduled activities, and the dates given to these."""
    points: Points = {}
    for activity in plan.activities:
        points |= {point.id: (activity, point.period) for point in activity.points}
        if activity.unscheduled:
            points[activity.unscheduled_point] = (activity, None)
    for record in records:
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
    schools_report_of_themselves,
    schools_name_themselves,
    records_say_what_their_status_needs,
    only_unscheduled_activities_are_scheduled,
    dates_are_given_once,
    deadlines_lie_near_their_plan,
    what_is_withdrawn_was_recorded,
    facts_come_before_their_records,
    records_stand_in_their_order,
    nothing_is_done_before_its_start,
    nothing_is_recorded_of_the_future,
    deadlines_are_moved_in_time,
    named_files_are_there,
)
"""What records are checked for, in this order."""
