"""The figures of a report in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts import report_texts as texts
from vpr_roadmap.language.words import Words, capitalize_first, format_day, with_full_stop
from vpr_roadmap.periods import Period, month_with
from vpr_roadmap.plan.activities import Activity
from vpr_roadmap.plan.states import CLOSED, FULFILLED, PointState, State
from vpr_roadmap.queries.due import Phase
from vpr_roadmap.queries.figures import Figures
from vpr_roadmap.queries.report import NextPeriod, Report, ReportItem, Tally
from vpr_roadmap.rendering.page import Block, Items, Paragraph
from vpr_roadmap.rendering.pages.figures import other_text, others_text, per_cent
from vpr_roadmap.rendering.pages.labels import undated_by_reason
from vpr_roadmap.rendering.pages.report.number_lists import in_brackets, items_text, numbers_text


def fulfilment(answer: Report, words: Words) -> Iterator[Block]:
    """What fell due and what became of it, in the period and since the beginning."""
    if not answer.plan.is_reported:
        yield from _by_calendar(answer, words)
        return
    if answer.within:
        yield from _period_blocks(answer, answer.within, words)
    yield Paragraph(_since_beginning(answer, words))
    if answer.within is None and answer.total.figures.fell_due:
        yield Paragraph(_share(answer.total.figures, texts.OF_POSITIONS, None, words))
    if by_school := answer.figures_by_school:
        yield Paragraph(
            words.say(
                texts.OF_EACH_SCHOOL,
                fell_due=by_school.fell_due,
                in_time=by_school.in_time,
                late=by_school.late,
                unfulfilled=by_school.unfulfilled,
            )
        )
    as_moved = [
        item.activity
        for item in answer.moved
        if item.point.planned and item.point.state is State.DONE and not item.point.given
    ]
    if as_moved:
        items = in_brackets(as_moved, answer.plan, words)
        yield Paragraph(words.say(texts.DONE_AS_MOVED, n=len(as_moved), items=items))
    for number, points in _by_activity(answer.given).items():
        item = words.say(texts.ITEM, numbers=number)
        yield Paragraph(words.say(texts.GIVEN, number=item, parts=_given_dates(points, words)))
    if without_records := _activities(answer.active_without_records):
        items = items_text(without_records, answer.plan, words)
        yield Paragraph(words.say(texts.SILENT_POINTS, items=items))


def following_sentences(following: NextPeriod, answer: Report, words: Words) -> Iterator[Block]:
    """What falls due in the next period, what goes on and begins, and what has no date."""
    coming = following.phases.get(Phase.DUE, ())
    due = [item for item in coming if not item.point.given]
    others = [
        words.say(text, items=items_text(_activities(phase_items), answer.plan, words))
        for phase, text in ((Phase.CONTINUES, texts.CONTINUES), (Phase.STARTS, texts.STARTS))
        if (phase_items := following.phases.get(phase, ()))
    ]
    if not coming and not others and not following.undated:
        last = month_with(answer.plan.period.deadline)
        yield Paragraph(words.say(texts.NOTHING_NEXT, last=last))
        return
    yield Paragraph(_next_due(due, answer, words))
    dates = _by_activity([item for item in coming if item.point.given])
    yield from (Paragraph(_given_days(number, points, words)) for number, points in dates.items())
    if others:
        yield Paragraph(_sentence("; ".join(others)))
    for reason, undated in undated_by_reason(_activities(following.undated), words).items():
        items = items_text(undated, answer.plan, words)
        yield Paragraph(words.say(texts.UNDATED, items=items, reason=reason))


def _period_blocks(answer: Report, within: Tally, words: Words) -> Iterator[Block]:
    figures = within.figures
    still = [
        other_text(name, len(points), answer.as_of.day, words)
        + _points_in_brackets(points, answer, words)
        for name in ("ahead", "active", "upcoming", "postponed")
        if (points := within.points_by_figure.get(name))
    ]
    if figures.fell_due:
        several = texts.FELL_DUE if within.counts_activities else texts.FELL_DUE_POSITIONS
        text = several if figures.fell_due > 1 else texts.FELL_DUE_ONE
        yield Paragraph(words.say(text, n=figures.fell_due))
        yield Items(tuple(_closed_list(_outcomes(answer, within, words))))
    elif not still:
        yield Paragraph(words.say(texts.NOTHING_FELL_DUE))
    if still:
        yield Paragraph(words.say(texts.STILL_AHEAD, parts="; ".join(still)))
    for name, text in (("moved_out", texts.MOVED_OUT), ("cancelled", texts.TAKEN_OUT)):
        if points := within.points_by_figure.get(name):
            items = _points_in_brackets(points, answer, words)
            yield Paragraph(words.say(text, n=len(points), items=items))
    if done_late := answer.done_late_from_before:
        items = in_brackets(_activities(done_late), answer.plan, words)
        yield Paragraph(words.say(texts.MADE_GOOD, n=len(done_late), items=items))
    if figures.fell_due:
        of = texts.OF_ACTIVITIES if within.counts_activities else texts.OF_POSITIONS
        yield Paragraph(_share(figures, of, answer.previous, words))


def _outcomes(answer: Report, within: Tally, words: Words) -> Iterator[str]:
    """How much was done in time, late or not at all; the last two with their activities."""
    figures, by_figure = within.figures, within.points_by_figure
    yield words.say(texts.OF_IN_TIME, n=figures.in_time, items="")
    late = _points_in_brackets(by_figure.get("late", ()), answer, words)
    yield words.say(texts.OF_LATE, n=figures.late, items=late)
    partly = ""
    if points := by_figure.get("partly"):
        partly = words.say(
            texts.OF_PARTLY, n=len(points), items=_points_in_brackets(points, answer, words)
        )
    items = _points_in_brackets(by_figure.get("unfulfilled", ()), answer, words)
    yield words.say(texts.OF_UNFULFILLED, n=figures.unfulfilled, items=items, partly=partly)


def _closed_list(items: Iterator[str]) -> list[str]:
    """The items of a list: semicolons at their ends, a full stop at the last."""
    *first, last = items
    return [*(f"{item};" for item in first), with_full_stop(last)]


def _share(figures: Figures, of: Text, previous: Tally | None, words: Words) -> str:
    assert figures.share is not None and figures.share_in_time is not None
    before = in_time_before = ""
    if previous and previous.figures.share is None:
        before = words.say(texts.NOTHING_BEFORE, period=previous.period)
    elif previous:
        earlier = previous.figures
        before = words.say(
            texts.SHARE_BEFORE,
            period=previous.period,
            done=earlier.fulfilled,
            n=earlier.fell_due,
            share=_per_cent_text(earlier.share, words),
        )
        in_time_before = words.say(
            texts.IN_TIME_BEFORE,
            period=previous.period,
            share=_per_cent_text(earlier.share_in_time, words),
        )
    return words.say(
        texts.SHARE,
        done=figures.fulfilled,
        of=words.say(of, n=figures.fell_due),
        share=_per_cent_text(figures.share, words),
        before=before,
        in_time=_per_cent_text(figures.share_in_time, words),
        in_time_before=in_time_before,
    )


def _per_cent_text(share: float | None, words: Words) -> str:
    return words.say(texts.PER_CENT, share=per_cent(share or 0, words))


def _since_beginning(answer: Report, words: Words) -> str:
    """All figures in one sentence; without a period it also names the activities."""
    figures = answer.total.figures
    others = others_text(figures, answer.as_of.day, words)
    if not figures.fell_due:
        return words.say(texts.SINCE_BEGINNING_NONE, others=others)
    by_figure = answer.total.points_by_figure if answer.within is None else {}
    partly = ""
    if figures.partly:
        items = _points_in_brackets(by_figure.get("partly", ()), answer, words)
        partly = words.say(texts.PARTLY, n=figures.partly, items=items)
    return words.say(
        texts.SINCE_BEGINNING,
        n=figures.fell_due,
        total=figures.total,
        in_time=figures.in_time,
        late=figures.late,
        late_items=_points_in_brackets(by_figure.get("late", ()), answer, words),
        unfulfilled=figures.unfulfilled,
        items=_points_in_brackets(by_figure.get("unfulfilled", ()), answer, words),
        partly=partly,
        others=others,
    )


def _by_calendar(answer: Report, words: Words) -> Iterator[Block]:
    """What is over and what runs, if the plan has no records."""
    figures = answer.total.figures
    if answer.within:
        due = [
            point
            for points in answer.within.points_by_figure.values()
            for point in points
            if not point.given
        ]
        items = _points_in_brackets(due, answer, words)
        text = texts.BY_CALENDAR_PERIOD if due else texts.BY_CALENDAR_NOTHING
        yield Paragraph(words.say(text, n=len(due), items=items))
    yield Paragraph(
        words.say(
            texts.BY_CALENDAR,
            over=figures.fell_due,
            total=figures.total,
            active=figures.active,
            upcoming=figures.upcoming,
        )
    )


def _by_activity(items: Sequence[ReportItem]) -> dict[str, list[PointState]]:
    points: dict[str, list[PointState]] = {}
    for item in items:
        points.setdefault(item.activity.number, []).append(item.point)
    return points


def _given_dates(points: Sequence[PointState], words: Words) -> str:
    """What became of the dates given to an unscheduled activity, with the days."""
    done = [point for point in points if point.state in FULFILLED]
    cancelled = [point for point in points if point.state is State.CANCELLED]
    overdue = [point for point in points if point.state is State.OVERDUE]
    ahead = [point for point in points if point.state not in CLOSED and point not in overdue]
    parts = (
        (texts.GIVEN_DONE, [point.closed_on for point in done]),
        (texts.GIVEN_OVERDUE, [point.deadline for point in overdue]),
        (texts.GIVEN_CANCELLED, [point.deadline for point in cancelled]),
        (texts.GIVEN_OPEN, [point.deadline for point in ahead]),
    )
    return "; ".join(
        words.say(text, n=len(days), days=tuple(format_day(day) for day in days if day))
        for text, days in parts
        if days
    )


def _next_due(due: Sequence[ReportItem], answer: Report, words: Words) -> str:
    if not due:
        return words.say(texts.NEXT_NONE_DUE)
    by_month: dict[Period, list[Activity]] = {}
    for item in sorted(due, key=lambda item: item.point.deadline or date.max):
        if item.point.deadline:
            by_month.setdefault(month_with(item.point.deadline), []).append(item.activity)
    months = [
        _month_items(month, activities, answer, words) for month, activities in by_month.items()
    ]
    numbers = {item.activity.number for item in due}
    items = words.say(texts.ITEM if len(numbers) == 1 else texts.ITEMS, numbers="; ".join(months))
    text = texts.NEXT_DUE if len(numbers) == len(due) else texts.NEXT_DUE_POSITIONS
    return words.say(text, n=len(due), items=items)


def _month_items(
    month: Period, activities: Sequence[Activity], answer: Report, words: Words
) -> str:
    """«2.5, 2.7 (январь)», with the year if the next period spans two years.

    A next period of one month needs no month.
    """
    numbers, following = numbers_text(activities, answer.plan), answer.following
    if following and following.period == month:
        return numbers
    several = following and following.period.start.year != following.period.deadline.year
    name = words.period(month) if several else words.month_name(month.start.month)
    return words.say(texts.ITEMS_IN_MONTH, numbers=numbers, month=name)


def _given_days(number: str, points: Sequence[PointState], words: Words) -> str:
    text = texts.NEXT_GIVEN_ONE if len(points) == 1 else texts.NEXT_GIVEN
    days = tuple(format_day(point.deadline) for point in points if point.deadline)
    return words.say(text, number=words.say(texts.ITEM, numbers=number), days=days)


def _points_in_brackets(points: Sequence[PointState], answer: Report, words: Words) -> str:
    return in_brackets((point.activity for point in points), answer.plan, words)


def _activities(items: Sequence[ReportItem]) -> list[Activity]:
    return [item.activity for item in items]


def _sentence(text: str) -> str:
    return with_full_stop(capitalize_first(text))
