"""A plan laid out on paper: paragraphs and tables, before a writer makes a file of them."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, TypeAlias

from tests.corpus.plan_data import CorpusActivity, CorpusPlan, CorpusSection

ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII")
MONTHS = ("сентябрь", "октябрь", "ноябрь", "декабрь", "январь", "февраль", "март", "апрель", "май")
GENITIVE = (
    *("января", "февраля", "марта", "апреля", "мая", "июня"),
    *("июля", "августа", "сентября", "октября", "ноября", "декабря"),
)
QUARTERS = ("I кв.", "II кв.", "III кв.", "IV кв.")
HARD_TO_BREAK = {"Методическ": "Мето\xadди\xadческ", "школьн": "школь\xadн", " и ": " и\xa0"}


class Para(NamedTuple):
    """Абзац. `level` is that of a heading, 0 for other paragraphs."""

    text: str
    is_bold: bool = False
    is_centered: bool = False
    level: int = 0
    is_right: bool = False


class PrintedCell(NamedTuple):
    """Ячейка. `auto` is the level (from 0) of an automatic number; `text` is that number then."""

    text: str
    columns: int = 1
    rows: int = 1
    is_bold: bool = False
    auto: int | None = None


class PrintedRow(NamedTuple):
    cells: tuple[PrintedCell, ...]
    is_header: bool = False

    @property
    def text(self) -> str:
        return " ".join(cell.text for cell in self.cells)


class PrintedTable(NamedTuple):
    """Таблица. A cell that is merged down stands only in its first row."""

    rows: tuple[PrintedRow, ...]

    @property
    def width(self) -> int:
        return sum(cell.columns for cell in self.rows[0].cells)


Block: TypeAlias = Para | PrintedTable


class Layout(NamedTuple):
    """How a plan is printed.

    `columns` are the keys in their order, all columns of the plan if empty; `headings` replaces
    headings. `sections`: merged, own cell, own cell merged, roman, word, direction, unmerged, in
    titles (of an activity), tables (a table per section, its title between), or tables with one
    header (above the first). `numbers`: dot,
    plain, bracket, restart, none, auto, in title. `cuts` are the activities, from 0, whose row a
    page break cuts in two. `repeat` is the number of rows after which the header stands again;
    `continues_after` those after which a new table begins. With `has_title_row` the title is the
    first row of the table; `total` is the text of its last one. `has_months_of_excel` prints
    «Август 2022 г.» as «авг.22». `order`: plain, or form (of an office). `passport`:
    paragraphs, table, or inline (a heading and its text in one paragraph).
    """

    columns: tuple[str, ...] = ()
    headings: Mapping[str, str] = {}
    has_header: bool = True
    has_column_numbers: bool = False
    repeat: int = 0
    sections: str = "merged"
    numbers: str = "dot"
    merges_down: bool = False
    cuts: tuple[int, ...] = ()
    around: bool = True
    title_only: bool = False
    order: str = "plain"
    passport: str = "paragraphs"
    stamp_as_table: bool = False
    continues_after: int = 0
    has_title_row: bool = False
    total: str = ""
    signature_table: tuple[str, ...] = ()
    tables_before: tuple[tuple[tuple[str, ...], ...], ...] = ()
    tables_after: tuple[tuple[tuple[str, ...], ...], ...] = ()
    has_empty_rows: bool = False
    has_months_of_excel: bool = False
    has_soft_hyphens: bool = False
    note: str = ""


def printed_document(plan: CorpusPlan, layout: Layout) -> tuple[Block, ...]:
    """The blocks of the document, in order."""
    blocks: list[Block] = []
    if layout.around and not layout.title_only:
        blocks += [*_order(plan, layout), *_stamp(plan, layout), *_passport(plan, layout)]
    if layout.around and not layout.has_title_row:
        blocks += [Para(line, is_bold=True, is_centered=True) for line in plan.title]
    blocks += map(_other_table, layout.tables_before)
    blocks += _tables(plan, layout)
    if layout.around and not layout.title_only:
        blocks += [Para(line) for line in plan.order.get("signature", ())]
    if layout.signature_table:
        cells = tuple(PrintedCell(text) for text in layout.signature_table)
        blocks.append(PrintedTable((PrintedRow(cells),)))
    blocks += map(_other_table, layout.tables_after)
    if layout.note:
        blocks.append(Para(layout.note))
    return tuple(_softened(block) for block in blocks) if layout.has_soft_hyphens else tuple(blocks)


def _other_table(rows: tuple[tuple[str, ...], ...]) -> PrintedTable:
    return PrintedTable(tuple(PrintedRow(tuple(map(PrintedCell, row))) for row in rows))


def columns_of(plan: CorpusPlan, layout: Layout) -> tuple[str, ...]:
    """The keys of the printed columns, in order."""
    columns = layout.columns or tuple(plan.columns)
    hidden = ("number",) if layout.numbers in ("none", "in title") else ()
    return tuple(column for column in columns if column not in hidden)


def _order(plan: CorpusPlan, layout: Layout) -> Iterator[Block]:
    order = plan.order
    if not order:
        return
    yield Para(order["issuer"], is_bold=True, is_centered=True)
    yield from _order_form(order) if layout.order == "form" else _order_lines(order)


def _order_lines(order: Mapping[str, Any]) -> Iterator[Block]:
    yield Para(" ".join(order["kind"].upper()), is_bold=True, is_centered=True)
    yield Para(f"{order['date_printed']}\t№ {order['number']}")
    yield Para(order["place"], is_centered=True)
    yield Para(order["title"], is_bold=True)
    yield Para(order["preamble"])
    yield from (Para(f"{clause['number']}. {clause['text']}") for clause in order["clauses"])
    yield from (Para(line) for line in order["signature"])
    yield Para("Приложение", is_right=True)
    yield Para(f"к документу от {order['date']:%d.%m.%Y} № {order['number']}", is_right=True)


def _order_form(order: Mapping[str, Any]) -> Iterator[Block]:
    """Date and number in a table, the title on several lines, the signature on one."""
    yield Para(order["kind"].upper(), is_bold=True, is_centered=True)
    texts = (
        f"«{order['date']:%d}» {_month_and_year(order['date'])} г.",
        "",
        f"№ {order['number']}",
    )
    yield PrintedTable((PrintedRow(tuple(map(PrintedCell, texts))),))
    yield Para(order["place"])
    words = order["title"].split(" ")
    lines = [" ".join(words[at : at + 4]) for at in range(0, len(words), 4)]
    yield Para("\n".join(lines))
    *preamble, last = order["preamble"].split(" ")
    yield Para(" ".join(preamble))
    yield Para(last.upper(), is_bold=True)
    yield from (Para(f"{clause['number']}.\t{clause['text']}") for clause in order["clauses"])
    post, name = order["signature"]
    yield Para(f"{post}\t\t\t{name}")
    yield Para("Приложение № 1", is_right=True)
    yield Para("УТВЕРЖДЕНО", is_right=True)
    yield Para(f"документом от {order['date']:%d.%m.%Y} г. № {order['number']}", is_right=True)


def _month_and_year(day: datetime.date) -> str:
    return f"{GENITIVE[day.month - 1]} {day.year}"


def _stamp(plan: CorpusPlan, layout: Layout) -> Iterator[Block]:
    if layout.stamp_as_table and plan.stamp:
        cells = (PrintedCell(""), PrintedCell("\n".join(plan.stamp)))
        yield PrintedTable((PrintedRow(cells),))
    else:
        yield from (Para(line, is_right=True) for line in plan.stamp)


def _passport(plan: CorpusPlan, layout: Layout) -> Iterator[Block]:
    if not plan.passport:
        return
    tasks = [f"{each['number']}. {each['text']}" for each in plan.passport.get("tasks", ())]
    parts = [
        *((more["heading"], [more["text"]]) for more in plan.passport.get("more", ())),
        ("Цель", [plan.passport["goal"]]),
        ("Задачи", tasks),
        ("Ожидаемые результаты", [plan.passport.get("expected_results")]),
    ]
    parts = [(heading, texts) for heading, texts in parts if any(texts)]
    yield Para("ПАСПОРТ", is_bold=True, is_centered=True)
    if layout.passport == "table":
        pairs = [(PrintedCell(head), PrintedCell("\n".join(texts))) for head, texts in parts]
        yield PrintedTable(tuple(PrintedRow(pair) for pair in pairs))
        return
    for heading, texts in parts:
        if layout.passport == "inline" and len(texts) == 1:
            yield Para(f"{heading}: {texts[0]}")
            continue
        yield Para(f"{heading}:", is_bold=True)
        yield from (Para(text) for text in texts)


def _tables(plan: CorpusPlan, layout: Layout) -> Iterator[Block]:
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
            title = PrintedCell(section.title, columns=width - 1)
            return PrintedRow((number, title))
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


def _softened(block: Block) -> Block:
    if isinstance(block, Para):
        return block._replace(text=_soft(block.text))
    rows = [
        row._replace(cells=tuple(cell._replace(text=_soft(cell.text)) for cell in row.cells))
        for row in block.rows
    ]
    return PrintedTable(tuple(rows))


def _soft(text: str) -> str:
    for plain, hard in HARD_TO_BREAK.items():
        text = text.replace(plain, hard)
    return text
