"""Positions of the marks and texts in the SVG chart."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.helpers.effort import cases
from tests.helpers.small_plans import read_plan, write_plan
from vpr_roadmap.language.text import Language
from vpr_roadmap.language.words import Words
from vpr_roadmap.plan.states import AsOf
from vpr_roadmap.queries.gantt import Gantt, gantt
from vpr_roadmap.queries.list import listing
from vpr_roadmap.queries.selection import Selection
from vpr_roadmap.rendering.chart.svg import gantt_svg_lines
from vpr_roadmap.rendering.chart.svg_scale import EDGE, LABELS

PLAN = """\
format: 1
title: План
period: {start}/{end}
people: [{{name: Симоненко Л.И.}}]
activities:
  - {{number: "1", title: Мониторинг., period: {period}, responsible: [Симоненко Л.И.]}}
"""
SVG = "{http://www.w3.org/2000/svg}"


def chart(folder: Path, text: str) -> Gantt:
    plan = read_plan(write_plan(folder, text))
    return gantt(listing([plan], None, Selection(), AsOf(date(2020, 1, 15))))


def assert_marks_are_in_their_months(answer: Gantt) -> None:
    """Every mark is in the column of its month, no two overlap, and all are inside the frame."""
    root = ET.fromstring("".join(gantt_svg_lines(answer, Words(Language.RUSSIAN))))
    assert_texts_are_in_the_frame(root)
    width = float(root.attrib["width"])
    (shown,) = answer.charts
    column = (width - LABELS - EDGE) / len(shown.months)
    first = shown.months[0].start
    points = list(root.iter(f"{SVG}g"))
    marks = [each for each in points if each.get("class") == "point"]
    free = 0.0
    for mark in marks:
        end = date.fromisoformat(mark.attrib["data-point"].partition("@")[2])
        at = 12 * (end.year - first.year) + end.month - first.month
        bar, sign = mark.findall(f"{SVG}rect")[0], mark.findall(f"{SVG}rect")[-1]
        for rect in (bar, sign):
            x, wide = float(rect.attrib["x"]), float(rect.attrib["width"])
            assert LABELS - 0.1 <= x <= x + wide <= width - EDGE + 0.6
        assert LABELS + at * column - 0.1 <= x
        assert x + wide <= LABELS + (at + 1) * column + 0.6
        assert x >= free - 0.2
        assert wide > 0
        free = x + wide


def assert_texts_are_in_the_frame(root: ET.Element) -> None:
    """Every line of text has room for letters above its baseline and below it."""
    baselines = list(baselines_in(root))
    assert baselines
    assert all(9 <= y <= float(root.attrib["height"]) - 3 for y in baselines)


def baselines_in(parent: ET.Element, top: float = 0) -> Iterator[float]:
    for each in parent:
        moved = each.get("transform", "translate(0 0)").removeprefix("translate(0 ")
        if each.tag == f"{SVG}text":
            yield top + float(each.attrib["y"])
        yield from baselines_in(each, top + float(moved.removesuffix(")")))


@pytest.mark.parametrize("note", ["", "Отметка не учтена."])
@pytest.mark.parametrize("plans", [0, 1, 3])
def test_texts_are_in_the_frame(plans: int, note: str, tmp_path: Path) -> None:
    """Even the text that there is nothing to draw."""
    answer = chart(tmp_path, PLAN.format(start="2020-01", end="2020-12", period="2020-03"))
    drawn = gantt_svg_lines(
        answer._replace(charts=answer.charts * plans), Words(Language.RUSSIAN), note
    )
    assert_texts_are_in_the_frame(ET.fromstring("".join(drawn)))


@pytest.mark.parametrize("years", cases(1, 5, 20, more=[2, 3, 4, 6, 7, 8, 10, 13, 19]))
@pytest.mark.parametrize("day", [1, 10, 31])
def test_monthly_marks_are_in_their_months(years: int, day: int, tmp_path: Path) -> None:
    start, end = "2020-01", f"{2019 + years}-12"
    period = f"{{every: month, day: {day}}}"
    answer = chart(tmp_path, PLAN.format(start=start, end=end, period=period))
    assert len(answer.charts[0].months) == 12 * years
    assert_marks_are_in_their_months(answer)


@given(
    years=st.integers(1, 20),
    days=st.lists(st.integers(0, 20 * 365), min_size=1, max_size=40, unique=True),
)
def test_marks_of_any_days_are_in_their_months(
    years: int, days: list[int], tmp_path_factory: pytest.TempPathFactory
) -> None:
    first = date(2020, 1, 1).toordinal()
    every = sorted({date.fromordinal(first + day % (years * 365)).isoformat() for day in days})
    period = f"[{', '.join(every)}]"
    folder = tmp_path_factory.mktemp("plan")
    text = PLAN.format(start="2020-01", end=f"{2019 + years}-12", period=period)
    assert_marks_are_in_their_months(chart(folder, text))


def test_month_full_of_marks_has_room_for_all(tmp_path: Path) -> None:
    days = ", ".join(f"2020-03-{day:02}" for day in range(1, 32))
    text = PLAN.format(start="2020-01", end="2029-12", period=f"[{days}]")
    assert_marks_are_in_their_months(chart(tmp_path, text))
