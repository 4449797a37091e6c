"""The words with which the names of groups, organisations and posts begin."""

from __future__ import annotations

import re

from vpr_roadmap.importing.responsible.names import begins_with_post, find_people
from vpr_roadmap.matching.folding import fold

_ORGANISATIONS = "|".join(
    (
        "администрация|ассоциация|библиотека|гимназия|департамент|дом|инспекция|институт|клуб",
        "колледж|комиссия|комитет|лицей|методобъединение|методсовет|министерство|музей",
        "объединение|организаци[яи]|отделение|отделы?|педсовет|полиция|профком|профсоюз|редакция",
        "сады?|сектор|служба|совет|союз|университет|управление|учреждени[ея]|фонд|центры?|школ[аы]",
        "ш?мо|рмо|о[оу]|уо",
    )
)
"""The words for organisations, folded, in the nominative."""
_PEOPLE = "|".join(
    (
        "библиотекари|воспитатели|врачи|волонтеры|вожатые|выпускники|дети|дефектологи|директора",
        "завучи|заведующие|заместители|координаторы|кураторы|логопеды|медработники|медсестры",
        "методисты|наставники|начальники|педагоги|председатели|психологи|работники|родители",
        "руководители|секретари|семьи|сотрудники|специалисты|старосты|студенты|тренеры|тьюторы",
        "ученики|учителя|члены|эксперты|[а-я]+щиеся",
    )
)
"""The words for several people, folded, in the nominative."""
_OTHERS = "актив|все|весь|вся|группа|завуч|коллектив|команда|медработник|отряд|педколлектив|штаб"
_SHORT = r"(?:гл|зав|зам|кл|муз|нач|отв|пед|преп|рук|соц|спец|ст|уч)\."
_SUFFIXES = "исты?|ник|ники|тел[иь]|логи?|анты?|торы?"
_NOUN = re.compile(
    rf"(?:(?:{_ORGANISATIONS}|{_PEOPLE}|{_OTHERS})|(?!техник|механик)[а-я-]+(?:{_SUFFIXES}))(?![а-я])"
    rf"|{_SHORT}"
)
_ADJECTIVE = re.compile(r"[а-я-]+(?:[кхшщ]ий|ый|ая|ое|[гкхшщ]ие|ые)(?![а-я])")
"""An adjective in the nominative, folded: «классные», «родительский»."""
_SEVERAL = re.compile(rf"(?:[а-я-]+[ыи]е )?(?:{_PEOPLE})(?![а-я])")
_ORGANISATION = re.compile(rf"(?:[а-я-]+ )?(?:{_ORGANISATIONS})(?![а-я])")
_ABBREVIATION = re.compile(r"[А-ЯЁ]{2,}(?![а-яё])")
_DUTY = "(?:[А-Я]{0,4}Р|АХ[ЧД]|БЖ|ВПР|ГИА|ГО|ИЗО|ИКТ|ИТ|МХК|НВП|ОБЖ|ОБЗР|ОТ|ТБ|ЧС)"
_DUTIES = re.compile(rf"{_DUTY}(?: и {_DUTY})?")
_HAS_DUTY = re.compile(r"(?:^|\s)(?:по|учител[ья]|педагоги?)(?:\s|$)", re.IGNORECASE)


def can_stand_alone(text: str) -> bool:
    """Whether a text may name a party of its own.

    «культуры и спорта» and «математики» cannot: they end the name of an office or of teachers that
    begins before a comma.
    """
    if text[:1].isupper() or text[:1] in '«"„' or begins_with_post(text):
        return True
    folded = fold(text)
    if _NOUN.match(folded) or _ADJECTIVE.match(folded):
        return True
    people = find_people(text)
    return bool(people) and people[0].start == 0


def continues_duties(before: str, text: str) -> bool:
    """Whether a text goes on with the duties of a post: «ВР» after «заместитель по УВР»."""
    return bool(_DUTIES.fullmatch(text) and _HAS_DUTY.search(before))


def is_organisation(text: str) -> bool:
    """Whether a text begins with the name of an organisation: «МБУ «Центр»», «отдел культуры»."""
    if begins_with_post(text):
        return False
    is_quoted = text.startswith("«")
    return is_quoted or bool(_ABBREVIATION.match(text) or _ORGANISATION.match(fold(text)))


def names_several(text: str) -> bool:
    """Whether a text begins with the word for several people: «классные руководители»."""
    return bool(_SEVERAL.match(fold(text)))
