from __future__ import annotations

import pytest

from vpr_roadmap.importing.around_table.names import (
    NameInText,
    Nominatives,
    names_in,
    nominative_in,
)


def named(text: str) -> NameInText:
    """The only name in a text."""
    (found,) = names_in(text)
    return found


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Симоненко Л.И.", ["Симоненко Л.И."]),
        ("Л. И. Симоненко", ["Симоненко Л.И."]),
        ("Дымова С.А., Б.Б. Рогов", ["Дымова С.А.", "Рогов Б.Б."]),
        ("Мамин-Сибиряк Д.Н.", ["Мамин-Сибиряк Д.Н."]),
        ("МБОУ СОШ № 5 им. И.И. Иванова", ["Иванова И.И."]),
        ("Седова Ольга Петровна", ["Седова Ольга Петровна"]),
        ("методист Ольга Петровна Седова", ["Седова Ольга Петровна"]),
        ("Методист Ольга Петровна Антонович", ["Антонович Ольга Петровна"]),
        ("Дымову Светлану Андреевну", ["Дымову Светлану Андреевну"]),
        ("Приказ Минобрнауки", []),
        ("Школа Молодого Педагога", []),
    ],
)
def test_names_with_initials(text: str, names: list[str]) -> None:
    assert [found.name for found in names_in(text)] == names


@pytest.mark.parametrize(
    ("declined", "nominative"),
    [
        ("Дымову С.А.", "Дымова С.А."),
        ("Дымовой С.А.", "Дымова С.А."),
        ("Рогова Б.Б.", "Рогов Б.Б."),
        ("Роговым Б.Б.", "Рогов Б.Б."),
        ("Крымского О.О.", "Крымский О.О."),
        ("Зелёную А.А.", "Зелёная А.А."),
        ("Коваля П.П.", "Коваль П.П."),
        ("Дымову Светлану Андреевну", "Дымова С.А."),
        ("Дымова Светлана Андреевна", "Дымова С.А."),
        ("Седова Ольга Петровна", "Седова Ольга Петровна"),
        ("Прядущенко А.В.", "Прядущенко А.В."),
        ("Бондаренко Е.Е.", "Бондаренко Е.Е."),
        ("Белых Ж.Ж.", "Белых Ж.Ж."),
    ],
)
def test_the_nominative_is_that_of_the_document(declined: str, nominative: str) -> None:
    known = ["Дымова С.А.", "Рогов Б.Б.", "Крымский О.О.", "Зелёная А.А.", "Коваль П.П."]
    assert Nominatives([*known, "Прядущенко А.В."]).of(named(declined)) == nominative


@pytest.mark.parametrize(
    "declined",
    [
        "Дымову С.Б.",
        "Седову О.П.",
        "Крымского К.К.",
        "Седову Ольгу Петровну",
        "Шевченко Ольгу Ильиничну",
    ],
)
def test_no_nominative_is_made_of_a_declined_name(declined: str) -> None:
    assert Nominatives(["Дымова С.А."]).of(named(declined)) is None


def test_a_name_that_may_be_two_people_has_no_nominative() -> None:
    assert Nominatives(["Петров П.П.", "Петрова П.П."]).of(named("Петрову П.П.")) is None


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("С.М. Батог", "Батог С.М."),
        ("_____ С. М. Батог", "Батог С.М."),
        ("Начальник управления С.М. Батог", "Батог С.М."),
        ("Исп. Дымова С.А.", "Дымова С.А."),
        ("Директор Седова Ольга Петровна", "Седова Ольга Петровна"),
        ("Директору Седовой Ольге Петровне", None),
        ("Проект подготовлен Дымовой С.А.", None),
        ("Директор школы", None),
    ],
)
def test_a_signature_has_the_nominative(line: str, name: str | None) -> None:
    assert nominative_in(line) == name
