"""How the titles of sections look."""

from __future__ import annotations

import re

from vpr_roadmap.importing.plan_table.printed_numbers import (
    PrintedNumber,
    read_number,
    split_number,
)
from vpr_roadmap.importing.responsible.names import begins_with_post, find_people
from vpr_roadmap.matching.folding import fold

MAX_TITLE = 300

_NOUNS = "раздел|подраздел|направление|блок|модуль|этап|задача|цель|часть|глава|подпрограмма|проект"
_NAMED = re.compile(
    rf"(?:{_NOUNS})\s*(?:№\s*)?(?:[ivxl]+|\d+(?:\.\d+)*)?\s*(?:[.:)«\"]|[-–—]\s|$)|"
    rf"(?:{_NOUNS})\s*(?:№\s*)?(?:[ivxl]+|\d+(?:\.\d+)*)\b"
    rf"|(?:[ivxl]+|\d{{1,2}})(?:-?[а-я]{{1,2}})? (?:{_NOUNS})(?:[.:]|$)"
)
_SECTION = re.compile(
    rf"({_NOUNS})\s*(?:№\s*)?([IVXLХІ]+|\d+(?:\.\d+)*)\s*(?:[.:)]|[-–—]\s|(?=\s)|$)\s*",
    re.IGNORECASE,
)
_NUMBER_FIRST = re.compile(
    rf"([IVXLХІ]+|\d{{1,2}})(?:-?[а-я]{{1,2}})?\s+(?:{_NOUNS})(?:[.:]|$)", re.IGNORECASE
)
_OWN_NOUNS = ("раздел", "подраздел")
"""The nouns that go without saying."""
_NOTE = re.compile(r"(?:\*|примечани|итого\b|всего\b|справочно|сокращения|условные обозначения)")
_APPROVAL = re.compile("согласован|утвержд|рассмотрен|принят|подпис|исполнител|м\\.п")
_CONTINUED = re.compile(r"продолжение|окончание|таблица \d")


def is_named_section(title: str) -> bool:
    """Whether the title begins as «Раздел 1.», «Задача: …», «Модуль «…»» do."""
    return bool(_NAMED.match(fold(title)))


def is_note(title: str) -> bool:
    """Whether a row is a note or a sum: «Итого», «* по согласованию»."""
    return bool(_NOTE.match(fold(title)))


def is_signature(text: str) -> bool:
    """Whether a row is a signature or an approval: «Директор школы», «Согласовано»."""
    folded = fold(text)
    return bool(find_people(text)) or begins_with_post(text) or bool(_APPROVAL.match(folded))


def is_in_capitals(title: str) -> bool:
    """Whether the title has several words, all in capitals."""
    letters = [letter for letter in title if letter.isalpha()]
    return len(letters) > 5 and all(letter.isupper() for letter in letters)


def begins_small(title: str) -> bool:
    """Whether a text begins as the rest of another one does, with a small letter or a dash."""
    return bool(title) and (title[0].islower() or title[0] in "-–—•),;")


def split_section(title: str) -> tuple[PrintedNumber | None, str]:
    """The number and the title of a section.

    «Раздел 1. Подготовка» is «1» and «Подготовка»; other nouns stay: «Направление 1. Подготовка»,
    «1 блок. Подготовка».
    """
    if match := _NUMBER_FIRST.match(title):
        return read_number(match[1]), title
    if not (match := _SECTION.match(title)):
        return split_number(title)
    number, rest = read_number(match[2]), title[match.end() :]
    drops_noun = rest and fold(match[1]) in _OWN_NOUNS
    return number, rest if drops_noun else title


def is_continued(text: str) -> bool:
    """Whether a paragraph says that a table goes on: «Продолжение таблицы»."""
    return bool(_CONTINUED.match(fold(text)))
