"""Figures add up: for the example, counted by hand, and for any records."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.helpers.real_plans import EXAMPLE, ORDER_249
from vpr_roadmap.periods import Period, day_of, month_with, months, read_period
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.point_states import point_states
from vpr_roadmap.plan.progress import Evidence, Progress, Record, Status
from vpr_roadmap.plan.states import AsOf, PointState, State
from vpr_roadmap.queries.figures import Figures, figures

YEAR = ORDER_249.period


def points(plan: Plan, day: date) -> list[PointState]:
    return [at for found in point_states(plan, AsOf(day)).values() for at in found]


def figures_of(day: str, period: str | None = None, section: str | None = None) -> Figures:
    when = date.fromisoformat(day)
    states = [
        at
        for at in points(EXAMPLE, when)
        if section is None or (at.activity.section and at.activity.section.number == section)
    ]
    return figures(states, when, read_period(period) if period else None)


# The example as of 1 January 2021, counted by hand from its files: by section fell due, in time,
# late, not done, in progress, not begun.
SECTIONS = {
    "1": (9, 8, 1, 0, 0, 2),
    "2": (5, 4, 1, 0, 3, 4),
    "3": (1, 1, 0, 0, 4, 1),
    "4": (3, 2, 0, 1, 0, 0),
    None: (18, 15, 2, 1, 7, 7),
}


@pytest.mark.parametrize("section", SECTIONS)
def test_figures_of_the_example_agree_with_a_count_by_hand(section: str | None) -> None:
    found = figures_of("2021-01-01", section=section)
    assert (
        *(found.fell_due, found.in_time, found.late, found.unfulfilled),
        *(found.active, found.upcoming),
    ) == SECTIONS[section]
    assert found.total == {"1": 11, "2": 12, "3": 6, "4": 3, None: 32}[section]


@pytest.mark.parametrize(
    ("period", "fell_due", "in_time", "late", "unfulfilled", "share"),
    [("2020-Q4", 8, 6, 1, 1, 87.5), ("2020-Q3", 10, 9, 1, 0, 100.0), ("2021-Q1", 0, 0, 0, 0, None)],
)
def test_figures_of_a_quarter_count_its_deadlines(
    period: str, fell_due: int, in_time: int, late: int, unfulfilled: int, share: float | None
) -> None:
    found = figures_of("2021-01-01", period)
    assert (found.fell_due, found.in_time, found.late, found.unfulfilled) == (
        *(fell_due, in_time, late),
        unfulfilled,
    )
    assert found.share == share


def test_given_dates_are_counted_separately_without_cancelled_ones() -> None:
    found = figures_of("2021-01-01", "2020-Q4")
    assert (found.given, found.given_done) == (2, 2)
    assert figures_of("2021-02-01").given == 3


def test_moved_deadline_counts_in_its_new_period() -> None:
    """The last school has until the end of February for 2.7, and so has the whole point."""
    january, february = figures_of("2021-02-01", "2021-01"), figures_of("2021-02-01", "2021-02")
    assert (january.total, january.moved_out) == (1, 1)  # 2.5 is left in it
    assert february.total == 4 and february.postponed == 1


def test_partly_fulfilled_points_are_among_the_unfulfilled() -> None:
    def partial(at: str) -> Record:
        moment = datetime(2020, 12, 1, tzinfo=UTC)
        return Record(at, Status.PARTIAL, date(2020, 11, 20), moment, note="осталось")

    reported = with_records([partial("2.3@2020-11"), partial("2.11@2021-06")])
    found = figures(points(reported, date(2020, 12, 5)), date(2020, 12, 5))
    assert (found.unfulfilled, found.partly) == (17, 1)


def test_point_done_late_is_late_before_its_last_deadline() -> None:
    """One school was late; another one was ahead of its moved deadline."""

    def done(school: int, minute: int) -> Record:
        moment = datetime(2021, 1, 1, 10, minute, tzinfo=UTC)
        day, evidence = date(2020, 10, 5), (Evidence("Соглашение"),)
        return Record(point, Status.DONE, day, moment, school=school, evidence=evidence)

    point = "1.5@2020-09"
    schools = [key for key in SCHOOLS if isinstance(key, int)]
    moment, until = datetime(2021, 1, 1, 9, tzinfo=UTC), read_period("2020-12")
    moved = Record(
        point, Status.POSTPONED, date(2020, 9, 20), moment, school=4, until=until, basis="Приказ"
    )
    reported = with_records([moved, *(done(key, at) for at, key in enumerate(schools))])
    day = date(2020, 10, 15)
    (at,) = [each for each in points(reported, day) if each.id == point]
    assert at.state is State.DONE_LATE
    assert (figures([at], day).late, figures([at], day).ahead) == (1, 0)


# Any records.


def with_records(records: list[Record]) -> Plan:
    return ORDER_249._replace(progress=(Progress("Симоненко Л.И.", tuple(records)),))


BASIS = "Приказ"
REPORTED: list[Status] = [each for each in Status if each is not Status.SCHEDULED]
SCHOOLS = [school.key for school in ORDER_249.schools.listed]
DAYS = st.integers(0, 400).map(lambda days: YEAR.start + timedelta(days))
IDS = [point.id for activity in ORDER_249.activities for point in activity.points]
MONTHS = list(months(Period(YEAR.start, date(2021, 9, 30), "")))


@st.composite
def some_records(draw: st.DrawFn) -> list[Record]:
    """Make possible records in the order of time; some give dates to 2.6."""
    records: list[Record] = []
    dates = ["2.6@-"]
    for number in range(draw(st.integers(0, 30))):
        day = draw(DAYS)
        point = draw(st.sampled_from([*IDS, *dates]))
        status = draw(st.sampled_from(REPORTED))
        until = draw(st.sampled_from(MONTHS))
        if point == "2.6@-":
            status, until = Status.SCHEDULED, day_of(day)
            dates.append(f"2.6@{day}")
        each_school = ORDER_249.activity(point.partition("@")[0]).each_school  # type: ignore[union-attr]  # the plan has it
        records.append(
            Record(
                point=point,
                status=status,
                date=day,
                recorded=datetime(2022, 1, 1, tzinfo=UTC) + timedelta(minutes=number),
                school=draw(st.sampled_from([None, *SCHOOLS])) if each_school else None,
                until=until if status in (Status.POSTPONED, Status.SCHEDULED) else None,
                basis=BASIS,
                evidence=(Evidence("Протокол"),),
            )
        )
    return records


def expected(plan: Plan, day: date, condition: Callable[[PointState], bool]) -> int:
    """Count the plan's own control points that meet a condition."""
    return sum(1 for at in points(plan, day) if at.planned and not at.given and condition(at))


@given(some_records(), DAYS)
def test_figures_of_the_year_add_up_with_any_records(records: list[Record], day: date) -> None:
    """Each of the 32 points is counted once or is cancelled."""
    plan = with_records(records)
    found = figures(points(plan, day), day)
    assert found.total + found.cancelled == 32
    assert found.fell_due == found.in_time + found.late + found.unfulfilled
    assert found.partly <= found.unfulfilled
    assert found.moved_out == 0
    assert found.unfulfilled == expected(plan, day, lambda at: at.state is State.OVERDUE)
    assert found.cancelled == expected(plan, day, lambda at: at.state is State.CANCELLED)
    assert found.fulfilled + found.ahead == expected(
        plan, day, lambda at: at.state in (State.DONE, State.DONE_LATE)
    )
    assert found.share is None or 0 <= found.share <= 100


@given(some_records(), DAYS)
def test_figures_of_the_months_add_up_to_the_year(records: list[Record], day: date) -> None:
    """Every point is in exactly one month."""
    plan = with_records(records)
    states = points(plan, day)
    whole = figures(states, day)
    reach = Period(YEAR.start, max(at.deadline for at in states if at.deadline), "")
    by_month = [figures(states, day, month) for month in months(reach)]
    for name in ("in_time", "late", "unfulfilled", "partly", "ahead", "active", "upcoming"):
        assert sum(getattr(month, name) for month in by_month) == getattr(whole, name), name
    for name in ("postponed", "cancelled", "given", "given_done"):
        assert sum(getattr(month, name) for month in by_month) == getattr(whole, name), name


def test_figures_of_the_example_add_up_on_every_day() -> None:
    """Try every day from the first to a month after the last."""
    day = YEAR.start
    while day <= date(2021, 7, 31):
        states = points(EXAMPLE, day)
        found = figures(states, day)
        assert found.total + found.cancelled == 32
        months_until = figures(states, day, Period(YEAR.start, month_with(day).deadline, ""))
        assert months_until.fell_due == found.fell_due
        day += timedelta(1)
