"""What the columns of a plan's table are, by their headings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from vpr_roadmap.importing.plan_table.columns import MARKED, Column, Heading, Role
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
_NO_TITLE = (
    r"(?:вид|тип|уров|цел|класс|школ|колич|дат|срок|блок)[а-я]*\b(?! (?:работ|деятельност)[а-я]*$)"
    r"|.*(?:организаци|учрежден|школы|\bо[оу]\b)"
)
"""How the headings of no activities begin: «Вид мероприятия», «Наименование школы»."""
_WORDS: Sequence[tuple[Role, str]] = (
    (Role.NUMBER, r"(?:№|n|nо)(?: .{1,12})?|(?:№|n|nо)?[ .]*п[ ./\\-]*п\.?|номер.*|пункт.{0,6}"),
    (Role.COEXECUTORS, ".*со(?:исполнит|организатор).*"),
    (
        Role.RESPONSIBLE,
        ".*(?:ответств|исполнител|(?<!со)организатор|кто (?:провод|отвеча|исполня)).*|кто|кому.*",
    ),
    (Role.RESPONSIBLE, "кто (?:пров|осущ|контрол|готов).*|лица,? .*|проверяющ.*|контролирующ.*"),
    (Role.RESPONSIBLE, r"отв\.?(?: .*)?|докладчик.*|выступающ.*"),
    (Role.POST, "должност[ьи]|.*ответств.* должност[ьи]"),
    (
        Role.DEADLINE,
        "(?!.*(?:отчет|отчит|рожден|действия|мест[оа])).*(?:срок|дат[аы]|период|время|месяц|когда"
        "|календарн).*",
    ),
    (Role.DEADLINE, ".*(?:срок|дат[аы]|время).*мест[оа].*|.*мест[оа].*(?:срок|дат[аы]|время).*"),
    (Role.DEADLINE, ".*(?:срок|дат[аы]).*отч[еи]т.*"),
    (Role.RESULT, ".*(?:ожидаем|планируем).*результат.*|.*результат.*ожидаем.*"),
    (Role.TITLE, f"(?!{_NO_TITLE}).*меропр.*"),
    (
        Role.TITLE,
        rf"(?!{_NO_TITLE}).*(?:содержан|вопрос|наименован|назван|\bтем[аы]|\bдела\b|действи|событи"
        r"|что (?:дел|сдел|планир|необх|провер|контрол)).*",
    ),
    (Role.TITLE, ".*(?:вид[ыа]? (?:работ|деят)|работа|деятельност|задач|решени).*"),
    (Role.TITLE, ".*(?:объект|направлени|меропр).*"),
)
"""The words of a heading, for each role; earlier lines take precedence."""
_NO_ROLE = re.compile(
    "отметк|примечан|факт|количеств|объем|финанс|форм[аы]|участник|категор|документ|показател"
    "|целев|аудитор|адресат|контингент|охват|стоимост|сумм"
    "|(?<!дата и )(?<!дата, )(?<!время и )(?<!время, )мест[оа](?!.*(?:дат[аы]|время|срок))"
)
_USUAL = (
    *("ответственные", "ответственный", "исполнители", "исполнитель", "соисполнители"),
    *("мероприятия", "мероприятие", "наименование", "содержание", "результаты", "результат"),
)
MIN_CORRECTED = 8
"""The length of the words of headings that are compared with the usual ones, at least."""
_FIRST, _LAST = re.compile(r"\bначал|^с$"), re.compile(r"\b(?:оконч|конец|завершен)|^по$")

_TIME, _WHO = re.compile(r"срок|дат[аы]\b|период|время"), re.compile("ответств|исполнител")
_SPACED = re.compile(r"(?<![^\W\d_])(?:[^\W\d_] ){2,}[^\W\d_](?![^\W\d_])")


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
            found.append(Column(mark.role, *heading, mark.unit, mark.year, mark.words))
        else:
            role = roles.get(heading.start, Role.OTHER)
            found.append(Column(role, *heading, year=only_year(texts[at])))
    return tuple(_joint(_among_marks(found, texts), texts))


def _among_marks(columns: Sequence[Column], texts: Sequence[str]) -> Iterator[Column]:
    """The columns; one between those of marks whose heading says nothing is for marks as well."""
    marked = [at for at, each in enumerate(columns) if each.role in MARKED]
    for at, (column, text) in enumerate(zip(columns, texts, strict=True)):
        is_among = bool(marked) and marked[0] < at < marked[-1] and column.role is Role.OTHER
        if is_among and not _NO_ROLE.search(text):
            yield column._replace(role=_main_role(columns))
        else:
            yield column


def _main_role(columns: Sequence[Column]) -> Role:
    roles = [each.role for each in columns if each.role in MARKED and each.role is not Role.YEAR]
    return roles[0] if roles else Role.PART


def _joint(columns: Iterable[Column], texts: Sequence[str]) -> Iterator[Column]:
    """The columns; one for deadlines and responsible parties at once is one for each."""
    found = list(columns)
    is_dated = any(each.role in (Role.DEADLINE, *MARKED) for each in found)
    for column, text in zip(found, texts, strict=True):
        names_both = _TIME.search(text) and _WHO.search(text)
        if names_both and column.role is Role.RESPONSIBLE and not is_dated:
            for role in (Role.DEADLINE, Role.RESPONSIBLE, Role.OTHER):
                yield column._replace(role=role, is_joint=True)
        else:
            yield column


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
    if Role.RESPONSIBLE not in roles.values():
        roles = {at: role for at, role in roles.items() if role is not Role.POST}
    return roles


def _span(texts: dict[int, str], dated: Sequence[int]) -> dict[int, Role]:
    """The columns of the first and the last day, if the table has both."""
    first = [at for at in texts if _FIRST.search(texts[at])]
    last = [at for at in texts if _LAST.search(texts[at])]
    if len(first) != 1 or len(last) != 1 or first == last or set(dated) - {*first, *last}:
        return {}
    return {first[0]: Role.DEADLINE, last[0]: Role.END}


def may_be_title(heading: str) -> bool:
    """Whether a column whose heading says nothing may contain the activities."""
    text = _folded(heading)
    return not (_NO_ROLE.search(text) or re.match(_NO_TITLE, text))


def is_number_heading(text: str) -> bool:
    """Whether a cell has the heading of a column of numbers: «№ п/п»."""
    return bool(re.fullmatch(_WORDS[0][1], _folded(text)))


def _folded(heading: str) -> str:
    """The heading without a dot at its end and without misprints; «С р о к и» is «сроки»."""
    folded = _SPACED.sub(lambda match: match[0].replace(" ", ""), fold(heading).rstrip(".: "))
    return " ".join(_corrected(word) for word in folded.split(" "))


def _corrected(word: str) -> str:
    """A usual word of headings for one with a misprint."""
    if len(word) < MIN_CORRECTED or word in _USUAL:
        return word
    return next(iter(suggest(word, _USUAL, most=1, least=0.87)), word)
