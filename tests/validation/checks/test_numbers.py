"""Which numbers of activities are wrong."""

from __future__ import annotations

import pytest

from tests.helpers.plan_problems import HEAD, problem_lines


def sections(*numbers: tuple[str, str]) -> str:
    """Return a plan whose sections have activities with these numbers."""
    text = f"{HEAD}sections:\n"
    for section, activities in numbers:
        text += f'  - number: "{section}"\n    title: Раздел\n    activities:\n'
        for number in activities.split():
            text += f'      - {{number: "{number}", title: Совет, period: 2020-11}}\n'
    return text


def messages(plan: str) -> list[str]:
    """Return the problems without places and hints."""
    return [each.partition(": ")[2].partition(";")[0] for each in problem_lines(plan)]


def listed(numbers: str) -> str:
    rows = (
        f'  - {{number: "{each}", title: Совет, period: 2020-11}}\n' for each in numbers.split()
    )
    return f"{HEAD}activities:\n{''.join(rows)}"


@pytest.mark.parametrize(
    "numbers",
    [
        "1 2 3",
        "1.1 1.2 1.3 2.1 2.2",
        "1.1 1.2 1.3 1.4 1.5 1.6 1.7 1.8 1.9 1.10 1.11",
        "1 2 3 4 4a 4b 5",
        "1.1.1 1.1.2 1.2.1 1.2.2 2.1.1",
        "1 1.1 1.2 2 2.1",
        "1",
        "",
    ],
)
def test_numbers_in_order_are_right(numbers: str) -> None:
    plan = listed(numbers) if numbers else f"{HEAD}activities: []\n"
    assert messages(plan) == []


@pytest.mark.parametrize(
    "numbers, expected",
    [
        ("1 2 4 5", "перед «4» ожидается «3», а его в плане нет"),
        ("2 3 4", "перед «2» ожидается «1», а его в плане нет"),
        ("1.2 1.3", "перед «1.2» ожидается «1.1», а его в плане нет"),
        ("1.1 1.3 2.1", "перед «1.3» ожидается «1.2», а его в плане нет"),
        ("1.1 1.2 2.2 2.3", "перед «2.2» ожидается «2.1», а его в плане нет"),
        ("1.1.1 1.1.3 1.2.1", "перед «1.1.3» ожидается «1.1.2», а его в плане нет"),
        ("1 2 7 8 9", "перед «7» ожидается «6», а его в плане нет"),
        ("1 3 2 4", "номер «3» стоит не по порядку"),
        ("1.1 1.22 1.3 1.4", "номер «1.22» стоит не по порядку"),
        ("1.1 1.3 1.4 1.2", "номер «1.2» стоит не по порядку"),
        ("9 1 2 3", "номер «9» стоит не по порядку"),
        ("1 4a 2 3 4", "номер «4a» стоит не по порядку"),
    ],
)
def test_one_mistake_is_one_problem(numbers: str, expected: str) -> None:
    assert messages(listed(numbers)) == [expected]


def test_duplicate_number_is_not_also_out_of_order() -> None:
    assert problem_lines(listed("1 2 2 3")) == [
        "plan.yaml:7:14: номер «2» уже занят: plan.yaml:6:14 [duplicate-number]"
    ]
    assert problem_lines(listed("1 2 3 1 4")) == [
        "plan.yaml:8:14: номер «1» уже занят: plan.yaml:5:14 [duplicate-number]"
    ]


def test_number_of_another_section_is_reported_once() -> None:
    """Neither this number nor its neighbours are also a gap or out of order."""
    assert problem_lines(sections(("1", "1.1 3.2 1.3"), ("2", "2.1 2.2"))) == [
        "plan.yaml:9:18: мероприятие «3.2» стоит в разделе «1»; "
        "исправьте номер или перенесите мероприятие [number-outside-section]"
    ]


@pytest.mark.parametrize(
    "plan",
    [
        sections(("1", "1.1 1.2"), ("2", "2.1")),
        sections(("1", "1 2 3"), ("2", "4 5")),
        sections(("I", "1.1 1.2"), ("II", "2.1 2.2")),
        sections(("I", "1 2"), ("II", "3 4")),
        sections(("1", "1.1"), ("1.2", "1.2.1 1.2.2"), ("1.3", "1.3.1")),
        sections(("1", "1.1 1.2 1.2a 1.3")),
    ],
)
def test_sections_may_number_their_activities_in_several_ways(plan: str) -> None:
    assert messages(plan) == []


def test_subsection_of_no_section_is_reported() -> None:
    assert messages(sections(("1.1", "1.1.1"), ("1.2", "1.2.1"), ("2", "2.1"))) == [
        "подраздел «1.1» есть, а раздела «1» в плане нет",
        "подраздел «1.2» есть, а раздела «1» в плане нет",
    ]


def test_numbers_repeated_in_each_section_are_duplicates() -> None:
    """The right number consists of the section's number and the printed one."""
    assert messages(sections(("1", "1 2"), ("2", "1 2"))) == [
        "номер «1» уже занят: plan.yaml:8:18 [duplicate-number]",
        "номер «2» уже занят: plan.yaml:9:18 [duplicate-number]",
    ]


def test_unreadable_number_does_not_cause_a_gap() -> None:
    """The unreadable number may be the missing one."""
    assert problem_lines(listed("1 2. 3")) == [
        "plan.yaml:6:14: номер «2.» записан неверно; "
        "пишите 1, 1.3 или 4a: без точки в конце, буква латинская [wrong-number]"
    ]
    left_out = listed("1 2 3").replace('{number: "2", title: Совет, period: 2020-11}', "Совет")
    assert problem_lines(left_out) == [
        "plan.yaml:6:5: здесь ожидается набор строк «ключ: значение» [wrong-type]"
    ]


def test_former_number_of_an_activity_is_not_missing() -> None:
    plan = listed("1 3")
    assert messages(plan) == ["перед «3» ожидается «2», а его в плане нет"]
    renumbered = plan.replace('number: "3"', 'number: "3", formerly: ["2"]')
    assert messages(renumbered) == []
