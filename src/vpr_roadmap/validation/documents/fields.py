"""The types of the values in files. All values arrive as text; only these types convert them."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import UTC, date, datetime, time
from typing import Annotated, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    Tag,
)
from pydantic_core import PydanticCustomError

from vpr_roadmap.matching.folding import fold
from vpr_roadmap.nodes import STAND_IN
from vpr_roadmap.periods import NO_DAY, PeriodError, is_likely, read_unit

_WHOLE = re.compile(r"0|[1-9][0-9]{0,8}")
_NUMBER = re.compile(r"[0-9]{1,9}(\.[0-9]{1,9})*[a-z]?")
_KEY = re.compile(r"\w[\w-]*")
_STAMP = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})"
)


# pydantic puts the names of union members into the locations of errors. The NUL marks these
# names: no key contains it.
TAG = "\0"
TEXT, LIST, MAPPING, RECURRENCE, SCHEDULE, TERM, UNDATED = (
    f"{TAG}{name}" for name in ("text", "list", "mapping", "every", "schedule", "term", "undated")
)


NO_STAMP = datetime.combine(NO_DAY, time(), UTC)

Moment = TypeVar("Moment", date, datetime)


class Document(BaseModel):
    """A mapping in a file. Unknown keys are errors; values must have exactly the declared types."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, defer_build=True)


def _not_empty(text: str) -> str:
    if not text.strip():
        raise PydanticCustomError("empty-value", "empty")
    return text


def _whole(value: object) -> object:
    if isinstance(value, str):
        if not _WHOLE.fullmatch(value):
            raise PydanticCustomError("not-a-number", "not a number")
        return int(value)
    return value


def _flag(value: object) -> object:
    if isinstance(value, str):
        if value not in ("true", "false"):
            raise PydanticCustomError("not-a-flag", "not a flag")
        return value == "true"
    return value


def _day(value: object) -> object:
    if value == STAND_IN:
        return NO_DAY
    if isinstance(value, str):
        try:
            unit = read_unit(value)
        except PeriodError as error:
            if error.code == "period-impossible" and len(value) == len("2020-11-31"):
                raise PydanticCustomError("day-impossible", "no such day") from None
            unit = None
        if unit is None or unit.start != unit.deadline:
            raise PydanticCustomError("not-a-day", "not a day")
        return _with_likely_year(unit.start)
    return value


def _with_likely_year(day: Moment) -> Moment:
    if not is_likely(day):
        raise PydanticCustomError("year-unlikely", "a year that no plan has")
    return day


def _stamp(value: object) -> object:
    if value == STAND_IN:
        return NO_STAMP
    if isinstance(value, str):
        found = None
        if _STAMP.fullmatch(value):
            with suppress(ValueError):  # 2020-11-31T25:00:00Z matches too
                found = datetime.fromisoformat(value)
        if found is None:
            raise PydanticCustomError("not-a-stamp", "not a stamp")
        return _with_likely_year(found)
    return value


def _activity_number(text: str) -> str:
    if text != STAND_IN and not is_activity_number(text):
        raise PydanticCustomError("wrong-number", "wrong number")
    return text


def is_activity_number(text: str) -> bool:
    """Whether a text is a number such as 1, 1.3 or 4a."""
    return bool(_NUMBER.fullmatch(text))


def _school_key(value: object) -> object:
    if value == STAND_IN:
        return value
    if not isinstance(value, str) or not _KEY.fullmatch(fold(value)):
        raise PydanticCustomError("wrong-school-key", "wrong key")
    return int(value) if _WHOLE.fullmatch(value) else value


def _one_or_many(value: object) -> str:
    return LIST if isinstance(value, list) else TEXT


Line = Annotated[str, AfterValidator(_not_empty)]
"""A text that is not empty and has more than spaces."""

Whole = Annotated[int, BeforeValidator(_whole)]
"""A whole number from 0 to 999999999, without leading zeros."""

LineOrLines = Annotated[
    Annotated[Line, Tag(TEXT)] | Annotated[list[Line], Field(min_length=1), Tag(LIST)],
    Discriminator(_one_or_many),
]
"""A text, or a list of texts."""

Flag = Annotated[bool, BeforeValidator(_flag)]
"""`true` or `false`."""

Day = Annotated[date, BeforeValidator(_day)]
"""An ISO 8601 date."""

Stamp = Annotated[datetime, BeforeValidator(_stamp)]
"""An ISO 8601 date and time to the second, with the offset from UTC."""

ActivityNumber = Annotated[str, AfterValidator(_activity_number)]

SchoolKeyField = Annotated[int | str, BeforeValidator(_school_key)]

SchoolsField = Annotated[
    Annotated[Line, Tag(TEXT)] | Annotated[list[SchoolKeyField], Field(min_length=1), Tag(LIST)],
    Discriminator(_one_or_many),
]
"""Schools: the id of a group, `all`, `none`, or a list of school keys."""
