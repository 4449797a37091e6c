"""The marks and deadlines in columns of quarters, months, years and other parts of a plan."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TypeAlias

from vpr_roadmap.importing.blocks import Place
from vpr_roadmap.importing.plan_table.cell_texts import one_line
from vpr_roadmap.importing.plan_table.columns import Column, Role
from vpr_roadmap.importing.plan_table.section_dates import SectionDate, month_of_year
from vpr_roadmap.importing.remarks import Remark
from vpr_roadmap.input.deadlines.reading import (
    explicit_periods,
    read_deadline,
    read_quarter_marks,
)
from vpr_roadmap.input.deadlines.values import Deadline, DeadlineContext, DeadlineDoubt
from vpr_roadmap.language.texts import import_remark_texts as texts
from vpr_roadmap.periods import Period, is_long_unit, month_of, quarter_of, span_of

Marked: TypeAlias = Sequence[tuple[Column, str]]
"""The columns that have a text in a row, with these texts."""

_MARK = re.compile(r"(?:[хxv+*✓✔√●•■]|да)+\.?", re.IGNORECASE)

# The rows of a plan share few texts.
cached_deadline = lru_cache(maxsize=4096)(read_deadline)
cached_periods = lru_cache(maxsize=4096)(explicit_periods)


def is_mark(text: str) -> bool:
    """Whether a cell has only a mark: «х», «+»."""
    return bool(_MARK.fullmatch(text))


def periods_of_marks(marked: Marked, year: int | None) -> Iterator[Period]:
    """The periods that the columns date themselves; `year` is one stated around them."""
    for column, text in marked:
        own_year = column.year or year
        if not is_mark(text):
            yield from cached_periods(_with_month(text, column), own_year)
        elif column.words:
            yield from cached_periods(column.words, own_year)
        elif own_year and column.is_understood:
            yield _unit(column, own_year)


def read_marks(marked: Marked, context: DeadlineContext) -> Deadline | None:
    """The deadline of the columns of marks, of which at least one has a text."""
    if not all(is_mark(text) for _, text in marked):
        return _of_texts(marked, context)
    kinds = {(column.role, column.year, column.is_understood) for column, _ in marked}
    if len(kinds) == 1 and marked[0][0].role is Role.QUARTER and marked[0][0].is_understood:
        year = marked[0][0].year
        marks = [(column.unit or 0, "х") for column, _ in marked]
        return read_quarter_marks(marks, year or context.year, context)
    if len(marked) == 1 and marked[0][0].words:
        return cached_deadline(marked[0][0].words, context)
    units = [_dated_unit(column, context) for column, _ in marked]
    dated = [unit for unit in units if unit]
    return _listed(dated, context.plan) if len(dated) == len(units) else None


def _of_texts(marked: Marked, context: DeadlineContext) -> Deadline | None:
    """The deadlines that stand in the columns of quarters, months or years themselves."""
    found: list[Period] = []
    for column, text in marked:
        unit = _dated_unit(column, context)
        if is_mark(text):
            periods: Sequence[Period] = [unit] if unit else ()
        else:
            deadline = cached_deadline(_with_month(text, column), _within(column, unit, context))
            periods = deadline.dated if deadline else ()
        if not periods:
            return None
        found += periods
    return _listed(found, context.plan)


def _with_month(text: str, column: Column) -> str:
    """«15-20 сентября» for «15-20» in the column of September."""
    if column.role is Role.MONTH and column.unit:
        return SectionDate(month=month_of_year(column.unit, None)).completed(text)
    return text


def _within(column: Column, unit: Period | None, context: DeadlineContext) -> DeadlineContext:
    """The context of a cell in a column that means `unit`, such as a year or a school year."""
    if unit is None or column.year:
        return context._replace(year=column.year or context.year)
    if unit.start.year == unit.deadline.year:
        return context._replace(year=unit.start.year)
    return context._replace(plan=unit, year=None)


def remarks_on_columns(marked: Marked, context: DeadlineContext, place: Place) -> Iterator[Remark]:
    """Which cells have a deadline that is not in the quarter or month of their column."""
    for column, text in marked:
        if is_mark(text) or not (unit := _dated_unit(column, context)):
            continue
        found = cached_deadline(_with_month(text, column), _within(column, unit, context))
        if found and not all(_is_in(each, unit) for each in found.dated):
            values: dict[str, object] = {"wording": one_line(text), "heading": column.heading}
            yield Remark("deadline-outside-column", texts.DEADLINE_OUTSIDE_COLUMN, values, place)


def _is_in(period: Period, unit: Period) -> bool:
    """Whether a deadline is in a unit; «до 15 мая» is where it ends."""
    ends = period.written.startswith("../")
    return unit.start <= period.deadline <= unit.deadline if ends else unit.touches(period)


def _listed(periods: Sequence[Period], plan: Period | None) -> Deadline | None:
    ordered = tuple(dict.fromkeys(periods))
    if any(one.touches(other) for at, one in enumerate(ordered) for other in ordered[:at]):
        return None
    written = [each.written for each in ordered]
    is_outside = plan and not all(
        plan.touches(each) if is_long_unit(each.written) else plan.covers(each) for each in ordered
    )
    return Deadline(
        written[0] if len(written) == 1 else f"[{', '.join(written)}]",
        ordered,
        doubts=(DeadlineDoubt.OUTSIDE_PLAN,) if is_outside else (),
    )


def _dated_unit(column: Column, context: DeadlineContext) -> Period | None:
    """What the heading of a column means in the plan; None if its year is unclear."""
    if not column.is_understood:
        return None
    if column.words:
        read = cached_deadline(column.words, context._replace(year=column.year or context.year))
        return read.dated[0] if read and len(read.dated) == 1 else None
    if year := column.year or context.year:
        return _unit(column, year)
    within = context.within or context.plan
    if within is None:
        return None
    years = range(within.start.year, within.deadline.year + 1)
    found = [unit for year in years if within.touches(unit := _unit(column, year))]
    return found[0] if len(found) == 1 else None


def _unit(column: Column, year: int) -> Period:
    match column.role, column.unit:
        case Role.QUARTER, int(quarter):
            return quarter_of(year, quarter)
        case Role.MONTH, int(month):
            return month_of(year, month)
    return span_of(month_of(year, 1), month_of(year, 12))
