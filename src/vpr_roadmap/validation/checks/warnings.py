"""The checks that find only warnings, in the order in which they run."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from vpr_roadmap.plan.schools import Schools
from vpr_roadmap.problems import Problem, Source
from vpr_roadmap.validation.checks.columns import (
    cells_are_in_columns_without_a_key,
    headings_are_not_split_at_commas,
)
from vpr_roadmap.validation.checks.context import CheckContext
from vpr_roadmap.validation.checks.letters import (
    letters_are_composed,
    no_character_is_invisible,
    words_use_one_alphabet,
)
from vpr_roadmap.validation.checks.likeness import records_match_their_activity
from vpr_roadmap.validation.checks.numbers import numbers_are_consecutive
from vpr_roadmap.validation.checks.people import listed_people_are_used
from vpr_roadmap.validation.checks.schools import (
    activities_of_each_school_state_schools,
    school_names_are_unique,
)
from vpr_roadmap.validation.checks.terms import deadlines_in_every_term_are_not_in_holidays
from vpr_roadmap.validation.checks.wordings import wordings_match_their_periods

FILE_CHECKS: tuple[Callable[[Source], Iterator[Problem]], ...] = (
    words_use_one_alphabet,
    no_character_is_invisible,
    letters_are_composed,
)
"""Checks of any file."""

SCHOOL_CHECKS: tuple[Callable[[Source, Schools], Iterator[Problem]], ...] = (
    school_names_are_unique,
)
"""Checks of a list of schools."""

PLAN_CHECKS: tuple[Callable[[CheckContext], Iterator[Problem]], ...] = (
    numbers_are_consecutive,
    wordings_match_their_periods,
    deadlines_in_every_term_are_not_in_holidays,
    headings_are_not_split_at_commas,
    cells_are_in_columns_without_a_key,
    activities_of_each_school_state_schools,
    listed_people_are_used,
    records_match_their_activity,
)
"""Checks of a plan."""
