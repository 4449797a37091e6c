"""The date, the number and the place of an order: «от 25.06.2020 № 249», «г.Кореновск»."""

from __future__ import annotations

import datetime
import re
from contextlib import suppress
from typing import NamedTuple

from vpr_roadmap.language.grammar.russian import MONTHS_OF
from vpr_roadmap.periods import is_likely
from vpr_roadmap.plan.order import OrderStatus

_YEAR_WORD = r"(?:\s*г(?:ода(?![а-яё])|\.(?=\s*г\.)|\.?(?!\.?\s*[А-ЯЁа-яё])))?"
_DATE = re.compile(
    r"(?:от\s*)?[«\"]?\s?(?<!\d)(\d{1,2})\s?[»\"]?"
    rf"(?:\.\s?(\d{{1,2}})\.\s?|\s*({'|'.join(MONTHS_OF)})\s*)(\d{{4}}|\d{{2}})(?!\d){_YEAR_WORD}",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"(?:№|N(?=\s?\d))\s*((?=[\w/.-]*\d)[\w/.-]*[\w]"
    r"(?:\s?[-–]\s?[А-Яа-яё]{1,4}(?![а-яё.])|\s(?:о/?д|осн)(?![\w.]))?)",
    re.IGNORECASE,
)
_OTHER_OWNER = (
    r"(?<![а-яё])(?:школ[аеуыой]{1,2}|[а-яё]*(?:оу|сош|оош|нош)|лице[йяею]м?|гимнази[яиею]й?"
    r"|сада?|филиала?|приложени[еяю]|протокол[ау]?)(?![а-яё])"
)
_HAS_OTHER_OWNER = re.compile(_OTHER_OWNER, re.IGNORECASE)
_IS_OF_OTHER = re.compile(rf"{_OTHER_OWNER}[\s«»\"]*$", re.IGNORECASE)
_BESIDE = re.compile(r"[\s,_«»\"]*(?:от\s*)?", re.IGNORECASE)
_PLACE_WORD = (
    r"(?:г|гор|город|ст|ст-ца|станица|пгт|п|пос|пос[её]лок|с|село|х|хутор|аул|д|деревня|рп|р\.\s?п)"
)
_PLACE = re.compile(rf"{_PLACE_WORD}(?:\.\s*|\s+)[А-ЯЁ][а-яё]+(?:[ -][А-ЯЁа-яё][а-яё]*){{0,3}}")
_FILLER = re.compile(
    r"[\s_«»\"№,.]|(?:от|б/н|без номера)(?![а-яё])|(?:20\d\d)?\s*г(?:ода|\.)?(?![а-яё])|20(?!\d)"
)


class Registration(NamedTuple):
    """What a line of the heading says; each part is None if it is not there."""

    date: datetime.date | None = None
    number: str | None = None
    place: str | None = None

    @property
    def status(self) -> OrderStatus:
        """Approved if the order has a number and a date."""
        return OrderStatus.APPROVED if self.number and self.date else OrderStatus.DRAFT

    def filled_from(self, other: Registration) -> Registration:
        """This registration, with what it lacks from another one."""
        return Registration(
            self.date or other.date, self.number or other.number, self.place or other.place
        )


def find_registration(text: str) -> Registration:
    """The first date, and the number beside it; otherwise the first number.

    The number of a school, an appendix or a record is not taken.
    """
    text = _plain(text)
    dated = _DATE.search(text)
    number = _number(text, dated)
    return Registration(
        _day(dated) if dated else None,
        re.sub(r"\s?([-–])\s?", r"\1", number[1]) if number else None,
    )


def _number(text: str, dated: re.Match[str] | None) -> re.Match[str] | None:
    found = [
        each
        for each in _NUMBER.finditer(text)
        if not _IS_OF_OTHER.search(text, max(each.start() - 40, 0), each.start())
    ]
    if dated and (beside := next((each for each in found if _is_beside(each, dated)), None)):
        return beside
    if found and not _HAS_OTHER_OWNER.search(text, 0, found[0].start()):
        return found[0]
    return None


def _is_beside(number: re.Match[str], dated: re.Match[str]) -> bool:
    """Whether only blanks stand between the number and the date."""
    first, second = sorted((number.span(), dated.span()))
    return bool(_BESIDE.fullmatch(number.string, first[1], second[0]))


def read_registration(line: str) -> Registration | None:
    """The registration in a line that has nothing else; None for any other line.

    A line with blanks to fill in («от ______ № ____») has a registration without values.
    """
    if len(line) > 150 or not line:
        return None
    text = _plain(line)
    rest = _NUMBER.sub(" ", _DATE.sub(" ", text, count=1), count=1)
    found = find_registration(text)
    place = _PLACE.fullmatch(rest.strip(" ,"))
    if place:
        return found._replace(place=re.sub(r"\.(?=\S)", ". ", place[0]))
    is_registration = found != Registration() or "__" in line or "№" in line
    return found if is_registration and not _FILLER.sub("", rest) else None


def _plain(text: str) -> str:
    """The text without blanks to fill in, and without spaces around a slash."""
    return re.sub(r"\s*/\s*", "/", text.replace("_", " "))


def _day(found: re.Match[str]) -> datetime.date | None:
    day, month, name, year = found.groups()
    number = int(month) if month else MONTHS_OF.index(name.lower()) + 1
    with suppress(ValueError):
        read = datetime.date(int(year) if len(year) == 4 else 2000 + int(year), number, int(day))
        return read if is_likely(read) else None
    return None
