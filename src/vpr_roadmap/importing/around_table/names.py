"""Names of people in the texts of an order, and the nominative of names in other cases."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from vpr_roadmap.importing.around_table.landmarks import opens_post
from vpr_roadmap.importing.around_table.pieces import printed_lines
from vpr_roadmap.importing.blocks import Table
from vpr_roadmap.matching.folding import initials_first

_INITIALS = r"([А-ЯЁ])\.\s?([А-ЯЁ])\."
_SURNAME = r"([А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)"
NAME = rf"(?<![А-ЯЁа-яё.])(?:{_INITIALS}\s?{_SURNAME}(?![а-яё])|{_SURNAME}\s+{_INITIALS})"
_NAME = re.compile(NAME)
_NAME_AT_END = re.compile(rf"{NAME}\W*$")
_DRAFTER = re.compile(r"Исп\.|Исполнитель:?|Исполнил[аи]?:?|Подготовила?:?")
_ONLY_NAMES = re.compile(rf"(?:{NAME}[\s,;/]*)+")
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
    """A name as «Фамилия И.О.», and where it stands in the text."""

    name: str
    start: int
    end: int


def names_in(text: str) -> Iterator[NameInText]:
    """The names with two initials in a text, in its order."""
    for found in _NAME.finditer(text):
        yield NameInText(_written(found), found.start(), found.end())


def name_at_end(line: str) -> NameInText | None:
    """The name with which a line ends: «Начальник управления С.М. Батог»."""
    found = _NAME_AT_END.search(line[-100:])
    offset = max(len(line) - 100, 0)
    return found and NameInText(_written(found), offset + found.start(), offset + found.end())


def nominative_in(line: str) -> str | None:
    """The name in a line of a signature that has a post in the nominative or nothing else."""
    named = name_at_end(line)
    before = line[: named.start].strip(" _/|") if named else ""
    is_signature = not before or opens_post(before) or _DRAFTER.fullmatch(before)
    return named.name if named and is_signature else None


def _written(found: re.Match[str]) -> str:
    first, second, surname, other, third, fourth = found.groups()
    return f"{surname} {first}.{second}." if surname else f"{other} {third}.{fourth}."


class Nominatives:
    """The names that stand in the nominative in a document."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_initials: dict[str, dict[str, str]] = {}
        for name in names:
            surname, _, initials = name.rpartition(" ")
            self._by_initials.setdefault(initials, {}).setdefault(initials_first(name), surname)

    def __contains__(self, name: str) -> bool:
        known = self._by_initials.get(name.rpartition(" ")[2], {})
        return initials_first(name) in known

    def of(self, name: str) -> str | None:
        """The nominative of a name in any case; None if it is not surely known."""
        surname, _, initials = name.rpartition(" ")
        known = self._by_initials.get(initials, {})
        if initials_first(name) in known:
            return f"{known[initials_first(name)]} {initials}"
        declined = [each for each in known.values() if _is_case_of(surname, each)]
        if len(declined) == 1:
            return f"{declined[0]} {initials}"
        return name if not declined and _UNDECLINED.fullmatch(surname) else None


def _is_case_of(surname: str, nominative: str) -> bool:
    forms = (
        nominative[: len(nominative) - len(ending)] + other
        for ending, others in _ENDINGS.items()
        if nominative.endswith(ending)
        for other in others
    )
    return surname in forms


def names_of_cells(tables: Iterable[Table]) -> Iterator[str]:
    """The names in cells that have nothing but names."""
    for table in tables:
        for row in table.rows:
            for cell in row.cells:
                text = " ".join(printed_lines(cell.text))
                if len(text) <= 400 and _ONLY_NAMES.fullmatch(text):
                    yield from (found.name for found in names_in(text))
