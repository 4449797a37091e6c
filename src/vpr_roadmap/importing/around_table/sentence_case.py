"""Texts in capitals as a sentence: «УПРАВЛЕНИЕ ОБРАЗОВАНИЯ» → «Управление образования»."""

from __future__ import annotations

import re
from collections.abc import Iterable

_LOWER = re.compile(r"(?<![\w-])[а-яё][а-яё-]+")
_CAPITALISED = re.compile(r"(?<=[а-яё,»] )[А-ЯЁ][а-яё]+(?:-[А-ЯЁа-яё]+)*")
_CAPITALS = re.compile(r"(?<![\w-])[А-ЯЁ]{2,8}(?![\w-])")
_WORD = re.compile(r"[А-ЯЁ]+(?:-[А-ЯЁ]+)*")
_ABBREVIATION = re.compile(
    r"[МГКНЧ]?[БКА]?(?:ОУ|ДОУ|ОО|ОБУ)|М[БКА]У|СОШ|ООШ|НОШ|ИМЦ|ИРО|ВПР|ОГЭ|ЕГЭ|ГИА|ВСОКО|ФГОС|РМО|ШМО"
)
_PLACE_ADJECTIVE = re.compile(r".{3,}(?:ск|цк)(?:ий|ого|ому|им|ом|ая|ой|ую)")
_AREA = re.compile(r"район|кра[йяюе]|област|округ|республик|городск|муниципальн")
_USUAL = re.compile(
    r"и|в|на|по|для|с|со|к|о|об|от|при|из|управлени\w*|отдел\w*|департамент\w*|министерств\w*"
    r"|комитет\w*|администраци\w*|муниципальн\w*|городск\w*|сельск\w*|районн\w*|районо?в?|район[ае]"
    r"|округ\w*|город[ае]?|кра[йяею]|област\w*|образовани\w*|образовательн\w*|общеобразовательн\w*"
    r"|дошкольн\w*|бюджетн\w*|казенн\w*|казённ\w*|автономн\w*|государственн\w*|учреждени\w*"
    r"|организаци\w*|средн\w*|основн\w*|начальн\w*|школ\w*|гимнази\w*|лице[йяюе]\w*|детск\w*"
    r"|культур\w*|спорт\w*|молодежн\w*|молодёжн\w*|политик\w*|наук\w*|делам|дорожн\w*|карт[аы]"
    r"|план\w*|график\w*|мероприяти\w*|работы?|программ\w*|комплекс\w*|мер|год|учебный|реализаци\w*"
    r"|повышени\w*|качеств\w*|подготовк\w*|проведени\w*|обеспечени\w*|организации|методическ\w*"
)


class Casing:
    """How a document writes words outside texts in capitals."""

    def __init__(self, texts: Iterable[str]) -> None:
        lower: set[str] = set()
        capitalised: set[str] = set()
        self._abbreviations: set[str] = set()
        for text in texts:
            if not text.isupper():
                lower.update(_LOWER.findall(text))
                capitalised.update(_CAPITALISED.findall(text))
                self._abbreviations.update(_CAPITALS.findall(text))
        self._lower = lower
        self._names = {word.lower() for word in capitalised} - lower

    def lower_case(self, text: str) -> str | None:
        """A text in capitals in lower case, besides names and abbreviations.

        None if it is not known how one of the words is written.
        """
        found = list(_WORD.finditer(text))
        written = [self._written(text, word) for word in found]
        parts, at = [], 0
        for word, form in zip(found, written, strict=True):
            if form is None:
                return None
            parts += [text[at : word.start()], form]
            at = word.end()
        return "".join([*parts, text[at:]])

    def _written(self, text: str, found: re.Match[str]) -> str | None:
        word, lower = found[0], found[0].lower()
        following = text[found.end() : found.end() + 20].strip().lower()
        if len(word) <= 3 and following.startswith("."):
            return None
        if word in self._abbreviations and lower not in self._lower:
            return word
        if _ABBREVIATION.fullmatch(word):
            return word
        is_quoted = text[: found.start()].endswith(("«", '"'))
        if lower in self._names or (
            _PLACE_ADJECTIVE.fullmatch(lower)
            and _AREA.match(following)
            and not _USUAL.fullmatch(lower)
        ):
            return lower.title() if "-" in lower else lower.capitalize()
        if len(word) == 1 or lower in self._lower or _USUAL.fullmatch(lower):
            return lower.capitalize() if is_quoted else lower
        return None


def capitalise(text: str) -> str:
    """The text with its first letter in upper case: «дорожная карта» → «Дорожная карта»."""
    at = next((index for index, letter in enumerate(text) if letter.isalpha()), 0)
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :]
