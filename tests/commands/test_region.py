"""Answers about a folder of municipalities are the answers about each of them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

import country
from tests.conftest import DATA, EXAMPLE, Complete, Run
from tests.helpers.csv_output import csv_records
from tests.helpers.files import contents, replace_in, write_files

DAY = ("--today", "2021-01-15")
NOVEMBER = ("due", "--month", "2020-11")

EXAMPLE_NAME = "korenovsk/plan_2020_2021"
"""Its files are in `data`. It has records."""
REPORTING = "m0001/plan_2020_2021"
WITHOUT_RECORDS = "бейсуг/plan_2020_2021"
OF_ORDER, OF_SCHOOL = "dvoynoy/plan_2020_2021", "dvoynoy/plan_school"
"""Two plans of one municipality."""
PLANS = (OF_ORDER, OF_SCHOOL, EXAMPLE_NAME, REPORTING, WITHOUT_RECORDS)

SCHOOL_PLAN = """\
format: 1
language: ru
title: План мероприятий школы
period: 2020-09/2021-05
people: [{name: Юрьев Ю.Ю., post: директор}]
activities:
  - {number: "77", title: Собрание, period: [2020-11, 2021-01], responsible: [Юрьев Ю.Ю.]}
"""


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four municipalities with five plans. Tests do not change it."""
    folder = tmp_path_factory.mktemp("country") / "region"
    country.make(folder, 2)
    (folder / "m0002").rename(folder / "бейсуг")
    shutil.copytree(EXAMPLE, folder / "korenovsk" / "data")
    (folder / "dvoynoy").mkdir()
    shutil.copy(DATA / "plan_2020_2021.yaml", folder / "dvoynoy")
    (folder / "dvoynoy" / "plan_school.yaml").write_text(SCHOOL_PLAN, encoding="utf-8")
    shutil.copy(DATA / "schools.yaml", folder / "dvoynoy")
    replace_in(folder / "dvoynoy" / "schools.yaml", "Кореновский район", "Чёрный округ")
    return folder


def write_municipality(folder: Path, name: str) -> None:
    """Write a plan and a list of schools with the name of a municipality, as YAML."""
    schools = f"format: 1\nmunicipality: {name}\nschools: []\n"
    write_files(folder, {"plan_a.yaml": SCHOOL_PLAN, "schools.yaml": schools})


def plans_of(out: str) -> set[str]:
    """The names of the plans in a JSON answer."""
    answer = json.loads(out)
    return {item["plan"] for item in answer.get("items") or answer.get("charts")}


# Answers consist of the answers about each plan.


def of_plan(answer: Any, plan: str) -> dict[str, Any]:
    """The part of a JSON answer about one plan."""
    return {
        key: [each for each in value if each["plan"] == plan] if isinstance(value, list) else value
        for key, value in answer.items()
    }


@pytest.mark.parametrize(
    "call",
    [
        NOVEMBER,
        ("due", "--month", "2021-01"),
        ("list",),
        ("log",),
        ("matrix",),
        ("matrix", "--month", "2020-Q4"),
        ("gantt",),
    ],
    ids=" ".join,
)
def test_answers_about_many_plans_contain_the_answers_about_each(
    roadmap: Run, region: Path, call: tuple[str, ...]
) -> None:
    together = json.loads(roadmap(*call, "--plan", ".", "-f", "json", *DAY, here=region).out)
    count = 0
    for plan in PLANS:
        (file,) = region.glob(f"{plan.replace('/', '/**/')}.yaml")
        alone = json.loads(roadmap(*call, "--plan", str(file), "-f", "json", *DAY).out)
        part = of_plan(alone, file.stem)
        named = json.dumps(part).replace(f'"plan": "{file.stem}"', json.dumps({"plan": plan})[1:-1])
        assert of_plan(together, plan) == json.loads(named), plan
        count += sum(len(value) for value in part.values() if isinstance(value, list))
    assert count == sum(len(value) for value in together.values() if isinstance(value, list)) > 0


# Names of plans.


@pytest.mark.parametrize("format", ["plain", "table", "md", "csv"])
@pytest.mark.parametrize(
    ("call", "plans"),
    [
        (NOVEMBER, PLANS),
        (("list",), PLANS),
        (("list", "--group-by", "responsible"), PLANS),
        (("log",), (EXAMPLE_NAME, REPORTING)),
        (("matrix",), PLANS),
        (("gantt",), PLANS),
    ],
    ids=["due", "list", "list by responsible", "log", "matrix", "gantt"],
)
def test_names_of_plans_contain_their_folders(
    roadmap: Run,
    region: Path,
    monkeypatch: pytest.MonkeyPatch,
    call: tuple[str, ...],
    plans: tuple[str, ...],
    format: str,
) -> None:
    monkeypatch.setenv("COLUMNS", "250")
    answer = roadmap(*call, "--plan", ".", "-f", format, "--lang", "ru", *DAY, here=region)
    assert (answer.code, answer.err) == (0, "")
    out = answer.out.replace("\\_", "_")
    if (call, format) == (("matrix",), "csv"):
        plans = (EXAMPLE_NAME, REPORTING)  # only points with records have rows
    assert [plan for plan in PLANS if plan in out] == [plan for plan in PLANS if plan in plans]
    assert "/data/" not in out


def test_csv_has_a_column_with_the_name_of_the_plan(roadmap: Run, region: Path) -> None:
    out = roadmap("list", "--plan", ".", "-f", "csv", "--lang", "ru", here=region).out
    rows = csv_records(out)
    assert [row["План"] for row in rows if row["№"] == "п. 77"] == [OF_SCHOOL]
    assert {row["План"] for row in rows} == set(PLANS)


def test_names_of_plans_start_at_the_given_folder(roadmap: Run, region: Path) -> None:
    above = roadmap("list", "--plan", "..", "-f", "json", here=region).out
    assert plans_of(above) == {f"region/{plan}" for plan in PLANS}
    inside = roadmap("list", "-f", "json", here=region / "korenovsk" / "data").out
    assert plans_of(inside) == {"plan_2020_2021"}


def test_names_of_plans_contain_nested_folders(roadmap: Run, tmp_path: Path) -> None:
    """`--municipality` with the name of both folders selects both."""
    for place in ("north/abc", "south/abc/data", "south/xyz"):
        (tmp_path / place).mkdir(parents=True)
        (tmp_path / place / "plan_a.yaml").write_text(SCHOOL_PLAN, encoding="utf-8")
    call = ("list", "--plan", ".", "-f", "json")
    plans = {"north/abc/plan_a", "south/abc/plan_a", "south/xyz/plan_a"}
    assert plans_of(roadmap(*call, here=tmp_path).out) == plans
    found = roadmap(*call, "--municipality", "abc", here=tmp_path)
    assert plans_of(found.out) == plans - {"south/xyz/plan_a"}


# Commands that need one plan.


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        (("2.7", "--municipality", "korenovsk"), "в Кореновском районе"),
        (("2.7", "--municipality", "Верхнекубанский"), "в Верхнекубанском районе"),
        (("77",), "План мероприятий школы"),
        (("77", "--municipality", "черный"), "План мероприятий школы"),
        (("77@2020-11", "--municipality", "dvoynoy"), "План мероприятий школы"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_show_finds_the_plan_with_the_activity(
    roadmap: Run, region: Path, typed: tuple[str, ...], title: str
) -> None:
    answer = roadmap("show", *typed, "--plan", ".", "--lang", "ru", here=region)
    assert (answer.code, answer.err) == (0, "")
    assert title in answer.out


def test_show_needs_one_of_two_plans_of_a_municipality(roadmap: Run, region: Path) -> None:
    """`show` prints an error that names both plans."""
    call = ("show", "--municipality", "dvoynoy", "--lang", "ru")
    answer = roadmap(*call, "--plan", ".", here=region)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"Ошибка: планов несколько: {OF_ORDER}, {OF_SCHOOL}; назовите")
    one = roadmap(*call, "--plan", "dvoynoy/plan_school.yaml", here=region)
    assert one.code == 0
    assert "План мероприятий школы" in one.out


def test_show_prints_the_order_of_the_named_municipality(roadmap: Run, region: Path) -> None:
    answer = roadmap("show", "--plan", ".", "--municipality", "бейсуг", "-f", "json", here=region)
    assert answer.code == 0
    assert "Верхневолжском районе" in json.loads(answer.out)["title"]


# Records.


@pytest.fixture
def region_copy(region: Path, tmp_path: Path) -> Path:
    """A copy of the region that tests may change."""
    folder = tmp_path / "region"
    shutil.copytree(region, folder)
    return folder


EVIDENCE = ("--result", "Проведено.", "--evidence", "Протокол № 1")


@pytest.mark.parametrize(
    ("typed", "file"),
    [
        (
            ("77@2020-11", "--by", "Юрьев"),
            "dvoynoy/progress_school/iurev-iu-iu.yaml",
        ),
        (
            ("1.1", "--by", "Прядущенко", "--municipality", "dvoynoy", "--plan", "dvoynoy/plan_2020_2021.yaml"),
            "dvoynoy/progress_2020_2021/priadushchenko-a-v.yaml",
        ),
        (
            ("1.1", "--by", "Руководители ОУ", "--municipality", "Бейсуг"),
            "бейсуг/progress_2020_2021/rukovoditeli-ou.yaml",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_record_writes_beside_the_plan_with_the_point(
    roadmap: Run, region_copy: Path, typed: tuple[str, ...], file: str
) -> None:
    before = contents(region_copy)
    point, *options = typed
    plan = () if "--plan" in options else ("--plan", ".")
    call = ("record", point, "done", "--date", "12.11.2020", *EVIDENCE, *options, *plan)
    answer = roadmap(*call, "--lang", "ru", here=region_copy)
    assert answer.code == 0, answer.err
    after = contents(region_copy)
    assert [name for name in after if name not in before] == [file]
    assert {name: after[name] for name in before} == before


@pytest.mark.parametrize(
    "typed",
    [
        ("1.1",),
        ("1.1,77",),
        ("1.1", "--municipality", "район"),
        ("1.1", "--municipality", "dvoynoy", "--municipality", "бейсуг"),
        ("1.1", "--municipality", "нигде"),
        ("99", "--municipality", "korenovsk"),
    ],
    ids=" ".join,
)
def test_record_writes_nothing_if_the_plan_is_not_clear(
    roadmap: Run, region_copy: Path, typed: tuple[str, ...]
) -> None:
    before = contents(region_copy)
    point, *options = typed
    call = ("record", point, "done", "--date", "12.11.2020", "--by", "Симоненко", *EVIDENCE)
    answer = roadmap(*call, *options, "--plan", ".", "--lang", "ru", here=region_copy)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.splitlines()[-1].startswith("Ошибка: ")
    assert contents(region_copy) == before


def test_one_call_of_record_cannot_change_two_plans(roadmap: Run, tmp_path: Path) -> None:
    """Each number is in only one plan, but the two plans are different."""
    for place, number in (("a", "77"), ("b", "78")):
        (tmp_path / place).mkdir()
        text = SCHOOL_PLAN.replace('"77"', f'"{number}"')
        (tmp_path / place / "plan_x.yaml").write_text(text, encoding="utf-8")
    before = contents(tmp_path)
    call = ("record", "77,78", "done", "--date", "12.11.2020", "--by", "Юрьев", *EVIDENCE)
    answer = roadmap(*call, "--plan", ".", "--lang", "ru", here=tmp_path)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("Ошибка: планов несколько: a/plan_x, b/plan_x; назовите один: ")
    assert contents(tmp_path) == before


# How `--municipality` selects plans.


@pytest.mark.parametrize(
    ("typed", "plans"),
    [
        (("муниципальное образование Чёрный округ",), (OF_ORDER, OF_SCHOOL)),
        (("МУНИЦИПАЛЬНОЕ  образование, черный округ",), (OF_ORDER, OF_SCHOOL)),
        (("ный окр",), (OF_ORDER, OF_SCHOOL)),
        (("DVOYNOY",), (OF_ORDER, OF_SCHOOL)),
        (("бейсуг",), (WITHOUT_RECORDS,)),
        (("БЕЙСУГ",), (WITHOUT_RECORDS,)),
        (("верхневолжский",), (WITHOUT_RECORDS,)),
        (("верхне",), (REPORTING, WITHOUT_RECORDS)),
        (("m0001", "чёрный"), (OF_ORDER, OF_SCHOOL, REPORTING)),
        (("чёрный", "m0001", "dvoynoy"), (OF_ORDER, OF_SCHOOL, REPORTING)),
    ],
    ids=lambda value: "+".join(value) if value and "/" not in value[0] else "",
)
def test_municipality_accepts_names_parts_of_names_and_folders(
    roadmap: Run, region: Path, typed: tuple[str, ...], plans: tuple[str, ...]
) -> None:
    options = [part for each in typed for part in ("--municipality", each)]
    answer = roadmap("list", "--plan", ".", "-f", "json", *options, here=region)
    assert answer.code == 0
    assert plans_of(answer.out) == set(plans)


@pytest.mark.parametrize("typed", ["m000", "dvoy", "kor/data", "data", "plan_school", "77"])
def test_municipality_does_not_accept_a_part_of_a_folder(
    roadmap: Run, region: Path, typed: str
) -> None:
    answer = roadmap("list", "--plan", ".", "--municipality", typed, "--lang", "ru", here=region)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == (
        f"Ошибка: муниципалитета «{typed}» нет; есть: муниципальное образование Чёрный округ, "
        "муниципальное образование Кореновский район, муниципальное образование Верхнекубанский "
        "район, муниципальное образование Верхневолжский район\n"
    )


def test_a_full_name_does_not_match_longer_names(roadmap: Run, tmp_path: Path) -> None:
    """A name that matches fully excludes names that only contain it."""
    for place, name in (("a", "Дальний район"), ("b", "Ближне-Дальний район"), ("c", "Район")):
        write_municipality(tmp_path / place, name)
    call = ("list", "--plan", ".", "-f", "json", "--municipality")
    assert plans_of(roadmap(*call, "дальний район", here=tmp_path).out) == {"a/plan_a"}
    assert plans_of(roadmap(*call, "район", here=tmp_path).out) == {"c/plan_a"}
    assert plans_of(roadmap(*call, "дальний", here=tmp_path).out) == {"a/plan_a", "b/plan_a"}


@pytest.mark.parametrize(
    "name",
    [
        "Тихий район",
        '"Тихий район"',
        r'"\u0422\u0438\u0445\u0438\u0439 район"',
        "'Тихий\n  район'",
        ">-\n  Тихий\n  район",
    ],
)
def test_municipality_finds_a_name_in_any_yaml_style(
    roadmap: Run, tmp_path: Path, name: str
) -> None:
    write_municipality(tmp_path / "a", name)
    write_municipality(tmp_path / "b", "Громкий район")
    answer = roadmap(
        *("list", "--plan", ".", "-f", "json", "--municipality", "тихий район"), here=tmp_path
    )
    assert answer.code == 0, answer.err
    assert plans_of(answer.out) == {"a/plan_a"}


def test_a_part_of_a_name_matches_escaped_and_plain_names(roadmap: Run, tmp_path: Path) -> None:
    """One file has the name in plain letters, the other with YAML escapes."""
    write_municipality(tmp_path / "a", "Тихий район")
    write_municipality(tmp_path / "b", r'"\u0422\u0438\u0445\u0438\u0439 округ"')
    call = ("list", "--plan", ".", "-f", "json", "--lang", "ru", "--municipality", "тихий")
    answer = roadmap(*call, here=tmp_path)
    assert plans_of(answer.out) == {"a/plan_a", "b/plan_a"}
    assert answer.err.startswith("По слову «тихий» найдены муниципалитеты: Тихий район, Тихий окр")


def test_the_folder_names_a_municipality_without_a_name(roadmap: Run, tmp_path: Path) -> None:
    for place in ("a", "b"):
        (tmp_path / place / "data").mkdir(parents=True)
        (tmp_path / place / "data" / "plan_a.yaml").write_text(SCHOOL_PLAN, encoding="utf-8")
    call = ("list", "--plan", ".", "-f", "json", "--lang", "ru", "--municipality")
    assert plans_of(roadmap(*call, "b", here=tmp_path).out) == {"b/plan_a"}
    answer = roadmap(*call, "c", here=tmp_path)
    assert answer.err == "Ошибка: муниципалитета «c» нет; есть: a, b\n"


def test_the_list_of_matching_municipalities_exists_in_english(roadmap: Run, region: Path) -> None:
    call = ("list", "--plan", ".", "--municipality", "верхне", "--lang", "en")
    assert roadmap(*call, here=region).err == (
        "“верхне” matches the municipalities муниципальное образование Верхнекубанский район, "
        "муниципальное образование Верхневолжский район; all are shown.\n"
    )


def test_a_long_list_of_matching_municipalities_is_truncated(roadmap: Run, tmp_path: Path) -> None:
    country.make(tmp_path, 60)
    call = ("list", "--plan", ".", "--municipality", "район", "-f", "json", "--lang", "ru")
    answer = roadmap(*call, here=tmp_path)
    assert len(plans_of(answer.out)) == 60
    names, _, rest = answer.err.partition(", и ещё ")
    assert len(answer.err) < 800
    assert rest == f"{60 - names.count('Верхне')}. Показаны все.\n"


# People and schools of municipalities.


def test_filter_by_responsible_uses_the_people_of_the_municipality(
    roadmap: Run, region: Path
) -> None:
    """A person of another municipality is unknown here."""
    call = ("list", "--plan", ".", "-f", "json", "--lang", "ru", "-r")
    assert plans_of(roadmap(*call, "юрьев", here=region).out) == {OF_SCHOOL}
    own = roadmap(*call, "юрьев", "--municipality", "чёрный", here=region)
    assert plans_of(own.out) == {OF_SCHOOL}
    other = roadmap(*call, "юрьев", "--municipality", "korenovsk", here=region)
    assert (other.code, other.out) == (2, "")
    assert "«юрьев»" in other.err
    assert "Симоненко Л.И." in other.err


def test_filter_by_school_uses_the_schools_of_the_municipality(roadmap: Run, region: Path) -> None:
    """Only two municipalities list school 1."""
    call = ("list", "--plan", ".", "-f", "json", "--lang", "ru", "-s", "1")
    assert plans_of(roadmap(*call, here=region).out) == {REPORTING, WITHOUT_RECORDS}
    assert plans_of(roadmap(*call, "--municipality", "бейсуг", here=region).out) == {
        WITHOUT_RECORDS
    }
    other = roadmap(*call, "--municipality", "korenovsk", here=region)
    assert (other.code, other.out) == (2, "")
    assert "школы 1 " in other.err or "«1»" in other.err


def test_filters_combine_with_municipality(roadmap: Run, region: Path) -> None:
    filters = ("-r", "прядущенко", "-s", "34", "--section", "1", "-f", "json", "--lang", "ru", *DAY)
    call = ("list", "--municipality", "korenovsk", *filters, "--plan", ".")
    found = json.loads(roadmap(*call, here=region).out)["items"]
    alone = roadmap("list", *filters, "--plan", "korenovsk", here=region).out
    assert [item["activity"] for item in found] == ["1.8"]
    assert [item["activity"] for item in json.loads(alone)["items"]] == ["1.8"]
    assert {item["plan"] for item in found} == {EXAMPLE_NAME}


# Completion.


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("roadmap list --municipality Ч", ["Чёрный"]),
        ("roadmap report --municipality вер", ["верхневолжский", "верхнекубанский"]),
        ("roadmap check --municipality Кор", ["Кореновский"]),
        ("roadmap record 1.1 done --municipality Верхнек", ["Верхнекубанский"]),
        ("roadmap list --municipality муниц", [""]),
        ("roadmap list --municipality ок", [""]),
    ],
)
def test_every_command_completes_municipalities(
    complete: Complete,
    region: Path,
    monkeypatch: pytest.MonkeyPatch,
    line: str,
    expected: list[str],
) -> None:
    monkeypatch.setenv("ROADMAP_PLAN", str(region))
    assert sorted(complete(line, region)) == expected
