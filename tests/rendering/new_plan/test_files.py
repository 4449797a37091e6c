"""The files of a new plan as a whole, and titles and names that are hard to write in them."""

from __future__ import annotations

import json
from datetime import date

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import ROOT
from vpr_roadmap.errors import UsageError
from vpr_roadmap.input.new_plan.people import parse_people
from vpr_roadmap.input.new_plan.schools import parse_schools
from vpr_roadmap.input.new_plan.titles import parse_line, parse_title
from vpr_roadmap.input.new_plan.values import BuildServer, NewPlan
from vpr_roadmap.nodes import data
from vpr_roadmap.periods import read_period
from vpr_roadmap.rendering.new_plan.files import new_plan_files
from vpr_roadmap.rendering.new_plan.plan_text import plan_text
from vpr_roadmap.rendering.new_plan.readme_text import readme_text
from vpr_roadmap.rendering.new_plan.schools_text import schools_text
from vpr_roadmap.validation.files import File, FileLocation, PlanFiles
from vpr_roadmap.validation.validate import validate
from vpr_roadmap.validation.yaml.reader import read_yaml

GOLDEN = ROOT / "tests" / "golden" / "new_plan"
PERIOD = read_period("2024-09/2025-05")
TODAY = date(2024, 9, 1)
SEED = NewPlan(
    "План мероприятий на 2024–2025 учебный год",
    PERIOD,
    "Заречный район",
    parse_schools("СОШ № 2, 4, гимназия"),
    parse_people(["Симоненко Л.И., методист"]),
)


@pytest.mark.parametrize("server", [BuildServer.GITHUB, BuildServer.GITLAB])
def test_whole_files(server: BuildServer, update: bool) -> None:
    for file in new_plan_files(SEED, server, "vpr-roadmap==1.0", TODAY):
        golden = GOLDEN / file.path
        if file.path.startswith("schemas/"):
            golden = ROOT / file.path
        elif update:
            golden.parent.mkdir(parents=True, exist_ok=True)
            golden.write_text(file.text, encoding="utf-8")
        assert file.text == golden.read_text(encoding="utf-8"), file.path
        assert "\r" not in file.text


def test_readme_lists_the_schools_only_if_there_is_a_list_of_them() -> None:
    listed = "| `data/schools.yaml` |"
    assert listed in readme_text(SEED)
    assert listed in readme_text(NewPlan("План", PERIOD, "Заречный район"))
    assert listed not in readme_text(NewPlan("План", PERIOD))


def test_readme_names_a_person_of_the_plan() -> None:
    assert " --by Симоненко\n" in readme_text(SEED)
    assert " --by ФАМИЛИЯ\n" in readme_text(NewPlan("План", PERIOD))


@pytest.mark.parametrize(
    ("period", "today", "due"),
    [
        ("2024-09/2025-05", date(2024, 12, 31), "2024-12"),
        ("2024-09/2025-05", date(2024, 8, 31), "2024-09"),
        ("2024-09/2025-05", date(2025, 6, 1), "2024-09"),
        ("2024-09-02/2025-05-30", date(2024, 9, 5), "2024-10"),
        ("2024-11-18/2024-11-24", date(2024, 11, 20), "2024-11-18"),
    ],
)
def test_first_activity_is_due_this_month_if_the_plan_has_it(
    period: str, today: date, due: str
) -> None:
    text = plan_text(NewPlan("План", read_period(period)), today)
    assert f"\n        title: Совещание о задачах плана\n        period: {due}\n" in text


def test_settings_of_the_editor_name_every_schema() -> None:
    texts = {file.path: file.text for file in new_plan_files(SEED, BuildServer.NONE, "", TODAY)}
    schemas = json.loads(texts[".vscode/settings.json"])["yaml.schemas"]
    assert {*schemas} == {f"./{path}" for path in texts if path.startswith("schemas/")}


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60) | st.text(
    "аbЯ№ \"'\\:#-?{}[],&*!|>%@`~=\n\t«»—0.", max_size=20
)


@given(TEXTS, TEXTS, TEXTS)
def test_any_text_reads_back_as_typed(title: str, name: str, school: str) -> None:
    try:
        plan = NewPlan(
            parse_title(title),
            PERIOD,
            parse_line(title),
            parse_schools(school),
            parse_people([name]),
        )
    except UsageError:
        return
    root, _ = read_yaml("plan.yaml", plan_text(plan, TODAY))
    assert root
    read = data(root)
    assert isinstance(read, dict)
    assert read["title"] == plan.title
    assert yaml.safe_load(plan_text(plan, TODAY))["title"] == plan.title
    people = read.get("people", [])
    assert isinstance(people, list)
    assert [each["name"] for each in people if isinstance(each, dict)] == [
        person.name for person in plan.people
    ]
    files = PlanFiles(
        "plan",
        File("plan.yaml", plan_text(plan, TODAY).encode()),
        File("schools.yaml", schools_text(plan).encode()),
    )
    problems = validate(files, TODAY, lambda _: FileLocation.NOWHERE).problems
    assert [problem.code for problem in problems if problem.is_error] == []
