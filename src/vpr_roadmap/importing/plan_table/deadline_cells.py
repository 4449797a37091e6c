"""The deadline of an activity in the cells of its row."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from vpr_roadmap.importing.blocks import Place
from vpr_roadmap.importing.plan_table.cell_texts import is_dash, one_line
from vpr_roadmap.importing.plan_table.columns import Column, Role
from vpr_roadmap.importing.plan_table.marked_cells import (
    cached_deadline,
    cached_periods,
    is_mark,
    periods_of_marks,
    read_marks,
    remarks_on_columns,
)
from vpr_roadmap.importing.plan_table.plan_row import PlanRow
from vpr_roadmap.importing.plan_table.section_dates import SectionDate, date_of
from vpr_roadmap.importing.remarks import Remark
from vpr_roadmap.importing.row_dating import Dating
from vpr_roadmap.input.deadlines.reading import PrintedMonth, printed_months
from vpr_roadmap.input.deadlines.values import Deadline, DeadlineContext, DeadlineDoubt
from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts import import_remark_texts as texts
from vpr_roadmap.matching.folding import fold
from vpr_roadmap.periods import (
    Period,
    PeriodError,
    month_with,
    read_period,
    span_of,
)
from vpr_roadmap.yaml_scalars import scalar_in_brackets

_DOUBTS: dict[DeadlineDoubt, Text] = {
    DeadlineDoubt.REPEATED: texts.DEADLINE_REPEATED,
    DeadlineDoubt.WEEKDAY: texts.DEADLINE_WEEKDAY,
}


_months = lru_cache(maxsize=4096)(printed_months)


class DeadlineCells(NamedTuple):
    """The printed texts about one deadline.

    `text` is the deadline, `end` its last day if the table has two columns. `marks` are the columns
    of quarters, months or years with the texts of their cells. `section` is the date in the title
    of the section; `year` is one in the heading of the column or of the section. Without a column
    for deadlines the month of the section is the deadline.
    """

    text: str
    end: str = ""
    marks: tuple[tuple[Column, str], ...] = ()
    year: int | None = None
    section: SectionDate = SectionDate()
    has_column: bool = True

    @property
    def marked(self) -> tuple[tuple[Column, str], ...]:
        return tuple(each for each in self.marks if not is_dash(each[1]))

    @property
    def has_other_marks(self) -> bool:
        """Whether a cell of a quarter, month or year has more than a mark."""
        return any(not is_mark(text) for _, text in self.marked)

    @property
    def has_more_than_marks(self) -> bool:
        """Whether the cells of quarters, months or years say more than the deadline."""
        return self.has_other_marks or bool(self.marked and self.text)

    @property
    def is_span(self) -> bool:
        """Whether there is a first and another last day."""
        return not is_dash(self.text) and not is_dash(self.end) and self.text != self.end

    @property
    def first(self) -> str:
        """The text of the deadline with the month of the section, if it has only days."""
        is_empty = is_dash(self.text) and is_dash(self.end) and not self.marked
        return self.section.month if is_empty else self.section.completed(self.text)

    @property
    def last(self) -> str:
        """Likewise the text of the last day."""
        return self.section.completed(self.end)

    @property
    def wording(self) -> str:
        """The deadline as printed; empty if the cells are."""
        if self.marked and not self.text:
            others = [text for _, text in self.marked if not is_mark(text)]
            heads = [column.heading for column, _ in self.marked]
            return ", ".join(map(one_line, others if len(others) == len(heads) else heads))
        if self.is_span:
            return f"{one_line(self.text)} – {one_line(self.end)}"
        return one_line(self.end if is_dash(self.text) and self.end else self.text)


class ReadDeadline(NamedTuple):
    """`period` is the YAML value of the key `period`."""

    period: str
    wording: str | None
    remarks: tuple[Remark, ...] = ()


def deadline_cells(row: PlanRow, section: SectionDate) -> DeadlineCells:
    """The deadline in the cells of a row; `section` is the date of its section."""
    column = row.header.column(Role.DEADLINE)
    marks = tuple(
        (each, text)
        for each, text in zip(row.header.columns, row.texts, strict=True)
        if each in row.header.marked
        if each.is_understood or is_mark(text)
    )
    section = _in_column_of_months(row, section)
    year = (column.year if column else None) or section.year
    has_column = bool(column or row.header.marked)
    texts_of_row = row.text(Role.DEADLINE), row.text(Role.END)
    return DeadlineCells(*texts_of_row, marks, year, section, has_column)


def _in_column_of_months(row: PlanRow, section: SectionDate) -> SectionDate:
    """The date with the month in the column «Месяц» beside that of the days."""
    for column, text in zip(row.header.columns, row.texts, strict=True):
        if column.role is Role.OTHER and fold(column.heading) == "месяц":
            found = date_of([one_line(text)])
            return section._replace(month=found.month) if found.month else section
    return section


def dated_periods(cells: DeadlineCells) -> Iterator[Period]:
    """The periods that the cells date themselves."""
    yield from cached_periods(cells.first, cells.year)
    yield from cached_periods(cells.last, cells.year)
    yield from periods_of_marks(cells.marked, cells.year)


def read_periods(cells: DeadlineCells, dating: Dating) -> tuple[Period, ...]:
    """The periods of the deadline; empty if it cannot be read."""
    found = _dated(cells, dating)
    return found.dated if found else ()


def months_of(cells: DeadlineCells) -> tuple[PrintedMonth, ...]:
    """The months of the deadlines in the cells, or those of all columns of months."""
    if cells.marked and not cells.text:
        columns = (column for column, _ in cells.marks if column.role is Role.MONTH)
        return tuple(PrintedMonth(each.unit or 1, each.year or cells.year) for each in columns)
    found = _months(cells.first or cells.last)
    return tuple(each._replace(year=each.year or cells.year) for each in found)


def _dated(cells: DeadlineCells, dating: Dating) -> Deadline | None:
    contexts = dating.contexts(cells.year)
    found = next((found for each in contexts if (found := _deadline(cells, each))), None)
    return None if found and _is_of_month(cells, found, dating.plan) else found


def _may_be_read(cells: DeadlineCells, dating: Dating) -> bool:
    """Whether the deadline can be read with the possible months."""
    contexts = (DeadlineContext(dating.plan, (), cells.year, each) for each in dating.possible)
    return any(_deadline(cells, each) for each in contexts)


def _is_of_month(cells: DeadlineCells, found: Deadline, plan: Period | None) -> bool:
    """Whether a deadline without dates is for the month of its section, not for the whole plan."""
    is_whole = not (found.dated or found.is_undated or (plan and plan == month_with(plan.start)))
    return bool(cells.section.month and is_whole and "год" not in fold(cells.text))


def read_cells(cells: DeadlineCells, dating: Dating, place: Place) -> ReadDeadline:
    """The deadline; undated words and a remark if it cannot be read or is outside the plan."""
    wording = cells.wording
    values: dict[str, object] = {"wording": wording or cells.first}
    found = _dated(cells, dating)
    if found is None and is_dash(wording):
        period = f"{{undated: {scalar_in_brackets('срок не указан')}}}"
        remark = Remark("deadline-missing", texts.DEADLINE_MISSING, {}, place)
        return ReadDeadline(period, wording or None, (remark,) if cells.has_column else ())
    if found is None and _may_be_read(cells, dating):
        values["example"] = dating.example
        remark = Remark("deadline-year-unclear", texts.DEADLINE_YEAR_UNCLEAR, values, place)
        return _undated(wording or cells.first, remark)
    if found is None:
        return _undated(wording, Remark("deadline-unread", texts.DEADLINE_UNREAD, values, place))
    if dating.plan and DeadlineDoubt.OUTSIDE_PLAN in found.doubts:
        values["period"] = dating.plan
        remark = Remark("deadline-outside-plan", texts.DEADLINE_OUTSIDE_PLAN, values, place)
        return _undated(wording or cells.first, remark)
    remarks = tuple(
        Remark(str(doubt), _DOUBTS[doubt], values, place)
        for doubt in found.doubts
        if doubt in _DOUBTS
    )
    if not cells.text:
        context = next(dating.contexts(cells.year))
        remarks += tuple(remarks_on_columns(cells.marked, context, place))
    return ReadDeadline(found.period, wording or None, remarks)


def _undated(wording: str, remark: Remark) -> ReadDeadline:
    return ReadDeadline(f"{{undated: {scalar_in_brackets(wording)}}}", wording, (remark,))


def _deadline(cells: DeadlineCells, context: DeadlineContext) -> Deadline | None:
    if cells.marked and not cells.text:
        return read_marks(cells.marked, context)
    if cells.is_span:
        return _of_span(cells.first, cells.last, context)
    if is_dash(cells.text) and not is_dash(cells.end):
        return _until(cells.last, context)
    return cached_deadline(cells.first, context)


def _until(last: str, context: DeadlineContext) -> Deadline | None:
    """From the beginning of the plan to the last day."""
    found = cached_deadline(last, context)
    if not found or len(found.dated) != 1 or found.period.startswith("../") or not context.plan:
        return found
    (period,) = found.dated
    if period.deadline < context.plan.start:
        return found
    written = f"../{period.deadline.isoformat()}"
    return found._replace(period=written, dated=(read_period(written, context.plan),))


def _of_span(first: str, last: str, context: DeadlineContext) -> Deadline | None:
    """The span from the first deadline to the second one."""
    start, end = cached_deadline(first, context), cached_deadline(last, context)
    if not (start and end and len(start.dated) == 1 and len(end.dated) == 1):
        return cached_deadline(f"{first} – {last}", context)
    try:
        period = span_of(start.dated[0], end.dated[0])
    except PeriodError:
        return None
    doubts = dict.fromkeys((*start.doubts, *end.doubts))
    return Deadline(period.written, (period,), doubts=tuple(doubts))
