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
from vpr_roadmap.validation.checks.records.renamed import renumbered_school


def recorded_schools_belong_to_the_activity(context: CheckContext) -> Iterator[Problem]:
    """The school of a record is one of the schools that the activity concerns.

    The records of an unlisted school are one problem: usually its number changed. The records of a
    school for an activity that does not concern it are one problem too: usually somebody removed
    the school from the activity.
    """
    if not context.schools_known:
        return
    named = [each for each in context.records() if each.record.school not in (None, STAND_IN)]
    concerned = _concerned(context) if named else {}
    listed = tuple(school.key for school in context.plan.schools.listed)
    unlisted: dict[str, list[PlacedRecord]] = {}
    outside: dict[tuple[str, str], list[PlacedRecord]] = {}
    for placed in named:
        school, keys = placed.record.school, concerned.get(placed.record.point)
        if keys is None or school in keys:
            continue
        if listed and school not in listed:
            unlisted.setdefault(str(school), []).append(placed)
        else:
            outside.setdefault((placed.activity_number, str(school)), []).append(placed)
    if outside:
        yield from _outside(context, outside, concerned)
    for key, records in unlisted.items():
        known = tuple(sorted((str(each) for each in listed), key=partial(number_distance, key)))
        values: dict[str, object] = {"found": key, "known": known, **_together(records)}
        values["case"] = "school-of-records"
        of_activities = [each for placed in records for each in concerned[placed.record.point]]
        if present := renumbered_school(context, records, of_activities):
            values |= {"case": "school-of-records-renumbered", "present": str(present.key)}
        yield records[0].problem("unknown-school", "school", **values)


def _outside(
    context: CheckContext,
    outside: Mapping[tuple[str, str], Sequence[PlacedRecord]],
    concerned: Mapping[str, tuple[SchoolKey, ...]],
) -> Iterator[Problem]:
    """A problem for each activity and school, without records that another school made."""
    by_others = _records_of_other_schools(context).values()
    of_other_schools = {placed.key for records in by_others for placed in records}
    for (number, school), all_records in outside.items():
        records = [placed for placed in all_records if placed.key not in of_other_schools]
        if not records:
            continue
        first = records[0]
        known = tuple(str(key) for key in concerned[first.record.point])
        values: dict[str, object] = {"found": school, "activity": number, "known": known}
        if len(records) > 1:
            values |= {"case": "school-taken-out", **_together(records)}
        yield first.problem("school-outside-activity", "school", **values)


def _together(records: Sequence[PlacedRecord]) -> dict[str, object]:
    """The number and the places of the records that are one problem."""
    return {"n": len(records), "also": tuple(each.place("school") for each in records)}


def schools_report_only_on_themselves(context: CheckContext) -> Iterator[Problem]:
    """The records of a reporting school name no other school, unless they are withdrawn.

    The records of one reporter for one other school are one problem: usually somebody swapped the
    numbers.
    """
    for (school, key), records in _records_of_other_schools(context).items():
        values: dict[str, object] = {"found": str(key), "own": str(school.key)}
        values |= {"reporter": records[0].reporter, **_together(records)}
        if len(records) > 1 or school.number == str(key):
            values["case"] = "school-renumbered"
        yield records[0].problem("school-of-another", "school", **values)


def _records_of_other_schools(
    context: CheckContext,
) -> dict[tuple[School, SchoolKey], list[PlacedRecord]]:
    """(reporting school, key of another listed school) → the records for that other school."""
    listed = {each.key for each in context.plan.schools.listed}
    groups: dict[tuple[School, SchoolKey], list[PlacedRecord]] = {}
    for placed, school in _records_by_schools(context):
        key = placed.record.school
        if key is not None and key in listed - {school.key}:
            groups.setdefault((school, key), []).append(placed)
    return groups


def schools_give_their_own_key(context: CheckContext) -> Iterator[Problem]:
    """A reporting school gives its own key if the activity concerns other schools.

    Without `school` the record would count for all schools.
    """
    nameless = [each for each in _records_by_schools(context) if each[0].record.school is None]
    concerned = _concerned(context) if nameless else {}
    for placed, school in nameless:
        record, keys = placed.record, concerned.get(placed.record.point, ())
        if not keys or keys == (school.key,) or record.status is Status.SCHEDULED:
            continue
        if school.key in keys:
            values = {"own": str(school.key), "reporter": placed.reporter, "n": len(keys)}
            yield placed.problem("school-of-another", "point", **values, case="of-all-schools")
        else:
            known = tuple(map(str, keys))
            number = placed.activity_number
            outside = {"found": str(school.key), "activity": number, "known": known}
            yield placed.problem("school-outside-activity", "point", **outside)


def _records_by_schools(context: CheckContext) -> Iterator[tuple[PlacedRecord, School]]:
    """The records whose reporter is a school, with that school. Withdrawn ones are skipped."""
    schools = {school.name: school for school in context.plan.schools.listed}
    names = context.plan.reporters if schools else {}
    for placed in context.records_not_withdrawn():
        school = schools.get(find_value(placed.reporter, names) or placed.reporter)
        if school and placed.record.status is not Status.WITHDRAWN:
            yield placed, school


def _concerned(context: CheckContext) -> dict[str, tuple[SchoolKey, ...]]:
    """Control point id → the keys of the schools that its activity concerns, if they are known."""
    listed = tuple(school.key for school in context.plan.schools.listed)
    concerned = {
        activity.number: activity.concerned(listed)
        for route, activity in context.activities()
        if not _schools_lost(context, route, activity)
    }
    return {
        id: concerned[activity.number]
        for id, (activity, _) in reportable_points(context).items()
        if activity.number in concerned
    }


def _schools_lost(context: CheckContext, route: Route, activity: Activity) -> bool:
    """Whether the schools of an activity are given but cannot be used, which is an error."""
    own_route, inherited = (*route, "schools"), (*route[:-2], "schools")
    scope = own_route if context.source.has(own_route) or len(inherited) == 1 else inherited
    node = node_at(context.source.root, scope)
    no_schools = isinstance(node, Scalar) and node.text == "none"
    lost = any(lost_route[: len(scope)] == scope for lost_route in context.source.lost)
    return lost or (node is not None and activity.schools is None and not no_schools)
