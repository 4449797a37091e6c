"""The ways in which a plan may be printed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Layout(NamedTuple):
    """How a plan is printed.

    `columns` are the keys in their order, all columns of the plan if empty; `headings` replaces
    headings. `sections`: merged, own cell, own cell merged, roman, word, direction, unmerged, in
    titles (of an activity), tables (a table per section, its title between), or tables with one
    header (above the first). `numbers`: dot, plain, bracket, restart, none, auto, in title. `cuts`
    are the activities, from 0, whose row a page break cuts in two. `repeat` is the number of rows
    after which the header stands again; `continues_after` those after which a new table begins.
    With `has_title_row` the title is the first row of the table; `total` is the text of its last
    one. `has_months_of_excel` prints «Август 2022 г.» as «авг.22». `order`: plain, or form (of an
    office). `passport`: paragraphs, table, or inline (a heading and its text in one paragraph).
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
