"""Parse the calendar words of a deadline: parts of years, spans of them, lists of both."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from vpr_roadmap.input.deadlines.tokens import Kind, NotReadError, Token, tokens


class Part(NamedTuple):
    """A day, month, quarter, half-year, ten days of a month, or year, perhaps without its year.

    `number` is that of the month, quarter or half-year, of a year the year itself. `day` is the day
    of a month, or 1 to 3 for its ten days. A part of kind `NUMBER` or `ROMAN` is incomplete: the
    part after it says what is counted.
    """

    kind: Kind
    number: int
    day: int | None = None
    year: int | None = None
    weekday: int | None = None
    is_digits: bool = False


class Item(NamedTuple):
    """One deadline of a list: `last` alone, from `first` to `last`, or not later than `last`."""

    last: Part
    first: Part | None = None
    is_limit: bool = False

    @property
    def has_year(self) -> bool:
        return bool(self.last.year or (self.first and self.first.year))


_UNITS = (Kind.QUARTER, Kind.HALF)
_MONTH_OR_DAY = {Kind.DAY, Kind.MONTH}
_COUNTS = (Kind.NUMBER, Kind.ROMAN)
_SEPARATORS = (Kind.COMMA, Kind.SEMICOLON, Kind.AND)


def parse_items(text: str) -> list[Item]:
    """The items of a list in order. Raises NotReadError."""
    items = _Parser(list(tokens(text))).items()
    return _with_years_before(_completed(items))


class _Parser:
    """Reads items from tokens, from left to right."""

    def __init__(self, found: Sequence[Token]) -> None:
        self.tokens = found
        self.at = 0

    def peek(self, ahead: int = 0) -> Kind | None:
        at = self.at + ahead
        return self.tokens[at].kind if at < len(self.tokens) else None

    def take(self, *kinds: Kind) -> Token | None:
        if self.peek() not in kinds:
            return None
        self.at += 1
        return self.tokens[self.at - 1]

    def items(self) -> list[Item]:
        found = [self.item()]
        while self.peek():
            is_separated = self.separator(found[-1])
            item = self.item(is_first=is_separated)
            before, following = found[-1].last, item.first or item.last
            if not is_separated:
                _check_neighbours(before, following)
            if _may_be_time(before, following):
                raise NotReadError("a day or a time")
            found.append(item)
        return found

    def separator(self, before: Item) -> bool:
        """Take a separator; a colon is one after a year: «2020 год: май, июнь»."""
        colon = (Kind.COLON,) if before.last.kind is Kind.YEAR else ()
        separated = self.take(*_SEPARATORS, *colon)
        if separated and separated.kind is not Kind.AND:
            self.take(Kind.AND)
        return bool(separated)

    def item(self, *, is_first: bool = True) -> Item:
        is_during = is_first and self.take(Kind.DURING)
        limit = None if is_during else self.take(Kind.BEFORE, Kind.NOT_LATER)
        if limit:
            return self.limit(limit.kind)
        since = self.take(Kind.SINCE) if is_first else None
        part = self.part()
        between = self.take(Kind.DASH, Kind.UP_TO, *([Kind.BEFORE] if since else []))
        if not between:
            if since:
                raise NotReadError("a start without an end")
            return Item(part)
        last = self.part()
        if between.kind is Kind.BEFORE and last.kind is not Kind.DAY:
            raise NotReadError("an end that may be included or not")
        return Item(last, part)

    def limit(self, kind: Kind) -> Item:
        """Parse what follows «до» or «не позднее»: «до мая» may include May or not."""
        to_end = self.take(Kind.END_OF)
        part = self.part()
        if to_end and part.kind in (Kind.DAY, *_COUNTS):
            raise NotReadError("the end of a day")
        if kind is Kind.BEFORE and not to_end and part.kind not in (Kind.DAY, *_COUNTS):
            raise NotReadError("an end that may be included or not")
        return Item(part, is_limit=True)

    def part(self) -> Part:
        weekday = self.take(Kind.WEEKDAY)
        if weekday:
            self.take(Kind.COMMA)
        part = self.year_of(self.without_year())
        weekday = weekday or self.weekday_after(part)
        if weekday and part.kind is not Kind.DAY:
            raise NotReadError("a day of the week without a day")
        self.time_after(part)
        return part._replace(weekday=weekday.number) if weekday else part

    def time_after(self, part: Part) -> None:
        """Skip «в 10.00» after a day."""
        if part.kind is Kind.DAY and self.peek() is Kind.COMMA and self.peek(1) is Kind.TIME:
            self.at += 1
        if self.take(Kind.TIME) and part.kind is not Kind.DAY:
            raise NotReadError("a time without a day")

    def weekday_after(self, part: Part) -> Token | None:
        if part.kind is Kind.DAY and self.peek() is Kind.COMMA and self.peek(1) is Kind.WEEKDAY:
            self.at += 1
        return self.take(Kind.WEEKDAY)

    def without_year(self) -> Part:
        if token := self.take(Kind.DAY, Kind.MONTH):
            return Part(token.kind, token.number, token.day, token.year, is_digits=token.is_digits)
        if token := self.take(Kind.YEAR):
            return Part(Kind.YEAR, token.number, year=token.number)
        count = self.take(*_COUNTS)
        if not count:
            raise NotReadError("no part of a year")
        if unit := self.take(*_UNITS):
            return Part(unit.kind, count.number)
        if self.take(Kind.TEN_DAYS):
            return Part(Kind.TEN_DAYS, self.month(), count.number)
        if count.kind is Kind.NUMBER and self.peek() is Kind.MONTH:
            return Part(Kind.DAY, self.month(), count.number)
        return Part(count.kind, count.number)

    def month(self) -> int:
        month = self.take(Kind.MONTH)
        if not month or month.year:
            raise NotReadError("no month")
        return month.number

    def year_of(self, part: Part) -> Part:
        """The part with the year after it: «ноябрь 2020», «ноябрь, 2020»."""
        if part.year or part.kind in _COUNTS:
            return part
        after_comma = self.peek() is Kind.COMMA and self.peek(1) is Kind.YEAR
        if after_comma and self.peek(2) not in (Kind.DASH, Kind.COLON):
            self.at += 1
        year = self.take(Kind.YEAR, Kind.SHORT_YEAR)
        return part._replace(year=year.number) if year else part


def _check_neighbours(one: Part, other: Part) -> None:
    """Two parts without a separator are a list only if they are written alike."""
    if one.kind in _COUNTS or one.kind is not other.kind:
        is_heading = one.kind is Kind.YEAR
        if not is_heading or other.kind in _COUNTS:
            raise NotReadError("different parts side by side")
    elif one.kind is Kind.DAY and one.year and not other.year:
        raise NotReadError("days with and without a year side by side")


def _may_be_time(before: Part, part: Part) -> bool:
    """Whether «10.10» may be a time: «7 сентября, 10.10»."""
    if {before.kind, part.kind} != {Kind.DAY} or not part.is_digits or part.year:
        return False
    return bool(before.year) or not before.is_digits


def _completed(items: Sequence[Item]) -> list[Item]:
    """The items with bare numbers completed by the part after them: «12, 17 марта»."""
    following: Part | None = None
    found: list[Item] = []
    for item in reversed(items):
        last = _complete(item.last, following)
        first = item.first and _complete(item.first, last)
        if item.first and first and first != item.first and _position(first) >= _position(last):
            raise NotReadError("a reversed span")
        if item.is_limit and last != item.last and last.kind is not Kind.DAY:
            raise NotReadError("an end that may be included or not")
        if first and first.kind is not last.kind and {first.kind, last.kind} != _MONTH_OR_DAY:
            raise NotReadError("a span between different parts")
        following = first or last
        found.insert(0, Item(last, first, item.is_limit))
    return found


def _complete(part: Part, following: Part | None) -> Part:
    if part.kind not in _COUNTS:
        return part
    if following and following.kind in _UNITS:
        return Part(following.kind, part.number)
    is_number = part.kind is Kind.NUMBER
    if following and following.kind is Kind.DAY and is_number:
        return Part(Kind.DAY, following.number, part.number)
    if following and following.kind is Kind.MONTH and following.is_digits and is_number:
        return Part(Kind.MONTH, part.number, is_digits=True)
    raise NotReadError("a number of nothing")


def _position(part: Part) -> tuple[int, int]:
    return part.number, part.day or 0


def _with_years_before(items: list[Item]) -> list[Item]:
    """The items with the years that stand before them: «2021 год: январь, март»."""
    years = [item.last.kind is Kind.YEAR for item in items]
    if all(years) or not any(years):
        return items
    found: list[Item] = []
    year: int | None = None
    for at, item in enumerate(items):
        if not years[at]:
            if year is None or item.has_year:
                raise NotReadError("a year that belongs to nothing")
            first = item.first and item.first._replace(year=year)
            found.append(item._replace(last=item.last._replace(year=year), first=first))
        elif item.first or item.is_limit or all(years[at:]) or years[at + 1]:
            raise NotReadError("years in a list of other parts")
        else:
            year = item.last.number
    return found
