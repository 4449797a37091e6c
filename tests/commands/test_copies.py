"""Roadmap reports a second copy of a plan and counts the plan once."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

import country
from tests.conftest import EXAMPLE, Run
from tests.helpers.effort import cases
from tests.helpers.files import replace_in

TODAY = ("--today", "2021-01-15", "--lang", "ru")
NAMES = [
    "plan_2020_2021 (1).yaml",
    "plan_2020_2021 — копия.yaml",
    "plan_2020_2021 - Copy.yaml",
    "plan_2020_2021 (конфликтующая копия Рогова 2021-01-10).yaml",
    "plan_2020_2021.sync-conflict-20210110-101010-ABCDEFG.yaml",
    "plan_2020_2021-DESKTOP-7.yaml",
    "plan_2020.yaml",
    "plan_новый.yaml",
]

EDITED = [
    "plan_2020_2021 (Anna's conflicted copy 2024-01-01).yaml",
    "plan_2020_2021 копия 2.yaml",
    "plan_2020_2021-DESKTOP-ABC123.yaml",
    "plan_2020_2021 2.yaml",
    "plan_2020_2021 (ПК Рогова, конфликтующая копия 2024-01-01).yaml",
    "plan_2020_2021 (Рогова А.А. в конфликте с копией 2024-01-01).yaml",
    "plan_2020_2021 copy 2.yaml",
    "plan_2020_2021 (Case Conflict).yaml",
    "plan_2020_2021~.yaml",
    "plan_2020_2021.bak.yaml",
    "plan_2020_2021_old.yaml",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_copy_beside_the_plan_is_reported_with_both_names(
    roadmap: Run, example: Path, name: str
) -> None:
    plan = example / "data" / "plan_2020_2021.yaml"
    shutil.copy(plan, plan.with_name(name))
    answer = roadmap("check", "--lang", "ru", here=example)
    assert answer.code == 1
    assert f"data/{name}:1:1: этот же план уже есть: data/plan_2020_2021.yaml:1:1; " in answer.out
    assert answer.out.count("[plan-copied]\n") == 1


def assert_same_without_left_out(answer: str, alone: str, copy: str) -> None:
    """Compare with the answer about the plan alone; only the note about the copy may differ."""
    if not alone.startswith("{"):
        before, note, rest = answer.partition("Сведения неполны")
        assert before + "".join(rest.splitlines(keepends=True)[4:]) == alone
        assert (f"— {copy}:1:1" in rest.replace("\\", "")) is bool(note) is alone.startswith("#")
        return
    found, expected = json.loads(answer), json.loads(alone)
    (left_out,) = found.pop("left_out")
    assert left_out["path"] == copy and "plan-copied" in str(left_out)
    assert expected.pop("left_out", []) == [] and found == expected


@pytest.mark.parametrize("name", cases(*NAMES[:2], more=NAMES[2:5]))
@pytest.mark.parametrize(
    "call",
    [
        ("due", "-m", "2020-11", "-f", "json"),
        ("list", "-f", "json"),
        ("matrix", "-f", "csv"),
        ("log", "-f", "json"),
        ("report", "-m", "2020-Q4", "-f", "md"),
        ("report", "-m", "2020-Q4", "-f", "json"),
        ("gantt", "-f", "json"),
    ],
    ids=" ".join,
)
def test_a_copy_does_not_change_answers(
    roadmap: Run, example: Path, name: str, call: tuple[str, ...]
) -> None:
    """All figures are those of one plan, and the answer names the copy."""
    alone = roadmap(*call, *TODAY, here=example)
    plan = example / "data" / "plan_2020_2021.yaml"
    shutil.copy(plan, plan.with_name(name))
    with_copy = roadmap(*call, *TODAY, here=example)
    assert (alone.code, with_copy.code) == (0, 1)
    assert_same_without_left_out(with_copy.out, alone.out, f"data/{name}")
    assert f"data/{name}:1:1: этот же план уже есть: data/plan_2020_2021.yaml:1:1" in with_copy.err


@pytest.mark.parametrize(
    ("change", "copied"),
    [
        ([('number: "249"', 'number: "250"')], True),  # title and period are the same
        ([("title: Дорожная карта", "title: Карта")], True),  # the order is the same
        ([('number: "249"', 'number: "250"'), ("title: Дорожная карта", "title: Карта")], False),
    ],
)
def test_a_copy_has_the_same_order_or_the_same_title_and_period(
    roadmap: Run, example: Path, change: list[tuple[str, str]], copied: bool
) -> None:
    plan = example / "data" / "plan_2020_2021.yaml"
    other = plan.with_name("plan_other.yaml")
    shutil.copy(plan, other)
    for old, new in change:
        replace_in(other, old, new)
    answer = roadmap("check", "--lang", "ru", here=example)
    assert ("[plan-copied]" in answer.out) is copied


PLAN = """\
format: 1
title: Дорожная карта
period: {year}-09/{next}-05
order: {{status: approved, number: "7", date: 2020-08-25, issuer: Управление, title: О плане}}
activities:
  - {{number: "1", title: Совещание, period: {year}-11}}
"""


def test_an_edited_plan_with_the_name_of_a_copy_is_a_copy(roadmap: Run, example: Path) -> None:
    plan = example / "data" / "plan_2020_2021.yaml"
    for name, is_copy in (("plan_2020_2021 — копия.yaml", True), ("plan_b.yaml", False)):
        copy = plan.with_name(name)
        shutil.copy(plan, copy)
        title = next(
            line for line in plan.read_text("utf-8").splitlines() if line.startswith("title:")
        )
        replace_in(copy, title, "title: Черновик")
        replace_in(copy, 'number: "249"', 'number: "77"')
        answer = roadmap("check", "--lang", "ru", here=example)
        assert ("[plan-copied]" in answer.out) is is_copy, name
        found = json.loads(roadmap("list", "-f", "json", here=example).out)
        assert ("left_out" in found) is is_copy, name
        copy.unlink()


DRAFT = """\
format: 1
title: {title}
period: 2020-09/2021-05
activities:
  - {{number: "1", title: {first}, period: 2020-11}}
  - {{number: "2", title: {second}, period: 2020-12}}
"""


@pytest.mark.parametrize("name", cases(*EDITED[:4], more=EDITED[4:]))
def test_an_edited_copy_of_a_draft_counts_once(roadmap: Run, tmp_path: Path, name: str) -> None:
    plan = DRAFT.format(title="План", first="Совещание", second="Семинар")
    (tmp_path / "plan_2020_2021.yaml").write_text(plan, encoding="utf-8")
    copy = DRAFT.format(title="План (правка)", first="Совещание", second="Семинар для учителей")
    (tmp_path / name).write_text(copy, encoding="utf-8")
    answer = roadmap("list", "-f", "json", here=tmp_path)
    found = json.loads(answer.out)
    assert answer.code == 1 and len(found["items"]) == 2
    assert [each["path"] for each in found["left_out"]] == [name]


@pytest.mark.parametrize(
    "name",
    [
        *("plan_2020_2021_school5.yaml", "plan_2020_2021-drafts.yaml", "plan_2020_2021 2022.yaml"),
        "plan_2020_2021-ВПР.yaml",
    ],
)
def test_an_edited_plan_without_the_name_of_a_copy_is_another_plan(
    roadmap: Run, tmp_path: Path, name: str
) -> None:
    plan = DRAFT.format(title="План", first="Совещание", second="Семинар")
    for each, title in (("plan_2020_2021.yaml", "План"), (name, "План школы")):
        (tmp_path / each).write_text(plan.replace("План", title), encoding="utf-8")
    answer = roadmap("list", "-f", "json", here=tmp_path)
    assert answer.code == 0 and len(json.loads(answer.out)["items"]) == 4


def test_a_numbered_plan_with_other_activities_is_another_plan(
    roadmap: Run, tmp_path: Path
) -> None:
    plan = DRAFT.format(title="План", first="Совещание", second="Семинар")
    (tmp_path / "plan_школы.yaml").write_text(plan, encoding="utf-8")
    other = DRAFT.format(title="План поездок", first="Поездка", second="Экскурсия")
    (tmp_path / "plan_школы 2.yaml").write_text(other, encoding="utf-8")
    assert roadmap("check", "--strict", here=tmp_path).code == 0


@pytest.mark.parametrize(
    "name", ["a-DESKTOP-ABC", "a 2", "a (Рогова А.А. в конфликте с копией)", "a.bak", "A — копия"]
)
def test_a_copied_folder_without_municipality_and_order_counts_once(
    roadmap: Run, tmp_path: Path, name: str
) -> None:
    for place, title in (("a", "План А"), ("b", "План Б"), ("b 1", "План В"), ("b 3", "План В")):
        (tmp_path / place).mkdir()
        plan = DRAFT.format(title=title, first="Совещание", second=f"Семинар {title}")
        (tmp_path / place / "plan_1.yaml").write_text(plan, encoding="utf-8")
    replace_in(tmp_path / "b" / "plan_1.yaml", "Совещание", "Собрание")
    shutil.copytree(tmp_path / "a", tmp_path / name)
    answer = roadmap("list", "--plan", ".", "-f", "json", here=tmp_path)
    found = json.loads(answer.out)
    assert [each["path"] for each in found["left_out"]] == [f"{name}/plan_1.yaml"]
    assert len(found["items"]) == 8


@pytest.mark.parametrize(
    "name",
    [
        *("korenovsk-DESKTOP-ABC123", "korenovsk 2", "korenovsk.bak", "korenovsk old"),
        *("Korenovsk", "backup", "korenovsk (Рогова А.А. в конфликте с копией)", "архив/korenovsk"),
    ],
)
def test_of_copied_folders_the_one_with_records_counts(
    roadmap: Run, example: Path, name: str
) -> None:
    """An outdated copy without records is left out."""
    current = example / "region" / "korenovsk"
    shutil.copytree(example / "data", current)
    outdated = example / "region" / name
    shutil.copytree(current, outdated)
    shutil.rmtree(outdated / "progress_2020_2021")
    answer = roadmap("list", "--plan", "region", "-f", "json", *TODAY, here=example)
    (left_out,) = json.loads(answer.out)["left_out"]
    assert left_out["path"] == f"region/{name}/plan_2020_2021.yaml"


@pytest.mark.parametrize("name", ["korenovsk 2", "korenovsk-DESKTOP-7", "Копия korenovsk"])
def test_of_equal_copies_the_original_counts(roadmap: Run, example: Path, name: str) -> None:
    shutil.copytree(example / "data", example / "region" / "korenovsk")
    shutil.copytree(example / "data", example / "region" / name)
    answer = roadmap("list", "--plan", "region", "-f", "json", *TODAY, here=example)
    (left_out,) = json.loads(answer.out)["left_out"]
    assert left_out["path"] == f"region/{name}/plan_2020_2021.yaml"


@pytest.mark.parametrize("name", ["plan_1.yaml", "plan_2020.yaml", "plan_2020-2021.yaml"])
def test_of_two_equal_plans_the_one_with_records_counts(
    roadmap: Run, example: Path, name: str
) -> None:
    alone = roadmap("log", "-f", "csv", *TODAY, here=example)
    plan = example / "data" / "plan_2020_2021.yaml"
    shutil.copy(plan, plan.with_name(name))
    assert roadmap("log", "-f", "csv", *TODAY, here=example).out == alone.out


def test_two_years_side_by_side_are_two_plans(roadmap: Run, tmp_path: Path) -> None:
    for year in (2020, 2021, 2022):
        text = PLAN.format(year=year, next=year + 1)
        (tmp_path / f"plan_{year}_{year + 1}.yaml").write_text(text, encoding="utf-8")
    assert roadmap("check", "--strict", here=tmp_path).code == 0
    answer = roadmap("list", "-f", "json", here=tmp_path)
    assert answer.code == 0 and len(json.loads(answer.out)["items"]) == 3


def test_two_plans_of_one_order_with_different_activities_are_two(
    roadmap: Run, tmp_path: Path
) -> None:
    text = PLAN.format(year=2020, next=2021)
    (tmp_path / "plan_a.yaml").write_text(text, encoding="utf-8")
    other = text.replace("Дорожная карта", "План поездок").replace("Совещание", "Поездка")
    (tmp_path / "plan_b.yaml").write_text(other, encoding="utf-8")
    assert roadmap("check", "--strict", here=tmp_path).code == 0


@pytest.mark.parametrize(
    ("name", "schools"),
    [
        *(("m0001 — копия", True), ("Copy of m0001", True), ("new", True), ("z/m0001", True)),
        *(("m0001 — копия", False), ("m0001 (1)", False), ("Копия m0001", False)),
    ],
)
def test_a_municipality_in_two_folders_counts_once(
    roadmap: Run, tmp_path: Path, name: str, schools: bool
) -> None:
    region = tmp_path / "region"
    country.make(region, 3)
    if not schools:
        for each in region.rglob("schools.yaml"):
            each.unlink()
        for each in region.rglob("plan_*.yaml"):
            text = each.read_text(encoding="utf-8")
            lines = [line for line in text.splitlines() if "schools:" not in line]
            lines = [line for line in lines if "each_school" not in line]
            each.write_text("\n".join(lines) + "\n", encoding="utf-8")
        shutil.rmtree(region / "m0001" / "progress_2020_2021", ignore_errors=True)
    call = ("report", "--plan", "region", "-m", "2020-Q4", "-f", "json", *TODAY)
    alone = roadmap(*call, here=tmp_path)
    shutil.copytree(region / "m0001", region / name)
    twice = roadmap(*call, here=tmp_path)
    assert twice.code == 1
    assert_same_without_left_out(twice.out, alone.out, f"region/{name}/plan_2020_2021.yaml")
    plan = "plan_2020_2021.yaml:1:1"
    assert f"region/{name}/{plan}: этот же план уже есть: region/m0001/{plan}" in twice.err
    assert "[plan-copied]" in roadmap("check", "region", here=tmp_path).out


def test_plans_of_neighbours_are_not_copies(roadmap: Run, tmp_path: Path) -> None:
    """They have the same title and period."""
    country.make(tmp_path / "region", 40)
    assert "[plan-copied]" not in roadmap("check", "region", here=tmp_path).out
    for each in (tmp_path / "region").rglob("schools.yaml"):
        name = each.read_text("utf-8").partition("municipality: ")[2].split("\n")[0]
        replace_in(each, name, "Центральный район")
    assert "[plan-copied]" not in roadmap("check", "region", here=tmp_path).out


def test_record_needs_a_path_while_there_is_a_copy(roadmap: Run, example: Path) -> None:
    plan = example / "data" / "plan_2020_2021.yaml"
    shutil.copy(plan, plan.with_name("plan_2020_2021 (1).yaml"))
    call = ("record", "1.3@2021-02", "in-progress", "--by", "Симоненко", "--lang", "ru")
    ambiguous = roadmap(*call, here=example)
    assert ambiguous.code == 1 and "Назовите один" in ambiguous.err
    assert roadmap(*call, "--plan", str(plan), here=example).code == 0


def test_two_plans_of_a_municipality_in_two_folders_give_a_warning(
    roadmap: Run, tmp_path: Path
) -> None:
    """The plans are for the same time; plans of two years give no warning."""
    for name in ("a", "b"):
        shutil.copytree(EXAMPLE, tmp_path / name / "data")
    plan = tmp_path / "b" / "data" / "plan_2020_2021.yaml"
    replace_in(plan, 'number: "249"', 'number: "250"')
    replace_in(plan, "title: Дорожная карта", "title: План")
    answer = roadmap("check", ".", "--lang", "ru", here=tmp_path)
    assert answer.code == 0
    assert answer.out == (
        "b/data/plan_2020_2021.yaml:1:1: предупреждение: этот муниципалитет есть и в другой папке: "
        "a/data/plan_2020_2021.yaml:1:1; если это копия, удалите одну из папок; если планов два, "
        "положите их в одну папку [municipality-twice]\n"
    )
    assert roadmap("check", ".", "--strict", here=tmp_path).code == 1
    shutil.rmtree(tmp_path / "b")
    year = tmp_path / "b" / "data"
    year.mkdir(parents=True)
    shutil.copy(EXAMPLE / "schools.yaml", year)
    (year / "plan_2021_2022.yaml").write_text(
        "format: 1\ntitle: План\nperiod: 2021-09/2022-05\n"
        'activities: [{number: "1", title: Совет, period: 2021-11}]\n',
        encoding="utf-8",
    )
    assert roadmap("check", ".", "--strict", here=tmp_path).out == ""
