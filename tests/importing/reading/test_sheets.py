"""Sheets as paragraphs and a table."""

from __future__ import annotations

from tests.importing.reading.printed import printed
from vpr_roadmap.importing.blocks import Cell, Document, Place
from vpr_roadmap.importing.reading.sheets import sheet_blocks


def test_lines_above_and_below_are_paragraphs_and_what_is_empty_is_left_out() -> None:
    cells = {
        1: {7: Cell("УТВЕРЖДАЮ")},
        3: {0: Cell("План", columns=5)},
        5: {0: Cell("№"), 1: Cell(" "), 2: Cell("Что"), 4: Cell("Срок")},
        6: {0: Cell("1.1"), 2: Cell("Дело"), 4: Cell("Май", rows=2)},
        7: {0: Cell("1.2"), 2: Cell("Ещё")},
        9: {0: Cell("Начальник")},
    }
    blocks = sheet_blocks(cells, "План")
    assert printed(Document(blocks)) == [
        "УТВЕРЖДАЮ",
        "План",
        [["№", "Что", "Срок"], ["1.1", "Дело", "Май"], ["1.2", "Ещё", "·"]],
        "Начальник",
    ]
    assert blocks[0].place == Place(sheet="План", row=1)


def test_a_line_between_rows_stays_in_the_table() -> None:
    cells = {
        1: {0: Cell("а"), 1: Cell("б")},
        2: {0: Cell("в", columns=2)},
        3: {0: Cell("г"), 1: Cell("д")},
    }
    assert printed(Document(sheet_blocks(cells))) == [[["а", "б"], ["в", "·"], ["г", "д"]]]


def test_an_empty_sheet_has_no_blocks() -> None:
    assert sheet_blocks({1: {0: Cell(" ")}}, "Лист1") == ()
