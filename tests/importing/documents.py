"""Documents for tests, written as lines of text."""

from __future__ import annotations

from typing import NamedTuple

from vpr_roadmap.importing.blocks import (
    Block,
    Cell,
    Document,
    Finding,
    Paragraph,
    Place,
    Row,
    Table,
)

HEAD = "№ п/п|Мероприятия|Сроки|Ответственные"


class _Start(NamedTuple):
    row: int
    column: int


def table(*lines: str, number: int = 1, sheet: str | None = None, first_row: int = 1) -> Table:
    """A table whose cells are separated by «|».

    `<` continues the cell on the left, `^` the one above. `**text**` is bold, `#2.1` is a number
    of a workbook, `/` between blanks is a line break.
    """
    texts = [[cell.strip() for cell in line.split("|")] for line in lines]
    spans: dict[_Start, list[int]] = {}
    above: dict[int, _Start] = {}
    for at, line in enumerate(texts):
        left = _Start(at, 0)
        for column, text in enumerate(line):
            if text == "^":
                left = above[column]
            elif text != "<":
                left = _Start(at, column)
            columns, rows = spans.setdefault(left, [1, 1])
            spans[left] = [
                max(columns, column - left.column + 1),
                max(rows, at - left.row + 1),
            ]
            above[column] = left
    rows_ = []
    for at, line in enumerate(texts):
        starts = tuple(start for start in spans if start.row == at)
        cells = tuple(_cell(line[start.column], *spans[start]) for start in starts)
        place = Place(table=number, row=first_row + at, sheet=sheet)
        rows_.append(Row(cells, tuple(start.column for start in starts), place))
    return Table(tuple(rows_), Place(table=number, sheet=sheet))


def _cell(text: str, columns: int, rows: int) -> Cell:
    is_bold, is_number = text.startswith("**"), text.startswith("#")
    plain = text.strip("*") if is_bold else text.removeprefix("#")
    return Cell(plain.replace(" / ", "\n"), columns, rows, is_bold, is_number)


def document(*blocks: str | Block, findings: tuple[Finding, ...] = ()) -> Document:
    """A document of paragraphs and tables. `**text**` is a bold paragraph, `# text` a heading."""
    found: list[Block] = []
    count = 0
    for block in blocks:
        if not isinstance(block, str):
            found.append(block)
            continue
        count += 1
        is_bold, level = block.startswith("**"), int(block.startswith("# "))
        text = block.removeprefix("# ").strip("*")
        found.append(Paragraph(text, Place(paragraph=count), is_bold, level=level))
    return Document(tuple(found), findings)
