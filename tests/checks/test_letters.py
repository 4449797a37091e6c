"""Letters of another alphabet, and characters that are not seen."""

from __future__ import annotations

import pytest

from tests.checks.examined import HEAD, codes, said


def plan(title: str) -> str:
    activity = f'{{number: "1", title: "{title}", period: 2020-11}}'
    return f"{HEAD}activities:\n  - {activity}\n"


@pytest.mark.parametrize(
    "title, expected",
    [
        ("Cентябрь", "в слове «Cентябрь» латинские буквы «C»; наберите слово заново: Сентябрь"),
        ("Анализ ВПP", "в слове «ВПP» латинские буквы «P»; наберите слово заново: ВПР"),
        ("CОШ № 2", "в слове «CОШ» латинские буквы «C»; наберите слово заново: СОШ"),
        ("Mосква", "в слове «Mосква» латинские буквы «M»; наберите слово заново: Москва"),
        ("Zооm", "в слове «Zооm» русские буквы «о»; наберите слово заново: Zoom"),
    ],
)
def test_words_are_of_one_alphabet(title: str, expected: str) -> None:
    assert said(plan(title)) == [f"plan.yaml:5:26: {expected} [mixed-alphabet]"]


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
    "title, shown",
    [
        ("За\u00adседание", "U+00AD в «Заседание»"),
        ("Семинар\u200b для учителей", "U+200B в «Семинар для учителей»"),
        ("Со\ufeffвет", "U+FEFF в «Совет»"),
        ("Совет\u2060", "U+2060 в «Совет»"),
        ("Совет\u200d", "U+200D в «Совет»"),
    ],
)
def test_every_character_is_seen(title: str, shown: str) -> None:
    assert said(plan(title)) == [
        f"plan.yaml:5:26: невидимый символ {shown}; "
        "удалите его или наберите слово заново [invisible-character]"
    ]


@pytest.mark.parametrize("title", ["👩\u200d🏫", "Совет\u00a0№ 2", "Совет — «да»", "№\u202f2"])
def test_characters_that_are_meant(title: str) -> None:
    assert said(plan(title)) == []


def test_a_byte_order_mark_at_the_beginning_is_no_character() -> None:
    assert said("\ufeff" + plan("Совет")) == []
