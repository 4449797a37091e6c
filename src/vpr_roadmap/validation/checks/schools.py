"""The list of schools, and the activities that schools report separately."""

from __future__ import annotations

from collections.abc import Iterator

from vpr_roadmap.matching.folding import fold, fold_words, same_text
from vpr_roadmap.nodes import STAND_IN, Route
from vpr_roadmap.plan.schools import School, Schools
from vpr_roadmap.problems import Problem, Source
from vpr_roadmap.validation.checks.context import CheckContext


def listed_schools_are_within_the_total(source: Source, schools: Schools) -> Iterator[Problem]:
    """The list has no more schools than the stated total."""
    if schools.total is not None and len(schools.listed) > schools.total:
        values = {"listed": len(schools.listed), "total": schools.total}
        yield source.problem("more-schools-than-total", ("totals", "all"), **values)


def totals_add_up(source: Source, schools: Schools) -> Iterator[Problem]:
    """The totals by kind add up to the total; if one is missing, they do not exceed it."""
    totals = schools.totals
    if totals is None or source.lost_under("totals") or len(schools.listed) > totals.all:
        return
    kinds = (totals.urban, totals.rural_secondary, totals.basic)
    stated = [kind for kind in kinds if kind is not None]
    complete = len(stated) == len(kinds)
    if sum(stated) > totals.all or (complete and sum(stated) < totals.all):
        values = {"sum": sum(stated), "total": totals.all}
        yield source.problem("totals-do-not-add-up", ("totals", "all"), **values)


def school_names_are_unique(source: Source, schools: Schools) -> Iterator[Problem]:
    """Every school has a name of its own, because reporters are given by name, not by key."""
    first: dict[str, tuple[int, School]] = {}
    for at, school in enumerate(schools.listed):
        name = " ".join(fold_words(school.name)) or fold(school.name)
        before, other = first.setdefault(name, (at, school))
        if school.name == STAND_IN or same_text(str(school.key), str(other.key)):
            continue
        place = source.place(("schools", before, "name"))
        values = {"found": school.name, "place": place}
        yield source.problem("duplicate-school-name", ("schools", at, "name"), **values)


def activities_of_each_school_state_schools(context: CheckContext) -> Iterator[Problem]:
    """An activity that schools report separately names schools, or heads of schools."""
    for route, activity in context.activities():
        if activity.each_school and not activity.scopes and not _scopes_lost(context, route):
            values = {"found": activity.number}
            yield context.problem("each-school-without-schools", (*route, "each_school"), **values)


def _scopes_lost(context: CheckContext, activity: Route) -> bool:
    """Whether the schools may be missing because of an error."""
    scopes = [(*activity, "schools"), (*activity, "responsible"), (*activity[:-2], "schools")]
    scopes += (("groups", at, "heads_of") for at in range(len(context.plan.groups)))
    return any(context.has_error(route) for route in scopes)
