"""Month names and plural forms agree with the CLDR data of Babel."""

from __future__ import annotations

from datetime import date

import pytest
from babel import Locale
from babel.dates import get_month_names

from vpr_roadmap.language.grammar import english, russian
from vpr_roadmap.language.text import Language
from vpr_roadmap.language.words import Words
from vpr_roadmap.periods import read_period

RU, EN = Words(Language.RUSSIAN), Words(Language.ENGLISH)


def test_month_names_are_those_of_the_cldr() -> None:
    alone = get_month_names("wide", context="stand-alone", locale="ru")
    after_a_day = get_month_names("wide", context="format", locale="ru")
    assert dict(enumerate(russian.MONTHS, 1)) == dict(alone.items())
    assert dict(enumerate(russian.MONTHS_OF, 1)) == dict(after_a_day.items())
    assert dict(enumerate(english.MONTHS, 1)) == dict(get_month_names("wide", locale="en").items())


def test_prepositional_case_of_months_ends_in_e() -> None:
    expected = "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре"
    assert " ".join(russian.MONTHS_IN) == expected


FORMS = {
    "activity": ("мероприятие", "мероприятия", "мероприятий"),
    "activity.dative": ("мероприятию", "мероприятиям", "мероприятиям"),
    "point": ("контрольный срок", "контрольных срока", "контрольных сроков"),
    "position.dative": ("позиции", "позициям", "позициям"),
    "activity.of": ("мероприятия", "мероприятий", "мероприятий"),
    "position.of": ("позиции", "позиций", "позиций"),
    "section.in": ("разделе", "разделах", "разделах"),
    "school.whole": ("школа", "школы", "школ"),
    "school.of": ("школы", "школ", "школ"),
    "school.by": ("школой", "школами", "школами"),
    "record": ("отметка", "отметки", "отметок"),
    "day": ("день", "дня", "дней"),
    "error": ("ошибка", "ошибки", "ошибок"),
}


@pytest.mark.parametrize("noun", FORMS)
def test_counted_nouns_follow_the_plural_rules_of_the_cldr(noun: str) -> None:
    rule = Locale("ru").plural_form
    for number in range(0, 2000):
        form = FORMS[noun][["one", "few", "many"].index(rule(number))]
        assert russian.form(number, noun) == form


def test_english_nouns_have_singular_and_plural() -> None:
    rule = Locale("en").plural_form
    for number in range(0, 200):
        form = "activity" if rule(number) == "one" else "activities"
        assert english.form(number, "activity") == form


@pytest.mark.parametrize(
    ("written", "named", "after_in", "in_english"),
    [
        ("2020-11", "ноябрь 2020 года", "в ноябре 2020 года", "in November 2020"),
        ("2020-Q4", "IV квартал 2020 года", "в IV квартале 2020 года", "in Q4 2020"),
        ("2020-10/2020-12", "IV квартал 2020 года", "в IV квартале 2020 года", "in Q4 2020"),
        (
            "2020-H1",
            "I полугодие 2020 года",
            "в I полугодии 2020 года",
            "in the first half of 2020",
        ),
        (
            "2020-07/2020-12",
            "II полугодие 2020 года",
            "во II полугодии 2020 года",
            "in the second half of 2020",
        ),
        ("2020-11-18", "18.11.2020", "18.11.2020", "on 18.11.2020"),
        ("2020-01/2020-12", "2020 год", "в 2020 году", "in 2020"),
        (
            "2020-10/2021-02",
            "октябрь 2020 года – февраль 2021 года",
            "в период с октября 2020 года по февраль 2021 года",
            "between October 2020 and February 2021",
        ),
        (
            "2020-09/2020-10",
            "сентябрь – октябрь 2020 года",
            "в период с сентября по октябрь 2020 года",
            "between September and October 2020",
        ),
        (
            "2023-02-06/2023-05-30",
            "06.02.2023 – 30.05.2023",
            "в период с 06.02.2023 по 30.05.2023",
            "between 06.02.2023 and 30.05.2023",
        ),
    ],
)
def test_period_is_written_in_words(
    written: str, named: str, after_in: str, in_english: str
) -> None:
    period = read_period(written)
    assert RU.period(period) == named
    assert RU.period(period, "in") == after_in
    assert EN.period(period, "in") == in_english


def test_day_is_written_as_day_month_year() -> None:
    assert RU.format_field(date(2020, 11, 30), "") == "30.11.2020"


@pytest.mark.parametrize(
    ("title", "of", "of_kind", "by", "approved"),
    [
        (
            "Дорожная карта (план мероприятий) по повышению качества",
            "Дорожной карты (плана мероприятий) по повышению качества",
            *("Дорожной карты", "Дорожной картой", "утверждена"),
        ),
        (
            "План мероприятий по подготовке к ГИА",
            "Плана мероприятий по подготовке к ГИА",
            *("Плана мероприятий", "Планом мероприятий", "утверждён"),
        ),
        (
            "План мероприятий («дорожная карта») по поддержке школ",
            "Плана мероприятий («дорожной карты») по поддержке школ",
            *("Плана мероприятий", "Планом мероприятий", "утверждён"),
        ),
        (
            "«Дорожная карта» по повышению качества",
            "«Дорожной карты» по повышению качества",
            *("«Дорожной карты»", "«Дорожной картой»", "утверждена"),
        ),
        (
            "Календарный план воспитательной работы",
            "Календарного плана воспитательной работы",
            *("Календарного плана", "Календарным планом", "утверждён"),
        ),
        (
            "ГОДОВОЙ ПЛАН РАБОТЫ",
            "Годового плана РАБОТЫ",
            *("Годового плана", "Годовым планом", "утверждён"),
        ),
        (
            "Городской межведомственный план",
            "Городского межведомственного плана",
            *("Городского межведомственного плана", "Городским межведомственным планом"),
            "утверждён",
        ),
        (
            "Рабочий план (дорожная карта)",
            "Рабочего плана (дорожной карты)",
            *("Рабочего плана", "Рабочим планом", "утверждён"),
        ),
        (
            "Муниципальная программа развития",
            "Муниципальной программы развития",
            *("Муниципальной программы", "Муниципальной программой", "утверждена"),
        ),
        (
            "План-график мероприятий",
            "Плана-графика мероприятий",
            *("Плана-графика", "Планом-графиком", "утверждён"),
        ),
        ("план работы", "Плана работы", "Плана", "Планом", "утверждён"),
        ("Комплекс мер", "Комплекса мер", "Комплекса мер", "Комплексом мер", "утверждён"),
        ("Программа", "Программы", "Программы", "Программой", "утверждена"),
    ],
)
def test_titles_of_plans_are_declined(
    title: str, of: str, of_kind: str, by: str, approved: str
) -> None:
    assert RU.title_forms(title) == (of, of_kind, by, approved)


@pytest.mark.parametrize("title", ["Планета", "Мероприятия", "", "О плане", "Новый порядок"])
def test_other_titles_are_not_declined(title: str) -> None:
    assert RU.title_forms(title) is None
    assert EN.title_forms("Дорожная карта") is None
