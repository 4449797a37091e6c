"""The dates of records, and the deadlines that records set."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from vpr_roadmap.nodes import STAND_IN
from vpr_roadmap.periods import MAX_YEARS_AWAY, NO_DAY, around
from vpr_roadmap.plan.progress import Record, Status
from vpr_roadmap.plan.states import is_early
from vpr_roadmap.problems import Place, Problem
from vpr_roadmap.validation.checks.context import CheckContext
from vpr_roadmap.validation.checks.records.points import reportable_points


def only_unscheduled_activities_are_scheduled(context: CheckContext) -> Iterator[Problem]:
    """Only an activity without a date is scheduled; one with a deadline is postponed."""
    points = reportable_points(context)
    for placed in context.records():
        record = placed.record
        dated = record.point in points and not record.point.endswith("@-")
        if record.status is Status.SCHEDULED and dated:
            yield placed.problem("scheduled-on-dated", "point", found=record.point)


def dates_are_set_once(context: CheckContext) -> Iterator[Problem]:
    """No two records set the same date for an unscheduled activity."""
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
    """A new deadline is within MAX_YEARS_AWAY years of the plan's period."""
    if context.plan.period.written == STAND_IN:
        return
    near = around(context.plan.period)
    for placed in context.records():
        record = placed.record
        if record.until and record.until.written != STAND_IN and not near.covers(record.until):
            values = {"found": record.until.written, "plan": context.plan.period.written}
            yield placed.problem("until-far", "until", **values, most=MAX_YEARS_AWAY)


def records_are_made_after_the_fact(context: CheckContext) -> Iterator[Problem]:
    """No record is made before the day on which the event happened."""
    for placed in context.records():
        record = placed.record
        if record.date > record.recorded.date() > NO_DAY:
            values = {"day": record.date, "recorded": record.recorded.date()}
            yield placed.problem("date-after-recorded", "date", **values)


def records_are_in_chronological_order(context: CheckContext) -> Iterator[Problem]:
    """The records of a reporter are in the order in which they were made."""
    for reporter in context.reporters:
        for before, placed in pairwise(reporter.records):
            record = placed.record
            if record.recorded.date() > NO_DAY and record.recorded < before.record.recorded:
                values = {"recorded": _moment(record), "previous": _moment(before.record)}
                yield placed.problem("records-out-of-order", "recorded", **values)


def _moment(record: Record) -> str:
    return f"{record.recorded:%d.%m.%Y %H:%M:%S}"


def nothing_is_done_before_its_start(context: CheckContext) -> Iterator[Problem]:
    """Work is done in its period or later. Earlier is possible but rare."""
    points = reportable_points(context)
    for placed in context.records():
        record = placed.record
        _, period = points.get(record.point, (None, None))
        if record.status is not Status.DONE or not period or record.date == NO_DAY:
            continue
        if is_early(record.date, period):
            values = {"day": record.date, "start": period.start}
            yield placed.problem("done-before-start", "date", **values)


def record_days_are_not_in_the_future(context: CheckContext) -> Iterator[Problem]:
    """The dates of a record are not after today."""
    for placed in context.records():
        record = placed.record
        for key, day in (("date", record.date), ("recorded", record.recorded.date())):
            if day > context.today:
                yield placed.problem("record-in-future", key, day=day)
                break


def deadlines_are_postponed_in_time(context: CheckContext) -> Iterator[Problem]:
    """A deadline is postponed before it is over, and to a later day."""
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
