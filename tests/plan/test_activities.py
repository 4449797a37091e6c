"""Numbers of activities and sections."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import Run
from tests.helpers.small_plans import write_plan
from vpr_roadmap.plan.activities import number_key

PLAN = """
format: 1
title: План
period: 2024-01/2024-12
sections:
  - number: "1"
    title: Раздел
    activities: [{number: "1", title: Совет, period: 2024-05}]
"""


def test_numbers_have_a_natural_order() -> None:
    numbers = ["2.10", "10", "2.9", "4a", "4", "2"]
    assert sorted(numbers, key=number_key) == ["2", "2.9", "2.10", "4", "4a", "10"]


def test_section_may_have_thousands_of_digits(roadmap: Run, tmp_path: Path) -> None:
    """Python turns no such text into a number; the section is only named."""
    write_plan(tmp_path / "data", PLAN.replace('"1"', f'"{"1" * 5000}"', 1))
    answer = roadmap("list", "--section", "7", "--lang", "ru", here=tmp_path)
    assert answer.code == 2
    assert answer.err.startswith("Ошибка: раздела «7» в плане нет; есть: 1111")
