"""A former number leads to the activity that has another number now."""

from __future__ import annotations

from datetime import date

import pytest

from vpr_roadmap.periods import read_period
from vpr_roadmap.plan.activities import Activity, ControlPoint, FormerNumber
from vpr_roadmap.plan.former_numbers import FormerNumbers

JANUARY, FEBRUARY = date(2021, 1, 31), date(2021, 2, 28)


def activity(number: str, *ends: str, formerly: tuple[FormerNumber, ...] = ()) -> Activity:
    points = tuple(ControlPoint(f"{number}@{end}", read_period(end)) for end in ends)
    unscheduled = None if ends else "ИРО"
    return Activity(number, "Совет", points, unscheduled=unscheduled, formerly=formerly)


def formerly(number: str, until: date | None = None) -> tuple[FormerNumber, ...]:
    return (FormerNumber(number, until),)


def test_a_free_number_means_the_activity_that_had_it() -> None:
    numbers = FormerNumbers([activity("2.3", "2020-11", formerly=formerly("1.3"))])
    assert numbers.present_point("1.3@2020-11", JANUARY) == "2.3@2020-11"
    assert numbers.present_point("1.3@2020-12", JANUARY) == "2.3@2020-12"
    assert numbers.present_point("1.4@2020-11", JANUARY) == "1.4@2020-11"


@pytest.mark.parametrize(
    "written, present",
    [
        ("1.3@2020-09", "1.3@2020-09"),
        ("1.3@2020-11", "1.4@2020-11"),
        ("1.4@2020-11", "1.4@2020-11"),
        ("1.4@2020-12", "1.5@2020-12"),
        ("1.4@2021-05", "1.4@2021-05"),
        ("1.5@2020-12", "1.5@2020-12"),
    ],
)
def test_after_a_shift_the_deadline_shows_which_activity_is_meant(
    written: str, present: str
) -> None:
    """The activity with the number has priority; a deadline of neither is left to the checks."""
    numbers = FormerNumbers(
        [
            activity("1.3", "2020-09"),
            activity("1.4", "2020-11", formerly=formerly("1.3")),
            activity("1.5", "2020-12", formerly=formerly("1.4")),
        ]
    )
    assert numbers.present_point(written, JANUARY) == present


def test_the_last_day_of_a_number_separates_the_records_of_two_activities() -> None:
    numbers = FormerNumbers(
        [
            activity("1.3", "2020-11"),
            activity("1.4", "2020-11", formerly=formerly("1.3", JANUARY)),
        ]
    )
    assert numbers.present_point("1.3@2020-11", JANUARY) == "1.4@2020-11"
    assert numbers.present_point("1.3@2020-11", date(2021, 2, 1)) == "1.3@2020-11"


def test_several_activities_may_have_had_a_number_one_after_the_other() -> None:
    """Nobody has the number now, so later records are about the activity that had it last."""
    numbers = FormerNumbers(
        [
            activity("3", "2020-11", formerly=formerly("1", FEBRUARY)),
            activity("2", "2020-11", formerly=formerly("1", JANUARY)),
        ]
    )
    days = (JANUARY, date(2021, 2, 1), FEBRUARY, date(2021, 3, 1))
    points = [numbers.present_point("1@2020-11", day) for day in days]
    assert points == ["2@2020-11", "3@2020-11", "3@2020-11", "3@2020-11"]
    holder = numbers.last_holder("1")
    assert holder is not None and holder.number == "3"


def test_dates_that_records_set_follow_the_activity() -> None:
    numbers = FormerNumbers([activity("2.6", formerly=formerly("2.5")), activity("2.5", "2020-11")])
    points = [numbers.present_point(point, JANUARY) for point in ("2.5@-", "2.5@2021-02")]
    assert points == ["2.6@-", "2.6@2021-02"]


def test_a_present_number_has_no_former_holder() -> None:
    activities = [activity("1", "2020-11"), activity("2", "2020-12", formerly=formerly("1"))]
    assert FormerNumbers(activities).last_holder("1") is None
