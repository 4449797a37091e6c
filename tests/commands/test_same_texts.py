"""Roadmap understands texts in all forms that keyboards and programs produce."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.conftest import Complete, Run
from tests.helpers.effort import one_in
from tests.helpers.files import write_files
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

FILES = {"plan_2020.yaml": PLAN, "schools.yaml": SCHOOLS, "progress_2020/a.yaml": RECORDS}

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
    """A call, a text for its place, and the form of the text to try."""

    typed: str
    call: str
    form: str


COMPLETIONS = [
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
"""The start of a word, the call, and the rest of the word that Tab adds."""

CASES = [
    Case(typed, call, form)
    for typed, call in CALLS
    for form, make in FORMS.items()
    if make(typed) != typed
]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_files(tmp_path_factory.mktemp("same") / "office", FILES)


@pytest.mark.parametrize("case", one_in(5, CASES), ids=lambda case: f"{case.call} {case.form}")
def test_an_argument_in_another_form_gives_the_same_answer(
    roadmap: Run, office: Path, case: Case
) -> None:
    def ask(text: str) -> tuple[int, str]:
        words = [text if word == "{}" else word for word in case.call.split()]
        answer = roadmap(*words, "--plan", ".", "--lang", "ru", here=office)
        return answer.code, re.sub("recorded: .*", "", answer.out)

    code, answer = ask(case.typed)
    assert code == 0 and answer
    assert ask(FORMS[case.form](case.typed)) == (code, answer)


@pytest.mark.parametrize("form", one_in(6, FORMS))
@pytest.mark.parametrize(("typed", "call", "rest"), COMPLETIONS, ids=lambda value: value)
def test_completion_continues_a_word_in_another_form(
    complete: Complete, office: Path, typed: str, call: str, rest: str, form: str
) -> None:
    start = FORMS[form](typed)
    assert f"{start}{rest}" in complete(f"roadmap {call.format(start)}", office)


@pytest.mark.parametrize("form", one_in(3, FORMS))
@pytest.mark.parametrize("file_name", ["Чайковский ё-1.pdf", "Ёлки й/Протокол-2 й.pdf"])
def test_evidence_is_found_if_its_name_has_another_form(
    roadmap: Run, tmp_path: Path, file_name: str, form: str
) -> None:
    file = tmp_path / file_name
    file.parent.mkdir(exist_ok=True)
    file.write_text("", encoding="utf-8")
    where = f'{{document: Протокол № 1, where: "./{FORMS[form](file_name)}"}}'
    records = RECORDS.replace("[Протокол № 1]", f"[{where}]")
    write_files(tmp_path, FILES | {"progress_2020/a.yaml": records})
    answer = roadmap("check", "--plan", ".", here=tmp_path)
    assert "[where-missing]" not in answer.out and answer.code == 0
    file.unlink()
    assert "[where-missing]" in roadmap("check", "--plan", ".", here=tmp_path).out


@pytest.mark.parametrize("form", ["decomposed", "capitals", "no-break spaces"])
def test_a_plan_is_found_if_its_path_has_another_form(
    roadmap: Run, tmp_path: Path, form: str
) -> None:
    """A Mac decomposes the names of files, but typed and copied names are composed."""
    folder = tmp_path / FORMS[form]("Чайковский район")
    plan = FORMS["decomposed"]("plan_край.yaml")
    write_files(folder, {plan: PLAN, "schools.yaml": SCHOOLS, "progress_край/a.yaml": RECORDS})
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


def test_equal_names_in_two_forms_are_not_ambiguous(roadmap: Run, tmp_path: Path) -> None:
    for name, form in (("a", "decomposed"), ("b", "capitals")):
        make = FORMS[form]
        plan, schools = PLAN, SCHOOLS
        for named in ("Чайковский", "лицей-1", "Берёзовский район"):
            plan = plan.replace(named, make(named))
            schools = schools.replace(named, make(named))
        plan = plan.replace("title: ", f"title: {name.upper()}. ", 1)
        write_files(tmp_path / name, {"plan_2020.yaml": plan, "schools.yaml": schools})
    for filters in (
        ("-r", "чайковский"),
        ("-s", "лицей-1", "--section", "IV"),
        ("--municipality", "берёзовский", "-r", "чайк"),
    ):
        answer = roadmap("list", *filters, "-f", "json", "--plan", ".", here=tmp_path)
        assert (answer.code, answer.err) == (0, "")
        items = json.loads(answer.out)["items"]
        assert {item["plan"] for item in items if item["activity"] == "4a"} == {
            "a/plan_2020",
            "b/plan_2020",
        }
    grouped = ("list", "-s", "лицей-1", "--group-by", "school", "--section", "IV", "--plan", ".")
    assert roadmap(*grouped, here=tmp_path).out.count("Семинар") == 2


@pytest.mark.parametrize("form", ["decomposed", "capitals", "one Latin letter"])
def test_record_uses_the_reporter_s_file_if_the_name_has_another_form(
    roadmap: Run, tmp_path: Path, form: str
) -> None:
    own = RECORDS.replace("Чайковский П.И.", FORMS[form]("Чайковский П.И."))
    write_files(tmp_path, FILES | {"progress_2020/a.yaml": own})
    folder = tmp_path / "progress_2020"
    call = ("record", "4c", "done", "--evidence", "Акт", "--by", "чайковский", "--plan", ".")
    assert roadmap(*call, "--date", "2020-10-20", here=tmp_path).code == 0
    assert [each.name for each in folder.iterdir()] == ["a.yaml"]
    assert (folder / "a.yaml").read_text(encoding="utf-8").startswith(own)
    assert "duplicate-reporter" not in roadmap("check", "--plan", ".", here=tmp_path).out
