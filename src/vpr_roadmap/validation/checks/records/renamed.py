"""Find the activity, person or school that records with an unknown number or name belong to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from vpr_roadmap.matching.folding import find_value, fold, fold_words
from vpr_roadmap.matching.suggestions import suggest
from vpr_roadmap.plan.activities import Activity
from vpr_roadmap.plan.former_numbers import may_have_point
from vpr_roadmap.plan.parties import Person
from vpr_roadmap.plan.schools import School, SchoolKey
from vpr_roadmap.validation.checks.context import CheckContext
from vpr_roadmap.validation.checks.likeness import Likeness
from vpr_roadmap.validation.checks.records.placed_records import PlacedRecord, ProgressFile


def renumbered_activity(
    context: CheckContext, number: str, records: Sequence[PlacedRecord]
) -> Activity | None:
    """The only activity that may have had this number; None if there is none, or several.

    It has the deadlines of the records and no records of its own. If several have, the only one
    that the records fit by reporter or by words.
    """
    reported = {placed.activity_number for placed in context.records()}
    ends = {placed.record.point.partition("@")[2] for placed in records}
    possible = [
        activity
        for activity in context.plan.activities
        if activity.number not in {number, *reported}
        if all(may_have_point(activity, end) for end in ends)
    ]
    if len(possible) > 1:
        likeness = Likeness(context.plan)
        possible = [activity for activity in possible if likeness.fits(activity, records)]
    return possible[0] if len(possible) == 1 else None


def renamed_person(context: CheckContext, file: ProgressFile) -> Person | None:
    """The only person who may have had the name of this reporter before; None if unclear.

    The initials are the same, the surname is not misspelt, the person has no records, and is
    responsible for a reported activity.
    """
    initials, surname = _initials_and_surname(file.progress.reporter)
    names = context.plan.reporters
    reporting = {find_value(reporter.name, names) for reporter in context.reporters}
    reported = {placed.activity_number for placed in file.records}
    activities = [each for each in context.plan.activities if each.number in reported]
    possible = [
        person
        for person in context.plan.people
        for present_initials, present_surname in [_initials_and_surname(person.name)]
        if initials and initials == present_initials and person.name not in reporting
        if not suggest(surname, [present_surname])
        if any(_is_responsible(person, activity) for activity in activities)
    ]
    return possible[0] if len(possible) == 1 else None


def _is_responsible(person: Person, activity: Activity) -> bool:
    """Whether the person, or a group with this head, is responsible."""
    parties = (each.party for each in activity.responsible)
    return any(person.name in (each.name, getattr(each, "head", None)) for each in parties)


def _initials_and_surname(name: str) -> tuple[str, str]:
    words = fold_words(name)
    initials = " ".join(word for word in words if len(word) == 1)
    return initials, " ".join(word for word in words if len(word) > 1)


def renumbered_school(
    context: CheckContext, records: Sequence[PlacedRecord], concerned: Iterable[SchoolKey]
) -> School | None:
    """The only school that may have had the key in these records; None if unclear.

    The school that reports itself, otherwise the only one of the `concerned` schools without
    records.
    """
    names = context.plan.reporters
    listed = context.plan.schools.listed
    by_name = {school.name: school for school in listed}
    own = {find_value(placed.reporter, names) for placed in records}
    reporting = [by_name[name] for name in own if name in by_name]
    if len(own) == len(reporting) == 1:
        return reporting[0]
    recorded = set(_reported_schools(context, by_name))
    silent = [
        school for school in listed if school.key in set(concerned) and school.key not in recorded
    ]
    return silent[0] if len(silent) == 1 and not reporting else None


def _reported_schools(context: CheckContext, by_name: dict[str, School]) -> Iterator[SchoolKey]:
    """The schools that a record names, and those that report."""
    names = context.plan.reporters
    for reporter in context.reporters:
        name = find_value(reporter.name, names) or fold(reporter.name)
        if name in by_name:
            yield by_name[name].key
    for placed in context.records():
        if placed.record.school is not None:
            yield placed.record.school
