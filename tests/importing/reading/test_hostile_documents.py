"""Documents with absurd attributes give their text or a sentence, never another error."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

import pytest

from tests.importing.reading.docx_files import docx, numbered, p, tbl, tc, tr
from vpr_roadmap.errors import DocumentError
from vpr_roadmap.importing.reading.reader import read_document

ATTRIBUTE = re.compile(r'\s(?!xmlns)([\w:.-]+)="[^"<>]*"')
VALUES = ("", "-1", "9", "99999", "2147483648", "1e308", "NaN", "A1:XFD1048576", "1" * 5000)

STYLES = """<w:style w:type="paragraph" w:default="1" w:styleId="A"><w:name w:val="heading 1"/>
<w:basedOn w:val="B"/><w:pPr><w:outlineLvl w:val="1"/><w:jc w:val="center"/></w:pPr>
<w:rPr><w:b w:val="1"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/>
<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>"""
NUMBERING = """<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/>
<w:numFmt w:val="russianLower"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:isLgl w:val="1"/>
<w:lvlRestart w:val="1"/><w:pStyle w:val="A"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="B"/></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="3"/>
</w:lvlOverride></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>"""
WORD = docx(
    p("План", '<w:pStyle w:val="A"/>')
    + numbered("а")
    + numbered("б", 2, 1)
    + tbl(
        '<w:tblPr><w:tblStyle w:val="A"/><w:tblLook w:val="04A0"/></w:tblPr>',
        tr(tc("1", '<w:gridSpan w:val="2"/>'), tc("2", '<w:vMerge w:val="restart"/>')),
        tr("3", "4", tc("5", '<w:vMerge w:val="continue"/>')),
        tr("6", properties='<w:gridBefore w:val="1"/><w:tblHeader w:val="1"/>'),
    ),
    {"styles": STYLES, "numbering": NUMBERING},
)

TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
EXCEL_PARTS = {
    "_rels/.rels": f'<R><R Id="a" Type="{TYPE}/officeDocument" Target="xl/book.xml"/></R>',
    "xl/book.xml": f'<workbook xmlns:r="{TYPE}"><workbookPr date1904="0"/>'
    '<sheets><sheet name="План" state="visible" r:id="r1"/></sheets></workbook>',
    "xl/_rels/book.xml.rels": f'<R><R Id="r1" Type="{TYPE}/worksheet" Target="sheet.xml"/>'
    f'<R Id="r2" Type="{TYPE}/styles" Target="styles.xml"/>'
    f'<R Id="r3" Type="{TYPE}/sharedStrings" Target="strings.xml"/></R>',
    "xl/strings.xml": "<sst><si><t>Дело</t></si></sst>",
    "xl/styles.xml": '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd.mm.yyyy"/></numFmts>'
    '<fonts><font><b val="1"/></font></fonts><cellXfs><xf numFmtId="164" fontId="0"/></cellXfs></styleSheet>',
    "xl/sheet.xml": '<worksheet><cols><col min="3" max="3" hidden="1"/></cols><sheetData><row r="1" hidden="0">'
    '<c r="A1" t="s" s="0"><v>0</v></c><c r="B1" s="0"><v>44000</v></c></row></sheetData>'
    '<mergeCells><mergeCell ref="A1:A2"/></mergeCells></worksheet>',
}
SPACES = " ".join(f'xmlns:{name}="urn:{name}"' for name in ("office", "text", "table", "style"))
OPEN_DOCUMENT = """<office:document {spaces}><office:automatic-styles><text:list-style style:name="L">
<text:list-level-style-number text:level="1" style:num-format="1" text:display-levels="1" text:start-value="2"/>
</text:list-style><style:style style:name="P" style:family="paragraph" style:parent-style-name="P"
 style:default-outline-level="1"/></office:automatic-styles><office:body><office:{kind}>{body}
<table:table table:name="План"><table:table-column table:number-columns-repeated="2" table:visibility="collapse"/>
<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-spanned="2"
 table:number-rows-spanned="2" table:number-columns-repeated="1"><text:p text:style-name="P">а<text:s text:c="2"/>
</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="2.5"/></table:table-row>
</table:table></office:{kind}></office:body></office:document>"""
LIST = """<text:h text:outline-level="1">б</text:h><text:list text:style-name="L" text:continue-numbering="true">
<text:list-item text:start-value="3"><text:p>в</text:p></text:list-item></text:list>"""
HTML = """<html><ol start="1" type="i"><li value="2">а</ol><table><tr><td colspan="2" rowspan="2"
 align="center" style="font-weight: bold">б<td>в</table></html>"""


def variants(text: str) -> Iterator[str]:
    """The text without each of its attributes, and with each of the values in it."""
    for found in ATTRIBUTE.finditer(text):
        before, after = text[: found.start()], text[found.end() :]
        yield before + after
        yield from (f'{before} {found.group(1)}="{value}"{after}' for value in VALUES)


def packages(whole: bytes) -> Iterator[bytes]:
    """The package with the variants of each part."""
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    for name, text in parts.items():
        for variant in variants(text):
            yield zipped({**parts, name: variant})


def zipped(parts: dict[str, str]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return file.getvalue()


def flat(kind: str, body: str = "") -> Iterator[bytes]:
    text = OPEN_DOCUMENT.format(spaces=SPACES, kind=kind, body=body)
    return (variant.encode() for variant in variants(text))


@pytest.mark.parametrize(
    ("name", "documents"),
    [
        ("план.docx", packages(WORD)),
        ("план.xlsx", packages(zipped(EXCEL_PARTS))),
        ("план.fodt", flat("text", LIST)),
        ("план.fods", flat("spreadsheet")),
        ("план.html", (variant.encode() for variant in variants(HTML))),
    ],
)
def test_absurd_attributes(name: str, documents: Iterator[bytes]) -> None:
    read = 0
    for document in documents:
        try:
            read_document(name, document)
            read += 1
        except DocumentError:
            continue
    assert read > 50
