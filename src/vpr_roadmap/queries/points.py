"""Which activity, and which of its control points, is meant by what somebody typed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from vpr_roadmap.language import texts
from vpr_roadmap.nearest import nearest
from vpr_roadmap.plan.activities import Activity
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.queries.naming import number_typed
from vpr_roadmap.queries.states import AsOf, PointState, point_states
from vpr_roadmap.refusals import WrongCall
from vpr_roadmap.typed import period_typed


class Named(NamedTuple):
    """An activity of a plan; `end` is what was typed behind an @, None where nothing was."""

    plan: Plan
    activity: Activity
    end: str | None


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
    parts = [part.strip() for part in re.split("[,;]", typed) if part.strip()]
    return tuple(activity_typed(part, plans, typed) for part in parts or [typed])


def points_typed(typed: str, plans: Sequence[Plan], as_of: AsOf) -> tuple[Named, ...]:
    """The same with the ends of the points as they are written. Raises WrongCall."""
    found = []
    for named in activities_typed(typed, plans):
        at = point_named(named, point_states(named.plan, as_of)[named.activity.number])
        found.append(named._replace(end=at.id.partition("@")[2]) if at else named)
    return tuple(found)


def point_named(named: Named, points: Sequence[PointState]) -> PointState | None:
    """Which of the activity's points was named; None where none was.

    Its end is typed as it is written, or as people write a period. Raises WrongCall, naming the
    points there are, where there is none such.
    """
    if named.end is None:
        return None
    number, known = named.activity.number, tuple(at.id for at in points)
    for at in points:
        if at.id == f"{number}@{named.end}":
            return at
    try:
        deadline = period_typed(named.end, [named.plan.period]).deadline
    except WrongCall:
        deadline = None
    for at in points:
        if at.point and deadline in (at.point.deadline, at.deadline):
            return at
    typed = f"{number}@{named.end}"
    raise WrongCall(texts.NO_SUCH_POINT, typed=typed, number=number, known=known)
