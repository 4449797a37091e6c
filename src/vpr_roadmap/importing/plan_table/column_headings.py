"""What the columns of a plan's table are, by their headings."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vpr_roadmap.importing.plan_table.columns import Column, Heading, Role
from vpr_roadmap.importing.plan_table.marked_columns import marked_columns, only_year
from vpr_roadmap.matching.folding import fold
from vpr_roadmap.matching.suggestions import suggest
from vpr_roadmap.plan.columns import keys_of_columns

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
    (Role.COEXECUTORS, ".*со(?:исполнит|организатор).*"),
    (
        Role.RESPONSIBLE,
        ".*(?:ответств|исполнител|(?<!со)организатор|кто (?:провод|отвеча|исполня)).*|кто|кому.*",
    ),
    (Role.RESPONSIBLE, "кто (?:пров|осущ|контрол).*|лица,? .*|проверяющ.*|контролирующ.*"),
    (Role.DEADLINE, ".*(?:срок|дат[аы]|период|время|месяц|когда|календарн).*"),
    (Role.RESULT, ".*(?:ожидаем|планируем).*результат.*|.*результат.*ожидаем.*"),
    (Role.TITLE, ".*меропр.*"),
    (
        Role.TITLE,
        r".*(?:содержан|вопрос|наименован|назван|\bтем[аы]|\bдела\b|действи|событи"
        r"|что (?:дел|сдел|планир)).*",
    ),
    (Role.TITLE, ".*(?:вид[ыа]? (?:работ|деят)|работа|деятельност|задач|решени).*"),
    (Role.TITLE, ".*(?:объект|направлени).*"),
)
"""The words of a heading, for each role; earlier lines take precedence."""
_NO_ROLE = re.compile(
    "отметк|примечан|факт|количеств|объем|финанс|форм[аы]|участник|категор|документ|показател"
    "|целев|аудитор|адресат|контингент|охват|стоимост|сумм"
    "|(?<!дата и )(?<!дата, )(?<!время и )(?<!время, )мест[оа]"
)
_USUAL = (
    *("ответственные", "ответственный", "исполнители", "исполнитель", "соисполнители"),
    *("мероприятия", "мероприятие", "наименование", "содержание", "результаты", "результат"),
)
MIN_CORRECTED = 8
"""The length of the words of headings that are compared with the usual ones, at least."""
_FIRST, _LAST = re.compile(r"\bначал|^с$"), re.compile(r"\b(?:оконч|конец|завершен)|^по$")


def columns_of(headings: Sequence[Heading]) -> tuple[Column, ...]:
    """The columns with these headings. A role that several could have belongs to one of them."""
    texts = [_folded(each.text) for each in headings]
    marked = marked_columns(
        {at: text for at, text in enumerate(texts) if not _NO_ROLE.search(text)}
    )
    roles = _roles([each for at, each in enumerate(headings) if at not in marked])
    found = []
    for at, heading in enumerate(headings):
        if mark := marked.get(at):
            found.append(Column(mark.role, *heading, mark.unit, mark.year))
        else:
            role = roles.get(heading.start, Role.OTHER)
            found.append(Column(role, *heading, year=only_year(texts[at])))
    return tuple(found)


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
