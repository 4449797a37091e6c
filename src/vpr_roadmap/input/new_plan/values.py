"""A new plan as its user described it."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import NamedTuple

from vpr_roadmap.periods import Period
from vpr_roadmap.plan.schools import SchoolKey


class NewPerson(NamedTuple):
    """Ответственный. A person, with a post if one was typed."""

    name: str
    post: str | None = None


class NewSchool(NamedTuple):
    """Школа. The key is its number or, if it has none, a short word made of its name."""

    key: SchoolKey
    name: str


class NewActivity(NamedTuple):
    """Мероприятие: its title, and its period in the format of the files."""

    title: str
    period: str


class BuildServer(StrEnum):
    """A server that checks the plan."""

    GITHUB = "github"
    GITLAB = "gitlab"
    NONE = "none"


class Fact(IntEnum):
    """Ответ о новом плане. What a user says about a new plan, by its number in the summary."""

    TITLE = 1
    PERIOD = 2
    MUNICIPALITY = 3
    SCHOOLS = 4
    RESPONSIBLE = 5
    ACTIVITIES = 6
    SERVER = 7


class NewPlan(NamedTuple):
    """Новый план. The facts from which the first files of a plan are made."""

    title: str
    period: Period
    municipality: str | None = None
    schools: tuple[NewSchool, ...] = ()
    people: tuple[NewPerson, ...] = ()
    activities: tuple[NewActivity, ...] = ()

    @property
    def name(self) -> str:
        """The name of its file without `.yaml`: `plan_2024_2025`, `plan_2024`."""
        return plan_name(self.period)

    @property
    def has_schools_file(self) -> bool:
        """Whether the plan needs a list of schools: the user named schools or the municipality."""
        return bool(self.schools or self.municipality)


def plan_name(period: Period) -> str:
    """The name of the file of a plan with this period, without `.yaml`."""
    years = dict.fromkeys((period.start.year, period.deadline.year))
    return "_".join(("plan", *map(str, years)))
