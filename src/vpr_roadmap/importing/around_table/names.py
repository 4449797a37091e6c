"""Names of people in the texts of an order, and the nominative of names in other cases."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from vpr_roadmap.importing.around_table.landmarks import opens_post
from vpr_roadmap.importing.around_table.pieces import printed_lines
from vpr_roadmap.importing.blocks import Table
from vpr_roadmap.matching.folding import fold

_INITIALS = r"([А-ЯЁ])\.\s?([А-ЯЁ])\."
_SURNAME = r"([А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)"
_NO_POST = (
    r"(?!Начальник|Директор|Методист|Завед|Специалист|Глав|Председател|Руководител|Секретар"
    r"|Учител|Педагог|Воспитател|Координатор|Заместител)"
)
_FIRST_NAME = r"((?![А-ЯЁ][а-яё]+(?:вн|чн|вич)[а-яё]{0,2} )[А-ЯЁ][а-яё]+)"
_PATRONYMIC = r"([А-ЯЁ][а-яё]+(?:ич(?:а|у|ем|е)?|(?:вн|чн)(?:а|ы|е|у|ой)))(?![а-яё])"
_NAME = (
    rf"(?<![А-ЯЁа-яё.-])(?:{_INITIALS}\s?{_SURNAME}(?![а-яё])|{_SURNAME}\s+{_INITIALS}"
    rf"|{_NO_POST}{_SURNAME}\s+{_FIRST_NAME}\s+{_PATRONYMIC}"
    rf"|{_NO_POST}{_FIRST_NAME}\s+{_PATRONYMIC}\s+{_SURNAME}(?![а-яё]))"
)
_ANY_NAME = re.compile(_NAME)
_NAME_AT_END = re.compile(rf"{_NAME}\W*$")
_ONLY_NAMES = re.compile(rf"(?:{_NAME}[\s,;/]*)+")
_DRAFTER = re.compile(r"Исп\.|Исполнитель:?|Исполнил[аи]?:?|Подготовила?:?")
_ENDINGS = {
    "": ("а", "у", "ом", "ем", "ым", "ю", "я"),
    "а": ("ы", "и", "е", "у", "ой", "ей"),
    "я": ("и", "е", "ю", "ей", "ёй"),
    "ь": ("я", "ю", "ем"),
    "й": ("я", "ю", "ем"),
    "ий": ("ого", "ому", "им", "его", "ему"),
    "ый": ("ого", "ому", "ым"),
    "ой": ("ого", "ому", "ым"),
    "ая": ("ой", "ую", "ей"),
    "ец": ("ца", "цу", "цом", "цем"),
    "ок": ("ка", "ку", "ком"),
}
"""Ending of a surname in the nominative → its endings in the other cases."""
_UNDECLINED = re.compile(r".*(?:[ыи]х|(?<![ео]г)о)")


class NameInText(NamedTuple):
    """A name as «Фамилия И.О.» or «Фамилия Имя Отчество», and where it stands in the text.

    `is_nominative` tells whether a full name is in the nominative; initials do not show the case.
    """

    name: str
    start: int
    end: int
    is_nominative: bool = False


def names_in(text: str) -> Iterator[NameInText]:
    """The names with two initials and the full names in a text, in its order."""
    for found in _ANY_NAME.finditer(text):
        yield _read(found)


def name_at_end(line: str) -> NameInText | None:
    """The name with which a line ends: «Начальник управления С.М. Батог»."""
    found = _NAME_AT_END.search(line, max(len(line) - 100, 0))
    named = _read(found) if found else None
    return named if named and _may_be_nominative(named) else None


def nominative_in(line: str) -> str | None:
    """The name in a line of a signature that has a post in the nominative or nothing else."""
    named = name_at_end(line)
    before = line[: named.start].strip(" _/|") if named else ""
    is_signature = not before or opens_post(before) or _DRAFTER.fullmatch(before)
    return named.name if named and is_signature else None


def _read(found: re.Match[str]) -> NameInText:
    surname, first, second = _words(found)
    if len(first) == 1:
        return NameInText(f"{surname} {first}.{second}.", found.start(), found.end())
    is_nominative = second.endswith(("ич", "на"))
    full = f"{surname} {first} {second}"
    return NameInText(full, found.start(), found.end(), is_nominative)


def _words(found: re.Match[str]) -> list[str]:
    """Surname, first name and patronymic, or the initials of both."""
    words = [word for word in found.groups() if word]
    is_surname_last = found[1] or found[10]
    return [words[2], *words[:2]] if is_surname_last else words


def _is_full(name: str) -> bool:
    return "." not in name


def _initials(name: str) -> str:
    """The first letters of first name and patronymic: «СА»."""
    return "".join(letter for letter in name.partition(" ")[2] if letter.isupper())


class Nominatives:
    """The names that stand in the nominative in a document, as it writes them first."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_initials: dict[str, dict[str, str]] = {}
        for name in names:
            self._by_initials.setdefault(_initials(name), {}).setdefault(_surname(name), name)

    def written(self, name: str) -> str:
        """The name as the document writes it first: with initials, or in full."""
        return self._by_initials.get(_initials(name), {}).get(_surname(name), name)

    def of(self, named: NameInText) -> str | None:
        """The nominative of a name in any case; None if it is not surely known."""
        name, surname = named.name, named.name.split()[0]
        known = self._by_initials.get(_initials(name), {})
        if named.is_nominative or _surname(name) in known:
            return self.written(name)
        declined = [each for each in known.values() if _is_case_of(surname, each.split()[0])]
        if declined:
            return declined[0] if len(declined) == 1 else None
        return name if _UNDECLINED.fullmatch(surname) and not _is_full(name) else None


def _surname(name: str) -> str:
    return fold(name.partition(" ")[0])


def _is_case_of(surname: str, nominative: str) -> bool:
    forms = (
        nominative[: len(nominative) - len(ending)] + other
        for ending, others in _ENDINGS.items()
        if nominative.endswith(ending)
        for other in others
    )
    return surname in forms


def names_of_cells(tables: Iterable[Table]) -> Iterator[str]:
    """The names in the nominative in cells that have nothing but names."""
    for table in tables:
        for row in table.rows:
            for cell in row.cells:
                text = " ".join(printed_lines(cell.text))
                if len(text) <= 400 and _ONLY_NAMES.fullmatch(text):
                    found = names_in(text)
                    yield from (each.name for each in found if _may_be_nominative(each))


def _may_be_nominative(named: NameInText) -> bool:
    return named.is_nominative or not _is_full(named.name)
