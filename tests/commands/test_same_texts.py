"""What people type is understood in every form that keyboards and programs give it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.conftest import Complete, Run
from tests.helpers.effort import one_in
from tests.helpers.forms import FORMS

PLAN = """\
format: 1
language: ru
title: План Берёзовского района
period: 2020-09/2021-08
schools: край
people:
  - {name: Чайковский П.И.}
  - {name: Королёв Ё.Ё.}
groups:
  - {name: Рабочая группа ИМЦ, head: Чайковский П.И.}
sections:
  - number: IV
    title: Обучение
    activities:
      - {number: 4a, title: Семинар, period: 2020-11, responsible: [Чайковский П.И.], schools: [лицей-1]}
      - {number: 4b, title: Совет, period: 2021-05, responsible: [Рабочая группа ИМЦ], schools: [2]}
      - {number: 4c, title: Мониторинг, period: 2020-10, schools: край}
  - number: V
    title: Контроль
    activities:
      - {number: 5a, title: Проверка, period: 2020-12, responsible: [Королёв Ё.Ё.], schools: край}
"""
SCHOOLS = """\
format: 1
municipality: Берёзовский район
schools:
  - {number: лицей-1, name: МБОУ «Лицей имени Чехова», head: Толстой А.К.}
  - {number: 2, name: МБОУ СОШ № 2}
groups:
  - {id: край, title: Край, schools: [лицей-1, 2]}
"""
RECORDS = """\
format: 1
reporter: Чайковский П.И.
records:
  - point: 4a@2020-11
    status: done
    date: 2020-11-20
    result: Проведён.
    evidence: [Протокол № 1]
    recorded: 2020-11-20T12:00:00+03:00
"""

CALLS = [
    ("Чайковский", "list -r {}"),
    ("Рабочая группа ИМЦ", "list -r {}"),
    ("королёв ё.ё.", "list -r {}"),
    ("Королёв", "due -m 2020-12 -r {}"),
    ("лицей-1", "list -s {}"),
    ("Лицей имени Чехова", "list -s {}"),
    ("школа лицей-1", "list -s {}"),
    ("IV", "list --section {}"),
    ("исполнено", "list --state {}"),
    ("срок не наступил", "list --state {}"),
    ("май 2021", "due -m {}"),
    ("в ноябре 2020", "due -m {}"),
    ("с сентября по октябрь 2020", "due -m {}"),
    ("IV квартал 2020", "due -m {}"),
    ("2020-Q4", "due -m {}"),
    ("20 ноября 2020", "list --as-of {}"),
    ("Чайковский П.И.", "log --by {}"),
    ("21 ноября 2020 года", "report --known {}"),
    ("4a", "show {}"),
    ("п. 4b", "show {}"),
    ("4a@ноябрь 2020", "log {}"),
    ("Берёзовский район", "list --municipality {}"),
    ("берёзовский", "list --municipality {}"),
    ("Чайковский", "report --signed-by {}"),
    ("Чайковский П.И.", "record 4b done --evidence Акт --dry-run --by {}"),
    ("Лицей имени Чехова", "record 4c done --evidence Акт --dry-run --by {}"),
    ("исполнено", "record 4b {} --evidence Акт --by Королёв --dry-run"),
    ("4b", "record {} done --evidence Акт --by Королёв --dry-run"),
    ("до 28 февраля 2021", "record 4c postponed --until {} --basis № --by Королёв --dry-run"),
    ("mixed-alphabet", "check --explain {}"),
    ("лицей-1", "record 4c done -s {} --evidence Акт --by Королёв --dry-run"),
]


class Case(NamedTuple):
    """A call with a text in its place, and the form in which it is typed instead."""

    typed: str
    call: str
    form: str


OFFERED = [
    ("Чайк", "due -r {}", "овский"),
    ("лицей", "due -s {}", "-1"),
    ("2,лицей", "due -s {}", "-1"),
    ("Берёз", "list --municipality {}", "овский"),
    ("Корол", "record 4a done --by {}", "ёв"),
    ("исп", "record 4a {}", "олнено"),
    ("4", "show {}", "a"),
    ("I", "list --section {}", "V"),
    ("2020-1", "due -m {}", "1"),
]
"""What is typed, where, and what Tab puts behind it."""

CASES = [
    Case(typed, call, form)
    for typed, call in CALLS
    for form, make in FORMS.items()
    if make(typed) != typed
]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("same") / "office"
    (folder / "progress_2020").mkdir(parents=True)
    (folder / "plan_2020.yaml").write_text(PLAN, encoding="utf-8")
    (folder / "schools.yaml").write_text(SCHOOLS, encoding="utf-8")
    (folder / "progress_2020" / "a.yaml").write_text(RECORDS, encoding="utf-8")
    return folder


@pytest.mark.parametrize("case", one_in(5, CASES), ids=lambda case: f"{case.call} {case.form}")
def test_what_is_typed_in_another_form_is_the_same(roadmap: Run, office: Path, case: Case) -> None:
    def ask(text: str) -> tuple[int, str]:
        words = [text if word == "{}" else word for word in case.call.split()]
        answer = roadmap(*words, "--plan", ".", "--lang", "ru", here=office)
        return answer.code, re.sub("recorded: .*", "", answer.out)

    code, answer = ask(case.typed)
    assert code == 0 and answer
    assert ask(FORMS[case.form](case.typed)) == (code, answer)


@pytest.mark.parametrize("form", one_in(6, FORMS))
@pytest.mark.parametrize(("typed", "call", "rest"), OFFERED, ids=lambda value: value)
def test_tab_goes_on_with_what_is_typed_in_another_form(
    complete: Complete, office: Path, typed: str, call: str, rest: str, form: str
) -> None:
    begun = FORMS[form](typed)
    assert f"{begun}{rest}" in complete(f"roadmap {call.format(begun)}", office)


@pytest.mark.parametrize("named", one_in(3, FORMS))
@pytest.mark.parametrize("called", ["Чайковский ё-1.pdf", "Ёлки й/Протокол-2 й.pdf"])
def test_a_file_of_a_name_in_another_form_is_there(
    roadmap: Run, tmp_path: Path, called: str, named: str
) -> None:
    file = tmp_path / called
    file.parent.mkdir(exist_ok=True)
    file.write_text("", encoding="utf-8")
    (tmp_path / "plan_2020.yaml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "schools.yaml").write_text(SCHOOLS, encoding="utf-8")
    (tmp_path / "progress_2020").mkdir()
    where = f'{{document: Протокол № 1, where: "./{FORMS[named](called)}"}}'
    records = RECORDS.replace("[Протокол № 1]", f"[{where}]")
    (tmp_path / "progress_2020" / "a.yaml").write_text(records, encoding="utf-8")
    answer = roadmap("check", "--plan", ".", here=tmp_path)
    assert "[where-missing]" not in answer.out and answer.code == 0
    file.unlink()
    assert "[where-missing]" in roadmap("check", "--plan", ".", here=tmp_path).out


@pytest.mark.parametrize("form", ["decomposed", "capitals", "no-break spaces"])
def test_a_path_of_a_plan_in_another_form_is_there(roadmap: Run, tmp_path: Path, form: str) -> None:
    """A Mac decomposes the names of files, and what is typed or copied is composed."""
    folder = tmp_path / FORMS[form]("Чайковский район")
    (folder / "progress_край").mkdir(parents=True)
    (folder / FORMS["decomposed"]("plan_край.yaml")).write_text(PLAN, encoding="utf-8")
    (folder / "schools.yaml").write_text(SCHOOLS, encoding="utf-8")
    (folder / "progress_край" / "a.yaml").write_text(RECORDS, encoding="utf-8")
    for named in ("Чайковский район/plan_край.yaml", "Чайковский район/plan_край"):
        typed = ("--plan", named, "--lang", "ru")
        assert roadmap("check", *typed, here=tmp_path).code == 0
        assert "Протокол № 1" in roadmap("log", *typed, here=tmp_path).out


@pytest.mark.parametrize("form", FORMS)
def test_a_title_and_an_issuer_in_another_form_are_declined(
    roadmap: Run, tmp_path: Path, form: str
) -> None:
    make = FORMS[form]
    plan = f"""\
format: 1
language: ru
title: {make("Дорожная карта школы")}
period: 2020-09/2021-08
order:
  status: approved
  number: "1"
  date: 2020-08-01
  issuer: {make("Комитет по образованию города")}
activities:
  - {{number: "1", title: Семинар, period: 2020-11}}
"""
    (tmp_path / "plan_x.yaml").write_text(plan, encoding="utf-8")
    report = roadmap("report", "--plan", ".", "-f", "md", here=tmp_path).out.replace("\xa0", " ")
    assert "Дорожной карты" in report and "комитета по образованию" in report


def test_what_is_the_same_in_two_plans_is_not_several(roadmap: Run, tmp_path: Path) -> None:
    for name, form in (("a", "decomposed"), ("b", "capitals")):
        make, folder = FORMS[form], tmp_path / name
        folder.mkdir()
        plan, schools = PLAN, SCHOOLS
        for named in ("Чайковский", "лицей-1", "Берёзовский район"):
            plan = plan.replace(named, make(named))
            schools = schools.replace(named, make(named))
        plan = plan.replace("title: ", f"title: {name.upper()}. ", 1)
        (folder / "plan_2020.yaml").write_text(plan, encoding="utf-8")
        (folder / "schools.yaml").write_text(schools, encoding="utf-8")
    for asked in (
        ("-r", "чайковский"),
        ("-s", "лицей-1", "--section", "IV"),
        ("--municipality", "берёзовский", "-r", "чайк"),
    ):
        answer = roadmap("list", *asked, "-f", "json", "--plan", ".", here=tmp_path)
        assert (answer.code, answer.err) == (0, "")
        items = json.loads(answer.out)["items"]
        assert {item["plan"] for item in items if item["activity"] == "4a"} == {
            "a/plan_2020",
            "b/plan_2020",
        }
    grouped = ("list", "-s", "лицей-1", "--group-by", "school", "--section", "IV", "--plan", ".")
    assert roadmap(*grouped, here=tmp_path).out.count("Семинар") == 2


@pytest.mark.parametrize("form", ["decomposed", "capitals", "one Latin letter"])
def test_a_record_goes_to_the_file_of_its_reporter_in_another_form(
    roadmap: Run, tmp_path: Path, form: str
) -> None:
    (tmp_path / "plan_2020.yaml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "schools.yaml").write_text(SCHOOLS, encoding="utf-8")
    folder = tmp_path / "progress_2020"
    folder.mkdir()
    own = RECORDS.replace("Чайковский П.И.", FORMS[form]("Чайковский П.И."))
    (folder / "a.yaml").write_text(own, encoding="utf-8")
    call = ("record", "4c", "done", "--evidence", "Акт", "--by", "чайковский", "--plan", ".")
    assert roadmap(*call, "--date", "2020-10-20", here=tmp_path).code == 0
    assert [each.name for each in folder.iterdir()] == ["a.yaml"]
    assert (folder / "a.yaml").read_text(encoding="utf-8").startswith(own)
    assert "duplicate-reporter" not in roadmap("check", "--plan", ".", here=tmp_path).out
