"""The period that a new plan most likely has."""

from __future__ import annotations

from datetime import date

import pytest

from vpr_roadmap.input.new_plan.titles import suggest_period


@pytest.mark.parametrize(
    ("title", "today", "period"),
    [
        ("План на 2020-2021 учебный год", "2026-12-01", "2020-09/2021-08"),
        ("План на 2020/21 уч. год", "2026-12-01", "2020-09/2021-08"),
        ("План на 2024 год", "2026-12-01", "2024-01/2024-12"),
        ("План на 2024–2027 годы", "2026-12-01", "2024-01/2027-12"),
        ("План на 2027–2024 годы", "2026-12-01", "2026-09/2027-08"),
        ("План", "2026-12-01", "2026-09/2027-08"),
        ("План", "2027-05-31", "2026-09/2027-08"),
        ("План", "2027-06-01", "2027-09/2028-08"),
    ],
)
def test_suggested_period(title: str, today: str, period: str) -> None:
    assert suggest_period(title, date.fromisoformat(today)).written == period
