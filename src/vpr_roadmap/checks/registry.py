"""All checks, in the order in which they are made."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from vpr_roadmap.checks.letters import every_character_is_seen, words_are_of_one_alphabet
from vpr_roadmap.checks.numbers import numbers_are_of_their_section, numbers_follow_one_another
from vpr_roadmap.checks.people import people_are_used, successors_come_within_the_plan
from vpr_roadmap.checks.progress import (
    dates_are_given_once,
    deadlines_are_moved_in_time,
    each_reporter_has_one_file,
    facts_come_before_their_records,
    named_files_are_there,
    nothing_is_done_before_its_start,
    nothing_is_recorded_of_the_future,
    only_unscheduled_activities_are_scheduled,
    records_are_of_points_of_the_plan,
    records_say_what_their_status_needs,
    records_stand_in_their_order,
    reporters_are_of_the_plan,
    schools_are_of_their_activity,
    what_is_withdrawn_was_recorded,
)
from vpr_roadmap.checks.schools import no_more_schools_than_there_are, totals_add_up
from vpr_roadmap.checks.subject import Subject
from vpr_roadmap.checks.wordings import wordings_mean_their_periods
from vpr_roadmap.plan.schools import Schools
from vpr_roadmap.problems import Problem, Source

OF_FILES: tuple[Callable[[Source], Iterator[Problem]], ...] = (
    words_are_of_one_alphabet,
    every_character_is_seen,
)
"""What any file is checked for."""

OF_SCHOOLS: tuple[Callable[[Source, Schools], Iterator[Problem]], ...] = (
    no_more_schools_than_there_are,
    totals_add_up,
)
"""What a list of schools is checked for."""

OF_PLANS: tuple[Callable[[Subject], Iterator[Problem]], ...] = (
    numbers_are_of_their_section,
    numbers_follow_one_another,
    wordings_mean_their_periods,
    successors_come_within_the_plan,
    people_are_used,
)
"""What a plan is checked for."""

OF_PROGRESS: tuple[Callable[[Subject], Iterator[Problem]], ...] = (
    reporters_are_of_the_plan,
    each_reporter_has_one_file,
    records_are_of_points_of_the_plan,
    schools_are_of_their_activity,
    records_say_what_their_status_needs,
    only_unscheduled_activities_are_scheduled,
    dates_are_given_once,
    what_is_withdrawn_was_recorded,
    facts_come_before_their_records,
    records_stand_in_their_order,
    nothing_is_done_before_its_start,
    nothing_is_recorded_of_the_future,
    deadlines_are_moved_in_time,
    named_files_are_there,
)
"""What is checked where something was reported of a plan."""
