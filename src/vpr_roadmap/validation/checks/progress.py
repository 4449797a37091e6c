"""What records are checked for, in the order in which it is checked."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from vpr_roadmap.problems import Problem
from vpr_roadmap.validation.checks.records.contents import (
    named_files_are_there,
    records_say_what_their_status_needs,
    what_is_withdrawn_was_recorded,
)
from vpr_roadmap.validation.checks.records.dates import (
    dates_are_given_once,
    deadlines_are_moved_in_time,
    deadlines_lie_near_their_plan,
    facts_come_before_their_records,
    nothing_is_done_before_its_start,
    nothing_is_recorded_of_the_future,
    only_unscheduled_activities_are_scheduled,
    records_stand_in_their_order,
)
from vpr_roadmap.validation.checks.records.reporters import (
    each_reporter_has_one_file,
    reporters_are_of_the_plan,
)
from vpr_roadmap.validation.checks.records.reporting_schools import (
    schools_are_of_their_activity,
    schools_name_themselves,
    schools_report_of_themselves,
)
from vpr_roadmap.validation.checks.records.unknown_points import records_are_of_points_of_the_plan
from vpr_roadmap.validation.checks.subject import Subject

OF_PROGRESS: tuple[Callable[[Subject], Iterator[Problem]], ...] = (
    reporters_are_of_the_plan,
    each_reporter_has_one_file,
    records_are_of_points_of_the_plan,
    schools_are_of_their_activity,
    schools_report_of_themselves,
    schools_name_themselves,
    records_say_what_their_status_needs,
    only_unscheduled_activities_are_scheduled,
    dates_are_given_once,
    deadlines_lie_near_their_plan,
    what_is_withdrawn_was_recorded,
    facts_come_before_their_records,
    records_stand_in_their_order,
    nothing_is_done_before_its_start,
    nothing_is_recorded_of_the_future,
    deadlines_are_moved_in_time,
    named_files_are_there,
)
"""What records are checked for, in this order."""
