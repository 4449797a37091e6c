"""The list of schools against the numbers that the passport states."""

from __future__ import annotations

from collections.abc import Iterator

from vpr_roadmap.plan.schools import Schools
from vpr_roadmap.problems import Problem, Source


def no_more_schools_than_there_are(source: Source, schools: Schools) -> Iterator[Problem]:
    """No more schools are listed than the totals say there are."""
    if schools.total is not None and len(schools.listed) > schools.total:
        values = {"listed": len(schools.listed), "total": schools.total}
        yield source.problem("more-schools-than-total", ("totals", "all"), **values)


def totals_add_up(source: Source, schools: Schools) -> Iterator[Problem]:
    """The totals of each kind make the total of all; where one is not stated, no more than it."""
    totals = schools.totals
    if totals is None or source.lost_under("totals") or len(schools.listed) > totals.all:
        return
    kinds = (totals.urban, totals.rural_secondary, totals.basic)
    stated = [kind for kind in kinds if kind is not None]
    complete = len(stated) == len(kinds)
    if sum(stated) > totals.all or (complete and sum(stated) < totals.all):
        values = {"sum": sum(stated), "total": totals.all}
        yield source.problem("totals-do-not-add-up", ("totals", "all"), **values)
