"""Answers show who is responsible as printed; they search and count by `responsible`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.helpers.forms import NO_BREAK_SPACE
from tests.helpers.small_plans import write_plan

PLAN = """\
format: 1
language: ru
title: План
period: 2020-07/2021-06
people:
  - {name: Рогова А.А.}
  - {name: Симоненко Л.И., post: директор}
  - {name: Петрова П.П., instead_of: Симоненко Л.И., from: 2020-12-01}
activities:
  - number: "1"
    title: Совет
    period: 2020-11
    responsible: [Рогова А.А., Симоненко Л.И.]
    responsible_wording: Рогова А.А., Симоненко Л.И. (по согласованию)
  - {number: "2", title: Отчёт, period: 2020-11, responsible_wording: учителя-предметники}
"""
WORDING = "Рогова А.А., Симоненко Л.И. (по согласованию)"
BEFORE, AFTER = ("--today", "2020-11-10"), ("--today", "2020-12-10")


@pytest.fixture
def here(tmp_path: Path) -> Path:
    return write_plan(tmp_path, PLAN)


@pytest.mark.parametrize(
    "call",
    [
        ("list",),
        ("due", "-m", "2020-11"),
        ("list", "-f", "csv"),
        ("due", "-m", "2020-11", "-f", "csv"),
        ("report", "-m", "2020-11"),
        ("report", "-m", "2020-11", "-f", "html"),
        ("report", "-m", "2020-11", "-f", "csv"),
    ],
)
def test_printed_cell_stands_in_place_of_the_names(
    roadmap: Run, here: Path, call: tuple[str, ...]
) -> None:
    before, after = (
        roadmap(*call, *day, here=here).out.replace(NO_BREAK_SPACE, " ") for day in (BEFORE, AFTER)
    )
    assert WORDING in before and "учителя-предметники" in before
    assert "(вместо" not in before
    assert f"{WORDING}, Петрова П.П. (вместо Симоненко Л.И.)" in after


def test_listed_names_find_the_activity(roadmap: Run, here: Path) -> None:
    for typed in ("Рогова", "Петрова"):
        shown = roadmap("list", "-r", typed, *AFTER, here=here).out
        assert shown.startswith(f"1\tСовет\tноябрь 2020 года\t{WORDING}, Петрова П.П. (вместо")


def test_listed_names_are_the_headings_of_lists(roadmap: Run, here: Path) -> None:
    lines = roadmap("list", "--group-by", "responsible", *BEFORE, here=here).out.splitlines()
    assert [line.partition(" — ")[0] for line in lines if " — " in line] == [
        *("Рогова А.А.", "Симоненко Л.И.", "Ответственный не указан"),
    ]


def test_json_has_the_names_and_the_printed_cell(roadmap: Run, here: Path) -> None:
    for call in (("due", "-m", "2020-11"), ("list",), ("report", "-m", "2020-11")):
        answer = json.loads(roadmap(*call, "-f", "json", *BEFORE, here=here).out)
        first, second = answer["items"]
        assert first["responsible"] == ["Рогова А.А.", "Симоненко Л.И."]
        assert first["responsible_wording"] == WORDING
        assert second["responsible"] == []
        assert second["responsible_wording"] == "учителя-предметники"
