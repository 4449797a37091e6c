"""What several answers share: headings of sublists, columns and notes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Generic, TypeVar, assert_never

from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts import answer_texts
from vpr_roadmap.language.words import Words, capitalize_first
from vpr_roadmap.periods import Period
from vpr_roadmap.plan.activities import Activity, Section
from vpr_roadmap.plan.schools import School, Schools
from vpr_roadmap.queries.selection import Responsibility
from vpr_roadmap.queries.sublists import Item, Key, Rest, Sublist, is_coexecuted
from vpr_roadmap.rendering.page import Cell, Column, Paragraph, Rows
from vpr_roadmap.rendering.pages.labels import listed_note, responsibility_name

T = TypeVar("T", bound=Item)

_RESTS = {
    Rest.NOBODY: answer_texts.REST_NOBODY,
    Rest.NO_SCHOOL: answer_texts.REST_NO_SCHOOL,
    Rest.ALL_SCHOOLS: answer_texts.ALL_SCHOOLS,
    Rest.NO_SECTION: answer_texts.REST_NO_SECTION,
    Rest.NO_DATE: answer_texts.REST_NO_DATE,
}


def _counted(sublist: Sublist[Any]) -> int:
    """The number of its items; what a party only co-executes is counted apart."""
    if not isinstance(sublist.key, Responsibility):
        return len(sublist.items)
    party = sublist.key.party
    return sum(not is_coexecuted(item, party) for item in sublist.items)


def sublist_title(sublist: Sublist[Any], words: Words, *, several: bool) -> str:
    """The heading of a sublist; with its plan if there are `several`.

    A plan without sections, or without schools, has only its name as a heading.
    """
    if sublist.is_whole_plan:
        return sublist.plan.name if several else ""
    heading = sublist_heading(sublist.key, words)
    if not several:
        return heading
    return words.say(answer_texts.OF_PLAN, heading=heading, plan=sublist.plan.name)


def sublist_heading(key: Key, words: Words) -> str:
    """The name of what the items of a sublist have in common."""
    match key:
        case Rest():
            return words.sentence(_RESTS[key])
        case Section(number, title):
            return words.say(answer_texts.SECTION_HEADING, number=number, title=title)
        case Period():
            return capitalize_first(words.period(key))
        case Responsibility():
            return capitalize_first(responsibility_name(key, words))
        case School():
            return key.name
        case _:
            assert_never(key)


def full_table(
    headings: Sequence[Text],
    items: Iterable[T],
    sublists: Iterable[Sublist[T]] | None,
    column: Text | None,
    row: Callable[[T], tuple[Cell, ...]],
    words: Words,
) -> Rows:
    """A row per item; with sublists, a row in each list, with the list's name in `column`."""
    columns = tuple(Column(words.say(heading)) for heading in headings)
    if sublists is None or column is None:
        return Rows(columns, map(row, items))
    first = Column(words.say(column))
    rows = (
        (sublist_title(sublist, words, several=False), *row(item))
        for sublist in sublists
        for item in sublist.items
    )
    return Rows((first, *columns), rows)


def short_columns(deadline: Text, words: Words, *, several: bool) -> tuple[Column, ...]:
    """Number, title, deadline, responsible; and the plan if there are several."""
    columns = (
        Column(words.say(answer_texts.NUMBER)),
        Column(words.say(answer_texts.ACTIVITY), grows=True),
        Column(words.say(deadline)),
        Column(words.say(answer_texts.RESPONSIBLE)),
    )
    return (*columns, Column(words.say(answer_texts.PLAN))) if several else columns


def no_school_note(activities: Sequence[Activity], words: Words) -> tuple[Paragraph, ...]:
    """After an answer about schools: the activities that do not say which schools they concern."""
    numbers = tuple(activity.number for activity in activities)
    return (Paragraph(words.say(answer_texts.OF_NO_SCHOOL, numbers=numbers)),) if numbers else ()


class ShownSublists(Generic[T]):
    """Sublists that are iterated once, and the notes to show after them."""

    def __init__(self, sublists: Iterable[Sublist[T]]) -> None:
        self._sublists = sublists
        self._kinds: set[type] = set()
        self._items = 0
        self._schools = 0
        self._partly_listed: dict[str, Schools] = {}

    def __iter__(self) -> Iterator[Sublist[T]]:
        for sublist in self._sublists:
            self._kinds.add(type(sublist.key))
            self._items += _counted(sublist)
            if isinstance(sublist.key, School):
                self._schools += 1
                if sublist.plan.schools.partly_listed:
                    self._partly_listed[sublist.plan.name] = sublist.plan.schools
            yield sublist

    @property
    def any(self) -> bool:
        """Whether there was any sublist."""
        return bool(self._kinds)

    def schools_note(self, words: Words) -> tuple[Paragraph, ...]:
        """After lists by school: a note if a plan lists only some of its schools."""
        if self._schools == 1:
            return ()
        lists = self._partly_listed.values()
        return tuple(Paragraph(listed_note(schools, words)) for schools in lists)

    def sums_note(self, total: int, words: Words) -> tuple[Paragraph, ...]:
        """After lists by responsible or school: an activity may be in several of them."""
        if self._items <= total:
            return ()
        if Responsibility in self._kinds:
            return (Paragraph(words.say(answer_texts.SUM_OF_RESPONSIBLE)),)
        if School in self._kinds:
            return (Paragraph(words.say(answer_texts.SUM_OF_SCHOOLS)),)
        return ()
