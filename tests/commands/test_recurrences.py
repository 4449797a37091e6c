"""Answers show a recurring deadline without wording as a rule, and a control point with its day."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import PlanText, Run
from tests.helpers.csv_output import csv_records
from tests.helpers.effort import cases, one_in
from tests.helpers.files import write_files
from vpr_roadmap.language.text import Language
from vpr_roadmap.language.words import Words
from vpr_roadmap.rendering.pages.labels import deadline_text

PLAN = """\
format: 1
title: План
period: 2020-09/2021-08
people: [{{name: Симоненко Л.И.}}]
activities:
  - {{number: "1", title: Мониторинг., period: {period}, responsible: [Симоненко Л.И.]}}
"""

RULES = {
    "{every: month}": ("ежемесячно", "monthly"),
    "{every: month, within: all}": ("ежемесячно", "monthly"),
    "{every: month, within: 2020-09/2021-08}": ("ежемесячно", "monthly"),
    "{every: quarter}": ("ежеквартально", "quarterly"),
    "{every: half}": ("раз в полугодие", "every half-year"),
    "{every: month, within: 2020-H2}": (
        "ежемесячно, во II полугодии 2020 года",
        "monthly, in the second half of 2020",
    ),
    "{every: month, day: 25}": ("ежемесячно, до 25 числа", "monthly, by the 25th"),
    "{every: month, day: 1}": ("ежемесячно, до 1 числа", "monthly, by the 1st"),
    "{every: month, day: 12}": ("ежемесячно, до 12 числа", "monthly, by the 12th"),
    "{every: month, day: 22}": ("ежемесячно, до 22 числа", "monthly, by the 22nd"),
    "{every: month, day: 30}": ("ежемесячно, до 30 числа", "monthly, by the 30th"),
    "{every: month, day: 31}": (
        "ежемесячно, до последнего числа месяца",
        "monthly, by the last day of the month",
    ),
    "{every: month, day: 25, within: 2020-10/2021-05}": (
        "ежемесячно, до 25 числа, в период с октября 2020 года по май 2021 года",
        "monthly, by the 25th, between October 2020 and May 2021",
    ),
    "{every: month, within: 2020-Q4}": (
        "ежемесячно, в IV квартале 2020 года",
        "monthly, in Q4 2020",
    ),
    "{every: quarter, within: 2020-09-15/2021-05-20}": (
        "ежеквартально, в период с 15.09.2020 по 20.05.2021",
        "quarterly, between 15.09.2020 and 20.05.2021",
    ),
    "{every: month, within: [2020-09/2020-11, 2021-02/2021-05]}": (
        "ежемесячно, в период с сентября по ноябрь 2020 года, в период с февраля по май 2021 года",
        "monthly, between September and November 2020, between February and May 2021",
    ),
    "{every: month, within: [2020-09, all]}": ("ежемесячно", "monthly"),
    "{every: month, within: ../2020-12}": (
        "ежемесячно, в период с сентября по декабрь 2020 года",
        "monthly, between September and December 2020",
    ),
}


@pytest.mark.parametrize("period", RULES)
def test_a_recurring_deadline_is_put_into_words(period: str, plan_of: PlanText) -> None:
    (activity,) = plan_of(PLAN.format(period=period)).activities
    texts = tuple(deadline_text(activity, Words(each)) for each in Language)
    assert texts == RULES[period]


def list_of_days(number: int) -> str:
    days = [f"20{20 + at // 12:02}-{at % 12 + 1:02}-10" for at in range(8, 8 + number)]
    return f"[{', '.join(days)}]"


def test_a_few_dates_are_listed_and_many_counted(plan_of: PlanText) -> None:
    (activity,) = plan_of(PLAN.format(period="[2020-11, 2021-02]")).activities
    words = Words(Language.RUSSIAN)
    assert deadline_text(activity, words) == "ноябрь 2020 года, февраль 2021 года"
    text = PLAN.replace("2021-08", "2023-12").format(period=list_of_days(40))
    (activity,) = plan_of(text).activities
    assert deadline_text(activity, words) == "40 контрольных сроков с 10.09.2020 по 10.12.2023"
    english = deadline_text(activity, Words(Language.ENGLISH))
    assert english == "40 control points from 10.09.2020 to 10.12.2023"


def output_of(roadmap: Run, folder: Path, *call: str) -> str:
    answer = roadmap(*call, "--plan", str(folder), "--today", "2020-11-10", "--lang", "ru")
    assert answer.code == 0, answer.err
    return answer.out


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    text = PLAN.format(period="{every: month, day: 31}")
    (tmp_path / "plan_test.yaml").write_text(text, encoding="utf-8")
    return tmp_path


RULE = "ежемесячно, до последнего числа месяца"


def test_an_activity_is_shown_with_its_rule(roadmap: Run, folder: Path) -> None:
    for format in ("plain", "table", "md", "csv"):
        out = " ".join(output_of(roadmap, folder, "list", "-f", format).split())
        assert RULE in out or format == "table", out
    assert RULE in output_of(roadmap, folder, "show", "1", "-f", "plain")
    (row,) = csv_records(output_of(roadmap, folder, "list", "-f", "csv"))
    assert row["Срок"] == RULE


def test_a_control_point_is_shown_with_its_day(roadmap: Run, folder: Path) -> None:
    (row,) = csv_records(output_of(roadmap, folder, "due", "-m", "2020-11", "-f", "csv"))
    assert (row["Срок"], row["До"]) == ("30.11.2020", "2020-11-30")
    by_month = csv_records(output_of(roadmap, folder, "list", "--group-by", "month", "-f", "csv"))
    assert [row["Срок"] for row in by_month][:3] == ["30.09.2020", "31.10.2020", "30.11.2020"]
    report = output_of(roadmap, folder, "report", "-f", "md")
    assert "30.09.2020" in report
    assert "30.11.2020 (" not in report
    assert report.count("31.10.2020") < 3
    page = output_of(roadmap, folder, "report", "-f", "html")
    assert "<td>30.09.2020</td>" in page
    assert RULE not in report + page


RECORD = """\
format: 1
reporter: Симоненко Л.И.
records:
  - point: "1@{deadline}"
    status: done
    date: 2020-10-10
    result: Проведён.
    evidence: [Справка № 1]
    recorded: 2020-10-11T10:00:00+03:00
"""


@pytest.mark.parametrize(
    ("wording", "cells"),
    [
        ("", ["31.10.2020", "исполнено"]),
        ("wording: До конца месяца, ", ["До конца месяца", "до 31.10.2020: исполнено"]),
    ],
)
@pytest.mark.parametrize("filters", [("--state", "done"), ("-m", "2020-10")])
def test_a_row_filtered_to_one_control_point_has_its_day_and_state(
    roadmap: Run, tmp_path: Path, filters: tuple[str, ...], wording: str, cells: list[str]
) -> None:
    text = PLAN.format(period="{every: month, day: 31}").replace(
        "responsible", f"{wording}responsible"
    )
    record = RECORD.format(deadline="2020-10-31")
    write_files(tmp_path, {"plan_test.yaml": text, "progress_test/simonenko.yaml": record})
    call = ("list", *filters, "--plan", str(tmp_path), "--today", "2020-11-15", "--lang", "ru")
    row = next(line for line in roadmap(*call).out.splitlines() if line.startswith("1\t"))
    deadline, _, state = row.split("\t")[2:]
    assert [deadline, state] == cells
    (in_excel,) = csv_records(roadmap(*call, "-f", "csv").out)
    assert [in_excel["Срок"], in_excel["Состояние"]] == cells
    assert in_excel["Обозначение срока"] == "1@2020-10-31"


def test_the_wording_of_json_stays_null(roadmap: Run, folder: Path) -> None:
    for call in (("due",), ("list",), ("show", "1"), ("report",)):
        answer = json.loads(output_of(roadmap, folder, *call, "-f", "json"))
        assert {item["wording"] for item in answer["items"]} == {None}


def test_a_printed_deadline_is_shown_as_printed(roadmap: Run, tmp_path: Path) -> None:
    text = PLAN.format(period="{every: month, day: 25}, wording: Ежемесячно до 25-го")
    (tmp_path / "plan_test.yaml").write_text(text, encoding="utf-8")
    (row,) = csv_records(output_of(roadmap, tmp_path, "due", "-m", "2020-11", "-f", "csv"))
    assert row["Срок"] == "Ежемесячно до 25-го"
    assert "Ежемесячно до 25-го (25.09.2020)" in output_of(roadmap, tmp_path, "report", "-f", "md")


ACTIVITY = """\
  - number: "{number}"
    title: Мониторинг № {number} хода реализации мероприятий плана.
    period: {period}
    responsible: [Симоненко Л.И.]
"""
EVERY_FORMAT = [
    *(("due", "-m", "2020-01/2039-12", "-f", each) for each in ("csv", "json", "md", "plain")),
    *(("list", "-f", each) for each in ("csv", "json", "md", "plain", "table")),
    *(("list", "--group-by", "month", "-f", each) for each in ("csv", "md")),
    *(("gantt", "-f", each) for each in ("csv", "json", "md", "svg", "table")),
    *(("matrix", "-f", each) for each in ("csv", "json", "md")),
    *(("report", "-f", each) for each in ("csv", "json", "md", "html")),
    *(("report", "--kind", each, "-f", "md") for each in ("year", "agenda")),
    *(("show", "1", "-f", each) for each in ("csv", "json", "md")),
]
DAYS = [f"{year}-{month:02}-28" for year in range(2020, 2040) for month in range(1, 13)]


@pytest.mark.parametrize("call", [*one_in(14, EVERY_FORMAT), ("report", "-f", "html")])
@pytest.mark.parametrize("recorded", cases(True, more=[False]))
@pytest.mark.parametrize("period", cases("{every: month, day: 31}", more=[f"[{', '.join(DAYS)}]"]))
def test_outputs_of_many_recurring_deadlines_are_not_large(
    roadmap: Run, tmp_path: Path, call: tuple[str, ...], period: str, recorded: bool
) -> None:
    text = PLAN.replace("2020-09/2021-08", "2020-01/2039-12").partition("  - {{")[0]
    text = text.replace("{{", "{").replace("}}", "}")
    text += "".join(ACTIVITY.format(number=at, period=period) for at in range(1, 31))
    (tmp_path / "plan_test.yaml").write_text(text, encoding="utf-8")
    if recorded:
        deadline = "2020-10-31" if "every" in period else "2020-10-28"
        record = RECORD.format(deadline=deadline)
        write_files(tmp_path, {"progress_test/simonenko.yaml": record})
    day = "2027-01-31" if recorded else "2040-01-31"
    typed = ("--plan", str(tmp_path), "--today", day, "--lang", "ru")
    answer = roadmap(*call, *typed)
    assert answer.code == 0, answer.err
    assert len(answer.out.encode()) < 6_000_000
