"""The tables of a plan as they are printed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.corpus.blocks import Block, Para, PrintedCell, PrintedRow, PrintedTable
from tests.corpus.layout import Layout
from tests.corpus.plan_data import CorpusActivity, CorpusPlan, CorpusSection

ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII")
MONTHS = ("сентябрь", "октябрь", "ноябрь", "декабрь", "январь", "февраль", "март", "апрель", "май")
QUARTERS = ("I кв.", "II кв.", "III кв.", "IV кв.")


def columns_of(plan: CorpusPlan, layout: Layout) -> tuple[str, ...]:
    """The keys of the printed columns, in order."""
    columns = layout.columns or tuple(plan.columns)
    hidden = ("number",) if layout.numbers in ("none", "in title") else ()
    return tuple(column for column in columns if column not in hidden)


def printed_tables(plan: CorpusPlan, layout: Layout) -> Iterator[Block]:
    header = _header(plan, layout)
    if layout.sections.startswith("tables"):
        for at, section in enumerate(plan.sections):
            yield Para(_section_title(plan, section, layout), is_bold=True, is_centered=True)
            above = () if at and layout.sections == "tables with one header" else header
            yield PrintedTable((*above, *_activity_rows(plan, section.activities, layout)))
        return
    rows: list[PrintedRow] = []
    for section in plan.sections:
        if section.title:
            rows.append(_section_row(plan, section, layout))
        rows += _activity_rows(plan, section.activities, layout)
    if layout.has_empty_rows:
        empty = PrintedRow((PrintedCell(""),) * _width(plan, layout))
        rows = [each for row in rows for each in (row, empty)]
    if layout.total:
        rest = [PrintedCell("")] * (_width(plan, layout) - 1)
        rows.append(PrintedRow((PrintedCell(layout.total), *rest)))
    if layout.continues_after:
        yield PrintedTable((*header, *rows[: layout.continues_after]))
        yield Para("Продолжение таблицы", is_right=True)
        yield PrintedTable((*header, *rows[layout.continues_after :]))
    elif layout.repeat:
        starts = range(0, len(rows), layout.repeat)
        rows = [row for at in starts for row in (*header, *rows[at : at + layout.repeat])]
        yield PrintedTable(tuple(rows))
    else:
        yield PrintedTable((*header, *rows))


def _header(plan: CorpusPlan, layout: Layout) -> tuple[PrintedRow, ...]:
    columns = columns_of(plan, layout)
    headings = {**plan.columns, **layout.headings}
    below = {"quarters": QUARTERS, "two dates": ("начало", "окончание")}.get(plan.deadline_columns)
    if not layout.has_header:
        return ()
    title = PrintedCell(" ".join(plan.title), columns=_width(plan, layout), is_bold=True)
    rows = [PrintedRow((title,))] if layout.has_title_row else []
    rows.append(_heading_row(plan, [headings[column] for column in columns], columns, below))
    if below:
        rows.append(PrintedRow(tuple(PrintedCell(text, is_bold=True) for text in below), True))
    if layout.has_column_numbers:
        numbers = range(1, _width(plan, layout) + 1)
        rows.append(PrintedRow(tuple(PrintedCell(str(number)) for number in numbers)))
    return tuple(rows)


def _heading_row(
    plan: CorpusPlan, headings: list[str], columns: tuple[str, ...], below: tuple[str, ...] | None
) -> PrintedRow:
    cells: list[PrintedCell] = []
    for column, heading in zip(columns, headings, strict=True):
        if column == "deadline" and below:
            cells.append(PrintedCell(heading, columns=len(below), is_bold=True))
        elif column == "deadline" and plan.deadline_columns == "months":
            cells += [PrintedCell(month, is_bold=True) for month in MONTHS]
        else:
            cells.append(PrintedCell(heading, rows=2 if below else 1, is_bold=True))
    return PrintedRow(tuple(cells), is_header=True)


def _section_title(plan: CorpusPlan, section: CorpusSection, layout: Layout) -> str:
    if not plan.is_numbered:
        return section.title
    roman = ROMAN[int(section.number) - 1] if section.number.isdigit() else section.number
    starts = {
        "roman": f"{roman}. ",
        "word": f"Раздел {section.number}. ",
        "direction": f"Направление {section.number}: ",
    }
    return starts.get(layout.sections, f"{section.number}. ") + section.title


def _section_row(plan: CorpusPlan, section: CorpusSection, layout: Layout) -> PrintedRow:
    width = _width(plan, layout)
    is_auto = layout.numbers == "auto"
    if plan.is_numbered and (layout.sections.startswith("own cell") or is_auto):
        level = section.number.count(".") if is_auto else None
        number = PrintedCell(f"{section.number}.", is_bold=True, auto=level)
        if layout.sections == "own cell merged":
            return PrintedRow((number, PrintedCell(section.title, columns=width - 1)))
        rest = (PrintedCell(section.title, is_bold=True), *[PrintedCell("")] * (width - 2))
        return PrintedRow((number, *rest))
    title = _section_title(plan, section, layout)
    if layout.sections == "in titles":
        at = columns_of(plan, layout).index("title")
        texts = (section.title if column == at else "" for column in range(width))
        return PrintedRow(tuple(PrintedCell(text) for text in texts))
    if layout.sections == "unmerged":
        return PrintedRow((PrintedCell(title), *[PrintedCell("")] * (width - 1)))
    return PrintedRow((PrintedCell(title, columns=width, is_bold=True),))


def _width(plan: CorpusPlan, layout: Layout) -> int:
    extra = {"quarters": 3, "months": 8, "two dates": 1}.get(plan.deadline_columns, 0)
    return len(columns_of(plan, layout)) + extra


def _activity_rows(
    plan: CorpusPlan, activities: tuple[CorpusActivity, ...], layout: Layout
) -> list[PrintedRow]:
    columns = columns_of(plan, layout)
    first = plan.activities.index(activities[0]) if activities else 0
    grid = []
    for position, activity in enumerate(activities, start=first):
        cells = [cell for key in columns for cell in _cells(plan, activity, key, layout)]
        grid += _cut(cells) if position in layout.cuts else [cells]
    if layout.merges_down:
        grid = _merged_down(grid, [columns.index(key) for key in ("deadline", "responsible")])
    return [PrintedRow(tuple(cells)) for cells in grid]


def _cells(
    plan: CorpusPlan, activity: CorpusActivity, column: str, layout: Layout
) -> list[PrintedCell]:
    text = activity.text(column)
    if column == "number":
        level = activity.printed.count(".") if layout.numbers == "auto" else None
        return [PrintedCell(printed_number(activity, layout), auto=level)]
    month = re.fullmatch(r"(\w{3})\w* 20(\d\d)( г\.)?", text)
    if layout.has_months_of_excel and month:
        return [PrintedCell(f"{month[1].lower()}.{month[2]}")]
    if column == "title" and layout.numbers == "in title":
        return [PrintedCell(f"{activity.printed}. {text}")]
    if column == "deadline" and plan.deadline_columns in ("quarters", "months"):
        return [PrintedCell(mark) for mark in text.split()]
    if column == "deadline" and plan.deadline_columns == "two dates":
        return [PrintedCell(day) for day in text.split(" – ")]
    return [PrintedCell(text)]


def printed_number(activity: CorpusActivity, layout: Layout) -> str:
    """The number as it stands in its column."""
    number = activity.printed
    if not number:
        return ""
    match layout.numbers:
        case "plain":
            return number
        case "bracket":
            return f"{number})"
        case "restart":
            return number.rpartition(".")[2]
        case _:
            return f"{number}."


def _cut(cells: list[PrintedCell]) -> list[list[PrintedCell]]:
    """Two rows: the second has the last words of the longest cell."""
    longest = max(range(len(cells)), key=lambda at: len(cells[at].text))
    words = cells[longest].text.split(" ")
    half = len(words) // 2
    first, second = list(cells), [PrintedCell("")] * len(cells)
    first[longest] = PrintedCell(" ".join(words[:half]))
    second[longest] = PrintedCell(" ".join(words[half:]))
    return [first, second]


def _merged_down(grid: list[list[PrintedCell]], columns: list[int]) -> list[list[PrintedCell]]:
    """Merge equal texts below one another in these columns, which are one cell wide."""
    merged = [list(row) for row in grid]
    gone: set[tuple[int, int]] = set()
    for column in columns:
        top = 0
        for row in range(1, len(grid)):
            if grid[row][column].text == grid[top][column].text:
                gone.add((row, column))
                merged[top][column] = grid[top][column]._replace(rows=row - top + 1)
            else:
                top = row
    return [
        [cell for column, cell in enumerate(row) if (at, column) not in gone]
        for at, row in enumerate(merged)
    ]
