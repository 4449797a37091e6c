"""Which words of a deadline may stand together; a text with any others is not read."""

from __future__ import annotations

from collections.abc import Sequence

from vpr_roadmap.input.deadlines.dating import Years
from vpr_roadmap.input.deadlines.parts import Item
from vpr_roadmap.input.deadlines.rules import Frequency, Rules
from vpr_roadmap.input.deadlines.tokens import Kind, NotReadError
from vpr_roadmap.input.deadlines.whole_years import has_words_for_whole_year, is_whole_year

_RECURRING = frozenset(
    {Frequency.MONTHLY, Frequency.QUARTERLY, Frequency.HALF_YEARLY, Frequency.EACH_TERM}
)
_CONTINUOUS = frozenset({Frequency.WEEKLY, Frequency.CONTINUOUS})
_LONG = frozenset({Kind.MONTH, Kind.QUARTER, Kind.HALF, Kind.TEN_DAYS})


def check_combination(rules: Rules, items: Sequence[Item], years: Years) -> None:
    """Raise NotReadError if a part of the text would be lost or contradicts another one."""
    fits = (
        bool(items or rules.frequencies or rules.times or rules.school)
        and _frequencies_fit(rules)
        and _yearly_fits(rules, items, years)
        and all(_item_fits(item, rules) for item in items)
        and (not items or _whole_year_fits(rules, items, years))
    )
    if not fits:
        raise NotReadError("words that do not fit together")


def _frequencies_fit(rules: Rules) -> bool:
    """At most one kind of frequency; a day of the month only if it is monthly."""
    recurring = rules.frequencies & _RECURRING
    kinds = (bool(recurring), not _CONTINUOUS.isdisjoint(rules.frequencies), rules.is_yearly)
    has_day = rules.day is not None
    return (
        len(recurring) <= 1
        and sum(kinds) <= 1
        and (not has_day or recurring == {Frequency.MONTHLY})
    )


def _yearly_fits(rules: Rules, items: Sequence[Item], years: Years) -> bool:
    """«2 раза в год» has two dates; «ежегодно» is not in one year."""
    if rules.times not in (None, len(items) or 1):
        return False
    is_in_one_year = rules.school or (years.year and not items)
    return not (is_in_one_year and Frequency.YEARLY in rules.frequencies)


def _item_fits(item: Item, rules: Rules) -> bool:
    """Whether something may recur or go on during a time: «еженедельно, с 1 по 15 мая»."""
    is_span = item.first is not None
    is_long = is_span or (item.last.kind in _LONG and not item.is_limit)
    if Frequency.CONTINUOUS in rules.frequencies:
        return is_span
    if Frequency.WEEKLY in rules.frequencies:
        return is_long
    if rules.frequencies & _RECURRING:
        is_year = item.last.kind is Kind.YEAR and not item.is_limit
        return (is_long or is_year) and Frequency.EACH_TERM not in rules.frequencies
    return True


def _whole_year_fits(rules: Rules, items: Sequence[Item], years: Years) -> bool:
    if not has_words_for_whole_year(rules):
        return True
    return len(items) == 1 and is_whole_year(items[0], rules, years.plan)
