"""The list of schools against what the passport says of their number."""

from __future__ import annotations

import pytest

from tests.helpers.examined import HEAD, codes, said
from tests.helpers.forms import FORMS

PLAN = f'{HEAD}activities:\n  - {{number: "1", title: Совет, period: 2020-11}}\n'


@pytest.mark.parametrize(
    ("first", "second", "offer"),
    [
        ("МБОУ СОШ № 2", "МБОУ СОШ № 2 с. Ивановка", "2-ивановка"),
        ("МБОУ СОШ № 2 с. Ивановка", "МБОУ СОШ № 2", "2-ивановка"),
        ("СОШ № 2 г. Кореновска", "Школа № 2 станицы Дядьковской", "2-дядьковской"),
        ("МБОУ СОШ № 2", "МБОУ СОШ № 34", "34"),
        ("МБОУ СОШ № 2", "МБОУ СОШ № 2", "2-вторая"),
        ("МБОУ СОШ № 2", "МБОУ СОШ № 4", "2-вторая"),
    ],
)
def test_two_schools_of_one_number_are_offered_a_key(first: str, second: str, offer: str) -> None:
    """It is true that the list with the key that is offered is right."""
    rows = [f"{{number: 4, name: СОШ № 4}}, {{number: 2, name: {first}}}"]
    schools = f"format: 1\nschools: [{rows[0]}, {{number: %s, name: {second}}}]\n"
    (problem,) = said(PLAN, schools % "2")
    assert f"или короткое слово: {offer}; " in problem and problem.endswith("[duplicate-school]")
    assert [each for each in said(PLAN, schools % offer) if first != second] == []


@pytest.mark.parametrize(
    ("first", "second", "is_told"),
    [
        ("МБОУ СОШ № 2", "МБОУ СОШ № 2", True),
        ("МБОУ СОШ № 2", "МБОУ\u00a0СОШ №\u00a02", True),
        ("МБОУ СОШ № 2", "МБОУ СОШ №2", True),
        ("Вечерняя школа", "вечерняя  школа", True),
        ("МБОУ «Школа детей»", 'МБОУ "Школа детей"', True),
        ("Вечерняя школа", "Вечерняя школа с. Ивановка", False),
        ("МБОУ СОШ № 2", "МАОУ СОШ № 2", False),
        ("МБОУ СОШ № 2", "МБОУ СОШ № 2а", False),
        ("МБОУ СОШ № 1, 2", "МБОУ СОШ № 12", False),
    ],
)
def test_two_schools_of_one_name_are_told(first: str, second: str, is_told: bool) -> None:
    rows = f"  - {{number: 2, name: '{first}'}}\n  - {{number: 4, name: '{second}'}}\n"
    lines = said(PLAN, f"format: 1\nschools:\n{rows}")
    assert lines == is_told * [
        f"schools.yaml:4:23: школа с названием «{second}» уже есть: schools.yaml:3:23; "
        "если это другая школа, добавьте к названию населённый пункт; если та же, "
        "удалите повтор [duplicate-school-name]"
    ]


def test_a_school_that_stands_twice_is_one_slip() -> None:
    rows = "  - {number: 2, name: МБОУ СОШ № 2}\n" * 2
    (problem,) = said(PLAN, f"format: 1\nschools:\n{rows}")
    assert problem.endswith("[duplicate-school]")


@pytest.mark.parametrize(
    "totals",
    [
        "{all: 22, urban: 7, rural_secondary: 13, basic: 2}",
        "{all: 22}",
        "{all: 22, urban: 7}",
        "{all: 22, urban: 7, rural_secondary: 15}",
        "{all: 2, urban: 0, rural_secondary: 2, basic: 0}",
    ],
)
def test_totals_that_may_be_right(totals: str) -> None:
    schools = (
        f"format: 1\ntotals: {totals}\nschools: [{{number: 2, name: А}}, {{number: 4, name: Б}}]\n"
    )
    assert said(PLAN, schools) == []


@pytest.mark.parametrize(
    "totals, sum",
    [
        ("{all: 22, urban: 7, rural_secondary: 13, basic: 1}", 21),
        ("{all: 22, urban: 7, rural_secondary: 13, basic: 3}", 23),
        ("{all: 22, urban: 23}", 23),
    ],
)
def test_totals_make_the_number_of_all(totals: str, sum: int) -> None:
    assert said(PLAN, f"format: 1\ntotals: {totals}\n") == [
        f"schools.yaml:2:15: urban, rural_secondary и basic вместе — {sum}, а all — 22; "
        "исправьте числа по паспорту [totals-do-not-add-up]"
    ]


def test_no_more_schools_are_listed_than_there_are() -> None:
    schools = "format: 1\ntotals: {all: 1}\nschools: [{number: 2, name: А}, {number: 4, name: Б}]\n"
    assert said(PLAN, schools) == [
        "schools.yaml:2:15: школ в перечне 2, а в totals указано all: 1; "
        "исправьте all или перечень [more-schools-than-total]"
    ]


def test_a_number_that_cannot_be_read_is_not_counted() -> None:
    assert said(PLAN, "format: 1\ntotals: {all: 22, urban: семь, rural_secondary: 13}\n") == [
        "schools.yaml:2:26: «семь» — не целое число; напишите цифрами, например 22 [not-a-number]"
    ]


SCOPED = """\
format: 1
schools:
  - {{number: 2, name: А}}
  - {{number: {key}, name: Б}}
groups:
  - {{id: {id}, title: Группа, schools: [2]}}
"""


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("word", ["all", "none", "все"])
def test_a_word_for_all_schools_or_none_is_no_key(word: str, form: str) -> None:
    schools = SCOPED.format(key=FORMS[form](word), id="край")
    assert codes(PLAN, schools)[-1] == "schools.yaml:4:14 reserved-id"
    assert said(PLAN, schools)[-1].endswith(
        "служебное слово; дайте школе другой ключ: номер или короткое слово [reserved-id]"
    )


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("word", ["all", "none"])
def test_a_word_for_all_schools_or_none_is_no_group(word: str, form: str) -> None:
    schools = SCOPED.format(key="4", id=FORMS[form](word))
    assert codes(PLAN, schools)[-1] == "schools.yaml:6:10 reserved-id"


def test_other_words_are_keys_and_groups() -> None:
    assert said(PLAN, SCOPED.format(key="всехсвятская", id="allied")) == []
