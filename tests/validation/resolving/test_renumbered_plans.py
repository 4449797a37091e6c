"""A plan whose activities were renumbered has the states that it would have without that."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from vpr_roadmap.plan.point_states import point_states
from vpr_roadmap.plan.states import AsOf, State
from vpr_roadmap.validation.files import File, FileLocation, PlanFiles
from vpr_roadmap.validation.validate import validate

TODAY, LAST_DAY = date(2021, 3, 1), "2021-01-31"
PERIODS = {
    "2020-11": ("2020-11", "2020-11"),
    "2020-12": ("2020-12", "2020-12"),
    "[2020-11, 2021-01]": ("2020-11", "2021-01"),
    "{schedule: ИРО}": ("-", "-"),
}
"""The period of an activity → the control points reported before and after it was renumbered."""


class Renumbered(NamedTuple):
    """An activity with its numbers, and whether it was reported before and after the change.

    `dated` is true if the plan states the last day of the old number.
    """

    old: int
    new: int
    period: str
    before: bool
    after: bool
    dated: bool


@st.composite
def renumbered_plans(draw: st.DrawFn) -> list[Renumbered]:
    count = draw(st.integers(1, 5))
    numbers = st.lists(st.integers(1, count + 2), min_size=count, max_size=count, unique=True)
    olds, news = draw(numbers), draw(numbers)
    flags, periods = st.booleans(), st.sampled_from(sorted(PERIODS))
    return [
        Renumbered(*(old, new, draw(periods), draw(flags), draw(flags)), old in news or draw(flags))
        for old, new in zip(olds, news, strict=True)
    ]


def plan_text(activities: Sequence[Renumbered], *, formerly: bool) -> str:
    rows = ""
    for each in activities:
        number = f'{{number: "{each.old}", until: {LAST_DAY}}}' if each.dated else f'"{each.old}"'
        former = f"formerly: [{number}], " if formerly and each.old != each.new else ""
        rows += f'  - {{number: "{each.new}", {former}title: Совет, period: {each.period}}}\n'
    people = "people:\n  - {name: Рогов Б.Б.}\n"
    return f"format: 1\ntitle: План\nperiod: 2020-07/2021-06\n{people}activities:\n{rows}"


def progress_text(activities: Sequence[Renumbered], *, old: bool) -> str:
    """Return the records; with `old`, those made before the change have the old numbers."""
    points: list[tuple[str, str]] = []
    for each in activities:
        first, last = PERIODS[each.period]
        if each.before:
            points.append((f"{each.old if old else each.new}@{first}", LAST_DAY))
        if each.after:
            points.append((f"{each.new}@{last}", "2021-02-01"))
    record = (
        '  - {{point: "{}", status: cancelled, date: 2020-11-05, basis: Приказ № 1, '
        "recorded: {}T10:00:00+03:00}}\n"
    )
    rows = "".join(record.format(*point) for point in sorted(points, key=lambda each: each[1]))
    return f"format: 1\nreporter: Рогов Б.Б.\nrecords:\n{rows or '  []'}"


def states(plan: str, progress: str) -> dict[str, State]:
    progress_files = (File("1.yaml", progress.encode()),)
    files = PlanFiles("plan", File("plan.yaml", plan.encode()), None, progress_files)
    result = validate(files, TODAY, lambda where: FileLocation.NOWHERE, warnings=False)
    assert [problem for problem in result.problems if problem.is_error] == []
    assert result.plan
    points = point_states(result.plan, AsOf(TODAY))
    return {point.id: point.state for activity in points.values() for point in activity}


@given(renumbered_plans())
def test_renumbered_plans_have_the_states_of_plans_that_always_had_these_numbers(
    activities: list[Renumbered],
) -> None:
    always = states(plan_text(activities, formerly=False), progress_text(activities, old=False))
    changed = states(plan_text(activities, formerly=True), progress_text(activities, old=True))
    assert changed == always
