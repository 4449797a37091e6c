"""States as of a day agree with tables written by hand."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.helpers.small_plans import read_plan, write_plan
from vpr_roadmap.plan.point_states import point_states
from vpr_roadmap.plan.states import AsOf, PointState

PLAN = """\
format: 1
title: План
period: 2020-09/2021-05
people: [{name: Симоненко Л.И.}]
activities:
  - {number: "1", title: Совет, period: 2020-11, responsible: [Симоненко Л.И.]}
  - {number: "2", title: Проверка, period: 2020-11, schools: [2, 4], each_school: true}
  - {number: "3", title: Семинар, period: {schedule: ИРО}}
"""
SCHOOLS = """\
format: 1
schools: [{number: 2, name: СОШ № 2}, {number: 4, name: СОШ № 4}]
"""
NEEDS = {
    "in-progress": "",
    "partial": ", note: осталось",
    "not-done": ", note: причина",
    "done": ", evidence: [Справка], result: Да",
    "postponed": ", until: 2021-01, basis: Приказ",
    "cancelled": ", basis: Приказ",
    "scheduled": ", until: 2020-12-10, basis: Письмо",
    "withdrawn": ", note: ошибка",
}


def record(point: str, status: str, day: str, at: str, school: int | None = None) -> str:
    school_field = f", school: {school}" if school else ""
    fact = f'point: "{point}"{school_field}, status: {status}, date: {day}{NEEDS[status]}'
    return f"  - {{{fact}, recorded: {at}T10:00:00+03:00}}\n"


def records(point: str, status: str, day: str, school: int | None = None) -> list[str]:
    """Return a record with this status; before a withdrawal, add a record to withdraw."""
    before = [record(point, "done", "2020-11-01", "2020-11-01", school)]
    lines = record(point, status, day, day, school)
    return [*before, lines] if status == "withdrawn" else [lines]


def state(
    tmp_path: Path,
    point: str,
    day: str,
    *records: str,
    known: str | None = None,
    plan: str = PLAN,
    schools: str = SCHOOLS,
) -> PointState:
    head = "format: 1\nreporter: Симоненко Л.И.\nrecords:\n"
    found_plan = read_plan(write_plan(tmp_path, plan, schools, head + "".join(records)))
    as_of = AsOf(date.fromisoformat(day), date.fromisoformat(known) if known else None)
    found = point_states(found_plan, as_of)
    return next(at for points in found.values() for at in points if at.id == point)


# The states of a point due in November 2020, by the status and the day of its record: before the
# last day, on it and after it.
TABLE = [
    ("in-progress", "2020-11-10", "active active overdue"),
    ("partial", "2020-11-10", "active active overdue"),
    ("not-done", "2020-11-10", "active active overdue"),
    ("done", "2020-11-10", "done done done"),
    ("done", "2020-12-01", "active active done-late"),
    ("cancelled", "2020-11-10", "cancelled cancelled cancelled"),
    ("postponed", "2020-11-10", "postponed postponed postponed"),
    ("postponed", "2020-12-01", "active active postponed"),
    ("done", "2020-10-31", "done done done"),
    ("withdrawn", "2020-11-10", "active active overdue"),
]
DAYS = ("2020-11-15", "2020-11-30", "2020-12-01")


@pytest.mark.parametrize(("status", "day", "states"), TABLE)
def test_state_agrees_with_the_table(tmp_path: Path, status: str, day: str, states: str) -> None:
    lines = records("1@2020-11", status, day)
    found = [state(tmp_path, "1@2020-11", each, *lines).state for each in DAYS]
    assert " ".join(found) == states


@pytest.mark.parametrize(("status", "day", "states"), TABLE)
def test_record_without_a_school_counts_for_all_schools(
    tmp_path: Path, status: str, day: str, states: str
) -> None:
    lines = records("2@2020-11", status, day)
    found = [state(tmp_path, "2@2020-11", each, *lines).state for each in DAYS]
    assert " ".join(found) == states


@pytest.mark.parametrize(("status", "day", "states"), TABLE)
def test_status_of_all_schools_is_that_of_the_point(
    tmp_path: Path, status: str, day: str, states: str
) -> None:
    lines = (*records("2@2020-11", status, day, 2), *records("2@2020-11", status, day, 4))
    found = [state(tmp_path, "2@2020-11", each, *lines).state for each in DAYS]
    assert " ".join(found) == states


# One of two schools has the status, and the other has no record. The school without a record
# decides the state of the point; the other one keeps its own state from the table.
ONE_SCHOOL = [(status, day, "active active overdue") for status, day, _ in TABLE]

# One of two schools is done, and the other has the status.
OTHER_DONE = [
    ("in-progress", "active active overdue"),
    ("partial", "active active overdue"),
    ("not-done", "active active overdue"),
    ("done", "done done done"),
    ("postponed", "postponed postponed postponed"),
    ("cancelled", "done done done"),
    ("withdrawn", "active active overdue"),
]


@pytest.mark.parametrize(("status", "day", "states"), ONE_SCHOOL)
def test_school_that_needs_most_attention_decides_the_state(
    tmp_path: Path, status: str, day: str, states: str
) -> None:
    lines = records("2@2020-11", status, day, 2)
    found = [state(tmp_path, "2@2020-11", each, *lines) for each in DAYS]
    assert " ".join(at.state for at in found) == states
    own = next(known for name, when, known in TABLE if (name, when) == (status, day))
    assert " ".join(at.of_schools([2]).state for at in found) == own
    assert " ".join(at.of_schools([4]).state for at in found) == "active active overdue"


@pytest.mark.parametrize(("status", "states"), OTHER_DONE)
def test_second_school_decides_the_state_if_the_first_is_done(
    tmp_path: Path, status: str, states: str
) -> None:
    done = record("2@2020-11", "done", "2020-11-05", "2020-11-05", school=4)
    lines = (done, *records("2@2020-11", status, "2020-11-10", 2))
    found = [state(tmp_path, "2@2020-11", each, *lines).state for each in DAYS]
    assert " ".join(found) == states


@pytest.mark.parametrize("school", [None, 2])
def test_states_before_on_and_after_a_moved_deadline(tmp_path: Path, school: int | None) -> None:
    point = "2@2020-11" if school else "1@2020-11"
    lines = record(point, "postponed", "2020-11-10", "2020-11-10", school)
    days = ("2020-11-09", "2020-11-10", "2021-01-30", "2021-01-31", "2021-02-01")
    found = [state(tmp_path, point, day, lines) for day in days]
    states = [(at.of_schools([2]) if school else at).state for at in found]
    assert " ".join(states) == "active postponed postponed postponed overdue"


# The states of a date given to an activity without dates, by the status of a later record.
GIVEN = [
    (None, "upcoming active overdue"),
    ("in-progress", "upcoming active overdue"),
    ("partial", "upcoming active overdue"),
    ("not-done", "upcoming active overdue"),
    ("done", "done done done"),
    ("cancelled", "cancelled cancelled cancelled"),
    ("postponed", "postponed postponed postponed"),
    ("withdrawn", "upcoming active overdue"),
]


@pytest.mark.parametrize(("status", "states"), GIVEN)
def test_given_date_has_the_same_states_as_any_other(
    tmp_path: Path, status: str | None, states: str
) -> None:
    lines = [record("3@-", "scheduled", "2020-11-10", "2020-11-10")]
    lines += records("3@2020-12-10", status, "2020-12-01") if status else []
    days = ("2020-12-09", "2020-12-10", "2020-12-11")
    found = [state(tmp_path, "3@2020-12-10", day, *lines).state for day in days]
    assert " ".join(found) == states


@pytest.mark.parametrize(("status", "then"), [("done", "done"), ("cancelled", "cancelled")])
def test_activity_without_dates_can_be_closed_as_a_whole(
    tmp_path: Path, status: str, then: str
) -> None:
    lines = record("3@-", status, "2021-05-20", "2021-05-20")
    assert state(tmp_path, "3@-", "2021-05-19", lines).state == "unscheduled"
    assert state(tmp_path, "3@-", "2021-05-20", lines).state == then


def test_activity_without_dates_is_open_until_all_schools_are_done(tmp_path: Path) -> None:
    text = PLAN + '  - {number: "4", title: Курсы, period: {schedule: ИРО}, schools: [2, 4], '
    text += "each_school: true}\n"
    one = record("4@-", "done", "2020-11-10", "2020-11-10", school=2)
    other = record("4@-", "done", "2020-11-12", "2020-11-12", school=4)
    at = state(tmp_path, "4@-", "2020-12-01", one, plan=text)
    assert (at.state, at.done_count, len(at.parts)) == ("unscheduled", 1, 2)
    assert state(tmp_path, "4@-", "2020-12-01", one, other, plan=text).state == "done"


def test_postponed_school_sets_the_deadline_if_the_others_are_done(tmp_path: Path) -> None:
    lines = (
        record("2@2020-11", "postponed", "2020-11-10", "2020-11-10", school=4),
        record("2@2020-11", "done", "2020-11-12", "2020-11-12", school=2),
    )
    at = state(tmp_path, "2@2020-11", "2020-12-15", *lines)
    assert (at.state, at.deadline, at.postponed_from) == (
        "postponed",
        date(2021, 1, 31),
        date(2020, 11, 30),
    )
    assert (at.done_count, len(at.parts)) == (1, 2)
    assert state(tmp_path, "2@2020-11", "2021-02-01", *lines).state == "overdue"


def test_withdrawn_record_no_longer_counts(tmp_path: Path) -> None:
    lines = (
        record("1@2020-11", "done", "2020-11-10", "2020-11-10"),
        record("1@2020-11", "withdrawn", "2020-11-20", "2020-11-20"),
    )
    assert state(tmp_path, "1@2020-11", "2020-11-19", *lines).state == "done"
    assert state(tmp_path, "1@2020-11", "2020-11-20", *lines).state == "active"
    assert state(tmp_path, "1@2020-11", "2020-11-20", *lines, known="2020-11-19").state == "done"


def test_given_date_is_a_point_and_the_activity_is_not_undated(tmp_path: Path) -> None:
    lines = record("3@-", "scheduled", "2020-11-10", "2020-11-10")
    assert state(tmp_path, "3@-", "2020-11-09", lines).undated
    assert not state(tmp_path, "3@-", "2020-11-10", lines).undated
    given = state(tmp_path, "3@2020-12-10", "2020-12-11", lines)
    assert (given.given, given.state) == (True, "overdue")


# A point is due in November 2020 in schools 2 and 4; school 2 has done it, and school 4 is closed:
# the schools that count, and the state.
CLOSED = [
    ("2020-11-15", "2020-11-14", (), (2, 4), "active"),
    ("2020-11-15", "2020-11-15", (), (2,), "done"),
    ("2020-11-15", "2020-12-15", (), (2,), "done"),
    ("2020-11-30", "2020-12-15", (), (2,), "done"),
    ("2020-12-01", "2020-12-15", (), (2, 4), "overdue"),
    ("2020-11-15", "2020-12-15", (("done", "2020-11-10"),), (2, 4), "done"),
    ("2020-12-15", "2020-12-20", (("postponed", "2020-11-20"),), (2,), "done"),
    ("2021-02-01", "2021-02-15", (("postponed", "2020-11-20"),), (2, 4), "overdue"),
    ("2020-11-15", "2020-12-15", (("cancelled", "2020-11-10"),), (2, 4), "done"),
]


@pytest.mark.parametrize(("closed", "day", "of_4", "counted", "expected"), CLOSED)
def test_closed_school_does_not_count_for_later_deadlines(
    tmp_path: Path,
    closed: str,
    day: str,
    of_4: tuple[tuple[str, str], ...],
    counted: tuple[int, ...],
    expected: str,
) -> None:
    lines = [record("2@2020-11", "done", "2020-11-05", "2020-11-05", 2)]
    lines += [record("2@2020-11", status, when, when, 4) for status, when in of_4]
    schools = SCHOOLS.replace("СОШ № 4}", f"СОШ № 4, closed: {closed}}}")
    found = state(tmp_path, "2@2020-11", day, *lines, schools=schools)
    assert tuple(part.school for part in found.parts) == counted
    assert found.state.value == expected


def test_point_stays_open_if_all_its_schools_are_closed(tmp_path: Path) -> None:
    schools = SCHOOLS.replace("}", ", closed: 2020-10-01}")
    other = record("1@2020-11", "done", "2020-11-05", "2020-11-05")
    found = state(tmp_path, "2@2020-11", "2020-12-15", other, schools=schools)
    assert (len(found.parts), found.state.value) == (2, "overdue")
