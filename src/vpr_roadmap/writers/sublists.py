"""What answers have in common: their sublists, columns and notes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar, assert_never

from vpr_roadmap.language import texts
from vpr_roadmap.language.text import Text
from vpr_roadmap.language.words import Words, capital
from vpr_roadmap.periods import Period
from vpr_roadmap.plan.activities import Activity, Section
from vpr_roadmap.plan.schools import School
from vpr_roadmap.queries.grouping import Item, Key, Rest, Sublist
from vpr_roadmap.queries.selection import Charge
from vpr_roadmap.writers.names import charge_name, listed_note
from vpr_roadmap.writers.page import Cell, Column, Paragraph, Table

T = TypeVar("T", bound=Item)

_RESTS = {
    Rest.NOBODY: texts.REST_NOBODY,
    Rest.NO_SCHOOL: texts.REST_NO_SCHOOL,
    Rest.ALL_SCHOOLS: texts.ALL_SCHOOLS,
    Rest.NO_SECTION: texts.REST_NO_SECTION,
    Rest.NO_DATE: texts.REST_NO_DATE,
}


def sublist_title(sublist: Sublist[Any], words: Words, *, several: bool) -> str:
    """What stands over a sublist; with its plan, where there are `several`."""
    heading = sublist_heading(sublist.key, words)
    if not several:
        return heading
    return words.say(texts.OF_PLAN, heading=heading, plan=sublist.plan.name)


def sublist_heading(key: Key, words: Words) -> str:
    """The name of what the items of a sublist have in common."""
    match key:
        case Rest():
            return words.sentence(_RESTS[key])
        case Section(number, title):
            return words.say(texts.SECTION_HEADING, number=number, title=title)
        case Period():
            return capital(words.period(key))
        case Charge():
            return capital(charge_name(key, words))
        case School():
            return key.name
        case _:
            assert_never(key)


def full_table(
    headings: Sequence[Text],
    items: Sequence[T],
    sublists: Sequence[Sublist[T]] | None,
    column: Text | None,
    row: Callable[[T], tuple[Cell, ...]],
    words: Words,
) -> Table:
    """A row for every item; with sublists, for those of each, after its name in `column`."""
    columns = tuple(Column(words.say(heading)) for heading in headings)
    if sublists is None or column is None:
        return Table(columns, tuple(row(item) for item in items))
    of = Column(words.say(column))
    rows = tuple(
        (sublist_heading(sublist.key, words), *row(item))
        for sublist in sublists
        for item in sublist.items
    )
    return Table((of, *columns), rows)


def short_columns(deadline: Text, words: Words, *, several: bool) -> tuple[Column, ...]:
    """Number, title, deadline, responsible; and the plan, where there are several."""
    columns = (
        Column(words.say(texts.NUMBER)),
        Column(words.say(texts.ACTIVITY), grows=True),
        Column(words.say(deadline)),
        Column(words.say(texts.RESPONSIBLE)),
    )
    return (*columns, Column(words.say(texts.PLAN))) if several else columns


def schools_note(sublists: Sequence[Sublist[Any]], words: Words) -> tuple[Paragraph, ...]:
    """Under lists by school: that not all schools are listed, where that is so."""
    of_schools = [sublist.plan for sublist in sublists if isinstance(sublist.key, School)]
    if len(of_schools) == 1:
        return ()
    lists = {plan.name: plan.schools for plan in of_schools if plan.schools.partly_listed}
    return tuple(Paragraph(listed_note(each, words)) for each in lists.values())


def no_school_note(activities: Sequence[Activity], words: Words) -> tuple[Paragraph, ...]:
    """Under an answer about schools: what may concern them too, since nobody said whom it does."""
    numbers = tuple(activity.number for activity in activities)
    return (Paragraph(words.say(texts.OF_NO_SCHOOL, numbers=numbers)),) if numbers else ()


def sums_note(sublists: Sequence[Sublist[Any]], total: int, words: Words) -> tuple[Paragraph, ...]:
    """Under lists by responsible or school: that an activity may stand in several of them."""
    if sum(len(sublist.items) for sublist in sublists) <= total:
        return ()
    if any(isinstance(sublist.key, Charge) for sublist in sublists):
        return (Paragraph(words.say(texts.SUM_OF_RESPONSIBLE)),)
    if any(isinstance(sublist.key, School) for sublist in sublists):
        return (Paragraph(words.say(texts.SUM_OF_SCHOOLS)),)
    return ()
