"""A row of the plan's tables: its number, its title and its other texts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from vpr_roadmap.importing.account import RowUse
from vpr_roadmap.importing.blocks import Paragraph, Place
from vpr_roadmap.importing.plan_table.columns import Column, Role
from vpr_roadmap.importing.plan_table.header import Header
from vpr_roadmap.importing.plan_table.joint_cells import split_joint
from vpr_roadmap.importing.plan_table.lines import Line, Piece
from vpr_roadmap.importing.plan_table.printed_numbers import (
    PrintedNumber,
    read_number,
    split_number,
)


class PlanRow(NamedTuple):
    """Строка плана, or a paragraph between two tables that is the title of a section.

    `texts` are the texts by column of `header`, those of cells merged down included; `own` are the
    columns with a text of this row. `is_number` if a workbook stores the number as a number.
    """

    use: RowUse
    line: Line | None
    header: Header
    number: PrintedNumber | None = None
    title: str = ""
    texts: tuple[str, ...] = ()
    own: frozenset[int] = frozenset()
    is_spanning: bool = False
    is_bold: bool = False
    is_number: bool = False
    number_is_merged: bool = False
    title_is_merged: bool = False
    paragraph: Paragraph | None = None
    is_beside: bool = False
    """Whether it is a section whose title stands beside its first activity."""

    def text(self, role: Role) -> str:
        """The text in the column with this role; empty if there is no such column."""
        return next(
            (
                text
                for column, text in zip(self.header.columns, self.texts, strict=True)
                if column.role is role
            ),
            "",
        )

    @property
    def unsplit(self) -> str:
        """The cell with deadline and responsible parties if it could not be split."""
        pairs = zip(self.header.columns, self.texts, strict=True)
        return next((text for c, text in pairs if c.is_joint and c.role is Role.OTHER), "")

    @property
    def place(self) -> Place:
        """Where the row or the paragraph is."""
        if self.line:
            return self.line.row.place
        return self.paragraph.place if self.paragraph else Place()

    @property
    def others(self) -> frozenset[int]:
        """The columns with a text of this row, besides number and title."""
        roles = (Role.NUMBER, Role.TITLE)
        return frozenset(at for at in self.own if self.header.columns[at].role not in roles)

    @property
    def has_inherited(self) -> bool:
        """Whether a deadline or responsible parties are merged down into this row."""
        roles = (Role.DEADLINE, Role.RESPONSIBLE)
        columns = enumerate(zip(self.header.columns, self.texts, strict=True))
        return any(c.role in roles and text and at not in self.own for at, (c, text) in columns)


def row_of(line: Line, header: Header, numbers_in_titles: bool) -> PlanRow:
    """The texts of a row; without a number column, its number is split from the title."""
    columns = header.columns
    texts = tuple(_column_text(line, each, own=False) for each in columns)
    own = frozenset(at for at, each in enumerate(columns) if _column_text(line, each, own=True))
    filled = line.filled
    row = PlanRow(
        RowUse.ACTIVITY,
        line,
        header,
        texts=texts,
        own=own,
        is_spanning=len(filled) <= 2
        and any(_spans(each.start, each.end, columns) for each in filled),
        is_bold=_title_is_bold(filled, columns),
    )
    number_text, title = row.text(Role.NUMBER), row.text(Role.TITLE)
    at_number, at_title = _index(columns, Role.NUMBER), _index(columns, Role.TITLE)
    number = read_number(number_text) if at_number in own else None
    if alone := _title_alone(row, number):
        title, number_text = alone, ""
        own = frozenset(() if at_title is None else (at_title,))
        row = row._replace(is_spanning=True, texts=_only_title(columns, alone))
    elif number_text and number is None and at_number in own:
        title = f"{number_text}\n{title}" if at_title in own else number_text
        own |= frozenset(() if at_title is None else (at_title,))
    merged = bool(title) and at_title not in own
    if number is None and title and not merged and (numbers_in_titles or row.is_spanning):
        number, title = split_number(title)
    return row._replace(
        number=number,
        title=title,
        own=own,
        is_number=any(
            p.is_number
            for p in filled
            if at_number is not None and p.start == columns[at_number].start
        ),
        number_is_merged=bool(number_text) and at_number not in own,
        title_is_merged=merged,
    )


def _column_text(line: Line, column: Column, *, own: bool) -> str:
    text = line.text(column.start, column.end, own=own)
    return split_joint(text).part(column.role) if column.is_joint else text


def _title_is_bold(filled: Sequence[Piece], columns: Sequence[Column]) -> bool:
    title = next((each for each in columns if each.role is Role.TITLE), columns[0])
    titles = [each for each in filled if title.start <= each.start < title.end]
    return all(each.is_bold for each in titles or filled)


def _title_alone(row: PlanRow, number: PrintedNumber | None) -> str:
    """The text of a row that is the title of a section, whatever column it begins in."""
    filled = row.line.filled if row.line else ()
    if len(filled) != 1 or number is not None:
        return ""
    text, columns = filled[0].text, row.header.columns
    if _spans(filled[0].start, filled[0].end, columns):
        return text
    column = next((c for c in columns if c.start <= filled[0].start < c.end), None)
    is_first = column is not None and column is columns[0] and column.role is not Role.TITLE
    looks = column is not None and column.role is Role.NUMBER
    looks = looks or filled[0].is_bold or split_number(text)[0] is not None
    return text if is_first and looks else ""


def _only_title(columns: Sequence[Column], title: str) -> tuple[str, ...]:
    return tuple(title if each.role is Role.TITLE else "" for each in columns)


def _index(columns: Sequence[Column], role: Role) -> int | None:
    return next((at for at, each in enumerate(columns) if each.role is role), None)


def _spans(start: int, end: int, columns: Sequence[Column]) -> bool:
    """Whether a cell covers the titles and another column that is not the numbers."""
    covered = [each.role for each in columns if start <= each.start < end]
    return Role.TITLE in covered and any(role not in (Role.NUMBER, Role.TITLE) for role in covered)
