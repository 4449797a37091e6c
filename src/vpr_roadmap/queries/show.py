"""One activity with all its details, or a plan with its order and passport."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain
from typing import NamedTuple

from vpr_roadmap.errors import UsageError
from vpr_roadmap.input.points import find_activity, find_point
from vpr_roadmap.language.texts import error_texts
from vpr_roadmap.plan.activities import Section, with_parents
from vpr_roadmap.plan.left_out import LeftOut
from vpr_roadmap.plan.parties import Group, Person
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.schools import School
from vpr_roadmap.plan.states import AsOf
from vpr_roadmap.queries.counts import Counts, counts
from vpr_roadmap.queries.list import ListItem, list_item
from vpr_roadmap.queries.log import LogItem, log_items
from vpr_roadmap.queries.selection import Responsibility, coexecutors


class ShownParty(NamedTuple):
    """A responsible party or a co-executor, with its post if known.

    A successor also has whom it replaces and why. A person whose name changed has the present name
    and, in `formerly`, the former ones.
    """

    name: str
    post: str | None
    instead_of: str | None = None
    basis: str | None = None
    until: date | None = None
    formerly: tuple[str, ...] = ()


class ShownActivity(NamedTuple):
    """An activity; `schools` are the listed schools that it names, `records` all its records."""

    item: ListItem
    parties: tuple[ShownParty, ...]
    schools: tuple[School, ...]
    records: tuple[LogItem, ...] = ()
    coexecutors: tuple[ShownParty, ...] = ()


class ShownPlan(NamedTuple):
    """A plan; `sections` pairs each section with its number of activities, with its subsections."""

    plan: Plan
    counts: Counts
    sections: tuple[tuple[Section, int], ...]


def show_activity(plans: Sequence[Plan], typed: str, as_of: AsOf) -> ShownActivity:
    """The activity with the number typed, or with the control point typed.

    Raises UsageError, naming the nearest numbers, if there is none, or if several plans have it.
    """
    named = find_activity(typed, plans, as_of=as_of)
    plan, activity = named.plan, named.activity
    item = list_item(plan, activity, as_of)
    find_point(named, item.points, as_of.day)
    coexecuting = coexecutors(plan, activity, _day_of_responsibility(item, as_of))
    schools = tuple(
        school
        for school in plan.schools.listed
        if activity.schools is not None and school.key in activity.schools
    )
    records = tuple(item for item in log_items(plan, as_of) if item.activity is activity)
    return ShownActivity(
        item,
        tuple(_shown_parties(plan, item.responsibilities)),
        schools,
        records,
        tuple(_shown_parties(plan, coexecuting)),
    )


def show_plan(plans: Sequence[Plan]) -> ShownPlan:
    """The only plan in `plans`. Raises UsageError if there are several."""
    if len(plans) > 1:
        raise UsageError(error_texts.SEVERAL_PLANS, known=tuple(plan.name for plan in plans))
    plan = plans[0]
    named = (activity.section for activity in plan.activities if activity.section)
    count = Counter(key for section in named for key in with_parents(section))
    sections = tuple((section, count[section.key]) for section in plan.sections)
    return ShownPlan(plan, counts(plan.activities, plan.sections), sections)


def left_out_of(
    shown: Plan, plans: Sequence[Plan], left_out: Sequence[LeftOut]
) -> tuple[LeftOut, ...]:
    """The entries of `left_out` without the records of plans that are not shown."""
    of_others = {each for plan in plans if plan is not shown for each in plan.left_out}
    return tuple(each for each in left_out if each not in of_others)


def _day_of_responsibility(item: ListItem, as_of: AsOf) -> date:
    """The day of the answer, or the day on which the last control point was closed."""
    closed = [point.closed_on for point in item.points if point.closed_on]
    is_open = len(closed) < len(item.points)
    return as_of.day if is_open or not closed else min(max(closed), as_of.day)


def _shown_parties(plan: Plan, responsibilities: Iterable[Responsibility]) -> Iterator[ShownParty]:
    return chain.from_iterable(_shown_party(plan, each) for each in responsibilities)


def _shown_party(plan: Plan, responsibility: Responsibility) -> Iterator[ShownParty]:
    """A person, or a group and its head, or the successor of either."""
    as_written, party, instead, _ = responsibility
    if isinstance(party, Group):
        head = plan.person(party.head) if party.head else None
        yield ShownParty(as_written, None)
        if instead:
            yield _shown_successor(instead, party.head)
        elif head:
            yield _shown_person(head, head.name)
    elif instead:
        yield _shown_successor(instead, party.name)
    else:
        yield _shown_person(party, as_written)


def _shown_person(person: Person, as_written: str) -> ShownParty:
    name = person.name if person.formerly else as_written
    return ShownParty(name, person.post, formerly=person.formerly)


def _shown_successor(person: Person, former: str | None) -> ShownParty:
    return ShownParty(person.name, person.post, former, person.basis, person.until)
