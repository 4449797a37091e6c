"""Figures and rows of reports: the example, counted by hand, and small plans."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.conftest import PlanText
from tests.helpers.real_plans import EXAMPLE
from tests.helpers.small_plans import read_plan, write_plan
from vpr_roadmap.errors import UsageError
from vpr_roadmap.periods import read_period
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.progress import Progress, Record, Status
from vpr_roadmap.plan.states import AsOf
from vpr_roadmap.queries.due import Phase, due
from vpr_roadmap.queries.execution import Statement, execution
from vpr_roadmap.queries.list import listing
from vpr_roadmap.queries.report import Report, ReportItem, ReportKind
from vpr_roadmap.queries.report_builder import build_report
from vpr_roadmap.queries.selection import Selection

RECORDED = datetime(2021, 5, 1, 12, tzinfo=UTC)


def report_as_of(
    day: str,
    period: str | None = None,
    plan: Plan = EXAMPLE,
    kind: ReportKind = ReportKind.STATUS,
    selection: Selection = Selection(),  # noqa: B008 - frozen
) -> Report:
    when = read_period(period) if period else None
    return build_report([plan], kind, when, selection, AsOf(date.fromisoformat(day)))


def ids(items: tuple[ReportItem, ...]) -> list[str]:
    return [item.point.id for item in items]


@pytest.mark.parametrize("month", [f"2021-{number:02}" for number in range(1, 8)])
@pytest.mark.parametrize("day", ["2020-12-20", "2021-01-20", "2021-02-10", "2021-03-05"])
def test_answer_for_all_schools_has_the_points_of_each_school(day: str, month: str) -> None:
    """School 34 moved its deadline of 2.7 to February; the others keep that of January."""
    as_of, period = AsOf(date.fromisoformat(day)), read_period(month)

    def due_points(selection: Selection) -> set[str]:
        return {item.point.id for item in due([EXAMPLE], period, selection, as_of).items}

    def listed_points(selection: Selection) -> set[str]:
        answer = listing([EXAMPLE], period, selection, as_of)
        return {at.id for item in answer.items for at in item.within(period)}

    alone = [Selection(schools=(school.key,)) for school in EXAMPLE.schools.listed]
    assert set().union(*map(due_points, alone)) <= due_points(Selection())
    assert set().union(*map(listed_points, alone)) <= listed_points(Selection())


def test_point_of_one_school_alone_names_the_school() -> None:
    as_of, february = AsOf(date(2021, 1, 20)), read_period("2021-02")
    items = due([EXAMPLE], february, Selection(), as_of).items
    (item,) = [each for each in items if each.point.id == "2.7@2021-01"]
    assert (item.phase, item.point.deadline, item.point.only_schools) == (
        Phase.DUE,
        date(2021, 2, 28),
        (34,),
    )
    following = report_as_of("2021-02-01", "2021-01").following
    assert following
    assert "2.7@2021-01" in ids(following.phases[Phase.DUE])


def test_previous_period_may_have_only_a_moved_deadline(plan_of: PlanText) -> None:
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
        Record(point, Status.POSTPONED, date(2021, 5, 1), RECORDED, until=read_period(until))
        for point, until in (("1@2021-06", "2021-09"), ("2@2021-05", "2021-10"))
    )
    plan = plan._replace(progress=(Progress("А", moved),))
    previous = report_as_of("2021-12-01", "2021-Q4", plan).previous
    assert previous
    assert previous.figures.fell_due == 1


# The example as of 1 January 2021, in the form of the office.


def test_figures_by_section_and_responsible_agree_with_a_count_by_hand() -> None:
    found = report_as_of("2021-01-01", "2020-Q4")
    sections = {section.number: figures for section, figures in found.sections}
    assert {number: own.fell_due for number, own in sections.items()} == {
        "1": 9,
        "2": 5,
        "3": 1,
        "4": 3,
    }
    parties = {who.party.name: own.fell_due for who, own in found.parties if who}
    assert parties == {
        "Прядущенко А.В.": 5,
        "Симоненко Л.И.": 14,
        "Руководители ОУ": 3,
        "руководители РМО": 1,
    }
    assert sum(own.total for own in sections.values()) == found.total.figures.total == 32


def test_quarter_is_compared_with_the_previous_one() -> None:
    found = report_as_of("2021-01-01", "2020-Q4")
    assert found.within and found.previous
    assert found.previous.period == read_period("2020-Q3")
    assert (found.within.figures.share, found.previous.figures.share) == (87.5, 100.0)
    assert (found.within.figures.share_in_time, found.previous.figures.share_in_time) == (75, 90)
    assert found.within.counts_activities


def test_first_period_of_the_plan_has_no_previous_one() -> None:
    assert report_as_of("2021-01-01", "2020-Q3").previous is None


def test_report_has_the_points_behind_the_figures() -> None:
    found = report_as_of("2021-01-01", "2020-Q4").within
    assert found
    assert [at.id for at in found.points_by_figure["late"]] == ["2.4@2020-11"]
    assert [at.id for at in found.points_by_figure["unfulfilled"]] == ["4.2@2020-12"]


def test_table_has_due_earlier_and_continuing_points() -> None:
    """In December, 4.2 is due; 2.4 is from before, done on the 4th; 1.5 was closed in October."""
    listed = ids(report_as_of("2021-01-01", "2020-12").table_items)
    assert {"4.2@2020-12", "2.4@2020-11", "2.7@2021-01", "3.3@2021-04"} <= set(listed)
    assert not {"1.5@2020-09", "1.3@2020-11", "3.4@2021-05", "2.11@2021-06"} & set(listed)


def test_point_moved_out_of_the_period_is_in_its_table() -> None:
    school = Selection(schools=(34,))
    found = report_as_of("2021-02-01", "2021-01", selection=school)
    assert "2.7@2021-01" in ids(found.table_items)
    assert found.within
    assert [at.id for at in found.within.points_by_figure["moved_out"]] == ["2.7@2021-01"]


def test_next_quarter_has_due_continuing_and_starting_points() -> None:
    found = report_as_of("2021-01-01", "2020-Q4").following
    assert found and found.period == read_period("2021-Q1")
    assert ids(found.phases[Phase.DUE]) == [
        *("1.3@2021-02", "2.5@2021-01", "2.7@2021-01", "2.8@2021-02"),
        *("2.9@2021-03", "2.10@2021-02"),
    ]
    assert [at.partition("@")[0] for at in ids(found.phases[Phase.CONTINUES])] == [
        *("3.1", "3.2", "3.3", "3.4"),
    ]
    assert ids(found.phases[Phase.STARTS]) == ["3.5@2021-04"]


def test_without_a_period_the_next_points_are_those_of_the_current_quarter() -> None:
    """4.2 is already overdue, and 2.5 is still ahead: the list has only points that are ahead."""
    found = report_as_of("2021-01-15").following
    assert found and found.period == read_period("2021-Q1")
    assert "4.2@2020-12" not in ids(found.phases[Phase.DUE])
    assert "2.6@2021-02-11" in ids(found.phases[Phase.DUE])


def test_report_on_one_person() -> None:
    found = report_as_of("2021-01-01", selection=Selection(frozenset({"Прядущенко А.В."})))
    assert (found.counts.activities, found.total.figures.fell_due) == (7, 5)
    assert found.is_part
    assert [who.party.name for who, _ in found.parties if who] == ["Прядущенко А.В."]


def test_deadline_moved_by_one_school_is_listed_as_moved() -> None:
    assert ids(report_as_of("2021-01-15").moved) == ["2.7@2021-01"]
    assert ids(report_as_of("2021-01-15", "2021-01").moved_since) == ["2.7@2021-01"]
    assert report_as_of("2021-02-15", "2021-02").moved_since == ()


def test_yearly_report_has_all_points_and_carries_over_open_ones() -> None:
    found = report_as_of("2021-07-01", kind=ReportKind.YEAR)
    assert (
        len(found.table_items) == 32 + 4
    )  # with the dates given to 2.6, including the cancelled one
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
def office(tmp_path: Path) -> Path:
    return write_plan(tmp_path, PLAN, SCHOOLS)


NEWLINE = "\n"


def report_of(
    folder: Path, records: str, day: str = "2020-12-10", period: str | None = None
) -> Report:
    text = f"format: 1\nreporter: Иванов И.И.\nrecords:{NEWLINE + records if records else ' []'}"
    file = folder / "progress_x" / "a.yaml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return report_as_of(day, period, read_plan(folder))


def record(point: str, status: str, day: str, more: str = "") -> str:
    return (
        f"  - {{point: {point}, status: {status}, date: {day}, {more}"
        f"recorded: {day}T12:00:00+03:00}}\n"
    )


def item_of(found: Report, id: str) -> ReportItem:
    return next(item for item in found.table_items if item.point.id == id)


def test_result_is_kept_if_the_correction_has_none(office: Path) -> None:
    found = report_of(
        office,
        record('"1@2020-10"', "done", "2020-10-05", "result: Сделано, evidence: [Акт № 1], ")
        + record('"1@2020-10"', "done", "2020-10-06", "evidence: [Акт № 2], "),
    )
    listed = execution(item_of(found, "1@2020-10").point)
    assert [each.content for each in listed.results] == ["Сделано"]
    assert [each.content.document for each in listed.documents] == ["Акт № 2"]


def test_note_is_a_reason_only_if_the_point_is_late(
    office: Path,
) -> None:
    late = record('"1@2020-10"', "done", "2020-11-05", "evidence: [Акт], note: Карантин, ")
    assert [
        each.content
        for each in execution(item_of(report_of(office, late), "1@2020-10").point).reasons
    ] == ["Карантин"]
    in_time = record('"1@2020-10"', "done", "2020-10-05", "evidence: [Акт], note: На бумаге, ")
    assert execution(item_of(report_of(office, in_time), "1@2020-10").point).reasons == ()


def test_result_of_all_schools_is_listed_once_without_their_names(
    office: Path,
) -> None:
    both = record('"2@2020-11"', "done", "2020-11-05", "result: Все, evidence: [Приказ], ")
    listed = execution(item_of(report_of(office, both), "2@2020-11").point)
    assert listed.results == (Statement((), "Все"),)
    one = both + record(
        '"2@2020-11"', "done", "2020-11-06", "school: 2, result: Вторая, evidence: [Акт], "
    )
    listed = execution(item_of(report_of(office, one), "2@2020-11").point)
    assert listed.results == (Statement((1,), "Все"), Statement((2,), "Вторая"))


def test_interim_note_is_a_result_until_the_deadline(office: Path) -> None:
    """Before the deadline it is information, after the deadline the reason."""
    part = record('"1@2020-10"', "partial", "2020-10-05", "note: Осталось два, ")
    before = execution(item_of(report_of(office, part, "2020-10-20"), "1@2020-10").point)
    after = execution(item_of(report_of(office, part, "2020-11-20"), "1@2020-10").point)
    assert ([each.content for each in before.results], before.reasons) == (["Осталось два"], ())
    assert (after.results, [each.content for each in after.reasons]) == ((), ["Осталось два"])


def test_withdrawn_record_has_no_statements(office: Path) -> None:
    found = report_of(
        office,
        record('"1@2020-10"', "done", "2020-10-05", "result: Ошибка, evidence: [Акт], ")
        + record('"1@2020-10"', "withdrawn", "2020-10-06", "note: Не то, "),
    )
    listed = execution(item_of(found, "1@2020-10").point)
    assert (listed.results, listed.documents, listed.reasons) == ((), (), ())


def test_given_dates_are_separate_from_the_figures(office: Path) -> None:
    found = report_of(
        office,
        record('"3@-"', "scheduled", "2020-10-01", "until: 2020-11-12, basis: Письмо, ")
        + record('"3@2020-11-12"', "done", "2020-11-12", "evidence: [Лист], "),
    )
    assert (found.total.figures.total, found.total.figures.given_done) == (2, 1)
    assert ids(found.given) == ["3@2020-11-12"]


@pytest.mark.parametrize(
    ("period", "is_listed"),
    [("2020-10", True), ("2020-11", True), ("2020-12", False), ("2021-01", False)],
)
def test_point_closed_late_is_listed_until_it_is_closed(
    office: Path, period: str, is_listed: bool
) -> None:
    """Due in October, done on 5 November: listed in October and November, then no more."""
    late = record('"1@2020-10"', "done", "2020-11-05", "evidence: [Акт], ")
    found = report_of(office, late, "2021-02-01", period)
    assert ("1@2020-10" in ids(found.table_items)) is is_listed


def test_documents_and_results_of_single_schools_are_listed() -> None:
    """In the example, school 8 reported on 3.2, which is not done school by school."""
    item = item_of(report_as_of("2021-01-01", "2020-Q4"), "3.2@2021-04")
    listed = execution(item.point)
    assert "Журнал взаимного посещения уроков" in [
        each.content.document for each in listed.documents
    ]
    assert [each.schools for each in listed.results] == [(), (8,)]
    others = execution(item.point, [34])
    assert [each.schools for each in others.results] == [()]


def test_reason_for_a_delay_is_listed_after_the_point_is_done(office: Path) -> None:
    found = report_of(
        office,
        record('"1@2020-10"', "not-done", "2020-11-02", "note: Карантин, ")
        + record('"1@2020-10"', "done", "2020-11-05", "evidence: [Акт], "),
    )
    assert [each.content for each in execution(item_of(found, "1@2020-10").point).reasons] == [
        "Карантин"
    ]


def test_number_of_a_school_may_be_zero(tmp_path: Path) -> None:
    schools = SCHOOLS.replace("number: 1,", "number: 0,")
    write_plan(tmp_path, PLAN.replace("[1, 2]", "[0, 2]"), schools)
    found = report_of(
        tmp_path, record('"2@2020-11"', "done", "2020-11-05", "school: 0, evidence: [А], ")
    )
    assert execution(item_of(found, "2@2020-11").point).documents[0].schools == (0,)


def test_report_counts_only_the_points_that_it_lists(office: Path) -> None:
    """A successor gets the points that are open on the first day: here the second deadline."""
    plan = PLAN.replace("period: 2020-10, resp", "period: [2020-10, 2021-03], resp").replace(
        "{name: Иванов И.И.}",
        "{name: Иванов И.И.}, {name: Петров П.П., instead_of: Иванов И.И., "
        "from: 2021-01-01, basis: Приказ}",
    )
    write_plan(office, plan)
    report_of(office, record('"1@2020-10"', "done", "2020-10-05", "evidence: [Акт], "))
    own = Selection(frozenset({"Петров П.П."}))
    found = report_as_of("2021-01-15", plan=read_plan(office), selection=own)
    assert found.counts.points == found.total.figures.total == 1


def test_period_with_only_a_moved_deadline_is_accepted(office: Path) -> None:
    moved = record('"1@2020-10"', "postponed", "2020-10-30", "until: 2021-08, basis: Приказ, ")
    found = report_of(office, moved, "2021-07-01", "2021-08")
    assert ids(found.coming) == ["1@2020-10"]
    with pytest.raises(UsageError):
        report_of(office, moved, "2021-07-01", "2022-08")


def test_report_covers_the_days_before_its_own(office: Path) -> None:
    assert report_of(office, "", "2020-12-10").last_day == date(2020, 12, 9)


def test_points_without_a_responsible_party_have_their_own_row(office: Path) -> None:
    found = report_of(office, record('"1@2020-10"', "in-progress", "2020-10-05"))
    assert [who and who.party.name for who, _ in found.parties] == ["Иванов И.И.", None]


def test_points_overdue_after_the_period_are_separate(office: Path) -> None:
    found = report_of(office, record('"1@2020-10"', "in-progress", "2020-10-05"), period="2020-10")
    assert (ids(found.overdue), ids(found.overdue_later)) == (["1@2020-10"], ["2@2020-11"])
