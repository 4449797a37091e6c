"""Texts in capitals as a sentence: «УПРАВЛЕНИЕ ОБРАЗОВАНИЯ» → «Управление образования»."""

from __future__ import annotations

import re
from collections.abc import Iterable

_LONGEST = 2000
_LOWER = re.compile(r"(?<![\w-])[а-яё][а-яё-]+")
_CAPITALISED = re.compile(r"(?<=[а-яё,»] )[А-ЯЁ][а-яё]+(?:-[А-ЯЁа-яё]+)*")
_CAPITALS = re.compile(r"(?<![\w-])[А-ЯЁ]{2,8}(?![\w-])")
_WORD = re.compile(r"[А-ЯЁ]+(?:-[А-ЯЁ]+)*")
_ABBREVIATION = re.compile(
    r"[МГКНЧ]?[БКА]?(?:ОУ|ДОУ|ОО|ОБУ)|М[БКА]У|СОШ|ООШ|НОШ|ИМЦ|ИРО|ВПР|ОГЭ|ЕГЭ|ГИА|ВСОКО|ФГОС|РМО|ШМО"
)
_PLACE_ADJECTIVE = re.compile(r".{3,}(?:ск|цк)(?:ий|ого|ому|им|ом|ая|ой|ую)")
_AREA = re.compile(r"район|кра[йяюе]|област|округ|республик|городск|муниципальн")
_SETTLEMENT = re.compile(r"(?:город|город[ае]|станиц[аыеу]|пос[её]л(?:ок|ка|ке)|хутор[ае]?) $")
_USUAL = re.compile(
    r"и|в|на|по|для|с|со|к|о|об|от|при|из|управлени\w*|отдел\w*|департамент\w*|министерств\w*"
    r"|комитет\w*|администраци\w*|муниципальн\w*|городск\w*|сельск\w*|районн\w*|районо?в?|район[ае]"
    r"|округ\w*|город[ае]?|кра[йяею]|област\w*|образовани\w*|образовательн\w*|общеобразовательн\w*"
    r"|дошкольн\w*|бюджетн\w*|казенн\w*|казённ\w*|автономн\w*|государственн\w*|учреждени\w*"
    r"|организаци\w*|средн\w*|основн\w*|начальн\w*|школ\w*|гимнази\w*|лице[йяюе]\w*|детск\w*"
    r"|культур\w*|спорт\w*|молодежн\w*|молодёжн\w*|политик\w*|наук\w*|делам|дорожн\w*|карт[аы]"
    r"|план\w*|график\w*|мероприяти\w*|работы?|программ\w*|комплекс\w*|мер|реализаци\w*"
    r"|повышени\w*|качеств\w*|подготовк\w*|проведени\w*|обеспечени\w*|методическ\w*|воспитательн\w*|внутришкольн\w*|контрол[яюье]\w*|развити\w*|поддержк\w*"
    r"|результат\w*|обучающ\w*|педагог\w*|учебн\w*|деятельност\w*|функциональн\w*|грамотност\w*"
    r"|формировани\w*|оценк\w*|итогов\w*|аттестаци\w*|всероссийск\w*|проверочн\w*|внедрени\w*"
    r"|введени\w*|годов\w*|календарн\w*|комплексн\w*|перспективн\w*|мероприятиям?|профилактик\w*|организаци\w*|совершенствовани\w*|годы?|года|году"
)


class Casing:
    """How a document writes words outside texts in capitals."""

    def __init__(self, texts: Iterable[str]) -> None:
        lower: set[str] = set()
        capitalised: set[str] = set()
        abbreviations: set[str] = set()
        for text in texts:
            if not text.isupper():
                lower.update(_LOWER.findall(text))
                capitalised.update(word.lower() for word in _CAPITALISED.findall(text))
                abbreviations.update(_CAPITALS.findall(text))
        names = capitalised - lower
        self._abbreviations = {word for word in abbreviations if word.lower() not in lower}
        self._lower, self._names = _stems(lower), _stems(names)

    def lower_case(self, text: str) -> str | None:
        """A text in capitals in lower case, besides names and abbreviations.

        None if it is not known how one of the words is written.
        """
        if len(text) > _LONGEST:
            return None
        parts, at = [], 0
        for word in _WORD.finditer(text):
            form = self._written(text, word)
            if form is None:
                return None
            parts += [text[at : word.start()], form]
            at = word.end()
        return "".join([*parts, text[at:]])

    def _written(self, text: str, found: re.Match[str]) -> str | None:
        """The word as it is written inside a sentence; None if that is not known."""
        word, lower = found[0], found[0].lower()
        before, after = text[: found.start()], text[found.end() :].lstrip()
        if word in self._abbreviations or _ABBREVIATION.fullmatch(word):
            return word
        if len(word) <= 3 and after.startswith("."):
            return None
        is_quoted = before.endswith(("«", '"')) and not lower.startswith("дорожн")
        if len(word) == 1 or all(map(_USUAL.fullmatch, lower.split("-"))):
            return lower.capitalize() if is_quoted else lower
        is_of_area = bool(_AREA.match(after.lower()))
        if self._is_name(lower, before, is_of_area=is_of_area):
            return lower.title()
        if is_of_area or not self._is_in(self._lower, lower) or self._is_in(self._names, lower):
            return None
        return lower.capitalize() if is_quoted else lower

    def _is_name(self, word: str, before: str, *, is_of_area: bool) -> bool:
        is_adjective_of_place = is_of_area and _PLACE_ADJECTIVE.fullmatch(word)
        if is_adjective_of_place or _SETTLEMENT.search(before.lower()):
            return True
        return self._is_in(self._names, word) and not self._is_in(self._lower, word)

    @staticmethod
    def _is_in(stems: frozenset[str], word: str) -> bool:
        return not stems.isdisjoint(_stems([word]))


def _stems(words: Iterable[str]) -> frozenset[str]:
    """The words, and their beginnings without endings of up to three letters."""
    return frozenset(
        word[: len(word) - cut]
        for word in words
        for cut in range(4)
        if cut == 0 or len(word) > cut + 4
    )


def capitalise(text: str) -> str:
    """The text with its first letter in upper case: «дорожная карта» → «Дорожная карта»."""
    at = next((index for index, letter in enumerate(text) if letter.isalpha()), 0)
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :]
