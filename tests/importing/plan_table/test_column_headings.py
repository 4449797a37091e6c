"""What the columns are, by their headings."""

from __future__ import annotations

import pytest

from vpr_roadmap.importing.plan_table.column_headings import columns_of
from vpr_roadmap.importing.plan_table.columns import Heading, Role

N, T, D, E, R, C, X, Y, P, O = (  # noqa: E741
    *(Role.NUMBER, Role.TITLE, Role.DEADLINE, Role.END, Role.RESPONSIBLE, Role.COEXECUTORS),
    *(Role.RESULT, Role.YEAR, Role.POST, Role.OTHER),
)

TABLES = {
    "№ п/п|Мероприятия|Сроки|Ответственные": (N, T, D, R),
    "N|Наименование мероприятия|Дата проведения|Исполнитель": (N, T, D, R),
    "п/п|Содержание работы|Когда|Кто проводит": (N, T, D, R),
    "№|Мероприятие|Срок|Ответственный за проведение мероприятия": (N, T, D, R),
    "Сроки проведения мероприятий|Мероприятия|Исполнители": (D, T, R),
    "№|Меропpиятия|Cpoки|Отвeтcтвeнныe": (N, T, D, R),
    "№|Мероприятия|Сроки|Отвественные": (N, T, D, R),
    "№|Мероприятия|Ответственные|Соисполнители|Срок": (N, T, R, C, D),
    "№|Мероприятие|Срок|Ожидаемый результат|Отметка о выполнении мероприятия": (N, T, D, X, O),
    "№|Мероприятие|Место проведения|Дата|Участники мероприятия": (N, T, O, D, O),
    "№|Мероприятие|Срок план|Срок факт|Ответственный": (N, T, D, O, R),
    "№|Мероприятие|Сроки начало|Сроки окончание|Ответственный": (N, T, D, E, R),
    "№|Мероприятие|Дата начала|Дата окончания": (N, T, D, E),
    "Дела|Классы|Сроки|Ответственные": (T, O, D, R),
    "Вид деятельности|Содержание|Сроки|Ответственные": (O, T, D, R),
    "№|Вид деятельности|Сроки|Ответственный": (N, T, D, R),
    "№|Форма|Тема|Класс|Дата и место проведения|Ответственный": (N, O, T, O, D, R),
    "№|Содержание контроля|Цель контроля|Вид контроля|Методы|Сроки|Кто проверяет|Выход": (
        *(N, T, O, O, O, D, R, O),
    ),
    "Вопросы, подлежащие контролю|Цель контроля|Объекты контроля|Вид|Сроки|Проверяющий|Итог": (
        *(T, O, O, O, D, R, O),
    ),
    "Объекты, содержание контроля|Цель|Методы|Сроки|Лица, осуществляющие контроль|Где": (
        *(T, O, O, D, R, O),
    ),
    "Направление контроля|Тема контроля|Форма контроля|Сроки|Ответственный": (O, T, O, D, R),
    "№|Объект контроля|Цель контроля|Срок|Ответственный|Где заслушивается": (N, T, O, D, R, O),
    "№|Направления работы|Сроки|Ответственные": (N, T, D, R),
    "№|Проблема|Пути решения|Сроки|Организаторы|Соорганизаторы": (N, O, T, D, R, C),
    "Наименование показателя|2022|2023": (O, Y, Y),
    "Мероприятия|Сроки|Объём финансирования 2022|Объём финансирования 2023": (T, D, O, O),
    "№|С р о к и|Мероприятия|Отв.": (N, D, T, R),
    "Пункт|Что проверяется|Месяц|Проверяющий": (N, T, D, R),
    "№|Тема заседания|Срок|Докладчики": (N, T, D, R),
    "№|Школа|Вопросы|Дата|Кто проверяет": (N, O, T, D, R),
    "№|Вид мероприятия|Тема|Дата|Ответственный": (N, O, T, D, R),
    "№|Вид мероприятия|Дата|Ответственный": (N, T, D, R),
    "№|Тема|Дата и место проведения|Ответственный|Срок сдачи отчёта": (N, T, D, R, O),
    "№|Тема|Место и время|Ответственный|Дата": (N, T, O, R, D),
    "№|Тема|Место|Ответственный|Срок сдачи отчёта": (N, T, O, R, D),
    "№|Мероприятие|Срок|Ответственный|Должность": (N, T, D, R, P),
    "Фамилия|Должность|Подпись": (O, O, O),
}


@pytest.mark.parametrize(("headings", "roles"), TABLES.items())
def test_headings_tell_the_columns(headings: str, roles: tuple[Role, ...]) -> None:
    texts = [Heading(text, at, at + 1) for at, text in enumerate(headings.split("|"))]
    assert tuple(column.role for column in columns_of(texts)) == roles


UNITS: dict[str, tuple[Role, list[int | None]]] = {
    "I кв.|II кв.|III кв.|IV кв.": (Role.QUARTER, [1, 2, 3, 4]),
    "1 квартал|2 квартал": (Role.QUARTER, [1, 2]),
    "2021 год I кв.|2021 год II кв.": (Role.QUARTER, [1, 2]),
    "Кварталы I|Кварталы II": (Role.QUARTER, [1, 2]),
    "сентябрь|Октябрь|НОЯБРЬ": (Role.MONTH, [9, 10, 11]),
    "сент.|окт.|май": (Role.MONTH, [9, 10, 5]),
    "Март 2021|Апрель 2021 г.": (Role.MONTH, [3, 4]),
    "сен|Нояб.|Февр.": (Role.MONTH, [9, 11, 2]),
    "09|10|11|12|01": (Role.MONTH, [9, 10, 11, 12, 1]),
    "IX|X|XI|XII|I": (Role.MONTH, [9, 10, 11, 12, 1]),
    "Месяц 1|Месяц 2|Месяц 3": (Role.MONTH, [1, 2, 3]),
    "1 кв-л|2 кв-л": (Role.QUARTER, [1, 2]),
    "Кв. I|Кв. II": (Role.QUARTER, [1, 2]),
    "I полугодие|II полугодие": (Role.PART, [None, None]),
    "1 четверть|2 четверть": (Role.PART, [None, None]),
    "2021-2022 уч. год|2022/23 учебный год": (Role.PART, [None, None]),
    "Сентябрь|Откябрь|Ноябрь": (Role.MONTH, [9, None, 11]),
    "1|2|3|4": (Role.OTHER, [None] * 4),
    "2021|2022|2023": (Role.YEAR, [None, None, None]),
    "Сроки 2021 г.|Сроки 2022 г.": (Role.YEAR, [None, None]),
}


@pytest.mark.parametrize(("headings", "expected"), UNITS.items())
def test_quarters_and_months_are_columns_for_marks(
    headings: str, expected: tuple[Role, list[int | None]]
) -> None:
    texts = [Heading(text, at, at + 1) for at, text in enumerate(headings.split("|"))]
    columns = columns_of(texts)
    assert {column.role for column in columns} == {expected[0]}
    assert [column.unit for column in columns] == expected[1]


def test_a_year_in_a_heading_is_that_of_the_following_units() -> None:
    headings = ["2021 год I кв.", "II кв.", "2022 год I кв.", "II кв."]
    columns = columns_of([Heading(text, at, at + 1) for at, text in enumerate(headings)])
    assert [column.year for column in columns] == [2021, 2021, 2022, 2022]
