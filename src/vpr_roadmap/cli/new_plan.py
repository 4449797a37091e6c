"""The options that describe a new plan."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated, NamedTuple

from vpr_roadmap.cli.copied_calls import quoted
from vpr_roadmap.cli.parameters import option
from vpr_roadmap.errors import UsageError
from vpr_roadmap.input.new_plan.activities import parse_activity
from vpr_roadmap.input.new_plan.people import parse_people
from vpr_roadmap.input.new_plan.schools import parse_schools
from vpr_roadmap.input.new_plan.titles import (
    parse_line,
    parse_plan_period,
    parse_title,
    suggest_period,
)
from vpr_roadmap.input.new_plan.values import NewActivity, NewPerson, NewPlan, NewSchool
from vpr_roadmap.language.texts import init_texts
from vpr_roadmap.periods import Period


class PlanOptions(NamedTuple):
    """The options that describe the plan, as they were typed."""

    title: Annotated[str | None, option("--title")] = None
    period: Annotated[str | None, option("--period")] = None
    municipality: Annotated[str | None, option("--municipality")] = None
    schools: Annotated[str | None, option("--schools")] = None
    responsible: Annotated[list[str] | None, option("--responsible")] = None
    activity: Annotated[list[str] | None, option("--activity")] = None


class ParsedOptions(NamedTuple):
    """The values of the options; None for those that were not given."""

    title: str | None
    period: Period | None
    municipality: str | None
    schools: tuple[NewSchool, ...] | None
    people: tuple[NewPerson, ...] | None
    activities: tuple[str, ...] | None
    """As they were typed: their deadlines depend on the period of the plan."""

    def plan(self) -> NewPlan | None:
        """The plan, if the options say all that it needs."""
        if self.title is None or self.period is None:
            return None
        municipality, schools, people = self.municipality, self.schools or (), self.people or ()
        activities = self.activities_in(self.period)
        return NewPlan(self.title, self.period, municipality or None, schools, people, activities)

    def activities_in(self, plan: Period) -> tuple[NewActivity, ...]:
        """The activities of a plan with this period. Raises UsageError."""
        return tuple(parse_activity(typed, plan) for typed in self.activities or ())


def parse_options(options: PlanOptions, today: date) -> ParsedOptions:
    """Parse the options. Raises UsageError."""
    title, period, municipality, schools, responsible, activities = options
    return ParsedOptions(
        None if title is None else parse_title(title),
        None if period is None else parse_plan_period(period, today),
        None if municipality is None else parse_line(municipality),
        None if schools is None else parse_schools(schools),
        None if responsible is None else parse_people(responsible),
        None if activities is None else tuple(activities),
    )


def options_missing(options: PlanOptions, folder: Path | None, today: date) -> UsageError:
    """The error for a call without a terminal: which options are missing, and a whole call."""
    missing = tuple(f"--{name}" for name in ("title", "period") if getattr(options, name) is None)
    place = f" {quoted(str(folder))}" if folder else ""
    year = suggest_period("", today).start.year
    example = f'roadmap init{place} --title "План мероприятий" --period {year}/{year + 1}'
    return UsageError(init_texts.OPTIONS_MISSING, missing=missing, example=example)
