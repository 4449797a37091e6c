"""Which format a file has, and why some files are not read."""

from __future__ import annotations

import io
import zipfile

import pytest

from tests.importing.reading.docx_files import docx, p, read, tbl, texts, tr
from tests.importing.reading.test_package import zipped
from vpr_roadmap.errors import DocumentError
from vpr_roadmap.importing.reading import layout, reader
from vpr_roadmap.importing.reading.reader import read_document
from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts import document_texts

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def ole(*streams: str) -> bytes:
    return OLE + b"".join(f"{stream}\0".encode("utf-16-le") + bytes(64) for stream in streams)


def with_part(data: bytes, name: str) -> bytes:
    file = io.BytesIO(data)
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr(name, b"x")
    return file.getvalue()


def odf(kind: str, manifest: str = "") -> bytes:
    return zipped(
        ("mimetype", f"application/vnd.oasis.opendocument.{kind}".encode()),
        ("META-INF/manifest.xml", manifest.encode()),
    )


@pytest.mark.parametrize(
    ("name", "data", "text"),
    [
        ("план.docx", b"", document_texts.EMPTY),
        ("план.docx", b" \n\0", document_texts.EMPTY),
        ("~$план.docx", b"\x07user" + bytes(150), document_texts.LOCK_FILE),
        (".~lock.план.odt#", b",user,pc,;", document_texts.LOCK_FILE),
        ("план.docx", docx(p("а"))[:200], document_texts.DAMAGED),
        ("план.pdf", b"%PDF-1.7", document_texts.PDF),
        ("план.docx", b"%PDF-1.7", document_texts.PDF),
        ("план.doc", b"{\\rtf1\\ansi", document_texts.RTF),
        ("план.png", b"\x89PNG\r\n\x1a\n", document_texts.PICTURE),
        ("план.jpg", b"\xff\xd8\xff\xe0", document_texts.PICTURE),
        ("план.tif", b"II*\x00", document_texts.PICTURE),
        ("план.djvu", b"AT&TFORM", document_texts.PICTURE),
        ("план.rar", b"Rar!\x1a\x07", document_texts.ARCHIVE),
        ("план.zip", zipped(("план.docx", docx(p("а")))), document_texts.ARCHIVE),
        ("план.doc", ole("WordDocument"), document_texts.OLD_WORD),
        ("план.doc", ole("Workbook", "WordDocument"), document_texts.OLD_WORD),
        ("план.docx", ole("EncryptionInfo", "EncryptedPackage"), document_texts.PASSWORD),
        ("план.xls", ole("Workbook", "_VBA_PROJECT"), document_texts.MACROS),
        ("план.ppt", ole("PowerPoint Document"), document_texts.OTHER_FORMAT),
        ("план.docm", with_part(docx(p("а")), "word/vbaProject.bin"), document_texts.MACROS),
        ("план.xlsb", zipped(("xl/workbook.bin", b"x")), document_texts.BINARY_WORKBOOK),
        ("план.pages", zipped(("Index/Document.iwa", b"x")), document_texts.APPLE_DOCUMENT),
        ("план.odp", odf("presentation"), document_texts.OTHER_FORMAT),
        ("план.odt", odf("text", "<manifest:encryption-data/>"), document_texts.PASSWORD),
        (
            "план.ods",
            with_part(odf("spreadsheet"), "Basic/Standard/Module1.xml"),
            document_texts.MACROS,
        ),
        (
            "план.xml",
            b'<?xml version="1.0"?><pkg:package '
            b'xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">',
            document_texts.XML_DOCUMENT,
        ),
        ("план.mht", b"MIME-Version: 1.0\r\n", document_texts.XML_DOCUMENT),
        ("план", bytes(range(256)), document_texts.OTHER_FORMAT),
        ("скан.txt", b"\x89PNG\r\n\x1a\n" + bytes(99), document_texts.PICTURE),
        ("программа.txt", b"MZ\x90\x00\x03" + bytes(range(256)), document_texts.OTHER_FORMAT),
        ("план.doc", b"{\\rtf1\\ansi", document_texts.RTF),
    ],
)
def test_files_that_are_not_read_are_refused_with_a_reason(
    name: str, data: bytes, text: Text
) -> None:
    with pytest.raises(DocumentError) as caught:
        read_document(name, data)
    assert caught.value.text == text


@pytest.mark.parametrize("name", ["план.docx", "план.dotx", "план.xlsx", "план", "план.txt"])
def test_the_content_decides_whatever_the_name(name: str) -> None:
    assert texts(read_document(name, docx(p("План")))) == ["План"]


def test_files_that_are_too_large_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MOST_BYTES", 1 << 20)
    with pytest.raises(DocumentError) as caught:
        read_document("план.txt", b"x" * ((1 << 20) + 1))
    assert (caught.value.text, caught.value.values) == (document_texts.TOO_LARGE, {"most": 1})


def test_too_many_cells_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    body = tbl(*[tr("1", "2")] * 10)
    assert len(read(body).tables[0].rows) == 10
    monkeypatch.setattr(layout, "MAX_CELLS", 19)
    with pytest.raises(DocumentError, match="too many for a plan"):
        read(body)


@pytest.mark.parametrize("limit", ["MOST_PLACES_IN_GRID", "MOST_CHARACTERS"])
def test_documents_that_are_too_large_are_refused(
    monkeypatch: pytest.MonkeyPatch, limit: str
) -> None:
    monkeypatch.setattr(reader, limit, 19)
    with pytest.raises(DocumentError) as caught:
        read(tbl(*[tr("1", "2")] * 10))
    assert caught.value.text == document_texts.TOO_LARGE_UNPACKED


@pytest.mark.parametrize("name", ["план.txt", "план.md", "план.csv", "план.xls"])
def test_texts_that_are_too_large_are_refused(name: str) -> None:
    with pytest.raises(DocumentError) as caught:
        read_document(name, b"x" * (reader.MOST_BYTES_OF_TEXT + 1))
    assert (caught.value.text, caught.value.values) == (document_texts.TOO_LARGE, {"most": 4})


def test_html_with_too_many_tags_or_entities_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assert texts(read_document("план.html", b"<p>a</p>" * 10)) == ["a"] * 10
    monkeypatch.setattr(reader, "MOST_MARKS_OF_HTML", 19)
    with pytest.raises(DocumentError) as caught:
        read_document("план.html", b"<p>a</p>" * 10)
    assert caught.value.text == document_texts.TOO_LARGE_UNPACKED


@pytest.mark.parametrize("error", [MemoryError, RecursionError])
def test_running_out_of_memory_or_stack_is_said_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    def fail(_: bytes) -> None:
        raise error

    monkeypatch.setattr("vpr_roadmap.importing.reading.plain_text.read", fail)
    with pytest.raises(DocumentError):
        read_document("план.txt", b"x")


TABLE = "<table><tr><td>№</td><td>Что</td></tr></table>"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("план.doc", f"<html><body>{TABLE}</body></html>".encode()),
        ("план.doc", docx(tbl(tr("№", "Что")))),
        ("план.xls", f"<html><body>{TABLE}</body></html>".encode("utf-16")),
        ("план.xls", f'<?xml version="1.0"?>\n<html>{TABLE}</html>'.encode()),
        ("план.xls", f"<meta charset=windows-1251>{TABLE}".encode("cp1251")),
        ("план.xls", "№\tЧто\r\n".encode("utf-16")),
        ("план.xls", "№;Что\r\n".encode("cp1251")),
        ("план.xlsx", "№;Что\n".encode()),
    ],
)
def test_exports_with_the_extension_of_another_format_are_read(name: str, data: bytes) -> None:
    assert texts(read_document(name, data)) == [[["№", "Что"]]]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_a_text_in_utf_16_without_its_mark_is_read(encoding: str) -> None:
    text = "№;Мероприятие\n1;Отчёт\n".encode(encoding)
    assert texts(read_document("план.csv", text)) == [[["№", "Мероприятие"], ["1", "Отчёт"]]]


def test_a_damaged_document_gives_a_sentence_or_its_text() -> None:
    whole = docx(p("План") + tbl(tr("1.1.", "Анализ", "Июль")), {"styles": "", "numbering": ""})
    refused = 0
    for position in range(0, len(whole), 5):
        flipped = bytes([whole[position] ^ 0x10])
        for data in (whole[:position], whole[:position] + flipped + whole[position + 1 :]):
            try:
                read_document("план.docx", data)
            except DocumentError:
                refused += 1
    assert refused > len(whole) // 5
