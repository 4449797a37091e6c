"""The country that is made for measuring is always the same, and of the sizes it says."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

import country
from tests.conftest import ROOT, Run
from vpr_roadmap.workspace.loading import load

SCRIPT = ROOT / "bench" / "country.py"


def made(folder: Path, *typed: str, seed: str = "random") -> dict[str, bytes]:
    """What the script writes where names are hashed in another order each time."""
    done = subprocess.run(
        [sys.executable, str(SCRIPT), str(folder), *typed],
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    return contents(folder)


def contents(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def test_it_is_the_same_whoever_makes_it(tmp_path: Path) -> None:
    country.make(tmp_path / "here", 7, 2)
    expected = contents(tmp_path / "here")
    assert len(expected) == 7 * 2 + 3 * 3
    for seed in ("1", "2"):
        typed = ("--plans", "7", "--broken", "2")
        assert made(tmp_path / seed, *typed, seed=seed) == expected


def test_it_may_be_made_over_itself(tmp_path: Path) -> None:
    country.make(tmp_path, 4)
    before = contents(tmp_path)
    country.make(tmp_path, 4)
    assert contents(tmp_path) == before


def test_a_broken_one_differs_in_its_slip_alone(tmp_path: Path) -> None:
    country.make(tmp_path / "whole", 10)
    country.make(tmp_path / "broken", 10, 2)
    whole, broken = contents(tmp_path / "whole"), contents(tmp_path / "broken")
    differing = [name for name, content in whole.items() if broken[name] != content]
    assert sorted(differing) == ["m0005/plan_2020_2021.yaml", "m0010/plan_2020_2021.yaml"]
    for name in differing:
        assert broken[name].replace(b"2020-13", b"2020-11") == whole[name]
    assert broken.keys() == whole.keys()


def test_a_third_report_and_each_by_three(tmp_path: Path) -> None:
    country.make(tmp_path, 10)
    plans = load([tmp_path], tmp_path).plans
    reporting = [plan for plan in plans if plan.progress]
    assert [plan.name[:5] for plan in reporting] == ["m0001", "m0004", "m0007", "m0010"]
    for plan in reporting:
        assert len({each.reporter for each in plan.progress}) == 3
        records = [record for each in plan.progress for record in each.records]
        assert 10 <= len(records) <= len(country.RECORDS)
        assert len({record.date.year * 12 + record.date.month for record in records}) > 6


@pytest.mark.parametrize("at", [0, 1, 41, 100, 2499])
def test_nothing_of_another_municipality_is_left_in_an_order(at: int) -> None:
    """It is true that its people and its name are its own wherever they stand in the text."""
    original = country.ORIGINAL.read_text(encoding="utf-8") + country.MORE
    _, name = list(country.municipalities(at + 1))[at]
    text = country.plan_text(original, at, name)
    assert not re.search("Симоненко|Прядущенко|Кореновск(ий|ом) район", text)
    assert text.count(f"{name} район") == original.count("Кореновский район") > 0
    plan = yaml.safe_load(text)
    people = {each["name"] for each in plan["people"]}
    responsible = {
        each
        for section in plan["sections"]
        for activity in section["activities"]
        for each in activity["responsible"]
    }
    groups = {
        word for group in plan["groups"] for word in (group["name"], *group.get("spellings", ()))
    }
    assert responsible <= people | groups
    assert len(people) == len(plan["people"])


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
