"""Three or more neighbours are written as a range."""

from __future__ import annotations

import pytest

from tests.conftest import PlanText
from vpr_roadmap.rendering.pages.report.number_lists import numbers_text

PLAN = """
format: 1
title: План мероприятий
period: 2024-01/2024-12
sections:
  - number: "1"
    title: Первый
    activities:
      - {{number: "{0}", title: а, period: all}}
      - {{number: "{1}", title: б, period: all}}
  - number: "2"
    title: Второй
    activities:
      - {{number: "{2}", title: в, period: all}}
      - {{number: "{3}", title: г, period: all}}
      - {{number: "{4}", title: д, period: all}}
"""


@pytest.mark.parametrize(
    ("numbers", "text"),
    [
        (("1", "2", "3", "4", "5"), "1–5"),
        (("1.1", "1.2", "2.1", "2.2", "2.3"), "1.1, 1.2, 2.1–2.3"),
    ],
)
def test_range_crosses_sections_only_if_numbers_do(
    plan_of: PlanText, numbers: tuple[str, ...], text: str
) -> None:
    plan = plan_of(PLAN.format(*numbers))
    assert numbers_text(plan.activities, plan) == text


def test_range_ends_where_an_activity_is_left_out(plan_of: PlanText) -> None:
    plan = plan_of(PLAN.format("1", "2", "3", "4", "5"))
    listed = [activity for activity in plan.activities if activity.number != "2"]
    assert numbers_text(listed, plan) == "1, 3–5"
