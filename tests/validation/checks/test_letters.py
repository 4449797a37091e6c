"""Letters of another alphabet and invisible characters are reported."""

from __future__ import annotations

import pytest

from tests.helpers.plan_problems import HEAD, problem_codes, problem_lines


def plan(title: str) -> str:
    activity = f'{{number: "1", title: "{title}", period: 2020-11}}'
    return f"{HEAD}activities:\n  - {activity}\n"


@pytest.mark.parametrize(
    "title, column, expected",
    [
        ("Cентябрь", 27, "в слове «Cентябрь» латинские буквы «C»; наберите слово заново: Сентябрь"),
        ("Анализ ВПP", 36, "в слове «ВПP» латинские буквы «P»; наберите слово заново: ВПР"),
        ("CОШ № 2", 27, "в слове «CОШ» латинские буквы «C»; наберите слово заново: СОШ"),
        ("Mосква", 27, "в слове «Mосква» латинские буквы «M»; наберите слово заново: Москва"),
        ("Zооm", 28, "в слове «Zооm» русские буквы «о»; наберите слово заново: Zoom"),
    ],
)
def test_word_of_two_alphabets_is_reported(title: str, column: int, expected: str) -> None:
    assert problem_lines(plan(title)) == [f"plan.yaml:5:{column}: {expected} [mixed-alphabet]"]


@pytest.mark.parametrize(
    "title",
    [
        "IT-класс",
        "Wi-Fi в школе",
        "QR-код",
        "5a",
        "5A класс",
        "Zoom-конференция",
        "ВПР Online",
        "PISA-подобные задания",
        "Word’овский",
        "Ёлка",
    ],
)
def test_word_with_a_part_in_another_alphabet_is_accepted(title: str) -> None:
    assert problem_lines(plan(title)) == []


def test_key_with_a_letter_of_another_alphabet_is_unknown() -> None:
    """The only problem is that the key is unknown."""
    text = plan("Совет").replace("title: \"", "tіtle: \"")  # fmt: skip
    assert problem_codes(text) == ["plan.yaml:5:19 unknown-key"]
    people = "people:\n  - {nаme: Симоненко Л.И.}\n"
    named = plan("Совет").replace("2020-11}", "2020-11, responsible: [Симоненко Л.И.]}")
    assert problem_codes(named + people) == ["plan.yaml:7:6 unknown-key"]


@pytest.mark.parametrize(
    "title, column, shown",
    [
        ("За\u00adседание", 29, "U+00AD в «Заседание»"),
        ("Семинар\u200b для учителей", 34, "U+200B в «Семинар для учителей»"),
        ("Со\ufeffвет", 29, "U+FEFF в «Совет»"),
        ("Совет\u2060", 32, "U+2060 в «Совет»"),
        ("Совет\u200d", 32, "U+200D в «Совет»"),
    ],
)
def test_invisible_character_is_reported(title: str, column: int, shown: str) -> None:
    assert problem_lines(plan(title)) == [
        f"plan.yaml:5:{column}: невидимый символ {shown}; "
        "удалите его или наберите слово заново [invisible-character]"
    ]


@pytest.mark.parametrize("title", ["👩\u200d🏫", "Совет\u00a0№ 2", "Совет — «да»", "№\u202f2"])
def test_joiners_dashes_and_no_break_spaces_are_accepted(title: str) -> None:
    assert problem_lines(plan(title)) == []


def test_byte_order_mark_at_the_beginning_is_accepted() -> None:
    assert problem_lines("\ufeff" + plan("Совет")) == []


ODD = ["\u00ad", "\u200b", "\ufeff", "\x85", "\u2028", "\u2029"]
VALUES = {
    "plain": "Совет 😀 шко†л",
    "plain, several lines": "Совет\n      школ и се†минар\n      учителей",
    "single quotes": "'Совет «''школ''» се†минар'",
    "double quotes": '"Совет \\"школ\\" \\\\ \\x41 се†минар"',
    "double quotes, several lines": '"Совет\n\n      шко\\\n      л и се†минар"',
    "literal": "|\n      Совет\n\n        школ и се†минар\n",
    "literal with a comment": "|1-  # се†минар\n     Совет школ се†минар\n",
    "folded": ">-\n      Совет\n      школ и се†минар\n      учителей",
    "before a comment": "Совет се†минар  # шко†л",
    "after a comment": "Совет  # шко†л\n    note: се†минар",
}


def activity(title: str) -> str:
    return f"{HEAD}activities:\n  - number: '1'\n    title: {title}\n    period: 2020-11\n"


def place_of(mark: str, text: str) -> str:
    """Return the place of the last mark outside comments."""
    page = text.split("\n")
    bare = [each.partition("  #")[0] for each in page]
    line = max(number for number, each in enumerate(bare) if mark in each)
    return f"plan.yaml:{line + 1}:{bare[line].index(mark) + 1}"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES)
def test_problem_has_the_place_of_the_character(value: str, end: str) -> None:
    text = activity(value)
    for odd in ODD:
        found = problem_codes(text.replace("†", odd).replace("\n", end))
        assert found == [f"{place_of('†', text)} invisible-character"]


@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES)
@pytest.mark.parametrize(
    "letter, code", [("c", "mixed-alphabet"), ("и\u0306", "decomposed-letter")]
)
def test_problem_has_the_place_of_the_letter(value: str, letter: str, code: str) -> None:
    text = activity(value.replace(" и ", " по "))
    found = problem_codes(text.replace("†", letter))
    assert found == [f"{place_of('†', text)} {code}"]


@pytest.mark.parametrize("escape", ["\\u200b", "\\U0000200B", "\\xAD", "\\P", "\\uFEFF"])
def test_problem_has_the_place_of_the_escape_sequence(escape: str) -> None:
    text = activity(f'"\\x41 Совет \\\\\\L\u2028 се{escape}минар"')
    line = text.split("\n")[5]
    assert problem_codes(text) == [
        f"plan.yaml:6:{line.index(each) + 1} invisible-character" for each in ("\\L", escape)
    ]


def test_repeated_character_is_reported_once_per_line() -> None:
    """Different characters, lines and words are separate problems."""
    title = "|\n      За\u00adсе\u00adда\u00adние\u2028сове\u00adта\n      со\u00adвета\n"
    assert problem_lines(activity(title)) == [
        "plan.yaml:7:9: невидимый символ U+00AD ×4 в «Заседание совета»; "
        "удалите его или наберите слово заново [invisible-character]",
        "plan.yaml:7:19: невидимый символ U+2028 в «Заседание совета»; "
        "удалите его или замените пробелом [invisible-character]",
        "plan.yaml:8:9: невидимый символ U+00AD в «совета»; "
        "удалите его или наберите слово заново [invisible-character]",
    ]
    assert problem_codes(activity("Cовет и cовет, Cовет")) == [
        "plan.yaml:6:12 mixed-alphabet",
        "plan.yaml:6:20 mixed-alphabet",
    ]
    assert problem_lines(activity("детеи\u0306 и учителеи\u0306 и детеи\u0306")) == [
        "plan.yaml:6:16: буква из двух знаков (й) в «детеи\u0306, учителеи\u0306»; "
        "наберите заново: детей, учителей [decomposed-letter]"
    ]


def test_value_with_an_error_has_no_second_problem() -> None:
    text = activity("Совет").replace("2020-11\n", "2020-\u00ad13\n")
    assert problem_codes(text) == ["plan.yaml:7:13 period-unreadable"]
