"""Workbooks of Excel."""

from __future__ import annotations

import pytest

from tests.importing.reading.printed import found, package, printed
from vpr_roadmap.errors import DocumentError
from vpr_roadmap.importing.blocks import Document, Place
from vpr_roadmap.importing.reading.xlsx import reading

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STYLES = """<numFmts><numFmt numFmtId="164" formatCode="[$-419]mmmm\\ yyyy;@"/></numFmts>
<fonts><font/><font><b/></font></fonts>
<cellXfs><xf/><xf fontId="1"/><xf numFmtId="164"/><xf numFmtId="17"/><xf numFmtId="2"/></cellXfs>"""


def relations(*targets: tuple[str, str]) -> str:
    links = "".join(
        f'<Relationship Id="r{index}" Type="{TYPES}/{kind}" Target="{target}"/>'
        for index, (kind, target) in enumerate(targets, start=1)
    )
    return f"<Relationships>{links}</Relationships>"


def workbook(
    sheet: str,
    *,
    sheets: str = '<sheet name="План" r:id="r1"/>',
    properties: str = "",
    namespace: str = MAIN,
    **parts: str,
) -> Document:
    """What is read of a workbook: `sheet` is the content of its only sheet."""
    strings = "<si><t>Дело</t></si><si><r><rPr><b/></rPr><t>Раз</t></r><r><rPr><b/></rPr><t>дел</t></r></si>"
    root = f'xmlns="{namespace}" xmlns:r="{TYPES}"'
    main = (("worksheet", "sheet.xml"), ("sharedStrings", "strings.xml"), ("styles", "styles.xml"))
    return reading.read(
        package(
            {
                "_rels/.rels": relations(("officeDocument", "xl/book.xml")),
                "xl/book.xml": f"<workbook {root}>{properties}<sheets>{sheets}</sheets></workbook>",
                "xl/_rels/book.xml.rels": relations(*main),
                "xl/strings.xml": f"<sst {root}>{strings}</sst>",
                "xl/styles.xml": f"<styleSheet {root}>{STYLES}</styleSheet>",
                "xl/sheet.xml": f"<worksheet {root}>{sheet}</worksheet>",
                **parts,
            }
        )
    )


def data(*rows: str) -> str:
    return f"<sheetData>{''.join(rows)}</sheetData>"


@pytest.mark.parametrize("namespace", [MAIN, STRICT])
def test_cells_are_shown_as_in_excel(namespace: str) -> None:
    document = workbook(
        data(
            '<row r="3"><c r="B3" t="s"><v>0</v></c><c r="C3" t="inlineStr"><is><t>a_x000D_&#10;b</t></is></c></row>',
            '<row r="4"><c r="B4"><v>2.1</v></c><c r="C4" s="2"><v>44089</v></c></row>',
            '<row r="5"><c r="B5" s="4"><v>2.1</v></c><c r="C5" s="3"><v>44089</v></c></row>',
            '<row r="6"><c r="B6" t="b"><v>1</v></c><c r="C6" t="e"><v>#N/A</v></c></row>',
            '<row r="7"><c r="B7" t="str"><f>A1</f><v>x</v></c><c r="C7" t="d"><v>2020-09-15</v></c></row>',
        ),
        namespace=namespace,
    )
    assert printed(document) == [
        [
            ["Дело", "a\nb"],
            ["2.1", "Сентябрь 2020"],
            ["2.10", "сен.20"],
            ["ИСТИНА", "#N/A"],
            ["x", "15.09.2020"],
        ]
    ]
    rows = document.tables[0].rows
    assert [row.place.row for row in rows] == [3, 4, 5, 6, 7]
    assert rows[0].place == Place(sheet="План", row=3)
    assert [cell.is_number for cell in rows[1].cells] == [True, False]


def test_bold_text_is_known_by_its_style_or_its_runs() -> None:
    document = workbook(
        data('<row><c s="1"><v>1</v></c><c t="s"><v>1</v></c><c t="s"><v>0</v></c></row>')
    )
    assert [cell.is_bold for cell in document.tables[0].rows[0].cells] == [True, True, False]


def test_cells_and_rows_without_references_follow_each_other() -> None:
    document = workbook(
        data(
            "<row><c><v>1</v></c><c><v>2</v></c></row>",
            "<row><c/><c><v>4</v></c><c><v>5</v></c></row>",
        )
    )
    assert printed(document) == [[["1", "2", ""], ["", "4", "5"]]]


def test_merged_cells_are_wide_and_high() -> None:
    rows = data(
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>',
        '<row r="2"><c r="A2"><v>4</v></c><c r="B2"><v>5</v></c><c r="C2"><v>6</v></c></row>',
        '<row r="3"><c r="A3"><v>7</v></c><c r="B3"/><c r="C3"><v>9</v></c></row>',
    )
    merged = '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="B2:B3"/></mergeCells>'
    document = workbook(rows + merged)
    assert printed(document) == [[["1", "·", "3"], ["4", "5", "6"], ["7", "·", "9"]]]
    assert found(document) == [("hidden-text", "2")]


def test_hidden_rows_are_read_and_hidden_columns_are_not() -> None:
    document = workbook(
        '<cols><col min="2" max="2" hidden="1"/></cols>'
        + data(
            "<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>",
            '<row hidden="1"><c><v>4</v></c><c/><c><v>6</v></c></row>',
        )
    )
    assert printed(document) == [[["1", "3"], ["4", "6"]]]
    assert found(document) == [("hidden-row", "4 6"), ("hidden-text", "2")]


def test_a_missing_sheet_is_not_passed_over() -> None:
    with pytest.raises(DocumentError):
        workbook(data(), sheets='<sheet name="План" r:id="r1"/><sheet name="Ещё" r:id="r9"/>')


def test_a_number_format_without_number_changes_no_cell() -> None:
    styles = STYLES.replace('numFmtId="164" formatCode', "formatCode")
    main = f'<styleSheet xmlns="{MAIN}">{styles}</styleSheet>'
    read = workbook(data("<row><c><v>1</v></c><c><v>2</v></c></row>"), **{"xl/styles.xml": main})
    assert printed(read) == [[["1", "2"]]]


def test_hidden_sheets_are_left_out() -> None:
    document = workbook(
        data("<row><c><v>1</v></c></row>"), sheets='<sheet name="Б" state="veryHidden" r:id="r1"/>'
    )
    assert not document.blocks
    assert found(document) == [("hidden-sheet", "")]


def test_a_formula_without_a_value_is_reported() -> None:
    document = workbook(data("<row><c><f>SUM(A2:A3)</f></c></row>"))
    assert found(document) == [("formula-without-value", "=SUM(A2:A3)")]


def test_days_may_be_counted_from_1904() -> None:
    document = workbook(
        data('<row><c s="2"><v>42627</v></c></row>'), properties='<workbookPr date1904="1"/>'
    )
    assert printed(document) == ["Сентябрь 2020"]


def test_comments_text_boxes_and_pictures_are_reported() -> None:
    parts = {
        "xl/_rels/sheet.xml.rels": relations(("comments", "c.xml"), ("drawing", "d.xml")),
        "xl/c.xml": "<comments><authors><author>Петрова</author></authors><commentList>"
        '<comment ref="A2" authorId="0"><text><t>уточнить</t></text></comment></commentList></comments>',
        "xl/d.xml": "<d><a><from><row>0</row></from><sp><txBody><p><t>УТВЕРЖДАЮ</t></p></txBody></sp></a>"
        '<a><from><row>4</row></from><pic><cNvPr descr="печать"/></pic></a></d>',
    }
    document = workbook(data("<row><c><v>1</v></c></row>"), **parts)
    assert printed(document) == ["УТВЕРЖДАЮ", "1"]
    assert found(document) == [
        ("comment", "Петрова: уточнить"),
        ("picture", "печать"),
        ("text-box", "УТВЕРЖДАЮ"),
    ]


def test_damaged_references_give_no_text() -> None:
    document = workbook(
        data('<row r="x"><c r="??" t="s"><v>99</v></c><c s="99"><v>1</v></c><c><v>x</v></c></row>')
    )
    assert printed(document) == [[["1", "x"]]]


def test_too_many_cells_are_refused() -> None:
    with pytest.raises(DocumentError):
        workbook(data(f"<row>{'<c><v>1</v></c>' * 1000}</row>" * 201))
