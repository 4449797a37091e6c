"""Split a printed deadline into tokens: days, months, years, numbers, separators."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from enum import Enum, auto
from typing import NamedTuple

from vpr_roadmap.input.periods.units import parse_month_name
from vpr_roadmap.matching.folding import normalize


class NotReadError(ValueError):
    """A text has something that the grammar of deadlines does not know."""


class Kind(Enum):
    """The kind of a token."""

    DAY = auto()
    MONTH = auto()
    YEAR = auto()
    SHORT_YEAR = auto()
    """«23 г.»: two digits, a year only after a part of one."""
    TIME = auto()
    NUMBER = auto()
    ROMAN = auto()
    QUARTER = auto()
    HALF = auto()
    TEN_DAYS = auto()
    WEEKDAY = auto()
    DURING = auto()
    SINCE = auto()
    UP_TO = auto()
    BEFORE = auto()
    NOT_LATER = auto()
    END_OF = auto()
    DASH = auto()
    COMMA = auto()
    SEMICOLON = auto()
    COLON = auto()
    AND = auto()


class Token(NamedTuple):
    """A token. `number` is its number: of a month, a year, a quarter's «II», a day of the week.

    Dates of digits have `day` and `year` too. `is_digits` is true for a month in digits.
    """

    kind: Kind
    number: int = 0
    day: int | None = None
    year: int | None = None
    is_digits: bool = False


_FOUR_DIGITS = "(?:19|20|21)[0-9]{2}"
_YEAR = rf"{_FOUR_DIGITS}(?![0-9])"
_OF_YEAR = r"(?:\s*(?:г\.?\s?г|год(?:а|у|ы|ов|ах)?|г)(?![а-я])\.?)?"
_ORDINAL = r"(?:-?(?:[оь]?го|ого|его|[оье]?е|[ыио]?й|[аь]?я|ую|ю|[оеь]?м|[ыи]х|[ыи]е|му)(?![а-я]))?"
_HOUR = r"(?:[01]?[0-9]|2[0-3])"
_CLOCK = rf"{_HOUR}(?::[0-5][0-9]){{1,2}}"
# Not «в 10.10», which may be a day.
_AT = rf"{_HOUR}(?:[.:-]00|[.:](?:1[3-9]|[2-5][0-9])| ?(?=ч))(?![.0-9])"
_TO_HOUR = rf"(?:(?:-| до | по ){_HOUR}[.:][0-5][0-9])?"
# As workbooks show a month and a year: «сен.20».
_SHORT_MONTH = r"^([а-я]{3,4})[.-]([0-9]{2})$"
_PATTERNS = (
    ("short_month", _SHORT_MONTH),
    (
        "time",
        rf"(?:(?:в|с) {_AT}|(?:(?:в|с|к) )?{_CLOCK}){_TO_HOUR}(?: ?ч(?:ас[а-я]*)?(?![а-я])\.?)?",
    ),
    ("year_first", rf"({_FOUR_DIGITS})([-./])([0-9]{{2}})\2([0-9]{{2}})(?![0-9])"),
    (
        "date",
        rf"([0-9]{{1,2}})([-./])([0-9]{{1,2}})\2"
        rf"({_FOUR_DIGITS}|(?<!-)[0-9]{{2}})(?![0-9]){_OF_YEAR}",
    ),
    ("month_of_year", rf"([0-9]{{1,2}})[-./]({_YEAR}){_OF_YEAR}"),
    ("day_of_month", r"([0-9]{1,2})\.([0-9]{2})(?![0-9])\.?(?![0-9])"),
    ("year", rf"({_YEAR}){_OF_YEAR}"),
    ("short_year", r"([0-9]{2}) ?г(?:од(?:а|у))?(?![а-я])\.?"),
    ("number", rf"([0-9]{{1,2}})(?![0-9]){_ORDINAL}"),
    ("roman", rf"(iv|i{{1,3}})(?![a-zа-я]){_ORDINAL}"),
    ("weekday", r"\(([а-я]+)\.?\)"),
    ("during", r"(?:в теч\.|(?:в течени[ие]|на протяжении|в период|во?(?! срок))(?![а-я]))"),
    ("not_later", r"(?:в срок )?не (?:поздн(?:ее|ей)|позже)(?:,? чем)?(?![а-я])"),
    ("before", r"(?:в срок )?(?:до|к)(?![а-я])"),
    ("word", r"([а-яa-z]+)\.?"),
    ("mark", r"([-,;:])"),
)
_COMPILED = tuple((name, re.compile(pattern)) for name, pattern in _PATTERNS)
_MARKS = {"-": Kind.DASH, ",": Kind.COMMA, ";": Kind.SEMICOLON, ":": Kind.COLON}
_WORDS = (
    (Kind.QUARTER, "квартал(?:а|е|ы|ов|ах|у)?|кв"),
    (Kind.HALF, "полугоди(?:е|я|и|ю|й|ях)|полуг"),
    (Kind.TEN_DAYS, "декад(?:а|ы|е|у)"),
    # In «c 15.09 по 30.09» nothing shows that the letter is not Latin.
    (Kind.SINCE, "со?|c"),
    (Kind.UP_TO, "по"),
    (Kind.AND, "и"),
    (Kind.END_OF, "кон(?:ца|цу)"),
)
_ORDINAL_WORDS = (
    (1, "перв(?:ый|ая|ое|ого|ой|ом|ую)"),
    (2, "втор(?:ой|ая|ое|ого|ом|ую)"),
    (3, "трет(?:ий|ья|ье|ьего|ьей|ьем|ью)"),
    (4, "четверт(?:ый|ая|ое|ого|ой|ом|ую)"),
)
_WEEKDAYS = (
    "понедельник|пн",
    "вторник|вт",
    "сред[ауы]|ср",
    "четверг|чт",
    "пятниц[ауы]|пт",
    "суббот[ауы]|сб",
    "воскресенье|вс",
)


def plain_text(text: str) -> str:
    """The text in lower case with plain spaces and dashes, and no blanks around dashes.

    Brackets around the whole text and a full stop at its end are removed.
    """
    found = re.sub(r"\s*-\s*", "-", normalize(text)).strip(" .,;")
    inner = found[1:-1]
    if found[:1] == "(" and found[-1:] == ")" and not set("()") & set(inner):
        found = inner.strip(" .,;")
    return re.sub(r"\s*\(?включительно\)?(?![а-я])", "", found)


def tokens(text: str) -> Iterator[Token]:
    """The tokens of a text that `plain_text` made. Raises NotReadError."""
    at = 0
    while at < len(text):
        if text[at] == " ":
            at += 1
            continue
        token, at = _token_at(text, at)
        yield token


def _token_at(text: str, at: int) -> tuple[Token, int]:
    for name, pattern in _COMPILED:
        if match := pattern.match(text, at):
            return _BUILDERS[name](match), match.end()
    raise NotReadError(text)


def _date(match: re.Match[str]) -> Token:
    year = int(match[4]) if len(match[4]) == 4 else 2000 + int(match[4])
    return Token(Kind.DAY, int(match[3]), int(match[1]), year, is_digits=True)


def _short_month(match: re.Match[str]) -> Token:
    month = parse_month_name(match[1])
    if not month:
        raise NotReadError(match[0])
    return Token(Kind.MONTH, month, year=2000 + int(match[2]))


def _word(match: re.Match[str]) -> Token:
    word = match[1]
    for kind, pattern in _WORDS:
        if re.fullmatch(pattern, word):
            return Token(kind)
    for number, pattern in _ORDINAL_WORDS:
        if re.fullmatch(pattern, word):
            return Token(Kind.ROMAN, number)
    if month := parse_month_name(word):
        return Token(Kind.MONTH, month)
    return _weekday(match)


def _weekday(match: re.Match[str]) -> Token:
    for number, pattern in enumerate(_WEEKDAYS):
        if re.fullmatch(pattern, match[1]):
            return Token(Kind.WEEKDAY, number)
    raise NotReadError(match[1])


_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_BUILDERS: dict[str, Callable[[re.Match[str]], Token]] = {
    "short_month": _short_month,
    "time": lambda match: Token(Kind.TIME),
    "year_first": lambda match: Token(Kind.DAY, int(match[3]), int(match[4]), int(match[1])),
    "date": _date,
    "month_of_year": lambda match: Token(
        Kind.MONTH, int(match[1]), year=int(match[2]), is_digits=True
    ),
    "day_of_month": lambda match: Token(Kind.DAY, int(match[2]), int(match[1]), is_digits=True),
    "year": lambda match: Token(Kind.YEAR, int(match[1])),
    "short_year": lambda match: Token(Kind.SHORT_YEAR, 2000 + int(match[1])),
    "number": lambda match: Token(Kind.NUMBER, int(match[1])),
    "roman": lambda match: Token(Kind.ROMAN, _ROMAN[match[1]]),
    "weekday": _weekday,
    "during": lambda match: Token(Kind.DURING),
    "not_later": lambda match: Token(Kind.NOT_LATER),
    "before": lambda match: Token(Kind.BEFORE),
    "word": _word,
    "mark": lambda match: Token(_MARKS[match[1]]),
}
