"""Paragraphs of Word documents: what is printed, and what is reported instead."""

from __future__ import annotations

from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.importing.reading.docx_files import docx, findings, p, r, read, tbl, tc, texts, tr
from vpr_roadmap.errors import DocumentError
from vpr_roadmap.importing.blocks import Finding, FindingKind, Paragraph, Place
from vpr_roadmap.importing.reading.reader import read_document

BOX = (
    "<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>{0}</w:txbxContent></w:drawing>"
    "</mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox>"
    "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)


def field(code: str, result: str) -> str:
    """A field as several runs."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'{code}<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (r("июль ") + r("2020"), "июль 2020"),
        (
            "<w:r><w:t>1</w:t><w:tab/><w:t>2</w:t><w:br/><w:t>3</w:t><w:cr/><w:t>4</w:t></w:r>",
            "1\t2\n3\n4",
        ),
        ("<w:r><w:t>Все</w:t><w:softHyphen/><w:t>рос\u00adсийские</w:t></w:r>", "Всероссийские"),
        ("<w:r><w:t>2020</w:t><w:noBreakHyphen/><w:t>2021\u2011й</w:t></w:r>", "2020-2021-й"),
        (f'<w:hyperlink w:anchor="x">{r("сайт")}</w:hyperlink>', "сайт"),
        (
            f'<w:smartTag w:element="date"><w:customXml>{r("июль")}</w:customXml></w:smartTag>',
            "июль",
        ),
        (f'<w:fldSimple w:instr="DATE">{r("25.06.2020")}</w:fldSimple>', "25.06.2020"),
        (field(r("DATE", tag="w:instrText"), r("25.06.2020")), "25.06.2020"),
        (field(r(" IF ", tag="w:instrText") + field("", r("5")), r("да")), "да"),
        ('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + r("без конца"), "без конца"),
        ('<w:r><w:fldChar w:fldCharType="end"/></w:r>' + r("без начала"), "без начала"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{r('июль')}</w:sdtContent></w:sdt>", "июль"),
        (
            f"{r('Срок:')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
            f"<w:sdtContent>{r('Введите дату')}</w:sdtContent></w:sdt>",
            "Срок:",
        ),
        ("<m:oMath><m:r><m:t>5 + 1</m:t></m:r></m:oMath>", "5 + 1"),
        (f"<w:ruby><w:rt>{r('х')}</w:rt><w:rubyBase>{r('план')}</w:rubyBase></w:ruby>", "план"),
        (r("план", "<w:caps/>"), "план"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>' + r(" пункт"), "• пункт"),
        ('<w:r><w:sym w:font="Arial" w:char="2116"/></w:r>', "№"),
        ("<w:r><w:t> \n  план\n </w:t></w:r>", "план"),
        (BOX.format("") + r("текст"), "текст"),
    ],
)
def test_a_paragraph_is_read_as_printed(content: str, text: str) -> None:
    assert texts(read(p(content))) == [text]


@pytest.mark.parametrize(
    ("content", "text", "found"),
    [
        (
            r("июль ") + f"<w:ins>{r('2020')}</w:ins>",
            "июль 2020",
            [(FindingKind.INSERTED, "2020")],
        ),
        (
            r("июль ") + f"<w:del>{r('2019', tag='w:delText')}</w:del>",
            "июль",
            [(FindingKind.DELETED, "2019")],
        ),
        (
            f"<w:del>{r('а', tag='w:delText')}</w:del>{r('б')}"
            f"<w:del>{r('в', tag='w:delText')}</w:del>",
            "б",
            [(FindingKind.DELETED, "а … в")],
        ),
        (
            f"<w:ins><w:del>{r('вписано и удалено', tag='w:delText')}</w:del></w:ins>{r('план')}",
            "план",
            [(FindingKind.DELETED, "вписано и удалено")],
        ),
        (
            f"<w:moveFrom>{r('отсюда')}</w:moveFrom><w:moveTo>{r('сюда')}</w:moveTo>",
            "сюда",
            [(FindingKind.DELETED, "отсюда"), (FindingKind.INSERTED, "сюда")],
        ),
        (
            r("видно") + r("скрыто", "<w:vanish/>"),
            "видно",
            [(FindingKind.HIDDEN, "скрыто")],
        ),
        (
            r("март", "<w:strike/>") + r("май", '<w:strike w:val="0"/>') + r("да", "<w:dstrike/>"),
            "май",
            [(FindingKind.STRUCK, "март … да")],
        ),
        (
            '<w:r><w:sym w:font="Неизвестный" w:char="F041"/></w:r>' + r("план"),
            "план",
            [(FindingKind.REPLACED_CHARACTERS, "Неизвестный F041")],
        ),
        (
            r("план") + '<w:r><w:drawing><a:blip w:id="x"/></w:drawing></w:r>',
            "план",
            [(FindingKind.PICTURE, "")],
        ),
    ],
)
def test_what_is_not_plain_text_is_reported(
    content: str, text: str, found: list[tuple[FindingKind, str]]
) -> None:
    document = read(p(content))
    assert texts(document) == [text]
    assert findings(document) == found


PRINTABLE = st.characters(exclude_categories=("Cs", "Cc", "Cn"), exclude_characters="\u00ad\u2011")


@given(st.lists(st.text(PRINTABLE), min_size=1, max_size=4))
def test_any_text_is_read_as_it_is(runs: list[str]) -> None:
    printed = "".join(runs).strip()
    assert texts(read(p("".join(r(escape(run)) for run in runs)))) == [printed] * bool(printed)


def test_notes_and_comments_are_reported_where_they_are_referred_to() -> None:
    document = read(
        p("первый")
        + p(
            r("второй") + '<w:r><w:footnoteReference w:id="2"/></w:r>'
            '<w:r><w:commentReference w:id="0"/></w:r>'
        ),
        footnotes=f'<w:footnote w:id="2">{p("в ред. приказа № 5")}</w:footnote>',
        comments=f'<w:comment w:id="0" w:author="Иванова">{p("уточнить")}</w:comment>',
    )
    assert texts(document) == ["первый", "второй"]
    place = Place(paragraph=2)
    assert document.findings == (
        Finding(FindingKind.FOOTNOTE, place, "в ред. приказа № 5"),
        Finding(FindingKind.COMMENT, place, "Иванова: уточнить"),
    )


def test_headers_and_footers_are_reported_without_page_numbers() -> None:
    document = read(p("план"), header=p("Проект"), footer=p("2"))
    assert document.findings == (Finding(FindingKind.HEADER_OR_FOOTER, Place(), "Проект"),)


def test_a_paragraph_with_a_deleted_mark_is_joined_with_the_next() -> None:
    body = p("Создание ", "<w:rPr><w:del/></w:rPr>") + p("группы") + p("Анализ")
    assert texts(read(body)) == ["Создание группы", "Анализ"]


def test_a_deleted_mark_before_a_table_or_the_end_loses_nothing() -> None:
    deleted = "<w:rPr><w:del/></w:rPr>"
    assert texts(read(p("до", deleted) + tbl(tr("1")) + p("конец", deleted))) == [
        "до",
        [["1"]],
        "конец",
    ]


def test_a_text_box_follows_its_paragraph_once() -> None:
    stamp = BOX.format(p("УТВЕРЖДАЮ") + p("Начальник"))
    document = read(p(stamp + r("План")) + p("далее"))
    assert texts(document) == ["План", "УТВЕРЖДАЮ", "Начальник", "далее"]
    assert document.findings == (
        Finding(FindingKind.TEXT_BOX, Place(paragraph=1), "УТВЕРЖДАЮ\nНачальник"),
    )


def test_a_text_box_in_a_cell_belongs_to_the_cell() -> None:
    document = read(tbl(tr(tc(p(r("1.1.") + BOX.format(p("в рамке")))), "2")))
    assert texts(document) == [[["1.1.\nв рамке", "2"]]]
    assert findings(document) == [(FindingKind.TEXT_BOX, "в рамке")]


@pytest.mark.parametrize(
    ("properties", "run", "expected"),
    [
        ("", "<w:b/>", (True, False, 0)),
        ("", '<w:b w:val="0"/>', (False, False, 0)),
        ('<w:jc w:val="center"/>', "", (False, True, 0)),
        ('<w:outlineLvl w:val="1"/>', "", (False, False, 2)),
        ('<w:outlineLvl w:val="9"/>', "", (False, False, 0)),
        ('<w:pStyle w:val="1"/>', "", (True, True, 1)),
        ('<w:pStyle w:val="1"/>', '<w:b w:val="false"/>', (False, True, 1)),
        ('<w:pStyle w:val="own"/>', "", (True, False, 1)),
        ("", '<w:rStyle w:val="strong"/>', (True, False, 0)),
        ('<w:pStyle w:val="no such style"/>', "", (False, False, 0)),
        ('<w:pStyle w:val="circle"/>', "", (True, False, 0)),
    ],
)
def test_the_look_comes_from_the_text_and_its_styles(
    properties: str, run: str, expected: tuple[bool, bool, int]
) -> None:
    styles = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/>'
        '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="own"><w:basedOn w:val="1"/>'
        '<w:pPr><w:jc w:val="left"/></w:pPr></w:style>'
        '<w:style w:type="character" w:styleId="strong"><w:rPr><w:b/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="circle"><w:basedOn w:val="circle2"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="circle2"><w:basedOn w:val="circle"/>'
        "<w:rPr><w:b/></w:rPr></w:style>"
    )
    block = read(p(r("Приказ", run), properties), styles=styles).blocks[0]
    assert isinstance(block, Paragraph)
    assert (block.is_bold, block.is_centered, block.level) == expected


def test_text_hidden_by_its_style_is_reported() -> None:
    styles = '<w:style w:type="character" w:styleId="x"><w:rPr><w:vanish/></w:rPr></w:style>'
    document = read(p(r("план") + r("скрыто", '<w:rStyle w:val="x"/>')), styles=styles)
    assert texts(document) == ["план"]
    assert findings(document) == [(FindingKind.HIDDEN, "скрыто")]


def test_only_paragraphs_with_text_are_counted() -> None:
    document = read(p("") + p("первый") + p("") + p("второй"))
    assert [block.place for block in document.blocks] == [Place(paragraph=1), Place(paragraph=2)]


def test_documents_in_the_strict_format_and_with_another_main_part_are_read() -> None:
    data = docx(p("План"), strict=True, main="Слово/план.xml")
    assert texts(read_document("plan.docx", data)) == ["План"]


def test_documents_that_only_word_can_assemble_are_refused() -> None:
    with pytest.raises(DocumentError, match="another file is inserted"):
        read(p("План") + '<w:altChunk w:id="x"/>')


def test_no_depth_of_nesting_overflows_the_stack() -> None:
    body = p("дно")
    for _ in range(80):
        body = tbl(tr(tc(body + p(""))))
    assert len(read(body).tables) == 80


@pytest.mark.parametrize(
    "number",
    [
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> AUTONUM </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        '<w:fldSimple w:instr="AUTONUM"/>',
    ],
)
def test_a_number_that_is_not_in_the_file_is_reported(number: str) -> None:
    document = read(p(number + r("Анализ")))
    assert texts(document) == ["Анализ"]
    assert findings(document) == [(FindingKind.REPLACED_CHARACTERS, "AUTONUM")]
