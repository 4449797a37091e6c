"""OpenDocument texts and sheets."""

from __future__ import annotations

import pytest

from tests.importing.reading.printed import found, package, printed
from vpr_roadmap.errors import DocumentError
from vpr_roadmap.importing.blocks import Document, Paragraph, Place
from vpr_roadmap.importing.reading.odf import reading
from vpr_roadmap.importing.reading.reader import read_document
from vpr_roadmap.language.texts import document_texts

SPACES = " ".join(
    f'xmlns:{name}="urn:{name}"'
    for name in ["office", "text", "table", "style", "fo", "draw", "dc", "xml2"]
)


def document(kind: str, body: str, styles: str = "") -> Document:
    content = (
        f"<office:document-content {SPACES}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:{kind}>{body}</office:{kind}>"
        "</office:body></office:document-content>"
    )
    return reading.read(package({"content.xml": content}))


def text(body: str, styles: str = "") -> Document:
    return document("text", body, styles)


STYLES = """
<style:style style:name="Bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Head" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/>
<style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Child" style:family="paragraph" style:parent-style-name="Head"/>
<style:style style:name="Gone" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="Struck" style:family="text">
<style:text-properties style:text-line-through-style="solid"/></style:style>
<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
<text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="." text:display-levels="2"/>
<text:list-level-style-bullet text:level="3" text:bullet-char="-"/></text:list-style>
<text:list-style style:name="R"><text:list-level-style-number text:level="1" text:start-value="2"
 style:num-format="а, б, .., аа, аб, ... (ru)" style:num-suffix=")"/></text:list-style>
"""


def test_paragraphs_know_their_looks() -> None:
    read = text(
        '<text:h text:outline-level="2">Цель</text:h><text:p text:style-name="Child">План</text:p>'
        '<text:p>a<text:s text:c="2"/><text:span text:style-name="Bold">b</text:span><text:tab/>c'
        "<text:line-break/>  d \n e</text:p>",
        STYLES,
    )
    assert read.blocks == (
        Paragraph("Цель", Place(paragraph=1), level=2),
        Paragraph("План", Place(paragraph=2), is_bold=True, is_centered=True),
        Paragraph("a  b\tc\nd e", Place(paragraph=3)),
    )


def item(*content: str) -> str:
    return f"<text:list-item>{''.join(content)}</text:list-item>"


def test_list_items_have_their_numbers() -> None:
    inner = f"<text:list>{item('<text:p>б</text:p>')}{item('<text:p>в</text:p>')}</text:list>"
    read = text(
        f'<text:list text:style-name="L">{item("<text:p>а</text:p>", inner)}</text:list>'
        "<text:p>между</text:p>"
        f'<text:list text:style-name="L" text:continue-numbering="true">{item("<text:p>г</text:p>", "<text:p>д</text:p>")}</text:list>'
        f'<text:list text:style-name="R">{item("<text:p>е</text:p>")}</text:list>',
        STYLES,
    )
    assert printed(read) == ["1. а", "1.1. б", "1.2. в", "между", "2. г", "д", "б) е"]


def test_a_number_in_an_empty_cell_is_printed() -> None:
    cell = f'<table:table-cell><text:list text:style-name="L">{item("<text:p/>")}</text:list></table:table-cell>'
    assert printed(
        text(f"<table:table><table:table-row>{cell}</table:table-row></table:table>", STYLES)
    ) == [[["1."]]]


def test_merged_cells_and_header_rows() -> None:
    read = text("""<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>№</text:p>
      </table:table-cell><table:table-cell><text:p>Что</text:p></table:table-cell></table:table-row></table:table-header-rows>
      <table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>1. Раздел</text:p></table:table-cell>
      <table:covered-table-cell/></table:table-row>
      <table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>a</text:p><text:p>b</text:p></table:table-cell>
      <table:table-cell><text:p>c</text:p></table:table-cell></table:table-row>
      <table:table-row><table:covered-table-cell/><table:table-cell><text:p>d</text:p></table:table-cell></table:table-row>
      </table:table>""")
    assert printed(read) == [[["№", "Что"], ["1. Раздел", "·"], ["a\nb", "c"], ["·", "d"]]]
    assert [row.is_header for row in read.tables[0].rows] == [True, False, False, False]


def test_changes_comments_notes_and_hidden_text_are_reported() -> None:
    read = text(
        """<text:tracked-changes><text:changed-region text:id="d"><text:deletion><text:p>старое</text:p></text:deletion>
        </text:changed-region><text:changed-region text:id="i"><text:insertion/></text:changed-region></text:tracked-changes>
        <text:p>a<text:change text:change-id="d"/><text:change-start text:change-id="i"/>новое<text:change-end
        text:change-id="i"/><office:annotation><dc:creator>Петрова</dc:creator><text:p>уточнить</text:p></office:annotation>
        <text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>сноска</text:p></text:note-body></text:note>
        <text:span text:style-name="Gone">тайна</text:span></text:p>""",
        STYLES,
    )
    assert printed(read) == ["aновое"]
    assert found(read) == [
        ("tracked-deletion", "старое"),
        ("tracked-insertion", "новое"),
        ("comment", "Петрова: уточнить"),
        ("footnote", "сноска"),
        ("hidden-text", "тайна"),
    ]


def test_a_text_box_follows_its_paragraph() -> None:
    read = text(
        "<text:p>до<draw:frame><draw:text-box><text:p>УТВЕРЖДАЮ</text:p></draw:text-box></draw:frame>после</text:p><text:p>x</text:p>"
    )
    assert printed(read) == ["допосле", "УТВЕРЖДАЮ", "x"]
    assert [block.place.paragraph for block in read.paragraphs] == [1, 2, 3]
    assert found(read) == [("text-box", "")]


def sheet(body: str, styles: str = "") -> Document:
    return document("spreadsheet", f'<table:table table:name="План">{body}</table:table>', styles)


def test_sheets_are_read_as_displayed() -> None:
    read = sheet("""<table:table-column table:number-columns-repeated="1024"/>
      <table:table-row><table:table-cell office:value-type="float" office:value="2.1"><text:p>2,10</text:p></table:table-cell>
      <table:table-cell office:value-type="date" office:date-value="2020-09-15"/><table:table-cell
      table:number-columns-repeated="1022"/></table:table-row>
      <table:table-row table:visibility="filter"><table:table-cell><text:p>a</text:p><text:p>b</text:p></table:table-cell>
      <table:table-cell table:number-columns-repeated="2"><text:p>c</text:p></table:table-cell></table:table-row>
      <table:table-row table:number-rows-repeated="1048574"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>""")
    assert printed(read) == [[["2,10", "15.09.2020", ""], ["a\nb", "c", "c"]]]
    assert read.tables[0].rows[0].cells[0].is_number
    assert found(read) == [("hidden-row", "a\nb c c")]


def test_struck_out_text_is_left_out_and_reported() -> None:
    read = text('<text:p><text:span text:style-name="Struck">март</text:span> май</text:p>', STYLES)
    assert printed(read) == ["май"]
    assert found(read) == [("struck-text", "март")]


def test_merged_cells_and_hidden_columns() -> None:
    read = sheet("""<table:table-column/><table:table-column table:visibility="collapse"/>
      <table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>a</text:p></table:table-cell>
      <table:table-cell><text:p>тайна</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row>
      <table:table-row><table:covered-table-cell/><table:table-cell/><table:table-cell><text:p>c</text:p></table:table-cell></table:table-row>""")
    assert printed(read) == [[["a", "b"], ["·", "c"]]]
    assert found(read) == [("hidden-text", "тайна")]


def test_another_kind_of_document_is_refused() -> None:
    with pytest.raises(DocumentError):
        document("presentation", "")


def flat(body: str, scripts: str = "") -> bytes:
    styles = f"<office:automatic-styles>{STYLES}</office:automatic-styles>"
    header = (
        "<style:master-page><style:header><text:p>Школа</text:p></style:header></style:master-page>"
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {SPACES}>'
        f"<office:scripts>{scripts}</office:scripts>{styles}"
        f"<office:master-styles>{header}</office:master-styles>"
        f"<office:body>{body}</office:body></office:document>"
    ).encode()


@pytest.mark.parametrize("name", ["план.fodt", "план.xml", "план.odt"])
def test_a_flat_text_is_read_with_its_styles(name: str) -> None:
    picture = "<draw:frame><draw:image><office:binary-data>iVBORw0K</office:binary-data></draw:image></draw:frame>"
    listed = f'<text:list text:style-name="L">{item("<text:p>а</text:p>")}</text:list>'
    read = read_document(
        name, flat(f"<office:text>{listed}<text:p>б{picture}</text:p></office:text>")
    )
    assert printed(read) == ["1. а", "б"]
    assert found(read) == [("picture", ""), ("header-or-footer", "Школа")]


def test_a_flat_sheet_is_read() -> None:
    row = "<table:table-row><table:table-cell><text:p>№</text:p></table:table-cell><table:table-cell><text:p>Срок</text:p></table:table-cell></table:table-row>"
    body = f'<office:spreadsheet><table:table table:name="План">{row}</table:table></office:spreadsheet>'
    assert printed(read_document("план.fods", flat(body))) == [[["№", "Срок"]]]


def test_a_flat_text_with_macros_is_refused() -> None:
    macros = "<office:script><office:module>Sub Main</office:module></office:script>"
    with pytest.raises(DocumentError) as caught:
        read_document("план.fodt", flat("<office:text/>", macros))
    assert caught.value.text == document_texts.MACROS
