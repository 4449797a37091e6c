"""Turn the filters of a call into a selection, and print what an ambiguous name stands for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from vpr_roadmap.cli.messages import print_note, shorten_list
from vpr_roadmap.cli.options import Filters
from vpr_roadmap.input.periods.parsing import parse_period
from vpr_roadmap.language.texts import message_texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.matching.folding import distinct
from vpr_roadmap.periods import Period
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.states import AsOf
from vpr_roadmap.queries.selection import Selection

if TYPE_CHECKING:
    from vpr_roadmap.input.schools import SchoolMatches


def select(
    filters: Filters,
    states: Sequence[str] | None,
    plans: Sequence[Plan],
    words: Words,
    *,
    by_place: bool = False,
) -> Selection:
    """The selection that was typed. Raises UsageError if a name is not in the plans.

    If a name stands for several people or schools, print which. `by_place` is true for an answer
    that shows the municipality of each school itself.
    """
    if not any(filters) and not states:
        return Selection()
    # Imported here because most calls have no filter.
    from vpr_roadmap.input.names import find_parties
    from vpr_roadmap.input.schools import match_schools
    from vpr_roadmap.input.sections import find_sections
    from vpr_roadmap.input.statuses import parse_states

    parties = {typed: find_parties(typed, plans) for typed in filters.responsible or ()}
    matches = match_schools(filters.school or (), plans)
    schools = [(plan.place, school.key) for match in matches for plan, school in match.found]
    selection = Selection(
        frozenset(name for names in parties.values() for name in names),
        tuple(dict.fromkeys(key for _, key in schools)),
        find_sections(filters.section or (), plans),
        parse_states(states or ()),
        frozenset(schools) if schools else None,
    )
    for typed, names in parties.items():
        _print_names(typed, names, words)
        print_renamed(typed, plans, words)
    print_renumbered_schools(matches, words)
    for match in matches:
        _print_schools(match, plans, words, by_place=by_place)
    return selection


def select_period(typed: str | None, plans: Sequence[Plan], as_of: AsOf) -> Period | None:
    """The period that was typed, or None. Raises UsageError if it cannot be read."""
    if typed is None:
        return None
    terms = [term for plan in plans for term in plan.terms]
    return parse_period(typed, [plan.period for plan in plans], as_of.day, terms)


def select_reporters(typed: str | None, plans: Sequence[Plan], words: Words) -> tuple[str, ...]:
    """The reporters whose names match; prints which if there are several. Raises UsageError."""
    if typed is None:
        return ()
    from vpr_roadmap.input.names import find_reporters

    names = find_reporters(typed, plans)
    _print_names(typed, names, words)
    print_renamed(typed, plans, words)
    return names


def print_renumbered(typed: str, plans: Sequence[Plan], words: Words) -> None:
    """Print the present numbers of activities that were typed by a former number."""
    from vpr_roadmap.input.points import renumbered

    for former, number in renumbered(typed, plans):
        print_note(words, message_texts.RENUMBERED, former=former, number=number)


def print_renamed(typed: str, plans: Sequence[Plan], words: Words) -> None:
    """Print the present names of people that were typed by a former name."""
    from vpr_roadmap.input.names import renamed

    for former, name in renamed(typed, plans):
        print_note(words, message_texts.RENAMED, typed=typed, name=name, former=former)


def print_renumbered_schools(matches: Iterable[SchoolMatches], words: Words) -> None:
    """Print the present keys of schools that were typed by a former key."""
    from vpr_roadmap.input.schools import renumbered_schools

    for former, school in renumbered_schools(matches):
        values = {"number": str(school.key), "name": school.name}
        print_note(words, message_texts.SCHOOL_RENUMBERED, former=former, **values)


def _print_names(typed: str, names: Sequence[str], words: Words) -> None:
    """Print the names that were found if there are more than were typed."""
    from vpr_roadmap.input.user_text import split_list

    if len(found := distinct(names)) > len(split_list(typed)):
        shown = shorten_list(words, found)
        print_note(words, message_texts.SEVERAL_MEANT, typed=typed, names=shown)


def _print_schools(
    match: SchoolMatches, plans: Sequence[Plan], words: Words, *, by_place: bool
) -> None:
    """Print the schools that were found if there are several, or several municipalities."""
    if by_place and len(distinct(school.name for _, school in match.found)) == 1:
        return
    of_several = len(distinct(plan.place for plan in plans)) > 1
    names = distinct(
        words.say(message_texts.SCHOOL_OF, school=school.name, municipality=plan.place or plan.name)
        if of_several
        else school.name
        for plan, school in match.found
    )
    if len(names) > 1 or of_several:
        text = message_texts.SCHOOLS_MEANT if len(names) > 1 else message_texts.SCHOOL_MEANT
        print_note(words, text, typed=match.typed, names=shorten_list(words, names))
