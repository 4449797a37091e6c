"""Отметка об исполнении: how a control point stands, as a table of a report says it."""

from __future__ import annotations

from collections.abc import Iterator

from vpr_roadmap.language.texts import report_texts as texts
from vpr_roadmap.language.texts import status_texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.progress import Status
from vpr_roadmap.plan.schools import SchoolKey
from vpr_roadmap.plan.states import FULFILLED, PointState, SchoolState, State
from vpr_roadmap.rendering.page import Cell, Sentences
from vpr_roadmap.rendering.pages.labels import listed_text, school_names


def mark(at: PointState, plan: Plan, words: Words) -> Cell:
    """«Исполнено в срок, 18.11.2020»; of several schools how many, and what is said of others.

    Before anything is recorded, only what the calendar says.
    """
    if not plan.is_reported:
        return _by_calendar(at, words)
    if len(at.parts) == 1:
        return _of_part(at.parts[0], at, plan, words)
    by_mark: dict[str, list[SchoolKey]] = {}
    for part in at.parts:
        if part.school is not None and not (part.state is State.DONE and not part.move):
            by_mark.setdefault(_of_part(part, at, plan, words), []).append(part.school)
    if len(by_mark) == 1 and not at.done:
        return next(iter(by_mark))
    return Sentences(_of_schools(at, by_mark, plan, words))


def _of_schools(
    at: PointState, by_mark: dict[str, list[SchoolKey]], plan: Plan, words: Words
) -> Iterator[str]:
    if at.done:
        yield _done_in(at, plan, words)
    for text, keys in by_mark.items():
        names = ", ".join(school_names(keys, plan.schools))
        said = text[:1].lower() + text[1:]
        yield words.say(texts.OF_SCHOOLS_MARK, schools=names, mark=said)


def _done_in(at: PointState, plan: Plan, words: Words) -> str:
    """«Исполнено в 6 из 7 школ»; in time or not, and when, once all of them have."""
    text = texts.DONE_IN_SCHOOLS
    if at.state in FULFILLED and at.done == len(at.parts):
        text = texts.DONE_IN_ALL if at.state is State.DONE else texts.DONE_LATE_IN_ALL
    said = words.say(text, done=at.done, n=len(at.parts))
    if plan.schools.partly_listed and at.activity.of_all_schools:
        more = listed_text(plan.schools, words)
        said = words.say(status_texts.STATE_MORE, state=said, more=more)
    return words.say(texts.MARK_DAY, mark=said, day=at.closed) if at.closed else said


def _of_part(part: SchoolState, at: PointState, plan: Plan, words: Words) -> str:
    """The mark of one school, or of a point as a whole: with its day, or that of what is known."""
    entry, until = part.entry, part.moved
    late = (part.closed - part.deadline).days if part.closed and part.deadline else 0
    move = part.move.record.basis if part.move else None
    own = entry.record.basis if entry else None
    said = words.say(
        texts.MARKS[_name(part, at, plan)],
        until=until,
        basis=(own if part.state is State.CANCELLED else move) or "—",
        n=late,
        schedule=at.activity.unscheduled,
    )
    if part.closed:
        return words.say(texts.MARK_DAY, mark=said, day=part.closed)
    if entry and part.status in (Status.IN_PROGRESS, Status.PARTIAL):
        return words.say(texts.MARK_REPORTED, mark=said, day=entry.record.date)
    return said


def _name(part: SchoolState, at: PointState, plan: Plan) -> str:
    match part.state:
        case State.OVERDUE if part.status in (Status.PARTIAL, Status.NOT_DONE):
            return str(part.status.value)
        case State.OVERDUE if part.status is Status.POSTPONED:
            return "overdue-moved"
        case State.OVERDUE if part.entry:
            return "overdue-reported"
        case State.OVERDUE if plan.left_out:  # it may be what was reported
            return "overdue-unknown"
        case State.CANCELLED if at.given:
            return "date-cancelled"
        case State.DONE if at.planned is None:
            return "done-undated"
        case State.DONE if part.move:
            return "as-moved"
        case State.DONE if part.closed and at.planned and part.closed < at.planned.start:
            return "early"
        case State.UNSCHEDULED if not at.undated:
            return "dates-set"
    return str(part.state.value)


def _by_calendar(at: PointState, words: Words) -> str:
    if at.state is State.OVERDUE:
        return words.say(texts.OVER)
    if at.state is State.ACTIVE:
        return words.say(texts.RUNS)
    return words.say(texts.MARKS[at.state.value], schedule=at.activity.unscheduled)
