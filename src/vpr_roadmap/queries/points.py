"""Which activity, and which of its control points, is meant by what somebody typed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeAlias

from vpr_roadmap.language import texts
from vpr_roadmap.nearest import nearest
from vpr_roadmap.plan.activities import Activity
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.queries.naming import number_typed, parts_typed
from vpr_roadmap.queries.states import AsOf, PointState, point_states
from vpr_roadmap.refusals import WrongCall
from vpr_roadmap.typed import period_typed


class Named(NamedTuple):
    """An activity of a plan; `end` is what was typed behind an @, None where nothing was."""

    plan: Plan
    activity: Activity
    end: str | None


PointAsked: TypeAlias = tuple[str, str, str | None]
"""A plan by its name, an activity's number, and the end of a control point or None for all."""


def activity_typed(typed: str, plans: Sequence[Plan], whole: str = "") -> Named:
    """The activity of that number, or of that control point.

    `whole` is what `typed` is a part of: «2,7» are two numbers only if there are such. Raises
    WrongCall where there is none, with the nearest numbers, or where several plans have it.
    """
    number, at = number_typed(typed), typed.strip().partition("@")
    having = [(plan, found) for plan in plans if (found := plan.activity(number))]
    if not having:
        known = [activity.number for plan in plans for activity in plan.activities]
        near = nearest(number_typed(whole) or number, known)
        raise WrongCall(texts.NO_SUCH_ACTIVITY, typed=typed, near=near)
    if len(having) > 1:
        raise WrongCall(texts.SEVERAL_PLANS, known=tuple(plan.name for plan, _ in having))
    return Named(*having[0], at[2].strip() if at[1] else None)


def activities_typed(typed: str, plans: Sequence[Plan]) -> tuple[Named, ...]:
    """The activities of several numbers or control points, parted by commas. Raises WrongCall."""
    return tuple(activity_typed(part, plans, typed) for part in parts_typed(typed))


def reported_typed(typed: str, plans: Sequence[Plan], as_of: AsOf) -> frozenset[PointAsked]:
    """What was typed likewise, in all plans that have the number; dates taken back too.

    Raises WrongCall where no plan has it.
    """
    found: list[PointAsked] = []
    for part in parts_typed(typed):
        having = [plan for plan in plans if plan.activity(number_typed(part))]
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
                at = point_named(Named(plan, activity, end), points)
            except WrongCall as error:
                refusal = error
                continue
            end = at.id.partition("@")[2] if at else end
        found.append((plan.name, activity.number, end))
    if refusal and not found:
        raise refusal
    return found


def point_named(named: Named, points: Sequence[PointState]) -> PointState | None:
    """Which of the activity's points was named; None where none was.

    Its end is typed as it is written, or as people write a period: then the point that lasts that
    long is meant, else the one that ends with it by the plan, else as it was moved. Raises
    WrongCall, naming the points there are, where it is not one.
    """
    if named.end is None:
        return None
    number, known = named.activity.number, tuple(at.id for at in points)
    for at in points:
        if at.id == f"{number}@{named.end}":
            return at
    for found in _ending(named, points):
        if len(found) == 1:
            return found[0]
    typed = f"{number}@{named.end}"
    raise WrongCall(texts.NO_SUCH_POINT, typed=typed, number=number, known=known)


def _ending(named: Named, points: Sequence[PointState]) -> Iterator[list[PointState]]:
    """The points that the end may mean, the likelier before the others."""
    try:
        period = period_typed(named.end or "", [named.plan.period])
    except WrongCall:
        return
    whole = (period.start, period.deadline)
    dated = [(at, at.point.period) for at in points if at.point]
    yield [at for at, own in dated if (own.start, own.deadline) == whole]
    yield [at for at, own in dated if own.deadline == period.deadline]
    yield [at for at, _ in dated if at.deadline == period.deadline]
