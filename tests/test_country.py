"""`bench/country.py` always makes the same plans, as many as the benchmark asks for."""

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
from tests.helpers.files import contents
from vpr_roadmap.workspace.loading import load

SCRIPT = ROOT / "bench" / "country.py"


def run_script(folder: Path, *arguments: str, seed: str = "random") -> dict[str, bytes]:
    """Run the script with this hash seed and return the files that it writes."""
    process = subprocess.run(
        [sys.executable, str(SCRIPT), str(folder), *arguments],
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (process.returncode, process.stdout, process.stderr) == (0, "", "")
    return contents(folder)


def test_country_is_the_same_with_any_hash_seed(tmp_path: Path) -> None:
    country.make(tmp_path / "here", 7, 2)
    expected = contents(tmp_path / "here")
    assert len(expected) == 7 * 2 + 3 * 3
    for seed in ("1", "2"):
        arguments = ("--plans", "7", "--broken", "2")
        assert run_script(tmp_path / seed, *arguments, seed=seed) == expected


def test_making_the_country_again_changes_nothing(tmp_path: Path) -> None:
    country.make(tmp_path, 4)
    before = contents(tmp_path)
    country.make(tmp_path, 4)
    assert contents(tmp_path) == before


def test_broken_plan_differs_only_in_its_wrong_period(tmp_path: Path) -> None:
    country.make(tmp_path / "whole", 10)
    country.make(tmp_path / "broken", 10, 2)
    whole, broken = contents(tmp_path / "whole"), contents(tmp_path / "broken")
    differing = [name for name, content in whole.items() if broken[name] != content]
    assert sorted(differing) == ["m0005/plan_2020_2021.yaml", "m0010/plan_2020_2021.yaml"]
    for name in differing:
        assert broken[name].replace(b"2020-13", b"2020-11") == whole[name]
    assert broken.keys() == whole.keys()


def test_every_third_municipality_has_three_reporters(tmp_path: Path) -> None:
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
def test_order_names_no_other_municipality(at: int) -> None:
    """The order names only its own municipality and its own people."""
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


def test_smaller_country_is_the_beginning_of_a_larger_one(tmp_path: Path) -> None:
    country.make(tmp_path / "small", 3)
    country.make(tmp_path / "large", 7)
    large = contents(tmp_path / "large")
    assert all(large[name] == content for name, content in contents(tmp_path / "small").items())


def test_plans_are_as_large_as_real_ones(roadmap: Run, tmp_path: Path) -> None:
    country.make(tmp_path, 6)
    answer = roadmap("check", str(tmp_path), "--today", "2021-07-01")
    assert (answer.code, answer.err) == (0, "")
    plans = load([tmp_path], tmp_path).plans
    assert [len(plan.activities) for plan in plans] == [30] * 6
    assert [len(plan.schools.listed) for plan in plans] == [16] * 6
    assert [len(plan.progress) for plan in plans] == [3, 0, 0, 3, 0, 0]
    assert len({plan.schools.municipality for plan in plans}) == 6


@pytest.mark.parametrize(("plans", "broken"), [(10, 2), (8, 3), (50, 5), (3, 3)])
def test_given_number_of_plans_is_broken(tmp_path: Path, plans: int, broken: int) -> None:
    country.make(tmp_path, plans, broken)
    workspace = load([tmp_path], tmp_path)
    assert len(workspace.plans) == plans - broken
    assert {problem.code for problem in workspace.problems} == {"period-impossible"}


def test_all_municipalities_have_different_names() -> None:
    all_names = list(country.municipalities(2500))
    assert len(dict(all_names)) == len({name for _, name in all_names}) == 2500
