"""Which years the deadlines of a plan get that state none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from vpr_roadmap.importing.around_table.years import Years
from vpr_roadmap.importing.blocks import Place
from vpr_roadmap.importing.plan_period import (
    FIRST_MONTH,
    PlanPeriod,
    near_months,
    plan_period,
    school_year,
    widened,
)
from vpr_roadmap.importing.plan_table.activities import Cells, SectionCells
from vpr_roadmap.importing.plan_table.deadline_cells import (
    dated_periods,
    months_of,
    read_periods,
)
from vpr_roadmap.importing.plan_table.month_order import (
    JUNE,
    SUMMER,
    Side,
    is_like_calendar_year,
    is_like_school_year,
    side_of_summer,
)
from vpr_roadmap.importing.row_dating import Dating
from vpr_roadmap.periods import Period, is_long_unit, month_of, span_of

NO_MONTHS = Period(date.max, date.min, "")
"""A period without days, in which no deadline can be."""


class PlanDating(NamedTuple):
    """The period of the plan, and how each row gets its years.

    `is_unclear` if the title leaves open which months or which year it means.
    """

    period: Period
    by_row: Mapping[Place, Dating]
    is_guessed: bool = False
    is_unclear: bool = False
    example: str = ""


def plan_dating(
    years: Years, sections: Sequence[SectionCells], order_date: date | None
) -> PlanDating:
    """The dating of a plan whose title states `years`. Raises DocumentError as `plan_period`."""
    rows = [each for section in sections for each in section.activities]
    dated = [period for each in rows for period in dated_periods(each.deadline)]
    found = plan_period(years, dated, order_date)
    if found.is_guessed:
        return _undated(found.period, rows, school_year_text(found.period.start.year))
    if found.stated is None:
        return PlanDating(found.period, _alike(rows, Dating(found.period)))
    if years.is_part_unclear:
        example = found.stated.written
        return _undated(found.period, rows, example)._replace(is_guessed=False, is_unclear=True)
    if years.is_school_year:
        return _of_school_years(years, found, sections)
    groups = _groups(sections)
    if not years.part and len(years.years) == 1 and _is_doubtful(years, groups):
        return _of_doubtful_year(years, found.period, rows)
    return PlanDating(
        found.period, _alike(rows, Dating(found.period, (found.stated, found.period)))
    )


def given_dating(given: Period, sections: Sequence[SectionCells], *, is_exact: bool) -> PlanDating:
    """The dating of a plan whose period the user gave; a school year is as one in a title."""
    first, last = given.start, given.deadline
    rows = [each for section in sections for each in section.activities]
    years = Years((first.year, last.year), is_school_year=True)
    is_school_year = (first.month, last.month, last.year - first.year) == (9, 8, 1)
    if is_school_year and not is_exact:
        stated = school_year(first.year)
        near = near_months(years, stated)
        dated = [period for each in rows for period in dated_periods(each.deadline)]
        period = widened(stated, [each for each in dated if near.covers(each)])
        return _of_school_years(years, PlanPeriod(period, stated), sections)
    has_two_summers = last.year == first.year + 1 and last.month >= first.month
    if has_two_summers and last.month < FIRST_MONTH:
        windows = dict(_windows(first.year, last.year, sections))
        return PlanDating(given, {place: Dating(given, each) for place, each in windows.items()})
    return PlanDating(given, _alike(rows, Dating(given)))


def school_year_text(first: int) -> str:
    """A school year as users type it: `2024/25`."""
    return f"{first}/{(first + 1) % 100:02}"


def _alike(rows: Sequence[Cells], dating: Dating) -> dict[Place, Dating]:
    return {each.place: dating for each in rows}


def _undated(period: Period, rows: Sequence[Cells], example: str) -> PlanDating:
    return PlanDating(period, _alike(rows, Dating(None)), is_guessed=True, example=example)


def _of_school_years(
    years: Years, found: PlanPeriod, sections: Sequence[SectionCells]
) -> PlanDating:
    """Months without a year are in the school year; the order of the rows dates summer months."""
    assert found.stated
    first, last = min(years.years), max(years.years)
    rows = [each for section in sections for each in section.activities]
    within = dict(_windows(first, last, sections))
    plain = {place: Dating(found.stated, windows) for place, windows in within.items()}
    near = near_months(years, found.stated)
    read = [
        period
        for each in rows
        for period in read_periods(each.deadline, plain[each.place])
        if near.covers(period) and not is_long_unit(period.written)
    ]
    plan = widened(found.period, read)
    possible = (_months(first, 7, last, 6), _months(first, 9, last, 8))
    example = f"{first}-08/{plan.written_end}"
    by_row = {place: Dating(plan, windows, possible, example) for place, windows in within.items()}
    return PlanDating(plan, by_row)


def _windows(
    first: int, last: int, sections: Sequence[SectionCells]
) -> Iterator[tuple[Place, tuple[Period, ...]]]:
    """The months in which the deadlines of each row are looked for, one period after another."""
    wide = _months(first, 6, last, 8)
    of_side = {
        Side.BEFORE: (_months(first, 9, last, 5), wide, _months(first, 6, last, 5)),
        Side.AFTER: (_months(first, 9, last, 6), wide, _months(first, 9, last, 8)),
        Side.UNKNOWN: (_months(first, 9, last, 5), wide),
    }
    if last > first + 1:
        of_side = dict.fromkeys(Side, (_months(first, 9, last, 8), wide))
    for group in _row_groups(sections):
        positions = [_position(each) for each in group]
        for at, each in enumerate(group):
            own = [month.month for month in months_of(each.deadline)]
            if not {*own} & {JUNE, *SUMMER}:
                yield each.place, of_side[Side.AFTER]
                continue
            before = [month for month in positions[:at] if month]
            after = [month for month in positions[at + 1 :] if month]
            yield each.place, of_side[side_of_summer(before, own, after)]


def _row_groups(sections: Sequence[SectionCells]) -> list[Sequence[Cells]]:
    """The rows whose order counts: those of a section, or all of them.

    All rows are one group if titles of sections are months, or if a section has no month from
    September to May.
    """
    groups = [each.activities for each in sections if each.activities]
    has_months = any(each.deadline.section.month for group in groups for each in group)
    is_short = [not any(_position(each) not in (None, 6, 7, 8) for each in g) for g in groups]
    everything = [each for group in groups for each in group]
    return [everything] if has_months or any(is_short) else list(groups)


def _position(cells: Cells) -> int | None:
    """The month of a row with only one deadline."""
    months = months_of(cells.deadline)
    return months[0].month if len(months) == 1 else None


def _groups(sections: Sequence[SectionCells]) -> list[list[int]]:
    """The months without a year of the rows of each section, and of a row with many."""
    groups: list[list[int]] = []
    for group in _row_groups(sections):
        months = [months_of(each.deadline) for each in group]
        groups.append([each[0].month for each in months if len(each) == 1 and not each[0].year])
        groups += [[m.month for m in each if not m.year] for each in months if len(each) > 2]
    return groups


def _is_doubtful(years: Years, groups: Sequence[Sequence[int]]) -> bool:
    """Whether a plan for one year may be for the school year that ends or begins in it."""
    if years.is_of_exams:
        return not is_like_calendar_year(groups)
    return is_like_school_year(groups)


def _of_doubtful_year(years: Years, period: Period, rows: Sequence[Cells]) -> PlanDating:
    """Only exams of a year show that its first months are meant."""
    (year,) = years.years
    windows = (_months(year, 1, year, 6) if years.is_of_exams else NO_MONTHS,)
    example = school_year_text(year - 1)
    dating = Dating(period, windows, (_months(year, 1, year, 12),), example)
    return PlanDating(period, _alike(rows, dating), is_unclear=True, example=example)


def _months(first: int, month: int, last: int, last_month: int) -> Period:
    return span_of(month_of(first, month), month_of(last, last_month))
