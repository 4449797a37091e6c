"""The deadline of an activity in the cells of its row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from vpr_roadmap.importing.blocks import Place
from vpr_roadmap.importing.plan_table.cell_texts import is_dash, one_line
from vpr_roadmap.importing.plan_table.columns import Column, Role
from vpr_roadmap.importing.plan_table.plan_row import PlanRow
from vpr_roadmap.importing.remarks import Remark
from vpr_roadmap.input.deadlines.reading import (
    explicit_periods,
    read_deadline,
    read_quarter_marks,
)
from vpr_roadmap.input.deadlines.values import Deadline, DeadlineContext, DeadlineDoubt
from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts import import_remark_texts as texts
from vpr_roadmap.periods import Period, PeriodError, is_long_unit, month_of, quarter_of, span_of
from vpr_roadmap.yaml_scalars import scalar_in_brackets

_MARK = re.compile(r"(?:[хxv+*✓✔√●•■]|да)+\.?", re.IGNORECASE)
_DOUBTS: dict[DeadlineDoubt, Text] = {
    DeadlineDoubt.REPEATED: texts.DEADLINE_REPEATED,
    DeadlineDoubt.WEEKDAY: texts.DEADLINE_WEEKDAY,
}


# The rows of a plan share few texts.
_read = lru_cache(maxsize=4096)(read_deadline)
_explicit = lru_cache(maxsize=4096)(explicit_periods)


class DeadlineCells(NamedTuple):
    """The printed texts about one deadline.

    `text` is the deadline, `end` its last day if the table has two columns. `marks` are the columns
    of quarters or months with the texts of their cells. `year` is one in the heading of the column
    or of the section.
    """

    text: str
    end: str = ""
    marks: tuple[tuple[Column, str], ...] = ()
    year: int | None = None

    @property
    def marked(self) -> tuple[tuple[Column, str], ...]:
        return tuple(each for each in self.marks if not is_dash(each[1]))

    @property
    def has_other_marks(self) -> bool:
        """Whether a cell of a quarter or month has more than a mark."""
        return any(not _MARK.fullmatch(text) for _, text in self.marked)

    @property
    def wording(self) -> str:
        """The deadline as printed; empty if the cells are."""
        if self.marked and not self.text:
            others = [text for _, text in self.marked if not _MARK.fullmatch(text)]
            heads = [column.heading for column, _ in self.marked]
            return ", ".join(map(one_line, others if len(others) == len(heads) else heads))
        if self.text and self.end and self.text != self.end:
            return f"{one_line(self.text)} – {one_line(self.end)}"
        return one_line(self.text or self.end)


class ReadDeadline(NamedTuple):
    """`period` is the YAML value of the key `period`."""

    period: str
    wording: str | None
    remarks: tuple[Remark, ...] = ()


def deadline_cells(row: PlanRow, year: int | None) -> DeadlineCells:
    """The deadline in the cells of a row; `year` is that of its section."""
    column = row.header.column(Role.DEADLINE)
    marks = tuple(
        (each, text)
        for each, text in zip(row.header.columns, row.texts, strict=True)
        if each in row.header.marked
    )
    own_year = column.year if column else None
    return DeadlineCells(row.text(Role.DEADLINE), row.text(Role.END), marks, own_year or year)


def dated_periods(cells: DeadlineCells) -> Iterator[Period]:
    """The periods that the cells date themselves."""
    yield from _explicit(cells.text, cells.year)
    yield from _explicit(cells.end, cells.year)
    for column, _ in cells.marked:
        if column.year or cells.year:
            yield _unit(column, column.year or cells.year or 0)


def is_read(cells: DeadlineCells, context: DeadlineContext) -> bool:
    """Whether the deadline can be read."""
    return _deadline(cells, context._replace(year=cells.year or context.year)) is not None


def read_cells(cells: DeadlineCells, context: DeadlineContext, place: Place) -> ReadDeadline:
    """The deadline; undated words and a remark if it cannot be read or is outside the plan."""
    wording = cells.wording
    if not wording or is_dash(wording):
        period = f"{{undated: {scalar_in_brackets('срок не указан')}}}"
        remark = Remark("deadline-missing", texts.DEADLINE_MISSING, {}, place)
        return ReadDeadline(period, wording or None, (remark,))
    found = _deadline(cells, context._replace(year=cells.year or context.year))
    values: dict[str, object] = {"wording": wording}
    if found is None:
        return _undated(wording, Remark("deadline-unread", texts.DEADLINE_UNREAD, values, place))
    if context.plan and DeadlineDoubt.OUTSIDE_PLAN in found.doubts:
        values["period"] = context.plan
        remark = Remark("deadline-outside-plan", texts.DEADLINE_OUTSIDE_PLAN, values, place)
        return _undated(wording, remark)
    remarks = tuple(
        Remark(str(doubt), _DOUBTS[doubt], values, place)
        for doubt in found.doubts
        if doubt in _DOUBTS
    )
    return ReadDeadline(found.period, wording, remarks)


def _undated(wording: str, remark: Remark) -> ReadDeadline:
    return ReadDeadline(f"{{undated: {scalar_in_brackets(wording)}}}", wording, (remark,))


def _deadline(cells: DeadlineCells, context: DeadlineContext) -> Deadline | None:
    if cells.marked and not cells.text:
        return _of_marks(cells, context)
    if cells.text and cells.end and cells.text != cells.end:
        return _of_span(cells, context)
    return _read(cells.text or cells.end, context)


def _of_span(cells: DeadlineCells, context: DeadlineContext) -> Deadline | None:
    """The span from the first deadline to the second one."""
    first, last = (_read(text, context) for text in (cells.text, cells.end))
    if not (first and last and len(first.dated) == 1 and len(last.dated) == 1):
        return _read(f"{cells.text} – {cells.end}", context)
    try:
        period = span_of(first.dated[0], last.dated[0])
    except PeriodError:
        return None
    doubts = dict.fromkeys((*first.doubts, *last.doubts))
    return Deadline(period.written, (period,), doubts=tuple(doubts))


def _of_marks(cells: DeadlineCells, context: DeadlineContext) -> Deadline | None:
    if cells.has_other_marks:
        return _of_texts(cells, context)
    marked = cells.marked
    if marked[0][0].role is Role.QUARTER and len({column.year for column, _ in marked}) == 1:
        year = marked[0][0].year
        marks = [(column.unit or 0, "х") for column, _ in marked]
        return read_quarter_marks(marks, year or context.year, context)
    units = [_dated_unit(column, context) for column, _ in marked]
    dated = [unit for unit in units if unit]
    return _listed(dated, context.plan) if len(dated) == len(units) else None


def _of_texts(cells: DeadlineCells, context: DeadlineContext) -> Deadline | None:
    """The deadlines that stand in the columns of quarters or months themselves."""
    found: list[Period] = []
    for column, text in cells.marked:
        unit = _dated_unit(column, context)
        if _MARK.fullmatch(text):
            periods: Sequence[Period] = [unit] if unit else ()
        else:
            year = column.year or (unit.start.year if unit else context.year)
            deadline = _read(text, context._replace(year=year))
            periods = deadline.dated if deadline else ()
        if not periods:
            return None
        found += periods
    return _listed(found, context.plan)


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
    """The quarter or month of a column in the plan; None if its year is unclear."""
    if year := column.year or context.year:
        return _unit(column, year)
    if context.plan is None:
        return None
    years = range(context.plan.start.year, context.plan.deadline.year + 1)
    found = [unit for year in years if context.plan.touches(unit := _unit(column, year))]
    return found[0] if len(found) == 1 else None


def _unit(column: Column, year: int) -> Period:
    count = column.unit or 1
    return quarter_of(year, count) if column.role is Role.QUARTER else month_of(year, count)
