"""When things happened and were recorded, and the deadlines that records set."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from vpr_roadmap.nodes import STAND_IN
from vpr_roadmap.periods import MAX_YEARS_AWAY, NO_DAY, around
from vpr_roadmap.plan.progress import Record, Status
from vpr_roadmap.problems import Place, Problem
from vpr_roadmap.validation.checks.context import CheckContext
from vpr_roadmap.validation.checks.records.points import reportable_points


def only_unscheduled_activities_are_scheduled(context: CheckContext) -> Iterator[Problem]:
    """Dates are given to activities that have none; what has a deadline is postponed."""
    points = reportable_points(context)
    for placed in context.records():
        record = placed.record
        dated = record.point in points and not record.point.endswith("@-")
        if record.status is Status.SCHEDULED and dated:
            yield placed.problem("scheduled-on-dated", "point", found=record.point)


def dates_are_set_once(context: CheckContext) -> Iterator[Problem]:
    """An unscheduled activity is given the same date once."""
    first: dict[tuple[str, str], Place] = {}
    for placed in context.records_not_withdrawn():
        record = placed.record
        if record.status is not Status.SCHEDULED or not record.until:
            continue
        key = (record.point, record.until.written_end)
        if key in first:
            values = {"found": record.point, "until": record.until.written}
            yield placed.problem("scheduled-twice", "until", **values, place=first[key])
        elif record.until.written != STAND_IN:
            first[key] = placed.place("until")


def new_deadlines_are_near_the_plan(context: CheckContext) -> Iterator[Problem]:
    """A deadline that was moved or given lies within some years of its plan."""
    if context.plan.period.written == STAND_IN:
        return
    near = around(context.plan.period)
    for placed in context.records():
        record = placed.record
        if record.until and record.until.written != STAND_IN and not near.covers(record.until):
            values = {"found": record.until.written, "plan": context.plan.period.written}
            yield placed.problem("until-far", "until", **values, most=MAX_YEARS_AWAY)


def records_are_made_after_the_fact(context: CheckContext) -> Iterator[Problem]:
    """Nothing is recorded before the day on which it happened."""
    for placed in context.records():
        record = placed.record
        if record.date > record.recorded.date() > NO_DAY:
            values = {"day": record.date, "recorded": record.recorded.date()}
            yield placed.problem("date-after-recorded", "date", **values)


def records_are_in_chronological_order(context: CheckContext) -> Iterator[Problem]:
    """Records stand in the order in which they were made: new ones are added at the end."""
    for reporter in context.reporters:
        for before, placed in pairwise(reporter.records):
            record = placed.record
            if record.recorded.date() > NO_DAY and record.recorded < before.record.recorded:
                values = {"recorded": _moment(record), "previous": _moment(before.record)}
                yield placed.problem("records-out-of-order", "recorded", **values)


def _moment(record: Record) -> str:
    return f"{record.recorded:%d.%m.%Y %H:%M:%S}"


def nothing_is_done_before_its_start(context: CheckContext) -> Iterator[Problem]:
    """What is done was done within its period or later: earlier is allowed, but rare."""
    points = reportable_points(context)
    for placed in context.records():
        record = placed.record
        _, period = points.get(record.point, (None, None))
        if record.status is Status.DONE and period and NO_DAY < record.date < period.start:
            values = {"day": record.date, "start": period.start}
            yield placed.problem("done-before-start", "date", **values)


def record_days_are_not_in_the_future(context: CheckContext) -> Iterator[Problem]:
    """The days of a record have come."""
    for placed in context.records():
        record = placed.record
        for key, day in (("date", record.date), ("recorded", record.recorded.date())):
            if day > context.today:
                yield placed.problem("record-in-future", key, day=day)
                break


def deadlines_are_postponed_in_time(context: CheckContext) -> Iterator[Problem]:
    """A deadline is moved before it is over, and to a later day."""
    deadlines = {
        id: period.deadline for id, (_, period) in reportable_points(context).items() if period
    }
    for placed in sorted(
        context.records_not_withdrawn(), key=lambda placed: placed.record.recorded
    ):
        record = placed.record
        deadline = deadlines.get(record.point)
        if record.status is not Status.POSTPONED or deadline is None:
            continue
        if record.date > deadline:
            values = {"day": record.date, "deadline": deadline}
            yield placed.problem("postponed-late", "date", **values)
        if record.until is None or record.until.written == STAND_IN:
            continue
        if record.until.deadline <= deadline:
            values = {"until": record.until.deadline, "deadline": deadline}
            yield placed.problem("postponed-back", "until", **values)
        if record.school is None:
            deadlines[record.point] = record.until.deadline
