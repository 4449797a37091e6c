"""The year and the month that the title of a section states."""

from __future__ import annotations

import pytest

from vpr_roadmap.importing.plan_table.section_dates import SectionDate, date_of

TITLES = {
    "2023 год": SectionDate(2023),
    "Мероприятия на 2023 год": SectionDate(2023),
    "2023": SectionDate(2023),
    "СЕНТЯБРЬ": SectionDate(month="сентября"),
    "Сентябрь 2023 г.": SectionDate(month="сентября 2023"),
    "Май месяц": SectionDate(month="мая"),
    "План работы на март": SectionDate(month="марта"),
    "Сентябрь – октябрь": SectionDate(),
    "Итоги 2023 года": SectionDate(),
    "Кадры": SectionDate(),
}


@pytest.mark.parametrize("title", TITLES)
def test_a_title_may_be_a_date(title: str) -> None:
    assert date_of([title]) == TITLES[title]


def test_the_sections_above_may_state_the_rest() -> None:
    assert date_of(["Педсоветы", "Май", "2024 год"]) == SectionDate(2024, "мая")


COMPLETED = {
    "15": "15 сентября",
    "15-20": "15-20 сентября",
    "15 – 20 числа": "15 – 20 сентября",
    "до 15": "до 15 сентября",
    "с 5 по 10.": "с 5 по 10 сентября",
    "5, 12": "5, 12 сентября",
    "в течение месяца": "сентября",
    "15.10": "15.10",
    "15 октября": "15 октября",
    "1-2 неделя": "1-2 неделя",
    "октябрь": "октябрь",
    "": "",
    "-": "-",
}


@pytest.mark.parametrize("text", COMPLETED)
def test_days_get_the_month_of_their_section(text: str) -> None:
    assert SectionDate(month="сентября").completed(text) == COMPLETED[text]
    assert SectionDate(2023).completed(text) == text
