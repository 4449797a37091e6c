"""The checks that find errors in plans and lists of schools, in the order in which they run."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from vpr_roadmap.plan.schools import Schools
from vpr_roadmap.problems import Problem, Source
from vpr_roadmap.validation.checks.context import CheckContext
from vpr_roadmap.validation.checks.numbers import numbers_begin_with_their_section
from vpr_roadmap.validation.checks.people import (
    successors_end_after_they_start,
    successors_start_before_the_replaced_one_ends,
    successors_start_within_the_plan,
)
from vpr_roadmap.validation.checks.schools import listed_schools_are_within_the_total, totals_add_up

SCHOOL_CHECKS: tuple[Callable[[Source, Schools], Iterator[Problem]], ...] = (
    listed_schools_are_within_the_total,
    totals_add_up,
)
"""Checks of a list of schools."""

PLAN_CHECKS: tuple[Callable[[CheckContext], Iterator[Problem]], ...] = (
    numbers_begin_with_their_section,
    successors_start_within_the_plan,
    successors_end_after_they_start,
    successors_start_before_the_replaced_one_ends,
)
"""Checks of a plan."""
