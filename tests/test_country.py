"""The country that is made for measuring is always the same, and of the sizes it says."""

from __future__ import annotations

from pathlib import Path

import pytest

import country
from tests.conftest import Run
from vpr_roadmap.workspace.loading import load


def contents(folder: Path) -> dict[str, bytes]:
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }


def test_the_same_numbers_make_the_same_bytes(tmp_path: Path) -> None:
    country.make(tmp_path / "one", 7, 2)
    country.make(tmp_path / "two", 7, 2)
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_a_smaller_country_is_the_beginning_of_a_larger(tmp_path: Path) -> None:
    country.make(tmp_path / "small", 3)
    country.make(tmp_path / "large", 7)
    large = contents(tmp_path / "large")
    assert all(large[name] == content for name, content in contents(tmp_path / "small").items())


def test_its_plans_are_as_large_as_real_ones(roadmap: Run, tmp_path: Path) -> None:
    country.make(tmp_path, 6)
    answer = roadmap("check", str(tmp_path), "--today", "2021-07-01")
    assert (answer.code, answer.err) == (0, "")
    plans = load([tmp_path], tmp_path).plans
    assert [len(plan.activities) for plan in plans] == [30] * 6
    assert [len(plan.schools.listed) for plan in plans] == [16] * 6
    assert [len(plan.progress) for plan in plans] == [3, 0, 0, 3, 0, 0]
    assert len({plan.schools.municipality for plan in plans}) == 6


@pytest.mark.parametrize(("plans", "broken"), [(10, 2), (8, 3), (50, 5), (3, 3)])
def test_so_many_of_them_are_broken(tmp_path: Path, plans: int, broken: int) -> None:
    country.make(tmp_path, plans, broken)
    workspace = load([tmp_path], tmp_path)
    assert len(workspace.plans) == plans - broken
    assert {problem.code for problem in workspace.problems} == {"period-impossible"}


def test_there_are_names_for_the_whole_country() -> None:
    every = list(country.municipalities(2500))
    assert len(dict(every)) == len({name for _, name in every}) == 2500
