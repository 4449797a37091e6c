"""What the columns of a plan's table are, by their headings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from vpr_roadmap.language.grammar.russian import MONTHS
from vpr_roadmap.matching.folding import fold
from vpr_roadmap.matching.suggestions import suggest
from vpr_roadmap.plan.columns import keys_of_columns


class Role(StrEnum):
    """What a column of the table contains."""

    NUMBER = "number"
    TITLE = "title"
    DEADLINE = "deadline"
    END = "end"
    """The last day, if the column of the deadline has the first."""
    QUARTER = "quarter"
    MONTH = "month"
    RESPONSIBLE = "responsible"
    COEXECUTORS = "coexecutors"
    RESULT = "result"
    OTHER = "other"


MARKED = (Role.QUARTER, Role.MONTH)
"""The roles of columns in which a mark says that the activity has this deadline."""


class Column(NamedTuple):
    """Графа. It covers the columns `start` to `end` (exclusive) of the grid.

    `unit` is the number of the quarter or month in the heading, `year` the year in it. `is_made_up`
    if the heading is not printed.
    """

    role: Role
    heading: str
    start: int
    end: int
    unit: int | None = None
    year: int | None = None
    is_made_up: bool = False


class Heading(NamedTuple):
    """The printed heading of the columns `start` to `end` (exclusive) of the grid."""

    text: str
    start: int
    end: int


_KEYS = {
    "printed": Role.NUMBER,
    "title": Role.TITLE,
    "wording": Role.DEADLINE,
    "responsible_wording": Role.RESPONSIBLE,
    "coexecutors": Role.COEXECUTORS,
    "expected_result": Role.RESULT,
}
_WORDS: Sequence[tuple[Role, str]] = (
    (Role.NUMBER, r"(?:№|n|nо)(?: .{1,12})?|(?:№|n|nо)?[ .]*п[ ./\\-]*п\.?|номер.*"),
    (Role.COEXECUTORS, ".*соисполнит.*"),
    (
        Role.RESPONSIBLE,
        ".*(?:ответств|исполнител|организатор|кто (?:провод|отвеча|исполня)).*|кто|кому.*",
    ),
    (Role.DEADLINE, ".*(?:срок|дат[аы]|период|время|месяц|когда|календарн).*"),
    (Role.RESULT, ".*(?:ожидаем|планируем).*результат.*|.*результат.*ожидаем.*"),
    (Role.TITLE, ".*меропр.*"),
    (
        Role.TITLE,
        ".*(?:содержан|наименован|назван|дела|вид[ыа]? (?:работ|деят)|тем[аы]|вопрос|действи|работа"
        "|деятельност|задач|событи|что (?:дел|сдел|планир)).*",
    ),
)
"""The words of a heading, for each role; earlier roles take precedence."""
_NO_ROLE = re.compile(
    "отметк|примечан|факт|мест[оа]|количеств|объем|финанс|форм[аы]|участник|категор|документ"
    "|показател|целев|аудитор|адресат|контингент|охват|стоимост|сумм"
)
_USUAL = (
    *("ответственные", "ответственный", "исполнители", "исполнитель", "соисполнители"),
    *("мероприятия", "мероприятие", "наименование", "содержание", "результаты", "результат"),
)
MIN_CORRECTED = 8
"""The length of the words of headings that are compared with the usual ones, at least."""
_FIRST, _LAST = re.compile(r"\bначал|^с$"), re.compile(r"\b(?:оконч|конец|завершен)|^по$")
_YEAR = re.compile(r"\b20\d\d\b")
_AFTER = r"\.?(?: (?:20\d\d.*|г.*))?"
_QUARTER = re.compile(
    rf"(?:.* )?(i{{1,3}}|iv|[1-4])(?:-?[йи])? ?кв(?:артал\w*)?{_AFTER}"
    r"|(?:.*квартал\w*.* )(i{1,3}|iv|[1-4])"
)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_STEMS = tuple(fold(name)[:3] for name in MONTHS)
_NAMES = "|".join(
    rf"{fold(name)}|{stem}{'т' if stem == 'сен' else ''}"
    for name, stem in zip(MONTHS, _STEMS, strict=True)
)
_MONTH = re.compile(rf"(?:.* )?({_NAMES}){_AFTER}")


def columns_of(headings: Sequence[Heading]) -> tuple[Column, ...]:
    """The columns with these headings. A role that several could have belongs to one of them."""
    marked = _marked(headings)
    roles = _roles([each for at, each in enumerate(headings) if at not in marked])
    return tuple(
        marked.get(at) or _column(each, roles.get(each.start, Role.OTHER))
        for at, each in enumerate(headings)
    )


def _column(heading: Heading, role: Role, unit: int | None = None) -> Column:
    years = _YEAR.findall(heading.text)
    return Column(role, *heading, unit, int(years[0]) if len(set(years)) == 1 else None)


def _marked(headings: Sequence[Heading]) -> dict[int, Column]:
    """The columns of quarters or months, by index, if there are at least two."""
    quarters: dict[int, Column] = {}
    months: dict[int, Column] = {}
    for at, heading in enumerate(headings):
        text = _folded(heading.text)
        if match := _QUARTER.fullmatch(text):
            count = match[1] or match[2]
            quarters[at] = _column(heading, Role.QUARTER, _ROMAN.get(count) or int(count))
        elif match := _MONTH.fullmatch(text):
            months[at] = _column(heading, Role.MONTH, 1 + _STEMS.index(match[1][:3]))
    several = (each for each in (quarters, months) if len(each) > 1)
    return _with_years(max(several, key=len, default={}))


def _with_years(marked: dict[int, Column]) -> dict[int, Column]:
    """The columns; one without a year has that of the column before, if its unit is later."""
    found: dict[int, Column] = {}
    before: Column | None = None
    for at, column in marked.items():
        if column.year is None and before and (before.unit or 0) < (column.unit or 0):
            column = column._replace(year=before.year)
        found[at] = before = column
    return found


def _roles(headings: Sequence[Heading]) -> dict[int, Role]:
    """The start of a column → its role, for the headings that tell it."""
    roles: dict[int, Role] = {}
    keys = keys_of_columns(each.text for each in headings)
    for each in headings:
        if (role := _KEYS.get(keys.get(each.text, ""))) and role not in roles.values():
            roles[each.start] = role
    texts = {each.start: _folded(each.text) for each in headings}
    for role, words in _WORDS:
        free = [at for at in texts if at not in roles and not _NO_ROLE.search(texts[at])]
        found = [at for at in free if re.fullmatch(words, texts[at])]
        if role is Role.DEADLINE:
            roles |= _span(texts, [at for at in roles if roles[at] is role] + found)
        if found and role not in roles.values():
            roles[found[0]] = role
    return roles


def _span(texts: dict[int, str], dated: Sequence[int]) -> dict[int, Role]:
    """The columns of the first and the last day, if the table has both."""
    first = [at for at in texts if _FIRST.search(texts[at])]
    last = [at for at in texts if _LAST.search(texts[at])]
    if len(first) != 1 or len(last) != 1 or first == last or set(dated) - {*first, *last}:
        return {}
    return {first[0]: Role.DEADLINE, last[0]: Role.END}


def is_number_heading(text: str) -> bool:
    """Whether a cell has the heading of a column of numbers: «№ п/п»."""
    return bool(re.fullmatch(_WORDS[0][1], _folded(text)))


def _folded(heading: str) -> str:
    """The heading without a dot at its end; «отвественные» is «ответственные»."""
    words = fold(heading).rstrip(".: ").split(" ")
    return " ".join(_corrected(word) for word in words)


def _corrected(word: str) -> str:
    """A usual word of headings for one with a misprint."""
    if len(word) < MIN_CORRECTED or word in _USUAL:
        return word
    return next(iter(suggest(word, _USUAL, most=1, least=0.87)), word)
