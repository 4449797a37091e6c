"""Cells are put into the printed columns."""

from __future__ import annotations

import time

from tests.conftest import PlanText

PLAN = """
format: 1
title: План
period: 2024-01/2024-12
appendix: {printed: {columns: [№, Класс, Место]}}
activities:
  - {number: "1", title: Совет, period: 2024-05, cells: {место: зал, Класс: "9"}}
"""


def test_cells_have_the_heads_and_the_order_of_the_table(plan_of: PlanText) -> None:
    assert plan_of(PLAN).activities[0].cells == (("Класс", "9"), ("Место", "зал"))


def test_cells_are_placed_in_linear_time(plan_of: PlanText) -> None:
    """20,000 cells take a second; comparing each with every head takes minutes."""
    heads = ", ".join(f"Графа {at}" for at in range(20_000))
    cells = ", ".join(f"графа {at}: x" for at in range(20_000))
    text = PLAN.replace("№, Класс, Место", heads).replace('место: зал, Класс: "9"', cells)
    started = time.perf_counter()
    assert len(plan_of(text).activities[0].cells) == 20_000
    assert time.perf_counter() - started < 20
