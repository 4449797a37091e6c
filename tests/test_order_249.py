"""The data of order 249 agree with its printed text and with periods written by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests.conftest import DATA, ROOT
from vpr_roadmap.plan.order import Numbered, PrintedBlock
from vpr_roadmap.plan.plan import Plan

SOURCE = ROOT / "data" / "source" / "order-249.txt"


def printed_lines() -> Iterator[str]:
    """Yield the lines and table cells of the source without markup and repeated spaces."""
    for line in SOURCE.read_text(encoding="utf-8").splitlines():
        for cell in line.split("\t"):
            bare = re.sub(r"</?b>|\*\*|^#+ ", "", cell).replace("\\_", "_")
            if words := " ".join(bare.split()):
                yield words


def data_lines(plan: Plan) -> Iterator[str]:
    """Yield the same lines from the data, in the printed order."""
    order, appendix = plan.order, plan.appendix
    assert order and appendix and appendix.passport and order.title and order.preamble
    blocks = {f"order.{block.name}": block for block in order.printed}
    blocks |= {f"appendix.{block.name}": block for block in appendix.printed}
    yield from blocks["order.heading"].lines
    yield order.title
    yield order.preamble
    yield from numbered(order.clauses)
    yield from blocks["order.signature"].lines
    yield from blocks["order.drafted_by"].lines
    yield from blocks["appendix.approval"].lines
    yield from blocks["appendix.title"].lines
    yield from passport(plan)
    yield from blocks["appendix.table_title"].lines
    yield from blocks["appendix.columns"].lines
    yield from table(plan)
    yield from blocks["appendix.signature"].lines


def passport(plan: Plan) -> Iterator[str]:
    assert plan.appendix and plan.appendix.passport
    passport = plan.appendix.passport
    headings = dict(passport.headings)
    assert passport.goal and passport.expected_results
    yield headings["passport"]
    yield headings["problem"]
    yield from passport.problem
    yield headings["goal"]
    yield passport.goal
    yield headings["tasks"]
    yield from numbered(passport.tasks)
    yield headings["directions"]
    yield from numbered(passport.directions)
    yield headings["expected_results"]
    yield passport.expected_results


def table(plan: Plan) -> Iterator[str]:
    for section in plan.sections:
        yield f"{section.number}."
        yield section.title
        for activity in plan.activities:
            if activity.section == section:
                yield activity.printed if activity.printed is not None else f"{activity.number}."
                yield activity.title
                yield activity.wording or ""
                yield ", ".join(each.as_written for each in activity.responsible)


def numbered(items: tuple[Numbered, ...]) -> Iterator[str]:
    return (f"{item.number}. {item.text}" for item in items)


def test_data_have_every_printed_line_and_cell(order_249: Plan) -> None:
    """The data in the printed order are the source and nothing else."""
    assert list(data_lines(order_249)) == list(printed_lines())


def test_data_have_every_printed_word(order_249: Plan) -> None:
    """The words of the data are those of the source, whatever its lines and cells."""
    source = SOURCE.read_text(encoding="utf-8")
    bare = re.sub(r"</?b>|\*\*|\\", "", source).replace("### ", "")
    assert " ".join(data_lines(order_249)).split() == bare.split()


def test_data_keep_misprints(order_249: Plan) -> None:
    order, appendix = order_249.order, order_249.appendix
    assert order and appendix and appendix.passport
    assert [clause.number for clause in order.clauses] == ["1", "2", "3", "3"]
    assert [task.number for task in appendix.passport.tasks] == ["1", "3", "4", "5", "6"]
    assert order_249.activity("2.4").printed == "2.4"  # type: ignore[union-attr]
    wordings = {activity.number: activity.wording for activity in order_249.activities}
    assert wordings["1.1"] == "Июль 2020г"
    assert wordings["1.8"] == "Июль- август 2020"
    assert "_____ С. М. Батог" in _lines(appendix.printed, "approval")


def test_title_is_the_printed_one(order_249: Plan) -> None:
    assert order_249.appendix
    printed_title = " ".join(_lines(order_249.appendix.printed, "title"))
    assert order_249.title.casefold() == printed_title.casefold()


def _lines(blocks: tuple[PrintedBlock, ...], name: str) -> tuple[str, ...]:
    return next(block.lines for block in blocks if block.name == name)


# The first and last days of every control point, written by hand from the printed deadlines.
POINTS = """
1.1 2020-07-01/2020-07-31
1.2 2020-07-01/2020-07-31
1.3 2020-08-01/2020-08-31 2020-11-01/2020-11-30 2021-02-01/2021-02-28 2021-06-01/2021-06-30
1.4 2020-07-01/2020-07-31
1.5 2020-09-01/2020-09-30
1.6 2020-09-01/2020-09-30
1.7 2020-09-01/2020-09-30
1.8 2020-07-01/2020-08-31
2.1 2020-08-01/2020-09-30
2.2 2020-09-01/2020-09-30
2.3 2020-11-01/2020-11-30
2.4 2020-11-01/2020-11-30
2.5 2020-11-01/2020-11-30 2021-01-01/2021-01-31
2.6
2.7 2020-12-01/2021-01-31
2.8 2021-02-01/2021-02-28
2.9 2021-03-01/2021-03-31
2.10 2020-10-01/2021-02-28
2.11 2021-06-01/2021-06-30
2.12 2021-06-01/2021-06-30
3.1 2020-10-01/2021-04-30
3.2 2020-10-01/2021-04-30
3.3 2020-07-01/2021-04-30
3.4 2020-10-01/2021-05-31
3.5 2020-09-01/2020-10-31 2021-03-01/2021-04-30
4.1 2020-10-01/2020-11-30
4.2 2020-11-01/2020-12-31
4.3 2020-10-01/2020-11-30
"""


def test_periods_are_the_printed_deadlines(order_249: Plan) -> None:
    found = "\n".join(
        " ".join(
            [activity.number, *(f"{point.start}/{point.deadline}" for point in activity.points)]
        )
        for activity in order_249.activities
    )
    assert found == POINTS.strip()
    assert sum(len(activity.points) for activity in order_249.activities) == 32
    assert {a.number: a.unscheduled for a in order_249.activities if a.unscheduled} == {
        "2.6": "ИРО"
    }


LOW_RESULTS = (2, 4, 6, 7, 8, 24, 34)


def test_scopes_are_those_of_the_order(order_249: Plan) -> None:
    """Only these activities state a scope."""
    scopes = {
        activity.number: "all" if activity.schools.every else activity.schools.keys
        for activity in order_249.activities
        if activity.schools is not None
    }
    low = ("1.5", "1.6", "1.8", "2.1", "2.2", "2.7", "3.1", "3.2", "3.3", "3.4", "3.5")
    everywhere = ("1.4", "1.7", "4.1", "4.2", "4.3")
    assert scopes == dict.fromkeys(low, LOW_RESULTS) | dict.fromkeys(everywhere, "all")
    each = {activity.number for activity in order_249.activities if activity.each_school}
    assert each == {"1.4", "1.5", "2.1", "2.2", "2.7", "3.1", "3.5"}


def test_data_invent_no_schools_people_or_records(order_249: Plan) -> None:
    """The data have only the schools and people that the order names."""
    text = " ".join(printed_lines())
    assert [school.key for school in order_249.schools.listed] == list(LOW_RESULTS)
    assert order_249.schools.total == 22
    for person in order_249.people:
        surname, initials = person.name.split()
        assert surname in text and initials in text
    assert not any(school.head for school in order_249.schools.listed)
    assert not list(DATA.glob("progress_*"))


@pytest.mark.parametrize(
    ("name", "post"),
    [
        (
            "Батог С.М.",
            "Начальник управления образования администрации муниципального образования"
            " Кореновский район",
        ),
        (
            "Прядущенко А.В.",
            "заместитель начальника управления образования администрации муниципального"
            " образования Кореновский район",
        ),
        ("Симоненко Л.И.", "Исполняющий обязанности директора учреждения"),
    ],
)
def test_posts_are_the_printed_ones(order_249: Plan, name: str, post: str) -> None:
    person = order_249.person(name)
    assert person and person.post == post
