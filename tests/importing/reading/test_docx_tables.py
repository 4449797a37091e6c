"""Tables of Word documents: the grid, and rows and cells that are not printed."""

from __future__ import annotations

import pytest

from tests.importing.reading.docx_files import (
    findings,
    first_table,
    p,
    r,
    read,
    tbl,
    tc,
    texts,
    tr,
)
from vpr_roadmap.importing.blocks import Cell, Finding, FindingKind, Place

DOWN = '<w:vMerge w:val="restart"/>'
ON = "<w:vMerge/>"


def test_rows_have_places_and_headings_are_known() -> None:
    table = first_table(
        read(tbl(tr("№", "Сроки", properties="<w:tblHeader/>"), tr("1.1.", "Июль")))
    )
    assert table.place == Place(table=1)
    assert [row.place for row in table.rows] == [Place(table=1, row=1), Place(table=1, row=2)]
    assert [row.is_header for row in table.rows] == [True, False]
    assert [row.starts for row in table.rows] == [(0, 1), (0, 1)]


def test_cells_merged_to_the_right_cover_columns() -> None:
    rows = first_table(
        read(
            tbl(
                tr(tc("1. Раздел", '<w:gridSpan w:val="3"/>')),
                tr("1.1.", tc("Анализ", '<w:hMerge w:val="restart"/>'), tc("", "<w:hMerge/>")),
                tr("итог", properties='<w:gridBefore w:val="2"/>'),
            )
        )
    ).rows
    assert [row.starts for row in rows] == [(0,), (0, 1), (2,)]
    assert [[cell.columns for cell in row.cells] for row in rows] == [[3], [1, 2], [1]]


def test_cells_merged_down_stand_in_their_first_row() -> None:
    rows = first_table(
        read(
            tbl(
                tr("1", tc("Июль", DOWN)),
                tr("2", tc("", ON)),
                tr("3", tc("", ON)),
                tr("4", tc("Август", DOWN)),
                tr("5", tc("сам по себе")),
                tr("6", tc("без начала", ON)),
            )
        )
    ).rows
    assert [[(cell.text, cell.rows) for cell in row.cells] for row in rows] == [
        [("1", 1), ("Июль", 3)],
        [("2", 1)],
        [("3", 1)],
        [("4", 1), ("Август", 1)],
        [("5", 1), ("сам по себе", 1)],
        [("6", 1), ("без начала", 1)],
    ]


def test_text_under_a_merged_cell_is_reported_as_hidden() -> None:
    document = read(tbl(tr("1", tc("Июль", DOWN)), tr("2", tc("Август", ON))))
    assert document.findings == (Finding(FindingKind.HIDDEN, Place(table=1, row=2), "Август"),)


def test_lines_of_a_cell_and_bold_cells() -> None:
    bold = p(r("Раздел", "<w:b/>"))
    rows = first_table(read(tbl(tr(tc(p("а") + p("") + p("б")), tc(bold), tc(bold + p("в")))))).rows
    assert rows[0].cells == (Cell("а\nб"), Cell("Раздел", is_bold=True), Cell("Раздел\nв"))


BOLD = "<w:rPr><w:b/></w:rPr>"
GRID = f"""<w:style w:type="table" w:styleId="Base"><w:tblStylePr w:type="firstRow">{BOLD}</w:tblStylePr>
<w:tblStylePr w:type="firstCol">{BOLD}</w:tblStylePr></w:style>
<w:style w:type="table" w:styleId="Grid"><w:basedOn w:val="Base"/></w:style>
<w:style w:type="table" w:styleId="Bold">{BOLD}</w:style>
<w:style w:type="paragraph" w:styleId="Thin"><w:rPr><w:b w:val="0"/></w:rPr></w:style>"""


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        ('<w:tblStyle w:val="Grid"/><w:tblLook w:firstRow="1" w:firstColumn="0"/>', ["a", "b"]),
        ('<w:tblStyle w:val="Grid"/><w:tblLook w:val="00A0"/>', ["a", "b", "c"]),
        ('<w:tblStyle w:val="Grid"/>', []),
        ('<w:tblStyle w:val="Bold"/>', ["a", "b", "c", "d"]),
        ('<w:tblStyle w:val="Unknown"/><w:tblLook w:val="x"/>', []),
    ],
)
def test_cells_may_be_bold_by_the_style_of_their_table(
    properties: str, expected: list[str]
) -> None:
    thin = tc(p("e", '<w:pStyle w:val="Thin"/>'))
    body = tbl(f"<w:tblPr>{properties}</w:tblPr>", tr("a", "b"), tr("c", "d", thin))
    rows = first_table(read(body, styles=GRID)).rows
    assert [cell.text for row in rows for cell in row.cells if cell.is_bold] == expected


def test_rows_and_cells_in_content_controls_are_read() -> None:
    cell = f"<w:sdt><w:sdtPr/><w:sdtContent>{tc('Июль')}</w:sdtContent></w:sdt>"
    row = f"<w:sdt><w:sdtPr/><w:sdtContent>{tr('1', cell)}</w:sdtContent></w:sdt>"
    table = f"<w:sdt><w:sdtPr/><w:sdtContent>{tbl(row, tr('2', 'Август'))}</w:sdtContent></w:sdt>"
    assert texts(read(table)) == [[["1", "Июль"], ["2", "Август"]]]


def test_an_empty_control_leaves_an_empty_cell() -> None:
    cell = (
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
        f"<w:sdtContent>{tc('Выберите дату')}</w:sdtContent></w:sdt>"
    )
    assert texts(read(tbl(tr("1", cell, "Иванова")))) == [[["1", "", "Иванова"]]]


def test_inserted_rows_are_read_and_deleted_and_hidden_rows_are_not() -> None:
    inserted = f"<w:ins>{r('новая')}</w:ins>"
    document = read(
        tbl(
            tr("1", "первая"),
            tr("2", tc(p(inserted)), properties="<w:ins/>"),
            tr("3", "удалённая", properties="<w:del/>"),
            tr("4", "скрытая", properties="<w:hidden/>"),
            tr("5", "последняя"),
        )
    )
    assert texts(document) == [[["1", "первая"], ["2", "новая"], ["5", "последняя"]]]
    assert document.findings == (
        Finding(FindingKind.INSERTED, Place(table=1, row=2), "2 новая"),
        Finding(FindingKind.DELETED, Place(table=1, row=3), "3 удалённая"),
        Finding(FindingKind.HIDDEN_ROW, Place(table=1, row=3), "4 скрытая"),
    )
    assert [row.place.row for row in first_table(document).rows] == [1, 2, 3]


def test_a_table_without_printed_rows_is_not_counted() -> None:
    document = read(tbl(tr("удалена", properties="<w:del/>")) + tbl() + tbl(tr("1")))
    assert texts(document) == [[["1"]]]
    assert first_table(document).place == Place(table=1)
    assert findings(document) == [(FindingKind.DELETED, "удалена")]


def test_a_nested_table_follows_the_outer_one() -> None:
    inner = tbl(tr("а", "б"))
    document = read(tbl(tr("1", tc(p("вокруг") + inner + p("")))) + tbl(tr("в")))
    assert texts(document) == [[["1", "вокруг"]], [["а", "б"]], [["в"]]]
    assert [table.place.table for table in document.tables] == [1, 2, 3]
    assert findings(document) == [(FindingKind.NESTED_TABLE, "")]


def test_spans_that_no_table_can_have_are_limited() -> None:
    span = '<w:gridSpan w:val="999999999"/>'
    table = first_table(read(tbl(tr(tc("а", span), properties='<w:gridBefore w:val="-5"/>'))))
    assert table.rows[0].starts == (0,)
    assert table.width == 64
