from __future__ import annotations

import pytest

from vpr_roadmap.importing.around_table.landmarks import (
    enacting_kind,
    kind_of_line,
    opens_approval,
    opens_post,
    opens_title,
    passport_key,
)
from vpr_roadmap.plan.order import OrderKind


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("П Р И К А З", OrderKind.ORDER),
        ("ПРИКАЗ", OrderKind.ORDER),
        ("Приказ № 249 от 25.06.2020", OrderKind.ORDER),
        ("ПРИКАЗ по управлению образования", OrderKind.ORDER),
        ("ПОСТАНОВЛЕНИЕ", OrderKind.RESOLUTION),
        ("Р А С П О Р Я Ж Е Н И Е", OrderKind.DIRECTIVE),
        ("РЕШЕНИЕ", OrderKind.DECISION),
        ("Решение:", None),
        ("Приказы управления", None),
        ("Приказ об итогах размещён на сайте", None),
        ("приказом управления образования", None),
    ],
)
def test_the_kind_of_an_order(line: str, kind: OrderKind | None) -> None:
    assert kind_of_line(line) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("В целях развития п р и к а з ы в а ю:", OrderKind.ORDER),
        ("ПРИКАЗЫВАЮ", OrderKind.ORDER),
        ("администрация района постановляет:", OrderKind.RESOLUTION),
        ("Совет района решил:", OrderKind.DECISION),
        ("то, что министр приказывает нам всем", None),
        ("Кто это решил? Мы", None),
    ],
)
def test_the_end_of_a_preamble(text: str, kind: OrderKind | None) -> None:
    assert enacting_kind(text) == kind


@pytest.mark.parametrize(
    ("line", "opens"),
    [
        ("ПРИЛОЖЕНИЕ", True),
        ("Приложение № 1", True),
        ("Приложение 2 к приказу от 05.09.2022 № 12", True),
        ("УТВЕРЖДАЮ:", True),
        ("«УТВЕРЖДАЮ»", True),
        ("Утвержден", True),
        ("С О Г Л А С О В А Н О", True),
        ("Приложение: на 3 л. в 1 экз.", False),
        ("Утвержденный план размещён на сайте.", False),
        ("Принять участие", False),
        ("приложение", False),
    ],
)
def test_the_beginning_of_an_approval(line: str, opens: bool) -> None:
    assert opens_approval(line) is opens


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("ДОРОЖНАЯ КАРТА", True),
        ("«Дорожная карта»", True),
        ("П Л А Н", True),
        ("План-график контроля", True),
        ("Комплексный план мероприятий", True),
        ("МУНИЦИПАЛЬНЫЙ ПЛАН", True),
        ("Комплекс мер по поддержке", True),
        ("Планируемые результаты", False),
        ("планы школ", False),
        ("Организация работы", False),
    ],
)
def test_the_beginning_of_a_title(text: str, opens: bool) -> None:
    assert opens_title(text) is opens


@pytest.mark.parametrize(
    ("line", "opens"),
    [
        ("Начальник", True),
        ("И.о. директора", True),
        ("Исполняющий обязанности", True),
        ("Первый заместитель главы", True),
        ("Директорам школ:", False),
        ("начальник", False),
        ("Главное управление", False),
    ],
)
def test_the_beginning_of_a_signature(line: str, opens: bool) -> None:
    assert opens_post(line) is opens


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("ПАСПОРТ ДОРОЖНОЙ КАРТЫ", "passport"),
        ("Описание проблемы:", "problem"),
        ("1. Цель и задачи", "goal"),
        ("II. Цели плана", "goal"),
        ("Основные задачи", "tasks"),
        ("2. Направления:", "directions"),
        ("3. Ожидаемые результаты:", "expected_results"),
        ("Сроки реализации", "more"),
        ("Целью плана является", None),
        ("Направление 1", None),
        ("Организация", None),
    ],
)
def test_headings_of_a_passport(text: str, key: str | None) -> None:
    assert passport_key(text) == key
