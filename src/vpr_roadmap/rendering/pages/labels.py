"""People, schools, deadlines and counts in the words of answers."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import assert_never

from vpr_roadmap.language.texts import answer_texts
from vpr_roadmap.language.texts.section_texts import OTHER_SECTIONS, SECTIONS, SectionTexts
from vpr_roadmap.language.words import Words, format_day, uncapitalize_first
from vpr_roadmap.matching.folding import fold, fold_words
from vpr_roadmap.periods import Period
from vpr_roadmap.plan.activities import Activity, Interval, Recurrence, outer_sections
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.schools import SchoolKey, Schools, Scope
from vpr_roadmap.plan.states import PointState
from vpr_roadmap.queries.counts import Counts
from vpr_roadmap.queries.selection import Responsibility
from vpr_roadmap.queries.sublists import Item

MAX_PERIODS = 12
"""The most deadlines that one cell lists; if there are more, it says how many."""


def responsibility_name(responsibility: Responsibility, words: Words) -> str:
    """«Петрова П.П. (вместо Симоненко Л.И.)», or the name as the plan has it.

    A co-executor is «Симоненко Л.И. (соисполнитель)».
    """
    coexecutes = responsibility.coexecutes
    if successor := responsibility.successor:
        text = answer_texts.COEXECUTES_INSTEAD_OF if coexecutes else answer_texts.INSTEAD_OF
        return words.say(text, name=successor.name, instead_of=responsibility.party.name)
    name = responsibility.as_written
    return words.say(answer_texts.COEXECUTES, name=name) if coexecutes else name


def responsible_cell(
    activity: Activity, responsibilities: tuple[Responsibility, ...], words: Words
) -> tuple[str, ...]:
    """Who is responsible, as printed: the printed cell if the plan has it, otherwise the names.

    Successors and the co-executors selected follow the printed cell.
    """
    printed = activity.responsible_wording
    shown = [
        responsibility
        for responsibility in responsibilities
        if printed is None or responsibility.coexecutes or responsibility.successor
    ]
    names = (responsibility_name(responsibility, words) for responsibility in shown)
    return (*names,) if printed is None else (printed, *names)


def all_executors_cell(
    activity: Activity, responsibilities: tuple[Responsibility, ...], words: Words
) -> tuple[str, ...]:
    """`responsible_cell`, and «соисполнители: …» unless it names them or those selected."""
    cell = responsible_cell(activity, responsibilities, words)
    printed = set(fold_words(activity.responsible_wording or ""))
    names = tuple(
        each.as_written
        for each in activity.coexecutors
        if not printed.issuperset(fold_words(each.as_written))
    )
    if not names or any(each.coexecutes for each in responsibilities):
        return cell
    text = answer_texts.WITH_COEXECUTOR if len(names) == 1 else answer_texts.WITH_COEXECUTORS
    return (*cell, words.say(text, names=", ".join(names)))


def title_with_coexecutors(
    activity: Activity, responsibilities: tuple[Responsibility, ...], words: Words
) -> str:
    """The title of an activity, and the co-executors selected, where no column names them."""
    title, names = activity.title.rstrip("."), _coexecutor_names(responsibilities)
    if not names:
        return activity.title
    return words.say(answer_texts.TITLE_COEXECUTED, title=title, names=names)


def coexecutor_notes(items: Iterable[Item], words: Words) -> tuple[str, ...]:
    """A sentence for each co-executor selected, with the numbers of the activities."""
    numbers: dict[str, list[str]] = {}
    for item in items:
        for name in _coexecutor_names(item.responsibilities):
            numbers.setdefault(name, []).append(item.activity.number)
    return tuple(
        words.say(answer_texts.COEXECUTED, name=name, numbers=found)
        for name, found in numbers.items()
    )


def _coexecutor_names(responsibilities: Iterable[Responsibility]) -> tuple[str, ...]:
    return tuple(
        each.successor.name if each.successor else each.as_written
        for each in responsibilities
        if each.coexecutes
    )


def item_number(number: str, words: Words) -> str:
    """«п. 2.10» for tables in Excel, which reads a bare 2.10 as a number or a date."""
    return words.say(answer_texts.ITEM_NUMBER, number=number)


def day_or_dash(day: date | None) -> str:
    return format_day(day) if day else "—"


def point_name(id: str) -> str:
    """The id of a control point for people: without `@-` if the activity has no dates."""
    return id.removesuffix("@-")


def scope_names(scope: Scope | None, schools: Schools, words: Words) -> tuple[str, ...]:
    """The names of the schools; if they are all, that in words, with how many are listed."""
    if scope is None:
        return ()
    if scope.every:
        return (_all_schools(schools, words),)
    named = ((key, schools.named(key)) for key in scope.keys)
    return tuple(school.name if school else str(key) for key, school in named)


def school_names(keys: Iterable[SchoolKey], schools: Schools) -> tuple[str, ...]:
    """The short names of schools; of a run of one kind only the first has its kind."""
    kind = ""
    names = []
    for school in filter(None, map(schools.named, keys)):
        name = schools.short_name_of(school)
        prefix, _, number = name.rpartition(" ")
        names.append(number if prefix == kind and kind.endswith("№") else name)
        kind = prefix
    return tuple(names)


def deadline_text(activity: Activity, words: Words) -> str:
    """The deadline of an activity as printed, otherwise from its dates."""
    if activity.wording:
        return activity.wording
    if activity.unscheduled:
        return undated_reason(activity, words)
    if activity.undated:
        return activity.undated
    if activity.recurrence:
        return recurrence_text(activity.recurrence, words)
    if activity.terms:
        return ", ".join(activity.terms)
    points = activity.points
    if len(points) > MAX_PERIODS:
        last = max(point.deadline for point in points)
        first = min(point.deadline for point in points)
        return words.say(answer_texts.MANY_DEADLINES, n=len(points), first=first, last=last)
    return ", ".join(period_text(point.period, words) for point in points)


def point_deadline_text(point: PointState, words: Words) -> str:
    """The deadline of a control point as printed, otherwise its own date."""
    activity = point.activity
    if activity.wording or point.planned is None:
        return deadline_text(activity, words)
    return (
        format_day(point.planned.deadline)
        if activity.recurrence
        else period_text(point.planned.period, words)
    )


def period_text(period: Period, words: Words) -> str:
    """The name of a period of a plan; «не позднее 25.12.2026» if it is only a last day."""
    if period.is_until:
        return words.say(answer_texts.DUE_BY, deadline=period.deadline)
    return words.period(period)


def undated_reason(activity: Activity, words: Words) -> str:
    """Why an activity has no dates: «по графику ИРО», «по мере необходимости»; otherwise empty."""
    return "; ".join(undated_by_reason([activity], words))


def undated_by_reason(activities: Iterable[Activity], words: Words) -> dict[str, list[Activity]]:
    """Reason → the activities without dates for it; all schedules are one reason, the first."""
    listed = tuple(activities)
    by_reason: dict[str, list[Activity]] = {}
    if scheduled := [each for each in listed if each.unscheduled]:
        schedules = tuple(dict.fromkeys(each.unscheduled for each in scheduled))
        by_reason[words.say(answer_texts.BY_SCHEDULE, schedule=schedules)] = scheduled
    for each in listed:
        if each.undated:
            by_reason.setdefault(uncapitalize_first(each.undated), []).append(each)
    return by_reason


def recurrence_text(recurrence: Recurrence, words: Words) -> str:
    """«ежемесячно, до 25 числа», «раз в полугодие, в период с … по …»."""
    recurring = _interval_text(recurrence, words)
    if not recurrence.within:
        return recurring
    return words.say(answer_texts.RECURRING_WITHIN, recurring=recurring, period=recurrence.within)


def _interval_text(recurrence: Recurrence, words: Words) -> str:
    match recurrence.every:
        case Interval.HALF:
            return words.say(answer_texts.EVERY_HALF)
        case Interval.QUARTER:
            return words.say(answer_texts.EVERY_QUARTER)
        case Interval.MONTH if recurrence.day is None:
            return words.say(answer_texts.EVERY_MONTH)
        case Interval.MONTH if recurrence.day == 31:
            return words.say(answer_texts.EVERY_MONTH_TO_ITS_END)
        case Interval.MONTH:
            number = words.ordinal(recurrence.day or 0)
            return words.say(answer_texts.EVERY_MONTH_BY, number=number)
        case _:
            assert_never(recurrence.every)


def _all_schools(schools: Schools, words: Words) -> str:
    """«все школы муниципалитета (в перечне 7 из 22)», with the count if not all are listed."""
    all_schools = words.say(answer_texts.ALL_SCHOOLS)
    if not schools.partly_listed:
        return all_schools
    return f"{all_schools} ({listed_text(schools, words)})"


def listed_text(schools: Schools, words: Words) -> str:
    """«в перечне 7 из 22»."""
    return words.say(answer_texts.LISTED_OF, listed=len(schools.listed), total=schools.total)


def listed_note(schools: Schools, words: Words) -> str:
    """The sentence that not all schools are listed."""
    return words.say(answer_texts.LISTED_OF_NOTE, listed=len(schools.listed), total=schools.total)


def section_texts(plan: Plan) -> SectionTexts:
    """The texts with the noun that the titles of all its sections have: «Подготовительный этап»."""
    titles = [set(fold_words(section.title)) for section in outer_sections(plan.sections)]
    for texts in OTHER_SECTIONS if titles else ():
        nouns = set(map(fold, texts.words))
        if all(nouns & title for title in titles):
            return texts
    return SECTIONS


def counts_text(counts: Counts, words: Words) -> str:
    """«28 мероприятий, 32 контрольных срока, 1 мероприятие без установленной даты».

    If none of them has a date, «1 мероприятие без установленной даты» alone.
    """
    n = counts.unscheduled
    if n and n == counts.activities and not counts.points:
        return words.say(answer_texts.ALL_UNSCHEDULED, n=n)
    return words.say(
        answer_texts.LIST_COUNT,
        activities=counts.activities,
        points=counts.points,
        unscheduled=words.say(answer_texts.AND_UNSCHEDULED, n=n) if n else "",
    )
