"""The list of schools: their names, and their number compared with the stated totals."""

from __future__ import annotations

from collections.abc import Iterator

from vpr_roadmap.matching.folding import fold, fold_words, same_text
from vpr_roadmap.nodes import STAND_IN
from vpr_roadmap.plan.schools import School, Schools
from vpr_roadmap.problems import Problem, Source


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
