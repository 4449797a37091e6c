"""Several periods of one deadline: each once, and none with a day of another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from vpr_roadmap.input.deadlines.tokens import NotReadError
from vpr_roadmap.periods import Period, day_of, span_of

_DAY = timedelta(1)


def same_once(periods: Sequence[Period]) -> list[Period]:
    """The periods in their order, without repetitions."""
    return list(dict.fromkeys(periods))


def joined(periods: Sequence[Period], plan: Period | None) -> tuple[Period, ...]:
    """The periods of a list. Raises NotReadError if two of them share a day.

    «До 15 ноября, до 15 марта»: the second begins on the day after the first deadline, because
    deadlines of an activity share no days.
    """
    if len(periods) > 1 and all(period.is_until for period in periods):
        found = list(_one_after_another(periods))
    else:
        found = list(periods)
    _check_shared_days(found)
    return tuple(_from_plan(period, plan) for period in found)


def _one_after_another(periods: Sequence[Period]) -> Iterator[Period]:
    before: date | None = None
    for period in periods:
        if before is None:
            yield period
        elif period.deadline <= before:
            raise NotReadError("deadlines in the wrong order")
        else:
            yield span_of(day_of(before + _DAY), day_of(period.deadline))
        before = period.deadline


def _check_shared_days(periods: Sequence[Period]) -> None:
    starts = [(date.min if period.is_until else period.start, period) for period in periods]
    ordered = sorted(starts)
    for (_, one), (start, _) in pairwise(ordered):
        if start <= one.deadline:
            raise NotReadError("periods that share a day")


def _from_plan(period: Period, plan: Period | None) -> Period:
    """The period «до …» from the start of the plan, any other as it is."""
    if not (plan and period.is_until):
        return period
    return period._replace(start=min(plan.start, period.deadline))
