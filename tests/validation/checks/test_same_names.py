"""`check` treats names and keys as equal if people read them as equal."""

from __future__ import annotations

import pytest

from tests.helpers.effort import one_in
from tests.helpers.forms import FORMS
from tests.helpers.plan_problems import HEAD, problem_codes

PLAN = """\
format: 1
title: План Берёзовского района
period: 2020-09/2021-05
order:
  status: draft
  signatory: {signatory}
  coordinator: {coordinator}
  control: {control}
  support: {support}
people:
  - {{name: Чайковский П.И.}}
  - {{name: Королёв Ё.Ё., instead_of: {instead_of}, from: 2021-01-01}}
groups:
  - {{name: Рабочая группа ИМЦ, spellings: [совет школ], head: {head}}}
sections:
  - number: IV
    title: Обучение
    activities:
      - number: "1"
        title: Семинар
        period: 2020-11
        responsible: [{responsible}, {spelling}]
        schools: [{school}, 2]
      - {{number: "2", title: Совет, period: 2020-12, schools: {group}}}
      - {{number: "3", title: Совет, period: 2020-10, responsible: [Королёв Ё.Ё.]}}
"""
SCHOOLS = """\
format: 1
schools:
  - {{number: школа-детей, name: МБОУ «Школа детей», head: {school_head}}}
  - {{number: 2, name: МБОУ СОШ № 2}}
groups:
  - {{id: край, title: Край, schools: [{in_group}, 2]}}
"""
RECORDS = """\
format: 1
reporter: {reporter}
records:
  - point: 1@2020-11
    school: {reported}
    status: in-progress
    date: 2020-11-18
    recorded: 2020-11-20T14:03:12+03:00
"""
NAMED = {
    "signatory": "Чайковский П.И.",
    "coordinator": "Чайковский П.И.",
    "control": "Королёв Ё.Ё.",
    "support": "Рабочая группа ИМЦ",
    "instead_of": "Чайковский П.И.",
    "head": "Чайковский П.И.",
    "responsible": "Чайковский П.И.",
    "spelling": "совет школ",
    "school": "школа-детей",
    "group": "край",
    "school_head": "Чайковский П.И.",
    "in_group": "школа-детей",
    "reporter": "Рабочая группа ИМЦ",
    "reported": "школа-детей",
}
FORMED = [(key, form) for key, name in NAMED.items() for form in FORMS if FORMS[form](name) != name]
WARNINGS = ("mixed-alphabet", "decomposed-letter", "invisible-character")


def problems(plan: str, schools: str | None = None, *progress: str) -> list[str]:
    """Return the problems except those about the form of letters."""
    return [each for each in problem_codes(plan, schools, *progress) if not each.endswith(WARNINGS)]


@pytest.mark.parametrize("case", one_in(4, FORMED), ids=" ".join)
def test_name_in_another_form_is_found(case: tuple[str, str]) -> None:
    key, form = case
    named = NAMED | {key: FORMS[form](NAMED[key])}
    texts = [text.format_map(named) for text in (PLAN, SCHOOLS, RECORDS)]
    assert problems(*texts) == []


@pytest.mark.parametrize(
    "reporter", ["совет школ", "МБОУ «Школа детей»", "Чайковский П.И.", "Королёв Ё.Ё."]
)
@pytest.mark.parametrize("form", one_in(4, FORMS))
def test_reporter_in_another_form_is_the_same_reporter(reporter: str, form: str) -> None:
    plan, schools = PLAN.format_map(NAMED), SCHOOLS.format_map(NAMED)
    first = RECORDS.format_map(NAMED | {"reporter": reporter})
    again = RECORDS.format_map(NAMED | {"reporter": FORMS[form](reporter)})
    assert problems(plan, schools, first, again) == ["2.yaml:2:11 duplicate-reporter"]


@pytest.mark.parametrize("point", ["1а@2020-11", "1A@2020-11", "1а@2020‑11", " 1a@2020-11"])
def test_point_in_another_form_is_found(point: str) -> None:
    activity = "{number: 1a, title: Совет, period: 2020-11, responsible: [Я]}"
    plan = f"{HEAD}people: [{{name: Я}}]\nactivities: [{activity}]\n"
    records = RECORDS.format(reporter="Я", reported="2").replace("1@2020-11", f'"{point}"')
    assert problems(plan, None, records.replace("    school: 2\n", "")) == []


@pytest.mark.parametrize("form", FORMS)
def test_school_in_another_form_reports_only_for_itself(form: str) -> None:
    named = NAMED | {"reporter": FORMS[form]("МБОУ «Школа детей»"), "reported": "2"}
    texts = [text.format_map(named) for text in (PLAN, SCHOOLS, RECORDS)]
    assert problems(*texts) == ["1.yaml:5:13 school-of-another"]


@pytest.mark.parametrize("form", FORMS)
def test_name_in_another_form_is_a_duplicate(form: str) -> None:
    make = FORMS[form]
    activity = 'activities: [{number: "1", title: Совет, period: 2020-11, responsible: [%s]}]\n'
    name = "Чайковский П.И. Ёж-в"
    people = f"people:\n  - {{name: {name}}}\n  - {{name: {make(name)}}}\n"
    assert problems(HEAD + people + activity % name) == ["plan.yaml:6:12 duplicate-name"]
    group = f"groups:\n  - {{name: Совет ОУ, spellings: [{make(name)}]}}\n"
    people = f"people:\n  - {{name: {name}}}\n"
    assert problems(HEAD + people + group + activity % name) == ["plan.yaml:7:34 duplicate-name"]
    twice = activity % f"{name}, {make(name)}"
    assert problems(HEAD + people + twice)[0].endswith("repeated-value")


INITIALS = ["Рогов Б. А.", "Б.А. Рогов", "Б. А. Рогов", "Рогов Б.А", "рогов Б А", "Б.\u00a0А.Рогов"]


@pytest.mark.parametrize("again", INITIALS)
def test_name_with_initials_spelled_differently_is_a_duplicate(again: str) -> None:
    people = f"people:\n  - {{name: Рогов Б.А.}}\n  - {{name: {again}}}\n"
    activity = 'activities: [{number: "1", title: Совет, period: 2020-11, responsible: [%s]}]\n'
    for name in ("Рогов Б.А.", again):
        assert problems(HEAD + people + activity % name) == ["plan.yaml:6:12 duplicate-name"]
    group = f"people: [{{name: Рогов Б.А.}}]\ngroups: [{{name: Совет, spellings: [{again}]}}]\n"
    assert problems(HEAD + group + activity % "Рогов Б.А.") == ["plan.yaml:5:36 duplicate-name"]


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("people", "Рогов Б.А.", "Рогов А.Б."),
        ("people", "Рогов Б.А.", "Рогов Б."),
        ("people", "Рогов Б.А.", "Рогова Б.А."),
        ("people", "Рогов Борис А.", "Рогов Б.А."),
        ("groups", "Педагоги-психологи", "Педагоги, психологи"),
        ("groups", "Педагоги психологи", "Педагоги, психологи"),
        ("groups", "Школы № 1, 2", "Школы № 12"),
        ("groups", "Школы № 1, 2", "Школы № 2, 1"),
    ],
)
def test_different_names_are_not_duplicates(kind: str, one: str, other: str) -> None:
    listed = f'{kind}: [{{name: "{one}"}}, {{name: "{other}"}}]\n'
    activity = '{number: "1", title: Совет, period: 2020-11, responsible: ["%s", "%s"]}'
    assert problems(f"{HEAD}{listed}activities: [{activity % (one, other)}]\n") == []


@pytest.mark.parametrize("head", INITIALS)
def test_head_of_a_school_may_be_spelled_differently(head: str) -> None:
    schools = f"format: 1\nschools: [{{number: 2, name: МБОУ СОШ № 2, head: {head}}}]\n"
    activity = '{number: "1", title: Совет, period: 2020-11}'
    plan = f"{HEAD}people: [{{name: Рогов Б.А.}}]\nactivities: [{activity}]\n"
    assert problems(plan, schools) == []


@pytest.mark.parametrize("name", INITIALS)
def test_responsible_person_may_be_spelled_differently(name: str) -> None:
    activity = '{number: "1", title: Совет, period: 2020-11, responsible: [%s]}'
    plan = f"{HEAD}people: [{{name: Рогов Б.А.}}]\nactivities: [{activity % name}]\n"
    assert problems(plan) == []
    twice = (
        f"{HEAD}people: [{{name: Рогов Б.А.}}]\nactivities: [{activity % f'Рогов Б.А., {name}'}]\n"
    )
    assert problems(twice) == ["plan.yaml:5:85 repeated-value"]


@pytest.mark.parametrize("form", FORMS)
def test_key_in_another_form_is_a_duplicate(form: str) -> None:
    make, key = FORMS[form], "край-ёлки-ос"
    plan = f'{HEAD}activities:\n  - {{number: "1", title: Совет, period: 2020-11, schools: all}}\n'
    schools = (
        f"format: 1\nschools:\n  - {{number: {key}, name: А}}\n  - {{number: {{}}, name: Б}}\n"
    )
    assert problems(plan, schools.replace("{}", make(key))) == [
        "schools.yaml:4:14 duplicate-school"
    ]
    ids = "".join(f"  - {{id: {each}, title: А, schools: [1]}}\n" for each in (key, make(key)))
    assert problems(plan, schools.replace("{}", "1") + f"groups:\n{ids}") == [
        "schools.yaml:7:10 duplicate-school-group"
    ]
    again = f"groups:\n  - {{id: а, title: А, schools: [{key}, {make(key)}]}}\n"
    (problem,) = problems(plan, schools.replace("{}", "1") + again)
    assert problem.endswith("repeated-value")
    sections = "".join(
        f"  - {{number: {each}, title: Раздел, activities: []}}\n" for each in (key, make(key))
    )
    assert problems(f"{HEAD}sections:\n{sections}") == ["plan.yaml:6:14 duplicate-section"]


def test_group_may_list_its_own_name_in_other_case() -> None:
    group = "groups:\n  - {name: Руководители ОУ, spellings: [руководители ОУ]}\n"
    activity = 'activities: [{number: "1", title: Совет, period: 2020-11, responsible: [%s]}]\n'
    assert problems(HEAD + group + activity % "руководители ОУ") == []
    repeated = group.replace("[руководители ОУ]", "[Руководители ОУ]")
    assert problems(HEAD + repeated + activity % "РУКОВОДИТЕЛИ ОУ") == [
        "plan.yaml:5:41 duplicate-name"
    ]


@pytest.mark.parametrize("form", one_in(4, FORMS))
@pytest.mark.parametrize("wording", ["май 2021", "май - июнь 2021", "Сентябрь 2020"])
def test_wording_in_another_form_is_compared_with_the_period(form: str, wording: str) -> None:
    activity = f'{{number: "1", title: Совет, period: 2020-11, wording: "{FORMS[form](wording)}"}}'
    assert problems(f"{HEAD}activities:\n  - {activity}\n") == ["plan.yaml:5:41 wording-differs"]


@pytest.mark.parametrize(
    ("form", "column", "code"),
    [
        ("decomposed", 25, "decomposed-letter"),
        ("decomposed capitals", 25, "decomposed-letter"),
        ("one Latin letter", 27, "mixed-alphabet"),
        ("soft hyphen", 25, "invisible-character"),
    ],
)
def test_form_of_letters_is_reported(form: str, column: int, code: str) -> None:
    named = NAMED | {"responsible": FORMS[form]("Чайковский П.И.")}
    texts = [text.format_map(named) for text in (PLAN, SCHOOLS, RECORDS)]
    assert problem_codes(*texts) == [f"plan.yaml:22:{column} {code}"]
