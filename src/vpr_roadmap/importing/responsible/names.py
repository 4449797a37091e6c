"""The names of people in Russian texts."""

from __future__ import annotations

import re
from typing import NamedTuple

from vpr_roadmap.matching.folding import fold

_PARTICLES = r"(?:(?:Де|Дель|Ди|Ла|Ле|Фон|Ван|Эль|Аль|Бен)\s+){0,2}"
_SURNAME = r"[А-ЯЁ](?:[а-яё]+|[А-ЯЁ]{3,})(?:-(?:[А-ЯЁ](?:[а-яё]+|[А-ЯЁ]+)|заде|оглы|кызы|бек|хан))?"
_INITIALS = (
    r"(?:[А-ЯЁ]\s?\.\s?[А-ЯЁ]\s?\.|[А-ЯЁ]\s?\.\s?[А-ЯЁ](?![а-яёА-ЯЁ.])"
    r"|[А-ЯЁ]\s?\.(?!\s?[А-ЯЁ]\s?\.))"
)
_SURNAME_FIRST = (
    rf"(?P<surname>{_PARTICLES}{_SURNAME})\s+(?P<initials>{_INITIALS})"
    rf"(?!\s*{_SURNAME}\b(?!\s*[А-ЯЁ]\.))"
)
_INITIALS_FIRST = rf"(?P<initials2>{_INITIALS})\s*(?P<surname2>{_SURNAME})"
_PATRONYMIC = r"[А-ЯЁ][а-яё]+(?:вич|вна|чна|ьич|нична|кызы|оглы)"
_FULL = (
    r"(?P<full>[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?\s+[А-ЯЁ][а-яё]+"
    rf"\s+{_PATRONYMIC}[а-яё]{{0,2}})"
)
_SURNAME_LAST = (
    rf"(?P<given>[А-ЯЁ][а-яё]+\s+{_PATRONYMIC})\s+(?P<surname3>{_SURNAME})(?!\s*[А-ЯЁ]\.)"
)
PERSON = re.compile(
    rf"(?<![а-яёА-ЯЁ.])(?:{_FULL}|{_SURNAME_LAST}|{_SURNAME_FIRST}|{_INITIALS_FIRST})(?![а-яё])"
)
"""A person's name: «Рогов Б.Б.», «Б. Б. Рогов», «Рогов Борис Борисович»."""
_LIKE_SURNAME = re.compile(
    r"[А-ЯЁ][а-яё]+(?:[оеё]ва?|[иы]на?|[сц]к(?:ий|ая|ой)|енко|чук|[ую]к|дзе|швили|янц?)"
)
_POSTS = (
    "директор заместитель начальник методист специалист заведующий заведующая руководитель учитель"
    " педагог психолог логопед координатор председатель секретарь консультант инспектор глава"
    " воспитатель старший главный ведущий исполняющий и.о. зам. зам зав. зав врио ио социальный"
    " завуч завхоз вожатый вожатая медсестра врач фельдшер тренер помощник юрист юрисконсульт"
    " программист лаборант делопроизводитель диспетчер дефектолог"
    " администратор советник бухгалтер инженер библиотекарь преподаватель тьютор куратор"
    " эксперт ответственный"
)
POSTS = frozenset(fold(word) for word in _POSTS.split())
"""The words, folded, with which posts begin."""


_ADJECTIVE = re.compile(r"^(?!старш|главн|ведущ|социальн)[а-я-]+(?:ый|ий|ой|ая) (?=[а-я])")


class FoundName(NamedTuple):
    """A person's name in a text: as printed, with the surname first, and where it stands."""

    printed: str
    name: str
    start: int
    end: int


def find_people(text: str) -> list[FoundName]:
    """The names of people in one line of text."""
    return [_found(match) for match in PERSON.finditer(text) if not _begins_with_post(match)]


def is_like_surname(text: str) -> bool:
    """Whether a single word looks like a surname: «Рогова», «Симоненко»."""
    return bool(_LIKE_SURNAME.fullmatch(text)) and fold(text) not in POSTS


def surname_of(name: str) -> str:
    """The folded surname of a name with the surname first; «Де Ла Рог» is one."""
    return fold(name)[: _end_of_surname(name)]


def initials_of(name: str) -> str:
    """The folded initials of a name with the surname first: «сл» for «Рогова Светлана Л.»."""
    return "".join(
        word[0] for word in re.findall(r"[^\W\d_]+", fold(name)[_end_of_surname(name) :])
    )


def _end_of_surname(name: str) -> int:
    particles = re.match(_PARTICLES, name)
    begin = particles.end() if particles else 0
    end = name.find(" ", begin)
    return len(name) if end < 0 else end


def begins_with_post(text: str) -> bool:
    """Whether a text begins with the name of a post in the singular.

    «зам.директора», «учитель-логопед» and «системный администратор» do.
    """
    first = _ADJECTIVE.sub("", fold(text)).partition(" ")[0].rstrip(",-")
    beginnings = (first, first.partition("-")[0], f"{first.partition('.')[0]}.")
    return not POSTS.isdisjoint(beginnings)


def _begins_with_post(match: re.Match[str]) -> bool:
    return fold(match["surname"] or "") in POSTS


def _found(match: re.Match[str]) -> FoundName:
    printed = " ".join(match[0].split())
    if match["full"]:
        name = printed
    elif match["given"]:
        name = " ".join(f"{match['surname3']} {match['given']}".split())
    else:
        surname = match["surname"] or match["surname2"]
        letters = re.findall("[А-ЯЁ]", match["initials"] or match["initials2"])
        name = f"{surname} {''.join(f'{letter}.' for letter in letters)}"
    return FoundName(printed, name, match.start(), match.end())
