"""Letters of another alphabet, and characters that are not seen."""

from __future__ import annotations

import pytest

from tests.helpers.examined import HEAD, codes, said


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
def test_words_are_of_one_alphabet(title: str, column: int, expected: str) -> None:
    assert said(plan(title)) == [f"plan.yaml:5:{column}: {expected} [mixed-alphabet]"]


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
def test_words_that_are_of_two_alphabets_rightly(title: str) -> None:
    assert said(plan(title)) == []


def test_a_key_is_a_word_too() -> None:
    """It is true that the key is unknown, and that nothing else is said of it."""
    text = plan("Совет").replace("title: \"", "tіtle: \"")  # fmt: skip
    assert codes(text) == ["plan.yaml:5:19 unknown-key"]
    people = "people:\n  - {nаme: Симоненко Л.И.}\n"
    named = plan("Совет").replace("2020-11}", "2020-11, responsible: [Симоненко Л.И.]}")
    assert codes(named + people) == ["plan.yaml:7:6 unknown-key"]


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
def test_every_character_is_seen(title: str, column: int, shown: str) -> None:
    assert said(plan(title)) == [
        f"plan.yaml:5:{column}: невидимый символ {shown}; "
        "удалите его или наберите слово заново [invisible-character]"
    ]


@pytest.mark.parametrize("title", ["👩\u200d🏫", "Совет\u00a0№ 2", "Совет — «да»", "№\u202f2"])
def test_characters_that_are_meant(title: str) -> None:
    assert said(plan(title)) == []


def test_a_byte_order_mark_at_the_beginning_is_no_character() -> None:
    assert said("\ufeff" + plan("Совет")) == []


ODD = ["\u00ad", "\u200b", "\ufeff", "\x85", "\u2028", "\u2029"]
VALUES = {
    "plain": "Совет 😀 шко†л",
    "plain, of lines": "Совет\n      школ и се†минар\n      учителей",
    "single quotes": "'Совет «''школ''» се†минар'",
    "double quotes": '"Совет \\"школ\\" \\\\ \\x41 се†минар"',
    "double quotes, of lines": '"Совет\n\n      шко\\\n      л и се†минар"',
    "literal": "|\n      Совет\n\n        школ и се†минар\n",
    "literal with a comment": "|1-  # се†минар\n     Совет школ се†минар\n",
    "folded": ">-\n      Совет\n      школ и се†минар\n      учителей",
    "before a comment": "Совет се†минар  # шко†л",
    "behind a comment": "Совет  # шко†л\n    note: се†минар",
}


def activity(title: str) -> str:
    return f"{HEAD}activities:\n  - number: '1'\n    title: {title}\n    period: 2020-11\n"


def place_of(mark: str, text: str) -> str:
    """Where the mark stands last that is in no comment."""
    page = text.split("\n")
    bare = [each.partition("  #")[0] for each in page]
    line = max(number for number, each in enumerate(bare) if mark in each)
    return f"plan.yaml:{line + 1}:{bare[line].index(mark) + 1}"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES)
def test_a_character_is_placed_where_it_is_written(value: str, end: str) -> None:
    text = activity(value)
    for odd in ODD:
        found = codes(text.replace("†", odd).replace("\n", end))
        assert found == [f"{place_of('†', text)} invisible-character"]


@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES)
@pytest.mark.parametrize(
    "letter, code", [("c", "mixed-alphabet"), ("и\u0306", "decomposed-letter")]
)
def test_a_letter_is_placed_where_it_is_written(value: str, letter: str, code: str) -> None:
    text = activity(value.replace(" и ", " по "))
    found = codes(text.replace("†", letter))
    assert found == [f"{place_of('†', text)} {code}"]


@pytest.mark.parametrize("escape", ["\\u200b", "\\U0000200B", "\\xAD", "\\P", "\\uFEFF"])
def test_a_character_that_is_written_as_an_escape_is_placed_at_it(escape: str) -> None:
    text = activity(f'"\\x41 Совет \\\\\\L\u2028 се{escape}минар"')
    line = text.split("\n")[5]
    assert codes(text) == [
        f"plan.yaml:6:{line.index(each) + 1} invisible-character" for each in ("\\L", escape)
    ]


def test_what_a_line_has_several_times_is_told_once() -> None:
    """Each character, each line and each word of it apart."""
    title = "|\n      За\u00adсе\u00adда\u00adние\u2028сове\u00adта\n      со\u00adвета\n"
    assert said(activity(title)) == [
        "plan.yaml:7:9: невидимый символ U+00AD ×4 в «Заседание совета»; "
        "удалите его или наберите слово заново [invisible-character]",
        "plan.yaml:7:19: невидимый символ U+2028 в «Заседание совета»; "
        "удалите его или замените пробелом [invisible-character]",
        "plan.yaml:8:9: невидимый символ U+00AD в «совета»; "
        "удалите его или наберите слово заново [invisible-character]",
    ]
    assert codes(activity("Cовет и cовет, Cовет")) == [
        "plan.yaml:6:12 mixed-alphabet",
        "plan.yaml:6:20 mixed-alphabet",
    ]
    assert said(activity("детеи\u0306 и учителеи\u0306 и детеи\u0306")) == [
        "plan.yaml:6:16: буква из двух знаков (й) в «детеи\u0306, учителеи\u0306»; "
        "наберите заново: детей, учителей [decomposed-letter]"
    ]


def test_an_error_of_the_same_value_is_enough() -> None:
    text = activity("Совет").replace("2020-11\n", "2020-\u00ad13\n")
    assert codes(text) == ["plan.yaml:7:13 period-unreadable"]
