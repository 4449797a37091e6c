"""What the order of the rows says about the years of their deadlines."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

FIRST_MONTH, JUNE = 9, 6
SUMMER = (7, 8)
"""The months that may be before or after a school year; teachers end it in June."""
AUTUMN, SPRING = range(9, 13), range(1, 6)
MIN_AFTER_JUNE = 3
"""So many rows in order have to follow a June before the school year."""


class Side(Enum):
    """Where the summer of a deadline is: before the school year or after it."""

    BEFORE = auto()
    AFTER = auto()
    UNKNOWN = auto()


def side_of_summer(before: Sequence[int], own: Sequence[int], after: Sequence[int]) -> Side:
    """Whether the summer months of a row are before or after the school year.

    `own` are the months of the row, `before` and `after` those of the rows above and below.
    """
    above, below = _of_year(before), _of_year(after)
    if set(own) & set(SUMMER):
        return _side_in_row(own) or _side_among_rows(above, below)
    return _side_of_june(above, below) if set(own) == {JUNE} else Side.AFTER


def _side_in_row(own: Sequence[int]) -> Side | None:
    """What the other months of the row say: «август, январь», «май, август»."""
    summer = [at for at, month in enumerate(own) if month in SUMMER]
    others = [at for at, month in enumerate(own) if month not in (*SUMMER, JUNE)]
    if not others:
        return None
    if summer[-1] < others[0]:
        return Side.BEFORE
    return Side.AFTER if others[-1] < summer[0] and _is_sorted(_of_year(own)) else Side.UNKNOWN


def _side_among_rows(before: Sequence[int], after: Sequence[int]) -> Side:
    if after and not before and after[0] in AUTUMN:
        return Side.BEFORE
    is_end = bool(before) and before[-1] in SPRING and _is_sorted(before) and not after
    return Side.AFTER if is_end else Side.UNKNOWN


def _side_of_june(before: Sequence[int], after: Sequence[int]) -> Side:
    """June is the end of the school year, unless the rows clearly begin with it."""
    if before or not after or after[0] not in AUTUMN or not _is_sorted(after):
        return Side.AFTER
    return Side.BEFORE if len(after) >= MIN_AFTER_JUNE else Side.UNKNOWN


def _of_year(months: Sequence[int]) -> list[int]:
    """The months from September to May."""
    return [month for month in months if month not in (*SUMMER, JUNE)]


def _is_sorted(months: Sequence[int]) -> bool:
    """Whether months follow each other as in a school year."""
    positions = [(month - FIRST_MONTH) % 12 for month in months]
    return positions == sorted(positions)


def is_like_school_year(groups: Sequence[Sequence[int]]) -> bool:
    """Whether the rows of a section run from autumn to spring, and none from spring to autumn."""
    wraps = any(_follows(months, AUTUMN, SPRING) for months in groups)
    return wraps and not is_like_calendar_year(groups)


def is_like_calendar_year(groups: Sequence[Sequence[int]]) -> bool:
    """Whether the rows of a section run from spring to autumn."""
    return any(_follows(months, range(1, FIRST_MONTH), AUTUMN) for months in groups)


def _follows(months: Sequence[int], first: Sequence[int], then: Sequence[int]) -> bool:
    at = next((at for at, month in enumerate(months) if month in first), len(months))
    return any(month in then for month in months[at:])
