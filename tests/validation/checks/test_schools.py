"""The list of schools has no duplicates and agrees with the totals of the passport."""

from __future__ import annotations

import pytest

from tests.helpers.forms import FORMS
from tests.helpers.plan_problems import HEAD, problem_codes, problem_lines

PLAN = f'{HEAD}activities:\n  - {{number: "1", title: Совет, period: 2020-11}}\n'


@pytest.mark.parametrize(
    ("first", "second", "offered_key"),
    [
        ("МБОУ СОШ № 2", "МБОУ СОШ № 2 с. Ивановка", "2-ивановка"),
        ("МБОУ СОШ № 2 с. Ивановка", "МБОУ СОШ № 2", "2-ивановка"),
        ("СОШ № 2 г. Кореновска", "Школа № 2 станицы Дядьковской", "2-дядьковской"),
        ("МБОУ СОШ № 2", "МБОУ СОШ № 34", "34"),
        ("МБОУ СОШ № 2", "МБОУ СОШ № 2", "2-вторая"),
        ("МБОУ СОШ № 2", "МБОУ СОШ № 4", "2-вторая"),
    ],
)
def test_message_offers_a_key_for_a_second_school_with_the_same_number(
    first: str, second: str, offered_key: str
) -> None:
    """The list with the offered key has no problems."""
    rows = [f"{{number: 4, name: СОШ № 4}}, {{number: 2, name: {first}}}"]
    schools = f"format: 1\nschools: [{rows[0]}, {{number: %s, name: {second}}}]\n"
    (problem,) = problem_lines(PLAN, schools % "2")
    assert f"или короткое слово: {offered_key}; " in problem and problem.endswith(
        "[duplicate-school]"
    )
    assert [each for each in problem_lines(PLAN, schools % offered_key) if first != second] == []


@pytest.mark.parametrize(
    ("first", "second", "is_reported"),
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
def test_two_schools_with_one_name_are_reported(first: str, second: str, is_reported: bool) -> None:
    rows = f"  - {{number: 2, name: '{first}'}}\n  - {{number: 4, name: '{second}'}}\n"
    lines = problem_lines(PLAN, f"format: 1\nschools:\n{rows}")
    assert lines == is_reported * [
        f"schools.yaml:4:23: школа с названием «{second}» уже есть: schools.yaml:3:23; "
        "если это другая школа, добавьте к названию населённый пункт; если та же, "
        "удалите повтор [duplicate-school-name]"
    ]


def test_school_listed_twice_is_one_problem() -> None:
    rows = "  - {number: 2, name: МБОУ СОШ № 2}\n" * 2
    (problem,) = problem_lines(PLAN, f"format: 1\nschools:\n{rows}")
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
def test_totals_that_add_up_are_right(totals: str) -> None:
    schools = (
        f"format: 1\ntotals: {totals}\nschools: [{{number: 2, name: А}}, {{number: 4, name: Б}}]\n"
    )
    assert problem_lines(PLAN, schools) == []


@pytest.mark.parametrize(
    "totals, sum",
    [
        ("{all: 22, urban: 7, rural_secondary: 13, basic: 1}", 21),
        ("{all: 22, urban: 7, rural_secondary: 13, basic: 3}", 23),
        ("{all: 22, urban: 23}", 23),
    ],
)
def test_totals_that_do_not_add_up_are_reported(totals: str, sum: int) -> None:
    assert problem_lines(PLAN, f"format: 1\ntotals: {totals}\n") == [
        f"schools.yaml:2:15: urban, rural_secondary и basic вместе — {sum}, а all — 22; "
        "исправьте числа по паспорту [totals-do-not-add-up]"
    ]


def test_more_schools_than_the_total_are_reported() -> None:
    schools = "format: 1\ntotals: {all: 1}\nschools: [{number: 2, name: А}, {number: 4, name: Б}]\n"
    assert problem_lines(PLAN, schools) == [
        "schools.yaml:2:15: школ в перечне 2, а в totals указано all: 1; "
        "исправьте all или перечень [more-schools-than-total]"
    ]


def test_unreadable_number_is_not_added_up() -> None:
    assert problem_lines(
        PLAN, "format: 1\ntotals: {all: 22, urban: семь, rural_secondary: 13}\n"
    ) == [
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
def test_reserved_word_cannot_be_a_key_of_a_school(word: str, form: str) -> None:
    schools = SCOPED.format(key=FORMS[form](word), id="край")
    assert problem_codes(PLAN, schools)[-1] == "schools.yaml:4:14 reserved-id"
    assert problem_lines(PLAN, schools)[-1].endswith(
        "служебное слово; дайте школе другой ключ: номер или короткое слово [reserved-id]"
    )


def test_reserved_word_cannot_be_a_former_key_of_a_school() -> None:
    """`-s all` means all schools, not the one that had this key."""
    schools = "format: 1\nschools: [{number: 2, name: СОШ № 2, formerly: [all]}]\n"
    assert problem_lines(PLAN, schools) == [
        "schools.yaml:2:49: «all» — служебное слово; "
        "дайте школе другой ключ: номер или короткое слово [reserved-id]"
    ]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("word", ["all", "none"])
def test_reserved_word_cannot_be_the_id_of_a_group(word: str, form: str) -> None:
    schools = SCOPED.format(key="4", id=FORMS[form](word))
    assert problem_codes(PLAN, schools)[-1] == "schools.yaml:6:10 reserved-id"


def test_word_that_begins_like_a_reserved_one_is_allowed() -> None:
    assert problem_lines(PLAN, SCOPED.format(key="всехсвятская", id="allied")) == []
