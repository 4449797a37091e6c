"""The checks of records, in the order in which they run."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from vpr_roadmap.problems import Problem
from vpr_roadmap.validation.checks.context import CheckContext
from vpr_roadmap.validation.checks.records.contents import (
    evidence_files_exist,
    evidence_is_not_split_at_commas,
    records_have_what_their_status_needs,
    withdrawn_records_exist,
)
from vpr_roadmap.validation.checks.records.dates import (
    dates_are_set_once,
    deadlines_are_postponed_in_time,
    new_deadlines_are_near_the_plan,
    nothing_is_done_before_its_start,
    only_unscheduled_activities_are_scheduled,
    record_days_are_not_in_the_future,
    records_are_in_chronological_order,
    records_are_made_after_the_fact,
)
from vpr_roadmap.validation.checks.records.reporters import (
    each_reporter_has_one_file,
    reporters_are_listed,
)
from vpr_roadmap.validation.checks.records.reporting_schools import (
    recorded_schools_belong_to_the_activity,
    schools_give_their_own_key,
    schools_report_only_on_themselves,
)
from vpr_roadmap.validation.checks.records.unknown_points import records_refer_to_known_points

PROGRESS_CHECKS: tuple[Callable[[CheckContext], Iterator[Problem]], ...] = (
    reporters_are_listed,
    each_reporter_has_one_file,
    records_refer_to_known_points,
    recorded_schools_belong_to_the_activity,
    schools_report_only_on_themselves,
    schools_give_their_own_key,
    records_have_what_their_status_needs,
    only_unscheduled_activities_are_scheduled,
    dates_are_set_once,
    new_deadlines_are_near_the_plan,
    withdrawn_records_exist,
    records_are_made_after_the_fact,
    records_are_in_chronological_order,
    nothing_is_done_before_its_start,
    record_days_are_not_in_the_future,
    deadlines_are_postponed_in_time,
    evidence_is_not_split_at_commas,
    evidence_files_exist,
)
"""Checks of the records of a plan. They find errors and warnings."""
