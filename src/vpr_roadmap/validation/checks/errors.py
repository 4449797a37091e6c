"""What files are refused for, in the order in which it is checked."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from vpr_roadmap.plan.schools import Schools
from vpr_roadmap.problems import Problem, Source
from vpr_roadmap.validation.checks.numbers import numbers_are_of_their_section
from vpr_roadmap.validation.checks.people import (
    successors_come_before_the_former_is_back,
    successors_come_within_the_plan,
    successors_leave_after_they_came,
)
from vpr_roadmap.validation.checks.schools import no_more_schools_than_there_are, totals_add_up
from vpr_roadmap.validation.checks.subject import Subject

OF_SCHOOLS: tuple[Callable[[Source, Schools], Iterator[Problem]], ...] = (
    no_more_schools_than_there_are,
    totals_add_up,
)
"""Of a list of schools."""

OF_PLANS: tuple[Callable[[Subject], Iterator[Problem]], ...] = (
    numbers_are_of_their_section,
    successors_come_within_the_plan,
    successors_leave_after_they_came,
    successors_come_before_the_former_is_back,
)
"""Of a plan."""
