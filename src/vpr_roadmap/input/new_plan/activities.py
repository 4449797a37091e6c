"""Parse the first activities of a new plan."""

from __future__ import annotations

from vpr_roadmap.errors import UsageError
from vpr_roadmap.input.new_plan.titles import parse_line, parse_title
from vpr_roadmap.input.new_plan.values import NewActivity
from vpr_roadmap.input.periods.as_yaml import period_as_yaml
from vpr_roadmap.input.periods.parsing import parse_period
from vpr_roadmap.language.texts import error_texts, init_texts
from vpr_roadmap.periods import Period, PeriodError, is_long_unit, read_period


def parse_activity(typed: str, plan: Period) -> NewActivity:
    """An activity in a text like «Педсовет; сентябрь»; a plan with the period `plan` contains it.

    Raises UsageError if the title or the deadline is missing, or if the deadline cannot be read or
    is outside the plan.
    """
    title, _, deadline = (part.strip() for part in parse_line(typed).rpartition(";"))
    if not title or not deadline:
        raise UsageError(init_texts.ACTIVITY_WITHOUT_DEADLINE, typed=typed)
    activity = NewActivity(parse_title(title), _period(deadline, plan))
    if not fits(activity, plan):
        raise UsageError(init_texts.DEADLINE_OUTSIDE_PLAN, typed=deadline, plan=plan)
    return activity


def _period(typed: str, plan: Period) -> str:
    """The deadline in the format of the files. Raises UsageError."""
    if written := period_as_yaml(typed, [plan]):
        return written
    parse_period(typed, [plan])  # raises a UsageError that says more
    raise UsageError(error_texts.PERIOD_NOT_READ, typed=typed, near=())


def fits(activity: NewActivity, plan: Period) -> bool:
    """Whether the deadline is within the plan; also true for a rule, a list and a schedule.

    A quarter or a half-year may begin before the plan or end after it.
    """
    try:
        period = read_period(activity.period, plan)
    except PeriodError:
        return True
    return plan.covers(period) or (is_long_unit(period.written) and plan.touches(period))
