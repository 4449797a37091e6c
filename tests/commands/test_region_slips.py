"""Small things in which many municipalities are easily answered wrongly."""

from __future__ import annotations

import json
import shutil
import unicodedata
from pathlib import Path

import pytest

import country
from tests.commands.test_region_faults import with_no_power
from tests.conftest import ROOT, Complete, Run

DAY = ("--today", "2021-01-15")
ONE = """\
format: 1
language: ru
title: План
period: 2020-09/2021-05
activities:
  - {number: "1", title: Собрание, period: [2020-10, 2021-01]}
"""


@pytest.fixture
def region(tmp_path: Path) -> Path:
    """m0001 Верхнекубанский (records), m0002 Верхневолжский, korenovsk/data (records)."""
    folder = tmp_path / "region"
    country.make(folder, 2)
    shutil.copytree(ROOT / "examples" / "data", folder / "korenovsk" / "data")
    return folder


@pytest.mark.parametrize("verb", ["due", "list", "report"])
def test_a_month_outside_the_plan_is_refused_in_a_sentence(
    roadmap: Run, tmp_path: Path, verb: str
) -> None:
    (tmp_path / "plan_x.yaml").write_text(ONE, encoding="utf-8")
    answer = roadmap(verb, "-m", "июль", "--lang", "ru", here=tmp_path)
    assert answer.code == 2
    assert "«июль» не входит в период плана" in answer.err


def test_one_mistyped_of_several_is_told(roadmap: Run, region: Path) -> None:
    typed = ("--municipality", "korenovsk", "--municipality", "Верхневолжскй")
    answer = roadmap("list", "--plan", ".", *typed, "--lang", "ru", here=region)
    assert "Верхневолжскй" in answer.err


@pytest.mark.parametrize("typed", ["Верхневолжский", "район"])
def test_one_that_may_not_be_read_is_not_lost_when_asked_by_name(region: Path, typed: str) -> None:
    (region / "m0002" / "plan_2020_2021.yaml").chmod(0)
    answer = with_no_power("list", "--plan", ".", "--municipality", typed, here=region)
    assert answer.code == 3
    assert "m0002/plan_2020_2021.yaml» не читается" in answer.err


@pytest.mark.parametrize("typed", ["Верхневолжский", "район"])
def test_one_whose_list_of_schools_is_no_yaml_is_not_lost_when_asked_by_name(
    roadmap: Run, region: Path, typed: str
) -> None:
    schools = region / "m0002" / "schools.yaml"
    text = schools.read_text(encoding="utf-8").replace("basic: 2}", "basic: 2")
    schools.write_text(text, encoding="utf-8")
    answer = roadmap("list", "--plan", ".", "--municipality", typed, "--lang", "ru", here=region)
    assert answer.code == 1
    assert "m0002/schools.yaml:" in answer.err


@pytest.mark.parametrize("locked", ["m0002", "korenovsk/data"])
def test_a_folder_that_may_not_be_read_does_not_hide_the_others(region: Path, locked: str) -> None:
    (region / locked).chmod(0)
    try:
        answer = with_no_power("list", "--plan", ".", "-f", "csv", here=region)
    finally:
        (region / locked).chmod(0o700)
    assert answer.code == 3
    assert f"{locked}» не читается" in answer.err
    assert "m0001/plan_2020_2021" in answer.out


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("roadmap due --plan {} --municipality Кор", ["Кореновский"]),
        ("roadmap list --plan {} --section ", ["1", "2", "3", "4"]),
    ],
)
def test_the_shell_offers_what_is_in_the_folder_of_the_line(
    complete: Complete, region: Path, tmp_path: Path, line: str, expected: list[str]
) -> None:
    assert region.parent == tmp_path
    assert sorted(set(complete(line.format(region.name), tmp_path))) == expected


@pytest.mark.parametrize(
    ("option", "said"),
    [(("-r", "Прядущенко"), "Прядущенко"), (("-s", "34"), "34"), (("--section", "2"), "раздел 2")],
)
def test_a_roll_up_of_a_part_says_so(
    roadmap: Run, region: Path, option: tuple[str, str], said: str
) -> None:
    call = ("report", "--plan", ".", *option, *DAY, "-f", "md", "--lang", "ru")
    out = roadmap(*call, here=region).out
    assert said in out.partition("\n## 1.")[0]


def test_two_plans_of_one_municipality_are_not_two_municipalities(
    roadmap: Run, region: Path
) -> None:
    shutil.copy(region / "m0002" / "plan_2020_2021.yaml", region / "m0002" / "plan_2021_2022.yaml")
    call = ("report", "--plan", ".", "--municipality", "m0002", *DAY, "-f", "md", "--lang", "ru")
    assert "в 2 муниципалитетах" not in roadmap(*call, here=region).out


def test_a_folder_from_a_mac_is_found_by_its_name(roadmap: Run, region: Path) -> None:
    (region / "m0002").rename(region / unicodedata.normalize("NFD", "бейсуг"))
    answer = roadmap("list", "--plan", ".", "--municipality", "бейсуг", here=region)
    assert answer.code == 0


def test_a_region_stays_a_region_though_only_one_plan_is_left(roadmap: Run, region: Path) -> None:
    """The CSV for Excel has other columns, the JSON another kind, because of another's slip."""
    shutil.rmtree(region / "m0001")
    schools = region / "m0002" / "schools.yaml"
    schools.write_text("a: [", encoding="utf-8")
    call = ("report", "--plan", ".", *DAY, "-f", "json")
    assert json.loads(roadmap(*call, here=region).out)["kind"] == "rollup"


@pytest.mark.parametrize("kind", ["year", "agenda"])
def test_a_report_is_named_in_russian(roadmap: Run, region: Path, kind: str) -> None:
    answer = roadmap("report", "--kind", kind, "--plan", ".", "--lang", "ru", here=region)
    assert f"«{kind}»" not in answer.err
