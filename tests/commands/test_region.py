"""What a folder of municipalities answers is what each of them answers, and nothing else."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path
from typing import Any

import pytest

import country
from tests.conftest import DATA, ROOT, Complete, Run

DAY = ("--today", "2021-01-15")
NOVEMBER = ("due", "--month", "2020-11")

ALONE = "korenovsk/plan_2020_2021"
"""It has its files in `data`, and has recorded."""
REPORTING = "m0001/plan_2020_2021"
SILENT = "бейсуг/plan_2020_2021"
OF_ORDER, OF_SCHOOL = "dvoynoy/plan_2020_2021", "dvoynoy/plan_school"
"""The two plans of one municipality."""
PLANS = (OF_ORDER, OF_SCHOOL, ALONE, REPORTING, SILENT)

SCHOOL = """\
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
    """Four municipalities with five plans; nothing here is changed."""
    folder = tmp_path_factory.mktemp("country") / "region"
    country.make(folder, 2)
    (folder / "m0002").rename(folder / "бейсуг")
    shutil.copytree(ROOT / "examples" / "data", folder / "korenovsk" / "data")
    (folder / "dvoynoy").mkdir()
    shutil.copy(DATA / "plan_2020_2021.yaml", folder / "dvoynoy")
    (folder / "dvoynoy" / "plan_school.yaml").write_text(SCHOOL, encoding="utf-8")
    schools = (DATA / "schools.yaml").read_text(encoding="utf-8")
    schools = schools.replace("Кореновский район", "Чёрный округ")
    (folder / "dvoynoy" / "schools.yaml").write_text(schools, encoding="utf-8")
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def plans_of(out: str) -> set[str]:
    """The plans that a JSON answer is of."""
    answer = json.loads(out)
    return {item["plan"] for item in answer.get("items") or answer.get("charts")}


# The answer is made of those of each.


def of_plan(answer: Any, plan: str) -> dict[str, Any]:
    """What a JSON answer says of one plan."""
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
def test_of_each_plan_the_same_is_said_as_if_it_were_alone(
    roadmap: Run, region: Path, call: tuple[str, ...]
) -> None:
    together = json.loads(roadmap(*call, "--plan", ".", "-f", "json", *DAY, here=region).out)
    said = 0
    for plan in PLANS:
        (file,) = region.glob(f"{plan.replace('/', '/**/')}.yaml")
        alone = json.loads(roadmap(*call, "--plan", str(file), "-f", "json", *DAY).out)
        own = of_plan(alone, file.stem)
        named = json.dumps(own).replace(f'"plan": "{file.stem}"', json.dumps({"plan": plan})[1:-1])
        assert of_plan(together, plan) == json.loads(named), plan
        said += sum(len(value) for value in own.values() if isinstance(value, list))
    assert said == sum(len(value) for value in together.values() if isinstance(value, list)) > 0


# Every plan has its name.


@pytest.mark.parametrize("format", ["plain", "table", "md", "csv"])
@pytest.mark.parametrize(
    ("call", "plans"),
    [
        (NOVEMBER, PLANS),
        (("list",), PLANS),
        (("list", "--group-by", "responsible"), PLANS),
        (("log",), (ALONE, REPORTING)),
        (("matrix",), PLANS),
        (("gantt",), PLANS),
    ],
    ids=["due", "list", "list by responsible", "log", "matrix", "gantt"],
)
def test_plans_are_told_by_their_folders(
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
        plans = (ALONE, REPORTING)  # rows are of what was reported
    assert [plan for plan in PLANS if plan in out] == [plan for plan in PLANS if plan in plans]
    assert "/data/" not in out


def test_excel_gets_the_name_in_a_column(roadmap: Run, region: Path) -> None:
    out = roadmap("list", "--plan", ".", "-f", "csv", "--lang", "ru", here=region).out
    rows = list(csv.DictReader(io.StringIO(out.removeprefix("\ufeff")), delimiter=";"))
    assert [row["План"] for row in rows if row["№"] == "п. 77"] == [OF_SCHOOL]
    assert {row["План"] for row in rows} == set(PLANS)


def test_a_name_is_told_from_the_folder_that_is_asked(roadmap: Run, region: Path) -> None:
    above = roadmap("list", "--plan", "..", "-f", "json", here=region).out
    assert plans_of(above) == {f"region/{plan}" for plan in PLANS}
    within = roadmap("list", "-f", "json", here=region / "korenovsk" / "data").out
    assert plans_of(within) == {"plan_2020_2021"}


def test_folders_within_folders_are_in_the_name(roadmap: Run, tmp_path: Path) -> None:
    """It is true that two districts of the same folder's name are told apart, and both meant."""
    for place in ("north/abc", "south/abc/data", "south/xyz"):
        (tmp_path / place).mkdir(parents=True)
        (tmp_path / place / "plan_a.yaml").write_text(SCHOOL, encoding="utf-8")
    call = ("list", "--plan", ".", "-f", "json")
    every = {"north/abc/plan_a", "south/abc/plan_a", "south/xyz/plan_a"}
    assert plans_of(roadmap(*call, here=tmp_path).out) == every
    found = roadmap(*call, "--municipality", "abc", here=tmp_path)
    assert plans_of(found.out) == every - {"south/xyz/plan_a"}


# What is of one plan.


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
def test_an_activity_is_shown_of_the_plan_that_is_meant(
    roadmap: Run, region: Path, typed: tuple[str, ...], title: str
) -> None:
    answer = roadmap("show", *typed, "--plan", ".", "--lang", "ru", here=region)
    assert (answer.code, answer.err) == (0, "")
    assert title in answer.out


def test_of_the_two_plans_of_a_municipality_one_must_be_named(roadmap: Run, region: Path) -> None:
    """It is true that a number that both have is asked about, and nothing is shown of either."""
    call = ("show", "--municipality", "dvoynoy", "--lang", "ru")
    answer = roadmap(*call, "--plan", ".", here=region)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"Ошибка: планов несколько: {OF_ORDER}, {OF_SCHOOL}; назовите")
    one = roadmap(*call, "--plan", "dvoynoy/plan_school.yaml", here=region)
    assert one.code == 0
    assert "План мероприятий школы" in one.out


def test_an_order_is_shown_of_the_municipality_that_is_meant(roadmap: Run, region: Path) -> None:
    answer = roadmap("show", "--plan", ".", "--municipality", "бейсуг", "-f", "json", here=region)
    assert answer.code == 0
    assert "Верхневолжском районе" in json.loads(answer.out)["title"]


# What is recorded.


@pytest.fixture
def changing(region: Path, tmp_path: Path) -> Path:
    """The same folder, which may be changed."""
    folder = tmp_path / "region"
    shutil.copytree(region, folder)
    return folder


PROOF = ("--result", "Проведено.", "--evidence", "Протокол № 1")


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
def test_a_record_is_written_beside_the_plan_that_is_meant(
    roadmap: Run, changing: Path, typed: tuple[str, ...], file: str
) -> None:
    before = contents(changing)
    point, *options = typed
    plan = () if "--plan" in options else ("--plan", ".")
    call = ("record", point, "done", "--date", "12.11.2020", *PROOF, *options, *plan)
    answer = roadmap(*call, "--lang", "ru", here=changing)
    assert answer.code == 0, answer.err
    after = contents(changing)
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
def test_where_it_is_not_clear_which_is_meant_nothing_is_written(
    roadmap: Run, changing: Path, typed: tuple[str, ...]
) -> None:
    before = contents(changing)
    point, *options = typed
    call = ("record", point, "done", "--date", "12.11.2020", "--by", "Симоненко", *PROOF)
    answer = roadmap(*call, *options, "--plan", ".", "--lang", "ru", here=changing)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.splitlines()[-1].startswith("Ошибка: ")
    assert contents(changing) == before


def test_one_record_is_of_one_plan(roadmap: Run, tmp_path: Path) -> None:
    """It is true that numbers of two plans are not recorded at once, though each has its plan."""
    for place, number in (("a", "77"), ("b", "78")):
        (tmp_path / place).mkdir()
        text = SCHOOL.replace('"77"', f'"{number}"')
        (tmp_path / place / "plan_x.yaml").write_text(text, encoding="utf-8")
    before = contents(tmp_path)
    call = ("record", "77,78", "done", "--date", "12.11.2020", "--by", "Юрьев", *PROOF)
    answer = roadmap(*call, "--plan", ".", "--lang", "ru", here=tmp_path)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("Ошибка: планов несколько: a/plan_x, b/plan_x; назовите один: ")
    assert contents(tmp_path) == before


# Which of them is meant.


@pytest.mark.parametrize(
    ("typed", "plans"),
    [
        (("муниципальное образование Чёрный округ",), (OF_ORDER, OF_SCHOOL)),
        (("МУНИЦИПАЛЬНОЕ  образование, черный округ",), (OF_ORDER, OF_SCHOOL)),
        (("ный окр",), (OF_ORDER, OF_SCHOOL)),
        (("DVOYNOY",), (OF_ORDER, OF_SCHOOL)),
        (("бейсуг",), (SILENT,)),
        (("БЕЙСУГ",), (SILENT,)),
        (("верхневолжский",), (SILENT,)),
        (("верхне",), (REPORTING, SILENT)),
        (("m0001", "чёрный"), (OF_ORDER, OF_SCHOOL, REPORTING)),
        (("чёрный", "m0001", "dvoynoy"), (OF_ORDER, OF_SCHOOL, REPORTING)),
    ],
    ids=lambda value: "+".join(value) if value and "/" not in value[0] else "",
)
def test_names_and_folders_mean_plans(
    roadmap: Run, region: Path, typed: tuple[str, ...], plans: tuple[str, ...]
) -> None:
    options = [part for each in typed for part in ("--municipality", each)]
    answer = roadmap("list", "--plan", ".", "-f", "json", *options, here=region)
    assert answer.code == 0
    assert plans_of(answer.out) == set(plans)


@pytest.mark.parametrize("typed", ["m000", "dvoy", "kor/data", "data", "plan_school", "77"])
def test_a_part_of_a_folder_is_no_name(roadmap: Run, region: Path, typed: str) -> None:
    answer = roadmap("list", "--plan", ".", "--municipality", typed, "--lang", "ru", here=region)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == (
        f"Ошибка: муниципалитета «{typed}» нет; есть: муниципальное образование Чёрный округ, "
        "муниципальное образование Кореновский район, муниципальное образование Верхнекубанский "
        "район, муниципальное образование Верхневолжский район\n"
    )


def test_a_whole_name_is_no_part_of_a_longer_one(roadmap: Run, tmp_path: Path) -> None:
    """It is true that who types the whole name does not get those that only have it in theirs."""
    for place, name in (("a", "Дальний район"), ("b", "Ближне-Дальний район"), ("c", "Район")):
        (tmp_path / place).mkdir()
        (tmp_path / place / "plan_a.yaml").write_text(SCHOOL, encoding="utf-8")
        schools = f"format: 1\nmunicipality: {name}\nschools: []\n"
        (tmp_path / place / "schools.yaml").write_text(schools, encoding="utf-8")
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
def test_however_a_file_writes_a_name_it_is_found(roadmap: Run, tmp_path: Path, name: str) -> None:
    for place, own in (("a", name), ("b", "Громкий район")):
        (tmp_path / place).mkdir()
        (tmp_path / place / "plan_a.yaml").write_text(SCHOOL, encoding="utf-8")
        schools = f"format: 1\nmunicipality: {own}\nschools: []\n"
        (tmp_path / place / "schools.yaml").write_text(schools, encoding="utf-8")
    answer = roadmap(
        *("list", "--plan", ".", "-f", "json", "--municipality", "тихий район"), here=tmp_path
    )
    assert answer.code == 0, answer.err
    assert plans_of(answer.out) == {"a/plan_a"}


def test_two_are_meant_though_only_one_file_spells_the_name_out(
    roadmap: Run, tmp_path: Path
) -> None:
    """It is true that a name in the numbers of its letters is looked for beside plain ones."""
    named = {"a": "Тихий район", "b": r'"\u0422\u0438\u0445\u0438\u0439 округ"'}
    for place, own in named.items():
        (tmp_path / place).mkdir()
        (tmp_path / place / "plan_a.yaml").write_text(SCHOOL, encoding="utf-8")
        schools = f"format: 1\nmunicipality: {own}\nschools: []\n"
        (tmp_path / place / "schools.yaml").write_text(schools, encoding="utf-8")
    call = ("list", "--plan", ".", "-f", "json", "--lang", "ru", "--municipality", "тихий")
    answer = roadmap(*call, here=tmp_path)
    assert plans_of(answer.out) == {"a/plan_a", "b/plan_a"}
    assert answer.err.startswith("По слову «тихий» найдены муниципалитеты: Тихий район, Тихий окр")


def test_where_nothing_names_a_municipality_its_folder_does(roadmap: Run, tmp_path: Path) -> None:
    for place in ("a", "b"):
        (tmp_path / place / "data").mkdir(parents=True)
        (tmp_path / place / "data" / "plan_a.yaml").write_text(SCHOOL, encoding="utf-8")
    call = ("list", "--plan", ".", "-f", "json", "--lang", "ru", "--municipality")
    assert plans_of(roadmap(*call, "b", here=tmp_path).out) == {"b/plan_a"}
    answer = roadmap(*call, "c", here=tmp_path)
    assert answer.err == "Ошибка: муниципалитета «c» нет; есть: a, b\n"


def test_those_that_are_meant_are_listed_in_english_too(roadmap: Run, region: Path) -> None:
    call = ("list", "--plan", ".", "--municipality", "верхне", "--lang", "en")
    assert roadmap(*call, here=region).err == (
        "“верхне” matches the municipalities муниципальное образование Верхнекубанский район, "
        "муниципальное образование Верхневолжский район; all are shown.\n"
    )


def test_a_long_list_of_those_that_are_meant_is_cut(roadmap: Run, tmp_path: Path) -> None:
    country.make(tmp_path, 60)
    call = ("list", "--plan", ".", "--municipality", "район", "-f", "json", "--lang", "ru")
    answer = roadmap(*call, here=tmp_path)
    assert len(plans_of(answer.out)) == 60
    said, _, rest = answer.err.partition(", и ещё ")
    assert len(answer.err) < 800
    assert rest == f"{60 - said.count('Верхне')}. Показаны все.\n"


# Municipalities with people and schools.


def test_people_are_those_of_the_municipality(roadmap: Run, region: Path) -> None:
    """It is true that who works only elsewhere is not known here."""
    call = ("list", "--plan", ".", "-f", "json", "--lang", "ru", "-r")
    assert plans_of(roadmap(*call, "юрьев", here=region).out) == {OF_SCHOOL}
    own = roadmap(*call, "юрьев", "--municipality", "чёрный", here=region)
    assert plans_of(own.out) == {OF_SCHOOL}
    other = roadmap(*call, "юрьев", "--municipality", "korenovsk", here=region)
    assert (other.code, other.out) == (2, "")
    assert "«юрьев»" in other.err
    assert "Симоненко Л.И." in other.err


def test_schools_are_those_of_the_municipality(roadmap: Run, region: Path) -> None:
    """School 1 is listed in two of them only."""
    call = ("list", "--plan", ".", "-f", "json", "--lang", "ru", "-s", "1")
    assert plans_of(roadmap(*call, here=region).out) == {REPORTING, SILENT}
    assert plans_of(roadmap(*call, "--municipality", "бейсуг", here=region).out) == {SILENT}
    other = roadmap(*call, "--municipality", "korenovsk", here=region)
    assert (other.code, other.out) == (2, "")
    assert "школы 1 " in other.err or "«1»" in other.err


def test_all_filters_are_of_the_same_municipality(roadmap: Run, region: Path) -> None:
    asked = ("-r", "прядущенко", "-s", "34", "--section", "1", "-f", "json", "--lang", "ru", *DAY)
    call = ("list", "--municipality", "korenovsk", *asked, "--plan", ".")
    found = json.loads(roadmap(*call, here=region).out)["items"]
    alone = roadmap("list", *asked, "--plan", "korenovsk", here=region).out
    assert [item["activity"] for item in found] == ["1.8"]
    assert [item["activity"] for item in json.loads(alone)["items"]] == ["1.8"]
    assert {item["plan"] for item in found} == {ALONE}


# What a shell offers.


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
def test_every_command_offers_the_names(
    complete: Complete,
    region: Path,
    monkeypatch: pytest.MonkeyPatch,
    line: str,
    expected: list[str],
) -> None:
    monkeypatch.setenv("ROADMAP_PLAN", str(region))
    assert sorted(complete(line, region)) == expected
