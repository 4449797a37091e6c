"""The schools that records name, and the schools that report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from vpr_roadmap.matching.folding import find_value
from vpr_roadmap.nodes import STAND_IN, Route, Scalar, node_at
from vpr_roadmap.plan.activities import Activity
from vpr_roadmap.plan.progress import Status
from vpr_roadmap.plan.schools import School, SchoolKey
from vpr_roadmap.problems import Problem
from vpr_roadmap.validation.checks.context import CheckContext
from vpr_roadmap.validation.checks.numbers import number_distance
from vpr_roadmap.validation.checks.records.placed_records import PlacedRecord
from vpr_roadmap.validation.checks.records.points import reportable_points


def recorded_schools_belong_to_the_activity(context: CheckContext) -> Iterator[Problem]:
    """A school that a record names is one of those that the activity concerns.

    The records of a school that is not listed are one problem: as a rule its number changed. So are
    those of a school and an activity that does not concern it: as a rule it was taken out there.
    """
    if not context.schools_known:
        return
    named = [each for each in context.records() if each.record.school not in (None, STAND_IN)]
    concerned = _concerned(context) if named else {}
    listed = tuple(school.key for school in context.plan.schools.listed)
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
        yield from _outside(context, outside, concerned)
    for key, own in orphans.items():
        known = tuple(sorted((str(each) for each in listed), key=partial(number_distance, key)))
        values = {"found": key, "known": known, **_together(own)}
        yield own[0].problem("unknown-school", "school", **values, case="school-of-records")


def _outside(
    context: CheckContext,
    outside: Mapping[tuple[str, str], Sequence[PlacedRecord]],
    concerned: Mapping[str, tuple[SchoolKey, ...]],
) -> Iterator[Problem]:
    """The problems of records by activity and school, without those by another school."""
    of_another = {each.key for own in _of_others(context).values() for each in own}
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


def schools_report_only_on_themselves(context: CheckContext) -> Iterator[Problem]:
    """Where a school is the reporter, its records that count name no other school.

    Those of one reporter and another school are one problem: as a rule numbers were swapped.
    """
    for (own, key), records in _of_others(context).items():
        values: dict[str, object] = {"found": str(key), "own": str(own.key)}
        values |= {"reporter": records[0].reporter, **_together(records)}
        if len(records) > 1 or own.number == str(key):
            values["case"] = "school-renumbered"
        yield records[0].problem("school-of-another", "school", **values)


def _of_others(context: CheckContext) -> dict[tuple[School, SchoolKey], list[PlacedRecord]]:
    """By the school that reports and another that is listed, the records of that one."""
    listed = {each.key for each in context.plan.schools.listed}
    found: dict[tuple[School, SchoolKey], list[PlacedRecord]] = {}
    for placed, own in _of_schools(context):
        key = placed.record.school
        if key is not None and key in listed - {own.key}:
            found.setdefault((own, key), []).append(placed)
    return found


def schools_give_their_own_key(context: CheckContext) -> Iterator[Problem]:
    """A school that reports on an activity of several schools names itself.

    Without `school` the record would stand for all of them.
    """
    found = [(placed, own) for placed, own in _of_schools(context) if placed.record.school is None]
    concerned = _concerned(context) if found else {}
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


def _of_schools(context: CheckContext) -> Iterator[tuple[PlacedRecord, School]]:
    """The records that count whose reporter is a school, and that school."""
    schools = {school.name: school for school in context.plan.schools.listed}
    names = context.plan.reporters if schools else {}
    for placed in context.records_not_withdrawn():
        own = schools.get(find_value(placed.reporter, names) or placed.reporter)
        if own and placed.record.status is not Status.WITHDRAWN:
            yield placed, own


def _concerned(context: CheckContext) -> dict[str, tuple[SchoolKey, ...]]:
    """By the id of a control point, the schools of its activity, where they are known."""
    listed = tuple(school.key for school in context.plan.schools.listed)
    concerned = {
        each.number: each.concerned(listed)
        for at, each in context.activities()
        if not _schools_lost(context, at, each)
    }
    return {
        id: concerned[activity.number]
        for id, (activity, _) in reportable_points(context).items()
        if activity.number in concerned
    }


def _schools_lost(context: CheckContext, route: Route, activity: Activity) -> bool:
    """Is it an error already which schools an activity concerns: written, but not to be used."""
    own, inherited = (*route, "schools"), (*route[:-2], "schools")
    written = own if context.source.has(own) or len(inherited) == 1 else inherited
    node = node_at(context.source.root, written)
    cancelled = isinstance(node, Scalar) and node.text == "none"
    lost = any(each[: len(written)] == written for each in context.source.lost)
    return lost or (node is not None and activity.schools is None and not cancelled)
