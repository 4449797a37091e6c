"""The months that words for a whole year mean: «в течение года», «2020-2021 учебный год»."""

from __future__ import annotations

from vpr_roadmap.input.deadlines.dating import Years, calendar_year, school_year
from vpr_roadmap.input.deadlines.parts import Item
from vpr_roadmap.input.deadlines.rules import Frequency, Rules
from vpr_roadmap.input.deadlines.tokens import Kind, NotReadError
from vpr_roadmap.periods import Period, month_of, month_with, span_of

_WHOLE = frozenset(
    {
        Frequency.WHOLE_YEAR,
        Frequency.WHOLE_CALENDAR_YEAR,
        Frequency.WHOLE_SCHOOL_YEAR,
        Frequency.WHOLE_PERIOD,
    }
)


def part_of_plan(rules: Rules, years: Years) -> Period | None:
    """The months of the plan that a text without a date means; None if they are the whole plan.

    These are the months of the year that the text or the document states. Raises NotReadError if
    the words do not fit the plan: «в течение учебного года» in a plan for a calendar year.
    """
    _check_kind_of_year(rules, years)
    if rules.school:
        return school_year_in(years.plan, rules.school)
    if not years.year or Frequency.WHOLE_PERIOD in rules.frequencies:
        return None
    return _common_months(calendar_year(years.year), years.plan)


def school_year_in(plan: Period | None, school: Period) -> Period | None:
    """The months of a school year in the plan; None if the plan is for that school year.

    Raises NotReadError if the plan has none of September to May.
    """
    lessons = span_of(month_with(school.start), month_of(school.deadline.year, 5))
    if not (plan and plan.touches(lessons)):
        raise NotReadError(school.written)
    return None if with_summers(school).covers(plan) else _common_months(school, plan)


def with_summers(school: Period) -> Period:
    """A school year with the summer before it: a plan for the school year may begin there."""
    return span_of(month_of(school.start.year, 6), month_with(school.deadline))


def has_words_for_whole_year(rules: Rules) -> bool:
    """Whether a text says «в течение года», «весь период» or the like."""
    return not _WHOLE.isdisjoint(rules.frequencies)


def is_whole_year(item: Item, rules: Rules, plan: Period | None) -> bool:
    """Whether a part means the same as the words beside it: «в течение года (сентябрь – май)»."""
    words, first, last = rules.frequencies & _WHOLE, item.first, item.last
    if last.kind is Kind.YEAR:
        return words <= {Frequency.WHOLE_YEAR, Frequency.WHOLE_CALENDAR_YEAR}
    if not first:
        return False
    ends = (first.number, last.number)
    if last.kind is Kind.QUARTER:
        return ends == (1, 4) and words <= _ENDS_OF_YEARS[1, 12]
    is_plan = plan is not None and ends == (plan.start.month, plan.deadline.month)
    return last.kind in (Kind.MONTH, Kind.DAY) and (
        is_plan or words <= _ENDS_OF_YEARS.get(ends, frozenset())
    )


_SCHOOL_YEAR = frozenset({Frequency.WHOLE_YEAR, Frequency.WHOLE_SCHOOL_YEAR})
_ENDS_OF_YEARS = {
    (9, 5): _SCHOOL_YEAR,
    (9, 6): _SCHOOL_YEAR,
    (9, 8): _SCHOOL_YEAR,
    (1, 12): frozenset({Frequency.WHOLE_YEAR, Frequency.WHOLE_CALENDAR_YEAR}),
}


def _check_kind_of_year(rules: Rules, years: Years) -> None:
    """Check that a calendar year or a school year is that of the plan."""
    words, plan = rules.frequencies & _WHOLE, years.plan
    if rules.school:
        fits = words <= _SCHOOL_YEAR
    elif Frequency.WHOLE_SCHOOL_YEAR in words:
        fits = not years.year and (plan is None or _is_for_school_year(plan))
    elif Frequency.WHOLE_CALENDAR_YEAR in words:
        fits = bool(years.year or (plan and plan.start.year == plan.deadline.year))
    else:
        fits = True
    if not fits:
        raise NotReadError("another kind of year")


def _is_for_school_year(plan: Period) -> bool:
    first = plan.start.year
    return any(with_summers(school_year(year)).covers(plan) for year in (first - 1, first))


def _common_months(year: Period, plan: Period | None) -> Period | None:
    """The months of a year in the plan; None if they are all of the plan."""
    if not plan:
        return year
    if not plan.touches(year):
        raise NotReadError(year.written)
    if year.covers(plan):
        return None
    start, end = max(plan.start, year.start), min(plan.deadline, year.deadline)
    return span_of(month_with(start), month_with(end))
