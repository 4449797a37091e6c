"""The report's figures and rows: the example counted by hand, and small plans of one case each."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.conftest import ROOT, PlanText
from vpr_roadmap.errors import UsageError
from vpr_roadmap.periods import read_period
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.progress import Progress, Record, Status
from vpr_roadmap.plan.states import AsOf
from vpr_roadmap.queries.due import Phase, due
from vpr_roadmap.queries.execution import Statement, execution
from vpr_roadmap.queries.list import listing
from vpr_roadmap.queries.report import Kind, Report, ReportItem
from vpr_roadmap.queries.report_builder import build_report
from vpr_roadmap.queries.selection import Selection
from vpr_roadmap.workspace.loading import load

MADE = datetime(2021, 5, 1, 12, tzinfo=UTC)
EXAMPLE = load([ROOT / "examples"], ROOT).plans[0]


def made(
    day: str,
    period: str | None = None,
    plan: Plan = EXAMPLE,
    kind: Kind = Kind.STATUS,
    selection: Selection = Selection(),  # noqa: B008 - frozen
) -> Report:
    when = read_period(period) if period else None
    return build_report([plan], kind, when, selection, AsOf(date.fromisoformat(day)))


def ids(items: tuple[ReportItem, ...]) -> list[str]:
    return [item.point.id for item in items]


@pytest.mark.parametrize("month", [f"2021-{number:02}" for number in range(1, 8)])
@pytest.mark.parametrize("day", ["2020-12-20", "2021-01-20", "2021-02-10", "2021-03-05"])
def test_what_a_school_owes_in_a_month_is_in_the_answer_for_all(day: str, month: str) -> None:
    """School 34 had its deadline of 2.7 moved to February; the others keep that of January."""
    as_of, period = AsOf(date.fromisoformat(day)), read_period(month)

    def owed(selection: Selection) -> set[str]:
        return {item.point.id for item in due([EXAMPLE], period, selection, as_of).items}

    def listed(selection: Selection) -> set[str]:
        answer = listing([EXAMPLE], period, selection, as_of)
        return {at.id for item in answer.items for at in item.within(period)}

    alone = [Selection(schools=(school.key,)) for school in EXAMPLE.schools.listed]
    assert set().union(*map(owed, alone)) <= owed(Selection())
    assert set().union(*map(listed, alone)) <= listed(Selection())


def test_what_one_school_alone_owes_is_said_to_be_of_it() -> None:
    as_of, february = AsOf(date(2021, 1, 20)), read_period("2021-02")
    items = due([EXAMPLE], february, Selection(), as_of).items
    (item,) = [each for each in items if each.point.id == "2.7@2021-01"]
    assert (item.phase, item.point.deadline, item.point.only_schools) == (
        Phase.DUE,
        date(2021, 2, 28),
        (34,),
    )
    following = made("2021-02-01", "2021-01").following
    assert following
    assert "2.7@2021-01" in ids(following.phases[Phase.DUE])


def test_a_period_is_compared_with_one_that_has_only_a_moved_deadline(plan_of: PlanText) -> None:
    """The plan ends in June; its last deadline was moved to the summer."""
    plan = plan_of(
        """format: 1
title: План
period: 2020-07/2021-06
activities:
  - {number: "1", title: Итоги, period: 2021-06}
  - {number: "2", title: Справка, period: 2021-05}
"""
    )
    moved = tuple(
        Record(point, Status.POSTPONED, date(2021, 5, 1), MADE, until=read_period(until))
        for point, until in (("1@2021-06", "2021-09"), ("2@2021-05", "2021-10"))
    )
    plan = plan._replace(progress=(Progress("А", moved),))
    previous = made("2021-12-01", "2021-Q4", plan).previous
    assert previous
    assert previous.figures.fell_due == 1


# The example as of 1 January 2021, as the office's form has it.


def test_by_section_and_by_responsible_it_is_what_was_counted_by_hand() -> None:
    found = made("2021-01-01", "2020-Q4")
    sections = {section.number: figures for section, figures in found.sections}
    assert {number: own.fell_due for number, own in sections.items()} == {
        "1": 9,
        "2": 5,
        "3": 1,
        "4": 3,
    }
    parties = {charge.party.name: own.fell_due for charge, own in found.parties if charge}
    assert parties == {
        "Прядущенко А.В.": 5,
        "Симоненко Л.И.": 14,
        "Руководители ОУ": 3,
        "руководители РМО": 1,
    }
    assert sum(own.total for own in sections.values()) == found.total.figures.total == 32


def test_a_quarter_is_compared_with_the_one_before() -> None:
    found = made("2021-01-01", "2020-Q4")
    assert found.within and found.previous
    assert found.previous.period == read_period("2020-Q3")
    assert (found.within.figures.share, found.previous.figures.share) == (87.5, 100.0)
    assert (found.within.figures.share_in_time, found.previous.figures.share_in_time) == (75, 90)
    assert found.within.counts_activities


def test_what_lies_before_the_plan_is_compared_with_nothing() -> None:
    assert made("2021-01-01", "2020-Q3").previous is None


def test_the_points_behind_the_figures_are_named() -> None:
    found = made("2021-01-01", "2020-Q4").within
    assert found
    assert [at.id for at in found.points_by_figure["late"]] == ["2.4@2020-11"]
    assert [at.id for at in found.points_by_figure["unfulfilled"]] == ["4.2@2020-12"]


def test_the_table_tells_of_the_period_of_what_is_left_and_of_what_goes_on() -> None:
    """In December: due 4.2; from before 2.4, done on the 4th; 1.5 was closed in October."""
    told = ids(made("2021-01-01", "2020-12").table_items)
    assert {"4.2@2020-12", "2.4@2020-11", "2.7@2021-01", "3.3@2021-04"} <= set(told)
    assert not {"1.5@2020-09", "1.3@2020-11", "3.4@2021-05", "2.11@2021-06"} & set(told)


def test_what_was_moved_out_of_the_period_is_told_in_it() -> None:
    school = Selection(schools=(34,))
    found = made("2021-02-01", "2021-01", selection=school)
    assert "2.7@2021-01" in ids(found.table_items)
    assert found.within
    assert [at.id for at in found.within.points_by_figure["moved_out"]] == ["2.7@2021-01"]


def test_the_next_quarter_is_what_falls_due_goes_on_and_begins() -> None:
    found = made("2021-01-01", "2020-Q4").following
    assert found and found.period == read_period("2021-Q1")
    assert ids(found.phases[Phase.DUE]) == [
        *("1.3@2021-02", "2.5@2021-01", "2.7@2021-01", "2.8@2021-02"),
        *("2.9@2021-03", "2.10@2021-02"),
    ]
    assert [at.partition("@")[0] for at in ids(found.phases[Phase.CONTINUES])] == [
        *("3.1", "3.2", "3.3", "3.4"),
    ]
    assert ids(found.phases[Phase.STARTS]) == ["3.5@2021-04"]


def test_without_a_period_what_comes_is_the_rest_of_the_quarter() -> None:
    """4.2 is overdue by then and 2.5 still to come: only what is ahead is told as coming."""
    found = made("2021-01-15").following
    assert found and found.period == read_period("2021-Q1")
    assert "4.2@2020-12" not in ids(found.phases[Phase.DUE])
    assert "2.6@2021-02-11" in ids(found.phases[Phase.DUE])


def test_a_person_has_his_own_report() -> None:
    found = made("2021-01-01", selection=Selection(frozenset({"Прядущенко А.В."})))
    assert (found.counts.activities, found.total.figures.fell_due) == (7, 5)
    assert found.is_part
    assert [charge.party.name for charge, _ in found.parties if charge] == ["Прядущенко А.В."]


def test_a_school_that_moved_its_deadline_is_told_as_moved() -> None:
    assert ids(made("2021-01-15").moved) == ["2.7@2021-01"]
    assert ids(made("2021-01-15", "2021-01").moved_since) == ["2.7@2021-01"]
    assert made("2021-02-15", "2021-02").moved_since == ()


def test_the_years_end_tells_of_all_and_carries_over_what_is_open() -> None:
    found = made("2021-07-01", kind=Kind.YEAR)
    assert len(found.table_items) == 32 + 4  # with the dates given to 2.6, the cancelled one too
    carried = ids(found.open)
    assert "1.3@2021-06" in carried and "4.2@2020-12" not in carried
    assert found.following is None


# Small plans, one case each.

PLAN = """\
format: 1
title: План
period: 2020-09/2021-05
people: [{name: Иванов И.И.}]
activities:
  - {number: "1", title: Первое, period: 2020-10, responsible: [Иванов И.И.]}
  - {number: "2", title: Второе, period: 2020-11, schools: [1, 2], each_school: true}
  - {number: "3", title: Третье, period: {schedule: ИРО}}
"""
SCHOOLS = """\
format: 1
schools:
  - {number: 1, name: СОШ № 1}
  - {number: 2, name: СОШ № 2}
"""


@pytest.fixture
def reported(tmp_path: Path) -> Path:
    (tmp_path / "plan_x.yaml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "schools.yaml").write_text(SCHOOLS, encoding="utf-8")
    (tmp_path / "progress_x").mkdir()
    return tmp_path


NEWLINE = "\n"


def of(folder: Path, records: str, day: str = "2020-12-10", period: str | None = None) -> Report:
    text = f"format: 1\nreporter: Иванов И.И.\nrecords:{NEWLINE + records if records else ' []'}"
    (folder / "progress_x" / "a.yaml").write_text(text, encoding="utf-8")
    workspace = load([folder], folder)
    assert workspace.problems == ()
    return made(day, period, workspace.plans[0])


def record(point: str, status: str, day: str, more: str = "") -> str:
    return (
        f"  - {{point: {point}, status: {status}, date: {day}, {more}"
        f"recorded: {day}T12:00:00+03:00}}\n"
    )


def the(found: Report, id: str) -> ReportItem:
    return next(item for item in found.table_items if item.point.id == id)


def test_a_result_stays_where_a_correction_has_none(reported: Path) -> None:
    found = of(
        reported,
        record('"1@2020-10"', "done", "2020-10-05", "result: Сделано, evidence: [Акт № 1], ")
        + record('"1@2020-10"', "done", "2020-10-06", "evidence: [Акт № 2], "),
    )
    told = execution(the(found, "1@2020-10").point)
    assert [each.content for each in told.results] == ["Сделано"]
    assert [each.content.document for each in told.documents] == ["Акт № 2"]


def test_the_note_of_what_is_late_is_its_reason_and_of_what_was_in_time_is_not(
    reported: Path,
) -> None:
    late = record('"1@2020-10"', "done", "2020-11-05", "evidence: [Акт], note: Карантин, ")
    assert [
        each.content for each in execution(the(of(reported, late), "1@2020-10").point).reasons
    ] == ["Карантин"]
    in_time = record('"1@2020-10"', "done", "2020-10-05", "evidence: [Акт], note: На бумаге, ")
    assert execution(the(of(reported, in_time), "1@2020-10").point).reasons == ()


def test_what_several_schools_share_is_told_once_and_of_all_without_their_names(
    reported: Path,
) -> None:
    both = record('"2@2020-11"', "done", "2020-11-05", "result: Все, evidence: [Приказ], ")
    told = execution(the(of(reported, both), "2@2020-11").point)
    assert told.results == (Statement((), "Все"),)
    one = both + record(
        '"2@2020-11"', "done", "2020-11-06", "school: 2, result: Вторая, evidence: [Акт], "
    )
    told = execution(the(of(reported, one), "2@2020-11").point)
    assert told.results == (Statement((1,), "Все"), Statement((2,), "Вторая"))


def test_an_interim_note_tells_what_remains_until_the_deadline_is_over(reported: Path) -> None:
    """Before the deadline it is information, after it the reason."""
    part = record('"1@2020-10"', "partial", "2020-10-05", "note: Осталось два, ")
    before = execution(the(of(reported, part, "2020-10-20"), "1@2020-10").point)
    after = execution(the(of(reported, part, "2020-11-20"), "1@2020-10").point)
    assert ([each.content for each in before.results], before.reasons) == (["Осталось два"], ())
    assert (after.results, [each.content for each in after.reasons]) == ((), ["Осталось два"])


def test_a_record_taken_back_tells_nothing(reported: Path) -> None:
    found = of(
        reported,
        record('"1@2020-10"', "done", "2020-10-05", "result: Ошибка, evidence: [Акт], ")
        + record('"1@2020-10"', "withdrawn", "2020-10-06", "note: Не то, "),
    )
    told = execution(the(found, "1@2020-10").point)
    assert (told.results, told.documents, told.reasons) == ((), (), ())


def test_dates_given_stand_apart_from_the_figures(reported: Path) -> None:
    found = of(
        reported,
        record('"3@-"', "scheduled", "2020-10-01", "until: 2020-11-12, basis: Письмо, ")
        + record('"3@2020-11-12"', "done", "2020-11-12", "evidence: [Лист], "),
    )
    assert (found.total.figures.total, found.total.figures.given_done) == (2, 1)
    assert ids(found.given) == ["3@2020-11-12"]


@pytest.mark.parametrize(
    ("period", "told"),
    [("2020-10", True), ("2020-11", True), ("2020-12", False), ("2021-01", False)],
)
def test_what_was_closed_late_is_told_in_the_periods_it_was_owed_in(
    reported: Path, period: str, told: bool
) -> None:
    """Due in October, done on 5 November: told in October and November, then no more."""
    late = record('"1@2020-10"', "done", "2020-11-05", "evidence: [Акт], ")
    found = of(reported, late, "2021-02-01", period)
    assert ("1@2020-10" in ids(found.table_items)) is told


def test_documents_and_results_of_single_schools_are_told_where_they_decide_nothing() -> None:
    """In the example school 8 reported of 3.2, which is not done school by school."""
    item = the(made("2021-01-01", "2020-Q4"), "3.2@2021-04")
    told = execution(item.point)
    assert "Журнал взаимного посещения уроков" in [each.content.document for each in told.documents]
    assert [each.schools for each in told.results] == [(), (8,)]
    others = execution(item.point, [34])
    assert [each.schools for each in others.results] == [()]


def test_why_it_was_late_is_told_after_it_was_done(reported: Path) -> None:
    found = of(
        reported,
        record('"1@2020-10"', "not-done", "2020-11-02", "note: Карантин, ")
        + record('"1@2020-10"', "done", "2020-11-05", "evidence: [Акт], "),
    )
    assert [each.content for each in execution(the(found, "1@2020-10").point).reasons] == [
        "Карантин"
    ]


def test_a_school_may_be_called_nought(tmp_path: Path) -> None:
    (tmp_path / "plan_x.yaml").write_text(PLAN.replace("[1, 2]", "[0, 2]"), encoding="utf-8")
    schools = SCHOOLS.replace("number: 1,", "number: 0,")
    (tmp_path / "schools.yaml").write_text(schools, encoding="utf-8")
    (tmp_path / "progress_x").mkdir()
    found = of(tmp_path, record('"2@2020-11"', "done", "2020-11-05", "school: 0, evidence: [А], "))
    assert execution(the(found, "2@2020-11").point).documents[0].schools == (0,)


def test_it_counts_the_points_that_it_tells_of(reported: Path) -> None:
    """A successor has what was open when he came: of two deadlines the second."""
    plan = PLAN.replace("period: 2020-10, resp", "period: [2020-10, 2021-03], resp").replace(
        "{name: Иванов И.И.}",
        "{name: Иванов И.И.}, {name: Петров П.П., instead_of: Иванов И.И., "
        "from: 2021-01-01, basis: Приказ}",
    )
    (reported / "plan_x.yaml").write_text(plan, encoding="utf-8")
    of(reported, record('"1@2020-10"', "done", "2020-10-05", "evidence: [Акт], "))
    workspace = load([reported], reported)
    his = Selection(frozenset({"Петров П.П."}))
    found = made("2021-01-15", plan=workspace.plans[0], selection=his)
    assert found.counts.points == found.total.figures.total == 1


def test_a_period_that_only_a_moved_deadline_lies_in_is_one_of_the_plan(reported: Path) -> None:
    moved = record('"1@2020-10"', "postponed", "2020-10-30", "until: 2021-08, basis: Приказ, ")
    found = of(reported, moved, "2021-07-01", "2021-08")
    assert ids(found.coming) == ["1@2020-10"]
    with pytest.raises(UsageError):
        of(reported, moved, "2021-07-01", "2022-08")


def test_it_tells_of_the_days_before_its_own(reported: Path) -> None:
    assert of(reported, "", "2020-12-10").through == date(2020, 12, 9)


def test_what_nobody_is_in_charge_of_has_a_row_of_its_own(reported: Path) -> None:
    found = of(reported, record('"1@2020-10"', "in-progress", "2020-10-05"))
    assert [charge and charge.party.name for charge, _ in found.parties] == ["Иванов И.И.", None]


def test_what_is_overdue_after_the_period_is_apart(reported: Path) -> None:
    found = of(reported, record('"1@2020-10"', "in-progress", "2020-10-05"), period="2020-10")
    assert (ids(found.overdue), ids(found.overdue_later)) == (["1@2020-10"], ["2@2020-11"])
