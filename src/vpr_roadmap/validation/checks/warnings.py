"""What may be meant so, but rarely is, in the order in which it is checked."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from vpr_roadmap.plan.schools import Schools
from vpr_roadmap.problems import Problem, Source
from vpr_roadmap.validation.checks.letters import (
    every_character_is_seen,
    letters_are_composed,
    words_are_of_one_alphabet,
)
from vpr_roadmap.validation.checks.likeness import records_are_like_their_activity
from vpr_roadmap.validation.checks.numbers import numbers_follow_one_another
from vpr_roadmap.validation.checks.people import people_are_used
from vpr_roadmap.validation.checks.schools import schools_have_names_of_their_own
from vpr_roadmap.validation.checks.subject import Subject
from vpr_roadmap.validation.checks.wordings import wordings_mean_their_periods

OF_FILES: tuple[Callable[[Source], Iterator[Problem]], ...] = (
    words_are_of_one_alphabet,
    every_character_is_seen,
    letters_are_composed,
)
"""Of any file."""

OF_SCHOOLS: tuple[Callable[[Source, Schools], Iterator[Problem]], ...] = (
    schools_have_names_of_their_own,
)
"""Of a list of schools."""

OF_PLANS: tuple[Callable[[Subject], Iterator[Problem]], ...] = (
    numbers_follow_one_another,
    wordings_mean_their_periods,
    people_are_used,
    records_are_like_their_activity,
)
"""Of a plan."""
