"""Cells in columns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vpr_roadmap.errors import DocumentError
from vpr_roadmap.importing.blocks import Cell, Place
from vpr_roadmap.importing.reading.layout import MAX_COLUMNS, TO_THE_END, RowOfCells, lay_out

PLACE = Place(table=1, row=1)


def row(*cells: Cell) -> RowOfCells:
    return RowOfCells(cells, PLACE)


def test_a_cell_begins_in_the_first_free_column() -> None:
    rows = lay_out([row(Cell("a", rows=2), Cell("b", 2)), row(Cell("c"), Cell("d"))])
    assert [row.starts for row in rows] == [(0, 1), (1, 2)]


def test_cells_are_cut_at_the_last_row_and_at_other_cells() -> None:
    rows = lay_out([row(Cell("a"), Cell("b", rows=9)), row(Cell("c", columns=5))])
    assert [cell.rows for cell in rows[0].cells] == [1, 2]
    assert [cell.columns for cell in rows[1].cells] == [1]


def test_a_cell_may_reach_to_the_last_row() -> None:
    rows = lay_out([row(Cell("a", rows=TO_THE_END), Cell("b")), row(Cell("c")), row(Cell("d"))])
    assert rows[0].cells[0].rows == 3


def test_too_many_columns_are_refused() -> None:
    with pytest.raises(DocumentError):
        lay_out([row(*[Cell("")] * (MAX_COLUMNS + 1))])


sizes = st.integers(1, 4)
tables = st.lists(st.lists(st.builds(Cell, st.just("x"), sizes, sizes), max_size=4), max_size=6)


@given(tables)
def test_no_two_cells_share_a_column_and_row(cells: list[list[Cell]]) -> None:
    taken = set[tuple[int, int]]()
    for number, laid_out in enumerate(lay_out([row(*line) for line in cells])):
        for cell, start in zip(laid_out.cells, laid_out.starts, strict=True):
            places = {
                (number + down, start + right)
                for down in range(cell.rows)
                for right in range(cell.columns)
            }
            assert not places & taken
            taken |= places
