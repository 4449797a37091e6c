"""Отметка об исполнении: the state of a control point in the tables of a report."""

from __future__ import annotations

from collections.abc import Iterator

from vpr_roadmap.language.texts import report_texts as texts
from vpr_roadmap.language.texts import status_texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.progress import Status
from vpr_roadmap.plan.schools import SchoolKey
from vpr_roadmap.plan.states import FULFILLED, PointState, SchoolState, State, is_early
from vpr_roadmap.rendering.page import Cell, Sentences
from vpr_roadmap.rendering.pages.labels import listed_text, school_names, undated_reason


def mark(point: PointState, plan: Plan, words: Words) -> Cell:
    """«Исполнено в срок, 18.11.2020»; for several schools how many, and a sentence for the others.

    If the plan has no records, only what the calendar says.
    """
    if not plan.is_reported:
        return _by_calendar(point, words)
    if len(point.parts) == 1:
        return _part_mark(point.parts[0], point, plan, words)
    by_mark: dict[str, list[SchoolKey]] = {}
    for part in point.parts:
        if part.school is not None and not (part.state is State.DONE and not part.move):
            by_mark.setdefault(_part_mark(part, point, plan, words), []).append(part.school)
    if len(by_mark) == 1 and not point.done_count:
        return next(iter(by_mark))
    return Sentences(_school_marks(point, by_mark, plan, words))


def _school_marks(
    point: PointState, by_mark: dict[str, list[SchoolKey]], plan: Plan, words: Words
) -> Iterator[str]:
    if point.done_count:
        yield _done_in_schools(point, plan, words)
    for mark_of_schools, keys in by_mark.items():
        names = ", ".join(school_names(keys, plan.schools))
        mark_text = mark_of_schools[:1].lower() + mark_of_schools[1:]
        yield words.say(texts.OF_SCHOOLS_MARK, schools=names, mark=mark_text)


def _done_in_schools(point: PointState, plan: Plan, words: Words) -> str:
    """«Исполнено в 6 из 7 школ»; once all schools have, whether in time, and the day."""
    text = texts.DONE_IN_SCHOOLS
    if point.state in FULFILLED and point.done_count == len(point.parts):
        text = texts.DONE_IN_ALL if point.state is State.DONE else texts.DONE_LATE_IN_ALL
    sentence = words.say(text, done=point.done_count, n=len(point.parts))
    if plan.schools.partly_listed and point.activity.of_all_schools:
        listed = listed_text(plan.schools, words)
        sentence = words.say(status_texts.STATE_MORE, state=sentence, more=listed)
    return (
        words.say(texts.MARK_DAY, mark=sentence, day=point.closed_on)
        if point.closed_on
        else sentence
    )


def _part_mark(part: SchoolState, point: PointState, plan: Plan, words: Words) -> str:
    """The mark of one school, or of a point that is not counted by school.

    It has the day on which the point was closed or, while it is in progress, the day of the last
    record.
    """
    entry, until = part.entry, part.moved_to
    late = (part.closed_on - part.deadline).days if part.closed_on and part.deadline else 0
    moved_basis = part.move.record.basis if part.move else None
    basis = entry.record.basis if entry else None
    sentence = words.say(
        texts.MARKS[_mark_name(part, point, plan)],
        until=until,
        basis=(basis if part.state is State.CANCELLED else moved_basis) or "—",
        n=late,
        reason=undated_reason(point.activity, words),
    )
    if part.closed_on:
        return words.say(texts.MARK_DAY, mark=sentence, day=part.closed_on)
    if entry and part.status in (Status.IN_PROGRESS, Status.PARTIAL):
        return words.say(texts.MARK_REPORTED, mark=sentence, day=entry.record.date)
    return sentence


def _mark_name(part: SchoolState, point: PointState, plan: Plan) -> str:
    match part.state:
        case State.OVERDUE if part.status in (Status.PARTIAL, Status.NOT_DONE):
            return str(part.status.value)
        case State.OVERDUE if part.status is Status.POSTPONED:
            return "overdue-moved"
        case State.OVERDUE if part.entry:
            return "overdue-reported"
        case State.OVERDUE if plan.left_out:  # what is left out may be a report of it
            return "overdue-unknown"
        case State.CANCELLED if point.given:
            return "date-cancelled"
        case State.DONE if point.planned is None:
            return "done-undated"
        case State.DONE if part.move:
            return "as-moved"
        case State.DONE if (
            part.closed_on and point.planned and is_early(part.closed_on, point.planned.period)
        ):
            return "early"
        case State.UNSCHEDULED if not point.undated:
            return "dates-set"
    return str(part.state.value)


def _by_calendar(point: PointState, words: Words) -> str:
    if point.state is State.OVERDUE:
        return words.say(texts.OVER)
    if point.state is State.ACTIVE:
        return words.say(texts.RUNS)
    reason = undated_reason(point.activity, words)
    return words.say(texts.MARKS[point.state.value], reason=reason)
