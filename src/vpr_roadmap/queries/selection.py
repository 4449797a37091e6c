"""The activities and control points that a question selects, and who is responsible for them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from vpr_roadmap.plan.activities import Activity, Section, section_key, with_parents
from vpr_roadmap.plan.parties import Group, Party, Person, Responsible, successor
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.point_states import point_states
from vpr_roadmap.plan.schools import SchoolKey
from vpr_roadmap.plan.states import AsOf, PointState, State


class Selection(NamedTuple):
    """The conditions of a question. An empty condition matches everything.

    `parties` are names of people and groups. Every municipality may have a school 2: `places`
    limits `schools` to pairs of a plan's place and a school, None allows the schools of any plan.
    `with_coexecutors` asks for all co-executors beside the responsible parties; otherwise they
    appear only if they are among `parties`.
    """

    parties: frozenset[str] = frozenset()
    schools: tuple[SchoolKey, ...] = ()
    sections: frozenset[str] = frozenset()
    states: frozenset[State] = frozenset()
    places: frozenset[tuple[str, SchoolKey]] | None = None
    with_coexecutors: bool = False


class Responsibility(NamedTuple):
    """A party as written in the plan, and the person who replaces it or its head (`instead`).

    `coexecutes` is true for a co-executor, who takes part without being responsible.
    """

    as_written: str
    party: Party
    instead: Person | None = None
    coexecutes: bool = False

    @property
    def successor(self) -> Person | None:
        """The person who replaces the party itself, not the head of a group."""
        return self.instead if isinstance(self.party, Person) else None


class SelectedPoint(NamedTuple):
    """A selected control point with its responsible parties and the co-executors asked for."""

    activity: Activity
    point: PointState
    responsibilities: tuple[Responsibility, ...]


def selected_points(plan: Plan, selection: Selection, as_of: AsOf) -> Iterator[SelectedPoint]:
    """The selected control points in the plan's order, including `N@-` of unscheduled activities.

    The responsibilities are those on the day of the answer, or on the day on which the point was
    done or cancelled. If schools are selected, the states are those of these schools.
    """
    states = point_states(plan, as_of)
    schools = selected_schools(plan, selection)
    for activity in _activities(plan, selection):
        by_day: dict[date, tuple[Responsibility, ...]] = {}
        for point in states[activity.number]:
            if schools and not point.concerns(schools):
                continue
            point = point.of_schools(schools) if schools else point
            day = min(point.closed_on or as_of.day, as_of.day)
            if day not in by_day:
                by_day[day] = selected_responsibilities(plan, activity, selection, day)
            if _is_in_state(plan, point, selection) and is_of_parties(
                plan, activity, by_day[day], selection, day
            ):
                yield SelectedPoint(activity, point, by_day[day])


def _activities(plan: Plan, selection: Selection) -> Iterator[Activity]:
    """The activities of the selected sections and schools."""
    schools = selected_schools(plan, selection)
    for activity in plan.activities:
        if (not selection.sections or in_sections(activity, selection)) and (
            not selection.schools or any(activity.concerns(school) for school in schools)
        ):
            yield activity


def without_schools(plan: Plan, selection: Selection, as_of: AsOf) -> tuple[SelectedPoint, ...]:
    """The control points left out only because their activities name no schools.

    Empty if the question names no schools of the plan.
    """
    if not selected_schools(plan, selection):
        return ()
    of_any_school = selected_points(plan, selection._replace(schools=()), as_of)
    return tuple(selected for selected in of_any_school if not selected.activity.scopes)


def selected_schools(plan: Plan, selection: Selection) -> list[SchoolKey]:
    """The selected schools that belong to the plan."""
    schools, places = plan.schools, selection.places
    return [
        school.key
        for key in selection.schools
        if (school := schools.named(key)) and (places is None or (plan.place, key) in places)
    ]


def in_sections(activity: Activity, selection: Selection) -> bool:
    """Whether the activity is in one of the selected sections or below it."""
    return activity.section is not None and is_selected_section(activity.section, selection)


def is_selected_section(section: Section, selection: Selection) -> bool:
    """Whether the section or one that contains it is selected."""
    keys = with_parents(section)
    return any(section_key(number) in keys for number in selection.sections)


def _is_in_state(plan: Plan, point: PointState, selection: Selection) -> bool:
    """Whether the point has one of the selected states.

    Points of a plan without records have no state. `N@-` is unscheduled only while its activity has
    no date.
    """
    if not selection.states:
        return True
    has_dates = point.state is State.UNSCHEDULED and not point.undated
    return plan.is_reported and point.state in selection.states and not has_dates


def is_of_parties(
    plan: Plan,
    activity: Activity,
    responsibilities: tuple[Responsibility, ...],
    selection: Selection,
    day: date,
) -> bool:
    """Whether a selected party has one of the responsibilities, under any of its names."""
    return not selection.parties or any(
        selection.parties & searchable_names(plan, activity, each, day) for each in responsibilities
    )


def responsibilities(plan: Plan, activity: Activity, today: date) -> tuple[Responsibility, ...]:
    """The responsible parties of an activity, with their successors as of `today`."""
    return tuple(_responsibility(plan, each, today) for each in activity.responsible)


def selected_responsibilities(
    plan: Plan, activity: Activity, selection: Selection, today: date
) -> tuple[Responsibility, ...]:
    """The responsible parties of an activity, then the co-executors that the question asks for."""
    responsible = responsibilities(plan, activity, today)
    if not activity.coexecutors:
        return responsible
    if selection.with_coexecutors:
        return (*responsible, *coexecutors(plan, activity, today))
    if not selection.parties:
        return responsible
    selected = (
        each
        for each in coexecutors(plan, activity, today)
        if selection.parties & searchable_names(plan, activity, each, today)
    )
    return (*responsible, *selected)


def coexecutors(plan: Plan, activity: Activity, today: date) -> tuple[Responsibility, ...]:
    """The co-executors of an activity, with their successors as of `today`."""
    found = (_responsibility(plan, each, today) for each in activity.coexecutors)
    return tuple(each._replace(coexecutes=True) for each in found)


def searchable_names(
    plan: Plan, activity: Activity, responsibility: Responsibility, today: date
) -> frozenset[str]:
    """The names that select a responsibility: party, successor, and the heads of a group."""
    party, instead = responsibility.party, responsibility.instead
    names = {party.name}
    if instead:
        names.add(instead.name)
    if isinstance(party, Group):
        names.update(_heads(plan, activity, party, today))
        if party.head:
            names.add(party.head)
    return frozenset(names)


def _responsibility(plan: Plan, responsible: Responsible, today: date) -> Responsibility:
    party = responsible.party
    head = party.name if isinstance(party, Person) else party.head
    instead = successor(plan.people, head, today) if head else None
    return Responsibility(responsible.as_written, party, instead)


def _heads(plan: Plan, activity: Activity, group: Group, today: date) -> Iterator[str]:
    """The heads of the group's schools, and their successors.

    If the activity states its schools, only the heads of these.
    """
    scope = activity.schools
    for school in plan.schools.listed:
        in_group = group.heads_of is not None and school.key in group.heads_of
        if school.head and in_group and (scope is None or school.key in scope):
            yield school.head
            if instead := successor(plan.people, school.head, today):
                yield instead.name
