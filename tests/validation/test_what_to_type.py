"""Hints that show what to type instead of a mistake, with the values of the plan."""

from __future__ import annotations

import pytest

from tests.helpers.plan_problems import HEAD, problem_lines

PEOPLE = """\
people: [{name: Ким А.А.}, {name: Седова О.П.}]
groups: [{name: руководители ШМО}]
"""


def hints(plan: str) -> list[str]:
    """The problems of a plan without their places, except for names that nobody uses."""
    lines = (line.split(" ", 1)[1] for line in problem_lines(f"{HEAD}{plan}"))
    return [line for line in lines if "unused" not in line]


def activity(keys: str) -> str:
    return f'activities:\n  - {{number: "1", title: Совет, period: 2020-11, {keys}}}\n'


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        (
            "руководитель ШМО Ким А.А.",
            "впишите только имя, как в people: [Ким А.А.]; как напечатано — в responsible_wording",
        ),
        (
            "Ким А. А. (по согласованию)",
            "впишите только имя, как в people: [Ким А.А.]; как напечатано — в responsible_wording",
        ),
        (
            "завхоз А.А. Ким и Седова О.П.",
            "впишите только имя, как в people: [Ким А.А., Седова О.П.]; "
            "как напечатано — в responsible_wording",
        ),
        ("Ким", "возможно, «Ким А.А.»"),
        ("Седова О.Г.", "возможно, «Седова О.П.»"),
        (
            "родители",
            "добавьте имя в people или, если это не один человек, в groups: - {name: родители}",
        ),
        (
            '"мамы, папы"',
            'добавьте имя в people или, если это не один человек, в groups: - {name: "мамы, папы"}',
        ),
    ],
)
def test_unknown_responsible(name: str, hint: str) -> None:
    found = name.strip('"')
    assert hints(PEOPLE + activity(f"responsible: [{name}]")) == [
        f"ответственного «{found}» нет в people и groups; {hint} [unknown-responsible]"
    ]


def test_coexecutor_with_a_post_has_no_printed_cell_to_keep_it() -> None:
    assert hints(PEOPLE + activity("coexecutors: [директор Ким А.А.]")) == [
        "соисполнителя «директор Ким А.А.» нет в people и groups; "
        "впишите только имя, как в people: [Ким А.А.] [unknown-coexecutor]"
    ]


@pytest.mark.parametrize(
    ("keys", "written"),
    [
        ("responsible: Седова О.П.", "[Седова О.П.]"),
        ('responsible: "Седова О.П., Ким А.А."', "[Седова О.П., Ким А.А.]"),
        ("formerly: 1.3", '["1.3"]'),
    ],
)
def test_text_in_place_of_a_list(keys: str, written: str) -> None:
    assert hints(PEOPLE + activity(keys)) == [
        f"здесь ожидается список; впишите {written} [wrong-type]"
    ]


def test_text_in_place_of_a_list_of_activities_cannot_be_an_item() -> None:
    assert hints("activities: Совет\n") == [
        "здесь ожидается список: [одно, другое] или строки с «- » [wrong-type]"
    ]


@pytest.mark.parametrize(
    ("appendix", "add"),
    [
        ("", "впишите все графы таблицы по порядку, например: appendix: {{printed: {{{}}}}}"),
        (
            "appendix: {printed: {approval: [УТВЕРЖДАЮ]}}\n",
            "впишите в appendix, в printed, все графы таблицы по порядку, например: {}",
        ),
    ],
)
def test_cells_of_a_plan_without_columns(appendix: str, add: str) -> None:
    cells = 'cells: {Место проведения: зал, "Форма, вид": совет}'
    columns = 'columns: [№, Мероприятие, Срок, Ответственные, Место проведения, "Форма, вид"]'
    assert hints(appendix + activity(cells)) == [
        "графы «Место проведения» в таблице нет (таких клеток — 2); "
        f"{add.format(columns)} [unknown-column]"
    ]


def test_kind_of_order_that_is_no_misspelt_word_gets_the_list() -> None:
    order = 'order: {{kind: {}, status: approved, number: "1", date: 2020-06-25}}\n'
    assert hints(order.format("указ") + activity("note: а")) == [
        "неизвестное значение «указ»; "
        "допустимы: приказ, постановление, распоряжение, решение [unknown-value]"
    ]
    assert hints(order.format("преказ") + activity("note: а")) == [
        "неизвестное значение «преказ»; возможно, «приказ» [unknown-value]"
    ]


def test_roman_number_of_an_activity_belongs_to_its_printed_key() -> None:
    roman = 'activities:\n  - {number: "I.1", title: Совет, period: 2020-11}\n'
    assert hints(roman) == [
        "номер «I.1» записан неверно; "
        "пишите 1, 1.3 или 4a, а «I.1», как напечатано, — ключом printed [wrong-number]"
    ]
