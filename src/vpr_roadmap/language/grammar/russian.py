"""Russian grammar: months, quarters, half-years and counted nouns in the cases that the texts use."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from vpr_roadmap.matching.folding import composed, fold, rest_after

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

_FORMS = {
    "activity": ("мероприятие", "мероприятия", "мероприятий"),
    "activity.dative": ("мероприятию", "мероприятиям", "мероприятиям"),
    "point": ("контрольный срок", "контрольных срока", "контрольных сроков"),
    "position.dative": ("позиции", "позициям", "позициям"),
    "activity.of": ("мероприятия", "мероприятий", "мероприятий"),
    "position.of": ("позиции", "позиций", "позиций"),
    "section.in": ("разделе", "разделах", "разделах"),
    "subsection": ("подраздел", "подраздела", "подразделов"),
    "stage.in": ("этапе", "этапах", "этапах"),
    "block.in": ("блоке", "блоках", "блоках"),
    "module.in": ("модуле", "модулях", "модулях"),
    "direction.dative": ("направлению", "направлениям", "направлениям"),
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
    "section": ("раздел", "раздела", "разделов"),
    "deadline": ("срок", "срока", "сроков"),
    "row": ("строка", "строки", "строк"),
    "row.of": ("строки", "строк", "строк"),
    "taken": ("взята", "взяты", "взяты"),
    "paragraph": ("абзац", "абзаца", "абзацев"),
    "remark": ("замечание", "замечания", "замечаний"),
}


class TitleForms(NamedTuple):
    """The forms of a plan's title.

    `of` is the title and `of_kind` its kind of document in the genitive («о реализации …»), `by`
    the kind in the instrumental, `approved` the participle: «утверждён» or «утверждена».
    """

    of: str
    of_kind: str
    by: str
    approved: str


# The beginnings of titles in the nominative, the genitive and the instrumental.
_TITLES = (
    ("дорожная карта", "Дорожной карты", "Дорожной картой"),
    ("«дорожная карта»", "«Дорожной карты»", "«Дорожной картой»"),
    ("план мероприятий", "Плана мероприятий", "Планом мероприятий"),
    ("план-график", "Плана-графика", "Планом-графиком"),
    ("план", "Плана", "Планом"),
    ("комплекс мер", "Комплекса мер", "Комплексом мер"),
    ("программа", "Программы", "Программой"),
)
# A second name in brackets: «План мероприятий («дорожная карта»)».
_SECOND_NAME = re.compile(r"(\s*\(\W?)(дорожная карта|план мероприятий)(\W?\))", re.IGNORECASE)
_ADJECTIVE = re.compile(r"([\w-]{3,})(ый|ой|ий|ая)\s+", re.IGNORECASE)


def title_forms(title: str) -> TitleForms | None:
    """The forms of a title; None if it does not begin like the title of a plan."""
    for beginning, of, by in _TITLES:
        rest = rest_after(beginning, title)
        if rest is not None and not rest[:1].isalpha():
            approved = "утверждена" if by.strip("«»").endswith("ой") else "утверждён"
            return TitleForms(of + _second_name_of(rest), of, by, approved)
    return _forms_after_adjective(composed(title))


def _second_name_of(rest: str) -> str:
    """The rest of a title, with the second name at its beginning in the genitive."""
    found = _SECOND_NAME.match(rest)
    if not found:
        return rest
    of = {name: of for name, of, _ in _TITLES}[found[2].lower()]
    return found[1] + of.lower() + found[3] + rest[found.end() :]


def _forms_after_adjective(title: str) -> TitleForms | None:
    """The forms of a title with an adjective before the noun: «Календарный план»."""
    adjective = _ADJECTIVE.match(title)
    noun = title_forms(title[adjective.end() :]) if adjective else None
    if not adjective or not noun:
        return None
    of, by = _adjective_forms(adjective[1].capitalize(), adjective[2].lower())
    return TitleForms(
        f"{of} {_lower_first(noun.of)}",
        f"{of} {_lower_first(noun.of_kind)}",
        f"{by} {_lower_first(noun.by)}",
        noun.approved,
    )


def _adjective_forms(stem: str, ending: str) -> tuple[str, str]:
    """The genitive and the instrumental: «Календарного», «Календарным»."""
    match ending:
        case "ая":
            return stem + "ой", stem + "ой"
        case "ий":
            return stem + ("ого" if stem[-1] in "гкх" else "его"), stem + "им"
    return stem + "ого", stem + ("им" if stem[-1] in "гкхжчшщ" else "ым")


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]


_ISSUERS = {
    "управление образования": "управления образования",
    "отдел образования": "отдела образования",
    "департамент образования": "департамента образования",
    "министерство образования": "министерства образования",
    "комитет по образованию": "комитета по образованию",
}
# What follows these words says which one it is, and is in the genitive already.
_ISSUERS_OF = {
    "администрация": "администрации",
    "глава": "главы",
    "губернатор": "Губернатора",
    "департамент": "департамента",
    "министерство": "министерства",
    "правительство": "Правительства",
}
# «МБОУ», «МКУ», «ГАОУ ДПО»: abbreviations are not declined.
_INSTITUTION = r"[А-ЯЁ]{1,4}[ОБАК]У\s"


def issuer_of(issuer: str) -> str | None:
    """The issuer of an order in the genitive: «управления образования».

    None if the declension of the name is unknown. Leaves out what follows the name of an education
    office («администрации …»), and keeps what follows «администрация» or «министерство».
    """
    folded = fold(issuer)
    if known := next((of for name, of in _ISSUERS.items() if folded.startswith(fold(name))), None):
        return known
    for name, of in _ISSUERS_OF.items():
        rest = rest_after(name, issuer)
        if rest is not None and rest[:1].isspace():
            return of + rest
    return issuer if re.match(_INSTITUTION, issuer) else None


def form(number: int, word: str) -> str:
    """«мероприятий» for 28. Uses the plural rules of CLDR for whole numbers: one, few, many."""
    one, few, many = _FORMS[word]
    tens, units = number // 10 % 10, number % 10
    if tens == 1 or units == 0 or units > 4:
        return many
    return one if units == 1 else few


def ordinal(number: int) -> str:
    return str(number)


def day(day: str, case: str) -> str:
    return day


def month(month: int, year: int, case: str) -> str:
    names = {"in": MONTHS_IN, "of": MONTHS_OF}.get(case, MONTHS)
    return f"{'в ' if case == 'in' else ''}{names[month - 1]} {year} года"


def quarter(quarter: int, year: int, case: str) -> str:
    noun = "квартале" if case == "in" else "квартал"
    return f"{_within(quarter, case)}{QUARTERS[quarter - 1]} {noun} {year} года"


def half(half: int, year: int, case: str) -> str:
    """«I полугодие 2020 года»; `in`: «в I полугодии 2020 года», `from` and `of` are nominative."""
    noun = "полугодии" if case == "in" else "полугодие"
    return f"{_within(half, case)}{QUARTERS[half - 1]} {noun} {year} года"


def _within(number: int, case: str) -> str:
    """The preposition of the case `in`: «в первом квартале», but «во втором квартале»."""
    return ("во " if number == 2 else "в ") if case == "in" else ""


def year(year: int, case: str) -> str:
    return f"в {year} году" if case == "in" else f"{year} год"


_TERMS_IN = {
    "четверть": "четверти",
    "триместр": "триместре",
    "полугодие": "полугодии",
    "семестр": "семестре",
    "модуль": "модуле",
}


def term(name: str, case: str) -> str:
    """The name of a school term; `in`: «во II четверти», «в учебном периоде «Осень»»."""
    if case != "in":
        return name
    number, _, noun = name.rpartition(" ")
    if noun not in _TERMS_IN or not re.fullmatch("[IVX]+|[0-9]+", number):
        return f"в учебном периоде «{name}»"
    return f"{'во' if number in ('II', '2') else 'в'} {number} {_TERMS_IN[noun]}"


def months(first: date, last: date, case: str) -> str:
    """«октябрь 2020 года – февраль 2021 года»; `from`: «с … по …», `in`: «в период с … по …»."""
    opening = (MONTHS_OF if case in ("in", "from") else MONTHS)[first.month - 1]
    if first.year != last.year:
        opening += f" {first.year} года"
    return _span(opening, month(last.month, last.year, ""), case)


def days(first: str, last: str, case: str) -> str:
    """«06.02.2023 – 30.05.2023»; the cases are as for `months`."""
    return _span(first, last, case)


def _span(first: str, last: str, case: str) -> str:
    match case:
        case "in":
            return f"в период с {first} по {last}"
        case "from":
            return f"с {first} по {last}"
    return f"{first} – {last}"
