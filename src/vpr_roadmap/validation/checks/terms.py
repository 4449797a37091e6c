"""Deadlines in every term compared with the terms of the plan."""

from __future__ import annotations

from collections.abc import Iterator

from vpr_roadmap.matching.folding import fold
from vpr_roadmap.nodes import node_at
from vpr_roadmap.problems import Problem
from vpr_roadmap.validation.checks.context import CheckContext
from vpr_roadmap.yaml_scalars import flow_list

_HOLIDAYS = "каникул"


def deadlines_in_every_term_are_not_in_holidays(context: CheckContext) -> Iterator[Problem]:
    """`{every: term}` gives no deadline in holidays, which a plan may also list as terms.

    A plan that lists nothing but holidays is not checked.
    """
    for route, activity in context.activities():
        place = (*route, "period", "every")
        holidays = tuple(name for name in activity.terms if _HOLIDAYS in fold(name))
        lessons = [name for name in activity.terms if name not in holidays]
        if holidays and lessons and node_at(context.source.root, place):
            written = f"{{term: {flow_list(lessons)}}}"
            values = {"n": len(activity.points), "holidays": holidays, "written": written}
            yield context.problem("term-of-holidays", place, **values)
