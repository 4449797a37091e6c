"""The layout of tables without rich is the same as that of rich."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.table import Table as Grid
from rich.text import Text

from vpr_roadmap.rendering.formats.column_widths import ColumnWidths
from vpr_roadmap.rendering.formats.terminal import (
    FILE_LAYOUT,
    TextLayout,
    _row_lines,
    console,
    render_for_terminal,
)
from vpr_roadmap.rendering.formats.wrapping import wrap_cell
from vpr_roadmap.rendering.page import Cell, Column, Facts, Heading, Paragraph, Table

WORDS = st.sampled_from(
    [
        *("слово", "№ 5", "А.В. Иванова", "1.5", "тест-драйв", "—", "«кавычки»", "会議会議会議"),
        *("длинноесловобезпробелов", "https://example.org/a/b/c-d?e=f", "", "a"),
    ]
)
TEXTS = st.lists(WORDS, max_size=6).map(" ".join)
CELLS: st.SearchStrategy[Cell] = TEXTS | st.lists(TEXTS, max_size=3).map(tuple)


@given(
    st.lists(st.tuples(CELLS, st.integers(3, 30), st.booleans()), min_size=1, max_size=4),
    st.integers(1, 2),
)
def test_row_has_the_layout_of_rich(cells: list[tuple[Cell, int, bool]], gap: int) -> None:
    grid = Grid.grid(padding=(0, gap, 0, 0))
    for _, width, _ in cells:
        grid.add_column(width=width, overflow="fold")
    grid.add_row(
        *(
            Text(wrap_cell(cell, width), justify="right" if right else None)
            for cell, width, right in cells
        )
    )
    canvas = console(FILE_LAYOUT, 200)
    with canvas.capture() as captured:
        canvas.print(grid)
    expected = [line.rstrip() for line in captured.get().split("\n")[:-1]]
    fit = ColumnWidths([width for _, width, _ in cells], gap)
    row = tuple(cell for cell, _, _ in cells)
    found = _row_lines(row, fit, [right for _, _, right in cells])
    assert [line.rstrip() for line in found] == expected


@given(st.lists(st.tuples(TEXTS, CELLS), min_size=1, max_size=4), TEXTS, st.integers(20, 100))
def test_layout_is_the_same_with_and_without_colours(
    facts: list[tuple[str, Cell]], text: str, width: int
) -> None:
    """rich makes the layout with colours; without colours, most calls do not need it."""
    page = (Heading(text, 2), Facts(tuple(facts)), Paragraph(text))
    plain, coloured = (
        render_for_terminal(page, TextLayout(width, each)) for each in (None, "truecolor")
    )
    seen = [re.sub("\x1b[^m]*m", "", line).rstrip() for line in coloured.split("\n")]
    assert plain.split("\n") == seen


@pytest.mark.parametrize("colours", [None, "truecolor"])
def test_table_of_thousands_of_rows_takes_less_than_a_second(colours: str | None) -> None:
    """39,000 rows must take 4 seconds, with a reserve; with rich this test took two seconds."""
    columns = (Column("№"), Column("Мероприятие", grows=True), Column("До"), Column("План"))
    title = "Проведение методического совещания по итогам анализа работ в школах района"
    rows = tuple(
        (f"{at % 30}", f"{title} {at}", "30.11.2020", f"m{at}/plan_2020_2021") for at in range(4000)
    )
    start = time.process_time()
    out = render_for_terminal((Table(columns, rows),), TextLayout(120, colours))
    assert out.count("\n") > 4000
    assert time.process_time() - start < 1
