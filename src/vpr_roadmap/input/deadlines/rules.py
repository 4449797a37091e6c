"""Take from a deadline the words that say how often: «ежемесячно», «в течение года»."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Enum, auto
from functools import partial
from typing import NamedTuple, TypeAlias, TypeVar

from vpr_roadmap.input.deadlines.dating import school_year
from vpr_roadmap.input.deadlines.tokens import NotReadError
from vpr_roadmap.periods import Period


class Frequency(Enum):
    """How often something is due, or during which time."""

    MONTHLY = auto()
    QUARTERLY = auto()
    HALF_YEARLY = auto()
    EACH_TERM = auto()
    WEEKLY = auto()
    """Every week or every day."""
    CONTINUOUS = auto()
    YEARLY = auto()
    WHOLE_YEAR = auto()
    WHOLE_CALENDAR_YEAR = auto()
    WHOLE_SCHOOL_YEAR = auto()
    WHOLE_PERIOD = auto()


class Rules(NamedTuple):
    """What a text says about the frequency. `rest` is the text without it.

    `times` is that of «2 раза в год», `day` that of «до 25 числа», `school` the school year.
    """

    rest: str
    frequencies: frozenset[Frequency] = frozenset()
    times: int | None = None
    day: int | None = None
    school: Period | None = None

    @property
    def is_yearly(self) -> bool:
        """Whether the text says «ежегодно» or «2 раза в год»."""
        return bool(self.times) or Frequency.YEARLY in self.frequencies


_AT_LEAST = r"(?:не (?:реже|менее)(?:,? чем)? )?"
_ONCE = rf"{_AT_LEAST}(?:1 ?|один |одного )?(?:раза?|р\.?) в "
_DURING = r"(?:в течени[ие] |в теч\. ?|на протяжении )"
_WHOLE = rf"(?:{_DURING}(?:всего )?|вес[ья] )"
_PLAN = r"(?: (?:реализации|действия|выполнения))?(?: (?:плана|дорожной карты|программы|проекта))?"
_WEEKDAY = "понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье"
_WEEKDAYS = "понедельникам|вторникам|средам|четвергам|пятницам|субботам|воскресеньям"
_TERM = "четверть|триместр|семестр|модуль"
_TERMS = "четвертям|триместрам|семестрам|модулям"
_FREQUENCIES = {
    Frequency.MONTHLY: rf"ежемесячно|{_ONCE}мес(?:яц|\.)?|каждый месяц|помесячно|по месяцам",
    Frequency.QUARTERLY: (
        rf"ежеквартально|{_ONCE}квартал|каждый квартал|в каждом квартале|поквартально"
        r"|по кварталам"
    ),
    Frequency.HALF_YEARLY: (
        rf"{_ONCE}(?:полугодие|полгода)|каждое полугодие|в каждом полугодии|по полугодиям"
        r"|каждые полгода"
    ),
    Frequency.EACH_TERM: (
        rf"{_ONCE}(?:учебную )?(?:{_TERM})|кажд(?:ую|ый) (?:{_TERM})|по (?:{_TERMS})"
        r"|в кажд(?:ой|ом) (?:четверти|триместре|семестре|модуле)"
    ),
    Frequency.WEEKLY: (
        r"еженедельно|ежедневно|каждую неделю|каждый день"
        rf"|{_AT_LEAST}(?:(?:[1-7]-)?[1-7] |один |одного |два )?раза? в неделю"
        rf"|кажд(?:ый|ую|ое) (?:{_WEEKDAY})|по (?:{_WEEKDAYS})"
    ),
    Frequency.CONTINUOUS: (
        "постоянно|на постоянной основе|в постоянном режиме|систематически|регулярно|непрерывно"
    ),
    Frequency.YEARLY: "ежегодно|каждый год|каждого года",
    Frequency.WHOLE_YEAR: rf"{_WHOLE}(?:текущего )?года?{_PLAN}|круглый год|круглогодично",
    Frequency.WHOLE_CALENDAR_YEAR: rf"{_WHOLE}календарн(?:ого|ый) года?",
    Frequency.WHOLE_SCHOOL_YEAR: (
        rf"{_WHOLE}(?:текущего )?(?:учебн(?:ого|ый) |уч\. ?)(?:года?|г\.?)|учебный год"
    ),
    Frequency.WHOLE_PERIOD: (
        rf"{_WHOLE}(?:период|срок)а?{_PLAN}"
        rf"|(?:(?:в|на|за) )?(?:период|срок) (?:реализации|действия){_PLAN}"
    ),
}
_TIMES = (
    rf"{_AT_LEAST}(?:(?P<times>[1-9]|один|одного|два|двух|три|трех|четыре|четырех) ?)?"
    r"(?:раза?|р\.?) в (?:учебный |уч\. ?)?год"
)
_COUNTS = {"один": 1, "одного": 1, "два": 2, "двух": 2, "три": 3, "трех": 3}
_COUNTS |= {"четыре": 4, "четырех": 4}
_OF_SCHOOL = r"уч[а-я]*\.? ?г(?:од[а-я]*|\.)?(?![а-я])"
_SCHOOL_YEAR = (
    rf"(?:(?P<during>{_DURING})|во? |на )?(?P<first>(?:19|20|21)[0-9]{{2}})"
    rf"(?: ?[-/] ?(?P<last>[0-9]{{4}}|[0-9]{{2}}) ?{_OF_SCHOOL}"
    r"| ?/ ?(?P<next>[0-9]{4}|[0-9]{2})(?: ?(?:год[а-я]*|г\.?г?\.?))?)"
)
_DAY = (
    r"(?:(?:в срок )?(?:до|не позднее|не позже|к) |с 1 по |1-|каждое )?"
    r"(?P<day>[0-9]{1,2})(?:-?(?:[оь]?го|[оь]?е|му|ому))? числ[ауо]"
    r"(?P<month> (?:(?:каждого|текущего|отчетного) )?(?:календарного )?месяца)?"
)


def take_rules(text: str) -> Rules:
    """Take the words of frequency from both ends of a text that `plain_text` made.

    Raises NotReadError if the text says something twice in different ways.
    """
    rules = Rules(_stripped(text))
    while found := _find(rules.rest):
        match, add = found
        rest = f"{rules.rest[: match.start()]} {rules.rest[match.end() :]}"
        rules = add(rules._replace(rest=_stripped(rest)), match)
    return rules


_Value = TypeVar("_Value")
_Add: TypeAlias = "Callable[[Rules, re.Match[str]], Rules]"


def _find(text: str) -> tuple[re.Match[str], _Add] | None:
    """The first words of frequency at the beginning or at the end of a text."""
    for at_start, at_end, add in _PATTERNS:
        if match := at_start.match(text) or at_end.search(text):
            return match, add
    return None


def _stripped(text: str) -> str:
    """The text without separators around it, or brackets if they are around the whole text."""
    found = text.strip(" ,;:")
    return found[1:-1].strip() if re.fullmatch(r"\([^()]*\)", found) else found


def _add_frequency(frequency: Frequency, rules: Rules, match: re.Match[str]) -> Rules:
    return rules._replace(frequencies=rules.frequencies | {frequency})


def _add_times(rules: Rules, match: re.Match[str]) -> Rules:
    times = _COUNTS.get(match["times"]) or int(match["times"] or 1)
    return rules._replace(times=_only_one(rules.times, times))


def _add_day(rules: Rules, match: re.Match[str]) -> Rules:
    """Add the day of «до 25 числа». Raises NotReadError if no month has it."""
    day = int(match["day"])
    if not 1 <= day <= 31:
        raise NotReadError(match[0])
    monthly = {Frequency.MONTHLY} if match["month"] or match[0].startswith("каждое") else set()
    frequencies = rules.frequencies | monthly
    return rules._replace(frequencies=frequencies, day=_only_one(rules.day, day))


def _add_school_year(rules: Rules, match: re.Match[str]) -> Rules:
    """Add the school year of «2020/21».

    Raises NotReadError if its years do not follow each other, and for «II полугодие 2020/21», which
    may be half of a calendar year.
    """
    first, last = int(match["first"]), int(match["last"] or match["next"])
    is_unclear = match["next"] and "полуг" in rules.rest
    if is_unclear or last not in (first + 1, (first + 1) % 100):
        raise NotReadError(match[0])
    whole = {Frequency.WHOLE_SCHOOL_YEAR} if match["during"] else set()
    school = _only_one(rules.school, school_year(first))
    return rules._replace(frequencies=rules.frequencies | whole, school=school)


def _only_one(before: object, now: _Value) -> _Value:
    if before not in (None, now):
        raise NotReadError(now)
    return now


def _compiled(pattern: str, add: _Add) -> tuple[re.Pattern[str], re.Pattern[str], _Add]:
    """The pattern at the beginning and at the end of a text, perhaps in brackets."""
    in_brackets = rf"(?P<bracket>\()?(?:{pattern})(?(bracket)\))"
    at_start, at_end = rf"{in_brackets}(?=[ ,;:]|$)", rf"(?:^|(?<=[ ,;:])){in_brackets}$"
    return re.compile(at_start), re.compile(at_end), add


_PATTERNS = (
    _compiled(_SCHOOL_YEAR, _add_school_year),
    _compiled(_TIMES, _add_times),
    _compiled(_DAY, _add_day),
    *(_compiled(text, partial(_add_frequency, each)) for each, text in _FREQUENCIES.items()),
)
