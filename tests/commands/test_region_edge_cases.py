"""Edge cases of calls for many municipalities."""

from __future__ import annotations

import json
import shutil
import unicodedata
from pathlib import Path

import pytest

import country
from tests.conftest import EXAMPLE, Complete, Run
from tests.helpers.files import replace_in
from tests.helpers.processes import run_without_root

DAY = ("--today", "2021-01-15")
PLAN = """\
format: 1
language: ru
title: План
period: 2020-09/2021-05
activities:
  - {number: "1", title: Собрание, period: [2020-10, 2021-01]}
"""


@pytest.fixture
def region(tmp_path: Path) -> Path:
    """m0001 Верхнекубанский (with records), m0002 Верхневолжский, korenovsk/data (with records)."""
    folder = tmp_path / "region"
    country.make(folder, 2)
    shutil.copytree(EXAMPLE, folder / "korenovsk" / "data")
    return folder


@pytest.mark.parametrize("verb", ["due", "list", "report"])
def test_a_month_outside_the_plan_is_answered_with_a_sentence(
    roadmap: Run, tmp_path: Path, verb: str
) -> None:
    (tmp_path / "plan_x.yaml").write_text(PLAN, encoding="utf-8")
    answer = roadmap(verb, "-m", "июль", "--lang", "ru", here=tmp_path)
    assert answer.code == 2
    assert "«июль» не входит в период плана" in answer.err


def test_error_names_the_mistyped_municipality_of_several(roadmap: Run, region: Path) -> None:
    typed = ("--municipality", "korenovsk", "--municipality", "Верхневолжскй")
    answer = roadmap("list", "--plan", ".", *typed, "--lang", "ru", here=region)
    assert "Верхневолжскй" in answer.err


@pytest.mark.parametrize("typed", ["Верхневолжский", "район"])
def test_an_unreadable_plan_is_reported_when_its_municipality_is_named(
    region: Path, typed: str
) -> None:
    (region / "m0002" / "plan_2020_2021.yaml").chmod(0)
    answer = run_without_root("list", "--plan", ".", "--municipality", typed, here=region)
    assert answer.code == 3
    assert "m0002/plan_2020_2021.yaml» не читается" in answer.err


@pytest.mark.parametrize("typed", ["Верхневолжский", "район"])
def test_broken_schools_are_reported_when_their_municipality_is_named(
    roadmap: Run, region: Path, typed: str
) -> None:
    schools = region / "m0002" / "schools.yaml"
    replace_in(schools, "basic: 2}", "basic: 2")
    answer = roadmap("list", "--plan", ".", "--municipality", typed, "--lang", "ru", here=region)
    assert answer.code == 1
    assert "m0002/schools.yaml:" in answer.err


@pytest.mark.parametrize("locked", ["m0002", "korenovsk/data"])
def test_an_unreadable_folder_does_not_hide_the_others(region: Path, locked: str) -> None:
    (region / locked).chmod(0)
    try:
        answer = run_without_root("list", "--plan", ".", "-f", "csv", here=region)
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
def test_completion_uses_the_plan_of_the_line(
    complete: Complete, region: Path, tmp_path: Path, line: str, expected: list[str]
) -> None:
    assert region.parent == tmp_path
    assert sorted(set(complete(line.format(region.name), tmp_path))) == expected


@pytest.mark.parametrize(
    ("option", "part"),
    [(("-r", "Прядущенко"), "Прядущенко"), (("-s", "34"), "34"), (("--section", "2"), "раздел 2")],
)
def test_a_roll_up_of_a_part_says_which_part(
    roadmap: Run, region: Path, option: tuple[str, str], part: str
) -> None:
    call = ("report", "--plan", ".", *option, *DAY, "-f", "md", "--lang", "ru")
    out = roadmap(*call, here=region).out
    assert part in out.partition("\n## 1.")[0]


def test_two_plans_of_one_municipality_are_not_two_municipalities(
    roadmap: Run, region: Path
) -> None:
    shutil.copy(region / "m0002" / "plan_2020_2021.yaml", region / "m0002" / "plan_2021_2022.yaml")
    call = ("report", "--plan", ".", "--municipality", "m0002", *DAY, "-f", "md", "--lang", "ru")
    assert "в 2 муниципалитетах" not in roadmap(*call, here=region).out


def test_municipality_finds_a_decomposed_folder_name(roadmap: Run, region: Path) -> None:
    (region / "m0002").rename(region / unicodedata.normalize("NFD", "бейсуг"))
    answer = roadmap("list", "--plan", ".", "--municipality", "бейсуг", here=region)
    assert answer.code == 0


def test_a_region_with_one_readable_plan_still_gives_a_roll_up(roadmap: Run, region: Path) -> None:
    """A mistake in another plan must not change the columns of the CSV or the kind of the JSON."""
    shutil.rmtree(region / "m0001")
    schools = region / "m0002" / "schools.yaml"
    schools.write_text("a: [", encoding="utf-8")
    call = ("report", "--plan", ".", *DAY, "-f", "json")
    assert json.loads(roadmap(*call, here=region).out)["kind"] == "rollup"


@pytest.mark.parametrize("kind", ["year", "agenda"])
def test_error_for_a_kind_of_report_names_it_in_russian(
    roadmap: Run, region: Path, kind: str
) -> None:
    answer = roadmap("report", "--kind", kind, "--plan", ".", "--lang", "ru", here=region)
    assert f"«{kind}»" not in answer.err
