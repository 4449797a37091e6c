"""A deadline of which the plan writes only the last day: `../2026-12-25`."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import Run
from tests.helpers.small_plans import write_plan

PLAN = """
format: 1
language: ru
title: План работы
period: 2026-10/2026-12
activities:
  - {number: "1", title: Акт, period: ../2026-12-25}
  - {number: "2", title: Отчёт, period: [../2026-10-25, 2026-11-30]}
"""


def test_list_and_report_show_the_last_day_not_the_first_day_of_the_plan(
    roadmap: Run, tmp_path: Path
) -> None:
    folder = write_plan(tmp_path / "data", PLAN).parent
    rows = roadmap("list", "--today", "2026-12-01", here=folder).out.splitlines()
    assert [row.split("\t")[2] for row in rows if "\t" in row] == [
        "не позднее 25.12.2026",
        "не позднее 25.10.2026, 30.11.2026",
    ]
    report = roadmap("report", "--today", "2026-12-01", here=folder).out
    assert "2\tОтчёт\tне позднее 25.10.2026\t" in report
    assert "2\tОтчёт\t30.11.2026\t" in report
