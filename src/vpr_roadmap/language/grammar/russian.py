"""Russian grammar: months, quarters and counted nouns in the cases that the texts need."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from vpr_roadmap.matching.folding import fold, rest_behind

MONTHS = (
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
)
MONTHS_OF = tuple(name + "а" if name.endswith("т") else name[:-1] + "я" for name in MONTHS)
MONTHS_IN = tuple(name + "е" if name.endswith("т") else name[:-1] + "е" for name in MONTHS)
QUARTERS = ("I", "II", "III", "IV")

_NOUNS = {
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
    "municipality": ("муниципалитет", "муниципалитета", "муниципалитетов"),
    "municipality.in": ("муниципалитете", "муниципалитетах", "муниципалитетах"),
    "time": ("раз", "раза", "раз"),
    "day": ("день", "дня", "дней"),
    "record": ("отметка", "отметки", "отметок"),
    "record-file": ("файл отметок", "файла отметок", "файлов отметок"),
    "plan": ("план", "плана", "планов"),
    "error": ("ошибка", "ошибки", "ошибок"),
    "warning": ("предупреждение", "предупреждения", "предупреждений"),
}


class TitleForms(NamedTuple):
    """A plan's title, and what kind of document it is, after «о реализации».

    `by` is the kind after «кем», `approved` is «утверждён» of it.
    """

    of: str
    of_kind: str
    by: str
    approved: str


# How plans' titles begin, and the same in the genitive and the instrumental.
_TITLES = (
    ("дорожная карта (план мероприятий)", "Дорожной карты (плана мероприятий)", "Дорожной картой"),
    ("дорожная карта", "Дорожной карты", "Дорожной картой"),
    ("план мероприятий", "Плана мероприятий", "Планом мероприятий"),
    ("комплексный план", "Комплексного плана", "Комплексным планом"),
    ("план", "Плана", "Планом"),
    ("комплекс мер", "Комплекса мер", "Комплексом мер"),
    ("программа", "Программы", "Программой"),
)


def title_forms(title: str) -> TitleForms | None:
    """The forms of a title that begins as titles of plans do; None of another."""
    for beginning, of, by in _TITLES:
        rest = rest_behind(beginning, title)
        if rest is not None and not rest[:1].isalpha():
            approved = "утверждена" if by.endswith("ой") else "утверждён"
            return TitleForms(of + rest, of.partition(" (")[0], by, approved)
    return None


_ISSUERS = {
    "управление образования": "управления образования",
    "отдел образования": "отдела образования",
    "департамент образования": "департамента образования",
    "министерство образования": "министерства образования",
    "комитет по образованию": "комитета по образованию",
}


def issuer_of(issuer: str) -> str | None:
    """«управления образования» of «Управление образования администрации …»: whose order it is.

    None where it is not known how the name is declined.
    """
    folded = fold(issuer)
    return next((of for name, of in _ISSUERS.items() if folded.startswith(fold(name))), None)


def counted(number: int, noun: str) -> str:
    """«28 мероприятий»: the form by CLDR's rules (one; few; many) for whole numbers."""
    one, few, many = _NOUNS[noun]
    tens, units = number // 10 % 10, number % 10
    if tens == 1 or units == 0 or units > 4:
        return f"{number} {many}"
    return f"{number} {one if units == 1 else few}"


def ordinal(number: int) -> str:
    return str(number)


def day(day: str, case: str) -> str:
    return day


def month(month: int, year: int, case: str) -> str:
    names = {"in": MONTHS_IN, "of": MONTHS_OF}.get(case, MONTHS)
    return f"{'в ' if case == 'in' else ''}{names[month - 1]} {year} года"


def quarter(quarter: int, year: int, case: str) -> str:
    noun = "квартале" if case == "in" else "квартал"
    # «Во втором»: two consonants follow.
    within = ("во " if quarter == 2 else "в ") if case == "in" else ""
    return f"{within}{QUARTERS[quarter - 1]} {noun} {year} года"


def year(year: int, case: str) -> str:
    return f"в {year} году" if case == "in" else f"{year} год"


def months(first: date, last: date, case: str) -> str:
    """«октябрь 2020 года – февраль 2021 года»; `from` «с … по …», `in` «в период с … по …»."""
    opening = (MONTHS_OF if case in ("in", "from") else MONTHS)[first.month - 1]
    if first.year != last.year:
        opening += f" {first.year} года"
    return _span(opening, month(last.month, last.year, ""), case)


def days(first: str, last: str, case: str) -> str:
    """«06.02.2023 – 30.05.2023», and its cases as those of months."""
    return _span(first, last, case)


def _span(first: str, last: str, case: str) -> str:
    match case:
        case "in":
            return f"в период с {first} по {last}"
        case "from":
            return f"с {first} по {last}"
    return f"{first} – {last}"
