"""Recurring deadlines in the format of the files: `{every: month, day: 25}`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vpr_roadmap.input.deadlines.rules import Frequency, Rules
from vpr_roadmap.input.deadlines.tokens import NotReadError
from vpr_roadmap.periods import Period, every_month_by, months

_EVERY = {
    Frequency.MONTHLY: "month",
    Frequency.QUARTERLY: "quarter",
    Frequency.HALF_YEARLY: "half",
    Frequency.EACH_TERM: "term",
}


def every(rules: Rules) -> str | None:
    """The value of the key `every`; None if no frequency of the text is one of a rule."""
    return next((_EVERY[each] for each in rules.frequencies if each in _EVERY), None)


_MONTHS = {"month": 1, "quarter": 3, "half": 6}


def check_recurs(unit: str, within: Sequence[Period]) -> None:
    """Raise NotReadError for «ежеквартально, октябрь», which happens only once."""
    if len(within) == 1 and len(list(months(within[0]))) <= _MONTHS[unit]:
        raise NotReadError(within[0].written)


def recurring_as_yaml(unit: str, day: int | None, within: Sequence[Period], whole: bool) -> str:
    """The rule with `within`, or without it if `whole`. Raises NotReadError if it has no period."""
    if day and within and not any(_deadlines(day, within)):
        raise NotReadError("no such day")
    return f"{{{', '.join(_keys(unit, day, () if whole else within))}}}"


def _deadlines(day: int, within: Sequence[Period]) -> Iterator[bool]:
    return (any(True for _ in every_month_by(day, each)) for each in within)


def _keys(unit: str, day: int | None, within: Sequence[Period]) -> Iterator[str]:
    yield f"every: {unit}"
    if day:
        yield f"day: {day}"
    if len(within) == 1:
        yield f"within: {within[0].written}"
    elif within:
        yield f"within: [{', '.join(each.written for each in within)}]"
