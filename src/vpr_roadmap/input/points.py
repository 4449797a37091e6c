"""Which activity, and which of its control points, is meant by what somebody typed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple, TypeAlias

from vpr_roadmap.errors import WrongCall
from vpr_roadmap.input.names import end_typed, number_typed, parts_typed, within
from vpr_roadmap.input.periods.parsing import period_typed
from vpr_roadmap.language.texts import error_texts
from vpr_roadmap.matching.folding import same
from vpr_roadmap.matching.suggestions import nearest, nearest_in_time
from vpr_roadmap.plan.activities import Activity
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.states import AsOf, PointState, point_states


class Named(NamedTuple):
    """An activity of a plan; `end` is what was typed behind an @, None where nothing was."""

    plan: Plan
    activity: Activity
    end: str | None


PointAsked: TypeAlias = tuple[str, str, str | None]
"""A plan by its name, an activity's number, and the end of a control point or None for all."""


def activity_typed(
    typed: str, plans: Sequence[Plan], whole: str = "", as_of: AsOf | None = None
) -> Named:
    """The activity of that number, or of that control point.

    `whole` is what `typed` is a part of: «2,7» are two numbers only if there are such. Of several
    plans that have the number, the one is meant that has the point as of a day. Raises WrongCall
    where there is none, with the nearest numbers, or where several plans have it.
    """
    number, end = number_typed(typed), end_typed(typed)
    numbered = [(plan, found) for plan in plans if (found := _numbered(number, plan))]
    having = [
        Named(plan, found, None if end and same(end, found.title) else end)
        for plan, found in numbered
    ]
    if not having:
        if not whole or number_typed(whole) == number:
            _refuse_section(typed, plans)
        known = [activity.number for plan in plans for activity in plan.activities]
        near = nearest(number_typed(whole) or number, known)
        raise WrongCall(error_texts.NO_SUCH_ACTIVITY, typed=typed, near=near, of=within(plans))
    if len(having) > 1 and end is not None and as_of:
        having = [named for named in having if _has_point(named, as_of)] or having
    if len(having) > 1:
        raise WrongCall(error_texts.SEVERAL_PLANS, known=tuple(named.plan.name for named in having))
    return having[0]


def _refuse_section(typed: str, plans: Sequence[Plan]) -> None:
    """Raises WrongCall for the number of a section, «раздел 2» or «2»."""
    number = re.sub(r"^(раздел|section)\s*", "", typed.strip(), flags=re.IGNORECASE).rstrip(".")
    if any(section.number == number for plan in plans for section in plan.sections):
        raise WrongCall(error_texts.SECTION_IS_NO_ACTIVITY, number=number)


def _numbered(number: str, plan: Plan) -> Activity | None:
    """The activity of that number, else the only one with which it is printed."""
    if found := plan.activity(number):
        return found
    printed = [each for each in plan.activities if (each.printed or "").rstrip(".") == number]
    return printed[0] if len(printed) == 1 and number else None


def _has_point(named: Named, as_of: AsOf) -> bool:
    try:
        return bool(
            point_named(named, point_states(named.plan, as_of)[named.activity.number], as_of.day)
        )
    except WrongCall:
        return False


def activities_typed(
    typed: str, plans: Sequence[Plan], as_of: AsOf | None = None
) -> tuple[Named, ...]:
    """The activities of numbers or control points separated by commas. Raises WrongCall."""
    return tuple(activity_typed(part, plans, typed, as_of) for part in _parts(typed, plans))


def _parts(typed: str, plans: Sequence[Plan]) -> Iterator[str]:
    """What stands between commas; of «2.3–2.5», as reports have it, each number in the plan."""
    for part in parts_typed(typed):
        yield from next(filter(None, (_run(part, plan) for plan in plans)), [part])


def _run(part: str, plan: Plan) -> list[str]:
    """The numbers from one to another; none where `part` is no such run."""
    first, dash, last = re.sub("[–—]", "-", part).partition("-")
    if not dash or "@" in part or _numbered(number_typed(part), plan):
        return []
    ends = (_numbered(number_typed(first), plan), _numbered(number_typed(last), plan))
    places = [at for at, each in enumerate(plan.activities) if each in ends]
    return (
        [each.number for each in plan.activities[places[0] : places[-1] + 1]] if all(ends) else []
    )


def plan_of_points(typed: str, plans: Sequence[Plan], as_of: AsOf) -> Plan:
    """The one plan that has all the numbers or control points. Raises WrongCall where none has."""
    having = [plan for plan in plans if _has_all(typed, plan, as_of)]
    if len(having) == 1:
        return having[0]
    found = dict.fromkeys(named.plan for named in activities_typed(typed, plans, as_of))
    if len(found) > 1:
        raise WrongCall(error_texts.SEVERAL_PLANS, known=tuple(sorted(plan.name for plan in found)))
    return next(iter(found))


def _has_all(typed: str, plan: Plan, as_of: AsOf) -> bool:
    for part in _parts(typed, [plan]):
        activity, end = _numbered(number_typed(part), plan), end_typed(part)
        if activity is None or not (end is None or _has_point(Named(plan, activity, end), as_of)):
            return False
    return True


def reported_typed(typed: str, plans: Sequence[Plan], as_of: AsOf) -> frozenset[PointAsked]:
    """What was typed likewise, in all plans that have the number; dates taken back too.

    Raises WrongCall where no plan has it.
    """
    found: list[PointAsked] = []
    for part in _parts(typed, plans):
        having = [plan for plan in plans if _numbered(number_typed(part), plan)]
        if not having:
            activity_typed(part, plans, typed)  # which says that there is none
        found += _reported(part, having, as_of)
    return frozenset(found)


def _reported(typed: str, plans: Sequence[Plan], as_of: AsOf) -> list[PointAsked]:
    """What was typed in each of the plans, all of which have the number."""
    found: list[PointAsked] = []
    refusal: WrongCall | None = None
    for plan in plans:
        _, activity, end = activity_typed(typed, [plan])
        told = {record.point for each in plan.progress for record in each.records}
        if end is not None and f"{activity.number}@{end}" not in told:
            try:
                points = point_states(plan, as_of)[activity.number]
                at = point_named(Named(plan, activity, end), points, as_of.day)
            except WrongCall as error:
                refusal = error
                continue
            end = at.id.partition("@")[2] if at else end
        found.append((plan.name, activity.number, end))
    if refusal and not found:
        raise refusal
    return found


def point_named(named: Named, points: Sequence[PointState], today: date) -> PointState | None:
    """Which of the activity's points was named; None where none was.

    Its end is typed as it is written, or as people write a period: then the point that lasts that
    long is meant, else the one that ends with it by the plan, else as it was moved, else the one
    that ends on a day of it. Raises WrongCall, naming the nearest points, where it is not one.
    """
    if named.end is None:
        return None
    number = named.activity.number
    for at in points:
        if at.id == f"{number}@{named.end}":
            return at
    for found in _ending(named, points, today):
        if len(found) == 1:
            return found[0]
    known, others = nearest_in_time(_day_typed(named), {at.id: at.deadline for at in points})
    text = error_texts.NO_SUCH_POINT_OF_MANY if others else error_texts.NO_SUCH_POINT
    typed = f"{number}@{named.end}"
    raise WrongCall(text, typed=typed, number=number, known=known, others=others)


def _day_typed(named: Named) -> date | None:
    """The last day of the end that was typed; None where it is no period."""
    try:
        return period_typed(named.end or "", [named.plan.period]).deadline
    except WrongCall:
        return None


def _ending(named: Named, points: Sequence[PointState], today: date) -> Iterator[list[PointState]]:
    """The points that the end may mean, the likelier before the others."""
    try:
        period = period_typed(named.end or "", [named.plan.period], today)
    except WrongCall:
        return
    whole = (period.start, period.deadline)
    dated = [(at, at.point.period) for at in points if at.point]
    yield [at for at, own in dated if (own.start, own.deadline) == whole]
    if period == named.plan.period:  # «весь период» is not its last day
        return
    yield [at for at, own in dated if own.deadline == period.deadline]
    yield [at for at, _ in dated if at.deadline == period.deadline]
    yield [at for at, own in dated if own.deadline in period]
    yield [at for at, _ in dated if at.deadline in period]
