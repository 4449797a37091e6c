"""The listed people, and their successors."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import chain, islice

from vpr_roadmap.matching.folding import fold, initials_first, same_text
from vpr_roadmap.matching.suggestions import suggest
from vpr_roadmap.nodes import STAND_IN, Mapping, Scalar, Sequence, node_at
from vpr_roadmap.periods import NO_DAY
from vpr_roadmap.plan.parties import Person, people_by_initials
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.problems import MAX_PROBLEMS, Problem, Source
from vpr_roadmap.validation.checks.context import CheckContext

_KEYS_WITH_NAMES = frozenset(
    {
        *("sections", "activities", "groups", "order"),
        *("responsible", "coexecutors", "head", "signatory", "coordinator", "support", "control"),
        "instead_of",
    }
)
"""The keys whose values contain the names of people."""


def successors_start_within_the_plan(context: CheckContext) -> Iterator[Problem]:
    """A successor starts on or after the first day of the plan."""
    start = context.plan.period.start
    for at, person in enumerate(context.plan.people):
        if person.instead_of and person.since and NO_DAY < person.since < start:
            values = {"day": person.since, "start": start}
            yield context.problem("successor-before-plan", ("people", at, "from"), **values)


def successors_end_after_they_start(context: CheckContext) -> Iterator[Problem]:
    """The last day of a successor is not before the first."""
    for at, person in enumerate(context.plan.people):
        since, until = person.since, person.until
        if since and until and NO_DAY not in (since, until) and until < since:
            values = {"day": until, "start": since}
            yield context.problem("successor-reversed", ("people", at, "until"), **values)


def successors_start_before_the_replaced_one_ends(context: CheckContext) -> Iterator[Problem]:
    """Whoever replaces a temporary successor starts before that one's last day is over."""
    people: dict[str, Person] = {}
    for person in sorted(context.plan.people, key=lambda each: each.until or date.max):
        people[fold(person.name)] = person  # of several entries keep the one that ends last
    for at, person in enumerate(context.plan.people):
        replaced = people.get(fold(person.instead_of or ""))
        if not (replaced and replaced.until and person.since) or replaced.until == NO_DAY:
            continue
        if person.since > replaced.until:
            values = {"found": replaced.name, "day": replaced.until, "start": person.since}
            yield context.problem(
                "successor-late",
                ("people", at, "instead_of"),
                **values,
                former=replaced.instead_of or "…",
            )


def listed_people_are_used(context: CheckContext) -> Iterator[Problem]:
    """Every listed person takes part in something, has a role in the order, or reports.

    A person whose name resembles an unknown name is taken as used. If names may be lost, the check
    finds nothing.
    """
    plan = context.plan
    if not plan.activities or _names_were_lost(context.source):
        return
    listed = tuple(person.name for person in plan.people)
    unknown = islice(dict.fromkeys(_unknown_names(context)), MAX_PROBLEMS)
    misspelt = {fold(near) for name in unknown for near in suggest(name, listed, most=1)}
    used = set(map(initials_first, _used_names(context) | misspelt | {STAND_IN}))
    names = set(map(fold, listed))
    for at, person in enumerate(plan.people):
        if initials_first(person.name) not in used and not _replaces_nobody(person, names):
            yield context.problem("unused-person", ("people", at, "name"), found=person.name)


def _names_were_lost(source: Source) -> bool:
    return any(route[-1] in _KEYS_WITH_NAMES or isinstance(route[-1], int) for route in source.lost)


def _unknown_names(context: CheckContext) -> tuple[str, ...]:
    """The names that refer to nobody in `people` or `groups`."""
    known = {fold(name) for party in context.plan.parties for name in party.names}
    return tuple(name for name in _names_referred_to(context) if fold(name) not in known)


def _names_referred_to(context: CheckContext) -> Iterator[str]:
    for route, _ in context.activities():
        activity = node_at(context.source.root, route)
        entries = activity.entries if isinstance(activity, Mapping) else {}
        for key in ("responsible", "coexecutors"):
            _, names = entries.get(key, (None, None))
            if isinstance(names, Sequence):
                yield from (item.text for item in names.items if isinstance(item, Scalar))
    yield from _people_with_offices(context.plan)
    yield from _reporter_names(context)


def _reporter_names(context: CheckContext) -> Iterator[str]:
    for reporter in context.reporters:
        yield from (file.progress.reporter for file in reporter.files)


def _people_with_offices(plan: Plan) -> Iterator[str]:
    """The heads of groups and schools, and the people named in the order."""
    yield from (group.head for group in plan.groups if group.head)
    yield from (school.head for school in plan.schools.listed if school.head)
    if order := plan.order:
        named = (order.signatory, order.coordinator, order.support, order.control)
        yield from (name for name in named if name)


def _replaces_nobody(person: Person, listed: set[str]) -> bool:
    """Whether a successor replaces nobody in `listed` (folded names), which is an error."""
    if person.instead_of is None:
        return person.since is not None or person.until is not None
    return same_text(person.instead_of, person.name) or fold(person.instead_of) not in listed


def _used_names(context: CheckContext) -> set[str]:
    """The folded names in use, with the successors and predecessors of their bearers."""
    plan = context.plan
    used = set(_reporter_names(context))
    parties = (activity.responsible_and_coexecutors for activity in plan.activities)
    used |= {party.as_written for party in chain.from_iterable(parties)}
    used |= set(_people_with_offices(plan))
    people = people_by_initials(plan.people)
    found = {name: people.get(initials_first(name)) for name in used}
    present = {fold(person.name if person else name) for name, person in found.items()}
    return with_successors(present, plan.people)


def with_successors(used: set[str], people: tuple[Person, ...]) -> set[str]:
    """Folded names, with the names of all their successors and predecessors."""
    replacements: dict[str, list[str]] = {}
    for person in people:
        if person.instead_of:
            name, former = fold(person.name), fold(person.instead_of)
            replacements.setdefault(former, []).append(name)
            replacements.setdefault(name, []).append(former)
    found, waiting = set(used), list(used)
    while waiting:
        new = [name for name in replacements.get(waiting.pop(), ()) if name not in found]
        found.update(new)
        waiting += new
    return found
