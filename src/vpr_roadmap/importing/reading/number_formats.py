"""Print the numbers and dates of workbooks as Excel shows them to a Russian user."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from functools import lru_cache
from math import isfinite
from types import MappingProxyType
from typing import NamedTuple

from vpr_roadmap.language.grammar.russian import MONTHS, MONTHS_OF

GENERAL = "General"
BUILT_IN_FORMATS = MappingProxyType(
    {
        1: "0",
        2: "0.00",
        3: "#,##0",
        4: "#,##0.00",
        9: "0%",
        10: "0.00%",
        14: "dd.mm.yyyy",
        15: "dd.mmm.yy",
        16: "dd.mmm",
        17: "mmm.yy",
        18: "h:mm AM/PM",
        19: "h:mm:ss AM/PM",
        20: "h:mm",
        21: "h:mm:ss",
        22: "dd.mm.yyyy h:mm",
        37: "#,##0",
        38: "#,##0",
        39: "#,##0.00",
        40: "#,##0.00",
        45: "mm:ss",
        46: "h:mm:ss",
        47: "mm:ss",
    }
)
"""Formats by their number in a file; Excel shows them as the language of the system wants."""
_WEEKDAYS = ["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"]
_WEEKDAYS_SHORT = ["пн", "вт", "ср", "чт", "пт", "сб", "вс"]
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|(?P<padding>[_*].)|\[(?P<bracket>[^\]]*)\]?'
    r"|(?P<half>am/pm|a/p)|(?P<date>y+|m+|d+|h+|s+(?:\.0+)?)"
    r"|(?P<digits>[#0?][#0?,]*(?:\.[#0?]*)?|\.[#0?]+)|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
_KINDS = {"%": "percent", "@": "unknown", "E": "unknown"}
_EPOCH = datetime(1899, 12, 30)
_EPOCH_OF_1904 = datetime(1904, 1, 1)
_LAST_DAY = 2_958_466
_DAY_OF_1900_03_01 = 61
_WHOLE_BELOW = 1e15


class _Token(NamedTuple):
    """A part of a format: `kind` is literal, date, half, digits or percent."""

    kind: str
    text: str


def format_number(number: float, code: str, *, from_1904: bool = False) -> str:
    """A number or date as its format code shows it; as General if the format is not known."""
    if not isfinite(number):
        return str(number)
    tokens = _section(code, number)
    kinds = {token.kind for token in tokens}
    if "date" in kinds and 0 <= number < _LAST_DAY:
        return _date(number, tokens, from_1904)
    if [token.kind for token in tokens].count("digits") == 1 and not kinds & {"date", "unknown"}:
        return _decimal(number, tokens, has_own_sign=";" in code)
    if code.strip() and kinds == {"literal"}:
        return "".join(token.text for token in tokens).strip()
    return _general(number)


def is_date_format(code: str) -> bool:
    return any(token.kind == "date" for token in _section(code, 1))


def _general(number: float) -> str:
    if number == int(number) and abs(number) < _WHOLE_BELOW:
        return str(int(number))
    return f"{number:.11g}".replace("e", "E")


def _section(code: str, number: float) -> tuple[_Token, ...]:
    """The part of a format for positive, negative or zero numbers."""
    sections = _sections(code)
    if number < 0 and len(sections) > 1:
        return sections[1]
    if number == 0 and len(sections) > 2:
        return sections[2]
    return sections[0]


@lru_cache(maxsize=256)
def _sections(code: str) -> tuple[tuple[_Token, ...], ...]:
    if code.strip().lower() in ("", "general", "@", "основной"):
        return ((_Token("unknown", code),),)
    sections: list[list[_Token]] = [[]]
    for found in _TOKEN.finditer(code):
        kind, text = found.lastgroup or "", found.group(found.lastgroup or 0)
        if kind == "other" and text == ";":
            sections.append([])
        elif token := _token(kind, text):
            sections[-1].append(token)
    return tuple(map(tuple, sections))


def _token(kind: str, text: str) -> _Token | None:
    match kind:
        case "date" | "half" | "digits":
            return _Token(kind, text)
        case "quoted" | "escaped":
            return _Token("literal", text)
        case "bracket" if re.fullmatch("h+|m+|s+", text, re.IGNORECASE):
            return _Token("date", text)
        case "bracket" if text.startswith("$") and (symbol := text[1:].split("-")[0]):
            return _Token("literal", symbol)
        case "other":
            return _Token(
                {"%": "percent", "@": "unknown", "E": "unknown"}.get(text, "literal"), text
            )
    return None


def _decimal(number: float, tokens: tuple[_Token, ...], *, has_own_sign: bool) -> str:
    percents = sum(token.kind == "percent" for token in tokens)
    number = number * 100 ** min(percents, 2)
    written = "".join(
        _digits(abs(number), token.text) if token.kind == "digits" else token.text
        for token in tokens
    ).strip()
    return f"-{written}" if number < 0 and not has_own_sign else written


def _digits(number: float, mask: str) -> str:
    whole_mask, _, part_mask = mask.partition(".")
    decimals = min(len(part_mask), 15)
    whole, _, part = f"{number:.{decimals}f}".partition(".")
    optional = len(part_mask) - len(part_mask.rstrip("#?"))
    while optional and part.endswith("0"):
        part, optional = part[:-1], optional - 1
    whole = whole.zfill(min(whole_mask.count("0"), 30))
    if "," in whole_mask.rstrip(","):
        whole = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", "\xa0", whole)
    return f"{whole}.{part}" if part else whole


def _date(number: float, tokens: tuple[_Token, ...], from_1904: bool) -> str:
    day = _moment(number, from_1904)
    has_day = any(token.kind == "date" and token.text.lower() in ("d", "dd") for token in tokens)
    has_half = any(token.kind == "half" for token in tokens)
    written = "".join(
        _date_part(index, tokens, day, number, has_day=has_day, has_half=has_half)
        for index in range(len(tokens))
    )
    return written.strip()


def _moment(number: float, from_1904: bool) -> datetime:
    if from_1904:
        return _EPOCH_OF_1904 + timedelta(days=number)
    # Excel has a 29 February 1900, so its days before March are one less.
    early = number < _DAY_OF_1900_03_01 - 1
    seconds = round((number + early) * 86_400)
    return _EPOCH + timedelta(seconds=seconds)


def _date_part(
    index: int,
    tokens: tuple[_Token, ...],
    day: datetime,
    number: float,
    *,
    has_day: bool,
    has_half: bool,
) -> str:
    token = tokens[index]
    if token.kind == "half":
        return "PM" if day.hour >= 12 else "AM"
    if token.kind != "date":
        return "." if token.text == "/" else token.text
    letters = token.text.lower()
    if letters[0] == "m" and _are_minutes(index, tokens):
        return f"{day.minute:0{min(len(letters), 2)}}"
    match letters[0]:
        case "y":
            return f"{day.year % 100:02}" if len(letters) < 3 else str(day.year)
        case "m":
            return _month(day.month, len(letters), has_day=has_day)
        case "d":
            return _day(day, len(letters))
        case "h":
            hour = (day.hour - 1) % 12 + 1 if has_half else day.hour
            return f"{hour:0{min(len(letters), 2)}}"
    return f"{day.second:0{min(len(letters), 2)}}"


def _month(month: int, letters: int, *, has_day: bool) -> str:
    """The month by the number of letters m; after a day in the genitive: «15 сентября»."""
    if letters < 3:
        return f"{month:0{letters}}"
    if letters == 3:
        return MONTHS[month - 1][:3]
    if letters == 5:
        return MONTHS[month - 1][0].upper()
    return MONTHS_OF[month - 1] if has_day else MONTHS[month - 1].capitalize()


def _day(day: datetime, letters: int) -> str:
    if letters < 3:
        return f"{day.day:0{letters}}"
    return (_WEEKDAYS_SHORT if letters == 3 else _WEEKDAYS)[day.weekday()]


def _are_minutes(index: int, tokens: tuple[_Token, ...]) -> bool:
    """Whether m means minutes: after hours or before seconds."""
    parts = [position for position, token in enumerate(tokens) if token.kind == "date"]
    here = parts.index(index)
    before = tokens[parts[here - 1]].text.lower() if here else ""
    after = tokens[parts[here + 1]].text.lower() if here + 1 < len(parts) else ""
    return len(tokens[index].text) < 3 and (before.startswith("h") or after.startswith("s"))
