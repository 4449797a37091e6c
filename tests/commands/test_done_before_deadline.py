"""What answers say about work that was done before its deadline."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import Run
from tests.helpers.small_plans import write_plan

PLAN = """
format: 1
language: ru
title: План устранения нарушений
period: 2026-10/2026-12
people: [{name: Горшкова Н.П.}]
sections:
  - number: "1"
    title: Документы
    activities:
      - {number: "1", title: Акт, period: 2026-11-30, responsible: [Горшкова Н.П.]}
      - {number: "2", title: Приказ, period: 2026-12-01, responsible: [Горшкова Н.П.]}
  - number: "2"
    title: Отчёты
    activities:
      - {number: "3", title: Отчёт, period: 2026-12, responsible: [Горшкова Н.П.]}
"""

RECORD = (
    '  - {{point: "{}", status: done, date: {}, result: Да, evidence: [Акт № 1],'
    " recorded: 2026-12-01T09:00:00+03:00}}\n"
)

RECORDS = "format: 1\nreporter: Горшкова Н.П.\nrecords:\n" + "".join(
    RECORD.format(point, day)
    for point, day in (
        ("1@2026-11-30", "2026-11-02"),
        ("2@2026-12-01", "2026-12-01"),
        ("3@2026-12", "2026-11-30"),
    )
)


def write(folder: Path) -> Path:
    return write_plan(folder / "data", PLAN, records=RECORDS).parent


def test_report_does_not_call_ahead_of_time_what_its_table_calls_in_time(
    roadmap: Run, tmp_path: Path
) -> None:
    out = roadmap("report", "--today", "2026-12-01", "-f", "md", here=write(tmp_path)).out
    assert "до наступления срока" not in out
    assert (
        "срок наступил по 1 позиции из 3: исполнено в срок — 1, с нарушением срока — 0, "
        "не исполнено — 0; исполнено по срокам, истекающим после 30.11.2026, — 2."
    ) in out
    assert "Исполнено, срок ещё не истёк" in out


def test_work_done_in_the_month_before_a_single_day_is_in_time_not_early(
    roadmap: Run, tmp_path: Path
) -> None:
    folder = write(tmp_path)
    out = roadmap("report", "--today", "2026-12-02", "-f", "csv", here=folder).out
    marks = [line.split(";")[5] for line in out.splitlines()[1:]]
    assert marks == [
        "Исполнено в срок, 02.11.2026",
        "Исполнено в срок, 01.12.2026",
        "Исполнено досрочно, 30.11.2026",
    ]
    out = roadmap("list", "--today", "2026-12-02", "-f", "csv", here=folder).out
    states = [line.split(";")[-1] for line in out.splitlines()[1:]]
    assert states == ["исполнено", "исполнено", "исполнено досрочно"]


def test_figures_name_the_day_after_which_the_deadlines_end(roadmap: Run, tmp_path: Path) -> None:
    folder = write(tmp_path)
    out = roadmap("list", "--today", "2026-12-01", here=folder).out
    assert "исполнено по срокам, истекающим после 30.11.2026, — 2." in out
    period = roadmap("report", "-m", "2026-12", "--today", "2026-12-01", here=folder).out
    assert (
        "В отчётном периоде сроки ещё не наступили: "
        "исполнено по срокам, истекающим после 30.11.2026, — 2 (пп. 2, 3)."
    ) in period
