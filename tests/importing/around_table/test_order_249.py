"""The printed text of order 249 gives the order and the appendix that people typed by hand."""

from __future__ import annotations

import pytest

from tests.conftest import ROOT
from tests.importing.around_table.documents import from_markdown, read
from vpr_roadmap.importing.around_table.values import Around
from vpr_roadmap.plan.plan import Plan

SOURCE = ROOT / "data" / "source" / "order-249.txt"


@pytest.fixture(scope="module")
def around() -> Around:
    return read(*from_markdown(SOURCE.read_text(encoding="utf-8")))


def test_the_order_and_the_title_are_those_of_the_plan(around: Around, order_249: Plan) -> None:
    assert around.order == order_249.order
    assert around.title == order_249.title


def test_the_years_are_those_of_the_title(around: Around) -> None:
    assert (around.years, around.is_school_year) == ((2020, 2021), True)


def test_the_appendix_is_that_of_the_plan_besides_the_columns(
    around: Around, order_249: Plan
) -> None:
    appendix = order_249.appendix
    assert appendix and around.appendix
    assert around.appendix.passport == appendix.passport
    assert around.appendix.printed == tuple(
        block for block in appendix.printed if block.name != "columns"
    )


def test_people_and_groups_are_those_of_the_plan(around: Around, order_249: Plan) -> None:
    found = [seen.party for seen in around.parties]
    people = [person for person in order_249.people if person in found]
    group = order_249.group(str(order_249.order and order_249.order.support))
    assert group
    assert found == [*people, group._replace(spellings=())]
    assert people == list(order_249.people)


def test_every_paragraph_is_taken(around: Around) -> None:
    assert len(around.taken) == 45
    assert sorted({place.paragraph for place in around.taken if place.paragraph}) == [*range(1, 46)]


def test_there_is_nothing_to_look_at(around: Around) -> None:
    assert around.remarks == ()
