"""Web pages."""

from __future__ import annotations

import pytest

from tests.importing.reading.printed import found, printed
from vpr_roadmap.errors import DocumentError
from vpr_roadmap.importing.blocks import Paragraph, Place
from vpr_roadmap.importing.reading.html import reading as html
from vpr_roadmap.language.texts import document_texts


def read(text: str) -> list[str | list[list[str]]]:
    return printed(html.read(text.encode()))


def test_paragraphs_know_their_looks() -> None:
    document = html.read("<h2>План</h2><p align=center><b>ПРИКАЗ</b></p><p>№ <b>249</b>".encode())
    assert document.paragraphs == (
        Paragraph("План", Place(paragraph=1), is_bold=True, level=2),
        Paragraph("ПРИКАЗ", Place(paragraph=2), is_bold=True, is_centered=True),
        Paragraph("№ 249", Place(paragraph=3)),
    )


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a<br>b", ["a\nb"]),
        ("<p> a \n b </p><div>c", ["a b", "c"]),
        ("<p>a<p>b", ["a", "b"]),
        ("школа&nbsp;№&#160;7 &laquo;да&raquo;", ["школа\xa0№\xa07 «да»"]),
        ("обра&shy;зование", ["образование"]),
        ("<pre>a  b\nc</pre>", ["a  b\nc"]),
        ("<title>t</title><script>s</script><style>p{}</style>x", ["x"]),
        ("<![if !supportLists]><span>1.&nbsp;</span><![endif]>Дело", ["1.\xa0Дело"]),
        ("<!--[if gte mso 9]><xml>no</xml><![endif]-->да", ["да"]),
        ("5 < 7 и 7 > 5", ["5 < 7 и 7 > 5"]),
        ("a <!-- b", ["a"]),
    ],
)
def test_text_is_as_a_browser_shows_it(source: str, expected: list[str]) -> None:
    assert read(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<ol><li>a<li>b</ol>", ["1. a", "2. b"]),
        ("<ol start=3><li>a<li value=7>b<li>c</ol>", ["3. a", "7. b", "8. c"]),
        ("<ol type=I><li>a<li><p>b</ol>", ["I. a", "II. b"]),
        ("<ol><li>a<ol type=a><li>b</ol><li>c</ol>", ["1. a", "a. b", "2. c"]),
        ("<ul><li>a</ul>", ["• a"]),
        ('<ul style="list-style-type: none"><li>a</ul>', ["a"]),
        ("<ol style='list-style-type: upper-roman'><li>a</ol>", ["I. a"]),
        ("<ol><li></ol>", ["1."]),
    ],
)
def test_list_items_have_their_numbers(source: str, expected: list[str]) -> None:
    assert read(source) == expected


def test_numbers_of_google_docs_join_their_levels() -> None:
    source = """<style>.lst-kix_a-0 > li:before{content:"" counter(lst-ctr-kix_a-0,decimal) ". "}
        ol.lst-kix_a-1{list-style-type:none}.lst-kix_b-0>li:before{content:"● "}
        .lst-kix_a-1 > li:before{content:"" counter(lst-ctr-kix_a-0,decimal) "."
        counter(lst-ctr-kix_a-1,lower-latin) ") "}</style>
        <ol class="c0 lst-kix_a-0 start" start=1><li>а</ol>
        <ol class="lst-kix_a-1 start" start=1><li>б<li>в</ol>
        <ol class=lst-kix_a-0 start=2><li>г</ol><ol class="lst-kix_a-1 start"><li>д</ol>
        <ul class=lst-kix_b-0><li>е</ul>"""
    assert read(source) == ["1. а", "1.a) б", "1.b) в", "2. г", "2.a) д", "• е"]


def test_merged_cells_lists_and_paragraphs_in_a_table() -> None:
    source = """<p>План<table><tr><th>№<th>Что<th>Срок
        <tr><td colspan=3>1. Раздел
        <tr><td>1.1<td>Создание<p>группы<td rowspan=2>Июль
        <tr><td><ol start=5><li></ol><td>Работа<br>школ</table>"""
    document = html.read(source.encode())
    assert printed(document) == [
        "План",
        [
            ["№", "Что", "Срок"],
            ["1. Раздел", "·", "·"],
            ["1.1", "Создание\nгруппы", "Июль"],
            ["5.", "Работа\nшкол", "·"],
        ],
    ]
    assert [row.is_header for row in document.tables[0].rows] == [True, False, False, False]


def test_a_nested_table_follows_its_table() -> None:
    document = html.read(b"<table><tr><td>a<table><tr><td>n</table>b</table>c")
    assert printed(document) == [[["a\nb"]], [["n"]], "c"]
    assert [table.place.table for table in document.tables] == [1, 2]
    assert found(document) == [("nested-table", "")]


def test_unclosed_bold_ends_with_its_paragraph() -> None:
    document = html.read(b"<p><b>a<table><tr><td>b</table>")
    assert not document.tables[0].rows[0].cells[0].is_bold


def test_a_class_of_the_style_sheet_may_be_bold() -> None:
    source = b"<style>.c1{color:red;font-weight:700}</style><p class=c1>a</p>"
    assert html.read(source).paragraphs[0].is_bold


def test_hidden_deleted_and_inserted_text_and_pictures_are_reported() -> None:
    document = html.read(
        '<p style="display:none">скрыто</p>a<del>б</del><ins>в</ins><img alt="печать">'.encode()
    )
    assert printed(document) == ["aв"]
    assert found(document) == [
        ("hidden-text", "скрыто"),
        ("tracked-deletion", "б"),
        ("tracked-insertion", "в"),
        ("picture", "печать"),
    ]


def test_struck_out_text_is_left_out_and_reported() -> None:
    document = html.read(
        '<p><s>март</s>май <span style="text-decoration:line-through">июнь</span>'.encode()
    )
    assert printed(document) == ["май"]
    assert found(document) == [("struck-text", "март"), ("struck-text", "июнь")]


def test_the_encoding_may_stand_in_the_head() -> None:
    source = '<meta http-equiv=Content-Type content="text/html; charset=koi8-r"><p>План'
    assert printed(html.read(source.encode("koi8-r"))) == ["План"]


@pytest.mark.parametrize(
    "source", ["<table><tr><td>" * 200, "<table>" + "<td>" * 200_001, "<tr><td colspan=9>" * 9]
)
def test_absurd_tables_are_refused_or_read(source: str) -> None:
    try:
        html.read(source.encode())
    except DocumentError:
        return
    assert len(source) < 1_000


@pytest.mark.parametrize(
    "source",
    ["<", "<a ", "<!--", "<![", "<!x", "&", "</b>", "<p>", "<li>", "<td>", "<p style='"],
)
def test_repeated_beginnings_are_read(source: str) -> None:
    html.read((source * 20_000).encode())


@pytest.mark.parametrize("source", ["<b>", "<div>", "<ul><li>", "<table><tr><td>"])
def test_elements_that_are_nested_too_deeply_are_refused(source: str) -> None:
    with pytest.raises(DocumentError) as caught:
        html.read((source * 100_000).encode())
    assert caught.value.text == document_texts.TOO_DEEP


def test_a_tag_with_very_many_attributes_is_refused() -> None:
    with pytest.raises(DocumentError):
        html.read(b"<p " + b"a " * 2_001 + b">x")
