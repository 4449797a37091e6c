"""States as of a day, against tables written by hand."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from vpr_roadmap.queries.states import AsOf, PointState, point_states
from vpr_roadmap.workspace.loading import load

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
    of = f", school: {school}" if school else ""
    fact = f'point: "{point}"{of}, status: {status}, date: {day}{NEEDS[status]}'
    return f"  - {{{fact}, recorded: {at}T10:00:00+03:00}}\n"


def state(
    tmp_path: Path, point: str, day: str, *records: str, known: str | None = None
) -> PointState:
    (tmp_path / "plan_x.yaml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "schools.yaml").write_text(SCHOOLS, encoding="utf-8")
    folder = tmp_path / "progress_x"
    folder.mkdir(exist_ok=True)
    head = "format: 1\nreporter: Симоненко Л.И.\nrecords:\n"
    (folder / "s.yaml").write_text(head + "".join(records), encoding="utf-8")
    workspace = load([tmp_path], tmp_path, date(2021, 7, 1))
    assert workspace.problems == ()
    as_of = AsOf(date.fromisoformat(day), date.fromisoformat(known) if known else None)
    found = point_states(workspace.plans[0], as_of)
    return next(at for points in found.values() for at in points if at.id == point)


# Of a point due in November 2020, by what was recorded on a day: its state before, on the last
# day of and after the deadline.
TABLE = [
    ("in-progress", "2020-11-10", "active active overdue"),
    ("partial", "2020-11-10", "active active overdue"),
    ("not-done", "2020-11-10", "active active overdue"),
    ("done", "2020-11-10", "done done done"),
    ("done", "2020-12-01", "active active done-late"),
    ("cancelled", "2020-11-10", "cancelled cancelled cancelled"),
    ("postponed", "2020-11-10", "postponed postponed postponed"),
]
DAYS = ("2020-11-15", "2020-11-30", "2020-12-01")


@pytest.mark.parametrize(("status", "day", "states"), TABLE)
def test_a_state_is_that_of_the_table(tmp_path: Path, status: str, day: str, states: str) -> None:
    made = record("1@2020-11", status, day, day)
    found = [state(tmp_path, "1@2020-11", each, made).state for each in DAYS]
    assert " ".join(found) == states


@pytest.mark.parametrize(("status", "day", "states"), TABLE)
def test_a_record_without_a_school_stands_for_all(
    tmp_path: Path, status: str, day: str, states: str
) -> None:
    made = record("2@2020-11", status, day, day)
    found = [state(tmp_path, "2@2020-11", each, made).state for each in DAYS]
    assert " ".join(found) == states


# Of two schools, one with the status and the other with nothing recorded.
ONE_SCHOOL = [
    ("done", "2020-11-10", "active active overdue"),
    ("cancelled", "2020-11-10", "active active overdue"),
    ("postponed", "2020-11-10", "active active overdue"),
]


@pytest.mark.parametrize(("status", "day", "states"), ONE_SCHOOL)
def test_the_school_that_needs_most_attention_decides(
    tmp_path: Path, status: str, day: str, states: str
) -> None:
    made = record("2@2020-11", status, day, day, school=2)
    found = [state(tmp_path, "2@2020-11", each, made).state for each in DAYS]
    assert " ".join(found) == states


def test_when_the_others_are_done_the_moved_school_has_the_deadline(tmp_path: Path) -> None:
    made = (
        record("2@2020-11", "postponed", "2020-11-10", "2020-11-10", school=4),
        record("2@2020-11", "done", "2020-11-12", "2020-11-12", school=2),
    )
    at = state(tmp_path, "2@2020-11", "2020-12-15", *made)
    assert (at.state, at.deadline, at.postponed_from) == (
        "postponed",
        date(2021, 1, 31),
        date(2020, 11, 30),
    )
    assert (at.done, len(at.parts)) == (1, 2)
    assert state(tmp_path, "2@2020-11", "2021-02-01", *made).state == "overdue"


def test_what_was_withdrawn_no_longer_counts(tmp_path: Path) -> None:
    made = (
        record("1@2020-11", "done", "2020-11-10", "2020-11-10"),
        record("1@2020-11", "withdrawn", "2020-11-20", "2020-11-20"),
    )
    assert state(tmp_path, "1@2020-11", "2020-11-19", *made).state == "done"
    assert state(tmp_path, "1@2020-11", "2020-11-20", *made).state == "active"
    assert state(tmp_path, "1@2020-11", "2020-11-20", *made, known="2020-11-19").state == "done"


def test_a_date_given_is_a_point_and_the_activity_is_no_longer_undated(tmp_path: Path) -> None:
    made = record("3@-", "scheduled", "2020-11-10", "2020-11-10")
    assert state(tmp_path, "3@-", "2020-11-09", made).undated
    assert not state(tmp_path, "3@-", "2020-11-10", made).undated
    given = state(tmp_path, "3@2020-12-10", "2020-12-11", made)
    assert (given.given, given.state) == (True, "overdue")
